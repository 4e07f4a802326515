/** How far the statements and payment files of each paying account are complete. */
import { describe, expect, test } from 'vitest';
import { account } from '../evidence/bank-accounts.ts';
import { camt, type EntryXml } from '../evidence/bank-xml-camt.ts';
import { pain001 } from '../evidence/bank-xml-orders.ts';
import { checkFolder, type Folder, PAYER, statement, verdicts } from './bank-folder.ts';

describe('bank-proof-complete', () => {
  const proof = async (files: Record<string, string>, more: Folder = {}) =>
    Object.fromEntries(
      Object.entries(await verdicts({ files, ...more })).filter(([id]) => id.startsWith('bank-proof')),
    );
  const K1 = 'bank-proof-complete:bankAccount/K-001';
  const month = (from: string, to: string, sequence: string, opening: string, entries: readonly EntryXml[] = []) => {
    const closing = (Number(opening) + entries.reduce((sum, { amount }) => sum + Number(amount), 0)).toFixed(2);
    return statement(entries, {
      id: `U-${sequence}`,
      from,
      to,
      sequence,
      balances: [
        ['OPBD', opening, from],
        ['CLBD', closing, to],
      ],
    });
  };
  const may = month('2022-05-01', '2022-05-31', '5', '1000.00', [{ amount: '-100.00' }]);
  const june = month('2022-06-01', '2022-06-30', '6', '900.00');
  const rest = month('2022-07-01', '2022-12-31', '7', '900.00', [{ amount: '50.00' }]);
  const three = (...statements: (typeof may)[]) => ({ 'konto.xml': camt({ version: '001.08', statements }) });

  test('closes, follows, covers the period', async () =>
    expect(await proof(three(may, june, rest))).toEqual({ [K1]: 'passed' }));
  test('in any order and in any files', async () =>
    expect(await proof({ ...three(rest, may), 'b.xml': camt({ statements: [june] }) })).toEqual({ [K1]: 'passed' }));
  test('an øre that does not add up, a step between two', async () => {
    const off = {
      ...june,
      balances: [
        ['OPBD', '900.00', '2022-06-01'],
        ['CLBD', '900.01', '2022-06-30'],
      ] as const,
    };
    expect(await proof(three(may, off, rest))).toEqual({ [K1]: 'failed' });
    expect(
      await proof(three(may, month('2022-06-01', '2022-06-30', '6', '900.01', [{ amount: '-0.01' }]), rest)),
    ).toEqual({ [K1]: 'failed' });
  });
  test('a gap is told for its days only', async () => {
    const { findings } = await checkFolder({ files: three(may, rest) });
    const finding = findings.find(({ id }) => id === K1);
    expect(finding).toMatchObject({ outcome: 'cantTell', reason: 'missingEvidence', missing: ['daysCovered'] });
    expect(finding?.grounds.map(({ from, to, outcome }) => [from, to, outcome])).toEqual([
      ['2022-05-01', '2022-05-31', 'passed'],
      ['2022-06-01', '2022-06-30', 'cantTell'],
      ['2022-07-01', '2022-12-31', 'passed'],
    ]);
  });
  test('days without bookings are covered by the next number', async () => {
    const short = month('2022-06-03', '2022-06-28', '6', '900.00');
    expect(await proof(three(may, short, rest))).toEqual({ [K1]: 'passed' });
    expect(await proof(three(may, { ...short, sequence: '7' }, { ...rest, sequence: '8' }))).toEqual({
      [K1]: 'cantTell/missingEvidence/daysCovered',
    });
  });
  test('a number is missing', async () =>
    expect(await proof(three(may, { ...june, sequence: '7' }, { ...rest, sequence: '8' }))).toEqual({
      [K1]: 'cantTell/missingEvidence/daysCovered',
    }));
  test('a page is missing', async () => {
    const page = (number: string, last: boolean, entries: readonly EntryXml[], balances: (typeof may)['balances']) => ({
      ...june,
      entries,
      balances: balances ?? [],
      page: [number, last] as const,
    });
    const first = page('1', false, [{ amount: '-10.00' }], [['OPBD', '900.00', '2022-06-01']]);
    const second = page('2', true, [{ amount: '10.00' }], [['CLBD', '900.00', '2022-06-30']]);
    expect(await proof(three(may, first, second, rest))).toEqual({ [K1]: 'passed' });
    expect((await proof(three(may, first, rest)))[K1]).toMatch(/^cantTell\/missingEvidence\/.*pagesWhole/);
    expect((await proof(three(may, second, rest)))[K1]).toMatch(/^cantTell\/missingEvidence\/.*pagesWhole/);
  });
  test('the same statement twice counts once; two that differ are a contradiction', async () => {
    const copy = camt({ statements: [june] });
    expect(await proof({ ...three(may, june, rest), 'kopi.xml': copy })).toEqual({ [K1]: 'passed' });
    const other = camt({ statements: [{ ...june, entries: [{ amount: '-1.00' }, { amount: '1.00' }] }] });
    const { findings, contradictions } = await checkFolder({
      files: { ...three(may, june, rest), 'annen.xml': other },
    });
    expect(findings.find(({ id }) => id === K1)).toMatchObject({ reason: 'conflictingEvidence' });
    expect(contradictions.map(({ id }) => id)).toEqual(['statementClosing:bankAccount/K-001']);
  });
  test('a month beside its days', async () => {
    const day = month('2022-05-10', '2022-05-10', '5', '1000.00', [{ amount: '-100.00', day: '2022-05-10' }]);
    expect(
      await proof(
        three({ ...may, entries: [{ amount: '-100.00', day: '2022-05-10' }] }, june, rest, {
          ...day,
          id: 'D-1',
          sequence: '101',
        }),
      ),
    ).toEqual({ [K1]: 'passed' });
  });
  test('a reversal counts with its sign, what is not booked not at all', async () => {
    const entries: EntryXml[] = [
      { amount: '-40.00' },
      { amount: '40.00', reversal: true },
      { amount: '-7.00', status: 'PDNG' },
    ];
    const mixed = { ...month('2022-06-01', '2022-06-30', '6', '900.00'), entries };
    expect(await proof(three(may, mixed, rest))).toEqual({ [K1]: 'passed' });
  });
  test('control figures of the payment file', async () => {
    const orders = (count: string, sum: string) =>
      pain001({ count, blocks: [{ from: PAYER, sum, transfers: [{ to: account(1), amount: '12.00' }] }] });
    const bank = three(may, june, rest);
    expect(await proof({ ...bank, 'ordre.xml': orders('1', '12.00') })).toEqual({ [K1]: 'passed' });
    expect(await proof({ ...bank, 'ordre.xml': orders('2', '12.00') })).toEqual({ [K1]: 'failed' });
    expect(await proof({ ...bank, 'ordre.xml': orders('1', '12.01') })).toEqual({ [K1]: 'failed' });
    const broken = orders('1', '12.00');
    expect(await proof({ ...bank, 'ordre.xml': broken.slice(0, broken.indexOf('</CdtTrfTxInf>')) })).toEqual({
      [K1]: 'cantTell/unreadableEvidence/controlFiguresOff',
    });
  });
  test('an account that only a payment file names', async () => {
    const orders = pain001({ blocks: [{ from: account(8), transfers: [{ to: account(1), amount: '12.00' }] }] });
    expect(await proof({ ...three(may, june, rest), 'ordre.xml': orders })).toEqual({
      [K1]: 'passed',
      'bank-proof-complete:bankAccount/K-002': 'cantTell/missingEvidence/daysCovered',
    });
  });
  test('nothing handed in', async () =>
    expect(await proof({}, { complete: [] })).toEqual({
      'bank-proof-complete:contract': 'cantTell/missingEvidence/bankStatementsComplete',
    }));
});
