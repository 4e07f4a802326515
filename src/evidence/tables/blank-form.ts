/** Blank forms from the same definition that the reader reads by: headings, an example row, drop-downs and a field guide. */
import type { Form, FormColumn } from '../../schemas/form.ts';

type Lang = 'nb' | 'nn' | 'en';
const WORDS = {
  nb: {
    guide: 'Veiledning',
    column: 'Kolonne',
    what: 'Hva',
    required: 'Må fylles ut',
    allowed: 'Tillatte verdier',
    yes: 'Ja',
    no: 'Nei',
    example: 'Raden i kursiv er et eksempel og blir ikke lest.',
  },
  nn: {
    guide: 'Rettleiing',
    column: 'Kolonne',
    what: 'Kva',
    required: 'Må fyllast ut',
    allowed: 'Tillatne verdiar',
    yes: 'Ja',
    no: 'Nei',
    example: 'Rada i kursiv er eit døme og blir ikkje lesen.',
  },
  en: {
    guide: 'Guide',
    column: 'Column',
    what: 'What',
    required: 'Required',
    allowed: 'Allowed values',
    yes: 'Yes',
    no: 'No',
    example: 'The row in italics is an example and is not read.',
  },
} as const;

/** An XLSX form in one language. */
export async function blankForm(form: Form, lang: Lang): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const words = WORDS[lang];
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(sheetName(form.title[lang]), { views: [{ state: 'frozen', ySplit: 4 }] });
  sheet.addRow([form.title[lang]]).font = { bold: true, size: 16, color: { argb: 'FF2A2859' } };
  sheet.addRow([`${form.purpose[lang]} ${words.example}`]).font = { color: { argb: 'FF555555' } };
  sheet.addRow([]);
  const header = sheet.addRow(form.columns.map((column) => column.header[lang]));
  header.font = { bold: true, color: { argb: 'FFFFFFFF' } };
  header.alignment = { vertical: 'middle', wrapText: true };
  header.height = 32;
  const example = sheet.addRow(form.columns.map((column) => exampleOf(column, lang)));
  example.font = { italic: true, color: { argb: 'FF777777' } };
  form.columns.forEach((column, index) => {
    header.getCell(index + 1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF2A2859' } };
    const wide = Math.max(14, Math.min(34, column.header[lang].length + 4, 60));
    const excelColumn = sheet.getColumn(index + 1);
    excelColumn.width = wide;
    // Numbers that are names stay text; Excel would drop their leading zeros.
    excelColumn.numFmt =
      column.type === 'orgNumber' || column.type === 'text' || column.type === 'date'
        ? '@'
        : column.type === 'amount'
          ? '#,##0.00'
          : 'General';
    const choices = choicesOf(column, lang);
    if (choices.length === 0 || choices.join().length > 250) return;
    for (let row = 6; row <= 505; row += 1)
      sheet.getCell(row, index + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${choices.join(',')}"`],
      };
  });
  sheet.autoFilter = { from: { row: 4, column: 1 }, to: { row: 4, column: form.columns.length } };
  const guide = book.addWorksheet(words.guide);
  guide.addRow([words.column, words.what, words.required, words.allowed]).font = { bold: true };
  for (const column of form.columns)
    guide.addRow([
      column.header[lang],
      column.help[lang],
      column.required ? words.yes : words.no,
      choicesOf(column, lang).join(', '),
    ]);
  guide.columns.forEach((column, index) => {
    column.width = [30, 70, 16, 60][index] ?? 20;
    column.alignment = { wrapText: true, vertical: 'top' };
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The same as CSV, for systems: semicolons, UTF-8 with BOM, no example row. */
export function blankCsv(form: Form, lang: Lang): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${form.columns.map((column) => column.header[lang]).join(';')}\r\n`);
}

function choicesOf(column: FormColumn, lang: Lang): string[] {
  if (column.type === 'yesNo') return [WORDS[lang].yes, WORDS[lang].no];
  return (column.codes ?? []).map((one) => one.label[lang]);
}

function exampleOf(column: FormColumn, lang: Lang): string {
  if (column.type === 'yesNo') return WORDS[lang].yes;
  return column.codes?.find((one) => one.code === column.example)?.label[lang] ?? column.example;
}

/** Excel takes 31 characters and none of `* ? : \ / [ ]`. */
function sheetName(title: string): string {
  return title.replace(/[*?:\\/[\]]/g, ' ').slice(0, 31);
}
