/** References by which the buyer can place an invoice: how many on it can be used. */
import type { Fact } from './fact.ts';
import { matcherOf } from './invoice-reference-pattern.ts';
import { factOf, type InvoiceDocument } from './invoice-sources.ts';
import { absent } from './sources.ts';

/** Any one of these may carry the reference (rule-catalogue §1); the seller's own order number does not. */
const FIELDS: ReadonlySet<string> = new Set([
  'orderReference',
  'buyerReference',
  'contractReference',
  'accountingCost',
  'projectReference',
]);

/** `usableReferences`: those that are no stand-in and, where the contract gives a pattern, have its form. A pattern that cannot be used is no term. */
export function referenceFact(document: InvoiceDocument): Fact {
  const { file } = document.record.at;
  const references = (document.record.fields.references ?? []).filter((one) => FIELDS.has(one.field));
  const dummies = document.figure('dummy-references');
  const standIns = new Set((Array.isArray(dummies) ? dummies : []).map(bare));
  const real = references.filter((one) => !standIns.has(bare(one.value)));
  const from = references.map((one) => (one.line === undefined ? { file } : { file, line: one.line }));
  const places = from.length > 0 ? from : document.at('references');
  if (references.length > 0 && standIns.size === 0) return absent('usableReferences', 'missingTerm', places);
  const term = document.input.agreement.terms['order-reference-pattern'];
  if (term === undefined || real.length === 0) return factOf('usableReferences', real.length, document, places);
  const matches = typeof term.value === 'string' ? matcherOf(term.value) : undefined;
  if (!matches) return absent('usableReferences', 'missingTerm', [{ file: 'agreement.json' }]);
  return factOf('usableReferences', real.filter((one) => matches(one.value.trim())).length, document, places);
}

/** Capitals, spaces and punctuation apart: `N/A`, `n.a.` and `NA` are one stand-in. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
