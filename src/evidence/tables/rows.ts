/** Which rows below the headings are data: not empty ones, not headings again, not the form's own example, not totals. */
import type { FormColumn } from '../../schemas/form.ts';
import type { CellValue, SheetRow } from '../formats/sheet.ts';
import { isBlankCell } from './blank.ts';
import { WEEKDAYS } from './days.ts';
import { fold } from './fold.ts';
import type { Placed } from './headings.ts';
import { columnOf } from './names.ts';

export type RowKind = 'data' | 'empty' | 'heading' | 'example' | 'total';

/** Sorts the rows of one table. */
export function rowSorter(placed: Placed): (row: SheetRow) => RowKind {
  const heading = headingAgain(placed);
  const example = exampleRow(placed);
  const total = totalRow(placed);
  return (row) => {
    if (row.cells.every(isBlankCell)) return 'empty';
    if (heading(row)) return 'heading';
    if (example(row)) return 'example';
    return total(row) ? 'total' : 'data';
  };
}

/** Headings stand again where a page began. */
function headingAgain({ rows }: Placed): (row: SheetRow) => boolean {
  const headings = rows.map((row) =>
    row.cells.flatMap((cell, index) =>
      typeof cell === 'string' && cell.trim() !== '' ? [{ index, text: fold(cell) }] : [],
    ),
  );
  return ({ cells }) =>
    headings.some(
      (words) =>
        words.length > 1 &&
        words.every(({ index, text }) => {
          const cell = cells[index];
          return typeof cell === 'string' && fold(cell) === text;
        }),
    );
}

const NAMING = new Set<FormColumn['type']>(['text', 'orgNumber', 'nationalId']);

/** The blank form's own example: every cell that is filled is as the form gives it, and one of them names somebody or something. */
function exampleRow({ form, columns, days }: Placed): (row: SheetRow) => boolean {
  const fields = [
    ...columns,
    ...days
      .map((day): [string, number] => [WEEKDAYS[day.weekday ?? -1] ?? '', day.index])
      .filter(([field]) => field !== ''),
  ];
  const wanted = fields.map(([field, index]) => {
    const column = columnOf(form, field);
    return { index, texts: examplesOf(column), names: NAMING.has(column.type) };
  });
  return ({ cells }) => {
    let filled = 0;
    let named = false;
    for (const { index, texts, names } of wanted) {
      const cell = cells[index];
      if (cell === null || cell === undefined) continue;
      if (typeof cell !== 'string' || !texts.includes(cell)) return false;
      filled += 1;
      named ||= names;
    }
    return filled > 2 && named;
  };
}

function examplesOf({ type, example, codes }: FormColumn): readonly string[] {
  const labels = codes?.find((one) => one.code === example)?.label;
  if (labels) return [example, labels.nb, labels.nn, labels.en];
  return type === 'yesNo' || type === 'answer' ? [example, 'Ja', 'Nei', 'Yes', 'No'] : [example];
}

const WORD =
  /^(?:sum|summar|summer|totalt?|totals|totalsum|sumtotal|i alt|samlet|samla|til sammen|grand total|subtotal|delsum|ukesum|månedssum|antall rader|tal på rader)(?<more>[\s:.]*)(?<rest>.*)$/i;
const NUMBERS = new Set<FormColumn['type']>(['amount', 'hours', 'minutes', 'percent', 'integer']);

/**
 * `Sum` in a row that names nothing else, or lacks what every row must have; `Sum uke 36` when both are so.
 * `Total Renhold AS` with its number is a company.
 */
function totalRow({ form, columns }: Placed): (row: SheetRow) => boolean {
  const placed = form.columns.flatMap((column) => {
    const index = columns.get(column.field);
    return index === undefined ? [] : [{ column, index }];
  });
  const required = placed.filter(({ column }) => column.required);
  const naming = placed
    .filter(({ column }) => form.key.includes(column.field) && !NUMBERS.has(column.type))
    .map(({ index }) => index);
  return ({ cells }) => {
    const first = cells.findIndex((cell) => !isBlankCell(cell));
    const alone = cells.findIndex((cell) => totalWord(cell) === 'alone');
    const at = alone >= 0 ? alone : totalWord(cells[first]) === 'more' ? first : -1;
    if (at < 0) return false;
    // In a column of days or amounts the word stands for nothing.
    const lacking = required.some(({ column, index }) =>
      index === at ? column.type !== 'text' && column.type !== 'code' : isBlankCell(cells[index]),
    );
    const nameless = naming.every((index) => index === at || isBlankCell(cells[index]));
    return alone >= 0 ? lacking || nameless : lacking && nameless;
  };
}

/** Whether a cell is a word for a total, alone or with more behind it. */
function totalWord(cell: CellValue | null | undefined): 'alone' | 'more' | undefined {
  const match = typeof cell === 'string' ? WORD.exec(cell.trim())?.groups : undefined;
  if (!match) return undefined;
  return match.rest === '' ? 'alone' : match.more === '' ? undefined : 'more';
}

/** A cell as text, for showing what stood there. */
export function shown(cell: CellValue): string {
  return typeof cell === 'object' ? ('error' in cell ? cell.error : cell.date) : String(cell);
}
