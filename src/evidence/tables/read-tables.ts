/** Sheets → the records of the kinds that the forms recognise. What cannot be read is located; the rest is read. */
import type { Form } from '../../schemas/form.ts';
import type { EvidenceRecord, Problem, RecordKind, Records } from '../evidence.ts';
import type { Sheet, SheetRow } from '../formats/sheet.ts';
import { gatherer } from '../packed.ts';
import { type ProblemLog, problemLog } from '../problem-log.ts';
import { labelsAbove } from './above.ts';
import { HEADER_WITHIN, type Placed, placeHeadings } from './headings.ts';
import { rowReader, type Shared } from './read-row.ts';
import { rowSorter } from './rows.ts';
import { sharedBy, tellColumns } from './shared.ts';

export interface Tables {
  readonly kind: RecordKind;
  readonly records: Records;
  readonly problems: readonly Problem[];
}

/** One sheet that a form knows, read. */
interface Table {
  readonly form: Form;
  readonly width: number;
  readonly at: Shared['at'];
  readonly records: Records;
  readonly problems: readonly Problem[];
}

/** Reads a sheet row by row, so that its rows need not be kept. */
export interface TableReader {
  readonly take: (row: SheetRow) => void;
  /** The table, when its headings are known; a sheet without (a guide, notes) is none. */
  readonly end: () => Table | undefined;
}

/** @param sheet its name; empty for a file that is one table */
export function tableReader(sheet: string, forms: readonly Form[], file: string): TableReader {
  const head: SheetRow[] = [];
  const at = { file, ...(sheet === '' ? {} : { sheet }) };
  let body: Body | null | undefined;
  const begin = (): void => {
    const placed = placeHeadings(head, forms);
    body = placed ? bodyReader(placed, head, at) : null;
    for (const row of head) body?.take(row);
    head.length = 0;
  };
  return {
    take: (row) => {
      if (body !== undefined) body?.take(row);
      else if (head.push(row) === HEADER_WITHIN) begin();
    },
    end: () => {
      if (body === undefined) begin();
      return body?.end();
    },
  };
}

/**
 * The tables of a file. It is of the kind of the widest; tables of other kinds are read too, and told of: what is stated
 * about whole files does not speak of them. Undefined when there is none.
 */
export function joinTables(read: readonly (Table | undefined)[]): Tables | undefined {
  const tables = read.filter((table) => table !== undefined);
  const [main] = [...tables].sort((a, b) => b.width - a.width);
  if (!main) return undefined;
  const told = ({ form, at }: Table): Problem[] =>
    form.kind === main.form.kind
      ? []
      : [{ code: 'TABLE_OTHER_KIND', at, read: form.title.nb, expected: main.form.title.nb }];
  const [first] = tables;
  return {
    kind: main.form.kind as RecordKind,
    records: tables.length === 1 && first ? first.records : tables.flatMap((table) => [...table.records]),
    problems: tables.flatMap((table) => [...told(table), ...table.problems]),
  };
}

/** All tables of sheets that are in memory already. */
export function readTables(sheets: readonly Sheet[], forms: readonly Form[], file: string): Tables | undefined {
  return joinTables(
    sheets.map((sheet) => {
      const reader = tableReader(sheet.name, forms, file);
      for (const row of sheet.rows) reader.take(row);
      return reader.end();
    }),
  );
}

interface Body {
  readonly take: (row: SheetRow) => void;
  readonly end: () => Table;
}

/** @param head the first rows of the sheet, with everything above the headings */
function bodyReader(placed: Placed, head: readonly SheetRow[], at: Shared['at']): Body {
  const records = gatherer(placed.form.kind as RecordKind);
  const problems: Problem[] = [];
  const log = problemLog(problems);
  const labels = labelsAbove(head, placed);
  tellColumns(placed, at, labels, log);
  const readRow = rowReader(placed, sharedBy(head, placed, at, labels, log));
  const sort = rowSorter(placed);
  const twice = rowsTwice(placed.form, log);
  return {
    take: (row) => {
      if (row.row <= placed.last) return;
      const what = sort(row);
      if (what === 'total') log.add({ code: 'TABLE_TOTAL_SKIPPED', at: { ...at, row: row.row } });
      if (what !== 'data') return;
      for (const record of readRow(row)) {
        if (!placed.form.unfold) twice(record);
        records.add(record);
      }
    },
    end: () => {
      log.close();
      return {
        form: placed.form,
        width: placed.columns.size + placed.days.length,
        at,
        records: records.end(),
        problems,
      };
    },
  };
}

/** Tells of rows that are named alike. A row whose name could not be read may be any. */
function rowsTwice(form: Form, log: ProblemLog): (record: EvidenceRecord) => void {
  const seen = new Map<string, number>();
  return (record) => {
    const fields = record.fields as Record<string, unknown>;
    if (record.unreadable.some((field) => form.key.includes(field))) return;
    if (form.key.every((field) => fields[field] === undefined)) return;
    const key = form.key.map((field) => String(fields[field] ?? '')).join('\u0000');
    const before = seen.get(key);
    if (before === undefined) seen.set(key, record.at.row as number);
    else log.add({ code: 'TABLE_ROW_TWICE', at: record.at, read: String(before) });
  };
}
