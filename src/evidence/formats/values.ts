/** One cell → one typed value, or why not. Never a guess. */
import type { ProblemCode } from '../evidence.ts';
import { decimalOf } from './decimal.ts';
import type { CellValue } from './sheet.ts';

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ProblemCode; readonly expected?: string };

const fine = <T>(value: T): Read<T> => ({ ok: true, value });
const wrong = (code: ProblemCode, expected?: string): Read<never> =>
  expected === undefined ? { ok: false, code } : { ok: false, code, expected };

/** Text in NFC, trimmed, without characters that cannot be seen; other kinds of space become spaces. */
export function asText(cell: CellValue): Read<string> {
  if (typeof cell === 'object') return 'error' in cell ? wrong('CELL_FORMULA_ERROR') : fine(cell.date);
  return fine(tidy(String(cell)));
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .trim();
}

const DAY = 'dd.mm.åååå';

/** `2026-11-24`, `24.11.2026`, `24/11/2026`, each also with a time; an Excel date, or an Excel day number. Two-digit years are refused. */
export function asDate(cell: CellValue): Read<string> {
  if (typeof cell === 'boolean') return wrong('CELL_NOT_DATE', DAY);
  if (typeof cell === 'number') return fromSerial(cell);
  if (typeof cell === 'object' && 'error' in cell) return wrong('CELL_FORMULA_ERROR');
  const text = tidy(typeof cell === 'object' ? cell.date : cell);
  const match =
    /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ][\d:.]{5,12}(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text) ??
    /^(?<day>\d{1,2})([./])(?<month>\d{1,2})\2(?<year>\d{4})(?: \d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?$/.exec(text);
  const { year = '', month = '', day = '' } = match?.groups ?? {};
  if (!match || year < '1900' || year > '2199') return wrong('CELL_NOT_DATE', DAY);
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDay(iso) ? fine(iso) : wrong('DATE_IMPOSSIBLE');
}

/** Day numbers of 1954–2119: what stands in a date column when the format was lost. */
function fromSerial(serial: number): Read<string> {
  if (!(serial >= 20_000 && serial < 80_000)) return wrong('CELL_NOT_DATE', DAY);
  return fine(new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10));
}

/** True for a `YYYY-MM-DD` that the calendar has. */
export function isRealDay(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return false;
  const [year, month, day] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8))];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year);
}

/** By count: asked for every date of a file of millions, where making a `Date` each time is felt. */
function daysIn(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const AMOUNT = '1 234,50';

/** Kroner → integer øre. `1.234` could be one or a thousand and is refused. */
export function asAmount(cell: CellValue): Read<number> {
  if (typeof cell === 'object') return wrong('error' in cell ? 'CELL_FORMULA_ERROR' : 'CELL_NOT_AMOUNT', AMOUNT);
  if (typeof cell === 'boolean') return wrong('CELL_NOT_AMOUNT', AMOUNT);
  if (typeof cell === 'number') return fromFloat(cell);
  const number = decimalOf(withoutCurrency(tidy(cell)));
  if (!number) return wrong('CELL_NOT_AMOUNT', AMOUNT);
  const decimals = number.decimals.replace(/0+$/, '');
  if (decimals.length > 2) return wrong('AMOUNT_TOO_PRECISE');
  return whole(scaled(number.negative, number.whole, decimals, 2), 'CELL_NOT_AMOUNT', AMOUNT);
}

/** Excel keeps 0.1 + 0.2 as 0.30000000000000004: what is off by less than a float can hold is not a third decimal. */
function fromFloat(kroner: number): Read<number> {
  const ore = Math.round(kroner * 100);
  if (!Number.isSafeInteger(ore)) return wrong('CELL_NOT_AMOUNT', AMOUNT);
  const allowed = Math.max(1e-6, Math.abs(ore) * 1e-13);
  return Math.abs(kroner * 100 - ore) <= allowed ? fine(ore + 0) : wrong('AMOUNT_TOO_PRECISE');
}

/** `kr`, `NOK` or `kroner` on one side, before or behind a sign; `,-` for no øre. */
function withoutCurrency(text: string): string {
  const bare = text
    .replace(/^([-−–(]?)\s*(?:kr|nok)(?![a-z])\.?\s*/i, '$1')
    .replace(/\s?(?<![a-z])(?:kr|nok|kroner)\.?(\)?)$/i, '$1');
  return bare.replace(/[,.][-–—]{1,2}(\)?)$/, '$1');
}

const HOURS = '7,5';

/** Hours → integer thousandths: `7,5`, `7:30`, `7 t 30 min`, or a number of hours. More decimals are rounded. */
export function asHours(cell: CellValue): Read<number> {
  if (typeof cell === 'object') return wrong('error' in cell ? 'CELL_FORMULA_ERROR' : 'CELL_NOT_NUMBER', HOURS);
  if (typeof cell === 'boolean') return wrong('CELL_NOT_NUMBER', HOURS);
  if (typeof cell === 'number') return whole(Math.round(cell * 1000) + 0, 'CELL_NOT_NUMBER', HOURS);
  const text = tidy(cell).toLowerCase();
  const clock =
    /^([-−–]?)(\d{1,5}):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ??
    /^([-−–]?)(\d{1,5})\s*(?:t|h|timer|timar|hours)\.?\s*(?:og\s*)?([0-5]?\d)\s*(?:m|min|minutter|minutt|minutes)?\.?$/.exec(
      text,
    );
  if (clock) {
    const [, sign, hours, minutes, seconds = 0] = clock;
    const value = Number(hours) * 1000 + Math.round((Number(minutes) * 1000) / 60 + Number(seconds) / 3.6);
    return fine(sign === '' || value === 0 ? value : -value);
  }
  const minutes = /^(\d{1,6})\s*(?:min|minutter|minutt|minutes)\.?$/.exec(text)?.[1];
  if (minutes !== undefined) return fine(Math.round((Number(minutes) * 1000) / 60));
  const number = decimalOf(text.replace(/\s?(?:t|h|timer|timar|time|hours|hour)\.?$/, ''));
  if (!number) return wrong('CELL_NOT_NUMBER', HOURS);
  const up = Number(number.decimals[3] ?? 0) >= 5 ? 1 : 0;
  const value = scaled(false, number.whole, number.decimals.slice(0, 3), 3) + up;
  return whole(number.negative && value !== 0 ? -value : value, 'CELL_NOT_NUMBER', HOURS);
}

/** A whole number, also with spaces between thousands. */
export function asInteger(cell: CellValue): Read<number> {
  if (typeof cell === 'object') return wrong('error' in cell ? 'CELL_FORMULA_ERROR' : 'CELL_NOT_NUMBER', '12');
  if (typeof cell === 'boolean') return wrong('CELL_NOT_NUMBER', '12');
  if (typeof cell === 'number') return whole(cell + 0, 'CELL_NOT_NUMBER', '12');
  const number = decimalOf(tidy(cell));
  if (number?.decimals !== '') return wrong('CELL_NOT_NUMBER', '12');
  return whole(scaled(number.negative, number.whole, '', 0), 'CELL_NOT_NUMBER', '12');
}

function scaled(negative: boolean, digits: string, decimals: string, places: number): number {
  const value = Number(digits + decimals.padEnd(places, '0'));
  return negative && value !== 0 ? -value : value;
}

function whole(value: number, code: ProblemCode, expected: string): Read<number> {
  return Number.isSafeInteger(value) ? fine(value) : wrong(code, expected);
}

const YES = new Set(['ja', 'j', 'yes', 'y', 'true', 'sann', 'x', '1', '✓', '✔', '☑']);
const NO = new Set(['nei', 'n', 'no', 'false', 'usann', '0', '☐']);

/** Ja/nei in the ways forms and Excel write them. */
export function asYesNo(cell: CellValue): Read<boolean> {
  if (typeof cell === 'boolean') return fine(cell);
  if (typeof cell === 'object') return wrong('error' in cell ? 'CELL_FORMULA_ERROR' : 'CELL_NOT_YES_NO', 'ja, nei');
  const word = tidy(String(cell)).toLowerCase().replace(/[.!]$/, '');
  return YES.has(word) ? fine(true) : NO.has(word) ? fine(false) : wrong('CELL_NOT_YES_NO', 'ja, nei');
}
