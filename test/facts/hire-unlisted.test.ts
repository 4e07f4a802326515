/** Hires that the chain or the hours show, and the list of hires leaves out. */
import { describe, expect, test } from 'vitest';
import type { RecordFields } from '../../src/evidence/evidence.ts';
import { record, said } from './build.ts';
import { AGENCY, attestation, derive, hire, MISSING, SUPPLIER } from './hire-build.ts';

const OTHER = '312745925';
const UNIT = '311224339';
const case_ = { case: { period: { from: '2025-01-01', to: '2025-06-30' } } };
const link = (fields: Partial<RecordFields['chain']> = {}) =>
  record(
    'chain',
    { company: OTHER, engagedBy: SUPPLIER, role: 'hire', firstDay: '2025-03-03', ...fields },
    { at: { file: 'kjede.xlsx', row: 4 }, columns: { lastDay: 'Siste dag' } },
  );
const hours = (date: string, fields: Partial<RecordFields['hours']> = {}, row = 2) =>
  record('hours', { employer: AGENCY, staffNo: '9', date, hours: 7500, ...fields }, { at: { file: 'timer.csv', row } });
const complete = attestation({
  attestation: 'hiresComplete',
  party: undefined,
  date: '2026-01-15',
  document: 'ingen',
});
const hiresOf = (...records: Parameters<typeof derive>[0]) =>
  derive(records, case_).subjects.filter((one) => one.kind === 'hire');
const keys = (...records: Parameters<typeof derive>[0]) => hiresOf(...records).map((one) => one.key);

describe('an agency of the chain that no hire is listed from', () => {
  test('is a hire with what the chain says, and nothing else', () => {
    const [subject] = hiresOf(link());
    expect(subject).toMatchObject({ key: `${OTHER}/${SUPPLIER}`, from: [{ file: 'kjede.xlsx', row: 4 }] });
    const [slice] = subject?.slices ?? [];
    expect([slice?.from, slice?.to, slice?.on]).toEqual(['2025-03-03', undefined, '2025-03-03']);
    const facts = [...(slice?.facts.values() ?? [])];
    expect([said(facts, 'hireFirstDay'), said(facts, 'hireInPeriod')]).toEqual(['2025-03-03', true]);
    for (const id of ['agencyStatus', 'hireApprovedOn', 'hireGround', 'lenderKind', 'payBetweenAssignments'])
      expect(said(facts, id)).toEqual(MISSING);
  });
  test('beside the hires from another; not one that is listed, also by its sub-unit, and not another role', () => {
    expect(keys(hire(), link())).toEqual(['A-001/2025-02-10', `${OTHER}/${SUPPLIER}`]);
    expect(keys(hire(), link({ company: AGENCY }))).toEqual(['A-001/2025-02-10']);
    const unit = record('registeredUnit', { party: UNIT, parent: OTHER }, { at: { file: 'e.json' } });
    expect(keys(hire({ agency: UNIT }), link(), unit)).toHaveLength(1);
    expect(keys(link({ role: 'subcontractor' }))).toEqual([]);
  });
  test('outside the period, and without a first day', () => {
    const inPeriod = (fields: Partial<RecordFields['chain']>) =>
      said(hiresOf(link(fields))[0]?.slices[0]?.facts.values() ?? [], 'hireInPeriod');
    expect(inPeriod({ firstDay: '2024-01-01', lastDay: '2024-12-31' })).toBe(false);
    expect(inPeriod({ firstDay: '2024-01-01', lastDay: '2025-01-01' })).toBe(true);
    expect(inPeriod({ firstDay: '2024-01-01' })).toBe(true);
    expect(inPeriod({ firstDay: undefined as never })).toEqual(MISSING);
  });
  test('against a list stated complete it is told, and the list is not known to be complete', () => {
    const { contradictions, contract } = derive([link(), complete], case_);
    expect(contradictions?.map((one) => one.id)).toEqual([`hiresComplete:hire/${OTHER}/${SUPPLIER}`]);
    expect(contract?.get('hiresComplete')).toMatchObject({ absent: 'conflictingEvidence' });
    expect(derive([link()], case_).contract?.size).toBe(0);
    const before = derive([link({ firstDay: '2024-01-01', lastDay: '2024-12-31' }), complete], case_);
    expect([before.contradictions, before.contract?.size]).toEqual([[], 0]);
  });
});

describe('hours at an agency of the chain', () => {
  const agency = link({ company: AGENCY });
  const count = (...records: Parameters<typeof derive>[0]) => hiresOf(hire(), ...records).length;
  test('of a person in no hire from it are a hire since the first of them', () => {
    const records = [hire(), agency, hours('2025-03-05'), hours('2025-03-04', {}, 3)];
    const own = hiresOf(...records).find((one) => one.key.endsWith(`/2025-03-04/${AGENCY}`));
    expect(own?.slices).toMatchObject([{ from: '2025-03-04', to: '2025-03-05', on: '2025-03-04' }]);
    const facts = [...(own?.slices[0]?.facts.values() ?? [])];
    expect(['hireInPeriod', 'hireFirstDay', 'hireApprovedOn'].map((id) => said(facts, id))).toEqual([
      true,
      '2025-03-04',
      MISSING,
    ]);
    const stated = attestation({
      attestation: 'hiresComplete',
      party: undefined,
      date: '2025-07-01',
      document: 'innleie.xlsx',
    });
    const { contradictions, contract } = derive([...records, stated], {
      ...case_,
      files: [{ file: 'innleie.xlsx', kind: 'hires' }],
    });
    expect(contradictions?.map((one) => one.id)).toEqual([`hiresComplete:hire/${own?.key}`]);
    expect(contract?.get('hiresComplete')).toMatchObject({ absent: 'conflictingEvidence' });
  });
  test('not of a listed person, elsewhere, of nought, or outside the period', () => {
    expect(count(agency, hours('2025-03-05'))).toBe(2);
    expect(count(agency, hours('2025-03-05', { staffNo: '7' }))).toBe(1);
    expect(count(agency, hours('2025-03-05', { employer: SUPPLIER }))).toBe(1);
    expect(count(agency, hours('2025-03-05', { hours: 0 }))).toBe(1);
    expect(count(agency, hours('2024-12-31'))).toBe(1);
    expect(count(agency, hours('2025-07-01'))).toBe(1);
    expect(count(hours('2025-03-05'))).toBe(1);
  });
  test('not where a hire of the person leaves out from whom', () => {
    const ids = { nationalId: '01819010001' };
    const unnamed = hire({ ...ids, agency: undefined as never });
    expect(count(agency, unnamed, hours('2025-03-05', ids))).toBe(2);
    expect(count(agency, hours('2025-03-05', ids))).toBe(2);
  });
});
