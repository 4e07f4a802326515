/** From lines, details and orders to single transfers; and what stays hidden. */
import { describe, expect, test } from 'vitest';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { at, batch, block, entry, order, seen, status, unreadable } from './bank-lines.ts';
import { record } from './build.ts';

describe('lines', () => {
  test('with an account, in and out, booked or not', () =>
    expect(
      seen([
        entry(-5, { counterAccount: 'A' }),
        entry(5, { counterAccount: 'A' }),
        entry(-6, { counterAccount: 'A', status: 'PDNG' }),
        entry(-7, { counterAccount: 'A', reversal: true }),
      ]),
    ).toEqual(['A 5']));
  test('without an account they hide something; cards, cash and charges do not', () =>
    expect(
      seen([entry(-5), entry(-6, { batchCount: 1 }), entry(-7, { family: 'CCRD' }), entry(-8, { subFamily: 'CHRG' })]),
    ).toEqual(['hidden batch 5', 'hidden 6']));
  test('unreadable account, amount or status', () =>
    expect(
      seen([
        unreadable(entry(-5, { counterAccount: 'A', batchCount: 1 }), 'counterAccount'),
        unreadable(entry(-6, { counterAccount: 'A' }), 'amount'),
        unreadable(entry(-7, { counterAccount: 'A' }), 'status'),
      ]).sort(),
    ).toEqual(['unreadable 5', 'unreadable batch undefined', 'unreadable batch undefined']));
  test('an account beside a count of several names nobody', () =>
    expect(seen([entry(-5, { counterAccount: 'A', batchCount: 2 })])).toEqual(['hidden batch 5']));
});

describe('details', () => {
  test('each is a transfer; what they leave is hidden', () => {
    expect(
      seen(
        batch(-5, [
          ['A', -2],
          ['B', -3],
        ]),
      ),
    ).toEqual(['A 2', 'B 3']);
    expect(seen(batch(-9, [['A', -2]], { batchCount: 3 }))).toEqual(['A 2', 'hidden batch 7']);
    expect(
      seen(
        batch(
          -6,
          [
            ['A', -2],
            ['B', -3],
          ],
          { batchCount: 2 },
        ),
      ),
    ).toEqual(['A 2', 'B 3']);
  });
  test('more than the line prove nothing', () =>
    expect(
      seen(
        batch(-4, [
          ['A', -2],
          ['B', -3],
        ]),
      ),
    ).toEqual(['unreadable batch 4']));
  test('without an account, the order with their id tells', () => {
    const [own, detail] = batch(-2, [[undefined, -2]]) as [EvidenceRecord<'bankEntry'>, EvidenceRecord<'bankEntry'>];
    const named = { ...detail, fields: { ...detail.fields, endToEndId: 'E' } };
    expect(seen([own, named])).toEqual(['hidden 2']);
    expect(seen([own, named, block(1), order('A', 2, { endToEndId: 'E' })])).toEqual(['A 2']);
    expect(seen([own, named, block(1), order('A', 3, { endToEndId: 'E' })])).toEqual(['hidden 2']);
  });
});

test('a detail without an amount takes it from the order with its id, if that goes to the same account', () => {
  const [own, detail] = batch(-2, [['A', -2]]) as [EvidenceRecord<'bankEntry'>, EvidenceRecord<'bankEntry'>];
  const { amount: _, ...fields } = detail.fields;
  const bare = { ...detail, fields: { ...fields, endToEndId: 'E' } };
  expect(seen([own, bare, block(1), order('A', 2, { endToEndId: 'E' })])).toEqual(['A 2']);
  expect(seen([own, bare, block(1), order('B', 2, { endToEndId: 'E' })])).toEqual(['unreadable batch 2']);
});

describe('batches and orders', () => {
  const orders = [block(2), order('A', 2, { endToEndId: 'E1' }), order('B', 3, { endToEndId: 'E2' })];
  test('by block id, order id, message id', () => {
    expect(seen([entry(-5, { paymentInfoId: 'B' }), ...orders])).toEqual(['A 2', 'B 3']);
    expect(seen([entry(-3, { endToEndId: 'E2' }), ...orders])).toEqual(['B 3']);
    expect(seen([entry(-5, { messageId: 'M', bookedOn: '2022-09-01' }), ...orders])).toEqual(['A 2', 'B 3']);
  });
  test('two blocks of one message in one line', () => {
    const two = [
      block(1),
      order('A', 2),
      block(1, { block: 2, paymentInfoId: 'C' }),
      order('D', 4, { block: 2, paymentInfoId: 'C' }),
    ];
    expect(seen([entry(-6, { messageId: 'M' }), ...two])).toEqual(['A 2', 'D 4']);
  });
  test('by sum, day and account only', () => {
    expect(seen([entry(-5), ...orders])).toEqual(['A 2', 'B 3']);
    expect(seen([entry(-5, { bookedOn: '2022-06-20' }), ...orders])).toEqual(['A 2', 'B 3']);
    expect(seen([entry(-5, { bookedOn: '2022-06-21' }), ...orders])).toEqual(['hidden batch 5']);
    expect(seen([entry(-5, { account: 'Q' }), ...orders])).toEqual(['hidden batch 5']);
    expect(seen([entry(-5, { currency: 'EUR' }), ...orders])).toEqual(['hidden batch 5']);
    expect(seen([entry(-5, { batchCount: 3 }), ...orders])).toEqual(['hidden batch 5']);
  });
  test('two alike are ordered and one is booked: which, cannot be told', () => {
    const twins = [
      block(1),
      order('A', 5),
      block(1, { block: 2, paymentInfoId: 'C' }),
      order('D', 5, { block: 2, paymentInfoId: 'C' }),
    ];
    expect(seen([entry(-5), ...twins])).toEqual(['hidden batch 5']);
    expect(seen([entry(-5), entry(-5), ...twins])).toEqual(['A 5', 'D 5']);
  });
  test('one by one, where the bank shows neither accounts nor ids', () =>
    expect(seen([entry(-2), entry(-3), ...orders])).toEqual(['A 2', 'B 3']));
  test('an order drawn on another account is another payment', () => {
    const elsewhere = [block(1, { debtorAccount: 'Q' }), order('A', 2, { debtorAccount: 'Q' })];
    const settled = status({ level: 'group', status: 'ACSC' });
    expect(seen([entry(-2, { counterAccount: 'A' }), ...elsewhere, settled])).toEqual(['A 2', 'A 2']);
    expect(seen([entry(-2, { counterAccount: 'A' }), block(1), order('A', 2), settled])).toEqual(['A 2']);
  });
  test('an order is used once: the bank shows it itself, and the other line is something else', () =>
    expect(seen([entry(-2, { counterAccount: 'A' }), entry(-2), ...orders])).toEqual(['A 2', 'hidden batch 2']));
  test('a block that is not known in whole proves no sum', () => {
    expect(seen([entry(-5, { paymentInfoId: 'B' }), { ...block(2), unreadable: ['sum'] }, ...orders.slice(1)])).toEqual(
      ['hidden batch 5'],
    );
    expect(seen([entry(-5, { paymentInfoId: 'B' }), block(3), ...orders.slice(1)])).toEqual(['hidden batch 5']);
  });
  test('an id of a block that draws on another account is another block', () =>
    expect(seen([entry(-5, { account: 'Q', paymentInfoId: 'B' }), ...orders])).toEqual(['hidden batch 5']));
  test('an order without an account hides what it paid', () => {
    const { creditorAccount: _, ...nobody } = order('A', 2).fields;
    const lost = record('paymentOrder', nobody, at('ordre.xml'));
    expect(seen([entry(-5, { paymentInfoId: 'B' }), block(2), lost, order('B', 3)])).toEqual(['B 3', 'hidden 2']);
  });
  test('an order with a wrong account is booked, to nobody knows whom', () =>
    expect(
      seen([entry(-5, { paymentInfoId: 'B' }), block(2), unreadable(order('A', 2), 'creditorAccount'), order('B', 3)]),
    ).toEqual(['B 3', 'unreadable 2']));
});
