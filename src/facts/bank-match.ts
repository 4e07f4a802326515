/**
 * Which booked transfer paid which wage. Exact øre and account decide; a transfer proves one wage only, and of several that
 * fit the pair that lies closest in days is taken first. What is not one transfer to the listed account is found too, and told.
 */
import type { IsoDate } from '../evidence/evidence.ts';
import { daysAround } from './bank-days.ts';
import { gather } from './bank-orders.ts';
import { orderOf } from './bank-own.ts';
import { closestPairs } from './bank-pairs.ts';
import type { Transfer } from './bank-transfer.ts';
import type { Wage } from './bank-wages.ts';
import { daysBetween } from './call-off-days.ts';

/** The transfers that a wage was found in. */
export interface Found {
  readonly transfers: readonly Transfer[];
  /** One transfer, or parts to the listed account that make up the wage to the øre. */
  readonly whole: boolean;
}

interface Payable extends Wage {
  readonly payDay: IsoDate;
  readonly net: number;
  readonly account: string;
}

/** More parts than this are not tried against each other: 4 096 sums. */
const MOST_PARTS = 12;

/**
 * @param near how many days a booking may lie from the pay day
 * @param own the paying accounts: money moved between them went to nobody
 */
export function matchWages(
  wages: readonly Wage[],
  transfers: readonly Transfer[],
  near: number,
  own: ReadonlySet<string>,
): Map<Wage, Found> {
  const found = new Map<Wage, Found>();
  const free = new Set([...transfers].sort(byDay));
  const payable = wages.filter(isPayable);
  const state: State = {
    open: () => payable.filter((wage) => !found.has(wage)),
    free: () => [...free].filter((one) => one.currency === 'NOK'),
    near: nearby(free, near),
    take: (wage, paid, whole = true) => {
      found.set(wage, { transfers: paid, whole });
      for (const one of paid) free.delete(one);
    },
  };
  const ofWage = (wage: Payable): string => JSON.stringify([wage.account, wage.net]);
  const ofTransfer = (one: Transfer): string => JSON.stringify([one.payee, one.amount]);
  pairUp(state, state.free(), ofWage, ofTransfer, near);
  inParts(state);
  together(state);
  pairUp(state, state.free(), ofWage, ofTransfer, Number.POSITIVE_INFINITY);
  const toOthers = (): Transfer[] => state.free().filter((one) => !own.has(one.payee));
  pairUp(
    state,
    toOthers(),
    (wage) => String(wage.net),
    (one) => String(one.amount),
    near,
  );
  withTheRestElsewhere(state, toOthers(), near);
  inLooseParts(state);
  inOtherCurrency(state);
  return found;
}

interface State {
  readonly open: () => Payable[];
  /** Transfers in kroner that have paid nothing yet, by day. */
  readonly free: () => Transfer[];
  /** Free transfers to the listed account of a wage that lie near its pay day, by day. */
  readonly near: (wage: Payable) => Transfer[];
  readonly take: (wage: Payable, transfers: readonly Transfer[], whole?: boolean) => void;
}

function isPayable(wage: Wage): wage is Payable {
  const { payDay, net, account } = wage;
  return payDay !== undefined && account !== undefined && net !== undefined && net > 0;
}

function byDay(a: Transfer, b: Transfer): number {
  const [one, other] = [a, b].map((each) => [each.bookedOn ?? '9999', ...each.at.map(orderOf)].join('\u0001'));
  return (one as string) < (other as string) ? -1 : 1;
}

function nearby(free: ReadonlySet<Transfer>, near: number): State['near'] {
  const byDay = new Map<string, Transfer[]>();
  for (const one of free) gather(byDay, `${one.payee}\u0000${one.bookedOn ?? ''}`, one);
  const around = new Map<IsoDate, readonly IsoDate[]>();
  return ({ account, payDay }) => {
    const days = around.get(payDay) ?? daysAround(payDay, near);
    around.set(payDay, days);
    return days.flatMap((day) => (byDay.get(`${account}\u0000${day}`) ?? []).filter((one) => free.has(one)));
  };
}

function distance(wage: Payable, { bookedOn }: Transfer): number {
  return bookedOn === undefined ? Number.POSITIVE_INFINITY : Math.abs(daysBetween(wage.payDay, bookedOn));
}

/** One transfer a wage where the keys agree, the closest pairs first. */
function pairUp(
  { open, take }: State,
  transfers: readonly Transfer[],
  ofWage: (wage: Payable) => string,
  ofTransfer: (one: Transfer) => string,
  limit: number,
): void {
  const wages = new Map<string, Payable[]>();
  for (const wage of open()) gather(wages, ofWage(wage), wage);
  const fitting = new Map<string, Transfer[]>();
  for (const one of transfers) if (wages.has(ofTransfer(one))) gather(fitting, ofTransfer(one), one);
  for (const [key, some] of fitting) {
    const left = (wages.get(key) ?? []).map((wage) => ({ day: wage.payDay, one: wage }));
    const right = some.map((transfer) => ({ day: transfer.bookedOn, one: transfer }));
    for (const [wage, transfer] of closestPairs(left, right, limit)) take(wage, [transfer]);
  }
}

const inKroner = (one: Transfer): boolean => one.currency === 'NOK';

/** Several transfers to the listed account that make up the wage to the øre: the fewest, then the earliest. */
function inParts({ open, near, take }: State): void {
  for (const wage of open()) {
    const some = near(wage).filter((one) => inKroner(one) && one.amount < wage.net);
    const sum = some.length <= MOST_PARTS ? subset(some, wage.net) : undefined;
    if (sum) take(wage, sum);
  }
}

function subset(transfers: readonly Transfer[], total: number): Transfer[] | undefined {
  let best: Transfer[] | undefined;
  for (let mask = 1; mask < 2 ** transfers.length; mask += 1) {
    const some = transfers.filter((_, index) => mask & (2 ** index));
    if (best && some.length >= best.length) continue;
    if (some.reduce((sum, { amount }) => sum + amount, 0) === total) best = some;
  }
  return best;
}

/** All open wages of a person and pay day in one transfer. */
function together({ open, near, take }: State): void {
  const groups = new Map<string, Payable[]>();
  for (const wage of open()) gather(groups, JSON.stringify([wage.person, wage.payDay, wage.account]), wage);
  for (const group of groups.values()) {
    const [first] = group as [Payable];
    if (group.length < 2 || first.person === undefined) continue;
    const total = group.reduce((sum, wage) => sum + wage.net, 0);
    const one = near(first).find((transfer) => inKroner(transfer) && transfer.amount === total);
    if (one) for (const wage of group) take(wage, [one], false);
  }
}

/** One part to the listed account, and exactly the rest to another. */
function withTheRestElsewhere({ open, near, take }: State, toOthers: readonly Transfer[], limit: number): void {
  const rest = new Map<number, Set<Transfer>>();
  for (const one of toOthers) rest.set(one.amount, (rest.get(one.amount) ?? new Set()).add(one));
  for (const wage of open()) {
    const [part, ...more] = near(wage).filter(inKroner);
    if (!part || more.length > 0) continue;
    const others = rest.get(wage.net - part.amount);
    const other = [...(others ?? [])].find((one) => one !== part && distance(wage, one) <= limit);
    if (!other) continue;
    others?.delete(other);
    take(wage, [part, other], false);
  }
}

/** Several transfers to the listed account that do not make up the wage. */
function inLooseParts({ open, near, take }: State): void {
  for (const wage of open()) {
    const some = near(wage).filter(inKroner);
    if (some.length > 1) take(wage, some, false);
  }
}

/** Something in another currency to the listed account. */
function inOtherCurrency({ open, near, take }: State): void {
  for (const wage of open()) {
    const [one] = near(wage).filter((transfer) => !inKroner(transfer));
    if (one) take(wage, [one]);
  }
}
