/** Which document an XML or JSON text is, by its content: the root's namespace, or the shape of the value. */

import { isAmelding } from './documents/amelding.ts';
import { type BankStem, bankStemOf } from './documents/bank-file.ts';
import { isEnvelope, isInvoice } from './documents/invoice.ts';
import type { ProblemCode } from './evidence.ts';
import { readXmlEvents, type XmlElement, type XmlFault, XmlStop } from './formats/xml-events.ts';

export type RecognisedXml =
  | { readonly kind: 'invoice' }
  | { readonly kind: 'page' }
  | { readonly kind: 'unknown'; readonly fault: XmlFault };

/** The other syntax of EN 16931, which EHF does not use: an invoice, but not one that is read here. */
const CII = /^urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:/;

/** Reads a document until it is known which it is, so that a large one of another kind is never built up in memory. */
export function recogniseXml(text: string): RecognisedXml {
  if (/^\s*(<!DOCTYPE html|<html)/i.test(text.slice(0, 1000))) return { kind: 'page' };
  let depth = 0;
  let found = false;
  const open = (element: XmlElement): void => {
    depth += 1;
    if (depth === 1 && isEnvelope(element)) return;
    // Below an envelope stand its header and the document; what is inside the header does not matter.
    if (depth > 2 || (depth === 2 && element.name === 'StandardBusinessDocumentHeader')) return;
    found = isInvoice(element);
    const code: ProblemCode = CII.test(element.ns) ? 'INVOICE_NOT_BILLING_3' : 'XML_NOT_KNOWN';
    throw new XmlStop({ code, line: element.line, read: element.name });
  };
  const close = (): void => {
    depth -= 1;
  };
  const fault = readXmlEvents(text, { open, close });
  if (found) return { kind: 'invoice' };
  // An envelope with nothing in it.
  return { kind: 'unknown', fault: fault ?? { code: 'XML_NOT_KNOWN', line: 1, read: 'StandardBusinessDocument' } };
}

/** Which bank message begins like this, by the namespace of its outermost element; undefined for everything else. */
export function recogniseBankFile(head: string): BankStem | undefined {
  let stem: BankStem | undefined;
  readXmlEvents(head, {
    open: (element) => {
      stem = bankStemOf(element.ns);
      throw new XmlStop({ code: 'XML_NOT_KNOWN', line: element.line, read: element.name });
    },
  });
  return stem;
}

/** True when the outermost element is an a-melding's. */
export function recogniseAmelding(head: string): boolean {
  let found = false;
  readXmlEvents(head, {
    open: (element) => {
      found = isAmelding(element.ns);
      throw new XmlStop({ code: 'XML_NOT_KNOWN', line: element.line, read: element.name });
    },
  });
  return found;
}
