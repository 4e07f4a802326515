/**
 * Which wage was paid, worked out a second time and naively: every pair is tried, nothing is indexed, and no word of the
 * product is read. Days are numbers, accounts are single letters, money is øre.
 */
import { type Money, moneyOut, returned, sum, without } from './matching-money.ts';

export interface WorldWage {
  readonly person: string;
  readonly account: string;
  readonly net: number;
  readonly payDay: number;
}
/** A line of the statement: money out, or back when `back` is set. Who got it may be told, told in details, or not told. */
export interface WorldLine {
  readonly amount: number;
  readonly day: number;
  readonly to?: string;
  readonly details?: readonly { readonly to: string; readonly amount: number }[];
  /** Id of the block that it books. */
  readonly block?: string;
  readonly count?: number;
  readonly back?: boolean;
}
export interface WorldBlock {
  readonly id: string;
  readonly day: number;
  readonly orders: readonly {
    readonly to: string;
    readonly amount: number;
    readonly answer?: 'settled' | 'refused';
  }[];
}
export interface World {
  readonly wages: readonly WorldWage[];
  readonly lines: readonly WorldLine[];
  readonly blocks: readonly WorldBlock[];
  /** The statements are all there and close. */
  readonly complete: boolean;
}
export type Outcome = 'paid' | 'look' | 'unpaid' | 'unknown';

/** What became of each wage, in the order given. @param near days that a booking may lie from the pay day */
export function twinOutcomes(world: World, near: number): Outcome[] {
  const { paid, hidden } = moneyOut(world, near);
  const money = returned(paid, world.lines);
  const found = foundIn(world.wages, money, near);
  const holders = (account: string): number =>
    new Set(world.wages.filter((wage) => wage.account === account).map((wage) => wage.person)).size;
  return world.wages.map((wage, index) => {
    const how = found[index];
    if (how) {
      const straight =
        how.whole &&
        how.money.every((one) => one.to === wage.account && Math.abs(one.day - wage.payDay) <= near && !one.doubtful);
      return straight && holders(wage.account) === 1 ? 'paid' : 'look';
    }
    const mayHide = hidden.some(
      (line) =>
        Math.abs(line.day - wage.payDay) <= near &&
        (line.count === 1 ? line.amount === wage.net : line.amount >= wage.net),
    );
    return mayHide || !world.complete ? 'unknown' : 'unpaid';
  });
}

interface Found {
  readonly money: readonly Money[];
  readonly whole: boolean;
}

function foundIn(wages: readonly WorldWage[], money: readonly Money[], near: number): (Found | undefined)[] {
  const found: (Found | undefined)[] = wages.map(() => undefined);
  let free = money
    .map((one, index) => ({ one, index }))
    .sort((a, b) => a.one.day - b.one.day || a.index - b.index)
    .map(({ one }) => one);
  const open = (): number[] => wages.flatMap((_, index) => (found[index] ? [] : [index]));
  const take = (index: number, some: readonly Money[], whole: boolean): void => {
    found[index] = { money: some, whole };
    free = without(free, some);
  };
  const wageAt = (index: number): WorldWage => wages[index] as WorldWage;
  const closestFirst = (fits: (wage: WorldWage, one: Money) => boolean, limit: number): void => {
    for (;;) {
      const pairs = open().flatMap((index) =>
        free
          .filter((one) => fits(wageAt(index), one) && Math.abs(one.day - wageAt(index).payDay) <= limit)
          .map((one) => ({ index, one, days: Math.abs(one.day - wageAt(index).payDay) })),
      );
      const [best] = pairs.sort(
        (a, b) =>
          a.days - b.days ||
          wageAt(a.index).payDay - wageAt(b.index).payDay ||
          a.index - b.index ||
          free.indexOf(a.one) - free.indexOf(b.one),
      );
      if (!best) return;
      take(best.index, [best.one], true);
    }
  };
  const toMine = (index: number): Money[] =>
    free.filter((one) => one.to === wageAt(index).account && Math.abs(one.day - wageAt(index).payDay) <= near);
  const exact = (wage: WorldWage, one: Money): boolean => one.to === wage.account && one.amount === wage.net;
  closestFirst(exact, near);
  for (const index of open()) {
    const some = toMine(index).filter((one) => one.amount < wageAt(index).net);
    const sets = allSets(some).filter((set) => sum(set.map(({ amount }) => amount)) === wageAt(index).net);
    const fewest = sets.find((set) => set.length === Math.min(...sets.map((one) => one.length)));
    if (fewest) take(index, fewest, true);
  }
  const together = new Set(
    open().map((index) => `${wageAt(index).person}/${wageAt(index).payDay}/${wageAt(index).account}`),
  );
  for (const name of together) {
    const group = open().filter(
      (index) => `${wageAt(index).person}/${wageAt(index).payDay}/${wageAt(index).account}` === name,
    );
    const total = sum(group.map((index) => wageAt(index).net));
    const one = group.length > 1 ? toMine(group[0] as number).find((each) => each.amount === total) : undefined;
    if (one) for (const index of group) take(index, [one], false);
  }
  closestFirst(exact, Number.POSITIVE_INFINITY);
  closestFirst((wage, one) => one.amount === wage.net, near);
  for (const index of open()) {
    const mine = toMine(index);
    const [part] = mine;
    if (!part || mine.length > 1) continue;
    const rest = free.find(
      (one) =>
        one !== part &&
        one.amount === wageAt(index).net - part.amount &&
        Math.abs(one.day - wageAt(index).payDay) <= near,
    );
    if (rest) take(index, [part, rest], false);
  }
  for (const index of open()) if (toMine(index).length > 1) take(index, toMine(index), false);
  return found;
}

/** All sets, those whose last member comes early first. */
function allSets<T>(list: readonly T[]): T[][] {
  const sets: T[][] = [[]];
  for (const one of list) sets.push(...sets.map((set) => [...set, one]));
  return sets.slice(1);
}
