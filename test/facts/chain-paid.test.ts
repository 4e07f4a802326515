/** What payrolls and foreign assignments tell of when a subcontractor began. */
import { describe, expect, test } from 'vitest';
import type { PayrollRow } from '../../src/evidence/documents/rows-people.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { record } from './build.ts';
import { chain, factOf, firm, link, MISSING, table } from './chain-build.ts';

const SUB = '310111643';
const links = (fields = {}) => table(link(SUB, 'S', { firstDay: '2022-06-15', approvedOn: '2022-06-10', ...fields }));
const paid = (fields: Partial<PayrollRow>) => record('payroll', { employer: SUB, staffNo: '1', ...fields });
const paidEarly = (records: readonly EvidenceRecord[], fields = {}) =>
  factOf(chain(links(fields), { records }), SUB, 'S', 'paidBeforeApproval');

describe('pay before the approval', () => {
  test('a period that had ended before it', () => {
    expect(paidEarly([])).toBe(false);
    expect(paidEarly([paid({ periodFrom: '2022-05-01', periodTo: '2022-05-31' })])).toBe(true);
    expect(paidEarly([paid({ periodFrom: '2022-06-01', periodTo: '2022-06-09' })])).toBe(true);
    expect(paidEarly([paid({ periodFrom: '2022-06-01', periodTo: '2022-06-10' })])).toBe(false);
    expect(paidEarly([paid({ periodFrom: '2022-06-01', periodTo: '2022-06-30' })])).toBe(false);
    expect(paidEarly([paid({ payDay: '2022-06-09' })])).toBe(true);
    expect(paidEarly([paid({ payDay: '2022-06-30', periodTo: '2022-05-31' }), paid({ periodTo: '2022-07-31' })])).toBe(
      true,
    );
  });
  test('not of another firm, nor where hours tell when the firm began', () => {
    expect(paidEarly([paid({ employer: '312745925', periodTo: '2022-05-31' })])).toBe(false);
    const hours = record('hours', { employer: SUB, staffNo: '1', date: '2022-06-15', hours: 7500 });
    expect(paidEarly([paid({ periodTo: '2022-05-31' }), hours])).toBe(false);
    const elsewhere = record('hours', { employer: firm('S'), staffNo: '1', date: '2022-06-15', hours: 7500 });
    expect(paidEarly([paid({ periodTo: '2022-05-31' }), elsewhere])).toBe(true);
  });
  test('without an approval there is nothing to hold it against', () => {
    expect(paidEarly([paid({ periodTo: '2022-05-31' })], { approvedOn: undefined })).toEqual(MISSING);
  });
});

test('the start of a foreign assignment is a first day', () => {
  const started = (fields: object) =>
    factOf(
      chain(links(), {
        records: [
          record('foreignAssignments', { contractor: SUB, client: firm('S'), startedOn: '2022-06-01', ...fields }),
        ],
      }),
      SUB,
      'S',
      'firstDay',
    );
  expect(started({})).toBe('2022-06-01');
  expect(started({ client: '312745925' })).toBe('2022-06-15');
  expect(started({ startedOn: '2022-07-01' })).toBe('2022-06-15');
});
