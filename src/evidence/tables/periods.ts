/** Weeks and months as headings and cells name them. Weeks are those of ISO 8601: from Monday, the first has the year's first Thursday. */
import type { CellValue } from '../formats/sheet.ts';
import { asDate, asText, type Read } from '../formats/values.ts';

const DAY = 86_400_000;
const noWeek: Read<never> = { ok: false, code: 'CELL_NOT_WEEK', expected: '47/2022' };
const noMonth: Read<never> = { ok: false, code: 'CELL_NOT_MONTH', expected: '09.2022' };

/** `47`, `Uke 47`, `47/2022`, `2022-W47`, `202247` → `W47` or `2022-W47`. Week 53 only of a year that has it. */
export function asWeek(cell: CellValue): Read<string> {
  if (typeof cell === 'object') return 'error' in cell ? { ok: false, code: 'CELL_FORMULA_ERROR' } : noWeek;
  const text = asText(cell);
  if (!text.ok) return text;
  const bare = text.value
    .toLowerCase()
    .replace(/^(?:ukenummer|vekenummer|uke|veke|week|u|v|w)\.?\s*(?:nr\.?|no\.?)?\s*/, '')
    .replace(/[\s,./()-]+/g, ' ')
    .trim();
  const match =
    /^(?<week>\d{1,2})(?: (?<year>\d{4}))?$/.exec(bare) ??
    /^(?<year>\d{4}) ?(?:w|u|v|uke ?|veke ?|week ?)?(?<week>\d{1,2})$/.exec(bare);
  const { week = '', year } = match?.groups ?? {};
  const number = Number(week);
  if (!match || number < 1 || number > 53) return noWeek;
  const name = `W${week.padStart(2, '0')}`;
  if (year === undefined) return { ok: true, value: name };
  if (year < '1990' || year > '2199') return noWeek;
  return number <= weeksIn(Number(year))
    ? { ok: true, value: `${year}-${name}` }
    : { ok: false, code: 'DATE_IMPOSSIBLE' };
}

/** `2022-W47` → its Monday; undefined when the year has no such week. */
export function mondayOf(week: string): string | undefined {
  const [year, number] = week.split('-W').map(Number) as [number, number];
  return number <= weeksIn(year) ? addDays(firstMonday(year), (number - 1) * 7) : undefined;
}

/** The week that a text speaks of, as a title does: `Timeliste uke 36, 2022`. Undefined when it speaks of none, or of several. */
export function weekIn(text: string): string | undefined {
  const said = [
    ...text.matchAll(/(?<!\p{L})(?:uke|veke|week)\s*(?:nr\.?|no\.?)?\s*(\d{1,2})(?!\d)(?:[\s/.,-]+(\d{4})(?!\d))?/giu),
  ];
  const [first] = said;
  if (said.length !== 1 || first === undefined) return undefined;
  const behind = text.slice(first.index + first[0].length);
  const week = asWeek(`${first[1]}${first[2] === undefined ? '' : `/${first[2]}`}`);
  return /^\s*[-–]\s*\d/.test(behind) || !week.ok ? undefined : week.value;
}

/** The Monday of week 1: that of the week with 4 January. */
function firstMonday(year: number): string {
  const fourth = `${year}-01-04`;
  return addDays(fourth, -weekdayOf(fourth));
}

function weeksIn(year: number): number {
  return (Date.parse(firstMonday(year + 1)) - Date.parse(firstMonday(year))) / (7 * DAY);
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(iso: string): number {
  return (new Date(Date.parse(`${iso}T00:00:00Z`)).getUTCDay() + 6) % 7;
}

/** The day that many days later. */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** In nb, nn and en where they differ. */
const MONTHS: readonly (readonly string[])[] = [
  ['januar', 'january'],
  ['februar', 'february'],
  ['mars', 'march'],
  ['april'],
  ['mai', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['desember', 'december'],
];

/** `2022-09`, `09.2022`, `202209`, `september 2022`, the first day of a month → `2022-09`. */
export function asMonth(cell: CellValue): Read<string> {
  if (typeof cell === 'object' && 'date' in cell) return firstDay(cell);
  const text = asText(cell);
  if (!text.ok) return text;
  const bare = text.value.toLowerCase();
  const named = /^([a-zæøå]{3,9})\.?[\s-]+(\d{4})$/.exec(bare);
  const month = named ? MONTHS.findIndex((names) => names.some((name) => name.startsWith(named[1] as string))) + 1 : 0;
  if (named) return month > 0 ? found(named[2] as string, month) : noMonth;
  const digits =
    /^(?<year>\d{4})[-/. ]?(?<month>\d{1,2})$/.exec(bare)?.groups ??
    /^(?<month>\d{1,2})[-/. ](?<year>\d{4})$/.exec(bare)?.groups;
  return digits ? found(digits.year as string, Number(digits.month)) : firstDay(text.value);
}

function found(year: string, month: number): Read<string> {
  if (year < '1990' || year > '2199' || month < 1 || month > 12) return noMonth;
  return { ok: true, value: `${year}-${String(month).padStart(2, '0')}` };
}

function firstDay(cell: CellValue): Read<string> {
  const day = asDate(cell);
  return day.ok && day.value.endsWith('-01') ? { ok: true, value: day.value.slice(0, 7) } : noMonth;
}

/** First and last day of a `YYYY-MM`. */
export function daysOf(month: string): { first: string; last: string } {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return { first: `${month}-01`, last: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) };
}
