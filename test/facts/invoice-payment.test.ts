/** How an invoice asks to be paid: every code of the list, every account, several at once. */
import { describe, expect, test } from 'vitest';
import { type UblDocument, ublCreditNote, ublInvoice } from '../evidence/ubl.ts';
import { term } from './build.ts';
import { derive, factOf, MISSING, NO_TERM, told, UNREADABLE } from './invoice-case.ts';

type Means = UblDocument['paymentMeans'];
const ACCOUNT = '86011117947';

async function paid(paymentMeans: Means | string): Promise<Record<string, unknown>> {
  const xml = typeof paymentMeans === 'string' ? paymentMeans : ublInvoice({ paymentMeans });
  const { invoices } = await derive({ files: { 'faktura.xml': xml } });
  return told(invoices[0], 'cashMeans', 'chequeMeans', 'undecidableMeans', 'bankAccountsSound');
}
const NONE = { cashMeans: 0, chequeMeans: 0, undecidableMeans: 0, bankAccountsSound: true };

describe('the code', () => {
  const BANK = ['30', '31', '42', '45', '50', '56', '58', '93', '94', '95'];
  const CHEQUE = ['20', '21', '22', '23', '24', '25', '26', '91', '92'];
  const CARD_OR_DEBIT = ['48', '49', '54', '55', '59'];
  test.each(BANK)('%s is a bank payment: it needs a valid account', async (code) => {
    expect(await paid([{ code, account: ACCOUNT }])).toEqual(NONE);
    expect(await paid([{ code }])).toEqual({ ...NONE, bankAccountsSound: MISSING });
    expect(await paid([{ code, account: '86011117948' }])).toEqual({ ...NONE, bankAccountsSound: UNREADABLE });
  });
  test.each(CARD_OR_DEBIT)('%s needs none', async (code) => expect(await paid([{ code }])).toEqual(NONE));
  test('10 is cash, with or without an account', async () => {
    expect(await paid([{ code: '10' }])).toEqual({ ...NONE, cashMeans: 1 });
    expect(await paid([{ code: '10', account: ACCOUNT }])).toEqual({ ...NONE, cashMeans: 1 });
  });
  test.each(CHEQUE)('%s is a cheque or a bill', async (code) =>
    expect(await paid([{ code }])).toEqual({ ...NONE, chequeMeans: 1 }),
  );
  test('every other code of the list, and any that is not in it, decides nothing', async () => {
    const known = new Set(['10', ...BANK, ...CHEQUE, ...CARD_OR_DEBIT]);
    const others = Array.from({ length: 100 }, (_, code) => String(code)).filter((code) => !known.has(code));
    for (const code of [...others, 'ZZZ', '010', '30a', 'cash'])
      expect(await paid([{ code, account: ACCOUNT }]), code).toEqual({ ...NONE, undecidableMeans: 1 });
  });
});

describe('accounts', () => {
  test.each([
    ['8601 11 17947', true],
    ['8601.11.17947', true],
    ['NO93 8601 1117 947', true],
    ['no9386011117947', true],
    ['DE89370400440532013000', true],
    ['86011117946', UNREADABLE],
    ['NO9386011117946', UNREADABLE],
    ['8601111794', UNREADABLE],
    ['123', UNREADABLE],
  ])('%s', async (account, sound) =>
    expect(await paid([{ code: '30', account }])).toEqual({ ...NONE, bankAccountsSound: sound }),
  );
});

describe('several', () => {
  const bank = { code: '30', account: ACCOUNT };
  test('all count', async () => {
    expect(await paid([bank, { code: '58', account: 'NO9386011117947' }])).toEqual(NONE);
    expect(await paid([bank, { code: '10' }, { code: '10' }])).toEqual({ ...NONE, cashMeans: 2 });
    expect(await paid([bank, { code: '20' }, { code: '97' }])).toEqual({
      ...NONE,
      chequeMeans: 1,
      undecidableMeans: 1,
    });
    expect(await paid([bank, { code: '31' }])).toEqual({ ...NONE, bankAccountsSound: MISSING });
    expect(await paid([bank, { code: '31' }, { code: '42', account: '1' }])).toEqual({
      ...NONE,
      bankAccountsSound: UNREADABLE,
    });
  });
  test('one without a code may be anything; a known one counts all the same', async () => {
    const bare = (means: Means): string =>
      ublInvoice({ paymentMeans: means }).replace('<cbc:PaymentMeansCode>x</cbc:PaymentMeansCode>', '');
    expect(await paid(bare([bank, { code: 'x', account: ACCOUNT }]))).toEqual({
      cashMeans: MISSING,
      chequeMeans: MISSING,
      undecidableMeans: MISSING,
      bankAccountsSound: true,
    });
    expect(await paid(bare([{ code: '10' }, { code: 'x', account: ACCOUNT }]))).toMatchObject({ cashMeans: 1 });
  });
  test('none at all says nothing about any', async () => {
    const unknown = {
      cashMeans: MISSING,
      chequeMeans: MISSING,
      undecidableMeans: MISSING,
      bankAccountsSound: MISSING,
    };
    expect(await paid([])).toEqual(unknown);
    expect(await paid(ublCreditNote({ paymentMeans: [] }))).toEqual(unknown);
  });
});

test('a credit note may ask for cash too, and an invoice of one øre', async () => {
  expect(await paid(ublCreditNote({ paymentMeans: [{ code: '10' }] }))).toMatchObject({ cashMeans: 1 });
  const lines = [{ name: 'Øre', quantity: '1', price: '0.01', vatPercent: 0 }];
  expect(await paid(ublInvoice({ lines, paymentMeans: [{ code: '10' }] }))).toMatchObject({ cashMeans: 1 });
});

test('the place of each', async () => {
  const xml = ublInvoice({
    paymentMeans: [{ code: '30', account: ACCOUNT }, { code: '10' }],
  });
  const { invoices } = await derive({ files: { 'faktura.xml': xml } });
  const lines = xml.split('\n').flatMap((text, index) => (text.includes('<cac:PaymentMeans>') ? [index + 1] : []));
  expect(factOf(invoices[0], 'cashMeans').from).toEqual([{ file: 'faktura.xml', line: lines[1] }]);
  expect(factOf(invoices[0], 'chequeMeans').from).toEqual(lines.map((line) => ({ file: 'faktura.xml', line })));
  const none = await derive({ files: { 'faktura.xml': ublInvoice({ paymentMeans: [] }) } });
  expect(factOf(none.invoices[0], 'cashMeans').from).toEqual([{ file: 'faktura.xml' }]);
});

describe('what the contract says about cheques', () => {
  const allowed = async (value?: boolean | string): Promise<unknown> => {
    const { contract } = await derive(value === undefined ? {} : { terms: { 'cheque-allowed': term(value, 'none') } });
    const fact = contract.get('chequeAllowed');
    return fact && 'value' in fact ? fact.value : { absent: fact?.absent };
  };
  test('nothing is no', async () => expect(await allowed()).toBe(false));
  test('as entered', async () => {
    expect(await allowed(true)).toBe(true);
    expect(await allowed(false)).toBe(false);
    expect(await allowed('ja')).toEqual(NO_TERM);
  });
});
