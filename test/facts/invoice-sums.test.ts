/** Does the invoice add up: what one øre does to which difference. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ublCreditNote, ublInvoice } from '../evidence/ubl.ts';
import { changed, NONE, RICH, sums } from './invoice-sums.ts';

describe('sound documents add up', () => {
  test.each([
    ['the usual', ublInvoice()],
    ['a credit note', ublCreditNote()],
    ['allowances, charges, two rates, a price per hundred, prepaid', ublInvoice(RICH)],
    ['the same as a credit note', ublCreditNote(RICH)],
    ['a negative invoice: a correction', ublInvoice({ lines: [{ name: 'Retting', quantity: '-7.5', price: '1320' }] })],
    ['another currency', ublInvoice({ ...RICH, currency: 'EUR' })],
    ['nought', ublInvoice({ lines: [{ name: 'Ingenting', quantity: '0', price: '1450' }] })],
  ])('%s', async (_name, xml) => expect(await sums(xml)).toEqual(NONE));

  test('any sound document, by chance', async () => {
    const amount = fc.integer({ min: 0, max: 5_000_000 }).map((ore) => (ore / 100).toFixed(2));
    const allowance = fc.record({ charge: fc.boolean(), amount });
    const line = fc.record({
      name: fc.constant('Timer'),
      quantity: fc.integer({ min: -400_000, max: 400_000 }).map((hundredths) => (hundredths / 100).toFixed(2)),
      price: amount,
      vatPercent: fc.constantFrom(0, 12, 15, 25),
      allowances: fc.array(allowance, { maxLength: 2 }),
    });
    const document = fc.record({
      lines: fc.array(line, { minLength: 1, maxLength: 6 }),
      allowances: fc.array(allowance, { maxLength: 2 }),
      prepaid: amount,
      credit: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(document, async ({ credit, ...overrides }) => {
        expect(await sums(credit ? ublCreditNote(overrides) : ublInvoice(overrides))).toEqual({
          ...NONE,
          // Lines and rates are rounded to the øre, a negative half in the other direction: never more than one off.
          lineDifference: expect.toSatisfy((ore: number) => ore <= 1),
          taxDifference: expect.toSatisfy((ore: number) => ore <= 1),
        });
      }),
      { numRuns: 60, seed: 20_260_305 },
    );
  });

  test('a thousand lines', async () => {
    const lines = Array.from({ length: 1000 }, (_, index) => ({
      name: `Linje ${index}`,
      quantity: `${(index % 40) + 0.5}`,
      price: `${900 + index}.35`,
      vatPercent: index % 3 === 0 ? 15 : 25,
    }));
    const xml = ublInvoice({ lines });
    expect(await sums(xml)).toEqual({ ...NONE, lineDifference: 1 });
    const at = xml.lastIndexOf('<cbc:LineExtensionAmount');
    const wrong = xml.slice(0, at) + xml.slice(at).replace(/>(\d+)\./, (_, kroner) => `>${Number(kroner) + 1}.`);
    expect(await sums(wrong)).toEqual({ ...NONE, lineDifference: 101, totalsDifference: 100 });
  });
});

describe('one øre more moves the right fact', () => {
  // The usual: 30 × 1450 + 7.5 × 1320 = 53 400, VAT 13 350, in all 66 750.
  test.each([
    ['>43500.00</cbc:LineE', '>43500.01</cbc:LineE', { lineDifference: 1, totalsDifference: 1 }],
    ['>53400.00</cbc:LineE', '>53400.01</cbc:LineE', { totalsDifference: 1 }],
    ['>53400.00</cbc:TaxE', '>53400.01</cbc:TaxE', { totalsDifference: 1, taxDifference: 1 }],
    ['>66750.00</cbc:TaxI', '>66750.01</cbc:TaxI', { totalsDifference: 1, payableDifference: 1 }],
    ['>66750.00</cbc:Pay', '>66750.01</cbc:Pay', { payableDifference: 1 }],
    ['>53400.00</cbc:Taxable', '>53400.01</cbc:Taxable', { taxDifference: 1 }],
    ['>30.0</cbc:Inv', '>30.01</cbc:Inv', { lineDifference: 1450 }],
    ['>1450.00</cbc:Price', '>1450.01</cbc:Price', { lineDifference: 30 }],
  ])('%s → %s', async (from, to, moved) => {
    expect(await sums(changed(ublInvoice(), from, to))).toEqual({ ...NONE, ...moved });
  });

  test('a rate of the breakdown', async () => {
    const xml = ublInvoice();
    const at = xml.indexOf('>25<', xml.indexOf('<cac:TaxSubtotal>'));
    expect(await sums(`${xml.slice(0, at)}>24<${xml.slice(at + 4)}`)).toEqual({ ...NONE, taxDifference: 53_400 });
  });

  test('the VAT total and the VAT of a rate', async () => {
    const xml = ublInvoice();
    const [total, subtotal] = [xml.indexOf('13350.00'), xml.lastIndexOf('13350.00')];
    const put = (at: number): string => `${xml.slice(0, at)}13350.01${xml.slice(at + 8)}`;
    expect(await sums(put(total))).toEqual({ ...NONE, totalsDifference: 1 });
    expect(await sums(put(subtotal))).toEqual({ ...NONE, totalsDifference: 1, taxDifference: 1 });
  });

  test.each([
    ['AllowanceTotalAmount', '100.00', { totalsDifference: 1 }],
    ['ChargeTotalAmount', '40.00', { totalsDifference: 1 }],
    ['PrepaidAmount', '50.00', { payableDifference: 1 }],
  ])('%s', async (name, amount, moved) => {
    const more = amount.replace('.00', '.01');
    expect(await sums(changed(ublInvoice(RICH), `${amount}</cbc:${name}`, `${more}</cbc:${name}`))).toEqual({
      ...NONE,
      ...moved,
    });
  });

  test('allowances of the document and of a line', async () => {
    const rich = ublInvoice(RICH);
    expect(await sums(changed(rich, '>100.00</cbc:Amount', '>100.01</cbc:Amount'))).toEqual({
      ...NONE,
      totalsDifference: 1,
    });
    expect(await sums(changed(rich, '>12.50</cbc:Amount', '>12.51</cbc:Amount'))).toEqual({
      ...NONE,
      lineDifference: 1,
    });
    expect(await sums(changed(rich, '>100</cbc:BaseQuantity', '>200</cbc:BaseQuantity'))).toEqual({
      ...NONE,
      lineDifference: 1800,
    });
  });

  test('a price per three, which no decimal can hold', async () => {
    const lines = [
      {
        name: 'Tredel',
        quantity: '1',
        price: '100',
        baseQuantity: '3',
        allowances: [{ charge: true, amount: '0.50' }],
      },
      { name: 'Sjudel', quantity: '2', price: '100', baseQuantity: '7' },
    ];
    const xml = ublInvoice({ lines });
    expect(await sums(xml)).toEqual({ ...NONE, lineDifference: 1 });
    expect(await sums(changed(xml, '>33.83</cbc:LineE', '>33.86</cbc:LineE'))).toEqual({
      ...NONE,
      lineDifference: 3,
      totalsDifference: 3,
    });
    expect(await sums(changed(xml, '>28.57</cbc:LineE', '>28.55</cbc:LineE'))).toMatchObject({ lineDifference: 3 });
  });

  test('rounding of the amount payable, and a part of an øre counted as a whole one', async () => {
    const rounding = '<cbc:PayableRoundingAmount currencyID="NOK">0.25</cbc:PayableRoundingAmount><cbc:PayableAmount';
    const xml = changed(ublInvoice(), '<cbc:PayableAmount', rounding);
    expect(await sums(xml)).toEqual({ ...NONE, payableDifference: 25 });
    expect(await sums(xml.replace('>66750.00</cbc:Pay', '>66750.25</cbc:Pay'))).toEqual(NONE);
    expect(await sums(changed(ublInvoice(), '>1450.00</cbc:Price', '>1450.0007</cbc:Price'))).toEqual({
      ...NONE,
      lineDifference: 3,
    });
  });
});
