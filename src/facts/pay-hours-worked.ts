/** Ordinary hours that were paid, held against the hours lists: more was worked than the payroll says hours for. */
import type { KnownFact } from './fact.ts';
import type { OrdinaryPay } from './pay-ordinary.ts';
import { overtimePaidIn } from './pay-overtime-paid.ts';
import { overlap, type PayPeriod } from './pay-periods.ts';
import type { PaidAt } from './pay-rows.ts';
import { known } from './sources.ts';
import { dayNumber, isoDay } from './work-clock.ts';
import type { Overtime } from './work-overtime.ts';

/** A minute a day is what whole minutes and hundredths of an hour can differ by. */
const ROUNDING = 1000;

/**
 * The hours of each pay of a period, in doubt where the hours lists show more ordinary work on its days. What may be overtime, by
 * the act or by what was paid as such, is not counted.
 * @param others the other pay periods: what was worked on days that they share may be paid there
 * @param isEnough whether a pay reaches the highest rates that may hold: when it does for the hours worked, the difference (a monthly
 *   salary with the hours of an average month) changes nothing
 * @param sides takes the two statements that do not agree
 */
export function heldAgainstWork(
  period: PayPeriod,
  pays: readonly OrdinaryPay[],
  others: readonly PayPeriod[],
  { work }: PaidAt,
  overtime: Overtime | undefined,
  isEnough: (pay: OrdinaryPay) => boolean,
  sides: (conflict: readonly KnownFact[]) => void,
): readonly OrdinaryPay[] {
  const extra = overtimePaidIn(period);
  if (!overtime || work.minutes.size === 0 || extra?.hoursUnknown) return pays;
  const shared = others.filter((other) => other !== period && overlap(other, period));
  return pays.map((pay) => {
    if (pay.payUnknown || pay.hoursUnknown) return pay;
    const [first, last] = [dayNumber(pay.from), dayNumber(pay.to)];
    const days = [...work.minutes].filter(
      ([day]) =>
        first <= day && day <= last && !shared.some(({ from, to }) => from <= isoDay(day) && isoDay(day) <= to),
    );
    const worked = days.reduce((sum, [, minutes]) => sum + minutes, 0);
    const beyond = days.reduce((sum, [day]) => sum + (overtime.possible.get(day) ?? 0), 0);
    const ordinary = worked * 1000 - Math.max(beyond * 1000, (extra?.hours ?? 0) * 60);
    const paid = Math.max(...pays.filter((other) => overlap(other, pay)).map(({ hours }) => hours));
    if (ordinary - paid * 60 <= days.length * ROUNDING) return pay;
    if (isEnough({ ...pay, hours: Math.round(ordinary / 60) })) return pay;
    const from = days.flatMap(([day]) => work.places.get(day) ?? []).slice(0, 6);
    sides([
      known('ordinaryHours', paid, pay.basis, pay.at),
      known('ordinaryHours', Math.round(ordinary / 60), 'documented', from),
    ]);
    return { ...pay, hoursUnknown: { reason: 'conflictingEvidence', from: [...pay.at, ...from].slice(0, 6) } };
  });
}
