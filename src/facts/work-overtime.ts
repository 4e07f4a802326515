/**
 * Statutory overtime, each minute counted once (aml § 10-6 (1), § 10-4): first what a day holds over the daily limit, then what
 * the week from Monday to Sunday holds over the weekly limit when that is taken away. The week's excess falls on the minutes
 * worked last in the week.
 */
import type { FactsInput } from './derive.ts';
import { type AttestedFor, attestedIn } from './work-attested.ts';
import { dayNumber, isoDay, mondayOf } from './work-clock.ts';
import type { EmployerWork } from './work-shifts.ts';
import { type Span, within } from './work-spans.ts';

/** Ordinary minutes of a day and of the week that begins on a Monday; undefined when no figure may decide. */
export interface OrdinaryTime {
  readonly ofDay: (day: number) => number | undefined;
  readonly ofWeek: (monday: number) => number | undefined;
}

/** Minutes of overtime by day. Days without any are left out. */
export type OvertimeByDay = ReadonlyMap<number, number>;

export interface Overtime {
  /** What is overtime whatever an averaging plan, also one that is claimed and not shown, may say. */
  readonly certain: OvertimeByDay;
  /** What may be, when the plan makes no day or week longer than the act does. The same as `certain` without a plan. */
  readonly possible: OvertimeByDay;
}

/**
 * Overtime by day.
 * @param minutes worked, by the day that the work began
 * @returns undefined when the ordinary hours of a day or week are not known
 */
export function overtimeByDay(minutes: ReadonlyMap<number, number>, ordinary: OrdinaryTime): OvertimeByDay | undefined {
  const weeks = new Map<number, number[]>();
  for (const day of minutes.keys()) {
    const monday = mondayOf(day);
    const days = weeks.get(monday);
    if (days) days.push(day);
    else weeks.set(monday, [day]);
  }
  const overtime = new Map<number, number>();
  for (const [monday, days] of weeks) {
    const weekly = ordinary.ofWeek(monday);
    if (weekly === undefined) return undefined;
    let over = -weekly;
    const within = new Map<number, number>();
    for (const day of days.sort((a, b) => a - b)) {
      const daily = ordinary.ofDay(day);
      if (daily === undefined) return undefined;
      const worked = minutes.get(day) as number;
      within.set(day, Math.min(worked, daily));
      over += Math.min(worked, daily);
      if (worked > daily) overtime.set(day, worked - daily);
    }
    for (const day of days.reverse()) {
      if (over <= 0) break;
      const taken = Math.min(over, within.get(day) as number);
      if (taken > 0) overtime.set(day, (overtime.get(day) ?? 0) + taken);
      over -= taken;
    }
  }
  return overtime;
}

/** The overtime of any person's work at one employer: what the limits on overtime and the pay for it are both counted from. */
export function overtimeIn(
  input: FactsInput,
  attested = attestedIn(input),
): (work: EmployerWork) => Overtime | undefined {
  const ordinary = ordinaryHoursIn(input, attested);
  return (work) => overtimeOf(work, ordinary);
}

/** The overtime of a person's work at one employer, in minutes by day; undefined when a figure is missing. */
export function overtimeOf(work: EmployerWork, ordinary: OrdinaryHours): Overtime | undefined {
  const { certain, possible } = ordinary(work);
  const sure = overtimeByDay(work.minutes, certain);
  if (certain === possible || sure === undefined) return sure && { certain: sure, possible: sure };
  const most = overtimeByDay(work.minutes, possible);
  return most && { certain: sure, possible: most };
}

/** The ordinary hours that bind a person's work. Two when an averaging plan is shown: with the plan used in full, and not at all. */
export type OrdinaryHours = (work: EmployerWork) => { readonly certain: OrdinaryTime; readonly possible: OrdinaryTime };

/**
 * Ordinary hours by what is attested for each person, from the dated figures. What is claimed and not shown stretches or
 * shortens them only where that is a doubt and not a result.
 */
export function ordinaryHoursIn(input: FactsInput, attested: AttestedFor): OrdinaryHours {
  const figure = figuresByDay(input);
  return (work) => {
    const plan = attested('averagingPlan', work).claimed;
    const union = attested('averagingAgreement', work).claimed;
    const [shift, continuous] = [attested('shiftPlan', work), attested('continuousShiftPlan', work)];
    const plain = (which: 'spans' | 'claimed'): OrdinaryTime => ({
      ofDay: (day) => figure('ordinary-hours-in-a-day', 'general', day),
      ofWeek: (monday) => figure('ordinary-hours-in-a-week', shiftOf(continuous[which], shift[which], monday), monday),
    });
    const possible = plain('claimed');
    if (plan.length === 0 && !shift.doubt && !continuous.doubt) return { certain: possible, possible };
    const shown = plain('spans');
    const averaged = (from: number, to: number): string | undefined =>
      !within(plan, from, to) ? undefined : within(union, from, to) ? 'averagedByAgreement' : 'averaged';
    const certain: OrdinaryTime = {
      ofDay: (day) => figure('ordinary-hours-in-a-day', averaged(day, day) ?? 'general', day),
      ofWeek: (monday) => {
        const arrangement = averaged(monday, monday + 6);
        return arrangement === undefined
          ? shown.ofWeek(monday)
          : figure('ordinary-hours-in-a-week', arrangement, monday);
      },
    };
    return { certain, possible };
  };
}

/** What a shift plan makes of the week that begins on a Monday. */
function shiftOf(continuous: readonly Span[], shift: readonly Span[], monday: number): string {
  if (within(continuous, monday, monday + 6)) return 'continuous';
  return within(shift, monday, monday + 6) ? 'shift' : 'general';
}

/** A figure in minutes on a day, looked up once for each span in which no figure changes. */
function figuresByDay(input: FactsInput): (id: string, arrangement: string, day: number) => number | undefined {
  const known = new Map<string, number | undefined>();
  const points = input.breakpoints.map(dayNumber);
  return (id, arrangement, day) => {
    const key = `${id} ${arrangement} ${points.findLast((point) => point <= day)}`;
    if (!known.has(key)) {
      const value = input.figure(id, { arrangement }, isoDay(day));
      known.set(key, typeof value === 'number' ? Math.round((value * 60) / 1000) : undefined);
    }
    return known.get(key);
  };
}
