/** What the bank answers, tells of twice, and takes back. */
import { describe, expect, test } from 'vitest';
import type { BankEntry } from '../../src/evidence/documents/bank-record.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { batch, block, entry, notified, order, seen, status } from './bank-lines.ts';
import { record } from './build.ts';

describe('answers of the bank', () => {
  const orders = [block(2), order('A', 2, { endToEndId: 'E1' }), order('B', 3, { endToEndId: 'E2' })];
  const group = (said: string) => status({ level: 'group', status: said });
  const single = (id: string, said: string) => status({ originalEndToEndId: id, status: said });
  test('settled for the message, the block, the transfer', () => {
    expect(seen([...orders, group('ACSC')])).toEqual(['A 2', 'B 3']);
    expect(seen([...orders, status({ level: 'paymentInfo', originalPaymentInfoId: 'B', status: 'ACCC' })])).toEqual([
      'A 2',
      'B 3',
    ]);
    expect(seen([...orders, single('E2', 'ACSC')])).toEqual(['B 3']);
    expect(seen([...orders, group('ACSP')])).toEqual([]);
  });
  test('a refusal of one is stronger than a yes to all, and the line is the rest', () => {
    expect(seen([...orders, group('ACSC'), single('E1', 'RJCT')])).toEqual(['B 3']);
    expect(seen([...orders, single('E1', 'RJCT'), entry(-3, { paymentInfoId: 'B' })])).toEqual(['B 3']);
  });
  test('both yes and no is neither', () =>
    expect(seen([...orders, single('E1', 'RJCT'), single('E1', 'ACSC')])).toEqual([]));
  test('about another message it says nothing', () =>
    expect(seen([...orders, status({ level: 'group', originalMessageId: 'N', status: 'ACSC' })])).toEqual([]));
  test('in the statement too: one transfer', () =>
    expect(seen([...orders, group('ACSC'), entry(-2, { counterAccount: 'A' })])).toEqual(['A 2', 'B 3']));
});

describe('the same message in two files', () => {
  const copy = (amount: number) => [block(1, {}, 'kopi.xml'), order('A', amount, {}, 'kopi.xml')];
  const sent = entry(-2, { paymentInfoId: 'B' });
  test('a copy counts once', () =>
    expect(seen([sent, sent, block(1), order('A', 2), ...copy(2)])).toEqual(['A 2', 'hidden batch 2']));
  test('two that differ prove nothing', () =>
    expect(seen([sent, block(1), order('A', 2), ...copy(3)])).toEqual(['hidden batch 2']));
});

describe('notifications', () => {
  const wide = record(
    'bankStatement',
    {
      statementNo: 1,
      statementId: 'U',
      account: 'P',
      from: '2022-06-01',
      to: '2022-06-30',
      opening: 0,
      closing: -5,
      entrySum: -5,
      entries: 1,
      allEntries: 1,
      notification: false,
    },
    { at: { file: 'konto.xml', line: 1 } },
  );
  test('tell more about a line, by its reference or by amount and day', () => {
    expect(seen([entry(-5), notified(-5, { counterAccount: 'A' })])).toEqual(['A 5']);
    expect(
      seen([
        entry(-5, { bankReference: 'R' }),
        notified(-5, { bankReference: 'R', counterAccount: 'A', bookedOn: '2022-06-16' }),
      ]),
    ).toEqual(['A 5']);
  });
  test('do not add a booking on a day that a sound statement covers', () => {
    expect(
      seen([
        wide,
        entry(-5, { counterAccount: 'A' }),
        notified(-5, { counterAccount: 'A' }),
        notified(-5, { counterAccount: 'B' }),
      ]),
    ).toEqual(['A 5']);
    expect(seen([notified(-5, { counterAccount: 'A' })])).toEqual(['A 5']);
    expect(seen([wide, notified(-5, { counterAccount: 'A', bookedOn: '2022-07-01' })])).toEqual(['A 5']);
  });
  test('cover the first and the last day of the statement, and no other', () => {
    for (const [bookedOn, expected] of [
      ['2022-06-01', []],
      ['2022-06-30', []],
      ['2022-05-31', ['A 5']],
    ] as const)
      expect(seen([wide, notified(-5, { counterAccount: 'A', bookedOn })])).toEqual(expected);
  });
  test('are about another line when an id says so', () => {
    const told = notified(-5, { counterAccount: 'A', paymentInfoId: 'B1' });
    expect(seen([wide, entry(-5, { paymentInfoId: 'B2' }), told])).toEqual(['hidden batch 5']);
    expect(seen([wide, entry(-5, { paymentInfoId: 'B1' }), told])).toEqual(['A 5']);
    expect(seen([wide, entry(-5), entry(-5, { paymentInfoId: 'B2' }), told])).toEqual(['A 5', 'hidden batch 5']);
  });
  test('lend the line their ids, by which a payment file is found', () => {
    const orders = [block(2), order('A', 2), order('B', 3, { executionDate: '2022-01-01' })];
    const told = {
      ...batch(
        -5,
        [
          [undefined, -2],
          [undefined, -3],
        ],
        { paymentInfoId: 'B', batchCount: 2 },
      )[0],
    } as EvidenceRecord<'bankEntry'>;
    const notice = { ...told, at: { file: 'varsel.xml', line: 1 }, fields: { ...told.fields, notification: true } };
    expect(seen([wide, entry(-5), notice, ...orders])).toEqual(['A 2', 'B 3']);
  });
  test('may tell of a batch transfer by transfer', () => {
    const parts = [notified(-2, { counterAccount: 'A' }), notified(-3, { counterAccount: 'B' })];
    expect(seen([wide, entry(-5), ...parts])).toEqual(['A 2', 'B 3']);
    expect(seen([wide, entry(-6), ...parts])).toEqual(['hidden batch 6']);
  });
});

describe('money that came back', () => {
  const out = entry(-5, { counterAccount: 'A', endToEndId: 'E' });
  const back = (more: Partial<BankEntry> = {}) => entry(5, { reversal: true, bookedOn: '2022-06-16', ...more });
  test('by id, by account, by amount', () => {
    expect(seen([out, entry(-5, { counterAccount: 'B' }), back({ endToEndId: 'E' })])).toEqual(['B 5']);
    expect(seen([out, entry(-5, { counterAccount: 'B' }), back({ counterAccount: 'B' })])).toEqual(['A 5']);
    expect(seen([out, entry(-5, { counterAccount: 'B' }), back()])).toEqual(['A 5?', 'B 5?']);
  });
  test('not before it was sent, not of another amount, not to another account', () => {
    expect(seen([out, back({ bookedOn: '2022-06-14' })])).toEqual(['A 5']);
    expect(seen([out, back({ amount: 4 })])).toEqual(['A 5']);
    expect(seen([out, back({ counterAccount: 'Z' })])).toEqual(['A 5']);
    expect(seen([out, back({ account: 'Q' })])).toEqual(['A 5']);
  });
  test('the last one sent', () => {
    const transfers = [out, entry(-5, { counterAccount: 'A', bookedOn: '2022-06-01' }), back({ counterAccount: 'A' })];
    expect(seen(transfers)).toHaveLength(1);
  });
  test('a whole batch', () => {
    const sent = batch(
      -5,
      [
        ['A', -2],
        ['B', -3],
      ],
      { paymentInfoId: 'B' },
    );
    expect(seen([...sent, back({ paymentInfoId: 'B' })])).toEqual([]);
    expect(seen([...sent, back()])).toEqual(['A 2?', 'B 3?']);
  });
});
