/** The heaviest window of days: seven days, four weeks, Monday to Sunday. Pure functions over minutes by day. */
import { mondayOf } from './work-clock.ts';
import { type Span, within } from './work-spans.ts';

/** A window of days and the minutes that are known to lie in it. */
export interface Window extends Span {
  readonly minutes: number;
}

/**
 * The window of so many days on end that holds most, the earliest of equals. Only windows with something from the period are
 * looked at: the rest was not to be examined.
 * @param minutes by day number @param length days
 * @param skip windows that lie wholly in one of these spans are left out
 * @returns a window without minutes at the start of the period when there is none to look at
 */
export function heaviestWindow(
  minutes: ReadonlyMap<number, number>,
  length: number,
  period: Span,
  skip: readonly Span[] = [],
): Window {
  const first = period.from - length + 1;
  const reach = period.to + length - first;
  const sums = new Float64Array(reach + 1);
  const ofPeriod = new Float64Array(reach + 1);
  for (let index = 0; index < reach; index += 1) {
    const day = first + index;
    const own = minutes.get(day) ?? 0;
    sums[index + 1] = (sums[index] as number) + own;
    ofPeriod[index + 1] = (ofPeriod[index] as number) + (period.from <= day && day <= period.to ? own : 0);
  }
  let best: Window = { from: period.from, to: period.from + length - 1, minutes: 0 };
  for (let index = 0; index + length <= reach; index += 1) {
    const sum = (sums[index + length] as number) - (sums[index] as number);
    if (sum <= best.minutes || ofPeriod[index + length] === ofPeriod[index]) continue;
    const from = first + index;
    if (!within(skip, from, from + length - 1)) best = { from, to: from + length - 1, minutes: sum };
  }
  return best;
}

/** The week from Monday to Sunday with most minutes, the earliest of equals, of those that hold something from the period. */
export function heaviestWeek(minutes: ReadonlyMap<number, number>, period: Span): Window {
  const monday = mondayOf(period.from);
  let best: Window = { from: monday, to: monday + 6, minutes: 0 };
  for (let from = monday; from <= period.to; from += 7) {
    let sum = 0;
    let ofPeriod = 0;
    for (let day = from; day < from + 7; day += 1) {
      const own = minutes.get(day) ?? 0;
      sum += own;
      if (period.from <= day && day <= period.to) ofPeriod += own;
    }
    if (sum > best.minutes && ofPeriod > 0) best = { from, to: from + 6, minutes: sum };
  }
  return best;
}
