/** Invoiced hourly prices of one call-off against the price list, line by line. Facts carry differences, never prices. */
import type { InvoiceLine } from '../evidence/documents/invoice-record.ts';
import type { EvidenceRecord, Place } from '../evidence/evidence.ts';
import { isRealDay } from '../evidence/formats/values.ts';
import { divideUp, ONE, units } from './call-off-decimal.ts';
import { invoicesOf } from './call-off-invoices.ts';
import { basisOfInvoices, hourCodes, lineAt, linesOf } from './call-off-overrun.ts';
import { categoryOf, type PriceList, priceListOf, pricesOver } from './call-off-price-list.ts';
import type { FactsInput } from './derive.ts';
import type { AbsentFact, Fact } from './fact.ts';
import { absent, known, read } from './sources.ts';

type Invoice = EvidenceRecord<'invoice'>;
type Reason = AbsentFact['absent'];

/** A line held against the list: its difference in øre per hour, and whether the day that picks the price is known. */
interface Compared {
  readonly excess: number;
  readonly sure: boolean;
  readonly at: Place;
}
interface Unknown {
  readonly reason: Reason;
  readonly at: Place;
}

/** `hourLines`, `priceExcess`, `linesOverPrice`, `linesWithUnsurePriceDay`. A line that cannot be compared, or an invoice that may belong here, withholds the result, unless another is over the price. */
export function priceFacts(key: string, input: FactsInput): Fact[] {
  const { invoices, lost, unplaced, conflicting } = invoicesOf(key, input);
  const list = priceListOf(input.evidence.records.priceList);
  const credited = new Set(invoices.flatMap((invoice) => read(invoice, 'billingReferences') ?? []));
  const outcomes = billed(invoices).flatMap((invoice) =>
    compareInvoice(invoice, credited.has(read(invoice, 'invoiceNo') ?? ''), list, input),
  );
  const compared = outcomes.filter((one) => 'excess' in one);
  const unknowns = [
    ...outcomes.filter((one) => 'reason' in one),
    ...billed(invoices).flatMap((invoice) => dayLines(invoice)),
    ...billed(unplaced).flatMap((invoice) => strayDoubt(invoice, input)),
  ];
  const over = compared.filter((one) => one.sure && one.excess > 0);
  const doubt: Unknown | undefined = conflicting[0]
    ? { reason: 'conflictingEvidence', at: conflicting[0] }
    : (unknowns[0] ?? (lost[0] ? { reason: 'missingEvidence', at: lost[0] } : undefined));
  const basis = basisOfInvoices([...invoices, ...input.evidence.records.priceList], input);
  const shown = over.length > 0 ? over : compared;
  const tell = (id: string, value: number, from: readonly Compared[]): Fact =>
    known(
      id,
      value,
      basis,
      from.map((one) => one.at),
    );
  const held = (id: string, value: number): Fact =>
    doubt && over.length === 0 ? absent(id, doubt.reason, [doubt.at]) : tell(id, value, shown);
  const unsure = compared.filter((one) => !one.sure);
  return [
    outcomes.length === 0 && doubt
      ? absent('hourLines', doubt.reason, [doubt.at])
      : known(
          'hourLines',
          outcomes.length,
          basis,
          invoices.map((invoice) => invoice.at),
        ),
    shown.length === 0
      ? absent('priceExcess', doubt?.reason ?? 'missingEvidence', doubt ? [doubt.at] : [])
      : held('priceExcess', Math.max(...shown.map((one) => one.excess))),
    held('linesOverPrice', over.length),
    tell('linesWithUnsurePriceDay', unsure.length, unsure),
  ];
}

function billed(invoices: readonly Invoice[]): Invoice[] {
  return invoices.filter((invoice) => read(invoice, 'documentType') !== 'creditNote');
}

/** A price by the day cannot be held against a list by the hour: how many hours a day has, the invoice does not say. */
function dayLines(invoice: Invoice): Unknown[] {
  return (read(invoice, 'lines') ?? [])
    .filter((line) => DAY.has(line.unit ?? '') && !(line.quantity ?? '').startsWith('-'))
    .map((line) => ({ reason: 'missingEvidence', at: lineAt(invoice, line.line) }));
}

/** UN/ECE recommendation 20: day and working day. */
const DAY = new Set(['DAY', 'E49']);

/**
 * An invoice of work that is tied to no call-off may be of this one. One so broken that it cannot be told which invoice
 * it is, answers to no row of the invoice list: there it is the row that is lost, with the call-off that the list gives it.
 */
function strayDoubt(invoice: Invoice, input: FactsInput): Unknown[] {
  const lines = linesOf(invoice);
  const named = read(invoice, 'invoiceNo') !== undefined && invoice.fields.seller?.orgNo !== undefined;
  if (!Array.isArray(lines) && !named) return [];
  if (!Array.isArray(lines)) return [{ reason: lines.absent, at: invoice.at }];
  const codes = hourCodes(invoice, input);
  if (codes === null) return [{ reason: 'missingTerm', at: invoice.at }];
  const work = lines.some(({ unit }) => unit !== undefined && (codes.includes(unit) || DAY.has(unit)));
  return work ? [{ reason: 'missingEvidence', at: invoice.at }] : [];
}

function compareInvoice(
  invoice: Invoice,
  credited: boolean,
  list: PriceList,
  input: FactsInput,
): (Compared | Unknown)[] {
  const lines = linesOf(invoice);
  if (!Array.isArray(lines)) return [{ reason: lines.absent, at: invoice.at }];
  const codes = hourCodes(invoice, input);
  if (codes === null) return [{ reason: 'missingTerm', at: invoice.at }];
  // An allowance on the whole invoice lowers no line that one can point at, and a credited price may be put right already.
  const settled = !credited && (read(invoice, 'allowances') ?? []).every((allowance) => allowance.charge);
  return lines
    .filter((line) => codes.includes(line.unit ?? '') && !(line.quantity ?? '').startsWith('-'))
    .map((line) => {
      const compared = compareLine(line, invoice, list);
      const at = lineAt(invoice, line.line);
      return typeof compared === 'string'
        ? { reason: compared, at }
        : { ...compared, sure: compared.sure && (settled || compared.excess <= 0), at };
    });
}

function compareLine(line: InvoiceLine, invoice: Invoice, list: PriceList): { excess: number; sure: boolean } | Reason {
  const price = hourPrice(line);
  const span = workDays(line, invoice);
  if (price === null || span === null) return 'unreadableEvidence';
  const category = categoryOf(line, list);
  if (category === undefined || span === undefined || read(invoice, 'currency') !== 'NOK') return 'missingEvidence';
  const listed = pricesOver(list.get(category) ?? [], span.from, span.to);
  if (typeof listed === 'string') return listed;
  // Over the dearest day's price is over on any day, under the cheapest's is under; between the two the day decides.
  if (price > listed.high) return { excess: price - listed.high, sure: span.sure };
  return { excess: price - listed.low, sure: span.sure && price <= listed.low };
}

/** Øre per hour after the line's own allowances and charges, rounded up so that a part of an øre above the list is above it; null when it cannot be computed. */
function hourPrice(line: InvoiceLine): number | null {
  const quantity = units(line.quantity);
  const base = line.baseQuantity === undefined ? ONE : units(line.baseQuantity);
  const price = units(line.price);
  if (!quantity || !base || (price === undefined && line.price !== undefined)) return null;
  if (price === undefined) {
    const net = units(line.net);
    // The net amount is itself a whole number of øre: what rounding may have added is not held against the line.
    return net === undefined ? null : Number(divideUp(net * 100n - ONE / 2n, quantity));
  }
  let added = 0n;
  for (const { charge, amount } of line.allowances) {
    const value = units(amount);
    if (value === undefined) return null;
    added += charge ? value : -value;
  }
  return Number(divideUp(100n * (price * quantity + added * base), base * quantity));
}

/** The days of the work: of the line, else of the invoice; else the invoice's own date, which is unsure. Undefined: no date at all; null: no date of the calendar. */
function workDays(line: InvoiceLine, invoice: Invoice): { from: string; to: string; sure: boolean } | null | undefined {
  const { periodFrom: from, periodTo: to } =
    line.periodFrom === undefined && line.periodTo === undefined
      ? { periodFrom: read(invoice, 'periodFrom'), periodTo: read(invoice, 'periodTo') }
      : line;
  if (
    [from, to].some((day) => day !== undefined && !isRealDay(day)) ||
    ['periodFrom', 'periodTo'].some((field) => invoice.unreadable.includes(field))
  )
    return null;
  if (from !== undefined && to !== undefined) return from <= to ? { from, to, sure: true } : null;
  const day = from ?? to ?? read(invoice, 'issueDate');
  return day === undefined ? undefined : { from: day, to: day, sure: false };
}
