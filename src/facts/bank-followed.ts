/**
 * Payments followed from the order to the booking: a line of a statement beside what was ordered from the same account, for the
 * same day and sum. What the two name differently is told at both, since neither shows which is right.
 */
import type { EvidenceRecord, Place, Problem } from '../evidence/evidence.ts';
import { shortRead } from '../evidence/mask.ts';
import type { FactsInput } from './derive.ts';
import { read } from './sources.ts';

type Block = EvidenceRecord<'paymentFile'>;
type Order = EvidenceRecord<'paymentOrder'>;
type Entry = EvidenceRecord<'bankEntry'>;

/** A line or a detail, and the blocks and single orders that it may be. */
interface Met {
  readonly entry: Entry;
  readonly blocks: readonly Block[];
  readonly orders: readonly Order[];
}

/** All such problems. */
export function paymentsFollowed({ evidence: { records } }: FactsInput): Problem[] {
  const blocks = records.paymentFile.filter((one) => read(one, 'level') === 'paymentInfo');
  const met = meetings(blocks, records.paymentOrder, records.bankEntry);
  const runs = met.map(({ entry, blocks: ordered }) => ({ entry, ordered }));
  const transfers = met.map(({ entry, orders: ordered }) => ({ entry, ordered }));
  return [
    ...(['messageId', 'paymentInfoId'] as const).flatMap((field) => otherNumbers(runs, field)),
    ...(['endToEndId', 'instructionId'] as const).flatMap((field) => otherNumbers(transfers, field)),
    ...otherBooking(blocks, records.paymentOrder, met),
  ];
}

const keyOf = (...parts: readonly (string | number | undefined)[]): string => parts.join(' ');

function blockKey(block: Block): string {
  return keyOf(read(block, 'debtorAccount'), read(block, 'executionDate'), read(block, 'sum'));
}

function orderKey(order: Order): string {
  const { debtorAccount, executionDate, amount, creditorAccount } = order.fields;
  return keyOf(debtorAccount, executionDate, amount, creditorAccount);
}

/** One pass over the entries: of a year's statements few lines meet an order. */
function meetings(blocks: readonly Block[], orders: readonly Order[], entries: readonly Entry[]): Met[] {
  const bySum = Map.groupBy(
    blocks.filter((one) => read(one, 'sum') !== undefined),
    blockKey,
  );
  const byPayee = Map.groupBy(
    orders.filter((one) => read(one, 'amount') !== undefined && read(one, 'creditorAccount') !== undefined),
    orderKey,
  );
  const accounts = new Set([...blocks, ...orders].flatMap(({ fields }) => fields.debtorAccount ?? []));
  return entries.flatMap((entry): Met[] => {
    const { account, bookedOn, reversal, detail } = entry.fields;
    const amount = read(entry, 'amount');
    if (account === undefined || !accounts.has(account) || amount === undefined || amount >= 0) return [];
    if (reversal === true || read(entry, 'status') !== 'BOOK') return [];
    const payee = read(entry, 'counterAccount');
    const own = detail === true ? [] : (bySum.get(keyOf(account, bookedOn, -amount)) ?? []);
    const single = payee === undefined ? [] : (byPayee.get(keyOf(account, bookedOn, -amount, payee)) ?? []);
    return own.length + single.length === 0 ? [] : [{ entry, blocks: own, orders: single }];
  });
}

/**
 * Lines with another number than what was ordered. What some other line names is that line's; some banks put numbers of their own
 * there: only where most of the account's lines keep the number of the order does one that does not tell anything.
 */
function otherNumbers<R extends Block | Order>(
  met: readonly { readonly entry: Entry; readonly ordered: readonly R[] }[],
  field: 'messageId' | 'paymentInfoId' | 'endToEndId' | 'instructionId',
): Problem[] {
  const numberOf = (one: R | Entry): string | undefined => read(one as Order, field);
  const lines = met.flatMap(({ entry, ordered }) => {
    const said = numberOf(entry);
    const numbered = ordered.filter((one) => numberOf(one) !== undefined);
    return said === undefined || numbered.length === 0 ? [] : [{ entry, said, numbered }];
  });
  const isNamed = (said: string) => (one: R) => isSameNumber(said, numberOf(one) as string);
  const booked = new Set(lines.flatMap(({ said, numbered }) => numbered.filter(isNamed(said))));
  const compared = lines.flatMap(({ entry, said, numbered }) => {
    const agrees = numbered.some(isNamed(said));
    const open = numbered.filter((one) => !booked.has(one));
    return agrees || open.length > 0 ? [{ account: entry.fields.account as string, agrees, entry, said, open }] : [];
  });
  return exceptions(compared).flatMap(({ entry, said, open }) => {
    const [first] = open as [R];
    return [
      differs(entry.at, said, numberOf(first) as string, first.at.file),
      ...open.map((one) => differs(one.at, numberOf(one) as string, said, entry.at.file)),
    ];
  });
}

/** Banks write numbers in capitals, without spaces, and cut long ones. */
function isSameNumber(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => text.replace(/\s/g, '').toUpperCase()) as [string, string];
  const cut = Math.min(one.length, other.length);
  return one === other || (cut >= CUT && one.slice(0, cut) === other.slice(0, cut));
}
/** No bank that we know of cuts shorter. */
const CUT = 16;

/**
 * A block that asked for one line and was booked transfer by transfer, or the other way. Some banks book as they are used to, whatever
 * is asked: only where most of the account's blocks got what they asked for does one that did not tell anything.
 */
function otherBooking(blocks: readonly Block[], orders: readonly Order[], met: readonly Met[]): Problem[] {
  const lines = met.filter(({ entry }) => entry.fields.detail === false);
  const whole = new Map(lines.flatMap(({ entry, blocks: own }) => own.map((block) => [block, entry] as const)));
  const single = new Map(lines.flatMap(({ entry, orders: own }) => own.map((order) => [order, entry] as const)));
  const partKey = ({ at, fields }: Block | Order): string => `${at.file} ${fields.block}`;
  const parts = Map.groupBy(orders, partKey);
  const compared = blocks.flatMap((block) => {
    const asked = read(block, 'batchBooking');
    const own = parts.get(partKey(block)) ?? [];
    const account = read(block, 'debtorAccount');
    if (asked === undefined || account === undefined || own.length < 2) return [];
    const [line, part] = [
      whole.get(block),
      own.every((order) => single.has(order)) ? single.get(own[0] as Order) : undefined,
    ];
    const [booked, by] = line ? [true, line] : [false, part];
    return by ? [{ account, block, asked, by, agrees: asked === booked }] : [];
  });
  return exceptions(compared).map(({ block, asked, by }) =>
    differs({ ...block.at, path: 'BtchBookg' }, `BtchBookg ${asked}`, `BtchBookg ${!asked}`, by.at.file),
  );
}

/** What differs, of the accounts where more agrees than differs. */
function exceptions<T extends { readonly account: string; readonly agrees: boolean }>(compared: readonly T[]): T[] {
  return [...Map.groupBy(compared, ({ account }) => account).values()].flatMap((own) => {
    const differ = own.filter(({ agrees }) => !agrees);
    return differ.length * 2 < own.length ? differ : [];
  });
}

function differs(at: Place, said: string, expected: string, file: string): Problem {
  return { code: 'VALUE_DOES_NOT_FIT', at, read: shortRead(said), expected: `${shortRead(expected)} (${file})` };
}
