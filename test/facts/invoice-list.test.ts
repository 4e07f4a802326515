/** What the buyer's list says of an invoice beside its document, and what a person has assessed about it. */
import { describe, expect, test } from 'vitest';
import { ublInvoice } from '../evidence/ubl.ts';
import { record } from './build.ts';
import { CONFLICT, derive, factOf, MISSING, REVIEW, row, SUPPLIER, told, UNREADABLE } from './invoice-case.ts';

const KEY = `${SUPPLIER}/100245`;
const files = { 'faktura.xml': ublInvoice() };

describe('list and document', () => {
  const joined = async (one: ReturnType<typeof row>): Promise<Record<string, unknown>> => {
    const { invoices, contradictions } = await derive({ files, rows: [one] });
    expect(invoices).toHaveLength(1);
    return {
      ...told(invoices[0], 'invoiceIssueDate', 'invoicePayable', 'payableDifference'),
      told: contradictions.map(({ fact }) => fact),
    };
  };
  const AGREED = { invoiceIssueDate: '2026-03-05', invoicePayable: 6_675_000, payableDifference: 0, told: [] };

  test('agree', async () => {
    expect(await joined(row())).toEqual(AGREED);
    expect(await joined(row({ invoiceDate: '2026-03-05', amount: 6_675_000 }))).toEqual(AGREED);
  });
  test('one day off: the date is withheld, and told', async () =>
    expect(await joined(row({ invoiceDate: '2026-03-06', amount: 6_675_000 }))).toEqual({
      ...AGREED,
      invoiceIssueDate: CONFLICT,
      told: ['invoiceIssueDate'],
    }));
  test('one øre off: the amount is withheld, and that it adds up', async () =>
    expect(await joined(row({ amount: 6_675_001 }))).toEqual({
      ...AGREED,
      invoicePayable: CONFLICT,
      payableDifference: CONFLICT,
      told: ['invoicePayable'],
    }));
  test('a document that does not add up does not, whatever the list says', async () => {
    const { invoices } = await derive({
      files: { 'a.xml': ublInvoice().replace('>66750.00</cbc:Pay', '>66750.01</cbc:Pay') },
      rows: [row({ amount: 6_675_000 })],
    });
    expect(told(invoices[0], 'invoicePayable', 'payableDifference')).toEqual({
      invoicePayable: CONFLICT,
      payableDifference: 1,
    });
  });
  test('unreadable in the list', async () =>
    expect(await joined(row({}, { unreadable: ['invoiceDate', 'amount'] }))).toMatchObject({
      invoiceIssueDate: UNREADABLE,
      invoicePayable: UNREADABLE,
    }));
  test('two rows that differ', async () => {
    const { invoices } = await derive({ rows: [row({ amount: 1 }), row({ amount: 2 })] });
    expect(told(invoices[0], 'invoicePayable')).toEqual({ invoicePayable: CONFLICT });
  });
  test('listed only: what the list has is known, the rest is asked for', async () => {
    const { invoices } = await derive({ rows: [row({ invoiceDate: '2026-03-05', amount: 100, channel: 'paper' })] });
    expect(
      told(invoices[0], 'invoiceIssueDate', 'invoicePayable', 'invoiceChannel', 'invoiceToCity', 'cashMeans'),
    ).toEqual({
      invoiceIssueDate: '2026-03-05',
      invoicePayable: 100,
      invoiceChannel: 'paper',
      invoiceToCity: true,
      cashMeans: MISSING,
    });
    expect(factOf(invoices[0], 'cashMeans').from).toEqual([{ file: 'invoiceList.xlsx', row: 2 }]);
    expect(invoices[0]?.slices[0]?.on).toBe('2026-03-05');
  });
});

describe('what a person has assessed', () => {
  const assessment = (question: string, subject: string, answer = true): ReturnType<typeof record<'assessments'>> =>
    record('assessments', {
      question,
      subject,
      answer,
      assessedBy: 'Kari Prøve',
      assessedOn: '2027-01-10',
      reason: 'Avtalt med factoringselskapet.',
    });
  const answer = async (...records: ReturnType<typeof assessment>[]): Promise<unknown> =>
    told((await derive({ files, records })).invoices[0], 'payeeAccepted').payeeAccepted;
  test('nobody yet', async () => expect(await answer()).toEqual(REVIEW));
  test.each([KEY, '100245', '*'])('by key, by number, or for all: %s', async (subject) => {
    expect(await answer(assessment('payeeAccepted', subject))).toBe(true);
    expect(await answer(assessment('Den som skal ha pengene, er avklart', subject, false))).toBe(false);
  });
  test('about another invoice, or another question', async () => {
    expect(await answer(assessment('payeeAccepted', '100246'))).toEqual(REVIEW);
    expect(await answer(assessment('selfBillingAgreed', '100245'))).toEqual(REVIEW);
  });
});
