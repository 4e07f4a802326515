/** pain.001: what was ordered paid, block by block, and the control figures beside what was counted. An order is no proof of payment. */
import type { EvidenceRecord } from '../evidence.ts';
import type { XmlHandler } from '../formats/xml-events.ts';
import { normaliseOrgNumber } from '../identifiers.ts';
import { putAccount, putOrgNo, putReference } from './bank-identifiers.ts';
import { checkBlock, checkMade } from './bank-order-fit.ts';
import {
  type Draft,
  draftOf,
  note,
  one,
  oreOf,
  putAmount,
  putCount,
  putDay,
  putId,
  putName,
  type Reading,
  refuse,
  saidAt,
} from './bank-values.ts';
import { type Group, walker } from './bank-walk.ts';

const DEBTOR = 'Dbtr/Id/OrgId/Othr/Id';
const TRANSFER = 'PmtInf/CdtTrfTxInf';
const account = (path: string): string[] => [`${path}/Id/IBAN`, `${path}/Id/Othr/Id`];
const agent = (path: string): string[] => [`${path}/FinInstnId/BIC`, `${path}/FinInstnId/BICFI`];
const purpose = (path: string): string[] => [`${path}/PmtTpInf/CtgyPurp/Cd`];
const reference = (path: string): string[] => [`${path}/Ref`, `${path}/Tp/CdOrPrtry/Cd`];
const SHAPE = {
  groups: ['PmtInf', TRANSFER],
  values: [
    ...['MsgId', 'CreDtTm', 'NbOfTxs', 'CtrlSum', 'InitgPty/Nm'].map((name) => `GrpHdr/${name}`),
    ...['PmtInfId', 'BtchBookg', 'NbOfTxs', 'CtrlSum', 'ReqdExctnDt', 'ReqdExctnDt/Dt', 'ReqdExctnDt/DtTm'].map(
      (name) => `PmtInf/${name}`,
    ),
    ...['PmtMtd', 'PmtTpInf/SvcLvl/Cd', 'DbtrAcct/Id/Othr/SchmeNm/Cd'].map((name) => `PmtInf/${name}`),
    ...purpose('PmtInf'),
    `PmtInf/${DEBTOR}`,
    ...account('PmtInf/DbtrAcct'),
    ...agent('PmtInf/DbtrAgt'),
    ...['PmtId/InstrId', 'PmtId/EndToEndId', 'Amt/InstdAmt', 'Amt/EqvtAmt/Amt', 'Purp/Cd'].map(
      (name) => `${TRANSFER}/${name}`,
    ),
    ...purpose(TRANSFER),
    `${TRANSFER}/Cdtr/Nm`,
    `${TRANSFER}/Cdtr/Id/OrgId/Othr/Id`,
    ...account(`${TRANSFER}/CdtrAcct`),
    `${TRANSFER}/CdtrAcct/Id/Othr/SchmeNm/Cd`,
    ...agent(`${TRANSFER}/CdtrAgt`),
    ...reference(`${TRANSFER}/RmtInf/Strd/CdtrRefInf`),
  ],
};

export interface BankReader {
  readonly handler: XmlHandler;
  /** To be called when the events end. Of what is still open then, the file broke off: what leans on completeness is withheld. */
  readonly finish: () => readonly EvidenceRecord[];
}

/** What a block or the whole message says that it holds, and what it holds. */
interface Tally {
  readonly file: Draft<'paymentFile'>;
  readonly group: Group;
  count: number;
  /** Undefined when an amount could not be read. */
  sum: number | undefined;
}

/** Reads one payment file. */
export function orderReader(reading: Reading): BankReader {
  const records: Draft<'paymentFile' | 'paymentOrder'>[] = [];
  let message: Tally | undefined;
  let block: (Tally & { orders: Draft<'paymentOrder'>[] }) | undefined;
  let blocks = 0;
  const start = (group: Group, level: 'message' | 'paymentInfo'): Tally => {
    const file = draftOf('paymentFile', reading, group.line);
    file.fields.level = level;
    records.push(file);
    return { file, group, count: 0, sum: 0 };
  };
  const closeBlock = (whole: boolean): void => {
    if (!block || !message) return;
    readBlock(reading, block);
    checkBlock(reading, block.group);
    settle(reading, block, '', whole);
    for (const order of block.orders) handDown(order, block.file);
    message.count += block.count;
    message.sum = add(message.sum, block.sum);
    block = undefined;
  };
  const closeMessage = (whole: boolean): void => {
    if (!message) return;
    readHead(reading, message, records);
    checkMade(reading, message.group, message.file, records);
    settle(reading, message, 'GrpHdr/', whole);
    message = undefined;
  };
  const handler = walker(SHAPE, {
    open: (group) => {
      if (group.name === '') message = start(group, 'message');
      if (group.name !== 'PmtInf') return;
      blocks += 1;
      block = { ...start(group, 'paymentInfo'), orders: [] };
      block.file.fields.block = blocks;
    },
    close: (group) => {
      if (group.name === '') closeMessage(true);
      else if (group.name === 'PmtInf') closeBlock(true);
      else if (block) {
        const order = readOrder(reading, group);
        block.count += 1;
        block.sum = add(block.sum, order.fields.amount);
        block.orders.push(order);
        records.push(order);
      }
    },
  });
  return {
    handler,
    finish: () => {
      closeBlock(false);
      closeMessage(false);
      return records;
    },
  };
}

const add = (sum: number | undefined, amount: number | undefined): number | undefined =>
  sum === undefined || amount === undefined ? undefined : sum + amount;

/** What stands at the head of the message goes for everything in it. */
function readHead(
  reading: Reading,
  { file, group }: Tally,
  records: readonly Draft<'paymentFile' | 'paymentOrder'>[],
): void {
  putId(reading, file, 'messageId', group, 'GrpHdr/MsgId');
  putDay(reading, file, 'createdOn', group, 'GrpHdr/CreDtTm');
  putName(reading, file, 'initiator', group, 'GrpHdr/InitgPty/Nm');
  const { messageId } = file.fields;
  for (const record of records) if (messageId !== undefined) record.fields.messageId = messageId;
}

function readBlock(reading: Reading, { file, group }: Tally): void {
  putId(reading, file, 'paymentInfoId', group, 'PmtInfId');
  putDay(reading, file, 'executionDate', group, 'ReqdExctnDt', 'ReqdExctnDt/Dt', 'ReqdExctnDt/DtTm');
  putOrgNo(file, 'debtorOrgNo', group, DEBTOR);
  if (file.fields.debtorOrgNo === undefined) {
    const nine = saidAt(group, DEBTOR).said.find(({ text }) => /^\d{9}$/.test(normaliseOrgNumber(text)));
    if (nine) file.fields.debtorNumber = normaliseOrgNumber(nine.text);
  }
  putAccount(reading, file, 'debtorAccount', group, 'DbtrAcct/Id', 'DbtrAgt/FinInstnId');
  const [code] = saidAt(group, 'PmtTpInf/CtgyPurp/Cd').said;
  if (code) file.fields.purpose = code.text;
  const [batch] = saidAt(group, 'BtchBookg').said;
  if (batch) file.fields.batchBooking = batch.text === 'true' || batch.text === '1';
}

function readOrder(reading: Reading, group: Group): Draft<'paymentOrder'> {
  const order = draftOf('paymentOrder', reading, group.line);
  putId(reading, order, 'instructionId', group, 'PmtId/InstrId');
  putId(reading, order, 'endToEndId', group, 'PmtId/EndToEndId');
  const currency = putAmount(reading, order, group, 'Amt/InstdAmt', 'Amt/EqvtAmt/Amt');
  if (currency !== undefined) order.fields.currency = currency;
  if (order.fields.amount === undefined && !order.unreadable.includes('amount')) {
    note(reading, 'BANK_FIELD_MISSING', group.line, 'Amt', { expected: 'InstdAmt' });
    refuse(order, 'amount');
  }
  putAccount(reading, order, 'creditorAccount', group, 'CdtrAcct/Id', 'CdtrAgt/FinInstnId');
  putName(reading, order, 'creditorName', group, 'Cdtr/Nm');
  putOrgNo(order, 'creditorOrgNo', group, 'Cdtr/Id/OrgId/Othr/Id');
  putReference(reading, order, group, 'RmtInf/Strd/CdtrRefInf');
  const [code] = saidAt(group, 'PmtTpInf/CtgyPurp/Cd', 'Purp/Cd').said;
  if (code) order.fields.purpose = code.text;
  return order;
}

/** What the block says of every transfer in it. */
function handDown({ fields, unreadable }: Draft<'paymentOrder'>, block: Draft<'paymentFile'>): void {
  const { paymentInfoId, block: number, executionDate, debtorAccount, batchBooking, purpose: code } = block.fields;
  if (paymentInfoId !== undefined) fields.paymentInfoId = paymentInfoId;
  if (number !== undefined) fields.block = number;
  if (executionDate !== undefined) fields.executionDate = executionDate;
  if (debtorAccount !== undefined) fields.debtorAccount = debtorAccount;
  if (batchBooking !== undefined) fields.batchBooking = batchBooking;
  if (code !== undefined) fields.purpose ??= code;
  unreadable.push(...['executionDate', 'debtorAccount'].filter((field) => block.unreadable.includes(field)));
}

/** Lays what was declared beside what was counted; where they differ it is told, with the line that declares it. */
function settle(reading: Reading, { file, group, count, sum }: Tally, path: string, whole: boolean): void {
  putCount(reading, file, 'declaredCount', group, `${path}NbOfTxs`);
  const control = one(reading, group, `${path}CtrlSum`);
  const declared =
    control === undefined || control === 'several' ? undefined : oreOf(reading, control, `${path}CtrlSum`);
  if (declared !== undefined) file.fields.declaredSum = declared;
  else if (control !== undefined) refuse(file, 'declaredSum');
  if (whole) file.fields.count = count;
  else refuse(file, 'count');
  if (whole && sum !== undefined) file.fields.sum = sum;
  else refuse(file, 'sum');
  const { declaredCount } = file.fields;
  const lineOf = (name: string): number => saidAt(group, path + name).said[0]?.line ?? file.at.line ?? 1;
  if (whole && declaredCount !== undefined && declaredCount !== count)
    note(reading, 'BANK_TOTAL_DIFFERS', lineOf('NbOfTxs'), `${path}NbOfTxs`, {
      read: String(count),
      expected: String(declaredCount),
    });
  if (whole && declared !== undefined && sum !== undefined && declared !== sum)
    note(reading, 'BANK_TOTAL_DIFFERS', lineOf('CtrlSum'), `${path}CtrlSum`, {
      read: kroner(sum),
      expected: kroner(declared),
    });
}

/** Øre as the file would write them. */
export function kroner(ore: number): string {
  const digits = String(Math.abs(ore)).padStart(3, '0');
  return `${ore < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
