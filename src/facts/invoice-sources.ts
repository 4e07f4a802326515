/** What every part of the invoice facts needs to know about one document: its fields, its places, its basis and the day that picks figures. */
import type { Invoice } from '../evidence/documents/invoice-record.ts';
import type { EvidenceRecord, IsoDate, Place } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import type { Basis } from '../schemas/rule.ts';
import type { FactsInput } from './derive.ts';
import type { Fact, Value } from './fact.ts';
import { absent, type BasisOf, known, read } from './sources.ts';

export type InvoiceRecord = EvidenceRecord<'invoice'>;
export type ListRecord = EvidenceRecord<'invoiceList'>;

export interface InvoiceDocument {
  readonly record: InvoiceRecord;
  readonly basis: Basis;
  readonly input: FactsInput;
  readonly at: (field: keyof Invoice) => readonly Place[];
  /** What figures of the invoice's day give. An undated invoice may be of any day of the period: null unless its ends agree. */
  readonly onItsDay: <T>(give: (day: IsoDate) => T) => T | null;
  /** A figure on the day of the invoice. */
  readonly figure: (id: string, keys?: Readonly<Record<string, string>>) => Value | null;
  /** Why there is no figure: no such day, or none in the rulebook. */
  readonly noFigure: 'missingEvidence' | 'unreadableEvidence' | 'missingTerm';
  /** Whether something stood there that could not be read. */
  readonly unreadable: (field: string) => boolean;
}

export function documentOf(record: InvoiceRecord, input: FactsInput, basisOf: BasisOf): InvoiceDocument {
  const day = read(record, 'issueDate');
  const unreadable = (field: string): boolean => record.unreadable.includes(field);
  const { from, to } = input.case.period;
  const onItsDay = <T>(give: (on: IsoDate) => T): T | null => {
    const first = give(day ?? from);
    return day !== undefined || JSON.stringify(first) === JSON.stringify(give(to)) ? first : null;
  };
  return {
    record,
    input,
    basis: basisOf(record),
    at: (field) => [placeOf(record, field)],
    onItsDay,
    figure: (id, keys = {}) => onItsDay((on) => input.figure(id, keys, on)),
    noFigure: day !== undefined ? 'missingTerm' : unreadable('issueDate') ? 'unreadableEvidence' : 'missingEvidence',
    unreadable,
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
  const most = said.reduce((a, b) => Math.max(a, b), 0);
  const doubts = differences.filter((one) => typeof one === 'string');
  if (doubts.length === 0) return differences.length === 0 ? 'missingEvidence' : most;
  if (limit !== null && most > limit) return most;
  return doubts.includes('unreadableEvidence') ? 'unreadableEvidence' : 'missingEvidence';
}
