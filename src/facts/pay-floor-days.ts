/** What the hours of one sum of pay must at least, and can at most, be paid with at the rates of their days. */
import type { AbsentFact } from './fact.ts';
import type { Floor } from './pay-category-rates.ts';
import type { Rates } from './pay-floors.ts';
import { ceilDiv } from './pay-math.ts';
import { overlap } from './pay-periods.ts';
import type { Days } from './pay-rows.ts';

/** Minutes of ordinary work by ISO day. */
export type DayMinutes = ReadonlyMap<string, number>;

export interface Need {
  /** Øre, rounded up: whole øre reach it exactly when they reach what it was rounded from. A rate that may not decide asks for nothing here. */
  readonly least: number;
  /** Null where a rate may not decide. */
  readonly most: number | null;
  /** The day with the lowest rate that may hold, and what holds then; of several the first. One without a figure goes before. */
  readonly on: string;
  readonly floor: Floor;
  /** Which category it is makes a difference. */
  readonly categoryMatters: boolean;
  /** Why it is not known which hours fall on which days, when that makes a difference. */
  readonly days?: AbsentFact['absent'];
}

/** A minute a day is what whole minutes and hundredths of an hour can differ by. */
const ROUNDING = 1000;
/** Thousandths of an hour times øre an hour, counted in sixtieths: whole numbers from minutes as from thousandths. */
const UNITS = 60_000;

/**
 * @param pay its days and hours (thousandths)
 * @param floors what holds on each of the days, in order; not empty
 */
export function atRates<P extends Days & { readonly hours: number }>(
  pay: P,
  floors: readonly Floor[],
  minutesOf: (pay: P) => DayMinutes | undefined,
): Need {
  const lowest = floors.reduce((a, b) => (rank(b) < rank(a) ? b : a));
  const rates = floors.map(({ rates: own }): Pick<Rates, 'least' | 'most'> => own ?? { least: null, most: null });
  const unrated = rates.some(({ least }) => least === null);
  const [leasts, mosts] = [rates.map(({ least }) => least ?? 0), rates.map(({ most }) => most ?? 0)];
  const many = new Set(rates.map(({ least, most }) => `${least} ${most}`)).size > 1;
  const split = many ? splitOf(pay, floors, minutesOf(pay)) : undefined;
  const sum = (own: readonly number[], rest: number): number =>
    split
      ? ceilDiv(
          split.minutes.reduce((all, minutes, index) => all + minutes * 1000 * (own[index] as number), 0) +
            split.rest * rest,
          UNITS,
        )
      : ceilDiv(pay.hours * rest, 1000);
  const dearest = (own: readonly number[]): number => Math.max(...own);
  const cheapest = (own: readonly number[]): number => Math.min(...own);
  const back = (split?.rest ?? 0) < 0;
  const least = sum(leasts, (back ? dearest : cheapest)(leasts));
  const most = unrated ? null : sum(mosts, (back ? cheapest : dearest)(mosts));
  return {
    least,
    most,
    on: lowest.from,
    floor: lowest,
    categoryMatters: rates.some((own) => own.least !== null && own.least !== own.most),
    ...(many && !split && !unrated ? { days: 'missingEvidence' as const } : {}),
  };
}

function rank({ rates }: Floor): number {
  return rates?.least ?? -1;
}

/** The minutes that fall on the days of each rate, and what is then left of the hours paid, in sixtieths of a thousandth. Undefined when the hours lists do not add up to the hours paid. */
function splitOf(
  pay: Days & { readonly hours: number },
  floors: readonly Floor[],
  minutes: DayMinutes | undefined,
): { readonly minutes: readonly number[]; readonly rest: number } | undefined {
  if (!minutes) return undefined;
  const own = floors.map(() => 0);
  let days = 0;
  for (const [day, worked] of minutes) {
    const at = floors.findIndex((floor) => overlap(floor, { from: day, to: day }));
    if (at < 0) continue;
    own[at] = (own[at] as number) + worked;
    days += 1;
  }
  const rest = pay.hours * 60 - own.reduce((all, one) => all + one * 1000, 0);
  return Math.abs(rest) <= days * ROUNDING ? { minutes: own, rest } : undefined;
}
