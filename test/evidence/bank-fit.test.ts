/** What in a bank file does not fit with the rest of it is told, and nothing is withheld for it. */
import { describe, expect, test } from 'vitest';
import { account, iban } from './bank-accounts.ts';
import { codes, june, lineOf, one, problemsOf, read, wage } from './bank-june.ts';
import { camt, type EntryXml } from './bank-xml-camt.ts';
import { pain001 } from './bank-xml-orders.ts';

const statement = camt({ statements: [june] });

describe('a statement', () => {
  test.each<[string, string, string, string, string]>([
    ['the account', '<Ccy>NOK', '<Ccy>EUR', 'VALUE_DOES_NOT_FIT', 'NOK'],
    ['a balance', 'Ccy="NOK">100000.00', 'Ccy="SEK">100000.00', 'VALUE_DOES_NOT_FIT', 'NOK'],
    ['the scheme', '<Cd>BBAN', '<Cd>IBAN', 'CODE_DOES_NOT_FIT', 'BBAN'],
    ['the domain', '<Cd>PMNT', '<Cd>CAMT', 'CODE_DOES_NOT_FIT', 'PMNT'],
    ['an opening after the end', '<Dt>2022-06-01', '<Dt>2022-07-01', 'DAY_DOES_NOT_FIT', '2022-06-01–2022-06-30'],
    ['a closing before the start', '<Dt>2022-06-30', '<Dt>2022-05-31', 'DAY_DOES_NOT_FIT', '2022-06-01–2022-06-30'],
    ['a message made too early', '2022-07-01T01:00:00', '2022-06-29T01:00:00', 'DAY_DOES_NOT_FIT', '2022-06-30'],
  ])('%s', async (_, was, is, code, expected) => {
    expect(problemsOf(await read(statement))).toEqual([]);
    const xml = statement.replace(was, is);
    const evidence = await read(xml);
    expect(problemsOf(evidence)).toMatchObject([{ code, expected }]);
    expect(evidence.records.bankStatement[0]?.unreadable).toEqual([]);
    expect(evidence.records.bankEntry[0]?.unreadable).toEqual([]);
  });
  test('a statement made too early is told at its own line', async () => {
    const at = statement.lastIndexOf('2022-07-01T01');
    const xml = `${statement.slice(0, at)}2022-06-29T01${statement.slice(at + 13)}`;
    expect(problemsOf(await read(xml))).toMatchObject([
      { code: 'DAY_DOES_NOT_FIT', at: { path: 'CreDtTm', line: lineOf(xml, '2022-06-29T01') } },
    ]);
  });
  test('an opening balance of the last day with entries before, or made on the last day itself, is right', async () => {
    const early = statement.replace('<Dt>2022-06-01', '<Dt>2022-05-27').replaceAll('2022-07-01T01', '2022-06-30T23');
    expect(codes(await read(early))).toEqual([]);
  });
  test('an account abroad by its IBAN, and an entry of another domain', async () => {
    expect(codes(await read(camt({ statements: [{ ...june, account: iban('NO', account(9)) }] })))).toEqual([]);
    expect(codes(await read(one([{ ...wage, codes: ['ACMT', 'MDOP', 'CHRG'] }])))).toEqual([]);
  });
});

describe('a detail', () => {
  const paid = (currency: string | undefined, amount = '31250.00') =>
    one([{ ...wage, details: [{ account: account(1), amount, ...(currency === undefined ? {} : { currency }) }] }]);
  test.each(['001.02', '001.08'])('with the figure of the line in another currency (%s)', async (version) => {
    const xml = one([{ ...wage, details: [{ account: account(1), amount: '-31250.00', currency: 'EUR' }] }], {
      version,
    });
    const problems = problemsOf(await read(xml));
    expect(problems).toMatchObject([
      { code: 'VALUE_DOES_NOT_FIT', read: 'EUR', expected: 'NOK', at: { line: lineOf(xml, 'Ccy="EUR"') } },
    ]);
  });
  test('in the currency of the line, or exchanged, is right', async () => {
    expect(codes(await read(paid(undefined)))).toEqual([]);
    expect(codes(await read(paid('EUR', '2750.00')))).toEqual([]);
  });
  test('to an account that is told to be no account number', async () => {
    const [head, tail] = paid(undefined).split('<CdtrAcct>') as [string, string];
    const xml = `${head}<CdtrAcct>${tail.replace('<Cd>BBAN', '<Cd>UPIC')}`;
    expect(problemsOf(await read(xml))).toMatchObject([
      { code: 'CODE_DOES_NOT_FIT', read: 'UPIC', at: { line: lineOf(xml, 'UPIC') } },
    ]);
  });
});

describe('the value day', () => {
  const batch: EntryXml = { amount: '-31250.00', day: '2022-06-15', batch: { count: '2' } };
  const told = async (entry: EntryXml) => problemsOf(await read(one([entry])));
  test('of wages, before the day they were booked, is told where it stands', async () => {
    const xml = one([{ ...batch, valueDay: '2022-06-14' }]);
    expect(problemsOf(await read(xml))).toMatchObject([
      {
        ...{ code: 'DAY_DOES_NOT_FIT', read: '2022-06-14', expected: 'BookgDt 2022-06-15' },
        at: { path: 'ValDt', line: lineOf(xml, '<ValDt>') },
      },
    ]);
    expect(await told({ ...wage, valueDay: '2022-06-14' })).toHaveLength(1);
  });
  test.each<[string, EntryXml]>([
    ['the same day', batch],
    ['the day after', { ...batch, valueDay: '2022-06-16' }],
    ['the weekend before the Monday it was booked', { ...batch, day: '2022-06-13', valueDay: '2022-06-11' }],
    ['a correction', { ...batch, amount: '-31250.00', reversal: true, valueDay: '2022-06-14' }],
    ['money in', { ...batch, amount: '31250.00', codes: ['PMNT', 'RCDT', 'DMCT'], valueDay: '2022-06-14' }],
    ['a card', { amount: '-31250.00', codes: ['PMNT', 'CCRD', 'POSD'], valueDay: '2022-06-14' }],
    ['a single payment', { amount: '-31250.00', codes: ['PMNT', 'ICDT', 'DMCT'], valueDay: '2022-06-14' }],
    ['what is not booked', { ...batch, status: 'PDNG', valueDay: '2022-06-14' }],
  ])('says nothing: %s', async (_, entry) =>
    expect((await told(entry)).filter(({ at }) => at.path === 'ValDt')).toEqual([]),
  );
});

describe('a payment file', () => {
  const order = pain001({ blocks: [{ from: account(9), transfers: [{ to: account(1), amount: '100.00' }] }] });
  test.each<[string, string, string, string]>([
    ['a cheque', '<PmtMtd>TRF', '<PmtMtd>CHK', 'CODE_DOES_NOT_FIT'],
    ['a level of no list', '<Cd>NURG', '<Cd>raskt', 'CODE_DOES_NOT_FIT'],
    ['a purpose of no list', '<Cd>SALA', '<Cd>lønn', 'CODE_DOES_NOT_FIT'],
    ['the scheme of an account', '<Cd>BBAN', '<Cd>UPIC', 'CODE_DOES_NOT_FIT'],
    ['made after the day it is for', '2022-06-14T10', '2022-06-16T10', 'DAY_DOES_NOT_FIT'],
  ])('%s', async (_, was, is, code) => {
    expect(codes(await read(order))).toEqual([]);
    expect(problemsOf(await read(order.replace(was, is)))).toMatchObject([
      { code, at: { line: lineOf(order.replace(was, is), is) } },
    ]);
  });
  test('made on the day it is for', async () =>
    expect(codes(await read(order.replace('2022-06-14T10', '2022-06-15T06')))).toEqual([]));
});
