/** Blank forms from the same definition that the reader reads by: headings, an example row, drop-downs and a field guide. */
import type { Worksheet } from 'exceljs';
import type { Form, FormColumn } from '../../schemas/form.ts';
import { addGuide, type ChoiceRanges } from './blank-guide.ts';
import { choicesOf, exampleOf, type FormLang, WORDS } from './blank-words.ts';

/** Rows with drop-downs below the example. */
const ROWS = 2000;
const LINES = 25;
const DARK = 'FF2A2859';
const LIGHT = 'FFB3F5FF';
const GREY = 'FF6B6B6B';
const FONT = { name: 'Calibri', family: 2, size: 11 } as const;

/** An XLSX form in one language. */
export async function blankForm(form: Form, lang: FormLang): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs/dist/exceljs.bare.min.js');
  const book = new ExcelJS.Workbook();
  book.creator = 'Ryddig';
  book.title = form.title[lang];
  // Without days of its own exceljs writes the clock into the file.
  book.created = new Date(Date.UTC(2022, 3, 28));
  book.modified = book.created;
  const sheet = book.addWorksheet(sheetName(form.title[lang]));
  const columns = form.columns.filter((column) => column.drawn === undefined);
  const above = form.columns.filter((column) => column.drawn === 'above');
  sheet.addRow([form.title[lang]]).font = {
    ...FONT,
    bold: true,
    size: 16,
    color: { argb: DARK },
  };
  addLine(sheet, form.purpose[lang], columns.length);
  addLine(sheet, WORDS[lang].example, columns.length);
  sheet.getRow(1).height = 26;
  for (const column of above) addAbove(sheet, column, lang);
  sheet.addRow([]);
  const header = sheet.addRow(columns.map((column) => headingOf(column, lang)));
  sheet.addRow(columns.map((column) => exampleOf(column, lang))).font = {
    ...FONT,
    italic: true,
    color: { argb: GREY },
  };
  // A label above stands in the first column.
  const labels = Math.max(0, ...above.map((column) => headingOf(column, lang).length + 4));
  const widths = columns.map((column, index) =>
    Math.max(widthOf(column, lang, columns.length), index === 0 ? labels : 0),
  );
  columns.forEach((column, index) => {
    drawColumn(sheet, column, index + 1, header.number);
    sheet.getColumn(index + 1).width = widths[index] as number;
  });
  header.height =
    15 * Math.max(...columns.map((column, at) => linesOf(headingOf(column, lang), widths[at] as number))) + 6;
  sheet.views = [{ state: 'frozen', ySplit: header.number, activeCell: `A${header.number + 2}` }];
  sheet.autoFilter = { from: { row: header.number, column: 1 }, to: { row: header.number, column: columns.length } };
  drawLines(sheet, header.number + 2, columns.length);
  // A4 holds about 160 characters in a size that can be read.
  const pages = Math.ceil(widths.reduce((sum, width) => sum + width, 0) / 220);
  sheet.pageSetup = { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: pages, fitToHeight: 0 };
  sheet.pageSetup.printTitlesRow = `${header.number}:${header.number}`;
  const ranges = addGuide(book, form, lang);
  for (const [index, column] of columns.entries()) offer(sheet, column, index + 1, header.number + 2, ranges, lang);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The same as CSV, for systems: semicolons, UTF-8 with BOM, no example row. What stands above the table has lines of its own. */
export function blankCsv(form: Form, lang: FormLang): Uint8Array {
  const columns = form.columns.filter((column) => column.drawn === undefined);
  const rest = ';'.repeat(columns.length - 1);
  const above = form.columns
    .filter((column) => column.drawn === 'above')
    .map((column) => `${column.header[lang]}:${rest}`);
  const lines = [...above, columns.map((column) => column.header[lang]).join(';')];
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

function headingOf(column: FormColumn, lang: FormLang): string {
  return `${column.header[lang]}${column.required ? ' *' : ''}`;
}

/** Lines to write on, for whoever fills in the form on paper. */
function drawLines(sheet: Worksheet, from: number, columns: number): void {
  for (let row = from; row < from + LINES; row += 1)
    for (let column = 1; column <= columns; column += 1)
      sheet.getCell(row, column).border = { bottom: { style: 'thin', color: { argb: 'FFD9D9D9' } } };
}

/** A line of text over the width of the first columns. */
function addLine(sheet: Worksheet, text: string, columns: number): void {
  const row = sheet.addRow([text]);
  const wide = Math.min(columns, 6);
  sheet.mergeCells(row.number, 1, row.number, wide);
  row.getCell(1).alignment = { wrapText: true, vertical: 'top' };
  row.getCell(1).font = { ...FONT, color: { argb: GREY } };
  row.height = 16 * Math.ceil(text.length / Math.max(60, wide * 15));
}

function addAbove(sheet: Worksheet, column: FormColumn, lang: FormLang): void {
  const row = sheet.addRow([`${headingOf(column, lang)}:`, '']);
  row.getCell(1).font = { ...FONT, bold: true, color: { argb: DARK } };
  const cell = row.getCell(2);
  cell.numFmt = '@';
  cell.border = { bottom: { style: 'thin', color: { argb: DARK } } };
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF8F0DD' } };
}

function drawColumn(sheet: Worksheet, column: FormColumn, at: number, header: number): void {
  const cell = sheet.getCell(header, at);
  const [fill, text] = column.required ? [DARK, 'FFFFFFFF'] : [LIGHT, DARK];
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } };
  cell.font = { ...FONT, bold: true, color: { argb: text } };
  cell.border = { right: { style: 'thin', color: { argb: 'FFFFFFFF' } } };
  cell.alignment = { vertical: 'middle', wrapText: true };
  sheet.getColumn(at).numFmt = numberFormat(column);
}

/** Numbers that are names, days and times stay text; Excel would drop their zeros and turn them about. */
function numberFormat({ type }: FormColumn): string {
  if (type === 'amount') return '#,##0.00';
  return ['hours', 'minutes', 'percent', 'integer'].includes(type) ? 'General' : '@';
}

/** Wide enough for the longest word of the heading, the example and the choices; text has more room where columns are few. */
function widthOf(column: FormColumn, lang: FormLang, columns: number): number {
  const words = headingOf(column, lang).split(/[\s/]+/);
  const longest = Math.max(
    ...words.map((word) => word.length + 4),
    exampleOf(column, lang).length + 2,
    ...choicesOf(column, lang).map((choice) => choice.length + 4),
  );
  const least = column.type === 'text' || column.type === 'answer' ? Math.max(14, Math.floor(150 / columns)) : 10;
  return Math.max(Math.min(least, 44), Math.min(36, longest));
}

function linesOf(text: string, width: number): number {
  let [lines, used] = [1, 0];
  for (const word of text.split(' ')) {
    if (used > 0 && used + word.length + 1 > width - 4) [lines, used] = [lines + 1, 0];
    used += word.length + 1;
  }
  return lines;
}

/** A drop-down of the column's choices, and its help when a cell is chosen. */
function offer(
  sheet: Worksheet,
  column: FormColumn,
  at: number,
  from: number,
  ranges: ChoiceRanges,
  lang: FormLang,
): void {
  const letter = sheet.getColumn(at).letter;
  const range = ranges.get(column.field);
  const list = range === undefined ? {} : { formulae: [range], showErrorMessage: true, error: WORDS[lang].choice };
  // exceljs knows ranges here, though its types do not; cell by cell they would make the file large.
  const { dataValidations } = sheet as unknown as { dataValidations: { add: (range: string, rule: object) => void } };
  dataValidations.add(`${letter}${from}:${letter}${from + ROWS - 1}`, {
    type: range === undefined ? 'any' : 'list',
    allowBlank: true,
    ...list,
    showInputMessage: true,
    promptTitle: column.header[lang].slice(0, 32),
    prompt: column.help[lang].slice(0, 255),
  });
}

/** Excel takes 31 characters and none of `* ? : \ / [ ]`. */
function sheetName(title: string): string {
  return title
    .replace(/[*?:\\/[\]]/g, ' ')
    .slice(0, 31)
    .trim();
}
