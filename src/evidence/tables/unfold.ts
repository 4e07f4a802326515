/** A person's week or month in one row → one record a day, each with the column it stood in. */
import type { Form } from '../../schemas/form.ts';
import type { CellValue } from '../formats/sheet.ts';
import { shortRead } from '../mask.ts';
import { isEmptyIn, readCell } from './cells.ts';
import { type Day, dateOf, type Span, WEEKDAYS } from './days.ts';
import { type Draft, numberIn, textIn, unread } from './draft.ts';
import { columnOf } from './names.ts';
import { weekIn } from './periods.ts';
import { shown } from './rows.ts';

/** Fields of the row that say which days it is about, and the sum of them. */
const ROW_ONLY = ['year', 'week', 'weekStart', 'month', 'daySum'];

export interface DayDraft {
  readonly day: Day;
  readonly fields: Record<string, unknown>;
  readonly unreadable: readonly string[];
}

/**
 * One draft for each day that is filled in. Days whose date cannot be told keep their hours, without a date; when the row's
 * own sum is another than that of its days, no hours of the row are believed.
 * @param draft what the row's other cells say; the fields that only say which days it is about are taken out of it
 * @param titles what titles above the table say of week and month
 */
export function unfoldDays(
  form: Form,
  days: readonly Day[],
  cells: readonly (CellValue | null)[],
  draft: Draft,
  titles: Span,
): DayDraft[] {
  const span = spanOf(draft, titles);
  const broken = ROW_ONLY.some((field) => field !== 'daySum' && draft.unreadable.includes(field));
  const sum = numberIn(draft, 'daySum');
  for (const field of ROW_ONLY) {
    delete draft.fields[field];
    const at = draft.unreadable.indexOf(field);
    if (at >= 0) draft.unreadable.splice(at, 1);
  }
  let undated = false;
  const drafts = days.flatMap((day): DayDraft[] => {
    const column = columnOf(form, WEEKDAYS[day.weekday ?? 0] as string);
    const cell = cells[day.index];
    if (isEmptyIn(column, cell)) return [];
    const fields = { ...draft.fields };
    const unreadable = [...draft.unreadable];
    const hours = readCell(column, cell as CellValue, false);
    const date = broken ? undefined : dateOf(day, weekOver(day, span));
    if (hours.ok) fields.hours = hours.value;
    else {
      const slots = { read: shortRead(shown(cell as CellValue)), expected: hours.expected ?? '7,5' };
      draft.report({ code: hours.code, at: { ...draft.place, column: columnName(day) }, ...slots });
      unread(fields, unreadable, 'hours');
    }
    if (date !== undefined) fields.date = date;
    else undated = true;
    if (broken) unread(fields, unreadable, 'date');
    return [{ day, fields, unreadable }];
  });
  if (undated && !broken) draft.refuse('week', 'TABLE_WEEK_UNKNOWN', { expected: columnOf(form, 'week').header.nb });
  return sum === undefined ? drafts : summed(drafts, sum, draft);
}

/** The heading of a day, with the week over it where there is one. */
export function columnName({ heading, over }: Day): string {
  return shortRead(weekIn(over) === undefined ? heading : `${over} ${heading}`);
}

/** Labels count where the row says nothing itself; a title only where neither does. */
function spanOf(draft: Draft, titles: Span): Span {
  const weekStart = textIn(draft, 'weekStart');
  const week = textIn(draft, 'week');
  const titleYear = week?.startsWith('W') ? /^\d{4}/.exec(titles.week ?? '')?.[0] : undefined;
  return {
    week: week ?? (weekStart === undefined ? titles.week : undefined),
    year: numberIn(draft, 'year') ?? (titleYear === undefined ? undefined : Number(titleYear)),
    weekStart,
    month: textIn(draft, 'month') ?? titles.month,
  };
}

/** `Uke 36` over the days of a week counts before what the row says. */
function weekOver(day: Day, span: Span): Span {
  const week = weekIn(day.over);
  return week === undefined ? span : { ...span, week };
}

function summed(drafts: readonly DayDraft[], sum: number, draft: Draft): DayDraft[] {
  if (drafts.some(({ fields }) => fields.hours === undefined)) return [...drafts];
  const total = drafts.reduce((all, { fields }) => all + (fields.hours as number), 0);
  // Each day may be rounded to the thousandth.
  if (Math.abs(total - sum) <= drafts.length) return [...drafts];
  draft.refuse('daySum', 'TABLE_SUM_DIFFERS', { read: hoursText(sum), expected: hoursText(total) });
  return drafts.map(({ day, fields, unreadable }) => {
    const doubted = { ...fields };
    const all = [...unreadable];
    unread(doubted, all, 'hours');
    return { day, fields: doubted, unreadable: all };
  });
}

function hoursText(thousandths: number): string {
  return String(thousandths / 1000).replace('.', ',');
}
