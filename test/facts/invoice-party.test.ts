/** Who sells, buys and is paid, held against the contract, the chain and the seller's first invoice. */
import { describe, expect, test } from 'vitest';
import type { ChainRow } from '../../src/evidence/documents/rows.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { type Overrides, ublInvoice } from '../evidence/ubl.ts';
import { record } from './build.ts';
import {
  AGENCY,
  CONFLICT,
  derive,
  factOf,
  MISSING,
  NO_TERM,
  row,
  type Situation,
  STRANGER,
  SUB,
  SUPPLIER,
  told,
  UNREADABLE,
} from './invoice-case.ts';

const company = (orgNo: string): { orgNo: string; name: string } => ({ orgNo, name: 'Prøve AS' });
const link = (fields: Partial<ChainRow> = {}, more: Partial<EvidenceRecord<'chain'>> = {}): EvidenceRecord<'chain'> =>
  record(
    'chain',
    { company: SUB, engagedBy: SUPPLIER, role: 'subcontractor', firstDay: '2026-01-01', ...fields },
    more,
  );

async function parties(overrides: Overrides, situation: Situation = {}): Promise<Record<string, unknown>> {
  const { invoices } = await derive({ ...situation, files: { 'faktura.xml': ublInvoice(overrides) } });
  return told(invoices[0], 'invoiceToCity', 'sellerInChain', 'sellerApprovedOn', 'buyerIsAgency');
}

describe('whose invoice it is', () => {
  const toCity = async (overrides: Overrides, situation?: Situation): Promise<unknown> =>
    (await parties(overrides, situation)).invoiceToCity;

  test('to an agency of the agreement, or in the list whoever it is to', async () => {
    expect(await toCity({})).toBe(true);
    expect(await toCity({ buyer: company(STRANGER) }, { rows: [row()] })).toBe(true);
  });
  test('within the chain', async () => {
    const records = [link()];
    expect(await toCity({ seller: company(SUB), buyer: company(SUPPLIER) })).toBe(false);
    expect(await toCity({ seller: company(STRANGER), buyer: company(SUB) }, { records })).toBe(false);
    expect(await toCity({ seller: company(SUB), buyer: company(STRANGER) }, { records })).toBe(false);
  });
  test('to a stranger: only a complete list of what the city received can say', async () => {
    const buyer = company(STRANGER);
    expect(await toCity({ buyer })).toEqual(MISSING);
    expect(await toCity({ buyer }, { complete: ['chain'], records: [link()] })).toEqual(MISSING);
    expect(await toCity({ buyer }, { complete: ['invoiceList'], rows: [row({ invoiceNo: '7' })] })).toBe(false);
  });
  test('between strangers: a complete chain can say it too', async () => {
    const overrides = { seller: company(STRANGER), buyer: company('316000029') };
    expect(await toCity(overrides, { records: [link()] })).toEqual(MISSING);
    expect(await toCity(overrides, { records: [link()], complete: ['chain'] })).toBe(false);
    const unread = link({ company: undefined } as never, { unreadable: ['company'] });
    expect(await toCity(overrides, { records: [link(), unread], complete: ['chain'] })).toEqual(MISSING);
  });
  test('no agencies entered', async () => {
    expect(await toCity({}, { buyers: [] })).toEqual(NO_TERM);
    expect(await toCity({}, { buyers: [], rows: [row()] })).toBe(true);
    const { invoices } = await derive({ files: { 'a.xml': ublInvoice() }, buyers: [] });
    for (const id of ['invoiceToCity', 'buyerIsAgency'])
      expect(factOf(invoices[0], id).from).toEqual([{ file: 'agreement.json', path: '/buyers' }]);
  });
});

describe('the seller', () => {
  const sub = { seller: company(SUB) };
  test('the supplier needs no place in the chain', async () =>
    expect(await parties({})).toMatchObject({ sellerInChain: false, sellerApprovedOn: MISSING }));
  test('a member, approved or not', async () => {
    expect(await parties(sub, { records: [link({ approvedOn: '2026-02-01' })] })).toMatchObject({
      sellerInChain: true,
      sellerApprovedOn: '2026-02-01',
    });
    expect(await parties(sub, { records: [link()] })).toMatchObject({
      sellerInChain: true,
      sellerApprovedOn: MISSING,
    });
    expect(await parties(sub, { records: [link({}, { unreadable: ['approvedOn'] })] })).toMatchObject({
      sellerApprovedOn: UNREADABLE,
    });
  });
  test('a stranger, the chain known whole or not', async () => {
    expect(await parties({ seller: company(STRANGER) }, { records: [link()] })).toMatchObject({
      sellerInChain: MISSING,
    });
    expect(await parties({ seller: company(STRANGER) }, { records: [link()], complete: ['chain'] })).toMatchObject({
      sellerInChain: false,
    });
  });
  test('one digit, and it is another company', async () => {
    const records = [link({ company: '316000010' })];
    expect(await parties({ seller: company('316000010') }, { records })).toMatchObject({ sellerInChain: true });
    expect(await parties({ seller: company('316000029') }, { records })).toMatchObject({ sellerInChain: MISSING });
  });
  test('two rows about one link must agree; of two links the earlier approval counts', async () => {
    const two = [link({ approvedOn: '2026-02-01' }), link({ approvedOn: '2026-02-02' })];
    expect(await parties(sub, { records: two })).toMatchObject({ sellerApprovedOn: CONFLICT });
    const links = [link({ approvedOn: '2026-02-02' }), link({ engagedBy: STRANGER, approvedOn: '2026-02-01' })];
    expect(await parties(sub, { records: links })).toMatchObject({ sellerApprovedOn: '2026-02-01' });
    const unread = link({ engagedBy: STRANGER }, { unreadable: ['approvedOn'] });
    expect(await parties(sub, { records: [link({ approvedOn: '2026-02-02' }), unread] })).toMatchObject({
      sellerApprovedOn: UNREADABLE,
    });
    const undated = link({ engagedBy: STRANGER });
    expect(await parties(sub, { records: [undated, link({ approvedOn: '2026-02-02' })] })).toMatchObject({
      sellerApprovedOn: '2026-02-02',
    });
  });
  test('without a number nothing is known of it', async () => {
    const xml = ublInvoice().replaceAll('310111643', '310111644');
    const { invoices } = await derive({ files: { 'faktura.xml': xml } });
    expect(told(invoices[0], 'sellerOrgNo', 'sellerInChain', 'sellerApprovedOn', 'otherPayeeAccounts')).toEqual({
      sellerOrgNo: UNREADABLE,
      sellerInChain: UNREADABLE,
      sellerApprovedOn: UNREADABLE,
      otherPayeeAccounts: UNREADABLE,
    });
  });
});

describe('the buyer', () => {
  test('an agency, or not, or nobody knows which there are', async () => {
    expect(await parties({})).toMatchObject({ buyerIsAgency: true });
    expect(await parties({ buyer: company(STRANGER) })).toMatchObject({ buyerIsAgency: false });
    expect(await parties({}, { buyers: [] })).toMatchObject({ buyerIsAgency: NO_TERM });
    expect(await parties({}, { buyers: [STRANGER, AGENCY] })).toMatchObject({ buyerIsAgency: true });
  });
  test('the list says it where there is no document, and must agree with one', async () => {
    const listed = await derive({ rows: [row({ buyer: STRANGER })] });
    expect(told(listed.invoices[0], 'buyerOrgNo', 'buyerIsAgency')).toEqual({
      buyerOrgNo: STRANGER,
      buyerIsAgency: false,
    });
    const files = { 'faktura.xml': ublInvoice() };
    const agreed = await derive({ files, rows: [row({ buyer: AGENCY })] });
    expect(told(agreed.invoices[0], 'buyerIsAgency')).toEqual({ buyerIsAgency: true });
    const differing = await derive({ files, rows: [row({ buyer: STRANGER })] });
    expect(told(differing.invoices[0], 'buyerOrgNo', 'buyerIsAgency')).toEqual({
      buyerOrgNo: CONFLICT,
      buyerIsAgency: CONFLICT,
    });
    expect(differing.contradictions).toMatchObject([
      { id: `buyerOrgNo:invoice/${SUPPLIER}/100245`, sides: [{ value: AGENCY }, { value: STRANGER }] },
    ]);
  });
  test('a name in the column is no number', async () => {
    const { invoices, contradictions } = await derive({
      files: { 'faktura.xml': ublInvoice() },
      rows: [row({ buyer: 'Prøveetaten' })],
    });
    expect(told(invoices[0], 'buyerOrgNo')).toEqual({ buyerOrgNo: AGENCY });
    expect(contradictions).toEqual([]);
  });
});

describe('who is paid', () => {
  const payee = async (content: string): Promise<unknown> => {
    const { invoices } = await derive({ files: { 'faktura.xml': content } });
    return told(invoices[0], 'payeeIsSeller').payeeIsSeller;
  };
  const bare = (name: string): string =>
    ublInvoice({ payee: { orgNo: SUB, name } }).replace(
      `<cac:PartyLegalEntity>\n      <cbc:CompanyID schemeID="0192">${SUB}</cbc:CompanyID>\n    </cac:PartyLegalEntity>`,
      '',
    );
  test('nobody else is named', async () => expect(await payee(ublInvoice())).toBe(true));
  test('by number', async () => {
    expect(await payee(ublInvoice({ payee: { orgNo: SUPPLIER, name: 'Et annet navn' } }))).toBe(true);
    expect(await payee(ublInvoice({ payee: { orgNo: SUB, name: 'Fjordkode AS' } }))).toBe(false);
    expect(await payee(ublInvoice({ payee: { orgNo: '313504183', name: 'Fjordkode AS' } }))).toEqual(UNREADABLE);
  });
  test('a seller without a number, or with a wrong one', async () => {
    const document = ublInvoice({ payee: { orgNo: SUB, name: 'Fordringskjøp AS' } });
    expect(await payee(document.replaceAll(SUPPLIER, '310111644'))).toEqual(UNREADABLE);
    expect(await payee(document.replace(`NO${SUPPLIER}MVA`, '').replaceAll(SUPPLIER, ''))).toEqual(MISSING);
  });
  test('without a number by name', async () => {
    expect(bare('X')).not.toContain(SUB);
    expect(await payee(bare(' fjordkode as '))).toBe(true);
    expect(await payee(bare('Fjordkode Finans AS'))).toBe(false);
  });
});
