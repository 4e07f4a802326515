/** What stands as labels above a table and counts for every row of it: who signed, the employer, the week of a timesheet. */
import type { Form, FormColumn } from '../../schemas/form.ts';
import type { CellValue, SheetRow } from '../formats/sheet.ts';
import { isBlankCell } from './blank.ts';
import type { Placed } from './headings.ts';
import { columnOf, meaningOf, wordOf } from './names.ts';
import { asMonth, weekIn } from './periods.ts';

/** A value above the table, where it stood. */
export interface Labelled {
  readonly column: FormColumn;
  readonly label: string;
  readonly cell: CellValue;
  readonly row: number;
}

/**
 * Field → its label and value, of fields that may stand above and that no column has. The value is what stands next in the row, or
 * behind a colon in the label's own cell. A label that is there twice with different values counts for nothing: `twice`.
 */
export function labelsAbove(
  head: readonly SheetRow[],
  placed: Placed,
): { labels: Map<string, Labelled>; twice: Labelled[] } {
  const { form, columns, rows, twice } = placed;
  const first = rows[0]?.row ?? 0;
  const found: { labelled: Labelled; weak: boolean }[] = [];
  for (const row of head) {
    if (row.row >= first) break;
    row.cells.forEach((cell, index) => {
      if (typeof cell !== 'string') return;
      const [, before = '', behind = ''] = /^([^:]*):(.*)$/s.exec(cell) ?? [undefined, cell];
      const meaning = meaningOf(form, wordOf(before));
      if (meaning === undefined || meaning === 'ignored') return;
      const column = columnOf(form, meaning.field);
      if (!standsAbove(column) || columns.has(column.field) || twice.has(column.field)) return;
      const value = behind.trim() !== '' ? behind.trim() : row.cells.slice(index + 1).find((one) => !isBlankCell(one));
      if (value === undefined || value === null || isLabel(form, value)) return;
      found.push({ labelled: { column, label: before.trim(), cell: value, row: row.row }, weak: meaning.weak });
    });
  }
  return chosen(found);
}

function standsAbove(column: FormColumn): boolean {
  return column.mayStandAbove === true || column.drawn === 'above';
}

/** An empty field before the next label: `Navn: | Uke: | 36`. */
function isLabel(form: Form, cell: CellValue): boolean {
  if (typeof cell !== 'string') return false;
  const meaning = meaningOf(form, wordOf(cell.replace(/:\s*$/, '')));
  if (meaning === undefined) return false;
  return /:\s*$/.test(cell) || (meaning !== 'ignored' && standsAbove(columnOf(form, meaning.field)));
}

function chosen(found: readonly { labelled: Labelled; weak: boolean }[]): {
  labels: Map<string, Labelled>;
  twice: Labelled[];
} {
  const labels = new Map<string, Labelled>();
  const twice: Labelled[] = [];
  for (const { labelled } of found.filter(
    ({ labelled, weak }) => !weak || found.every((one) => one.weak || one.labelled.column !== labelled.column),
  )) {
    const before = labels.get(labelled.column.field);
    if (before === undefined) labels.set(labelled.column.field, labelled);
    else if (JSON.stringify(before.cell) !== JSON.stringify(labelled.cell)) twice.push(labelled);
  }
  for (const { column } of twice) labels.delete(column.field);
  return { labels, twice };
}

/** The one week and the one month that titles above the table speak of: `Timeliste uke 36, 2022`, `September 2022`. */
export function titlesAbove(head: readonly SheetRow[], placed: Placed): { week?: string; month?: string } {
  const first = placed.rows[0]?.row ?? 0;
  const weeks = new Set<string>();
  const months = new Set<string>();
  for (const row of head) {
    if (row.row >= first) break;
    for (const cell of row.cells) {
      if (typeof cell !== 'string') continue;
      const week = weekIn(cell);
      if (week !== undefined) weeks.add(week);
      const month = /\p{L}{3}/u.test(cell) ? asMonth(cell) : undefined;
      if (month?.ok) months.add(month.value);
    }
  }
  const [week] = weeks;
  const [month] = months;
  return {
    ...(weeks.size === 1 && week !== undefined ? { week } : {}),
    ...(months.size === 1 && month !== undefined ? { month } : {}),
  };
}
