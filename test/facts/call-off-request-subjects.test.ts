/** One call-off, however its number is typed in the register, the requests, the deliveries and the invoices. */
import { describe, expect, test } from 'vitest';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { callOffSubjects } from '../../src/facts/call-off.ts';
import { callOffKey } from '../../src/facts/call-off-key.ts';
import { factsInput, record, said, term } from './build.ts';

const row = (callOff: string, fields = {}) =>
  record('callOffs', {
    callOff,
    agency: '310000027',
    supplier: '310000019',
    need: 'Portal',
    orderedOn: '2022-06-01',
    method: 'direct',
    expectedHours: 200_000,
    estimatedOn: '2022-05-01',
    ...fields,
  });
const request = (callOff: string) =>
  record('callOffRequests', { callOff, supplier: '310000019', kind: 'request', sentOn: '2022-05-20', answer: 'none' });
const delivery = (callOff: string) => record('deliveries', { callOff, delivery: '1' });
const subjects = (...records: EvidenceRecord[]) => callOffSubjects(factsInput({ records })).subjects;
const callOffs = (...records: EvidenceRecord[]) =>
  subjects(...records)
    .filter((one) => one.kind === 'callOff')
    .map((one) => one.key);

describe('which call-offs there are', () => {
  test('those of the register, and those that only a request or a delivery names', () =>
    expect(callOffs(row('AV-2'), request('AV-3'), delivery('AV-1'))).toEqual(['AV-1', 'AV-2', 'AV-3']));
  test('capitals and spaces make no second call-off; the register says how it is written', () => {
    expect(callOffs(row('AV 1'), request('av  1'), delivery(' Av 1 '))).toEqual(['AV 1']);
    expect(callOffs(request('av-1'), row('AV-1'))).toEqual(['AV-1']);
    expect(callOffs(row('AV-1'), row('AV1'))).toEqual(['AV-1', 'AV1']);
  });
  test('two rows of the register about one call-off must agree', () => {
    const [subject] = subjects(row('AV-1'), row('av-1', { supplier: '310000035' }));
    expect(said(subject?.slices[0]?.facts.values() ?? [], 'awardedSupplierRanked')).toEqual({
      absent: 'conflictingEvidence',
    });
    expect(subject?.from).toHaveLength(2);
  });
  test('an empty number is none', () => expect(callOffs(row(''))).toEqual([]));
  test('the day is that of the order, when known', () => {
    expect(subjects(row('AV-1'))[0]?.slices[0]?.on).toBe('2022-06-01');
    expect(subjects(request('AV-1'))[0]?.slices[0]?.on).toBeNull();
  });
});

test('the key', () => expect([callOffKey(' AV  1 '), callOffKey('AV-1')]).toEqual(['av 1', 'av-1']));

test('rows of one call-off in two spellings are one part of a split need, and its invoices are found', () => {
  const invoice = record('invoice', {
    documentType: 'invoice',
    invoiceNo: '1',
    issueDate: '2022-07-01',
    seller: { orgNo: '310000019' },
    references: [{ field: 'orderReference', value: 'av-1' }],
    lines: [{ quantity: '10', unit: 'HUR', price: '1', name: 'x', allowances: [], properties: [] }],
  });
  const [subject] = callOffSubjects(
    factsInput({
      records: [row('AV-1'), row('av-1'), invoice],
      figures: { 'hour-unit-codes': ['HUR'] },
      agreement: { terms: { 'direct-award-hours': term(250, 'hours'), 'split-window-days': term(30, 'days') } },
    }),
  ).subjects;
  const facts = [...(subject?.slices[0]?.facts.values() ?? [])];
  expect([said(facts, 'splitCallOffs'), said(facts, 'invoicedHours')]).toEqual([1, 10_000]);
});
