/** What every part of the invoice facts needs to know about one document: its fields, its places, its basis and the day that picks figures. */
import type { EvidenceRecord, Place } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import type { Invoice } from '../evidence/documents/invoice-record.ts';
import type { Basis } from '../schemas/rule.ts';
import type { FactsInput } from './derive.ts';
import type { Fact, Value } from './fact.ts';
import { absent, basisBy, known, read } from './sources.ts';

export type InvoiceRecord = EvidenceRecord<'invoice'>;
export type ListRecord = EvidenceRecord<'invoiceList'>;

export interface InvoiceDocument {
  readonly record: InvoiceRecord;
  readonly basis: Basis;
  readonly input: FactsInput;
  readonly at: (field: keyof Invoice) => readonly Place[];
  /** A figure on the day of the invoice. An undated invoice has one only where the whole period agrees. */
  readonly figure: (id: string, keys?: Readonly<Record<string, string>>) => Value | null;
  /** Whether something stood there that could not be read. */
  readonly unreadable: (field: string) => boolean;
}

export function documentOf(record: InvoiceRecord, input: FactsInput): InvoiceDocument {
  const day = read(record, 'issueDate');
  return {
    record,
    input,
    basis: basisBy(input.evidence)(record),
    at: (field) => [placeOf(record, field)],
    figure: (id, keys = {}) => {
      if (day !== undefined) return input.figure(id, keys, day);
      const [first, last] = [input.case.period.from, input.case.period.to].map((end) => input.figure(id, keys, end));
      return JSON.stringify(first) === JSON.stringify(last) ? (first ?? null) : null;
    },
    unreadable: (field) => record.unreadable.includes(field),
  };
}

/** True when the XML broke off: what was not reached is unknown, not absent. */
export function brokeOff(record: InvoiceRecord): boolean {
  return record.unreadable.includes('document');
}

type Known = number | string | boolean;

/** A value with its reason in place of it, as a fact. */
export function factOf(id: string, value: Known, document: InvoiceDocument, from: readonly Place[]): Fact {
  return value === 'missingEvidence' || value === 'unreadableEvidence'
    ? absent(id, value, from)
    : known(id, value, document.basis, from);
}

/**
 * The largest of several differences. Where one cannot be worked out the largest says nothing, unless what is known is
 * already over the limit: a known breach stands.
 */
export function largest(
  differences: readonly (number | 'missingEvidence' | 'unreadableEvidence')[],
  limit: number | null,
): number | 'missingEvidence' | 'unreadableEvidence' {
  const said = differences.filter((one) => typeof one === 'number');
  const most = Math.max(0, ...said);
  const doubts = differences.filter((one) => typeof one === 'string');
  if (doubts.length === 0) return differences.length === 0 ? 'missingEvidence' : most;
  if (limit !== null && most > limit) return most;
  return doubts.includes('unreadableEvidence') ? 'unreadableEvidence' : 'missingEvidence';
}
