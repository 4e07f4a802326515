/**
 * Ordinary pay and the hours that it is for, as single sums that can be held against a rate. Overtime, supplements, expenses
 * and bonus are never ordinary pay. Corrections net out with what they correct: lines whose days overlap are one sum.
 */
import type { EvidenceRecord, Place } from '../evidence/evidence.ts';
import type { Basis } from '../schemas/rule.ts';
import type { KnownFact } from './fact.ts';
import type { Unknown } from './pay-category.ts';
import { clustersOf, type PayPeriod, spanOf } from './pay-periods.ts';
import { type Days, firstPlaces } from './pay-rows.ts';
import { type BasisOf, known, read } from './sources.ts';

/** Ordinary pay for a span of days. Øre and thousandths of an hour. */
export interface OrdinaryPay extends Days {
  readonly pay: number;
  /** What is stated; more when `hoursUnknown`. */
  readonly hours: number;
  readonly payUnknown?: Unknown;
  readonly hoursUnknown?: Unknown;
  readonly basis: Basis;
  readonly at: readonly Place[];
}

export interface OrdinaryIn {
  readonly pays: readonly OrdinaryPay[];
  /** Statements that cannot both be true, by the fact that they are about. */
  readonly conflicts: readonly (readonly KnownFact[])[];
}

/** Kinds of line that are pay for ordinary time. */
const ORDINARY: ReadonlySet<string> = new Set(['ordinary', 'fixedSalary']);

interface Entry extends Days {
  readonly record: EvidenceRecord<'payLines'> | EvidenceRecord<'payroll'>;
  readonly pay: number | undefined;
  readonly hours: number | undefined;
  readonly payField: string;
  readonly hoursField: string;
}

/** The ordinary pay of one pay period. Lines are the finer statement: a row of the payroll list that says the same is not counted beside them. */
export function ordinaryIn(period: PayPeriod, basisOf: BasisOf): OrdinaryIn {
  const lines = period.lines
    .filter(({ line }) => ORDINARY.has(read(line, 'line') ?? 'ordinary'))
    .map(
      ({ line, from, to }): Entry => ({
        from,
        to,
        record: line,
        // What a line without a kind pays for may be ordinary time.
        pay: read(line, 'line') === undefined ? undefined : read(line, 'amount'),
        hours: read(line, 'hours'),
        payField: 'amount',
        hoursField: 'hours',
      }),
    );
  const rows = period.rows
    .map(
      ({ row, from, to }): Entry => ({
        from,
        to,
        record: row,
        pay: read(row, 'ordinaryPay'),
        hours: read(row, 'ordinaryHours'),
        payField: 'ordinaryPay',
        hoursField: 'ordinaryHours',
      }),
    )
    .filter(
      ({ record, pay, hours }) =>
        lines.length === 0 ||
        pay !== undefined ||
        hours !== undefined ||
        record.unreadable.some((field) => field.startsWith('ordinary')),
    );
  const [ofLines, ofRows] = [lines, rows].map((entries) =>
    clustersOf(entries, 'apart').map((own) => sumOf(own, basisOf)),
  ) as [OrdinaryPay[], OrdinaryPay[]];
  const chosen = withoutEcho(ofLines, ofRows, basisOf, [...lines, ...rows]);
  const conflicts = [...chosen.conflicts];
  for (const entries of [lines, rows])
    for (const own of clustersOf(entries, 'apart')) {
      const negative = negativeIn(own, basisOf);
      if (negative) conflicts.push(negative);
    }
  return { pays: chosen.pays, conflicts };
}

/** What is not stated: of pay nothing may be left out, of hours only where nothing was paid for them. */
function sumOf(entries: readonly Entry[], basisOf: BasisOf): OrdinaryPay {
  let pay = 0;
  let hours = 0;
  let payUnknown: Unknown | undefined;
  let hoursUnknown: Unknown | undefined;
  for (const entry of entries) {
    pay += entry.pay ?? 0;
    hours += entry.hours ?? 0;
    if (entry.pay === undefined) payUnknown = worse(payUnknown, entry, entry.payField);
    if (entry.hours === undefined && (entry.pay === undefined || entry.pay > 0 || isUnread(entry, entry.hoursField)))
      hoursUnknown = worse(hoursUnknown, entry, entry.hoursField);
  }
  const at = firstPlaces(entries.map(({ record }) => record));
  if (!payUnknown && !hoursUnknown && (pay < 0 || hours < 0)) {
    payUnknown = { reason: 'conflictingEvidence', from: at };
    hoursUnknown = payUnknown;
  }
  return {
    ...spanOf(entries),
    pay,
    hours,
    basis: entries.every(({ record }) => basisOf(record) === 'registered') ? 'registered' : 'documented',
    at,
    ...(payUnknown ? { payUnknown } : {}),
    ...(hoursUnknown ? { hoursUnknown } : {}),
  };
}

function isUnread({ record }: Entry, field: string): boolean {
  return record.unreadable.includes(field) || record.unreadable.includes('line');
}

function worse(before: Unknown | undefined, entry: Entry, field: string): Unknown {
  const reason = isUnread(entry, field) ? 'unreadableEvidence' : 'missingEvidence';
  const from = [entry.record.at];
  if (!before) return { reason, from };
  return { reason: before.reason === 'unreadableEvidence' ? before.reason : reason, from: before.from };
}

/** Less than nothing was paid, or worked: what was taken back was never there. Both sums are told. */
function negativeIn(entries: readonly Entry[], basisOf: BasisOf): readonly KnownFact[] | undefined {
  const sum = sumOf(entries, basisOf);
  if (sum.payUnknown?.reason !== 'conflictingEvidence') return undefined;
  const id = sum.pay < 0 ? 'ordinaryPay' : 'ordinaryHours';
  const value = (entry: Entry): number => (sum.pay < 0 ? entry.pay : entry.hours) ?? 0;
  return [entries.filter((entry) => value(entry) > 0), entries.filter((entry) => value(entry) < 0)]
    .filter((own) => own.length > 0)
    .map((own) =>
      known(
        id,
        own.reduce((total, entry) => total + value(entry), 0),
        sum.basis,
        firstPlaces(own.map(({ record }) => record)),
      ),
    );
}

/**
 * Lines and payroll rows about the same days. The same sums: one statement, told twice. Lines that are part of what the row
 * says: both are held against the rate. Sums that cannot both be right: neither is.
 */
function withoutEcho(
  lines: readonly OrdinaryPay[],
  rows: readonly OrdinaryPay[],
  basisOf: BasisOf,
  entries: readonly Entry[],
): OrdinaryIn {
  if (lines.length === 0 || rows.length === 0) return { pays: [...lines, ...rows], conflicts: [] };
  const [a, b] = [total(lines), total(rows)];
  const unsaid = a.hours === undefined || b.hours === undefined;
  if (a.pay === undefined || b.pay === undefined) return { pays: [...lines, ...rows], conflicts: [] };
  if (a.pay === b.pay && (unsaid || a.hours === b.hours))
    return { pays: a.hours === undefined && b.hours !== undefined ? rows : lines, conflicts: [] };
  const part = a.pay < b.pay && (unsaid || (a.hours as number) < (b.hours as number));
  if (part) return { pays: [...lines, ...rows], conflicts: [] };
  const at = firstPlaces(entries.map(({ record }) => record));
  const doubt: Unknown = { reason: 'conflictingEvidence', from: at };
  const basis = entries.every(({ record }) => basisOf(record) === 'registered') ? 'registered' : 'documented';
  const [id, said] = a.pay === b.pay ? (['ordinaryHours', 'hours'] as const) : (['ordinaryPay', 'pay'] as const);
  const sides = [a, b].map((side) => known(id, side[said] ?? 0, basis, side.at));
  const whole: OrdinaryPay = {
    ...spanOf([...lines, ...rows]),
    pay: 0,
    hours: 0,
    payUnknown: doubt,
    hoursUnknown: doubt,
    basis,
    at,
  };
  return { pays: [whole], conflicts: [sides] };
}

/** Undefined: not stated for all of them. */
function total(pays: readonly OrdinaryPay[]): {
  pay: number | undefined;
  hours: number | undefined;
  at: readonly Place[];
} {
  const sum = (field: 'pay' | 'hours'): number => pays.reduce((all, one) => all + one[field], 0);
  return {
    pay: pays.some((one) => one.payUnknown) ? undefined : sum('pay'),
    hours: pays.some((one) => one.hoursUnknown) ? undefined : sum('hours'),
    at: pays.flatMap((one) => one.at).slice(0, 6),
  };
}
