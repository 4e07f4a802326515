/** Which format a document is in, and by which channel the list says that it came. */
import { describe, expect, test } from 'vitest';
import { BILLING_3, inEnvelope, PROFILE_01, ublCreditNote, ublInvoice } from '../evidence/ubl.ts';
import { CONFLICT, derive, factOf, MISSING, NO_TERM, one, row, told, UNREADABLE } from './invoice-case.ts';

const SELF = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0';
const SELF_PROFILE = 'urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0';
const FORWARD = `${BILLING_3}#conformant#urn:fdc:anskaffelser.no:2019:ehf:forward-billing:3.0`;
const FORWARD_PROFILE = 'urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:08:1.0';
const EHF_2 = 'urn:www.cenbii.eu:transaction:biitrns010:ver2.0';
const EHF_2_PROFILE = 'urn:www.cenbii.eu:profile:bii04:ver2.0';

describe('the format', () => {
  test.each([
    [BILLING_3, PROFILE_01, 'BIS Billing 3.0'],
    [BILLING_3, PROFILE_01.replace(':01:', ':99:'), 'BIS Billing 3.0'],
    [`${BILLING_3}#conformant#urn:example.com:more`, PROFILE_01, 'BIS Billing 3.0'],
    [SELF, SELF_PROFILE, 'BIS Self-Billing 3.0'],
    [FORWARD, FORWARD_PROFILE, 'EHF Forward Billing 3.0'],
  ])('%s with %s', async (customizationId, profileId, name) => {
    expect(await one('invoiceFormat', { customizationId, profileId })).toBe(name);
    const credit = ublCreditNote({ customizationId, profileId });
    expect(await one('invoiceFormat', credit)).toBe(name);
    expect(await one('invoiceFormat', inEnvelope(credit))).toBe(name);
  });

  test.each([
    [EHF_2, EHF_2_PROFILE],
    [EHF_2, PROFILE_01],
    [BILLING_3, EHF_2_PROFILE],
    [BILLING_3, PROFILE_01.replace(':01:', ':1:')],
    [BILLING_3, `${PROFILE_01}1`],
    [BILLING_3, SELF_PROFILE],
    [SELF, PROFILE_01],
    [BILLING_3, FORWARD_PROFILE],
    [FORWARD, PROFILE_01],
    [BILLING_3.slice(0, -1), PROFILE_01],
    [`x${BILLING_3}`, PROFILE_01],
    ['urn:cen.eu:en16931:2017', PROFILE_01],
  ])('%s with %s is none of them, and shown as it stands', async (customizationId, profileId) => {
    expect(await one('invoiceFormat', { customizationId, profileId })).toBe(`${customizationId} / ${profileId}`);
  });

  test('processes that a release approves by name, from the day it is in force', async () => {
    const profileId = 'urn:peppol:bis:billing_with_response';
    expect(await one('invoiceFormat', { profileId, issueDate: '2026-08-16' })).toBe(`${BILLING_3} / ${profileId}`);
    expect(await one('invoiceFormat', { profileId, issueDate: '2026-08-17' })).toBe('BIS Billing 3.0');
    expect(await one('invoiceFormat', { issueDate: '2026-08-17' })).toBe('BIS Billing 3.0');
  });

  test('an undated invoice: known is what is the same at both ends of the period', async () => {
    expect(await one('invoiceFormat', { issueDate: undefined })).toBe('BIS Billing 3.0');
    const profileId = 'urn:peppol:bis:billing_with_response';
    expect(await one('invoiceFormat', { issueDate: undefined, profileId })).toEqual(MISSING);
    expect(await one('invoiceFormat', { issueDate: '2026-02-30', profileId })).toEqual(UNREADABLE);
  });

  test('one identifier missing: doubt, unless the other shows that it is none of them', async () => {
    expect(await one('invoiceFormat', { profileId: undefined })).toEqual(MISSING);
    expect(await one('invoiceFormat', { customizationId: undefined })).toEqual(MISSING);
    expect(await one('invoiceFormat', { customizationId: undefined, profileId: undefined })).toEqual(MISSING);
    expect(await one('invoiceFormat', { customizationId: EHF_2, profileId: undefined })).toBe(EHF_2);
    expect(await one('invoiceFormat', { customizationId: undefined, profileId: EHF_2_PROFILE })).toBe(EHF_2_PROFILE);
  });

  test('no figure for the day: nobody knows what the formats are', async () => {
    expect(await one('invoiceFormat', { issueDate: '2018-12-31' })).toEqual(NO_TERM);
    expect(await one('invoiceFormat', { issueDate: '2019-01-01' })).toBe('BIS Billing 3.0');
  });

  test('what stands there is not shown when it is a national id, nor in full when it is long', async () => {
    expect(await one('invoiceFormat', { customizationId: '01019012480' })).toEqual(UNREADABLE);
    expect(String(await one('invoiceFormat', { customizationId: 'x'.repeat(5000) }))).toHaveLength(200);
  });

  test('a place for each identifier, and the basis of who delivered', async () => {
    const { invoices } = await derive({ files: { 'uke/faktura.xml': ublInvoice() } });
    expect(factOf(invoices[0], 'invoiceFormat')).toMatchObject({
      basis: 'registered',
      from: [
        { file: 'uke/faktura.xml', line: 3 },
        { file: 'uke/faktura.xml', line: 4 },
      ],
    });
  });
});

describe('no document to read', () => {
  const format = async (files: Record<string, string>, number = '100245'): Promise<unknown> => {
    const { invoices } = await derive({ files, rows: [row({ invoiceNo: number, channel: 'ehf' })] });
    const subject = invoices.find((invoice) => invoice.label === number);
    return told(subject, 'invoiceFormat').invoiceFormat;
  };
  const NO_INVOICE = '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>';

  test('listed only', async () => expect(await format({})).toEqual(MISSING));
  test('it broke off', async () => {
    const cut = ublInvoice().slice(0, 3000);
    expect(await format({ 'a.xml': cut })).toEqual(UNREADABLE);
  });
  test('a whole copy beside a broken one: which of them counts is not known', async () => {
    const cut = ublInvoice().slice(0, 3000);
    expect(await format({ 'a.xml': cut, 'b.xml': ublInvoice() })).toEqual(UNREADABLE);
  });
  test.each([
    ['faktura-100245.xml', NO_INVOICE],
    ['mappe/100245.xml', '<a'],
    ['100245 v2.xml', '<!DOCTYPE a><a/>'],
    ['100245.xml', ''],
  ])('%s holds no invoice: that file is asked for again', async (name, content) => {
    expect(await format({ [name]: content })).toEqual(UNREADABLE);
    const { invoices } = await derive({ files: { [name]: content }, rows: [row()] });
    expect(factOf(invoices[0], 'invoiceFormat').from).toEqual([{ file: name }]);
  });
  test.each(['1002451.xml', '0100245.xml', 'ordre.xml'])('%s is not named for it', async (name) => {
    expect(await format({ [name]: NO_INVOICE })).toEqual(MISSING);
  });
  test('a number of more words', async () => {
    expect(await format({ 'Faktura 2026_17.xml': NO_INVOICE }, '2026/17')).toEqual(UNREADABLE);
    expect(await format({ 'Faktura 2026_17.xml': NO_INVOICE }, '26/17')).toEqual(MISSING);
    expect(await format({ 'x.xml': NO_INVOICE }, '-')).toEqual(MISSING);
  });
  test('a file of another kind is no invoice that could not be read', async () => {
    expect(await format({ '100245.pdf': '%PDF-1.4\n' })).toEqual(MISSING);
  });
});

describe('the channel', () => {
  const channel = async (...rows: ReturnType<typeof row>[]): Promise<unknown> => {
    const { invoices } = await derive({ files: { 'faktura.xml': ublInvoice() }, rows });
    expect(invoices).toHaveLength(1);
    return told(invoices[0], 'invoiceChannel').invoiceChannel;
  };
  test.each(['ehf', 'pdf', 'paper', 'other'] as const)('%s', async (code) =>
    expect(await channel(row({ channel: code }))).toBe(code),
  );
  test('in no list, or in one without the column', async () => {
    expect(await channel()).toBe('notStated');
    expect(await channel(row())).toBe('notStated');
  });
  test('an empty cell, one that cannot be read, and two that differ', async () => {
    expect(await channel(row({}, { columns: { channel: 'Kanal' } }))).toEqual(MISSING);
    expect(await channel(row({}, { unreadable: ['channel'] }))).toEqual(UNREADABLE);
    expect(await channel(row({ channel: 'ehf' }), row({ channel: 'pdf' }))).toEqual(CONFLICT);
  });
});
