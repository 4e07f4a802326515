/**
 * Does the invoice add up? Each fact is the largest difference found, in hundredths of the invoice's currency (øre), a part
 * of one counted as a whole (EN 16931 BR-CO-10 to BR-CO-17, Peppol R120).
 */
import type { InvoiceAllowance, InvoiceLine, InvoiceTotals } from '../evidence/documents/invoice-record.ts';
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
  sum,
  times,
  wholeOre,
} from './invoice-amount.ts';
import { factOf, type InvoiceDocument, largest } from './invoice-sources.ts';

type Total = Exclude<keyof InvoiceTotals, 'line'>;
type Nil = 'allowanceTotal' | 'chargeTotal' | 'prepaid' | 'rounding';

/** `lineDifference`, `totalsDifference`, `taxDifference`, `payableDifference`, `invoicePayable` and `prepaidAmount`. */
export function arithmeticFacts(document: InvoiceDocument): Fact[] {
  const { fields } = document.record;
  const totals = totalsOf(document);
  const payable = totals.written('payable');
  const prepaid = totals.orNil('prepaid');
  const payableDue = plus(minus(totals.written('taxInclusive'), prepaid), totals.orNil('rounding'));
  const sign = amountOf(fields.documentType === 'creditNote' ? '-1' : '1');
  return [
    factOf('lineDifference', lineDifference(document), document, document.at('lines')),
    factOf('totalsDifference', totalsDifference(document, totals), document, document.at('totals')),
    factOf(
      'taxDifference',
      taxDifference(document, totals.written('taxExclusive')),
      document,
      document.at('taxSubtotals'),
    ),
    factOf('payableDifference', oreBetween(payable, payableDue), document, document.at('totals')),
    factOf('invoicePayable', wholeOre(times(payable, sign)), document, document.at('totals')),
    factOf('prepaidAmount', wholeOre(prepaid), document, document.at('totals')),
  ];
}

/** The sums at the end, as written; and those that the standard lets out when they are nil. */
interface Totals {
  readonly written: (key: Total) => Amount;
  readonly orNil: (key: Nil) => Amount;
}

function totalsOf(document: InvoiceDocument): Totals {
  const { totals } = document.record.fields;
  const written = (key: Total): Amount => amountIn(document, `totals.${key}`, totals?.[key]);
  return {
    written,
    orNil: (key) =>
      totals === undefined ? written(key) : nilWhenLeftOut(totals[key], document.unreadable(`totals.${key}`)),
  };
}

/** BR-CO-10 to BR-CO-15. The standard rounds each sum to two decimals. */
function totalsDifference(document: InvoiceDocument, { written, orNil }: Totals): ReturnType<typeof largest> {
  const { allowances, taxTotal, taxSubtotals = [] } = document.record.fields;
  const tax = amountIn(document, 'taxTotal', taxTotal);
  const taxes = taxSubtotals.map((one) => amountIn(document, 'taxSubtotals', one.tax));
  const net = plus(minus(written('lineExtension'), orNil('allowanceTotal')), orNil('chargeTotal'));
  return largest(
    [
      oreBetween(
        written('lineExtension'),
        rounded(sum(linesOf(document).map((line) => amountIn(document, 'lines', line.net)))),
      ),
      oreBetween(orNil('allowanceTotal'), rounded(sumOf(allowances, false))),
      oreBetween(orNil('chargeTotal'), rounded(sumOf(allowances, true))),
      oreBetween(written('taxExclusive'), net),
      taxes.length === 0 ? 'missingEvidence' : oreBetween(tax, rounded(sum(taxes))),
      oreBetween(written('taxInclusive'), plus(written('taxExclusive'), tax)),
    ],
    0,
  );
}

/** Peppol R120: net = quantity × price ÷ base quantity + charges − allowances. */
function lineDifference(document: InvoiceDocument): ReturnType<typeof largest> {
  const lost = document.unreadable('lines');
  const figure = (text: string | undefined): Amount => amountIn(document, 'lines', text);
  const differences = linesOf(document).map((line) => {
    const base = line.baseQuantity === undefined && !lost ? amountOf('1') : figure(line.baseQuantity);
    const price = per(times(figure(line.quantity), figure(line.price)), base);
    return oreBetween(
      figure(line.net),
      minus(plus(price, sumOf(line.allowances, true)), sumOf(line.allowances, false)),
    );
  });
  return largest(differences, limitOf(document, 'invoice-tolerance'));
}

/** BR-CO-17 for each rate, and that the taxable amounts together are the amount without VAT. */
function taxDifference(document: InvoiceDocument, taxExclusive: Amount): ReturnType<typeof largest> {
  const subtotals = document.record.fields.taxSubtotals ?? [];
  const lost = document.unreadable('taxSubtotals');
  const figure = (text: string | undefined): Amount => amountIn(document, 'taxSubtotals', text);
  const each = subtotals.map((one) => {
    const tax = figure(one.tax);
    // Outside the scope of VAT there is no rate, and then no tax either; tax without a rate cannot be checked.
    const untaxed = one.percent === undefined && !lost && typeof tax !== 'string' && tax.top === 0n;
    const rate = untaxed ? amountOf('0') : figure(one.percent);
    return oreBetween(tax, rounded(per(times(figure(one.taxable), rate), HUNDRED)));
  });
  const whole = oreBetween(taxExclusive, sum(subtotals.map((one) => figure(one.taxable))));
  return largest(
    subtotals.length === 0 ? ['missingEvidence'] : [...each, whole],
    limitOf(document, 'invoice-tax-tolerance'),
  );
}

function limitOf(document: InvoiceDocument, id: string): number | null {
  const limit = document.figure(id);
  return typeof limit === 'number' ? limit : null;
}

/** What is not there but was in a field that could not be read, is not known to be missing. */
function amountIn(document: InvoiceDocument, field: string, text: string | undefined): Amount {
  return text === undefined && document.unreadable(field) ? 'unreadableEvidence' : amountOf(text);
}

function linesOf(document: InvoiceDocument): readonly InvoiceLine[] {
  const lines = document.record.fields.lines ?? [];
  // An invoice without lines has nothing to add up: the missing line makes every sum unknown.
  return lines.length > 0 ? lines : [{ allowances: [], properties: [] }];
}

/** One whose amount is not known may be of either sign, so that neither sum is known. */
function sumOf(allowances: readonly InvoiceAllowance[] | undefined, charge: boolean): Amount {
  const amounts = (allowances ?? []).map((one) => ({ charge: one.charge, amount: amountOf(one.amount) }));
  const unknown = amounts.find(({ amount }) => typeof amount === 'string');
  return unknown?.amount ?? sum(amounts.filter((one) => one.charge === charge).map(({ amount }) => amount));
}
