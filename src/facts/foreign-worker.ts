/** One worker of a foreign contractor on an assignment: first day, last day and changes, each reported within the days the law gives. */
import type { EvidenceRecord } from '../evidence/evidence.ts';
import { placeKey } from './chain-firms.ts';
import type { Derived, FactsInput } from './derive.ts';
import type { Contradiction, Fact, Subject } from './fact.ts';
import { assignmentFacts } from './foreign-assignment.ts';
import { reportedAfter } from './foreign-days.ts';
import { receiptsIn } from './foreign-receipt.ts';
import { given } from './given.ts';
import { personsOf } from './persons.ts';
import { absent, basisBy, factSet, fieldFact, read, settle } from './sources.ts';
import { contradiction } from './statements.ts';

type Row = EvidenceRecord<'foreignWorkers'>;
const EVENTS = [
  ['first', 'firstDay', 'firstReportedOn', 'workerFirstDay', 'workerFirstReportedOn'],
  ['last', 'lastDay', 'lastReportedOn', 'workerLastDay', 'workerLastReportedOn'],
  ['change', 'changedOn', 'changeReportedOn', 'workerChangedOn', 'workerChangeReportedOn'],
] as const;

/** What a worker takes over from the assignment: whether there is a duty at all. */
const SHARED = [
  ['workerContractorAbroad', 'contractorAbroad'],
  ['workerWorkPlace', 'assignmentWorkPlace'],
  ['workerAssignmentValue', 'assignmentValue'],
  ['workerDutyDoubtful', 'dutyDoubtful'],
] as const;

export function workerSubjects(input: FactsInput): Derived {
  const persons = personsOf(input.evidence);
  const groups = new Map<string, Row[]>();
  for (const row of input.evidence.records.foreignWorkers) {
    const key = `${persons.idOf(row) ?? placeKey(row.at)}/${read(row, 'assignment') ?? '?'}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const contradictions: Contradiction[] = [];
  const receiptOf = receiptsIn(input);
  const subjects = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, rows]): Subject => {
      const subject = { kind: 'foreignWorker' as const, key, label: key };
      const facts = [...workerFacts(rows, subject, input, contradictions), receiptOf('workerReceiptNamed', rows)];
      const first = facts.find((fact) => fact.id === 'workerFirstDay');
      return {
        ...subject,
        from: rows.map((row) => row.at),
        slices: [{ on: first && 'value' in first ? String(first.value) : null, facts: factSet(facts) }],
      };
    });
  return { subjects, contradictions };
}

function workerFacts(
  rows: readonly Row[],
  subject: Pick<Subject, 'kind' | 'key' | 'label'>,
  input: FactsInput,
  contradictions: Contradiction[],
): Fact[] {
  const basisOf = basisBy(input.evidence);
  const field = (id: string, name: keyof Row['fields'] & string): Fact => {
    const { fact, conflict } = settle(
      id,
      rows.map((row) => fieldFact(id, row, name, basisOf(row))),
    );
    if (conflict) contradictions.push(contradiction(id, subject, conflict));
    return fact;
  };
  const facts = dutyFacts(rows, input);
  facts.push(field('workerFirstDay', 'firstDay'));
  for (const [name, event, reported, dayId, reportId] of EVENTS) {
    const happened = given('happened', rows, event, basisOf);
    const id = `${name}DayReportedAfterDays`;
    // A last day or a change that has not come needs no report; an empty cell says so, a column that is not there does not.
    if (name !== 'first') {
      facts.push({ ...happened, id: `${name}DayCame` });
      if (!('value' in happened) || happened.value === false) continue;
    }
    facts.push(
      reportedAfter(
        id,
        field(dayId, event),
        field(reportId, reported),
        given('reported', rows, reported, basisOf),
        input,
      ),
    );
  }
  return facts;
}

/** The duty follows the assignment; one that the list does not hold leaves it open. */
function dutyFacts(rows: readonly Row[], input: FactsInput): Fact[] {
  const names = new Set(rows.map((row) => read(row, 'assignment')));
  const [name] = names;
  const assignments =
    names.size === 1 && name !== undefined
      ? input.evidence.records.foreignAssignments.filter((row) => read(row, 'assignment') === name)
      : [];
  const from = rows.map((row) => row.at);
  if (assignments.length === 0) return SHARED.map(([id]) => absent(id, 'missingEvidence', from));
  // What is in conflict about the assignment is told where the assignment stands.
  const facts = assignmentFacts(
    assignments,
    { kind: 'foreignAssignment', key: name as string, label: name as string },
    input,
    [],
  );
  return SHARED.map(([id, own]) => ({ ...(facts.find((fact) => fact.id === own) as Fact), id }));
}
