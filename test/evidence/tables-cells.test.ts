/** Cells of the types that only tables have. What could mean two things is refused. */
import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../src/evidence/formats/sheet.ts';
import { isEmptyIn, readCell } from '../../src/evidence/tables/cells.ts';
import { fold } from '../../src/evidence/tables/fold.ts';
import type { ColumnType, FormColumn } from '../../src/schemas/form.ts';
import { columnOfType as column, outcome } from './tables-forms.ts';

describe('accounts and national ids', () => {
  test.each<[ColumnType, CellValue, unknown]>([
    ['account', '1234.56.78903', '12345678903'],
    ['account', '1234 56 78903', '12345678903'],
    ['account', '12345678903', '12345678903'],
    ['account', 12345678903, '12345678903'],
    ['account', 1234567892, '01234567892'],
    ['account', 'NO93 8601 1117 947', '86011117947'],
    ['account', 'PL61 1090 1014 0000 0712 1981 2874', 'PL61109010140000071219812874'],
    ['account', '12345678904', 'ACCOUNT_INVALID'],
    ['account', '123', 'ACCOUNT_INVALID'],
    ['account', 'kontant', 'ACCOUNT_INVALID'],
    ['account', 'NO9386011117948', 'IBAN_INVALID'],
    ['nationalId', '01819010001', '01819010001'],
    ['nationalId', '018190 10001', '01819010001'],
    ['nationalId', '018190-10001', '01819010001'],
    ['nationalId', 1819010001, '01819010001'],
    ['nationalId', '1819010001', '01819010001'],
    ['nationalId', '41819010933', '41819010933'],
    ['nationalId', '01819010002', 'NATIONAL_ID_INVALID'],
    ['nationalId', '010190', 'NATIONAL_ID_INVALID'],
    ['nationalId', 'ukjent', 'NATIONAL_ID_INVALID'],
  ])('%s %j', (type, cell, wanted) => {
    expect(outcome(type, cell)).toBe(wanted);
  });
  test('an id anywhere else is refused, also as a number that lost its zero', () => {
    for (const cell of ['01819010001', 'Ola (018190 10001)', 1819010001])
      expect(outcome('text', cell)).toBe('NATIONAL_ID_UNEXPECTED');
    for (const type of ['date', 'amount', 'orgNumber', 'code', 'answer'] as const)
      expect(outcome(type, '01819010001')).toBe('NATIONAL_ID_UNEXPECTED');
    expect(outcome('text', 1042)).toBe('1042');
    expect(outcome('amount', 1819010001)).toBe(181901000100);
  });
  test('an account among words is refused; in one it may be any number', () => {
    for (const cell of ['8601.11.17947', 'til konto 8601 11 17947'])
      expect(outcome('text', cell)).toBe('NATIONAL_ID_UNEXPECTED');
    for (const cell of ['86011117947', '8601.11.17948']) expect(outcome('text', cell)).toBe(cell);
  });
});

describe('countries and companies abroad', () => {
  test.each<[CellValue, unknown]>([
    ['NO', 'NO'],
    ['norge', 'NO'],
    ['NOREG', 'NO'],
    ['nor', 'NO'],
    ['Polen', 'PL'],
    ['pl', 'PL'],
    ['POL', 'PL'],
    ['Færøyene', 'FO'],
    ['United Kingdom', 'GB'],
    ['Norge AS', 'CELL_NOT_COUNTRY'],
    ['Oslo', 'CELL_NOT_COUNTRY'],
    ['XX', 'CELL_NOT_COUNTRY'],
    ['', 'CELL_NOT_COUNTRY'],
  ])('%j', (cell, wanted) => {
    expect(outcome('country', cell)).toBe(wanted);
  });
  test.each<[CellValue, FormColumn['foreign'] | undefined, boolean, unknown]>([
    ['310001147', undefined, false, '310001147'],
    ['NO 310 001 147 MVA', undefined, false, '310001147'],
    ['310001148', undefined, true, 'ORG_NUMBER_INVALID'],
    ['PL5210000000', undefined, true, 'ORG_NUMBER_INVALID'],
    ['PL5210000000', 'byCountry', false, 'ORG_NUMBER_INVALID'],
    ['pl5210000000', 'byCountry', true, 'PL5210000000'],
    ['556000-0000', 'always', false, '556000-0000'],
    ['912345678', 'always', false, 'ORG_NUMBER_INVALID'],
    ['912345678', 'byCountry', true, '912345678'],
    ['305123456', 'always', false, 'ORG_NUMBER_INVALID'],
    ['305123456', 'expected', false, '305123456'],
    ['LT305123456', 'always', false, 'LT305123456'],
    ['Eksempel AS', 'always', true, 'ORG_NUMBER_INVALID'],
    ['12', 'always', true, 'ORG_NUMBER_INVALID'],
  ])('%j foreign %s abroad %s', (cell, foreign, abroad, wanted) => {
    expect(outcome('orgNumber', cell, foreign ? { foreign } : {}, abroad)).toBe(wanted);
  });
});

describe('answers', () => {
  test.each<[CellValue, unknown]>([
    ['Ja', true],
    ['nei', false],
    ['Yes', true],
    ['usann', false],
    [true, true],
    [12, 12],
    ['12,5', 12.5],
    ['-3', -3],
    ['1 234', 1234],
    ['80 %', 80],
    ['01.10.2022', '2022-10-01'],
    [{ date: '2022-10-01' }, '2022-10-01'],
    ['1', 1],
    ['x', 'x'],
    ['0042', '0042'],
    ['310001147', '310001147'],
    ['Eksempel Under AS', 'Eksempel Under AS'],
    [{ error: '#N/A' }, 'CELL_FORMULA_ERROR'],
  ])('%j', (cell, wanted) => {
    expect(outcome('answer', cell)).toBe(wanted);
  });
});

test('choices are known by code, label or synonym, however they are written', () => {
  const codes = [
    { code: 'hire', label: { nb: 'Innleie', nn: 'Innleige', en: 'Hired labour' }, synonyms: ['Vikarbyrå'] },
  ];
  for (const cell of ['hire', ' INNLEIE ', 'innleige', 'hired-labour', 'VIKARBYRÅ', 'vikarbyra'])
    expect(outcome('code', cell, { codes })).toBe('hire');
  expect(readCell(column('code', { codes }), 'leie', false)).toEqual({
    ok: false,
    code: 'CELL_NOT_CODE',
    expected: 'Innleie',
  });
});

test('blank: nothing, spaces of any kind, a dash, and the column’s own words', () => {
  for (const cell of [null, undefined, '', '  ', '\u00a0', '\u202f', '-', ' – ', '—'])
    expect(isEmptyIn(column('text'), cell)).toBe(true);
  for (const cell of ['0', 0, false, 'løpende', '-5']) expect(isEmptyIn(column('text'), cell)).toBe(false);
  expect(isEmptyIn(column('date', { blanks: ['løpende'] }), 'Løpende')).toBe(true);
});

test('words are folded alike', () => {
  expect(['Ærlig Øre-Åpning', 'Stilling %', 'Beløp (NOK)*', 'Café', 'A\u030angstrøm'].map(fold)).toEqual([
    'aerligoreapning',
    'stillingprosent',
    'belopnok',
    'cafe',
    'angstrom',
  ]);
});
