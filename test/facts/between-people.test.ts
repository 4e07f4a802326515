/** Lists about people against each other and the files of the case: told where something is not right, silent about honest lists. */
import { describe, expect, test } from 'vitest';
import type { PayLineRow, PayrollRow, PersonRow } from '../../src/evidence/documents/rows-people.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { fewOfEach } from '../../src/facts/between-files.ts';
import { betweenPeople } from '../../src/facts/between-people.ts';
import { factsInput, record } from './build.ts';

const WHO = { employer: '310000019', staffNo: '7' };
const told = (records: readonly EvidenceRecord[], files: readonly string[] = []) =>
  betweenPeople(factsInput({ records, files: files.map((file) => ({ file })) })).map(({ code, at, read, expected }) =>
    [code, at.file, read, expected].filter((one) => one !== undefined).join(' '),
  );

describe('a contract that is named', () => {
  const row = (contractDocument: string, file = 'personer.xlsx') =>
    record('persons', { ...WHO, contractDocument }, { at: { file } });
  const there = ['evidence/avtale-1.pdf'];
  test('and was not handed in, where others were', () => {
    expect(told([row('avtale-1.pdf'), row('avtale-2.pdf')], there)).toEqual([
      'FILE_NOT_HANDED_IN personer.xlsx avtale-2.pdf',
    ]);
    expect(told([row('avtale-1.pdf; avtale-2.docx')], there)).toHaveLength(1);
  });
  test('in any letters and folder, by a file for all, or in the archive', () => {
    const rows = [row('AVTALE-1.PDF'), row('evidence\\avtale-1.pdf'), row('avtale-1.pdf'), row('2018/114-3')];
    expect(told([...rows, row('arkivsak 18.114'), row('sett i original')], there)).toEqual([]);
  });
  test('in a list that was handed in without contracts', () => {
    expect(told([row('avtale-1.pdf'), row('avtale-2.pdf')])).toEqual([]);
    expect(told([row('avtale-1.pdf'), row('avtale-9.pdf', 'andre.xlsx')], there)).toEqual([]);
  });
});

describe('hours in another trade', () => {
  const hours = (category: string, date = '2022-06-01') => record('hours', { ...WHO, date, category });
  const listed = (fields: Partial<PersonRow>) => record('persons', { ...WHO, ...fields });
  const cleaner = listed({ payCategory: 'cleaning-adult', startDate: '2022-01-01', endDate: '2022-08-31' });
  test('than the pay table that the person is listed in, once', () => {
    expect(told([cleaner, hours('Byggearbeid'), hours('byggearbeid ')])).toEqual([
      'VALUE_DOES_NOT_FIT hours.xlsx Byggearbeid renhold (persons.xlsx)',
    ]);
  });
  test('in the same trade, in words that tell of none, or of more than one', () => {
    for (const said of ['renhold', 'Renholder', 'Seniorutvikler', 'byggrenhold', 'Bygg – sluttvask', ''])
      expect(told([cleaner, hours(said)])).toEqual([]);
  });
  test('on a day when the person is listed otherwise, in no table, or not at all', () => {
    expect(told([cleaner, hours('bygg', '2022-09-01')])).toEqual([]);
    const builder = listed({ payCategory: 'construction-skilled', startDate: '2022-03-01' });
    expect(told([cleaner, builder, hours('bygg')])).toEqual([]);
    expect(told([listed({ payCategory: 'none' }), hours('renhold')])).toEqual([]);
    expect(told([listed({ payCategory: 'it-step-2' }), hours('renhold')])).toEqual([]);
    expect(told([hours('renhold')])).toEqual([]);
  });
});

describe('the day of pay on a line', () => {
  const paid = (payDay: string | undefined, from: string, to: string, fields: Partial<PayrollRow> = {}) =>
    record('payroll', {
      ...WHO,
      periodFrom: from,
      periodTo: to,
      ...(payDay === undefined ? {} : { payDay }),
      ...fields,
    });
  const line = (payDay: string, from = '2022-05-01', fields: Partial<PayLineRow> = {}) =>
    record('payLines', { ...WHO, payDay, from, to: from, ...fields });
  const may = paid('2022-05-20', '2022-05-01', '2022-05-31');
  const june = paid('2022-06-20', '2022-06-01', '2022-06-30');
  test('that is none of the person’s in the payroll list, once', () => {
    expect(told([may, june, line('2022-05-21'), line('2022-05-21')])).toEqual([
      'DAY_DOES_NOT_FIT payLines.xlsx 2022-05-21 2022-05-20 (payroll.xlsx)',
    ]);
    expect(told([may, line('2022-05-19')])).toHaveLength(1);
  });
  test('that is, also of pay for earlier days', () => {
    expect(told([may, june, line('2022-05-20'), line('2022-06-20')])).toEqual([]);
  });
  test('of somebody else, of days that the list does not reach, or beside a row that does not tell', () => {
    expect(told([may, line('2022-05-21', '2022-05-01', { staffNo: '8' })])).toEqual([]);
    expect(told([may, line('2022-07-20')])).toEqual([]);
    expect(told([may, line('2022-05-21', '2022-04-01')])).toEqual([]);
    expect(told([may, paid(undefined, '2022-05-01', '2022-05-31'), line('2022-05-21')])).toEqual([]);
    expect(told([line('2022-05-21')])).toEqual([]);
  });
});

test('of a thousand alike the first are told, and how many more there were', () => {
  const code = 'FILE_NOT_HANDED_IN' as const;
  const all = Array.from({ length: 1000 }, (_, row) => ({ code, at: { file: 'a.xlsx', row, column: 'A' } }));
  const few = fewOfEach([...all, { code, at: { file: 'b.xlsx' } }]);
  expect(few).toHaveLength(27);
  expect(few[25]).toEqual({ code: 'TABLE_MORE_ALIKE', at: { file: 'a.xlsx', row: 25, column: 'A' }, read: '975' });
  expect(fewOfEach(all.slice(0, 25))).toHaveLength(25);
});
