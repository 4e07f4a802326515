/** Cash at the bank: none is known only where the statements show every day and every entry says what it is. */
import { describe, expect, test } from 'vitest';
import type { BankEntry, BankStatement } from '../../src/evidence/documents/bank-record.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { ledgerSubjects } from '../../src/facts/ledger.ts';
import { factsInput, record, said } from './build.ts';

const FIGURES = { 'cash-bank-codes': ['CNTR', 'CWDL', 'CDPT'] };
const PARTY = factsInput().case.supplier.orgNo;
const PERIOD = factsInput().case.period;
const MISSING = { absent: 'missingEvidence' };
const UNREADABLE = { absent: 'unreadableEvidence' };
let statementNo = 0;
const statement = (fields: Partial<BankStatement> = {}, more = {}) =>
  record(
    'bankStatement',
    {
      account: '86011117947',
      ownerOrgNo: PARTY,
      statementNo: ++statementNo,
      ...PERIOD,
      opening: 0,
      closing: 0,
      entrySum: 0,
      ...fields,
    },
    more,
  );
const entry = (fields: Partial<BankEntry> = {}, more = {}) =>
  record(
    'bankEntry',
    {
      account: '86011117947',
      bookedOn: '2022-06-01',
      amount: -1,
      status: 'BOOK',
      family: 'ICDT',
      subFamily: 'DMCT',
      ...fields,
    },
    more,
  );
const ALL = record('attestations', { attestation: 'bankStatementsComplete', date: '2023-01-05' });

function cash(...records: readonly EvidenceRecord[]) {
  const [subject] = ledgerSubjects(factsInput({ records, figures: FIGURES })).subjects;
  return said(subject?.slices[0]?.facts.values() ?? [], 'cashBankEntries');
}

describe('cash is counted', () => {
  test('by family or sub-family, details and notifications apart', () =>
    expect(
      cash(
        entry({ family: 'CNTR' }),
        entry({ subFamily: 'CWDL' }),
        entry({ subFamily: 'CWDL', detail: true }),
        entry({ subFamily: 'CWDL', notification: true }),
        entry(),
      ),
    ).toBe(2));
  test('on the first and the last day of the period, not beside it', () => {
    const on = (bookedOn: string) => cash(statement(), ALL, entry({ subFamily: 'CWDL', bookedOn }));
    expect([on(PERIOD.from), on(PERIOD.to)]).toEqual([1, 1]);
    expect([on('2022-04-30'), on('2023-01-01')]).toEqual([0, 0]);
  });
  test('whatever the cover', () => expect(cash(entry({ subFamily: 'CDPT' }))).toBe(1));
});

describe('none', () => {
  test('is known when the statements are all, and show the whole period', () => {
    expect(cash(statement(), ALL, entry())).toBe(0);
    expect(cash(statement(), entry())).toEqual(MISSING);
  });
  test('is not known without a statement, whoever says that there is none', () => {
    expect(cash({ ...ALL, fields: { ...ALL.fields, document: 'ingen' } })).toEqual(MISSING);
    expect(cash(statement({ ownerOrgNo: '310111643' }), ALL)).toEqual(MISSING);
  });
  test.each([
    ['a day short at the start', [statement({ from: '2022-05-02' })]],
    ['a day short at the end', [statement({ to: '2022-12-30' })]],
    ['a month between two', [statement({ to: '2022-06-30' }), statement({ from: '2022-08-01' })]],
    ['one account of two', [statement(), statement({ account: '86011117955', from: '2022-07-01' })]],
    [
      'an account that nobody is named as owner of',
      [statement(), statement({ account: '86011117955', to: '2022-07-01', ownerOrgNo: undefined as never })],
    ],
    ['balances that do not add up', [statement({ closing: 1 })]],
  ] as const)('is not known: %s', (_, statements) => expect(cash(...statements, ALL)).toEqual(MISSING));
  test('two statements that follow on each other, and an account of another company', () => {
    const halves = [statement({ to: '2022-06-30', sequence: 1 }), statement({ from: '2022-07-01', sequence: 2 })];
    expect(cash(...halves, ALL)).toBe(0);
    expect(
      cash(statement(), statement({ account: '86011117955', to: '2022-07-01', ownerOrgNo: '310111643' }), ALL),
    ).toBe(0);
  });
  test('a statement that could not be read', () =>
    expect(cash(statement({}, { unreadable: ['closing'] }), ALL)).toEqual(UNREADABLE));
  test('an entry that does not say what it is, or when', () => {
    const { family: _family, subFamily: _sub, ...untold } = entry().fields;
    expect(cash(statement(), ALL, { ...entry(), fields: untold })).toEqual(MISSING);
    const { bookedOn: _day, ...undated } = entry({ subFamily: 'CWDL' }).fields;
    expect(cash(statement(), ALL, { ...entry(), fields: undated })).toEqual(MISSING);
    expect(cash(statement(), ALL, entry({}, { unreadable: ['subFamily'] }))).toEqual(UNREADABLE);
    expect(cash(statement(), ALL, entry({}, { unreadable: ['bookedOn'] }))).toEqual(UNREADABLE);
  });
});
