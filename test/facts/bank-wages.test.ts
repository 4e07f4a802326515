/** Wages from the rows of payroll lists: which rows are one wage, and what the list says of their accounts. */
import { describe, expect, test } from 'vitest';
import type { PayrollRow } from '../../src/evidence/documents/rows-people.ts';
import { wageFacts } from '../../src/facts/bank-wage-facts.ts';
import { changedAccounts, sharedAccounts, type Wage, wagesOf } from '../../src/facts/bank-wages.ts';
import { filesByName } from '../../src/facts/document-file.ts';
import { personsOf } from '../../src/facts/persons.ts';
import { account, iban } from '../evidence/bank-accounts.ts';
import { factsInput, record, said } from './build.ts';

const kari: Partial<PayrollRow> = {
  employer: '310000019',
  staffNo: '1',
  payDay: '2022-06-15',
  netPay: 100,
  account: account(1),
};
const row = (fields: Partial<PayrollRow>, file: string, number: number, unreadable: string[] = []) =>
  record('payroll', { ...kari, ...fields }, { at: { file, row: number }, unreadable });
function wages(...rows: ReturnType<typeof row>[]): Wage[] {
  const { evidence } = factsInput({ records: rows });
  return wagesOf(evidence.records.payroll, personsOf(evidence));
}
const keys = (list: readonly Wage[]): string[] => list.map(({ key }) => key);

describe('the exception from bank', () => {
  const documented = (...rows: ReturnType<typeof row>[]) => {
    const [wage] = wages(...rows) as [Wage];
    const { facts } = wageFacts(wage, {
      found: new Map(),
      coverage: { doubtAbout: () => undefined },
      own: new Set(),
      shared: new Map(),
      changed: new Map(),
      types: new Map(),
      files: filesByName([]),
      basisOf: () => 'documented',
    });
    return said(facts, 'bankExceptionDocumented');
  };
  test('a cell that cannot be read in any row of the wage is no «no»', () => {
    expect(documented(row({}, 'a', 2), row({}, 'b', 2))).toBe(false);
    for (const field of ['bankExceptionReason', 'bankExceptionDocument'])
      expect(documented(row({}, 'a', 2), row({}, 'b', 2, [field]))).toEqual({ absent: 'unreadableEvidence' });
  });
});

describe('which rows are one wage', () => {
  test('a row is a wage, named by person and pay day', () =>
    expect(wages(row({}, 'a', 2)).map(({ key, label, net, account: number }) => [key, label, net, number])).toEqual([
      ['A-001/2022-06-15', 'A-001 2022-06-15', 100, account(1)],
    ]));
  test('two rows of one day are two, the smaller first', () => {
    const two = wages(row({ netPay: 900 }, 'a', 2), row({ netPay: 1000 }, 'a', 3), row({ netPay: 90 }, 'a', 4));
    expect(two.map(({ key, net }) => [key, net])).toEqual([
      ['A-001/2022-06-15/1', 90],
      ['A-001/2022-06-15/2', 900],
      ['A-001/2022-06-15/3', 1000],
    ]);
  });
  test('alike in one file they are two, in two files one', () => {
    expect(keys(wages(row({}, 'a', 2), row({}, 'a', 3)))).toEqual(['A-001/2022-06-15/1', 'A-001/2022-06-15/2']);
    const [one, ...more] = wages(row({}, 'a', 2), row({}, 'b', 7));
    expect([one?.rows.map(({ at }) => at.file), more.length]).toEqual([['a', 'b'], 0]);
    expect(wages(row({}, 'a', 2), row({}, 'a', 3), row({}, 'b', 2), row({}, 'b', 3))).toHaveLength(2);
  });
  test.each([
    ['net pay', { netPay: 101 }],
    ['account', { account: account(2) }],
    ['period', { periodFrom: '2022-06-01' }],
    ['employer', { employer: '310000027', nationalId: '' }],
  ])('another %s is another wage', (_, fields) => expect(wages(row({}, 'a', 2), row(fields, 'b', 2))).toHaveLength(2));
  test('a row without a person or a day is kept, named by its place', () => {
    expect(keys(wages(row({ staffNo: '' }, 'a', 2), row({ payDay: undefined as never }, 'a', 3, ['payDay'])))).toEqual([
      '?/a:2',
      'A-001/a:3',
    ]);
  });
});

describe('accounts', () => {
  test('a Norwegian IBAN is its account; what no check lets through is none', () => {
    const given = [iban('NO', account(1)), ` ${account(1)} `, 'NO1200000000000', '123', ''];
    const read = given.map((text) => wages(row({ account: text }, 'a', 2))[0]?.account);
    expect(read).toEqual([account(1), account(1), undefined, undefined, undefined]);
  });
  test('of two people', () => {
    const shared = sharedAccounts(
      wages(row({}, 'a', 2), row({ staffNo: '2' }, 'a', 3), row({ staffNo: '3', account: account(3) }, 'a', 4)),
    );
    expect([...shared].map(([number, holders]) => [number, [...holders.keys()]])).toEqual([
      [account(1), ['A-001', 'A-002']],
    ]);
  });
  test('one person twice shares with nobody', () =>
    expect(sharedAccounts(wages(row({}, 'a', 2), row({ payDay: '2022-07-15' }, 'a', 3))).size).toBe(0));
  test('changed from one pay day to the next, and back', () => {
    const days = ['2022-06-15', '2022-07-15', '2022-08-15', '2022-09-15'];
    const numbers = [account(1), account(2), account(2), account(1)];
    const list = wages(
      ...days.map((payDay, index) => row({ payDay, account: numbers[index] as string }, 'a', 9 - index)),
    );
    expect([...changedAccounts(list).keys()].map(({ payDay }) => payDay)).toEqual(['2022-07-15', '2022-09-15']);
  });
  test('two accounts on one day are both known the next', () => {
    const list = wages(
      row({}, 'a', 2),
      row({ account: account(2), netPay: 50 }, 'a', 3),
      row({ payDay: '2022-07-15', account: account(2) }, 'a', 4),
    );
    expect(changedAccounts(list).size).toBe(0);
  });
  test('another employer may pay to another account', () => {
    const id = { nationalId: '01819010001' };
    const list = wages(
      row(id, 'a', 2),
      row({ ...id, employer: '310000027', payDay: '2022-07-15', account: account(2) }, 'a', 3),
    );
    expect(changedAccounts(list).size).toBe(0);
  });
});
