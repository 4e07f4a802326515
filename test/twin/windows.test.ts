/** The product against its naive twin: the same windows, rest, cover and outcomes for 2 000 months of work. */
import { afterAll, describe, expect, test } from 'vitest';
import type { FactSet } from '../../src/facts/fact.ts';
import { workSubjects } from '../../src/facts/work.ts';
import { complete, EMPLOYER, outcomesOf, worked, workInput } from '../facts/work-build.ts';
import { in24, overtime, rolling, week } from './windows.ts';
import { makeMonth, random } from './windows-months.ts';
import { covered, rest } from './windows-rest.ts';
import { dayOf, type Month, type Span, totals } from './windows-rows.ts';

const MONTHS = 2000;
const LIMITS = [
  'hours-13-in-24',
  'overtime-7-days',
  'overtime-4-weeks',
  'overtime-52-weeks',
  'average-48-over-8-weeks',
  'hours-69-in-a-week',
  'rest-periods',
] as const;
type Outcome = 'failed' | 'passed' | 'cantTell';

/** What the twin finds. Minutes; the list of union agreements is complete and empty. */
function twinOf(month: Month) {
  const worked = totals(month);
  const over = overtime(worked);
  const day = in24(month);
  const free = rest(month);
  const [seven, four, year] = [7, 28, 364].map((days) => rolling(over, days, month)) as [Span, Span, Span];
  const eight = rolling(worked, 56, month);
  const [calendar, running] = [week(worked, month), rolling(worked, 7, month)];
  const loose = month.rows.some((row) => !row.lost && row.start === undefined);
  const outcome = (broken: boolean, open: boolean, length: number, weeks: boolean): Outcome =>
    broken ? 'failed' : open || !covered(month, length, weeks) ? 'cantTell' : 'passed';
  const outcomes: Record<(typeof LIMITS)[number], Outcome> = {
    // Between 13 and 16 hours a person must look at the rest that made up for it.
    'hours-13-in-24': outcome(
      day.certain.minutes > 16 * 60,
      day.certain.minutes > 13 * 60 || (day.possible > 13 * 60 && day.possible !== day.certain.minutes),
      2,
      false,
    ),
    'overtime-7-days': outcome(seven.minutes > 10 * 60, false, 7, true),
    'overtime-4-weeks': outcome(four.minutes > 25 * 60, false, 28, true),
    'overtime-52-weeks': outcome(year.minutes > 200 * 60, false, 364, true),
    'average-48-over-8-weeks': outcome(eight.minutes > 8 * 48 * 60, false, 56, false),
    'hours-69-in-a-week': outcome(calendar.minutes > 69 * 60, running.minutes > 69 * 60, 7, true),
    'rest-periods': outcome(free.daily < 11 * 60 || free.weekly < 35 * 60, loose || !free.onlyBetween, 7, true),
  };
  return { day, free, seven, four, year, eight, calendar, running, loose, outcomes };
}

function recordsOf(month: Month) {
  const rows = month.rows.map((row) => {
    const times = row.start === undefined ? { hours: Math.round(((row.minutes as number) * 1000) / 60) } : undefined;
    const fields = times ?? { start: row.start as string, end: row.end as string, breakMinutes: row.pause as number };
    const one = worked(row.date, '0', fields);
    const { hours, ...others } = one.fields;
    const clean = times ? one : { ...one, fields: others };
    return row.lost
      ? { ...one, fields: { employer: EMPLOYER, staffNo: '7', date: row.date }, unreadable: ['hours'] }
      : clean;
  });
  const none = { ...complete(month.from, month.to), at: { file: 'attestations.xlsx', row: 1 } };
  const agreements = { ...none, fields: { ...none.fields, attestation: 'agreementsComplete' } };
  return [...rows, agreements, ...(month.stated ? [complete(month.stated.from, month.stated.to)] : [])];
}

function value(facts: FactSet, id: string): unknown {
  const fact = facts.get(id);
  return fact && 'value' in fact ? fact.value : undefined;
}

function span(facts: FactSet, id: string) {
  return [value(facts, id), value(facts, `${id}From`), value(facts, `${id}To`)];
}

const thousandths = (minutes: number): number => Math.round((minutes * 1000) / 60);
const asFacts = ({ minutes, from, to }: Span, by = 1) => [thousandths(minutes / by), from, to];

describe('the twin', () => {
  const breaches = new Map<string, number>(LIMITS.map((limit) => [limit, 0]));
  const passes = new Map<string, number>(LIMITS.map((limit) => [limit, 0]));

  test(`agrees on ${MONTHS} months`, { timeout: 120_000 }, async () => {
    const next = random(20_221_231);
    for (let index = 0; index < MONTHS; index += 1) {
      const month = makeMonth(next);
      const twin = twinOf(month);
      const { subjects } = workSubjects(workInput(month, { records: recordsOf(month) }));
      const [subject] = subjects;
      const facts = subject?.slices[0]?.facts;
      if (!subject || !facts) {
        expect(month.rows, `month ${index}`).toEqual([]);
        continue;
      }
      const found = {
        day: span(facts, 'hoursIn24'),
        possible: value(facts, 'hoursIn24AtMost'),
        seven: span(facts, 'overtimeIn7Days'),
        four: span(facts, 'overtimeIn4Weeks'),
        year: span(facts, 'overtimeIn52Weeks'),
        eight: span(facts, 'averageOver8Weeks'),
        calendar: span(facts, 'hoursInWeek'),
        running: span(facts, 'hoursIn7Days'),
        daily: [value(facts, 'dailyRest'), value(facts, 'dailyRestFrom')],
        weekly: value(facts, 'weeklyRest'),
        timed: value(facts, 'restTimesShown') === true,
      };
      expect(found, `month ${index}: ${month.from}`).toEqual({
        day: asFacts(twin.day.certain),
        possible: thousandths(twin.day.possible),
        seven: asFacts(twin.seven),
        four: asFacts(twin.four),
        year: asFacts(twin.year),
        eight: asFacts(twin.eight, 8),
        calendar: asFacts(twin.calendar),
        running: asFacts(twin.running),
        daily: [thousandths(twin.free.daily), twin.free.dailyFrom ?? month.from],
        weekly: thousandths(twin.free.weekly),
        timed: !twin.loose && twin.free.onlyBetween,
      });
      const said = await outcomesOf(subject);
      const outcomes = Object.fromEntries(
        Object.entries(said).map(([rule, one]) => [rule, one === 'passed' || one === 'failed' ? one : 'cantTell']),
      );
      expect(outcomes, `month ${index}: ${month.from}`).toEqual(twin.outcomes);
      for (const limit of LIMITS) {
        if (breached(limit, twin)) breaches.set(limit, (breaches.get(limit) ?? 0) + 1);
        if (twin.outcomes[limit] === 'passed') passes.set(limit, (passes.get(limit) ?? 0) + 1);
      }
    }
  });
  test.each(LIMITS)('%s: broken in at least 100 months and kept in some', (limit) => {
    expect(breaches.get(limit)).toBeGreaterThanOrEqual(100);
    expect(passes.get(limit)).toBeGreaterThanOrEqual(20);
  });
  afterAll(() => {
    const line = (limit: string) =>
      `${limit.padEnd(26)}${String(breaches.get(limit)).padStart(8)}${String(passes.get(limit)).padStart(8)}`;
    console.log([`${'limit'.padEnd(26)}  broken    kept`, ...LIMITS.map(line)].join('\n'));
  });
});

/** 13 hours count as broken although a person has the last word on them. */
function breached(limit: (typeof LIMITS)[number], twin: ReturnType<typeof twinOf>): boolean {
  return limit === 'hours-13-in-24' ? twin.day.certain.minutes > 13 * 60 : twin.outcomes[limit] === 'failed';
}

test('dates are days apart', () => expect(dayOf('2022-03-01') - dayOf('2022-02-28')).toBe(1));
