/** CSV text → rows, handed on one by one. A broken line is a problem of its own; the lines around it are read. */
import { CsvError, parse } from 'csv-parse/sync';
import type { Problem } from '../evidence.ts';
import { shortRead } from '../mask.ts';
import { problemLog } from '../problem-log.ts';
import { type Delimiter, delimiterOf } from './delimiter.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** Beyond this many broken lines the file is not a table. Each costs one more start of the parser, so long files get fewer. */
const mostBroken = (text: string): number => Math.max(20, Math.min(200, Math.floor(5e8 / text.length)));
/** Rows that tell how many fields the table has. */
const FIRST_ROWS = 1000;

/** Characters that are looked at together; a row that goes on past them is read with what comes after. */
const PIECE = 1 << 20;

/**
 * Hands on each row with the physical line it begins on; empty cells are null, empty rows left out. A row with other fields
 * than the table is marked uneven. Rows are not kept, and the text is taken apart a piece at a time.
 * @param size characters of a piece
 * @returns what is wrong with the text
 */
export function streamCsv(text: string, file: string, take: (row: SheetRow) => void, size = PIECE): Problem[] {
  const delimiter = delimiterOf(text) ?? ';';
  const problems: Problem[] = [];
  const log = problemLog(problems);
  const even = evenRows(file, log.add, take);
  let at = 0;
  const more = (before: string): string => {
    const from = at;
    at = endOfLine(text, from + Math.max(size, 2 * before.length));
    return before + text.slice(from, at).replace(/\r\n?/g, '\n');
  };
  let piece = more('').replace(/^\uFEFF/, '');
  let line = 1;
  let count = 0;
  // `sep=;` is a word from Excel to itself, not a row.
  if (/^sep=[;,\t]\n/i.test(piece)) [piece, line] = [piece.slice(6), 2];
  while (piece !== '' || at < text.length) {
    if (piece === '') piece = more('');
    const broken = readRows(piece, delimiter, line, even.take);
    let from = 0;
    for (; line < (broken?.line ?? Number.POSITIVE_INFINITY) && from < piece.length; line += 1)
      from = piece.indexOf('\n', from) + 1 || piece.length;
    piece = piece.slice(from);
    if (broken === undefined) continue;
    if (broken.open && at < text.length) {
      piece = more(piece);
      continue;
    }
    // The parser stopped in the row that begins on this line: the line is passed over, and reading goes on behind it.
    const end = piece.indexOf('\n');
    const read = shortRead(end < 0 ? piece : piece.slice(0, end));
    problems.push({ code: 'CSV_BROKEN', at: { file, row: line }, read });
    [piece, line] = [end < 0 ? '' : piece.slice(end + 1), line + 1];
    count += 1;
    if (count < mostBroken(text)) continue;
    problems.push({ code: 'FILE_NOT_READ_FURTHER', at: { file, row: line }, read: `rad ${line}–` });
    break;
  }
  even.end();
  log.close();
  return problems;
}

/** The end of the line that holds a place; of a text without line feeds, its own end. */
function endOfLine(text: string, at: number): number {
  const end = at >= text.length ? -1 : text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
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

/** Hands on what can be read; gives the line of the row where the parser had to stop, and whether that row goes on past the text. */
function readRows(
  text: string,
  delimiter: Delimiter,
  firstLine: number,
  take: (row: Row) => void,
): { readonly line: number; readonly open: boolean } | undefined {
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
  } catch (error) {
    return { line: next, open: error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED' };
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
