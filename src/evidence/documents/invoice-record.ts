/** An EHF / Peppol BIS Billing 3.0 document as read: identifiers are text, money is a decimal text until facts compute with it. */
import type { IsoDate } from '../evidence.ts';

export interface InvoiceParty {
  orgNo?: string;
  name?: string;
  country?: string;
  vatId?: string;
  taxRegister?: string;
  endpoint?: string;
  endpointScheme?: string;
  line?: number;
}
export interface InvoicePaymentMeans {
  code?: string;
  account?: string;
  iban?: string;
  kid?: string;
  card?: boolean;
  mandate?: boolean;
  line?: number;
}
export interface InvoiceAllowance {
  charge: boolean;
  amount: string;
  line?: number;
}
export interface InvoiceLine {
  id?: string;
  quantity?: string;
  unit?: string;
  net?: string;
  price?: string;
  baseQuantity?: string;
  allowances: InvoiceAllowance[];
  name?: string;
  description?: string;
  sellersItem?: string;
  periodFrom?: IsoDate;
  periodTo?: IsoDate;
  vatCategory?: string;
  vatPercent?: string;
  properties: { name: string; value: string }[];
  line?: number;
}
export interface InvoiceTaxSubtotal {
  taxable?: string;
  tax?: string;
  category?: string;
  percent?: string;
  line?: number;
}
export interface InvoiceTotals {
  lineExtension?: string;
  taxExclusive?: string;
  taxInclusive?: string;
  allowanceTotal?: string;
  chargeTotal?: string;
  prepaid?: string;
  rounding?: string;
  payable?: string;
  line?: number;
}

export interface Invoice {
  documentType: 'invoice' | 'creditNote';
  customizationId: string;
  profileId: string;
  invoiceNo: string;
  typeCode: string;
  currency: string;
  issueDate: IsoDate;
  dueDate: IsoDate;
  taxPointDate: IsoDate;
  periodFrom: IsoDate;
  periodTo: IsoDate;
  seller: InvoiceParty;
  buyer: InvoiceParty;
  payee: InvoiceParty;
  /** Every field that may carry the buyer's reference, as (element, value). */
  references: {
    field:
      | 'orderReference'
      | 'buyerReference'
      | 'contractReference'
      | 'accountingCost'
      | 'projectReference'
      | 'salesOrder';
    value: string;
    line?: number;
  }[];
  paymentMeans: InvoicePaymentMeans[];
  allowances: InvoiceAllowance[];
  taxTotal: string;
  taxSubtotals: InvoiceTaxSubtotal[];
  totals: InvoiceTotals;
  lines: InvoiceLine[];
  note: string;
  billingReferences: string[];
  attachments: { filename?: string; mime?: string; file?: string }[];
  /** True when it came inside a StandardBusinessDocument envelope. */
  enveloped: boolean;
}
