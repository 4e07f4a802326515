/** The amount payable, what is prepaid, and the check digits of the numbers on an invoice. */
import { describe, expect, test } from 'vitest';
import { type Overrides, type UblDocument, ublCreditNote, ublInvoice } from '../evidence/ubl.ts';
import { derive, MISSING, one, REVIEW, row, told, UNREADABLE } from './invoice-case.ts';

describe('the amount payable and what is prepaid', () => {
  test('øre, with its sign', async () => {
    expect(await one('invoicePayable', {})).toBe(6_675_000);
    expect(await one('invoicePayable', ublCreditNote())).toBe(-6_675_000);
    expect(await one('invoicePayable', { lines: [{ name: 'Retting', quantity: '-1', price: '100' }] })).toBe(-12_500);
    expect(await one('invoicePayable', ublInvoice().replace('>66750.00</cbc:Pay', '>66750.005</cbc:Pay'))).toEqual(
      UNREADABLE,
    );
  });

  test('another currency is held against nothing in the list, which is in kroner', async () => {
    const { invoices, contradictions } = await derive({
      files: { 'faktura.xml': ublInvoice({ currency: 'EUR' }) },
      rows: [row({ amount: 77_000_000 })],
    });
    expect(told(invoices[0], 'invoicePayable', 'payableDifference', 'invoiceCurrency')).toEqual({
      invoicePayable: REVIEW,
      payableDifference: 0,
      invoiceCurrency: 'EUR',
    });
    expect(contradictions).toEqual([]);
  });

  test('prepaid', async () => {
    expect(await one('prepaidAmount', {})).toBe(0);
    expect(await one('prepaidAmount', { prepaid: '0.01' })).toBe(1);
    expect(await one('prepaidAmount', ublInvoice({ prepaid: '50.00' }).replace('>50.00<', '>x<'))).toEqual(UNREADABLE);
    expect(
      await one('prepaidAmount', ublInvoice().replace(/<cac:LegalMonetaryTotal>[\s\S]*<\/cac:LegalMonetaryTotal>/, '')),
    ).toEqual(MISSING);
  });
});

describe('check digits', () => {
  const numbers = async (document: string | Overrides): Promise<unknown> => {
    const content = typeof document === 'string' ? document : ublInvoice(document);
    const { invoices } = await derive({ files: { 'faktura.xml': content } });
    return told(invoices[0], 'wrongOrgNumbers', 'wrongAccounts', 'sellerOrgNo', 'buyerOrgNo');
  };
  const SOUND = { wrongOrgNumbers: 0, wrongAccounts: 0, sellerOrgNo: '310111643', buyerOrgNo: '312745925' };
  const account = (...accounts: string[]): Overrides => ({
    paymentMeans: accounts.map((one) => ({ code: '30', account: one })),
  });

  test('sound', async () => expect(await numbers({})).toEqual(SOUND));
  test('one digit of the seller, of the buyer, of the payee', async () => {
    const legal = (orgNo: string): string => `<cbc:CompanyID schemeID="0192">${orgNo}</cbc:CompanyID>`;
    const wrong = (from: string, to: string): string => ublInvoice().replace(legal(from), legal(to));
    expect(await numbers(wrong('310111643', '310111644'))).toEqual({
      ...SOUND,
      wrongOrgNumbers: 1,
      sellerOrgNo: UNREADABLE,
    });
    expect(await numbers(wrong('312745925', '312745926'))).toEqual({
      ...SOUND,
      wrongOrgNumbers: 1,
      buyerOrgNo: UNREADABLE,
    });
    const payee: UblDocument['seller'] = { orgNo: '313504183', name: 'Fordringskjøp AS' };
    expect(await numbers({ payee })).toEqual({ ...SOUND, wrongOrgNumbers: 1 });
  });
  test('a seller without any number: not known that none is wrong, unless one is', async () => {
    const bare = ublInvoice()
      .replace('<cbc:CompanyID schemeID="0192">310111643</cbc:CompanyID>', '')
      .replace('NO310111643MVA', '')
      .replace('schemeID="0192">310111643', 'schemeID="0088">73100000');
    expect(await numbers(bare)).toEqual({ ...SOUND, wrongOrgNumbers: MISSING, sellerOrgNo: MISSING });
    expect(await numbers(bare.replace('>312745925</cbc:CompanyID>', '>312745926</cbc:CompanyID>'))).toMatchObject({
      wrongOrgNumbers: 1,
    });
  });
  test.each([
    [['86011117947'], 0],
    [['86011117948'], 1],
    [['NO9386011117947'], 0],
    [['NO9386011117948'], 1],
    [['NO9486011117947'], 1],
    [['86011117947', '86011117948', '123'], 2],
    [['DE89370400440532013000'], 0],
    [['DE88370400440532013000'], 1],
    [[], 0],
  ])('accounts %s: %s wrong', async (accounts, wrong) =>
    expect(await numbers(account(...accounts))).toEqual({ ...SOUND, wrongAccounts: wrong }),
  );
  test('an account at the bank of a foreign seller that is no IBAN is not known to be wrong', async () => {
    const seller = { orgNo: 'SE556677', name: 'Utland AB', country: 'SE' };
    expect(await numbers({ ...account('123-4567'), seller })).toMatchObject({ wrongAccounts: 0 });
    expect(await numbers(account('123-4567'))).toMatchObject({ wrongAccounts: 1 });
  });
  test('no account and no national id in any fact', async () => {
    const { invoices } = await derive({ files: { 'faktura.xml': ublInvoice({ invoiceNo: '01019012480' }) } });
    expect(JSON.stringify([...(invoices[0]?.slices[0]?.facts.values() ?? [])])).not.toContain('86011117947');
    expect(JSON.stringify(invoices, (_, value) => (value instanceof Map ? [...value] : value))).not.toContain(
      '01019012480',
    );
    expect(invoices[0]).toMatchObject({ key: '310111643/faktura.xml', label: 'faktura.xml' });
  });
});
