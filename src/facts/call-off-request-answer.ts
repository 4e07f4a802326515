/** What one higher-ranked supplier had been asked and had answered when the assignment went to another. */
import type { IsoDate, Place } from '../evidence/evidence.ts';
import type { CallOffSubject } from './call-off-fields.ts';
import type { Doubted, RequestRow } from './call-off-request-rows.ts';
import { fieldDoubt } from './call-off-request-rows.ts';
import type { Contradiction, KnownFact } from './fact.ts';
import { type BasisOf, fieldFact, read, settle } from './sources.ts';
import { contradiction } from './statements.ts';

/** `on` of a refusal is its day; `deadline` of a silence is null when neither request nor agreement gives one. */
export type Answer =
  | { readonly kind: 'refused'; readonly on: IsoDate }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'silent'; readonly deadline: IsoDate | null }
  | { readonly kind: 'unknown'; readonly doubt: Doubted };

export interface Asked {
  readonly sentOn: IsoDate | null;
  readonly answer: Answer;
  readonly from: readonly Place[];
  readonly contradictions: readonly Contradiction[];
}

/**
 * The last request to one supplier on or before the award, and what came of it; a later one only when there is no other.
 * @param awardDay null when not known: answers are then taken as they stand
 * @param answerDays the agreement's days to answer, used where the request has no deadline; null when not entered
 */
export function askedOf(
  rows: readonly RequestRow[],
  awardDay: IsoDate | null,
  answerDays: number | null,
  subject: CallOffSubject,
  basisOf: BasisOf,
): Asked {
  const undated = fieldDoubt(rows, ['sentOn', 'kind']);
  if (undated)
    return {
      sentOn: null,
      answer: { kind: 'unknown', doubt: undated },
      from: rows.map((row) => row.at),
      contradictions: [],
    };
  const days = rows.map((row) => read(row, 'sentOn') as IsoDate).sort();
  const sentOn = days.findLast((day) => awardDay === null || day <= awardDay) ?? (days[0] as IsoDate);
  const last = rows.filter((row) => read(row, 'sentOn') === sentOn);
  const contradictions: Contradiction[] = [];
  const field = (name: 'answer' | 'answeredOn' | 'deadline') => {
    const { fact, conflict } = settle(
      'higherRankedAnswer',
      last.map((row) => fieldFact('higherRankedAnswer', row, name, basisOf(row))),
    );
    if (conflict) contradictions.push(contradiction('higherRankedAnswer', subject, conflict));
    return fact;
  };
  const [answer, answeredOn, deadline] = [field('answer'), field('answeredOn'), field('deadline')];
  const from = last.map((row) => row.at);
  const doubt = (fact: typeof answer): Answer => ({
    kind: 'unknown',
    doubt: { reason: 'absent' in fact ? fact.absent : 'conflictingEvidence', from: fact.from },
  });
  const done = (one: Answer): Asked => ({ sentOn, answer: one, from, contradictions });
  if ('absent' in answer) return done(doubt(answer));
  if ('absent' in deadline && deadline.absent !== 'missingEvidence') return done(doubt(deadline));
  const until =
    'value' in deadline ? String(deadline.value) : answerDays === null ? null : daysAfter(sentOn, answerDays);
  if (until !== null && until < sentOn) return done(doubt({ ...deadline, from }));
  if (answer.value === 'none') return done({ kind: 'silent', deadline: until });
  const day = 'value' in answeredOn ? String((answeredOn as KnownFact).value) : null;
  // An award before the deadline had passed needed a refusal; an acceptance of any day shows that there was none.
  if (answer.value === 'accepted' && until !== null && awardDay !== null && awardDay <= until)
    return done({ kind: 'accepted' });
  if (day === null) return done(doubt(answeredOn));
  if (day < sentOn) return done(doubt({ ...answeredOn, from }));
  if (answer.value === 'accepted')
    return done(answeredLate(day, until, awardDay) ? { kind: 'silent', deadline: until } : { kind: 'accepted' });
  // What came when the deadline had run out before the award, or after an award without deadline, was no answer yet when the assignment went to another.
  const lapsed = until !== null && awardDay !== null && until < awardDay;
  const tooLate = awardDay !== null && (lapsed ? day >= awardDay : until === null && day > awardDay);
  return done(tooLate ? { kind: 'silent', deadline: until } : { kind: 'refused', on: day });
}

/** An acceptance after the deadline came from a supplier that had not answered in time; without a deadline, one after the award. */
function answeredLate(day: IsoDate, until: IsoDate | null, awardDay: IsoDate | null): boolean {
  return until === null ? awardDay !== null && day > awardDay : day > until;
}

function daysAfter(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
