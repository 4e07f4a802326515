/** The heaviest windows and the overtime of a month, by plain counting. Every minute is looked at, every window is tried. */
import { blocks, dateAt, dateOf, dayOf, type Month, moment, type Span, totals, weekday } from './windows-rows.ts';

const DAY = 1440;

/** § 10-6 (8): what is certain to lie in some 24 hours, and what may. */
export function in24(month: Month): { readonly certain: Span; readonly possible: number } {
  const all = blocks(month.rows);
  const base = dayOf(month.from) * DAY - 4 * DAY;
  const length = (dayOf(month.to) - dayOf(month.from) + 9) * DAY;
  const [certain, possible] = [new Int32Array(length), new Int32Array(length)];
  for (const { start, end, pause } of all)
    for (let from = start - DAY + 1; from < end; from += 1) {
      const inside = Math.min(end, from + DAY) - Math.max(start, from);
      certain[from - base] = (certain[from - base] as number) + Math.max(0, inside - pause);
      possible[from - base] = (possible[from - base] as number) + Math.min(inside, end - start - pause);
    }
  // Hours without clock times lie on their date, which begins at midnight; two dates may lie close together.
  const loose = new Map<number, number>();
  for (const row of month.rows)
    if (!row.lost && row.start === undefined)
      loose.set(dayOf(row.date), (loose.get(dayOf(row.date)) ?? 0) + (row.minutes as number));
  const candidates = new Map(all.map(({ start }) => [start, certain[start - base] as number]));
  const highest = (of: Int32Array): number => {
    let top = 0;
    for (const one of of) if (one > top) top = one;
    return top;
  };
  let most = highest(possible);
  const heaviest = highest(certain);
  const worked = totals(month);
  for (const [day, minutes] of loose) {
    const midnight = moment(dateOf(day), '00:00');
    candidates.set(midnight, minutes + (certain[midnight - base] as number));
    most = Math.max(most, minutes + (possible[midnight - base] as number));
    for (const other of [day - 1, day + 1])
      most = Math.max(most, (worked.get(day) as number) + (worked.get(other) ?? 0));
  }
  let best: Span = { minutes: 0, from: month.from, to: month.from };
  for (const [from, minutes] of [...candidates].sort(([a], [b]) => a - b))
    if (minutes > best.minutes) best = { minutes, from: dateAt(from), to: dateAt(from + DAY - 1) };
  if (best.minutes < heaviest) throw new Error('some 24 hours hold more than all that begin with work');
  return { certain: best, possible: most };
}

/** § 10-4, § 10-6 (1): each minute of a week in the order it was worked; past 9 hours of its day, or past 40 ordinary hours of its week, it is overtime. */
export function overtime(worked: ReadonlyMap<number, number>): Map<number, number> {
  const over = new Map<number, number>();
  let ordinary = 0;
  for (const day of [...spanOf(worked)]) {
    if (weekday(day) === 1) ordinary = 0;
    for (let minute = 1; minute <= (worked.get(day) ?? 0); minute += 1)
      if (minute > 9 * 60 || ordinary === 40 * 60) over.set(day, (over.get(day) ?? 0) + 1);
      else ordinary += 1;
  }
  return over;
}

function spanOf(worked: ReadonlyMap<number, number>): number[] {
  if (worked.size === 0) return [];
  const [first, last] = [Math.min(...worked.keys()) - 7, Math.max(...worked.keys())];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The heaviest window of so many days that touches the month. */
export function rolling(minutes: ReadonlyMap<number, number>, length: number, month: Month): Span {
  let best: Span = { minutes: 0, from: month.from, to: dateOf(dayOf(month.from) + length - 1) };
  const [first, last] = [dayOf(month.from), dayOf(month.to)];
  for (let from = first - length + 1; from <= last; from += 1) {
    let sum = 0;
    for (let day = Math.max(from, first); day < from + length && day <= last; day += 1) sum += minutes.get(day) ?? 0;
    if (sum > best.minutes) best = { minutes: sum, from: dateOf(from), to: dateOf(from + length - 1) };
  }
  return best;
}

/** The heaviest week from Monday to Sunday. */
export function week(minutes: ReadonlyMap<number, number>, month: Month): Span {
  let monday = dayOf(month.from);
  while (weekday(monday) !== 1) monday -= 1;
  let best: Span = { minutes: 0, from: dateOf(monday), to: dateOf(monday + 6) };
  for (; monday <= dayOf(month.to); monday += 7) {
    let sum = 0;
    for (let day = monday; day < monday + 7; day += 1) sum += minutes.get(day) ?? 0;
    if (sum > best.minutes) best = { minutes: sum, from: dateOf(monday), to: dateOf(monday + 6) };
  }
  return best;
}
