/** Occupational pension paid against the least the act asks for, month by month. Øre. */
import { worstDoubt } from './chain-doubt.ts';
import type { FactsInput } from './derive.ts';
import type { Fact, KnownFact } from './fact.ts';
import { absent, fieldFact, known, read } from './sources.ts';
import { shareOf, statedBasis, sumOf } from './staff-holiday.ts';
import type { Paid, PayRow } from './staff-pay.ts';

const PAID = 'pensionPaid';
const DUE = 'pensionDue';

/** `pensionSchemeShown`, `pensionPaid` and `pensionDue`. */
export function pensionFacts(paid: Paid): Fact[] {
  const { rows, basisOf } = paid;
  const contributions = sumOf(
    PAID,
    rows.map((row) => fieldFact(PAID, row, 'pension', basisOf(row))),
  );
  return [schemeFact(paid), contributions, dueFact(paid, contributions)];
}

/** A scheme must be attested for every day on which pay was given. */
function schemeFact({ rows, viewed, attested, input }: Paid): Fact {
  const id = 'pensionSchemeShown';
  const days = rows.flatMap((row) => read(row, 'payDay') ?? []);
  const shown = (days.length > 0 ? days : [input.case.period.to]).map((day) =>
    attested('pension', viewed.employment, day),
  );
  const doubt = worstDoubt(shown.flatMap((one) => (one && 'doubt' in one ? [one.doubt] : [])));
  if (doubt) return absent(id, doubt.reason, doubt.from);
  const there = shown.filter((one) => one !== null && 'at' in one);
  const [first] = there;
  if (!first || there.length < shown.length)
    return absent(
      id,
      'missingEvidence',
      there.map(({ at }) => at),
    );
  return known(id, true, first.basis, [...new Set(there.map(({ at }) => at))]);
}

function dueFact(paid: Paid, contributions: Fact): Fact {
  const { rows, basisOf } = paid;
  const pay = sumOf(
    DUE,
    rows.map((row) => payOf(row, basisOf)),
  );
  if ('absent' in pay) return pay;
  const undated = rows.find((row) => read(row, 'payDay') === undefined);
  if (undated)
    return absent(DUE, undated.unreadable.includes('payDay') ? 'unreadableEvidence' : 'missingEvidence', [undated.at]);
  const real = total(paid, 'asIs');
  if (typeof real === 'number') return known(DUE, real, pay.basis, pay.from);
  // Who is too young for the scheme is not known: what is enough for anybody is enough, what lacks for nobody lacks.
  const most = total(paid, 'member');
  const given = 'value' in contributions ? Number(contributions.value) : Number.NaN;
  return typeof most === 'number' && given >= most ? known(DUE, most, pay.basis, pay.from) : { ...real, id: DUE };
}

/** Pay that the pension is reckoned of: the agreed pay where the list has it, else the basis that the list states itself. */
function payOf(row: PayRow, basisOf: Paid['basisOf']): Fact {
  const ordinary = fieldFact(DUE, row, 'ordinaryPay', basisOf(row));
  return 'absent' in ordinary && ordinary.absent === 'missingEvidence'
    ? statedBasis(DUE, row, 'pensionBasis', basisOf(row))
    : ordinary;
}

/** Months are those of the pay days; the ceiling and what was exempt below are twelfths of their year's amount. */
function total({ rows, viewed, age, input, basisOf }: Paid, who: 'member' | 'asIs'): number | Fact {
  let sum = 0;
  for (const [month, own] of Map.groupBy(rows, (row) => (read(row, 'payDay') ?? '').slice(0, 7))) {
    const at = own.map((row) => row.at);
    const law = lawOn(`${month}-01`, input);
    if (!law) return absent(DUE, 'missingTerm', at);
    if (who === 'asIs') {
      const member = isMember(law, month);
      if (member === undefined) return absent(DUE, 'missingEvidence', at);
      if (!member) continue;
    }
    const pay = own.reduce((all, row) => all + Number((payOf(row, basisOf) as KnownFact).value), 0);
    // Twelve times the month's amounts, so that a twelfth of a year's amount needs no rounding.
    const counted = Math.min(pay * 12, law.ceiling * law.base) - law.floor * law.base;
    // Every pay is rounded on its own: of several in a month each but the first may have lost an øre.
    if (counted > 0) sum += Math.floor(shareOf(counted, law.percent) / 12) - (own.length - 1);
  }
  return sum;

  function isMember(law: Law, month: string): boolean | undefined {
    const size = viewed.view.months.includes(month) ? viewed.view.percent(month) : viewed.view.listed.percent;
    if (law.leastPosition > 0 && 'value' in size && Number(size.value) < law.leastPosition) return false;
    const old = law.leastAge === 0 ? true : age.reached(law.leastAge, `${month}-01`);
    if (old !== true || law.leastPosition === 0) return old;
    return 'value' in size ? true : undefined;
  }
}

interface Law {
  /** Per cent of the pay. */
  readonly percent: number;
  /** Highest and lowest pay that counts, in base amounts a year. */
  readonly ceiling: number;
  readonly floor: number;
  readonly base: number;
  readonly leastAge: number;
  readonly leastPosition: number;
}

/** The least that was lawful on a day; undefined when a figure is not known. */
function lawOn(day: string, { figure }: FactsInput): Law | undefined {
  const law = {
    percent: figure('pension-percent', {}, day),
    ceiling: figure('pension-ceiling', {}, day),
    floor: figure('pension-floor', {}, day),
    base: figure('base-amount', {}, day),
    leastAge: figure('pension-least-age', {}, day),
    leastPosition: figure('pension-least-position', {}, day),
  };
  return Object.values(law).every((value) => typeof value === 'number') ? (law as Law) : undefined;
}
