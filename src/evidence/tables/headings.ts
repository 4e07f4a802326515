/** Which column of a sheet is which field of a form. Headings are compared folded; a title above and columns in another order do not matter. */
import type { Form, FormColumn } from '../../schemas/form.ts';
import type { CellValue, Sheet, SheetRow } from '../formats/sheet.ts';

/** Lower case without accents, punctuation and spaces; æ→ae, ø→o, å→a. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '');
}

export interface Placed {
  readonly form: Form;
  readonly header: SheetRow;
  /** Field → index of its column. */
  readonly columns: ReadonlyMap<string, number>;
  /** Fields that two columns claim. */
  readonly twice: ReadonlyMap<string, readonly string[]>;
  readonly unplaced: readonly { readonly index: number; readonly heading: string }[];
}

const HEADER_WITHIN = 40;

/** The form and header row that place most columns, all that recognise the form among them; undefined when no row does. */
export function placeHeadings(sheet: Sheet, forms: readonly Form[]): Placed | undefined {
  let best: Placed | undefined;
  for (const header of sheet.rows.slice(0, HEADER_WITHIN)) {
    const headings = header.cells.map(headingOf);
    if (headings.filter((heading) => heading !== '').length < 2) continue;
    for (const form of forms) {
      const placed = place(form, header, headings);
      const known = form.recognisedBy.every((field) => placed.columns.has(field) || placed.twice.has(field));
      if (known && (!best || placed.columns.size > best.columns.size)) best = placed;
    }
  }
  return best;
}

function headingOf(cell: CellValue | null): string {
  return typeof cell === 'string' ? cell.trim() : '';
}

function place(form: Form, header: SheetRow, headings: readonly string[]): Placed {
  const names = namesOf(form);
  const claims = new Map<string, number[]>();
  const unplaced: { index: number; heading: string }[] = [];
  headings.forEach((heading, index) => {
    if (heading === '') return;
    const field = names.get(fold(heading));
    if (field === undefined) unplaced.push({ index, heading });
    else claims.set(field, [...(claims.get(field) ?? []), index]);
  });
  const columns = new Map<string, number>();
  const twice = new Map<string, string[]>();
  for (const [field, indexes] of claims) {
    if (indexes.length === 1) columns.set(field, indexes[0] as number);
    else
      twice.set(
        field,
        indexes.map((index) => headings[index] as string),
      );
  }
  return { form, header, columns, twice, unplaced };
}

const cache = new WeakMap<Form, Map<string, string>>();

function namesOf(form: Form): Map<string, string> {
  const known = cache.get(form);
  if (known) return known;
  const names = new Map<string, string>();
  for (const column of form.columns)
    for (const name of [column.header.nb, column.header.nn, column.header.en, ...column.synonyms])
      if (!names.has(fold(name))) names.set(fold(name), column.field);
  cache.set(form, names);
  return names;
}

/** Field → definition of its column. */
export function columnOf(form: Form, field: string): FormColumn {
  const column = form.columns.find((one) => one.field === field);
  if (!column) throw new Error(`no column ${field} in ${form.kind}`);
  return column;
}
