/** What a pay period says was paid for overtime, or as a supplement: in lines of their own, or in the cells of the payroll list. */
import type { EvidenceRecord, Place } from '../evidence/evidence.ts';
import type { Unknown } from './pay-category.ts';
import type { PayPeriod } from './pay-periods.ts';
import { firstPlaces, type PayLine } from './pay-rows.ts';
import { read } from './sources.ts';

/** A sum of cells; 0 when every one of them stands empty under its heading. */
export interface Stated {
  readonly sum: number;
  /** Some cell held a number. */
  readonly given: boolean;
  readonly unknown?: Unknown;
  readonly at: readonly Place[];
}

/** Lines of some kinds in a period. */
export function linesIn(period: PayPeriod, kinds: ReadonlySet<string>): readonly PayLine[] {
  return period.lines.map(({ line }) => line).filter((line) => kinds.has(read(line, 'line') ?? ''));
}

/** The sum of one field of pay lines. One that is not there, or could not be read, leaves the sum unknown. */
export function ofLines(lines: readonly PayLine[], field: 'amount' | 'hours'): Stated {
  let sum = 0;
  let unknown: Unknown | undefined;
  for (const line of lines) {
    const value = read(line, field);
    sum += value ?? 0;
    if (value === undefined)
      unknown ??= {
        reason: line.unreadable.includes(field) ? 'unreadableEvidence' : 'missingEvidence',
        from: [line.at],
      };
  }
  return { sum, given: lines.length > 0, at: firstPlaces(lines), ...(unknown ? { unknown } : {}) };
}

type PayrollField = 'overtimePay' | 'overtimeHours' | 'nightSupplement';

/** The sum of one column of the payroll list. Undefined when no row of the period has the column: then the list says nothing about it. */
export function ofRows(period: PayPeriod, field: PayrollField): Stated | undefined {
  const rows = period.rows.map(({ row }) => row).filter((row) => hasCell(row, field));
  if (rows.length === 0) return undefined;
  const unread = rows.find((row) => row.unreadable.includes(field));
  return {
    sum: rows.reduce((sum, row) => sum + (read(row, field) ?? 0), 0),
    given: rows.some((row) => read(row, field) !== undefined),
    at: firstPlaces(rows),
    ...(unread ? { unknown: { reason: 'unreadableEvidence' as const, from: [unread.at] } } : {}),
  };
}

function hasCell(row: EvidenceRecord<'payroll'>, field: PayrollField): boolean {
  return row.fields[field] !== undefined || row.unreadable.includes(field) || row.columns?.[field] !== undefined;
}
