/** Numbers that a bank gives once, found on two things. */
import { describe, expect, test } from 'vitest';
import type { BankEntry, BankStatement } from '../../src/evidence/documents/bank-record.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { bankNumbersTwice } from '../../src/facts/bank-numbers.ts';
import { factsInput, record } from './build.ts';

const told = (records: readonly EvidenceRecord[]) =>
  bankNumbersTwice(factsInput({ records })).map(({ code, at, read, expected }) =>
    [code, at.file, read, expected].join(' '),
  );

const statement = (month: number, more: Partial<BankStatement> = {}, file = `konto-${month}.xml`) =>
  record(
    'bankStatement',
    {
      ...{ account: 'K', notification: false, messageId: `M-${month}`, statementId: `U-${month}`, sequence: month },
      ...{ from: `2025-0${month}-01`, to: `2025-0${month}-28`, opening: month, closing: month + 1, entrySum: 1 },
      ...more,
    },
    { at: { file, line: 9 } },
  );
const year = (more: Partial<BankStatement>) => [1, 2, 3, 4].map((month) => statement(month, month === 2 ? more : {}));

describe.each([
  ['a message', 'messageId', 'M-1'],
  ['a statement', 'statementId', 'U-1'],
] as const)('the number of %s', (_, field, number) => {
  test('on two with other content is told at both', () => {
    expect(told(year({}))).toEqual([]);
    expect(told(year({ [field]: number }))).toEqual([
      `NUMBER_TWICE konto-1.xml ${number} konto-2.xml`,
      `NUMBER_TWICE konto-2.xml ${number} konto-1.xml`,
    ]);
  });
  test('is one of a statement of one page, and of one that has its days by its balances', () => {
    expect(told(year({ [field]: number, page: 1, lastPage: true }))).toHaveLength(2);
    const dated = [1, 2, 3, 4].map((month) => {
      const { from: _, to: __, sequence: ___, ...rest } = statement(month).fields;
      const days = { openingOn: `2025-0${month}-01`, closingOn: `2025-0${month}-28` };
      const own = month === 2 ? { [field]: number } : {};
      return record('bankStatement', { ...rest, ...days, ...own }, { at: { file: `konto-${month}.xml`, line: 9 } });
    });
    expect(told(dated)).toHaveLength(2);
  });
  test('says nothing of another account, a notification, a page or a year that begins anew', () => {
    for (const other of [
      { account: 'L' },
      { notification: true },
      { page: 2, lastPage: true },
      { from: '2026-02-01', to: '2026-02-28' },
    ])
      expect(told(year({ [field]: number, ...other }))).toEqual([]);
  });
  test('says nothing of the same handed in twice', () => {
    expect(told([...year({}), statement(1, {}, 'kopi.xml')])).toEqual([]);
  });
  test('says nothing where the bank gives it several times, or no other number is known', () => {
    const same = (months: number[]) => months.map((month) => statement(month, { [field]: 'X' }));
    expect(told(same([1, 2]))).toEqual([]);
    expect(told([...same([1, 2, 3]), ...[4, 5, 6, 7, 8, 9].map((month) => statement(month))])).toEqual([]);
    expect(told([...same([1, 2]), statement(3, { [field]: 'Y' }), statement(4, { [field]: 'Y' })])).toEqual([]);
  });
});

test('statements of one message share its number; an account and a broken file say nothing', () => {
  const other = statement(2, { messageId: 'M-1' }, 'konto-1.xml');
  expect(told([statement(1), other, statement(3), statement(4)])).toEqual([]);
  const broken = { ...statement(2, { messageId: 'M-1' }), unreadable: ['closing'] };
  expect(told([statement(1), broken, statement(3), statement(4)])).toEqual([]);
});

test('one id for the same days is no second use: the two speak against each other elsewhere', () => {
  const again = statement(1, { messageId: 'M-9', closing: 99 }, 'ny.xml');
  expect(told([...year({}), again])).toEqual([]);
});

describe('the number of an entry', () => {
  const entry = (day: number, more: Partial<BankEntry> = {}) =>
    record(
      'bankEntry',
      {
        ...{ account: 'K', bookedOn: `2025-03-0${day}`, amount: -100, status: 'BOOK', detail: false },
        ...{ notification: false, reversal: false, bankReference: `R-${day}` },
        ...more,
      },
      { at: { file: 'konto.xml', line: day } },
    );
  const days = (more: Partial<BankEntry>) => [1, 2, 3, 4].map((day) => entry(day, day === 2 ? more : {}));

  test('on two days is told at both', () => {
    expect(told(days({}))).toEqual([]);
    expect(told(days({ bankReference: 'R-1' }))).toEqual([
      'NUMBER_TWICE konto.xml R-1 konto.xml',
      'NUMBER_TWICE konto.xml R-1 konto.xml',
    ]);
  });
  test.each<[string, Partial<BankEntry>]>([
    ['a charge of the same day', { bookedOn: '2025-03-01', amount: -5 }],
    ['what corrects it', { amount: 100 }],
    ['a reversal', { reversal: true }],
    ['a detail', { detail: true }],
    ['a notification', { notification: true }],
    ['an entry that is not booked', { status: 'PDNG' }],
    ['another account', { account: 'L' }],
    ['the next year', { bookedOn: '2026-03-02' }],
  ])('says nothing of %s', (_, more) => expect(told(days({ bankReference: 'R-1', ...more }))).toEqual([]));
  test.each(['amount', 'bookedOn', 'account'] as const)('says nothing without its %s', (field) => {
    const bare = [1, 2].map((day) => {
      const { [field]: _, ...rest } = entry(day, { bankReference: 'R' }).fields;
      return record('bankEntry', rest, { at: { file: 'konto.xml', line: day } });
    });
    expect(told([...bare, entry(3), entry(4), entry(5)])).toEqual([]);
  });
  test('says nothing where it is no number, or the bank begins anew each day', () => {
    for (const none of ['NONREF', '000'])
      expect(told([...days({ bankReference: none }), entry(5, { bankReference: none })])).toEqual([]);
    expect(told([1, 2, 3, 4].flatMap((day) => [1, 2].map((nth) => entry(day, { bankReference: `${nth}` }))))).toEqual(
      [],
    );
  });
});
