/**
 * Who is employed where, from when: one employment a person, employer and first day, with what the persons table, the
 * a-meldings and the Aa-register say of it. Freelancers, sole traders and hired people have none here.
 */
import type { EvidenceRecord, IsoDate, Place } from '../evidence/evidence.ts';
import { firmId, inPlaceOrder, placeKey, shownFirm } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import { personsOf } from './persons.ts';
import { read } from './sources.ts';
import { OPEN_END, shared } from './staff-days.ts';
import type { Messages, ReportedEmployment } from './staff-messages.ts';
import type { EmployerOf } from './staff-units.ts';

export type PersonRow = EvidenceRecord<'persons'>;
export type RegisterRow = EvidenceRecord<'registeredEmployment'>;
/** A row about one employment, whoever says it. */
export type EmploymentRow = PersonRow | ReportedEmployment | RegisterRow;

export interface Employment {
  /** `A-001/2024-03-01`; with the employer's number when that is not the supplier; the row's place for what a row does not name. */
  readonly key: string;
  readonly person: string | null;
  /** Legal unit; null when no row says. */
  readonly employer: string | null;
  /** First day; null when no row says, or the sources differ. */
  readonly start: IsoDate | null;
  /** Last day, or an open end. */
  readonly end: IsoDate;
  readonly listed: readonly PersonRow[];
  readonly reported: readonly ReportedEmployment[];
  readonly registered: readonly RegisterRow[];
}

/** Codes of NAV for who is an employee; an unknown code is kept apart, for it may be one. */
const EMPLOYEES = new Set(['ordinaertArbeidsforhold', 'maritimtArbeidsforhold']);
const FREELANCER = 'frilanserOppdragstakerHonorarPersonerMm';
const NO_WORK = 'pensjonOgAndreTyperYtelserUtenAnsettelsesforhold';

/** What a reported or registered row is about, by its type. */
export function typeOf(row: ReportedEmployment | RegisterRow): 'employee' | 'freelancer' | 'none' | 'unknown' {
  const type = read(row as ReportedEmployment, 'employmentType') ?? '';
  if (EMPLOYEES.has(type)) return 'employee';
  return type === FREELANCER ? 'freelancer' : type === NO_WORK ? 'none' : 'unknown';
}

/** True for a row of the persons table that says that the person is employed, or says nothing about it. */
export function isEmployee(row: PersonRow): boolean {
  return ['employee', 'apprentice', undefined].includes(read(row, 'workerType'));
}

interface Draft {
  readonly person: string | null;
  readonly employer: string | null;
  readonly start: IsoDate | null;
  readonly rows: EmploymentRow[];
}

/**
 * Every employment of the people that are asked for.
 * @param wanted the people by id; rows of the persons table that name nobody are always wanted
 */
export function employmentsOf(
  input: FactsInput,
  messages: Pick<Messages, 'counting'>,
  wanted: (person: string) => boolean,
  employerOf: EmployerOf,
): Employment[] {
  const { records } = input.evidence;
  const { idOf } = personsOf(input.evidence);
  const rows: EmploymentRow[] = [
    ...records.persons.filter((row) => isEmployee(row) && read(row, 'onContract') !== false),
    ...messages.counting.filter((row) => typeOf(row) !== 'freelancer' && typeOf(row) !== 'none'),
    ...records.registeredEmployment.filter((row) => typeOf(row) !== 'freelancer' && typeOf(row) !== 'none'),
  ];
  const drafts = new Map<string, Draft>();
  for (const row of inPlaceOrder(rows)) {
    const person = idOf(row) ?? null;
    // Whoever a message does not name is told of where the message is; a row of the persons table stands for itself.
    if (person === null ? row.kind !== 'persons' : !wanted(person)) continue;
    const employer = employerOf(read(row as PersonRow, 'employer')) || null;
    const start = read(row as PersonRow, 'startDate') ?? null;
    const id = person === null ? placeKey(row.at) : JSON.stringify([person, employer, start]);
    const draft = drafts.get(id);
    if (draft) draft.rows.push(row);
    else drafts.set(id, { person, employer, start, rows: [row] });
  }
  const byPerson = Map.groupBy(
    drafts.values(),
    (draft) => draft.person ?? placeKey((draft.rows[0] as EmploymentRow).at),
  );
  return [...byPerson.values()]
    .flatMap((group) => paired(withEmployer(group)))
    .map((draft) => employment(draft, input))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** A row without employer is about the one that the other sources give the person, when there is one. */
function withEmployer(drafts: readonly Draft[]): Draft[] {
  const employers = new Set(drafts.flatMap(({ employer }) => employer ?? []));
  const [only] = employers;
  if (employers.size !== 1 || only === undefined) return [...drafts];
  const byStart = Map.groupBy(drafts, ({ start }) => start);
  return [...byStart.values()].map((same) => ({
    ...(same[0] as Draft),
    employer: only,
    rows: same.flatMap(({ rows }) => rows),
  }));
}

/**
 * The persons table and the registers may give one employment two first days. When each side is left with exactly one at an
 * employer, and they overlap, they are the same: the day is then in conflict, not two employments.
 */
function paired(drafts: readonly Draft[]): Draft[] {
  return [...Map.groupBy(drafts, ({ employer }) => employer).values()].flatMap((group) => {
    const listed = group.filter(({ rows }) => rows.every(({ kind }) => kind === 'persons'));
    const told = group.filter(({ rows }) => rows.every(({ kind }) => kind !== 'persons'));
    const [mine, theirs] = [listed[0], told[0]];
    if (!mine || !theirs || listed.length !== 1 || told.length !== 1) return group;
    const overlap = shared(
      { from: mine.start ?? '', to: endOf(mine.rows) },
      { from: theirs.start ?? '', to: endOf(theirs.rows) },
    );
    if (!overlap) return group;
    const one: Draft = { ...mine, start: mine.start ?? theirs.start, rows: [...mine.rows, ...theirs.rows] };
    return [one, ...group.filter((draft) => draft !== mine && draft !== theirs)];
  });
}

/** The last day that a row gives; open when none does. Of a changed mind the newest month speaks. */
function endOf(rows: readonly EmploymentRow[]): IsoDate {
  const listed = rows.flatMap((row) => (row.kind === 'persons' ? (read(row as PersonRow, 'endDate') ?? []) : []));
  if (listed.length > 0) return listed.sort().at(-1) as IsoDate;
  const told = rows.filter((row) => row.kind !== 'persons');
  const newest = told.sort((a, b) => (monthOf(a) < monthOf(b) ? -1 : monthOf(a) > monthOf(b) ? 1 : 0)).at(-1);
  return (newest && read(newest as RegisterRow, 'endDate')) ?? OPEN_END;
}

function monthOf(row: EmploymentRow): string {
  return row.kind === 'ameldingEmployment'
    ? (read(row as ReportedEmployment, 'month') ?? '')
    : (read(row as RegisterRow, 'monthTo') ?? OPEN_END);
}

function employment({ person, employer, start, rows }: Draft, input: FactsInput): Employment {
  const starts = new Set(rows.flatMap((row) => read(row as PersonRow, 'startDate') ?? []));
  const doubtful = starts.size > 1 || rows.some((row) => row.unreadable.includes('startDate'));
  const from: Place = (rows[0] as EmploymentRow).at;
  const own =
    employer === firmId(input.case.supplier.orgNo) ? '' : `${employer === null ? '?' : shownFirm(employer, from)}/`;
  const of = <R extends EmploymentRow>(kind: R['kind']): R[] => rows.filter((row): row is R => row.kind === kind);
  return {
    key: `${person ?? placeKey(from)}/${own}${start ?? '?'}`,
    person,
    employer,
    start: doubtful ? null : start,
    end: endOf(rows),
    listed: of<PersonRow>('persons'),
    reported: of<ReportedEmployment>('ameldingEmployment'),
    registered: of<RegisterRow>('registeredEmployment'),
  };
}
