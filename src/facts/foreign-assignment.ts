/** One assignment to a contractor: whether it must be reported, and how many days after the work began it was. */
import type { EvidenceRecord } from '../evidence/evidence.ts';
import { placeKey } from './chain-firms.ts';
import type { Derived, FactsInput } from './derive.ts';
import type { Contradiction, Fact, Subject } from './fact.ts';
import { reportedAfter } from './foreign-days.ts';
import { given } from './given.ts';
import { absent, type BasisOf, basisBy, factSet, fieldFact, known, read, settle } from './sources.ts';
import { contradiction } from './statements.ts';

type Row = EvidenceRecord<'foreignAssignments'>;
type Field = keyof Row['fields'] & string;

export function assignmentSubjects(input: FactsInput): Derived {
  const groups = new Map<string, Row[]>();
  for (const row of input.evidence.records.foreignAssignments) {
    const key = read(row, 'assignment') ?? placeKey(row.at);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const contradictions: Contradiction[] = [];
  const subjects = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, rows]): Subject => {
      const subject = { kind: 'foreignAssignment' as const, key, label: key };
      const facts = assignmentFacts(rows, subject, input, contradictions);
      const started = facts.find((fact) => fact.id === 'assignmentStartedOn');
      return {
        ...subject,
        from: rows.map((row) => row.at),
        slices: [{ on: started && 'value' in started ? String(started.value) : null, facts: factSet(facts) }],
      };
    });
  return { subjects, contradictions };
}

/** Facts of the rows about one assignment. Two rows that differ withhold what they differ about. */
export function assignmentFacts(
  rows: readonly Row[],
  subject: Pick<Subject, 'kind' | 'key' | 'label'>,
  input: FactsInput,
  contradictions: Contradiction[],
): Fact[] {
  const basisOf = basisBy(input.evidence);
  const field = (id: string, name: Field): Fact => {
    const { fact, conflict } = settle(
      id,
      rows.map((row) => fieldFact(id, row, name, basisOf(row))),
    );
    if (conflict) contradictions.push(contradiction(id, subject, conflict));
    return fact;
  };
  const abroad = abroadFact(rows, field('contractorCountry', 'country'), basisOf);
  const place = field('assignmentWorkPlace', 'workPlace');
  const value = field('assignmentValue', 'value');
  const started = field('assignmentStartedOn', 'startedOn');
  const receipt = given('assignmentReceiptNamed', rows, 'receipt', basisOf);
  return [
    abroad,
    place,
    value,
    started,
    doubtFact(rows, abroad, place, value, started, input),
    reportedAfter(
      'assignmentReportedAfterDays',
      started,
      field('assignmentReportedOn', 'reportedOn'),
      given('reported', rows, 'reportedOn', basisOf),
      input,
    ),
    'value' in receipt && receipt.value === false ? absent(receipt.id, 'missingEvidence', receipt.from) : receipt,
  ];
}

/** Established abroad: another country, or a Norwegian branch of a foreign company. */
function abroadFact(rows: readonly Row[], country: Fact, basisOf: BasisOf): Fact {
  const id = 'contractorAbroad';
  const branch = rows.find((row) => read(row, 'branch') === true);
  if (branch) return known(id, true, basisOf(branch), [branch.at]);
  return 'value' in country ? known(id, country.value !== 'NO', country.basis, country.from) : { ...country, id };
}

/**
 * `dutyDoubtful`: what the sources leave open, so that a person must say whether the assignment has to be reported
 * (decisions.md §5): exactly the threshold, grown past it later, a branch, work wholly or partly abroad, an agency abroad.
 */
function doubtFact(
  rows: readonly Row[],
  abroad: Fact,
  place: Fact,
  value: Fact,
  started: Fact,
  input: FactsInput,
): Fact {
  const id = 'dutyDoubtful';
  const from = rows.map((row) => row.at);
  const outside = ('value' in abroad && abroad.value === false) || ('value' in place && place.value === 'svalbard');
  if (outside) return known(id, false, 'documented', from);
  for (const fact of [abroad, place, value, started]) if ('absent' in fact) return { ...fact, id };
  const limit = input.figure('foreign-assignment-threshold', {}, String((started as { value: unknown }).value));
  if (typeof limit !== 'number') return absent(id, 'missingTerm', from);
  const amount = Number((value as { value: unknown }).value);
  if (amount < limit) return known(id, false, 'documented', from);
  const workPlace = (place as { value: unknown }).value;
  const doubtful =
    amount === limit ||
    workPlace === 'abroad' ||
    workPlace === 'mixed' ||
    rows.some(
      (row) =>
        read(row, 'branch') === true ||
        read(row, 'valueGrewOn') !== undefined ||
        isAgency(read(row, 'contractor'), input),
    );
  return known(id, doubtful, 'documented', from);
}

function isAgency(contractor: string | undefined, { evidence: { records } }: FactsInput): boolean {
  if (contractor === undefined) return false;
  return (
    records.hires.some((row) => read(row, 'agency') === contractor) ||
    records.chain.some((row) => read(row, 'company') === contractor && read(row, 'role') === 'hire')
  );
}
