/** Wages that only a payment file names: batches, details, notifications and what the bank answers. */
import { describe, expect, test } from 'vitest';
import { account, wrongAccount } from '../evidence/bank-accounts.ts';
import { camt, type EntryXml } from '../evidence/bank-xml-camt.ts';
import { type OrdersXml, pain001, pain002 } from '../evidence/bank-xml-orders.ts';
import { bankFile, kari, ola, PAYER, toKari, toOla, wagesIn } from './bank-folder.ts';

const A1 = 'A-001-06-15';
const A2 = 'A-002-06-15';
const MISSING = 'cantTell/missingEvidence/wageBooked';

describe('wages-to-bank: payment files', () => {
  const transfers = [
    { to: account(1), amount: '31250.00', endToEndId: 'E-1' },
    { to: account(2), amount: '28400.50', endToEndId: 'E-2' },
  ];
  const order = (more: Partial<OrdersXml> = {}) =>
    pain001({ blocks: [{ id: 'B-1', from: PAYER, batch: true, count: '2', sum: '59650.50', transfers }], ...more });
  const both = async (files: Record<string, string>) => wagesIn({ payroll: [kari, ola], files });
  const batch = (more: Partial<EntryXml> = {}) => bankFile([{ amount: '-59650.50', ...more }]);
  const PASSED = { [A1]: 'passed', [A2]: 'passed' };
  const UNSEEN = { [A1]: MISSING, [A2]: MISSING };

  test('an order without booking is no proof', async () => {
    expect(await both({ 'ordre.xml': order() })).toEqual(UNSEEN);
    expect(await both({ 'ordre.xml': order(), 'konto.xml': bankFile([]) })).toEqual({ [A1]: 'failed', [A2]: 'failed' });
  });
  test('one line for the batch: by its id, by the id of the message, by sum, day and account', async () => {
    expect(
      await both({ 'ordre.xml': order(), 'konto.xml': batch({ batch: { paymentInfoId: 'B-1', count: '2' } }) }),
    ).toEqual(PASSED);
    expect(await both({ 'ordre.xml': order(), 'konto.xml': batch({ batch: { messageId: 'MSG-1' } }) })).toEqual(PASSED);
    expect(await both({ 'ordre.xml': order(), 'konto.xml': batch() })).toEqual(PASSED);
  });
  test('the line alone shows no person', async () => expect(await both({ 'konto.xml': batch() })).toEqual(UNSEEN));
  test('the sum or the count is another', async () => {
    const off = bankFile([{ amount: '-59650.49', batch: { paymentInfoId: 'B-1' } }]);
    expect(await both({ 'ordre.xml': order(), 'konto.xml': off })).toEqual(UNSEEN);
    const three = batch({ batch: { paymentInfoId: 'B-1', count: '3' } });
    expect(await both({ 'ordre.xml': order(), 'konto.xml': three })).toEqual(UNSEEN);
  });
  test('a payment file that broke off proves no sum', async () => {
    const broken = order().slice(0, order().indexOf('</PmtInf>'));
    expect(await both({ 'ordre.xml': broken, 'konto.xml': batch({ batch: { paymentInfoId: 'B-1' } }) })).toEqual(
      UNSEEN,
    );
  });
  test('details in the statement or in a notification', async () => {
    const details = [
      { account: account(1), amount: '-31250.00' },
      { account: account(2), amount: '-28400.50' },
    ];
    expect(await both({ 'konto.xml': batch({ details }) })).toEqual(PASSED);
    const told = camt({
      message: 'camt.054',
      statements: [{ account: PAYER, entries: [{ amount: '-59650.50', details }] }],
    });
    expect(await both({ 'konto.xml': batch(), 'varsel.xml': told })).toEqual(PASSED);
    expect(await both({ 'varsel.xml': told })).toEqual(PASSED);
    const single = camt({ message: 'camt.054', statements: [{ account: PAYER, entries: [toKari, toOla] }] });
    expect(await both({ 'konto.xml': batch(), 'varsel.xml': single })).toEqual(PASSED);
  });
  test('a notification about the same booking is no second booking', async () => {
    const told = camt({ message: 'camt.054', statements: [{ account: PAYER, entries: [toKari] }] });
    const found = await wagesIn({
      payroll: [kari, kari],
      files: { 'konto.xml': bankFile([toKari]), 'varsel.xml': told },
    });
    expect(Object.values(found).sort()).toEqual(['failed', 'passed']);
  });
  test('the bank has answered that it is settled: each transfer, the block or the whole message', async () => {
    for (const status of ['ACSC', 'ACCC']) {
      expect(await both({ 'ordre.xml': order(), 'svar.xml': pain002({ group: status }) })).toEqual(PASSED);
      expect(await both({ 'ordre.xml': order(), 'svar.xml': pain002({ blocks: [{ id: 'B-1', status }] }) })).toEqual(
        PASSED,
      );
    }
    const singles = [{ endToEndId: 'E-1', status: 'ACSC' }];
    expect(
      await both({ 'ordre.xml': order(), 'svar.xml': pain002({ group: 'PART', blocks: [{ id: 'B-1', singles }] }) }),
    ).toEqual({
      [A1]: 'passed',
      [A2]: MISSING,
    });
  });
  test('accepted, but not settled', async () =>
    expect(await both({ 'ordre.xml': order(), 'svar.xml': pain002({ group: 'ACCP' }) })).toEqual(UNSEEN));
  test('one of the batch is refused: the bank books the rest', async () => {
    const singles = [{ endToEndId: 'E-2', status: 'RJCT' }];
    const files = { 'ordre.xml': order(), 'svar.xml': pain002({ group: 'PART', blocks: [{ id: 'B-1', singles }] }) };
    const rest = bankFile([{ amount: '-31250.00', batch: { paymentInfoId: 'B-1', count: '1' } }]);
    expect(await both({ ...files, 'konto.xml': rest })).toEqual({ [A1]: 'passed', [A2]: 'failed' });
  });
  test('settled and in the statement too is one payment', async () => {
    const files = {
      'ordre.xml': order(),
      'svar.xml': pain002({ group: 'ACSC' }),
      'konto.xml': bankFile([toKari, toOla]),
    };
    const found = await wagesIn({ payroll: [kari, kari], files });
    expect(Object.values(found).sort()).toEqual(['failed', 'passed']);
  });
  test('an order to an account with a wrong check digit', async () => {
    const wrong = [{ ...transfers[0], to: wrongAccount(1) }, transfers[1] as (typeof transfers)[1]];
    const xml = pain001({ blocks: [{ id: 'B-1', from: PAYER, transfers: wrong }] });
    const found = await both({ 'ordre.xml': xml, 'konto.xml': batch({ batch: { paymentInfoId: 'B-1' } }) });
    expect(found).toEqual({ [A1]: 'cantTell/unreadableEvidence/wageBooked', [A2]: 'passed' });
  });
});
