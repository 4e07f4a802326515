/** Employment: permanent or temporary month by month, and for each employment its contract, its length, payslips, holiday pay and pension. */
import type { Place } from '../evidence/evidence.ts';
import { firmId } from './chain-firms.ts';
import type { Derived, FactsInput } from './derive.ts';
import type { Contradiction } from './fact.ts';
import { basisBy, factSet, known, read } from './sources.ts';
import { employmentsOf } from './staff-employments.ts';
import { formView } from './staff-form.ts';
import { type Messages, messagesOf } from './staff-messages.ts';
import { monthSubjects } from './staff-month.ts';
import { peopleOf } from './staff-people.ts';
import { riskFacts } from './staff-risk.ts';
import { type Firms, firmsOf } from './staff-standing.ts';
import { employmentSubjects } from './staff-subjects.ts';
import { legalUnitsOf } from './staff-units.ts';
import { contradiction } from './statements.ts';

/** One subject a month of the period, and one an employment in it. */
export function staffSubjects(input: FactsInput): Derived {
  const all = messagesOf(input.evidence);
  const employerOf = legalUnitsOf(input.evidence, all);
  const people = peopleOf(input, employerOf);
  const firms = firmsOf(input);
  const strange = strangeReporters(input, all, firms);
  const messages = {
    ...all,
    counting: all.counting.filter((row) => !strange.has(firmId(read(row, 'employer') ?? ''))),
  };
  const basisOf = basisBy(input.evidence);
  const viewed = employmentsOf(input, messages, people.concerns, employerOf).map((employment) => ({
    employment,
    view: formView(employment, input, basisOf),
  }));
  const supplier = firmId(input.case.supplier.orgNo);
  const own = Map.groupBy(
    viewed.filter(({ employment }) => employment.employer === supplier),
    ({ employment }) => employment.person ?? '',
  );
  const employments = employmentSubjects(viewed, messages, { input, people, employerOf });
  return {
    subjects: [...monthSubjects(messages, { input, people, firms, employerOf, own }), ...employments.subjects],
    contract: factSet(riskFacts(input)),
    contradictions: [...employments.contradictions, ...reporterConflict(input, strange)],
  };
}

/** Companies that reported an a-melding and are neither the supplier, nor in its chain, nor anybody's employer in the persons table. */
function strangeReporters(
  input: FactsInput,
  { reporters }: Messages,
  firms: Firms,
): ReadonlyMap<string, readonly Place[]> {
  const known = new Set(input.evidence.records.persons.flatMap((row) => read(row, 'employer') ?? []).map(firmId));
  known.add(firmId(input.case.supplier.orgNo));
  return new Map([...reporters].filter(([reporter]) => !firms.has(reporter) && !known.has(reporter)));
}

/** Such a message was handed in for the wrong unit: it is told, and never counted. */
function reporterConflict(input: FactsInput, strange: ReadonlyMap<string, readonly Place[]>): Contradiction[] {
  if (strange.size === 0) return [];
  const id = 'ameldingReporter';
  const own = known(id, input.case.supplier.orgNo, 'documented', [{ file: 'case.json', path: '/supplier' }]);
  const sides = [...strange]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reporter, at]) => known(id, reporter, 'documented', at));
  return [contradiction(id, { kind: 'contract', key: 'contract', label: '' }, [own, ...sides])];
}
