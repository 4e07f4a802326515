/**
 * Rest between work (aml § 10-8): daily, the longest gap that begins within 24 hours of a work start; weekly, the longest gap
 * that touches a week from Monday to Sunday. Work that is not in the lists can only make a gap shorter, so what is found here is
 * the most that the rest can have been.
 */
import { DAY_MINUTES, mondayOf, osloToUtc } from './work-clock.ts';
import type { Shift } from './work-rows.ts';
import { type Span, within } from './work-spans.ts';
import type { Window } from './work-windows.ts';

export interface Rest {
  /** The shortest rest, no longer than the span it is looked for in, and the days of that span. */
  readonly shortest: Window;
  /** The same among the spans that no agreement covers. */
  readonly unagreed: Window;
}
export interface DailyRest extends Rest {
  /** False when a break, and not the time between two shifts, was the longest rest somewhere: it need not have been on end. */
  readonly betweenShifts: boolean;
}

const WEEK = 7;

/** @param shifts by start, none overlapping @param agreed days that a union agreement covers */
export function dailyRest(shifts: readonly Shift[], period: Span, agreed: readonly Span[]): DailyRest {
  const none = { from: period.from, to: period.from + 1, minutes: DAY_MINUTES };
  let [shortest, unagreed, certain] = [none, none, DAY_MINUTES];
  for (let first = 0; first < shifts.length; first += 1) {
    const { day, start } = shifts[first] as Shift;
    if (day < period.from || day > period.to) continue;
    let [gap, rest] = [0, 0];
    for (let at = first; at < shifts.length && rest < DAY_MINUTES; at += 1) {
      const shift = shifts[at] as Shift;
      if (shift.start >= start + DAY_MINUTES) break;
      if (shift.end < start + DAY_MINUTES)
        gap = Math.max(gap, Math.min(DAY_MINUTES, (shifts[at + 1]?.start ?? Number.POSITIVE_INFINITY) - shift.end));
      rest = Math.max(rest, gap, shift.breakMinutes);
    }
    certain = Math.min(certain, gap);
    const window = { from: day, to: day + 1, minutes: rest };
    if (rest < shortest.minutes) shortest = window;
    if (rest < unagreed.minutes && !within(agreed, day, day + 1)) unagreed = window;
  }
  return { shortest, unagreed, betweenShifts: certain === shortest.minutes };
}

/** Of the weeks in which something from the period was worked. */
export function weeklyRest(shifts: readonly Shift[], period: Span, agreed: readonly Span[]): Rest {
  const monday = mondayOf(period.from);
  const none = { from: monday, to: monday + WEEK - 1, minutes: WEEK * DAY_MINUTES };
  let [shortest, unagreed] = [none, none];
  let next = 0;
  for (let from = monday; from <= period.to; from += WEEK) {
    const [begin, end] = [osloToUtc(from, 0), osloToUtc(from + WEEK, 0)];
    while (next < shifts.length && (shifts[next] as Shift).end <= begin) next += 1;
    const rest = longestGap(shifts, next, begin, end, period);
    if (rest === undefined) continue;
    const window = { from, to: from + WEEK - 1, minutes: rest };
    if (rest < shortest.minutes) shortest = window;
    if (rest < unagreed.minutes && !within(agreed, from, from + WEEK - 1)) unagreed = window;
  }
  return { shortest, unagreed };
}

/** The longest gap that touches the time between two moments; undefined when no work of the period lies there. */
function longestGap(
  shifts: readonly Shift[],
  first: number,
  begin: number,
  end: number,
  period: Span,
): number | undefined {
  let longest = 0;
  let worked = false;
  let since = shifts[first - 1]?.end ?? Number.NEGATIVE_INFINITY;
  let at = first;
  for (; at < shifts.length && since < end; at += 1) {
    const { day, start, end: until } = shifts[at] as Shift;
    if (start > begin) longest = Math.max(longest, start - since);
    worked ||= start < end && day >= period.from && day <= period.to;
    since = until;
  }
  if (at === shifts.length && since < end) longest = Number.POSITIVE_INFINITY;
  return worked ? Math.min(longest, WEEK * DAY_MINUTES) : undefined;
}
