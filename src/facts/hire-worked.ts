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
  readonly people: readonly string[];
  /** Worked out anew each time: the rows of all of them would take as much room as the lists. */
  readonly of: (person: string) => PersonHours;
  /** Rows that name nobody, or two: together by file and sheet, in order. */
  readonly nameless: readonly (readonly HoursRecord[])[];
}

/** Groups the rows of the period once. A row of no hours is no work. */
export function personHours(input: FactsInput): HoursByPerson {
  const { idOf } = personsOf(input.evidence);
  const { period } = input.case;
  const { hours } = input.evidence.records;
  const people = new Map<string, number[]>();
  const nameless = new Map<string, HoursRecord[]>();
  let index = -1;
  for (const row of hours) {
    index += 1;
    if (read(row, 'hours') === 0) continue;
    const person = idOf(row);
    const day = read(row, 'date');
    if (day !== undefined && (day < period.from || day > period.to)) continue;
    if (person === undefined) push(nameless, `${row.at.file}\u0000${row.at.sheet ?? ''}`, row);
    else push(people, person, index);
  }
  const groups = [...nameless].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rows]) => inPlaceOrder(rows));
  return {
    people: [...people.keys()].sort(),
    of: (person) => byDay((people.get(person) ?? []).map((row) => hours.at(row) as HoursRecord)),
    nameless: groups,
  };
}

function byDay(rows: readonly HoursRecord[]): PersonHours {
  const days = new Map<string, HoursRecord>();
  const undated: HoursRecord[] = [];
  for (const row of rows) {
    const day = read(row, 'date');
    if (day === undefined) {
      undated.push(row);
      continue;
    }
    const key = `${day}\u0000${read(row, 'employer') ?? ''}`;
    const before = days.get(key);
    // The row that stands first in the files speaks for the day, whatever order they came in.
    if (!before || inPlaceOrder([before, row])[0] === row) days.set(key, row);
  }
  const own = [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  return { days: own, undated: inPlaceOrder(undated) };
}

/** The day of a row that has one. */
export function dayOf(row: HoursRecord): IsoDate {
  return row.fields.date as IsoDate;
}

function push<T>(into: Map<string, T[]>, key: string, one: T): void {
  const group = into.get(key);
  if (group) group.push(one);
  else into.set(key, [one]);
}
