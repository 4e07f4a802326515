/** The firms that may have people at work: the supplier and its declared chain, and which of them are sole traders. */
import type { EvidenceRecord } from '../evidence/evidence.ts';
import { firmId, inPlaceOrder } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import type { LegalUnit } from './seen-party-units.ts';
import { read } from './sources.ts';

export interface Members {
  /** The supplier and every firm of the chain that does work: not those that only deliver goods. */
  readonly firms: ReadonlySet<string>;
  /** Firms that are one person, with the row that says so. */
  readonly soleTraders: ReadonlyMap<string, EvidenceRecord<'chain'>>;
}

/** Members of the chain, as matched. */
export function membersOf(input: FactsInput, unitOf: LegalUnit): Members {
  const firms = new Set([firmId(input.case.supplier.orgNo)]);
  const soleTraders = new Map<string, EvidenceRecord<'chain'>>();
  for (const row of inPlaceOrder(input.evidence.records.chain)) {
    const [company, role] = [read(row, 'company'), read(row, 'role')];
    if (company === undefined || role === 'goodsSupplier') continue;
    firms.add(unitOf(company));
    if (role === 'soleTrader' && !soleTraders.has(unitOf(company))) soleTraders.set(unitOf(company), row);
  }
  return { firms, soleTraders };
}
