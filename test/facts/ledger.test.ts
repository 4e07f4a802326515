/** Cash towards the chain: found, none, or not known. */
import { describe, expect, test } from 'vitest';
import type { LedgerFile, LedgerLine } from '../../src/evidence/documents/ledger-record.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { ledgerSubjects } from '../../src/facts/ledger.ts';
import { factsInput, record, said } from './build.ts';

const PARTY = '310000019';
const FIGURES = { 'cash-accounts': ['190'], 'cash-bank-codes': ['CNTR', 'CWDL', 'CDPT'] };
const file = (fields: Partial<LedgerFile> = {}, more = {}) =>
  record(
    'ledgerFile',
    {
      party: PARTY,
      from: '2022-05-01',
      to: '2022-12-31',
      entries: 3,
      declaredEntries: 3,
      debit: 1,
      declaredDebit: 1,
      credit: 1,
      declaredCredit: 1,
      unbalanced: 0,
      ...fields,
    },
    more,
  );
const line = (fields: Partial<LedgerLine>) =>
  record('ledgerLine', { party: PARTY, transaction: 'T1', date: '2022-06-01', amount: 100, ...fields });
const CHAIN = record('chain', { company: '310111643', role: 'subcontractor' });
const cashPair = (supplier?: string, transaction = 'T1') => [
  line({ transaction, account: '1900', cash: true }),
  line({ transaction, account: '2400', cash: false, ...(supplier === undefined ? {} : { supplier }) }),
];

const attestation = (code: string) => record('attestations', { attestation: code, date: '2023-01-05' });
const ALL = attestation('ledgerComplete');

function facts(...records: readonly EvidenceRecord[]) {
  const [subject] = ledgerSubjects(factsInput({ records, figures: FIGURES })).subjects;
  return (id: string) => said(subject?.slices[0]?.facts.values() ?? [], id);
}

describe('postings', () => {
  test('none, in accounts that cover the period and add up', () =>
    expect(facts(file(), CHAIN, ALL)('cashPostingsToChain')).toBe(0));
  test('one to a supplier of the chain, whatever the cover', () => {
    expect(facts(CHAIN, ...cashPair('310111643'))('cashPostingsToChain')).toBe(1);
  });
  test('one to nobody, and one to a supplier outside the chain', () => {
    const own = [file(), CHAIN, ALL, ...cashPair(undefined, 'T1'), ...cashPair('312745925', 'T2')];
    const whole = facts(...own, attestation('chainComplete'));
    expect([whole('cashPostingsToChain'), whole('cashPostingsUnplaced')]).toEqual([0, 1]);
    const open = facts(...own);
    expect([open('cashPostingsToChain'), open('cashPostingsUnplaced')]).toEqual([0, 2]);
  });
  test('outside the period they do not count', () => {
    const before = cashPair('310111643').map((one) => ({ ...one, fields: { ...one.fields, date: '2022-04-30' } }));
    expect(facts(file(), CHAIN, ALL, ...before)('cashPostingsToChain')).toBe(0);
  });
  test.each([
    ['no accounts', [], 'missingEvidence'],
    ['a day short at the end', [file({ to: '2022-12-30' })], 'missingEvidence'],
    ['made before the period was over', [file({ createdOn: '2022-12-30' })], 'missingEvidence'],
    ['a gap between two files', [file({ to: '2022-06-29' }), file({ from: '2022-07-01' })], 'missingEvidence'],
    ['of another company', [file({ party: '312745925' })], 'missingEvidence'],
    ['cut off', [file({}, { unreadable: ['document'] })], 'unreadableEvidence'],
    ['one entry fewer than declared', [file({ entries: 2 })], 'conflictingEvidence'],
    ['debit one øre off', [file({ debit: 2 })], 'conflictingEvidence'],
    ['a transaction that does not balance', [file({ unbalanced: 1 })], 'conflictingEvidence'],
  ] as const)('none found says nothing: %s', (_, files, reason) => {
    expect(facts(CHAIN, ALL, ...files)('cashPostingsToChain')).toEqual({ absent: reason });
  });
  test('made on the last day of the period or later', () => {
    expect(facts(file({ createdOn: '2022-12-31' }), ALL)('cashPostingsToChain')).toBe(0);
    expect(facts(file({ createdOn: '2023-02-01' }), ALL)('cashPostingsToChain')).toBe(0);
  });
  test('one part of several adds up too: somebody must say that the files are all', () => {
    expect(facts(file())('cashPostingsToChain')).toEqual({ absent: 'missingEvidence' });
    expect(facts(file())('cashPostingsUnplaced')).toEqual({ absent: 'missingEvidence' });
    expect(facts(file(), CHAIN, ...cashPair('310111643'))('cashPostingsToChain')).toBe(1);
  });
  test('two files that meet cover the period', () => {
    expect(facts(file({ to: '2022-06-30' }), file({ from: '2022-07-01' }), ALL)('cashPostingsToChain')).toBe(0);
  });
});
