/** Entries of camt.053 and camt.054 from bytes: signs, batches, amounts and currencies. */
import { describe, expect, test } from 'vitest';
import { account, iban } from './bank-accounts.ts';
import { codes, entriesOf, one, problemsOf, read, wage } from './bank-june.ts';
import type { EntryXml } from './bank-xml-camt.ts';

describe('signs', () => {
  test('money out is negative, money in positive, a reversal as the money went', async () => {
    const returned: EntryXml = { ...wage, amount: '31250.00', details: [{ account: account(1), returned: 'AC04' }] };
    const entries = await entriesOf([
      wage,
      { ...wage, amount: '31250.00', reversal: true },
      returned,
      { ...wage, reversal: false },
    ]);
    expect(entries.map(({ amount, reversal }) => [amount, reversal])).toEqual([
      [-3_125_000, false],
      [3_125_000, true],
      [3_125_000, true],
      [-3_125_000, false],
    ]);
    expect(entries[1]?.counterAccount).toBe(account(1));
  });
  test('what is not booked is there, with its status, and is in no sum', async () => {
    for (const version of ['001.02', '001.08']) {
      const { records } = await read(one([wage, { ...wage, status: 'PDNG' }], { version }));
      expect(records.bankStatement[0]?.fields).toMatchObject({ entries: 1, allEntries: 2, entrySum: -3_125_000 });
      expect(records.bankEntry.map(({ fields }) => fields.status)).toEqual(['BOOK', 'PDNG']);
    }
  });
  test('an amount without a direction says nothing, nor does one without a status', async () => {
    const xml = one([wage]);
    const undirected = await read(xml.replace('<CdtDbtInd>DBIT</CdtDbtInd>\n<Sts>', '<Sts>'));
    expect(codes(undirected)).toEqual(['BANK_FIELD_MISSING']);
    expect(undirected.records.bankEntry[0]?.unreadable).toEqual(['amount']);
    expect(undirected.records.bankStatement[0]?.unreadable).toEqual(['entries', 'entrySum']);
    const unknown = await read(xml.replace('<Sts>BOOK</Sts>', ''));
    expect(codes(unknown)).toEqual(['BANK_FIELD_MISSING']);
    expect(unknown.records.bankStatement[0]?.unreadable).toEqual(['entries', 'entrySum']);
  });
  test('the counterparty of money in is whoever sent it', async () => {
    const [entry] = await entriesOf([{ amount: '5000.00', details: [{ account: account(3), orgNo: '310111643' }] }]);
    expect(entry).toMatchObject({ counterAccount: account(3), counterOrgNo: '310111643' });
  });
});

describe('batches', () => {
  const batch = { count: '2', paymentInfoId: 'BLOKK-1', messageId: 'MSG-1' };
  test('without details: one line with its count and ids', async () => {
    const [entry, ...rest] = await entriesOf([{ amount: '-59650.50', batch }]);
    expect(rest).toEqual([]);
    expect(entry).toMatchObject({ batchCount: 2, paymentInfoId: 'BLOKK-1', messageId: 'MSG-1', detail: false });
    expect(entry?.counterAccount).toBeUndefined();
  });
  test.each(['001.02', '001.04', '001.08'])(
    'with details, version %s: the line itself, then each of them',
    async (version) => {
      const details = [
        { account: account(1), amount: '-31250.00', endToEndId: 'E2E-1' },
        { account: account(2), amount: '-28400.50', endToEndId: 'E2E-2' },
      ];
      const entries = await entriesOf([{ amount: '-59650.50', batch, reference: 'BANK-7', details }], { version });
      expect(
        entries.map(({ detail, entryNo, amount, counterAccount, paymentInfoId, bookedOn, status }) => [
          detail,
          entryNo,
          amount,
          counterAccount,
          paymentInfoId,
          bookedOn,
          status,
        ]),
      ).toEqual([
        [false, 1, -5_965_050, undefined, 'BLOKK-1', '2022-06-15', 'BOOK'],
        [true, 1, -3_125_000, account(1), 'BLOKK-1', '2022-06-15', 'BOOK'],
        [true, 1, -2_840_050, account(2), 'BLOKK-1', '2022-06-15', 'BOOK'],
      ]);
    },
  );
  test('one detail of several, or of another amount, stays a detail', async () => {
    const part = [{ account: account(1), amount: '-31250.00' }];
    expect((await entriesOf([{ amount: '-59650.50', batch, details: part }])).map(({ detail }) => detail)).toEqual([
      false,
      true,
    ]);
    expect((await entriesOf([{ amount: '-31255.00', details: part }])).map(({ amount }) => amount)).toEqual([
      -3_125_500, -3_125_000,
    ]);
  });
  test('ids that differ between the batches of one line are none', async () => {
    const xml = one([{ amount: '-59650.50', batch }]).replace(
      '</NtryDtls>',
      '</NtryDtls><NtryDtls><Btch><PmtInfId>BLOKK-2</PmtInfId><NbOfTxs>3</NbOfTxs></Btch></NtryDtls>',
    );
    const { records } = await read(xml);
    expect(records.bankEntry[0]?.fields).toMatchObject({ batchCount: 5, messageId: 'MSG-1' });
    expect(records.bankEntry[0]?.fields.paymentInfoId).toBeUndefined();
  });
});

describe('amounts and currencies', () => {
  test('zeros past øre are fine, more is not', async () => {
    expect((await entriesOf([{ ...wage, amount: '-31250.12000' }]))[0]?.amount).toBe(-3_125_012);
    const evidence = await read(one([{ ...wage, amount: '-31250.12345' }]));
    expect(problemsOf(evidence)).toMatchObject([{ code: 'AMOUNT_TOO_PRECISE', read: '31250.12345' }]);
    expect(evidence.records.bankEntry[0]?.unreadable).toEqual(['amount']);
  });
  test('zero is an amount', async () => expect((await entriesOf([{ ...wage, amount: '-0.00' }]))[0]?.amount).toBe(0));
  test('of a payment abroad the amount is in the currency of the account', async () => {
    const details = [{ account: iban('DE', '370400440532013000'), amount: '-2500.00', currency: 'EUR' }];
    const [entry, detail] = await entriesOf([{ amount: '-29000.00', details }], { version: '001.08' });
    expect([entry?.amount, entry?.currency]).toEqual([-2_900_000, 'NOK']);
    expect([detail?.amount, detail?.currency]).toEqual([-250_000, 'EUR']);
  });
});
