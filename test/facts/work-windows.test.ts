/** Windows: how much in 24 hours, in seven days, in weeks; which one is shown, and when a window is known in full. */
import { describe, expect, test } from 'vitest';
import { attested, complete, factsAbout, worked } from './work-build.ts';

const MAY = { from: '2022-05-02', to: '2022-05-29' };
const known = complete('2022-05-02', '2022-05-29');

describe('24 hours', () => {
  test('a shift within a day', () => {
    const fact = factsAbout(MAY, [worked('2022-05-03', '08:00–16:00/30'), known]);
    expect(fact('hoursIn24')).toBe(7500);
    expect(fact('hoursIn24From')).toBe('2022-05-03');
    expect(fact('coveredFor24Hours')).toBe(28);
  });
  test('a late and an early shift lie in the same 24 hours', () => {
    const fact = factsAbout(MAY, [worked('2022-05-03', '14:00–22:00'), worked('2022-05-04', '06:00–14:00')]);
    expect(fact('hoursIn24')).toBe(16000);
    expect([fact('hoursIn24From'), fact('hoursIn24To')]).toEqual(['2022-05-03', '2022-05-04']);
  });
  test('a break that may lie on either side of the cut leaves room', () => {
    const days = ['2022-05-03', '2022-05-04'].map((day) => worked(day, '07:00–20:30/60'));
    const fact = factsAbout(MAY, days);
    expect(fact('hoursIn24')).toBe(12500);
    expect(fact('hoursIn24AtMost')).toBe(13500);
    expect(fact('workTimesShown')).toEqual({ absent: 'missingEvidence' });
  });
  test('the night summer time begins has 23 hours, the night it ends 25', () => {
    const march = factsAbout({ from: '2022-03-21', to: '2022-03-31' }, [worked('2022-03-26', '22:00–06:00')]);
    expect(march('hoursIn24')).toBe(7000);
    const october = factsAbout({ from: '2022-10-24', to: '2022-10-31' }, [worked('2022-10-29', '22:00–06:00')]);
    expect(october('hoursIn24')).toBe(9000);
  });
  test('without clock times a date is known, and two dates may lie close together', () => {
    const fact = factsAbout(MAY, [worked('2022-05-03', '7'), worked('2022-05-04', '6.5')]);
    expect(fact('hoursIn24')).toBe(7000);
    expect(fact('hoursIn24AtMost')).toBe(13500);
  });
  test('compensatory rest is attested for the person and the days', () => {
    const shift = worked('2022-05-03', '06:00–21:00');
    const given = (from: string, person?: string) =>
      factsAbout(MAY, [shift, attested('compensatoryRest', from, '2022-05-31', person ? { person } : {})]);
    expect(given('2022-05-01', '7')('hoursIn24Uncompensated')).toBe(0);
    expect(given('2022-05-01')('hoursIn24Uncompensated')).toBe(15000);
    expect(given('2022-05-01', '8')('hoursIn24Uncompensated')).toBe(15000);
  });
  test('the most outside the days attested is told apart', () => {
    const rest = attested('compensatoryRest', '2022-05-02', '2022-05-06', { person: '7' });
    const rows = ['03', '04', '12', '13'].map((day, index) =>
      worked(`2022-05-${day}`, index < 2 ? '06:00–21:00/60' : '07:00–18:00/60'),
    );
    const fact = factsAbout(MAY, [...rows, rest]);
    expect(
      ['hoursIn24', 'hoursIn24AtMost', 'hoursIn24Uncompensated', 'hoursIn24UncompensatedAtMost'].map(fact),
    ).toEqual([14000, 15000, 10000, 11000]);
    expect(fact('workTimesShown')).toEqual({ absent: 'missingEvidence' });
  });
  test('of equal windows the earliest', () => {
    const rows = ['10', '03', '17'].map((day) => worked(`2022-05-${day}`, '08:00–16:00'));
    expect(factsAbout(MAY, rows)('hoursIn24From')).toBe('2022-05-03');
  });
  test('a date without clock times beside one with them, before and after', () => {
    const most = (clocked: string) =>
      factsAbout(MAY, [worked('2022-05-03', '7'), worked(clocked, '09:00–15:00')])('hoursIn24AtMost');
    expect([most('2022-05-02'), most('2022-05-04'), most('2022-05-05')]).toEqual([13000, 13000, 7000]);
  });
  test('hours without clock times and a shift on the same date are one day', () => {
    const fact = factsAbout(MAY, [worked('2022-05-03', '7'), worked('2022-05-03', '18:00–02:00')]);
    expect(fact('hoursIn24')).toBe(13000); // 7 and what the shift has before midnight.
    expect(fact('hoursIn24AtMost')).toBe(15000);
  });
  test('24 hours before the period are not examined, those that reach into it are', () => {
    const before = worked('2022-05-01', '06:00–22:15');
    expect(factsAbout(MAY, [before, worked('2022-05-03', '08:00–10:00')])('hoursIn24')).toBe(2000);
    expect(factsAbout(MAY, [before, worked('2022-05-02', '05:00–10:00')])('hoursIn24')).toBe(17250);
    expect(factsAbout(MAY, [worked('2022-05-01', '9'), worked('2022-05-02', '5')])('hoursIn24AtMost')).toBe(14000);
    const after = worked('2022-05-30', '02:00–12:00');
    expect(factsAbout(MAY, [after, worked('2022-05-29', '12:00–20:00')])('hoursIn24')).toBe(18000);
  });
});
