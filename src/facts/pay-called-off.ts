/** Work on the contract's call-offs by people whom the list of persons says do not work on it. */
import type { EvidenceRecord, IsoDate } from '../evidence/evidence.ts';
import type { FactsInput } from './derive.ts';
import { ALWAYS } from './pay-periods.ts';
import { personsOf } from './persons.ts';
import { read } from './sources.ts';

/** Days on which the hours lists have a person at work on a call-off, by person; of those whom a row takes off the contract. */
export type CalledOff = ReadonlyMap<
  string,
  readonly { readonly employer: string | undefined; readonly day: IsoDate }[]
>;

/** Reads the hours lists once, and only when somebody is taken off the contract. */
export function calledOffIn(input: FactsInput): CalledOff {
  const persons = personsOf(input.evidence);
  const denied = new Set(
    input.evidence.records.persons.flatMap((row) =>
      read(row, 'onContract') === false ? (persons.idOf(row) ?? []) : [],
    ),
  );
  const days = new Map<string, { employer: string | undefined; day: IsoDate }[]>();
  for (const row of denied.size > 0 ? input.evidence.records.hours : []) {
    const [id, day] = [persons.idOf(row), read(row, 'date')];
    if (id === undefined || day === undefined || !denied.has(id) || read(row, 'callOff') === undefined) continue;
    const own = days.get(id);
    const worked = { employer: read(row, 'employer'), day };
    if (own) own.push(worked);
    else days.set(id, [worked]);
  }
  return days;
}

/** The row takes the person off the contract, and the hours lists have the person at work on one of its call-offs. */
export function isDenied(row: EvidenceRecord<'persons'>, person: string, calledOff: CalledOff): boolean {
  if (read(row, 'onContract') !== false) return false;
  const [employer, from, to] = [read(row, 'employer'), read(row, 'startDate'), read(row, 'endDate')];
  return (calledOff.get(person) ?? []).some(
    (worked) =>
      (worked.employer ?? employer) === (employer ?? worked.employer) &&
      (from ?? ALWAYS.from) <= worked.day &&
      worked.day <= (to ?? ALWAYS.to),
  );
}
