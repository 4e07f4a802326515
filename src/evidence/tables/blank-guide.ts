/** The sheets behind a blank form: what each column is for, and the words it takes. The drop-downs take their words from there. */
import type { Workbook, Worksheet } from 'exceljs';
import type { Form, FormColumn } from '../../schemas/form.ts';
import { choicesOf, exampleOf, type FormLang, WORDS } from './blank-words.ts';

/** Field → the cells that hold its choices. */
export type ChoiceRanges = ReadonlyMap<string, string>;

const DARK = 'FF2A2859';

/** Adds a guide, and a list of choices when there are any. Both are in sight: a hidden sheet would be reported when the form comes back. */
export function addGuide(book: Workbook, form: Form, lang: FormLang): ChoiceRanges {
  const words = WORDS[lang];
  const drawn = form.columns.filter((column) => column.drawn !== 'never');
  const guide = book.addWorksheet(words.guide);
  head(guide, [words.column, words.what, words.required, words.allowed], [34, 78, 14, 60]);
  for (const column of drawn)
    guide.addRow([
      column.header[lang],
      column.help[lang],
      column.required ? words.yes : words.no,
      allowed(column, lang),
    ]).alignment = { wrapText: true, vertical: 'top' };
  return addChoices(book, drawn, lang);
}

function addChoices(book: Workbook, columns: readonly FormColumn[], lang: FormLang): ChoiceRanges {
  const words = WORDS[lang];
  const ranges = new Map<string, string>();
  const offering = columns.filter((column) => choicesOf(column, lang).length > 0);
  if (offering.length === 0) return ranges;
  const sheet = book.addWorksheet(words.choices);
  head(sheet, [words.column, words.choice], [40, 60]);
  for (const column of offering) {
    const first = sheet.rowCount + 1;
    for (const choice of choicesOf(column, lang)) sheet.addRow([column.header[lang], choice]);
    ranges.set(column.field, `'${words.choices}'!$B$${first}:$B$${sheet.rowCount}`);
  }
  return ranges;
}

function allowed(column: FormColumn, lang: FormLang): string {
  const choices = choicesOf(column, lang);
  return choices.length === 0 ? exampleOf(column, lang) : choices.join(', ');
}

function head(sheet: Worksheet, titles: readonly string[], widths: readonly number[]): void {
  const row = sheet.addRow([...titles]);
  row.font = { name: 'Calibri', family: 2, size: 11, bold: true, color: { argb: 'FFFFFFFF' } };
  row.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: DARK } };
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  sheet.pageSetup = { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
}
