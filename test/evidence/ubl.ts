/** EHF Billing 3.0 documents of invented companies, complete and with right sums, for the tests and the samples. Elements stand in the order of UBL 2.1. */
import {
  allowance,
  amount,
  attachment,
  cac,
  cbc,
  invoiceLine,
  lineNet,
  party,
  payee,
  paymentMeans,
  scaled,
  taxCategory,
  type UblAllowance,
  type UblAttachment,
  type UblLine,
  type UblParty,
  type UblPaymentMeans,
} from './ubl-parts.ts';

export interface UblDocument {
  readonly customizationId: string;
  readonly profileId: string;
  readonly invoiceNo: string;
  readonly issueDate: string;
  readonly dueDate: string;
  /** 380, or 381 for a credit note, unless something else is said. */
  readonly typeCode?: string;
  readonly note?: string;
  readonly currency: string;
  readonly accountingCost?: string;
  readonly buyerReference?: string;
  readonly periodFrom?: string;
  readonly periodTo?: string;
  readonly orderReference?: string;
  readonly salesOrder?: string;
  readonly billingReference?: string;
  readonly contractReference?: string;
  readonly projectReference?: string;
  readonly attachments: readonly UblAttachment[];
  readonly seller: UblParty;
  readonly buyer: UblParty;
  readonly payee?: UblParty;
  readonly paymentMeans: readonly UblPaymentMeans[];
  readonly allowances: readonly UblAllowance[];
  readonly prepaid?: string;
  readonly lines: readonly UblLine[];
}

export const BILLING_3 = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
export const PROFILE_01 = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';

/** An invoice of 37.5 hours, as a supplier of consultants sends it to an agency. */
export const USUAL: UblDocument = {
  customizationId: BILLING_3,
  profileId: PROFILE_01,
  invoiceNo: '100245',
  issueDate: '2026-03-05',
  dueDate: '2026-04-04',
  note: 'Konsulentbistand februar 2026',
  currency: 'NOK',
  buyerReference: '410235',
  orderReference: 'AVR-2026-014',
  contractReference: 'DT2-2026',
  periodFrom: '2026-02-01',
  periodTo: '2026-02-28',
  attachments: [],
  seller: { orgNo: '310111643', name: 'Fjordkode AS', street: 'Prøveveien 1', city: 'Oslo', zone: '0150' },
  buyer: { orgNo: '312745925', name: 'Prøveetaten', street: 'Prøvegata 2', city: 'Oslo', zone: '0190' },
  paymentMeans: [{ code: '30', account: '86011117947', kid: '1002450' }],
  allowances: [],
  lines: [
    { name: 'Senior utvikler', description: 'Utvikling av søknadsløsning', quantity: '30.0', price: '1450.00' },
    { name: 'Rådgiver', quantity: '7.5', price: '1320.00' },
  ],
};

/** `undefined` takes a part away. */
export type Overrides = { readonly [K in keyof UblDocument]?: UblDocument[K] | undefined };

/** A sound invoice but for what is different. */
export function ublInvoice(overrides: Overrides = {}): string {
  return ublText({ ...USUAL, ...overrides } as UblDocument, false);
}

/** The same as a credit note, which names its parts differently and has its project and due date elsewhere. */
export function ublCreditNote(overrides: Overrides = {}): string {
  return ublText({ ...USUAL, invoiceNo: '100246', billingReference: '100245', ...overrides } as UblDocument, true);
}

/** A document inside the envelope that Peppol puts around it, from its seller to its buyer. */
export function inEnvelope(document: string, { seller, buyer }: Pick<UblDocument, 'seller' | 'buyer'> = USUAL): string {
  const bare = document.replace(/^<\?xml[^>]*\?>\s*/, '');
  return `<?xml version="1.0" encoding="UTF-8"?>
<StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader">
  <StandardBusinessDocumentHeader>
    <HeaderVersion>1.0</HeaderVersion>
    <Sender><Identifier Authority="iso6523-actorid-upis">0192:${seller.orgNo}</Identifier></Sender>
    <Receiver><Identifier Authority="iso6523-actorid-upis">0192:${buyer.orgNo}</Identifier></Receiver>
  </StandardBusinessDocumentHeader>
${bare}</StandardBusinessDocument>
`;
}

const XSD = 'urn:oasis:names:specification:ubl:schema:xsd:';

function ublText(document: UblDocument, credit: boolean): string {
  const root = credit ? 'CreditNote' : 'Invoice';
  const content = [...head(document, credit), ...body(document, credit)].join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="${XSD}${root}-2" xmlns:cac="${XSD}CommonAggregateComponents-2" xmlns:cbc="${XSD}CommonBasicComponents-2">
${indented(content)}</${root}>
`;
}

/** One element a line. Nothing but tags can hold `><`, since texts have theirs escaped. */
function indented(xml: string): string {
  let depth = 1;
  return xml
    .replaceAll('><', '>\n<')
    .split('\n')
    .map((line) => {
      if (line.startsWith('</')) depth -= 1;
      const text = `${'  '.repeat(depth)}${line}\n`;
      if (!line.startsWith('</') && !line.includes('</')) depth += 1;
      return text;
    })
    .join('');
}

function head(document: UblDocument, credit: boolean): string[] {
  const { issueDate, dueDate, periodFrom, periodTo, orderReference, salesOrder } = document;
  const attachments = document.attachments.map(attachment);
  const project = document.projectReference;
  // ID is mandatory in OrderReference; `NA` says that there is only the seller's own number (Peppol BIS Billing 3.0).
  const order = orderReference ?? (salesOrder === undefined ? undefined : 'NA');
  return [
    cbc('CustomizationID', document.customizationId),
    cbc('ProfileID', document.profileId),
    cbc('ID', document.invoiceNo),
    cbc('IssueDate', issueDate),
    credit ? '' : cbc('DueDate', dueDate),
    credit ? cbc('CreditNoteTypeCode', document.typeCode ?? '381') : cbc('InvoiceTypeCode', document.typeCode ?? '380'),
    cbc('Note', document.note),
    cbc('DocumentCurrencyCode', document.currency),
    cbc('AccountingCost', document.accountingCost),
    cbc('BuyerReference', document.buyerReference),
    cac('InvoicePeriod', cbc('StartDate', periodFrom) + cbc('EndDate', periodTo)),
    cac('OrderReference', cbc('ID', order) + cbc('SalesOrderID', salesOrder)),
    cac('BillingReference', cac('InvoiceDocumentReference', cbc('ID', document.billingReference))),
    cac('ContractDocumentReference', cbc('ID', document.contractReference)),
    ...attachments,
    project === undefined
      ? ''
      : credit
        ? cac('AdditionalDocumentReference', cbc('ID', project) + cbc('DocumentTypeCode', '50'))
        : cac('ProjectReference', cbc('ID', project)),
  ];
}

function body(document: UblDocument, credit: boolean): string[] {
  const { currency, allowances } = document;
  const money = (name: string, ore: number): string => amount(name, ore, currency);
  const nets = document.lines.map(lineNet);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const minus = sum(allowances.filter((one) => !one.charge).map((one) => scaled(one.amount, 2)));
  const plus = sum(allowances.filter((one) => one.charge).map((one) => scaled(one.amount, 2)));
  const percents = [...new Set(document.lines.map((line) => line.vatPercent ?? 25))].sort((a, b) => b - a);
  const taxes = percents.map((percent, index) => {
    const own = nets.filter((_, at) => (document.lines[at]?.vatPercent ?? 25) === percent);
    // Allowances of the whole document are taxed as the first rate.
    const taxable = sum(own) + (index === 0 ? plus - minus : 0);
    return { percent, taxable, tax: Math.round((taxable * percent) / 100) };
  });
  const [net, tax] = [sum(nets), sum(taxes.map((one) => one.tax))];
  const exclusive = net - minus + plus;
  const prepaid = scaled(document.prepaid ?? '0', 2);
  const subtotals = taxes.map((one) => {
    const category = cac('TaxCategory', taxCategory(one.percent));
    return cac('TaxSubtotal', money('TaxableAmount', one.taxable) + money('TaxAmount', one.tax) + category);
  });
  return [
    cac('AccountingSupplierParty', cac('Party', party(document.seller, true))),
    cac('AccountingCustomerParty', cac('Party', party(document.buyer, false))),
    document.payee ? cac('PayeeParty', payee(document.payee)) : '',
    ...document.paymentMeans.map((one) => paymentMeans(one, credit ? document.dueDate : undefined)),
    ...allowances.map((one) => allowance(one, currency, cac('TaxCategory', taxCategory(percents[0] ?? 25)))),
    cac('TaxTotal', money('TaxAmount', tax) + subtotals.join('')),
    cac(
      'LegalMonetaryTotal',
      money('LineExtensionAmount', net) +
        money('TaxExclusiveAmount', exclusive) +
        money('TaxInclusiveAmount', exclusive + tax) +
        (minus === 0 ? '' : money('AllowanceTotalAmount', minus)) +
        (plus === 0 ? '' : money('ChargeTotalAmount', plus)) +
        (prepaid === 0 ? '' : money('PrepaidAmount', prepaid)) +
        money('PayableAmount', exclusive + tax - prepaid),
    ),
    ...document.lines.map((line, index) => invoiceLine(line, index, credit, currency)),
  ];
}
