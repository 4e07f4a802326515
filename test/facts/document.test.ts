/** Requests for documents: what the list says, and whether the file it names is there. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentRequestRow } from '../../src/evidence/documents/rows.ts';
import type { EvidenceFile, EvidenceRecord, ProblemCode } from '../../src/evidence/evidence.ts';
import { documentSubjects } from '../../src/facts/document.ts';
import { documentFact, filesByName } from '../../src/facts/document-file.ts';
import { factsInput, type Given, record, said } from './build.ts';

const MISSING = { absent: 'missingEvidence' };
const UNREADABLE = { absent: 'unreadableEvidence' };
const CONFLICT = { absent: 'conflictingEvidence' };
const base: Partial<DocumentRequestRow> = {
  request: 'K-1',
  document: 'Lønnsslipper mai',
  deadline: '2022-09-15',
  deliveredOn: '2022-09-14',
  status: 'delivered',
  file: 'lonn.pdf',
};
const file = (name: string, ...codes: ProblemCode[]): Partial<EvidenceFile> => ({
  file: name,
  kind: 'attachment',
  problems: codes.map((code) => ({ code, at: { file: name } })),
});
const row = (fields: Partial<DocumentRequestRow> = {}, more: Partial<EvidenceRecord<'documentRequests'>> = {}) =>
  record('documentRequests', { ...base, ...fields }, more);
const without = (...left: (keyof DocumentRequestRow)[]) =>
  record(
    'documentRequests',
    Object.fromEntries(Object.entries(base).filter(([name]) => !left.includes(name as keyof DocumentRequestRow))),
  );
const derive = (rows: ReturnType<typeof row>[], given: Given = { files: [file('evidence/lonn.pdf')] }) =>
  documentSubjects(
    factsInput({
      ...given,
      records: rows.map((one, index) => ({ ...one, at: { file: 'krav.xlsx', row: index + 2 } })),
    }),
  );
const fact = (id: string, rows: ReturnType<typeof row>[], given?: Given) =>
  said(derive(rows, given).subjects[0]?.slices[0]?.facts.values() ?? [], id);

describe('requests', () => {
  test('none', () => expect(derive([]).subjects).toEqual([]));
  test('one a number, document and firm; one without number and document by its place', () => {
    const { subjects } = derive([
      row(),
      row({ request: ' k-1 ', document: 'Lønnsslipper  Mai' }),
      row({ document: 'Timelister' }),
      row({ party: '310 000 027' }),
      without('request', 'document'),
      without('document'),
    ]);
    expect(subjects.map(({ key, label, from }) => [key, label, from.map((place) => place.row)])).toEqual([
      ['K-1', 'K-1', [7]],
      ['K-1 / Lønnsslipper mai', 'K-1 / Lønnsslipper mai', [2, 3]],
      ['K-1 / Lønnsslipper mai / 310000027', 'K-1 / Lønnsslipper mai / 310000027', [5]],
      ['K-1 / Timelister', 'K-1 / Timelister', [4]],
      ['krav.xlsx/6', 'krav.xlsx/6', [6]],
    ]);
  });
  test('what the list says', () => {
    expect(fact('documentDeadline', [row()])).toBe('2022-09-15');
    expect(fact('documentDeliveredOn', [row()])).toBe('2022-09-14');
    expect(fact('documentRequestStatus', [row()])).toBe('delivered');
    expect(derive([row()]).subjects[0]?.slices[0]?.on).toBe('2022-09-15');
  });
  test('the last day of the period is a fact of the contract', () =>
    expect(derive([]).contract?.get('periodEnd')).toEqual({
      id: 'periodEnd',
      value: '2022-12-31',
      basis: 'documented',
      from: [{ file: 'case.json', path: '/period/to' }],
    }));
  test('an unreadable or missing deadline', () => {
    expect(fact('documentDeadline', [row({}, { unreadable: ['deadline'] })])).toEqual(UNREADABLE);
    const { subjects } = derive([without('deadline')]);
    expect(said(subjects[0]?.slices[0]?.facts.values() ?? [], 'documentDeadline')).toEqual(MISSING);
    expect(subjects[0]?.slices[0]?.on).toBeNull();
  });
  test('two rows that differ are a contradiction', () => {
    const derived = derive([row(), row({ deadline: '2022-10-15' })]);
    expect(said(derived.subjects[0]?.slices[0]?.facts.values() ?? [], 'documentDeadline')).toEqual(CONFLICT);
    expect(derived.contradictions?.map(({ id }) => id)).toEqual([
      'documentDeadline:documentRequest/K-1 / Lønnsslipper mai',
    ]);
  });
  test('open or refused with a day of delivery speaks against itself', () => {
    for (const status of ['open', 'refused'] as const) {
      const derived = derive([row({ status })]);
      expect(said(derived.subjects[0]?.slices[0]?.facts.values() ?? [], 'documentRequestStatus')).toEqual(CONFLICT);
      expect(derived.contradictions?.[0]?.sides.map(({ value }) => value)).toEqual([status, 'delivered']);
    }
  });
  test('a day of delivery alone is no status', () =>
    expect(fact('documentRequestStatus', [without('status')])).toEqual(MISSING));
  test("UKE's list is registered", () =>
    expect(
      derive([row()], {
        files: [file('lonn.pdf'), { file: 'krav.xlsx', deliveredBy: 'uke' }],
      }).subjects[0]?.slices[0]?.facts.get('documentRequestStatus'),
    ).toMatchObject({ basis: 'registered' }));
  test('any order of rows gives the same', () =>
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          ['K-1', 'K-2', 'K-1', ''].map((request, index) => ({
            ...(request === '' ? without('request') : row({ request, deadline: `2022-09-1${index}` })),
            at: { file: 'krav.xlsx', row: index + 2 },
          })),
          { minLength: 4, maxLength: 4 },
        ),
        (rows) => {
          const plain = (records: EvidenceRecord[]) => {
            const { subjects, contradictions } = documentSubjects(factsInput({ records }));
            return JSON.stringify([
              subjects.map((one) => [one, [...(one.slices[0]?.facts.values() ?? [])]]),
              contradictions,
            ]);
          };
          expect(plain(rows)).toBe(plain([...rows].sort((a, b) => a.at.row - b.at.row)));
        },
      ),
      { seed: 11 },
    ));
});

describe('the file', () => {
  const opened = (fields: Partial<DocumentRequestRow>, ...files: Partial<EvidenceFile>[]) =>
    fact('documentFileOpened', [row(fields)], { files });
  test('there, in any folder or container, in any case', () => {
    expect(opened({}, file('lonn.pdf'))).toBe(true);
    expect(opened({}, file('evidence/mai/lonn.pdf'))).toBe(true);
    expect(opened({}, file('pakke.zip!/LONN.pdf'))).toBe(true);
    expect(opened({ file: 'mai\\lonn.pdf' }, file('evidence/mai/lonn.pdf'))).toBe(true);
  });
  test('not there, only alike, or not named', () => {
    expect(opened({})).toEqual(MISSING);
    expect(opened({}, file('evidence/timelonn.pdf'))).toEqual(MISSING);
    expect(fact('documentFileOpened', [without('file')], { files: [file('lonn.pdf')] })).toEqual(MISSING);
  });
  test('several: all must be there', () => {
    expect(opened({ file: 'a.pdf; b.pdf' }, file('a.pdf'), file('b.pdf'))).toBe(true);
    expect(opened({ file: 'a.pdf, b.pdf' }, file('a.pdf'))).toEqual(MISSING);
    expect(opened({ file: 'lønn, mai.pdf' }, file('lønn, mai.pdf'))).toBe(true);
    expect(opened({ file: ' ; ' }, file('a.pdf'))).toEqual(MISSING);
  });
  test('that nobody can open', () => {
    for (const code of ['FILE_EMPTY', 'FILE_UNREADABLE', 'XLSX_BROKEN', 'ZIP_ENCRYPTED', 'FILE_UNKNOWN'] as const)
      expect(opened({}, file('lonn.pdf', code)), code).toEqual(UNREADABLE);
    expect(opened({ file: 'a.pdf; b.pdf' }, file('a.pdf', 'FILE_EMPTY'))).toEqual(UNREADABLE);
  });
  test('that a person can read though we do not', () => {
    for (const code of ['PDF_SCANNED', 'PDF_NOT_READ', 'TABLE_NO_HEADER', 'CELL_NOT_DATE'] as const)
      expect(opened({}, file('lonn.pdf', code)), code).toBe(true);
  });
  test('of two with one name the one that can be opened is meant, in either order', () => {
    const two = [file('a/lonn.pdf', 'FILE_EMPTY'), file('b/lonn.pdf')];
    expect(opened({}, ...two)).toBe(true);
    expect(opened({}, ...two.reverse())).toBe(true);
  });
  test('of two that can be opened the first is shown', () =>
    expect(
      documentFact(
        'x',
        'lonn.pdf',
        filesByName(factsInput({ files: [file('a/lonn.pdf'), file('b/lonn.pdf')] }).evidence.files),
        'documented',
        [],
      ),
    ).toMatchObject({ value: 'a/lonn.pdf' }));
  test('letters and accents apart are the same name', () =>
    expect(opened({ file: 'lønn å.pdf'.normalize('NFD') }, file('lønn å.pdf'))).toBe(true));
  test('as a fact it names the file and both places', () =>
    expect(
      documentFact(
        'x',
        'lonn.pdf',
        filesByName(factsInput({ files: [file('e/lonn.pdf')] }).evidence.files),
        'documented',
        [{ file: 'krav.xlsx', row: 2 }],
      ),
    ).toEqual({
      id: 'x',
      value: 'e/lonn.pdf',
      basis: 'documented',
      from: [{ file: 'krav.xlsx', row: 2 }, { file: 'e/lonn.pdf' }],
    }));
});
