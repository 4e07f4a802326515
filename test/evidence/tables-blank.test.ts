/** Every blank form: sound as data, told apart from all others, and read back when it is filled in. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { RECORD_KINDS } from '../../src/evidence/record-kinds.ts';
import { blankForm } from '../../src/evidence/tables/blank-form.ts';
import { choicesOf } from '../../src/evidence/tables/blank-words.ts';
import { readCell } from '../../src/evidence/tables/cells.ts';
import { fold } from '../../src/evidence/tables/fold.ts';
import type { Form } from '../../src/schemas/form.ts';
import { validators } from '../../src/schemas/validators.js';
import {
  above,
  drawn,
  expected,
  fieldsOf,
  filledCsv,
  filledXlsx,
  formOf,
  forms,
  LANGS,
  readOne,
} from './tables-forms.ts';

const names = forms.map((form) => form.fileName);

test('there is a form for every table that the facts know', () => {
  const kinds = [
    ['assessments', 'attestations', 'callOffRequests', 'callOffs', 'chain', 'decisionRegister', 'declaration'],
    ['deliveries', 'documentRequests', 'foreignAssignments', 'foreignWorkers', 'hires', 'hours', 'hours'],
    ['invoiceList', 'payLines', 'payroll', 'persons', 'priceList'],
  ].flat();
  expect(forms.map((form) => form.kind)).toEqual(expect.arrayContaining(kinds));
  for (const kind of kinds) expect(RECORD_KINDS).toContain(kind);
});

test('an attestation can say everything that facts ask one for', () => {
  const codes = formOf('attestations').columns.find((column) => column.field === 'attestation')?.codes ?? [];
  const asked = [
    'invoiceListComplete chainComplete callOffsComplete answersComplete deliveriesComplete documentRequestsComplete',
    'decisionsComplete payrollComplete hoursComplete personsComplete hiresComplete foreignAssignmentsComplete',
    'foreignWorkersComplete bankStatementsComplete agreementsComplete ledgerComplete unionAgreement overtimeAgreement',
    'restAgreement averagingAgreement hireAgreement averagingPlan',
    'otherWorkingTime shiftPlan continuousShiftPlan compensatoryRest payslipSample holidayPayAgreement pension',
    'pensionNotObliged',
    'payBetweenAssignments paymentPlan contractExtract buyerApproval riskAssessment auditRight',
  ];
  expect(codes.map((one) => one.code).sort()).toEqual(asked.join(' ').split(' ').sort());
});

test('pay categories are those of the pay table', async () => {
  const table = await readFile(join(import.meta.dirname, '../../rules/parameters/pay-floor.json'), 'utf8');
  const { values } = JSON.parse(table) as { values: { by: { category: string } }[] };
  const codes = formOf('persons').columns.find((column) => column.field === 'payCategory')?.codes ?? [];
  const wanted = [...new Set(values.map(({ by }) => by.category)), 'none'];
  expect(codes.map((one) => one.code).sort()).toEqual(wanted.sort());
});

describe.each(names)('%s', (name) => {
  const form = forms.find((one) => one.fileName === name) as Form;

  test('follows the schema', () => {
    validators.form(form);
    expect(validators.form.errors ?? []).toEqual([]);
  });

  test('names every field it speaks of, and no field twice', () => {
    const fields = form.columns.map((column) => column.field);
    expect(new Set(fields).size).toBe(fields.length);
    for (const field of [...form.key, ...form.recognisedBy.flatMap((one) => one.split('|'))])
      expect(fields).toContain(field);
  });

  test('no word stands for two fields, nor for a field and for nothing', () => {
    const owners = new Map<string, string>();
    const own = (word: string, field: string): void => {
      expect(`${word} → ${owners.get(fold(word)) ?? field}`).toBe(`${word} → ${field}`);
      expect(fold(word)).not.toBe('');
      owners.set(fold(word), field);
    };
    for (const { field, header, synonyms, fallbacks = [] } of form.columns)
      for (const word of new Set([...Object.values(header), ...synonyms, ...fallbacks])) own(word, field);
    for (const word of form.ignored ?? []) own(word, '–');
  });

  test('no synonym is there twice', () => {
    for (const { header, synonyms, fallbacks = [] } of form.columns) {
      const words = [...new Set(Object.values(header).map(fold)), ...[...synonyms, ...fallbacks].map(fold)];
      expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    }
  });

  test('no choice means two things, in any language', () => {
    for (const { codes = [] } of form.columns) {
      const owners = new Map<string, string>();
      for (const { code, label, synonyms } of codes)
        for (const word of [code, ...Object.values(label), ...synonyms]) {
          expect(`${word} → ${owners.get(fold(word)) ?? code}`).toBe(`${word} → ${code}`);
          owners.set(fold(word), code);
        }
    }
  });

  test('its examples are read, and are no one’s', () => {
    for (const column of form.columns.filter((one) => one.example !== ''))
      expect([column.field, readCell(column, column.example, true)]).toMatchObject([column.field, { ok: true }]);
  });

  test('texts are whole sentences in all three languages', () => {
    const texts = [form.purpose, ...form.columns.map((column) => column.help)];
    for (const text of texts)
      for (const lang of LANGS) {
        expect(text[lang]).toMatch(/^[\p{Lu}\d§].*[.]$/u);
        expect(text[lang].length).toBeLessThanOrEqual(255);
      }
    for (const { help } of form.columns) expect(help.en).not.toBe(help.nb);
  });

  test.each(LANGS)('filled in, as a workbook and as CSV (%s)', async (lang) => {
    const rows = [0, 1];
    const wanted = form.unfold ? undefined : expected(form, lang, rows);
    for (const [file, content] of [
      ['a.xlsx', await filledXlsx(form, lang, rows)],
      ['a.csv', filledCsv(form, lang, rows)],
    ] as const) {
      const { kind, records, problems } = await readOne(file, content);
      // Every amount and every number of hours is the same, so the sums cannot fit.
      const told = problems.filter((problem) => !problem.startsWith('VALUE_DOES_NOT_FIT'));
      expect([file, kind, told]).toEqual([file, form.kind, []]);
      if (wanted) expect(fieldsOf(records)).toEqual(wanted);
      else expect(records).toHaveLength(14);
    }
  });

  test('blank, it has no rows, no problems but a missing signature, and is of its own kind', async () => {
    for (const lang of LANGS) {
      const { kind, records, problems } = await readOne('a.xlsx', new Uint8Array(await blankForm(form, lang)));
      const missing = above(form).map(() => `TABLE_COLUMN_MISSING ${5 + above(form).length}`);
      expect([kind, records, problems]).toEqual([form.kind, [], missing]);
    }
  });

  test('the workbook has drop-downs, a guide and no hidden sheet', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await blankForm(form, 'nb')).buffer as ArrayBuffer);
    const coded = drawn(form).filter((column) => choicesOf(column, 'nb').length > 0);
    expect(book.worksheets.map((sheet) => sheet.name).slice(1)).toEqual(
      coded.length > 0 ? ['Veiledning', 'Valg'] : ['Veiledning'],
    );
    expect(book.worksheets.every((sheet) => sheet.state === 'visible')).toBe(true);
    const sheet = book.worksheets[0] as ExcelJS.Worksheet;
    drawn(form).forEach((column, index) => {
      const { dataValidation } = sheet.getCell(8 + above(form).length, index + 1);
      const { type, formulae, prompt } = dataValidation as ExcelJS.DataValidation;
      expect(prompt).toBe(column.help.nb);
      const choices = choicesOf(column, 'nb');
      if (choices.length === 0) return;
      const [, first, last] = /'Valg'!\$B\$(\d+):\$B\$(\d+)/.exec(String(formulae[0])) ?? [];
      const list = book.getWorksheet('Valg') as ExcelJS.Worksheet;
      const offered = Array.from(
        { length: Number(last) - Number(first) + 1 },
        (_, at) => list.getCell(Number(first) + at, 2).value,
      );
      expect([type, offered]).toEqual(['list', choices]);
    });
  });
});
