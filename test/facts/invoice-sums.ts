/** The sums of one invoice as the tests ask for them. */
import { expect } from 'vitest';
import type { Overrides } from '../evidence/ubl.ts';
import { derive, told } from './invoice-case.ts';

export const NONE = { lineDifference: 0, totalsDifference: 0, taxDifference: 0, payableDifference: 0 };

/** The four differences of a document. */
export async function sums(document: string): Promise<Record<string, unknown>> {
  const { invoices } = await derive({ files: { 'faktura.xml': document } });
  expect(invoices).toHaveLength(1);
  return told(invoices[0], ...Object.keys(NONE));
}

/** Two lines, two rates, allowances and charges on both levels, a price per hundred, something prepaid. */
export const RICH: Overrides = {
  allowances: [
    { charge: false, amount: '100.00' },
    { charge: true, amount: '40.00' },
  ],
  prepaid: '50.00',
  lines: [
    {
      name: 'Timer',
      quantity: '10',
      price: '1000',
      allowances: [
        { charge: true, amount: '12.50' },
        { charge: false, amount: '2.25' },
      ],
    },
    { name: 'Lisens', quantity: '300', price: '12', baseQuantity: '100', unit: 'C62', vatPercent: 0 },
  ],
};

/** A text put in place of another that must be there once. */
export function changed(xml: string, from: string, to: string): string {
  expect(xml.split(from), `${from} once`).toHaveLength(2);
  return xml.replace(from, to);
}
