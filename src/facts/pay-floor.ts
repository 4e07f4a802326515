/**
 * Ordinary pay held against the rate of the days worked. One rate: pay an hour against the figure. Several rates in one sum, or
 * a category that is not shown: the sum against the least and the most that the hours can have to be paid with.
 */
import type { Place } from '../evidence/evidence.ts';
import type { Fact, Slice } from './fact.ts';
import type { Unknown } from './pay-category.ts';
import type { Floor } from './pay-category-rates.ts';
import { atRates, type DayMinutes, type Need } from './pay-floor-days.ts';
import { NO_TABLE, type Rates } from './pay-floors.ts';
import { isLess, perHour } from './pay-math.ts';
import type { OrdinaryPay } from './pay-ordinary.ts';
import { type PayPart, slicesOf } from './pay-runs.ts';
import { absent, known } from './sources.ts';

interface FloorPart extends PayPart {
  readonly pay: number;
  readonly hours: number;
}

/**
 * Slices of the ordinary pay of one person at one employer: one for each run of days with the same category and rates, showing
 * the pay with the least an hour.
 * @param common facts that every slice has
 * @param floorsOn the rates of the days of a span
 * @param minutes ordinary minutes by day, where the hours lists say how the hours of a pay fall on its days
 */
export function floorSlices(
  pays: readonly OrdinaryPay[],
  common: readonly Fact[],
  floorsOn: (pay: OrdinaryPay) => readonly Floor[],
  minutes: (pay: OrdinaryPay) => DayMinutes | undefined,
): Slice[] {
  const parts = pays.flatMap((pay) => partOf(pay, common, floorsOn(pay), minutes));
  return slicesOf(parts, (a, b) => isLess(a.pay, Math.max(a.hours, 1), b.pay, Math.max(b.hours, 1)));
}

function partOf(
  pay: OrdinaryPay,
  common: readonly Fact[],
  floors: readonly Floor[],
  minutes: (pay: OrdinaryPay) => DayMinutes | undefined,
): FloorPart[] {
  // No hours, and pay for none: nothing to hold against a rate.
  if (pay.hours === 0 && !pay.hoursUnknown && !pay.payUnknown) return [];
  const need = atRates(pay, floors, minutes);
  // Even if all that is not said were no hours at all, less than the least was paid.
  const tooLow = !pay.payUnknown && pay.hours > 0 && pay.pay < need.least;
  const hoursUnknown = tooLow ? undefined : pay.hoursUnknown;
  const facts = [
    ...common,
    known('payPart', 'ordinary', pay.basis, pay.at),
    ...categoryFacts(floors, need),
    hoursUnknown
      ? absent('ordinaryHours', hoursUnknown.reason, hoursUnknown.from)
      : known('ordinaryHours', pay.hours, pay.basis, pay.at),
    ...payFacts(pay, hoursUnknown, need),
  ];
  const law = floors.map(({ key }) => key).join();
  return [
    {
      from: pay.from,
      to: pay.to,
      on: need.on,
      key: floors.length === 1 ? law : `${law} ${pay.from}`,
      facts,
      pay: pay.pay,
      hours: pay.hours,
    },
  ];
}

function payFacts(pay: OrdinaryPay, hoursUnknown: Unknown | undefined, need: Need): Fact[] {
  const said = (id: string, value: number, unknown: Unknown | undefined): Fact =>
    unknown ? absent(id, unknown.reason, unknown.from) : known(id, value, pay.basis, pay.at);
  const either = pay.payUnknown ?? hoursUnknown;
  const hours = Math.max(pay.hours, 1);
  return [
    said('ordinaryPay', pay.pay, pay.payUnknown),
    said('ordinaryPayPerHour', perHour(pay.pay, hours), either),
    said('ordinaryPayLeast', need.least, hoursUnknown),
    said('ordinaryPayShort', Math.max(0, need.least - pay.pay), either),
    need.most === null
      ? absent('ordinaryPayMost', 'missingTerm', pay.at)
      : said('ordinaryPayMost', need.most, hoursUnknown),
    need.days
      ? absent('ordinaryDaysSettled', need.days, pay.at)
      : known('ordinaryDaysSettled', true, pay.basis, pay.at),
  ];
}

/** What the list of persons says of the days of one pay. Two kinds of category in one sum: nobody knows which hours are whose. */
function categoryFacts(floors: readonly Floor[], need: Need): Fact[] {
  const from = floors.flatMap(({ category }) => category.from).slice(0, 6);
  const unknown = (reason: Unknown['reason'], at = from): Fact[] => [absent('payCategory', reason, at)];
  const doubtful = floors.find(({ category }) => category.kind === 'unknown')?.category;
  if (doubtful?.kind === 'unknown') return unknown(doubtful.reason, [...doubtful.from]);
  const kinds = new Set(floors.map(({ category }) => kindOf(category)));
  if (kinds.size !== 1) return unknown('missingEvidence');
  const { category } = need.floor;
  if (category.kind === 'exempt') return [known('payCategory', 'exempt', 'documented', from)];
  if (category.kind !== 'listed') return unknown('missingEvidence');
  const { rates } = need.floor;
  const unshown = need.categoryMatters
    ? floors.flatMap((floor) => (floor.category.kind === 'listed' ? (floor.category.unshown ?? []) : []))[0]
    : undefined;
  return [
    known('payCategory', category.code, 'documented', from),
    ...(category.code === NO_TABLE || !rates ? [] : tableFacts(rates, from)),
    unshown
      ? absent('payCategorySettled', unshown.reason, unshown.from)
      : known('payCategorySettled', true, 'documented', from),
  ];
}

/** `payFloorCategory` and `payFloorAgreement`: rates that do not bind this contract are no floor. */
function tableFacts({ category, agreement, binds }: Rates, from: readonly Place[]): Fact[] {
  return [
    binds ? known('payFloorCategory', category, 'documented', from) : absent('payFloorCategory', 'missingTerm', from),
    agreement === null
      ? absent('payFloorAgreement', 'missingTerm', from)
      : known('payFloorAgreement', agreement, 'documented', from),
  ];
}

function kindOf(category: Floor['category']): string {
  return category.kind === 'listed' && category.code === NO_TABLE ? NO_TABLE : category.kind;
}
