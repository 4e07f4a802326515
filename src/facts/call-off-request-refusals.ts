/** Each recorded refusal as a subject of its own: reported as a deviation, or with a reason that was accepted (RS-10). */
import type { EvidenceRecord, RecordFields, RecordKind } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import type { Basis } from '../schemas/rule.ts';
import type { RequestRow } from './call-off-request-rows.ts';
import type { Derived, FactsInput } from './derive.ts';
import type { Contradiction, Fact, Subject } from './fact.ts';
import { absent, basisBy, type BasisOf, factSet, fieldFact, known, read, settle } from './sources.ts';
import { contradiction } from './statements.ts';

/** One subject a refusal. A row that may be a refusal is there too, undecided. Silence and impediment are no refusal. */
export function refusalSubjects(input: FactsInput): Derived {
  const rows = input.evidence.records.callOffRequests.filter(mayRefuse);
  const basisOf = basisBy(input.evidence);
  const contradictions: Contradiction[] = [];
  const groups = new Map<string, RequestRow[]>();
  for (const row of rows) {
    const key = keyOf(row, rows);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const subjects = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, group]): Subject => {
      const subject = { kind: 'callOffRequest' as const, key, label: key };
      const facts = refusalFacts(subject, group, basisOf, contradictions);
      const [first] = group;
      return {
        ...subject,
        from: group.map((row) => row.at),
        slices: [{ on: (first && read(first, 'answeredOn')) ?? null, facts: factSet(facts) }],
      };
    });
  return { subjects, contradictions };
}

/** Refused, or not readable as anything else: an unreadable answer, or none beside something that only a refusal has. */
function mayRefuse(row: RequestRow): boolean {
  const answer = read(row, 'answer');
  if (answer !== undefined) return answer === 'refused';
  const marks = ['answer', 'answeredOn', 'refusalReason', 'refusalAcceptedOn', 'deviationReportedOn'] as const;
  return marks.some((field) => row.unreadable.includes(field) || read(row, field) !== undefined);
}

/** Call-off and supplier; the day as well when one supplier refused the same call-off more than once; the place when a row names neither. */
function keyOf(row: RequestRow, rows: readonly RequestRow[]): string {
  const [callOff, supplier] = [read(row, 'callOff'), read(row, 'supplier')];
  if (callOff === undefined || supplier === undefined)
    return `${row.at.file}${row.at.sheet === undefined ? '' : `/${row.at.sheet}`}/${row.at.row ?? row.at.line ?? 0}`;
  const days = new Set(
    rows
      .filter((other) => read(other, 'callOff') === callOff && read(other, 'supplier') === supplier)
      .map((other) => read(other, 'sentOn')),
  );
  return days.size > 1 ? `${callOff}/${supplier}/${read(row, 'sentOn') ?? '?'}` : `${callOff}/${supplier}`;
}

function refusalFacts(
  subject: Pick<Subject, 'kind' | 'key' | 'label'>,
  rows: readonly RequestRow[],
  basisOf: BasisOf,
  contradictions: Contradiction[],
): Fact[] {
  const joined = (id: string, facts: readonly Fact[]): Fact => {
    const { fact, conflict } = settle(id, facts);
    if (conflict) contradictions.push(contradiction(id, subject, conflict));
    return fact;
  };
  const field = (id: string, name: 'answer' | 'answeredOn' | 'deviationReportedOn' | 'refusalAcceptedOn'): Fact =>
    joined(
      id,
      rows.map((row) => fieldFact(id, row, name, basisOf(row))),
    );
  const [refusedOn, reportedOn, acceptedOn] = [
    field('refusedOn', 'answeredOn'),
    field('refusalReportedOn', 'deviationReportedOn'),
    field('refusalAcceptedOn', 'refusalAcceptedOn'),
  ];
  const cells = (name: 'deviationReportedOn' | 'refusalAcceptedOn' | 'refusalReason', id: string): Fact =>
    given(id, rows, name, basisOf);
  const accepted = both(
    'refusalReasonAccepted',
    cells('refusalReason', 'refusalReasonAccepted'),
    cells('refusalAcceptedOn', 'refusalReasonAccepted'),
  );
  return [
    field('requestAnswer', 'answer'),
    refusedOn,
    reportedOn,
    acceptedOn,
    notBefore(cells('deviationReportedOn', 'refusalReported'), reportedOn, refusedOn),
    notBefore(accepted, acceptedOn, refusedOn),
  ];
}

/** What is dated before the refusal, or on two different days, is not known to be about it. */
function notBefore(given: Fact, day: Fact, refusedOn: Fact): Fact {
  if ('absent' in given || given.value === false) return given;
  if ('absent' in day) return { ...day, id: given.id };
  return 'value' in refusedOn && day.value < refusedOn.value
    ? absent(given.id, 'conflictingEvidence', [...day.from, ...refusedOn.from])
    : given;
}

function both(id: string, one: Fact, other: Fact): Fact {
  for (const fact of [one, other]) if ('value' in fact && fact.value === false) return fact;
  return 'absent' in one ? one : { ...other, id };
}

/**
 * Whether any of the rows has the cell filled. An empty cell under a heading says «not given»; a heading that is
 * not there says nothing, and a cell that could not be read may have been filled.
 */
export function given<K extends RecordKind>(
  id: string,
  rows: readonly EvidenceRecord<K>[],
  field: keyof RecordFields[K] & string,
  basisOf: (row: EvidenceRecord<K>) => Basis,
): Fact {
  const facts = rows.map((row): Fact => {
    const fact = fieldFact(id, row, field, basisOf(row));
    if ('value' in fact) return known(id, true, fact.basis, fact.from);
    return fact.absent === 'missingEvidence' && row.columns?.[field] !== undefined
      ? known(id, false, basisOf(row), [placeOf(row, field)])
      : fact;
  });
  return (
    facts.find((fact) => 'value' in fact && fact.value === true) ??
    facts.find((fact) => 'absent' in fact && fact.absent !== 'missingEvidence') ??
    facts.find((fact) => 'absent' in fact) ??
    facts[0] ??
    absent(id, 'missingEvidence')
  );
}
