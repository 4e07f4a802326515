/** How many per cent on top of the agreed hourly pay were paid for overtime, as facts. */
import type { Fact } from './fact.ts';
import { agreedPay, type OvertimePaid, supplementPercent } from './pay-overtime-paid.ts';
import type { PayPeriod } from './pay-periods.ts';
import { absent, known } from './sources.ts';

export interface Wanted {
  readonly worked: number;
  readonly most: number;
  readonly required: number | null;
}

export const PERCENTS = ['overtimePercent', 'overtimePercentAtLeast'] as const;

/** The supplement of the hours that are overtime for certain, and of those that may be; of hours that were paid, for hours that were not are told by themselves. */
export function percentFacts(period: PayPeriod | undefined, paid: OvertimePaid | undefined, wanted: Wanted): Fact[] {
  return [
    percentFact(PERCENTS[0], wanted.worked, period, paid, wanted.required),
    percentFact(PERCENTS[1], wanted.most, period, paid, wanted.required),
  ];
}

/**
 * Withheld where it depends on what is not said: which of several agreed rates, or whether a sum that is less than the hourly pay
 * is the supplement alone.
 */
function percentFact(
  id: string,
  overtime: number,
  period: PayPeriod | undefined,
  paid: OvertimePaid | undefined,
  required: number | null,
): Fact {
  if (!period || !paid) return absent(id, 'missingEvidence');
  const unknown = paid.payUnknown ?? paid.hoursUnknown;
  if (unknown) return absent(id, unknown.reason, unknown.from);
  const hours = Math.min(overtime, paid.hours);
  const rate = agreedPay(period);
  if (!rate || hours <= 0) return absent(id, 'missingEvidence', paid.at);
  const [high, low] = [rate.least, rate.most].map((one) => supplementPercent(paid, hours, one)) as [number, number];
  const alone = paid.pay * 1000 < paid.baseHours * rate.most ? supplementPercent(paid, hours, rate.least, true) : high;
  const enough = required ?? 0;
  if (low >= enough) return known(id, low, 'documented', paid.at);
  if (Math.max(high, alone) >= enough) return absent(id, 'missingEvidence', paid.at);
  return known(id, high, 'documented', paid.at);
}
