/**
 * How long somebody has been temporary without a break, on which ground, and which limit was agreed under. Cut where the
 * form or the limit changes; each part is decided by its own law.
 */
import type { IsoDate, Place } from '../evidence/evidence.ts';
import type { FactsInput } from './derive.ts';
import type { Fact, Slice } from './fact.ts';
import { absent, type BasisOf, factSet, fieldFact, known, read, settle } from './sources.ts';
import { dayBefore, type Span, unbroken, wholeMonths } from './staff-days.ts';
import type { Employment, PersonRow } from './staff-employments.ts';
import { formOn, formRuns, saidOf } from './staff-runs.ts';
import type { Viewed } from './staff-standing.ts';

/** The part of an employment's facts that a slice holds; each rule is about one of them. */
export const DURATION = known('employmentPart', 'duration', 'documented', []);

/** @param before employments of the same person at the same employer that began earlier, oldest first */
export function durationSlices(
  viewed: Viewed,
  before: readonly Viewed[],
  span: Span,
  input: FactsInput,
  basisOf: BasisOf,
): Slice[] {
  return formRuns(viewed, span, input).flatMap(({ form, from, to, fresh }): Slice[] => {
    if (saidOf(form) !== 'temporary')
      return [
        { from, to, on: to, facts: factSet([DURATION, form, exemptFact(viewed.employment, to, input, basisOf)]) },
      ];
    const chain = fresh === undefined ? chainOf(viewed, before, input) : [viewed];
    const ground = groundFact(chain, basisOf);
    const since = fresh ?? sinceOf(chain);
    return cutAtLimits({ from, to }, ground, input).map((part) => ({
      ...part,
      on: part.to,
      facts: factSet([
        DURATION,
        form,
        ...temporaryFacts(viewed.employment, chain, since, ground, part, input, basisOf),
      ]),
    }));
  });
}

/** The employment and those that lead up to it without a day between, all temporary on grounds that count; oldest first. */
function chainOf(viewed: Viewed, before: readonly Viewed[], input: FactsInput): Viewed[] {
  const chain = [viewed];
  for (const earlier of [...before].reverse()) {
    const [first] = chain as [Viewed];
    const { employment } = earlier;
    const counts =
      temporaryAtEnd(earlier, input) && !employment.listed.some((row) => isExempt(row, employment.end, input));
    if (
      counts &&
      employment.start !== null &&
      first.employment.start !== null &&
      unbroken(spanOf(employment), spanOf(first.employment))
    )
      chain.unshift(earlier);
  }
  return chain;
}

function spanOf({ start, end }: Employment): Span {
  return { from: start ?? '', to: end };
}

function temporaryAtEnd(viewed: Viewed, input: FactsInput): boolean {
  const { end } = viewed.employment;
  return saidOf(formOn(viewed, end.slice(0, 7), input)) === 'temporary';
}

function sinceOf(chain: readonly Viewed[]): IsoDate | null {
  return chain[0]?.employment.start ?? null;
}

/** `temporaryGround`: the letter when it is one all the way, `several` for a mix. */
function groundFact(chain: readonly Viewed[], basisOf: BasisOf): Fact {
  const id = 'temporaryGround';
  const facts = chain.flatMap(({ employment }): Fact[] => {
    const own = employment.listed.map((row) => fieldFact(id, row, id, basisOf(row)));
    return own.length > 0 ? own : [absent(id, 'missingEvidence', rowsOf(employment))];
  });
  const doubt = facts.find((fact) => 'absent' in fact);
  if (doubt) return doubt;
  const letters = new Set(facts.flatMap((fact) => ('value' in fact ? String(fact.value) : [])));
  const [letter] = letters;
  const [first] = facts;
  const basis = first && 'value' in first ? first.basis : 'documented';
  const from = facts.flatMap((fact) => fact.from);
  return known(id, letters.size === 1 && letter !== 'mixed' ? String(letter) : 'several', basis, from);
}

function rowsOf({ listed, reported, registered }: Employment): Place[] {
  return [...listed, ...reported, ...registered].map((row) => row.at);
}

/** The days of a run, cut where the limit for the ground changes. */
function cutAtLimits(run: Span, ground: Fact, input: FactsInput): Span[] {
  const limit = (on: IsoDate): unknown => limitOn(ground, on, input);
  const cuts = input.breakpoints.filter(
    (day) => day > run.from && day <= run.to && limit(day) !== limit(dayBefore(day)),
  );
  return [...cuts, ''].map((day, index) => ({
    from: index === 0 ? run.from : (cuts[index - 1] as string),
    to: day === '' ? run.to : dayBefore(day),
  }));
}

function limitOn(ground: Fact, on: IsoDate, { figure }: FactsInput): unknown {
  return 'value' in ground ? figure('temporary-limit-months', { ground: String(ground.value) }, on) : null;
}

function temporaryFacts(
  employment: Employment,
  chain: readonly Viewed[],
  since: IsoDate | null,
  ground: Fact,
  part: Span,
  input: FactsInput,
  basisOf: BasisOf,
): Fact[] {
  const from = chain.flatMap((one) => rowsOf(one.employment));
  return [
    exemptFact(employment, part.to, input, basisOf),
    ground,
    since === null
      ? absent('temporaryMonths', startDoubt(employment), from)
      : known('temporaryMonths', wholeMonths(since, part.to), 'documented', from),
    agreedLimit(employment, ground, input, basisOf),
  ];
}

/** `exemptGroundStated`: whether the table gives a ground that the limit does not reach. */
function exemptFact(employment: Employment, on: IsoDate, input: FactsInput, basisOf: BasisOf): Fact {
  const exempt = employment.listed.find((row) => isExempt(row, on, input));
  const from = exempt ? [exempt.at] : rowsOf(employment);
  return known('exemptGroundStated', exempt !== undefined, exempt ? basisOf(exempt) : 'documented', from);
}

/** Which grounds the limit does not reach is a dated figure. */
function isExempt(row: PersonRow, on: IsoDate, { figure }: FactsInput): boolean {
  const grounds = figure('temporary-exempt-grounds', {}, on);
  return Array.isArray(grounds) && grounds.includes(read(row, 'temporaryGround') ?? '');
}

/** Why the first day is not known. */
export function startDoubt({
  listed,
  reported,
  registered,
}: Employment): 'missingEvidence' | 'unreadableEvidence' | 'conflictingEvidence' {
  const rows = [...listed, ...reported, ...registered];
  const days = new Set(rows.flatMap((row) => read(row as (typeof listed)[number], 'startDate') ?? []));
  if (days.size > 1) return 'conflictingEvidence';
  return rows.some((row) => row.unreadable.includes('startDate')) ? 'unreadableEvidence' : 'missingEvidence';
}

/**
 * `temporaryLimitWhenAgreed`: months allowed on the day of the agreement. Where that day is not given, an employment was agreed
 * on its first day at the latest; it is enough when the limit has been the same on all days until then.
 */
function agreedLimit(employment: Employment, ground: Fact, input: FactsInput, basisOf: BasisOf): Fact {
  const id = 'temporaryLimitWhenAgreed';
  if ('absent' in ground) return { ...ground, id };
  const { fact } = settle(
    id,
    employment.listed.map((row) => fieldFact(id, row, 'agreedOn', basisOf(row))),
  );
  const first = employment.start;
  if ('absent' in fact && (fact.absent !== 'missingEvidence' || first === null)) return { ...fact, id };
  const days =
    'value' in fact
      ? [String(fact.value)]
      : [first as string, ...input.breakpoints.filter((day) => day <= (first ?? ''))];
  const limits = new Set(days.map((day) => limitOn(ground, day, input)).filter((limit) => limit !== null));
  const [limit] = limits;
  if (limits.size > 1) return { ...fact, id } as Fact;
  if (typeof limit !== 'number') return absent(id, 'missingTerm', fact.from);
  return known(id, limit, 'value' in fact ? fact.basis : 'documented', fact.from);
}
