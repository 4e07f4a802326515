/** Each refusal as a subject of its own: reported as a deviation, or with a reason that was accepted. */
import { describe, expect, test } from 'vitest';
import type { CallOffRequestRow } from '../../src/evidence/documents/rows.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { requestSubjects } from '../../src/facts/call-off-requests.ts';
import { factsInput, type Given, record, said } from './build.ts';

const MISSING = { absent: 'missingEvidence' };
const UNREADABLE = { absent: 'unreadableEvidence' };
const CONFLICT = { absent: 'conflictingEvidence' };
const SUPPLIER = '310000019';
const HEADINGS = {
  columns: Object.fromEntries(
    ['answer', 'answeredOn', 'refusalReason', 'refusalAcceptedOn', 'deviationReportedOn'].map((field) => [
      field,
      field,
    ]),
  ),
};
const asked = (fields: Partial<CallOffRequestRow> = {}, more: Partial<EvidenceRecord<'callOffRequests'>> = HEADINGS) =>
  record(
    'callOffRequests',
    { callOff: 'AV-1', supplier: SUPPLIER, kind: 'request', sentOn: '2022-06-01', ...fields },
    more,
  );
const refused = (
  fields: Partial<CallOffRequestRow> = {},
  more: Partial<EvidenceRecord<'callOffRequests'>> = HEADINGS,
) => asked({ answer: 'refused', answeredOn: '2022-06-05', ...fields }, more);
const derive = (records: readonly EvidenceRecord[], given: Given = {}) =>
  requestSubjects(factsInput({ ...given, records }));
const keys = (...records: EvidenceRecord[]) => derive(records).subjects.map((one) => one.key);
const facts = (records: readonly EvidenceRecord[], given: Given = {}) => {
  const all = [...(derive(records, given).subjects[0]?.slices[0]?.facts.values() ?? [])];
  return {
    answer: said(all, 'requestAnswer'),
    on: said(all, 'refusedOn'),
    reported: said(all, 'refusalReported'),
    reportedOn: said(all, 'refusalReportedOn'),
    accepted: said(all, 'refusalReasonAccepted'),
    acceptedOn: said(all, 'refusalAcceptedOn'),
  };
};

describe('what is a refusal', () => {
  test('a refusal is; yes, silence and impediment are not', () => {
    expect(keys(refused())).toEqual(['AV-1/310000019/2022-06-01']);
    for (const answer of ['accepted', 'none', 'impediment'] as const)
      expect(keys(asked({ answer, answeredOn: '2022-06-05', deviationReportedOn: '2022-06-06' })), answer).toEqual([]);
    expect(keys(asked())).toEqual([]);
  });
  test('a refusal of an invitation is one too', () =>
    expect(keys(refused({ kind: 'invitation' }))).toEqual(['AV-1/310000019/2022-06-01/invitation']));
  test('a yes to an invitation does not speak against a no to a request of the same day', () =>
    expect(facts([refused(), asked({ kind: 'invitation', answer: 'accepted', answeredOn: '2022-06-05' })]).answer).toBe(
      'refused',
    ));
  test('a row that may be a refusal is there, undecided', () => {
    expect(facts([asked({}, { ...HEADINGS, unreadable: ['answer'] })]).answer).toEqual(UNREADABLE);
    for (const mark of [
      { refusalReason: 'Ingen ledige' },
      { deviationReportedOn: '2022-06-06' },
      { refusalAcceptedOn: '2022-06-06' },
      { answeredOn: '2022-06-05' },
    ])
      expect(facts([asked(mark)]).answer, JSON.stringify(mark)).toEqual(MISSING);
  });
  test('the name holds the day of the request, so that a later refusal leaves the earlier its name', () => {
    expect(keys(refused(), refused({ sentOn: '2022-07-01' }))).toEqual([
      'AV-1/310000019/2022-06-01',
      'AV-1/310000019/2022-07-01',
    ]);
    expect(keys(asked({ answer: 'refused', sentOn: undefined } as object))).toEqual(['AV-1/310000019/?']);
    expect(keys(refused(), refused({ callOff: 'av-1' }))).toEqual(['AV-1/310000019/2022-06-01']);
  });
  test('a row without call-off or supplier stands for itself', () => {
    const at = { at: { file: 'svar.xlsx', sheet: 'Ark', row: 7 } };
    expect(keys(refused({ supplier: undefined } as object, { ...HEADINGS, ...at }))).toEqual(['svar.xlsx/Ark/7']);
    expect(keys(refused({ callOff: undefined } as object, { ...HEADINGS, at: { file: 'svar.csv', row: 3 } }))).toEqual([
      'svar.csv/3',
    ]);
  });
  test('two lists that say different things about one request are in conflict', () => {
    const rows = [refused(), asked({ answer: 'accepted', answeredOn: '2022-06-05' })];
    expect(facts(rows).answer).toEqual(CONFLICT);
    expect(derive(rows).contradictions?.map((one) => [one.id, one.sides.map((side) => side.value)])).toEqual([
      ['requestAnswer:callOffRequest/AV-1/310000019/2022-06-01', ['refused', 'accepted']],
    ]);
  });
});

describe('reported', () => {
  test('with a date, without one, and where the list has no such column', () => {
    expect(facts([refused({ deviationReportedOn: '2022-06-06' })])).toMatchObject({
      on: '2022-06-05',
      reported: true,
      reportedOn: '2022-06-06',
    });
    expect(facts([refused()])).toMatchObject({ reported: false, reportedOn: MISSING });
    expect(facts([refused({}, {})])).toMatchObject({ reported: MISSING });
    expect(facts([refused({}, { ...HEADINGS, unreadable: ['deviationReportedOn'] })])).toMatchObject({
      reported: UNREADABLE,
    });
  });
  test('of two lists one lacks the column and one has an unreadable day', () => {
    const [bare, broken] = [refused({}, {}), refused({}, { ...HEADINGS, unreadable: ['deviationReportedOn'] })];
    expect(facts([bare, broken]).reported).toEqual(UNREADABLE);
    expect(facts([refused(), bare]).reported).toEqual(MISSING);
  });
  test('on the day of the refusal; before it, the report is not known to be about it', () => {
    expect(facts([refused({ deviationReportedOn: '2022-06-05' })]).reported).toBe(true);
    expect(facts([refused({ deviationReportedOn: '2022-06-04' })]).reported).toEqual(CONFLICT);
  });
  test('an undated refusal can still be reported', () =>
    expect(facts([asked({ answer: 'refused', deviationReportedOn: '2022-06-06' })])).toMatchObject({
      on: MISSING,
      reported: true,
    }));
  test('one of two lists holds the report; two days of it are in conflict', () => {
    expect(facts([refused(), refused({ deviationReportedOn: '2022-06-06' })]).reported).toBe(true);
    expect(
      facts([refused({ deviationReportedOn: '2022-06-07' }), refused({ deviationReportedOn: '2022-06-06' })]).reported,
    ).toEqual(CONFLICT);
  });
});

describe('accepted', () => {
  test('needs both a reason and a day', () => {
    const both = { refusalReason: 'Ingen ledige konsulenter', refusalAcceptedOn: '2022-06-07' };
    expect(facts([refused(both)])).toMatchObject({ accepted: true, acceptedOn: '2022-06-07', reported: false });
    expect(facts([refused({ refusalReason: 'Ingen ledige konsulenter' })]).accepted).toBe(false);
    expect(facts([refused({ refusalAcceptedOn: '2022-06-07' })]).accepted).toBe(false);
    expect(facts([refused({}, {})]).accepted).toEqual(MISSING);
    expect(
      facts([refused({ refusalReason: 'Ingen ledige' }, { ...HEADINGS, unreadable: ['refusalAcceptedOn'] })]).accepted,
    ).toEqual(UNREADABLE);
    expect(facts([refused({ ...both, refusalAcceptedOn: '2022-06-04' })]).accepted).toEqual(CONFLICT);
  });
  test('the words of the reason stay in the evidence', () => {
    const secret = 'Sykdom hos navngitt konsulent';
    expect(JSON.stringify(derive([refused({ refusalReason: secret, refusalAcceptedOn: '2022-06-07' })]))).not.toContain(
      secret,
    );
  });
});

test('registered only when UKE delivered the list', () => {
  const basis = (deliveredBy: 'uke' | 'buyer') =>
    derive([refused()], { files: [{ file: 'callOffRequests.xlsx', deliveredBy }] }).subjects[0]?.slices[0]?.facts.get(
      'requestAnswer',
    );
  expect(basis('uke')).toMatchObject({ basis: 'registered', from: [{ column: 'answer', row: 2 }] });
  expect(basis('buyer')).toMatchObject({ basis: 'documented' });
});
