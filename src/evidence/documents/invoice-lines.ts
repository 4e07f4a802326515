/** The figures of an invoice: lines, allowances, tax and totals, as decimal text. What is no number is a problem, and the field unreadable. */
import type { XmlNode } from '../formats/xml.ts';
import { shortRead } from '../mask.ts';
import type { InvoiceAllowance, InvoiceLine, InvoiceTaxSubtotal, InvoiceTotals } from './invoice-record.ts';
import { basic, day, figure, freeText, group, groups, note, type Reading, refuse, said } from './ubl.ts';

/** Sets a value that is there. A field of an exact type may not be set to undefined. */
function put<T, K extends keyof T>(out: T, key: K, value: T[K] | undefined): void {
  if (value !== undefined) out[key] = value;
}

/** All lines in order. Anything unreadable in one makes `lines` unreadable: a sum without it would be wrong. */
export function invoiceLines(root: XmlNode, credit: boolean, reading: Reading): InvoiceLine[] {
  return groups(root, credit ? 'CreditNoteLine' : 'InvoiceLine').map((node) => {
    const quantity = basic(node, credit ? 'CreditedQuantity' : 'InvoicedQuantity');
    const item = group(node, 'Item');
    const price = group(node, 'Price');
    const tax = group(item, 'ClassifiedTaxCategory');
    const line: InvoiceLine = {
      allowances: allowances(node, 'lines', reading),
      properties: properties(item, reading),
      line: node.line,
    };
    put(line, 'id', said(basic(node, 'ID')));
    put(line, 'quantity', figure(reading, 'lines', quantity));
    put(line, 'unit', quantity?.attributes.unitCode);
    put(line, 'net', figure(reading, 'lines', basic(node, 'LineExtensionAmount')));
    put(line, 'price', figure(reading, 'lines', basic(price, 'PriceAmount')));
    put(line, 'baseQuantity', figure(reading, 'lines', basic(price, 'BaseQuantity')));
    put(line, 'name', freeText(reading, basic(item, 'Name')));
    put(line, 'description', freeText(reading, basic(item, 'Description')));
    put(line, 'sellersItem', freeText(reading, basic(group(item, 'SellersItemIdentification'), 'ID')));
    put(line, 'periodFrom', day(reading, 'lines', basic(group(node, 'InvoicePeriod'), 'StartDate')));
    put(line, 'periodTo', day(reading, 'lines', basic(group(node, 'InvoicePeriod'), 'EndDate')));
    put(line, 'vatCategory', said(basic(tax, 'ID')));
    put(line, 'vatPercent', figure(reading, 'lines', basic(tax, 'Percent')));
    return line;
  });
}

function properties(item: XmlNode | undefined, reading: Reading): InvoiceLine['properties'] {
  return groups(item, 'AdditionalItemProperty').flatMap((one) => {
    const name = freeText(reading, basic(one, 'Name'));
    const value = freeText(reading, basic(one, 'Value'));
    return name !== undefined && value !== undefined ? [{ name, value }] : [];
  });
}

/**
 * Allowances and charges of a document or a line. An amount that is no number stays as it stood, so that no sum can be
 * made over it; one that is left out is empty, and so is one that does not say whether it is added or taken off.
 */
export function allowances(node: XmlNode, field: string, reading: Reading): InvoiceAllowance[] {
  return groups(node, 'AllowanceCharge').map((one) => {
    const written = basic(one, 'Amount');
    const amount = figure(reading, field, written) ?? shortRead(written?.text ?? '');
    const charge = sign(reading, field, basic(one, 'ChargeIndicator'));
    for (const name of ['Amount', 'ChargeIndicator']) {
      if (said(basic(one, name)) !== undefined) continue;
      note(reading, 'INVOICE_FIELD_MISSING', one, { expected: name });
      reading.unreadable.add(field);
    }
    return charge === undefined ? { charge: false, amount: '', line: one.line } : { charge, amount, line: one.line };
  });
}

function sign(reading: Reading, field: string, node: XmlNode | undefined): boolean | undefined {
  const text = said(node);
  if (!node || text === undefined) return undefined;
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : refuse(reading, field, 'CELL_NOT_YES_NO', node);
}

/** The tax total in the document's currency: a second one may give the same sum in the currency of the accounts (BT-111). */
export function taxTotal(root: XmlNode): XmlNode | undefined {
  const currency = said(basic(root, 'DocumentCurrencyCode'));
  const all = groups(root, 'TaxTotal');
  return all.find((one) => basic(one, 'TaxAmount')?.attributes.currencyID === currency) ?? all[0];
}

/** The tax of each rate. */
export function taxSubtotals(total: XmlNode | undefined, reading: Reading): InvoiceTaxSubtotal[] {
  return groups(total, 'TaxSubtotal').map((node) => {
    const category = group(node, 'TaxCategory');
    const out: InvoiceTaxSubtotal = { line: node.line };
    put(out, 'taxable', figure(reading, 'taxSubtotals', basic(node, 'TaxableAmount')));
    put(out, 'tax', figure(reading, 'taxSubtotals', basic(node, 'TaxAmount')));
    put(out, 'category', said(basic(category, 'ID')));
    put(out, 'percent', figure(reading, 'taxSubtotals', basic(category, 'Percent')));
    return out;
  });
}

const TOTALS: readonly (readonly [Exclude<keyof InvoiceTotals, 'line'>, string])[] = [
  ['lineExtension', 'LineExtensionAmount'],
  ['taxExclusive', 'TaxExclusiveAmount'],
  ['taxInclusive', 'TaxInclusiveAmount'],
  ['allowanceTotal', 'AllowanceTotalAmount'],
  ['chargeTotal', 'ChargeTotalAmount'],
  ['prepaid', 'PrepaidAmount'],
  ['rounding', 'PayableRoundingAmount'],
  ['payable', 'PayableAmount'],
];

/** The sums at the end. An unreadable one is named, `totals.payable`, and `totals` with it: one left out may count as nil, this may not. */
export function totals(root: XmlNode, reading: Reading): InvoiceTotals | undefined {
  const node = group(root, 'LegalMonetaryTotal');
  if (!node) return undefined;
  const out: InvoiceTotals = { line: node.line };
  for (const [key, name] of TOTALS) {
    put(out, key, figure(reading, `totals.${key}`, basic(node, name)));
    if (reading.unreadable.has(`totals.${key}`)) reading.unreadable.add('totals');
  }
  return out;
}
