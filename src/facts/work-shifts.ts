/**
 * Who worked when: the rows of the hours lists by person and employer. The limits of the act bind each employer by itself, so
 * the hours that a person works for two are never added up.
 */
import type { Evidence, Place } from '../evidence/evidence.ts';
import type { FactsInput } from './derive.ts';
import type { AbsentFact } from './fact.ts';
import { personsOf } from './persons.ts';
import { soleEmployers } from './sole-employer.ts';
import { read } from './sources.ts';
import { type HoursRecord, readHours, type Shift } from './work-rows.ts';

/** A row that does not say all it should; `day` null: no day of the person is known for certain any more. */
export interface LostRow {
  readonly day: number | null;
  readonly reason: AbsentFact['absent'];
  readonly at: Place;
}

/** The hours of one person at one employer. Days are day numbers (`work-clock.ts`). */
export interface EmployerWork {
  readonly person: string;
  /** Organisation number; empty when no list says who employs the person. */
  readonly employer: string;
  /** Work with clock times, by start; none overlaps another. */
  readonly shifts: readonly Shift[];
  /** Minutes stated without clock times, by day. */
  readonly untimed: ReadonlyMap<number, number>;
  /** All minutes worked, by the day that the work began. */
  readonly minutes: ReadonlyMap<number, number>;
  readonly lost: readonly LostRow[];
  /** Rows whose times overlap: two statements about the same time. */
  readonly overlapping: readonly HoursRecord[];
  /** Where the work of each day stood. */
  readonly places: ReadonlyMap<number, readonly Place[]>;
}

/** Numbers of the rows of each person and employer: the work itself of all of them would take as much room as the lists. */
interface Rows {
  /** By id, in order; of each person by organisation number. */
  readonly persons: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
  readonly nameless: readonly HoursRecord[];
}

const cache = new WeakMap<Evidence, Rows>();

/** Everybody in the hours lists, by id in order. */
export function workersOf({ evidence }: Pick<FactsInput, 'evidence'>): Iterable<string> {
  return rowsIn(evidence).persons.keys();
}

/** The work of one person by employer, in order of organisation number. Worked out anew each time. */
export function workOf({ evidence }: Pick<FactsInput, 'evidence'>, id: string): readonly EmployerWork[] {
  const { hours } = evidence.records;
  return [...(rowsIn(evidence).persons.get(id) ?? [])].map(([employer, rows]) =>
    workFrom(
      id,
      employer,
      rows.map((row) => hours.at(row) as HoursRecord),
    ),
  );
}

/** Rows of the hours lists that name nobody, or two persons. */
export function namelessRows({ evidence }: Pick<FactsInput, 'evidence'>): readonly HoursRecord[] {
  return rowsIn(evidence).nameless;
}

function rowsIn(evidence: Evidence): Rows {
  const before = cache.get(evidence);
  if (before) return before;
  const persons = personsOf(evidence);
  const employerOf = soleEmployers(evidence, ['hours', 'persons', 'payroll']);
  const nameless: HoursRecord[] = [];
  const rows = new Map<string, Map<string, number[]>>();
  let index = -1;
  for (const row of evidence.records.hours) {
    index += 1;
    const id = persons.idOf(row);
    if (id === undefined) {
      nameless.push(row);
      continue;
    }
    const employer = read(row, 'employer') ?? employerOf.get(id) ?? '';
    const own = rows.get(id) ?? new Map<string, number[]>();
    rows.set(id, own);
    const of = own.get(employer);
    if (of) of.push(index);
    else own.set(employer, [index]);
  }
  const found = { nameless, persons: new Map(inOrder(rows).map(([id, own]) => [id, new Map(inOrder(own))])) };
  cache.set(evidence, found);
  return found;
}

function inOrder<T>(by: ReadonlyMap<string, T>): [string, T][] {
  return [...by].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The work that some rows of one person tell of. */
export function workFrom(person: string, employer: string, rows: readonly HoursRecord[]): EmployerWork {
  const timed: { readonly shift: Shift; readonly row: HoursRecord }[] = [];
  const untimed = new Map<number, number>();
  const lost: LostRow[] = [];
  const places = new Map<number, Place[]>();
  const seen = (day: number, at: Place): void => {
    const there = places.get(day);
    if (there) there.push(at);
    else places.set(day, [at]);
  };
  for (const row of rows) {
    const said = readHours(row);
    if (said.kind === 'lost') lost.push({ day: said.day, reason: said.reason, at: row.at });
    else if (said.kind === 'timed') {
      timed.push({ shift: said.shift, row });
      seen(said.shift.day, row.at);
    } else if (said.kind === 'untimed') {
      untimed.set(said.day, (untimed.get(said.day) ?? 0) + said.minutes);
      seen(said.day, row.at);
    }
  }
  timed.sort((a, b) => a.shift.start - b.shift.start || a.shift.end - b.shift.end);
  const shifts: Shift[] = [];
  const overlapping = new Set<HoursRecord>();
  let last: HoursRecord | undefined;
  for (const { shift, row } of timed) {
    const before = shifts.at(-1);
    if (before && last && shift.start < before.end) {
      const { union, certain } = unite(before, shift);
      shifts[shifts.length - 1] = union;
      overlapping.add(last).add(row);
      if (!certain) lost.push({ day: union.day, reason: 'conflictingEvidence', at: row.at });
    } else shifts.push(shift);
    last = row;
  }
  return {
    person,
    employer,
    shifts,
    untimed,
    minutes: minutesByDay(shifts, untimed),
    lost,
    overlapping: [...overlapping],
    places,
  };
}

/**
 * Two shifts that overlap, the earlier first: the time that either covers, counted once. Of breaks that may be the same or
 * not, what is certain is that no more than both together was off.
 */
function unite(a: Shift, b: Shift): { readonly union: Shift; readonly certain: boolean } {
  const same = a.start === b.start && a.end === b.end;
  const end = Math.max(a.end, b.end);
  const breakMinutes = Math.min(
    end - a.start,
    same ? Math.max(a.breakMinutes, b.breakMinutes) : a.breakMinutes + b.breakMinutes,
  );
  return {
    union: { day: a.day, start: a.start, end, breakMinutes, minutes: end - a.start - breakMinutes },
    certain: same ? a.breakMinutes === b.breakMinutes : Math.min(a.breakMinutes, b.breakMinutes) === 0,
  };
}

function minutesByDay(shifts: readonly Shift[], untimed: ReadonlyMap<number, number>): Map<number, number> {
  const minutes = new Map(untimed);
  for (const shift of shifts) minutes.set(shift.day, (minutes.get(shift.day) ?? 0) + shift.minutes);
  return minutes;
}
