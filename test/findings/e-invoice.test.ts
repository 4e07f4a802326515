/** Bytes as handed in → what is found about the invoices: the stories that e-invoicing is about. */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import type { Result } from '../../src/findings/result.ts';
import { describe as inWords } from '../../src/report/describe.ts';
import { BILLING_3, inEnvelope, type Overrides, ublCreditNote, ublInvoice } from '../evidence/ubl.ts';
import { term } from '../facts/build.ts';
import type { Typed } from './call-off-folder.ts';
import {
  ALL_PASSED,
  about,
  assessment,
  checkFolder,
  DOUBT,
  type Folder,
  LISTED,
  onInvoice,
  RULES,
  SUPPLIER,
  THIS,
  verdicts,
  withDocument,
} from './e-invoice-folder.ts';

describe('in order', () => {
  test('an invoice, listed and handed in', async () => expect(await withDocument({})).toEqual(ALL_PASSED));
  test('in the envelope of Peppol', async () =>
    expect(await withDocument(inEnvelope(ublInvoice()))).toEqual(ALL_PASSED));
  test('the whole result: passed, nothing left open, nothing to hand in', async () => {
    const { findings, requirements, next, contradictions } = await checkFolder({ files: { 'a.xml': ublInvoice() } });
    expect(findings.map(({ id }) => id)).toEqual(RULES.map((rule) => `${rule}:${THIS}`).toSorted());
    expect(requirements.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['e-invoice', 'passed'],
      ['cash-ban', 'passed'],
    ]);
    expect([next, contradictions]).toEqual([[], []]);
  });
  test('a correction and a credit note', async () => {
    const lines = [{ name: 'Retting', quantity: '-7.5', price: '1320' }];
    const correction = { ...LISTED, amount: '-12 375,00' };
    expect(await withDocument({ lines }, { list: [correction] })).toEqual(ALL_PASSED);
    const credit = { ...LISTED, amount: '-66 750,00', documentType: 'Kreditnota' };
    const document = ublCreditNote({ invoiceNo: '100245' });
    expect(await withDocument(document, { list: [credit] })).toEqual(ALL_PASSED);
  });
});

describe('the format', () => {
  const format = async (document: Overrides, folder?: Folder): Promise<string | undefined> =>
    (await withDocument(document, folder))['e-invoice-format'];
  test('EHF 2.0', async () => {
    const found = await withDocument({ customizationId: 'urn:www.cenbii.eu:transaction:biitrns010:ver2.0' });
    expect(found).toEqual({ ...ALL_PASSED, 'e-invoice-format': 'failed', 'e-invoice-valid': 'inapplicable' });
  });
  test('came as PDF or on paper, whatever was handed in afterwards', async () => {
    for (const channel of ['PDF', 'Papir']) expect(await format({}, { list: [{ ...LISTED, channel }] })).toBe('failed');
    const listedOnly = await onInvoice({ list: [{ ...LISTED, channel: 'Papir' }] });
    expect(listedOnly['e-invoice-format']).toBe('failed');
  });
  test('self-billing and forward billing are named, and a person settles them', async () => {
    const self: Overrides = {
      customizationId: BILLING_3.replace(':billing:', ':selfbilling:'),
      profileId: 'urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0',
    };
    const forward: Overrides = {
      customizationId: `${BILLING_3}#conformant#urn:fdc:anskaffelser.no:2019:ehf:forward-billing:3.0`,
      profileId: 'urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:08:1.0',
    };
    expect(await format(self)).toBe(DOUBT('needsReview', 'selfBillingAgreed'));
    expect(await format(forward)).toBe(DOUBT('needsReview', 'forwardBillingAgreed'));
    const agreed = (answer: string): Folder => ({ assessments: [assessment('selfBillingAgreed', answer)] });
    expect(await format(self, agreed('Ja'))).toBe('passed');
    expect(await format(self, agreed('Nei'))).toBe('failed');
    expect(await format(forward, agreed('Ja'))).toBe(DOUBT('needsReview', 'forwardBillingAgreed'));
  });
});

describe('no document', () => {
  test('listed only: each rule asks for it, none passes', async () => {
    const found = await onInvoice({});
    for (const rule of RULES) expect(found[rule], rule).toMatch(/^cantTell\/missingEvidence/);
    const { next } = await checkFolder({});
    expect(next.map(({ step, kind, askedOf }) => [step, kind, askedOf])).toEqual([['document', 'invoice', 'supplier']]);
  });
  test('XML that is no invoice: the same file is asked for again', async () => {
    const files = { 'Faktura 100245.xml': '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>' };
    const found = await onInvoice({ files });
    for (const rule of RULES) expect(found[rule], rule).toMatch(/^cantTell\/unreadableEvidence/);
    const { next } = await checkFolder({ files });
    expect(next).toMatchObject([{ step: 'again', files: ['Faktura 100245.xml'] }]);
  });
  test('one that broke off', async () => {
    const found = await withDocument(ublInvoice().slice(0, 3000));
    for (const rule of RULES) expect(found[rule], rule).toMatch(/^cantTell\/unreadableEvidence/);
  });
  test('two that are not the same', async () => {
    const files = { 'a.xml': ublInvoice(), 'b.xml': ublInvoice({ note: 'Rettet' }) };
    const found = await onInvoice({ files });
    for (const rule of RULES) expect(found[rule], rule).toMatch(/^cantTell\/conflictingEvidence/);
    expect((await checkFolder({ files })).contradictions.map(({ fact }) => fact)).toEqual(['invoiceDocument']);
  });
  test('take the document away: nothing that leaned on it passes', async () => {
    const [whole, without] = [await withDocument({}), await onInvoice({})];
    for (const rule of RULES) if (whole[rule] === 'passed') expect(without[rule], rule).toMatch(/^cantTell/);
  });
  test('no list: what is handed in is decided, and that there may be more is said', async () => {
    const all = await verdicts({ files: { 'faktura.xml': ublInvoice() }, list: false });
    for (const rule of RULES) {
      expect(all[`${rule}:${THIS}`], rule).toBe('passed');
      expect(all[`${rule}:contract`], rule).toBe(DOUBT('missingEvidence', 'invoiceListComplete'));
    }
  });
});

describe('what is on it', () => {
  test('an amount one øre off', async () => {
    const wrong = ublInvoice().replace('>66750.00</cbc:TaxI', '>66750.01</cbc:TaxI');
    expect(await withDocument(wrong)).toEqual({ ...ALL_PASSED, 'e-invoice-valid': 'failed' });
  });
  test('a line 0.02 off, and 0.03', async () => {
    const off = (kroner: string): Overrides => ({ lines: [{ name: 'A', quantity: '1', price: kroner }] });
    const listed: Typed = { ...LISTED, amount: '125,00' };
    const line = (kroner: string): string => ublInvoice(off('100')).replace('>100</cbc:Price', `>${kroner}</cbc:Price`);
    expect(await withDocument(line('100.02'), { list: [listed] })).toEqual(ALL_PASSED);
    expect((await withDocument(line('100.03'), { list: [listed] }))['e-invoice-valid']).toBe('failed');
  });
  test('another amount in the list', async () => {
    const found = await withDocument({}, { list: [{ ...LISTED, amount: '66 750,01' }] });
    expect(found).toEqual({
      ...ALL_PASSED,
      'e-invoice-valid': DOUBT('conflictingEvidence', 'payableDifference'),
    });
  });
  test('no reference but NA', async () => {
    const bare = { orderReference: 'NA', contractReference: undefined, buyerReference: undefined };
    expect(await withDocument(bare)).toEqual({ ...ALL_PASSED, 'e-invoice-reference': 'failed' });
    expect(await withDocument({ ...bare, accountingCost: '4410' })).toEqual(ALL_PASSED);
    const terms = { 'order-reference-pattern': term('AVR-\\d{4}-\\d{3}', 'regex') };
    expect(await withDocument({ ...bare, accountingCost: '4410' }, { terms })).toEqual({
      ...ALL_PASSED,
      'e-invoice-reference': 'failed',
    });
  });
  test('an account with a wrong digit: not valid, and not known to be a bank payment', async () => {
    const found = await withDocument({ paymentMeans: [{ code: '30', account: '86011117948' }] });
    expect(found).toEqual({
      ...ALL_PASSED,
      'e-invoice-valid': 'failed',
      'no-cash-payment-means': DOUBT('unreadableEvidence', 'bankAccountsSound'),
    });
  });
  test('the claim is sold: a person settles who is paid', async () => {
    const payee = { orgNo: '313504182', name: 'Fordringskjøp AS' };
    const factored = DOUBT('needsReview', 'payeeAccepted');
    expect(await withDocument({ payee })).toEqual({ ...ALL_PASSED, 'e-invoice-party': factored });
    const assessed = { assessments: [assessment('payeeAccepted', 'Ja')] };
    expect(await withDocument({ payee }, assessed)).toEqual(ALL_PASSED);
    const own = { ...assessed, deliveredBy: [{ files: 'vurderinger.csv', by: 'supplier' as const }] };
    expect((await withDocument({ payee }, own))['e-invoice-party'], "the supplier's own word").toBe(factored);
  });
  test('the money goes elsewhere than before', async () => {
    const files = {
      'a.xml': ublInvoice(),
      'b.xml': ublInvoice({
        invoiceNo: '100250',
        issueDate: '2026-04-05',
        paymentMeans: [{ code: '30', account: '12345678911' }],
      }),
    };
    const list = [LISTED, { ...LISTED, invoiceNo: '100250', invoiceDate: '05.04.2026' }];
    expect((await onInvoice({ files, list }))['e-invoice-party']).toBe('passed');
    expect((await onInvoice({ files, list }, about('100250')))['e-invoice-party']).toBe(
      DOUBT('needsReview', 'payeeAccepted'),
    );
  });
});

test('a clause that is not in force asks for nothing', async () => {
  const found = await withDocument({ paymentMeans: [{ code: '10' }] }, { inForce: false });
  expect(new Set(Object.values(found))).toEqual(new Set(['inapplicable']));
});

describe('in words', () => {
  const sentence = (result: Result, rule: string, language: 'nb' | 'nn' | 'en'): string =>
    inWords(result.findings.find(({ id }) => id === `${rule}:${THIS}`) as Finding, result, language).sentence;
  test('every outcome of every rule has a whole sentence in each language', async () => {
    const folders: Folder[] = [
      { files: { 'a.xml': ublInvoice() } },
      {
        files: {
          'a.xml': ublInvoice({
            profileId: 'x',
            orderReference: 'NA',
            contractReference: undefined,
            buyerReference: undefined,
            paymentMeans: [{ code: '10' }],
          }).replace('>66750.00</cbc:TaxI', '>66750.01</cbc:TaxI'),
        },
      },
      { inForce: true },
      { files: { 'a.xml': ublInvoice({ buyer: { orgNo: SUPPLIER, name: 'Fjordkode AS' } }) }, list: [] },
    ];
    for (const folder of folders) {
      const result = await checkFolder(folder);
      for (const rule of RULES)
        for (const language of ['nb', 'nn', 'en'] as const) {
          const text = sentence(result, rule, language);
          expect(text, `${rule} ${language}`).toMatch(/^[A-ZÆØÅ].{20,}\.$/);
          expect(text).not.toMatch(/[{}]/);
        }
    }
  });
  test('numbers as people read them', async () => {
    const wrong = ublInvoice().replace('>66750.00</cbc:TaxI', '>66750.01</cbc:TaxI');
    const result = await checkFolder({ files: { 'a.xml': wrong } });
    expect(sentence(result, 'e-invoice-valid', 'nb')).toBe(
      'Fakturaen går ikke opp, eller et nummer på den er ugyldig. Største avvik: 0,00 kr på en linje (tillatt 0,02 kr), 0,01 kr i summene, 0,00 kr i avgiften (tillatt 0,99 kr), 0,01 kr i beløpet å betale. Ugyldige organisasjonsnumre: 0. Ugyldige kontonumre: 0.',
    );
  });
  test('no account number anywhere in the result', async () => {
    const files = {
      'a.xml': ublInvoice(),
      'b.xml': ublInvoice({ paymentMeans: [{ code: '30', account: '86011117948' }] }),
    };
    const text = JSON.stringify(await checkFolder({ files }));
    expect(text).not.toMatch(/8601\D?11\D?1794/);
  });
});
