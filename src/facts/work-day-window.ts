/**
 * The heaviest 24 hours on end, from any minute. A shift says how long the break was and not when, so a window that cuts a
 * shift holds at least its part of it less the whole break, and at most its part of it. Hours without clock times lie
 * somewhere on their day.
 */
import { DAY_MINUTES, osloDay, osloToUtc } from './work-clock.ts';
import type { Shift } from './work-rows.ts';
import type { EmployerWork } from './work-shifts.ts';
import { type Span, within } from './work-spans.ts';
import type { Window } from './work-windows.ts';

export interface DayWindows {
  /** The window with most minutes that are certain, with the dates it touches. */
  readonly worst: Window;
  /** The same among windows that no attestation covers. */
  readonly unattested: Window;
  /** The most that any 24 hours may hold. */
  readonly possible: number;
  /** The same among windows that no attestation covers. */
  readonly possibleUnattested: number;
}

/**
 * What is certain is looked for in the 24 hours from each time that work begins: no other 24 hours hold more. Only those with
 * some work of the period count, and of equals the earliest is shown.
 * @param attested windows wholly inside these days are left out of `unattested`
 */
export function hoursIn24(work: EmployerWork, period: Span, attested: readonly Span[]): DayWindows {
  const near = (day: number): boolean => day >= period.from - 3 && day <= period.to + 3;
  const shifts = work.shifts.filter((shift) => near(shift.day));
  const midnights = new Map(
    [...work.untimed].filter(([day]) => near(day)).map(([day, own]) => [osloToUtc(day, 0), own]),
  );
  const begins = new Set([...shifts.map(({ start }) => start), ...midnights.keys()]);
  const none: Window = { from: period.from, to: period.from, minutes: 0 };
  let [worst, unattested, possible, possibleUnattested] = [none, none, 0, 0];
  const take = (from: number, to: number, most: number, certain: number): void => {
    possible = Math.max(possible, most);
    if (certain > worst.minutes) worst = { from, to, minutes: certain };
    if (within(attested, from, to)) return;
    possibleUnattested = Math.max(possibleUnattested, most);
    if (certain > unattested.minutes) unattested = { from, to, minutes: certain };
  };
  let index = 0;
  for (const start of turns(shifts, begins)) {
    while (index < shifts.length && (shifts[index] as Shift).end <= start) index += 1;
    const held = heldFrom(shifts, index, start, period);
    const untimed = midnights.get(start) ?? 0;
    const most = held.possible + untimed;
    // Nothing that could still be worse.
    if (most <= possibleUnattested && held.certain + untimed <= unattested.minutes) continue;
    const day = osloDay(start);
    if (held.ofPeriod === 0 && (untimed === 0 || day < period.from || day > period.to)) continue;
    take(day, osloDay(start + DAY_MINUTES - 1), most, begins.has(start) ? held.certain + untimed : 0);
  }
  // Hours without clock times on one of two dates next to each other may lie close to those of the other.
  for (const day of work.untimed.keys()) {
    if (day < period.from || day > period.to) continue;
    for (const other of [day - 1, day + 1]) {
      const both = (work.minutes.get(day) as number) + (work.minutes.get(other) ?? 0);
      take(Math.min(day, other), Math.max(day, other), both, 0);
    }
  }
  return { worst, unattested, possible, possibleUnattested };
}

/** Where a window that may hold most can begin, in order: between these moments what it may hold grows or shrinks evenly. */
function turns(shifts: readonly Shift[], begins: ReadonlySet<number>): number[] {
  const found = new Set(begins);
  for (const { start, end, minutes } of shifts)
    found
      .add(end - DAY_MINUTES)
      .add(start + minutes - DAY_MINUTES)
      .add(end - minutes);
  return [...found].sort((a, b) => a - b);
}

function heldFrom(
  shifts: readonly Shift[],
  index: number,
  start: number,
  period: Span,
): { readonly certain: number; readonly possible: number; readonly ofPeriod: number } {
  let [certain, possible, ofPeriod] = [0, 0, 0];
  for (let at = index; at < shifts.length; at += 1) {
    const shift = shifts[at] as Shift;
    if (shift.start >= start + DAY_MINUTES) break;
    const part = Math.min(shift.end, start + DAY_MINUTES) - Math.max(shift.start, start);
    certain += Math.max(0, part - shift.breakMinutes);
    possible += Math.min(part, shift.minutes);
    if (shift.day >= period.from && shift.day <= period.to) ofPeriod += part;
  }
  return { certain, possible, ofPeriod };
}
