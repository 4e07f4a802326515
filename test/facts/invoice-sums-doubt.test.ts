/** Sums that are not there, or that cannot be read: which differences stay open, and that a known breach stands. */
import { describe, expect, test } from 'vitest';
import { ublInvoice } from '../evidence/ubl.ts';
import { derive, factOf, MISSING, NO_TERM, told, UNREADABLE } from './invoice-case.ts';
import { changed, NONE, RICH, sums } from './invoice-sums.ts';

describe('what is not there or cannot be read', () => {
  test.each([
    ['PayableAmount', { payableDifference: MISSING }],
    ['TaxInclusiveAmount', { totalsDifference: MISSING, payableDifference: MISSING }],
    ['TaxExclusiveAmount', { totalsDifference: MISSING, taxDifference: MISSING }],
  ])('without %s', async (name, moved) => {
    const xml = ublInvoice().replace(new RegExp(`<cbc:${name} .*?</cbc:${name}>`), '');
    expect(await sums(xml)).toEqual({ ...NONE, ...moved });
  });

  test('sums that may be left out when they are nil, and those that may not be unreadable', async () => {
    const rich = ublInvoice(RICH);
    expect(await sums(rich.replace(/<cbc:AllowanceTotalAmount.*?<\/cbc:AllowanceTotalAmount>/, ''))).toEqual({
      ...NONE,
      totalsDifference: 10_000,
    });
    expect(await sums(changed(rich, '>50.00</cbc:Prepaid', '>femti</cbc:Prepaid'))).toEqual({
      ...NONE,
      payableDifference: UNREADABLE,
    });
    expect(await sums(changed(rich, '>40.00</cbc:ChargeT', '>x</cbc:ChargeT'))).toEqual({
      ...NONE,
      totalsDifference: UNREADABLE,
    });
  });

  test('no totals, no lines, no VAT breakdown', async () => {
    const xml = ublInvoice();
    const without = (name: string): string => xml.replace(new RegExp(`<cac:${name}>[\\s\\S]*?</cac:${name}>`, 'g'), '');
    expect(await sums(without('LegalMonetaryTotal'))).toMatchObject({
      totalsDifference: MISSING,
      payableDifference: MISSING,
    });
    expect(await sums(without('InvoiceLine'))).toEqual({
      ...NONE,
      lineDifference: MISSING,
      totalsDifference: MISSING,
    });
    expect(await sums(without('TaxSubtotal'))).toEqual({
      ...NONE,
      totalsDifference: MISSING,
      taxDifference: MISSING,
    });
    expect(await sums(without('TaxTotal'))).toEqual({
      ...NONE,
      totalsDifference: MISSING,
      taxDifference: MISSING,
    });
  });

  test.each([
    ['>30.0</cbc:Inv', '>tretti</cbc:Inv', { lineDifference: UNREADABLE }],
    ['>43500.00</cbc:LineE', '>1e5</cbc:LineE', { lineDifference: UNREADABLE, totalsDifference: UNREADABLE }],
    ['>53400.00</cbc:Taxable', '>x</cbc:Taxable', { taxDifference: UNREADABLE }],
    ['>66750.00</cbc:Pay', '>66 750,00</cbc:Pay', { payableDifference: UNREADABLE }],
  ])('%s → %s', async (from, to, moved) => {
    expect(await sums(changed(ublInvoice(), from, to))).toEqual({ ...NONE, ...moved });
  });

  test('the VAT total and the VAT of a rate', async () => {
    const xml = ublInvoice();
    const [total, subtotal] = [xml.indexOf('13350.00'), xml.lastIndexOf('13350.00')];
    const put = (at: number): string => `${xml.slice(0, at)}x${xml.slice(at + 8)}`;
    expect(await sums(put(total))).toEqual({ ...NONE, totalsDifference: UNREADABLE });
    expect(await sums(put(subtotal))).toEqual({
      ...NONE,
      totalsDifference: UNREADABLE,
      taxDifference: UNREADABLE,
    });
  });

  test('a known breach stands beside what cannot be read', async () => {
    const lines = [
      { name: 'A', quantity: '1', price: '100', baseQuantity: '1' },
      { name: 'B', quantity: '2', price: '100', baseQuantity: '1' },
    ];
    const xml = changed(ublInvoice({ lines }), '>1</cbc:InvoicedQ', '>en</cbc:InvoicedQ');
    const off = (kroner: string): string => changed(xml, '>200.00</cbc:LineE', `>${kroner}</cbc:LineE`);
    expect(await sums(off('200.02'))).toMatchObject({ lineDifference: UNREADABLE });
    expect(await sums(off('200.03'))).toMatchObject({ lineDifference: 3 });
    const sum = changed(xml, '>300.00</cbc:TaxE', '>300.01</cbc:TaxE');
    expect(await sums(sum)).toMatchObject({ totalsDifference: 1 });
  });

  test('an allowance that does not say whether it is added or taken off leaves the sums open', async () => {
    const rich = ublInvoice(RICH);
    const document = rich.replace('<cbc:ChargeIndicator>false</cbc:ChargeIndicator>', '');
    expect(await sums(document)).toEqual({ ...NONE, totalsDifference: UNREADABLE });
    const line = `${rich.slice(0, rich.indexOf('<cac:InvoiceLine>'))}${rich
      .slice(rich.indexOf('<cac:InvoiceLine>'))
      .replace('<cbc:ChargeIndicator>true</cbc:ChargeIndicator>', '')}`;
    expect(await sums(line)).toEqual({ ...NONE, lineDifference: UNREADABLE });
  });

  test('a price per nought or less', async () => {
    for (const base of ['0', '-100'])
      expect(await sums(changed(ublInvoice(RICH), '>100</cbc:BaseQ', `>${base}</cbc:BaseQ`))).toMatchObject({
        lineDifference: UNREADABLE,
      });
  });

  test('outside the scope of VAT there is no rate; VAT without one cannot be checked', async () => {
    const free = ublInvoice({ lines: [{ name: 'Kurs', quantity: '1', price: '100', vatPercent: 0 }] });
    expect(await sums(free.replace('<cbc:Percent>0</cbc:Percent>', ''))).toEqual(NONE);
    const taxed = ublInvoice();
    expect(await sums(taxed.replace('<cbc:Percent>25</cbc:Percent>', ''))).toEqual({ ...NONE, taxDifference: MISSING });
  });

  test('an amount that no invoice has', async () => {
    expect(await sums(changed(ublInvoice(), '>66750.00</cbc:Pay', `>${'9'.repeat(30)}</cbc:Pay`))).toEqual({
      ...NONE,
      payableDifference: UNREADABLE,
    });
  });
});

test('without a tolerance for the day what is known is still told', async () => {
  const xml = changed(ublInvoice(), '>43500.00</cbc:LineE', '>43500.05</cbc:LineE');
  const { invoices } = await derive({ files: { 'faktura.xml': xml }, figure: () => null });
  expect(told(invoices[0], 'lineDifference', 'usableReferences', 'invoiceFormat')).toEqual({
    lineDifference: 5,
    usableReferences: NO_TERM,
    invoiceFormat: NO_TERM,
  });
  expect(factOf(invoices[0], 'lineDifference').from).toMatchObject([{ file: 'faktura.xml' }]);
});
