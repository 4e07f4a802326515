/** Norwegian wall time: against the machine's own tables, which the product does not use. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, isoDay, mondayOf, osloDay, osloToUtc } from '../../src/facts/work-clock.ts';

const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'short' });
const at = (utcMinutes: number): string => shown.format(utcMinutes * 60_000);
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

describe('days', () => {
  test('numbers and dates', () => {
    expect(isoDay(dayNumber('2022-02-28') + 1)).toBe('2022-03-01');
    expect(isoDay(mondayOf(dayNumber('2022-05-01')))).toBe('2022-04-25');
    expect(isoDay(mondayOf(dayNumber('2022-05-02')))).toBe('2022-05-02');
    expect(isoDay(mondayOf(dayNumber('1969-12-31')))).toBe('1969-12-29');
    expect(dayNumber('nei')).toBeNaN();
  });
});

describe('wall time', () => {
  test('what the clock showed comes back, but for the hour that does not exist', () => {
    const day = fc.integer({ min: dayNumber('1996-01-01'), max: dayNumber('2037-12-31') });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1439 }), (date, minutes) => {
        const utc = osloToUtc(date, minutes);
        if (at(utc) !== `${isoDay(date)} ${clock(minutes)}`)
          expect(at(utc)).toBe(`${isoDay(date)} ${clock(minutes + 60)}`);
        expect(isoDay(osloDay(utc))).toBe(isoDay(date));
      }),
      { seed: 20_221_030, numRuns: 2000 },
    );
  });
  test('each day around the changes of the clock, to the minute', () => {
    for (const [date, length] of [
      ['2022-03-26', 1440],
      ['2022-03-27', 1380],
      ['2022-10-29', 1440],
      ['2022-10-30', 1500],
      ['2024-03-31', 1380],
      ['2021-10-31', 1500],
    ] as const) {
      const day = dayNumber(date);
      expect(osloToUtc(day + 1, 0) - osloToUtc(day, 0), date).toBe(length);
    }
  });
  test('an hour that comes twice is the first; one that is skipped is counted from the change', () => {
    const [march, october] = [dayNumber('2022-03-27'), dayNumber('2022-10-30')];
    expect(osloToUtc(october, 150) - osloToUtc(october, 0)).toBe(150);
    expect(osloToUtc(october, 180) - osloToUtc(october, 0)).toBe(240);
    expect(osloToUtc(march, 150)).toBe(osloToUtc(march, 210));
  });
});
