/** References by which the buyer can place an invoice: how many on it can be used. */
import type { Invoice } from '../evidence/documents/invoice-record.ts';
import type { Fact } from './fact.ts';
import { matcherOf } from './invoice-reference-pattern.ts';
import { factOf, type InvoiceDocument } from './invoice-sources.ts';
import { absent } from './sources.ts';

type Field = Invoice['references'][number]['field'];

/** Any one of these may carry the reference (rule-catalogue §1); the seller's own order number does not. */
const FIELDS: readonly Field[] = [
  'orderReference',
  'buyerReference',
  'contractReference',
  'accountingCost',
  'projectReference',
];

/** `usableReferences`: those that are no stand-in and, where the contract gives a pattern, have its form. A pattern that cannot be used is no term. */
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
  const matches = pattern === undefined ? () => true : matcherOf(String(pattern.value));
  if (!matches && real.length > 0) return absent(id, 'missingTerm', [{ file: 'agreement.json' }]);
  const usable = real.filter((one) => matches?.(one.value.trim()));
  // What could not be read in another field might have been the one that can be used.
  const lost = FIELDS.some((field) => document.unreadable(`references.${field}`));
  return factOf(id, usable.length === 0 && lost ? 'unreadableEvidence' : usable.length, document, places);
}

/** Capitals, spaces and punctuation apart: `N/A`, `n.a.` and `NA` are one stand-in, and a dash is nothing at all. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
