/** Whether an invoice wants its money to another account than the seller's first invoice did: a sign of factoring, or of a forged one. */
import type { Place } from '../evidence/evidence.ts';
import type { Fact } from './fact.ts';
import { sameAccountKey } from './invoice-identifiers.ts';
import type { InvoiceGroup } from './invoice-match.ts';
import { brokeOff, type InvoiceRecord } from './invoice-sources.ts';
import { known, read } from './sources.ts';

/** Seller → the accounts on its first invoice, and where it stood. */
export type FirstAccounts = ReadonlyMap<string, { readonly accounts: ReadonlySet<string>; readonly at: Place }>;

/** The first by date, then by number, so that the order in which files are handed in does not matter. Undated ones come last. */
export function firstAccounts(groups: readonly InvoiceGroup[]): FirstAccounts {
  const inOrder = groups
    .flatMap((group) => group.documents.filter((record) => !brokeOff(record)))
    .filter((record) => accountsOf(record).size > 0)
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const first = new Map<string, { accounts: ReadonlySet<string>; at: Place }>();
  for (const record of inOrder) {
    const seller = record.fields.seller?.orgNo;
    if (seller !== undefined && !first.has(seller)) first.set(seller, { accounts: accountsOf(record), at: record.at });
  }
  return first;
}

/** `otherPayeeAccounts`: accounts on the invoice that the seller's first invoice does not have. */
export function accountFact(group: InvoiceGroup, facts: ReadonlyMap<string, Fact>, first: FirstAccounts): Fact {
  const id = 'otherPayeeAccounts';
  const seller = facts.get('sellerOrgNo') as Fact;
  if ('absent' in seller) return { ...seller, id };
  const usual = first.get(String(seller.value));
  const own = new Set(group.documents.flatMap((record) => [...accountsOf(record)]));
  const other = [...own].filter((account) => !usual?.accounts.has(account));
  return known(id, other.length, seller.basis, [
    ...group.documents.map((record) => record.at),
    ...(usual && other.length > 0 ? [usual.at] : []),
  ]);
}

function accountsOf(record: InvoiceRecord): Set<string> {
  return new Set((record.fields.paymentMeans ?? []).flatMap((one) => sameAccountKey(one) ?? []));
}

function orderOf(record: InvoiceRecord): string {
  return `${read(record, 'issueDate') ?? '9999'}/${read(record, 'invoiceNo') ?? ''}/${record.at.file}`;
}
