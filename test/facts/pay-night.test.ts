/** The supplement for night work in cleaning. */
import { describe, expect, test } from 'vitest';
import type { PayrollRow } from '../../src/evidence/documents/rows-people.ts';
import { completes, contradictionsOf, decides, factsOf, line, payroll, person } from './pay-build.ts';
import { worked } from './work-build.ts';

const MAY = ['2023-05-01', '2023-05-31'] as const;
const period = { from: '2023-05-01', to: '2023-05-31' };
const HOURS = completes('hoursComplete', 'hours.xlsx');
const PAYROLL = completes('payrollComplete', 'payroll.xlsx');
const cleaner = person({ payCategory: 'cleaning-adult' });
const paid = (fields: Partial<PayrollRow>) => payroll(MAY, fields);
const night = (...records: Parameters<typeof decides>[1]) =>
  decides('night-supplement', [cleaner, HOURS, ...records], { case: { period } });

describe('night hours', () => {
  test.each([
    ['21:00–06:00', 9_000],
    ['20:00–21:00', 0],
    ['06:00–14:00', 0],
    ['20:59–21:01', 17],
    ['05:00–13:00', 1_000],
    ['17:00–07:00', 9_000],
  ])('%s: %i thousandths of an hour', (times, hours) => {
    const rows = [cleaner, HOURS, worked('2023-05-15', times), paid({ nightSupplement: 0 })];
    const [[least, most] = []] = factsOf(rows, 'night', ['nightHours', 'nightHoursAtMost'], { case: { period } });
    expect([least ?? most, most]).toEqual([hours, hours]);
  });
  test('the nights when the clock is changed have the hours that went by', () => {
    const given = (month: string) => ({ case: { period: { from: `2023-${month}-01`, to: `2023-${month}-31` } } });
    const hours = (day: string, month: string) =>
      factsOf([cleaner, HOURS, worked(day, '21:00–06:00')], 'night', ['nightHours'], given(month));
    expect(hours('2023-03-25', '03')).toEqual([[8_000]]);
    expect(hours('2023-10-28', '10')).toEqual([[10_000]]);
  });
});

describe('the supplement', () => {
  const shift = worked('2023-05-15', '21:00–06:00');
  // Nine hours at 27 kroner: 243 kroner.
  test('exactly the rate, and one øre under', async () => {
    expect(await night(shift, paid({ nightSupplement: 24_300 }))).toBe('passed');
    expect(await night(shift, paid({ nightSupplement: 24_299 }))).toBe('failed');
    expect(await night(shift, line('night', MAY, 9, 243))).toBe('passed');
    expect(await night(shift, line('night', MAY, 9, 242.99))).toBe('failed');
  });
  test('minutes that do not make a whole øre are rounded up', async () => {
    // One minute at 27 kroner an hour is 45 øre.
    const short = worked('2023-05-15', '20:00–21:01');
    expect(await night(short, paid({ nightSupplement: 45 }))).toBe('passed');
    expect(await night(short, paid({ nightSupplement: 44 }))).toBe('failed');
  });
  test('26 kroner to June 2021, 27 from July; a pay over the change is the sum of both', async () => {
    const records = (kroner: number) => [
      cleaner,
      HOURS,
      worked('2021-06-30', '21:00–06:00'),
      worked('2021-07-01', '21:00–06:00'),
      line('night', ['2021-06-30', '2021-07-01'], 18, kroner),
    ];
    const given = { case: { period: { from: '2021-06-01', to: '2021-07-31' } } };
    expect(await decides('night-supplement', records(477), given)).toBe('passed');
    expect(await decides('night-supplement', records(476.99), given)).toBe('failed');
  });
  test('29 kroner is one source only, and never decides', async () => {
    const given = { case: { period: { from: '2024-10-01', to: '2025-12-31' } } };
    for (const day of ['2024-11-01', '2025-06-15']) {
      const rows = [cleaner, HOURS, worked(day, '21:00–06:00'), line('night', [day, day], 9, 1)];
      expect(await decides('night-supplement', rows, given)).toBe('cantTell/missingTerm/param.night-supplement');
    }
  });
  test('the break may lie in the night or not', async () => {
    const pause = worked('2023-05-15', '18:00–06:00/30');
    expect(await night(pause, paid({ nightSupplement: 24_300 }))).toBe('passed');
    expect(await night(pause, paid({ nightSupplement: 24_299 }))).toBe('cantTell/missingEvidence/nightBreaksSettled');
    expect(await night(pause, paid({ nightSupplement: 22_950 }))).toBe('cantTell/missingEvidence/nightBreaksSettled');
    expect(await night(pause, paid({ nightSupplement: 22_949 }))).toBe('failed');
  });
});

describe('doubt', () => {
  const shift = worked('2023-05-15', '21:00–06:00');
  test('hours without clock times', async () => {
    expect(await night(worked('2023-05-15', '8'), paid({ nightSupplement: 0 }))).toBe(
      'cantTell/missingEvidence/nightHoursAtMost',
    );
    expect(await night(shift, worked('2023-05-16', '8'), paid({ nightSupplement: 90_000 }))).toBe(
      'cantTell/missingEvidence/nightDaysKnown',
    );
    expect(await night(shift, worked('2023-05-16', '8'), paid({ nightSupplement: 1 }))).toBe('failed');
  });
  test('no night hours: nothing to pay for where the hours are complete', async () => {
    const day = worked('2023-05-15', '08:00–16:00');
    expect(await night(day, paid({}))).toBe('inapplicable');
    expect(await decides('night-supplement', [cleaner, day, paid({})], { case: { period } })).toBe(
      'cantTell/missingEvidence/nightHoursAtMost',
    );
  });
  test('no supplement found: a breach where the payroll is complete', async () => {
    expect(await night(shift, line('ordinary', MAY, 9, 2_000), PAYROLL)).toBe('failed');
    expect(await night(shift, line('ordinary', MAY, 9, 2_000))).toMatch(/^cantTell\/missingEvidence\/nightPay/);
    expect(await night(shift, paid({ nightSupplement: 0 }))).toBe('failed');
    // Without the column the list does not speak of it.
    expect(await night(shift, paid({}), PAYROLL)).toMatch(/^cantTell\/missingEvidence\/nightPay/);
  });
  test('lines and list that differ', async () => {
    const rows = [cleaner, HOURS, shift, paid({ nightSupplement: 24_300 }), line('night', MAY, 9, 200)];
    expect(await decides('night-supplement', rows, { case: { period } })).toMatch(/^cantTell\/conflictingEvidence/);
    expect(contradictionsOf(rows, { case: { period } }).map(({ id }) => id)).toEqual(['nightPay:pay/A-001']);
  });
  test('only cleaning; a category that nobody lists may be it', async () => {
    const rows = [HOURS, shift, paid({ nightSupplement: 0 })];
    const given = { case: { period } };
    expect(await decides('night-supplement', [person(), ...rows], given)).toBe('inapplicable');
    expect(await decides('night-supplement', rows, given)).toBe('cantTell/missingEvidence/payTrade');
    expect(await decides('night-supplement', [HOURS, paid({ nightSupplement: 0 })], given)).toBe('inapplicable');
  });
  test('an apprentice in cleaning is outside the table', async () => {
    const rows = [
      person({ payCategory: 'cleaning-adult', workerType: 'apprentice' }),
      HOURS,
      shift,
      paid({ nightSupplement: 0 }),
    ];
    expect(await decides('night-supplement', rows, { case: { period } })).toBe('inapplicable');
  });
});
