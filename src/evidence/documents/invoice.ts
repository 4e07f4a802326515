/** EHF / Peppol BIS Billing 3.0 (UBL Invoice and CreditNote) → one record. Reads what stands there; rules decide what it is worth. */
import type { EvidenceRecord, Problem } from '../evidence.ts';
import { child, type XmlNode } from '../formats/xml.ts';
import { holdsNationalId } from '../mask.ts';
import { checkCodes } from './invoice-codes.ts';
import { checkDays } from './invoice-days.ts';
import { checkEnvelope, SBDH } from './invoice-envelope.ts';
import { allowances, invoiceLines, taxSubtotals, taxTotal, totals } from './invoice-lines.ts';
import { party } from './invoice-party.ts';
import { paymentMeans } from './invoice-payment.ts';
import type { Invoice } from './invoice-record.ts';
import { billingReferences, references } from './invoice-references.ts';
import { basic, day, figure, freeText, group, note, type Reading, refuse, said, UBL } from './ubl.ts';

/** Whether an element is the root of a UBL invoice or credit note. */
export function isInvoice({ name, ns }: Pick<XmlNode, 'name' | 'ns'>): boolean {
  return (name === 'Invoice' || name === 'CreditNote') && ns === `${UBL}${name}-2`;
}

/** Whether an element is the envelope that Peppol puts around documents. */
export function isEnvelope({ name, ns }: Pick<XmlNode, 'name' | 'ns'>): boolean {
  return name === 'StandardBusinessDocument' && ns === SBDH;
}

/** An invoice, and what stood on the envelope that it came in. */
export interface InvoiceRoot {
  readonly node: XmlNode;
  readonly enveloped: boolean;
  readonly header?: XmlNode | undefined;
}

/** The invoice inside a document, out of its envelope if it has one; undefined when it is something else. */
export function invoiceRoot(root: XmlNode): InvoiceRoot | undefined {
  const enveloped = isEnvelope(root);
  const node = enveloped ? root.children.find(isInvoice) : root;
  const header = enveloped ? child(root, 'StandardBusinessDocumentHeader', SBDH) : undefined;
  return node && isInvoice(node) ? { node, enveloped, header } : undefined;
}

/** All fields a document can have, and whether the field helps to tell which document it is. */
const FIELDS: Readonly<Record<keyof Invoice, boolean>> = {
  documentType: true,
  customizationId: true,
  profileId: true,
  invoiceNo: true,
  typeCode: false,
  currency: false,
  issueDate: true,
  dueDate: false,
  taxPointDate: false,
  periodFrom: false,
  periodTo: false,
  seller: true,
  buyer: true,
  payee: false,
  references: false,
  paymentMeans: false,
  allowances: false,
  taxTotal: false,
  taxSubtotals: false,
  totals: false,
  lines: false,
  note: false,
  billingReferences: false,
  attachments: false,
  enveloped: true,
};

/** Without these nobody can say which document it is. Names of the elements with their business terms (EN 16931). */
const IDENTIFYING: readonly (readonly [keyof Invoice, string])[] = [
  ['invoiceNo', 'ID (BT-1)'],
  ['issueDate', 'IssueDate (BT-2)'],
  ['seller', 'AccountingSupplierParty (BG-4)'],
  ['buyer', 'AccountingCustomerParty (BG-7)'],
];

/**
 * One document → its record. A part that could not be read is named in `unreadable`: the field, or `seller.orgNo`,
 * `totals.payable`, `references.buyerReference` for a part of one.
 * @param attachments what was embedded, as `attachmentsOf` gave it
 * @param broken the document broke off: only what identifies it is taken, the rest is unreadable together with `document`
 */
export function readInvoice(
  { node, enveloped, header }: InvoiceRoot,
  file: string,
  attachments: Invoice['attachments'],
  broken: boolean,
): { record: EvidenceRecord<'invoice'>; problems: Problem[] } {
  const reading: Reading = { file, problems: [], unreadable: new Set() };
  // Where reading stopped the last elements may be half: what they hold is not taken.
  const root = broken ? { ...node, children: node.children.slice(0, -1) } : node;
  const { fields, lines } = fieldsOf(root, reading);
  fields.enveloped = enveloped;
  const additional = group(root, 'AdditionalDocumentReference');
  if (additional && attachments.length > 0) {
    fields.attachments = attachments;
    lines.attachments = additional.line;
  }
  for (const [field, expected] of IDENTIFYING)
    if (!broken && fields[field] === undefined && !reading.unreadable.has(field))
      note(reading, 'INVOICE_FIELD_MISSING', root, { expected });
  if (broken) withhold(fields, reading.unreadable);
  else {
    const credit = node.name === 'CreditNote';
    checkDays(root, fields, credit, reading);
    checkCodes(root, fields, credit, reading);
    checkEnvelope(header, fields, reading);
  }
  const unreadable = [...reading.unreadable].sort();
  return { record: { kind: 'invoice', at: { file }, fields, unreadable, lines }, problems: reading.problems };
}

function withhold(fields: Partial<Invoice>, unreadable: Set<string>): void {
  unreadable.add('document');
  for (const [field, identifies] of Object.entries(FIELDS) as [keyof Invoice, boolean][]) {
    if (identifies && fields[field] !== undefined) continue;
    delete fields[field];
    unreadable.add(field);
  }
}

function fieldsOf(root: XmlNode, reading: Reading): { fields: Partial<Invoice>; lines: Record<string, number> } {
  const credit = root.name === 'CreditNote';
  const fields: Partial<Invoice> = { documentType: credit ? 'creditNote' : 'invoice' };
  const lines: Record<string, number> = { documentType: root.line };
  const put = <K extends keyof Invoice>(field: K, node: XmlNode | undefined, value: Invoice[K] | undefined): void => {
    if (!node || value === undefined || (Array.isArray(value) && value.length === 0)) return;
    fields[field] = value;
    lines[field] = node.line;
  };
  const text = (field: 'customizationId' | 'profileId' | 'invoiceNo' | 'typeCode' | 'currency', name: string): void => {
    const node = basic(root, name);
    const value = said(node);
    const personal = node && value !== undefined && holdsNationalId(value);
    put(field, node, personal ? refuse(reading, field, 'NATIONAL_ID_UNEXPECTED', node) : value);
  };
  const date = (
    field: 'issueDate' | 'dueDate' | 'taxPointDate' | 'periodFrom' | 'periodTo',
    node: XmlNode | undefined,
  ): void => {
    put(field, node, day(reading, field, node));
    // The place of a day that could not be read is asked for too.
    if (node && reading.unreadable.has(field)) lines[field] = node.line;
  };
  text('customizationId', 'CustomizationID');
  text('profileId', 'ProfileID');
  text('invoiceNo', 'ID');
  text('typeCode', credit ? 'CreditNoteTypeCode' : 'InvoiceTypeCode');
  text('currency', 'DocumentCurrencyCode');
  if (fields.currency !== undefined) reading.currency = fields.currency;
  put('note', basic(root, 'Note'), freeText(reading, basic(root, 'Note')));
  date('issueDate', basic(root, 'IssueDate'));
  // A credit note, and EHF 2, have their due date with the payment means.
  date('dueDate', basic(root, 'DueDate') ?? basic(group(root, 'PaymentMeans'), 'PaymentDueDate'));
  date('taxPointDate', basic(root, 'TaxPointDate'));
  date('periodFrom', basic(group(root, 'InvoicePeriod'), 'StartDate'));
  date('periodTo', basic(group(root, 'InvoicePeriod'), 'EndDate'));
  for (const [field, ...path] of PARTIES) {
    const node = group(root, ...path);
    put(field, node, node && party(node, field, reading));
  }
  put('references', root, references(root, credit, reading));
  put('paymentMeans', group(root, 'PaymentMeans'), paymentMeans(root, reading));
  put('allowances', group(root, 'AllowanceCharge'), allowances(root, 'allowances', reading));
  const tax = taxTotal(root);
  put('taxTotal', basic(tax, 'TaxAmount'), figure(reading, 'taxTotal', basic(tax, 'TaxAmount')));
  put('taxSubtotals', group(tax, 'TaxSubtotal'), taxSubtotals(tax, reading));
  put('totals', group(root, 'LegalMonetaryTotal'), totals(root, reading));
  put('lines', group(root, credit ? 'CreditNoteLine' : 'InvoiceLine'), invoiceLines(root, credit, reading));
  put('billingReferences', group(root, 'BillingReference'), billingReferences(root));
  return { fields, lines };
}

const PARTIES = [
  ['seller', 'AccountingSupplierParty', 'Party'],
  ['buyer', 'AccountingCustomerParty', 'Party'],
  ['payee', 'PayeeParty'],
] as const;
