/** Every field of a document that may carry the buyer's reference, and the documents that it corrects. */
import type { XmlNode } from '../formats/xml.ts';
import { holdsNationalId } from '../mask.ts';
import type { Invoice } from './invoice-record.ts';
import { basic, group, groups, type Reading, refuse, said } from './ubl.ts';

type Reference = Invoice['references'][number];

/** A credit note has no ProjectReference; its project stands as an additional document of type 50 (Peppol BIS Billing 3.0). */
export function references(root: XmlNode, credit: boolean, reading: Reading): Reference[] {
  const additional = groups(root, 'AdditionalDocumentReference');
  const projects = credit
    ? additional.filter((one) => said(basic(one, 'DocumentTypeCode')) === '50')
    : groups(root, 'ProjectReference');
  const order = group(root, 'OrderReference');
  const under = (field: Reference['field'], one: XmlNode): [Reference['field'], XmlNode | undefined] => [
    field,
    basic(one, 'ID'),
  ];
  const found: [Reference['field'], XmlNode | undefined][] = [
    ['orderReference', basic(order, 'ID')],
    ['buyerReference', basic(root, 'BuyerReference')],
    ...groups(root, 'ContractDocumentReference').map((one) => under('contractReference', one)),
    ['accountingCost', basic(root, 'AccountingCost')],
    ...projects.map((one) => under('projectReference', one)),
    ['salesOrder', basic(order, 'SalesOrderID')],
  ];
  const read = found.flatMap(([field, node]) => {
    const value = said(node);
    if (!node || value === undefined) return [];
    if (!holdsNationalId(value)) return [{ field, value, line: node.line }];
    return refuse(reading, `references.${field}`, 'NATIONAL_ID_UNEXPECTED', node) ?? [];
  });
  // Any one reference will do; when only such stood there it is not known that there was none.
  if (read.length === 0 && found.some(([field]) => reading.unreadable.has(`references.${field}`)))
    reading.unreadable.add('references');
  return read;
}

/** Numbers of the documents that this one corrects. */
export function billingReferences(root: XmlNode): string[] {
  return groups(root, 'BillingReference').flatMap((one) =>
    ['InvoiceDocumentReference', 'CreditNoteDocumentReference'].flatMap(
      (name) => said(basic(group(one, name), 'ID')) ?? [],
    ),
  );
}
