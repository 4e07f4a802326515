/** References by which the buyer can place an invoice: how many on it can be used. */
import type { Invoice } from '../evidence/documents/invoice-record.ts';
import type { Fact } from './fact.ts';
import { matcherOf } from './invoice-reference-pattern.ts';
import { factOf, type InvoiceDocument } from './invoice-sources.ts';
import { absent } from './sources.ts';

type Field = Invoice['references'][number]['field'];

/** Any one of these may carry the reference; the seller's own order number does not. */
const FIELDS: readonly Field[] = [
  'orderReference',
  'buyerReference',
  'contractReference',
  'accountingCost',
  'projectReference',
];

/**
 * `usableReferences`: those that are no stand-in and, where the agreement says more, are as it says: the pattern of an order, the
 * references that the buyer has given, the number of the contract. A pattern that cannot be used is no term.
 */
export function referenceFact(document: InvoiceDocument): Fact {
  const id = 'usableReferences';
  const { file } = document.record.at;
  const references = (document.record.fields.references ?? []).filter((one) => FIELDS.includes(one.field));
  const from = references.map((one) => (one.line === undefined ? { file } : { file, line: one.line }));
  const places = from.length > 0 ? from : document.at('references');
  const dummies = document.figure('dummy-references');
  if (references.length > 0 && !Array.isArray(dummies)) return absent(id, document.noFigure, places);
  const standIns = new Set(['', ...(Array.isArray(dummies) ? dummies : []).map(bare)]);
  const real = references.filter((one) => !standIns.has(bare(one.value)));
  const pattern = document.input.agreement.terms['order-reference-pattern'];
  const matches = pattern === undefined ? undefined : matcherOf(String(pattern.value));
  if (pattern && !matches && real.length > 0) return absent(id, 'missingTerm', [{ file: 'agreement.json' }]);
  const given = givenOf(document);
  const usable = real.filter(({ field, value }) => {
    const known = given[field];
    return known?.some((one) => bare(one) === bare(value)) || (matches ? matches(value.trim()) : !known);
  });
  // What could not be read in another field might have been the one that can be used.
  const lost = FIELDS.some((field) => document.unreadable(`references.${field}`));
  return factOf(id, usable.length === 0 && lost ? 'unreadableEvidence' : usable.length, document, places);
}

/** By field, what the agreement says that the reference is; nothing for a field of which it says nothing. */
function givenOf({ record, input: { agreement } }: InvoiceDocument): Partial<Record<Field, readonly string[]>> {
  const buyer = agreement.buyers.find(({ orgNo }) => orgNo === record.fields.buyer?.orgNo);
  const contract = agreement.terms['contract-reference'];
  return {
    ...(buyer?.references ? { buyerReference: buyer.references } : {}),
    ...(contract ? { contractReference: [String(contract.value)] } : {}),
  };
}

/** Capitals, spaces and punctuation apart: `N/A`, `n.a.` and `NA` are one stand-in, and a dash is nothing at all. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
