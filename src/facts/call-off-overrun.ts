/** Invoiced hours of one call-off against the expected ones. An indicator, never a verdict (RS-7). */

import type { InvoiceLine } from '../evidence/documents/invoice-record.ts';
import type { EvidenceRecord, Place } from '../evidence/evidence.ts';
import type { Basis } from '../schemas/rule.ts';
import { divide, ONE, units } from './call-off-decimal.ts';
import { basisOfAll, type Register } from './call-off-fields.ts';
import { invoicesOf } from './call-off-invoices.ts';
import type { FactsInput } from './derive.ts';
import type { AbsentFact, Fact, KnownFact } from './fact.ts';
import { absent, basisBy, known, read } from './sources.ts';
import { contradiction } from './statements.ts';

/** `invoicedHours`, `hoursSummedFromInvoices`, `overrunPercent`. The register speaks first; without it the invoices' hour lines are summed. */
export function overrunFacts(register: Register, expected: Fact, input: FactsInput): Fact[] {
  const recorded = register.field('invoicedHours', 'invoicedHours');
  const summed = summedHours(register.subject.key, input);
  const silent = 'absent' in recorded && recorded.absent === 'missingEvidence';
  const hours = silent ? beside(summed, register) : against(recorded, summed, register);
  return [
    hours,
    known('hoursSummedFromInvoices', silent && 'value' in summed, basisOfAll([hours]), hours.from),
    percent(hours, expected),
  ];
}

/** The register is there and says nothing: it is the invoices that are asked for. */
function beside(summed: Fact, register: Register): Fact {
  return 'absent' in summed ? { ...summed, from: [...register.rows.map((row) => row.at), ...summed.from] } : summed;
}

/** Invoices may still be missing, so a sum below the register is no contradiction; a sum above it is. */
function against(recorded: Fact, summed: Fact, register: Register): Fact {
  if (!('value' in recorded) || !('value' in summed) || Number(summed.value) <= Number(recorded.value)) return recorded;
  const sides: KnownFact[] = [recorded, summed];
  register.contradictions.push(contradiction('invoicedHours', register.subject, sides));
  return absent(
    'invoicedHours',
    'conflictingEvidence',
    sides.flatMap((side) => side.from),
  );
}

/** Rounded up to a thousandth of a per cent: what is above a threshold by less than can be shown must not fall on it. */
function percent(hours: Fact, expected: Fact): Fact {
  const id = 'overrunPercent';
  for (const fact of [hours, expected]) if ('absent' in fact) return { ...fact, id };
  const [invoiced, planned] = [
    BigInt(Number((hours as KnownFact).value)),
    BigInt(Number((expected as KnownFact).value)),
  ];
  const excess = (invoiced - planned) * 100_000n;
  const thousandths = excess / planned + (excess > 0n && excess % planned !== 0n ? 1n : 0n);
  return known(id, Number(thousandths) / 1000, basisOfAll([hours, expected]), [...hours.from, ...expected.from]);
}

/** Thousandths of an hour over all hour lines, credit notes with the opposite sign. A line in another unit makes the sum unknown. */
function summedHours(key: string, input: FactsInput): Fact {
  const id = 'invoicedHours';
  const { invoices, lost, conflicting } = invoicesOf(key, input);
  if (conflicting.length > 0) return absent(id, 'conflictingEvidence', conflicting);
  if (lost.length > 0 || invoices.length === 0) return absent(id, 'missingEvidence', lost);
  let total = 0n;
  for (const invoice of invoices) {
    const lines = linesOf(invoice);
    if (!Array.isArray(lines)) return { ...lines, id };
    const codes = hourCodes(invoice, input);
    for (const line of lines) {
      const at = lineAt(invoice, line.line);
      if (codes === null) return absent(id, 'missingTerm', [at]);
      if (line.unit === undefined || !codes.includes(line.unit)) return absent(id, 'missingEvidence', [at]);
      const quantity = units(line.quantity);
      if (quantity === undefined) return absent(id, 'unreadableEvidence', [at]);
      total += read(invoice, 'documentType') === 'creditNote' ? -quantity : quantity;
    }
  }
  return known(
    id,
    Number(divide(total * 1000n, ONE)),
    basisOfInvoices(invoices, input),
    invoices.map((invoice) => invoice.at),
  );
}

/** The lines of an invoice, or why they cannot be counted. */
export function linesOf(invoice: EvidenceRecord<'invoice'>): InvoiceLine[] | AbsentFact {
  const broken = ['document', 'lines', 'issueDate'].some((field) => invoice.unreadable.includes(field));
  if (broken) return absent('', 'unreadableEvidence', [invoice.at]);
  return read(invoice, 'lines') ?? absent('', 'missingEvidence', [invoice.at]);
}

/** `registered` only when every invoice came from the authority or UKE. */
export function basisOfInvoices(invoices: readonly EvidenceRecord[], input: FactsInput): Basis {
  const basisOf = basisBy(input.evidence);
  return invoices.every((invoice) => basisOf(invoice) === 'registered') ? 'registered' : 'documented';
}

/** Unit codes that mean hours on the day of the invoice; null when there is no such list. */
export function hourCodes(invoice: EvidenceRecord<'invoice'>, input: FactsInput): readonly string[] | null {
  const codes = input.figure('hour-unit-codes', {}, read(invoice, 'issueDate') ?? input.case.period.to);
  return Array.isArray(codes) ? (codes as readonly string[]) : null;
}

/** Where a line of an invoice stands. */
export function lineAt(invoice: EvidenceRecord<'invoice'>, line: number | undefined): Place {
  return line === undefined ? invoice.at : { ...invoice.at, line };
}
