/** Which of several transfers pays which wage, and what is told when none does as it should. */
import { describe, expect, test } from 'vitest';
import { matchWages } from '../../src/facts/bank-match.ts';
import type { Transfer } from '../../src/facts/bank-transfer.ts';
import type { Wage } from '../../src/facts/bank-wages.ts';
import { record } from './build.ts';

let line = 0;
const wage = (net: number | undefined, day = '15', more: Partial<Wage> = {}): Wage => ({
  key: '',
  label: '',
  person: 'A-001',
  rows: [],
  employer: undefined,
  payDay: `2022-06-${day}`,
  net,
  account: 'A',
  ...more,
});
function transfer(amount: number, day: string | null = '15', more: Partial<Transfer> = {}): Transfer {
  line += 1;
  return {
    payer: 'P',
    payee: 'A',
    amount,
    currency: 'NOK',
    bookedOn: day === null ? undefined : `2022-06-${day}`,
    at: [{ file: 'konto.xml', line }],
    shownBy: record('bankEntry', {}),
    endToEndId: undefined,
    line: undefined,
    doubtful: false,
    ...more,
  };
}
/** For each wage the amounts, days and accounts of its transfers; `~` when they do not make it up. */
function paid(wages: readonly Wage[], transfers: readonly Transfer[], own: readonly string[] = []): string[] {
  const found = matchWages(wages, transfers, 5, new Set(own));
  return wages.map((one) => {
    const { transfers: some = [], whole = true } = found.get(one) ?? {};
    const text = some.map(
      ({ amount, bookedOn, payee }) => `${amount}@${bookedOn?.slice(8) ?? '?'}${payee === 'A' ? '' : payee}`,
    );
    return `${whole ? '' : '~'}${text.join('+') || '–'}`;
  });
}

describe('one transfer', () => {
  test('the closest in days first, whatever comes first in the list', () =>
    expect(paid([wage(5, '10'), wage(5, '15')], [transfer(5, '15'), transfer(5, '19')])).toEqual(['5@19', '5@15']));
  test('as near before as after: the earlier', () =>
    expect(paid([wage(5, '15')], [transfer(5, '17'), transfer(5, '13')])).toEqual(['5@13']));
  test('two wages as near to one transfer: the earlier pay day', () =>
    expect(paid([wage(5, '17'), wage(5, '13')], [transfer(5, '15')])).toEqual(['–', '5@15']));
  test('one that lies far or has no day is found last', () => {
    expect(paid([wage(5)], [transfer(5, '28')])).toEqual(['5@28']);
    expect(paid([wage(5)], [transfer(5, null)])).toEqual(['5@?']);
    expect(paid([wage(5), wage(5)], [transfer(5, null), transfer(5, '28')])).toEqual(['5@28', '5@?']);
  });
  test('parts near are taken before one that lies far', () =>
    expect(paid([wage(5)], [transfer(5, '28'), transfer(2), transfer(3)])).toEqual(['2@15+3@15']));
  test('nothing to pay, no account, no day', () =>
    expect(
      paid(
        [
          wage(0),
          wage(-5),
          wage(undefined),
          wage(5, '15', { account: undefined }),
          wage(5, '15', { payDay: undefined }),
        ],
        [transfer(5), transfer(0)],
      ),
    ).toEqual(['–', '–', '–', '–', '–']));
});

describe('parts to the listed account', () => {
  test('the fewest, of equals those that are all there first', () => {
    expect(
      paid([wage(10)], [transfer(1, '11'), transfer(2, '12'), transfer(3, '13'), transfer(4, '14'), transfer(6, '16')]),
    ).toEqual(['4@14+6@16']);
    expect(paid([wage(5)], [transfer(1, '11'), transfer(2, '12'), transfer(3, '13'), transfer(4, '14')])).toEqual([
      '2@12+3@13',
    ]);
  });
  test('a part pays one wage only', () =>
    expect(paid([wage(5), wage(6)], [transfer(2), transfer(3), transfer(4)])).toEqual(['2@15+3@15', '–']));
  test('twelve are tried, thirteen are told as loose', () => {
    const ones = (count: number) => Array.from({ length: count }, () => transfer(1));
    expect(paid([wage(12)], ones(12))[0]?.startsWith('1@15')).toBe(true);
    expect(paid([wage(13)], ones(13))[0]?.startsWith('~1@15')).toBe(true);
  });
  test('several that do not make it up', () =>
    expect(paid([wage(9)], [transfer(2), transfer(3)])).toEqual(['~2@15+3@15']));
  test('a single one of another amount is nothing', () => expect(paid([wage(9)], [transfer(8)])).toEqual(['–']));
});

describe('otherwise', () => {
  test('two wages of a person and day in one', () => {
    expect(paid([wage(5), wage(4)], [transfer(9)])).toEqual(['~9@15', '~9@15']);
    expect(paid([wage(5), wage(4, '15', { person: 'A-002' })], [transfer(9)])).toEqual(['–', '–']);
    expect(paid([wage(5), wage(4, '16')], [transfer(9)])).toEqual(['–', '–']);
  });
  test('to another account near the day, but not to one that pays', () => {
    expect(paid([wage(5)], [transfer(5, '15', { payee: 'B' })])).toEqual(['5@15B']);
    expect(paid([wage(5)], [transfer(5, '21', { payee: 'B' })])).toEqual(['–']);
    expect(paid([wage(5)], [transfer(5, '15', { payee: 'B' })], ['B'])).toEqual(['–']);
  });
  test('a part to the listed account and exactly the rest to another', () => {
    expect(paid([wage(5)], [transfer(2), transfer(3, '15', { payee: 'B' })])).toEqual(['~2@15+3@15B']);
    expect(paid([wage(5)], [transfer(2), transfer(4, '15', { payee: 'B' })])).toEqual(['–']);
    expect(paid([wage(5)], [transfer(2), transfer(3, '21', { payee: 'B' })])).toEqual(['–']);
  });
  test('in another currency to the listed account', () => {
    expect(paid([wage(5)], [transfer(1, '15', { currency: 'EUR' })])).toEqual(['1@15']);
    expect(paid([wage(5)], [transfer(5, '15', { currency: 'EUR', payee: 'B' })])).toEqual(['–']);
    expect(paid([wage(5)], [transfer(5, '21', { currency: 'EUR' })])).toEqual(['–']);
  });
});
