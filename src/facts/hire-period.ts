/** Whether a hire reaches the period that is examined. */
import type { Fact } from './fact.ts';
import type { DaySpan } from './hire-days.ts';
import { absent, known } from './sources.ts';

/** `hireInPeriod`: some day of the hire lies in the period that is examined. @param last undefined for a hire that goes on */
export function periodFact(first: Fact, last: Fact | undefined, period: DaySpan): Fact {
  const id = 'hireInPeriod';
  if ('absent' in first) return { ...first, id };
  const begins = String(first.value);
  if (begins > period.to) return known(id, false, first.basis, first.from);
  if (begins >= period.from || last === undefined) return known(id, true, first.basis, first.from);
  if ('absent' in last) return absent(id, last.absent, last.from);
  return known(id, String(last.value) >= period.from, last.basis, last.from);
}
