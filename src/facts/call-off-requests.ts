/** What the requests and answers show about one call-off, and each refusal as a subject of its own. */
import type { EvidenceRecord } from '../evidence/evidence.ts';
import type { CallOffPart } from './call-off.ts';
import { registerOf } from './call-off-fields.ts';
import { competitionFacts } from './call-off-request-competition.ts';
import { orderFacts } from './call-off-request-order.ts';
import { refusalSubjects } from './call-off-request-refusals.ts';
import { awardedRankFacts } from './call-off-request-rows.ts';
import type { Derived, FactsInput } from './derive.ts';
import type { Subject } from './fact.ts';

/** Award, priority order and mini-competition of one call-off. The day of the award is the recorded one, else that of the order. */
export function requestFacts(
  subject: Pick<Subject, 'kind' | 'key' | 'label'>,
  rows: readonly EvidenceRecord<'callOffs'>[],
  input: FactsInput,
): CallOffPart {
  const register = registerOf(subject, rows, input);
  const recorded = register.field('awardRecordedOn', 'awardedOn');
  const blank = 'absent' in recorded && recorded.absent === 'missingEvidence';
  const awardDay = blank ? register.field('awardDay', 'orderedOn') : { ...recorded, id: 'awardDay' };
  const { ranked, rank } = awardedRankFacts(register, input.agreement);
  const order = orderFacts(register, rank, awardDay, input);
  return {
    facts: [
      recorded,
      awardDay,
      ranked,
      rank,
      ...order.facts,
      register.field('bidsEvaluatedOn', 'evaluatedOn'),
      ...competitionFacts(register, input),
    ],
    contradictions: [...register.contradictions, ...(order.contradictions ?? [])],
  };
}

/** The refusals among the answers. */
export function requestSubjects(input: FactsInput): Derived {
  return refusalSubjects(input);
}
