/** Every column that a sample fills in, in every form it uses. */
import type { Table } from '../../samples/generate/draft.ts';
import { windows1252 } from '../../samples/generate/render.ts';
import { csvTable, csvText, formOf, type Row, xlsxTable } from '../../samples/generate/tables.ts';
import type { FormColumn } from '../../src/schemas/form.ts';
import type { Cell, Field, Site, Sort } from './field.ts';
import type { Loaded } from './loaded.ts';

const SORTS: Readonly<Record<FormColumn['type'], Sort>> = {
  text: 'text',
  orgNumber: 'id',
  nationalId: 'id',
  account: 'account',
  date: 'date',
  month: 'date',
  time: 'time',
  week: 'code',
  amount: 'amount',
  hours: 'count',
  minutes: 'count',
  integer: 'count',
  percent: 'rate',
  yesNo: 'yesNo',
  answer: 'yesNo',
  code: 'code',
  country: 'code',
};

/** Columns of text that name something that other rows or files name too: a number, a document. References to letters are words. */
const NAMING = /(No|Document|Id|KID)$|^(callOff|decision|delivery|request|subject|question|file|assignment)$/;

/** Columns of text that are filled with one of a few words, and other words of that sort. */
const CHOSEN: Readonly<Record<string, readonly string[]>> = { 'hours.category': ['byggearbeid'] };

export function tableFields({ draft }: Loaded): Field[] {
  const fields = new Map<string, Field & { readonly sites: Site[] }>();
  for (const [file, table] of draft.tables) {
    for (const column of formOf(table.kind).columns) {
      const key = `${table.kind}.${column.field}`;
      const field = fields.get(key) ?? {
        kind: table.kind,
        name: column.field,
        sort: key in CHOSEN ? 'code' : sortOf(column),
        sites: [],
        ...(key in CHOSEN ? { codes: CHOSEN[key] ?? [] } : {}),
        ...(column.codes ? { codes: column.codes.map((one) => one.code) } : {}),
      };
      fields.set(key, field);
      field.sites.push(...sitesOf(file, table, column.field));
    }
  }
  return [...fields.values()].filter((field) => field.sites.length > 0);
}

function sortOf({ field, type }: FormColumn): Sort {
  return type === 'text' && NAMING.test(field) ? 'id' : SORTS[type];
}

/** Rows above the first: the headings, and in a workbook a title and an empty row above them. */
const ABOVE = { csv: 1, 'csv-1252': 1, xlsx: 3 } as const;

function sitesOf(file: string, table: Table, field: string): Site[] {
  return table.rows.flatMap((row, index): Site[] => {
    const value = row[field];
    if (value === undefined) return [];
    const write = (to: Cell) =>
      bytesOf({ ...table, rows: table.rows.map((one, at) => (at === index ? { ...row, [field]: to } : one)) });
    return [{ file, at: JSON.stringify(row), row: index + 1 + ABOVE[table.format], value, write }];
  });
}

function bytesOf({
  kind,
  rows,
  format,
  total,
}: Table & { readonly rows: readonly Row[] }): Uint8Array | Promise<Uint8Array> {
  if (format === 'xlsx') return xlsxTable(kind, rows, total);
  return format === 'csv' ? csvTable(kind, rows) : windows1252(csvText(kind, rows));
}
