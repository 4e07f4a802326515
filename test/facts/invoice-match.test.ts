/** Which documents and rows of the list are one invoice, and what becomes of those that do not agree. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inEnvelope, ublCreditNote, ublInvoice } from '../evidence/ubl.ts';
import { record } from './build.ts';
import { CONFLICT, derive, factOf, row, type Situation, STRANGER, SUB, SUPPLIER, told } from './invoice-case.ts';

const KEY = `${SUPPLIER}/100245`;
const files = { 'faktura.xml': ublInvoice() };
const keys = async (situation: Situation): Promise<string[]> =>
  (await derive(situation)).invoices.map((invoice) => invoice.key);

describe('one invoice', () => {
  test.each([
    ['as it stands', row()],
    ['capitals and spaces apart', row({ invoiceNo: '  100245 ' })],
    ['the issuer left open', row({ issuer: undefined } as never)],
  ])('a row and a document: %s', async (_name, one) => {
    const listed = one.fields.issuer === undefined ? record('invoiceList', { invoiceNo: '100245' }) : one;
    expect(await keys({ files, rows: [listed] })).toEqual([KEY]);
  });
  test('a number with letters', async () => {
    const rows = [row({ invoiceNo: 'f  26-17' })];
    expect(await keys({ files: { 'a.xml': ublInvoice({ invoiceNo: 'F 26-17' }) }, rows })).toEqual([
      `${SUPPLIER}/F 26-17`,
    ]);
  });
  test('a document whose seller cannot be read, the number listed once', async () => {
    const broken = ublInvoice().replaceAll('310111643', '310111644');
    expect(await keys({ files: { 'a.xml': broken }, rows: [row()] })).toEqual([KEY]);
    expect(await keys({ files: { 'a.xml': broken }, rows: [row(), row({ issuer: SUB })] })).toEqual([
      KEY,
      `${SUB}/100245`,
      '?/100245',
    ]);
  });
});

describe('not one invoice', () => {
  test('another number, another seller', async () => {
    expect(await keys({ files, rows: [row({ invoiceNo: '100246' }), row({ issuer: SUB })] })).toEqual([
      KEY,
      `${SUPPLIER}/100246`,
      `${SUB}/100245`,
    ]);
  });
  test('a row whose issuer cannot be read may be anybody', async () => {
    const unread = record('invoiceList', { invoiceNo: '100245' }, { unreadable: ['issuer'] });
    expect(await keys({ files, rows: [unread] })).toEqual([KEY, '?/100245']);
  });
  test('without a number each stands for itself', async () => {
    const rows = [record('invoiceList', { issuer: SUPPLIER }, { at: { file: 'liste.xlsx', sheet: 'Ark1', row: 7 } })];
    expect(await keys({ files: { 'a.xml': ublInvoice({ invoiceNo: undefined }) }, rows })).toEqual([
      `${SUPPLIER}/a.xml`,
      `${SUPPLIER}/liste.xlsx#Ark1#7`,
    ]);
  });
  test('listed only: the supplier is meant unless the list says another', async () => {
    expect(
      await keys({ rows: [record('invoiceList', { invoiceNo: '7' }), row({ invoiceNo: '8', issuer: SUB })] }),
    ).toEqual([`${SUPPLIER}/7`, `${SUB}/8`]);
  });
});

describe('a credit note of the same number', () => {
  const both = { 'faktura.xml': ublInvoice(), 'kreditnota.xml': ublCreditNote({ invoiceNo: '100245' }) };
  test('is an invoice of its own', async () => {
    const { invoices, contradictions } = await derive({ files: both });
    expect(invoices.map((one) => [one.key, told(one, 'invoicePayable').invoicePayable])).toEqual([
      [KEY, 6_675_000],
      [`${KEY}/creditNote`, -6_675_000],
    ]);
    expect(contradictions).toEqual([]);
  });
  test('rows go by their type, or by their sign', async () => {
    const rows = [
      row({ documentType: 'invoice', amount: 6_675_000 }),
      row({ amount: -6_675_000 }),
      row({ documentType: 'creditNote', amount: -6_675_000 }),
    ];
    const { invoices, contradictions } = await derive({ files: both, rows });
    expect(contradictions).toEqual([]);
    expect(invoices.map((one) => one.from.length)).toEqual([2, 3]);
  });
  test('a row that only forgot the sign is about the one document there is, and does not agree with it', async () => {
    const { invoices, contradictions } = await derive({
      files: { 'kreditnota.xml': ublCreditNote({ invoiceNo: '100245' }) },
      rows: [row({ amount: 6_675_000 })],
    });
    expect(told(invoices[0], 'invoicePayable')).toEqual({ invoicePayable: CONFLICT });
    expect(contradictions.map((one) => one.id)).toEqual([`invoicePayable:invoice/${KEY}`]);
  });
});

describe('two documents', () => {
  const ALL = ['invoiceFormat', 'lineDifference', 'cashMeans', 'usableReferences', 'sellerOrgNo', 'payeeIsSeller'];
  test('alike, with and without envelope: one, with both places', async () => {
    const { invoices, contradictions } = await derive({
      files: { 'a.xml': ublInvoice(), 'b.xml': inEnvelope(ublInvoice()) },
    });
    expect(contradictions).toEqual([]);
    expect(told(invoices[0], 'lineDifference', 'cashMeans')).toEqual({ lineDifference: 0, cashMeans: 0 });
    expect(new Set(factOf(invoices[0], 'cashMeans').from.map((place) => place.file))).toEqual(
      new Set(['a.xml', 'b.xml']),
    );
  });
  test.each([
    ['a price', { lines: [{ name: 'Rådgiver', quantity: '7.5', price: '1320.01' }] }],
    ['a day', { dueDate: '2026-04-05' }],
    ['a reference', { buyerReference: '410236' }],
    ['an account', { paymentMeans: [{ code: '30', account: '12345678911' }] }],
    ['a note', { note: 'Rettet' }],
  ])('that differ in %s: both told, neither relied on', async (_name, overrides) => {
    const { invoices, contradictions } = await derive({
      files: { 'a.xml': ublInvoice(), 'b.xml': ublInvoice(overrides) },
    });
    expect(Object.values(told(invoices[0], ...ALL))).toEqual(ALL.map(() => CONFLICT));
    expect(contradictions).toMatchObject([
      { id: `invoiceDocument:invoice/${KEY}`, sides: [{ value: 'a.xml' }, { value: 'b.xml' }] },
    ]);
  });
  test('UKE delivered one of two that are alike: registered', async () => {
    const { invoices } = await derive({ files: { 'uke/a.xml': ublInvoice(), 'b.xml': inEnvelope(ublInvoice()) } });
    expect(factOf(invoices[0], 'cashMeans')).toMatchObject({ basis: 'registered' });
  });
});

test('the order of files and rows changes nothing', async () => {
  const documents = [
    ublInvoice(),
    inEnvelope(ublInvoice()),
    ublInvoice({ invoiceNo: '100250', issueDate: '2026-03-06' }),
    ublInvoice({ invoiceNo: '100251', seller: { orgNo: STRANGER, name: 'Fremmed AS' } }),
    ublInvoice({ note: 'Ny' }),
  ];
  const rows = [row(), row({ invoiceNo: '100250', amount: 1 }), row({ invoiceNo: '100999' })];
  const toldOf = async (order: readonly number[], listed: readonly number[]): Promise<string> => {
    const { invoices, contradictions } = await derive({
      files: Object.fromEntries(order.map((index) => [`${index}.xml`, documents[index] as string])),
      rows: listed.map((index) => rows[index] as (typeof rows)[number]),
    });
    return JSON.stringify([invoices, contradictions], (_, value) => (value instanceof Map ? [...value] : value));
  };
  const [everyFile, everyRow] = [documents, rows].map((all) => all.map((_, index) => index)) as [number[], number[]];
  const expected = await toldOf(everyFile, everyRow);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(everyFile, { minLength: everyFile.length }),
      fc.shuffledSubarray(everyRow, { minLength: everyRow.length }),
      async (order, listed) => {
        expect(await toldOf(order, listed)).toBe(expected);
      },
    ),
    { numRuns: 20, seed: 5 },
  );
});
