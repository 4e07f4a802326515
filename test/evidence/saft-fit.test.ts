/** What in an accounting file does not fit with the rest of it is told, and nothing is withheld for it. */
import { describe, expect, test } from 'vitest';
import { readFiles } from './reading.ts';
import { BANK_PAYMENT, saft } from './saft.ts';

const TEXT = saft({ transactions: [BANK_PAYMENT, { ...BANK_PAYMENT, id: 'B-2' }] });
const told = async (text: string) =>
  (await readFiles({ 'saft.xml': text }, { cashAccounts: ['190'] })).files[0]?.problems.map(
    ({ code, read, expected }) => [code, read, expected].join(' '),
  );

describe('told', () => {
  test.each([
    ['AuditFileVersion>1.30', 'AuditFileVersion>tretti', 'CODE_DOES_NOT_FIT tretti 1.20, 1.30'],
    ['SupplierID>L1</n1:SupplierID><n1:Desc', 'SupplierID>L9</n1:SupplierID><n1:Desc', 'NUMBER_UNKNOWN L9 Suppliers'],
    ['RecordID><n1:AccountID>2400', 'RecordID><n1:AccountID>2401', 'NUMBER_UNKNOWN 2401 GeneralLedgerAccounts'],
    ['TransactionID>B-1', 'TransactionID>B-2', 'NUMBER_TWICE B-2 TransactionID'],
    ['RecordID>2', 'RecordID>1', 'NUMBER_TWICE 1 RecordID'],
    ['Date>2022-06-15', 'Date>2019-06-15', 'DAY_DOES_NOT_FIT 2019-06-15 2022-05-01–2022-12-31'],
    ['Category>kortsiktigGjeld', 'Category>gjeld', 'CODE_DOES_NOT_FIT gjeld salgsinntekt, varekostnad …'],
    ['RegistrationNumber>310111643', 'RegistrationNumber>310111644', 'ORG_NUMBER_INVALID 310111644 '],
  ])('%s → %s', async (was, is, problem) => {
    expect(await told(TEXT)).toEqual([]);
    expect(TEXT).toContain(was);
    expect(await told(TEXT.replace(was, is))).toEqual([problem]);
  });
});

test('silent on a document of the year before, a number of another year, and lists that are not there', async () => {
  expect(await told(TEXT.replace('Date>2022-06-15', 'Date>2021-12-15'))).toEqual([]);
  const again = TEXT.replace('TransactionID>B-1', 'TransactionID>B-2').replace('Date>2022-06-15', 'Date>2021-06-15');
  expect(await told(again)).toEqual([]);
  expect(await told(TEXT.replace(/<n1:MasterFiles>.*<\/n1:MasterFiles>/s, ''))).toEqual([]);
});

describe('suppliers', () => {
  const wrong = TEXT.replace('310111643', '310111644');
  test('of other countries have numbers of their own, and nobody looks at those who are not traded with', async () => {
    const abroad = '<n1:Address><n1:Country>DE</n1:Country></n1:Address><n1:SupplierID>L1';
    expect(await told(wrong.replace('<n1:SupplierID>L1', abroad))).toEqual([]);
    expect(await told(wrong.replace('<n1:SupplierID>L1', abroad.replace('DE', 'NO')))).toHaveLength(1);
    expect(await told(wrong.replaceAll('<n1:SupplierID>L1</n1:SupplierID><n1:Desc', '<n1:Desc'))).toEqual([]);
    expect(await told(TEXT.replace('310111643', '3101116'))).toEqual([]);
  });
});

describe('journals', () => {
  const journal = (id: string, name: string): string =>
    `<n1:Journal><n1:JournalID>${id}</n1:JournalID><n1:Description>${name}</n1:Description></n1:Journal>`;
  const more = (...journals: string[]): string =>
    TEXT.replace('</n1:GeneralLedgerEntries>', `${journals.join('')}</n1:GeneralLedgerEntries>`);
  test('of one number that are called differently, once a file', async () => {
    const lines = [journal('2', 'Salg'), journal('2', 'Bank'), journal('2', 'Lønn')];
    expect(await told(more(...lines))).toEqual(['NUMBER_TWICE 2 JournalID']);
  });
  test('in parts, or without numbers', async () => {
    expect(await told(more(journal('2', 'Salg'), journal('3', 'Bank'), journal('2', 'Salg')))).toEqual([]);
    expect(await told(more(journal('', 'Salg'), journal('', 'Bank')))).toEqual([]);
  });
});

test('groups of accounts of other forms and plans', async () => {
  for (const group of ['RF-1175', 'NA', 'KS', 'KA_KS', 'balanseverdiForBankOgForsikringseiendel', 'salgsinntekt'])
    expect(await told(TEXT.replace('Category>kortsiktigGjeld', `Category>${group}`))).toEqual([]);
});
