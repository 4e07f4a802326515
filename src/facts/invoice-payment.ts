/** How an invoice asks to be paid: every PaymentMeans counts, by its class in the dated code table. */
import type { InvoicePaymentMeans } from '../evidence/documents/invoice-record.ts';
import type { Fact } from './fact.ts';
import { accountOf, isAccount, placesOf } from './invoice-identifiers.ts';
import { factOf, type InvoiceDocument } from './invoice-sources.ts';

type Means = InvoicePaymentMeans & { readonly kind: string | undefined };

/** `cashMeans`, `chequeMeans`, `undecidableMeans` and `bankAccountsSound`. An invoice that names no means says nothing about any of them. */
export function paymentFacts(document: InvoiceDocument): Fact[] {
  const means = (document.record.fields.paymentMeans ?? []).map(
    (one): Means => ({ ...one, kind: kindOf(one, document) }),
  );
  const count = (id: string, kind: string): Fact => {
    const found = means.filter((one) => one.kind === kind);
    // A known one counts whatever the others are; none is known only when each of them has a code.
    const unsure = means.length === 0 || (found.length === 0 && means.some((one) => one.kind === undefined));
    const from = placesOf(found.length > 0 ? found : means, document);
    return factOf(
      id,
      unsure ? 'missingEvidence' : found.length,
      document,
      from.length > 0 ? from : [document.record.at],
    );
  };
  return [
    count('cashMeans', 'cash'),
    count('chequeMeans', 'cheque'),
    count('undecidableMeans', UNDECIDABLE),
    factOf('bankAccountsSound', accountsOf(means), document, document.at('paymentMeans')),
  ];
}

const UNDECIDABLE = 'undecidable';

/** The class of the code; undefined without a code. A code outside the table says nothing about how the money goes. */
function kindOf(means: InvoicePaymentMeans, document: InvoiceDocument): string | undefined {
  const code = means.code?.trim();
  if (code === undefined || code === '') return undefined;
  return String(document.figure('payment-means-class', { code }) ?? UNDECIDABLE);
}

/** A bank code proves a bank payment only with an account that can exist. */
function accountsOf(means: readonly Means[]): true | 'missingEvidence' | 'unreadableEvidence' {
  const bank = means.filter((one) => one.kind === 'bank');
  if (bank.some((one) => accountOf(one) !== undefined && !isAccount(one))) return 'unreadableEvidence';
  return means.length === 0 || bank.some((one) => accountOf(one) === undefined) ? 'missingEvidence' : true;
}
