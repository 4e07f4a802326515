/** The invoices of one call-off: those whose references name it, and those that the buyer's invoice list ties to it. */
import type { EvidenceRecord, Place } from '../evidence/evidence.ts';
import { callOffKey } from './call-off-key.ts';
import type { FactsInput } from './derive.ts';
import { read } from './sources.ts';

type InvoiceRecord = EvidenceRecord<'invoice'>;

export interface CallOffInvoices {
  readonly invoices: readonly InvoiceRecord[];
  /** Listed invoices that belong, or may belong, to the call-off but were not handed in. */
  readonly lost: readonly Place[];
  /** The same invoice handed in twice with different content. */
  readonly conflicting: readonly Place[];
}

interface Index {
  readonly byReference: ReadonlyMap<string, ReadonlySet<InvoiceRecord>>;
  readonly byNumber: ReadonlyMap<string, readonly InvoiceRecord[]>;
  readonly listed: ReadonlyMap<string, readonly EvidenceRecord<'invoiceList'>[]>;
  readonly lostAnywhere: readonly Place[];
}

/** @param key the call-off's number; a reference names it as a whole or as one of its words, capitals apart */
export function invoicesOf(key: string, input: FactsInput): CallOffInvoices {
  const index = indexOf(input);
  const rows = index.listed.get(callOffKey(key)) ?? [];
  const found = new Set<InvoiceRecord>(index.byReference.get(callOffKey(key)) ?? []);
  const lost = [...index.lostAnywhere];
  for (const row of rows) {
    const documents = index.byNumber.get(listKey(row)) ?? [];
    if (documents.length === 0) lost.push(row.at);
    for (const document of documents) found.add(document);
  }
  const invoices: InvoiceRecord[] = [];
  const conflicting: Place[] = [];
  const seen = new Map<string, InvoiceRecord>();
  for (const invoice of found) {
    const same = seen.get(documentKey(invoice));
    if (same === undefined || read(invoice, 'invoiceNo') === undefined) invoices.push(invoice);
    else if (JSON.stringify(content(same)) !== JSON.stringify(content(invoice))) conflicting.push(same.at, invoice.at);
    seen.set(documentKey(invoice), same ?? invoice);
  }
  return { invoices, lost, conflicting };
}

function content(invoice: InvoiceRecord): unknown {
  return (invoice.fields.lines ?? []).map(({ line: _line, allowances, ...rest }) => ({
    ...rest,
    allowances: allowances.map(({ charge, amount }) => ({ charge, amount })),
  }));
}

const cache = new WeakMap<object, Index>();

function indexOf(input: FactsInput): Index {
  const { invoice, invoiceList } = input.evidence.records;
  const cached = cache.get(input.evidence.records);
  if (cached) return cached;
  const byReference = new Map<string, Set<InvoiceRecord>>();
  const byNumber = new Map<string, InvoiceRecord[]>();
  for (const record of invoice) {
    const number = numberKey(record.fields.seller?.orgNo, read(record, 'invoiceNo'));
    byNumber.set(number, [...(byNumber.get(number) ?? []), record]);
    for (const { value } of record.fields.references ?? [])
      for (const word of words(value)) byReference.set(word, (byReference.get(word) ?? new Set()).add(record));
  }
  const listed = new Map<string, EvidenceRecord<'invoiceList'>[]>();
  const lostAnywhere: Place[] = [];
  for (const row of invoiceList) {
    const callOff = read(row, 'callOff');
    if (callOff !== undefined) listed.set(callOffKey(callOff), [...(listed.get(callOffKey(callOff)) ?? []), row]);
    else if (!byNumber.has(listKey(row))) lostAnywhere.push(row.at);
  }
  const index = { byReference, byNumber, listed, lostAnywhere };
  cache.set(input.evidence.records, index);
  return index;
}

function words(reference: string): Set<string> {
  return new Set([
    callOffKey(reference),
    ...reference
      .split(/[\s,;:()]+/)
      .map(callOffKey)
      .filter((word) => word !== ''),
  ]);
}

function listKey(row: EvidenceRecord<'invoiceList'>): string {
  return numberKey(read(row, 'issuer'), read(row, 'invoiceNo'));
}

function documentKey(record: InvoiceRecord): string {
  return `${numberKey(record.fields.seller?.orgNo, read(record, 'invoiceNo'))}/${record.fields.documentType ?? ''}`;
}

/** A part that is not known never matches another. */
function numberKey(issuer: string | undefined, number: string | undefined): string {
  return `${issuer ?? '?'}/${number ?? '?'}`;
}
