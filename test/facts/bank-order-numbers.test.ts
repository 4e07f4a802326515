/** Numbers within a payment file, and what the bank answers about them. */
import { describe, expect, test } from 'vitest';
import type { PaymentFile, PaymentOrder, PaymentStatus } from '../../src/evidence/documents/bank-record.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { orderNumbers } from '../../src/facts/bank-order-numbers.ts';
import { factsInput, record } from './build.ts';

const told = (...records: readonly EvidenceRecord[]) =>
  orderNumbers(factsInput({ records })).map(({ code, at, read, expected }) =>
    [code, `${at.file}:${at.line}`, at.path, read, expected].join(' '),
  );
type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined };
const order = (line: number, more: Loose<PaymentOrder> = {}, file = 'lonn.xml') =>
  record(
    'paymentOrder',
    {
      ...{ messageId: 'M', block: 1, creditorAccount: `K${line}`, creditorName: `Navn ${line}` },
      ...{ endToEndId: `E${line}`, instructionId: `I${line}` },
      ...(more as object),
    },
    { at: { file, line } },
  );

describe('one number for two transfers of a block', () => {
  const orders = (more: Loose<PaymentOrder>) => [1, 2, 3, 4].map((line) => order(line, line === 2 ? more : {}));

  test('to two people is told at the second', () => {
    expect(told(...orders({}))).toEqual([]);
    expect(told(...orders({ endToEndId: 'E1' }))).toEqual(['NUMBER_TWICE lonn.xml:2 PmtId/EndToEndId E1 lonn.xml:1']);
    expect(told(...orders({ instructionId: 'I1' }))).toEqual(['NUMBER_TWICE lonn.xml:2 PmtId/InstrId I1 lonn.xml:1']);
  });
  test('to one person, in parts or by the same account, says nothing; nor in another block', () => {
    for (const same of [
      { creditorName: 'Navn 1' },
      { creditorAccount: 'K1' },
      { creditorName: undefined },
      { block: 2 },
    ])
      expect(told(...orders({ endToEndId: 'E1', ...same }))).toEqual([]);
    expect(told(order(1), order(2, { endToEndId: 'E1' }, 'ny.xml'), order(3), order(4))).toEqual([]);
  });
  test('of a system that numbers the run, or often uses one twice, says nothing', () => {
    expect(told(...[1, 2, 3, 4].map((line) => order(line, { endToEndId: 'LØNN JUNI' })))).toEqual([]);
    expect(told(order(1), order(2, { endToEndId: 'E1' }), order(3))).toEqual([]);
  });
});

test('two blocks of one file with one number', () => {
  const block = (line: number, more: Partial<PaymentFile> = {}, file = 'lonn.xml') =>
    record('paymentFile', { level: 'paymentInfo', paymentInfoId: 'B1', ...more }, { at: { file, line } });
  expect(told(block(1), block(9))).toEqual(['NUMBER_TWICE lonn.xml:9 PmtInfId B1 lonn.xml:1']);
  expect(told(block(1), block(9, { paymentInfoId: 'B2' }))).toEqual([]);
  expect(told(block(1), block(1, {}, 'ny.xml'))).toEqual([]);
  expect(told(block(1), block(9, { level: 'message' }))).toEqual([]);
});

describe('an answer of the bank', () => {
  const message = record('paymentFile', { level: 'message', messageId: 'M' }, { at: { file: 'lonn.xml', line: 1 } });
  const answer = (more: Partial<PaymentStatus>) =>
    record(
      'paymentStatus',
      { level: 'transaction', originalMessageId: 'M', originalEndToEndId: 'E1', status: 'ACSC', ...more },
      { at: { file: 'svar.xml', line: 5 } },
    );
  test('about a transfer that the file does not have is told', () => {
    expect(told(message, order(2), answer({ originalEndToEndId: 'E2' }))).toEqual([]);
    expect(told(message, order(2), answer({}))).toEqual(['NUMBER_UNKNOWN svar.xml:5  E1 lonn.xml']);
  });
  test('by one of two numbers is about the transfer', () =>
    expect(told(message, order(2), answer({ originalInstructionId: 'I2' }))).toEqual([]));
  test('says nothing about another message, the whole block, or a file that broke off or was not handed in', () => {
    expect(told(message, order(2), answer({ originalMessageId: 'N' }))).toEqual([]);
    expect(told(message, order(2), answer({ level: 'paymentInfo' }))).toEqual([]);
    expect(told({ ...message, unreadable: ['count'] }, order(2), answer({}))).toEqual([]);
    expect(told(order(2), answer({}))).toEqual([]);
    expect(told(message, answer({}))).toEqual([]);
  });
});
