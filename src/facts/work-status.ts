/** Whether the act's limits bind a person's work, and which agreements stretch them. */
import type { EvidenceRecord } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import type { FactsInput } from './derive.ts';
import type { Fact, KnownFact } from './fact.ts';
import { personsOf } from './persons.ts';
import { absent, known, read, settle } from './sources.ts';
import { type Attested, type AttestedFor, agreementsComplete } from './work-attested.ts';
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
  return (work, basis) => {
    const rows = (listed.get(work.person) ?? []).filter(
      (row) => (read(row, 'employer') ?? work.employer) === work.employer,
    );
    const employee = worksAsEmployee(work, rows, basis);
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

/** An hours list is a list of an employer's people; that somebody works for himself must be said somewhere. */
function worksAsEmployee(
  work: EmployerWork,
  rows: readonly Listed[],
  basis: KnownFact['basis'],
): { fact: Fact; conflict?: readonly KnownFact[] } {
  const said = rows.flatMap((row): Fact[] => {
    const at = [placeOf(row, 'workerType')];
    if (row.unreadable.includes('workerType')) return [absent('worksAsEmployee', 'unreadableEvidence', at)];
    const type = read(row as EvidenceRecord<'persons'>, 'workerType');
    return type === undefined ? [] : [known('worksAsEmployee', !FREE.has(type), basis, at)];
  });
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
 * `unionAgreement`: whether there is one for the windows that no agreement handed in covers. There is none only when the list of
 * agreements is stated complete.
 * @param needed some window lies outside the agreements that were handed in
 */
export function unionAgreement(input: FactsInput, work: EmployerWork, attested: Attested, needed: boolean): Fact {
  const id = 'unionAgreement';
  if (!needed && attested.from.length > 0) return known(id, true, 'documented', attested.from);
  if (attested.doubt) return absent(id, attested.doubt.reason, attested.doubt.from);
  const stated = agreementsComplete(input, work.employer);
  return stated.length > 0 ? known(id, false, 'documented', stated) : absent(id, 'missingEvidence');
}

function firstPlace(work: EmployerWork): KnownFact['from'] {
  return ([...work.places.values()][0] ?? work.lost.map(({ at }) => at)).slice(0, 1);
}
