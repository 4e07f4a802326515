/** What a table says before its rows: which columns it has, and the labels above it. */
import type { SheetRow } from '../formats/sheet.ts';
import { shortRead } from '../mask.ts';
import type { ProblemLog } from '../problem-log.ts';
import { type Labelled, type labelsAbove, titlesAbove } from './above.ts';
import { readCell } from './cells.ts';
import { PERSON_FIELDS } from './finish.ts';
import type { Placed } from './headings.ts';
import { columnOf } from './names.ts';
import { type Shared, toldOf } from './read-row.ts';

/** What is wrong with the headings: missing, unknown, claimed by two. */
export function tellColumns(
  placed: Placed,
  at: Shared['at'],
  labels: ReturnType<typeof labelsAbove>,
  log: ProblemLog,
): void {
  const { form, columns, twice, unplaced, last } = placed;
  const header = { ...at, row: last };
  const labelled = new Set([...labels.labels.keys(), ...labels.twice.map(({ column }) => column.field)]);
  const isThere = (field: string): boolean => columns.has(field) || twice.has(field) || labelled.has(field);
  const missing = form.columns
    .filter(({ required, field, mayComeFrom }) => required && ![field, ...(mayComeFrom ?? [])].some(isThere))
    .map((column) => column.header.nb);
  if (form.columns.some(({ field }) => field === 'nationalId') && !PERSON_FIELDS.some(isThere))
    missing.push(PERSON_FIELDS.map((field) => columnOf(form, field).header.nb).join(' / '));
  for (const expected of missing) log.add({ code: 'TABLE_COLUMN_MISSING', at: header, expected });
  for (const { heading } of unplaced) {
    const read = shortRead(heading);
    log.add({ code: 'TABLE_COLUMN_UNPLACED', at: { ...header, column: read }, read });
  }
  for (const [field, names] of twice)
    log.add({
      code: 'TABLE_COLUMN_TWICE',
      at: header,
      read: shortRead(names.join(', ')),
      expected: form.columns.find((column) => column.field === field)?.header.nb ?? field,
    });
  for (const { column, label, row } of labels.twice)
    log.add({
      code: 'TABLE_COLUMN_TWICE',
      at: { ...at, row },
      read: shortRead(label),
      expected: column.header.nb,
    });
}

/** What every row of a table has in common: its place, its headings, and what labels above it say. */
export function sharedBy(
  head: readonly SheetRow[],
  placed: Placed,
  at: Shared['at'],
  { labels, twice }: ReturnType<typeof labelsAbove>,
  log: ProblemLog,
): Shared {
  const { form, columns, headings } = placed;
  const named: Record<string, string> = {};
  for (const { field, into } of form.columns) {
    const index = columns.get(field);
    const heading = index === undefined ? labels.get(field)?.label : headings[index];
    if (heading === undefined) continue;
    for (const target of into ?? []) named[target] ??= shortRead(heading);
    named[field] = shortRead(heading);
  }
  const fields: Record<string, unknown> = {};
  const unreadable: string[] = twice.map(({ column }) => column.field);
  for (const labelled of labels.values()) readLabel(labelled, at, fields, unreadable, log);
  return {
    at,
    fields,
    unreadable,
    columns: named,
    titles: form.unfold ? titlesAbove(head, placed) : {},
    report: log.add,
  };
}

function readLabel(
  { column, label, cell, row }: Labelled,
  at: Shared['at'],
  fields: Record<string, unknown>,
  unreadable: string[],
  log: ProblemLog,
): void {
  const read = readCell(column, cell, false);
  if (read.ok) {
    fields[column.field] = read.value;
    return;
  }
  const expected = read.expected === undefined ? {} : { expected: read.expected };
  log.add({ code: read.code, at: { ...at, row, column: shortRead(label) }, read: toldOf(column, cell), ...expected });
  unreadable.push(column.field);
}
