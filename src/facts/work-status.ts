/** Whether the act's limits bind a person's work, and which agreements stretch them. */
import type { EvidenceRecord } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import type { FactsInput } from './derive.ts';
import type { Fact, KnownFact } from './fact.ts';
import { personsOf } from './persons.ts';
import { absent, basisBy, known, read, settle } from './sources.ts';
import { type RegisterRow, typeOf } from './staff-employments.ts';
import { messagesOf, type ReportedEmployment } from './staff-messages.ts';
import { legalUnitsOf } from './staff-units.ts';
import { type Attested, type AttestedFor, agreementsComplete } from './work-attested.ts';
import { isoDay } from './work-clock.ts';
import type { EmployerWork } from './work-shifts.ts';
import { type Span, within } from './work-spans.ts';

type Listed = EvidenceRecord<'persons'> | EvidenceRecord<'payroll'>;

export interface Status {
  readonly facts: readonly Fact[];
  /** What the lists say that does not agree. */
  readonly conflict?: readonly KnownFact[];
}

const FREE = new Set(['freelancer', 'soleTrader']);

/** Gives `worksAsEmployee` and `otherWorkingTime` of each person's work. */
export function statusIn(
  input: FactsInput,
  attested: AttestedFor,
  period: Span,
): (work: EmployerWork, hours: KnownFact['basis']) => Status {
  const listed = listedPersons(input);
  const employedIn = employmentsIn(input);
  return (work, basis) => {
    const rows = (listed.get(work.person) ?? []).filter(
      (row) => (read(row, 'employer') ?? work.employer) === work.employer,
    );
    const employee = worksAsEmployee(work, rows, employedIn(work, period), basis);
    return {
      facts: [
        employee.fact,
        otherWorkingTime(work, rows, attested('otherWorkingTime', work, 'personal'), period, basis),
      ],
      ...(employee.conflict ? { conflict: employee.conflict } : {}),
    };
  };
}

function listedPersons(input: FactsInput): Map<string, Listed[]> {
  const persons = personsOf(input.evidence);
  const listed = new Map<string, Listed[]>();
  for (const kind of ['persons', 'payroll'] as const)
    for (const row of input.evidence.records[kind]) {
      const id = persons.idOf(row);
      if (id === undefined) continue;
      const own = listed.get(id);
      if (own) own.push(row);
      else listed.set(id, [row]);
    }
  return listed;
}

/** What the a-meldings and the Aa-register say of employment with an employer on days that a person worked there. */
function employmentsIn(input: FactsInput): (work: EmployerWork, period: Span) => readonly KnownFact[] {
  const { idOf } = personsOf(input.evidence);
  const messages = messagesOf(input.evidence);
  const employerOf = legalUnitsOf(input.evidence, messages);
  const basisOf = basisBy(input.evidence);
  const rows = [...messages.counting, ...input.evidence.records.registeredEmployment].filter(
    (row) => typeOf(row) === 'employee',
  );
  const byPerson = Map.groupBy(rows, idOf);
  return (work, period) => {
    const own = (byPerson.get(work.person) ?? []).filter(
      (row) => employerOf(read(row as RegisterRow, 'employer')) === employerOf(work.employer),
    );
    if (own.length === 0) return [];
    const days = [...work.minutes.keys()].filter((day) => day >= period.from && day <= period.to).map(isoDay);
    const [first, last] = [isoDay(period.from), isoDay(period.to)];
    const during = own.filter((row) => {
      const { from, to } = daysOf(row);
      return days.length > 0 ? days.some((day) => from <= day && day <= to) : from <= last && first <= to;
    });
    return during.slice(0, 1).map((row) => known('worksAsEmployee', true, basisOf(row), [row.at]));
  };
}

/** The days a row speaks of: those of the employment in the months that the row is for. */
function daysOf(row: ReportedEmployment | RegisterRow): { readonly from: string; readonly to: string } {
  const [first, last] =
    row.kind === 'ameldingEmployment'
      ? [read(row, 'month'), read(row, 'month')]
      : [read(row, 'monthFrom'), read(row, 'monthTo')];
  const from = [`${first ?? '0001-01'}-01`, read(row as RegisterRow, 'startDate') ?? ''].sort();
  const to = [`${last ?? '9999-12'}-31`, read(row as RegisterRow, 'endDate') ?? '9999-12-31'].sort();
  return { from: from[1] as string, to: to[0] as string };
}

/**
 * An hours list is a list of an employer's people; that somebody works for himself must be said somewhere, and what was
 * reported of the person as employed there outweighs it.
 */
function worksAsEmployee(
  work: EmployerWork,
  rows: readonly Listed[],
  employed: readonly KnownFact[],
  basis: KnownFact['basis'],
): { fact: Fact; conflict?: readonly KnownFact[] } {
  const said = rows.flatMap((row): Fact[] => {
    const at = [placeOf(row, 'workerType')];
    if (row.unreadable.includes('workerType')) return [absent('worksAsEmployee', 'unreadableEvidence', at)];
    const type = read(row as EvidenceRecord<'persons'>, 'workerType');
    return type === undefined ? [] : [known('worksAsEmployee', !FREE.has(type), basis, at)];
  });
  const [reported] = employed;
  const free = said.filter((fact): fact is KnownFact => 'value' in fact && fact.value === false);
  if (reported && free.length > 0) return { fact: reported, conflict: [...free, reported] };
  if (said.length > 0) return settle('worksAsEmployee', said);
  return { fact: known('worksAsEmployee', true, basis, firstPlace(work)) };
}

/** Exempt (aml § 10-12) when it is attested for every day worked in the period. Claimed, or attested for some days only: not shown. */
function otherWorkingTime(
  work: EmployerWork,
  rows: readonly Listed[],
  attested: Attested,
  period: Span,
  basis: KnownFact['basis'],
): Fact {
  const id = 'otherWorkingTime';
  const days = [...work.minutes.keys()].filter((day) => day >= period.from && day <= period.to);
  const covered = days.filter((day) => within(attested.spans, day, day)).length;
  if (days.length > 0 && covered === days.length) return known(id, true, 'documented', attested.from);
  if (attested.doubt) return absent(id, attested.doubt.reason, attested.doubt.from);
  const claims = rows.filter((row): row is EvidenceRecord<'persons'> => row.kind === 'persons');
  const unreadable = claims.filter((row) => row.unreadable.includes('independentPosition'));
  const claimed = claims.filter((row) => read(row, 'independentPosition') === true);
  const at = [...claimed, ...unreadable].map((row) => placeOf(row, 'independentPosition'));
  if (claimed.length > 0 || covered > 0) return absent(id, 'missingEvidence', [...at, ...attested.from]);
  if (unreadable.length > 0) return absent(id, 'unreadableEvidence', at);
  return known(id, false, basis, firstPlace(work));
}

/**
 * `overtimeAgreement` and `restAgreement`: whether there is one for the windows that no agreement handed in covers. There is none
 * only when the list of agreements is stated complete.
 * @param needed some window lies outside the agreements that were handed in
 */
export function agreementFact(
  id: 'overtimeAgreement' | 'restAgreement',
  input: FactsInput,
  work: EmployerWork,
  attested: Attested,
  needed: boolean,
): Fact {
  if (!needed && attested.from.length > 0) return known(id, true, 'documented', attested.from);
  if (attested.doubt) return absent(id, attested.doubt.reason, attested.doubt.from);
  const stated = agreementsComplete(input, work.employer);
  return stated.length > 0 ? known(id, false, 'documented', stated) : absent(id, 'missingEvidence');
}

function firstPlace(work: EmployerWork): KnownFact['from'] {
  return ([...work.places.values()][0] ?? work.lost.map(({ at }) => at)).slice(0, 1);
}
