/** What the register gives about one call-off: estimate, term, exception, UKE's part. */
import { describe, expect, test } from 'vitest';
import type { CallOffRow } from '../../src/evidence/documents/rows.ts';
import { registerFacts } from '../../src/facts/call-off-register.ts';
import { factsInput, type Given, record, said } from './build.ts';

const MISSING = { absent: 'missingEvidence' };
const UNREADABLE = { absent: 'unreadableEvidence' };
const CONFLICT = { absent: 'conflictingEvidence' };
const base: Partial<CallOffRow> = {
  callOff: 'AV-1',
  orderedOn: '2022-06-01',
  method: 'direct',
  expectedHours: 250_000,
  estimatedOn: '2022-06-01',
};
const row = (fields: Partial<CallOffRow> = {}, more = {}) => record('callOffs', { ...base, ...fields }, more);
const derive = (rows: ReturnType<typeof row>[], given: Given = {}) =>
  registerFacts(
    { kind: 'callOff', key: 'AV-1', label: 'AV-1' },
    rows,
    factsInput({ ...given, records: [...rows, ...(given.records ?? [])] }),
  );
const fact = (id: string, fields: Partial<CallOffRow> = {}, given: Given = {}, more = {}) =>
  said(derive([row(fields, more)], given).facts, id);
const without = (...left: (keyof CallOffRow)[]) =>
  Object.fromEntries(Object.entries(base).filter(([field]) => !left.includes(field as keyof CallOffRow)));

describe('expected hours', () => {
  test('an estimate on the day of the order counts', () => expect(fact('expectedHours')).toBe(250_000));
  test('the day after the order does not', () =>
    expect(fact('expectedHours', { estimatedOn: '2022-06-02' })).toEqual(MISSING));
  test('undated does not', () =>
    expect(said(derive([record('callOffs', without('estimatedOn'))]).facts, 'expectedHours')).toEqual(MISSING));
  test('unknown is not zero, and zero is no estimate', () => {
    expect(said(derive([record('callOffs', without('expectedHours'))]).facts, 'expectedHours')).toEqual(MISSING);
    expect(fact('expectedHours', { expectedHours: 0 })).toEqual(MISSING);
    expect(fact('expectedHours', { expectedHours: 1 })).toBe(1);
  });
  test('an unreadable date or number', () => {
    expect(
      said(
        derive([record('callOffs', without('estimatedOn'), { unreadable: ['estimatedOn'] })]).facts,
        'expectedHours',
      ),
    ).toEqual(UNREADABLE);
    expect(
      said(
        derive([record('callOffs', without('expectedHours'), { unreadable: ['expectedHours'] })]).facts,
        'expectedHours',
      ),
    ).toEqual(UNREADABLE);
  });
  test('no date of the order', () =>
    expect(said(derive([record('callOffs', without('orderedOn'))]).facts, 'expectedHours')).toEqual(MISSING));
  test('two rows that differ are a contradiction with both places', () => {
    const part = derive([row(), row({ expectedHours: 300_000 }, { at: { file: 'callOffs.xlsx', row: 3 } })]);
    expect(said(part.facts, 'expectedHours')).toEqual(CONFLICT);
    expect(part.contradictions?.map((one) => [one.id, one.sides.map((side) => side.value)])).toEqual([
      ['expectedHours:callOff/AV-1', [250_000, 300_000]],
    ]);
  });
  test('an estimate from after the order does not speak against one from before', () =>
    expect(
      said(derive([row(), row({ expectedHours: 300_000, estimatedOn: '2022-07-01' })]).facts, 'expectedHours'),
    ).toBe(250_000));
  test('a call-off outside the register is there, unknown', () =>
    expect(said(derive([]).facts, 'expectedHours')).toEqual(MISSING));
  test('what UKE delivered is registered', () => {
    const { facts } = derive([row()], { files: [{ file: 'callOffs.xlsx', deliveredBy: 'uke' }] });
    expect(facts.find((one) => one.id === 'expectedHours')).toMatchObject({
      basis: 'registered',
      from: [{ column: 'expectedHours', row: 2 }, { column: 'estimatedOn' }],
    });
  });
});

describe('term and options', () => {
  const term = (orderedOn: string, options: NonNullable<Given['agreement']>['options'] = []) => {
    const { facts } = derive([row({ orderedOn })], { agreement: { options } });
    return [said(facts, 'agreementLastDay'), said(facts, 'lateOptionDays')];
  };
  const o1 = { to: '2024-04-27' };
  const o2 = { to: '2025-04-27' };
  const inTime = { exercised: true, exercisedOn: '2023-04-27' };
  test('inside the term no option matters', () => expect(term('2023-04-27', [o1])).toEqual(['2023-04-27', 0]));
  test('exercised on the last day is in time', () =>
    expect(term('2023-04-28', [{ ...o1, ...inTime }])).toEqual(['2024-04-27', 0]));
  test('exercised the day after is one day late', () =>
    expect(term('2023-05-02', [{ ...o1, exercised: true, exercisedOn: '2023-04-28' }])).toEqual(['2023-04-27', 1]));
  test('known not exercised', () =>
    expect(
      term('2023-04-28', [
        { ...o1, exercised: false },
        { ...o2, ...inTime },
      ]),
    ).toEqual(['2023-04-27', 0]));
  test('not known whether, or when', () => {
    expect(term('2023-04-28', [o1])).toEqual([{ absent: 'missingTerm' }, 0]);
    expect(term('2023-04-28', [{ ...o1, exercised: true }])).toEqual([{ absent: 'missingTerm' }, 0]);
  });
  test('after the last possible day what was exercised no longer matters', () => {
    expect(term('2025-04-27', [o1, o2])).toEqual([{ absent: 'missingTerm' }, 0]);
    expect(term('2025-04-28', [o1, o2])).toEqual(['2025-04-27', 0]);
  });
  test('options are followed in order of their days', () =>
    expect(
      term('2024-05-01', [
        { ...o2, exercised: true, exercisedOn: '2024-04-01' },
        { ...o1, ...inTime },
      ]),
    ).toEqual(['2025-04-27', 0]));
  test('behind a late option: in time, unknown, or beyond its reach', () => {
    const late = { ...o1, exercised: true, exercisedOn: '2023-05-07' };
    expect(term('2024-05-01', [late, { ...o2, exercised: true, exercisedOn: '2024-04-01' }])).toEqual([
      '2023-04-27',
      10,
    ]);
    expect(term('2024-05-01', [late, o2])).toEqual(['2023-04-27', { absent: 'missingTerm' }]);
    expect(term('2024-05-01', [late, { ...o2, exercised: false }])).toEqual(['2023-04-27', 0]);
    expect(term('2025-05-01', [late, o2])).toEqual(['2023-04-27', 0]);
  });
  test('no date of the call-off', () => {
    const { facts } = derive([record('callOffs', without('orderedOn'))], { agreement: { options: [o1] } });
    expect([said(facts, 'agreementFrom'), said(facts, 'agreementLastDay'), said(facts, 'lateOptionDays')]).toEqual([
      '2022-04-28',
      MISSING,
      0,
    ]);
    const late = derive([record('callOffs', without('orderedOn'))], {
      agreement: { options: [{ ...o1, exercised: true, exercisedOn: '2023-04-28' }] },
    });
    expect(said(late.facts, 'lateOptionDays')).toEqual(MISSING);
  });
});

describe('the exception', () => {
  const all = {
    columns: Object.fromEntries(
      ['unforeseenReason', 'criticalReason', 'criticalGround', 'decidedBy', 'ukeLeaveOn', 'ukeReason'].map((field) => [
        field,
        field,
      ]),
    ),
  };
  const legs: Partial<CallOffRow> = {
    unforeseenReason: 'Svikt',
    unforeseenOn: '2022-05-31',
    criticalGround: 'security',
    criticalReason: 'Vakt',
    criticalOn: '2022-05-31',
    decidedBy: 'Direktør',
    signedOn: '2022-06-01',
  };
  const ids = [
    'unforeseenReasoned',
    'unforeseenOn',
    'criticalReasoned',
    'criticalOn',
    'criticalGround',
    'groundIsLifeOrHealth',
    'exceptionDecidedBy',
    'exceptionSignedOn',
  ];
  const exception = (fields: Partial<CallOffRow>, more = {}) => ids.map((id) => fact(id, fields, {}, more));
  test('both legs', () =>
    expect(exception(legs)).toEqual([
      true,
      '2022-05-31',
      true,
      '2022-05-31',
      'security',
      false,
      'Direktør',
      '2022-06-01',
    ]));
  test('an empty cell under a heading is known as not given', () =>
    expect(exception({}, all)).toEqual([false, MISSING, false, MISSING, 'none', false, '', MISSING]));
  test('a missing column says nothing', () =>
    expect(exception({})).toEqual([MISSING, MISSING, MISSING, MISSING, MISSING, MISSING, MISSING, MISSING]));
  test('a reason without a ground, and a ground without a reason, are no second leg', () => {
    expect(fact('criticalReasoned', { criticalReason: 'Vakt' }, {}, all)).toBe(false);
    expect(fact('criticalReasoned', { criticalGround: 'security' }, {}, all)).toBe(false);
    expect(fact('criticalReasoned', { criticalReason: 'Vakt' })).toEqual(MISSING);
  });
  test('life or health, another critical service, an unknown code', () => {
    expect(fact('groundIsLifeOrHealth', { criticalGround: 'criticalLifeHealth' })).toBe(true);
    expect(fact('groundIsLifeOrHealth', { criticalGround: 'criticalOther' })).toBe(false);
    const broken = { unreadable: ['criticalGround'] };
    expect(fact('groundIsLifeOrHealth', { criticalReason: 'Vakt' }, {}, broken)).toEqual(UNREADABLE);
    expect(fact('criticalReasoned', { criticalReason: 'Vakt' }, {}, broken)).toEqual(UNREADABLE);
  });
  test('a second row that leaves the cell empty does not speak against the first; two reasons are still a reason', () => {
    expect(said(derive([row(legs), row({}, all)]).facts, 'unforeseenReasoned')).toBe(true);
    expect(said(derive([row(legs), row({ ...legs, unforeseenReason: 'Annet' })]).facts, 'unforeseenReasoned')).toBe(
      true,
    );
    expect(said(derive([row(legs), row({ ...legs, signedOn: '2022-06-02' })]).facts, 'exceptionSignedOn')).toEqual(
      CONFLICT,
    );
  });
  test("UKE's leave and reason", () => {
    expect([
      fact('ukeLeaveGiven', { ukeLeaveOn: '2022-05-01' }),
      fact('ukeLeaveGiven', {}, {}, all),
      fact('ukeLeaveGiven'),
    ]).toEqual([true, false, MISSING]);
    expect([
      fact('ukeReasonGiven', { ukeReason: 'Skyløsning' }),
      fact('ukeReasonGiven', {}, {}, all),
      fact('ukeReasonGiven'),
    ]).toEqual([true, false, MISSING]);
    expect(fact('ukeLeaveGiven', {}, {}, { unreadable: ['ukeLeaveOn'] })).toEqual(UNREADABLE);
  });
});

describe('who ordered', () => {
  const buyers = [
    { orgNo: '310000026', name: 'Prøveetaten' },
    { orgNo: '310000034', name: 'UKE', uke: true },
  ];
  const isUke = (fields: Partial<CallOffRow>, given: Given = { agreement: { buyers } }) =>
    fact('agencyIsUke', fields, given);
  test('by number against the list of buyers', () => {
    expect(isUke({ agency: '310000034' })).toBe(true);
    expect(isUke({ agency: '310000026' })).toBe(false);
    expect(isUke({ agency: '310000026' }, {})).toEqual(MISSING);
  });
  test('by the register, and against it', () => {
    expect(isUke({ agencyIsUke: true }, {})).toBe(true);
    const part = derive([row({ agency: '310000026', agencyIsUke: true })], { agreement: { buyers } });
    expect(said(part.facts, 'agencyIsUke')).toEqual(CONFLICT);
    expect(part.contradictions).toHaveLength(1);
  });
  test('the area of the need', () => expect(fact('needInArea', { inArea: false })).toBe(false));
});
