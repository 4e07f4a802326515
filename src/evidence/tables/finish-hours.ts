/** Timesheets give time in many ways: hours, minutes, ordinary and overtime apart, two clock times in one cell. */
import type { CellValue } from '../formats/sheet.ts';
import { asDate } from '../formats/values.ts';
import { shortRead } from '../mask.ts';
import { asTime, minutesOf, timeOf } from './clock.ts';
import { contradict, type Draft, numberIn, textIn, unread } from './draft.ts';
import { addDays } from './periods.ts';

const DAY = 1440;

/**
 * Puts the parts of worked time together. Where two ways disagree, the field is unreadable.
 * @param cellOf what stood in the column of a field
 */
export function finishHours(draft: Draft, cellOf: (field: string) => CellValue | null): void {
  joinSpan(draft);
  settleStamps(draft, stampOf(cellOf('start')), stampOf(cellOf('end')));
  settleClock(draft);
  const breakHours = numberIn(draft, 'breakHours');
  if (breakHours !== undefined) put(draft, 'breakMinutes', Math.round((breakHours * 60) / 1000));
  const overtime = [numberIn(draft, 'overtime50'), numberIn(draft, 'overtime100')].filter((one) => one !== undefined);
  if (overtime.length > 0)
    put(
      draft,
      'overtimeHours',
      overtime.reduce((sum, one) => sum + one, 0),
    );
  const minutes = numberIn(draft, 'minutes');
  if (minutes !== undefined) joinMinutes(draft, minutes);
  const ordinary = numberIn(draft, 'ordinaryHours');
  if (ordinary === undefined) return;
  if (draft.unreadable.includes('overtimeHours')) unread(draft.fields, draft.unreadable, 'hours');
  else put(draft, 'hours', ordinary + (numberIn(draft, 'overtimeHours') ?? 0));
}

/** Sets a field that is not there; a value that is there must agree. */
function put(draft: Draft, field: string, value: number | string): void {
  const before = draft.fields[field];
  if (draft.unreadable.includes(field)) return;
  if (before !== undefined && before !== value) contradict(draft, field, before, value);
  else draft.fields[field] = value;
}

/** `08:00–15:30` */
function joinSpan(draft: Draft): void {
  const span = textIn(draft, 'span');
  if (span === undefined) return;
  const [, from = '', to = ''] = /^(.+?)\s*(?:[-–—]|til|to)\s*(.+)$/i.exec(span) ?? [];
  const [start, end] = [asTime(from), asTime(to)];
  if (start.ok && end.ok) {
    put(draft, 'start', start.value);
    put(draft, 'end', end.value);
    return;
  }
  if (draft.fields.start === undefined)
    draft.refuse('start', 'CELL_NOT_TIME', { read: shortRead(span), expected: '08:00–15:30' });
  if (draft.fields.end === undefined) unread(draft.fields, draft.unreadable, 'end');
}

/** The day of a clock time that is written with its day. */
function stampOf(cell: CellValue | null): string | undefined {
  const text =
    typeof cell === 'string' ? cell.trim() : typeof cell === 'object' ? (cell as { date?: string } | null)?.date : '';
  // Shorter is no more than a time; Excel dates times before 1901 when it knows no day.
  if (text === undefined || text.length < 11 || !/[T ]\s*\d{1,2}[:.]\d{2}/.test(text)) return undefined;
  const day = asDate(text);
  return day.ok && day.value > '1901' ? day.value : undefined;
}

/** The day that a start stands with is the day of the shift; an end stands with the same day or the next. */
function settleStamps(draft: Draft, start: string | undefined, end: string | undefined): void {
  if (start !== undefined) put(draft, 'date', start);
  const date = textIn(draft, 'date');
  const [from, to] = [textIn(draft, 'start'), textIn(draft, 'end')];
  if (end === undefined || date === undefined || from === undefined || to === undefined) return;
  if (end !== (to > from ? date : addDays(date, 1))) contradict(draft, 'end', `${end} ${to}`, `${date} ${from}`);
}

/** An end past midnight is written as the time of the next day. A shift that begins past midnight has no day of its own. */
function settleClock(draft: Draft): void {
  const [start, end] = [textIn(draft, 'start'), textIn(draft, 'end')];
  if (start !== undefined && minutesOf(start) >= DAY)
    draft.refuse('start', 'CELL_NOT_TIME', { read: start, expected: '00:00' });
  if (end === undefined || minutesOf(end) < DAY) return;
  const next = minutesOf(end) - DAY;
  if (start !== undefined && next > minutesOf(start))
    draft.refuse('end', 'CELL_NOT_TIME', { read: end, expected: '06:00' });
  else draft.fields.end = timeOf(next);
}

/** Minutes are the whole time, or stand beside whole hours: 7 and 30. */
function joinMinutes(draft: Draft, minutes: number): void {
  const hours = numberIn(draft, 'hours');
  const whole = Math.round((minutes * 1000) / 60);
  if (hours === undefined) put(draft, 'hours', whole);
  else if (hours % 1000 === 0 && minutes < 60) draft.fields.hours = hours + whole;
  else put(draft, 'hours', whole);
}
