/** A party of an invoice. Only what can be an organisation number becomes one: customer numbers and location codes stand in the same elements. */
import type { XmlNode } from '../formats/xml.ts';
import { isOrgNumber, normaliseOrgNumber } from '../identifiers.ts';
import { holdsNationalId, shortRead } from '../mask.ts';
import type { InvoiceParty } from './invoice-record.ts';
import { basic, freeText, group, groups, note, type Reading, refuse, said } from './ubl.ts';

/** Enhetsregisteret in the code lists of Peppol (0192), of early Peppol (9908) and of EHF 2. */
const NORWEGIAN = ['0192', '9908', '9909', 'NO:ORGNR', 'NO:VAT'];
const VAT_NUMBER = /^NO[\s\d.]*MVA$/i;

/** @param field name of the party in the record; its organisation number is `<field>.orgNo` when unreadable */
export function party(node: XmlNode, field: string, reading: Reading): InvoiceParty {
  const out: InvoiceParty = { line: node.line };
  const legal = group(node, 'PartyLegalEntity');
  const endpoint = basic(node, 'EndpointID');
  const vat = taxId(node, 'VAT');
  const country = said(basic(group(node, 'PostalAddress', 'Country'), 'IdentificationCode'))?.toUpperCase();
  const source = numberNode(node, legal, vat, endpoint);
  const put = <K extends keyof InvoiceParty>(key: K, value: InvoiceParty[K] | undefined): void => {
    if (value !== undefined) out[key] = value;
  };
  put('orgNo', source && orgNumber(source, country, `${field}.orgNo`, reading));
  put('name', freeText(reading, basic(legal, 'RegistrationName') ?? basic(group(node, 'PartyName'), 'Name')));
  put('country', country);
  put('vatId', freeText(reading, vat));
  put('taxRegister', freeText(reading, taxId(node, 'TAX')));
  put('endpoint', freeText(reading, endpoint));
  put('endpointScheme', endpoint?.attributes.schemeID);
  if (country === undefined || country === 'NO')
    for (const other of [endpoint, vat]) if (other !== source) checkDigits(other, reading);
  if (country === 'NO') for (const one of [endpoint, basic(legal, 'CompanyID')]) checkScheme(one, out.orgNo, reading);
  for (const one of groups(node, 'PartyTaxScheme')) checkTaxScheme(one, reading);
  return out;
}

/** The number of a Norwegian company under the code of another register: whoever looks it up there finds nobody, or somebody else. */
function checkScheme(node: XmlNode | undefined, orgNo: string | undefined, reading: Reading): void {
  const text = said(node);
  const scheme = node?.attributes.schemeID;
  if (!node || text === undefined || scheme === undefined || NORWEGIAN.includes(scheme)) return;
  if (isOrgNumber(normaliseOrgNumber(text)) && normaliseOrgNumber(text) === orgNo)
    note(reading, 'INVOICE_CODE_UNEXPECTED', node, { read: shortRead(scheme), expected: '0192' });
}

/** The tax that a number is for: a VAT number says that it is one, and so does the word by which a company is registered (NO-R-001, NO-R-002). */
function checkTaxScheme(node: XmlNode, reading: Reading): void {
  const number = said(basic(node, 'CompanyID')) ?? '';
  const scheme = basic(group(node, 'TaxScheme'), 'ID');
  const expected = VAT_NUMBER.test(number) ? 'VAT' : /^Foretaksregisteret$/i.test(number) ? 'TAX' : undefined;
  const read = said(scheme);
  if (scheme && read !== undefined && expected !== undefined && read !== expected)
    note(reading, 'INVOICE_CODE_UNEXPECTED', scheme, { read: shortRead(read), expected });
}

/** An address or a VAT number that is a Norwegian number with a wrong digit is told of; the party's own number is another. */
function checkDigits(node: XmlNode | undefined, reading: Reading): void {
  const text = said(node);
  const norwegian = NORWEGIAN.includes(node?.attributes.schemeID ?? '') || VAT_NUMBER.test(text ?? '');
  if (!node || text === undefined || !norwegian || isOrgNumber(normaliseOrgNumber(text))) return;
  note(reading, 'ORG_NUMBER_INVALID', node, { read: shortRead(text) });
}

/** The legal entity's own id first, whatever its scheme; of the others only those that say that they are Norwegian. */
function numberNode(
  node: XmlNode,
  legal: XmlNode | undefined,
  vat: XmlNode | undefined,
  endpoint: XmlNode | undefined,
): XmlNode | undefined {
  const company = basic(legal, 'CompanyID');
  if (said(company) !== undefined) return company;
  const identifications = groups(node, 'PartyIdentification').map((one) => basic(one, 'ID'));
  const norwegian = (one: XmlNode | undefined): boolean => NORWEGIAN.includes(one?.attributes.schemeID ?? '');
  const isVat = VAT_NUMBER.test(vat?.text.trim() ?? '');
  return [
    ...identifications.filter(norwegian),
    isVat ? vat : undefined,
    norwegian(endpoint) ? endpoint : undefined,
  ].find((one) => said(one) !== undefined);
}

/** Nine digits with a right check digit; what a foreign register gave is kept as it stands. */
function orgNumber(node: XmlNode, country: string | undefined, field: string, reading: Reading): string | undefined {
  const text = said(node) as string;
  const number = normaliseOrgNumber(text);
  if (isOrgNumber(number)) return number;
  if (holdsNationalId(text)) return refuse(reading, field, 'NATIONAL_ID_UNEXPECTED', node);
  const scheme = node.attributes.schemeID ?? '';
  const foreign = scheme === '' ? country !== undefined && country !== 'NO' : !NORWEGIAN.includes(scheme);
  return foreign ? text : refuse(reading, field, 'ORG_NUMBER_INVALID', node);
}

function taxId(node: XmlNode, scheme: string): XmlNode | undefined {
  return basic(
    groups(node, 'PartyTaxScheme').find((one) => said(basic(group(one, 'TaxScheme'), 'ID')) === scheme),
    'CompanyID',
  );
}
