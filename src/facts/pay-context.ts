/** What the parts of one person's pay at one employer are made from. */
import type { Place } from '../evidence/evidence.ts';
import type { FactsInput } from './derive.ts';
import type { AbsentFact, Contradiction, Fact, Subject } from './fact.ts';
import type { PayPeriod } from './pay-periods.ts';
import type { Days } from './pay-rows.ts';
import { dayNumber } from './work-clock.ts';
import type { Cover } from './work-cover.ts';
import type { EmployerWork } from './work-shifts.ts';

/** A pay period, or days worked that no pay is for. */
export interface Worked extends Days {
  readonly period?: PayPeriod;
}

export interface PayContext {
  readonly input: FactsInput;
  readonly subject: Pick<Subject, 'kind' | 'key' | 'label'>;
  /** Facts that every slice has. */
  readonly common: readonly Fact[];
  readonly cover: Cover;
  /** Where the work of each day stands in the hours lists. */
  readonly places: EmployerWork['places'];
  /** What is not found in the lists was not paid: they are stated complete, and every row of them is placed. */
  readonly payComplete: AbsentFact['absent'] | true;
  readonly contradictions: Contradiction[];
}

/** Where the work of some of the days of a span stands. @param days day numbers */
export function placesOn(
  days: readonly number[],
  { from, to }: Days,
  places: EmployerWork['places'],
): readonly Place[] {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const inside = days.filter((day) => first <= day && day <= last).sort((a, b) => a - b);
  return inside
    .slice(0, 6)
    .flatMap((day) => places.get(day) ?? [])
    .slice(0, 6);
}
