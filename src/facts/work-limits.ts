/** What each limit on working time is held against: the heaviest window or the shortest rest of one person's work at one employer. */
import type { Place } from '../evidence/evidence.ts';
import type { Basis } from '../schemas/rule.ts';
import type { FactsInput } from './derive.ts';
import type { Fact } from './fact.ts';
import { absent, known } from './sources.ts';
import type { Attested, AttestedFor } from './work-attested.ts';
import { DAY_MINUTES, isoDay } from './work-clock.ts';
import { hoursIn24 } from './work-day-window.ts';
import { type OrdinaryHours, type OvertimeByDay, overtimeOf } from './work-overtime.ts';
import { dailyRest, weeklyRest } from './work-rest.ts';
import type { EmployerWork } from './work-shifts.ts';
import type { Span } from './work-spans.ts';
import { agreementFact } from './work-status.ts';
import { heaviestWeek, heaviestWindow, type Window } from './work-windows.ts';

/** Everything that the limits are worked out from. */
export interface Measured {
  readonly work: EmployerWork;
  readonly period: Span;
  readonly basis: Basis;
  readonly attested: AttestedFor;
  readonly ordinary: OrdinaryHours;
}

/** A ground shows where to look; a window of a year has hundreds of rows, and its dates say the rest. */
const PLACES_SHOWN = 12;

/** Facts of every limit, but for how well the days are covered. */
export function limitFacts(input: FactsInput, measured: Measured): Fact[] {
  const { work, attested } = measured;
  const [longer, shorter] = [attested('overtimeAgreement', work), attested('restAgreement', work)];
  const overtime = overtimeFacts(measured, longer);
  const rest = restFacts(measured, shorter);
  return [
    ...dayFacts(measured),
    ...overtime.facts,
    ...weekFacts(measured),
    ...rest.facts,
    agreementFact('overtimeAgreement', input, work, longer, overtime.unagreed),
    agreementFact('restAgreement', input, work, shorter, rest.unagreed),
  ];
}

function dayFacts(measured: Measured): Fact[] {
  const { work, period, attested } = measured;
  const compensated = attested('compensatoryRest', work, 'personal');
  const { worst, unattested, possible, possibleUnattested } = hoursIn24(work, period, compensated.spans);
  const fact = factsOf(measured);
  return [
    ...fact.window('hoursIn24', worst),
    fact.hours('hoursIn24Uncompensated', unattested),
    fact.hours('hoursIn24AtMost', { ...worst, minutes: possible }),
    fact.hours('hoursIn24UncompensatedAtMost', { ...unattested, minutes: possibleUnattested }),
    possible === worst.minutes && possibleUnattested === unattested.minutes
      ? known('workTimesShown', true, measured.basis, fact.places(worst))
      : absent('workTimesShown', 'missingEvidence', fact.places(worst)),
    // Without an attestation the question is a person's to answer, and `statements.ts` puts it.
    ...(compensated.doubt ? [absent('compensatoryRest', compensated.doubt.reason, compensated.doubt.from)] : []),
  ];
}

const OVERTIME = [
  { id: 'overtimeIn7Days', days: 7 },
  { id: 'overtimeIn4Weeks', days: 28 },
  { id: 'overtimeIn52Weeks', days: 364 },
] as const;

function overtimeFacts(measured: Measured, union: Attested): { facts: Fact[]; unagreed: boolean } {
  const { work, period, ordinary } = measured;
  const overtime = overtimeOf(work, ordinary);
  const fact = factsOf(measured);
  const facts: Fact[] = [];
  let unagreed = false;
  let certainOnly = true;
  for (const { id, days } of OVERTIME) {
    if (!overtime) {
      for (const part of ['', 'Unagreed', 'AtMost', 'From', 'To']) facts.push(absent(id + part, 'missingTerm'));
      continue;
    }
    const { certain, possible } = overtime;
    const worst = heaviestWindow(certain, days, period);
    const outside = union.spans.length === 0 ? worst : heaviestWindow(certain, days, period, union.spans);
    const most = certain === possible ? worst : heaviestWindow(possible, days, period);
    unagreed ||= outside.minutes > 0;
    certainOnly &&= most.minutes === worst.minutes;
    facts.push(
      ...fact.window(id, worst, certain),
      fact.hours(`${id}Unagreed`, outside, certain),
      fact.hours(`${id}AtMost`, most, possible),
    );
  }
  return { facts: [...facts, ...planFacts(measured, certainOnly)], unagreed };
}

/** With a plan, whether the hours beyond the act's own limits kept to it is a person's to judge: `statements.ts` puts the question. */
function planFacts({ work, attested, basis }: Measured, certainOnly: boolean): Fact[] {
  if (certainOnly) return [known('overtimePlanKept', true, basis, [])];
  for (const kind of ['averagingPlan', 'shiftPlan', 'continuousShiftPlan'] as const) {
    const { doubt } = attested(kind, work);
    if (doubt) return [absent('overtimePlanKept', doubt.reason, doubt.from)];
  }
  return [];
}

function weekFacts(measured: Measured): Fact[] {
  const { work, period } = measured;
  const fact = factsOf(measured);
  const eight = heaviestWindow(work.minutes, 56, period);
  return [
    ...fact.window('averageOver8Weeks', { ...eight, minutes: eight.minutes / 8 }),
    ...fact.window('hoursInWeek', heaviestWeek(work.minutes, period)),
    ...fact.window('hoursIn7Days', heaviestWindow(work.minutes, 7, period)),
  ];
}

function restFacts(measured: Measured, union: Attested): { facts: Fact[]; unagreed: boolean } {
  const { work, period, basis } = measured;
  const daily = dailyRest(work.shifts, period, union.spans);
  const weekly = weeklyRest(work.shifts, period, union.spans);
  const fact = factsOf(measured);
  const untimed = [...work.untimed.keys()].filter((day) => day >= period.from && day <= period.to);
  const places = untimed.flatMap((day) => work.places.get(day) ?? []).slice(0, PLACES_SHOWN);
  return {
    facts: [
      ...fact.window('dailyRest', daily.shortest),
      fact.hours('dailyRestUnagreed', daily.unagreed),
      ...fact.window('weeklyRest', weekly.shortest),
      fact.hours('weeklyRestUnagreed', weekly.unagreed),
      untimed.length === 0 && daily.betweenShifts
        ? known('restTimesShown', true, basis, [])
        : absent('restTimesShown', 'missingEvidence', places.length > 0 ? places : fact.places(daily.shortest)),
    ],
    unagreed: daily.unagreed.minutes < DAY_MINUTES || weekly.unagreed.minutes < 7 * DAY_MINUTES,
  };
}

/** Windows as facts: hours in thousandths, first and last day, and the rows they were read from. */
function factsOf({ work, basis }: Measured): {
  readonly places: (window: Span, only?: OvertimeByDay) => readonly Place[];
  readonly hours: (id: string, window: Window, only?: OvertimeByDay) => Fact;
  readonly window: (id: string, window: Window, only?: OvertimeByDay) => Fact[];
} {
  const places = (window: Span, only?: OvertimeByDay): Place[] => {
    const found: Place[] = [];
    for (let day = window.from; day <= window.to && found.length < PLACES_SHOWN; day += 1)
      if (!only || only.has(day)) found.push(...(work.places.get(day) ?? []));
    return found.slice(0, PLACES_SHOWN);
  };
  const hours = (id: string, window: Window, only?: OvertimeByDay): Fact =>
    known(id, Math.round((window.minutes * 1000) / 60), basis, places(window, only));
  return {
    places,
    hours,
    window: (id, window, only) => {
      const from = places(window, only);
      return [
        hours(id, window, only),
        known(`${id}From`, isoDay(window.from), basis, from),
        known(`${id}To`, isoDay(window.to), basis, from),
      ];
    },
  };
}
