/** Statutory overtime: counted once, on the minutes worked last, by the ordinary hours that bind the person. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attestedIn } from '../../src/facts/work-attested.ts';
import { dayNumber, mondayOf } from '../../src/facts/work-clock.ts';
import { overtimeByDay, overtimeIn } from '../../src/facts/work-overtime.ts';
import { workOf } from '../../src/facts/work-shifts.ts';
import { heaviestWeek, heaviestWindow } from '../../src/facts/work-windows.ts';
import { attested, complete, factsAbout, worked, workInput } from './work-build.ts';

const ACT = { ofDay: () => 540, ofWeek: () => 2400 };
const MONDAY = dayNumber('2022-05-02');
const byDay = (minutes: readonly number[]) => new Map(minutes.map((one, index) => [MONDAY + index, one]));
const of = (minutes: readonly number[]) =>
  [...(overtimeByDay(byDay(minutes), ACT) ?? [])].sort(([a], [b]) => a - b).map(([day, one]) => [day - MONDAY, one]);

describe('a week', () => {
  test('9 hours a day and 40 a week are not overtime', () => expect(of([540, 540, 540, 540, 240])).toEqual([]));
  test('the day comes first', () => expect(of([541, 480, 480, 480, 420])).toEqual([[0, 1]]));
  test('the rest of the week falls on what was worked last', () =>
    expect(of([480, 480, 480, 480, 480, 30, 20])).toEqual([
      [5, 30],
      [6, 20],
    ]));
  test('a day may carry both, and the one before it what it cannot hold', () =>
    expect(of([600, 600, 600, 600, 600, 0, 60])).toEqual([
      [0, 60],
      [1, 60],
      [2, 60],
      [3, 60],
      [4, 60 + 300],
      [6, 60],
    ]));
  test('Sunday and Monday are two weeks', () => {
    const minutes = new Map([...byDay([480, 480, 480, 480, 480]), [MONDAY - 1, 480], [MONDAY + 7, 480]]);
    expect(overtimeByDay(minutes, ACT)?.size).toBe(0);
  });
  test('no figure, no overtime', () =>
    expect(overtimeByDay(byDay([60]), { ...ACT, ofWeek: () => undefined })).toBeUndefined());
});

describe('any weeks', () => {
  const weeks = fc.array(fc.integer({ min: 0, max: 1440 }), { minLength: 1, maxLength: 28 });
  const sum = (map: ReadonlyMap<number, number>) => [...map.values()].reduce((a, b) => a + b, 0);
  test('each minute is ordinary or overtime, no day over 9 ordinary hours and no week over 40', () => {
    fc.assert(
      fc.property(weeks, (minutes) => {
        const worked_ = byDay(minutes);
        const over = overtimeByDay(worked_, ACT) as ReadonlyMap<number, number>;
        const ordinary = new Map<number, number>();
        for (const [day, all] of worked_) {
          const rest = all - (over.get(day) ?? 0);
          expect(rest).toBeGreaterThanOrEqual(0);
          expect(rest).toBeLessThanOrEqual(540);
          ordinary.set(mondayOf(day), (ordinary.get(mondayOf(day)) ?? 0) + rest);
        }
        for (const one of ordinary.values()) expect(one).toBeLessThanOrEqual(2400);
        for (const one of over.values()) expect(one).toBeGreaterThan(0);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
  test('a minute more is never less overtime, and at most a minute more', () => {
    fc.assert(
      fc.property(weeks, fc.nat(), (minutes, pick) => {
        const more = minutes.map((one, index) => (index === pick % minutes.length ? one + 1 : one));
        const grown =
          sum(overtimeByDay(byDay(more), ACT) ?? new Map()) - sum(overtimeByDay(byDay(minutes), ACT) ?? new Map());
        expect([0, 1]).toContain(grown);
      }),
      { seed: 8, numRuns: 500 },
    );
  });
  test('a window holds no less than any day of the period in it, and a week no more than the heaviest seven days', () => {
    const period = { from: MONDAY, to: MONDAY + 27 };
    fc.assert(
      fc.property(weeks, fc.integer({ min: 1, max: 40 }), (minutes, length) => {
        const window = heaviestWindow(byDay(minutes), length, period);
        expect(window.minutes).toBeGreaterThanOrEqual(Math.max(...minutes));
        expect(window.to - window.from + 1).toBe(length);
        expect(heaviestWeek(byDay(minutes), period).minutes).toBeLessThanOrEqual(
          heaviestWindow(byDay(minutes), 7, period).minutes,
        );
      }),
      { seed: 9, numRuns: 500 },
    );
  });
});

describe('windows', () => {
  const period = { from: MONDAY, to: MONDAY + 27 };
  test('the earliest of equals', () => {
    const window = heaviestWindow(byDay([0, 0, 0, 0, 0, 0, 0, 60, 0, 0, 0, 0, 0, 0, 0, 0, 60]), 7, period);
    expect([window.from - MONDAY, window.minutes]).toEqual([1, 60]);
  });
  test('only windows with something from the period', () => {
    const minutes = new Map([
      [MONDAY - 3, 600],
      [MONDAY - 20, 6000],
      [MONDAY + 2, 60],
    ]);
    expect(heaviestWindow(minutes, 7, period)).toEqual({ from: MONDAY - 4, to: MONDAY + 2, minutes: 660 });
    expect(heaviestWindow(new Map([[MONDAY - 3, 600]]), 7, period).minutes).toBe(0);
  });
  test('a week counts when its only work of the period is on the first or the last day of it', () => {
    const early = new Map([
      [MONDAY, 600],
      [MONDAY + 2, 60],
    ]);
    expect(heaviestWeek(early, { from: MONDAY + 2, to: MONDAY + 20 }).minutes).toBe(660);
    expect(heaviestWeek(early, { from: MONDAY + 3, to: MONDAY + 20 }).minutes).toBe(0);
    expect(heaviestWeek(early, { from: MONDAY - 7, to: MONDAY }).minutes).toBe(660);
  });
  test('windows wholly inside an agreement are left out, others are not', () => {
    const minutes = new Map([[MONDAY + 10, 600]]);
    const skip = (from: number, to: number) =>
      heaviestWindow(minutes, 7, period, [{ from: MONDAY + from, to: MONDAY + to }]);
    expect(skip(0, 27).minutes).toBe(0);
    expect(skip(5, 27)).toEqual({ from: MONDAY + 4, to: MONDAY + 10, minutes: 600 });
  });
});

describe('what binds the person', () => {
  const MAY = { from: '2022-05-02', to: '2022-05-29' };
  const known = complete(MAY.from, MAY.to);
  const tens = ['02', '03', '04', '05', '06'].map((day) => worked(`2022-05-${day}`, '07:00–17:00'));
  const overtime = (...more: Parameters<typeof factsAbout>[1]) => {
    const fact = factsAbout(MAY, [...tens, known, ...more]);
    return ['overtimeIn7Days', 'overtimeIn7DaysAtMost', 'overtimePlanKept'].map(fact);
  };
  test('the act', () => expect(overtime()).toEqual([10000, 10000, true]));
  test('a shift plan has 38 hours, a continuous one 36', () => {
    expect(overtime(attested('shiftPlan', '2022-05-01', undefined))).toEqual([12000, 12000, true]);
    expect(overtime(attested('continuousShiftPlan', '2022-05-01', undefined))).toEqual([14000, 14000, true]);
  });
  test('a plan for part of the week does not change the week', () => {
    for (const [from, to] of [
      ['2022-05-03', '2022-12-31'],
      ['2022-01-01', '2022-05-07'],
    ] as const)
      expect(overtime(attested('shiftPlan', from, to)), from).toEqual([10000, 10000, true]);
  });
  test('an averaging plan stretches days and weeks, and what it makes of them is a person’s to judge', () => {
    expect(overtime(attested('averagingPlan', '2022-01-01', '2022-12-31'))).toEqual([0, 10000, undefined]);
  });
  test('one that lapsed counts as none', () =>
    expect(overtime(attested('averagingPlan', '2021-01-01', '2022-05-01'))).toEqual([10000, 10000, true]));
  test('one without its document leaves it open', () => {
    const plan = attested('averagingPlan', '2022-01-01', '2022-12-31', { document: 'borte.pdf' });
    expect(overtime(plan)).toEqual([0, 10000, { absent: 'missingEvidence' }]);
  });
  test('with a union agreement days of 12.5 hours may be planned', () => {
    const days = ['02', '03', '04'].map((day) => worked(`2022-05-${day}`, '07:00–19:30'));
    const records = [...days, known, attested('averagingPlan', '2022-01-01', undefined)];
    expect(factsAbout(MAY, records)('overtimeIn7Days')).toBe(7500);
    const agreed = [...records, attested('averagingAgreement', '2022-01-01', undefined)];
    expect(factsAbout(MAY, agreed)('overtimeIn7Days')).toBe(0);
  });
  test('the series is there for what is paid for it', () => {
    const input = workInput(MAY, { records: [...tens, known] });
    const [work] = workOf(input, 'A-001');
    const series = work && overtimeIn(input, attestedIn(input))(work);
    expect([...(series?.certain ?? [])].sort(([a], [b]) => a - b).at(-1)).toEqual([dayNumber('2022-05-06'), 360]);
  });
  test('without a figure that may decide nothing is said', () => {
    const fact = factsAbout({ from: '2015-05-04', to: '2015-05-31' }, [worked('2015-05-04', '07:00–19:00')]);
    expect(fact('overtimeIn7Days')).toEqual({ absent: 'missingTerm' });
    expect(fact('hoursInWeek')).toBe(12000);
  });
});
