/** How much of somebody's work lies at night, by the day that the work began. */
import type { FactsInput } from './derive.ts';
import { DAY_MINUTES, isoDay, osloToUtc } from './work-clock.ts';
import type { Shift } from './work-rows.ts';
import type { EmployerWork } from './work-shifts.ts';

/** Minutes of one day's work at night: a break that the list does not place may lie in it, or not. */
export interface NightMinutes {
  readonly least: number;
  readonly most: number;
}

export interface Night {
  readonly byDay: ReadonlyMap<number, NightMinutes>;
  /** Days with work that nobody knows the clock times of. */
  readonly untimed: ReadonlySet<number>;
  /** Days for which no figure says when the night is. */
  readonly undefinedDays: ReadonlySet<number>;
}

/** Trades whose regulation gives a supplement at night, as the figures have it. */
export function nightTrades(input: FactsInput): (category: string) => string | undefined {
  const known = new Map<string, boolean>();
  return (category) => {
    const trade = category.split('-')[0] as string;
    const before = known.get(trade);
    if (before !== undefined) return before ? trade : undefined;
    const has = input.breakpoints.some((day) => input.figure('night-hours', { category: trade }, day) !== null);
    known.set(trade, has);
    return has ? trade : undefined;
  };
}

/** The night work of one person at one employer in a trade. */
export function nightOf(work: EmployerWork, trade: string, input: FactsInput): Night {
  const byDay = new Map<number, NightMinutes>();
  const undefinedDays = new Set<number>();
  const windows = windowsOf(trade, input);
  for (const shift of work.shifts) {
    const window = windows(shift.day);
    if (!window) {
      undefinedDays.add(shift.day);
      continue;
    }
    const inside = minutesIn(shift, window);
    if (inside === 0) continue;
    const before = byDay.get(shift.day) ?? { least: 0, most: 0 };
    byDay.set(shift.day, {
      least: before.least + Math.max(0, inside - shift.breakMinutes),
      most: before.most + Math.min(inside, shift.minutes),
    });
  }
  const untimed = new Set([...work.untimed].flatMap(([day, minutes]) => (minutes > 0 ? [day] : [])));
  return { byDay, untimed, undefinedDays };
}

interface Window {
  readonly start: number;
  readonly end: number;
}

/** The two clock times of the figure on a day, as minutes after midnight; looked up once between two days on which some figure changes. */
function windowsOf(trade: string, input: FactsInput): (day: number) => Window | undefined {
  const known = new Map<string, Window | undefined>();
  return (day) => {
    const on = isoDay(day);
    const since = input.breakpoints.findLast((point) => point <= on) ?? '';
    if (!known.has(since)) known.set(since, windowFrom(input.figure('night-hours', { category: trade }, on)));
    return known.get(since);
  };
}

function windowFrom(figure: ReturnType<FactsInput['figure']>): Window | undefined {
  if (!Array.isArray(figure) || figure.length !== 2) return undefined;
  const [start, end] = figure.map((time) => {
    const [hour, minute] = time.split(':').map(Number) as [number, number];
    return hour * 60 + minute;
  }) as [number, number];
  return { start, end: end <= start ? end + DAY_MINUTES : end };
}

/** Minutes of a shift inside the window, on the clock in Norway, of every night that it touches. */
function minutesIn(shift: Shift, { start, end }: Window): number {
  let sum = 0;
  for (let day = shift.day - 1; osloToUtc(day, start) < shift.end; day += 1)
    sum += Math.max(0, Math.min(shift.end, osloToUtc(day, end)) - Math.max(shift.start, osloToUtc(day, start)));
  return sum;
}
