/** Numbers of a payment file: one that stands on two things, and one that the bank answers about and the file does not have. */
import { type EvidenceRecord, type Problem, placeOf } from '../evidence/evidence.ts';
import { shortRead } from '../evidence/mask.ts';
import type { FactsInput } from './derive.ts';
import { read } from './sources.ts';

type Block = EvidenceRecord<'paymentFile'>;
type Order = EvidenceRecord<'paymentOrder'>;

/** All such problems. */
export function orderNumbers({ evidence: { records } }: FactsInput): Problem[] {
  const { paymentFile, paymentOrder, paymentStatus } = records;
  const blocks = Map.groupBy(paymentOrder, ({ at, fields }) => `${at.file} ${fields.block}`);
  return [
    ...runsTwice(paymentFile),
    ...[...blocks.values()].flatMap((own) => [...payeesOf(own, 'endToEndId'), ...payeesOf(own, 'instructionId')]),
    ...answersToNone(paymentFile, paymentOrder, paymentStatus),
  ];
}

/** Two blocks of one file with one number: the bank could not say which of them it answers about. */
function runsTwice(files: readonly Block[]): Problem[] {
  const seen = new Map<string, Block>();
  return files.flatMap((block) => {
    const number = read(block, 'paymentInfoId');
    if (number === undefined || read(block, 'level') !== 'paymentInfo') return [];
    const before = seen.get(`${block.at.file} ${number}`);
    if (!before) seen.set(`${block.at.file} ${number}`, block);
    return before ? [twice(block, 'PmtInfId', number, before)] : [];
  });
}

/** Of so many numbers one may name two payees before that is how the payroll system numbers. */
const MANY = 3;

/** One number for transfers to two people. Parts of one wage may share a number, and a system may number the run and not the transfer. */
function payeesOf(orders: readonly Order[], field: 'endToEndId' | 'instructionId'): Problem[] {
  const first = new Map<string, Order>();
  const problems = orders.flatMap((order) => {
    const number = read(order, field);
    if (number === undefined) return [];
    const before = first.get(number);
    if (!before) first.set(number, order);
    return before && isOther(before, order) ? [twice(order, PATHS[field], number, before)] : [];
  });
  return first.size < MANY * problems.length ? [] : problems;
}
const PATHS = { endToEndId: 'PmtId/EndToEndId', instructionId: 'PmtId/InstrId' } as const;

/** Another account and another name. What is not known is no other. */
function isOther(a: Order, b: Order): boolean {
  return (['creditorAccount', 'creditorName'] as const).every((field) => {
    const [one, other] = [read(a, field), read(b, field)];
    return one !== undefined && other !== undefined && one !== other;
  });
}

function twice(record: Block | Order, path: string, number: string, { at }: Block | Order): Problem {
  const expected = at.line === undefined ? at.file : `${at.file}:${at.line}`;
  return { code: 'NUMBER_TWICE', at: { ...record.at, path }, read: shortRead(number), expected };
}

/** The bank repeats the numbers of what it was sent. An answer about a transfer that the file does not have is about another file. */
function answersToNone(
  files: readonly Block[],
  orders: readonly Order[],
  statuses: readonly EvidenceRecord<'paymentStatus'>[],
): Problem[] {
  const whole = new Map<string, { readonly file: string; readonly numbers: Set<string> }>();
  for (const message of files) {
    const id = read(message, 'messageId');
    const known = id !== undefined && message.fields.level === 'message' && !message.unreadable.includes('count');
    if (known) whole.set(id, { file: message.at.file, numbers: whole.get(id)?.numbers ?? new Set() });
  }
  for (const { fields } of orders)
    for (const number of [fields.endToEndId, fields.instructionId])
      if (number !== undefined) whole.get(fields.messageId ?? '')?.numbers.add(number);
  return statuses.flatMap((status): Problem[] => {
    const message = whole.get(read(status, 'originalMessageId') ?? '');
    const said = [read(status, 'originalEndToEndId'), read(status, 'originalInstructionId')].filter(
      (number) => number !== undefined,
    );
    const [number] = said;
    if (!message || message.numbers.size === 0 || number === undefined || read(status, 'level') !== 'transaction')
      return [];
    if (said.some((one) => message.numbers.has(one))) return [];
    return [{ code: 'NUMBER_UNKNOWN', at: placeOf(status, 'status'), read: shortRead(number), expected: message.file }];
  });
}
