/** Which column of a sheet is which field of a form. Titles above, columns in another order and headings in two rows do not matter. */
import type { Form } from '../../schemas/form.ts';
import type { CellValue, SheetRow } from '../formats/sheet.ts';
import { labelsAbove } from './above.ts';
import { areDays, type Day, dayOf, singleDays } from './days.ts';
import { meaningOf, type Word, wordOf } from './names.ts';

export interface Placed {
  readonly form: Form;
  /** The row below which the data begin. */
  readonly last: number;
  /** The rows that the headings stand in, as they stand. */
  readonly rows: readonly SheetRow[];
  /** Index of a column → its heading; empty where there is none. */
  readonly headings: readonly string[];
  /** Field → index of its column. */
  readonly columns: ReadonlyMap<string, number>;
  /** Fields that two columns claim. */
  readonly twice: ReadonlyMap<string, readonly string[]>;
  readonly unplaced: readonly { readonly index: number; readonly heading: string }[];
  /** Columns that are days, of a form that unfolds them. */
  readonly days: readonly Day[];
  /** With those that are there twice, they are a week or a month. */
  readonly isCalendar: boolean;
}

/** Headings are looked for in so many rows. */
export const HEADER_WITHIN = 40;

/** The form and heading row that place most columns, all that recognise the form among them; undefined when no row does. */
export function placeHeadings(head: readonly SheetRow[], forms: readonly Form[]): Placed | undefined {
  let best: Placed | undefined;
  head.slice(0, HEADER_WITHIN).forEach((row, index) => {
    const above = head[index - 1];
    const over = above?.row === row.row - 1 ? above : undefined;
    for (const { headings, rows } of candidates(row, over)) {
      if (headings.filter((heading) => heading !== '').length < 2) continue;
      const words = headings.map(wordOf);
      for (const form of forms) {
        // Most rows are data: none of their words is a heading of the form.
        if (!form.unfold && !words.some((word) => word.folded !== '' && meaningOf(form, word))) continue;
        const placed = place(form, rows, headings, words, filled(over, headings.length));
        if (isRecognised(placed, head) && (!best || weight(placed) > weight(best))) best = placed;
      }
    }
  });
  return best;
}

/** Headings in one row, or in two: then a cell of the lower row, or where it is empty the one above it. */
function candidates(
  row: SheetRow,
  over: SheetRow | undefined,
): { headings: readonly string[]; rows: readonly SheetRow[] }[] {
  const own = row.cells.map(headingOf);
  const one = { headings: own, rows: [row] };
  if (!over) return [one];
  const length = Math.max(own.length, over.cells.length);
  const joined = Array.from({ length }, (_, index) => own[index] || headingOf(over.cells[index] ?? null));
  return joined.every((heading, index) => heading === (own[index] ?? ''))
    ? [one]
    : [one, { headings: joined, rows: [over, row] }];
}

/** A heading over several columns stands in the first of them. */
function filled(over: SheetRow | undefined, length: number): string[] {
  let last = '';
  return Array.from({ length }, (_, index) => {
    last = headingOf(over?.cells[index] ?? null) || last;
    return last;
  });
}

function headingOf(cell: CellValue | null): string {
  if (typeof cell === 'string') return cell.replace(/\s+/g, ' ').trim();
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'object' && cell !== null && 'date' in cell ? cell.date : '';
}

function place(
  form: Form,
  rows: readonly SheetRow[],
  headings: readonly string[],
  words: readonly Word[],
  groups: readonly string[],
): Placed {
  const strong = new Map<string, number[]>();
  const weak = new Map<string, number[]>();
  const unplaced: { index: number; heading: string }[] = [];
  const days: Day[] = [];
  headings.forEach((heading, index) => {
    if (heading === '') return;
    const day = form.unfold ? dayOf(form, heading, index, groups[index] ?? '') : undefined;
    const meaning = meaningOf(form, words[index] as Word);
    if (day) days.push(day);
    else if (meaning === undefined) unplaced.push({ index, heading });
    else if (meaning !== 'ignored') {
      const claims = meaning.weak ? weak : strong;
      claims.set(meaning.field, [...(claims.get(meaning.field) ?? []), index]);
    }
  });
  const columns = new Map<string, number>();
  const { single, double } = singleDays(days);
  const twice = new Map<string, string[]>(double.length > 0 ? [['date', double]] : []);
  for (const [field, indexes] of [...strong, ...[...weak].filter(([field]) => !strong.has(field))]) {
    if (indexes.length === 1) columns.set(field, indexes[0] as number);
    else
      twice.set(
        field,
        indexes.map((index) => headings[index] as string),
      );
  }
  const last = (rows.at(-1) as SheetRow).row;
  return { form, last, rows, headings, columns, twice, unplaced, days: single, isCalendar: areDays(days) };
}

/** A field that every row has in common may stand above the table. */
function isRecognised(placed: Placed, head: readonly SheetRow[]): boolean {
  const { form, columns, twice } = placed;
  if (form.unfold) return placed.isCalendar;
  const lacking = form.recognisedBy.filter(
    (names) => !names.split('|').some((field) => columns.has(field) || twice.has(field)),
  );
  if (lacking.length === 0) return true;
  // A row of a guide has one word that is a heading.
  if (lacking.length === form.recognisedBy.length || columns.size < 3) return false;
  const { labels, twice: labelledTwice } = labelsAbove(head, placed);
  const above = new Set([...labels.keys(), ...labelledTwice.map(({ column }) => column.field)]);
  return lacking.every((names) => names.split('|').some((field) => above.has(field)));
}

/** More columns placed; of as many, fewer that the form does not know. */
function weight({ columns, twice, days, unplaced }: Placed): number {
  return (columns.size + twice.size + days.length) * 1000 - unplaced.length;
}
