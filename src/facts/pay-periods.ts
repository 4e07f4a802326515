/** The days that each pay is for, and which rows and lines are about the same days. */
import { dayAfter } from './call-off-days.ts';
import type { Days, PaidAt, PayLine, PayrollRecord } from './pay-rows.ts';
import { read } from './sources.ts';

/** All days there are, as text. */
export const ALWAYS: Days = { from: '0001-01-01', to: '9999-12-31' };

export interface DatedRow extends Days {
  readonly row: PayrollRecord;
}
export interface DatedLine extends Days {
  readonly line: PayLine;
}

/** Rows and lines whose days overlap: one pay, told in one or several ways. */
export interface PayPeriod extends Days {
  readonly rows: readonly DatedRow[];
  readonly lines: readonly DatedLine[];
}

export interface Periods {
  /** In order; none overlaps another. */
  readonly periods: readonly PayPeriod[];
  /** Rows and lines that do not say which days they are for. */
  readonly undated: readonly (PayrollRecord | PayLine)[];
}

/** The pay periods of one person at one employer. A line that names only its pay day is for the days of that day's row in the payroll list. */
export function periodsOf(paid: Pick<PaidAt, 'rows' | 'lines'>): Periods {
  const undated: (PayrollRecord | PayLine)[] = [];
  const rows: DatedRow[] = [];
  const byPayDay = new Map<string, Days | null>();
  for (const row of paid.rows) {
    const days = daysOf(read(row, 'periodFrom'), read(row, 'periodTo'));
    if (!days) {
      undated.push(row);
      continue;
    }
    rows.push({ ...days, row });
    const payDay = read(row, 'payDay');
    if (payDay !== undefined) byPayDay.set(payDay, byPayDay.has(payDay) ? null : days);
  }
  const lines: DatedLine[] = [];
  for (const line of paid.lines) {
    const own = daysOf(read(line, 'from'), read(line, 'to'));
    const said = ['from', 'to'].some((field) => line.fields[field as 'from'] !== undefined || isUnread(line, field));
    const days = own ?? (said ? undefined : byPayDay.get(read(line, 'payDay') ?? ''));
    if (days) lines.push({ ...days, line });
    else undated.push(line);
  }
  const periods = clustersOf<DatedRow | DatedLine>([...rows, ...lines]).map(
    (own): PayPeriod => ({
      ...spanOf(own),
      rows: own.filter((one): one is DatedRow => 'row' in one),
      lines: own.filter((one): one is DatedLine => 'line' in one),
    }),
  );
  return { periods, undated };
}

function isUnread(line: PayLine, field: string): boolean {
  return line.unreadable.includes(field);
}

function daysOf(from: string | undefined, to: string | undefined): Days | undefined {
  return from === undefined || to === undefined || to < from ? undefined : { from, to };
}

/**
 * Groups of spans that overlap each other, directly or through others, in order of days.
 * @param edge `apart`: spans that have no more than an edge in common, as from the 15th to the 15th, stay apart
 */
export function clustersOf<T extends Days>(spans: readonly T[], edge: 'together' | 'apart' = 'together'): T[][] {
  const clusters: { from: string; to: string; own: T[] }[] = [];
  for (const span of [...spans].sort(byDays)) {
    const last = clusters.at(-1);
    if (last && joins(span, last, edge)) {
      last.own.push(span);
      if (span.to > last.to) last.to = span.to;
    } else clusters.push({ from: span.from, to: span.to, own: [span] });
  }
  return clusters.map(({ own }) => own);
}

function joins(span: Days, before: Days, edge: 'together' | 'apart'): boolean {
  if (span.from !== before.to || edge === 'together') return span.from <= before.to;
  return span.from === span.to || before.from === before.to;
}

function byDays(a: Days, b: Days): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : a.to > b.to ? 1 : 0;
}

/** From the first day of any to the last day of any. */
export function spanOf(spans: readonly Days[]): Days {
  const [first, ...rest] = spans as readonly [Days, ...Days[]];
  return rest.reduce<Days>((a, b) => ({ from: b.from < a.from ? b.from : a.from, to: b.to > a.to ? b.to : a.to }), {
    from: first.from,
    to: first.to,
  });
}

/** Whether any day is in both. */
export function overlap(a: Days, b: Days): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** The days that are in both; undefined when there is none. */
export function common(a: Days, b: Days): Days | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : undefined;
}

/** The days of a span that none of the others holds. @param taken in order, apart from each other */
export function outside(span: Days, taken: readonly Days[]): Days[] {
  const free: Days[] = [];
  let from = span.from;
  for (const one of taken) {
    if (one.to < from) continue;
    if (one.from > span.to) break;
    if (one.from > from) free.push({ from, to: dayBefore(one.from) });
    from = dayAfter(one.to);
  }
  return from <= span.to ? [...free, { from, to: span.to }] : free;
}

/** The day before. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
