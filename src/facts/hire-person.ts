/** One subject a person in the hours lists: whether some list of people accounts for the work, month by month where that changes. */
import type { Place } from '../evidence/evidence.ts';
import { placeKey } from './chain-firms.ts';
import type { Derived, FactsInput } from './derive.ts';
import type { AbsentFact, Contradiction, Fact, FactSet, Slice, Subject } from './fact.ts';
import { type Lists, monthsOf, onePlaceAFile, type Worked } from './hire-explained.ts';
import { membersOf } from './hire-members.ts';
import { standingsOf } from './hire-standing.ts';
import { type HoursRecord, type PersonHours, personHours } from './hire-worked.ts';
import { legalUnits } from './seen-party-units.ts';
import { absent, basisBy, factSet, known, read } from './sources.ts';
import { messagesOf } from './staff-messages.ts';
import { contradiction } from './statements.ts';

const ID = 'workExplained';
/** The sets that must be complete before somebody who is in none of them is unexplained. */
const SETS = ['payrollComplete', 'personsComplete', 'hiresComplete'];

/**
 * Everybody who worked by the hours lists; rows that name nobody, one subject a file.
 * @param contract the facts of the contract, with what is known of the completeness of the lists
 */
export function personSubjects(input: FactsInput, contract: FactSet): Derived {
  const { people, of, nameless } = personHours(input);
  const unitOf = legalUnits(input);
  const members = membersOf(input, unitOf);
  const messages = messagesOf(input.evidence);
  const lists: Lists = {
    standings: standingsOf(input, new Set(people), messages.counting, members, unitOf),
    members,
    unitOf,
    messages,
    basisOf: basisBy(input.evidence),
  };
  const contradictions: Contradiction[] = [];
  const subjects = people.map((id) => personSubject(id, of(id), lists, contract, contradictions));
  return { subjects: [...subjects, ...nameless.map(namelessSubject)], contradictions };
}

function personSubject(
  id: string,
  hours: PersonHours,
  lists: Lists,
  contract: FactSet,
  contradictions: Contradiction[],
): Subject {
  const subject = { kind: 'person' as const, key: id, label: id };
  const months = monthsOf(hours.days, lists.standings.of(id), lists);
  const unexplained = months.filter((month) => month.explained === false && isSearched(month, contract));
  if (unexplained.length > 0) {
    const searched = SETS.flatMap((set) => contract.get(set)?.from ?? []);
    const worked = unexplained.flatMap((month) => month.from);
    const sides = [
      known('personWorked', true, 'documented', worked),
      known('personWorked', false, 'documented', searched),
    ];
    contradictions.push(contradiction('personWorked', subject, sides));
  }
  const slices = months.map(sliceOf);
  if (hours.undated.length > 0)
    slices.push({ on: null, facts: factSet([absent(ID, ...doubtIn(hours.undated, ['date']))]) });
  const [first] = [...hours.days, ...hours.undated];
  return { ...subject, from: first ? [first.at] : [], slices };
}

/** Every list that could account for the person is stated complete. */
function isSearched({ reported }: Worked, contract: FactSet): boolean {
  return SETS.every((set) => (set === 'payrollComplete' && reported) || isTrue(contract.get(set)));
}

function isTrue(fact: Fact | undefined): boolean {
  return fact !== undefined && 'value' in fact && fact.value === true;
}

function sliceOf({ first, last, explained, from, basis, reported }: Worked): Slice {
  const places = [...new Map(from.map((at) => [placeKey(at), at])).values()];
  const facts: Fact[] =
    typeof explained === 'string'
      ? [absent(ID, explained, places)]
      : [
          known(ID, explained, basis, places),
          ...(explained ? [] : [known('employerReported', reported, 'documented', places)]),
        ];
  return { from: first, to: last, on: first, facts: factSet(facts) };
}

/** Rows that name nobody cannot be accounted for, and must not vanish: told once a file. */
function namelessSubject(rows: readonly HoursRecord[]): Subject {
  const [first] = rows as readonly [HoursRecord];
  const key = placeKey(first.at);
  const days = rows.flatMap((row) => read(row, 'date') ?? []).sort();
  const [from, to] = [days[0], days.at(-1)];
  const [reason, places] = doubtIn(rows, ['nationalId', 'staffNo', 'employer']);
  const span = from === undefined || to === undefined ? { on: null } : { from, to, on: from };
  return {
    kind: 'person',
    key,
    label: key,
    from: [first.at],
    slices: [{ ...span, facts: factSet([absent(ID, reason, places)]) }],
  };
}

/** Why rows lack what they should say: it could not be read, or it is not there; with the first of each file. */
function doubtIn(rows: readonly HoursRecord[], fields: readonly string[]): [AbsentFact['absent'], Place[]] {
  const unreadable = rows.filter((row) => fields.some((field) => row.unreadable.includes(field)));
  return unreadable.length > 0
    ? ['unreadableEvidence', onePlaceAFile(unreadable)]
    : ['missingEvidence', onePlaceAFile(rows)];
}
