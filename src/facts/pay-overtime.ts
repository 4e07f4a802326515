/**
 * Overtime by the act held against what was paid on top of the agreed hourly pay, one pay period at a time: the hours that a pay
 * is for and the hours that were worked on its days.
 */
import type { FactsInput } from './derive.ts';
import type { Fact, Slice } from './fact.ts';
import { type PayContext, placesOn, type Worked } from './pay-context.ts';
import { daysKnown } from './pay-known-days.ts';
import { type OvertimePaid, overtimePaidIn } from './pay-overtime-paid.ts';
import { PERCENTS, percentFacts } from './pay-overtime-percent.ts';
import type { PayPeriod } from './pay-periods.ts';
import { type Days, firstPlaces } from './pay-rows.ts';
import { type PayPart, slicesOf } from './pay-runs.ts';
import { absent, factSet, known } from './sources.ts';
import { contradiction } from './statements.ts';
import { dayNumber, isoDay } from './work-clock.ts';
import type { Overtime } from './work-overtime.ts';

export interface OvertimeContext extends PayContext {
  /** Undefined when the ordinary hours of some day are not known. */
  readonly overtime: Overtime | undefined;
}

interface OvertimePart extends PayPart {
  readonly short: number;
  readonly percent: number;
}

/** Slices of the overtime of one person at one employer: of those that the same limit decides, the worst. */
export function overtimeSlices(spans: readonly Worked[], context: OvertimeContext): Slice[] {
  const { overtime, input, common } = context;
  const part = known('payPart', 'overtime', 'documented', []);
  const whole = { ...input.case.period, on: input.case.period.to };
  if (!overtime) return [{ ...whole, facts: factSet([...common, part, absent('overtimePossible', 'missingTerm')]) }];
  const parts: OvertimePart[] = [];
  let doubt: (Days & { fact: Fact }) | undefined;
  for (const span of spans) {
    const [certain, possible] = [sumIn(overtime.certain, span), sumIn(overtime.possible, span)];
    if (possible > 0) parts.push(partOf(span, certain, possible, context));
    else {
      const fact = daysKnown('overtimePossible', context.cover, span, input);
      if ('absent' in fact) doubt = doubt ? { ...doubt, to: span.to } : { from: span.from, to: span.to, fact };
    }
  }
  const slices = slicesOf(parts, (a, b) => (a.short > 0 || b.short > 0 ? a.short > b.short : a.percent < b.percent));
  if (doubt)
    slices.push({ from: doubt.from, to: doubt.to, on: doubt.to, facts: factSet([...common, part, doubt.fact]) });
  if (slices.length > 0) return slices;
  return [{ ...whole, facts: factSet([...common, part, known('overtimePossible', 0, 'documented', [])]) }];
}

/** Minutes on the days of a span. */
function sumIn(minutes: ReadonlyMap<number, number>, { from, to }: Days): number {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  let sum = 0;
  for (const [day, own] of minutes) if (first <= day && day <= last) sum += own;
  return sum;
}

function partOf(span: Worked, certain: number, possible: number, context: OvertimeContext): OvertimePart {
  const { input, contradictions, subject } = context;
  const paid = span.period && overtimePaidIn(span.period);
  if (paid?.conflict) contradictions.push(contradiction('overtimePay', subject, paid.conflict));
  const on = lastOvertimeDay(context.overtime as Overtime, span);
  const required = requiredPercent(input, on);
  const [worked, most] = [certain, possible].map((minutes) => asPaid(minutes, paid, context, span)) as [number, number];
  const hours = paidHours(paid, most, span.period, context);
  const percents =
    'value' in hours && hours.value === 0
      ? PERCENTS.map((id) => known(id, 0, 'documented', hours.from))
      : percentFacts(span.period, paid, { worked, most, required });
  const from = placesOn([...(context.overtime?.possible.keys() ?? [])], span, context.places);
  const facts = [
    ...context.common,
    known('payPart', 'overtime', 'documented', paid?.at ?? []),
    known('overtimeWorked', worked, 'documented', from),
    known('overtimePossible', most, 'documented', from),
    required === null
      ? absent('overtimePercentAgreed', 'missingTerm')
      : known('overtimePercentAgreed', required, 'documented', [{ file: 'agreement.json' }]),
    hours,
    ...percents,
    // Without a plan there is nothing for a person to hold the hours against.
    ...(certain === possible ? [known('overtimePlanFollowed', true, 'documented', from)] : []),
    daysKnown('overtimeDaysKnown', context.cover, span, input),
  ];
  const percent = percents.find((fact) => fact.id === 'overtimePercent');
  return {
    from: span.from,
    to: span.to,
    on,
    // With a plan what is certain and what is possible differ, and each period is its own question.
    key: certain === possible ? String(required) : `${required} ${span.from}`,
    facts,
    short: 'value' in hours ? Math.max(0, worked - Number(hours.value)) : 0,
    percent: percent && 'value' in percent ? Number(percent.value) : 0,
  };
}

/** Thousandths of an hour; as many as were paid where the two differ by no more than a minute a day, for one of them may be written in hundredths. */
function asPaid(minutes: number, paid: OvertimePaid | undefined, context: OvertimeContext, { from, to }: Days): number {
  const hours = Math.round((minutes * 1000) / 60);
  const short = hours - (paid?.hours ?? 0);
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const days = [...(context.overtime?.possible.keys() ?? [])].filter((day) => first <= day && day <= last).length;
  return paid && paid.hours > 0 && short > 0 && short * 60 <= days * 1000 ? paid.hours : hours;
}

function lastOvertimeDay({ possible }: Overtime, { from, to }: Days): string {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  let latest = first;
  for (const day of possible.keys()) if (first <= day && day <= last && day > latest) latest = day;
  return isoDay(latest);
}

/** The act's supplement, or the agreed one when that is higher. */
function requiredPercent(input: FactsInput, on: string): number | null {
  const figure = input.figure('overtime-supplement-percent', {}, on);
  const term = input.agreement.terms['overtime-supplement-percent']?.value;
  if (typeof figure !== 'number') return null;
  return typeof term === 'number' && term > figure ? term : figure;
}

/** Hours that were paid as overtime. Fewer than were worked counts only where nothing can have been left out: a payroll list without such columns does not speak of overtime. */
function paidHours(
  paid: OvertimePaid | undefined,
  worked: number,
  period: PayPeriod | undefined,
  { payComplete }: OvertimeContext,
): Fact {
  const id = 'overtimeHoursPaid';
  if (!paid && period && period.lines.length === 0)
    return absent(id, 'missingEvidence', firstPlaces(period.rows.map(({ row }) => row)));
  if (paid?.hoursUnknown) return absent(id, paid.hoursUnknown.reason, paid.hoursUnknown.from);
  const hours = paid?.hours ?? 0;
  if (hours < worked && payComplete !== true) return absent(id, payComplete, paid?.at ?? []);
  return known(id, hours, 'documented', paid?.at ?? []);
}
