/** Days from an event to its report, as the law counts them: the day after is day 1. */
import { daysBetween } from './call-off-days.ts';
import type { FactsInput } from './derive.ts';
import type { Fact } from './fact.ts';
import { absent, known } from './sources.ts';

/**
 * Days from an event to its report. What the list leaves unreported has waited at least until the end of the period:
 * past the deadline that is known to be too late, before it nothing is decided yet.
 * @param given whether the list has a day of report at all; false is an empty cell, not a missing column
 */
export function reportedAfter(id: string, event: Fact, reported: Fact, given: Fact, input: FactsInput): Fact {
  if ('absent' in event) return { ...event, id };
  const day = String(event.value);
  if ('value' in reported)
    return known(id, daysBetween(day, String(reported.value)), reported.basis, [...event.from, ...reported.from]);
  if (!('value' in given) || given.value !== false) return { ...reported, id };
  const waited = daysBetween(day, input.case.period.to);
  const limit = input.figure('foreign-reporting-days', {}, day);
  if (typeof limit !== 'number') return absent(id, 'missingTerm', given.from);
  return waited > limit
    ? known(id, waited, given.basis, [...event.from, ...given.from])
    : absent(id, 'missingEvidence', given.from);
}
