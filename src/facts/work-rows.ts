/** One row of an hours list as time worked: between two clock times, or so many minutes of a day. */
import type { EvidenceRecord } from '../evidence/evidence.ts';
import type { AbsentFact } from './fact.ts';
import { read } from './sources.ts';
import { DAY_MINUTES, dayNumber, osloToUtc } from './work-clock.ts';

export type HoursRecord = EvidenceRecord<'hours'>;

/** Work between two moments in UTC minutes. It belongs to the day it starts. `minutes` are worked: the break is taken off. */
export interface Shift {
  readonly day: number;
  readonly start: number;
  readonly end: number;
  readonly breakMinutes: number;
  readonly minutes: number;
}

/** What a row says. `lost` is a row that says less than it should: its day, or when null all days, are not known any more. */
export type RowReading =
  | { readonly kind: 'timed'; readonly shift: Shift }
  | { readonly kind: 'untimed'; readonly day: number; readonly minutes: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'lost'; readonly day: number | null; readonly reason: AbsentFact['absent'] };

/** Hours are rounded to whole minutes where they are written in hundredths: 7.33 is 7:20. */
const ROUNDING = 1;

/** Reads one row. Nothing is guessed: times and hours that disagree, or a row without either, are `lost`. */
export function readHours(row: HoursRecord): RowReading {
  const date = read(row, 'date');
  const day = date === undefined ? Number.NaN : dayNumber(date);
  if (Number.isNaN(day)) return lost(null, row, 'date');
  const hours = read(row, 'hours');
  const stated = hours === undefined ? undefined : Math.round((hours * 60) / 1000);
  // More than a day in a row is the sum of several days, and which ones is not said.
  if (stated !== undefined && (stated < 0 || stated > DAY_MINUTES))
    return { kind: 'lost', day: null, reason: 'unreadableEvidence' };
  if (stated === 0) return { kind: 'none' };
  const [start, end] = [minutesOf(read(row, 'start')), minutesOf(read(row, 'end'))];
  if (start === undefined || end === undefined)
    return stated === undefined ? lost(day, row, 'hours', 'start', 'end') : { kind: 'untimed', day, minutes: stated };
  if (row.unreadable.includes('hours')) return lost(day, row, 'hours');
  if (stated === undefined && row.unreadable.includes('breakMinutes')) return lost(day, row, 'breakMinutes');
  return timed(day, start, end, read(row, 'breakMinutes'), stated);
}

function lost(day: number | null, row: HoursRecord, ...fields: string[]): RowReading {
  const broken = fields.some((field) => row.unreadable.includes(field));
  return { kind: 'lost', day, reason: broken ? 'unreadableEvidence' : 'missingEvidence' };
}

/** Minutes after midnight of `HH:MM`; undefined when it is no time of day. */
function minutesOf(time: string | undefined): number | undefined {
  const match = /^(\d{2}):(\d{2})$/.exec(time ?? '');
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : DAY_MINUTES;
  return minutes < DAY_MINUTES ? minutes : undefined;
}

/** An end at or before the start is on the next day. What is counted is the time that went by, also on the nights when the clock is changed. */
function timed(
  day: number,
  start: number,
  end: number,
  breakMinutes: number | undefined,
  stated: number | undefined,
): RowReading {
  const next = end <= start ? 1 : 0;
  const from = osloToUtc(day, start);
  const to = osloToUtc(day + next, end);
  const elapsed = to - from;
  const onTheClock = end - start + next * DAY_MINUTES;
  const rest = breakMinutes ?? breakBetween(elapsed, onTheClock, stated);
  const agrees =
    stated === undefined || [elapsed, onTheClock].some((span) => Math.abs(span - (rest ?? 0) - stated) <= ROUNDING);
  if (rest === undefined || !agrees) return { kind: 'lost', day, reason: 'conflictingEvidence' };
  if (rest < 0 || elapsed - rest <= 0) return { kind: 'lost', day, reason: 'unreadableEvidence' };
  return { kind: 'timed', shift: { day, start: from, end: to, breakMinutes: rest, minutes: elapsed - rest } };
}

/** The break that hours and clock times leave between them; undefined when more hours are stated than the times hold. */
function breakBetween(elapsed: number, onTheClock: number, stated: number | undefined): number | undefined {
  if (stated === undefined) return 0;
  const span = stated <= elapsed + ROUNDING ? elapsed : onTheClock;
  return span - stated >= -ROUNDING ? Math.max(0, span - stated) : undefined;
}
