/** One row of a table → its record, or its records. Columns are looked up once for the table, not for every row. */
import type { FormColumn } from '../../schemas/form.ts';
import type { EvidenceRecord, Place, Problem, RecordKind } from '../evidence.ts';
import type { CellValue, SheetRow } from '../formats/sheet.ts';
import type { Read } from '../formats/values.ts';
import { shortRead } from '../mask.ts';
import { isEmptyIn, readCell } from './cells.ts';
import { asCountry } from './countries.ts';
import type { Span } from './days.ts';
import { type Draft, draftOf, unread } from './draft.ts';
import { finishRow, namesPerson, PERSON_FIELDS } from './finish.ts';
import { checkDays } from './finish-days.ts';
import { checkSums } from './finish-sums.ts';
import type { Placed } from './headings.ts';
import { columnOf } from './names.ts';
import { shown } from './rows.ts';
import { columnName, unfoldDays } from './unfold.ts';

/** What counts for every row of a table beside its own cells. */
export interface Shared {
  readonly at: Pick<Place, 'file' | 'sheet'>;
  /** Values of labels above the table. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly unreadable: readonly string[];
  /** Field → heading or label, shared by all records. */
  readonly columns: Readonly<Record<string, string>>;
  readonly titles: Span;
  readonly report: (problem: Problem) => void;
}

export type RowReader = (row: SheetRow) => EvidenceRecord[];

/** Values that were read before: a list of hours says the same names, days and hours over and over. */
const REMEMBERED = 20_000;
/** All records without anything unreadable share it. */
const NOTHING: readonly string[] = [];

interface Slot {
  readonly column: FormColumn;
  readonly index: number;
  readonly memory: Map<CellValue, Read<unknown>>;
}

/** The reader of a table's data rows. */
export function rowReader(placed: Placed, shared: Shared): RowReader {
  const { form, columns, days, twice } = placed;
  const kind = form.kind as RecordKind;
  const slots = [...columns].map(
    ([field, index]): Slot => ({ column: columnOf(form, field), index, memory: new Map() }),
  );
  const country = columns.get('country');
  const always = Object.entries(shared.fields);
  const doubted = [...shared.unreadable, ...twice.keys()];
  const isThere = (field: string): boolean => shared.columns[field] !== undefined;
  const required = form.columns.filter(
    ({ required, field, mayComeFrom }) => required && [field, ...(mayComeFrom ?? [])].some(isThere),
  );
  // Where no column says who, the table has been told of as a whole.
  const person = PERSON_FIELDS.some(isThere)
    ? PERSON_FIELDS.map((field) => columnOf(form, field).header.nb).join(' / ')
    : undefined;
  const missing = (draft: Draft, field: string, expected: string): void => {
    const column = shared.columns[field];
    shared.report({
      code: 'CELL_MISSING',
      at: column === undefined ? draft.place : { ...draft.place, column },
      expected,
    });
  };
  const columnsOfDay = new Map(
    days.map((day) => [day, { ...shared.columns, date: columnName(day), hours: columnName(day) }]),
  );
  const everyField = [...columns.keys(), ...(form.unfold ? ['date', 'hours'] : [])];
  const read = (row: SheetRow, draft: Draft): void => {
    const abroad = country !== undefined && isAbroad(row.cells[country]);
    for (const slot of slots) readSlot(slot, row.cells[slot.index], abroad, draft);
    finishRow(form, draft, (field) => row.cells[columns.get(field) ?? -1] ?? null);
    checkDays(form, draft);
    checkSums(form, draft);
    for (const { field, header } of required)
      if (draft.fields[field] === undefined && !draft.unreadable.includes(field)) missing(draft, field, header.nb);
    if (person !== undefined && !namesPerson(draft)) missing(draft, '', person);
  };
  return (row) => {
    const at: Place = { ...shared.at, row: row.row };
    const draft = draftOf(at, shared.columns, shared.report);
    for (const [field, value] of always) draft.fields[field] = value;
    for (const field of doubted) unread(draft.fields, draft.unreadable, field);
    // Values of an uneven row may stand in wrong columns; the reader of the format has told so.
    if (row.uneven) for (const field of everyField) unread(draft.fields, draft.unreadable, field);
    else read(row, draft);
    if (row.uneven || !form.unfold) return [record(kind, at, draft.fields, draft.unreadable, shared.columns)];
    return unfoldDays(form, days, row.cells, draft, shared.titles).map(({ day, fields, unreadable }) =>
      record(kind, at, fields, unreadable, columnsOfDay.get(day) as Readonly<Record<string, string>>),
    );
  };
}

function record(
  kind: RecordKind,
  at: Place,
  fields: Record<string, unknown>,
  unreadable: readonly string[],
  columns: Readonly<Record<string, string>>,
): EvidenceRecord {
  return {
    kind,
    at,
    fields: fields as EvidenceRecord['fields'],
    unreadable: unreadable.length === 0 ? NOTHING : unreadable,
    columns,
  };
}

function readSlot({ column, memory }: Slot, cell: CellValue | null | undefined, abroad: boolean, draft: Draft): void {
  if (isEmptyIn(column, cell)) return;
  const value = cell as CellValue;
  const read = remembered(column, value, abroad, memory);
  if (read.ok) {
    draft.fields[column.field] = read.value;
    return;
  }
  const expected = read.expected === undefined ? {} : { expected: read.expected };
  draft.refuse(column.field, read.code, { read: toldOf(column, value), ...expected });
}

function remembered(column: FormColumn, cell: CellValue, abroad: boolean, memory: Slot['memory']): Read<unknown> {
  // The number of a company is read by its country too.
  if (typeof cell === 'object' || column.type === 'orgNumber') return readCell(column, cell, abroad);
  const known = memory.get(cell);
  if (known) return known;
  const read = readCell(column, cell, abroad);
  if (memory.size < REMEMBERED) memory.set(cell, read);
  return read;
}

/** What is said of a person is not shown, nor an account or national id that is not quite one. */
export function toldOf(column: FormColumn, cell: CellValue): string {
  const hidden = column.personal || column.type === 'nationalId' || column.type === 'account';
  return hidden ? '…' : shortRead(shown(cell));
}

function isAbroad(cell: CellValue | null | undefined): boolean {
  if (cell === null || cell === undefined) return false;
  const country = asCountry(cell);
  return country.ok && country.value !== 'NO';
}
