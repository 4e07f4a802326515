/** A line of a statement that the bank shows the details of: each is a transfer, or hides one. */
import type { Booking, EntryRecord } from './bank-bookings.ts';
import type { Order } from './bank-orders.ts';
import { type Hidden, hiddenLine, ordered, shown, type Transfer } from './bank-transfer.ts';
import { read } from './sources.ts';

/**
 * Opens up a line. What its details do not account for stays hidden.
 * @param orders by the ids that a bank repeats
 * @param used orders that are taken; those found here are added
 */
export function openUp(
  line: Booking,
  orders: ReadonlyMap<string, readonly Order[]>,
  used: Set<Order>,
  transfers: Transfer[],
  hidden: Hidden[],
): void {
  const total = line.amount as number;
  const parts = line.details.map((detail) => {
    const [payee, amount] = [read(detail, 'counterAccount'), read(detail, 'amount')];
    if (payee !== undefined && amount !== undefined) return { detail, amount: Math.abs(amount), told: true };
    const order = orderBehind(detail, line, orders, used);
    if (order) used.add(order);
    return { detail, amount: amount === undefined ? order?.amount : Math.abs(amount), told: false, order };
  });
  const inCurrency = line.details.every(({ fields }) => fields.currency === line.entry.fields.currency);
  const seen = parts.reduce((sum, { amount = 0 }) => sum + amount, 0);
  if (inCurrency && seen > total) {
    hidden.push(hiddenLine(line, total, true));
    return;
  }
  for (const { detail, amount, told, order } of parts) {
    if (told) transfers.push(shown(line, detail));
    else if (order) transfers.push(ordered(order, line, line.bookedOn));
    else if (amount !== undefined)
      hidden.push({ ...hiddenLine(line, amount, unreadable(detail)), batch: false, at: [detail.at] });
  }
  const unread = parts.some(({ amount }) => amount === undefined);
  if (
    inCurrency &&
    seen < total &&
    (unread || parts.length < (line.entry.fields.batchCount ?? Number.POSITIVE_INFINITY))
  )
    hidden.push({ ...hiddenLine(line, total - seen, unread), batch: true });
}

/** The order that a detail repeats the id of, when the bank leaves out the account or the amount. */
function orderBehind(
  detail: EntryRecord,
  line: Booking,
  orders: ReadonlyMap<string, readonly Order[]>,
  used: ReadonlySet<Order>,
): Order | undefined {
  if (unreadable(detail)) return undefined;
  const { endToEndId, instructionId } = detail.fields;
  const [amount, payee] = [read(detail, 'amount'), read(detail, 'counterAccount')];
  return [endToEndId, instructionId]
    .flatMap((id) => (id === undefined ? [] : (orders.get(id) ?? [])))
    .find(
      (order) =>
        !used.has(order) &&
        order.payee !== undefined &&
        order.amount !== undefined &&
        (payee === undefined || payee === order.payee) &&
        (amount === undefined || Math.abs(amount) === order.amount) &&
        (order.payer ?? line.payer) === line.payer,
    );
}

function unreadable(detail: EntryRecord): boolean {
  return detail.unreadable.includes('counterAccount') || detail.unreadable.includes('amount');
}
