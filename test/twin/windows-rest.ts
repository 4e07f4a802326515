/** The rest of a month, and whether its days are known in full, by plain counting. */
import { type Block, blocks, dateOf, dayOf, type Month, moment, weekday } from './windows-rows.ts';

const DAY = 1440;

/** § 10-8: rest as runs of minutes in which nobody worked. Breaks are told apart: when they were is not known. */
export function rest(month: Month): {
  readonly daily: number;
  readonly dailyFrom: string | undefined;
  readonly onlyBetween: boolean;
  readonly weekly: number;
} {
  const all = blocks(month.rows);
  const base = dayOf(month.from) * DAY - 14 * DAY;
  const busy = new Uint8Array((dayOf(month.to) - dayOf(month.from) + 29) * DAY);
  for (const { start, end } of all) busy.fill(1, start - base, end - base);
  let [daily, between, dailyFrom] = [DAY, DAY, undefined as string | undefined];
  for (const { day, start } of all) {
    let longest = 0;
    for (let minute = start - base + 1; minute < start - base + DAY; minute += 1) {
      if (busy[minute - 1] === 0 || busy[minute] === 1) continue;
      let free = minute;
      while (busy[free] === 0 && free - minute < DAY) free += 1;
      longest = Math.max(longest, free - minute);
    }
    const pauses = all.filter((one) => one.start >= start && one.start < start + DAY).map(({ pause }) => pause);
    const most = Math.max(longest, ...pauses);
    between = Math.min(between, longest);
    if (most < daily) [daily, dailyFrom] = [most, dateOf(day)];
  }
  return { daily, dailyFrom, onlyBetween: between === daily, weekly: weeklyRest(month, all, busy, base) };
}

function weeklyRest(month: Month, all: readonly Block[], busy: Uint8Array, base: number): number {
  let monday = dayOf(month.from);
  while (weekday(monday) !== 1) monday -= 1;
  let shortest = 7 * DAY;
  for (; monday <= dayOf(month.to); monday += 7) {
    const [begin, end] = [moment(dateOf(monday), '00:00') - base, moment(dateOf(monday + 7), '00:00') - base];
    if (!all.some((block) => block.end - base > begin && block.start - base < end)) continue;
    let longest = 0;
    for (let minute = begin; minute < end; minute += 1) {
      if (busy[minute] === 1) continue;
      let [first, last] = [minute, minute];
      while (first > 0 && busy[first - 1] === 0) first -= 1;
      while (last < busy.length && busy[last] === 0) last += 1;
      // Nothing more is known before the first shift and after the last: that time off has no end.
      longest = Math.max(longest, first === 0 || last === busy.length ? 7 * DAY : last - first);
      minute = last;
    }
    shortest = Math.min(shortest, longest);
  }
  return shortest;
}

/** Whether every day of the month is known, and at least one whole window beside. */
export function covered(month: Month, length: number, wholeWeeks: boolean): boolean {
  const unsure = blocks(month.rows).flatMap((block) => (block.unsure ? [block.day] : []));
  const gone = new Set([...month.rows.filter((row) => row.lost).map((row) => dayOf(row.date)), ...unsure]);
  if (month.stated === undefined) return false;
  const [first, last] = [dayOf(month.stated.from), dayOf(month.stated.to)];
  const known = (day: number): boolean => day >= first && day <= last && !gone.has(day);
  for (let day = dayOf(month.from); day <= dayOf(month.to); day += 1) if (!known(day)) return false;
  const whole = (day: number): boolean => {
    if (!wholeWeeks) return known(day);
    const monday = day - ((weekday(day) + 6) % 7);
    for (let at = monday; at < monday + 7; at += 1) if (!known(at)) return false;
    return true;
  };
  for (let from = dayOf(month.from) - length + 1; from <= dayOf(month.to); from += 1) {
    let all = true;
    for (let day = from; all && day < from + length; day += 1) all = whole(day);
    if (all) return true;
  }
  return false;
}
