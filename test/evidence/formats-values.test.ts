/** Cells → values, as Norwegian files write them. What could mean two things is refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asAmount,
  asDate,
  asHours,
  asInteger,
  asText,
  asYesNo,
  isRealDay,
  type Read,
} from '../../src/evidence/formats/values.ts';

const outcome = (read: Read<unknown>): unknown => (read.ok ? read.value : read.code);

describe('dates', () => {
  test.each([
    ['2026-11-24', '2026-11-24'],
    ['24.11.2026', '2026-11-24'],
    ['4.1.2026', '2026-01-04'],
    ['24/11/2026', '2026-11-24'],
    [' 24.11.2026\u00a0', '2026-11-24'],
    ['24.11.2026 00:00:00', '2026-11-24'],
    ['2026-11-24T13:45:00Z', '2026-11-24'],
    ['2026-11-24 13:45', '2026-11-24'],
    ['29.02.2028', '2028-02-29'],
    [45000, '2023-03-15'],
    [46350.75, '2026-11-24'],
    [{ date: '2026-11-24T07:30' }, '2026-11-24'],
    ['29.02.2026', 'DATE_IMPOSSIBLE'],
    ['31.11.2026', 'DATE_IMPOSSIBLE'],
    ['00.01.2026', 'DATE_IMPOSSIBLE'],
    ['2026-13-01', 'DATE_IMPOSSIBLE'],
    ['24.11.26', 'CELL_NOT_DATE'],
    ['24.11', 'CELL_NOT_DATE'],
    ['24.11/2026', 'CELL_NOT_DATE'],
    ['20261124', 'CELL_NOT_DATE'],
    ['24.11.0206', 'CELL_NOT_DATE'],
    ['november', 'CELL_NOT_DATE'],
    ['', 'CELL_NOT_DATE'],
    [19_999, 'CELL_NOT_DATE'],
    [80_000, 'CELL_NOT_DATE'],
    [Number.NaN, 'CELL_NOT_DATE'],
    [true, 'CELL_NOT_DATE'],
    [{ error: '#N/A' }, 'CELL_FORMULA_ERROR'],
  ])('%j', (cell, wanted) => {
    expect(outcome(asDate(cell))).toBe(wanted);
  });
  test('every day comes back in each way of writing', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year, month, day] = iso.split('-');
          for (const text of [iso, `${day}.${month}.${year}`, `${Number(day)}/${Number(month)}/${year}`])
            expect(asDate(text)).toEqual({ ok: true, value: iso });
          expect(isRealDay(iso)).toBe(true);
        },
      ),
    );
  });
});

describe('amounts', () => {
  test.each([
    ['1234,50', 123450],
    ['1 234,50', 123450],
    ['1\u00a0234,50', 123450],
    ['1\u202f234\u202f567,5', 123456750],
    ["1'234.50", 123450],
    ['1’234,50', 123450],
    ['1.234,50', 123450],
    ['1,234.50', 123450],
    ['1.234.567', 123456700],
    ['1,234,567', 123456700],
    ['12 345', 1234500],
    ['1000', 100000],
    ['0', 0],
    ['-0', 0],
    ['0,5', 50],
    ['12,5000', 1250],
    ['0,500', 50],
    ['−12', -1200],
    ['–12', -1200],
    ['- 12,00', -1200],
    ['(12,50)', -1250],
    ['12-', -1200],
    ['-2 353,60', -235360],
    ['kr 100', 10000],
    ['kr. 100,-', 10000],
    ['kr100', 10000],
    ['NOK 1 234,50', 123450],
    ['1 234,50 kr', 123450],
    ['100,-', 10000],
    ['100,--', 10000],
    ['100 kroner', 10000],
    ['kr -100', -10000],
    ['-kr 100,00', -10000],
    ['(kr 100)', -10000],
    [1234.5, 123450],
    [0.1 + 0.2, 30],
    [-0, 0],
    [4503599627370.49, 450359962737049],
    [1e9 + 0.004, 'AMOUNT_TOO_PRECISE'],
    [10.005, 'AMOUNT_TOO_PRECISE'],
    [1e20, 'CELL_NOT_AMOUNT'],
    [Number.NaN, 'CELL_NOT_AMOUNT'],
    [Number.POSITIVE_INFINITY, 'CELL_NOT_AMOUNT'],
    ['1.234', 'CELL_NOT_AMOUNT'],
    ['1,234', 'CELL_NOT_AMOUNT'],
    ['100,000', 'CELL_NOT_AMOUNT'],
    ['12 34', 'CELL_NOT_AMOUNT'],
    ['1 2345', 'CELL_NOT_AMOUNT'],
    ['1.234.56', 'CELL_NOT_AMOUNT'],
    ['1,234,50', 'CELL_NOT_AMOUNT'],
    ['1 234.567,00', 'CELL_NOT_AMOUNT'],
    ['0,125', 'AMOUNT_TOO_PRECISE'],
    ['1234,567', 'AMOUNT_TOO_PRECISE'],
    ['1,2345', 'AMOUNT_TOO_PRECISE'],
    ['(-5)', 'CELL_NOT_AMOUNT'],
    ['-5-', 'CELL_NOT_AMOUNT'],
    ['(5', 'CELL_NOT_AMOUNT'],
    ['--5', 'CELL_NOT_AMOUNT'],
    ['1e5', 'CELL_NOT_AMOUNT'],
    ['EUR 5', 'CELL_NOT_AMOUNT'],
    ['€5', 'CELL_NOT_AMOUNT'],
    ['ca. 5', 'CELL_NOT_AMOUNT'],
    ['5 %', 'CELL_NOT_AMOUNT'],
    ['', 'CELL_NOT_AMOUNT'],
    ['kr', 'CELL_NOT_AMOUNT'],
    ['99999999999999999', 'CELL_NOT_AMOUNT'],
    [true, 'CELL_NOT_AMOUNT'],
    [{ date: '2026-01-01' }, 'CELL_NOT_AMOUNT'],
    [{ error: '#REF!' }, 'CELL_FORMULA_ERROR'],
  ])('%j', (cell, wanted) => {
    expect(outcome(asAmount(cell))).toBe(wanted);
  });
  test('every amount comes back in each way of writing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e11, max: 1e11 }),
        fc.constantFrom(' ', '\u00a0', '\u202f', "'", ''),
        (ore, space) => {
          const [kroner, rest] = [Math.floor(Math.abs(ore) / 100), String(Math.abs(ore) % 100).padStart(2, '0')];
          const grouped = (separator: string): string => String(kroner).replace(/\B(?=(\d{3})+$)/g, separator);
          const sign = ore < 0 ? '−' : '';
          for (const text of [
            `${sign}${grouped(space)},${rest}`,
            `${sign}${grouped('.')},${rest}`,
            `${sign}${grouped(',')}.${rest}`,
            `kr ${sign}${kroner}.${rest}`,
          ])
            expect(asAmount(text)).toEqual({ ok: true, value: ore });
          expect(asAmount(ore / 100)).toEqual({ ok: true, value: ore });
        },
      ),
    );
  });
});

describe('hours', () => {
  test.each([
    ['7,5', 7500],
    ['7.5', 7500],
    ['7:30', 7500],
    ['07:20', 7333],
    ['37:30', 37500],
    ['7:30:36', 7510],
    ['-7:30', -7500],
    ['7 t 30 min', 7500],
    ['7t30', 7500],
    ['7 timer og 15 minutter', 7250],
    ['45 min', 750],
    ['7 t', 7000],
    ['7,5 timer', 7500],
    ['1 250,5', 1250500],
    [7.5, 7500],
    [22 / 3, 7333],
    ['7,33333', 7333],
    ['7,6667', 7667],
    ['-0', 0],
    ['0:00', 0],
    ['7,125', 'CELL_NOT_NUMBER'],
    ['7:60', 'CELL_NOT_NUMBER'],
    ['7.30.00', 'CELL_NOT_NUMBER'],
    ['sju', 'CELL_NOT_NUMBER'],
    ['', 'CELL_NOT_NUMBER'],
    [{ date: '2026-01-01' }, 'CELL_NOT_NUMBER'],
    [Number.NaN, 'CELL_NOT_NUMBER'],
    [{ error: '#N/A' }, 'CELL_FORMULA_ERROR'],
  ])('%j', (cell, wanted) => {
    expect(outcome(asHours(cell))).toBe(wanted);
  });
});

test.each([
  ['12', 12],
  ['1 250', 1250],
  ['-3', -3],
  [3, 3],
  [-0, 0],
  ['3,0', 'CELL_NOT_NUMBER'],
  [3.5, 'CELL_NOT_NUMBER'],
  ['tre', 'CELL_NOT_NUMBER'],
  ['99999999999999999', 'CELL_NOT_NUMBER'],
  [false, 'CELL_NOT_NUMBER'],
  [{ error: '#N/A' }, 'CELL_FORMULA_ERROR'],
])('whole number %j', (cell, wanted) => {
  expect(outcome(asInteger(cell))).toBe(wanted);
});

test.each([
  ['Ja', true],
  ['ja.', true],
  ['J', true],
  ['YES', true],
  ['x', true],
  [1, true],
  ['1', true],
  [true, true],
  ['\u00a0ja ', true],
  ['SANN', true],
  ['✓', true],
  ['Nei', false],
  ['nei!', false],
  ['n', false],
  ['no', false],
  [0, false],
  [false, false],
  ['usann', false],
  ['kanskje', 'CELL_NOT_YES_NO'],
  ['ikke relevant', 'CELL_NOT_YES_NO'],
  ['', 'CELL_NOT_YES_NO'],
  [2, 'CELL_NOT_YES_NO'],
  ['constructor', 'CELL_NOT_YES_NO'],
  [{ date: '2026-01-01' }, 'CELL_NOT_YES_NO'],
  [{ error: '#N/A' }, 'CELL_FORMULA_ERROR'],
])('yes or no %j', (cell, wanted) => {
  expect(outcome(asYesNo(cell))).toBe(wanted);
});

test.each([
  [' A\u030arnes ', 'Årnes'],
  ['AV\u200bR-1\ufeff', 'AVR-1'],
  ['a\u00a0b', 'a b'],
  [12, '12'],
  [{ date: '2026-01-01' }, '2026-01-01'],
  [{ error: '#N/A' }, 'CELL_FORMULA_ERROR'],
])('text %j', (cell, wanted) => {
  expect(outcome(asText(cell))).toBe(wanted);
});

test('long cells cost no more than their length', () => {
  const before = performance.now();
  for (const filler of [' ', '1 ', '1,', '1.234', '-', '1:', '\t'])
    for (const read of [asDate, asAmount, asHours, asInteger, asYesNo, asText]) read(`1${filler.repeat(200_000)}x`);
  expect(performance.now() - before).toBeLessThan(3000);
});
