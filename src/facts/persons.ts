/**
 * Who the rows are about. Persons are joined by national id, else by employer and staff number, never by name, and are
 * shown as A-001 … in the order of employer, staff number and place. National ids and names stay inside this file.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PersonFields } from '../evidence/documents/rows-people.ts';
import type { Evidence, EvidenceRecord, Place, RecordKind } from '../evidence/evidence.ts';
import type { Contradiction } from './fact.ts';
import { known } from './sources.ts';
import { contradiction } from './statements.ts';

/** Kinds of record that are about a person, and the field that names the employer. */
const ABOUT_PERSONS = {
  payroll: 'employer',
  payLines: 'employer',
  hours: 'employer',
  persons: 'employer',
  hires: 'agency',
  foreignWorkers: 'contractor',
  ameldingEmployment: 'employer',
  ameldingIncome: 'employer',
  registeredEmployment: 'employer',
} as const satisfies Partial<Record<RecordKind, string>>;
export type PersonKind = keyof typeof ABOUT_PERSONS;
export type PersonRecord = EvidenceRecord<PersonKind>;

export interface Persons {
  /** `A-001` for the person that a record is about; undefined when it names nobody, or two. */
  readonly idOf: (record: PersonRecord) => string | undefined;
  /** Every person, in the order of the ids. */
  readonly ids: readonly string[];
  /** One staff number with two national ids, one person with two names. */
  readonly contradictions: readonly Contradiction[];
  /** Links between periods, only where the case holds a key: HMAC-SHA256 of the national id, 128 bits, hex. */
  readonly links: (key: string) => readonly { readonly id: string; readonly link: string }[];
}

interface Person {
  readonly nationalId: string | null;
  /** Names as written, and folded with the first place of each. */
  readonly written: Set<string>;
  readonly names: Map<string, Place>;
  order: Order;
  /** Known when all are. */
  id: string;
}
/** What persons are ordered by. */
type Order = readonly [employer: string, staffNo: string, file: string, sheet: string, row: number];

/** Everybody, by what rows are joined by. Maps within maps: a text put together for every row costs more than all else. */
interface Index {
  readonly byNationalId: Map<string, Person>;
  /** By employer, then staff number: the national ids it is seen with. */
  readonly idsOfStaff: Map<string, Map<string, Set<string>>>;
  /** The same, of staff numbers that no national id is seen with. */
  readonly byStaff: Map<string, Map<string, Person>>;
}

const cache = new WeakMap<Evidence, Persons>();

/** The persons of the evidence, worked out once. */
export function personsOf(evidence: Evidence): Persons {
  const known = cache.get(evidence);
  if (known) return known;
  const made = join(evidence);
  cache.set(evidence, made);
  return made;
}

function join(evidence: Evidence): Persons {
  const index: Index = { byNationalId: new Map(), idsOfStaff: new Map(), byStaff: new Map() };
  noteNationalIds(evidence, index);
  for (const record of aboutPersons(evidence)) noteRow(record, index);
  const staff = [...index.byStaff.values()].flatMap((own) => [...own.values()]);
  const ordered = [...index.byNationalId.values(), ...staff].sort((a, b) => compare(a.order, b.order));
  const width = Math.max(3, String(ordered.length).length);
  for (const [at, person] of ordered.entries()) person.id = `A-${String(at + 1).padStart(width, '0')}`;
  return {
    idOf: (record) => personOf(record, index)?.id,
    ids: ordered.map(({ id }) => id),
    contradictions: [...twoNames(ordered), ...twoIds(evidence, index)],
    links: (secret) =>
      ordered.flatMap(({ id, nationalId }) =>
        nationalId === null
          ? []
          : [{ id, link: bytesToHex(hmac(sha256, utf8ToBytes(secret), utf8ToBytes(nationalId))).slice(0, 32) }],
      ),
  };
}

function* aboutPersons(evidence: Evidence): Generator<PersonRecord> {
  for (const kind of Object.keys(ABOUT_PERSONS) as PersonKind[]) yield* evidence.records[kind];
}

/** A field that was read and is not empty. */
function text(record: PersonRecord, field: string): string | undefined {
  if (record.unreadable.includes(field)) return undefined;
  const value = (record.fields as Record<string, unknown>)[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Employer and staff number of a row that says both. */
function staffOf(record: PersonRecord): readonly [employer: string, staffNo: string] | undefined {
  const [employer, staffNo] = [text(record, ABOUT_PERSONS[record.kind]), text(record, 'staffNo')];
  return employer === undefined || staffNo === undefined ? undefined : [employer, staffNo];
}

function noteNationalIds(evidence: Evidence, { idsOfStaff }: Index): void {
  for (const record of aboutPersons(evidence)) {
    const [staff, id] = [staffOf(record), text(record, 'nationalId')];
    if (staff === undefined || id === undefined) continue;
    const own = within(idsOfStaff, staff[0]);
    const ids = own.get(staff[1]);
    if (ids) ids.add(id);
    else own.set(staff[1], new Set([id]));
  }
}

function within<T>(outer: Map<string, Map<string, T>>, key: string): Map<string, T> {
  const inner = outer.get(key) ?? new Map<string, T>();
  outer.set(key, inner);
  return inner;
}

type Key = { readonly nationalId: string } | { readonly staff: readonly [employer: string, staffNo: string] };

/** Where a row's person is kept: by the national id, or the one that the staff number is seen with; else by the staff number itself. Two of them: nobody. */
function keyOf(record: PersonRecord, { idsOfStaff }: Index): Key | undefined {
  const id = text(record, 'nationalId');
  if (id !== undefined) return { nationalId: id };
  const staff = staffOf(record);
  if (staff === undefined) return undefined;
  const ids = idsOfStaff.get(staff[0])?.get(staff[1]);
  if (ids === undefined) return { staff };
  const [only] = ids;
  return ids.size === 1 && only !== undefined ? { nationalId: only } : undefined;
}

function personOf(record: PersonRecord, index: Index): Person | undefined {
  const key = keyOf(record, index);
  return key && personAt(key, index);
}

function personAt(key: Key, { byNationalId, byStaff }: Index): Person | undefined {
  return 'nationalId' in key ? byNationalId.get(key.nationalId) : byStaff.get(key.staff[0])?.get(key.staff[1]);
}

/** A person is there from the first row that names him. */
function noteRow(record: PersonRecord, index: Index): void {
  const key = keyOf(record, index);
  if (key === undefined) return;
  const order = orderOf(record);
  const known = personAt(key, index);
  const nationalId = 'nationalId' in key ? key.nationalId : null;
  const person = known ?? { nationalId, written: new Set(), names: new Map(), order, id: '' };
  if (known) {
    if (compare(order, person.order) < 0) person.order = order;
  } else if ('nationalId' in key) index.byNationalId.set(key.nationalId, person);
  else within(index.byStaff, key.staff[0]).set(key.staff[1], person);
  noteName(person, record);
}

function orderOf(record: PersonRecord): Order {
  const { file, sheet, row, line } = record.at;
  const staffNo = (text(record, 'staffNo') ?? '\uffff').padStart(12, '0');
  return [text(record, ABOUT_PERSONS[record.kind]) ?? '\uffff', staffNo, file, sheet ?? '', row ?? line ?? 0];
}

function compare(a: Order, b: Order): number {
  for (let part = 0; part < a.length; part += 1) {
    const [one, other] = [a[part] as string | number, b[part] as string | number];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

function noteName(person: Person, record: PersonRecord): void {
  const name = text(record, 'name' satisfies keyof PersonFields);
  if (name === undefined || person.written.has(name)) return;
  person.written.add(name);
  const folded = name
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .split(' ')
    .sort()
    .join(' ');
  if (!person.names.has(folded)) person.names.set(folded, record.at);
}

/** The names themselves are not shown: which row says what is enough. */
function twoNames(ordered: readonly Person[]): Contradiction[] {
  return ordered.flatMap(({ id, names }) => {
    if (names.size < 2) return [];
    const sides = [...names.values()].map((place, index) =>
      known('personName', String(index + 1), 'documented', [place]),
    );
    return [contradiction('personName', { kind: 'worker', key: id, label: id }, sides)];
  });
}

function twoIds(evidence: Evidence, { idsOfStaff }: Index): Contradiction[] {
  const places = new Map<string, Map<string, Place>>();
  const several = [...idsOfStaff.values()].some((own) => [...own.values()].some((ids) => ids.size > 1));
  for (const record of several ? aboutPersons(evidence) : []) {
    const [staff, id] = [staffOf(record), text(record, 'nationalId')];
    if (staff === undefined || id === undefined || (idsOfStaff.get(staff[0])?.get(staff[1])?.size ?? 0) < 2) continue;
    const seen = within(places, staff.join('/'));
    if (!seen.has(id)) seen.set(id, record.at);
  }
  return [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, seen]) => {
      const sides = [...seen.values()].map((place, at) =>
        known('personIdentity', String(at + 1), 'documented', [place]),
      );
      return contradiction('personIdentity', { kind: 'worker', key: label, label }, sides);
    });
}
