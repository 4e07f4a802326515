/** Foreign assignments and workers: duty, doubt and days. */
import { describe, expect, test } from 'vitest';
import type { ForeignAssignmentRow, ForeignWorkerRow } from '../../src/evidence/documents/rows-people.ts';
import type { EvidenceFile, EvidenceRecord } from '../../src/evidence/evidence.ts';
import { foreignSubjects } from '../../src/facts/foreign.ts';
import { factsInput, record, said } from './build.ts';

const FIGURES = { 'foreign-assignment-threshold': 2_000_000, 'foreign-reporting-days': 14 };
const ASSIGNMENT: Partial<ForeignAssignmentRow> = {
  assignment: 'O-1',
  contractor: 'SE5560000001',
  country: 'SE',
  branch: false,
  value: 2_000_001,
  startedOn: '2022-09-01',
  workPlace: 'norway',
  reportedOn: '2022-09-15',
  receipt: 'K-1',
};
const WORKER: Partial<ForeignWorkerRow> = {
  assignment: 'O-1',
  contractor: 'SE5560000001',
  staffNo: '7',
  firstDay: '2022-09-01',
  firstReportedOn: '2022-09-15',
  receipt: 'K-2',
};
const HEADINGS = {
  lastDay: 'Siste dag',
  lastReportedOn: 'Meldt',
  changedOn: 'Endret',
  changeReportedOn: 'Endring meldt',
};

const assignment = (fields: Partial<ForeignAssignmentRow> = {}) =>
  record('foreignAssignments', { ...ASSIGNMENT, ...fields });
function worker(fields: Partial<ForeignWorkerRow> = {}) {
  const all = { ...WORKER, ...fields };
  return record('foreignWorkers', all, {
    columns: { ...HEADINGS, ...Object.fromEntries(Object.keys(all).map((field) => [field, field])) },
  });
}
function facts(kind: 'foreignAssignment' | 'foreignWorker', ...records: readonly EvidenceRecord[]) {
  const { subjects, contradictions } = foreignSubjects(factsInput({ records, figures: FIGURES }));
  const subject = subjects.find((one) => one.kind === kind);
  return { of: (id: string) => said(subject?.slices[0]?.facts.values() ?? [], id), subject, contradictions };
}

describe('the receipt', () => {
  const LETTER = { file: 'kvittering.pdf', kind: 'attachment', format: 'pdf' } as const;
  const receipts = (
    kind: 'foreignAssignment' | 'foreignWorker',
    receipt: string,
    files: readonly Partial<EvidenceFile>[],
  ) => {
    const { subjects } = foreignSubjects(
      factsInput({ records: [assignment({ receipt }), worker({ receipt })], figures: FIGURES, files }),
    );
    const id = kind === 'foreignAssignment' ? 'assignmentReceiptNamed' : 'workerReceiptNamed';
    const fact = subjects.find((one) => one.kind === kind)?.slices[0]?.facts.get(id);
    return fact && 'value' in fact ? [fact.value, fact.basis] : fact?.absent;
  };
  test.each(['foreignAssignment', 'foreignWorker'] as const)('%s: enclosed, broken, gone, a number', (kind) => {
    expect(receipts(kind, 'kvittering.pdf', [LETTER])).toEqual([true, 'documented']);
    expect(receipts(kind, 'kvittering.pdf', [])).toBe('missingEvidence');
    const problems = [{ code: 'FILE_UNREADABLE' as const, at: { file: LETTER.file } }];
    expect(receipts(kind, 'kvittering.pdf', [{ ...LETTER, problems }])).toBe('unreadableEvidence');
    expect(receipts(kind, 'AR456712', [LETTER])).toEqual([true, 'declared']);
    const list = kind === 'foreignAssignment' ? 'foreignAssignments.xlsx' : 'foreignWorkers.xlsx';
    expect(receipts(kind, 'AR456712', [{ file: list, deliveredBy: 'authority' }])).toEqual([true, 'registered']);
  });
  test('of several rows one that is enclosed is enough', () => {
    const rows = [assignment({ receipt: 'AR1' }), assignment({ receipt: 'kvittering.pdf' })];
    const { subjects } = foreignSubjects(factsInput({ records: rows, figures: FIGURES, files: [LETTER] }));
    expect(subjects[0]?.slices[0]?.facts.get('assignmentReceiptNamed')).toMatchObject({
      value: true,
      basis: 'documented',
    });
  });
});

describe('assignment', () => {
  test('reported on day 14; the day of the law is the day the work began', () => {
    const { of, subject } = facts('foreignAssignment', assignment());
    expect([
      of('contractorAbroad'),
      of('dutyDoubtful'),
      of('assignmentReportedAfterDays'),
      of('assignmentReceiptNamed'),
    ]).toEqual([true, false, 14, true]);
    expect(subject?.slices[0]?.on).toBe('2022-09-01');
  });
  test.each([
    ['exactly at the threshold', { value: 2_000_000 }, true],
    ['one øre under', { value: 1_999_999 }, false],
    ['a branch', { country: 'NO', branch: true }, true],
    ['work wholly abroad', { workPlace: 'abroad' }, true],
    ['work partly abroad', { workPlace: 'mixed' }, true],
    ['on Svalbard', { workPlace: 'svalbard' }, false],
    ['grown past the threshold later', { valueGrewOn: '2022-10-01' }, true],
    ['under, but grown later', { value: 1_999_999, valueGrewOn: '2022-10-01' }, true],
    ['a Norwegian contractor', { country: 'NO' }, false],
  ] as const)('doubt: %s', (_, fields, doubtful) => {
    expect(facts('foreignAssignment', assignment(fields)).of('dutyDoubtful')).toBe(doubtful);
  });
  test('growth that cannot be read is doubt', () => {
    const row = record('foreignAssignments', { ...ASSIGNMENT, value: 1 }, { unreadable: ['valueGrewOn'] });
    expect(facts('foreignAssignment', row).of('dutyDoubtful')).toBe(true);
  });
  test('a branch by Enhetsregisteret alone', () => {
    const norwegian = assignment({ contractor: '310111643', country: 'NO' });
    const unit = (form: string, party = '310111643') => record('registeredUnit', { party, form });
    const both = (...records: EvidenceRecord[]) => {
      const { of } = facts('foreignAssignment', norwegian, ...records);
      return [of('contractorAbroad'), of('dutyDoubtful')];
    };
    expect(both(unit('NUF'))).toEqual([true, true]);
    expect(both(unit('AS'))).toEqual([false, false]);
    expect(both(unit('NUF', '312745925'))).toEqual([false, false]);
    const files = [{ file: 'registeredUnit.xlsx', deliveredBy: 'authority' as const }];
    const input = factsInput({ records: [norwegian, unit('NUF')], figures: FIGURES, files });
    expect(foreignSubjects(input).subjects[0]?.slices[0]?.facts.get('contractorAbroad')).toMatchObject({
      basis: 'registered',
      from: [unit('NUF').at],
    });
  });
  test('a branch cell that cannot be read is no «no»', () => {
    const { branch: _, ...fields } = ASSIGNMENT;
    const of = (country: string) => {
      const row = record('foreignAssignments', { ...fields, country }, { unreadable: ['branch'] });
      const found = facts('foreignAssignment', row);
      return [found.of('contractorAbroad'), found.of('dutyDoubtful')];
    };
    const unreadable = { absent: 'unreadableEvidence' };
    expect(of('NO')).toEqual([unreadable, unreadable]);
    expect(of('SE')).toEqual([true, unreadable]);
  });
  test('an agency abroad is for a person to judge', () => {
    const hire = record('hires', { agency: ASSIGNMENT.contractor as string, staffNo: '1' });
    expect(facts('foreignAssignment', assignment(), hire).of('dutyDoubtful')).toBe(true);
  });
  test('not reported: late once the period has gone past day 14, undecided before, unknown without the column', () => {
    const days = (row: EvidenceRecord) => facts('foreignAssignment', row).of('assignmentReportedAfterDays');
    const empty = (startedOn: string) => {
      const { reportedOn: _, ...fields } = { ...ASSIGNMENT, startedOn };
      return record('foreignAssignments', fields, {
        columns: { startedOn: 'Start', reportedOn: 'Meldt', receipt: 'Kvittering' },
      });
    };
    expect(days(empty('2022-12-16'))).toBe(15);
    expect(days(empty('2022-12-17'))).toEqual({ absent: 'missingEvidence' });
    const { reportedOn: _, ...without } = ASSIGNMENT;
    expect(days(record('foreignAssignments', without))).toEqual({ absent: 'missingEvidence' });
  });
  test('an unreadable day is not an unreported one', () => {
    const { reportedOn: _, ...fields } = ASSIGNMENT;
    expect(
      facts('foreignAssignment', record('foreignAssignments', fields, { unreadable: ['reportedOn'] })).of(
        'assignmentReportedAfterDays',
      ),
    ).toEqual({ absent: 'unreadableEvidence' });
  });
  test('two rows that differ', () => {
    const { of, contradictions } = facts('foreignAssignment', assignment(), assignment({ reportedOn: '2022-09-30' }));
    expect(of('assignmentReportedAfterDays')).toEqual({ absent: 'conflictingEvidence' });
    expect(contradictions?.map((one) => one.id)).toEqual(['assignmentReportedOn:foreignAssignment/O-1']);
  });
});

describe('worker', () => {
  test('first day counted, no last day and no change yet', () => {
    const { of, subject } = facts('foreignWorker', assignment(), worker());
    expect([
      of('firstDayReportedAfterDays'),
      of('lastDayCame'),
      of('changeDayCame'),
      of('workerDutyDoubtful'),
      of('workerAssignmentValue'),
    ]).toEqual([14, false, false, false, 2_000_001]);
    expect(subject?.key).toBe('A-001/O-1');
  });
  test('last day and change each have their own days', () => {
    const { of } = facts(
      'foreignWorker',
      assignment(),
      worker({
        lastDay: '2022-11-01',
        lastReportedOn: '2022-11-16',
        changedOn: '2022-10-03',
        changeReportedOn: '2022-10-03',
      }),
    );
    expect([of('lastDayCame'), of('lastDayReportedAfterDays'), of('changeDayReportedAfterDays')]).toEqual([
      true,
      15,
      0,
    ]);
  });
  test('without its assignment the duty is open', () => {
    expect(facts('foreignWorker', worker()).of('workerContractorAbroad')).toEqual({ absent: 'missingEvidence' });
  });
  test('no key or label holds a national id', () => {
    const { subject } = facts(
      'foreignWorker',
      assignment(),
      worker({ nationalId: '13097248022', staffNo: undefined as never }),
    );
    expect(JSON.stringify([subject?.key, subject?.label])).not.toMatch(/\d{6}/);
  });
});
