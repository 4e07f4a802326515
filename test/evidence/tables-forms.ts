/** The blank forms, and rows to fill them with, for the tests of the table reader. Companies and people are invented. */
import ExcelJS from 'exceljs';
import { readForms } from '../../src/cli/assets.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import type { CellValue } from '../../src/evidence/formats/sheet.ts';
import { type ReadOptions, readEvidence } from '../../src/evidence/read.ts';
import { blankCsv, blankForm } from '../../src/evidence/tables/blank-form.ts';
import type { FormLang } from '../../src/evidence/tables/blank-words.ts';
import { readCell } from '../../src/evidence/tables/cells.ts';
import type { ColumnType, Form, FormColumn } from '../../src/schemas/form.ts';

export const forms: readonly Form[] = await readForms();
export const LANGS: readonly FormLang[] = ['nb', 'nn', 'en'];

export function formOf(fileName: string): Form {
  const form = forms.find((one) => one.fileName === fileName);
  if (!form) throw new Error(fileName);
  return form;
}

/** What a person writes in a column, and what is read. Two variants, so that rows differ. */
const WRITTEN: Readonly<Record<Exclude<ColumnType, 'code' | 'yesNo'>, readonly (readonly [string, unknown])[]>> = {
  text: [
    ['Løsning nr. 0042', 'Løsning nr. 0042'],
    ['001', '001'],
  ],
  orgNumber: [
    ['310 001 147', '310001147'],
    ['NO310001295MVA', '310001295'],
  ],
  date: [
    ['05.09.2022', '2022-09-05'],
    ['2022-09-12', '2022-09-12'],
  ],
  time: [
    ['07.30', '07:30'],
    ['2215', '22:15'],
  ],
  month: [
    ['09.2022', '2022-09'],
    ['oktober 2022', '2022-10'],
  ],
  week: [
    ['36', 'W36'],
    ['37/2022', '2022-W37'],
  ],
  amount: [
    ['12 345,50', 1234550],
    ['-7,00', -700],
  ],
  hours: [
    ['7,5', 7500],
    ['8:15', 8250],
  ],
  minutes: [
    ['30', 30],
    ['0:45', 45],
  ],
  percent: [
    ['80 %', 80000],
    ['37,5', 37500],
  ],
  integer: [
    ['2022', 2022],
    ['2022', 2022],
  ],
  country: [
    ['Norge', 'NO'],
    ['NOR', 'NO'],
  ],
  account: [
    ['1234 56 78903', '12345678903'],
    ['NO9386011117947', '86011117947'],
  ],
  nationalId: [
    ['018190 10001', '01819010001'],
    ['12838510068', '12838510068'],
  ],
  answer: [
    ['Nei', false],
    ['12,5', 12.5],
  ],
};

/** A cell as it is written in a language, and the value that is read. */
export function written(column: FormColumn, lang: FormLang, row: number): { cell: string; value: unknown } {
  if (column.type === 'code') {
    const codes = column.codes ?? [];
    const one = codes[row % codes.length];
    return { cell: one?.label[lang] ?? '', value: one?.code };
  }
  if (column.type === 'yesNo') {
    const yes = lang === 'en' ? ['Yes', 'No'] : ['Ja', 'Nei'];
    return { cell: yes[row % 2] as string, value: row % 2 === 0 };
  }
  const [cell, value] = WRITTEN[column.type][row % 2] as readonly [string, unknown];
  return { cell, value };
}

export const drawn = (form: Form): FormColumn[] => form.columns.filter((column) => column.drawn === undefined);
export const above = (form: Form): FormColumn[] => form.columns.filter((column) => column.drawn === 'above');

/** What a form filled in with these rows must give, one object a row. */
export function expected(form: Form, lang: FormLang, rows: readonly number[]): Record<string, unknown>[] {
  const labels = Object.fromEntries(above(form).map((column) => [column.field, written(column, lang, 0).value]));
  return rows.map((row) => ({
    ...labels,
    ...Object.fromEntries(drawn(form).map((column) => [column.field, written(column, lang, row).value])),
  }));
}

/** The blank CSV with rows written into it. */
export function filledCsv(form: Form, lang: FormLang, rows: readonly number[]): string {
  const blank = new TextDecoder('utf-8', { ignoreBOM: true }).decode(blankCsv(form, lang));
  const signed = above(form).reduce((text, column) => {
    const label = `${column.header[lang]}:;`;
    return text.replace(label, `${label}${written(column, lang, 0).cell}`);
  }, blank);
  const lines = rows.map((row) =>
    drawn(form)
      .map((column) => written(column, lang, row).cell)
      .join(';'),
  );
  return `${signed}${lines.join('\r\n')}\r\n`;
}

/** The blank workbook with rows written below the example, as text, the way people type. */
export async function filledXlsx(
  form: Form,
  lang: FormLang,
  rows: readonly number[],
): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await blankForm(form, lang)).buffer as ArrayBuffer);
  const sheet = book.worksheets[0] as ExcelJS.Worksheet;
  const header = 5 + above(form).length;
  above(form).forEach((column, index) => {
    sheet.getCell(4 + index, 2).value = written(column, lang, 0).cell;
  });
  rows.forEach((row, index) => {
    drawn(form).forEach((column, at) => {
      sheet.getCell(header + 2 + index, at + 1).value = written(column, lang, row).cell;
    });
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Reads one file with all forms. */
export async function readOne(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  options: Partial<ReadOptions> = {},
): Promise<{ kind: string; records: EvidenceRecord[]; problems: string[]; all: string }> {
  const evidence = await readEvidence([new File([content], name)], { forms, deliveredBy: [], ...options });
  const file = evidence.files[0];
  if (!file) throw new Error('no file');
  const records = Object.values(evidence.records).flatMap((own) => [...own]) as EvidenceRecord[];
  const problems = file.problems.map(({ code, at, read }) =>
    [code, at.row ?? '', at.column ?? '', read ?? ''].join(' ').trimEnd(),
  );
  return { kind: file.kind, records, problems, all: JSON.stringify(evidence.files) };
}

export const fieldsOf = (records: readonly EvidenceRecord[]): unknown[] => records.map((record) => record.fields);

/** An Excel file of one sheet with these rows. */
export async function sheetOf(
  rows: readonly (readonly ExcelJS.CellValue[])[],
  more: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Ark1');
  for (const row of rows) sheet.addRow([...row]);
  more(sheet, book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A column of a type, for reading single cells. */
export function columnOfType(type: ColumnType, more: Partial<FormColumn> = {}): FormColumn {
  const text = { nb: 'x', nn: 'x', en: 'x' };
  return { field: 'x', type, header: text, synonyms: [], help: text, example: 'x', ...more };
}

/** The value that a cell is read as, or the code of what is wrong with it. */
export function outcome(type: ColumnType, cell: CellValue, more: Partial<FormColumn> = {}, abroad = false): unknown {
  const read = readCell(columnOfType(type, more), cell, abroad);
  return read.ok ? read.value : read.code;
}
