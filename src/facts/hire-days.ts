/** Spans of calendar days, both ends included: cut where something changes, covered or not. */
import type { IsoDate } from '../evidence/evidence.ts';
import { dayAfter } from './call-off-days.ts';

export interface DaySpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Later than any day that evidence names: the end of what has no end. */
export const OPEN_END: IsoDate = '9999-12-31';

/** The day before. */
export function dayBefore(day: IsoDate): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** The span in parts, a new one beginning on each of the days that lie in it after its first. */
export function cutAt(span: DaySpan, days: readonly IsoDate[]): DaySpan[] {
  const starts = [span.from, ...[...new Set(days)].filter((day) => day > span.from && day <= span.to).sort()];
  return starts.map((from, index) => {
    const next = starts[index + 1];
    return { from, to: next === undefined ? span.to : dayBefore(next) };
  });
}

/** Whether every day of a span lies in at least one of the others. */
export function coveredBy(span: DaySpan, others: readonly DaySpan[]): boolean {
  let open = span.from;
  for (const other of [...others].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    if (other.from > open) return false;
    if (other.to >= span.to) return true;
    if (other.to >= open) open = dayAfter(other.to);
  }
  return false;
}
