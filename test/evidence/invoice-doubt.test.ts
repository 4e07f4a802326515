import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence, EvidenceRecord, Problem } from '../../src/evidence/evidence.ts';
import { readEvidence } from '../../src/evidence/read.ts';
import { inEnvelope, ublCreditNote, ublInvoice } from './ubl.ts';

const evidence = (content: string): Promise<Evidence> =>
  readEvidence([new File([content], 'faktura.xml')], { forms: [], deliveredBy: [] });

async function read(
  content: string,
): Promise<{ invoice: EvidenceRecord<'invoice'>; problems: readonly Problem[]; codes: string[] }> {
  const { files, records } = await evidence(content);
  const problems = files[0]?.problems ?? [];
  return {
    invoice: records.invoice[0] as EvidenceRecord<'invoice'>,
    problems,
    codes: problems.map(({ code }) => code),
  };
}

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;
const LEGAL = '<cbc:CompanyID schemeID="0192">310111643</cbc:CompanyID>';

describe('organisation numbers', () => {
  test.each(['310 111 643', 'NO310111643MVA', '0192:310111643', 'NO 310 111 643 MVA'])('%s', async (written) => {
    const { invoice, problems } = await read(ublInvoice().replace(LEGAL, LEGAL.replace('310111643', written)));
    expect(problems).toEqual([]);
    expect(invoice.fields.seller?.orgNo).toBe('310111643');
  });

  test('a wrong check digit: told with its line, not used, not replaced by the VAT number', async () => {
    const xml = ublInvoice().replace(LEGAL, LEGAL.replace('310111643', '310111644'));
    const { invoice, problems } = await read(xml);
    expect(problems).toEqual([
      {
        code: 'ORG_NUMBER_INVALID',
        at: { file: 'faktura.xml', line: lineOf(xml, '310111644'), path: 'CompanyID' },
        read: '310111644',
      },
    ]);
    expect(invoice.unreadable).toEqual(['seller.orgNo']);
    expect(invoice.fields.seller?.orgNo).toBeUndefined();
    expect(invoice.fields.seller?.vatId).toBe('NO310111643MVA');
  });

  test('without a legal id: VAT number, then endpoint, never a customer number', async () => {
    const customer = '<cac:PartyIdentification><cbc:ID>20202</cbc:ID></cac:PartyIdentification><cac:PartyName>';
    const bare = ublInvoice().replace(LEGAL, '').replace('<cac:PartyName>', customer);
    expect((await read(bare)).invoice.fields.seller?.orgNo).toBe('310111643');
    const none = bare.replace('NO310111643MVA', '').replace('schemeID="0192">310111643', 'schemeID="0088">73100000');
    const { invoice, problems } = await read(none);
    expect(problems).toEqual([]);
    expect(invoice.unreadable).toEqual([]);
    expect(invoice.fields.seller?.orgNo).toBeUndefined();
  });

  test('a foreign company keeps its own', async () => {
    const seller = { orgNo: 'SE556677', name: 'Utland AB', country: 'SE' };
    const { invoice, problems } = await read(ublInvoice({ seller }));
    expect(problems).toEqual([]);
    expect(invoice.fields.seller).toMatchObject({ orgNo: 'SE556677', country: 'SE' });
  });

  test('a national id where a company should be is not kept anywhere', async () => {
    const { invoice, problems, codes } = await read(ublInvoice().replaceAll('310111643', '01019012480'));
    expect(codes).toContain('NATIONAL_ID_UNEXPECTED');
    expect(invoice.unreadable).toEqual(['seller.orgNo']);
    expect(JSON.stringify([invoice, problems])).not.toContain('01019012480');
  });
});

describe("numbers beside the party's own", () => {
  test('an address or a VAT number with a wrong digit is told of; foreign ones follow rules that we do not know', async () => {
    const wrong = ublInvoice()
      .replace('<cbc:EndpointID schemeID="0192">310111643', '<cbc:EndpointID schemeID="0192">310111644')
      .replace('NO312745925MVA', 'NO312745926MVA');
    const { invoice, problems } = await read(wrong);
    expect(problems.map(({ code, read: text }) => `${code} ${text}`)).toEqual([
      'ORG_NUMBER_INVALID 310111644',
      'ORG_NUMBER_INVALID NO312745926MVA',
    ]);
    expect(invoice.fields.seller?.orgNo).toBe('310111643');
    const foreign = ublInvoice().replace('schemeID="0192">310111643', 'schemeID="0088">7310000000000');
    expect((await read(foreign)).problems).toEqual([]);
  });
});

describe('amounts in another currency than the document', () => {
  test('are not taken, nor what is summed of them', async () => {
    const { invoice, problems } = await read(
      ublInvoice().replace('PayableAmount currencyID="NOK"', 'PayableAmount currencyID="EUR"'),
    );
    expect(problems).toMatchObject([{ code: 'INVOICE_OTHER_CURRENCY', expected: 'NOK' }]);
    expect(invoice.unreadable).toEqual(['totals', 'totals.payable']);
    expect(invoice.fields.totals?.payable).toBeUndefined();
  });
  test('a document all in another currency is what it is', async () => {
    expect((await read(ublInvoice({ currency: 'EUR' }))).problems).toEqual([]);
  });
});

describe('values that are no values', () => {
  test('days', async () => {
    const xml = ublInvoice({ issueDate: '2026-02-30', dueDate: '05.03.2026' });
    const { invoice, problems, codes } = await read(xml);
    expect(codes).toEqual(['DATE_IMPOSSIBLE', 'DATE_IMPOSSIBLE']);
    expect(problems[0]).toMatchObject({ at: { line: lineOf(xml, '<cbc:IssueDate>') }, read: '2026-02-30' });
    expect(invoice.unreadable).toEqual(['dueDate', 'issueDate']);
    expect('issueDate' in invoice.fields).toBe(false);
    expect((await read(ublInvoice({ issueDate: '2026-03-05Z' }))).invoice.fields.issueDate).toBe('2026-03-05');
  });

  test.each([
    ['<cbc:PayableAmount currencyID="NOK">66750.00', 'totals,totals.payable'],
    ['<cbc:InvoicedQuantity unitCode="HUR">30.0', 'lines'],
    ['<cbc:PriceAmount currencyID="NOK">1450.00', 'lines'],
    ['<cbc:TaxAmount currencyID="NOK">13350.00', 'taxTotal'],
    ['<cbc:TaxableAmount currencyID="NOK">53400.00', 'taxSubtotals'],
  ])('%s', async (part, field) => {
    for (const wrong of ['1 450,00', '1e5', '', 'NaN', '1.2.3', '0x10', '9'.repeat(50)]) {
      const xml = ublInvoice().replace(part, part.replace(/>.*/, `>${wrong}`));
      const { invoice, codes, problems } = await read(xml);
      // Empty is absent, not unreadable.
      if (wrong === '') expect(codes).toEqual([]);
      else {
        expect(codes).toEqual(['CELL_NOT_AMOUNT']);
        expect(problems[0]?.at.line).toBe(lineOf(xml, `>${wrong}<`));
        expect(invoice.unreadable.join()).toBe(field);
      }
    }
  });

  test.each([
    ['.5', '0.5'],
    ['+5', '5'],
    ['5.', '5'],
    ['-12.50', '-12.50'],
    ['0005', '0005'],
  ])('a decimal as XML may write it: %s', async (written, value) => {
    const { invoice, codes } = await read(ublInvoice().replace('>66750.00</cbc:Pay', `>${written}</cbc:Pay`));
    expect(codes).toEqual([]);
    expect(invoice.fields.totals?.payable).toBe(value);
  });

  test('an allowance without sign or amount cannot be counted with', async () => {
    const xml = ublInvoice({ allowances: [{ charge: false, amount: '100.00' }] });
    const unsigned = await read(xml.replace('<cbc:ChargeIndicator>false</cbc:ChargeIndicator>', ''));
    expect(unsigned.codes).toEqual(['INVOICE_FIELD_MISSING']);
    expect(unsigned.invoice.unreadable).toEqual(['allowances']);
    const broken = await read(xml.replace('>100.00</cbc:Amount>', '>1e2</cbc:Amount>'));
    expect(broken.codes).toEqual(['CELL_NOT_AMOUNT']);
    expect(broken.invoice.unreadable).toEqual(['allowances']);
    expect(broken.invoice.fields.allowances).toMatchObject([{ charge: false, amount: '1e2' }]);
    const odd = await read(xml.replace('>false<', '>nei<'));
    expect(odd.codes).toEqual(['CELL_NOT_YES_NO']);
    expect(odd.invoice.unreadable).toEqual(['allowances']);
  });

  test('national ids in texts and references', async () => {
    const note = 'Gjelder 010190 12480, februar';
    const { invoice, problems, codes } = await read(ublInvoice({ note, buyerReference: '01019012480' }));
    expect(codes).toEqual(['NATIONAL_ID_UNEXPECTED', 'NATIONAL_ID_UNEXPECTED']);
    expect(invoice.fields.note).toBe('Gjelder …, februar');
    expect(invoice.fields.references?.map(({ field }) => field)).toEqual(['orderReference', 'contractReference']);
    expect(invoice.unreadable).toEqual(['references.buyerReference']);
    expect(JSON.stringify([invoice, problems])).not.toMatch(/01019|12480/);
    const only = { orderReference: undefined, contractReference: undefined, buyerReference: '01019012480' };
    expect((await read(ublInvoice(only))).invoice.unreadable).toEqual(['references', 'references.buyerReference']);
  });

  test('what identifies the document is missed by name', async () => {
    const { problems, invoice } = await read(ublInvoice({ invoiceNo: undefined, issueDate: undefined }));
    expect(problems.map(({ code, expected }) => [code, expected])).toEqual([
      ['INVOICE_FIELD_MISSING', 'ID (BT-1)'],
      ['INVOICE_FIELD_MISSING', 'IssueDate (BT-2)'],
    ]);
    expect(invoice.unreadable).toEqual([]);
  });
});

describe('documents that break off', () => {
  test('only what identifies it is taken, the rest is unreadable', async () => {
    const xml = ublInvoice();
    const cut = xml.slice(0, xml.indexOf('<cac:LegalMonetaryTotal>') + 40);
    const { invoice, problems, codes } = await read(cut);
    expect(codes).toEqual(['XML_BROKEN']);
    expect(problems[0]?.at.line).toBeGreaterThanOrEqual(lineOf(xml, '<cac:LegalMonetaryTotal>'));
    expect(Object.keys(invoice.fields).sort()).toEqual(
      ['buyer', 'customizationId', 'documentType', 'enveloped', 'invoiceNo', 'issueDate', 'profileId', 'seller'].sort(),
    );
    expect(invoice.unreadable).toEqual(expect.arrayContaining(['document', 'lines', 'totals', 'paymentMeans']));
    expect(invoice.unreadable).toEqual(expect.arrayContaining(['references', 'attachments', 'payee', 'currency']));
  });

  test('a value that is cut in two is not taken for whole', async () => {
    const xml = ublInvoice();
    const { invoice } = await read(xml.slice(0, xml.indexOf('100245') + 3));
    expect(invoice.fields).toEqual({
      documentType: 'invoice',
      customizationId: expect.any(String),
      profileId: expect.any(String),
      enveloped: false,
    });
    expect(invoice.unreadable).toContain('invoiceNo');
  });

  test('cut anywhere: no exception, and no value that the whole document does not have', async () => {
    const texts = [ublInvoice({ projectReference: 'P' }), inEnvelope(ublCreditNote())];
    for (const text of texts) {
      const whole = (await read(text)).invoice;
      for (let length = 1; length < text.length - 1; length += 7) {
        const { records, files } = await evidence(text.slice(0, length));
        expect(files[0]?.problems.length).toBeGreaterThan(0);
        const [record] = records.invoice;
        if (!record) continue;
        expect(record.unreadable).toContain('document');
        for (const [field, value] of Object.entries(record.fields))
          expect(whole.fields[field as keyof typeof whole.fields]).toEqual(value);
        for (const field of Object.keys(whole.fields))
          expect(field in record.fields || record.unreadable.includes(field)).toBe(true);
      }
    }
  });

  test('DOCTYPE, deep nesting, wrong nesting', async () => {
    const xml = ublInvoice();
    const doctype = await evidence(xml.replace('?>', '?><!DOCTYPE Invoice [<!ENTITY a "b">]>'));
    expect(doctype.files[0]).toMatchObject({ kind: 'unknown', problems: [{ code: 'XML_DOCTYPE' }] });
    expect(doctype.records.invoice).toEqual([]);
    const deep = `${'<a>'.repeat(200)}${'</a>'.repeat(200)}`;
    const nested = await read(xml.replace('</Invoice>', `${deep}</Invoice>`));
    expect(nested.codes).toEqual(['XML_TOO_DEEP']);
    expect(nested.invoice.fields.invoiceNo).toBe('100245');
    expect(nested.invoice.unreadable).toContain('lines');
    const crossed = await read(xml.replace('</cbc:IssueDate>', '</cbc:DueDate>'));
    expect(crossed.codes).toEqual(['XML_BROKEN']);
    expect(crossed.invoice.unreadable).toContain('issueDate');
  });

  test('any damage to any byte never throws and never loses the file', async () => {
    const text = ublInvoice({ attachments: [{ filename: 'a.csv', mime: 'text/csv', content: 'a;b\n1;2\n' }] });
    const change = fc.tuple(fc.nat(text.length - 1), fc.string({ maxLength: 5 }), fc.nat(10));
    await fc.assert(
      fc.asyncProperty(change, async ([from, put, gone]) => {
        const { files } = await evidence(text.slice(0, from) + put + text.slice(from + gone));
        expect(files[0]?.problems.some((problem) => problem.code === 'FILE_UNREADABLE')).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is no invoice', () => {
  test.each([
    [
      '<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"/>',
      'INVOICE_NOT_BILLING_3',
    ],
    ['<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>', 'XML_NOT_KNOWN'],
    ['<Invoice><ID>1</ID></Invoice>', 'XML_NOT_KNOWN'],
    ['<root><Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/></root>', 'XML_NOT_KNOWN'],
    [inEnvelope('<a/>'), 'XML_NOT_KNOWN'],
    [inEnvelope(''), 'XML_NOT_KNOWN'],
    ['<a', 'XML_BROKEN'],
    ['<html><body>Logg inn</body></html>', 'FILE_UNKNOWN'],
    ['<!DOCTYPE html><html></html>', 'FILE_UNKNOWN'],
  ])('%s', async (content, code) => {
    const { files, records } = await evidence(content);
    expect(files[0]).toMatchObject({ kind: 'unknown', records: 0 });
    expect(files[0]?.problems.map((problem) => problem.code)).toEqual([code]);
    expect(records.invoice).toEqual([]);
  });
});
