/** However the parts of a pay are gathered, the whole is as its worst part is by itself. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { completes, findingsOf, line, payroll, person } from './pay-build.ts';
import { worked } from './work-build.ts';

const RUNS = { seed: 4_711, numRuns: 40 };
const MONTHS = ['2022-09', '2022-10', '2022-11', '2023-01', '2023-02', '2023-03', '2023-07', '2023-08'];
const RANK = ['inapplicable', 'passed', 'cantTell', 'failed'];
type RuleId = 'pay-floor' | 'overtime-supplement' | 'night-supplement';

async function rank(rule: RuleId, records: readonly EvidenceRecord[]): Promise<number> {
  const found = await findingsOf({ records });
  return RANK.indexOf(found.get(`${rule}:A-001`)?.outcome ?? 'inapplicable');
}

/** @param parts the records of each month @param common those of all */
async function isAsItsWorst(
  rule: RuleId,
  parts: readonly (readonly EvidenceRecord[])[],
  common: readonly EvidenceRecord[],
): Promise<void> {
  const alone = await Promise.all(parts.map((part) => rank(rule, [...common, ...part])));
  expect(await rank(rule, [...common, ...parts.flat()])).toBe(Math.max(...alone));
}

const monthly = <T>(spec: fc.Arbitrary<T>) => fc.array(spec, { minLength: 2, maxLength: MONTHS.length });
const days = (index: number) => [`${MONTHS[index]}-01`, `${MONTHS[index]}-28`] as const;
const completeness = fc.constantFrom([], [completes('payrollComplete', 'payroll.xlsx')]);
const hoursComplete = fc.constantFrom([], [completes('hoursComplete', 'hours.xlsx')]);

describe('the whole is as its worst part', () => {
  test('ordinary pay', async () => {
    const spec = fc.record({
      amount: fc.integer({ min: 21_900, max: 23_900 }),
      hours: fc.constantFrom(100, 100, 100, undefined),
      unread: fc.constantFrom([], [], [], ['amount']),
    });
    const shown = fc.constantFrom('fagbrev.pdf', undefined);
    await fc.assert(
      fc.asyncProperty(monthly(spec), shown, async (specs, categoryDocument) => {
        const parts = specs.map(({ amount, hours, unread }, index) => [
          { ...line('ordinary', days(index), hours, amount), unreadable: unread },
        ]);
        await isAsItsWorst('pay-floor', parts, [person({ categoryDocument })]);
      }),
      RUNS,
    );
  });
  test('overtime', async () => {
    const spec = fc.record({
      overtimePay: fc.integer({ min: 104_000, max: 116_000 }),
      overtimeHours: fc.constantFrom(4_000, 4_000, 3_900, undefined),
      listed: fc.constantFrom(true, true, true, false),
    });
    await fc.assert(
      fc.asyncProperty(monthly(spec), completeness, hoursComplete, async (specs, payrolls, hours) => {
        const parts = specs.map(({ overtimePay, overtimeHours, listed }, index) => [
          worked(`${MONTHS[index]}-15`, '06:00–17:00'),
          worked(`${MONTHS[index]}-16`, '06:00–17:00'),
          payroll(days(index), listed ? { hourlyRate: 20_000, overtimePay, overtimeHours } : { ordinaryPay: 1 }),
        ]);
        await isAsItsWorst('overtime-supplement', parts, [...payrolls, ...hours]);
      }),
      RUNS,
    );
  });
  test('night', async () => {
    const spec = fc.record({
      nightSupplement: fc.constantFrom(24_300, 24_299, 22_950, 22_949, undefined),
      shift: fc.constantFrom('21:00–06:00', '21:00–06:00/30', '18:00–06:00/30', '8', '08:00–16:00'),
    });
    await fc.assert(
      fc.asyncProperty(monthly(spec), completeness, hoursComplete, async (specs, payrolls, hours) => {
        const parts = specs.map(({ nightSupplement, shift }, index) => [
          worked(`${MONTHS[index]}-15`, shift),
          payroll(days(index), { ordinaryPay: 1, nightSupplement }),
        ]);
        await isAsItsWorst('night-supplement', parts, [
          person({ payCategory: 'cleaning-adult' }),
          ...payrolls,
          ...hours,
        ]);
      }),
      RUNS,
    );
  });
});
