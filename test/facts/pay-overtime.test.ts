/** Overtime by the act against what was paid on top of the agreed hourly pay. */
import { describe, expect, test } from 'vitest';
import type { PayrollRow } from '../../src/evidence/documents/rows-people.ts';
import { record, term } from './build.ts';
import { completes, contradictionsOf, decides, factsOf, line, payroll, person, slicesOf } from './pay-build.ts';
import { attested, worked } from './work-build.ts';

const MAY = ['2023-05-01', '2023-05-31'] as const;
const period = { from: '2023-05-01', to: '2023-05-31' };
const HOURS = completes('hoursComplete', 'hours.xlsx');
const PAYROLL = completes('payrollComplete', 'payroll.xlsx');
/** 15–19 May: two days of 11 hours, four hours over nine; 40 in all with the rest of the week. */
const week = ['15', '16'].map((day) => worked(`2023-05-${day}`, '07:00–18:00'));
const paid = (fields: Partial<PayrollRow>) => payroll(MAY, { hourlyRate: 20_000, ...fields });
const overtime = (...records: Parameters<typeof decides>[1]) =>
  decides('overtime-supplement', records, { case: { period } });

describe('the supplement', () => {
  // Four hours at 200 kroner with 40 per cent: 1 120 kroner.
  test('exactly 40 per cent, and one øre under', async () => {
    const pay = (overtimePay: number) => overtime(HOURS, ...week, paid({ overtimePay, overtimeHours: 4_000 }));
    expect(await pay(112_000)).toBe('passed');
    expect(await pay(111_999)).toBe('failed');
  });
  test('pay lines: whole, or hourly pay and supplement apart, or the supplement alone', async () => {
    const ordinary = line('ordinary', MAY, 18, 3_600, { rate: 20_000 });
    expect(await overtime(HOURS, ...week, ordinary, line('overtime', MAY, 4, 1_120))).toBe('passed');
    expect(await overtime(HOURS, ...week, ordinary, line('overtime', MAY, 4, 1_119.99))).toBe('failed');
    const apart = (extra: number) =>
      overtime(HOURS, ...week, ordinary, line('overtime', MAY, 4, 800), line('overtimeSupplement', MAY, 4, extra));
    expect(await apart(320)).toBe('passed');
    expect(await apart(319.99)).toBe('failed');
    const alone = (extra: number) => overtime(HOURS, ...week, ordinary, line('overtimeSupplement', MAY, 4, extra));
    expect(await alone(320)).toBe('passed');
    expect(await alone(319.99)).toBe('failed');
  });
  test('an entered supplement replaces the act’s when it is higher', async () => {
    const records = (overtimePay: number) => [HOURS, ...week, paid({ overtimePay, overtimeHours: 4_000 })];
    const agreed = (percent: number, pay: number) =>
      decides('overtime-supplement', records(pay), {
        case: { period },
        agreement: { terms: { 'overtime-supplement-percent': term(percent, 'percent') } },
      });
    expect(await agreed(50, 120_000)).toBe('passed');
    expect(await agreed(50, 119_999)).toBe('failed');
    expect(await agreed(30, 112_000)).toBe('passed');
    expect(await agreed(30, 111_999)).toBe('failed');
  });
  test('hours paid as overtime that the act does not call so need no supplement', async () => {
    // Six hours paid, four of them overtime: 6 × 200 + 4 × 80.
    const pay = (overtimePay: number) => overtime(HOURS, ...week, paid({ overtimePay, overtimeHours: 6_000 }));
    expect(await pay(152_000)).toBe('passed');
    expect(await pay(151_999)).toBe('failed');
  });
  test('a sum under the hourly pay may be the supplement alone: the lines must say', async () => {
    const pay = (overtimePay: number) => overtime(HOURS, ...week, paid({ overtimePay, overtimeHours: 4_000 }));
    expect(await pay(32_000)).toMatch(/^cantTell\/missingEvidence\/overtimePercent/);
    expect(await pay(31_999)).toBe('failed');
  });
  test('two agreed rates: the lower fails, the higher passes, between nobody knows', async () => {
    const rates = [
      line('ordinary', ['2023-05-01', '2023-05-15'], 9, 1_800, { rate: 20_000 }),
      line('ordinary', ['2023-05-16', '2023-05-31'], 9, 2_250, { rate: 25_000 }),
    ];
    const pay = (kroner: number) => overtime(HOURS, ...week, ...rates, line('overtime', MAY, 4, kroner));
    expect(await pay(1_119.99)).toBe('failed');
    expect(await pay(1_120)).toMatch(/^cantTell\/missingEvidence\/overtimePercent/);
    expect(await pay(1_400)).toBe('passed');
  });
  test('the agreed hourly pay is not stated', async () =>
    expect(await overtime(HOURS, ...week, payroll(MAY, { overtimePay: 1, overtimeHours: 4_000 }))).toMatch(
      /^cantTell\/missingEvidence\/overtimePercent/,
    ));
});

describe('what is overtime', () => {
  test('hours between the agreed 37.5 and 40 are not', async () => {
    const days = ['15', '16', '17', '18', '19'].map((day) => worked(`2023-05-${day}`, '08:00–16:00'));
    expect(await overtime(HOURS, ...days, paid({}))).toBe('inapplicable');
    expect(await overtime(HOURS, PAYROLL, ...days, worked('2023-05-20', '08:00–08:06'), paid({}))).not.toBe(
      'inapplicable',
    );
  });
  test('none, but the hours are not stated complete', async () => {
    const day = worked('2023-05-15', '08:00–16:00');
    expect(await overtime(day, paid({}))).toBe('cantTell/missingEvidence/overtimePossible');
    expect(await overtime(HOURS, day, paid({}))).toBe('inapplicable');
  });
  test('no hours list at all', async () =>
    expect(await overtime(paid({ overtimePay: 1, overtimeHours: 1 }))).toBe(
      'cantTell/missingEvidence/overtimePossible',
    ));
  test('paid as it should be, but a row could not be read', async () => {
    const lost = { ...worked('2023-05-22', '8'), unreadable: ['hours'] };
    expect(await overtime(HOURS, ...week, lost, paid({ overtimePay: 112_000, overtimeHours: 4_000 }))).toBe(
      'cantTell/unreadableEvidence/overtimeDaysKnown',
    );
  });
  test('exempt as independent: shown, claimed, neither', async () => {
    const unpaid = [HOURS, PAYROLL, ...week, paid({ overtimePay: 0, overtimeHours: 0 })];
    const exempt = attested('otherWorkingTime', '2023-01-01', undefined, { person: '7' });
    expect(await overtime(...unpaid, exempt)).toBe('inapplicable');
    expect(await overtime(...unpaid, person({ independentPosition: true }))).toBe(
      'cantTell/missingEvidence/overtimeExempt',
    );
    expect(await overtime(...unpaid)).toBe('failed');
  });
  test('an averaging plan: what it lets be ordinary is for a person to hold against it', async () => {
    const plan = attested('averagingPlan', '2023-01-01', '2023-12-31');
    expect(await overtime(HOURS, PAYROLL, ...week, plan, paid({ overtimePay: 0, overtimeHours: 0 }))).toBe('failed');
    // Ten hours a day by the plan: one hour each of the two days is overtime for certain.
    const some = paid({ overtimePay: 56_000, overtimeHours: 2_000 });
    expect(await overtime(HOURS, PAYROLL, ...week, plan, some)).toBe('cantTell/needsReview/overtimePlanFollowed');
    const answered = (answer: boolean) =>
      record('assessments', {
        question: 'overtimePlanFollowed',
        subject: 'A-001',
        answer,
        assessedBy: 'Kari Prøve',
        assessedOn: '2023-06-20',
        reason: 'Holdt mot planen',
        until: '2023-12-31',
      });
    expect(await overtime(HOURS, PAYROLL, ...week, plan, some, answered(true))).toBe('passed');
    expect(await overtime(HOURS, PAYROLL, ...week, plan, some, answered(false))).toBe('failed');
  });
  test('clock-change night: the hours that went by', () => {
    const long = worked('2023-03-25', '18:00–05:00');
    const given = { case: { period: { from: '2023-03-01', to: '2023-03-31' } } };
    expect(factsOf([HOURS, long], 'overtime', ['overtimeWorked'], given)).toEqual([[1_000]]);
  });
});

describe('what was paid', () => {
  test('worked and not paid: a breach where the payroll is complete, else a doubt', async () => {
    const none = paid({ overtimePay: 0, overtimeHours: 0 });
    expect(await overtime(HOURS, PAYROLL, ...week, none)).toBe('failed');
    expect(await overtime(HOURS, ...week, none)).toMatch(
      /^cantTell\/missingEvidence\/overtimeHoursPaid(\+overtimePercent)?$/,
    );
    expect(await overtime(HOURS, completes('payrollComplete', 'ingen'), ...week)).toBe('failed');
    expect(await overtime(HOURS, ...week)).toMatch(
      /^cantTell\/missingEvidence\/overtimeHoursPaid(\+overtimePercent)?$/,
    );
  });
  test('fewer hours than were worked', async () => {
    const some = (hours: number) => paid({ overtimePay: hours * 28, overtimeHours: hours });
    expect(await overtime(HOURS, PAYROLL, ...week, some(4_000))).toBe('passed');
    expect(await overtime(HOURS, PAYROLL, ...week, some(3_900))).toBe('failed');
  });
  test('minutes written as hundredths of an hour are the same hours', async () => {
    const days = ['15', '16', '17'].map((day) => worked(`2023-05-${day}`, '07:00–16:20'));
    // Three times 20 minutes, paid as 3 × 0.33 hours.
    expect(await overtime(HOURS, PAYROLL, ...days, paid({ overtimePay: 27_720, overtimeHours: 990 }))).toBe('passed');
    expect(await overtime(HOURS, PAYROLL, ...days, paid({ overtimePay: 26_000, overtimeHours: 900 }))).toBe('failed');
  });
  test('a row that names nobody may be the pay that is not found', async () => {
    const nobody = payroll(MAY, { staffNo: undefined, overtimePay: 112_000 });
    expect(await overtime(HOURS, PAYROLL, ...week, paid({ overtimePay: 0, overtimeHours: 0 }), nobody)).toMatch(
      /^cantTell\/missingEvidence\/overtimeHoursPaid/,
    );
  });
  test('a column that is not there says nothing; an empty cell says nothing was paid', async () => {
    expect(await overtime(HOURS, PAYROLL, ...week, paid({ ordinaryPay: 1 }))).toMatch(
      /^cantTell\/missingEvidence\/overtimeHoursPaid/,
    );
    expect(await overtime(HOURS, PAYROLL, ...week, line('ordinary', MAY, 18, 4_000))).toBe('failed');
    const empty = payroll(MAY, { hourlyRate: 20_000 }, { columns: { overtimePay: 'Overtid', overtimeHours: 'Timer' } });
    expect(await overtime(HOURS, PAYROLL, ...week, empty)).toBe('failed');
    const half = payroll(MAY, { hourlyRate: 20_000, overtimeHours: 4_000 }, { columns: { overtimePay: 'Overtid' } });
    expect(await overtime(HOURS, PAYROLL, ...week, half)).toMatch(/^cantTell\/missingEvidence\/overtimePercent/);
  });
  test('lines and list that differ', async () => {
    const rows = [
      HOURS,
      ...week,
      paid({ overtimePay: 112_000, overtimeHours: 4_000 }),
      line('overtime', MAY, 4, 1_000),
    ];
    expect(await overtime(...rows)).toMatch(/^cantTell\/conflictingEvidence/);
    expect(contradictionsOf(rows, { case: { period } }).map(({ id }) => id)).toEqual(['overtimePay:pay/A-001']);
  });
  test('a period in doubt never hides one that breaks the rule', async () => {
    const april = ['17', '18'].map((day) => worked(`2023-04-${day}`, '07:00–18:00'));
    const rows = [
      ...april,
      ...week,
      payroll(['2023-04-01', '2023-04-30'], { ordinaryPay: 1 }),
      paid({ overtimePay: 111_999, overtimeHours: 4_000 }),
    ];
    const given = { case: { period: { from: '2023-04-01', to: '2023-05-31' } } };
    expect(await decides('overtime-supplement', rows, given)).toBe('failed');
  });
  test('the worst period is the one that is shown', () => {
    const april = ['17', '18'].map((day) => worked(`2023-04-${day}`, '07:00–18:00'));
    const given = { case: { period: { from: '2023-04-01', to: '2023-05-31' } } };
    const rows = [
      HOURS,
      ...april,
      ...week,
      payroll(['2023-04-01', '2023-04-30'], { hourlyRate: 20_000, overtimePay: 120_000, overtimeHours: 4_000 }),
      paid({ overtimePay: 113_000, overtimeHours: 4_000 }),
    ];
    expect(slicesOf(rows, 'overtime', given)).toHaveLength(1);
    expect(factsOf(rows, 'overtime', ['overtimePercent', 'overtimeWorked'], given)).toEqual([[41, 4_000]]);
  });
});
