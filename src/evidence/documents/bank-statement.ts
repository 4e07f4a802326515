/** camt.053 statements and camt.054 notifications: balances, days, pages and sequence of each, and its entries. */
import type { EvidenceRecord } from '../evidence.ts';
import { type Balance, putBalances, readBalance } from './bank-balance.ts';
import {
  BATCH,
  closeEntry,
  DETAIL,
  ENTRY,
  ENTRY_VALUES,
  type OpenEntry,
  openEntry,
  takeBatch,
  takeDetail,
} from './bank-entry.ts';
import { putAccount, putOrgNo } from './bank-identifiers.ts';
import type { BankReader } from './bank-order.ts';
import { checkMade, checkStatement } from './bank-statement-fit.ts';
import { type Draft, draftOf, note, putCount, putDay, putId, type Reading, refuse, saidAt } from './bank-values.ts';
import { type Group, walker } from './bank-walk.ts';

const below = (path: string, names: readonly string[]): string[] => names.map((name) => `${path}/${name}`);
const pages = (path: string): string[] => below(path, ['PgNb', 'LastPgInd']);
const statement = (path: string): string[] =>
  below(path, [
    ...['Id', 'ElctrncSeqNb', 'LglSeqNb', 'FrToDt/FrDtTm', 'FrToDt/ToDtTm', 'TxsSummry/TtlNtries/NbOfNtries'],
    ...[...pages('StmtPgntn'), ...pages('NtfctnPgntn'), 'Acct/Id/IBAN', 'Acct/Id/Othr/Id', 'Acct/Ccy'],
    ...['Acct/Id/Othr/SchmeNm/Cd', 'CreDtTm'],
    ...['Acct/Ownr/Id/OrgId/Othr/Id', 'Acct/Svcr/FinInstnId/BIC', 'Acct/Svcr/FinInstnId/BICFI'],
    ...below('Bal', ['Tp/CdOrPrtry/Cd', 'Amt', 'CdtDbtInd', 'Dt/Dt', 'Dt/DtTm']),
    ...ENTRY_VALUES,
  ]);
const SHAPE = {
  groups: ['Stmt', 'Ntfctn'].flatMap((name) => [name, ...below(name, ['Bal', ENTRY, BATCH, DETAIL])]),
  values: ['GrpHdr/MsgId', 'GrpHdr/CreDtTm', ...pages('GrpHdr/MsgPgntn'), ...statement('Stmt'), ...statement('Ntfctn')],
};

interface Open {
  readonly draft: Draft<'bankStatement'>;
  readonly group: Group;
  readonly entries: Draft<'bankEntry'>[];
  readonly balances: Balance[];
  /** The statement's own account, read when the first detail needs it. */
  own?: { readonly account: string | undefined };
}

/** Reads one file of statements or notifications. */
export function statementReader(reading: Reading): BankReader {
  const records: EvidenceRecord[] = [];
  let now: Open | undefined;
  let entry: OpenEntry = openEntry();
  let count = 0;
  const closed: Open[] = [];
  const closeStatement = (whole: boolean): void => {
    if (!now) return;
    settle(reading, now, whole);
    checkStatement(reading, now);
    closed.push({ ...now, entries: [] });
    now = undefined;
  };
  const handler = walker(SHAPE, {
    open: (group) => {
      if (group.name === 'Stmt' || group.name === 'Ntfctn') {
        const draft = draftOf('bankStatement', reading, group.line);
        count += 1;
        draft.fields.statementNo = count;
        draft.fields.notification = group.name === 'Ntfctn';
        records.push(draft);
        now = { draft, group, entries: [], balances: [] };
      } else if (group.name.endsWith(`/${ENTRY}`)) entry = openEntry();
    },
    close: (group) => {
      if (group.name === '') {
        paginate(group, closed);
        putMessageId(reading, group, closed);
        checkMade(
          reading,
          group,
          'GrpHdr/CreDtTm',
          closed.map(({ draft }) => draft),
        );
      }
      if (!now) return;
      const name = group.name.slice(group.name.indexOf('/') + 1);
      if (group === now.group) closeStatement(true);
      else if (name === 'Bal') now.balances.push(...readBalance(reading, group));
      else if (name === DETAIL) {
        now.own ??= { account: ownAccount(now.group) };
        takeDetail(reading, entry, group, now.own.account);
      } else if (name === BATCH) takeBatch(entry, group);
      else if (name === ENTRY) {
        const numbered = (now.draft.fields.allEntries ?? 0) + 1;
        now.draft.fields.allEntries = numbered;
        for (const one of closeEntry(reading, entry, group)) {
          const record = placed(one, now.draft, numbered);
          now.entries.push(record);
          records.push(record);
        }
      }
    },
  });
  return {
    handler,
    finish: () => {
      closeStatement(false);
      return records;
    },
  };
}

function placed(one: Draft<'bankEntry'>, { fields }: Draft<'bankStatement'>, entryNo: number): Draft<'bankEntry'> {
  Object.assign(one.fields, { statementNo: fields.statementNo, entryNo, notification: fields.notification });
  return one;
}

/** The statement's account without a word about what may be wrong with it: that is told once, when the statement closes. */
function ownAccount(group: Group): string | undefined {
  const silent: Reading = { file: '', problems: [] };
  const draft = draftOf('bankStatement', silent, 0);
  putAccount(silent, draft, 'account', group, 'Acct/Id', 'Acct/Svcr/FinInstnId');
  return draft.fields.account;
}

/** What the whole statement says, when all of it has been seen. */
function settle(reading: Reading, { draft, group, entries, balances }: Open, whole: boolean): void {
  const { fields } = draft;
  putId(reading, draft, 'statementId', group, 'Id');
  putAccount(reading, draft, 'account', group, 'Acct/Id', 'Acct/Svcr/FinInstnId');
  if (fields.account === undefined && !draft.unreadable.includes('account'))
    note(reading, 'BANK_FIELD_MISSING', group.line, 'Acct', { expected: 'Acct/Id' });
  putOrgNo(draft, 'ownerOrgNo', group, 'Acct/Ownr/Id/OrgId/Othr/Id');
  putId(reading, draft, 'currency', group, 'Acct/Ccy');
  putDay(reading, draft, 'from', group, 'FrToDt/FrDtTm');
  putDay(reading, draft, 'to', group, 'FrToDt/ToDtTm');
  putCount(reading, draft, 'sequence', group, 'ElctrncSeqNb', 'LglSeqNb');
  putCount(reading, draft, 'page', group, 'StmtPgntn/PgNb', 'NtfctnPgntn/PgNb');
  const last = saidAt(group, 'StmtPgntn/LastPgInd', 'NtfctnPgntn/LastPgInd').said[0]?.text;
  if (last !== undefined) fields.lastPage = last === 'true' || last === '1';
  putCount(reading, draft, 'declaredEntries', group, 'TxsSummry/TtlNtries/NbOfNtries');
  putBalances(draft, balances);
  sumUp(draft, entries, whole);
  const { statementId, account, declaredEntries, allEntries = 0, entries: booked = 0 } = fields;
  for (const { fields: one } of entries) {
    if (statementId !== undefined) one.statementId = statementId;
    if (account !== undefined) one.account = account;
  }
  if (whole && declaredEntries !== undefined && declaredEntries !== allEntries && declaredEntries !== booked)
    note(reading, 'BANK_TOTAL_DIFFERS', group.line, 'TxsSummry/TtlNtries/NbOfNtries', {
      read: String(allEntries),
      expected: String(declaredEntries),
    });
}

/** Signed sum and number of the booked entries. One amount or status that cannot be read, or a file that broke off, and there is no sum. */
function sumUp(draft: Draft<'bankStatement'>, entries: readonly Draft<'bankEntry'>[], whole: boolean): void {
  const { fields } = draft;
  const own = entries.filter((entry) => entry.fields.detail === false);
  const booked = own.filter((entry) => entry.fields.status === 'BOOK');
  const known = own.every(
    ({ fields: { status, amount } }) => status !== undefined && (status !== 'BOOK' || amount !== undefined),
  );
  fields.allEntries = own.length;
  if (whole && known) {
    fields.entries = booked.length;
    fields.entrySum = booked.reduce((sum, { fields: { amount = 0 } }) => sum + amount, 0);
  } else {
    refuse(draft, 'entries');
    refuse(draft, 'entrySum');
  }
  if (whole) return;
  refuse(draft, 'allEntries');
  for (const field of ['closing', 'closingOn', 'lastPage'] as const) refuse(draft, field);
}

/**
 * Old versions count the pages of the message only. What goes on from the page before can only be the first statement of the
 * message, and what goes on to the next only its last; one that closes in itself goes on nowhere.
 */
function paginate(message: Group, statements: readonly Open[]): void {
  const page = Number(saidAt(message, 'GrpHdr/MsgPgntn/PgNb').said[0]?.text);
  const lastSaid = saidAt(message, 'GrpHdr/MsgPgntn/LastPgInd').said[0]?.text;
  if (!Number.isSafeInteger(page) || lastSaid === undefined) return;
  const last = lastSaid === 'true' || lastSaid === '1';
  statements.forEach(({ draft: { fields } }, index) => {
    const { opening, closing, entrySum } = fields;
    const closes = opening !== undefined && entrySum !== undefined && opening + entrySum === closing;
    if (fields.page !== undefined || closes) return;
    fields.page = index === 0 ? page : 1;
    fields.lastPage = index < statements.length - 1 || last;
  });
}

/** The number of the message goes for every statement in it. Pages of one message share a number, and say nothing by it. */
function putMessageId(reading: Reading, message: Group, statements: readonly Open[]): void {
  const [first, ...rest] = statements;
  const { page = '1', last = 'true' } = {
    page: saidAt(message, 'GrpHdr/MsgPgntn/PgNb').said[0]?.text,
    last: saidAt(message, 'GrpHdr/MsgPgntn/LastPgInd').said[0]?.text,
  };
  if (!first || page !== '1' || !/^(?:true|1)$/.test(last)) return;
  putId(reading, first.draft, 'messageId', message, 'GrpHdr/MsgId');
  const { messageId } = first.draft.fields;
  for (const { draft } of rest) if (messageId !== undefined) draft.fields.messageId = messageId;
}
