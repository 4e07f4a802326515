/** The invoices of one call-off: those whose references name it, and those that the buyer's invoice list ties to it. */
import type { EvidenceRecord, Place } from '../evidence/evidence.ts';
import { callOffKey } from './call-off-key.ts';
import { firmId } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import { read } from './sources.ts';

type InvoiceRecord = EvidenceRecord<'invoice'>;

export interface CallOffInvoices {
  readonly invoices: readonly InvoiceRecord[];
  /** Listed invoices that belong, or may belong, to the call-off but were not handed in. */
  readonly lost: readonly Place[];
  /** Handed in, from a seller that the call-off may have been ordered from, and tied to no call-off of the register. */
  readonly unplaced: readonly InvoiceRecord[];
  /** The same invoice handed in twice with different content. */
  readonly conflicting: readonly Place[];
}

interface Index {
  readonly byReference: ReadonlyMap<string, ReadonlySet<InvoiceRecord>>;
  readonly byNumber: ReadonlyMap<string, readonly InvoiceRecord[]>;
  readonly listed: ReadonlyMap<string, readonly EvidenceRecord<'invoiceList'>[]>;
  readonly lostAnywhere: readonly Place[];
  readonly unplacedAnywhere: readonly InvoiceRecord[];
  /** Whom the register says that each call-off was ordered from. */
  readonly orderedFrom: ReadonlyMap<string, ReadonlySet<string>>;
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
  return { invoices, lost, unplaced: unplacedOf(key, index, input), conflicting };
}

/** An invoice that says no seller may be anybody's; a call-off that says no supplier may be that of any supplier of the agreement. */
function unplacedOf(key: string, index: Index, { case: { supplier }, agreement }: FactsInput): InvoiceRecord[] {
  const sellers =
    index.orderedFrom.get(callOffKey(key)) ??
    new Set([supplier.orgNo, ...agreement.ranked.flatMap(({ orgNo }) => orgNo ?? [])].map(firmId));
  return index.unplacedAnywhere.filter(({ fields: { seller } }) =>
    seller?.orgNo === undefined ? true : sellers.has(firmId(seller.orgNo)),
  );
}

function content(invoice: InvoiceRecord): unknown {
  return (invoice.fields.lines ?? []).map(({ line: _line, allowances, ...rest }) => ({
    ...rest,
    allowances: allowances.map(({ charge, amount }) => ({ charge, amount })),
  }));
}

const cache = new WeakMap<object, Index>();

function indexOf(input: FactsInput): Index {
  const { invoice, invoiceList, callOffs } = input.evidence.records;
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
  const orderedFrom = new Map<string, Set<string>>();
  const placed = new Set<InvoiceRecord>();
  for (const row of callOffs) {
    const [callOff, from] = [read(row, 'callOff'), read(row, 'supplier')];
    if (callOff === undefined) continue;
    const key = callOffKey(callOff);
    for (const record of byReference.get(key) ?? []) placed.add(record);
    if (from !== undefined) orderedFrom.set(key, (orderedFrom.get(key) ?? new Set()).add(firmId(from)));
  }
  for (const rows of listed.values())
    for (const row of rows) for (const record of byNumber.get(listKey(row)) ?? []) placed.add(record);
  const unplacedAnywhere = invoice.filter((record) => !placed.has(record));
  const index = { byReference, byNumber, listed, lostAnywhere, unplacedAnywhere, orderedFrom };
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
