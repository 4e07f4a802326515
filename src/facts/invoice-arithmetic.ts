/** Does the invoice add up? Each fact is the largest difference found, in øre (EN 16931 BR-CO-10 to BR-CO-17, Peppol R120). */
import type { InvoiceAllowance, InvoiceLine } from '../evidence/documents/invoice-record.ts';
import type { Fact } from './fact.ts';
import {
  type Amount,
  amountOf,
  HUNDRED,
  minus,
  nilWhenLeftOut,
  oreBetween,
  per,
  plus,
  rounded,
  times,
  wholeOre,
} from './invoice-amount.ts';
import { factOf, type InvoiceDocument, largest } from './invoice-sources.ts';

/** `lineDifference`, `totalsDifference`, `taxDifference`, `payableDifference`, `invoicePayable` and `prepaidAmount`. */
export function arithmeticFacts(document: InvoiceDocument): Fact[] {
  const { fields } = document.record;
  const totals = fields.totals;
  const total = (key: keyof NonNullable<typeof totals>): Amount => {
    const text = totals?.[key];
    if (typeof text === 'string') return amountOf(text);
    return document.unreadable('totals') ? 'unreadableEvidence' : 'missingEvidence';
  };
  const nil = (key: 'allowanceTotal' | 'chargeTotal' | 'prepaid' | 'rounding'): Amount =>
    totals === undefined ? total(key) : nilWhenLeftOut(totals[key], document.unreadable('totals'));
  const tax = amountOf(fields.taxTotal);
  const payableDue = plus(minus(total('taxInclusive'), nil('prepaid')), nil('rounding'));
  const payable = total('payable');
  const sign = amountOf(fields.documentType === 'creditNote' ? '-1' : '1');
  const prepaid = nil('prepaid');
  return [
    factOf('lineDifference', lineDifference(document), document, document.at('lines')),
    factOf(
      'totalsDifference',
      largest(
        [
          oreBetween(total('lineExtension'), plus(...linesOf(document).map((line) => netOf(line, document)))),
          oreBetween(nil('allowanceTotal'), sumOf(fields.allowances, false)),
          oreBetween(nil('chargeTotal'), sumOf(fields.allowances, true)),
          oreBetween(
            total('taxExclusive'),
            plus(minus(total('lineExtension'), nil('allowanceTotal')), nil('chargeTotal')),
          ),
          oreBetween(tax, plus(...(fields.taxSubtotals ?? []).map((one) => amountOf(one.tax)))),
          oreBetween(total('taxInclusive'), plus(total('taxExclusive'), tax)),
        ],
        0,
      ),
      document,
      document.at('totals'),
    ),
    factOf('taxDifference', taxDifference(document, total('taxExclusive')), document, document.at('taxSubtotals')),
    factOf('payableDifference', oreBetween(payable, payableDue), document, document.at('totals')),
    factOf('invoicePayable', wholeOre(times(payable, sign)), document, document.at('totals')),
    factOf('prepaidAmount', wholeOre(prepaid), document, document.at('totals')),
  ];
}

/** Peppol R120: net = quantity × price ÷ base quantity + charges − allowances. */
function lineDifference(document: InvoiceDocument): ReturnType<typeof largest> {
  const lost = document.unreadable('lines');
  const figure = (text: string | undefined): Amount =>
    text === undefined && lost ? 'unreadableEvidence' : amountOf(text);
  const differences = linesOf(document).map((line) => {
    const base = line.baseQuantity === undefined && !lost ? amountOf('1') : figure(line.baseQuantity);
    const price = per(times(figure(line.quantity), figure(line.price)), base);
    return oreBetween(
      netOf(line, document),
      minus(plus(price, sumOf(line.allowances, true)), sumOf(line.allowances, false)),
    );
  });
  return largest(differences, limitOf(document, 'invoice-tolerance'));
}

/** BR-CO-17 for each rate, and that the taxable amounts together are the amount without VAT. */
function taxDifference(document: InvoiceDocument, taxExclusive: Amount): ReturnType<typeof largest> {
  const subtotals = document.record.fields.taxSubtotals ?? [];
  const each = subtotals.map((one) => {
    const tax = amountOf(one.tax);
    // Outside the scope of VAT there is no rate, and then no tax either; tax without a rate cannot be checked.
    const untaxed = one.percent === undefined && typeof tax !== 'string' && tax.top === 0n;
    const rate = untaxed ? amountOf('0') : amountOf(one.percent);
    return oreBetween(tax, rounded(per(times(amountOf(one.taxable), rate), HUNDRED)));
  });
  const whole = oreBetween(taxExclusive, plus(...subtotals.map((one) => amountOf(one.taxable))));
  return largest(
    subtotals.length === 0 ? ['missingEvidence'] : [...each, whole],
    limitOf(document, 'invoice-tax-tolerance'),
  );
}

function limitOf(document: InvoiceDocument, id: string): number | null {
  const limit = document.figure(id);
  return typeof limit === 'number' ? limit : null;
}

function linesOf(document: InvoiceDocument): readonly InvoiceLine[] {
  const lines = document.record.fields.lines ?? [];
  // An invoice without lines has nothing to add up: the missing line makes every sum unknown.
  return lines.length > 0 ? lines : [{ allowances: [], properties: [] }];
}

function netOf(line: InvoiceLine, document: InvoiceDocument): Amount {
  return line.net === undefined && document.unreadable('lines') ? 'unreadableEvidence' : amountOf(line.net);
}

function sumOf(allowances: readonly InvoiceAllowance[] | undefined, charge: boolean): Amount {
  return plus(...(allowances ?? []).filter((one) => one.charge === charge).map((one) => amountOf(one.amount)));
}
