/** Clock times and minutes as timesheets write them. */
import type { CellValue } from '../formats/sheet.ts';
import { asHours, asText, type Read } from '../formats/values.ts';

const TIME = '07:30';
const MINUTES = '30';
const noTime: Read<never> = { ok: false, code: 'CELL_NOT_TIME', expected: TIME };
const noMinutes: Read<never> = { ok: false, code: 'CELL_NOT_NUMBER', expected: MINUTES };
const DAY = 1440;

/**
 * A time of day → `HH:MM`: `07:30`, `7.30`, `0730`, `7:30 PM`, `kl. 7`, a part of a day as Excel keeps it (0,3125), the time of a
 * date with time. Seconds are dropped; a time with a zone is refused. Times up to 47:59 are kept as written: so Excel counts past midnight. `7,5` and `7.5` are refused.
 */
export function asTime(cell: CellValue): Read<string> {
  if (typeof cell === 'boolean') return noTime;
  if (typeof cell === 'number') return fromNumber(cell);
  const text = asText(cell);
  if (!text.ok) return text;
  const bare = text.value.toLowerCase().replace(/^kl\.?\s*/, '');
  const stamped =
    /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})[t ]+(\d{1,2}[:.]\d{2}.*)$/.exec(bare)?.[1] ?? bare;
  const match =
    /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?\s*([ap])?\.?(?:m\.?)?$/.exec(stamped) ??
    /^(\d{1,2})(\d{2})()$/.exec(stamped) ??
    /^(\d{1,2})()\s*([ap])?\.?(?:m\.?)?$/.exec(stamped);
  return match ? clock(Number(match[1]), Number(match[2]), match[3]) : noTime;
}

function fromNumber(value: number): Read<string> {
  const minutes = Math.round(value * DAY);
  if (value >= 0 && value < 2 && (value === 0 || !Number.isInteger(value))) return clock(0, minutes);
  // 1 may be one o'clock or a whole day; from 25 to 99 it is neither hours nor hours and minutes.
  if (!Number.isInteger(value) || value < 2 || (value > 24 && value < 100)) return noTime;
  return value <= 24 ? clock(value, 0) : value % 100 < 60 ? clock(Math.floor(value / 100), value % 100) : noTime;
}

function clock(hours: number, minutes: number, half?: string): Read<string> {
  if (half !== undefined && half !== '' && (hours < 1 || hours > 12 || minutes > 59)) return noTime;
  const hour = half ? (hours % 12) + (half === 'p' ? 12 : 0) : hours;
  // Only a part of a day comes as minutes alone.
  if (minutes > 59 && hours !== 0) return noTime;
  const all = hour * 60 + minutes;
  if (all >= 2 * DAY) return noTime;
  return { ok: true, value: `${two(Math.floor(all / 60))}:${two(all % 60)}` };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Minutes of an `HH:MM`, from midnight. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** `HH:MM` of minutes from midnight. */
export function timeOf(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Minutes as a whole number: `30`, `30 min`, `0:30`, `0,5 t`. `0,5` alone may be half a minute or half an hour and is refused. */
export function asMinutes(cell: CellValue): Read<number> {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 0 ? { ok: true, value: cell } : noMinutes;
  if (typeof cell !== 'string')
    return typeof cell === 'object' && 'error' in cell ? (asText(cell) as Read<never>) : noMinutes;
  const text = asText(cell);
  if (!text.ok) return text;
  if (/^\d{1,5}$/.test(text.value)) return { ok: true, value: Number(text.value) };
  if (/^\d{1,5}[.,]0+$/.test(text.value)) return { ok: true, value: Number.parseInt(text.value, 10) };
  if (!/[:a-zæøå]/i.test(text.value)) return noMinutes;
  const hours = asHours(cell);
  if (!hours.ok || hours.value < 0) return noMinutes;
  return { ok: true, value: Math.round((hours.value * 60) / 1000) };
}
