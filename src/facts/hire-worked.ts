/** The hours lists by person: each day on which somebody worked for an employer, once. */
import type { EvidenceRecord, IsoDate } from '../evidence/evidence.ts';
import { inPlaceOrder } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import { personsOf } from './persons.ts';
import { read } from './sources.ts';

export type HoursRecord = EvidenceRecord<'hours'>;

export interface PersonHours {
  /** One row a day and employer, in order of day. */
  readonly days: readonly HoursRecord[];
  /** Rows whose day is not known. */
  readonly undated: readonly HoursRecord[];
}

export interface HoursByPerson {
  readonly people: ReadonlyMap<string, PersonHours>;
  /** Rows that name nobody, or two: together by file and sheet, in order. */
  readonly nameless: readonly (readonly HoursRecord[])[];
}

/** Groups the rows of the period once. A row of no hours is no work. */
export function personHours(input: FactsInput): HoursByPerson {
  const { idOf } = personsOf(input.evidence);
  const { period } = input.case;
  const days = new Map<string, Map<string, HoursRecord>>();
  const undated = new Map<string, HoursRecord[]>();
  const nameless = new Map<string, HoursRecord[]>();
  for (const row of input.evidence.records.hours) {
    if (read(row, 'hours') === 0) continue;
    const person = idOf(row);
    const day = read(row, 'date');
    if (day !== undefined && (day < period.from || day > period.to)) continue;
    if (person === undefined) push(nameless, `${row.at.file}\u0000${row.at.sheet ?? ''}`, row);
    else if (day === undefined) push(undated, person, row);
    else {
      const own = days.get(person) ?? new Map<string, HoursRecord>();
      days.set(person, own);
      const key = `${day}\u0000${read(row, 'employer') ?? ''}`;
      const before = own.get(key);
      // The row that stands first in the files speaks for the day, whatever order they came in.
      if (!before || inPlaceOrder([before, row])[0] === row) own.set(key, row);
    }
  }
  const people = new Map<string, PersonHours>();
  for (const person of new Set([...days.keys(), ...undated.keys()])) {
    const own = [...(days.get(person) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
    people.set(person, { days: own, undated: inPlaceOrder(undated.get(person) ?? []) });
  }
  const groups = [...nameless].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rows]) => inPlaceOrder(rows));
  return { people, nameless: groups };
}

/** The day of a row that has one. */
export function dayOf(row: HoursRecord): IsoDate {
  return row.fields.date as IsoDate;
}

function push(into: Map<string, HoursRecord[]>, key: string, row: HoursRecord): void {
  const rows = into.get(key);
  if (rows) rows.push(row);
  else into.set(key, [row]);
}
