/** Night work in trades whose regulation gives a supplement for it, held against what was paid as one, one pay period at a time. */
import type { FactsInput } from './derive.ts';
import type { Fact, Slice } from './fact.ts';
import type { Category } from './pay-category.ts';
import type { Floors } from './pay-category-rates.ts';
import { type PayContext, placesOn, type Worked } from './pay-context.ts';
import { daysKnown } from './pay-known-days.ts';
import { ceilDiv, floorDiv, isLess } from './pay-math.ts';
import { type Night, nightOf, nightTrades } from './pay-night-hours.ts';
import { nightPaidIn } from './pay-night-paid.ts';
import type { Days, PaidAt } from './pay-rows.ts';
import { type PayPart, slicesOf } from './pay-runs.ts';
import { absent, factSet, known } from './sources.ts';
import { dayNumber, isoDay } from './work-clock.ts';

interface NightPart extends PayPart {
  readonly pay: number;
  readonly minutes: number;
  /** 2: less than the least was paid; 1: less than the most; 0: all that can be called for. */
  readonly short: 0 | 1 | 2;
}

/** Gives the slices of the night work of one person at one employer; none for a trade without such a supplement. */
export function nightSlicesIn(
  input: FactsInput,
  floors: Floors,
): (paid: PaidAt, spans: readonly Worked[], context: PayContext) => Slice[] {
  const tradeOf = nightTrades(input);
  return (paid, spans, context) => {
    const nights = new Map<string, Night>();
    const parts: NightPart[] = [];
    const doubts = new Map<string, Days & { facts: readonly Fact[] }>();
    const doubt = (days: Days, fact: Fact, facts: readonly Fact[]): void => {
      const key = 'absent' in fact ? `${fact.id} ${fact.absent}` : fact.id;
      const before = doubts.get(key);
      doubts.set(key, before ? { ...before, to: days.to } : { from: days.from, to: days.to, facts: [...facts, fact] });
    };
    let quiet: { readonly on: string; readonly facts: readonly Fact[] } | undefined;
    for (const span of spans)
      for (const part of byTrade(floors.categoryOn(paid.person, paid.employer, span), tradeOf)) {
        const common = [...context.common, known('payPart', 'night', 'documented', [])];
        if (typeof part.trade !== 'string') {
          const most = workedIn(part, paid, context);
          if ('value' in most && most.value === 0) quiet = { on: part.to, facts: [...common, most, part.trade] };
          else doubt(part, part.trade, [...common, most]);
          continue;
        }
        const { trade } = part;
        const night = nights.get(trade) ?? nightOf(paid.work, trade, input);
        nights.set(trade, night);
        const facts = [...common, known('payTrade', trade, 'documented', part.said)];
        const found = partOf({ ...span, from: part.from, to: part.to }, trade, night, { ...context, common: facts });
        if (!('part' in found)) doubt(part, found, facts);
        else if (found.part) parts.push(found.part);
        else quiet = { on: part.to, facts: [...facts, known('nightHoursAtMost', 0, 'documented', [])] };
      }
    const slices = slicesOf(parts, (a, b) =>
      a.short === b.short ? isLess(a.pay, Math.max(a.minutes, 1), b.pay, Math.max(b.minutes, 1)) : a.short > b.short,
    );
    for (const { from, to, facts } of doubts.values()) slices.push({ from, to, on: to, facts: factSet(facts) });
    if (slices.length === 0 && quiet) slices.push({ on: quiet.on, facts: factSet(quiet.facts) });
    return slices;
  };
}

interface TradeDays extends Days {
  /** The trade, or why it is not known. */
  readonly trade: string | Fact;
  /** Where the category stands. */
  readonly said: Category['from'];
}

/** The days in each trade with a supplement; neighbours in one trade are one. */
function byTrade(
  categories: readonly (Days & { category: Category })[],
  tradeOf: (category: string) => string | undefined,
): TradeDays[] {
  const out: TradeDays[] = [];
  for (const { category, from, to } of categories) {
    const trade =
      category.kind === 'unknown'
        ? absent('payTrade', category.reason, category.from)
        : category.kind === 'listed'
          ? tradeOf(category.code)
          : undefined;
    const last = out.at(-1);
    if (trade === undefined) continue;
    if (last && typeof trade === 'string' && last.trade === trade) out[out.length - 1] = { ...last, to };
    else out.push({ from, to, trade, said: category.from });
  }
  return out;
}

/** All hours of the days: what lies at night in a trade that is not known can be no more. */
function workedIn(days: Days, { work }: PaidAt, { cover, input }: PayContext): Fact {
  const id = 'nightHoursAtMost';
  const [first, last] = [dayNumber(days.from), dayNumber(days.to)];
  let minutes = 0;
  for (const [day, own] of work.minutes) if (first <= day && day <= last) minutes += own;
  if (minutes > 0) return known(id, Math.round((minutes * 1000) / 60), 'documented', []);
  const fact = daysKnown(id, cover, days, input);
  return 'absent' in fact ? fact : known(id, 0, 'documented', fact.from);
}

/** What is held against the supplement; nothing when nobody worked at night; or the fact that is in the way of knowing it. */
function partOf(
  span: Worked,
  trade: string,
  night: Night,
  context: PayContext,
): { readonly part: NightPart | undefined } | Fact {
  const { input } = context;
  const days = rated(span, trade, night, input);
  const unknown = inTheWay(span, night, context);
  if (days.most === 0) return 'absent' in unknown ? { ...unknown, id: 'nightHoursAtMost' } : { part: undefined };
  const paid = nightPaidIn(span.period, context);
  const at = paid.from;
  const worked = placesOn([...night.byDay.keys()], span, context.places);
  const pay = 'value' in paid ? Number(paid.value) : 0;
  const hours = (minutes: number): number => Math.round((minutes * 1000) / 60);
  const open = days.least !== days.most && !days.unrated;
  const facts: Fact[] = [
    ...context.common,
    known('nightHours', hours(days.least), 'documented', worked),
    known('nightHoursAtMost', hours(days.most), 'documented', worked),
    paid,
    'absent' in paid || days.least === 0
      ? absent('nightPayPerHour', 'absent' in paid ? paid.absent : 'missingEvidence', at)
      : known('nightPayPerHour', floorDiv(pay * 60, days.least), 'documented', at),
    known('nightPayLeast', ceilDiv(days.leastPay, 60), 'documented', worked),
    days.unrated
      ? absent('nightPayMost', 'missingTerm', at)
      : known('nightPayMost', ceilDiv(days.mostPay, 60), 'documented', worked),
    open
      ? absent('nightBreaksSettled', 'missingEvidence', worked)
      : known('nightBreaksSettled', true, 'documented', worked),
    unknown,
  ];
  return {
    part: {
      from: span.from,
      to: span.to,
      on: days.on,
      key: days.rates.size > 1 ? span.from : `${open} ${[...days.rates].join()}`,
      facts,
      pay,
      minutes: days.least,
      short: pay * 60 < days.leastPay ? 2 : pay * 60 < days.mostPay ? 1 : 0,
    },
  };
}

/** Night minutes of a span, and what they must be paid with in øre times sixty. `on` is the day with the lowest supplement; one without a figure goes before. */
function rated(span: Days, trade: string, night: Night, input: FactsInput) {
  const [first, last] = [dayNumber(span.from), dayNumber(span.to)];
  const rates = new Map<string, number | null>();
  const sum = { least: 0, most: 0, leastPay: 0, mostPay: 0, unrated: false, on: span.to };
  const seen = new Set<string>();
  let lowest = Number.POSITIVE_INFINITY;
  for (const [day, { least, most }] of night.byDay) {
    if (day < first || day > last) continue;
    const on = isoDay(day);
    const since = input.breakpoints.findLast((point) => point <= on) ?? '';
    if (!rates.has(since)) {
      const figure = input.figure('night-supplement', { category: trade }, on);
      rates.set(since, typeof figure === 'number' ? figure : null);
    }
    const rate = rates.get(since) ?? null;
    seen.add(String(rate));
    sum.least += least;
    sum.most += most;
    sum.leastPay += least * (rate ?? 0);
    sum.mostPay += most * (rate ?? 0);
    sum.unrated ||= rate === null;
    if ((rate ?? -1) < lowest || ((rate ?? -1) === lowest && on < sum.on)) {
      lowest = rate ?? -1;
      sum.on = on;
    }
  }
  return { ...sum, rates: seen };
}

/** `nightDaysKnown`: the hours lists hold every hour of the days, with clock times. */
function inTheWay(span: Days, night: Night, { cover, input, places }: PayContext): Fact {
  const id = 'nightDaysKnown';
  const [first, last] = [dayNumber(span.from), dayNumber(span.to)];
  const inside = (day: number): boolean => first <= day && day <= last;
  const untimed = [...night.untimed].filter(inside);
  if (untimed.length > 0) return absent(id, 'missingEvidence', placesOn(untimed, span, places));
  if ([...night.undefinedDays].some(inside)) return absent(id, 'missingTerm');
  return daysKnown(id, cover, span, input);
}
