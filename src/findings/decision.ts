/** What one rule says about one subject or slice, before it becomes a finding; and how several become one. */
import type { ResolvedEdition } from '../rulebook/rule.ts';
import type { Doubt } from '../schemas/rule.ts';
import { type Ground, type Outcome, RANK } from './finding.ts';
import { firstReason } from './truth.ts';

export interface Decision {
  readonly outcome: Outcome;
  readonly reason?: Doubt;
  readonly missing?: readonly string[];
  readonly edition?: ResolvedEdition;
  readonly grounds: readonly Ground[];
}

/** A decision with one ground; the ground takes the outcome, written before the tree that gave it. */
export function decided(
  outcome: Outcome,
  { requires, ...ground }: Omit<Ground, 'outcome'>,
  more: Omit<Decision, 'outcome' | 'grounds'> = {},
): Decision {
  return { ...more, outcome, grounds: [{ ...ground, outcome, ...(requires ? { requires } : {}) }] };
}

/**
 * The worst of several is the headline (the first of equals) and all grounds stay. When it is doubt, everything that any
 * of the doubtful ones lacks is missing, so that it can be asked for at once.
 */
export function headlineOf(decisions: readonly Decision[]): Decision {
  const [first, ...rest] = decisions;
  if (!first) return { outcome: 'cantTell', reason: 'checkFault', missing: [], grounds: [] };
  const worst = rest.reduce((a, b) => (RANK[b.outcome] > RANK[a.outcome] ? b : a), first);
  const grounds = decisions.flatMap((decision) => decision.grounds);
  if (worst.outcome !== 'cantTell') return { ...worst, grounds };
  const doubtful = decisions.filter((decision) => decision.outcome === 'cantTell');
  return {
    ...worst,
    reason: firstReason(doubtful.flatMap((decision) => decision.reason ?? [])),
    missing: [...new Set(doubtful.flatMap((decision) => decision.missing ?? []))],
    grounds,
  };
}
