/** The mini-competition: who was invited, when, on what terms, and the days of deadline, bid, evaluation and award. */
import { describe, expect, test } from 'vitest';
import type { CallOffRequestRow, CallOffRow } from '../../src/evidence/documents/rows.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { requestFacts } from '../../src/facts/call-off-requests.ts';
import { factsInput, type Given, record, said } from './build.ts';

const MISSING = { absent: 'missingEvidence' };
const UNREADABLE = { absent: 'unreadableEvidence' };
const CONFLICT = { absent: 'conflictingEvidence' };
const NO_TERM = { absent: 'missingTerm' };
const FIVE = ['310000019', '310000027', '310000035', '310000043', '310000051'] as const;
const [WINNER] = FIVE;
const RANKED = FIVE.map((orgNo, index) => ({ rank: index + 1, orgNo, name: `Nummer ${index + 1} AS` }));

const callOff = (fields: Partial<CallOffRow> = {}) =>
  record('callOffs', {
    callOff: 'AV-1',
    supplier: WINNER,
    method: 'miniCompetition',
    orderedOn: '2022-06-21',
    evaluatedOn: '2022-06-16',
    awardedOn: '2022-06-20',
    ...fields,
  });
const invited = (supplier: string, fields: Partial<CallOffRequestRow> = {}, more = {}) =>
  record(
    'callOffRequests',
    {
      callOff: 'AV-1',
      supplier,
      kind: 'invitation',
      sentOn: '2022-06-01',
      deadline: '2022-06-15',
      terms: 'Konkurransegrunnlag v1',
      ...fields,
    },
    more,
  );
const without = (row: EvidenceRecord<'callOffRequests'>, ...left: string[]) => ({
  ...row,
  fields: Object.fromEntries(Object.entries(row.fields).filter(([field]) => !left.includes(field))),
});
/** The five invitations, some of them changed. */
const five = (changed: Readonly<Record<number, Partial<CallOffRequestRow>>> = {}) =>
  FIVE.map((orgNo, index) => invited(orgNo, changed[index]));
const competition = (rows: readonly EvidenceRecord[], given: Given = {}, register = callOff()) => {
  const { facts } = requestFacts(
    { kind: 'callOff', key: 'AV-1', label: 'AV-1' },
    [register],
    factsInput({ ...given, records: [register, ...rows], agreement: { ranked: RANKED, ...given.agreement } }),
  );
  return {
    notInvited: said(facts, 'rankedNotInvited'),
    first: said(facts, 'firstInvitationOn'),
    last: said(facts, 'lastInvitationOn'),
    versions: said(facts, 'invitationVersions'),
    deadline: said(facts, 'lastBidDeadline'),
    bid: said(facts, 'awardedBidOn'),
    evaluated: said(facts, 'bidsEvaluatedOn'),
    awarded: said(facts, 'awardRecordedOn'),
  };
};

test('all five, the same day on the same terms', () =>
  expect(competition(five({ 0: { bidOn: '2022-06-14' } }))).toEqual({
    notInvited: 0,
    first: '2022-06-01',
    last: '2022-06-01',
    versions: 1,
    deadline: '2022-06-15',
    bid: '2022-06-14',
    evaluated: '2022-06-16',
    awarded: '2022-06-20',
  }));

describe('who was invited', () => {
  test('four of five, and none', () => {
    expect(competition(five().slice(1))).toMatchObject({ notInvited: 1 });
    expect(competition([])).toEqual({
      notInvited: 5,
      first: MISSING,
      last: MISSING,
      versions: MISSING,
      deadline: MISSING,
      bid: MISSING,
      evaluated: '2022-06-16',
      awarded: '2022-06-20',
    });
  });
  test('one that declined an earlier request is still to be invited', () => {
    const declined = invited(FIVE[4], { kind: 'request', answer: 'refused', answeredOn: '2022-06-02' });
    expect(competition([...five().slice(0, 4), declined]).notInvited).toBe(1);
    expect(competition([...five(), declined]).notInvited).toBe(0);
  });
  test('a stranger, another call-off, another spelling of the number', () => {
    expect(competition([...five().slice(0, 4), invited('310000078')]).notInvited).toBe(1);
    expect(competition([...five().slice(0, 4), invited(FIVE[4], { callOff: 'AV-2' })]).notInvited).toBe(1);
    expect(competition([...five().slice(0, 4), invited(FIVE[4], { callOff: 'av-1 ' })]).notInvited).toBe(0);
  });
  test('a row whose kind is unknown may be the invitation', () => {
    expect(competition([...five().slice(0, 4), without(invited(FIVE[4]), 'kind')]).notInvited).toEqual(MISSING);
    expect(competition([...five().slice(0, 4), invited(FIVE[4], {}, { unreadable: ['kind'] })]).notInvited).toEqual(
      UNREADABLE,
    );
  });
  test('a row to nobody that can be read may be the one that lacks', () => {
    const nobody = invited(FIVE[4], {}, { unreadable: ['supplier'] });
    expect(competition([...five().slice(0, 4), nobody]).notInvited).toEqual(UNREADABLE);
    expect(competition([...five(), nobody]).notInvited).toBe(0);
  });
  test('ranked firms without a number, or no ranked firms at all', () => {
    const ranked = [...RANKED.slice(0, 4), { rank: 5, name: 'Nummer 5 AS' }];
    expect(competition(five().slice(0, 4), { agreement: { ranked } }).notInvited).toEqual(NO_TERM);
    expect(competition(five().slice(0, 3), { agreement: { ranked } }).notInvited).toBe(1);
    expect(competition(five(), { agreement: { ranked: [] } }).notInvited).toEqual(NO_TERM);
  });
});

describe('day and terms', () => {
  test('one a day later', () =>
    expect(competition(five({ 3: { sentOn: '2022-06-02' } }))).toMatchObject({
      first: '2022-06-01',
      last: '2022-06-02',
      versions: 1,
    }));
  test('an undated or unreadable invitation leaves first and last open', () => {
    expect(competition([...five().slice(1), without(invited(WINNER), 'sentOn')])).toMatchObject({
      first: MISSING,
      last: MISSING,
    });
    expect(competition([...five().slice(1), invited(WINNER, {}, { unreadable: ['sentOn'] })]).first).toEqual(
      UNREADABLE,
    );
  });
  test('other terms, or another deadline, to one; how the terms were typed does not matter', () => {
    expect(competition(five({ 1: { terms: 'Konkurransegrunnlag v2' } })).versions).toBe(2);
    expect(competition(five({ 1: { deadline: '2022-06-17' } }))).toMatchObject({ versions: 2, deadline: '2022-06-17' });
    expect(competition(five({ 1: { terms: ' konkurransegrunnlag  V1' } })).versions).toBe(1);
  });
  test('unknown terms leave it open, unless two of the others differ', () => {
    const blank = without(invited(WINNER), 'terms');
    const broken = invited(FIVE[1], {}, { unreadable: ['terms'] });
    expect(competition([...five().slice(2), blank, broken]).versions).toEqual(UNREADABLE);
    expect(competition([...five().slice(1), blank]).versions).toEqual(MISSING);
    expect(competition([...five({ 2: { terms: 'v2' } }).slice(1), blank]).versions).toBe(2);
    expect(competition([...five().slice(1), without(invited(WINNER), 'deadline')])).toMatchObject({
      versions: MISSING,
      deadline: MISSING,
    });
  });
});

describe('the chosen bid', () => {
  const bid = (rows: readonly EvidenceRecord[], supplier: string = WINNER) =>
    competition(rows, {}, callOff({ supplier })).bid;
  test("only the winner's counts, and its last", () => {
    expect(bid(five({ 0: { bidOn: '2022-06-14' }, 1: { bidOn: '2022-06-16' } }))).toBe('2022-06-14');
    expect(bid(five({ 0: { bidOn: '2022-06-14' }, 1: { bidOn: '2022-06-16' } }), FIVE[1])).toBe('2022-06-16');
    expect(bid([...five({ 0: { bidOn: '2022-06-10' } }), invited(WINNER, { bidOn: '2022-06-13' })])).toBe('2022-06-13');
  });
  test('not recorded, unreadable, or dated before the invitation', () => {
    expect(bid(five())).toEqual(MISSING);
    expect(bid([...five({ 0: { bidOn: '2022-06-10' } }), invited(WINNER, {}, { unreadable: ['bidOn'] })])).toEqual(
      UNREADABLE,
    );
    expect(bid(five({ 0: { bidOn: '2022-05-31' } }))).toEqual(CONFLICT);
    expect(bid(five({ 0: { bidOn: '2022-06-01' } }))).toBe('2022-06-01');
  });
  test('a winner that is not ranked, or not known to be', () => {
    expect(bid(five(), '310000078')).toEqual(MISSING);
    expect(competition(five(), { agreement: { ranked: [] } }).bid).toEqual(NO_TERM);
  });
});

test('the awarded day does not count when the call-off was made before it', () =>
  expect(competition(five(), {}, callOff({ orderedOn: '2022-06-19' })).awarded).toEqual(CONFLICT));

test('registered only when every invitation came from UKE', () => {
  const basis = (file: string, rows: readonly EvidenceRecord[] = five()) => {
    const register = callOff();
    const { facts } = requestFacts(
      { kind: 'callOff', key: 'AV-1', label: 'AV-1' },
      [register],
      factsInput({
        records: [register, ...rows],
        agreement: { ranked: RANKED },
        files: [{ file, deliveredBy: 'uke' }],
      }),
    );
    return facts.find((one) => one.id === 'rankedNotInvited');
  };
  expect(basis('callOffRequests.xlsx')).toMatchObject({ basis: 'registered', from: { length: 5 } });
  expect(basis('callOffs.xlsx')).toMatchObject({ basis: 'documented' });
  const other = invited(FIVE[4], {}, { at: { file: 'andre.xlsx', row: 2 } });
  expect(basis('callOffRequests.xlsx', [...five().slice(0, 4), other])).toMatchObject({ basis: 'documented' });
  expect(basis('callOffRequests.xlsx', [])).toMatchObject({ basis: 'documented', from: { length: 0 } });
});
