/** The Report as a workbook to filter and work in: one row a finding, no merged cells, every text harmless. The same report gives the same bytes. */
import type ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { cellText, sheetNames } from './excel-text.ts';
import type { Column, Report, Sheet, Table, Tone } from './report.ts';

/** XLSX bytes. The library is loaded here, since nothing else needs it. */
export async function drawExcel(report: Report): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs/dist/exceljs.bare.min.js');
  const book = new excel.Workbook();
  book.title = cellText(report.fileTitle);
  book.creator = report.author;
  book.lastModifiedBy = report.author;
  book.created = moment(report.checkedAt);
  book.modified = moment(report.checkedAt);
  const names = sheetNames(report.sheets.map((sheet) => sheet.name));
  report.sheets.forEach((sheet, index) => {
    drawSheet(book, names[index] as string, sheet);
  });
  // Packed once only, below.
  const loose = await book.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as Partial<ExcelJS.XlsxWriteOptions>);
  return sameBytes(new Uint8Array(loose));
}

const FONT = { name: 'Calibri', size: 11 } as const;
const LOOK = {
  head: { fill: 'FF2A2859', ink: 'FFFFFFFF' },
  tones: { failed: 'FFFBD9D4', cantTell: 'FFFDECC8', passed: 'FFD5F0E5', inapplicable: 'FFE9E8EF' },
} as const;

/** Width of a share of a column, in characters, and the limits that keep a sheet readable; height of a line and a row, in points. */
const WIDTH = { share: 5, least: 10, most: 64 } as const;
const HEIGHT = { line: 15, most: 409 } as const;

/** The library writes a style once for each object it meets, so cells that look alike share theirs. */
const HEAD_STYLE: Partial<ExcelJS.Style> = {
  font: { ...FONT, bold: true, color: { argb: LOOK.head.ink } },
  fill: solid(LOOK.head.fill),
  alignment: { vertical: 'middle', wrapText: true },
};
const BODY_STYLES = new Map<string, Partial<ExcelJS.Style>>();

function bodyStyle(horizontal: 'left' | 'right', tone: Tone | undefined): Partial<ExcelJS.Style> {
  const key = `${horizontal}/${tone ?? ''}`;
  const known = BODY_STYLES.get(key);
  if (known) return known;
  const fill = tone === undefined ? {} : { fill: solid(LOOK.tones[tone]) };
  const style = { font: FONT, alignment: { vertical: 'top', wrapText: true, horizontal } as const, ...fill };
  BODY_STYLES.set(key, style);
  return style;
}

function drawSheet(book: ExcelJS.Workbook, name: string, sheet: Sheet): void {
  const drawn = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  drawn.pageSetup.printTitlesRow = '1:1';
  const widths = columnWidths(sheet.tables);
  widths.forEach((width, column) => {
    drawn.getColumn(column + 1).width = width;
  });
  sheet.tables.forEach((table, index) => {
    if (index > 0) drawn.addRow([]);
    drawTable(drawn, table, widths);
  });
  const [only] = sheet.tables;
  if (only && sheet.tables.length === 1)
    drawn.autoFilter = { from: { row: 1, column: 1 }, to: { row: only.rows.length + 1, column: only.columns.length } };
}

/** The widest that any table of the sheet asks for. */
function columnWidths(tables: readonly Table[]): number[] {
  const count = Math.max(...tables.map((table) => table.columns.length));
  return Array.from({ length: count }, (_, column) => {
    const wanted = Math.max(...tables.map((table) => table.columns[column]?.share ?? 0)) * WIDTH.share;
    return Math.max(WIDTH.least, Math.min(WIDTH.most, wanted));
  });
}

function drawTable(sheet: ExcelJS.Worksheet, table: Table, widths: readonly number[]): void {
  const titles = table.columns.map((column) => cellText(column.title));
  const head = sheet.addRow(titles);
  head.height = rowHeight(titles, widths);
  table.columns.forEach((_, column) => {
    head.getCell(column + 1).style = HEAD_STYLE;
  });
  table.rows.forEach((texts, index) => {
    const values = table.columns.map((column, at) => cellValue(texts[at] ?? '', column));
    const row = sheet.addRow(values);
    row.height = rowHeight(values, widths);
    const tone: Tone | undefined = table.tones?.[index];
    table.columns.forEach((column, at) => {
      row.getCell(at + 1).style = bodyStyle(column.align ?? 'left', at === 0 ? tone : undefined);
    });
  });
}

/** Not every program finds the height of a wrapped row by itself. */
function rowHeight(values: readonly (string | number)[], widths: readonly number[]): number {
  const lines = values.map((value, column) => linesOf(String(value), widths[column] ?? WIDTH.least));
  return Math.min(HEIGHT.most, Math.max(1, ...lines) * HEIGHT.line + 2);
}

/** How many lines a text takes; a line holds a little less than the width of its column says. */
function linesOf(text: string, width: number): number {
  const room = width * 0.92;
  return text.split('\n').reduce((sum, line) => {
    let [lines, used] = [1, 0];
    for (const { length } of line.split(' ')) {
      if (used > 0 && used + 1 + length > room) [lines, used] = [lines + 1, 0];
      used += (used > 0 ? 1 : 0) + length;
      if (used > room) {
        lines += Math.ceil(used / room) - 1;
        used %= room;
      }
    }
    return sum + lines;
  }, 0);
}

/** Counts become numbers; every other cell is text, whatever it looks like. */
function cellValue(text: string, column: Column): string | number {
  return column.align === 'right' && /^\d{1,15}$/.test(text) ? Number(text) : cellText(text);
}

function solid(argb: string): ExcelJS.Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

/** A moment without a zone is read as UTC, so that the file does not depend on where it is made. */
function moment(iso: string): Date {
  return new Date(/(Z|[+-]\d{2}:?\d{2})$/.test(iso) || !iso.includes('T') ? iso : `${iso}Z`);
}

/** The library stamps each part with the clock; packed again with names in order and one fixed day, the bytes are the same each time. */
function sameBytes(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(parts), { mtime: new Date(2000, 0, 1), level: 6 });
}
