/** Sheets → the records of the one kind that its forms recognise. What cannot be read is located; the rest is read. */
import type { Form } from '../../schemas/form.ts';
import type { EvidenceRecord, Problem, RecordKind } from '../evidence.ts';
import type { CellValue, Sheet, SheetRow } from '../formats/sheet.ts';
import { maskIds, shortRead } from '../mask.ts';
import { readCell } from './cells.ts';
import { columnOf, fold, placeHeadings, type Placed } from './headings.ts';

export interface Tables {
  readonly kind: RecordKind;
  readonly records: readonly EvidenceRecord[];
  readonly problems: readonly Problem[];
}

/** Undefined when no sheet has a heading row that a form knows. All sheets of the same kind count; sheets without headings (guides, notes) are passed over. */
export function readTables(sheets: readonly Sheet[], forms: readonly Form[], file: string): Tables | undefined {
  const placed = sheets.flatMap((sheet) => {
    const one = placeHeadings(sheet, forms);
    return one ? [{ sheet, placed: one }] : [];
  });
  const [main] = [...placed].sort((a, b) => b.placed.columns.size - a.placed.columns.size);
  if (!main) return undefined;
  const kind = main.placed.form.kind as RecordKind;
  const records: EvidenceRecord[] = [];
  const problems: Problem[] = [];
  for (const { sheet, placed: one } of placed.filter(({ placed: { form } }) => form.kind === kind))
    readSheet(sheet, one, kind, file, records, problems);
  return { kind, records, problems };
}

function readSheet(
  sheet: Sheet,
  placed: Placed,
  kind: RecordKind,
  file: string,
  records: EvidenceRecord[],
  problems: Problem[],
): void {
  const { form, header, columns, twice, unplaced } = placed;
  const at = { file, ...(sheet.name === '' ? {} : { sheet: sheet.name }) };
  const heading = (field: string): string => shortRead(header.cells[columns.get(field) ?? -1] ?? field);
  const shared = Object.fromEntries([...columns.keys()].map((field) => [field, heading(field)]));
  for (const column of form.columns)
    if (column.required && !columns.has(column.field) && !twice.has(column.field))
      problems.push({ code: 'TABLE_COLUMN_MISSING', at: { ...at, row: header.row }, expected: column.header.nb });
  for (const one of unplaced)
    problems.push({
      code: 'TABLE_COLUMN_UNPLACED',
      at: { ...at, row: header.row, column: maskIds(one.heading) },
      read: shortRead(one.heading),
    });
  for (const [field, names] of twice)
    problems.push({
      code: 'TABLE_COLUMN_TWICE',
      at: { ...at, row: header.row },
      read: shortRead(names.join(', ')),
      expected: columnOf(form, field).header.nb,
    });
  const above = form.kind === 'declaration' ? signature(sheet, header) : {};
  const seen = new Map<string, number>();
  for (const row of sheet.rows) {
    if (row.row <= header.row || isBlank(row) || isHeaderAgain(row, header) || isExample(row, placed)) continue;
    if (isTotal(row)) {
      problems.push({ code: 'TABLE_TOTAL_SKIPPED', at: { ...at, row: row.row } });
      continue;
    }
    const record = readRow(row, placed, kind, at, shared, [...twice.keys()], above, problems);
    const key = JSON.stringify(form.key.map((field) => (record.fields as Record<string, unknown>)[field] ?? null));
    const before = seen.get(key);
    if (before !== undefined && !key.includes('null'))
      problems.push({ code: 'TABLE_ROW_TWICE', at: record.at, read: String(before) });
    seen.set(key, row.row);
    records.push(record);
  }
}

function readRow(
  row: SheetRow,
  placed: Placed,
  kind: RecordKind,
  at: { file: string; sheet?: string },
  shared: Record<string, string>,
  twice: readonly string[],
  above: Record<string, string>,
  problems: Problem[],
): EvidenceRecord {
  const { form, columns } = placed;
  const fields: Record<string, unknown> = { ...above };
  const unreadable: string[] = [...twice];
  const place = { ...at, row: row.row };
  const country = columns.get('country');
  const foreign =
    country !== undefined &&
    typeof row.cells[country] === 'string' &&
    !/^(no|nor|norge|noreg|norway)$/i.test(String(row.cells[country]).trim());
  for (const [field, index] of columns) {
    const column = columnOf(form, field);
    const cell = row.cells[index] ?? null;
    if (cell === null || (typeof cell === 'string' && cell.trim() === '')) {
      if (column.required)
        problems.push({
          code: 'CELL_MISSING',
          at: { ...place, column: shared[field] ?? field },
          expected: column.header.nb,
        });
      continue;
    }
    const read = readCell(column, cell, foreign);
    if (read.ok) fields[field] = read.value;
    else {
      problems.push({
        code: read.code,
        at: { ...place, column: shared[field] ?? field },
        read: shortRead(shown(cell)),
        ...(read.expected ? { expected: read.expected } : {}),
      });
      unreadable.push(field);
    }
  }
  return { kind, at: place, fields: fields as EvidenceRecord['fields'], unreadable, columns: shared };
}

function shown(cell: CellValue): string {
  return typeof cell === 'object' ? ('error' in cell ? cell.error : cell.date) : String(cell);
}

function isBlank(row: SheetRow): boolean {
  return row.cells.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''));
}

function isHeaderAgain(row: SheetRow, header: SheetRow): boolean {
  const words = header.cells.filter((cell) => typeof cell === 'string' && cell.trim() !== '');
  return (
    words.length > 1 &&
    header.cells.every((cell, index) => typeof cell !== 'string' || cell.trim() === '' || row.cells[index] === cell)
  );
}

/** The blank form's own example row: every cell as the form gives it. */
function isExample(row: SheetRow, { form, columns }: Placed): boolean {
  const cells = [...columns]
    .map(([field, index]) => ({ column: columnOf(form, field), cell: row.cells[index] ?? null }))
    .filter(({ cell }) => cell !== null);
  return (
    cells.length > 2 &&
    cells.every(({ column, cell }) => {
      const labels = column.codes?.find((one) => one.code === column.example)?.label;
      return [
        column.example,
        labels?.nb,
        labels?.nn,
        labels?.en,
        ...(column.type === 'yesNo' ? ['Ja', 'Nei', 'Yes', 'No'] : []),
      ].includes(shown(cell as CellValue));
    })
  );
}

const TOTAL =
  /^(sum|summar|sumtotal|total|totalt|totalsum|ialt|samlet|samla|antallrader|talpaarader|grandtotal|subtotal|delsum)/;

function isTotal(row: SheetRow): boolean {
  const first = row.cells.find((cell) => cell !== null);
  return typeof first === 'string' && TOTAL.test(fold(first)) && fold(first).length < 24;
}

/** Who signed a declaration and when, from labelled cells above the table. */
function signature(sheet: Sheet, header: SheetRow): Record<string, string> {
  const found: Record<string, string> = {};
  for (const row of sheet.rows) {
    if (row.row >= header.row) break;
    row.cells.forEach((cell, index) => {
      const label = typeof cell === 'string' ? fold(cell) : '';
      const value = row.cells.slice(index + 1).find((one) => one !== null);
      if (value === undefined || value === null) return;
      if (/^(underskrevetav|underskriveav|underskrivenav|signedby|signer)/.test(label)) found['signer'] = shown(value);
      if (/^(dato|signedon|underskrevetdato|date)/.test(label)) found['signedOn'] = shown(value);
    });
  }
  return found;
}
