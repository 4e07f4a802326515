/** Invoices by assignment and month, from the hours worked. */
import { BILLING_3, PROFILE_01, type UblDocument } from '../../test/evidence/ubl.ts';
import { addDays, lastDayOf } from './days.ts';
import type { InvoiceFile } from './draft.ts';
import { kid } from './numbers.ts';
import { CONTRACT_NO, type Party, referenceOf, SUPPLIER } from './parties.ts';
import type { Row } from './tables.ts';
import { type CallOff, type Consultant, PRICES, SHIFT_HOURS, type Shift } from './team.ts';

const address = { street: 'Eksempelveien 1', city: 'Oslo', zone: '0150' };

export function asUblParty(party: Party): UblDocument['seller'] {
  return { orgNo: party.orgNo, name: party.name, ...address };
}

/** Thousandths → a decimal text. */
function decimal(thousandths: number): string {
  return (thousandths / 1000)
    .toFixed(thousandths % 1000 === 0 ? 1 : 3)
    .replace(/0+$/, '')
    .replace(/\.$/, '.0');
}

/** One invoice an assignment and month, numbered in order of date and assignment. */
export function invoicesFrom(work: readonly Shift[]): Map<string, InvoiceFile> {
  const groups = new Map<string, { callOff: CallOff; month: string; hours: Map<Consultant['category'], number> }>();
  for (const { callOff, date, consultant } of work) {
    const key = `${date.slice(0, 7)}/${callOff.id}`;
    const group = groups.get(key) ?? { callOff, month: date.slice(0, 7), hours: new Map() };
    group.hours.set(consultant.category, (group.hours.get(consultant.category) ?? 0) + SHIFT_HOURS);
    groups.set(key, group);
  }
  const files = new Map<string, InvoiceFile>();
  let serial = 25_000;
  for (const [, { callOff, month, hours }] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    serial += 1;
    const issued = addDays(lastDayOf(month), 3);
    const lines = [...hours]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([category, amount]) => ({
        name: category,
        quantity: decimal(amount),
        price: (PRICES[category] / 100).toFixed(2),
        periodFrom: `${month}-01`,
        periodTo: lastDayOf(month),
      }));
    const document: UblDocument = {
      customizationId: BILLING_3,
      profileId: PROFILE_01,
      invoiceNo: String(serial),
      note: `Konsulentbistand ${month}`,
      issueDate: issued,
      dueDate: addDays(issued, 30),
      currency: 'NOK',
      buyerReference: referenceOf(callOff.agency),
      contractReference: CONTRACT_NO,
      orderReference: callOff.id,
      periodFrom: `${month}-01`,
      periodTo: lastDayOf(month),
      attachments: [],
      seller: asUblParty(SUPPLIER),
      buyer: asUblParty(callOff.agency),
      paymentMeans: [{ code: '30', account: SUPPLIER.account, kid: kid(String(serial)) }],
      allowances: [],
      lines,
    };
    files.set(`evidence/fakturaer/${serial}.xml`, { document, credit: false, enveloped: serial % 5 === 0 });
  }
  return files;
}

/** Payable amount of a document, VAT 25 % included, øre, rounded as the invoice does. */
export function payable(document: UblDocument): number {
  const net = document.lines.reduce(
    (sum, line) => sum + Math.round(Number(line.quantity) * Number(line.price) * 100),
    0,
  );
  return net + Math.round(net * 0.25);
}

/** The buyer's own list of them. */
export function listRows(files: ReadonlyMap<string, InvoiceFile>): Row[] {
  return [...files.values()].map(({ document, credit }) => ({
    invoiceNo: document.invoiceNo,
    issuer: document.seller.orgNo,
    issuerName: document.seller.name,
    buyer: document.buyer.orgNo,
    invoiceDate: document.issueDate,
    amount: credit ? -payable(document) : payable(document),
    documentType: credit ? 'creditNote' : 'invoice',
    channel: 'ehf',
    receivedOn: document.issueDate,
    callOff: document.orderReference,
  }));
}
