/** Lines of a statement that do not say whom they paid ↔ what was ordered: by the ids that the bank repeats, else by exact sum, day and account where only one reading is possible. */
import type { IsoDate } from '../evidence/evidence.ts';
import type { Booking } from './bank-bookings.ts';
import { type Block, gather, type Order } from './bank-orders.ts';
import { daysBetween } from './call-off-days.ts';

/** A payment that one line may be: a whole block, several blocks of one message, or a single order. */
export interface Unit {
  readonly orders: readonly Order[];
  readonly sum: number;
  readonly currency: string | undefined;
  readonly payer: string | undefined;
  readonly day: IsoDate | undefined;
}

type Take = (line: Booking, orders: readonly Order[]) => void;

const isFree = (unit: Unit, used: ReadonlySet<Order>): boolean => unit.orders.every((order) => !used.has(order));

/**
 * By the ids that the bank repeats: of a block, a single order or a message.
 * @param used orders that are taken; `take` adds to them
 * @returns the lines that nothing was found for
 */
export function joinNamed(
  lines: readonly Booking[],
  blocks: readonly Block[],
  used: ReadonlySet<Order>,
  take: Take,
): Booking[] {
  const named = namedUnits(blocks);
  return lines.filter((line) => {
    const unit = namesOf(line)
      .flatMap((name) => named.get(name) ?? [])
      .find((one) => isFree(one, used) && fits(line, one));
    if (unit) take(line, unit.orders);
    return !unit;
  });
}

/** Blocks as one payment each. */
export function wholeUnits(blocks: readonly Block[]): Unit[] {
  return blocks.flatMap((block) => unitOf([block]));
}

/** Orders as one payment each. */
export function singleUnits(orders: readonly Order[]): Unit[] {
  return orders.flatMap(unitOfOrder);
}

function namesOf({ amount, entry: { fields } }: Booking): string[] {
  const { paymentInfoId, endToEndId, instructionId, messageId } = fields;
  return [paymentInfoId, endToEndId, instructionId, messageId].flatMap((id) =>
    id === undefined ? [] : nameOf(id, amount),
  );
}

function nameOf(id: string, sum: number | undefined): string {
  return JSON.stringify([id, sum]);
}

/** Blocks by their id; orders by theirs; messages by theirs, block by block and whole. */
function namedUnits(blocks: readonly Block[]): Map<string, Unit[]> {
  const named = new Map<string, Unit[]>();
  const put = (id: string | undefined, unit: Unit): void => {
    if (id !== undefined) gather(named, nameOf(id, unit.sum), unit);
  };
  const messages = new Map<string, Block[]>();
  for (const block of blocks) {
    for (const unit of unitOf([block])) for (const id of [block.paymentInfoId, block.messageId]) put(id, unit);
    if (block.messageId !== undefined) gather(messages, block.messageId, block);
    for (const unit of block.orders.flatMap(unitOfOrder)) {
      const { endToEndId, instructionId } = (unit.orders[0] as Order).record.fields;
      for (const id of new Set([endToEndId, instructionId])) put(id, unit);
    }
  }
  for (const [id, all] of messages) if (all.length > 1) for (const unit of unitOf(all)) put(id, unit);
  return named;
}

function unitOf(blocks: readonly Block[]): Unit[] {
  const sum = blocks.reduce((total, block) => total + (block.sum ?? Number.NaN), 0);
  const [first] = blocks;
  if (!first || !Number.isSafeInteger(sum) || blocks.some((block) => block.payer !== first.payer)) return [];
  const orders = blocks.flatMap((block) => block.orders);
  const currency = orders[0]?.currency;
  if (orders.some((order) => order.currency !== currency)) return [];
  return [{ orders, sum, currency, payer: first.payer, day: first.day }];
}

function unitOfOrder(order: Order): Unit[] {
  const { amount, currency, payer, day } = order;
  return amount === undefined ? [] : [{ orders: [order], sum: amount, currency, payer, day }];
}

/** The exact sum from the right account, and as many as the bank says. */
function fits({ amount, payer, entry }: Booking, unit: Unit): boolean {
  const { batchCount, currency } = entry.fields;
  return (
    unit.sum === amount &&
    unit.currency === currency &&
    (unit.payer === undefined || unit.payer === payer) &&
    (batchCount === undefined || batchCount === unit.orders.length)
  );
}

interface Near {
  readonly day: IsoDate;
  readonly line?: Booking;
  readonly unit?: Unit;
}

/**
 * By exact sum, account and day, the same day before days near it.
 * @param near how many days a booking may lie from the day that was ordered
 * @returns the lines that nothing was found for
 */
export function joinBySum(
  lines: readonly Booking[],
  units: readonly Unit[],
  used: ReadonlySet<Order>,
  near: number,
  take: Take,
): Booking[] {
  let left = [...lines];
  for (const days of [0, near])
    for (const counted of [true, false])
      left = joinWithin(
        left,
        units.filter((unit) => isFree(unit, used)),
        days,
        counted,
        take,
      );
  return left;
}

/**
 * Where more was ordered than was booked, or days run together, it cannot be told which: nothing is joined.
 * @param counted lines that say how many transfers they hold, or those that do not
 */
function joinWithin(
  lines: readonly Booking[],
  units: readonly Unit[],
  days: number,
  counted: boolean,
  take: Take,
): Booking[] {
  const groups = new Map<string, Near[]>();
  for (const line of lines) {
    const { batchCount, currency } = line.entry.fields;
    if (line.bookedOn === undefined || (batchCount !== undefined) !== counted) continue;
    gather(groups, JSON.stringify([line.payer, line.amount, currency, batchCount]), { day: line.bookedOn, line });
  }
  for (const unit of units) {
    if (unit.payer === undefined || unit.day === undefined) continue;
    const key = JSON.stringify([unit.payer, unit.sum, unit.currency, counted ? unit.orders.length : undefined]);
    if (groups.has(key)) gather(groups, key, { day: unit.day, unit });
  }
  const joined = new Set<Booking>();
  for (const group of groups.values())
    for (const { lines: booked, units: ordered } of clusters(group, days)) {
      if (booked.length < ordered.length) continue;
      ordered.forEach((unit, index) => {
        take(booked[index] as Booking, unit.orders);
        joined.add(booked[index] as Booking);
      });
    }
  return lines.filter((line) => !joined.has(line));
}

/** Lines and units whose days all lie within so many of each other, and apart from all others. */
function clusters(group: readonly Near[], days: number): { lines: Booking[]; units: Unit[] }[] {
  const inOrder = [...group].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const found: Near[][] = [];
  for (const one of inOrder) {
    const last = found.at(-1)?.at(-1);
    if (last && daysBetween(last.day, one.day) <= days) found.at(-1)?.push(one);
    else found.push([one]);
  }
  return found
    .filter((cluster) => daysBetween((cluster[0] as Near).day, (cluster.at(-1) as Near).day) <= days)
    .map((cluster) => ({
      lines: cluster.flatMap(({ line }) => line ?? []),
      units: cluster.flatMap(({ unit }) => unit ?? []),
    }));
}
