/**
 * Which lowest rate holds for a category on each day. A category that is claimed and not shown leaves open which of the
 * sector's rates holds: the lowest and the highest that may.
 */
import type { IsoDate } from '../evidence/evidence.ts';
import { inFactUnits } from './contract.ts';
import type { FactsInput } from './derive.ts';
import { dayBefore } from './pay-periods.ts';
import type { Days } from './pay-rows.ts';

/** Rates in øre an hour. Null: no figure may decide on those days. */
export interface Rates {
  /** The category with the lowest rate that may hold. */
  readonly category: string;
  readonly least: number | null;
  readonly most: number | null;
  /** The wage agreement that the rates hang on: «applied» to all, or one that the contract must name. Null: none that may decide is known. */
  readonly agreement: string | null;
  /** The rates hold for this contract. */
  readonly binds: boolean;
}

export interface RatedDays extends Days, Rates {}

const FIRST = '0001-01-01';
const LAST = '9999-12-31';
/** The category of those whom no pay table covers: the agreement itself must state their rate. */
export const NO_TABLE = 'none';
/** The wage agreement is generally applied: its rates hold whatever the contract says. */
const APPLIED = 'applied';

/**
 * Rates by category.
 * @returns the steps that a category goes through, in order, neighbours unlike; of one that is not shown, those of every category the person may belong to
 */
export function floorsIn(input: FactsInput): (category: string, shown: boolean) => readonly RatedDays[] {
  const steps = new Map<string, readonly RatedDays[]>();
  const days = [FIRST, ...input.breakpoints.filter((day) => day > FIRST)];
  const hangsOn = agreements(input);
  const rateOf = rates(input, hangsOn);
  return (category, shown) => {
    const key = `${category} ${shown}`;
    const before = steps.get(key);
    if (before) return before;
    const made: RatedDays[] = [];
    days.forEach((from, index) => {
      const next = days[index + 1];
      const rated = among(candidates(input, category, shown, from), from, rateOf);
      const own = { ...rated, ...hangsOn(rated.category, from) };
      const to = next === undefined ? LAST : dayBefore(next);
      const last = made.at(-1);
      if (last && sameRates(last, own)) made[made.length - 1] = { ...last, to };
      else made.push({ ...own, from, to });
    });
    steps.set(key, made);
    return made;
  };
}

function sameRates(a: Rates, b: Rates): boolean {
  return a.category === b.category && a.least === b.least && a.most === b.most && a.agreement === b.agreement;
}

type HangsOn = (category: string, on: IsoDate) => Pick<Rates, 'agreement' | 'binds'>;

/** An agreement that is not generally applied binds only where the contract names it (regulation 112/2008 § 5a second paragraph). */
function agreements(input: FactsInput): HangsOn {
  const named = input.agreement.terms['wage-agreement']?.value;
  return (category, on) => {
    const agreement = input.figure('pay-floor-agreement', { category }, on);
    if (typeof agreement !== 'string') return { agreement: null, binds: false };
    if (agreement === APPLIED || agreement === named) return { agreement, binds: true };
    // The contract names another one: the rates of this category say nothing, and those of that one are not known here.
    return { agreement: typeof named === 'string' ? null : agreement, binds: false };
  };
}

/** Øre an hour of one category on a day. */
function rates(input: FactsInput, hangsOn: HangsOn): (category: string, on: IsoDate) => number | null {
  const term = input.agreement.terms['pay-floor-hour'];
  const agreed = term && typeof term.value === 'number' ? Number(inFactUnits(term)) : null;
  return (category, on) => {
    if (category === NO_TABLE) return agreed;
    if (!hangsOn(category, on).binds) return null;
    const rate = input.figure('pay-floor', { category }, on);
    return typeof rate === 'number' ? rate : null;
  };
}

/** The categories that a person may belong to: the one that is shown, else those that the sector leaves open. */
function candidates(input: FactsInput, category: string, shown: boolean, on: IsoDate): readonly string[] {
  const open = shown ? null : input.figure('pay-category-candidates', { category }, on);
  return Array.isArray(open) && open.length > 0 ? (open as readonly string[]) : [category];
}

/** Where one of several rates may not decide, none of them does: nobody knows whether it would have been the lowest. */
function among(
  categories: readonly string[],
  on: IsoDate,
  rateOf: (category: string, on: IsoDate) => number | null,
): Pick<Rates, 'category' | 'least' | 'most'> {
  const known = categories.map((category) => ({ category, rate: rateOf(category, on) }));
  const unknown = known.find(({ rate }) => rate === null);
  if (unknown) return { category: unknown.category, least: null, most: null };
  const sorted = [...known].sort((a, b) => (a.rate as number) - (b.rate as number));
  const [lowest] = sorted as [{ category: string; rate: number }];
  return { category: lowest.category, least: lowest.rate, most: (sorted.at(-1) as { rate: number }).rate };
}
