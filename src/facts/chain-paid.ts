/** What a payroll tells of a subcontractor's work before its approval, where no hours tell it better. */
import type { EvidenceRecord } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import { firmId, inPlaceOrder } from './chain-firms.ts';
import type { ChainLink } from './chain-links.ts';
import type { FactsInput } from './derive.ts';
import type { Fact } from './fact.ts';
import { type BasisOf, known, read } from './sources.ts';

export type PaidBefore = (link: ChainLink, approvedOn: Fact) => Fact;

/**
 * `paidBeforeApproval`: a pay whose period had ended before the approval, of a firm whose hours are not in the evidence. A
 * payroll does not say for which customer the work was, so a person must judge it. Reads payrolls and hours once.
 */
export function paidBefore({ evidence: { records } }: FactsInput, basisOf: BasisOf): PaidBefore {
  const timed = new Set<string>();
  for (const row of records.hours) timed.add(row.fields.employer ?? '');
  const withHours = new Set([...timed].map(firmId));
  const earliest = new Map<string, EvidenceRecord<'payroll'>>();
  for (const row of inPlaceOrder(records.payroll)) {
    const [employer, end] = [read(row, 'employer'), endOf(row)];
    if (employer === undefined || end === undefined) continue;
    const firm = firmId(employer);
    const before = earliest.get(firm);
    if (!before || end < (endOf(before) as string)) earliest.set(firm, row);
  }
  return (link, approvedOn) => {
    const id = 'paidBeforeApproval';
    if ('absent' in approvedOn) return { ...approvedOn, id };
    const paid = link.company === null || withHours.has(link.company) ? undefined : earliest.get(link.company);
    const end = paid && endOf(paid);
    if (paid === undefined || end === undefined || end >= approvedOn.value)
      return known(id, false, approvedOn.basis, approvedOn.from);
    return known(id, true, basisOf(paid), [placeOf(paid, 'periodTo'), ...approvedOn.from]);
  };
}

/** The last day that a pay is for; without it the day it was paid, when the work was done at the latest. */
function endOf(row: EvidenceRecord<'payroll'>): string | undefined {
  return read(row, 'periodTo') ?? read(row, 'payDay');
}
