import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../src/evidence/read.ts';
import { inEnvelope, type Overrides, USUAL, ublCreditNote, ublInvoice } from './ubl.ts';

/** Code, element, what was read and what was expected of each problem. */
async function told(content: string): Promise<string[]> {
  const { files } = await readEvidence([new File([content], 'faktura.xml')], { forms: [], deliveredBy: [] });
  return (files[0]?.problems ?? []).map(({ code, at, read, expected }) =>
    [code, at.path, read, expected].filter((part) => part !== undefined).join(' '),
  );
}
const of = (overrides: Overrides): Promise<string[]> => told(ublInvoice(overrides));
const changed = (from: string | RegExp, to: string, text = ublInvoice()): Promise<string[]> => {
  const other = text.replace(from, to);
  if (other === text) throw new Error(`nothing to change: ${from}`);
  return told(other);
};

describe('days that cannot stand beside each other', () => {
  test('due the day before it was issued; the day itself is in order', async () => {
    expect(await of({ dueDate: '2026-03-04' })).toEqual(['DATE_BEFORE DueDate 2026-03-04 IssueDate 2026-03-05']);
    expect(await of({ dueDate: '2026-03-05' })).toEqual([]);
  });
  test('a document that is paid, or pays back, may have fallen due before', async () => {
    expect(await of({ dueDate: '2026-03-04', prepaid: '66750.00' })).toEqual([]);
    expect(await of({ dueDate: '2026-03-04', prepaid: '66749.99' })).toHaveLength(1);
    expect(await told(ublCreditNote({ dueDate: '2026-03-04' }))).toEqual([]);
  });
  test('a period that ends before it begins', async () => {
    expect(await of({ periodTo: '2026-01-31' })).toEqual(['DATE_BEFORE EndDate 2026-01-31 StartDate 2026-02-01']);
    expect(await of({ periodTo: '2026-02-01' })).toEqual([]);
    expect(await of({ periodTo: undefined })).toEqual([]);
  });
  test('a line outside the period of the document, by a day at either end', async () => {
    const line = { name: 'Rådgiver', quantity: '1', price: '10.00' };
    const lines = (periodFrom: string, periodTo: string) => ({ lines: [line, { ...line, periodFrom, periodTo }] });
    expect(await of(lines('2026-02-01', '2026-02-28'))).toEqual([]);
    expect(await of(lines('2026-01-31', '2026-02-28'))).toEqual([
      'DATE_BEFORE StartDate 2026-01-31 InvoicePeriod/StartDate 2026-02-01',
    ]);
    expect(await of(lines('2026-02-01', '2026-03-01'))).toEqual([
      'DATE_AFTER EndDate 2026-03-01 InvoicePeriod/EndDate 2026-02-28',
    ]);
    expect(await of(lines('2026-02-20', '2026-02-19'))).toEqual([
      'DATE_BEFORE EndDate 2026-02-19 StartDate 2026-02-20',
    ]);
    const noPeriod = { periodFrom: undefined, periodTo: undefined };
    expect(await of({ ...noPeriod, ...lines('2025-01-31', '2025-03-01') })).toEqual([]);
  });
});

describe('codes that a Billing 3 document cannot have', () => {
  test('a credit note typed as an invoice, and the other way round', async () => {
    expect(await of({ typeCode: '381' })).toEqual(['INVOICE_CODE_UNEXPECTED InvoiceTypeCode 381 380']);
    expect(await told(ublCreditNote({ typeCode: '380' }))).toEqual([
      'INVOICE_CODE_UNEXPECTED CreditNoteTypeCode 380 381',
    ]);
    for (const typeCode of ['386', '388', '393']) expect(await of({ typeCode })).toEqual([]);
  });
  test('the corrected invoice, which only German companies may send each other', async () => {
    expect(await of({ typeCode: '384' })).toHaveLength(1);
    const seller = { orgNo: 'DE123456789', name: 'Beispiel GmbH', country: 'DE' };
    expect(await of({ typeCode: '384', seller })).toHaveLength(1);
    expect(await of({ typeCode: '384', seller, buyer: { ...seller, orgNo: 'DE987654321' } })).toEqual([]);
  });
  test('self-billing and older formats have types of their own', async () => {
    const customizationId = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0';
    expect(await of({ customizationId, typeCode: '389' })).toEqual([]);
    expect(await of({ customizationId: 'urn:www.cenbii.eu:transaction:biitrns010:ver2.0', typeCode: '381' })).toEqual(
      [],
    );
  });
  test('a tax that is not VAT, on a line and on a sum', async () => {
    const line = /(<cac:ClassifiedTaxCategory>[\s\S]*?<cac:TaxScheme>\s*<cbc:ID>)VAT/;
    expect(await changed(line, '$1GST')).toEqual(['INVOICE_CODE_UNEXPECTED ID GST VAT']);
    expect(await changed(line, '$1vat')).toEqual([]);
    const sum = /(<cac:TaxSubtotal>[\s\S]*?<cac:TaxScheme>\s*<cbc:ID>)VAT/;
    expect(await changed(sum, '$1GST')).toEqual(['INVOICE_CODE_UNEXPECTED ID GST VAT']);
  });
  test('a category of tax that is summed up and stands on no line, and a line that is not summed up', async () => {
    expect(await changed(/(<cac:TaxSubtotal>[\s\S]*?<cac:TaxCategory>\s*<cbc:ID>)S/, '$1AE')).toEqual([
      'INVOICE_PARTS_DIFFER ID AE S',
      'INVOICE_PARTS_DIFFER ID S AE',
    ]);
    expect(await changed(/(<cac:ClassifiedTaxCategory>\s*<cbc:ID>)S/, '$1Z')).toEqual(['INVOICE_PARTS_DIFFER ID Z S']);
    const lines = [
      { name: 'Timer', quantity: '1', price: '10.00' },
      { name: 'Bok', quantity: '1', price: '10.00', vatPercent: 0 },
    ];
    expect(await of({ lines, allowances: [{ charge: false, amount: '1.00' }] })).toEqual([]);
  });
});

describe('numbers of the parties', () => {
  test("a Norwegian company's number under the code of another register", async () => {
    expect(
      await changed('<cbc:EndpointID schemeID="0192">310111643', '<cbc:EndpointID schemeID="0193">310111643'),
    ).toEqual(['INVOICE_CODE_UNEXPECTED EndpointID 0193 0192']);
    expect(
      await changed('<cbc:CompanyID schemeID="0192">312745925', '<cbc:CompanyID schemeID="0002">312745925'),
    ).toEqual(['INVOICE_CODE_UNEXPECTED CompanyID 0002 0192']);
  });
  test('an address in another list, and the number of a company abroad, are their own', async () => {
    const gln = ['schemeID="0192">310111643</cbc:EndpointID', 'schemeID="0088">7300010000001</cbc:EndpointID'] as const;
    expect(await changed(...gln)).toEqual([]);
    const seller = { orgNo: '310111643', name: 'Exemple SA', country: 'FR' };
    expect(
      await changed('<cbc:EndpointID schemeID="0192">', '<cbc:EndpointID schemeID="0002">', ublInvoice({ seller })),
    ).toEqual([]);
  });
  test('a VAT number that does not say that it is one, and the word for the register under another tax', async () => {
    const scheme = (number: string) => new RegExp(`(${number}</cbc:CompanyID>\\s*<cac:TaxScheme>\\s*<cbc:ID>)\\w+`);
    expect(await changed(scheme('NO310111643MVA'), '$1TAX')).toEqual(['INVOICE_CODE_UNEXPECTED ID TAX VAT']);
    expect(await changed(scheme('Foretaksregisteret'), '$1VAT')).toContain('INVOICE_CODE_UNEXPECTED ID VAT TAX');
    const seller = { orgNo: 'SE556677', name: 'Utland AB', country: 'SE' };
    expect(
      await changed(/(SE556677<\/cbc:CompanyID>\s*<cac:TaxScheme>\s*<cbc:ID>)\w+/, '$1LOC', ublInvoice({ seller })),
    ).toEqual([]);
  });
});

describe('a KID', () => {
  const paid = (kid: string, account = '86011117947') => of({ paymentMeans: [{ code: '30', account, kid }] });
  test('with a wrong check digit is told of, without the number', async () => {
    expect(await paid('1002451')).toEqual(['KID_INVALID PaymentID']);
    expect(await paid('1002451', 'NO9386011117947')).toEqual(['KID_INVALID PaymentID']);
    expect(await paid('1002450')).toEqual([]);
  });
  test('words, the number of the invoice, and what is paid abroad are no KID', async () => {
    expect(await paid('Faktura 100245')).toEqual([]);
    expect(await paid('100245')).toEqual([]);
    expect(await paid('0000100245')).toEqual([]);
    expect(await paid('1002451', 'SE4550000000058398257466')).toEqual([]);
    expect(await of({ paymentMeans: [{ code: '10', kid: '1002451' }] })).toEqual([]);
  });
});

describe('an envelope', () => {
  const enveloped = inEnvelope(ublInvoice());
  test('from or to somebody else than the parties of the invoice', async () => {
    expect(await changed('0192:310111643', '0192:313504182', enveloped)).toEqual([
      'INVOICE_PARTS_DIFFER Identifier 0192:313504182 310111643',
    ]);
    expect(await changed('0192:312745925', '0192:312745926', enveloped)).toEqual([
      'INVOICE_PARTS_DIFFER Identifier 0192:312745926 312745925',
    ]);
  });
  test('sent by whoever has taken over the claim, or to an address that is no organisation number', async () => {
    const payee = { orgNo: '313504182', name: 'Fordringskjøp AS' };
    expect(await told(inEnvelope(ublInvoice({ payee }), { ...USUAL, seller: payee }))).toEqual([]);
    const gln = ublInvoice().replace(
      '<cbc:EndpointID schemeID="0192">312745925',
      '<cbc:EndpointID schemeID="0088">7300010000001',
    );
    expect(await changed('0192:312745925', '0088:7300010000001', inEnvelope(gln))).toEqual([]);
  });
  test('of an invoice that the buyer makes out goes the other way', async () => {
    const customizationId = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0';
    const document = ublInvoice({ customizationId, typeCode: '389' });
    expect(await told(inEnvelope(document, { seller: USUAL.buyer, buyer: USUAL.seller }))).toEqual([]);
    expect(await told(inEnvelope(document))).toHaveLength(2);
  });
  test("of another version, or with addresses of another kind than Peppol's", async () => {
    expect(await changed('<HeaderVersion>1.0', '<HeaderVersion>1.1', enveloped)).toEqual([
      'INVOICE_CODE_UNEXPECTED HeaderVersion 1.1 1.0',
    ]);
    expect(await changed('iso6523-actorid-upis', 'iso6524-actorid-upis', enveloped)).toEqual([
      'INVOICE_CODE_UNEXPECTED Identifier iso6524-actorid-upis iso6523-actorid-upis',
    ]);
  });
});
