/** The price list: which category a line belongs to, and what an hour of it costs on a day. Prices leave this stage only as differences. */
import type { InvoiceLine } from '../evidence/documents/invoice-record.ts';
import type { EvidenceRecord, IsoDate } from '../evidence/evidence.ts';
import { dayAfter } from './call-off-days.ts';
import type { AbsentFact } from './fact.ts';
import { read } from './sources.ts';

type Reason = AbsentFact['absent'];
type Row = EvidenceRecord<'priceList'>;

/** Rows in hours by folded category. */
export type PriceList = ReadonlyMap<string, readonly Row[]>;

/** What price lists write for an hour; the form's own unit is the hour, so an empty cell is one too. */
const HOUR = new Set([
  'hur',
  'lh',
  'time',
  'timer',
  'timar',
  't',
  'h',
  'hour',
  'hours',
  'per time',
  'pr. time',
  'kr/time',
]);

export function priceListOf(rows: readonly Row[]): PriceList {
  const list = new Map<string, Row[]>();
  for (const row of rows) {
    const category = read(row, 'category');
    const hourly = !row.unreadable.includes('unit') && HOUR.has(fold(read(row, 'unit') ?? 'time'));
    if (category !== undefined && hourly) list.set(fold(category), [...(list.get(fold(category)) ?? []), row]);
  }
  return list;
}

/** The one category that the line's name, item number, description or properties give; undefined when none or several do. */
export function categoryOf(line: InvoiceLine, list: PriceList): string | undefined {
  const said = [line.name, line.sellersItem, line.description, ...line.properties.map((property) => property.value)];
  const found = new Set(said.flatMap((text) => (text !== undefined && list.has(fold(text)) ? [fold(text)] : [])));
  return found.size === 1 ? [...found][0] : undefined;
}

/**
 * The lowest and highest price (øre) of a category over a span of days; the same when the price did not change.
 * A day without a price, or with two, gives the reason instead.
 */
export function pricesOver(rows: readonly Row[], from: IsoDate, to: IsoDate): { low: number; high: number } | Reason {
  if (rows.some((row) => ['price', 'validFrom', 'validTo'].some((field) => row.unreadable.includes(field))))
    return 'unreadableEvidence';
  if (rows.some((row) => read(row, 'price') === undefined || read(row, 'validFrom') === undefined))
    return 'missingEvidence';
  const days = new Set([from, to]);
  for (const row of rows) {
    const ends = read(row, 'validTo');
    for (const day of [read(row, 'validFrom') as string, ...(ends === undefined ? [] : [dayAfter(ends)])])
      if (day > from && day < to) days.add(day);
  }
  const prices: number[] = [];
  for (const day of days) {
    const valid = rows.filter(
      (row) => (read(row, 'validFrom') as string) <= day && day <= (read(row, 'validTo') ?? '9999-12-31'),
    );
    const distinct = [...new Set(valid.map((row) => read(row, 'price') as number))];
    if (distinct.length !== 1) return distinct.length === 0 ? 'missingEvidence' : 'conflictingEvidence';
    prices.push(distinct[0] as number);
  }
  return { low: Math.min(...prices), high: Math.max(...prices) };
}

function fold(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}
