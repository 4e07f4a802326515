/** What was ordered paid, block by block, each message once, with what the bank answered about every transfer. */
import type { EvidenceRecord, IsoDate, Place } from '../evidence/evidence.ts';
import { read } from './sources.ts';

export type OrderRecord = EvidenceRecord<'paymentOrder'>;
type StatusRecord = EvidenceRecord<'paymentStatus'>;

export interface Order {
  readonly record: OrderRecord;
  readonly payer: string | undefined;
  readonly payee: string | undefined;
  readonly amount: number | undefined;
  readonly currency: string | undefined;
  readonly day: IsoDate | undefined;
  /** Place of the answer that the money has been paid. */
  readonly settled: Place | undefined;
  readonly settledOn: IsoDate | undefined;
  readonly rejected: boolean;
}
/** One payment information block: what a bank may book as one line. */
export interface Block {
  readonly paymentInfoId: string | undefined;
  readonly messageId: string | undefined;
  readonly payer: string | undefined;
  readonly day: IsoDate | undefined;
  /** Without those that the bank refused. */
  readonly orders: readonly Order[];
  /** Øre; undefined when the block is not known in whole. */
  readonly sum: number | undefined;
}

/** ISO 20022: settled on the debtor's side, or on the creditor's. */
const SETTLED = new Set(['ACSC', 'ACCC']);
const REJECTED = 'RJCT';

/** Blocks of every payment message. Two files with one message id: a copy is passed over, two that differ prove nothing. */
export function blocksOf(
  files: readonly EvidenceRecord<'paymentFile'>[],
  orders: readonly OrderRecord[],
  statuses: readonly StatusRecord[],
): Block[] {
  const answers = answersOf(statuses);
  const byBlock = new Map<string, OrderRecord[]>();
  for (const order of orders) gather(byBlock, blockKey(order), order);
  const kept = messagesOnce(orders);
  return files.flatMap((file) => {
    if (file.fields.level !== 'paymentInfo' || !kept(file)) return [];
    const all = (byBlock.get(blockKey(file)) ?? []).map((order) => orderOf(order, answers));
    const valid = all.filter((order) => !order.rejected);
    const whole = file.fields.count === all.length && !file.unreadable.includes('sum');
    return [
      {
        paymentInfoId: read(file, 'paymentInfoId'),
        messageId: read(file, 'messageId'),
        payer: read(file, 'debtorAccount'),
        day: read(file, 'executionDate'),
        orders: valid,
        sum: whole ? valid.reduce((sum, order) => sum + (order.amount ?? Number.NaN), 0) : undefined,
      },
    ];
  });
}

function blockKey(record: EvidenceRecord<'paymentFile' | 'paymentOrder'>): string {
  return `${record.at.file}\u0000${record.fields.block ?? 0}`;
}

export function gather<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const before = groups.get(key);
  if (before) before.push(one);
  else groups.set(key, [one]);
}

/** Which files' records count: of a message that was handed in twice the first file, of one that says two things none. */
function messagesOnce(orders: readonly OrderRecord[]): (record: EvidenceRecord) => boolean {
  const byFile = new Map<string, { id: string; content: string[] }>();
  for (const { at, fields } of orders) {
    if (fields.messageId === undefined) continue;
    const one = byFile.get(at.file) ?? { id: fields.messageId, content: [] };
    byFile.set(at.file, one);
    const { creditorAccount, amount, executionDate, endToEndId, debtorAccount } = fields;
    one.content.push(JSON.stringify([creditorAccount, amount, executionDate, endToEndId, debtorAccount]));
  }
  const byMessage = new Map<string, { first: string; content: string; differ: boolean }>();
  const files = new Map<string, string>();
  for (const [file, { id, content }] of byFile) {
    files.set(file, id);
    const text = content.sort().join('\n');
    const before = byMessage.get(id);
    if (!before) byMessage.set(id, { first: file, content: text, differ: false });
    else if (before.content !== text) before.differ = true;
  }
  return ({ at: { file } }) => {
    const id = files.get(file);
    const message = id === undefined ? undefined : byMessage.get(id);
    return !message || (message.first === file && !message.differ);
  };
}

interface Answer {
  readonly settled: StatusRecord | undefined;
  readonly rejected: boolean;
}
type Answers = (order: OrderRecord) => Answer;

/** The answer about the transfer itself, else about its block, else about the whole message. Both yes and no is neither. */
function answersOf(statuses: readonly StatusRecord[]): Answers {
  const byKey = new Map<string, StatusRecord[]>();
  for (const status of statuses) {
    const { level, originalMessageId, originalPaymentInfoId, originalEndToEndId, originalInstructionId } =
      status.fields;
    if (originalMessageId === undefined || read(status, 'status') === undefined) continue;
    if (level === 'group') gather(byKey, keyOf('group', originalMessageId), status);
    else if (level === 'paymentInfo') gather(byKey, keyOf('block', originalMessageId, originalPaymentInfoId), status);
    else
      for (const [kind, id] of [
        ['e2e', originalEndToEndId],
        ['instruction', originalInstructionId],
      ] as const)
        if (id !== undefined) gather(byKey, keyOf(kind, originalMessageId, id), status);
  }
  return ({ fields: { messageId, paymentInfoId, endToEndId, instructionId } }) => {
    const said = [
      endToEndId === undefined ? undefined : byKey.get(keyOf('e2e', messageId, endToEndId)),
      instructionId === undefined ? undefined : byKey.get(keyOf('instruction', messageId, instructionId)),
      byKey.get(keyOf('block', messageId, paymentInfoId)),
      byKey.get(keyOf('group', messageId)),
    ].find((one) => one?.some(({ fields }) => SETTLED.has(fields.status ?? '') || fields.status === REJECTED));
    const settled = said?.find(({ fields }) => SETTLED.has(fields.status ?? ''));
    const rejected = said?.some(({ fields }) => fields.status === REJECTED) ?? false;
    return settled && rejected ? { settled: undefined, rejected: false } : { settled, rejected };
  };
}

function keyOf(...parts: readonly (string | undefined)[]): string {
  return JSON.stringify(parts);
}

function orderOf(record: OrderRecord, answers: Answers): Order {
  const { settled, rejected } = answers(record);
  return {
    record,
    payer: read(record, 'debtorAccount'),
    payee: read(record, 'creditorAccount'),
    amount: read(record, 'amount'),
    currency: read(record, 'currency'),
    day: read(record, 'executionDate'),
    settled: settled?.at,
    settledOn: settled && read(settled, 'createdOn'),
    rejected,
  };
}
