/** Findings → one line a requirement. Counts, never a score. */
import type { RequirementId } from '../schemas/common.ts';
import { type Finding, type Outcome, RANK } from './finding.ts';

export type Counts = Readonly<Record<Outcome, number>>;
export interface RequirementResult {
  readonly id: RequirementId;
  /** Over the supplier's own duties. */
  readonly outcome: Outcome;
  readonly counts: Counts;
  /** Over the duties of the supplier, the buyer and UKE together. */
  readonly all: { readonly outcome: Outcome; readonly counts: Counts };
}

/** One result a requirement, in the order given; failed > cantTell > passed > inapplicable. */
export function rollUp(requirements: readonly RequirementId[], findings: readonly Finding[]): RequirementResult[] {
  return requirements.map((id) => {
    const all = findings.filter((finding) => finding.requirement === id);
    return { id, ...worstOf(all.filter((finding) => finding.duty === 'supplier')), all: worstOf(all) };
  });
}

/** The worst outcome and how many there are of each. Nothing at all is `inapplicable`. */
export function worstOf(findings: readonly Finding[]): { outcome: Outcome; counts: Counts } {
  const counts = { passed: 0, failed: 0, cantTell: 0, inapplicable: 0 };
  let outcome: Outcome = 'inapplicable';
  for (const finding of findings) {
    counts[finding.outcome] += 1;
    if (RANK[finding.outcome] > RANK[outcome]) outcome = finding.outcome;
  }
  return { outcome, counts };
}
