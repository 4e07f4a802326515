/** Several reasons why one thing is not known, and the one that speaks. */
import type { Place } from '../evidence/evidence.ts';
import type { AbsentFact } from './fact.ts';

export interface Doubted {
  readonly reason: AbsentFact['absent'];
  readonly from: readonly Place[];
}

/** What is wrong with the proof before what is not there. */
const ORDER: readonly AbsentFact['absent'][] = ['conflictingEvidence', 'unreadableEvidence', 'missingEvidence'];

/** The doubt that speaks for all: the first of the gravest; null when there is none. */
export function worstDoubt(doubts: readonly Doubted[]): Doubted | null {
  const grave = ORDER.flatMap((reason) => doubts.find((doubt) => doubt.reason === reason) ?? []);
  return grave[0] ?? doubts[0] ?? null;
}
