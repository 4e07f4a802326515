/** Rows → the table that a person or a system would have made: headings of the blank form, Norwegian dates and numbers, CSV or XLSX. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import type { Form, FormColumn } from '../../src/schemas/form.ts';

export type Row = Readonly<Record<string, string | number | boolean | undefined>>;

/** The form of a kind of table, from `templates/evidence/`. Where a kind has several forms, the one with the shortest file name is the plain one. */
export function formOf(kind: string): Form {
  const form = FORMS.find((one) => one.kind === kind);
  if (!form) throw new Error(`no form of ${kind}`);
  return form;
}

const FOLDER = join(import.meta.dirname, '../../templates/evidence');
const FORMS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .sort((a, b) => a.length - b.length)
  .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Form);

/** Semicolons, decimal commas, dd.mm.yyyy, CRLF; UTF-8 with BOM. */
export function csvTable(kind: string, rows: readonly Row[]): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${csvText(kind, rows)}`);
}

/** The same without an encoding chosen. */
export function csvText(kind: string, rows: readonly Row[]): string {
  const columns = usedColumns(formOf(kind), rows);
  const lines = [
    columns.map((column) => column.header.nb),
    ...rows.map((row) => columns.map((column) => written(column, row[column.field]))),
  ];
  return lines.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('');
}

/** A workbook as a person keeps it: a title above, the headings of the form, rows, a total below where it says so. The same rows give the same bytes. */
export async function xlsxTable(kind: string, rows: readonly Row[], total?: string): Promise<Uint8Array> {
  const form = formOf(kind);
  const columns = usedColumns(form, rows);
  const book = new ExcelJS.Workbook();
  book.created = new Date(0);
  book.modified = new Date(0);
  const sheet = book.addWorksheet(form.title.nb.slice(0, 31));
  sheet.addRow([form.title.nb]).font = { bold: true, size: 14 };
  sheet.addRow([]);
  sheet.addRow(columns.map((column) => column.header.nb)).font = { bold: true };
  for (const row of rows) sheet.addRow(columns.map((column) => written(column, row[column.field])));
  if (total !== undefined) sheet.addRow([total]).font = { bold: true };
  columns.forEach((column, index) => {
    sheet.getColumn(index + 1).width = Math.max(12, Math.min(40, column.header.nb.length + 2));
  });
  return steady(new Uint8Array(await book.xlsx.writeBuffer()));
}

/** Zip entries in order with a fixed time: exceljs stamps the clock. */
function steady(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(parts), { mtime: new Date(2000, 0, 1) });
}

const EXPORTED = new Set(['payroll', 'payLines', 'hours', 'persons', 'attestations']);

function usedColumns(form: Form, rows: readonly Row[]): FormColumn[] {
  const unknown = rows
    .flatMap((row) => Object.keys(row))
    .find((field) => !form.columns.some((column) => column.field === field));
  if (unknown !== undefined) throw new Error(`${form.kind} has no column ${unknown}`);
  // Exports of people and pay have the columns they need; the other lists are kept in the whole blank form.
  if (!EXPORTED.has(form.kind)) return [...form.columns];
  return form.columns.filter((column) => column.required || rows.some((row) => row[column.field] !== undefined));
}

function written(column: FormColumn, value: Row[string]): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nei';
  if (typeof value === 'number') return numberText(column, value);
  if (column.type === 'date') return value.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1');
  return column.codes?.find((one) => one.code === value)?.label.nb ?? value;
}

/** Øre, thousandths of an hour and thousandths of a per cent as people write them. */
function numberText(column: FormColumn, value: number): string {
  const digits = { amount: 2, hours: 3, percent: 3 }[column.type as string] ?? 0;
  const sign = value < 0 ? '-' : '';
  const text = String(Math.abs(value)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const fraction = digits === 0 ? '' : text.slice(-digits).replace(column.type === 'amount' ? /$^/ : /0+$/, '');
  return `${sign}${whole}${fraction === '' ? '' : `,${fraction}`}`;
}

function quoted(cell: string): string {
  return /[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
