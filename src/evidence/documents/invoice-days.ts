/** Days of an invoice held against each other. A day that cannot be right beside another is told, and stays as it was written. */
import type { XmlNode } from '../formats/xml.ts';
import { shortRead } from '../mask.ts';
import type { Invoice, InvoiceLine } from './invoice-record.ts';
import { basic, group, groups, note, type Reading } from './ubl.ts';

/**
 * Tells of a due date before the day of issue, of a period that ends before it begins (EN 16931 BR-29 and BR-30), and of lines
 * whose period is not within that of the document (PEPPOL-EN16931-R110 and R111).
 */
export function checkDays(root: XmlNode, fields: Partial<Invoice>, credit: boolean, reading: Reading): void {
  dueDate(root, fields, credit, reading);
  const period = group(root, 'InvoicePeriod');
  order(basic(period, 'EndDate'), fields.periodTo, 'StartDate', fields.periodFrom, reading);
  const nodes = groups(root, credit ? 'CreditNoteLine' : 'InvoiceLine');
  fields.lines?.forEach((line, index) => {
    linePeriod(group(nodes[index], 'InvoicePeriod'), line, fields, reading);
  });
}

/** What is paid already, or is to be paid back, may have fallen due before. */
function dueDate(root: XmlNode, fields: Partial<Invoice>, credit: boolean, reading: Reading): void {
  if (credit || !(Number(fields.totals?.payable) > 0)) return;
  const node = basic(root, 'DueDate') ?? basic(group(root, 'PaymentMeans'), 'PaymentDueDate');
  order(node, fields.dueDate, 'IssueDate', fields.issueDate, reading);
}

function linePeriod(
  node: XmlNode | undefined,
  { periodFrom, periodTo }: InvoiceLine,
  fields: Partial<Invoice>,
  reading: Reading,
): void {
  if (!node) return;
  const [start, end] = [basic(node, 'StartDate'), basic(node, 'EndDate')];
  order(end, periodTo, 'StartDate', periodFrom, reading);
  order(start, periodFrom, 'InvoicePeriod/StartDate', fields.periodFrom, reading);
  if (end && periodTo !== undefined && fields.periodTo !== undefined && periodTo > fields.periodTo)
    note(reading, 'DATE_AFTER', end, {
      read: shortRead(periodTo),
      expected: `InvoicePeriod/EndDate ${fields.periodTo}`,
    });
}

/** @param name of the element that holds the day which may not be the later one */
function order(
  node: XmlNode | undefined,
  day: string | undefined,
  name: string,
  earlier: string | undefined,
  reading: Reading,
): void {
  if (node && day !== undefined && earlier !== undefined && day < earlier)
    note(reading, 'DATE_BEFORE', node, { read: shortRead(day), expected: `${name} ${earlier}` });
}
