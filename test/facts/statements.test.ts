/** What people say beside what the evidence shows: declarations never prove, assessments answer only what asks for them. */
import { describe, expect, test } from 'vitest';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { deriveFacts } from '../../src/facts/derive.ts';
import { factsInput, record } from './build.ts';

const SUPPLIER = '310000019';
const declared = (fact: string, value: boolean, subject?: string) =>
  record('declaration', {
    fact,
    value,
    signer: 'X',
    signedOn: '2023-01-05',
    ...(subject === undefined ? {} : { subject }),
  });
const assessed = (question: string, subject: string, answer: boolean, more: object = {}) =>
  record('assessments', {
    question,
    subject,
    answer,
    assessedBy: 'Y',
    assessedOn: '2023-01-06',
    reason: 'sett',
    ...more,
  });

function fact(id: string, ...records: readonly EvidenceRecord[]) {
  const { subjects } = deriveFacts(factsInput({ records }));
  return subjects.find((subject) => subject.kind === 'party' && subject.key === SUPPLIER)?.slices[0]?.facts.get(id);
}

describe('a question for a person', () => {
  test('nobody has answered', () => expect(fact('paymentPlanAccepted')).toMatchObject({ absent: 'needsReview' }));
  test('declared by the supplier it stays declared', () => {
    expect(fact('paymentPlanAccepted', declared('paymentPlanAccepted', true, SUPPLIER))).toMatchObject({
      basis: 'declared',
    });
  });
  test('the assessment wins over the declaration', () => {
    expect(
      fact(
        'paymentPlanAccepted',
        declared('paymentPlanAccepted', true, SUPPLIER),
        assessed('paymentPlanAccepted', SUPPLIER, false),
      ),
    ).toMatchObject({ value: false, basis: 'assessed' });
  });
  test('the newest counts; two of one day that differ are withheld; a lapsed one is none', () => {
    const later = assessed('paymentPlanAccepted', SUPPLIER, true, { assessedOn: '2023-02-01' });
    expect(fact('paymentPlanAccepted', assessed('paymentPlanAccepted', SUPPLIER, false), later)).toMatchObject({
      value: true,
    });
    expect(
      fact(
        'paymentPlanAccepted',
        assessed('paymentPlanAccepted', SUPPLIER, false),
        assessed('paymentPlanAccepted', SUPPLIER, true),
      ),
    ).toMatchObject({ absent: 'conflictingEvidence' });
    expect(
      fact('paymentPlanAccepted', assessed('paymentPlanAccepted', SUPPLIER, true, { until: '2022-12-30' })),
    ).toMatchObject({ absent: 'needsReview' });
  });
  test('the subject may be written in small letters and with more spaces, the question as its label', () => {
    expect(
      fact('paymentPlanAccepted', assessed('Betalingsavtalen godtas', '310000019  eksempel konsulent as', true)),
    ).toMatchObject({ value: true });
  });
  test('without who, when or why it is no assessment', () => {
    for (const gone of ['assessedBy', 'assessedOn', 'reason'])
      expect(
        fact('paymentPlanAccepted', assessed('paymentPlanAccepted', SUPPLIER, true, { [gone]: undefined })),
      ).toMatchObject({ absent: 'needsReview' });
  });
});

describe('a declaration', () => {
  test('against a document is a contradiction, and the document stands', () => {
    const { contradictions } = deriveFacts(
      factsInput({ records: [declared('paymentPlanDocumented', true, SUPPLIER)] }),
    );
    expect(contradictions.map((one) => one.id)).toEqual([`paymentPlanDocumented:party/${SUPPLIER}`]);
    expect(fact('paymentPlanDocumented', declared('paymentPlanDocumented', true, SUPPLIER))).toMatchObject({
      value: false,
      basis: 'documented',
    });
  });
  test('where nothing is shown is said only', () => {
    expect(fact('unitBankrupt', declared('unitBankrupt', false, SUPPLIER))).toMatchObject({
      value: false,
      basis: 'declared',
    });
  });
  test('an answer that belongs nowhere is told', () => {
    const { unplaced } = deriveFacts(
      factsInput({ records: [declared('hvaDetSkalVaere', true), declared('unitBankrupt', false, '999')] }),
    );
    expect(unplaced.map(({ code, read }) => `${code} ${read}`)).toEqual([
      'QUESTION_UNKNOWN hvaDetSkalVaere',
      'SUBJECT_UNKNOWN 999',
    ]);
  });
});

test('whoever is judged does not judge: the supplier’s own assessment is told and left out', () => {
  const own = assessed('paymentPlanAccepted', SUPPLIER, true);
  const { unplaced, subjects } = deriveFacts(
    factsInput({ records: [own], files: [{ file: own.at.file, kind: 'assessments', deliveredBy: 'supplier' }] }),
  );
  expect(unplaced.map((one) => one.code)).toEqual(['ASSESSMENT_BY_SUPPLIER']);
  const party = subjects.find((subject) => subject.kind === 'party');
  expect(party?.slices[0]?.facts.get('paymentPlanAccepted')).toMatchObject({ absent: 'needsReview' });
});

test('declared hours and kroner are counted as facts count them', () => {
  const row = record('callOffs', {
    callOff: 'AV-1',
    expectedHours: 250_000,
    estimatedOn: '2022-06-01',
    orderedOn: '2022-06-10',
  });
  const said = (value: number) =>
    deriveFacts(
      factsInput({
        records: [
          row,
          record('declaration', { fact: 'expectedHours', subject: 'AV-1', value, signer: 'X', signedOn: '2023-01-05' }),
        ],
      }),
    ).contradictions;
  expect(said(250)).toEqual([]);
  expect(said(251).map((one) => one.id)).toEqual(['expectedHours:callOff/AV-1']);
});
