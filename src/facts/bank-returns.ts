/** Money that came back: a transfer that was reversed or returned has paid nobody. */
import type { Booking } from './bank-bookings.ts';
import { gather } from './bank-orders.ts';
import type { Transfer } from './bank-transfer.ts';

/** Transfers without those that came back. Where it cannot be told which did, all that it may be are in doubt. */
export function takeBack(transfers: readonly Transfer[], back: readonly Booking[]): Transfer[] {
  if (back.length === 0) return [...transfers];
  const gone = new Set<Transfer>();
  const doubtful = new Set<Transfer>();
  const byAmount = new Map<string, Transfer[]>();
  const byLine = new Map<string, Transfer[]>();
  for (const one of transfers) {
    gather(byAmount, keyOf(one.payer, one.amount), one);
    if (one.line) gather(byLine, keyOf(one.payer, one.line.amount), one);
  }
  for (const returned of back) for (const part of partsOf(returned)) takeOne(part, byAmount, byLine, gone, doubtful);
  return transfers.filter((one) => !gone.has(one)).map((one) => (doubtful.has(one) ? { ...one, doubtful: true } : one));
}

/** A returned batch names its transfers in details. */
function partsOf(returned: Booking): Booking[] {
  if (returned.details.length === 0) return [returned];
  return returned.details.map((detail) => ({
    ...returned,
    entry: detail,
    details: [],
    amount: Math.abs(detail.fields.amount ?? 0),
  }));
}

function takeOne(
  part: Booking,
  byAmount: ReadonlyMap<string, readonly Transfer[]>,
  byLine: ReadonlyMap<string, readonly Transfer[]>,
  gone: Set<Transfer>,
  doubtful: Set<Transfer>,
): void {
  const { endToEndId, counterAccount, paymentInfoId } = part.entry.fields;
  const key = keyOf(part.payer, part.amount);
  const before = (one: Transfer): boolean =>
    !gone.has(one) && (one.bookedOn === undefined || part.bookedOn === undefined || one.bookedOn <= part.bookedOn);
  const single = (byAmount.get(key) ?? []).filter(before);
  const named = single.filter((one) => endToEndId !== undefined && one.endToEndId === endToEndId);
  const sameAccount = single.filter((one) => counterAccount !== undefined && one.payee === counterAccount);
  const [found] = latest(named.length > 0 ? named : sameAccount);
  if (found) {
    gone.add(found);
    return;
  }
  const lines = (byLine.get(key) ?? []).filter((one) => before(one) && one.amount !== one.line?.amount);
  const whole = lines.filter(
    (one) => paymentInfoId !== undefined && one.line?.entry.fields.paymentInfoId === paymentInfoId,
  );
  if (whole.length > 0) for (const one of whole) gone.add(one);
  // Without an account or an id that fits, any of them may be the one.
  else if (counterAccount === undefined || single.length === 0)
    for (const one of [...single, ...lines]) doubtful.add(one);
}

function latest(transfers: readonly Transfer[]): Transfer[] {
  const days = transfers.map(({ bookedOn }) => bookedOn ?? '');
  const last = days.reduce((a, b) => (a > b ? a : b), '');
  return transfers.filter(({ bookedOn }) => (bookedOn ?? '') === last);
}

function keyOf(payer: string | undefined, amount: number | undefined): string {
  return JSON.stringify([payer, amount]);
}
