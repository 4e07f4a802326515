/** Work that no pay is shown for, and pay that does not say its days: what was paid an hour is then not known. */
import type { Place } from '../evidence/evidence.ts';
import type { Worked } from './pay-context.ts';
import type { OrdinaryIn, OrdinaryPay } from './pay-ordinary.ts';
import { overtimePaidIn } from './pay-overtime-paid.ts';
import { outside, type PayPeriod } from './pay-periods.ts';
import type { Days, PaidAt } from './pay-rows.ts';
import { dayNumber } from './work-clock.ts';

/** Days worked in the examined period that no pay is for, as runs between the pays. */
export function looseDays(paid: PaidAt, periods: readonly Days[], period: Days): Worked[] {
  const days = [...paid.work.minutes.keys()].sort((a, b) => a - b);
  if (days.length === 0) return [];
  return outside(period, periods).filter(({ from, to }) => {
    const [first, last] = [dayNumber(from), dayNumber(to)];
    return days.some((day) => first <= day && day <= last);
  });
}

/** A pay period that tells of no ordinary pay, though more was worked on its days than was paid as overtime. */
export function leavesWorkUnpaid(
  period: PayPeriod,
  { pays }: OrdinaryIn = { pays: [], conflicts: [] },
  { work }: PaidAt,
): boolean {
  if (pays.length > 0) return false;
  const [first, last] = [dayNumber(period.from), dayNumber(period.to)];
  const days = [...work.minutes].filter(([day]) => first <= day && day <= last);
  const minutes = days.reduce((sum, [, own]) => sum + own, 0);
  return minutes * 1000 - (overtimePaidIn(period)?.hours ?? 0) * 60 > days.length * 1000;
}

/** Pay that does not say its days, or work that no pay is shown for: what was paid an hour is not known. */
export function unknownPay(days: Days, at: readonly Place[]): OrdinaryPay {
  const doubt = { reason: 'missingEvidence', from: at } as const;
  return {
    from: days.from,
    to: days.to,
    pay: 0,
    hours: 0,
    payUnknown: doubt,
    hoursUnknown: doubt,
    basis: 'documented',
    at,
  };
}
