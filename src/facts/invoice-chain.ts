/** The declared chain as far as invoices need it: who is a member, and when each was approved. */
import type { EvidenceRecord, Place } from '../evidence/evidence.ts';
import { firmId } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import type { Fact } from './fact.ts';
import { absent, basisBy, fieldFact, read, settle } from './sources.ts';

type ChainRecord = EvidenceRecord<'chain'>;

export interface ChainMembers {
  readonly has: (orgNo: string) => boolean;
  readonly places: (orgNo: string) => readonly Place[];
  /** `sellerApprovedOn`: the first approval of the company on any of its links. */
  readonly approval: (seller: Fact) => Fact;
  /** Some row does not say which company it is about: then no company is known to be outside. */
  readonly someUnread: boolean;
}

export function chainMembers(input: FactsInput): ChainMembers {
  const members = new Map<string, ChainRecord[]>();
  let someUnread = false;
  for (const record of input.evidence.records.chain) {
    const company = read(record, 'company');
    if (company === undefined) someUnread = true;
    else members.set(firmId(company), [...(members.get(firmId(company)) ?? []), record]);
  }
  const rowsOf = (orgNo: string): readonly ChainRecord[] => members.get(firmId(orgNo)) ?? [];
  return {
    someUnread,
    has: (orgNo) => members.has(firmId(orgNo)),
    places: (orgNo) => rowsOf(orgNo).map((row) => row.at),
    approval: (seller) =>
      'absent' in seller ? { ...seller, id: 'sellerApprovedOn' } : firstApproval(rowsOf(String(seller.value)), input),
  };
}

/** Rows about the same link must agree on its approval; of several links the earliest counts. */
function firstApproval(rows: readonly ChainRecord[], input: FactsInput): Fact {
  const id = 'sellerApprovedOn';
  const basisOf = basisBy(input.evidence);
  const links = new Map<string, Fact[]>();
  for (const row of rows) {
    const link = read(row, 'engagedBy') ?? '?';
    links.set(link, [...(links.get(link) ?? []), fieldFact(id, row, 'approvedOn', basisOf(row))]);
  }
  const approvals = [...links.values()].map((facts) => settle(id, facts).fact);
  const known = approvals
    .filter((fact) => 'value' in fact)
    .sort((a, b) => (String(a.value) < String(b.value) ? -1 : 1));
  const doubt = approvals.find((fact) => 'absent' in fact && fact.absent !== 'missingEvidence');
  return doubt ?? known[0] ?? approvals[0] ?? absent(id, 'missingEvidence');
}
