/** Hires: keys, days, approval, ground, union agreement and pay between assignments. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { hireSubjects } from '../../src/facts/hire.ts';
import { record } from './build.ts';
import {
  AGENCY,
  attestation,
  CONFLICT,
  derive,
  extract,
  factOf,
  hire,
  lawful,
  MISSING,
  PROOF,
  SUPPLIER,
  sliced,
  UNREADABLE,
} from './hire-build.ts';

const OTHER = '312745925';
const keys = (...records: EvidenceRecord[]) =>
  derive(records)
    .subjects.filter((one) => one.kind === 'hire')
    .map((one) => one.key);
const hours = (date: string, fields = {}, row = 2) =>
  record('hours', { employer: AGENCY, staffNo: '7', date, hours: 7500, ...fields }, { at: { file: 'timer.csv', row } });

describe('keys', () => {
  test('person and first day; rows about one hire are one', () => {
    expect(keys(hire(), hire())).toEqual(['A-001/2025-02-10']);
    expect(keys(hire(), hire({ firstDay: '2025-07-01', lastDay: null }))).toEqual([
      'A-001/2025-02-10',
      'A-001/2025-07-01',
    ]);
  });
  test('two agencies on one day are told apart', () => {
    const nationalId = '01819010001';
    expect(keys(hire({ nationalId }), hire({ nationalId, agency: OTHER }))).toEqual([
      `A-001/2025-02-10/${AGENCY}`,
      `A-001/2025-02-10/${OTHER}`,
    ]);
  });
  test('what a row does not name is named by its place, and no key holds an id', () => {
    const at = { file: 'innleie.xlsx', row: 9 };
    expect(keys(hire({ staffNo: undefined as never }, { at }))).toEqual(['innleie.xlsx/9']);
    expect(keys(hire({ firstDay: undefined as never }, { at, unreadable: ['firstDay'] }))).toEqual([
      'A-001/innleie.xlsx/9',
    ]);
    expect(keys(hire({ nationalId: '01819010001', agency: '01819010001' }))[0]).not.toMatch(/\d{6}/);
  });
});

describe('days', () => {
  test('only the days in the period are examined; a hire outside it is left at that', () => {
    const period = (from: string, to: string) => sliced([hire()], 'hireInPeriod', { case: { period: { from, to } } });
    expect(period('2025-03-01', '2025-04-30')).toEqual(['2025-03-01..2025-04-30: true']);
    expect(period('2025-06-30', '2025-12-31')).toEqual(['2025-06-30..2025-06-30: true']);
    expect(period('2025-07-01', '2025-12-31')).toEqual(['2025-02-10..2025-06-30: false']);
    expect(period('2024-07-01', '2025-02-10')).toEqual(['2025-02-10..2025-02-10: true']);
    expect(period('2024-07-01', '2025-02-09')).toEqual(['2025-02-10..2025-06-30: false']);
  });
  test('an empty last day goes on; a heading that is not there says nothing', () => {
    const proven = extract('approved', '2025-02-10', { from: '2025-01-01', to: '2025-03-31' });
    expect(sliced([hire({ lastDay: null }), proven], 'agencyStatus')).toEqual([
      '2025-02-10..2025-03-31: approved',
      '2025-04-01..2026-12-31: (missingEvidence)',
    ]);
    const lapsed = extract('approved', '2025-05-01', { from: '2025-01-01', to: '2025-03-31' });
    expect(sliced([hire({ lastDay: undefined as never }), lapsed], 'agencyStatus')[1]).toBe(
      '2025-04-01..2025-05-01: (missingEvidence)',
    );
    const unread = hire({ lastDay: undefined as never }, { unreadable: ['lastDay'] });
    expect(sliced([unread, lapsed], 'agencyStatus')[1]).toBe('2025-04-01..2025-05-01: (unreadableEvidence)');
  });
  test('an unknown last day matters not when one status held all the time', () => {
    const always = extract('approved', '2025-02-10', { from: '2025-01-01', to: '2027-01-01' });
    expect(sliced([hire({ lastDay: undefined as never }), always], 'agencyStatus')).toEqual([
      '2025-02-10..2026-12-31: approved',
    ]);
  });
  test('before the period, an unknown last day leaves open whether it reaches it', () => {
    const period = { from: '2025-03-01', to: '2025-12-31' };
    expect(factOf([hire({ lastDay: undefined as never })], 'hireInPeriod', { case: { period } })).toEqual(MISSING);
    expect(factOf([hire({ lastDay: null })], 'hireInPeriod', { case: { period } })).toBe(true);
  });
  test('a last day before the first is a contradiction', () => {
    const { contradictions, subjects } = derive([hire({ lastDay: '2025-02-09' })]);
    expect(contradictions?.map((one) => one.id)).toEqual(['hireLastDay:hire/A-001/2025-02-10']);
    expect(subjects[0]?.slices).toHaveLength(1);
  });
  test('hours before the listed first day move it, and are told', () => {
    const records = [hire(), hours('2025-02-07'), hours('2025-02-10', {}, 3)];
    expect(factOf(records, 'hireFirstDay')).toBe('2025-02-07');
    const [told] = derive(records).contradictions ?? [];
    expect(told?.id).toBe('hireFirstDay:hire/A-001/2025-02-10');
    expect(told?.sides.map((side) => side.value)).toEqual(['2025-02-10', '2025-02-07']);
  });
  test('hours elsewhere, of nought, or between two hires do not', () => {
    expect(factOf([hire(), hours('2025-02-07', { employer: OTHER })], 'hireFirstDay')).toBe('2025-02-10');
    expect(factOf([hire(), hours('2025-02-07', { hours: 0 })], 'hireFirstDay')).toBe('2025-02-10');
    expect(derive([hire(), hours('2025-02-10')]).contradictions).toEqual([]);
    const second = derive([hire(), hire({ firstDay: '2025-09-01', lastDay: null }), hours('2025-08-01')]);
    expect(second.subjects.filter((one) => one.kind === 'hire').map((one) => one.slices[0]?.from)).toEqual([
      '2025-02-10',
      '2025-09-01',
    ]);
  });
  test('no first day anywhere', () => {
    const [subject] = derive([hire({ firstDay: undefined as never })]).subjects;
    expect([subject?.slices.length, subject?.slices[0]?.on]).toEqual([1, null]);
  });
});

describe('approval', () => {
  const approved = (fields: Parameters<typeof hire>[0], ...more: EvidenceRecord[]) =>
    factOf([hire(fields), ...more], 'hireApprovedOn');
  const approval = (fields = {}) => attestation({ attestation: 'buyerApproval', date: '2025-01-20', ...fields });
  test('as listed; an empty cell is no approval shown', () => {
    expect(approved({})).toBe('2025-02-05');
    expect(approved({ approvedOn: null })).toEqual(MISSING);
  });
  test("the supplier's list alone only says a day in its favour", () => {
    const basis = (fields: Parameters<typeof hire>[0], given: Parameters<typeof derive>[1] = {}) =>
      derive([hire(fields)], given).subjects[0]?.slices[0]?.facts.get('hireApprovedOn');
    expect(basis({})).toMatchObject({ value: '2025-02-05', basis: 'declared' });
    expect(basis({ approvedOn: '2025-02-11' })).toMatchObject({ basis: 'documented' });
    const files = [{ file: 'innleie.xlsx', deliveredBy: 'buyer' as const }];
    expect(basis({}, { files })).toMatchObject({ basis: 'documented' });
    const gone = approval({ document: 'borte.pdf' });
    expect(approved({}, gone)).toEqual(MISSING);
    expect(approved({ approvedOn: '2025-02-11' }, gone)).toBe('2025-02-11');
  });
  test('an enclosed approval of the agency or the person, the earliest of all', () => {
    expect(approved({}, approval())).toBe('2025-01-20');
    expect(approved({ approvedOn: null }, approval({ person: '7' }))).toBe('2025-01-20');
    expect(approved({ approvedOn: null }, approval({ person: '8' }))).toEqual(MISSING);
    expect(approved({ approvedOn: null }, approval({ party: OTHER }))).toEqual(MISSING);
  });
  test("the approval itself beats an earlier day in the supplier's list, and that is told", () => {
    const late = approval({ date: '2025-02-20' });
    expect(approved({}, late)).toBe('2025-02-20');
    const [told] = derive([hire(), late]).contradictions ?? [];
    expect([told?.id, told?.sides.map((side) => side.value)]).toEqual([
      'hireApprovedOn:hire/A-001/2025-02-10',
      ['2025-02-05', '2025-02-20'],
    ]);
    expect(derive([hire(), approval()]).contradictions).toEqual([]);
    const files = [{ file: 'innleie.xlsx', deliveredBy: 'buyer' as const }, ...PROOF];
    expect(factOf([hire(), late], 'hireApprovedOn', { files })).toBe('2025-02-05');
    expect(derive([hire(), late], { files }).contradictions).toEqual([]);
  });
  test('one of the whole agency from before the contract approves no hire under it', () => {
    const case_ = { case: { contractDate: '2025-01-21' } };
    const under = (...records: EvidenceRecord[]) =>
      factOf([hire({ approvedOn: null }), ...records], 'hireApprovedOn', case_);
    expect(under(approval())).toEqual(MISSING);
    expect(under(approval({ date: '2025-01-21' }))).toBe('2025-01-21');
    expect(under(approval({ person: '7' }))).toBe('2025-01-20');
  });
  test('one without its document, or that does not hold on the first day, shows nothing', () => {
    expect(approved({ approvedOn: null }, approval({ document: 'borte.pdf' }))).toEqual(MISSING);
    expect(approved({ approvedOn: null }, approval({ document: undefined }))).toEqual(MISSING);
    expect(approved({ approvedOn: null }, approval({ to: '2025-02-09' }))).toEqual(MISSING);
    expect(approved({ approvedOn: null }, approval({ from: '2025-02-11' }))).toEqual(MISSING);
    expect(approved({ approvedOn: null }, approval({ from: '2025-02-10', to: '2025-02-10' }))).toBe('2025-01-20');
  });
  test('unreadable in the list or in the attestation', () => {
    const unread = hire({ approvedOn: undefined as never }, { unreadable: ['approvedOn'] });
    expect(factOf([unread], 'hireApprovedOn')).toEqual(UNREADABLE);
    const broken = { ...approval(), unreadable: ['date'] };
    expect(factOf([hire({ approvedOn: null }), broken], 'hireApprovedOn')).toEqual(UNREADABLE);
  });
  test('rows that differ', () => expect(approved({}, hire({ approvedOn: '2025-02-06' }))).toEqual(CONFLICT));
});

describe('ground', () => {
  const union = (fields = {}) =>
    attestation({ attestation: 'hireAgreement', party: SUPPLIER, date: '2024-12-01', ...fields });
  const shown = (records: EvidenceRecord[], fields = {}) =>
    factOf([hire({ ground: 'unionAgreement', ...fields }), ...records], 'unionAgreementShown');
  test('«other» names none', () => expect(factOf([hire({ ground: 'other' })], 'hireGround')).toEqual(MISSING));
  test('an agreement at whoever hires in, for all days', () => {
    expect(shown([union()])).toBe(true);
    expect(shown([union({ party: undefined })])).toBe(true);
    expect(shown([union()], { hirer: OTHER })).toEqual(MISSING);
    expect(shown([union({ party: OTHER })], { hirer: OTHER })).toBe(true);
    expect(shown([union()], { hirer: null })).toBe(true);
    expect(shown([])).toEqual(MISSING);
  });
  test('not one about overtime or rest, nor one that does not say what is agreed', () => {
    for (const about of ['overtimeAgreement', 'restAgreement', 'unionAgreement'])
      expect(shown([union({ attestation: about })]), about).toEqual(MISSING);
    expect(shown([union({ attestation: 'unionAgreement' }), union()])).toBe(true);
  });
  test('not one that ends the day before the hire does', () => {
    expect(shown([union({ from: '2025-02-10', to: '2025-06-30' })])).toBe(true);
    expect(shown([union({ to: '2025-06-29' })])).toEqual(MISSING);
    expect(shown([union({ from: '2025-02-11' })])).toEqual(MISSING);
    expect(shown([union({ to: '2025-04-30' }), union({ from: '2025-05-01' })])).toBe(true);
  });
  test('unreadable', () => {
    expect(shown([{ ...union(), unreadable: ['to'] }])).toEqual(UNREADABLE);
    const row = hire({ ground: 'unionAgreement', hirer: undefined as never }, { unreadable: ['hirer'] });
    expect(factOf([row, union()], 'unionAgreementShown')).toEqual(UNREADABLE);
  });
});

describe('pay between assignments', () => {
  const pay = (fields = {}) => attestation({ attestation: 'payBetweenAssignments', to: '2026-12-31', ...fields });
  const paid = (records: EvidenceRecord[], fields: Parameters<typeof hire>[0] = {}, given = {}) =>
    derive([hire(fields), ...records], given).subjects[0]?.slices[0]?.facts.get('payBetweenAssignments');
  test('documented for the agency or the person, all days of the hire that are examined', () => {
    expect(paid([pay()])).toMatchObject({ value: true, basis: 'documented' });
    expect(paid([pay({ person: '7' })])).toMatchObject({ value: true });
    expect(paid([pay({ person: '8' })])).toMatchObject(MISSING);
    expect(paid([pay({ party: OTHER })])).toMatchObject(MISSING);
    expect(paid([pay({ date: undefined })])).toMatchObject(MISSING);
    expect(paid([pay({ from: '2025-02-10', to: '2025-06-30' })])).toMatchObject({ value: true });
    expect(paid([pay({ from: '2025-02-11' })])).toMatchObject(MISSING);
    expect(paid([pay({ to: '2025-06-29' })])).toMatchObject(MISSING);
    const period = { from: '2025-03-01', to: '2025-03-31' };
    expect(paid([pay({ from: '2025-03-01', to: '2025-03-31' })], {}, { case: { period } })).toMatchObject({
      value: true,
    });
  });
  test('without a last day it reaches to its own date, and back from there', () => {
    expect(paid([pay({ to: undefined })])).toMatchObject(MISSING);
    expect(paid([pay({ to: undefined, date: '2025-06-29' })])).toMatchObject(MISSING);
    expect(paid([pay({ to: undefined, date: '2025-06-30' })])).toMatchObject({ value: true });
    expect(paid([pay({ to: undefined, date: '2025-06-30', from: '2025-02-11' })])).toMatchObject(MISSING);
  });
  test("a yes in the supplier's list is only said, its no stands, against a document it is a contradiction", () => {
    expect(paid([], { payBetweenAssignments: true })).toMatchObject({ value: true, basis: 'declared' });
    expect(paid([], { payBetweenAssignments: false })).toMatchObject({ value: false, basis: 'documented' });
    expect(paid([pay()], { payBetweenAssignments: true })).toMatchObject({ value: true, basis: 'documented' });
    expect(paid([pay()], { payBetweenAssignments: false })).toMatchObject(CONFLICT);
    const files = [{ file: 'innleie.xlsx', deliveredBy: 'uke' as const }];
    expect(paid([], { payBetweenAssignments: true }, { files })).toMatchObject({ value: true, basis: 'registered' });
  });
});

test('rows in any order give the same facts', () => {
  const rows: EvidenceRecord[] = [
    hire(),
    hire({ approvedOn: '2025-02-06' }),
    hire({ staffNo: '8', ground: 'temporaryNature', firstDay: '2023-02-01', lastDay: '2023-08-01' }),
    hire({ staffNo: '9', firstDay: undefined as never }),
    hire({ staffNo: undefined as never }),
    hours('2025-02-03'),
    hours('2025-02-03', { hours: 4000 }, 3),
    hours('2025-02-04', {}, 4),
    extract('approved', '2025-03-01', { to: '2025-05-01' }),
    extract('pending', '2025-01-01'),
    attestation({ attestation: 'payBetweenAssignments', to: '2025-03-31' }),
    attestation({ attestation: 'payBetweenAssignments', from: '2025-04-01' }),
    attestation({ attestation: 'buyerApproval', date: '2025-01-20', from: '2025-02-01' }),
  ];
  const plain = (records: readonly EvidenceRecord[]) => {
    const { subjects, contradictions } = hireSubjects(lawful({ records, files: [{ file: 'bevis.pdf' }] }));
    return JSON.stringify([
      subjects.map((subject) => ({ ...subject, slices: subject.slices.map((slice) => [...slice.facts.values()]) })),
      contradictions,
    ]);
  };
  const expected = plain(rows);
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(plain(shuffled)).toBe(expected);
    }),
    { seed: 20250210, numRuns: 100 },
  );
});
