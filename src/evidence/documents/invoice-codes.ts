/** Codes of a Billing 3 document that mean something else than the place they stand in, and categories of tax that do not belong together. */
import type { XmlNode } from '../formats/xml.ts';
import { shortRead } from '../mask.ts';
import type { Invoice } from './invoice-record.ts';
import { basic, group, groups, note, type Reading, said } from './ubl.ts';

const EN_16931 = 'urn:cen.eu:en16931:2017';
const BILLING_3 = /poacc:billing:3\.0$/;

/** UNCL1001 as Peppol BIS Billing 3.0 allows it (PEPPOL-EN16931-P0100, P0101). 326 and 384 only between two German companies (P0112). */
const INVOICE_TYPES =
  '71 80 82 84 102 218 219 331 380 382 383 386 388 393 395 553 575 623 780 817 870 875 876 877'.split(' ');
const GERMAN_TYPES = ['326', '384'];
const CREDIT_NOTE_TYPES = ['81', '83', '381', '396', '532'];

/** Tells of codes that a Billing 3 document cannot have. Older formats and those of others have code lists of their own. */
export function checkCodes(root: XmlNode, fields: Partial<Invoice>, credit: boolean, reading: Reading): void {
  const format = fields.customizationId ?? '';
  if (!format.startsWith(EN_16931)) return;
  if (BILLING_3.test(format)) typeCode(root, fields, credit, reading);
  const lines = groups(root, credit ? 'CreditNoteLine' : 'InvoiceLine').map((line) =>
    group(line, 'Item', 'ClassifiedTaxCategory'),
  );
  const ofDocument = groups(root, 'AllowanceCharge').map((one) => group(one, 'TaxCategory'));
  // Of the tax totals only the one in the currency of the document has parts.
  const parts = groups(root, 'TaxTotal').flatMap((total) =>
    groups(total, 'TaxSubtotal').map((one) => group(one, 'TaxCategory')),
  );
  for (const category of [...lines, ...ofDocument, ...parts]) taxScheme(category, reading);
  together([...lines, ...ofDocument], parts, reading);
}

function typeCode(
  root: XmlNode,
  { typeCode: code, seller, buyer }: Partial<Invoice>,
  credit: boolean,
  reading: Reading,
) {
  const node = basic(root, credit ? 'CreditNoteTypeCode' : 'InvoiceTypeCode');
  if (!node || code === undefined) return;
  const german = seller?.country === 'DE' && buyer?.country === 'DE';
  const allowed = credit ? CREDIT_NOTE_TYPES : [...INVOICE_TYPES, ...(german ? GERMAN_TYPES : [])];
  if (!allowed.includes(code))
    note(reading, 'INVOICE_CODE_UNEXPECTED', node, { read: shortRead(code), expected: credit ? '381' : '380' });
}

/** EN 16931 knows one tax, and its rules count only what says that it is that (BT-95, BT-118, BT-151). */
function taxScheme(category: XmlNode | undefined, reading: Reading): void {
  const node = basic(group(category, 'TaxScheme'), 'ID');
  const scheme = said(node);
  if (node && scheme !== undefined && scheme.toUpperCase() !== 'VAT')
    note(reading, 'INVOICE_CODE_UNEXPECTED', node, { read: shortRead(scheme), expected: 'VAT' });
}

/** Every category of tax that is summed up stands on a line or an allowance, and the other way round (BR-S-01 and its like for each category). */
function together(
  used: readonly (XmlNode | undefined)[],
  summed: readonly (XmlNode | undefined)[],
  reading: Reading,
): void {
  const [below, above] = [codesOf(used), codesOf(summed)];
  if (below.size === 0 || above.size === 0) return;
  const told = (codes: ReadonlyMap<string, XmlNode>, others: ReadonlyMap<string, XmlNode>): void => {
    for (const [code, node] of codes)
      if (!others.has(code))
        note(reading, 'INVOICE_PARTS_DIFFER', node, {
          read: shortRead(code),
          expected: shortRead([...others.keys()].join(', ')),
        });
  };
  told(above, below);
  told(below, above);
}

/** Each code with the first element that has it. */
function codesOf(categories: readonly (XmlNode | undefined)[]): Map<string, XmlNode> {
  const codes = new Map<string, XmlNode>();
  for (const category of categories) {
    const node = basic(category, 'ID');
    const code = said(node);
    if (node && code !== undefined && !codes.has(code)) codes.set(code, node);
  }
  return codes;
}
