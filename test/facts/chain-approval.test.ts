/** When the buyer approved a subcontractor: the list, the approval itself, and what they say against each other. */
import { describe, expect, test } from 'vitest';
import type { AttestationRow, ChainRow } from '../../src/evidence/documents/rows.ts';
import type { EvidenceFile, EvidenceRecord } from '../../src/evidence/evidence.ts';
import type { Fact } from '../../src/facts/fact.ts';
import { record } from './build.ts';
import { CONFLICT, chain, factsOf, link, MISSING, SUPPLIER, table, UNREADABLE } from './chain-build.ts';

const JUNE = { firstDay: '2022-06-10', approvedOn: '2022-06-01' };
const LETTER = { file: 'brev.pdf', kind: 'attachment', format: 'pdf' } as const;
const approval = (fields: Partial<AttestationRow> = {}, more = {}) =>
  record(
    'attestations',
    { attestation: 'buyerApproval', party: 'A', date: '2022-06-01', document: 'brev.pdf', ...fields },
    more,
  );
const row = (fields: Partial<ChainRow> = {}, company = 'A', engagedBy = 'S', more = {}) =>
  link(company, engagedBy, { ...JUNE, ...fields }, more);

interface Given {
  readonly rows?: readonly EvidenceRecord<'chain'>[];
  readonly records?: readonly EvidenceRecord[];
  readonly files?: readonly Partial<EvidenceFile>[];
}
/** Value and basis, or why there is none; and what is told. */
function approved({ rows = [row()], records = [], files = [LETTER] }: Given, key = `A/${SUPPLIER}`) {
  const derived = chain(table(...rows), { records, files });
  const fact = factsOf(derived, key).find((one) => one.id === 'approvedOn') as Fact;
  const told = (derived.contradictions ?? []).filter((one) => one.fact === 'approvedOn').map((one) => one.id);
  return ['value' in fact ? [fact.value, fact.basis] : { absent: fact.absent }, told];
}
const TOLD = [`approvedOn:chainLink/A/${SUPPLIER}`];

describe("the supplier's own list", () => {
  test('a day in its favour is only said', () => {
    expect(approved({})).toEqual([['2022-06-01', 'declared'], []]);
    expect(approved({ rows: [row({ approvedOn: '2022-06-10' })] })).toEqual([['2022-06-10', 'declared'], []]);
  });
  test('a day against it stands', () =>
    expect(approved({ rows: [row({ approvedOn: '2022-06-11' })] })).toEqual([['2022-06-11', 'documented'], []]));
  test('a list that the buyer or UKE delivered shows it', () => {
    const by = (deliveredBy: 'buyer' | 'uke') =>
      approved({ files: [{ file: 'kjede.xlsx', kind: 'chain', deliveredBy }] });
    expect(by('buyer')).toEqual([['2022-06-01', 'documented'], []]);
    expect(by('uke')).toEqual([['2022-06-01', 'registered'], []]);
  });
});

describe('the approval itself', () => {
  test('agrees with the list', () =>
    expect(approved({ records: [approval()] })).toEqual([['2022-06-01', 'documented'], []]));
  test('decides where the list says another day, and that is told', () => {
    const late = approval({ date: '2022-06-20' });
    expect(approved({ records: [late] })).toEqual([['2022-06-20', 'documented'], TOLD]);
    const early = approval({ date: '2022-05-20' });
    expect(approved({ records: [early] })).toEqual([['2022-05-20', 'documented'], TOLD]);
  });
  test('decides where the list says nothing', () => {
    const rows = [link('A', 'S', { firstDay: JUNE.firstDay })];
    expect(approved({ rows, records: [approval()] })).toEqual([['2022-06-01', 'documented'], []]);
    expect(approved({ rows })).toEqual([MISSING, []]);
  });
  test('the list of the buyer and the approval that say different days are believed neither', () => {
    const files = [LETTER, { file: 'kjede.xlsx', kind: 'chain', deliveredBy: 'buyer' } as const];
    expect(approved({ records: [approval({ date: '2022-06-20' })], files })).toEqual([CONFLICT, TOLD]);
    expect(approved({ records: [approval()], files })).toEqual([['2022-06-01', 'documented'], []]);
  });
  test('of another firm, or that does not hold on the first day, shows nothing', () => {
    const said = [['2022-06-01', 'declared'], []];
    expect(approved({ records: [approval({ party: 'B' })] })).toEqual(said);
    expect(approved({ records: [approval({ person: '7' })] })).toEqual(said);
    expect(approved({ records: [approval({ to: '2022-06-09' })] })).toEqual(said);
    expect(approved({ records: [approval({ from: '2022-06-11' })] })).toEqual(said);
    expect(approved({ records: [approval({ from: '2022-06-10', to: '2022-06-10' })] })[0]).toEqual([
      '2022-06-01',
      'documented',
    ]);
  });
  test('whose document is gone, or that could not be read', () => {
    expect(approved({ records: [approval()], files: [] })).toEqual([MISSING, []]);
    expect(approved({ records: [approval({}, { unreadable: ['date'] })] })).toEqual([UNREADABLE, []]);
    const late = [row({ approvedOn: '2022-06-11' })];
    expect(approved({ rows: late, records: [approval()], files: [] })).toEqual([['2022-06-11', 'documented'], []]);
  });
  test('without a document only the city gives its own word', () => {
    const from = (deliveredBy: 'supplier' | 'buyer') =>
      approved({
        records: [approval({ document: undefined as never })],
        files: [{ file: 'attestations.xlsx', kind: 'attestations', deliveredBy }],
      });
    expect(from('buyer')).toEqual([['2022-06-01', 'documented'], []]);
    expect(from('supplier')).toEqual([MISSING, []]);
  });
  test('one does not speak for two subcontracts of the firm, but for the one whose day it has', () => {
    const rows = [row(), row({ approvedOn: '2022-06-02' }, 'A', 'B'), link('B', 'S')];
    const given = { rows, records: [approval()] };
    expect(approved(given)[0]).toEqual(['2022-06-01', 'documented']);
    expect(approved(given, 'A/B')[0]).toEqual(['2022-06-02', 'declared']);
  });
  test('rows that differ are settled by nobody', () => {
    const rows = [row(), row({ approvedOn: '2022-06-02' })];
    expect(approved({ rows, records: [approval()] })).toEqual([CONFLICT, TOLD]);
  });
});
