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
  order: string;
  /** Known when all are. */
  id?: string;
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
  const records = (Object.keys(ABOUT_PERSONS) as PersonKind[]).flatMap(
    (kind) => evidence.records[kind] as readonly PersonRecord[],
  );
  const idsOfStaff = nationalIdsByStaffNumber(records);
  const people = new Map<string, Person>();
  const personOf = new Map<PersonRecord, Person>();
  for (const record of records) {
    const key = keyOf(record, idsOfStaff);
    if (key !== undefined) personOf.set(record, note(people, key, record));
  }
  const ordered = [...people].sort(([, a], [, b]) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const width = Math.max(3, String(ordered.length).length);
  const shown = new Map(ordered.map(([key], index) => [key, `A-${String(index + 1).padStart(width, '0')}`]));
  for (const [key, person] of ordered) person.id = shown.get(key) as string;
  return {
    idOf: (record) => personOf.get(record)?.id,
    ids: [...shown.values()],
    contradictions: [...twoNames(ordered, shown), ...twoIds(records, idsOfStaff)],
    links: (secret) =>
      ordered.flatMap(([key, { nationalId }]) =>
        nationalId === null
          ? []
          : [
              {
                id: shown.get(key) as string,
                link: bytesToHex(hmac(sha256, utf8ToBytes(secret), utf8ToBytes(nationalId))).slice(0, 32),
              },
            ],
      ),
  };
}

/** A field that was read and is not empty. */
function text(record: PersonRecord, field: string): string | undefined {
  if (record.unreadable.includes(field)) return undefined;
  const value = (record.fields as Record<string, unknown>)[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function staffKey(record: PersonRecord): string | undefined {
  const staffNo = text(record, 'staffNo');
  const employer = text(record, ABOUT_PERSONS[record.kind]);
  return staffNo === undefined || employer === undefined ? undefined : `${employer}\u0000${staffNo}`;
}

function nationalIdsByStaffNumber(records: readonly PersonRecord[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const record of records) {
    const [staff, id] = [staffKey(record), text(record, 'nationalId')];
    if (staff === undefined || id === undefined) continue;
    const ids = found.get(staff);
    if (ids) ids.add(id);
    else found.set(staff, new Set([id]));
  }
  return found;
}

/** The national id, or the one that the staff number is seen with; else the staff number itself. Two of them: nobody. */
function keyOf(record: PersonRecord, idsOfStaff: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  const id = text(record, 'nationalId');
  if (id !== undefined) return `id\u0000${id}`;
  const staff = staffKey(record);
  if (staff === undefined) return undefined;
  const ids = idsOfStaff.get(staff);
  if (ids === undefined) return `staff\u0000${staff}`;
  return ids.size === 1 ? `id\u0000${[...ids][0]}` : undefined;
}

function note(people: Map<string, Person>, key: string, record: PersonRecord): Person {
  const place = record.at;
  const order = [
    text(record, ABOUT_PERSONS[record.kind]) ?? '\uffff',
    (text(record, 'staffNo') ?? '\uffff').padStart(12, '0'),
    place.file,
    place.sheet ?? '',
    String(place.row ?? place.line ?? 0).padStart(9, '0'),
  ].join('\u0001');
  let person = people.get(key);
  if (!person) {
    const nationalId = key.startsWith('id\u0000') ? key.slice(3) : null;
    person = { nationalId, written: new Set(), names: new Map(), order };
    people.set(key, person);
  } else if (order < person.order) person.order = order;
  const name = text(record, 'name' satisfies keyof PersonFields);
  if (name === undefined || person.written.has(name)) return person;
  person.written.add(name);
  const folded = name
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .split(' ')
    .sort()
    .join(' ');
  if (!person.names.has(folded)) person.names.set(folded, place);
  return person;
}

/** The names themselves are not shown: which row says what is enough. */
function twoNames(ordered: readonly [string, Person][], shown: ReadonlyMap<string, string>): Contradiction[] {
  return ordered.flatMap(([key, { names }]) => {
    if (names.size < 2) return [];
    const id = shown.get(key) as string;
    const sides = [...names.values()].map((place, index) =>
      known('personName', String(index + 1), 'documented', [place]),
    );
    return [contradiction('personName', { kind: 'worker', key: id, label: id }, sides)];
  });
}

function twoIds(
  records: readonly PersonRecord[],
  idsOfStaff: ReadonlyMap<string, ReadonlySet<string>>,
): Contradiction[] {
  const places = new Map<string, Map<string, Place>>();
  for (const record of records) {
    const [staff, id] = [staffKey(record), text(record, 'nationalId')];
    if (staff === undefined || id === undefined || (idsOfStaff.get(staff)?.size ?? 0) < 2) continue;
    const seen = places.get(staff) ?? new Map<string, Place>();
    if (!seen.has(id)) seen.set(id, record.at);
    places.set(staff, seen);
  }
  return [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([staff, seen]) => {
      const label = staff.replace('\u0000', '/');
      const sides = [...seen.values()].map((place, index) =>
        known('personIdentity', String(index + 1), 'documented', [place]),
      );
      return contradiction('personIdentity', { kind: 'worker', key: label, label }, sides);
    });
}
