/** From the bytes of payroll lists and bank files → what is found about each wage: one transfer, or none. */
import { describe, expect, test } from 'vitest';
import { account, iban, wrongAccount } from '../evidence/bank-accounts.ts';
import type { EntryXml } from '../evidence/bank-xml-camt.ts';
import { pain001 } from '../evidence/bank-xml-orders.ts';
import {
  bankFile,
  checkFolder,
  type Folder,
  kari,
  ola,
  PAYER,
  type Typed,
  table,
  toKari,
  toOla,
  wagesIn,
} from './bank-folder.ts';

const A1 = 'A-001-06-15';
const A2 = 'A-002-06-15';
const MISSING = 'cantTell/missingEvidence/wageBooked';
const one = async (entries: readonly EntryXml[], row: Typed = {}, folder: Folder = {}) =>
  (await wagesIn({ payroll: [{ ...kari, ...row }], files: { 'konto.xml': bankFile(entries) }, ...folder }))[A1];
const review = (id: string) => `cantTell/needsReview/${id}`;

describe('wages-to-bank: one transfer', () => {
  test('booked to the øre to the listed account', async () =>
    expect(await wagesIn({ payroll: [kari, ola], files: { 'konto.xml': bankFile([toKari, toOla]) } })).toEqual({
      [A1]: 'passed',
      [A2]: 'passed',
    }));
  test('listed with IBAN, booked to the account', async () =>
    expect(await one([toKari], { account: iban('NO', account(1)) })).toBe('passed'));
  test('an account abroad', async () => {
    const german = iban('DE', '370400440532013000');
    expect(await one([{ ...toKari, details: [{ account: german }] }], { account: german })).toBe('passed');
  });
  test('one øre off', async () => expect(await one([{ ...toKari, amount: '-31249.99' }])).toBe('failed'));
  test('not booked yet', async () => expect(await one([{ ...toKari, status: 'PDNG' }])).toBe('failed'));
  test('booked five days off, as around Easter; six days off a person must look', async () => {
    expect(await one([{ ...toKari, day: '2022-06-20' }])).toBe('passed');
    expect(await one([{ ...toKari, day: '2022-06-10' }])).toBe('passed');
    expect(await one([{ ...toKari, day: '2022-06-21' }])).toBe(review('otherDayAccepted'));
  });
  test('two equal wages on one day to one account need two bookings', async () => {
    const payroll = [kari, kari];
    const once = await wagesIn({ payroll, files: { 'konto.xml': bankFile([toKari]) } });
    expect(Object.values(once).sort()).toEqual(['failed', 'passed']);
    const twice = await wagesIn({ payroll, files: { 'konto.xml': bankFile([toKari, toKari]) } });
    expect(Object.values(twice)).toEqual(['passed', 'passed']);
  });
  test('a statement that stands in two files is one booking; in two that differ it is none', async () => {
    const payroll = [kari, kari];
    const copy = bankFile([toKari], {}, { version: '001.08' });
    const twice = await wagesIn({ payroll, files: { 'a.xml': bankFile([toKari]), 'b.xml': copy } });
    expect(Object.values(twice).sort()).toEqual(['failed', 'passed']);
    const other = bankFile([toKari, { amount: '-1.00' }]);
    const disputed = await wagesIn({ payroll: [kari], files: { 'a.xml': bankFile([toKari]), 'b.xml': other } });
    expect(disputed).toEqual({ [A1]: 'cantTell/conflictingEvidence/wageBooked' });
  });
  test('the same list in two files is one wage', async () => {
    const files = {
      'konto.xml': bankFile([toKari]),
      'kopi.csv': table('payroll', [kari, ola]),
    };
    expect(await wagesIn({ payroll: [kari], files })).toEqual({ [A1]: 'passed', [A2]: 'failed' });
  });
});

describe('wages-to-bank: nothing found', () => {
  test('all statements are there: failed', async () => expect(await one([])).toBe('failed'));
  test('nobody has said that they are all there', async () =>
    expect(await one([], {}, { complete: ['payrollComplete'] })).toBe('cantTell/missingEvidence/wageBooked'));
  test('no statement at all', async () => expect(await wagesIn({ payroll: [kari] })).toEqual({ [A1]: MISSING }));
  test('the statement ends before the pay day', async () =>
    expect(await one([], {}, { files: { 'konto.xml': bankFile([], { to: '2022-06-14' }) } })).toBe(MISSING));
  test('the statement does not close', async () => {
    const open = bankFile([], {
      balances: [
        ['OPBD', '1.00', '2022-05-01'],
        ['CLBD', '2.00', '2022-12-31'],
      ],
    });
    expect(await one([], {}, { files: { 'konto.xml': open } })).toBe(MISSING);
  });
  test('the file broke off', async () => {
    const whole = bankFile([toOla, toKari]);
    const files = { 'konto.xml': whole.slice(0, whole.lastIndexOf('<Ntry>')) };
    expect(await wagesIn({ payroll: [kari, ola], files })).toEqual({
      [A1]: 'cantTell/unreadableEvidence/wageBooked',
      [A2]: 'passed',
    });
  });
  test('a line that does not say whom it paid may hold the wage', async () => {
    expect(await one([{ amount: '-90000.00' }])).toBe(MISSING);
    expect(await one([{ amount: '-31249.99' }])).toBe('failed');
    expect(await one([{ amount: '-90000.00', codes: ['PMNT', 'CCRD', 'POSD'] }])).toBe('failed');
  });
  test('another account that pays has no statement', async () => {
    const orders = pain001({ blocks: [{ from: account(8), transfers: [{ to: account(3), amount: '1.00' }] }] });
    expect(await one([], {}, { files: { 'konto.xml': bankFile([]), 'ordre.xml': orders } })).toBe(MISSING);
  });
});

test('no account, no name and no id of a person is anywhere in the result', async () => {
  const national = '01819010001';
  const folder: Folder = {
    payroll: [
      { ...kari, nationalId: national },
      { ...ola, account: account(1) },
      { ...kari, staffNo: '3', account: wrongAccount(7) },
    ],
    files: {
      'konto.xml': bankFile([
        { ...toKari, details: [{ account: account(1), name: 'Kari Prøve' }] },
        { ...toOla, details: [{ account: account(3) }] },
      ]),
      'ordre.xml': pain001({
        blocks: [{ from: account(8), transfers: [{ to: account(1), amount: '31250.00', name: `Kari ${national}` }] }],
      }),
    },
  };
  const text = JSON.stringify(await checkFolder(folder));
  for (const secret of [
    PAYER,
    account(1),
    account(2),
    account(3),
    account(8),
    wrongAccount(7),
    national,
    'Kari Prøve',
    'Ola Prøve',
  ])
    expect(text).not.toContain(secret);
  expect(text).toContain('A-001');
  expect(text).toContain('K-001');
});
