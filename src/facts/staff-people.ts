/** Who works on the contract, month by month: the persons table, the hours and the hires; and which rows do not say whom they are about. */
import type { EvidenceRecord, IsoDate, Place } from '../evidence/evidence.ts';
import type { Doubted } from './chain-doubt.ts';
import type { FactsInput } from './derive.ts';
import { type PersonRecord, personsOf } from './persons.ts';
import { read } from './sources.ts';
import { daysOf, OPEN_END, type Span, shared } from './staff-days.ts';
import type { PersonRow } from './staff-employments.ts';
import type { EmployerOf } from './staff-units.ts';
import { isoDay } from './work-clock.ts';
import { type HoursRecord, readHours } from './work-rows.ts';

export type HireRow = EvidenceRecord<'hires'>;

/** Work of one person on one day, whole minutes. */
export interface Worked {
  readonly person: string;
  readonly date: IsoDate;
  readonly minutes: number;
  readonly at: Place;
}

export interface People {
  readonly listed: ReadonlyMap<string, readonly PersonRow[]>;
  readonly hired: ReadonlyMap<string, readonly HireRow[]>;
  /** The work of a month, read anew each time. */
  readonly worked: (month: string) => Iterable<Worked>;
  /** The employers that the hours of a month give a person, each with a row that says so. */
  readonly employers: (month: string, person: string) => ReadonlyMap<string, Place>;
  /** The people on the contract in a month, in order. */
  readonly on: (month: string) => readonly string[];
  /** Rows that may be about somebody in the month and do not say whom, or when. */
  readonly doubts: (month: string) => readonly Doubted[];
  /** The same of hours alone, where also how long must be known. */
  readonly hoursDoubts: (month: string) => readonly Doubted[];
  /** True for whoever is on the contract in the period; for everybody when no list says who that is. */
  readonly concerns: (person: string) => boolean;
}

export function peopleOf(input: FactsInput, employerOf: EmployerOf): People {
  const { records } = input.evidence;
  const { idOf } = personsOf(input.evidence);
  const listed = byPerson(records.persons, idOf);
  const hired = byPerson(records.hires, idOf);
  const hours = hoursOf(input, employerOf, (row) => isOutside(row, listed.get(idOf(row) ?? '') ?? []));
  const rows = [...records.persons.filter((row) => read(row, 'onContract') !== false), ...records.hires];
  // Nobody knows whom it is about, or whether it is about the contract at all.
  const open = rows.filter((row) => idOf(row) === undefined || row.unreadable.includes('onContract'));
  const paid = records.payroll.flatMap((row) => (read(row, 'workerType') === 'freelancer' ? [] : (idOf(row) ?? [])));
  const worked = new Set([...hours.workers.values()].flatMap((own) => [...own]));
  const nobodySays = records.persons.length + records.hours.length + records.payroll.length === 0;
  const off = new Set(
    [...listed].filter(([, own]) => own.every((row) => read(row, 'onContract') === false)).map(([id]) => id),
  );
  const concerned = new Set(
    [...listed.keys(), ...hired.keys(), ...paid].filter((id) => !off.has(id)).concat([...worked]),
  );
  return {
    listed,
    hired,
    worked: (month) => workIn(hours.rows.get(month) ?? [], input),
    employers: (month, person) => hours.employers.get(`${month}/${person}`) ?? NONE,
    on: (month) => {
      const ids = rows.filter((row) => touches(row, month)).flatMap((row) => idOf(row) ?? []);
      return [...new Set([...ids, ...(hours.workers.get(month) ?? [])])].sort();
    },
    doubts: (month) => [
      ...open.filter((row) => touches(row, month)).map(doubtOf),
      ...(hours.nameless.get(month) ?? []),
      ...(hours.nameless.get('') ?? []),
    ],
    hoursDoubts: (month) => [...(hours.lost.get(month) ?? []), ...(hours.lost.get('') ?? [])],
    concerns: (person) => nobodySays || concerned.has(person),
  };
}

const NONE: ReadonlyMap<string, Place> = new Map();

function byPerson<R extends PersonRecord>(rows: readonly R[], idOf: (row: R) => string | undefined): Map<string, R[]> {
  const named = rows.filter((row) => idOf(row) !== undefined);
  return Map.groupBy(named, (row) => idOf(row) as string);
}

/** The days of a row of the persons table or the list of hires. What gives no first day may have begun any time. */
export function spanOf(row: PersonRow | HireRow): Span {
  return row.kind === 'persons'
    ? { from: read(row as PersonRow, 'startDate') ?? '', to: read(row as PersonRow, 'endDate') ?? OPEN_END }
    : { from: read(row as HireRow, 'firstDay') ?? '', to: read(row as HireRow, 'lastDay') ?? OPEN_END };
}

function touches(row: PersonRow | HireRow, month: string): boolean {
  return shared(spanOf(row), daysOf(month)) !== undefined;
}

function doubtOf(row: PersonRecord): Doubted {
  const broken = ['nationalId', 'staffNo', 'employer', 'onContract'].some((field) => row.unreadable.includes(field));
  return { reason: broken ? 'unreadableEvidence' : 'missingEvidence', from: [row.at] };
}

/** Work of somebody whom the persons table takes off the contract counts only where the row itself names a call-off. */
function isOutside(row: HoursRecord, listed: readonly PersonRow[]): boolean {
  const off = listed.length > 0 && listed.every((one) => read(one, 'onContract') === false);
  return off && read(row, 'callOff') === undefined;
}

/** By month. */
interface Hours {
  readonly workers: Map<string, Set<string>>;
  /** Numbers of the rows that say who worked: as much as can be kept of very many. */
  readonly rows: Map<string, number[]>;
  readonly employers: Map<string, Map<string, Place>>;
  /** Under the empty text what may be of any month. */
  readonly nameless: Map<string, Doubted[]>;
  readonly lost: Map<string, Doubted[]>;
}

function hoursOf(input: FactsInput, employerOf: EmployerOf, outside: (row: HoursRecord) => boolean): Hours {
  const { idOf } = personsOf(input.evidence);
  const { period } = input.case;
  const hours: Hours = {
    workers: new Map(),
    rows: new Map(),
    employers: new Map(),
    nameless: new Map(),
    lost: new Map(),
  };
  let index = -1;
  for (const row of input.evidence.records.hours) {
    index += 1;
    const date = read(row, 'date');
    if ((date !== undefined && (date < period.from || date > period.to)) || outside(row)) continue;
    const reading = readHours(row);
    if (reading.kind === 'none') continue;
    if (reading.kind === 'lost') {
      const month = reading.day === null ? '' : isoDay(reading.day).slice(0, 7);
      put(hours.lost, month, { reason: reading.reason, from: [row.at] });
      // Somebody worked, whatever the row does not say.
      if (date === undefined) put(hours.nameless, '', { reason: reading.reason, from: [row.at] });
    }
    if (date === undefined) continue;
    const month = date.slice(0, 7);
    const person = idOf(row);
    if (person === undefined) {
      put(hours.nameless, month, doubtOf(row));
      put(hours.lost, month, doubtOf(row));
    } else {
      const workers = hours.workers.get(month);
      if (workers) workers.add(person);
      else hours.workers.set(month, new Set([person]));
      put(hours.rows, month, index);
      noteEmployer(hours.employers, `${month}/${person}`, employerOf(read(row, 'employer')), row);
    }
  }
  return hours;
}

function* workIn(rows: readonly number[], { evidence }: FactsInput): Generator<Worked> {
  const { idOf } = personsOf(evidence);
  for (const index of rows) {
    const row = evidence.records.hours.at(index) as HoursRecord;
    const said = readHours(row);
    const minutes = said.kind === 'timed' ? said.shift.minutes : said.kind === 'untimed' ? said.minutes : 0;
    yield { person: idOf(row) as string, date: read(row, 'date') as IsoDate, minutes, at: row.at };
  }
}

function noteEmployer(employers: Hours['employers'], key: string, employer: string, row: HoursRecord): void {
  const seen = employers.get(key);
  if (!seen) employers.set(key, new Map([[employer, row.at]]));
  else if (!seen.has(employer)) seen.set(employer, row.at);
}

function put<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const group = groups.get(key);
  if (group) group.push(one);
  else groups.set(key, [one]);
}
