/** Whether the written contract came in time: days and months from the first day, and whether it was due at once. */

import { daysBetween } from './call-off-days.ts';
import type { FactsInput } from './derive.ts';
import type { Contradiction, Fact, Slice, Subject } from './fact.ts';
import { absent, type BasisOf, factSet, fieldFact, known, settle } from './sources.ts';
import { dayBefore, OPEN_END, withinMonths } from './staff-days.ts';
import { startDoubt } from './staff-duration.ts';
import type { Viewed } from './staff-standing.ts';
import { contradiction } from './statements.ts';
import { monthsAfter } from './tax-certificate.ts';

const START = known('employmentPart', 'start', 'documented', []);

/** The slice of the day on which the employment began; by the law of that day the contract is due. */
export function contractSlice(
  viewed: Viewed,
  subject: Pick<Subject, 'kind' | 'key' | 'label'>,
  input: FactsInput,
  basisOf: BasisOf,
  contradictions: Contradiction[],
): Slice {
  const { employment } = viewed;
  const { listed, start } = employment;
  const { fact: given, conflict } = settle(
    'contractGivenOn',
    listed.map((row) => fieldFact('contractGivenOn', row, 'contractGivenOn', basisOf(row))),
  );
  if (conflict) contradictions.push(contradiction('contractGivenOn', subject, conflict));
  const at = [...listed, ...employment.reported, ...employment.registered].map((row) => row.at);
  const counted = (id: string, count: (from: string, to: string) => number): Fact => {
    if ('absent' in given) return { ...given, id };
    if (start === null) return absent(id, startDoubt(employment), at);
    return known(id, count(start, String(given.value)), given.basis, given.from);
  };
  return {
    on: start ?? input.case.period.from,
    facts: factSet([
      START,
      counted('contractGivenAfterDays', daysBetween),
      counted('contractGivenAfterMonths', withinMonths),
      dueAtOnce(viewed, input, basisOf),
    ]),
  };
}

/** `contractDueAtOnce`: employed to be hired out, or temporary for less than a month. An employment that goes on has an empty end. */
function dueAtOnce({ employment, view }: Viewed, { figure }: FactsInput, basisOf: BasisOf): Fact {
  const id = 'contractDueAtOnce';
  const { listed, start, end } = employment;
  const { fact: hiredOut } = settle(
    id,
    listed.map((row) => fieldFact(id, row, 'hiredOut', basisOf(row))),
  );
  if ('value' in hiredOut && hiredOut.value === true) return hiredOut;
  const permanent = 'value' in view.listed.form && view.listed.form.value === 'permanent';
  const months = start === null ? null : figure('contract-at-once-months', {}, start);
  const ends = start !== null && end !== OPEN_END && !permanent;
  if (ends && typeof months !== 'number')
    return absent(
      id,
      'missingTerm',
      listed.map((row) => row.at),
    );
  const short = ends && end < dayBefore(monthsAfter(start, Number(months)));
  if (short)
    return known(
      id,
      true,
      'documented',
      listed.map((row) => row.at),
    );
  if ('absent' in hiredOut) return hiredOut;
  const unread = listed.find((row) => row.unreadable.includes('endDate'));
  if (unread && !permanent) return absent(id, 'unreadableEvidence', [unread.at]);
  const endKnown = end !== OPEN_END || permanent || listed.some((row) => row.columns?.endDate !== undefined);
  return endKnown
    ? hiredOut
    : absent(
        id,
        'missingEvidence',
        listed.map((row) => row.at),
      );
}
