/**
 * Hires that only something else than the list of hires shows: an agency of the chain from which no hire is listed, and people
 * in the hours at an agency of the chain whom no hire from it names. What only the list says of a hire is missing for them.
 */
import type { EvidenceRecord, Place } from '../evidence/evidence.ts';
import { firmId, inPlaceOrder, placeKey, shownFirm } from './chain-firms.ts';
import type { Derived, FactsInput } from './derive.ts';
import type { Contradiction, Fact, Slice, Subject } from './fact.ts';
import { given } from './given.ts';
import { OPEN_END } from './hire-days.ts';
import { periodFact } from './hire-period.ts';
import { personsOf } from './persons.ts';
import { type LegalUnit, legalUnits } from './seen-party-units.ts';
import { absent, type BasisOf, basisBy, factSet, fieldFact, known, read } from './sources.ts';
import { contradiction } from './statements.ts';

type ChainRow = EvidenceRecord<'chain'>;
type HoursRow = EvidenceRecord<'hours'>;

/** What only the list of hires, or what is attested about a listed hire, can say. */
const UNSAID = [
  'lenderKind',
  'hireApprovedOn',
  'hireGround',
  'hireAgreedOn',
  'agencyStatus',
  'payBetweenAssignments',
] as const;

/**
 * @param complete the fact `hiresComplete` as stated
 * @returns one subject an agency and whoever engaged it, and one a person; with a complete list against them, the contradictions
 * and `hiresComplete` withheld
 */
export function unlistedHires(input: FactsInput, complete: Fact | undefined): Derived {
  const unitOf = legalUnits(input);
  const basisOf = basisBy(input.evidence);
  const rows = inPlaceOrder(input.evidence.records.chain).filter((row) => read(row, 'role') === 'hire');
  if (rows.length === 0) return { subjects: [] };
  const subjects = [...agencies(rows, input, unitOf, basisOf), ...people(rows, input, unitOf, basisOf)];
  const examined = subjects.filter((subject) => subject.slices.some(reachesPeriod));
  if (examined.length === 0 || complete === undefined || !('value' in complete) || complete.value !== true)
    return { subjects };
  const id = 'hiresComplete';
  const contradictions = examined.map(
    (subject): Contradiction => contradiction(id, subject, [complete, known(id, false, 'documented', subject.from)]),
  );
  const places = [...complete.from, ...examined.flatMap((subject) => subject.from)];
  return { subjects, contradictions, contract: factSet([absent(id, 'conflictingEvidence', places)]) };
}

/** Agencies that the chain says hire out people, and that no row of the list names. */
function agencies(rows: readonly ChainRow[], input: FactsInput, unitOf: LegalUnit, basisOf: BasisOf): Subject[] {
  const listed = new Set(input.evidence.records.hires.map((row) => unitOf(read(row, 'agency') ?? '')));
  const unlisted = rows.filter((row) => {
    const agency = unitOf(read(row, 'company') ?? '');
    return agency === '' || !listed.has(agency);
  });
  return [...Map.groupBy(unlisted, linkKey)].map(([key, own]) => ({
    kind: 'hire',
    key,
    label: key,
    from: own.map((row) => row.at),
    slices: own.map((row) => agencySlice(row, input, basisOf)),
  }));
}

/** `agency/engager`; a row that lacks one of them is named by its place. */
function linkKey(row: ChainRow): string {
  const [agency, engager] = [firmId(read(row, 'company') ?? ''), firmId(read(row, 'engagedBy') ?? '')];
  if (agency === '' || engager === '') return placeKey(row.at);
  return `${shownFirm(agency, row.at)}/${shownFirm(engager, row.at)}`;
}

function agencySlice(row: ChainRow, { case: { period } }: FactsInput, basisOf: BasisOf): Slice {
  const first = fieldFact('hireFirstDay', row, 'firstDay', basisOf(row));
  const filled = given('hireLastDay', [row], 'lastDay', basisOf);
  const goesOn = 'value' in filled && filled.value === false;
  const last = goesOn ? undefined : fieldFact('hireLastDay', row, 'lastDay', basisOf(row));
  const facts = factSet([first, periodFact(first, last, period), ...unsaid([row.at])]);
  if ('absent' in first) return { on: null, facts };
  const begins = String(first.value);
  const ends = last && 'value' in last ? String(last.value) : OPEN_END;
  const from = begins > period.from || ends < period.from ? begins : period.from;
  return { from, ...(ends === OPEN_END ? {} : { to: ends }), on: from, facts };
}

/** People with hours in the period at a hiring agency of the chain, and in no hire from it. A hire from nobody knows whom may be theirs. */
function people(rows: readonly ChainRow[], input: FactsInput, unitOf: LegalUnit, basisOf: BasisOf): Subject[] {
  const { hours, hires } = input.evidence.records;
  const { idOf } = personsOf(input.evidence);
  const { period } = input.case;
  const hiring = new Set(rows.flatMap((row) => unitOf(read(row, 'company') ?? '') || []));
  const listed = new Set(hires.map((row) => `${idOf(row)}\u0000${unitOf(read(row, 'agency') ?? '')}`));
  const worked = new Map<string, { person: string; agency: string; rows: HoursRow[] }>();
  for (const row of hours) {
    const [employer, day, person] = [read(row, 'employer'), read(row, 'date'), idOf(row)];
    if (employer === undefined || person === undefined || day === undefined || read(row, 'hours') === 0) continue;
    const agency = unitOf(employer);
    if (!hiring.has(agency) || day < period.from || day > period.to) continue;
    const id = `${person}\u0000${agency}`;
    if (listed.has(id) || listed.has(`${person}\u0000`)) continue;
    const own = worked.get(id);
    if (own) own.rows.push(row);
    else worked.set(id, { person, agency, rows: [row] });
  }
  return [...worked]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { person, agency, rows: own }]): Subject => {
      const days = inPlaceOrder(own).sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
      const [first, last] = [days[0] as HoursRow, days.at(-1) as HoursRow];
      const key = `${person}/${dayOf(first)}/${shownFirm(agency, first.at)}`;
      const began = fieldFact('hireFirstDay', first, 'date', basisOf(first));
      const facts = factSet([began, known('hireInPeriod', true, basisOf(first), began.from), ...unsaid([first.at])]);
      const slice = { from: dayOf(first), to: dayOf(last), on: dayOf(first), facts };
      return { kind: 'hire', key, label: key, from: [first.at], slices: [slice] };
    });
}

function dayOf(row: HoursRow): string {
  return row.fields.date as string;
}

function unsaid(from: readonly Place[]): Fact[] {
  return UNSAID.map((id) => absent(id, 'missingEvidence', from));
}

function reachesPeriod({ facts }: Slice): boolean {
  const fact = facts.get('hireInPeriod');
  return fact !== undefined && 'value' in fact && fact.value === true;
}
