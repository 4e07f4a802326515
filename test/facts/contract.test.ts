/** When a set is known to be complete: who vouches for it, on what day, and whether every row says what it is about. */
import { describe, expect, test } from 'vitest';
import type { AttestationRow } from '../../src/evidence/documents/rows.ts';
import type { EvidenceFile, EvidenceRecord, RecordKind } from '../../src/evidence/evidence.ts';
import { contractFacts } from '../../src/facts/contract.ts';
import { factsInput, record, said } from './build.ts';

const SUPPLIER = factsInput().case.supplier.orgNo;
const PERIOD = factsInput().case.period;
const MISSING = { absent: 'missingEvidence' };
const UNREADABLE = { absent: 'unreadableEvidence' };
const vouched = (attestation: string, fields: Partial<AttestationRow> = {}, more = {}) =>
  record('attestations', { attestation, date: PERIOD.to, ...fields }, more);
const set = (id: string, records: readonly EvidenceRecord[], files: readonly Partial<EvidenceFile>[] = []) =>
  said(contractFacts(factsInput({ records, files })).contract?.values() ?? [], id);

describe('an attestation that a set is complete', () => {
  const chain = record('chain', { company: '310111643', engagedBy: SUPPLIER });
  const of = (fields: Partial<AttestationRow>, more = {}) =>
    set('chainDeclaredComplete', [chain, vouched('chainComplete', fields, more)]);
  test('vouches from the last day of the period on, not a day before', () => {
    expect(of({})).toBe(true);
    expect(of({ date: '2022-12-30' })).toEqual(MISSING);
    expect(of({ date: '2022-12-30', from: PERIOD.from, to: PERIOD.to })).toEqual(MISSING);
  });
  test('speaks of the company that it names', () => {
    expect(of({ party: SUPPLIER })).toBe(true);
    expect(of({ party: '' })).toBe(true);
    expect(of({ party: '310111643' })).toEqual(MISSING);
    expect(of({}, { unreadable: ['party'] })).toEqual(UNREADABLE);
  });
});

describe('a row that does not say what it is about', () => {
  const chain = (unreadable: string[], fields = {}) =>
    set('chainDeclaredComplete', [record('chain', fields, { unreadable }), vouched('chainComplete')]);
  test('a company or an engager that could not be read', () => {
    const both = { company: '310111643', engagedBy: SUPPLIER };
    expect(chain(['company'], { engagedBy: SUPPLIER })).toEqual(UNREADABLE);
    expect(chain(['engagedBy'], { company: '310111643' })).toEqual(UNREADABLE);
    expect(chain(['firstDay'], both)).toBe(true);
  });
  test('a person is known by either number', () => {
    const payroll = (unreadable: string[], fields = {}) =>
      set('payrollComplete', [record('payroll', fields, { unreadable }), vouched('payrollComplete')]);
    expect(payroll(['nationalId'])).toEqual(UNREADABLE);
    expect(payroll(['nationalId', 'staffNo'])).toEqual(UNREADABLE);
    expect(payroll(['nationalId'], { staffNo: '7' })).toBe(true);
  });
});

describe('only whoever holds the list can vouch for it', () => {
  const by = (id: string, attestation: string, kind: RecordKind, deliveredBy: EvidenceFile['deliveredBy']) =>
    set(
      id,
      [record(kind, {}), vouched(attestation)],
      [{ file: 'attestations.xlsx', kind: 'attestations', deliveredBy }],
    );
  test.each([
    ['invoiceListComplete', 'invoiceListComplete', 'invoiceList'],
    ['callOffRegisterComplete', 'callOffsComplete', 'callOffs'],
    ['callOffAnswersComplete', 'answersComplete', 'callOffRequests'],
    ['deliveriesComplete', 'deliveriesComplete', 'deliveries'],
    ['documentRequestsComplete', 'documentRequestsComplete', 'documentRequests'],
    ['decisionsComplete', 'decisionsComplete', 'decisionRegister'],
  ] as const)('%s: the city, not the supplier', (id, attestation, kind) => {
    expect(by(id, attestation, kind, 'supplier')).toEqual(MISSING);
    expect(by(id, attestation, kind, 'authority')).toEqual(MISSING);
    expect(by(id, attestation, kind, 'buyer')).toBe(true);
    expect(by(id, attestation, kind, 'uke')).toBe(true);
  });
  test.each([
    ['chainDeclaredComplete', 'chainComplete', 'chain'],
    ['payrollComplete', 'payrollComplete', 'payroll'],
    ['hoursComplete', 'hoursComplete', 'hours'],
    ['personsComplete', 'personsComplete', 'persons'],
    ['hiresComplete', 'hiresComplete', 'hires'],
    ['foreignAssignmentsComplete', 'foreignAssignmentsComplete', 'foreignAssignments'],
    ['foreignWorkersComplete', 'foreignWorkersComplete', 'foreignWorkers'],
    ['bankStatementsComplete', 'bankStatementsComplete', 'bankStatement'],
    ['ledgerComplete', 'ledgerComplete', 'ledgerFile'],
  ] as const)('%s: the supplier, not the city', (id, attestation, kind) => {
    expect(by(id, attestation, kind, 'supplier')).toBe(true);
    for (const other of ['buyer', 'uke', 'authority'] as const)
      expect(by(id, attestation, kind, other)).toEqual(MISSING);
  });
  test('a file that nobody is said to have delivered is the supplier’s', () => {
    const list = [record('callOffs', {}), vouched('callOffsComplete')];
    expect(set('callOffRegisterComplete', list)).toEqual(MISSING);
  });
});
