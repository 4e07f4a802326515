/** Payments followed from the order to the booking: what the two name differently. */
import { describe, expect, test } from 'vitest';
import type { BankEntry, PaymentFile, PaymentOrder } from '../../src/evidence/documents/bank-record.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { paymentsFollowed } from '../../src/facts/bank-followed.ts';
import { factsInput, record } from './build.ts';

const told = (...records: readonly EvidenceRecord[]) =>
  paymentsFollowed(factsInput({ records })).map(({ code, at, read, expected }) => {
    expect(code).toBe('VALUE_DOES_NOT_FIT');
    return `${at.file}: ${read}, ${expected}`;
  });
/** Fields that may be taken away. */
type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined };

const day = (month: number): string => `2022-0${month}-15`;
const paid = { account: 'K', status: 'BOOK', reversal: false, detail: false, notification: false };

describe('a run of two transfers, one line each month', () => {
  const block = (month: number, more: Loose<PaymentFile> = {}) =>
    record(
      'paymentFile',
      {
        ...{ level: 'paymentInfo', messageId: `M${month}`, paymentInfoId: `B${month}`, block: 1, batchBooking: true },
        ...{ debtorAccount: 'K', executionDate: day(month), sum: 100 + month },
        ...(more as object),
      },
      { at: { file: `lonn-${month}.xml`, line: 1 } },
    );
  const order = (month: number, to: string, amount: number, more: Partial<PaymentOrder> = {}) =>
    record(
      'paymentOrder',
      {
        ...{ messageId: `M${month}`, block: 1, debtorAccount: 'K', executionDate: day(month), creditorAccount: to },
        ...{ amount, endToEndId: `E${to}${month}` },
        ...(more as object),
      },
      { at: { file: `lonn-${month}.xml`, line: 2 } },
    );
  const line = (month: number, more: Loose<BankEntry> = {}) =>
    record(
      'bankEntry',
      {
        ...{ ...paid, messageId: `M${month}`, paymentInfoId: `B${month}`, bookedOn: day(month) },
        ...{ amount: -100 - month, batchCount: 2 },
        ...(more as object),
      },
      { at: { file: `konto-${month}.xml`, line: 1 } },
    );
  const singly = (month: number, to: string, amount: number) =>
    line(month, { counterAccount: to, amount, batchCount: undefined, endToEndId: `E${to}${month}` });
  const orders = (month: number) => [order(month, 'A', 60), order(month, 'B', 40 + month)];
  const run = (month: number) => [block(month), ...orders(month), line(month)];
  const rest = [...run(1), ...run(2)];

  test.each(['messageId', 'paymentInfoId'] as const)('named otherwise (%s): told at both', (field) => {
    expect(told(...rest, ...run(3))).toEqual([]);
    const said = block(3).fields[field];
    const both = [`konto-3.xml: X, ${said} (lonn-3.xml)`, `lonn-3.xml: ${said}, X (konto-3.xml)`];
    expect(told(...rest, block(3), ...orders(3), line(3, { [field]: 'X' }))).toEqual(both);
    expect(told(...rest, block(3), ...orders(3), line(3, { [field]: undefined }))).toEqual([]);
  });
  test.each<[string, EvidenceRecord[]]>([
    ['another sum', [line(3, { messageId: 'X', amount: -1 })]],
    ['another day', [line(3, { messageId: 'X', bookedOn: day(4) })]],
    ['another account', [line(3, { messageId: 'X', account: 'L' })]],
    ['money in', [line(3, { messageId: 'X', amount: 103 })]],
    ['a reversal', [line(3, { messageId: 'X', reversal: true })]],
    ['what is not booked', [line(3, { messageId: 'X', status: 'PDNG' })]],
    ['a run of the same sum whose file was not handed in', [line(3), line(3, { messageId: 'X', paymentInfoId: 'Y' })]],
  ])('%s is another payment', (_, lines) => expect(told(...rest, block(3), ...orders(3), ...lines)).toEqual([]));
  test('of one file alone, or a bank that gives numbers of its own, nothing is told', () => {
    const own = (month: number) => [block(month), ...orders(month), line(month, { messageId: `own ${month}` })];
    expect(told(...own(3))).toEqual([]);
    expect(told(...run(1), ...own(3))).toEqual([]);
    expect(told(...run(1), ...own(2), ...own(3))).toEqual([]);
  });

  const asked = (batchBooking: boolean | undefined) => block(3, { batchBooking });
  test('asked for single lines, booked as one', () => {
    expect(told(...rest, asked(false), ...orders(3), line(3))).toEqual([
      'lonn-3.xml: BtchBookg false, BtchBookg true (konto-3.xml)',
    ]);
    expect(told(...rest, asked(undefined), ...orders(3), line(3))).toEqual([]);
    expect(told(...rest, asked(false), order(3, 'A', 103), line(3))).toEqual([]);
  });
  test('asked for one line, booked singly; half of them is not singly', () => {
    const [a, b] = [singly(3, 'A', -60), singly(3, 'B', -43)];
    expect(told(...rest, asked(true), ...orders(3), a, b)).toEqual([
      'lonn-3.xml: BtchBookg true, BtchBookg false (konto-3.xml)',
    ]);
    expect(told(...rest, asked(false), ...orders(3), a, b)).toEqual([]);
    expect(told(...rest, asked(true), ...orders(3), a)).toEqual([]);
  });
  test('a bank that books one line whatever is asked', () => {
    const others = [1, 2].flatMap((month) => [block(month, { batchBooking: false }), ...orders(month), line(month)]);
    expect(told(...others, asked(false), ...orders(3), line(3))).toEqual([]);
    expect(told(asked(false), ...orders(3), line(3))).toEqual([]);
  });
});

describe.each(['endToEndId', 'instructionId'] as const)('a single transfer followed by its %s', (field) => {
  const order = (month: number, number: string | undefined = `E${month}`) =>
    record(
      'paymentOrder',
      {
        ...{ block: 1, debtorAccount: 'K', executionDate: day(month), creditorAccount: 'A', amount: 100 },
        [field]: number,
      },
      { at: { file: `lonn-${month}.xml`, line: 2 } },
    );
  const line = (month: number, number: string | undefined = `E${month}`, more: Partial<BankEntry> = {}) =>
    record(
      'bankEntry',
      { ...paid, bookedOn: day(month), amount: -100, counterAccount: 'A', [field]: number, ...more },
      { at: { file: `konto-${month}.xml`, line: 1 } },
    );
  const rest = [1, 2].flatMap((month) => [order(month), line(month)]);

  test('to the same account, of the same sum and day, with another number: told at both', () => {
    expect(told(...rest, order(3), line(3))).toEqual([]);
    const both = ['konto-3.xml: X, E3 (lonn-3.xml)', 'lonn-3.xml: E3, X (konto-3.xml)'];
    expect(told(...rest, order(3), line(3, 'X'))).toEqual(both);
    expect(told(...rest, order(3), line(3, 'X', { detail: true }))).toEqual(both);
  });
  test('another payee is another transfer; one that some other line names is that line’s', () => {
    expect(told(...rest, order(3), line(3, 'X', { counterAccount: 'B' }))).toEqual([]);
    expect(told(...rest, order(3), line(3), line(3, 'X'))).toEqual([]);
    expect(told(...rest, order(3, 'X'), order(3, 'Y'), line(3, 'Y'), line(3, 'X'))).toEqual([]);
  });
  test('a bank that drops, rewrites, capitalises or cuts numbers', () => {
    expect(told(...rest, order(3), { ...line(3), fields: { ...line(3).fields, [field]: undefined } })).toEqual([]);
    const own = [1, 2, 3].flatMap((month) => [order(month), line(month, `own ${month}`)]);
    expect(told(...own)).toEqual([]);
    expect(told(...rest, order(3, 'lønn 3'), line(3, 'LØNN3'))).toEqual([]);
    const long = 'LONN-2022-03-AVDELING-1-ANSATT-12';
    expect(told(...rest, order(3, long), line(3, long.slice(0, 16)))).toEqual([]);
    expect(told(...rest, order(3, long), line(3, long.slice(0, 15)))).toHaveLength(2);
  });
  test('nothing of a payment file alone, nor of a statement alone', () => {
    expect(told(...[1, 2, 3].map((month) => order(month)))).toEqual([]);
    expect(told(...[1, 2, 3].map((month) => line(month)))).toEqual([]);
  });
});
