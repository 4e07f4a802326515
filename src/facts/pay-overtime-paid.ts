/** What was paid for overtime in one pay period: for how many hours, and how much on top of the agreed hourly pay. */
import type { Place } from '../evidence/evidence.ts';
import type { KnownFact } from './fact.ts';
import type { Unknown } from './pay-category.ts';
import { floorDiv } from './pay-math.ts';
import type { PayPeriod } from './pay-periods.ts';
import { linesIn, ofLines, ofRows } from './pay-stated.ts';
import { known, read } from './sources.ts';

export interface OvertimePaid {
  /** Øre: hourly pay and supplement together. */
  readonly pay: number;
  /** Thousandths of an hour whose hourly pay is part of the sum; a line that is the supplement alone holds none. */
  readonly baseHours: number;
  /** Thousandths of an hour that anything was paid for as overtime. */
  readonly hours: number;
  readonly payUnknown?: Unknown;
  readonly hoursUnknown?: Unknown;
  readonly at: readonly Place[];
  /** Two statements about the same days that cannot both be right. */
  readonly conflict?: readonly KnownFact[];
}

const OVERTIME: ReadonlySet<string> = new Set(['overtime']);
const SUPPLEMENT: ReadonlySet<string> = new Set(['overtimeSupplement']);
const ORDINARY: ReadonlySet<string> = new Set(['ordinary']);

/** Undefined when the period says nothing about overtime: no line, and no column for it. */
export function overtimePaidIn(period: PayPeriod): OvertimePaid | undefined {
  const lines = fromLines(period);
  const rows = fromRows(period);
  if (!lines || !rows || rows.payUnknown || lines.payUnknown) return lines ?? rows;
  if (lines.pay !== rows.pay) {
    const at = [...lines.at, ...rows.at].slice(0, 6);
    const doubt: Unknown = { reason: 'conflictingEvidence', from: at };
    const conflict = [lines, rows].map((side) => known('overtimePay', side.pay, 'documented', side.at));
    return { pay: 0, baseHours: 0, hours: 0, payUnknown: doubt, hoursUnknown: doubt, at, conflict };
  }
  return lines.hoursUnknown && !rows.hoursUnknown ? rows : lines;
}

function fromLines(period: PayPeriod): OvertimePaid | undefined {
  const [whole, alone] = [linesIn(period, OVERTIME), linesIn(period, SUPPLEMENT)];
  if (whole.length + alone.length === 0) return undefined;
  const [pay, extra] = [ofLines(whole, 'amount'), ofLines(alone, 'amount')];
  const [hours, extraHours] = [ofLines(whole, 'hours'), ofLines(alone, 'hours')];
  return {
    pay: pay.sum + extra.sum,
    baseHours: hours.sum,
    hours: Math.max(hours.sum, extraHours.sum),
    at: [...pay.at, ...extra.at].slice(0, 6),
    // A supplement beside lines that say their hours need not say them again.
    ...doubts(pay.unknown ?? extra.unknown, whole.length > 0 ? hours.unknown : extraHours.unknown),
  };
}

/** Hours under one heading and nothing under the other, or pay for no hours at all: what is not said is not nothing. */
function fromRows(period: PayPeriod): OvertimePaid | undefined {
  const [pay, hours] = [ofRows(period, 'overtimePay'), ofRows(period, 'overtimeHours')];
  if (!pay && !hours) return undefined;
  const at = (pay ?? hours)?.at ?? [];
  const missing: Unknown = { reason: 'missingEvidence', from: at };
  const [paySaid, hoursSaid] = [pay?.given === true, (hours?.sum ?? 0) > 0];
  return {
    pay: pay?.sum ?? 0,
    baseHours: hours?.sum ?? 0,
    hours: hours?.sum ?? 0,
    at,
    ...doubts(
      pay?.unknown ?? (hoursSaid && !paySaid ? missing : undefined),
      hours?.unknown ?? ((pay?.sum ?? 0) > 0 && !hoursSaid ? missing : undefined),
    ),
  };
}

function doubts(
  payUnknown: Unknown | undefined,
  hoursUnknown: Unknown | undefined,
): Pick<OvertimePaid, 'payUnknown' | 'hoursUnknown'> {
  return { ...(payUnknown ? { payUnknown } : {}), ...(hoursUnknown ? { hoursUnknown } : {}) };
}

/** The agreed hourly pay of a period, øre: of the payroll list, else the rate of the ordinary lines. Lowest and highest when several are stated; undefined when none is. */
export function agreedPay(period: PayPeriod): { readonly least: number; readonly most: number } | undefined {
  const listed = period.rows.flatMap(({ row }) => read(row, 'hourlyRate') ?? []);
  const rates = (
    listed.length > 0 ? listed : linesIn(period, ORDINARY).flatMap((line) => read(line, 'rate') ?? [])
  ).filter((rate) => rate > 0);
  return rates.length === 0 ? undefined : { least: Math.min(...rates), most: Math.max(...rates) };
}

/**
 * Per cent on top of the agreed hourly pay, rounded down: a whole number of per cent is reached exactly when what was paid reaches it.
 * @param hours that must carry the supplement, thousandths, above 0 @param rate øre an hour
 * @param alone the sum is the supplement without the hourly pay
 */
export function supplementPercent(paid: OvertimePaid, hours: number, rate: number, alone = false): number {
  const onTop = paid.pay * 1000 - (alone ? 0 : paid.baseHours * rate);
  return floorDiv(onTop * 100, hours * rate);
}
