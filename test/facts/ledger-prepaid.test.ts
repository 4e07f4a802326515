/** Prepayments: which booked money traces one. The supplier is S, who sells to the city and buys from A. */
import { describe, expect, test } from 'vitest';
import type { BankEntry } from '../../src/evidence/documents/bank-record.ts';
import type { Invoice } from '../../src/evidence/documents/invoice-record.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { ledgerSubjects } from '../../src/facts/ledger.ts';
import { factsInput, record, said } from './build.ts';

const S = factsInput().case.supplier.orgNo;
const [A, CITY] = ['310111643', '310000035'];
const [OURS, THEIRS] = ['86011117947', '86011117955'];
const statement = (account: string, ownerOrgNo: string) =>
  record('bankStatement', { account, ownerOrgNo, statementNo: account === OURS ? 1 : 2 });
const entry = (fields: Partial<BankEntry> = {}) =>
  record('bankEntry', {
    account: OURS,
    statementNo: 1,
    entryNo: 1,
    bookedOn: '2022-06-01',
    amount: -50_000,
    currency: 'NOK',
    status: 'BOOK',
    counterOrgNo: A,
    ...fields,
  });
const invoice = (fields: Partial<Invoice> = {}) =>
  record('invoice', {
    invoiceNo: '1',
    issueDate: '2022-06-10',
    currency: 'NOK',
    seller: { orgNo: A },
    buyer: { orgNo: S },
    totals: { prepaid: '500.00' },
    ...fields,
  });

function untraced(...records: readonly EvidenceRecord[]) {
  const given = [statement(OURS, S), ...records];
  const [subject] = ledgerSubjects(factsInput({ records: given })).subjects;
  return said(subject?.slices[0]?.facts.values() ?? [], 'prepaidWithoutTrace');
}

describe('a trace', () => {
  test('is the same sum from buyer to seller, seen from the account of either', () => {
    expect(untraced(invoice(), entry())).toBe(0);
    const seen = entry({ account: THEIRS, amount: 50_000, counterOrgNo: S });
    expect(untraced(statement(THEIRS, A), invoice(), seen)).toBe(0);
    const sold = invoice({ seller: { orgNo: S }, buyer: { orgNo: CITY } });
    expect(untraced(sold, entry({ amount: 50_000, counterOrgNo: CITY }))).toBe(0);
  });
  test.each([
    ['none', []],
    ['one øre off', [entry({ amount: -50_001 })]],
    ['money the other way', [entry({ amount: 50_000 })]],
    ['to somebody else', [entry({ counterOrgNo: CITY })]],
    ['to nobody that is told', [entry({ counterOrgNo: undefined as never })]],
    ['from an account of nobody that is told', [entry({ account: '86011117963' })]],
    ['the day after the invoice', [entry({ bookedOn: '2022-06-11' })]],
    ['in another currency', [entry({ currency: 'EUR' })]],
    ['not booked yet', [entry({ status: 'PDNG' })]],
    ['a payment that was reversed', [entry({ reversal: true })]],
    ['a notification alone', [entry({ notification: true })]],
  ] as const)('%s is no trace', (_, entries) => expect(untraced(invoice(), ...entries)).toBe(1));
  test('on the day of the invoice is in time; an invoice without a day has none', () => {
    expect(untraced(invoice(), entry({ bookedOn: '2022-06-10' }))).toBe(0);
    expect(untraced(invoice({ issueDate: undefined as never }), entry())).toBe(1);
  });
  test('to the account that the invoice asks for, or to one that is known to be the seller’s', () => {
    const paid = entry({ counterOrgNo: undefined as never, counterAccount: THEIRS });
    expect(untraced(invoice(), paid)).toBe(1);
    expect(untraced(invoice({ paymentMeans: [{ code: '30', account: THEIRS }] }), paid)).toBe(0);
    expect(untraced(invoice({ paymentMeans: [{ code: '30', account: '86011117963' }] }), paid)).toBe(1);
    expect(untraced(statement(THEIRS, A), invoice(), paid)).toBe(0);
  });
  test('one entry traces one invoice', () => {
    const second = invoice({ invoiceNo: '2', issueDate: '2022-06-20' });
    expect(untraced(invoice(), second, entry())).toBe(1);
    expect(untraced(invoice(), second, entry(), entry({ entryNo: 2, bookedOn: '2022-06-15' }))).toBe(0);
    expect(untraced(invoice(), { ...invoice(), at: { file: 'kopi.xml' } }, entry())).toBe(0);
  });
  test('a transfer of a batch, not the batch and the transfer', () => {
    const batch = entry({ batchCount: 1, counterOrgNo: undefined as never });
    const detail = entry({ detail: true });
    expect(untraced(invoice(), batch, detail)).toBe(0);
    expect(untraced(invoice(), invoice({ invoiceNo: '2' }), batch, detail)).toBe(1);
  });
});

describe('what the invoice says', () => {
  test('nothing prepaid, words, and less than nothing', () => {
    expect(untraced(invoice({ totals: { prepaid: '0.00' } }))).toBe(0);
    expect(untraced(invoice({ totals: {} }))).toBe(0);
    expect(untraced(invoice({ totals: { prepaid: 'mye' } }), entry())).toBe(1);
    expect(untraced(invoice({ totals: { prepaid: '-500.00' } }), entry())).toBe(1);
  });
  test('totals that could not be read may hold a prepayment', () =>
    expect(untraced(record('invoice', { invoiceNo: '1' }, { unreadable: ['totals'] }))).toEqual({
      absent: 'unreadableEvidence',
    }));
});
