/** The worked minutes that a pay is held against. */
import type { DayMinutes } from './pay-floor-days.ts';
import type { OrdinaryPay } from './pay-ordinary.ts';
import type { PaidAt } from './pay-rows.ts';
import { dayNumber, isoDay } from './work-clock.ts';
import type { Overtime } from './work-overtime.ts';

/** Worked minutes of the days of a pay; those that are overtime by the act left out when the rest is what the pay is for. */
export function ordinaryMinutes(
  { work }: PaidAt,
  overtime: Overtime | undefined,
): (pay: OrdinaryPay) => DayMinutes | undefined {
  return (pay) => {
    const [first, last] = [dayNumber(pay.from), dayNumber(pay.to)];
    if (work.lost.some(({ day }) => day === null || (first <= day && day <= last))) return undefined;
    const all = new Map<string, number>();
    const ordinary = new Map<string, number>();
    let sum = 0;
    for (const [day, minutes] of work.minutes) {
      if (day < first || day > last) continue;
      sum += minutes;
      all.set(isoDay(day), minutes);
      ordinary.set(isoDay(day), minutes - (overtime?.certain.get(day) ?? 0));
    }
    return Math.abs(sum * 1000 - pay.hours * 60) <= all.size * 1000 ? all : ordinary;
  };
}
