/** Holiday pay earned against what the act gives at least: a share of the basis, more by agreement, and more for who is over 60. Øre. */
import { type IsoDate, placeOf } from '../evidence/evidence.ts';
import type { Basis } from '../schemas/rule.ts';
import { worstDoubt } from './chain-doubt.ts';
import type { Fact, KnownFact } from './fact.ts';
import { absent, fieldFact, known, read } from './sources.ts';
import type { Paid, PayRow } from './staff-pay.ts';

const EARNED = 'holidayPayEarned';
const DUE = 'holidayPayDue';

/** `holidayPayEarned` and `holidayPayDue`, both known only when every row gives its basis and its holiday pay. */
export function holidayFacts(paid: Paid): Fact[] {
  const { rows, basisOf } = paid;
  const earned = sumOf(
    EARNED,
    rows.map((row) => fieldFact(EARNED, row, 'holidayPay', basisOf(row))),
  );
  const basis = sumOf(
    DUE,
    rows.map((row) => statedBasis(DUE, row, 'holidayBasis', basisOf(row))),
  );
  return [earned, 'absent' in basis ? basis : due(paid, earned, basis)];
}

/** What holiday pay or pension is reckoned of, as the row states it. Nothing of a gross pay that is something: both cannot be right, unless the row says that no ordinary pay is in it. */
export function statedBasis(id: string, row: PayRow, field: 'holidayBasis' | 'pensionBasis', basis: Basis): Fact {
  const fact = fieldFact(id, row, field, basis);
  const nothing = 'value' in fact && fact.value === 0 && (read(row, 'gross') ?? 0) > 0;
  return nothing && read(row, 'ordinaryPay') !== 0
    ? absent(id, 'conflictingEvidence', [...fact.from, placeOf(row, 'gross')])
    : fact;
}

/** The sum of facts in øre; the first doubt when one is not known. */
export function sumOf(id: string, facts: readonly Fact[]): Fact {
  const doubt = worstDoubt(
    facts.flatMap((fact) => ('absent' in fact ? [{ reason: fact.absent, from: fact.from }] : [])),
  );
  if (doubt) return absent(id, doubt.reason, doubt.from);
  const values = facts as readonly KnownFact[];
  const [first] = values;
  if (!first) return absent(id, 'missingEvidence');
  const sum = values.reduce((total, fact) => total + Number(fact.value), 0);
  return known(
    id,
    sum,
    first.basis,
    values.flatMap((fact) => fact.from),
  );
}

/** Between what is due to everybody and what is due to the oldest, the age decides; when nothing tells it, nothing is decided. */
function due(paid: Paid, earned: Fact, basis: KnownFact): Fact {
  const real = total(paid, 'asIs');
  if (typeof real === 'number') return known(DUE, real, basis.basis, basis.from);
  const [least, most] = [total(paid, 'no'), total(paid, 'yes')];
  if (typeof least !== 'number' || typeof most !== 'number') return { ...real, id: DUE };
  const given = 'value' in earned ? Number(earned.value) : Number.NaN;
  if (given >= most) return known(DUE, most, basis.basis, basis.from);
  if (given < least) return known(DUE, least, basis.basis, basis.from);
  return { ...real, id: DUE };
}

/** Each row's share in whole øre, the part of an øre dropped: rounding is no shortfall. The extra for who is over 60 stops at a ceiling a year. */
function total({ rows, viewed, age, input, attested }: Paid, extra: 'yes' | 'no' | 'asIs'): number | Fact {
  const used = new Map<string, number>();
  let sum = 0;
  for (const row of rows) {
    const day = read(row, 'payDay');
    if (day === undefined)
      return absent(DUE, row.unreadable.includes('payDay') ? 'unreadableEvidence' : 'missingEvidence', [row.at]);
    const agreed = attested('holidayPayAgreement', viewed.employment, day);
    if (agreed && 'doubt' in agreed) return absent(DUE, agreed.doubt.reason, agreed.doubt.from);
    const percent = input.figure('holiday-pay-percent', { scheme: agreed ? 'agreement' : 'act' }, day);
    if (typeof percent !== 'number') return absent(DUE, 'missingTerm', [row.at]);
    const basis = read(row, 'holidayBasis') ?? 0;
    sum += shareOf(basis, percent);
    const older = extra === 'asIs' ? isOlder(day) : extra === 'yes';
    if (older === undefined) return absent(DUE, 'missingEvidence', [row.at]);
    if (!older) continue;
    const more = extraOf(row, day, basis);
    if (typeof more !== 'number') return more;
    sum += more;
  }
  return sum;

  function isOlder(day: IsoDate): boolean | undefined {
    const years = input.figure('holiday-extra-age', {}, day);
    if (typeof years !== 'number') return undefined;
    // Earned the year before it is taken: who turns 60 in the holiday year earns the extra in the year of 59.
    return age.reached(years, `${Number(day.slice(0, 4)) + 1}-12-31`);
  }
  function extraOf(row: PayRow, day: IsoDate, basis: number): number | Fact {
    const year = day.slice(0, 4);
    const [percent, ceiling, base] = [
      input.figure('holiday-extra-percent', {}, day),
      input.figure('holiday-extra-ceiling', {}, day),
      input.figure('base-amount', {}, `${year}-12-31`),
    ];
    if (typeof percent !== 'number' || typeof ceiling !== 'number' || typeof base !== 'number')
      return absent(DUE, 'missingTerm', [row.at]);
    const before = used.get(year) ?? 0;
    const counted = Math.max(0, Math.min(basis, ceiling * base - before));
    used.set(year, before + counted);
    return shareOf(counted, percent);
  }
}

/** Whole øre of a per cent with at most three decimals. */
export function shareOf(basis: number, percent: number): number {
  return Number((BigInt(basis) * BigInt(Math.round(percent * 1000))) / 100_000n);
}
