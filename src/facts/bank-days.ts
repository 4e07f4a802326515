/** Spans of days, as statements count them. */
import type { IsoDate } from '../evidence/evidence.ts';
import { daysBetween } from './call-off-days.ts';

export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const timeOf = (day: IsoDate): number => Date.parse(`${day}T00:00:00Z`);

/** The day that lies so many days after; before, when the number is negative. */
export function shifted(day: IsoDate, days: number): IsoDate {
  return new Date(timeOf(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The day itself and so many before and after it, in order. */
export function daysAround(day: IsoDate, near: number): IsoDate[] {
  return Array.from({ length: 2 * near + 1 }, (_, index) => shifted(day, index - near));
}

/** True when the span holds Saturdays and Sundays only, on which banks book nothing. */
export function onlyWeekend({ from, to }: Period): boolean {
  if (daysBetween(from, to) > 1) return false;
  return [from, to].every((day) => [0, 6].includes(new Date(timeOf(day)).getUTCDay()));
}
