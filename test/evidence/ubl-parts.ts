/** The parts that an EHF document is put together from, as `ubl.ts` needs them. Sums are integer øre. */

export interface UblParty {
  readonly orgNo: string;
  readonly name: string;
  readonly country?: string;
  readonly street?: string;
  readonly city?: string;
  readonly zone?: string;
}
export interface UblLine {
  readonly name: string;
  /** Decimal text. */
  readonly quantity: string;
  /** Decimal text, kroner per `baseQuantity`. */
  readonly price: string;
  /** UN/ECE Rec 20; `HUR` is hours. */
  readonly unit?: string;
  readonly baseQuantity?: string;
  readonly description?: string;
  readonly sellersItem?: string;
  readonly periodFrom?: string;
  readonly periodTo?: string;
  readonly vatPercent?: number;
  readonly allowances?: readonly UblAllowance[];
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}
export interface UblAllowance {
  readonly charge: boolean;
  readonly amount: string;
  readonly reason?: string;
}
export interface UblPaymentMeans {
  readonly code: string;
  /** Norwegian account or IBAN. */
  readonly account?: string;
  readonly kid?: string;
  /** The last digits of a card, which is all that may be told. */
  readonly card?: string;
}
export interface UblAttachment {
  readonly filename: string;
  readonly mime: string;
  readonly content: string | Uint8Array;
}
export function party({ orgNo, name, country = 'NO', street, city, zone }: UblParty, seller: boolean): string {
  const norwegian = country === 'NO';
  const vat = norwegian ? `NO${orgNo}MVA` : orgNo;
  return [
    `<cbc:EndpointID schemeID="0192">${escaped(orgNo)}</cbc:EndpointID>`,
    cac('PartyName', cbc('Name', name)),
    cac(
      'PostalAddress',
      cbc('StreetName', street) +
        cbc('CityName', city) +
        cbc('PostalZone', zone) +
        cac('Country', cbc('IdentificationCode', country)),
    ),
    cac('PartyTaxScheme', cbc('CompanyID', vat) + cac('TaxScheme', cbc('ID', 'VAT'))),
    // Companies in the Register of Business Enterprises say so on what they sell (NO-R-002).
    seller && norwegian
      ? cac('PartyTaxScheme', cbc('CompanyID', 'Foretaksregisteret') + cac('TaxScheme', cbc('ID', 'TAX')))
      : '',
    cac('PartyLegalEntity', cbc('RegistrationName', name) + companyId(orgNo, norwegian)),
  ].join('');
}

export function payee({ orgNo, name, country = 'NO' }: UblParty): string {
  return cac('PartyName', cbc('Name', name)) + cac('PartyLegalEntity', companyId(orgNo, country === 'NO'));
}

function companyId(orgNo: string, norwegian: boolean): string {
  return `<cbc:CompanyID${norwegian ? ' schemeID="0192"' : ''}>${escaped(orgNo)}</cbc:CompanyID>`;
}

export function paymentMeans({ code, account, kid, card }: UblPaymentMeans, dueDate: string | undefined): string {
  return cac(
    'PaymentMeans',
    cbc('PaymentMeansCode', code) +
      cbc('PaymentDueDate', dueDate) +
      cbc('PaymentID', kid) +
      cac('CardAccount', card === undefined ? '' : cbc('PrimaryAccountNumberID', card) + cbc('NetworkID', 'VISA')) +
      cac('PayeeFinancialAccount', cbc('ID', account)),
  );
}

export function allowance({ charge, amount: kroner, reason }: UblAllowance, currency: string, tax: string): string {
  return cac(
    'AllowanceCharge',
    cbc('ChargeIndicator', String(charge)) +
      cbc('AllowanceChargeReason', reason ?? (charge ? 'Reise' : 'Rabatt')) +
      amount('Amount', scaled(kroner, 2), currency) +
      tax,
  );
}

export function invoiceLine(line: UblLine, index: number, credit: boolean, currency: string): string {
  const quantity = credit ? 'CreditedQuantity' : 'InvoicedQuantity';
  const { unit = 'HUR', baseQuantity, vatPercent = 25 } = line;
  const base =
    baseQuantity === undefined ? '' : `<cbc:BaseQuantity unitCode="${unit}">${baseQuantity}</cbc:BaseQuantity>`;
  return cac(
    credit ? 'CreditNoteLine' : 'InvoiceLine',
    cbc('ID', String(index + 1)) +
      `<cbc:${quantity} unitCode="${unit}">${line.quantity}</cbc:${quantity}>` +
      amount('LineExtensionAmount', lineNet(line), currency) +
      cac('InvoicePeriod', cbc('StartDate', line.periodFrom) + cbc('EndDate', line.periodTo)) +
      (line.allowances ?? []).map((one) => allowance(one, currency, '')).join('') +
      cac(
        'Item',
        cbc('Description', line.description) +
          cbc('Name', line.name) +
          cac('SellersItemIdentification', cbc('ID', line.sellersItem)) +
          cac('ClassifiedTaxCategory', taxCategory(vatPercent)) +
          (line.properties ?? [])
            .map(({ name, value }) => cac('AdditionalItemProperty', cbc('Name', name) + cbc('Value', value)))
            .join(''),
      ) +
      cac('Price', `<cbc:PriceAmount currencyID="${currency}">${line.price}</cbc:PriceAmount>${base}`),
  );
}

/** Quantity × price ÷ base, less what is taken off, in øre. */
export function lineNet({ quantity, price, baseQuantity = '1', allowances = [] }: UblLine): number {
  const gross = Math.round((scaled(quantity, 3) * scaled(price, 2)) / scaled(baseQuantity, 3));
  return allowances.reduce((net, one) => net + (one.charge ? 1 : -1) * scaled(one.amount, 2), gross);
}

export function attachment({ filename, mime, content }: UblAttachment): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const object = `<cbc:EmbeddedDocumentBinaryObject mimeCode="${mime}" filename="${escaped(filename)}">${base64}</cbc:EmbeddedDocumentBinaryObject>`;
  return cac('AdditionalDocumentReference', cbc('ID', filename) + cac('Attachment', object));
}

export function taxCategory(percent: number): string {
  return cbc('ID', percent === 0 ? 'Z' : 'S') + cbc('Percent', String(percent)) + cac('TaxScheme', cbc('ID', 'VAT'));
}

export function amount(name: string, ore: number, currency: string): string {
  const digits = String(Math.abs(ore)).padStart(3, '0');
  const text = `${ore < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return `<cbc:${name} currencyID="${currency}">${text}</cbc:${name}>`;
}

export function scaled(text: string, places: number): number {
  return Math.round(Number(text) * 10 ** places);
}

export function cbc(name: string, value: string | undefined): string {
  return value === undefined ? '' : `<cbc:${name}>${escaped(value)}</cbc:${name}>`;
}

/** Empty elements are not allowed (PEPPOL-EN16931-R008). */
export function cac(name: string, content: string): string {
  return content === '' ? '' : `<cac:${name}>${content}</cac:${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
