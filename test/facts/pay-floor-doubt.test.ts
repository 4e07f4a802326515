/** Ordinary pay that is corrected, told twice, or not told in full. */
import { describe, expect, test } from 'vitest';
import {
  completes,
  contradictionsOf,
  decides,
  factsOf,
  findingsOf,
  line,
  payroll,
  person,
  slicesOf,
} from './pay-build.ts';
import { worked } from './work-build.ts';

const MAY = ['2023-05-01', '2023-05-31'] as const;
const SUM = ['ordinaryPay', 'ordinaryHours'] as const;
const floor = (...records: Parameters<typeof decides>[1]) => decides('pay-floor', records);

describe('more hours in the hours list than were paid for', () => {
  const days = ['2023-05-02', '2023-05-03', '2023-05-04', '2023-05-05'].map((day) => worked(day, '7.5'));
  test('the hours paid for are in conflict, and both sides are told', async () => {
    const rows = [person(), ...days, line('ordinary', MAY, 20, 4_600)];
    expect(await floor(...rows)).toBe('cantTell/conflictingEvidence/ordinaryHours');
    expect(contradictionsOf(rows).map(({ id, sides }) => [id, sides.map(({ value }) => value)])).toEqual([
      ['ordinaryHours:pay/A-001', [20_000, 30_000]],
    ]);
  });
  test('too little for the hours paid for is too little for more', async () =>
    expect(await floor(person(), ...days, line('ordinary', MAY, 20, 4_599.99))).toBe('failed'));
  test('the same hours, a minute a day of rounding, and more paid for than worked are no conflict', async () => {
    for (const hours of [30, 29.94, 40])
      expect(await floor(person(), ...days, line('ordinary', MAY, hours, hours * 230))).toBe('passed');
  });
  test('hours that were paid as overtime are paid for apart', async () => {
    const rows = [person(), ...days, line('ordinary', MAY, 20, 4_600), line('overtime', MAY, 10, 3_220)];
    expect(await floor(...rows)).toBe('passed');
  });
});

describe('corrections', () => {
  test('net out with the lines of their days', async () => {
    const wrong = line('ordinary', MAY, 160, 36_800);
    const back = line('ordinary', MAY, -10, -2_300);
    expect(await floor(person(), wrong, back)).toBe('passed');
    expect(await floor(person(), wrong, line('ordinary', MAY, undefined, -0.01))).toBe('failed');
  });
  test('a correction over several months is one sum with them', async () => {
    const months = [line('ordinary', ['2023-04-01', '2023-04-30'], 100, 22_000), line('ordinary', MAY, 100, 22_000)];
    expect(await floor(person(), ...months)).toBe('failed');
    const later = line('ordinary', ['2023-04-01', '2023-05-31'], undefined, 2_000);
    expect(await floor(person(), ...months, { ...later, fields: { ...later.fields, hours: 0 } })).toBe('passed');
  });
  test('months that have no more than their edge in common are two sums', async () => {
    const edges = (kroner: number) => [
      payroll(['2023-03-15', '2023-04-15'], { ordinaryPay: kroner * 100, ordinaryHours: 100_000 }),
      payroll(['2023-04-15', '2023-05-15'], { ordinaryPay: 9_000_000, ordinaryHours: 100_000 }),
    ];
    expect(await floor(person(), ...edges(23_000))).toBe('passed');
    expect(await floor(person(), ...edges(22_999))).toBe('failed');
    // A correction on the last day is a part of its month.
    const back = line('ordinary', ['2023-05-31', '2023-05-31'], undefined, -0.01);
    expect(await floor(person(), line('ordinary', MAY, 100, 23_000), back)).toBe('failed');
  });
  test('pay that is all taken back leaves nothing to hold against a rate', async () => {
    expect(await floor(person(), line('ordinary', MAY, 100, 23_000), line('ordinary', MAY, -100, -23_000))).toBe(
      'inapplicable',
    );
  });
  test('more taken back than paid is a contradiction, with its places', async () => {
    const rows = [person(), line('ordinary', MAY, 100, 23_000), line('ordinary', MAY, -10, -24_000)];
    expect(await floor(...rows)).toBe('cantTell/conflictingEvidence/ordinaryHours');
    const [told] = contradictionsOf(rows);
    expect(told?.id).toBe('ordinaryPay:pay/A-001');
    expect(told?.sides.map(({ value, from }) => [value, from[0]?.file])).toEqual([
      [2_300_000, 'pay-lines.xlsx'],
      [-2_400_000, 'pay-lines.xlsx'],
    ]);
  });
  test('an underpaid month is not made up for by another', async () => {
    const rows = [
      person(),
      line('ordinary', ['2023-04-01', '2023-04-30'], 100, 22_900),
      line('ordinary', MAY, 100, 90_000),
    ];
    expect(await floor(...rows)).toBe('failed');
    expect(slicesOf(rows, 'ordinary')).toHaveLength(1);
    expect(factsOf(rows, 'ordinary', ['ordinaryPayPerHour'])).toEqual([[22_900]]);
  });
});

describe('two statements about the same days', () => {
  const rows = payroll(MAY, { ordinaryPay: 3_450_000, ordinaryHours: 150_000 });
  test('the same sums are one statement', () => {
    expect(factsOf([person(), rows, line('ordinary', MAY, 150, 34_500)], 'ordinary', SUM)).toEqual([
      [3_450_000, 150_000],
    ]);
  });
  test('lines without hours, and the payroll list with them', async () =>
    expect(await floor(person(), rows, line('fixedSalary', MAY, undefined, 34_500))).toBe('passed'));
  test('lines that are a part of the month are held against the rate beside it', async () => {
    expect(await floor(person(), rows, line('ordinary', MAY, 50, 11_500))).toBe('passed');
    expect(await floor(person(), rows, line('ordinary', MAY, 50, 11_499))).toBe('failed');
  });
  test('sums that cannot both be right decide nothing', async () => {
    const lines = [line('ordinary', MAY, 150, 34_600)];
    expect(await floor(person(), rows, ...lines)).toBe('cantTell/conflictingEvidence/ordinaryHours');
    expect(contradictionsOf([person(), rows, ...lines]).map(({ id }) => id)).toEqual(['ordinaryPay:pay/A-001']);
  });
  test('a list handed in twice is one list; two alike in one file are two', () => {
    const one = line('ordinary', MAY, 75, 17_250);
    const again = { ...one, at: { file: 'kopi.xlsx', row: 2 } };
    const two = { ...one, at: { file: 'pay-lines.xlsx', row: 900 } };
    expect(factsOf([person(), one, again], 'ordinary', ['ordinaryHours'])).toEqual([[75_000]]);
    expect(factsOf([person(), one, two], 'ordinary', ['ordinaryHours'])).toEqual([[150_000]]);
  });
});

describe('doubt about the rows', () => {
  test('an amount that could not be read; a line without a kind', async () => {
    const unread = { ...line('ordinary', MAY, 100, 0), unreadable: ['amount'] };
    expect(await floor(person(), unread)).toBe('cantTell/unreadableEvidence/ordinaryPay+ordinaryPayPerHour');
    const other = line('ordinary', ['2023-04-01', '2023-04-30'], 100, 23_000);
    const kindless = { ...line('ordinary', MAY, 100, 23_000), unreadable: ['line'] };
    expect(await floor(person(), other, kindless)).toBe('cantTell/unreadableEvidence/ordinaryPay+ordinaryPayPerHour');
  });
  test('a known breach stands beside what is in doubt', async () => {
    const unread = { ...line('ordinary', ['2023-04-01', '2023-04-30'], 100, 0), unreadable: ['amount'] };
    expect(await floor(person(), unread, line('ordinary', MAY, 100, 1))).toBe('failed');
  });
  test('a line that names only its pay day is for the days of that row of the payroll list', async () => {
    const days = payroll(MAY, { payDay: '2023-06-12' });
    const undated = line('ordinary', MAY, 150, 34_500, { from: undefined, to: undefined, payDay: '2023-06-12' });
    expect(await floor(person(), days, undated)).toBe('passed');
    expect(await floor(person(), undated)).toBe('cantTell/missingEvidence/ordinaryHours');
  });
  test('work that no pay is shown for', async () => {
    const april = line('ordinary', ['2023-04-01', '2023-04-30'], 100, 23_000);
    expect(await floor(person(), april, worked('2023-05-08', '08:00–15:30'))).toBe(
      'cantTell/missingEvidence/ordinaryHours',
    );
    expect(await floor(person(), worked('2023-05-08', '08:00–15:30'))).toBe('cantTell/missingEvidence/ordinaryHours');
  });
  test('a Saturday that was all overtime, and paid as such, is not ordinary work without pay', async () => {
    const week = ['15', '16', '17', '18', '19'].map((day) => worked(`2023-05-${day}`, '07:00–15:00'));
    const saturday = [worked('2023-05-20', '07:00–12:00'), line('overtime', ['2023-05-20', '2023-05-20'], 5, 2_000)];
    expect(await floor(person(), ...week, ...saturday, line('ordinary', ['2023-05-15', '2023-05-19'], 40, 9_200))).toBe(
      'passed',
    );
  });
  test('rows that name nobody are told of by their file', async () => {
    const nobody = line('ordinary', MAY, 100, 1, { staffNo: undefined });
    const found = await findingsOf({ records: [nobody, person(), line('ordinary', MAY, 150, 34_500)] });
    expect(
      [...found].map(([id, one]) => [id, one.reason ?? one.outcome]).filter(([id]) => id?.startsWith('pay-f')),
    ).toEqual([
      ['pay-floor:?/pay-lines.xlsx', 'missingEvidence'],
      ['pay-floor:A-001', 'passed'],
    ]);
  });
  test('two employers are held against the rate each by itself', async () => {
    const same = { nationalId: '01819010001' };
    const other = { ...same, employer: '310111643' };
    const rows = [
      person(same),
      person(other),
      line('ordinary', MAY, 100, 30_000, same),
      line('ordinary', MAY, 100, 22_999, other),
    ];
    expect(await floor(...rows)).toBe('failed');
    expect(slicesOf(rows, 'ordinary')).toHaveLength(2);
  });
  test('the attestation of the payroll changes nothing for what is in it', async () =>
    expect(
      await floor(person(), line('ordinary', MAY, 150, 34_500), completes('payrollComplete', 'payroll.xlsx')),
    ).toBe('passed'));
});
