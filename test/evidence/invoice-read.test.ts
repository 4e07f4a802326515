import { expect, test } from 'vitest';
import type { EvidenceRecord, Problem } from '../../src/evidence/evidence.ts';
import { placeOf } from '../../src/evidence/evidence.ts';
import { readEvidence } from '../../src/evidence/read.ts';
import { latin1 } from './bytes.ts';
import { inEnvelope, type Overrides, USUAL, ublCreditNote, ublInvoice } from './ubl.ts';

interface One {
  readonly invoice: EvidenceRecord<'invoice'>;
  readonly problems: readonly Problem[];
  readonly encoding: string | undefined;
}

async function read(content: string | Uint8Array<ArrayBuffer>): Promise<One> {
  const evidence = await readEvidence([new File([content], 'faktura.xml')], { forms: [], deliveredBy: [] });
  const [file] = evidence.files;
  const [invoice] = evidence.records.invoice;
  if (!file || !invoice) throw new Error(`no invoice: ${JSON.stringify(evidence.files)}`);
  return { invoice, problems: file.problems, encoding: file.encoding };
}

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;
const codes = (problems: readonly Problem[]): string[] => problems.map((problem) => problem.code);

test('a sound invoice: every value, no problem', async () => {
  const xml = ublInvoice({ salesOrder: 'S-9', accountingCost: '4410', projectReference: 'P-77' });
  const { invoice, problems, encoding } = await read(xml);
  expect(problems).toEqual([]);
  expect(invoice.unreadable).toEqual([]);
  expect(encoding).toBe('utf-8');
  const { seller, buyer, lines, ...rest } = invoice.fields;
  expect(rest).toMatchObject({
    documentType: 'invoice',
    customizationId: USUAL.customizationId,
    profileId: USUAL.profileId,
    invoiceNo: '100245',
    typeCode: '380',
    currency: 'NOK',
    issueDate: '2026-03-05',
    dueDate: '2026-04-04',
    periodFrom: '2026-02-01',
    periodTo: '2026-02-28',
    taxTotal: '13350.00',
    enveloped: false,
  });
  expect(seller).toMatchObject({ orgNo: '310111643', name: 'Fjordkode AS', country: 'NO', vatId: 'NO310111643MVA' });
  expect(seller).toMatchObject({ taxRegister: 'Foretaksregisteret', endpoint: '310111643', endpointScheme: '0192' });
  expect(buyer).toMatchObject({ orgNo: '312745925', name: 'Prøveetaten' });
  expect(rest.totals).toMatchObject({ lineExtension: '53400.00', taxInclusive: '66750.00', payable: '66750.00' });
  expect(rest.references?.map(({ field, value }) => [field, value])).toEqual([
    ['orderReference', 'AVR-2026-014'],
    ['buyerReference', '410235'],
    ['contractReference', 'DT2-2026'],
    ['accountingCost', '4410'],
    ['projectReference', 'P-77'],
    ['salesOrder', 'S-9'],
  ]);
  expect(lines).toHaveLength(2);
  expect(lines?.[0]).toMatchObject({ id: '1', quantity: '30.0', unit: 'HUR', price: '1450.00', net: '43500.00' });
  expect(lines?.[1]).toMatchObject({ name: 'Rådgiver', vatCategory: 'S', vatPercent: '25' });
  expect('payee' in invoice.fields || 'attachments' in invoice.fields).toBe(false);
});

test('every value knows its line', async () => {
  const xml = ublInvoice();
  const { invoice } = await read(xml);
  expect(placeOf(invoice, 'invoiceNo')).toEqual({ file: 'faktura.xml', line: lineOf(xml, '<cbc:ID>100245') });
  expect(placeOf(invoice, 'dueDate').line).toBe(lineOf(xml, '<cbc:DueDate>'));
  expect(placeOf(invoice, 'totals').line).toBe(lineOf(xml, '<cac:LegalMonetaryTotal>'));
  expect(invoice.fields.lines?.map((line) => line.line)).toEqual([
    lineOf(xml, '<cac:InvoiceLine>'),
    xml.slice(0, xml.lastIndexOf('<cac:InvoiceLine>')).split('\n').length,
  ]);
  expect(invoice.fields.paymentMeans?.[0]?.line).toBe(lineOf(xml, '<cac:PaymentMeans>'));
  expect(invoice.fields.references?.[1]?.line).toBe(lineOf(xml, '<cbc:BuyerReference>'));
});

test('in an envelope, lines counted from the top of the file', async () => {
  const xml = inEnvelope(ublInvoice());
  const { invoice, problems } = await read(xml);
  expect(problems).toEqual([]);
  expect(invoice.fields).toMatchObject({ enveloped: true, invoiceNo: '100245' });
  expect(placeOf(invoice, 'issueDate').line).toBe(lineOf(xml, '<cbc:IssueDate>'));
});

test('prefixes do not matter, namespaces do', async () => {
  const renamed = ublInvoice().replace(/(<\/?|xmlns:)(cac|cbc)(?=[:=])/g, (_, before, name) => `${before}${name}zz`);
  expect(renamed).toContain('<cbczz:ID>');
  expect((await read(renamed)).invoice.fields).toEqual((await read(ublInvoice())).invoice.fields);
  const strange = ublInvoice().replace('<cbc:ID>100245', '<x:ID xmlns:x="urn:other">999</x:ID><cbc:ID>100245');
  expect((await read(strange)).invoice.fields.invoiceNo).toBe('100245');
});

test('comments, character data and references inside values', async () => {
  const xml = ublInvoice()
    .replace('>100245</cbc:ID>', '>100<!-- nummer -->245</cbc:ID>')
    .replaceAll('>Fjordkode AS<', '><![CDATA[Fjordkode & ]]>S&#248;nn AS<');
  const { invoice } = await read(xml);
  expect(invoice.fields.invoiceNo).toBe('100245');
  expect(invoice.fields.seller?.name).toBe('Fjordkode & Sønn AS');
});

test('Windows-1252 as declared, UTF-8 with byte order mark, and a wrong declaration', async () => {
  const xml = ublInvoice();
  const declared = xml.replace('UTF-8', 'windows-1252');
  expect(await read(latin1(declared))).toMatchObject({ problems: [], encoding: 'windows-1252' });
  expect((await read(latin1(declared))).invoice.fields.buyer?.name).toBe('Prøveetaten');
  expect(await read(`\ufeff${xml}`)).toMatchObject({ problems: [], encoding: 'utf-8' });
  const wrong = await read(latin1(xml));
  expect(codes(wrong.problems)).toEqual(['ENCODING_BROKEN']);
  expect(wrong.invoice.fields.buyer?.name).toBe('Prøveetaten');
});

test('a credit note by its own names', async () => {
  const { invoice, problems } = await read(ublCreditNote({ projectReference: 'P-77' }));
  expect(problems).toEqual([]);
  const { lines, references, ...rest } = invoice.fields;
  expect(rest).toMatchObject({ documentType: 'creditNote', typeCode: '381', billingReferences: ['100245'] });
  expect(rest.dueDate).toBe('2026-04-04');
  expect(lines?.map((line) => line.quantity)).toEqual(['30.0', '7.5']);
  expect(references).toContainEqual(expect.objectContaining({ field: 'projectReference', value: 'P-77' }));
});

test('every way of paying, with identifiers as text', async () => {
  const paymentMeans = [
    { code: '30', account: '8601.11.17947', kid: '0001002450' },
    { code: '58', account: 'NO93 8601 1117 947' },
    { code: '48', card: '1234' },
    { code: '10' },
  ];
  const { invoice, problems } = await read(ublInvoice({ paymentMeans }));
  expect(problems).toEqual([]);
  expect(invoice.fields.paymentMeans).toMatchObject([
    { code: '30', account: '86011117947', kid: '0001002450' },
    { code: '58', iban: 'NO9386011117947' },
    { code: '48', card: true },
    { code: '10' },
  ]);
  const none = await read(ublInvoice({ paymentMeans: [] }));
  expect('paymentMeans' in none.invoice.fields).toBe(false);
});

test('a wrong account is told and kept as it stands', async () => {
  const xml = ublInvoice({
    paymentMeans: [
      { code: '30', account: '123' },
      { code: '58', account: 'NO0086011117947' },
    ],
  });
  const { invoice, problems } = await read(xml);
  expect(codes(problems)).toEqual(['ACCOUNT_INVALID', 'IBAN_INVALID']);
  expect(problems[0]?.at.line).toBe(lineOf(xml, '<cbc:ID>123</cbc:ID>'));
  expect(invoice.fields.paymentMeans).toMatchObject([{ account: '123' }, { iban: 'NO0086011117947' }]);
});

test('a payee of its own, allowances, prepaid, two rates, price per several', async () => {
  const overrides: Overrides = {
    payee: { orgNo: '313504182', name: 'Fordringskjøp AS' },
    allowances: [{ charge: false, amount: '100.00' }],
    prepaid: '50.00',
    lines: [
      { name: 'Timer', quantity: '10', price: '1000', allowances: [{ charge: true, amount: '12.50' }] },
      { name: 'Lisens', quantity: '300', price: '12', baseQuantity: '100', unit: 'C62', vatPercent: 0 },
    ],
  };
  const { invoice, problems } = await read(ublInvoice(overrides));
  expect(problems).toEqual([]);
  expect(invoice.fields.payee).toMatchObject({ orgNo: '313504182', name: 'Fordringskjøp AS' });
  expect(invoice.fields.allowances).toMatchObject([{ charge: false, amount: '100.00' }]);
  expect(invoice.fields.lines?.[0]?.allowances).toMatchObject([{ charge: true, amount: '12.50' }]);
  expect(invoice.fields.lines?.[1]).toMatchObject({ net: '36.00', baseQuantity: '100', unit: 'C62' });
  expect(invoice.fields.totals).toMatchObject({ lineExtension: '10048.50', taxExclusive: '9948.50', prepaid: '50.00' });
  expect(invoice.fields.taxSubtotals).toMatchObject([{ taxable: '9912.50', percent: '25' }, { taxable: '36.00' }]);
});

test('a second tax total in another currency does not become the first', async () => {
  const other = '<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">1.00</cbc:TaxAmount></cac:TaxTotal><cac:TaxTotal>';
  const { invoice } = await read(ublInvoice().replace('<cac:TaxTotal>', other));
  expect(invoice.fields.taxTotal).toBe('13350.00');
  expect(invoice.fields.taxSubtotals).toHaveLength(1);
});

test('EHF 2 is read as an invoice: rules say that it is the wrong format', async () => {
  const xml = ublInvoice({ customizationId: 'urn:www.cenbii.eu:transaction:biitrns010:ver2.0', dueDate: undefined })
    .replaceAll('schemeID="0192"', 'schemeID="NO:ORGNR"')
    .replace('<cbc:PaymentID>', '<cbc:PaymentDueDate>2026-04-04</cbc:PaymentDueDate><cbc:PaymentID>');
  const { invoice, problems } = await read(xml);
  expect(problems).toEqual([]);
  expect(invoice.fields.customizationId).toBe('urn:www.cenbii.eu:transaction:biitrns010:ver2.0');
  expect(invoice.fields).toMatchObject({ dueDate: '2026-04-04', seller: { orgNo: '310111643' } });
});
