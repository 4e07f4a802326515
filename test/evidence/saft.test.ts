/** Accounting files: what is counted, what is kept, and what a broken one still says. */
import { describe, expect, test } from 'vitest';
import { readFiles } from './reading.ts';
import { BANK_PAYMENT, type SaftTransaction, saft, saftHead, saftTransaction } from './saft.ts';

const CASH: SaftTransaction = {
  id: 'K-1',
  date: '2022-07-01',
  lines: [
    { account: '2400', debit: '500.00', supplier: 'L1' },
    { account: '1900', credit: '500.00' },
  ],
};
const OPTIONS = { cashAccounts: ['190'] };
const read = (text: string) => readFiles({ 'saft.xml': text }, OPTIONS);

describe('totals', () => {
  test('are counted beside what the file says of itself', async () => {
    const { files, records } = await read(saft({ transactions: [BANK_PAYMENT, CASH] }));
    expect(files[0]).toMatchObject({ kind: 'ledgerFile', problems: [] });
    expect(records.ledgerFile[0]?.fields).toEqual({
      version: '1.30',
      party: '312745925',
      from: '2022-05-01',
      to: '2022-12-31',
      declaredEntries: 2,
      declaredDebit: 175_000,
      declaredCredit: 175_000,
      entries: 2,
      debit: 175_000,
      credit: 175_000,
      unbalanced: 0,
    });
  });
  test('a transaction that does not balance', async () => {
    const lopsided = { ...CASH, lines: [{ account: '1900', credit: '1.00' }] };
    expect((await read(saft({ transactions: [lopsided] }))).records.ledgerFile[0]?.fields.unbalanced).toBe(1);
  });
  test('more decimals than øre are a problem with its line, zeros are not', async () => {
    const exact = {
      ...CASH,
      lines: [
        { account: '1900', credit: '1.00000' },
        { account: '2400', debit: '1.005' },
      ],
    };
    const { files, records } = await read(saft({ transactions: [exact] }));
    expect(files[0]?.problems.map((one) => [one.code, one.read])).toEqual([['AMOUNT_TOO_PRECISE', '1.005']]);
    expect(records.ledgerLine.map((line) => line.unreadable)).toEqual([[], ['amount']]);
  });
});

describe('cash', () => {
  test.each(['1.10', '1.20', '1.30'] as const)(
    'by the standard account of %s, with both sides of the transaction',
    async (version) => {
      const { records } = await read(saft({ version, transactions: [BANK_PAYMENT, CASH] }));
      expect(
        records.ledgerLine.map(({ fields }) => [fields.account, fields.cash, fields.amount, fields.supplier]),
      ).toEqual([
        ['2400', false, 50_000, '310111643'],
        ['1900', true, -50_000, undefined],
      ]);
    },
  );
  test('an account with another number that is grouped as cash', async () => {
    const other = {
      ...CASH,
      lines: [
        { account: 'kasse2', credit: '5.00' },
        { account: '6700', debit: '5.00' },
      ],
    };
    expect((await read(saft({ transactions: [other] }))).records.ledgerLine.map((line) => line.fields.cash)).toEqual([
      true,
      false,
    ]);
  });
  test('a supplier without a number is somebody, but nobody knows who', async () => {
    const lost = {
      ...CASH,
      lines: [
        { account: '2400', debit: '5.00', supplier: 'L2' },
        { account: '1900', credit: '5.00' },
      ],
    };
    expect((await read(saft({ transactions: [lost] }))).records.ledgerLine[0]?.unreadable).toEqual(['supplier']);
  });
});

describe('broken files', () => {
  test('cut in the middle: what was counted is there, and that it is not whole', async () => {
    const text = saft({ transactions: [CASH, BANK_PAYMENT] });
    const { files, records } = await read(text.slice(0, text.indexOf('B-1')));
    expect(files[0]?.problems.map((one) => one.code)).toEqual(['XML_BROKEN']);
    expect(records.ledgerFile[0]).toMatchObject({
      unreadable: ['document'],
      fields: { entries: 1, declaredEntries: 2 },
    });
    expect(records.ledgerLine).toHaveLength(2);
  });
  test('a wrong organisation number and an impossible day', async () => {
    const { files, records } = await read(saft({ orgNo: '310000018', to: '2022-02-30' }));
    expect(files[0]?.problems.map((one) => one.code)).toEqual(['ORG_NUMBER_INVALID', 'DATE_IMPOSSIBLE']);
    expect(records.ledgerFile[0]?.unreadable).toEqual(['party', 'to']);
  });
  test('the day it was made', async () => {
    const made = (day: string) =>
      read(
        saft().replace(
          '</n1:AuditFileVersion>',
          `</n1:AuditFileVersion><n1:AuditFileDateCreated>${day}</n1:AuditFileDateCreated>`,
        ),
      );
    expect((await made('2022-12-30')).records.ledgerFile[0]?.fields.createdOn).toBe('2022-12-30');
    const { files, records } = await made('2022-02-30');
    expect(files[0]?.problems.map((one) => one.code)).toEqual(['DATE_IMPOSSIBLE']);
    expect(records.ledgerFile[0]?.unreadable).toEqual(['createdOn']);
  });
  test('selection by periods of a year', async () => {
    const text = saft().replace(
      /<n1:SelectionStartDate>.*<\/n1:SelectionEndDate>/,
      '<n1:PeriodStart>1</n1:PeriodStart><n1:PeriodStartYear>2024</n1:PeriodStartYear><n1:PeriodEnd>2</n1:PeriodEnd><n1:PeriodEndYear>2024</n1:PeriodEndYear>',
    );
    expect((await read(text)).records.ledgerFile[0]?.fields).toMatchObject({ from: '2024-01-01', to: '2024-02-29' });
  });
});

test('a large file is streamed, and says the same as a small one', async () => {
  const many = Array.from({ length: 60_000 }, (_, index) =>
    saftTransaction({ ...BANK_PAYMENT, id: `B-${index}` }),
  ).join('');
  const text = `${saftHead({})}<n1:NumberOfEntries>60001</n1:NumberOfEntries>${many}${saftTransaction(CASH)}</n1:GeneralLedgerEntries></n1:AuditFile>`;
  expect(text.length).toBeGreaterThan(17_000_000);
  const source = new File([text], 'stor.xml');
  // A file of that size must never be asked for as a whole.
  Object.defineProperty(source, 'arrayBuffer', { value: () => Promise.reject(new Error('held')) });
  const { readEvidence } = await import('../../src/evidence/read.ts');
  const { files, records } = await readEvidence([source], { forms: [], deliveredBy: [], ...OPTIONS });
  expect(files[0]).toMatchObject({ kind: 'ledgerFile', problems: [], records: 3 });
  expect(records.ledgerFile[0]?.fields).toMatchObject({ entries: 60_001, unbalanced: 0 });
  expect(records.ledgerLine).toHaveLength(2);
});
