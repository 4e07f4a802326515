/** A party of an invoice. Only what can be an organisation number becomes one: customer numbers and location codes stand in the same elements. */
import type { XmlNode } from '../formats/xml.ts';
import { isOrgNumber, normaliseOrgNumber } from '../identifiers.ts';
import { holdsNationalId, shortRead } from '../mask.ts';
import type { InvoiceParty } from './invoice-record.ts';
import { basic, freeText, group, groups, note, type Reading, refuse, said } from './ubl.ts';

/** Enhetsregisteret in the code lists of Peppol (0192), of early Peppol (9908) and of EHF 2. */
const NORWEGIAN = ['0192', '9908', 'NO:ORGNR', 'NO:VAT'];

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
  return out;
}

/** An address or a VAT number that is a Norwegian number with a wrong digit is told of; the party's own number is another. */
function checkDigits(node: XmlNode | undefined, reading: Reading): void {
  const text = said(node);
  const norwegian = NORWEGIAN.includes(node?.attributes.schemeID ?? '') || /^NO[\s\d.]*MVA$/i.test(text ?? '');
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
  const isVat = /^\s*NO[\s\d.]*MVA\s*$/i.test(vat?.text ?? '');
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
