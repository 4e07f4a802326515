/** One subject an employment of the period: the time as temporary, what was paid, and last the day that it began. */
import type { Place } from '../evidence/evidence.ts';
import { firmId, placeKey, shownFirm } from './chain-firms.ts';
import { contractFacts } from './contract.ts';
import type { FactsInput } from './derive.ts';
import type { Contradiction, Fact, Slice, Subject } from './fact.ts';
import { personsOf } from './persons.ts';
import { absent, basisBy, fieldFact, read, settle } from './sources.ts';
import { staffAttested } from './staff-attested.ts';
import { contractSlice } from './staff-contract.ts';
import { OPEN_END, shared } from './staff-days.ts';
import { durationSlices } from './staff-duration.ts';
import { type Employment, isEmployee, type PersonRow, typeOf } from './staff-employments.ts';
import { formView } from './staff-form.ts';
import type { Messages } from './staff-messages.ts';
import { agesOf, type PayRow, payByEmployment, paySlice } from './staff-pay.ts';
import { dutySignsOf } from './staff-pension-duty.ts';
import type { StandingSources, Viewed } from './staff-standing.ts';
import { contradiction } from './statements.ts';

/** @param employments as `employmentsOf` gives them, each with its form */
export function employmentSubjects(
  viewed: readonly Viewed[],
  messages: Pick<Messages, 'counting'>,
  sources: Pick<StandingSources, 'input' | 'people' | 'employerOf'>,
): { subjects: Subject[]; contradictions: Contradiction[] } {
  const { input } = sources;
  const basisOf = basisBy(input.evidence);
  const attested = staffAttested(input);
  const dutySigns = dutySignsOf(input, messages, sources.employerOf);
  const ages = agesOf(input);
  const pay = payByEmployment(
    input,
    viewed.map(({ employment }) => employment),
    sources.employerOf,
  );
  const complete = payrollFact(input);
  const contradictions: Contradiction[] = [];
  const byEmployer = Map.groupBy(viewed, ({ employment }) => `${employment.person}/${employment.employer}`);
  const subjects = [...viewed, ...paidOnly(pay, messages, sources)].flatMap((one): Subject[] => {
    const { employment } = one;
    const span = shared({ from: employment.start ?? '', to: employment.end }, input.case.period);
    const rows = pay.get(employment) ?? pay.get(`${employment.person}/${employment.employer ?? ''}`) ?? [];
    if (!span && rows.length === 0) return [];
    const subject = { kind: 'employment' as const, key: employment.key, label: employment.key };
    contradictions.push(...one.view.contradictions, ...startConflict(employment, subject, input));
    const before = (byEmployer.get(`${employment.person}/${employment.employer}`) ?? []).filter(
      (other) => employment.person !== null && (other.employment.start ?? OPEN_END) < (employment.start ?? ''),
    );
    const paid = { viewed: one, rows, age: ages(employment.person), input, basisOf, attested, dutySigns };
    const pays = withFact(paySlice(paid, complete), complete);
    // An employment that ended before the period has only its last pay in it.
    const slices: Slice[] = span
      ? [
          ...durationSlices(one, before, span, input, basisOf),
          pays,
          contractSlice(one, subject, input, basisOf, contradictions),
        ]
      : [pays];
    return [{ ...subject, from: placesOf(employment, rows), slices }];
  });
  return { subjects: subjects.sort((a, b) => (a.key < b.key ? -1 : 1)), contradictions };
}

/** Pay that names nobody may be anybody's: the list is then not known to be complete, whatever is attested. */
function payrollFact(input: FactsInput): Fact | undefined {
  const { idOf } = personsOf(input.evidence);
  const nameless = input.evidence.records.payroll.filter((row) => idOf(row) === undefined).map((row) => row.at);
  const stated = contractFacts(input).contract?.get('payrollComplete');
  return nameless.length > 0 && stated && 'value' in stated
    ? absent('payrollComplete', 'unreadableEvidence', nameless)
    : stated;
}

function withFact(slice: Slice, fact: Fact | undefined): Slice {
  return fact && 'absent' in fact ? { ...slice, facts: new Map([...slice.facts, [fact.id, fact]]) } : slice;
}

/** Somebody who is paid as an employee and stands in no other source has an employment of which nothing else is known. */
function paidOnly(
  pay: ReadonlyMap<Employment | string, readonly PayRow[]>,
  messages: Pick<Messages, 'counting'>,
  { input, people, employerOf }: Pick<StandingSources, 'input' | 'people' | 'employerOf'>,
): Viewed[] {
  const { idOf } = personsOf(input.evidence);
  const supplier = firmId(input.case.supplier.orgNo);
  const freelancers = new Set(
    messages.counting.flatMap((row) => (typeOf(row) === 'freelancer' ? (idOf(row) ?? []) : [])),
  );
  return [...pay].flatMap(([key, rows]): Viewed[] => {
    const [first] = rows;
    if (typeof key !== 'string' || !first) return [];
    const person = idOf(first) ?? placeKey(first.at);
    const listed = people.listed.get(person) ?? [];
    if (freelancers.has(person) || (listed.length > 0 && !listed.some(counts))) return [];
    const employer = employerOf(read(first, 'employer')) || null;
    const own = employer === supplier ? '' : `${employer === null ? '?' : shownFirm(employer, first.at)}/`;
    const employment: Employment = {
      key: `${person}/${own}?`,
      person,
      employer,
      start: null,
      end: OPEN_END,
      listed: [],
      reported: [],
      registered: [],
    };
    return [{ employment, view: formView(employment, input, basisBy(input.evidence)) }];
  });
}

function counts(row: PersonRow): boolean {
  return isEmployee(row) && read(row, 'onContract') !== false;
}

function startConflict(
  { listed, reported, registered }: Employment,
  subject: Pick<Subject, 'kind' | 'key' | 'label'>,
  input: FactsInput,
): Contradiction[] {
  const id = 'employmentStartedOn';
  const basisOf = basisBy(input.evidence);
  const rows = [...listed, ...reported, ...registered];
  const { conflict } = settle(
    id,
    rows.map((row) => fieldFact(id, row as PersonRow, 'startDate', basisOf(row))),
  );
  return conflict ? [contradiction(id, subject, conflict)] : [];
}

/** Where the employment stands, once a source; a message for each month says nothing more. */
function placesOf({ listed, reported, registered }: Employment, rows: readonly PayRow[]): Place[] {
  const places = [...listed, ...reported.slice(-1), ...registered.slice(-1)].map((row) => row.at);
  return places.length > 0 ? places : rows.slice(0, 1).map((row) => row.at);
}
