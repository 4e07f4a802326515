/** Calendar months as text, `YYYY-MM`, and spans of days. */
import type { IsoDate } from '../evidence/evidence.ts';
import { dayAfter } from './call-off-days.ts';
import { monthsAfter } from './tax-certificate.ts';

/** An end that has not come. Compares as later than every day. */
export const OPEN_END = '9999-12-31';

export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The months that a span touches, in order. */
export function monthsOf({ from, to }: Span): string[] {
  const months: string[] = [];
  for (let first = `${from.slice(0, 7)}-01`; first <= to; first = monthsAfter(first, 1)) months.push(first.slice(0, 7));
  return months;
}

const DAYS = new Map<string, Span>();

/** First and last day of a month. Asked for each person of a company, so each month is worked out once. */
export function daysOf(month: string): Span {
  const days = DAYS.get(month) ?? { from: `${month}-01`, to: dayBefore(monthsAfter(`${month}-01`, 1)) };
  DAYS.set(month, days);
  return days;
}

/** The day before. */
export function dayBefore(day: IsoDate): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** The days that two spans share; undefined when there are none. */
export function shared(a: Span, b: Span): Span | undefined {
  const span = { from: a.from > b.from ? a.from : b.from, to: a.to < b.to ? a.to : b.to };
  return span.from <= span.to ? span : undefined;
}

/** True when the second begins on the day after the first ends, or before it. */
export function unbroken(before: Span, after: Span): boolean {
  return before.to === OPEN_END || dayAfter(before.to) >= after.from;
}

/** Whole months from one day to another, that day included: the anniversary itself is the first day of a new one. */
export function wholeMonths(since: IsoDate, on: IsoDate): number {
  if (on < since) return 0;
  const guess =
    (Number(on.slice(0, 4)) - Number(since.slice(0, 4))) * 12 + Number(on.slice(5, 7)) - Number(since.slice(5, 7));
  return monthsAfter(since, guess) <= on ? guess : guess - 1;
}

/** The least number of months from a day within which another lies; 0 on the day itself and before it. */
export function withinMonths(since: IsoDate, on: IsoDate): number {
  if (on <= since) return 0;
  const whole = wholeMonths(since, on);
  return monthsAfter(since, whole) === on ? whole : whole + 1;
}
