/**
 * Wall time in Norway as UTC minutes, and calendar days as numbers. Summer time runs from the last Sunday of March to the
 * last Sunday of October, each at 01:00 UTC (directive 2000/84/EC; forskrift 2001-12-21-1476 om sommertid). Worked out here and
 * not by the machine's own tables, so that the same hours give the same minutes everywhere.
 */
import type { IsoDate } from '../evidence/evidence.ts';

export const DAY_MINUTES = 1440;
const DAY_MS = 86_400_000;
const HOUR = 60;

/** The same days are asked for by every row of a list; there are not many of them. */
const numbers = new Map<IsoDate, number>();

/** Days since 1970-01-01; NaN for what is no day. */
export function dayNumber(day: IsoDate): number {
  const before = numbers.get(day);
  if (before !== undefined) return before;
  const number = Date.parse(`${day}T00:00:00Z`) / DAY_MS;
  if (!Number.isNaN(number)) numbers.set(day, number);
  return number;
}

/** The ISO date of a day number. */
export function isoDay(day: number): IsoDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The Monday of the week that a day lies in. 1970-01-01 was a Thursday. */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}

const changes = new Map<number, { readonly spring: number; readonly autumn: number }>();

/** UTC minutes at which summer time begins and ends in a year. */
function changesOf(year: number): { readonly spring: number; readonly autumn: number } {
  const known = changes.get(year);
  if (known) return known;
  const at = (month: number): number => {
    const last = Date.UTC(year, month, 31) / DAY_MS;
    const sunday = mondayOf(last) + 6 === last ? last : mondayOf(last) - 1;
    return sunday * DAY_MINUTES + HOUR;
  };
  const made = { spring: at(2), autumn: at(9) };
  changes.set(year, made);
  return made;
}

/** Minutes that Norway is ahead of UTC at a moment. */
function offsetAt(utcMinutes: number): number {
  const { spring, autumn } = changesOf(new Date(utcMinutes * 60_000).getUTCFullYear());
  return utcMinutes >= spring && utcMinutes < autumn ? 2 * HOUR : HOUR;
}

/**
 * Wall time in Norway as UTC minutes. A time that comes twice in October is the first one; one that does not exist in March
 * is taken as many minutes after the change as it claims to be.
 * @param day day number @param minutes minutes after midnight on the clock
 */
export function osloToUtc(day: number, minutes: number): number {
  const wall = day * DAY_MINUTES + minutes;
  const summer = wall - 2 * HOUR;
  return offsetAt(summer) === 2 * HOUR ? summer : wall - HOUR;
}

/** The day on the calendar in Norway at a moment in UTC minutes. */
export function osloDay(utcMinutes: number): number {
  return Math.floor((utcMinutes + offsetAt(utcMinutes)) / DAY_MINUTES);
}
