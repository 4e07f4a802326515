import { baseDraft } from '../base.ts';
import type { Draft, InvoiceFile } from '../draft.ts';
import { accountNumber } from '../numbers.ts';
import type { Story } from '../story.ts';

/** What the payment part of six invoices says instead of an ordinary transfer. */
const MEANS: readonly InvoiceFile['document']['paymentMeans'][] = [
  [{ code: '10' }],
  [{ code: '20', account: accountNumber(100_000) }],
  [{ code: '30', account: accountNumber(100_000) }, { code: '10' }],
  [{ code: 'ZZZ', account: accountNumber(100_000) }],
  [],
  [{ code: '30' }],
];

export const cashOnInvoices: Story = {
  name: 'cash-on-invoices',
  about: 'Fakturaer som ber om kontanter, sjekk eller noe som ikke kan avgjøres.',
  draft: () => {
    const draft = baseDraft(1);
    invoicePaths(draft)
      .slice(0, MEANS.length)
      .forEach((path, index) => {
        const file = draft.invoices.get(path) as InvoiceFile;
        file.document = { ...file.document, paymentMeans: MEANS[index] ?? [] };
      });
    return draft;
  },
};

export function invoicePaths(draft: Draft): string[] {
  return [...draft.invoices.keys()].sort();
}
