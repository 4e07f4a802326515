/** Columns that are days: `Man`, `Man 05.09.`, `05.09.2022`, or `5` of a month. Which date each is, is told by its row. */
import type { Form } from '../../schemas/form.ts';
import { asDate, isRealDay } from '../formats/values.ts';
import { meaningOf, wordOf } from './names.ts';
import { addDays, mondayOf, weekdayOf } from './periods.ts';

/** Fields of the days, from Monday. */
export const WEEKDAYS: readonly string[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

export interface Day {
  readonly index: number;
  readonly heading: string;
  /** What stands over the heading, as `Uke 36` over `Man` to `Søn`; empty when nothing does. */
  readonly over: string;
  /** 0 for Monday to 6 for Sunday, where the heading says it. */
  readonly weekday?: number;
  readonly date?: string;
  /** `MM-DD`. */
  readonly dayOfYear?: string;
  readonly dayOfMonth?: number;
}

/** Weeks of work have five days, months 28 or more; fewer numbers in a row may be anything. */
const FEWEST = { named: 5, numbered: 28 };

/** True when the columns are those of a week or a month. */
export function areDays(days: readonly Day[]): boolean {
  const numbered = days.every((day) => day.weekday === undefined && day.dayOfMonth !== undefined);
  return days.length >= (numbered ? FEWEST.numbered : FEWEST.named);
}

/** Days that one column has, and the headings of those that several claim. */
export function singleDays(days: readonly Day[]): { single: Day[]; double: string[] } {
  const nameOf = (day: Day): string =>
    String(day.date ?? day.dayOfYear ?? `${day.over}/${day.dayOfMonth ?? ''}/${day.weekday ?? ''}`);
  const count = new Map<string, number>();
  for (const day of days) count.set(nameOf(day), (count.get(nameOf(day)) ?? 0) + 1);
  const single = days.filter((day) => count.get(nameOf(day)) === 1);
  return { single, double: days.filter((day) => !single.includes(day)).map((day) => day.heading) };
}

/** The day that a heading names; undefined when it names none. */
export function dayOf(form: Form, heading: string, index: number, over: string): Day | undefined {
  const at = { index, heading, over };
  const { word = '', rest = '' } = /^(?<word>[\p{L}]*)[\s.,]*(?<rest>.*)$/u.exec(heading)?.groups ?? {};
  const weekday = word === '' ? -1 : WEEKDAYS.indexOf(fieldOf(form, word));
  if (word !== '' && weekday < 0) return undefined;
  const named = weekday < 0 ? {} : { weekday };
  if (rest === '') return weekday < 0 ? undefined : { ...at, ...named };
  const date = asDate(rest);
  if (date.ok) return { ...at, ...named, date: date.value };
  const [, day = '', month = ''] = /^(\d{1,2})[./](\d{1,2})\.?$/.exec(rest) ?? [];
  // 2024 has every day of any year.
  if (month !== '' && isRealDay(`2024-${month.padStart(2, '0')}-${day.padStart(2, '0')}`))
    return { ...at, ...named, dayOfYear: `${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
  const only = /^(\d{1,2})\.?$/.exec(rest)?.[1];
  return only !== undefined && Number(only) >= 1 && Number(only) <= 31
    ? { ...at, ...named, dayOfMonth: Number(only) }
    : undefined;
}

function fieldOf(form: Form, word: string): string {
  const meaning = meaningOf(form, wordOf(word));
  return meaning === undefined || meaning === 'ignored' ? '' : meaning.field;
}

/** What a row, the headings over its columns and the labels above the table say of time. */
export interface Span {
  /** `2022-W36`, or `W36`. */
  readonly week?: string | undefined;
  readonly year?: number | undefined;
  readonly weekStart?: string | undefined;
  /** `2022-09`. */
  readonly month?: string | undefined;
}

/** The date of a day column; undefined when it cannot be told, or when what is said of it disagrees. */
export function dateOf(day: Day, span: Span): string | undefined {
  const monday = mondayBy(span);
  const date = day.date ?? datedBy(day, monday, span);
  if (date === undefined || !isRealDay(date)) return undefined;
  if (day.weekday !== undefined && weekdayOf(date) !== day.weekday) return undefined;
  return monday === undefined || (date >= monday && date <= addDays(monday, 6)) ? date : undefined;
}

function datedBy(day: Day, monday: string | undefined, span: Span): string | undefined {
  const inWeek = (end: string): string | undefined =>
    monday === undefined
      ? undefined
      : [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days)).find((date) => date.endsWith(end));
  if (day.dayOfYear !== undefined) return inWeek(day.dayOfYear) ?? byYear(day.dayOfYear, span);
  if (day.dayOfMonth === undefined) return monday === undefined ? undefined : addDays(monday, day.weekday as number);
  const end = `-${String(day.dayOfMonth).padStart(2, '0')}`;
  return span.month === undefined ? inWeek(end) : `${span.month}${end}`;
}

/** A list of January may begin with the last days of December. */
function byYear(dayOfYear: string, { month, year }: Span): string | undefined {
  if (month === undefined) return year === undefined ? undefined : `${year}-${dayOfYear}`;
  const [said, own] = [month.slice(5), dayOfYear.slice(0, 2)];
  const off = said === '01' && own === '12' ? -1 : said === '12' && own === '01' ? 1 : 0;
  return `${Number(month.slice(0, 4)) + off}-${dayOfYear}`;
}

/** The Monday of the week that is told of; undefined when none is, or when what is said of it disagrees. */
function mondayBy({ week, year, weekStart }: Span): string | undefined {
  const [ownYear, number] = week === undefined ? [] : week.includes('-') ? week.split('-') : [undefined, week];
  if (ownYear !== undefined && year !== undefined && Number(ownYear) !== year) return undefined;
  const inYear = ownYear ?? year;
  const monday = number === undefined || inYear === undefined ? undefined : mondayOf(`${inYear}-${number}`);
  if (weekStart === undefined) return monday;
  return weekdayOf(weekStart) === 0 && (monday === undefined || monday === weekStart) ? weekStart : undefined;
}
