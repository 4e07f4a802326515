/** Which documents and rows of the buyer's list are about the same invoice: issuer and number, with the issuer left open where one side does not say. */
import type { EvidenceRecord } from '../evidence/evidence.ts';
import type { FactsInput } from './derive.ts';
import type { InvoiceRecord, ListRecord } from './invoice-sources.ts';
import { read } from './sources.ts';

export interface InvoiceGroup {
  /** `<issuer orgNo>/<number>`; `?` for a part that no evidence gives, `/creditNote` behind where an invoice has the number too. */
  readonly key: string;
  readonly label: string;
  readonly documents: readonly InvoiceRecord[];
  readonly rows: readonly ListRecord[];
}

interface Named {
  readonly record: InvoiceRecord | ListRecord;
  readonly issuer: string | undefined;
  /** The issuer stood there but could not be read: it is then nobody else's invoice either. */
  readonly issuerUnread: boolean;
  readonly number: string | undefined;
  readonly label: string;
}

/** Every invoice that some evidence names, by key. One that only the list holds is there too. */
export function invoiceGroups(input: FactsInput): InvoiceGroup[] {
  const { invoice, invoiceList } = input.evidence.records;
  const documents = invoice.map((record) =>
    nameOf(record, record.fields.seller?.orgNo, record.unreadable.includes('seller.orgNo')),
  );
  const rows = invoiceList.map((record) =>
    nameOf(record, read(record, 'issuer'), record.unreadable.includes('issuer')),
  );
  const groups = new Map<string, { label: string; documents: InvoiceRecord[]; rows: ListRecord[] }>();
  const keysOf = new Map<string, Set<string>>();
  const put = (key: string, named: Named): void => {
    const group = groups.get(key) ?? { label: named.label, documents: [], rows: [] };
    if (named.record.kind === 'invoice') group.documents.push(named.record as InvoiceRecord);
    else group.rows.push(named.record as ListRecord);
    groups.set(key, group);
    if (named.number !== undefined) keysOf.set(named.number, (keysOf.get(named.number) ?? new Set()).add(key));
  };
  const open: Named[] = [];
  for (const named of [...documents, ...rows]) {
    if (named.number === undefined) put(`${named.issuer ?? '?'}/${placeKey(named.record)}`, named);
    else if (named.issuer !== undefined) put(`${named.issuer}/${named.number}`, named);
    else open.push(named);
  }
  // Documents before rows: a row may then find the one document of its number, whoever issued it.
  const settled = new Map([...keysOf].map(([number, keys]) => [number, [...keys]]));
  for (const named of open.filter((one) => one.record.kind === 'invoice'))
    put(openKey(named, settled) ?? `?/${named.number}`, named);
  const known = new Map([...keysOf].map(([number, keys]) => [number, [...keys]]));
  for (const named of open.filter((one) => one.record.kind === 'invoiceList')) {
    // Nothing else has the number: the list is of the supplier's invoices, and its document would bring the same key.
    const alone = !known.has(named.number as string) && !named.issuerUnread;
    put(alone ? `${input.case.supplier.orgNo}/${named.number}` : (openKey(named, known) ?? `?/${named.number}`), named);
  }
  return [...groups]
    .flatMap(([key, group]) => byDocumentType({ key, ...group }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Credit notes may be numbered in a series of their own, and then share a number with an invoice. */
function byDocumentType(group: InvoiceGroup): InvoiceGroup[] {
  const types = [...group.documents, ...group.rows].flatMap((record) => record.fields.documentType ?? []);
  if (new Set(types).size < 2) return [group];
  const only = (credit: boolean): Pick<InvoiceGroup, 'documents' | 'rows'> => ({
    documents: group.documents.filter((record) => isCredit(record) === credit),
    rows: group.rows.filter((record) => isCredit(record) === credit),
  });
  return [
    { ...group, ...only(false) },
    { key: `${group.key}/creditNote`, label: group.label, ...only(true) },
  ];
}

/** A row that does not say which of the two it is about, tells by its sign. */
function isCredit(record: InvoiceRecord | ListRecord): boolean {
  const { documentType } = record.fields;
  return documentType === undefined && 'amount' in record.fields
    ? (record.fields.amount ?? 0) < 0
    : documentType === 'creditNote';
}

/** The one invoice of that number. A list's issuer that could not be read may be anybody, so it joins none. */
function openKey(named: Named, keys: ReadonlyMap<string, readonly string[]>): string | undefined {
  const candidates = keys.get(named.number as string) ?? [];
  if (named.record.kind === 'invoiceList' && named.issuerUnread) return undefined;
  return candidates.length === 1 ? candidates[0] : undefined;
}

function nameOf(record: InvoiceRecord | ListRecord, issuer: string | undefined, issuerUnread: boolean): Named {
  const number = record.unreadable.includes('invoiceNo') ? undefined : record.fields.invoiceNo?.trim();
  const blank = number === undefined || number === '';
  return {
    record,
    issuer,
    issuerUnread,
    number: blank ? undefined : number.toUpperCase().replace(/\s+/g, ' '),
    label: blank ? placeKey(record) : number,
  };
}

/** An invoice without a number is known by where it stood. */
function placeKey({ at }: EvidenceRecord): string {
  return [at.file, at.sheet, at.row].filter((part) => part !== undefined).join('#');
}
