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
