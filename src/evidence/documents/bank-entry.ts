/** Entries of camt.053 and camt.054: money in is positive, money out negative, whatever was reversed. A batch is one entry, with a record for each detail that the bank shows. */
import { putAccount, putOrgNo, putReference } from './bank-identifiers.ts';
import { checkDetailCurrency, checkDomain, checkValueDay } from './bank-statement-fit.ts';
import {
  type Draft,
  draftOf,
  note,
  one,
  oreOf,
  putDay,
  putId,
  putName,
  type Reading,
  refuse,
  saidAt,
} from './bank-values.ts';
import type { Group } from './bank-walk.ts';

/** Names of the groups below a statement or notification. */
export const ENTRY = 'Ntry';
export const BATCH = `${ENTRY}/NtryDtls`;
export const DETAIL = `${BATCH}/TxDtls`;

const both = (name: string): string[] => ['Cdtr', 'Dbtr'].map((party) => name.replace('%', party));
const CODES = ['BkTxCd/Domn/Cd', 'BkTxCd/Domn/Fmly/Cd', 'BkTxCd/Domn/Fmly/SubFmlyCd'] as const;
const RETURNED = ['RtrInf/Rsn/Cd', 'RtrInf/Rsn/Prtry'] as const;
const below = (path: string, names: readonly string[]): string[] => names.map((name) => `${path}/${name}`);

/** Values of an entry, its batches and its details. */
export const ENTRY_VALUES: readonly string[] = [
  ...below(ENTRY, [
    ...['Amt', 'CdtDbtInd', 'RvslInd', 'Sts', 'Sts/Cd', 'Sts/Prtry', 'AcctSvcrRef', ...CODES],
    ...['BookgDt/Dt', 'BookgDt/DtTm', 'ValDt/Dt', 'ValDt/DtTm'],
  ]),
  ...below(BATCH, ['Btch/MsgId', 'Btch/PmtInfId', 'Btch/NbOfTxs']),
  ...below(DETAIL, [
    ...below('Refs', ['MsgId', 'AcctSvcrRef', 'PmtInfId', 'InstrId', 'EndToEndId']),
    ...['Amt', 'AmtDtls/TxAmt/Amt', 'AmtDtls/InstdAmt/Amt', 'CdtDbtInd', ...CODES, ...RETURNED],
    ...['Nm', 'Pty/Nm', 'Id/OrgId/Othr/Id', 'Pty/Id/OrgId/Othr/Id'].flatMap((name) => both(`RltdPties/%/${name}`)),
    ...['IBAN', 'Othr/Id', 'Othr/SchmeNm/Cd'].flatMap((name) => both(`RltdPties/%Acct/Id/${name}`)),
    ...['BIC', 'BICFI'].flatMap((name) => both(`RltdAgts/%Agt/FinInstnId/${name}`)),
    'RmtInf/Strd/CdtrRefInf/Ref',
    'RmtInf/Strd/CdtrRefInf/Tp/CdOrPrtry/Cd',
  ]),
];

type EntryDraft = Draft<'bankEntry'>;

/** An entry while its details come in. */
export interface OpenEntry {
  readonly details: EntryDraft[];
  batches: number;
  /** Of the batches that were seen: how many transactions, and the ids that all of them share. */
  batchCount: number | undefined;
  readonly messageIds: Set<string>;
  readonly paymentInfoIds: Set<string>;
}
export function openEntry(): OpenEntry {
  return { details: [], batches: 0, batchCount: undefined, messageIds: new Set(), paymentInfoIds: new Set() };
}

/** A batch of the entry has closed. */
export function takeBatch(entry: OpenEntry, group: Group): void {
  const count = saidAt(group, 'Btch/NbOfTxs').said[0]?.text;
  const [messageId, paymentInfoId] = ['Btch/MsgId', 'Btch/PmtInfId'].map((path) => saidAt(group, path).said[0]?.text);
  if (count === undefined && messageId === undefined && paymentInfoId === undefined) return;
  entry.batches += 1;
  if (count !== undefined && /^\d{1,9}$/.test(count)) entry.batchCount = (entry.batchCount ?? 0) + Number(count);
  if (messageId !== undefined) entry.messageIds.add(messageId);
  if (paymentInfoId !== undefined) entry.paymentInfoIds.add(paymentInfoId);
}

/** A detail of the entry has closed. @param own the account of the statement: the counterparty has another */
export function takeDetail(reading: Reading, entry: OpenEntry, group: Group, own: string | undefined): void {
  const detail = draftOf('bankEntry', reading, group.line);
  detail.fields.detail = true;
  putId(reading, detail, 'messageId', group, 'Refs/MsgId');
  putId(reading, detail, 'paymentInfoId', group, 'Refs/PmtInfId');
  putId(reading, detail, 'instructionId', group, 'Refs/InstrId');
  putId(reading, detail, 'endToEndId', group, 'Refs/EndToEndId');
  putId(reading, detail, 'bankReference', group, 'Refs/AcctSvcrRef');
  const entryGroup = group.above?.above;
  const currency = saidAt(entryGroup, 'Amt').said[0]?.currency;
  const amounts = ['Amt', 'AmtDtls/TxAmt/Amt', 'AmtDtls/InstdAmt/Amt'];
  // In the account's own currency where the bank gives it.
  const best = amounts.find((path) => saidAt(group, path).said[0]?.currency === currency) ?? amounts;
  const direction = saidAt(group, 'CdtDbtInd').said.length > 0 ? group : entryGroup;
  putSigned(reading, detail, group, [best].flat(), direction);
  checkDetailCurrency(reading, detail, group, entryGroup);
  putCodes(detail, group);
  detail.fields.reversal =
    saidAt(group, ...RETURNED).said.length > 0 || isReversed(entryGroup) || detail.fields.subFamily === RETURN;
  putCounterparty(reading, detail, group, own, direction);
  putReference(reading, detail, group, 'RmtInf/Strd/CdtrRefInf');
  entry.details.push(detail);
}

/** ISO 20022 sub-family of a payment that came back. */
const RETURN = 'RRTN';

function isReversed(entry: Group | undefined): boolean {
  const said = saidAt(entry, 'RvslInd').said[0]?.text;
  return said === 'true' || said === '1';
}

/** The amount with its sign, and its currency. Without a direction an amount says nothing. */
function putSigned(
  reading: Reading,
  draft: EntryDraft,
  group: Group,
  paths: readonly string[],
  directionOf: Group | undefined,
): void {
  const said = one(reading, group, ...paths);
  if (said === undefined) return;
  const direction = one(reading, directionOf, 'CdtDbtInd');
  const sign = direction === 'several' ? 0 : direction?.text === 'CRDT' ? 1 : direction?.text === 'DBIT' ? -1 : 0;
  const ore = said === 'several' ? undefined : oreOf(reading, said, paths[0] ?? '');
  if (sign === 0 && direction !== 'several')
    note(reading, 'BANK_FIELD_MISSING', group.line, 'CdtDbtInd', { expected: 'CdtDbtInd' });
  if (ore === undefined || sign === 0) refuse(draft, 'amount');
  else draft.fields.amount = sign * ore + 0;
  if (said !== 'several' && said.currency !== undefined) draft.fields.currency = said.currency;
}

function putCodes(draft: EntryDraft, group: Group): void {
  (['domain', 'family', 'subFamily'] as const).forEach((field, index) => {
    const [code] = saidAt(group, CODES[index] as string).said;
    if (code) draft.fields[field] = code.text;
  });
}

/** Whoever the money went to, or came from. In a reversal the parties may stand as they did in what is reversed. */
function putCounterparty(
  reading: Reading,
  draft: EntryDraft,
  group: Group,
  own: string | undefined,
  directionOf: Group | undefined,
): void {
  const out = saidAt(directionOf, 'CdtDbtInd').said[0]?.text === 'DBIT';
  for (const party of out || draft.fields.reversal ? ['Cdtr', 'Dbtr'] : ['Dbtr', 'Cdtr']) {
    const account = `RltdPties/${party}Acct/Id`;
    if (saidAt(group, `${account}/IBAN`, `${account}/Othr/Id`).said.length === 0) continue;
    const seen = draftOf('bankEntry', reading, group.line);
    putAccount(reading, seen, 'counterAccount', group, account, `RltdAgts/${party}Agt/FinInstnId`);
    if (seen.fields.counterAccount !== undefined && seen.fields.counterAccount === own) continue;
    if (seen.fields.counterAccount === undefined) refuse(draft, 'counterAccount');
    else draft.fields.counterAccount = seen.fields.counterAccount;
    putName(reading, draft, 'counterName', group, `RltdPties/${party}/Nm`, `RltdPties/${party}/Pty/Nm`);
    const ids = ['Id', 'Pty/Id'].map((path) => `RltdPties/${party}/${path}/OrgId/Othr/Id`);
    putOrgNo(draft, 'counterOrgNo', group, ...ids);
    return;
  }
}

/** The entry has closed: its own record first, then its details, unless the only detail is the entry itself. */
export function closeEntry(reading: Reading, entry: OpenEntry, group: Group): EntryDraft[] {
  const own = draftOf('bankEntry', reading, group.line);
  own.fields.detail = false;
  putSigned(reading, own, group, ['Amt'], group);
  if (own.fields.amount === undefined && !own.unreadable.includes('amount')) {
    note(reading, 'BANK_FIELD_MISSING', group.line, 'Amt', { expected: 'Amt' });
    refuse(own, 'amount');
  }
  putDay(reading, own, 'bookedOn', group, 'BookgDt/Dt', 'BookgDt/DtTm');
  putDay(reading, own, 'valueOn', group, 'ValDt/Dt', 'ValDt/DtTm');
  putId(reading, own, 'status', group, 'Sts', 'Sts/Cd', 'Sts/Prtry');
  if (own.fields.status === undefined) {
    note(reading, 'BANK_FIELD_MISSING', group.line, 'Sts', { expected: 'Sts' });
    refuse(own, 'status');
  }
  putId(reading, own, 'bankReference', group, 'AcctSvcrRef');
  putCodes(own, group);
  checkDomain(reading, own, group);
  own.fields.reversal = isReversed(group) || own.fields.subFamily === RETURN;
  if (entry.batchCount !== undefined) own.fields.batchCount = entry.batchCount;
  checkValueDay(reading, own, group);
  const [[messageId, ...messages], [paymentInfoId, ...blocks]] = [[...entry.messageIds], [...entry.paymentInfoIds]];
  if (messageId !== undefined && messages.length === 0) own.fields.messageId = messageId;
  if (paymentInfoId !== undefined && blocks.length === 0) own.fields.paymentInfoId = paymentInfoId;
  const [only, ...more] = entry.details;
  if (only && more.length === 0 && isSame(own, only)) return [merged(own, only)];
  for (const detail of entry.details) handDown(detail, own);
  return [own, ...entry.details];
}

/** A single detail of the whole amount tells more about the entry; it is no part of it. */
function isSame({ fields: own, unreadable }: EntryDraft, { fields: detail }: EntryDraft): boolean {
  if ((own.batchCount ?? 1) > 1) return false;
  return detail.amount === undefined || unreadable.includes('amount') || detail.amount === own.amount;
}

function merged(own: EntryDraft, detail: EntryDraft): EntryDraft {
  const { amount: _, currency: __, detail: ___, reversal, ...told } = detail.fields;
  return {
    ...own,
    fields: { ...told, ...own.fields, reversal: own.fields.reversal === true || reversal === true },
    unreadable: [...new Set([...own.unreadable, ...detail.unreadable.filter((field) => field !== 'amount')])],
  };
}

/** What the entry says of every transfer booked with it. */
function handDown({ fields, unreadable }: EntryDraft, own: EntryDraft): void {
  const { bookedOn, valueOn, status, domain, family, subFamily, messageId, paymentInfoId, reversal } = own.fields;
  const said = { bookedOn, valueOn, status, domain, family, subFamily, messageId, paymentInfoId };
  for (const [field, value] of Object.entries(said))
    if (value !== undefined && !(field in fields)) Object.assign(fields, { [field]: value });
  fields.reversal = fields.reversal === true || reversal === true;
  unreadable.push(...['bookedOn', 'status'].filter((field) => own.unreadable.includes(field)));
}
