/** Call-offs that may be one need in parts. */
import { expect, test } from 'vitest';
import type { CallOffRow } from '../../src/evidence/documents/rows.ts';
import { registerFacts } from '../../src/facts/call-off-register.ts';
import { factsInput, record, said, term } from './build.ts';

const TERMS = {
  'direct-award-hours': term(250, 'hours'),
  'split-window-days': term(30, 'days'),
  'split-threshold-hours': term(300, 'hours'),
};
const callOff = (key: string, orderedOn: string, expectedHours: number, fields: Partial<CallOffRow> = {}) =>
  record('callOffs', {
    callOff: key,
    agency: '310000026',
    supplier: '310000019',
    need: 'B-17',
    orderedOn,
    method: 'direct',
    expectedHours,
    estimatedOn: '2022-05-01',
    ...fields,
  });
const split = (rows: ReturnType<typeof callOff>[], terms: typeof TERMS | object = TERMS, key = 'A') => {
  const { facts } = registerFacts(
    { kind: 'callOff', key, label: key },
    rows.filter((row) => row.fields.callOff === key),
    factsInput({ records: rows, agreement: { terms: terms as typeof TERMS } }),
  );
  return ['splitCallOffs', 'splitSpanDays', 'splitHours'].map((id) => said(facts, id));
};
const own = callOff('A', '2022-06-01', 200_000);
const UNKNOWN = Array(3).fill({ absent: 'missingEvidence' });
const ALONE = [1, 0, 200_000];

test('a call-off alone', () => expect(split([own])).toEqual(ALONE));
test("the window's edge is included, the day after is not", () => {
  expect(split([own, callOff('B', '2022-07-01', 150_000)])).toEqual([2, 30, 350_000]);
  expect(split([own, callOff('B', '2022-05-02', 150_000)])).toEqual([2, 30, 350_000]);
  expect(split([own, callOff('B', '2022-07-02', 150_000)])).toEqual(ALONE);
});
test('another agency, supplier or need is another matter; capitals are not', () => {
  for (const other of [{ agency: '310000034' }, { supplier: '310000034' }, { need: 'B-18' }])
    expect(split([own, callOff('B', '2022-06-02', 150_000, other)])).toEqual(ALONE);
  expect(split([own, callOff('B', '2022-06-02', 150_000, { need: ' b-17' })])).toEqual([2, 1, 350_000]);
});
test('call-offs above the direct-award limit are no parts', () => {
  expect(split([own, callOff('B', '2022-06-02', 250_000)])).toEqual([2, 1, 450_000]);
  expect(split([own, callOff('B', '2022-06-02', 250_001)])).toEqual(ALONE);
  expect(split([callOff('A', '2022-06-01', 250_001), callOff('B', '2022-06-02', 200_000)])).toEqual([0, 0, 0]);
});
test('what was met outside the agreement is no call-off', () =>
  expect(split([own, callOff('B', '2022-06-02', 150_000, { method: 'outside' })])).toEqual(ALONE));
test('of several windows the one with most hours, ties to the earliest', () => {
  expect(split([own, callOff('B', '2022-05-10', 50_000), callOff('C', '2022-06-20', 60_000)])).toEqual([
    2, 19, 260_000,
  ]);
  expect(split([own, callOff('B', '2022-05-10', 60_000), callOff('C', '2022-06-20', 60_000)])).toEqual([
    2, 22, 260_000,
  ]);
});
test('without a window every call-off for the need counts; without a limit every size', () => {
  expect(split([own, callOff('B', '2022-12-01', 150_000)], { ...TERMS, 'split-window-days': undefined })).toEqual([
    2, 183, 350_000,
  ]);
  expect(split([own, callOff('B', '2022-06-02', 900_000)], { ...TERMS, 'direct-award-hours': undefined })).toEqual([
    2, 1, 1_100_000,
  ]);
});
test('own need, supplier, agency, date or hours unknown', () => {
  for (const fields of [
    { need: undefined },
    { supplier: undefined },
    { agency: undefined },
    { orderedOn: undefined },
    { expectedHours: undefined },
  ])
    expect(split([callOff('A', '2022-06-01', 200_000, fields as object)])).toEqual(UNKNOWN);
});
test('another call-off that could belong leaves the sum open, unless it is over already', () => {
  const maybe = callOff('B', '2022-06-02', 50_000, { need: undefined } as object);
  expect(split([own, maybe])).toEqual(UNKNOWN);
  expect(split([own, callOff('B', '2022-06-02', 0)])).toEqual(UNKNOWN);
  expect(split([own, callOff('C', '2022-06-03', 100_001), maybe])).toEqual([2, 2, 300_001]);
  expect(split([own, callOff('C', '2022-06-03', 100_000), maybe])).toEqual(UNKNOWN);
  expect(split([own, callOff('B', '2022-07-02', 50_000, { need: undefined } as object)])).toEqual(ALONE);
});
