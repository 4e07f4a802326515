import { callOffKey } from './call-off-key.ts';
import type { RequestRow } from './call-off-request-rows.ts';
import { placeKey } from './chain-firms.ts';
import type { Derived, FactsInput } from './derive.ts';
import type { Contradiction, Fact, Subject } from './fact.ts';
import { given } from './given.ts';
import { absent, type BasisOf, basisBy, factSet, fieldFact, read, settle } from './sources.ts';
import { contradiction } from './statements.ts';

/** One subject a refusal. A row that may be a refusal is there too, undecided. Silence and impediment are no refusal. */
export function refusalSubjects(input: FactsInput): Derived {
  const basisOf = basisBy(input.evidence);
  const contradictions: Contradiction[] = [];
  const groups = new Map<string, RequestRow[]>();
  for (const row of input.evidence.records.callOffRequests) {
    const key = keyOf(row, callOffKey);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  // What another list says about the same request belongs to it, also when that says there was no refusal.
  const subjects = [...groups.values()]
    .filter((group) => group.some(mayRefuse))
    .map((group): Subject => {
      const [first] = group as [RequestRow, ...RequestRow[]];
      const key = keyOf(first, (callOff) => callOff);
      const subject = { kind: 'callOffRequest' as const, key, label: key };
      const facts = refusalFacts(subject, group, basisOf, contradictions);
      return {
        ...subject,
        from: group.map((row) => row.at),
        slices: [{ on: read(first, 'answeredOn') ?? null, facts: factSet(facts) }],
      };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return { subjects, contradictions };
}

/** Refused, or not readable as anything else: an unreadable answer, or none beside something that only a refusal has. */
function mayRefuse(row: RequestRow): boolean {
  const answer = read(row, 'answer');
  if (answer !== undefined) return answer === 'refused';
  const marks = ['answer', 'answeredOn', 'refusalReason', 'refusalAcceptedOn', 'deviationReportedOn'] as const;
  return marks.some((field) => row.unreadable.includes(field) || read(row, field) !== undefined);
}

/**
 * Call-off, supplier and the day of the request, and that it was an invitation; the place when a row names no call-off or supplier.
 * The day always stands there, so that a later refusal by the same supplier gives no earlier one another name.
 */
function keyOf(row: RequestRow, written: (callOff: string) => string): string {
  const [callOff, supplier, kind] = [read(row, 'callOff'), read(row, 'supplier'), read(row, 'kind')];
  if (callOff === undefined || supplier === undefined) return placeKey(row.at);
  const asked = kind === 'request' ? '' : `/${kind ?? '?'}`;
  return `${written(callOff)}/${supplier}/${read(row, 'sentOn') ?? '?'}${asked}`;
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
