/** The priority order: who had been asked, and had answered what, when the assignment went to another. */
import { describe, expect, test } from 'vitest';
import type { CallOffRequestRow, CallOffRow } from '../../src/evidence/documents/rows.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { callOffSubjects } from '../../src/facts/call-off.ts';
import type { Fact } from '../../src/facts/fact.ts';
import { factsInput, type Given, record, said, term } from './build.ts';

const MISSING = { absent: 'missingEvidence' };
const UNREADABLE = { absent: 'unreadableEvidence' };
const CONFLICT = { absent: 'conflictingEvidence' };
const NO_TERM = { absent: 'missingTerm' };
const [ONE, TWO, THREE, STRANGER] = ['310000019', '310000027', '310000035', '310000043'] as const;
const RANKED = [
  { rank: 1, orgNo: ONE, name: 'Første AS' },
  { rank: 2, orgNo: TWO, name: 'Andre AS' },
  { rank: 3, orgNo: THREE, name: 'Tredje AS' },
];

const callOff = (fields: Partial<CallOffRow> = {}, more = {}) =>
  record(
    'callOffs',
    { callOff: 'AV-1', supplier: TWO, orderedOn: '2022-06-10', awardedOn: '2022-06-10', method: 'direct', ...fields },
    more,
  );
const asked = (fields: Partial<CallOffRequestRow> = {}, more = {}) =>
  record('callOffRequests', { callOff: 'AV-1', supplier: ONE, kind: 'request', sentOn: '2022-06-01', ...fields }, more);
const refused = (answeredOn: string, fields: Partial<CallOffRequestRow> = {}) =>
  asked({ answer: 'refused', answeredOn, ...fields });
const without = (row: EvidenceRecord<'callOffRequests'>, ...left: string[]) => ({
  ...row,
  fields: Object.fromEntries(Object.entries(row.fields).filter(([field]) => !left.includes(field))),
});

const subject = (records: readonly EvidenceRecord[], given: Given = {}) => {
  const derived = callOffSubjects(factsInput({ ...given, records, agreement: { ranked: RANKED, ...given.agreement } }));
  const found = derived.subjects.find((one) => one.kind === 'callOff');
  return {
    facts: [...(found?.slices[0]?.facts.values() ?? [])] as Fact[],
    contradictions: derived.contradictions ?? [],
  };
};
const order = (records: readonly EvidenceRecord[], given: Given = {}, register = callOff()) => {
  const { facts } = subject([register, ...records], given);
  return {
    notAsked: said(facts, 'higherRankedNotAsked'),
    sent: said(facts, 'lastHigherRequestOn'),
    accepted: said(facts, 'higherRankedAccepted'),
    refused: said(facts, 'higherRankedRefused'),
    refusal: said(facts, 'lastHigherRefusalOn'),
    silent: said(facts, 'higherRankedSilent'),
    deadline: said(facts, 'lastSilenceDeadline'),
  };
};
const DAYS = { agreement: { terms: { 'answer-deadline-days': term(5, 'days') } } };

describe('who was given the assignment', () => {
  const award = (fields: Partial<CallOffRow>, given: Given = {}) => {
    const { facts } = subject([callOff(fields)], given);
    return [said(facts, 'awardedSupplierRanked'), said(facts, 'awardedRank')];
  };
  test('by organisation number, whatever the name', () => {
    expect(award({ supplier: THREE })).toEqual([true, 3]);
    expect(award({ supplier: STRANGER })).toEqual([false, MISSING]);
  });
  test('while a ranked firm lacks its number, a stranger may be that firm', () => {
    const ranked = [RANKED[0], { rank: 2, name: 'Andre AS' }] as typeof RANKED;
    expect(award({ supplier: ONE }, { agreement: { ranked } })).toEqual([true, 1]);
    expect(award({ supplier: STRANGER }, { agreement: { ranked } })).toEqual([NO_TERM, NO_TERM]);
    expect(award({ supplier: ONE }, { agreement: { ranked: [] } })).toEqual([NO_TERM, NO_TERM]);
  });
  test('two rows with different suppliers are a contradiction', () => {
    const { facts, contradictions } = subject([callOff(), callOff({ supplier: ONE })]);
    expect(said(facts, 'awardedRank')).toEqual(CONFLICT);
    expect(contradictions.map((one) => one.id)).toContain('awardedSupplierRanked:callOff/AV-1');
  });
  test('without a rank what those above answered is unknown for the same reason', () => {
    const none = subject([refused('2022-06-05')]).facts;
    expect(said(none, 'awardedRank')).toEqual(MISSING);
    const facts = subject([callOff({ supplier: STRANGER }), refused('2022-06-05')], {
      agreement: { ranked: [{ rank: 1, name: 'Første AS' }] },
    }).facts;
    for (const id of ['higherRankedNotAsked', 'lastHigherRequestOn', 'higherRankedAccepted', 'lastSilenceDeadline'])
      expect(said(facts, id), id).toEqual(NO_TERM);
  });
});

describe('the day of the award', () => {
  const days = (fields: Partial<CallOffRow>, more = {}) => {
    const { facts, contradictions } = subject([record('callOffs', { callOff: 'AV-1', ...fields }, more)]);
    return [said(facts, 'awardRecordedOn'), said(facts, 'awardDay'), contradictions.map((one) => one.id).join()];
  };
  test('the recorded day, else the day of the call-off', () => {
    expect(days({ awardedOn: '2022-06-09', orderedOn: '2022-06-10' })).toEqual(['2022-06-09', '2022-06-09', '']);
    expect(days({ awardedOn: '2022-06-10', orderedOn: '2022-06-10' })).toEqual(['2022-06-10', '2022-06-10', '']);
    expect(days({ orderedOn: '2022-06-10' })).toEqual([MISSING, '2022-06-10', '']);
    expect(days({ awardedOn: '2022-06-09' })).toEqual(['2022-06-09', '2022-06-09', '']);
  });
  test('an award after its own call-off is in conflict: nothing in between may count as before', () =>
    expect(days({ awardedOn: '2022-06-11', orderedOn: '2022-06-10' })).toEqual([
      CONFLICT,
      CONFLICT,
      'awardRecordedOn:callOff/AV-1',
    ]));
  test('an unreadable award is not replaced by the call-off', () =>
    expect(days({ orderedOn: '2022-06-10' }, { unreadable: ['awardedOn'] })).toEqual([UNREADABLE, UNREADABLE, '']));
  test('two days of the call-off are told once', () => {
    const { contradictions } = subject([
      record('callOffs', { callOff: 'AV-1', orderedOn: '2022-06-10' }),
      record('callOffs', { callOff: 'AV-1', orderedOn: '2022-06-12' }),
    ]);
    expect(contradictions.map((one) => one.id)).toEqual(['orderedOn:callOff/AV-1']);
  });
});

describe('asked', () => {
  test('the first in the order has nobody above', () =>
    expect(order([], {}, callOff({ supplier: ONE }))).toMatchObject({
      notAsked: 0,
      accepted: 0,
      refused: 0,
      silent: 0,
    }));
  test('nobody asked', () => {
    expect(order([])).toMatchObject({ notAsked: 1, sent: MISSING, refused: 0, silent: 0 });
    const ids = subject([callOff()]).facts.map((one) => one.id);
    expect(ids).not.toContain('lastHigherRefusalOn');
    expect(ids).not.toContain('lastSilenceDeadline');
  });
  test('only requests count, not invitations; a row whose kind is unknown may be one', () => {
    expect(order([asked({ kind: 'invitation' })])).toMatchObject({ notAsked: 1 });
    expect(order([without(refused('2022-06-05'), 'kind')])).toMatchObject({ notAsked: 0, accepted: MISSING });
  });
  test('another call-off or another supplier is another matter; how the number was typed is not', () => {
    expect(order([refused('2022-06-05', { callOff: 'AV-2' })])).toMatchObject({ notAsked: 1 });
    expect(order([refused('2022-06-05', { supplier: STRANGER })])).toMatchObject({ notAsked: 1 });
    expect(order([refused('2022-06-05', { callOff: ' av-1' })])).toMatchObject({ notAsked: 0, refused: 1 });
  });
  test('those ranked below, and the winner itself, need not be asked', () =>
    expect(order([refused('2022-06-05')])).toMatchObject({ notAsked: 0, refused: 1, refusal: '2022-06-05' }));
  test('a row to nobody that can be read leaves «not asked» open, and only that', () => {
    expect(
      order([record('callOffRequests', { callOff: 'AV-1', kind: 'request' }, { unreadable: ['supplier'] })]),
    ).toMatchObject({ notAsked: UNREADABLE });
    expect(order([record('callOffRequests', { supplier: ONE, kind: 'request' })])).toMatchObject({ notAsked: MISSING });
    expect(order([refused('2022-06-05'), record('callOffRequests', { kind: 'request' })])).toMatchObject({
      notAsked: 0,
    });
    for (const invitation of [{ callOff: 'AV-1' }, { supplier: ONE }])
      expect(order([record('callOffRequests', { ...invitation, kind: 'invitation' })])).toMatchObject({ notAsked: 1 });
    const two = [{}, { unreadable: ['supplier'] }].map((more) =>
      record('callOffRequests', { callOff: 'AV-1', kind: 'request' }, more),
    );
    expect(order(two)).toMatchObject({ notAsked: UNREADABLE });
  });
  test('a rank without a number, or left out, cannot be looked for', () => {
    const third = callOff({ supplier: THREE });
    const unnumbered = [{ rank: 1, name: 'Første AS' }, RANKED[1], RANKED[2]] as typeof RANKED;
    const rows = [refused('2022-06-05', { supplier: TWO })];
    expect(order(rows, { agreement: { ranked: unnumbered } }, third)).toMatchObject({ notAsked: NO_TERM, refused: 1 });
    expect(order([], { agreement: { ranked: unnumbered } }, third)).toMatchObject({ notAsked: 1 });
    expect(order(rows, { agreement: { ranked: RANKED.slice(1) } }, third)).toMatchObject({ notAsked: NO_TERM });
  });
  test('the last request up to the award counts; a later one only when there is no other', () => {
    expect(order([refused('2022-06-10', { sentOn: '2022-06-10' })]).sent).toBe('2022-06-10');
    expect(order([refused('2022-06-12', { sentOn: '2022-06-11' })]).sent).toBe('2022-06-11');
    expect(order([refused('2022-06-02'), refused('2022-06-20', { sentOn: '2022-06-15' })])).toMatchObject({
      sent: '2022-06-01',
      refusal: '2022-06-02',
    });
    expect(
      order([refused('2022-06-02'), asked({ sentOn: '2022-06-05', answer: 'accepted', answeredOn: '2022-06-06' })]),
    ).toMatchObject({ accepted: 1, refused: 0 });
  });
  test('a second request on the day of the award takes the place of the first, in whatever order the rows stand', () => {
    const rows = [refused('2022-06-02'), asked({ sentOn: '2022-06-10', answer: 'accepted', answeredOn: '2022-06-10' })];
    expect(order(rows)).toMatchObject({ sent: '2022-06-10', accepted: 1 });
    expect(order(rows.reverse())).toMatchObject({ sent: '2022-06-10', accepted: 1 });
  });
  test('of several above the latest day, unless one is undated and none is known to be too late', () => {
    const third = callOff({ supplier: THREE });
    const second = (sentOn: string) => refused('2022-06-12', { supplier: TWO, sentOn });
    expect(order([refused('2022-06-12', { sentOn: '2022-06-05' }), second('2022-06-03')], {}, third).sent).toBe(
      '2022-06-05',
    );
    for (const day of ['2022-06-03', '2022-06-10'])
      expect(order([without(refused('2022-06-05'), 'sentOn'), second(day)], {}, third).sent).toEqual(MISSING);
    const broken = record(
      'callOffRequests',
      { callOff: 'AV-1', supplier: TWO, kind: 'request' },
      { unreadable: ['sentOn'] },
    );
    expect(order([asked(), broken], {}, third).sent).toEqual(UNREADABLE);
  });
  test('a request without a date leaves day and answer open', () =>
    expect(order([without(refused('2022-06-05'), 'sentOn')])).toMatchObject({
      sent: MISSING,
      accepted: MISSING,
      refused: 0,
    }));
  test('of several above, one asked after the award is enough', () => {
    const rows = [refused('2022-06-05'), refused('2022-06-12', { supplier: TWO, sentOn: '2022-06-11' })];
    expect(order(rows, {}, callOff({ supplier: THREE })).sent).toBe('2022-06-11');
    expect(
      order([without(refused('2022-06-05'), 'sentOn'), ...rows.slice(1)], {}, callOff({ supplier: THREE })).sent,
    ).toBe('2022-06-11');
  });
});

describe('answered', () => {
  test('refusal and impediment count by their day, the latest of several', () => {
    expect(order([refused('2022-06-05')])).toMatchObject({ accepted: 0, refused: 1, refusal: '2022-06-05', silent: 0 });
    expect(order([asked({ answer: 'impediment', answeredOn: '2022-06-06' })])).toMatchObject({
      refused: 1,
      refusal: '2022-06-06',
    });
    const rows = [refused('2022-06-08'), refused('2022-06-03', { supplier: TWO })];
    expect(order(rows, {}, callOff({ supplier: THREE }))).toMatchObject({ refused: 2, refusal: '2022-06-08' });
  });
  test('no answer recorded, an unreadable one, two that differ', () => {
    expect(order([asked()])).toMatchObject({ accepted: MISSING, refused: 0, silent: 0 });
    expect(order([asked({}, { unreadable: ['answer'] })])).toMatchObject({ accepted: UNREADABLE });
    const { facts, contradictions } = subject([callOff(), refused('2022-06-05'), asked({ answer: 'none' })]);
    expect(said(facts, 'higherRankedAccepted')).toEqual(CONFLICT);
    expect(contradictions.map((one) => one.id)).toContain('higherRankedAnswer:callOff/AV-1');
  });
  test('undated, or dated before the request, it is not known', () => {
    expect(order([asked({ answer: 'refused' })])).toMatchObject({ accepted: MISSING, refused: 0 });
    expect(order([refused('2022-05-31')])).toMatchObject({ accepted: CONFLICT, refused: 0 });
    expect(order([refused('2022-06-01')])).toMatchObject({ refused: 1, refusal: '2022-06-01' });
  });
  test('someone above said yes; another doubt beside it changes nothing', () => {
    const yes = asked({ answer: 'accepted', answeredOn: '2022-06-05' });
    expect(order([yes])).toMatchObject({ accepted: 1 });
    expect(order([yes, asked({ supplier: TWO })], {}, callOff({ supplier: THREE }))).toMatchObject({ accepted: 1 });
  });
  test('a refusal after the award: the deadline decides whether it was silence before', () => {
    const late = (deadline?: string) => order([refused('2022-06-12', deadline === undefined ? {} : { deadline })]);
    expect(late('2022-06-09')).toMatchObject({ refused: 0, silent: 1, deadline: '2022-06-09' });
    expect(late('2022-06-10')).toMatchObject({ refused: 1, refusal: '2022-06-12', silent: 0 });
    expect(late('2022-06-14')).toMatchObject({ refused: 1, refusal: '2022-06-12', silent: 0 });
    expect(late()).toMatchObject({ refused: 0, silent: 1, deadline: NO_TERM });
  });
  test('a refusal on the day of the award: silence when the deadline had run out, else which came first is open', () => {
    const sameDay = (deadline?: string) => order([refused('2022-06-10', deadline === undefined ? {} : { deadline })]);
    expect(sameDay('2022-06-09')).toMatchObject({ refused: 0, silent: 1, deadline: '2022-06-09' });
    expect(sameDay('2022-06-10')).toMatchObject({ refused: 1, refusal: '2022-06-10', silent: 0 });
    expect(sameDay()).toMatchObject({ refused: 1, refusal: '2022-06-10', silent: 0 });
    expect(order([refused('2022-06-09', { deadline: '2022-06-08' })])).toMatchObject({ refused: 1, silent: 0 });
  });
  test('a yes after the deadline is silence before it, one in time is a yes whatever the award', () => {
    const yes = (answeredOn: string, deadline?: string) =>
      order([asked({ answer: 'accepted', answeredOn, ...(deadline === undefined ? {} : { deadline }) })]);
    expect(yes('2022-06-08', '2022-06-08')).toMatchObject({ accepted: 1, silent: 0 });
    expect(yes('2022-06-09', '2022-06-08')).toMatchObject({ accepted: 0, silent: 1, deadline: '2022-06-08' });
    expect(yes('2022-06-12', '2022-06-10')).toMatchObject({ accepted: 1 });
    expect(yes('2022-06-12')).toMatchObject({ accepted: 0, silent: 1, deadline: NO_TERM });
    expect(yes('2022-06-10')).toMatchObject({ accepted: 1 });
  });
});

describe('silence', () => {
  const none = (fields: Partial<CallOffRequestRow> = {}) => asked({ answer: 'none', ...fields });
  test("the request's own deadline comes first, then the agreement's days from the day it was sent", () => {
    expect(order([none({ deadline: '2022-06-08' })], DAYS)).toMatchObject({ silent: 1, deadline: '2022-06-08' });
    expect(order([none()], DAYS)).toMatchObject({ silent: 1, deadline: '2022-06-06', accepted: 0 });
    expect(order([none({ sentOn: '2022-05-30' })], DAYS).deadline).toBe('2022-06-04');
    expect(order([none({ deadline: '2022-06-01' })])).toMatchObject({ silent: 1, deadline: '2022-06-01' });
    expect(order([none()])).toMatchObject({ silent: 1, deadline: NO_TERM });
  });
  test('an unreadable deadline, or one before the request, is not replaced by the agreement', () => {
    expect(order([asked({ answer: 'none' }, { unreadable: ['deadline'] })], DAYS)).toMatchObject({
      accepted: UNREADABLE,
      silent: 0,
    });
    expect(order([none({ deadline: '2022-05-31' })], DAYS)).toMatchObject({ accepted: CONFLICT });
  });
  test('of several the last deadline; one without any leaves it open, unless another still ran at the award', () => {
    const two = (first: object, second: object) =>
      order([none(first), none({ supplier: TWO, ...second })], {}, callOff({ supplier: THREE })).deadline;
    expect(two({ deadline: '2022-06-05' }, { deadline: '2022-06-07' })).toBe('2022-06-07');
    expect(two({ deadline: '2022-06-07' }, { deadline: '2022-06-05' })).toBe('2022-06-07');
    expect(two({ deadline: '2022-06-09' }, {})).toEqual(NO_TERM);
    expect(two({ deadline: '2022-06-10' }, {})).toBe('2022-06-10');
  });
});

test('registered only when register and requests came from UKE', () => {
  const files = (...names: string[]) => names.map((file) => ({ file, deliveredBy: 'uke' as const }));
  const basis = (given: Given) =>
    subject([callOff(), refused('2022-06-05')], given).facts.find((one) => one.id === 'higherRankedRefused');
  expect(basis({ files: files('callOffs.xlsx', 'callOffRequests.xlsx') })).toMatchObject({ basis: 'registered' });
  expect(basis({ files: files('callOffs.xlsx') })).toMatchObject({ basis: 'documented' });
  expect(basis({ files: files('callOffRequests.xlsx') })).toMatchObject({ basis: 'documented' });
  const mixed = [
    callOff({ supplier: THREE }),
    refused('2022-06-05'),
    asked({ supplier: TWO }, { at: { file: 'andre.xlsx', row: 2 } }),
  ];
  const { facts } = subject(mixed, { files: files('callOffs.xlsx', 'callOffRequests.xlsx') });
  expect(facts.find((one) => one.id === 'higherRankedRefused')).toMatchObject({ basis: 'documented' });
});
