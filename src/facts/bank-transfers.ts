/** Booked transfers, one by one: shown by the bank itself, or ordered in a payment file whose batch the bank has booked or said to be settled. */
import type { Booking, Bookings, EntryRecord } from './bank-bookings.ts';
import { openUp } from './bank-details.ts';
import { joinBySum, joinNamed, singleUnits, wholeUnits } from './bank-join.ts';
import { type Block, gather, type Order } from './bank-orders.ts';
import { takeBack } from './bank-returns.ts';
import { type Hidden, hiddenLine, hiddenOrder, ordered, shown, type Transfer } from './bank-transfer.ts';
import { daysBetween } from './call-off-days.ts';
import { read } from './sources.ts';

export interface Transfers {
  readonly transfers: readonly Transfer[];
  readonly hidden: readonly Hidden[];
}

/** @param near how many days a booking may lie from the day that was ordered */
export function transfersOf(bookings: Bookings, blocks: readonly Block[], near: number): Transfers {
  const transfers: Transfer[] = [];
  const hidden: Hidden[] = bookings.unread.map((one) => hiddenLine(one, undefined, true));
  const orders = blocks.flatMap((block) => block.orders);
  const byId = ordersById(orders);
  const used = new Set<Order>();
  const open: Booking[] = [];
  for (const line of bookings.out) {
    if (line.details.length > 0) openUp(line, byId, used, transfers, hidden);
    else if (line.entry.unreadable.includes('counterAccount')) hidden.push(hiddenLine(line, line.amount, true));
    else if (read(line.entry, 'counterAccount') !== undefined && (line.entry.fields.batchCount ?? 1) === 1)
      transfers.push(shown(line, line.entry));
    else open.push(line);
  }
  // What the bank shows by itself uses up its order, so that no other line is taken for it.
  const byBank = new Set(transfers.filter((one) => (one.shownBy as EntryRecord).fields.counterAccount === one.payee));
  const take = (line: Booking, paid: readonly Order[]): void => {
    for (const order of paid) {
      used.add(order);
      if (order.payee !== undefined && order.amount !== undefined) transfers.push(ordered(order, line, line.bookedOn));
      else hidden.push(hiddenOrder(order, line));
    }
  };
  bind(byBank, orders, used, true, () => true);
  let left = joinNamed(open, blocks, used, take);
  left = joinBySum(left, wholeUnits(blocks), used, near, take);
  bind(byBank, orders, used, false, (one, order) => isNear(one, order, near));
  left = joinBySum(left, singleUnits(orders), used, near, take);
  for (const line of left) if (mayBeTransfer(line.entry)) hidden.push(hiddenLine(line, line.amount, false));
  // What the bank has answered that it has paid, and no statement shows.
  for (const order of orders)
    if (order.settled && !used.has(order) && order.payee !== undefined && order.amount !== undefined)
      transfers.push(ordered(order, undefined, order.day ?? order.settledOn));
  return { transfers: takeBack(transfers, bookings.back), hidden };
}

/** Orders by the ids that a bank repeats. */
function ordersById(orders: readonly Order[]): Map<string, Order[]> {
  const byId = new Map<string, Order[]>();
  for (const order of orders)
    for (const id of new Set([order.record.fields.endToEndId, order.record.fields.instructionId]))
      if (id !== undefined) gather(byId, id, order);
  return byId;
}

function idOf(order: Order): string | undefined {
  return order.record.fields.endToEndId;
}

/**
 * Lays transfers that the bank shows beside the orders they carry out.
 * @param open those without an order; bound ones are taken out
 * @param byId only where the bank repeats the order's own id
 */
function bind(
  open: Set<Transfer>,
  orders: readonly Order[],
  used: Set<Order>,
  byId: boolean,
  isSame: (one: Transfer, order: Order) => boolean,
): void {
  const keyOf = (payee: string | undefined, amount: number | undefined, id: string | undefined): string | undefined =>
    byId && id === undefined ? undefined : JSON.stringify(byId ? [payee, amount, id] : [payee, amount]);
  const waiting = new Map<string, Order[]>();
  for (const order of orders) {
    const key = keyOf(order.payee, order.amount, idOf(order));
    if (key !== undefined && !used.has(order)) gather(waiting, key, order);
  }
  for (const one of [...open]) {
    const same = waiting.get(keyOf(one.payee, one.amount, one.endToEndId) ?? '') ?? [];
    const index = same.findIndex((order) => samePayer(one, order) && isSame(one, order));
    const order = same[index];
    if (!order) continue;
    same.splice(index, 1);
    used.add(order);
    open.delete(one);
  }
}

function samePayer(one: Transfer, order: Order): boolean {
  return one.payer === undefined || order.payer === undefined || one.payer === order.payer;
}

function isNear(one: Transfer, order: Order, near: number): boolean {
  const [id, day] = [idOf(order), order.day];
  if (one.endToEndId !== undefined && id !== undefined && one.endToEndId !== id) return false;
  return one.bookedOn === undefined || day === undefined || Math.abs(daysBetween(one.bookedOn, day)) <= near;
}

/** ISO 20022 families of bookings that are no transfer to somebody's account: cards, cash, direct debits, cheques. */
const OTHER_FAMILIES = new Set(['CCRD', 'MCRD', 'CNTR', 'RDDT', 'IDDT', 'ICHQ', 'RCHQ']);
/** And their charges, interest and taxes on them. */
const OTHER_SUB_FAMILIES = new Set(['CHRG', 'COMM', 'COMI', 'COMT', 'FEES', 'INTR', 'TAXE']);

function mayBeTransfer({ fields: { family = '', subFamily = '' } }: EntryRecord): boolean {
  return !OTHER_FAMILIES.has(family) && !OTHER_SUB_FAMILIES.has(subFamily);
}
