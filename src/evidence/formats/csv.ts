/** CSV text → rows, handed on one by one. A broken line is a problem of its own; the lines around it are read. */
import { parse } from 'csv-parse/sync';
import type { Problem } from '../evidence.ts';
import { shortRead } from '../mask.ts';
import { problemLog } from '../problem-log.ts';
import { type Delimiter, delimiterOf } from './delimiter.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** Beyond this many broken lines the file is not a table. Each costs one more start of the parser, so long files get fewer. */
const mostBroken = (text: string): number => Math.max(20, Math.min(200, Math.floor(5e8 / text.length)));
/** Rows that tell how many fields the table has. */
const FIRST_ROWS = 1000;

/**
 * Hands on each row with the physical line it begins on; empty cells are null, empty rows left out. A row with other fields
 * than the table is marked uneven. Rows are not kept: a file of a million lines needs no more memory than its text.
 * @returns what is wrong with the text
 */
export function streamCsv(text: string, file: string, take: (row: SheetRow) => void): Problem[] {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(lines) ?? ';';
  const problems: Problem[] = [];
  const log = problemLog(problems);
  const even = evenRows(file, log.add, take);
  let count = 0;
  // `sep=;` is a word from Excel to itself, not a row.
  let [from, line] = /^sep=[;,\t]\n/i.test(lines) ? [6, 2] : [0, 1];
  while (from < lines.length) {
    const broken = readRows(from === 0 ? lines : lines.slice(from), delimiter, line, even.take);
    if (broken === undefined) break;
    // The parser stopped in the row that begins on this line: the line is passed over, and reading goes on behind it.
    for (; line < broken; line += 1) from = lines.indexOf('\n', from) + 1;
    const end = lines.indexOf('\n', from);
    const read = shortRead(lines.slice(from, end < 0 ? undefined : end));
    problems.push({ code: 'CSV_BROKEN', at: { file, row: line }, read });
    if (end < 0) break;
    [from, line] = [end + 1, line + 1];
    count += 1;
    if (count < mostBroken(lines)) continue;
    problems.push({ code: 'FILE_NOT_READ_FURTHER', at: { file, row: line }, read: `rad ${line}–` });
    break;
  }
  even.end();
  log.close();
  return problems;
}

/** The same with all rows in one sheet. */
export function readCsv(text: string, file: string): { sheet: Sheet; problems: Problem[] } {
  const rows: SheetRow[] = [];
  const problems = streamCsv(text, file, (row) => rows.push(row));
  return { sheet: { name: '', rows }, problems };
}

interface Row extends SheetRow {
  readonly cells: readonly (string | null)[];
}

/** Hands on what can be read; gives the line of the row where the parser had to stop. */
function readRows(text: string, delimiter: Delimiter, firstLine: number, take: (row: Row) => void): number | undefined {
  let next = firstLine;
  const onRecord = (record: (string | null)[], { lines }: { lines: number }): null => {
    const row = next;
    next = firstLine + lines;
    let filled = false;
    for (let index = 0; index < record.length; index += 1)
      if (record[index] === '') record[index] = null;
      else filled = true;
    if (filled) take({ row, cells: record });
    return null;
  };
  try {
    parse(text, { delimiter, record_delimiter: '\n', relax_column_count: true, on_record: onRecord });
    return undefined;
  } catch {
    return next;
  }
}

/** The table's width is that of most of its first rows; a row below the first such row with other fields than that is marked, since its values may stand in wrong columns. */
function evenRows(
  file: string,
  report: (problem: Problem) => void,
  take: (row: SheetRow) => void,
): { take: (row: Row) => void; end: () => void } {
  const first: Row[] = [];
  let width: number | undefined;
  let inTable = false;
  const pass = (row: Row): void => {
    const extra = row.cells.length > (width as number) && row.cells.slice(width).some((cell) => cell !== null);
    const fits = row.cells.length === width;
    if (!inTable || fits || (row.cells.length > (width as number) && !extra)) {
      inTable ||= fits;
      take(row);
      return;
    }
    report({
      code: 'CSV_UNEVEN_ROW',
      at: { file, row: row.row },
      read: String(row.cells.length),
      expected: String(width),
    });
    take({ ...row, uneven: true });
  };
  const settle = (): void => {
    width = commonWidth(first);
    for (const row of first) pass(row);
    first.length = 0;
  };
  return {
    take: (row) => {
      if (width !== undefined) pass(row);
      else if (first.push(row) === FIRST_ROWS) settle();
    },
    end: () => {
      if (width === undefined) settle();
    },
  };
}

function commonWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
