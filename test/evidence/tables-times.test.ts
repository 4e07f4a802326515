/** Times, minutes, weeks, months and per cents as timesheets write them. What could mean two things is refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../src/evidence/formats/sheet.ts';
import { addDays, mondayOf, weekdayOf, weekIn } from '../../src/evidence/tables/periods.ts';
import { outcome } from './tables-forms.ts';

describe('clock times', () => {
  test.each<[CellValue, unknown]>([
    ['07:30', '07:30'],
    ['7:30', '07:30'],
    ['7.30', '07:30'],
    ['0730', '07:30'],
    ['730', '07:30'],
    ['2215', '22:15'],
    ['7', '07:00'],
    ['kl. 7', '07:00'],
    ['kl 07.30', '07:30'],
    ['07:30:59', '07:30'],
    ['07:30:00.000', '07:30'],
    [' 07:30\u00a0', '07:30'],
    ['7:30 PM', '19:30'],
    ['12:00 AM', '00:00'],
    ['12:15 p.m.', '12:15'],
    ['2022-09-05T22:00:00', '22:00'],
    ['2022-09-05T22:00:00Z', 'CELL_NOT_TIME'],
    ['07:30+02:00', 'CELL_NOT_TIME'],
    ['05.09.2022 22:00', '22:00'],
    ['00:00', '00:00'],
    ['24:00', '24:00'],
    ['30:00', '30:00'],
    [{ date: '2022-09-05T06:15' }, '06:15'],
    [0.3125, '07:30'],
    [0, '00:00'],
    [1.25, '30:00'],
    [0.9999999, '24:00'],
    [7, '07:00'],
    [24, '24:00'],
    [730, '07:30'],
    [2359, '23:59'],
    ['7,30', 'CELL_NOT_TIME'],
    ['7,5', 'CELL_NOT_TIME'],
    ['7.5', 'CELL_NOT_TIME'],
    ['7:60', 'CELL_NOT_TIME'],
    ['0760', 'CELL_NOT_TIME'],
    ['48:00', 'CELL_NOT_TIME'],
    ['13:00 PM', 'CELL_NOT_TIME'],
    ['morgen', 'CELL_NOT_TIME'],
    ['07:30-15:30', 'CELL_NOT_TIME'],
    [7.5, 'CELL_NOT_TIME'],
    [1, 'CELL_NOT_TIME'],
    [30, 'CELL_NOT_TIME'],
    [2360, 'CELL_NOT_TIME'],
    [4800, 'CELL_NOT_TIME'],
    [-0.1, 'CELL_NOT_TIME'],
    [Number.NaN, 'CELL_NOT_TIME'],
    [true, 'CELL_NOT_TIME'],
    [{ date: '2022-09-05' }, 'CELL_NOT_TIME'],
    [{ error: '#N/A' }, 'CELL_FORMULA_ERROR'],
  ])('%j', (cell, wanted) => {
    expect(outcome('time', cell)).toBe(wanted);
  });
  test('every minute of the day comes back in each way of writing', () => {
    for (let minute = 0; minute < 1440; minute += 1) {
      const [hours, minutes] = [Math.floor(minute / 60), minute % 60].map((one) => String(one).padStart(2, '0'));
      const wanted = `${hours}:${minutes}`;
      for (const cell of [wanted, `${hours}.${minutes}`, `${hours}${minutes}`, minute / 1440])
        expect([cell, outcome('time', cell)]).toEqual([cell, wanted]);
    }
  });
});

describe('minutes', () => {
  test.each<[CellValue, unknown]>([
    ['30', 30],
    ['30 min', 30],
    ['0:30', 30],
    ['00:30:00', 30],
    ['1:15', 75],
    ['0,5 t', 30],
    ['1 time', 60],
    ['30,0', 30],
    [30, 30],
    [0, 0],
    ['0', 0],
    ['0,5', 'CELL_NOT_NUMBER'],
    [0.5, 'CELL_NOT_NUMBER'],
    [0.0208333, 'CELL_NOT_NUMBER'],
    [-30, 'CELL_NOT_NUMBER'],
    ['-0:30', 'CELL_NOT_NUMBER'],
    ['kort', 'CELL_NOT_NUMBER'],
    [true, 'CELL_NOT_NUMBER'],
    [{ date: '2022-09-05' }, 'CELL_NOT_NUMBER'],
    [{ error: '#REF!' }, 'CELL_FORMULA_ERROR'],
  ])('%j', (cell, wanted) => {
    expect(outcome('minutes', cell)).toBe(wanted);
  });
});

describe('per cents', () => {
  test.each<[CellValue, unknown]>([
    ['80 %', 80000],
    ['80%', 80000],
    ['80', 80000],
    ['100,00', 100000],
    ['37,5', 37500],
    ['33.333 %', 33333],
    ['33,3335 %', 33334],
    ['0,5 %', 500],
    ['1 %', 1000],
    ['80 prosent', 80000],
    [80, 80000],
    [37.5, 37500],
    ['0', 0],
    [0, 0],
    ['0,8', 'CELL_NOT_NUMBER'],
    ['1', 'CELL_NOT_NUMBER'],
    [0.8, 'CELL_NOT_NUMBER'],
    [1, 'CELL_NOT_NUMBER'],
    [-5, 'CELL_NOT_NUMBER'],
    ['full', 'CELL_NOT_NUMBER'],
    [true, 'CELL_NOT_NUMBER'],
    [{ error: '#N/A' }, 'CELL_FORMULA_ERROR'],
  ])('%j', (cell, wanted) => {
    expect(outcome('percent', cell)).toBe(wanted);
  });
});

describe('weeks', () => {
  test.each<[CellValue, unknown]>([
    ['36', 'W36'],
    [36, 'W36'],
    ['Uke 36', 'W36'],
    ['uke nr. 6', 'W06'],
    ['u36', 'W36'],
    ['36/2022', '2022-W36'],
    ['36.2022', '2022-W36'],
    ['Uke 36, 2022', '2022-W36'],
    ['2022-36', '2022-W36'],
    ['2022-W36', '2022-W36'],
    ['2022 uke 36', '2022-W36'],
    [202236, '2022-W36'],
    ['53/2020', '2020-W53'],
    ['53/2022', 'DATE_IMPOSSIBLE'],
    ['0', 'CELL_NOT_WEEK'],
    ['54', 'CELL_NOT_WEEK'],
    ['36–39', 'CELL_NOT_WEEK'],
    ['36/22', 'CELL_NOT_WEEK'],
    ['september', 'CELL_NOT_WEEK'],
    [{ date: '2022-09-05' }, 'CELL_NOT_WEEK'],
  ])('%j', (cell, wanted) => {
    expect(outcome('week', cell)).toBe(wanted);
  });
  test('week numbers are those of ISO 8601, worked by the Thursday', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1995-01-01'), max: new Date('2095-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const thursday = new Date(Date.parse(day) + (3 - weekdayOf(day)) * 86_400_000);
          const year = thursday.getUTCFullYear();
          const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / 604_800_000) + 1;
          expect(mondayOf(`${year}-W${String(week).padStart(2, '0')}`)).toBe(addDays(day, -weekdayOf(day)));
        },
      ),
      { numRuns: 500, seed: 3 },
    );
    expect(mondayOf('2022-W53')).toBeUndefined();
    expect([mondayOf('2020-W53'), mondayOf('2021-W01')]).toEqual(['2020-12-28', '2021-01-04']);
  });
  test.each([
    ['Timeliste uke 36, 2022', '2022-W36'],
    ['Uke 36', 'W36'],
    ['Uke 36–39', undefined],
    ['Uke 36 og uke 37', undefined],
    ['Ukelønn 36', undefined],
    ['Uke 99', undefined],
  ])('a title speaks of a week: %s', (title, wanted) => {
    expect(weekIn(title)).toBe(wanted);
  });
});

describe('months', () => {
  test.each<[CellValue, unknown]>([
    ['2022-09', '2022-09'],
    ['09.2022', '2022-09'],
    ['9/2022', '2022-09'],
    ['202209', '2022-09'],
    [202209, '2022-09'],
    ['september 2022', '2022-09'],
    ['Sept. 2022', '2022-09'],
    ['okt 2022', '2022-10'],
    ['May 2022', '2022-05'],
    ['01.09.2022', '2022-09'],
    [{ date: '2022-09-01' }, '2022-09'],
    ['02.09.2022', 'CELL_NOT_MONTH'],
    [{ date: '2022-09-15' }, 'CELL_NOT_MONTH'],
    ['marsipan 2022', 'CELL_NOT_MONTH'],
    ['13.2022', 'CELL_NOT_MONTH'],
    ['september', 'CELL_NOT_MONTH'],
    ['9', 'CELL_NOT_MONTH'],
  ])('%j', (cell, wanted) => {
    expect(outcome('month', cell)).toBe(wanted);
  });
});
