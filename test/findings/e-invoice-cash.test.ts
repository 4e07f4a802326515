/** How invoices ask to be paid: from bytes to what is found. */
import { describe, expect, test } from 'vitest';
import { type Overrides, ublInvoice } from '../evidence/ubl.ts';
import { term } from '../facts/build.ts';
import {
  ALL_PASSED,
  about,
  assessment,
  DOUBT,
  type Folder,
  LISTED,
  onInvoice,
  RULES,
  SUPPLIER,
  withDocument,
} from './e-invoice-folder.ts';

describe('how it is to be paid', () => {
  const cash = async (paymentMeans: Overrides['paymentMeans'], folder?: Folder): Promise<string | undefined> =>
    (await withDocument({ paymentMeans }, folder))['no-cash-payment-means'];
  const bank = { code: '30', account: '86011117947' };

  test('cash fails, also beside a bank account, and whatever the amount', async () => {
    expect(await cash([{ code: '10' }])).toBe('failed');
    expect(await cash([bank, { code: '10' }])).toBe('failed');
    const lines = [{ name: 'Øre', quantity: '1', price: '0.01', vatPercent: 0 }];
    const found = await withDocument(
      { lines, paymentMeans: [{ code: '10' }] },
      { list: [{ ...LISTED, amount: '0,01' }] },
    );
    expect(found['no-cash-payment-means']).toBe('failed');
  });
  test('card and direct debit', async () => expect(await cash([{ code: '48' }, { code: '49' }])).toBe('passed'));
  test('a cheque, unless the contract allows it', async () => {
    expect(await cash([{ code: '20' }])).toBe('failed');
    expect(await cash([{ code: '20' }], { terms: { 'cheque-allowed': term(true, 'none') } })).toBe('passed');
    expect(await cash([{ code: '20' }], { terms: { 'cheque-allowed': term(false, 'none') } })).toBe('failed');
  });
  test('a code that decides nothing, until a person does', async () => {
    expect(await cash([{ code: 'ZZZ' }])).toBe(DOUBT('needsReview', 'paymentIsElectronic'));
    expect(await cash([{ code: 'ZZZ' }], { assessments: [assessment('paymentIsElectronic', 'Ja')] })).toBe('passed');
    expect(await cash([{ code: 'ZZZ' }], { assessments: [assessment('paymentIsElectronic', 'Nei')] })).toBe('failed');
  });
  test('a bank code without an account, and nothing at all', async () => {
    expect(await cash([{ code: '30' }])).toBe(DOUBT('missingEvidence', 'bankAccountsSound'));
    expect(await cash([])).toBe(
      DOUBT(
        'missingEvidence',
        'bankAccountsSound',
        'cashMeans',
        'chequeMeans',
        'paymentIsElectronic',
        'undecidableMeans',
      ),
    );
  });
  test('prepaid: how, a person finds out', async () => {
    const list = [{ ...LISTED, amount: '66 700,00' }];
    const found = await withDocument({ prepaid: '50.00' }, { list });
    expect(found).toEqual({ ...ALL_PASSED, 'no-cash-payment-means': DOUBT('needsReview', 'prepaymentThroughBank') });
  });
  test('between members of the chain: cash fails, the rules of e-invoices are not about it', async () => {
    const sub = '313504182';
    const chain = `Selskapets org.nr.;Engasjert av (org.nr.);Rolle;Første dag\r\n${sub};${SUPPLIER};Underleverandør;01.02.2026\r\n`;
    const document = ublInvoice({
      seller: { orgNo: sub, name: 'Under AS' },
      buyer: { orgNo: SUPPLIER, name: 'Fjordkode AS' },
      paymentMeans: [{ code: '10' }],
    });
    const found = await onInvoice({ files: { 'u.xml': document, 'kjede.csv': chain }, list: [] }, about('100245', sub));
    expect(found).toEqual({
      ...Object.fromEntries(RULES.map((rule) => [rule, 'inapplicable'])),
      'no-cash-payment-means': 'failed',
    });
  });
});
