/** How far the agreement's term reaches for one call-off: the term itself, then options one by one while each was exercised in time. */
import type { Agreement } from '../schemas/case.ts';
import { daysBetween } from './call-off-days.ts';
import type { FactsInput } from './derive.ts';
import type { Fact } from './fact.ts';
import { absent, known } from './sources.ts';

const AT = [{ file: 'agreement.json', path: '/options' }];

/** `agreementFrom`, `agreementLastDay` and `lateOptionDays`. An option not known to be exercised, or exercised on an unknown day, is `missingTerm`. */
export function termFacts(orderedOn: Fact, input: FactsInput): Fact[] {
  const { agreement } = input;
  const from = known('agreementFrom', agreement.term.from, 'documented', [
    { file: 'agreement.json', path: '/term/from' },
  ]);
  if ('absent' in orderedOn) {
    const late = walk(agreement, null).late
      ? { ...orderedOn, id: 'lateOptionDays' }
      : known('lateOptionDays', 0, 'documented', AT);
    return [from, { ...orderedOn, id: 'agreementLastDay' }, late];
  }
  const reach = walk(agreement, String(orderedOn.value));
  const lastDay =
    reach.sure === null
      ? absent('agreementLastDay', 'missingTerm', AT)
      : known('agreementLastDay', reach.sure, 'documented', AT);
  const late =
    reach.lateDays === null
      ? absent('lateOptionDays', 'missingTerm', AT)
      : known('lateOptionDays', reach.lateDays, 'documented', AT);
  return [from, lastDay, late];
}

interface Reach {
  /** Last day by options exercised in time; null when an option that decides is unknown. */
  readonly sure: string | null;
  /** Days too late of the option the call-off rests on, 0 when none; null when an unknown option lies behind a late one. */
  readonly lateDays: number | null;
  readonly late: boolean;
}

/** @param day the day of the call-off; null follows the options to their end */
function walk(agreement: Agreement, day: string | null): Reach {
  const options = [...agreement.options].sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
  const last = options.at(-1)?.to ?? agreement.term.to;
  let [end, sure, lateDays] = [agreement.term.to, agreement.term.to, 0];
  for (const option of options) {
    if ((day !== null && end >= day) || option.exercised === false) break;
    if (option.exercised === undefined || option.exercisedOn === undefined) {
      // After the last day that any option could give, what was exercised no longer matters (RS-9: four years at most).
      if (day !== null && day > last) return { sure: lateDays > 0 ? sure : last, lateDays: 0, late: lateDays > 0 };
      return lateDays > 0 ? { sure, lateDays: null, late: true } : { sure: null, lateDays: 0, late: false };
    }
    lateDays = Math.max(lateDays, daysBetween(end, option.exercisedOn));
    end = option.to;
    if (lateDays === 0) sure = end;
  }
  return { sure, lateDays: day !== null && end < day ? 0 : lateDays, late: lateDays > 0 };
}
