/**
 * Excel → sheets with plain cells, by our own guarded XML reader.
 * exceljs is not used for reading: it builds every cell of a merged, validated or named area, so that a file of
 * some kilobytes can ask for 17 thousand million of them. It serves as the other opinion in the tests.
 */
import type { Problem } from '../evidence.ts';
import { maskIds, shortRead } from '../mask.ts';
import { decode } from './encoding.ts';
import type { Sheet } from './sheet.ts';
import { readStrings, readStyles, readWorkbook } from './xlsx-parts.ts';
import { readSheet } from './xlsx-sheet.ts';
import { unzip, ZIP_LIMITS } from './zip.ts';

const LIMITS = { ...ZIP_LIMITS, total: 256 * 1024 * 1024 };
const MOST_CELLS = 10_000_000;
const MOST_SHEETS = 500;

/** All bytes of a file → its sheets in order, hidden ones too, and what is wrong with it. Empty rows are left out. Never throws. */
export async function readXlsx(bytes: Uint8Array, file: string): Promise<{ sheets: Sheet[]; problems: Problem[] }> {
  const { entries, problems: faults } = unzip(bytes, LIMITS);
  const [refused] = faults;
  if (refused) {
    const code = refused.code === 'ZIP_BOMB' ? 'ZIP_BOMB' : 'XLSX_BROKEN';
    return {
      sheets: [],
      problems: [{ code, at: { file }, ...(refused.expected ? { expected: refused.expected } : {}) }],
    };
  }
  const parts = new Map(entries.map((entry) => [entry.name, entry.bytes]));
  const part = (path: string | undefined): Uint8Array =>
    (path === undefined ? undefined : parts.get(path)) ?? new Uint8Array();
  const text = (path: string | undefined): string => decode(part(path)).text;
  const book = readWorkbook(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'));
  const shared = book?.stringsPath === undefined ? { strings: [] } : readStrings(part(book.stringsPath));
  if (!book || shared.fault || book.sheets.length > MOST_SHEETS)
    return { sheets: [], problems: [{ code: 'XLSX_BROKEN', at: { file } }] };
  const styles = readStyles(text(book.stylesPath));
  const sheets: Sheet[] = [];
  const problems: Problem[] = [];
  let left = MOST_CELLS;
  for (const { name: raw, hidden, path } of book.sheets) {
    const name = maskIds(raw);
    const at = { file, sheet: name };
    const { rows, cells, fault } = readSheet(part(path), {
      strings: shared.strings,
      styles,
      from1904: book.from1904,
      cells: left,
    });
    left -= cells;
    if (hidden) problems.push({ code: 'XLSX_HIDDEN_SHEET', at, read: shortRead(name) });
    if (fault) {
      const last = rows.at(-1)?.row;
      const code = fault.code === 'FILE_NOT_READ_FURTHER' ? fault.code : 'XLSX_BROKEN';
      problems.push({ code, at: { ...at, ...(last === undefined ? {} : { row: last }) }, read: shortRead(fault.read) });
    }
    sheets.push({ name, rows, ...(hidden ? { hidden } : {}) });
  }
  return { sheets, problems };
}
