/** The envelope that Peppol puts around a document (StandardBusinessDocumentHeader), held against the document in it. */
import { child, type XmlNode } from '../formats/xml.ts';
import { normaliseOrgNumber } from '../identifiers.ts';
import { shortRead } from '../mask.ts';
import type { Invoice, InvoiceParty } from './invoice-record.ts';
import { note, type Reading, said } from './ubl.ts';

/** The namespace of the envelope and its header. */
export const SBDH = 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader';

/** What Peppol's specification of the envelope fixes: the version, and the kind of the two addresses. */
const VERSION = '1.0';
const ADDRESSES = 'iso6523-actorid-upis';
/** What the buyer makes out in the name of the seller goes the other way. */
const SELF_BILLING = /selfbilling/;

/**
 * Tells of an envelope that is not Peppol's, or that goes from or to somebody else than the parties of its invoice.
 * @param header `StandardBusinessDocumentHeader`; nothing is told without one
 */
export function checkEnvelope(header: XmlNode | undefined, fields: Partial<Invoice>, reading: Reading): void {
  const version = child(header, 'HeaderVersion', SBDH);
  fixed(version, said(version), VERSION, reading);
  const { seller, buyer, payee } = fields;
  const back = SELF_BILLING.test(fields.customizationId ?? '');
  // A company that has taken over the claim may send the invoice itself.
  address(child(header, 'Sender', SBDH), back ? [buyer] : [seller, payee], reading);
  address(child(header, 'Receiver', SBDH), back ? [seller] : [buyer], reading);
}

function fixed(node: XmlNode | undefined, read: string | undefined, expected: string, reading: Reading): void {
  if (node && read !== undefined && read !== expected)
    note(reading, 'INVOICE_CODE_UNEXPECTED', node, { read: shortRead(read), expected });
}

function address(end: XmlNode | undefined, parties: readonly (InvoiceParty | undefined)[], reading: Reading): void {
  const node = child(end, 'Identifier', SBDH);
  const id = said(node);
  if (!node || id === undefined) return;
  fixed(node, node.attributes.Authority, ADDRESSES, reading);
  const known = parties.flatMap((one) => [one?.orgNo, one?.endpoint].filter((number) => number !== undefined));
  const number = (text: string): string => normaliseOrgNumber(text.trim().replace(/^\d{4}:/, ''));
  const [first] = known;
  if (first === undefined || known.some((one) => number(one) === number(id))) return;
  note(reading, 'INVOICE_PARTS_DIFFER', node, { read: shortRead(id), expected: shortRead(first) });
}
