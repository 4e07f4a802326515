/** CSV text → one sheet. A broken line is a problem of its own; the lines around it are read. */
import { parse } from 'csv-parse/sync';
import type { Problem } from '../evidence.ts';
import { shortRead } from '../mask.ts';
import { type Delimiter, delimiterOf } from './delimiter.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** Beyond this many broken lines the file is not a table. Each costs one more start of the parser, so long files get fewer. */
const mostBroken = (text: string): number => Math.max(20, Math.min(200, Math.floor(5e8 / text.length)));

/** Text of a file → its rows with the physical line each begins on, and what is wrong with it. Empty cells are null, empty rows left out. */
export function readCsv(text: string, file: string): { sheet: Sheet; problems: Problem[] } {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(lines) ?? ';';
  const rows: Row[] = [];
  const problems: Problem[] = [];
  // `sep=;` is a word from Excel to itself, not a row.
  let [from, line] = /^sep=[;,\t]\n/i.test(lines) ? [6, 2] : [0, 1];
  while (from < lines.length) {
    const broken = readRows(from === 0 ? lines : lines.slice(from), delimiter, line, rows);
    if (broken === undefined) break;
    // The parser stopped in the row that begins on this line: the line is passed over, and reading goes on behind it.
    for (; line < broken; line += 1) from = lines.indexOf('\n', from) + 1;
    const end = lines.indexOf('\n', from);
    problems.push({
      code: 'CSV_BROKEN',
      at: { file, row: line },
      read: shortRead(lines.slice(from, end < 0 ? undefined : end)),
    });
    if (end < 0) break;
    [from, line] = [end + 1, line + 1];
    if (problems.length < mostBroken(lines)) continue;
    problems.push({ code: 'FILE_NOT_READ_FURTHER', at: { file, row: line }, read: `rad ${line}–` });
    break;
  }
  const marked = markUneven(rows, file, problems);
  return { sheet: { name: '', rows: marked }, problems };
}

interface Row extends SheetRow {
  readonly cells: readonly (string | null)[];
}

/** Adds what can be read to `rows`; gives the line of the row where the parser had to stop. */
function readRows(text: string, delimiter: Delimiter, firstLine: number, rows: Row[]): number | undefined {
  let next = firstLine;
  const take = (record: string[], { lines }: { lines: number }): null => {
    const row = next;
    next = firstLine + lines;
    if (record.some((cell) => cell !== ''))
      rows.push({ row, cells: record.map((cell) => (cell === '' ? null : cell)) });
    return null;
  };
  try {
    parse(text, { delimiter, record_delimiter: '\n', relax_column_count: true, on_record: take });
    return undefined;
  } catch {
    return next;
  }
}

/** The table's width is that of most rows; a row below the first such row with other fields than that is marked, since its values may stand in wrong columns. */
function markUneven(rows: readonly Row[], file: string, problems: Problem[]): SheetRow[] {
  const counts = new Map<number, number>();
  for (const { cells } of rows) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0];
  const header = rows.findIndex(({ cells }) => cells.length === width);
  return rows.map((row, index) => {
    const extra = row.cells.slice(width).some((cell) => cell !== null);
    if (index <= header || row.cells.length === width || (row.cells.length > width && !extra)) return row;
    problems.push({
      code: 'CSV_UNEVEN_ROW',
      at: { file, row: row.row },
      read: String(row.cells.length),
      expected: String(width),
    });
    return { ...row, uneven: true };
  });
}
