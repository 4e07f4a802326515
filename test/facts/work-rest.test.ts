/** Rest between work: the longest gap begun within 24 hours of a work start, and 35 hours that touch each week. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, osloToUtc } from '../../src/facts/work-clock.ts';
import { dailyRest, weeklyRest } from '../../src/facts/work-rest.ts';
import type { Shift } from '../../src/facts/work-rows.ts';
import { attested, complete, factsAbout, worked } from './work-build.ts';

const MONDAY = dayNumber('2022-05-02');
const PERIOD = { from: MONDAY, to: MONDAY + 27 };
const MAY = { from: '2022-05-02', to: '2022-05-29' };

/** A shift by hours after the Monday's midnight. */
function shift(from: number, to: number, breakMinutes = 0): Shift {
  const [start, end] = [osloToUtc(MONDAY, 0) + from * 60, osloToUtc(MONDAY, 0) + to * 60];
  return { day: MONDAY + Math.floor(from / 24), start, end, breakMinutes, minutes: end - start - breakMinutes };
}
const daily = (...shifts: Shift[]) => dailyRest(shifts, PERIOD, []);
const weekly = (...shifts: Shift[]) => weeklyRest(shifts, PERIOD, []);

describe('daily', () => {
  test('from the end of work to the next start', () =>
    expect(daily(shift(8, 21), shift(32, 40)).shortest.minutes).toBe(660));
  test('a short gap does not matter when a long one begins in time', () => {
    expect(daily(shift(8, 12), shift(13, 17), shift(32, 40)).shortest.minutes).toBe(15 * 60);
  });
  test('a gap that begins 24 hours after the start comes too late', () => {
    // From 08:00 to 08:00 there are 2 hours off at most; the long time off begins at that moment.
    expect(daily(shift(8, 20), shift(22, 32)).shortest.minutes).toBe(120);
    expect(daily(shift(8, 20), shift(22, 31.5)).shortest.minutes).toBe(1440);
  });
  test('work that began before the period is not examined', () =>
    expect(daily(shift(-10, -2), shift(0, 8)).shortest.minutes).toBe(1440));
  test('the earliest of equals, from its day to the next', () => {
    const rest = daily(shift(8, 22), shift(30, 46), shift(54, 60));
    expect(rest.shortest).toEqual({ from: MONDAY, to: MONDAY + 1, minutes: 480 });
    expect(
      dailyRest([shift(8, 22), shift(30, 46), shift(54, 60)], PERIOD, [{ from: MONDAY, to: MONDAY + 1 }]).unagreed,
    ).toEqual({
      from: MONDAY + 1,
      to: MONDAY + 2,
      minutes: 480,
    });
  });
  test('nor is work that began after it', () =>
    expect(daily(shift(28 * 24 + 8, 28 * 24 + 20), shift(28 * 24 + 22, 28 * 24 + 32)).shortest.minutes).toBe(1440));
  test('the last shift is followed by time off without an end', () =>
    expect(daily(shift(8, 16)).shortest.minutes).toBe(1440));
  test('a long break may be the rest, but need not have been on end', () => {
    const rest = daily(shift(8, 31, 12 * 60), shift(33, 40));
    expect([rest.shortest.minutes, rest.betweenShifts]).toEqual([720, false]);
    expect(daily(shift(8, 16, 30)).betweenShifts).toBe(true);
  });
  test('days that an agreement covers are left out of the rest', () => {
    const shifts = [shift(8, 22), shift(30, 38)];
    const under = (from: number, to: number) => dailyRest(shifts, PERIOD, [{ from: MONDAY + from, to: MONDAY + to }]);
    expect(under(0, 1).unagreed.minutes).toBe(1440);
    expect(under(0, 0).unagreed.minutes).toBe(480);
    expect(under(0, 1).shortest.minutes).toBe(480);
  });
});

describe('weekly', () => {
  const week = (first: number, from = 8, to = 16) =>
    [0, 1, 2, 3, 4, 5, 6].map((day) => shift((first + day) * 24 + from, (first + day) * 24 + to));
  test('free time that only touches the week is enough', () => {
    expect(weekly(...week(0)).shortest.minutes).toBe(7 * 1440); // Nothing before Monday 08:00 is known.
    expect(weekly(shift(-9, -8), ...week(0), shift(168 + 8, 168 + 9)).shortest.minutes).toBe(16 * 60);
    expect(weekly(shift(-28, -27), ...week(0), shift(168 + 8, 168 + 9)).shortest.minutes).toBe(35 * 60);
  });
  test('free time that ends when the week begins does not touch it', () => {
    const early = [shift(-50, -49), ...week(0, 0, 8), shift(168, 170)];
    expect(weekly(...early).shortest.minutes).toBe(16 * 60);
    const over = [shift(-50, -49), shift(-2, 8), ...week(0, 0, 8).slice(1), shift(168, 170)];
    expect(weekly(...over).shortest.minutes).toBe(16 * 60);
  });
  test('of equal weeks the earliest', () => {
    const two = [shift(-9, -8), ...week(0), ...week(7), shift(14 * 24 + 8, 14 * 24 + 9)];
    expect(weekly(...two).shortest).toEqual({ from: MONDAY, to: MONDAY + 6, minutes: 16 * 60 });
    expect(weeklyRest(two, PERIOD, [{ from: MONDAY - 9, to: MONDAY + 6 }]).unagreed.from).toBe(MONDAY + 7);
  });
  test('a week worked only on its days before the period is not looked at', () => {
    const late = { from: MONDAY + 6, to: MONDAY + 20 };
    const shifts = [shift(-9, -8), ...week(0).slice(0, 6), shift(7 * 24, 7 * 24 + 8)];
    expect(weeklyRest(shifts, late, []).shortest.minutes).toBe(7 * 1440);
    expect(weeklyRest(shifts, { ...late, from: MONDAY + 5 }, []).shortest.minutes).toBe(32 * 60);
  });
  test('weeks without work of the period are not looked at', () => expect(weekly().shortest.minutes).toBe(7 * 1440));
});

describe('any shifts', () => {
  const lengths = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 16 })), {
    maxLength: 20,
  });
  const from = (pairs: readonly (readonly [number, number])[]) => {
    let at = 0;
    return pairs.map(([gap, length]) => {
      at += gap + length;
      return shift(at - length, at);
    });
  };
  test('more work never gives more rest', () => {
    fc.assert(
      fc.property(lengths, fc.nat(), (pairs, pick) => {
        const all = from(pairs);
        const fewer = all.filter((_, index) => index !== pick % Math.max(1, all.length));
        expect(daily(...all).shortest.minutes).toBeLessThanOrEqual(daily(...fewer).shortest.minutes);
        expect(weekly(...all).shortest.minutes).toBeLessThanOrEqual(weekly(...fewer).shortest.minutes);
      }),
      { seed: 10, numRuns: 500 },
    );
  });
});

describe('from hours lists', () => {
  test('clock times must be there on every day of the period', () => {
    const rows = [worked('2022-05-03', '08:00–16:00'), complete(MAY.from, MAY.to)];
    expect(factsAbout(MAY, rows)('restTimesShown')).toBe(true);
    expect(factsAbout(MAY, [...rows, worked('2022-05-10', '7.5')])('restTimesShown')).toEqual({
      absent: 'missingEvidence',
    });
    expect(factsAbout(MAY, [...rows, worked('2022-04-28', '7.5')])('restTimesShown')).toBe(true);
  });
  test('an agreement for some days leaves the question open for the others', () => {
    const rows = [worked('2022-05-03', '14:00–22:00'), worked('2022-05-04', '06:30–14:00'), complete(MAY.from, MAY.to)];
    const given = (from: string, to: string) => {
      const fact = factsAbout(MAY, [...rows, attested('restAgreement', from, to)]);
      return [fact('dailyRestUnagreed'), fact('restAgreement')];
    };
    expect(given('2022-05-02', '2022-05-29')).toEqual([24000, true]);
    expect(given('2022-05-04', '2022-05-29')).toEqual([8500, { absent: 'missingEvidence' }]);
  });
});
