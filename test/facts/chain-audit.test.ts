/** Whether a subcontract gives the right to audit: said, shown, or spoken against. */
import { describe, expect, test } from 'vitest';
import type { AttestationRow, ChainRow } from '../../src/evidence/documents/rows.ts';
import type { EvidenceFile } from '../../src/evidence/evidence.ts';
import { type Given, record, said } from './build.ts';
import { CONFLICT, chain, factsOf, link, MISSING, table, UNREADABLE } from './chain-build.ts';

const extract: Partial<AttestationRow> = {
  attestation: 'contractExtract',
  party: 'A',
  date: '2022-05-10',
  document: 'utdrag.pdf',
};
const pdf: Partial<EvidenceFile> = { file: 'evidence/utdrag.pdf', kind: 'attachment', format: 'pdf' };
const broken: Partial<EvidenceFile> = {
  ...pdf,
  problems: [{ code: 'FILE_UNREADABLE', at: { file: 'evidence/utdrag.pdf' } }],
};
const attested = (fields: Partial<AttestationRow> = {}, more = {}) =>
  record('attestations', { ...extract, ...fields }, more);
/** [auditRight with its basis, auditRightDocument] */
const audit = (fields: Partial<ChainRow>, given: Given = {}, more = {}, rows = [link('A', 'S', fields, more)]) => {
  const facts = factsOf(chain(table(...rows), given), 'A/310000019');
  const right = facts.find(({ id }) => id === 'auditRight');
  return [
    right && 'value' in right ? `${right.value} ${right.basis}` : said(facts, 'auditRight'),
    said(facts, 'auditRightDocument'),
  ];
};

describe('a tick in the table', () => {
  test("is only the supplier's word", () => expect(audit({ auditRight: true })).toEqual(['true declared', MISSING]));
  test('«no» stands', () => expect(audit({ auditRight: false })).toEqual(['false documented', MISSING]));
  test("in the buyer's table is a document, in UKE's registered", () => {
    const from = (deliveredBy: 'buyer' | 'uke') => ({ files: [{ file: 'kjede.xlsx', deliveredBy }] });
    expect(audit({ auditRight: true }, from('buyer'))).toEqual(['true documented', MISSING]);
    expect(audit({ auditRight: true }, from('uke'))).toEqual(['true registered', MISSING]);
  });
  test('none, or one that cannot be read', () => {
    expect(audit({})).toEqual([MISSING, MISSING]);
    expect(audit({}, {}, { unreadable: ['auditRight'] })).toEqual([UNREADABLE, MISSING]);
  });
  test('two that differ', () => {
    const rows = [link('A', 'S', { auditRight: true }), link('A', 'S', { auditRight: false })];
    expect(audit({}, {}, {}, rows)).toEqual([CONFLICT, MISSING]);
    expect(chain(table(...rows)).contradictions?.map(({ id }) => id)).toEqual(['auditRight:chainLink/A/310000019']);
  });
});

describe('a document', () => {
  test('that the table names and that is there shows the right', () =>
    expect(audit({ auditRight: true, auditRightDocument: 'utdrag.pdf' }, { files: [pdf] })).toEqual([
      'true documented',
      'evidence/utdrag.pdf',
    ]));
  test('that is not there leaves the tick said only', () =>
    expect(audit({ auditRight: true, auditRightDocument: 'annet.pdf' }, { files: [pdf] })).toEqual([
      'true declared',
      MISSING,
    ]));
  test('that cannot be opened leaves it open', () =>
    expect(audit({ auditRight: true, auditRightDocument: 'utdrag.pdf' }, { files: [broken] })).toEqual([
      UNREADABLE,
      UNREADABLE,
    ]));
  test('against a «no» is a contradiction, and told', () => {
    const fields = { auditRight: false, auditRightDocument: 'utdrag.pdf' };
    expect(audit(fields, { files: [pdf] })[0]).toEqual(CONFLICT);
    expect(chain(table(link('A', 'S', fields)), { files: [pdf] }).contradictions).toHaveLength(1);
  });
});

describe('an attestation', () => {
  const by = (fields: Partial<AttestationRow> = {}, file = pdf, more = {}) =>
    audit({}, { records: [attested(fields, more)], files: [file] });
  test('about the firm documents it, as contract extract or as statement of the right', () => {
    expect(by()).toEqual(['true documented', 'evidence/utdrag.pdf']);
    expect(by({ attestation: 'auditRight', party: ' a ' })).toEqual(['true documented', 'evidence/utdrag.pdf']);
  });
  test('of another kind, or about another firm, does not', () => {
    expect(by({ attestation: 'riskAssessment' })).toEqual([MISSING, MISSING]);
    expect(by({ party: 'B' })).toEqual([MISSING, MISSING]);
  });
  test('without a day, without a document, or whose document is not there', () => {
    const without = (field: 'date' | 'document') => {
      const fields = Object.fromEntries(Object.entries(extract).filter(([name]) => name !== field));
      return audit({}, { records: [record('attestations', fields)], files: [pdf] });
    };
    expect(without('date')).toEqual([MISSING, MISSING]);
    expect(without('document')).toEqual([MISSING, MISSING]);
    expect(by({ document: 'annet.pdf' })).toEqual([MISSING, MISSING]);
  });
  test('that cannot be read', () => {
    expect(by({}, broken)).toEqual([UNREADABLE, UNREADABLE]);
    expect(by({}, pdf, { unreadable: ['date'] })).toEqual([UNREADABLE, UNREADABLE]);
    expect(by({}, pdf, { unreadable: ['statedBy'] })[0]).toBe('true documented');
  });
  test('holds when it covers the link within the period', () => {
    expect(by({ from: '2022-05-01', to: '2022-12-31' })[0]).toBe('true documented');
    expect(by({ from: '2022-05-02' })).toEqual([MISSING, MISSING]);
    expect(by({ to: '2022-12-30' })).toEqual([MISSING, MISSING]);
    const days = { firstDay: '2022-06-01', lastDay: '2022-08-31' };
    const covered = (from: string, to: string) => audit(days, { records: [attested({ from, to })], files: [pdf] })[0];
    expect(covered('2022-06-01', '2022-08-31')).toBe('true documented');
    const long = { firstDay: '2022-01-01', lastDay: '2023-03-31' };
    expect(audit(long, { records: [attested({ from: '2022-05-01', to: '2022-12-31' })], files: [pdf] })[0]).toBe(
      'true documented',
    );
    expect(covered('2022-06-02', '2022-08-31')).toEqual(MISSING);
    expect(covered('2022-06-01', '2022-08-30')).toEqual(MISSING);
  });
  test('one document does not speak for two subcontracts of the firm', () => {
    const rows = [link('A', 'S'), link('A', 'B'), link('B', 'S')];
    const two = (...records: ReturnType<typeof attested>[]) =>
      audit({}, { records, files: [pdf, { ...pdf, file: 'evidence/to.pdf' }] }, {}, rows)[0];
    expect(two(attested())).toEqual(MISSING);
    expect(two(attested(), attested())).toEqual(MISSING);
    expect(two(attested(), attested({ document: 'to.pdf' }))).toBe('true documented');
    const named = [link('A', 'S', { auditRightDocument: 'utdrag.pdf' }), link('A', 'B'), link('B', 'S')];
    expect(audit({}, { records: [attested()], files: [pdf] }, {}, named)[0]).toBe('true documented');
  });
});
