/** Documents that were asked for: one subject a request, with its deadline, the day it was answered, and the file that came. */
import type { EvidenceRecord, RecordFields } from '../evidence/evidence.ts';
import { maskIds } from '../evidence/mask.ts';
import { firmId, inPlaceOrder, placeKey } from './chain-firms.ts';
import type { Derived, FactsInput } from './derive.ts';
import { documentFact, type Files, filesByName } from './document-file.ts';
import type { Contradiction, Fact, Subject } from './fact.ts';
import { type BasisOf, basisBy, factSet, fieldFact, known, read, settle } from './sources.ts';
import { contradiction } from './statements.ts';

type Row = EvidenceRecord<'documentRequests'>;
type Field = keyof RecordFields['documentRequests'] & string;

/** Every request of the list, and the last day of the period, after which what is not due yet is not judged. */
export function documentSubjects(input: FactsInput): Derived {
  const basisOf = basisBy(input.evidence);
  const files = filesByName(input.evidence.files);
  const contradictions: Contradiction[] = [];
  const groups = new Map<string, Row[]>();
  for (const row of inPlaceOrder(input.evidence.records.documentRequests)) {
    const same = nameOf(row).toLowerCase();
    groups.set(same, [...(groups.get(same) ?? []), row]);
  }
  const subjects = [...groups.values()]
    .map((rows): Subject => {
      const key = nameOf(rows[0] as Row);
      const subject = { kind: 'documentRequest' as const, key, label: key };
      const facts = requestFacts(subject, rows, files, basisOf, contradictions);
      const deadline = facts.find((fact) => fact.id === 'documentDeadline');
      return {
        ...subject,
        from: rows.map((row) => row.at),
        slices: [{ on: deadline && 'value' in deadline ? String(deadline.value) : null, facts: factSet(facts) }],
      };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const end = known('periodEnd', input.case.period.to, 'documented', [{ file: 'case.json', path: '/period/to' }]);
  return { subjects, contradictions, contract: factSet([end]) };
}

/** Number, document and firm: one number may ask for several documents, of several firms. Without a number or document the row stands for itself. */
function nameOf(row: Row): string {
  const [request, document, party] = [read(row, 'request'), read(row, 'document'), read(row, 'party')];
  if (request === undefined && document === undefined) return placeKey(row.at);
  return [request, document, party === undefined ? undefined : firmId(party)]
    .flatMap((part) => part ?? [])
    .map((part) => maskIds(part.trim().replace(/\s+/g, ' ')))
    .join(' / ');
}

function requestFacts(
  subject: Pick<Subject, 'kind' | 'key' | 'label'>,
  rows: readonly Row[],
  files: Files,
  basisOf: BasisOf,
  contradictions: Contradiction[],
): Fact[] {
  const joined = (id: string, candidates: readonly Fact[]): Fact => {
    const { fact, conflict } = settle(id, candidates);
    if (conflict) contradictions.push(contradiction(id, subject, conflict));
    return fact;
  };
  const field = (id: string, name: Field): Fact =>
    joined(
      id,
      rows.map((row) => fieldFact(id, row, name, basisOf(row))),
    );
  const deliveredOn = field('documentDeliveredOn', 'deliveredOn');
  // A day of delivery says «delivered» as well as the status does; where they differ nobody knows which is right.
  const dated: Fact[] =
    'value' in deliveredOn ? [known('documentRequestStatus', 'delivered', deliveredOn.basis, deliveredOn.from)] : [];
  const status = rows.map((row) => fieldFact('documentRequestStatus', row, 'status', basisOf(row)));
  return [
    field('documentDeadline', 'deadline'),
    deliveredOn,
    joined('documentRequestStatus', status.some((fact) => 'value' in fact) ? [...status, ...dated] : status),
    fileOf(rows, files, basisOf),
  ];
}

/** `documentFileOpened`: every file that a row names is there and could be opened. */
function fileOf(rows: readonly Row[], files: Files, basisOf: BasisOf): Fact {
  const id = 'documentFileOpened';
  const facts = rows.map((row): Fact => {
    const cell = fieldFact(id, row, 'file', basisOf(row));
    if ('absent' in cell) return cell;
    const file = documentFact(id, String(cell.value), files, cell.basis, cell.from);
    return 'value' in file ? { ...file, value: true } : file;
  });
  return settle(id, facts).fact;
}
