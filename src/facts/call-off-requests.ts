/** What the requests and answers show about one call-off, and each refusal as a subject of its own. */
import type { EvidenceRecord } from '../evidence/evidence.ts';
import type { CallOffPart } from './call-off.ts';
import { type Register, registerOf } from './call-off-fields.ts';
import { competitionFacts } from './call-off-request-competition.ts';
import { orderFacts } from './call-off-request-order.ts';
import { refusalSubjects } from './call-off-request-refusals.ts';
import { awardedRankFacts } from './call-off-request-rows.ts';
import type { Derived, FactsInput } from './derive.ts';
import type { Fact, Subject } from './fact.ts';
import { absent } from './sources.ts';
import { contradiction } from './statements.ts';

/** Award, priority order and mini-competition of one call-off. */
export function requestFacts(
  subject: Pick<Subject, 'kind' | 'key' | 'label'>,
  rows: readonly EvidenceRecord<'callOffs'>[],
  input: FactsInput,
): CallOffPart {
  const register = registerOf(subject, rows, input);
  const { recorded, day } = awardFacts(register);
  const { ranked, rank } = awardedRankFacts(register, input.agreement);
  const order = orderFacts(register, rank, day, input);
  return {
    facts: [
      recorded,
      day,
      ranked,
      rank,
      ...order.facts,
      register.field('bidsEvaluatedOn', 'evaluatedOn'),
      ...competitionFacts(register, rank, input),
    ],
    // Two days of the order are told once, as `orderedOn`.
    contradictions: [
      ...register.contradictions.filter((one) => one.fact !== 'awardDay'),
      ...(order.contradictions ?? []),
    ],
  };
}

/**
 * `awardRecordedOn`, and `awardDay`: the recorded day, else that of the call-off. A call-off made before its own award
 * would let what came in between count as «before the award»: both days are withheld.
 */
function awardFacts(register: Register): { recorded: Fact; day: Fact } {
  const recorded = register.field('awardRecordedOn', 'awardedOn');
  const ordered = register.field('awardDay', 'orderedOn');
  if ('absent' in recorded)
    return { recorded, day: recorded.absent === 'missingEvidence' ? ordered : { ...recorded, id: 'awardDay' } };
  if ('absent' in ordered || ordered.value >= recorded.value) return { recorded, day: { ...recorded, id: 'awardDay' } };
  const from = [...recorded.from, ...ordered.from];
  register.contradictions.push(contradiction('awardRecordedOn', register.subject, [recorded, ordered]));
  return {
    recorded: absent('awardRecordedOn', 'conflictingEvidence', from),
    day: absent('awardDay', 'conflictingEvidence', from),
  };
}

/** The refusals among the answers. */
export function requestSubjects(input: FactsInput): Derived {
  return refusalSubjects(input);
}
