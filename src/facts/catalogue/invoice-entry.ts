/** How the catalogue writes a fact about one invoice. */
import type { FactEntry } from '../catalogue.ts';
import { entry, type Kind, question, type Words } from './call-off-entry.ts';

/** A fact about an invoice. The supplier has its documents; the list is the buyer's, and what a contract says the contract manager's. */
export function invoiceEntry(
  id: string,
  kind: Kind,
  provenBy: FactEntry['provenBy'],
  label: Words,
  proves: Words,
): FactEntry {
  const [first] = provenBy;
  const askedOf = first === undefined ? 'contractManager' : first === 'invoiceList' ? 'buyer' : 'supplier';
  return { ...entry(id, kind, provenBy, label, proves, 'invoice'), askedOf };
}

/** A question about an invoice that only a person's dated assessment answers. */
export function invoiceQuestion(id: string, label: Words, proves: Words): FactEntry {
  return { ...question(id, label, proves), subject: 'invoice' };
}

export const ORE: Kind = ['number', 'ore'];
