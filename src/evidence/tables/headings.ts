/** Which column of a sheet is which field of a form. Titles above, columns in another order and headings in two rows do not matter. */
import type { Form } from '../../schemas/form.ts';
import type { CellValue, SheetRow } from '../formats/sheet.ts';
import { areDays, type Day, dayOf, singleDays } from './days.ts';
import { meaningOf } from './names.ts';

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
}

/** Headings are looked for in so many rows. */
export const HEADER_WITHIN = 40;

/** The form and heading row that place most columns, all that recognise the form among them; undefined when no row does. */
export function placeHeadings(head: readonly SheetRow[], forms: readonly Form[]): Placed | undefined {
  let best: Placed | undefined;
  head.slice(0, HEADER_WITHIN).forEach((row, index) => {
    const above = head[index - 1];
    const over = above?.row === row.row - 1 ? above : undefined;
    const own = row.cells.map(headingOf);
    for (const [headings, rows] of [
      [own, [row]],
      ...(over ? [[joined(own, over), [over, row]] as const] : []),
    ] as const) {
      if (headings.filter((heading) => heading !== '').length < 2) continue;
      for (const form of forms) {
        const placed = place(form, rows, headings, filled(over, headings.length));
        if (isRecognised(placed) && (!best || weight(placed) > weight(best))) best = placed;
      }
    }
  });
  return best;
}

/** Headings in two rows: a cell of the lower row, or where it is empty the one above it. */
function joined(own: readonly string[], over: SheetRow): string[] {
  const length = Math.max(own.length, over.cells.length);
  return Array.from({ length }, (_, index) => own[index] || headingOf(over.cells[index] ?? null));
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

function place(form: Form, rows: readonly SheetRow[], headings: readonly string[], groups: readonly string[]): Placed {
  const strong = new Map<string, number[]>();
  const weak = new Map<string, number[]>();
  const unplaced: { index: number; heading: string }[] = [];
  const days: Day[] = [];
  headings.forEach((heading, index) => {
    if (heading === '') return;
    const day = form.unfold ? dayOf(form, heading, index, groups[index] ?? '') : undefined;
    const meaning = meaningOf(form, heading);
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
  return { form, last, rows, headings, columns, twice, unplaced, days: single };
}

function isRecognised({ form, columns, twice, days }: Placed): boolean {
  if (form.unfold) return areDays(days);
  return form.recognisedBy.every((names) => names.split('|').some((field) => columns.has(field) || twice.has(field)));
}

/** More columns placed; of as many, fewer that the form does not know. */
function weight({ columns, twice, days, unplaced }: Placed): number {
  return (columns.size + twice.size + days.length) * 1000 - unplaced.length;
}
