/** One assignment to a contractor: whether it must be reported, and how many days after the work began it was. */
import { type EvidenceRecord, placeOf } from '../evidence/evidence.ts';
import { firmId, placeKey } from './chain-firms.ts';
import type { Derived, FactsInput } from './derive.ts';
import type { Contradiction, Fact, Subject } from './fact.ts';
import { reportedAfter } from './foreign-days.ts';
import { receiptsIn } from './foreign-receipt.ts';
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
  const receiptOf = receiptsIn(input);
  const subjects = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, rows]): Subject => {
      const subject = { kind: 'foreignAssignment' as const, key, label: key };
      const facts = [
        ...assignmentFacts(rows, subject, input, contradictions),
        receiptOf('assignmentReceiptNamed', rows),
      ];
      const started = facts.find((fact) => fact.id === 'assignmentStartedOn');
      return {
        ...subject,
        from: rows.map((row) => row.at),
        slices: [{ on: started && 'value' in started ? String(started.value) : null, facts: factSet(facts) }],
      };
    });
  return { subjects, contradictions };
}

/** Facts of the rows about one assignment, its receipt apart. Two rows that differ withhold what they differ about. */
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
  const abroad = abroadFact(rows, field('contractorCountry', 'country'), basisOf, input);
  const place = field('assignmentWorkPlace', 'workPlace');
  const value = field('assignmentValue', 'value');
  const started = field('assignmentStartedOn', 'startedOn');
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
  ];
}

/** Established abroad: another country, or a Norwegian branch of a foreign company by the list or by Enhetsregisteret. */
function abroadFact(rows: readonly Row[], country: Fact, basisOf: BasisOf, input: FactsInput): Fact {
  const id = 'contractorAbroad';
  const branch = rows.find((row) => read(row, 'branch') === true) ?? registeredBranch(rows, input);
  if (branch) return known(id, true, basisOf(branch), [branch.at]);
  if ('absent' in country) return { ...country, id };
  const unread = rows.filter(branchUnreadable);
  if (country.value === 'NO' && unread.length > 0)
    return absent(
      id,
      'unreadableEvidence',
      unread.map((row) => placeOf(row, 'branch')),
    );
  return known(id, country.value !== 'NO', country.basis, country.from);
}

/** What Enhetsregisteret says of a contractor that it holds as a Norwegian-registered foreign company (NUF). */
function registeredBranch(
  rows: readonly Row[],
  { evidence: { records } }: FactsInput,
): EvidenceRecord<'registeredUnit'> | undefined {
  const contractors = new Set(rows.flatMap((row) => read(row, 'contractor') ?? []).map(firmId));
  return records.registeredUnit.find(
    (unit) => read(unit, 'form') === 'NUF' && contractors.has(firmId(read(unit, 'party') ?? '')),
  );
}

function branchUnreadable(row: Row): boolean {
  return row.unreadable.includes('branch');
}

/**
 * `dutyDoubtful`: what the sources leave open, so that a person must say whether the assignment has to be reported
 * (skatteforvaltningsloven § 7-6): exactly the threshold, grown past it later, a branch, work wholly or partly abroad, an agency abroad.
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
  const mayHaveGrown = rows.some(
    (row) => read(row, 'valueGrewOn') !== undefined || row.unreadable.includes('valueGrewOn'),
  );
  // Below the limit when agreed, but said to have grown: whether past the limit is for a person to say.
  if (mayHaveGrown) return known(id, true, 'documented', from);
  if (amount < limit) return known(id, false, 'documented', from);
  const workPlace = (place as { value: unknown }).value;
  const doubtful =
    amount === limit ||
    workPlace === 'abroad' ||
    workPlace === 'mixed' ||
    registeredBranch(rows, input) !== undefined ||
    rows.some((row) => read(row, 'branch') === true || isAgency(read(row, 'contractor'), input));
  if (!doubtful && rows.some(branchUnreadable)) return absent(id, 'unreadableEvidence', from);
  return known(id, doubtful, 'documented', from);
}

function isAgency(contractor: string | undefined, { evidence: { records } }: FactsInput): boolean {
  if (contractor === undefined) return false;
  return (
    records.hires.some((row) => read(row, 'agency') === contractor) ||
    records.chain.some((row) => read(row, 'company') === contractor && read(row, 'role') === 'hire')
  );
}
