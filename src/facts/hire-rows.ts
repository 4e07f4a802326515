/** The list of hires as hires: one a person, an agency and a first day. Rows about the same hire must agree. */
import type { EvidenceRecord, IsoDate, Place } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import { firmId, inPlaceOrder, placeKey, shownFirm } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import { personsOf } from './persons.ts';
import { read } from './sources.ts';

export type HireRecord = EvidenceRecord<'hires'>;

export interface Hire {
  /** `A-007/2025-02-10`; with the agency where two give the same; the row's place for what a row does not name. */
  readonly key: string;
  readonly person: string | null;
  /** As matched; null when no row says, or what it says could not be read. */
  readonly agency: string | null;
  readonly firstDay: IsoDate | null;
  readonly rows: readonly HireRecord[];
}

interface Group {
  readonly person: string | null;
  readonly agency: string | null;
  readonly firstDay: IsoDate | null;
  readonly rows: HireRecord[];
}

/** Every hire that the lists name, by key. A row that leaves out whom, from whom or since when is a hire of its own. */
export function hiresIn(input: FactsInput): Hire[] {
  const persons = personsOf(input.evidence);
  const groups = new Map<string, Group>();
  for (const row of inPlaceOrder(input.evidence.records.hires)) {
    const person = persons.idOf(row) ?? null;
    const agency = firmId(read(row, 'agency') ?? '') || null;
    const firstDay = read(row, 'firstDay') ?? null;
    const whole = person !== null && agency !== null && firstDay !== null;
    const id = whole ? `${person}\u0000${agency}\u0000${firstDay}` : placeKey(row.at);
    const group = groups.get(id);
    if (group) group.rows.push(row);
    else groups.set(id, { person, agency, firstDay, rows: [row] });
  }
  const all = [...groups.values()];
  const plain = Map.groupBy(all, plainKey);
  return all
    .map((group): Hire => {
      const key = plainKey(group);
      return { key: (plain.get(key)?.length ?? 0) > 1 ? `${key}/${apartBy(group)}` : key, ...group };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function plainKey({ person, firstDay, rows }: Group): string {
  const { at } = rows[0] as HireRecord;
  return person === null ? placeKey(at) : `${person}/${firstDay ?? placeKey(at)}`;
}

/** What tells hires apart that begin on one day. */
function apartBy({ agency, rows: [first] }: Group): string {
  const { at } = first as HireRecord;
  return agency === null ? placeKey(at) : shownFirm(agency, at);
}

/** Where the hours lists show a person at work for an agency before any hire of that person from it began. */
export type WorkedEarlier = (
  hire: Hire,
) => { readonly day: IsoDate; readonly at: Place; readonly row: EvidenceRecord } | undefined;

/** Reads the hours once. Only the first hire of a person from an agency can have begun earlier than listed; days between two hires belong to neither. */
export function workedEarlier(hires: readonly Hire[], input: FactsInput): WorkedEarlier {
  const persons = personsOf(input.evidence);
  const hired = new Set(hires.map(({ person, agency }) => `${person}\u0000${agency}`));
  const earliest = new Map<string, EvidenceRecord<'hours'>>();
  const firms = new Map<string, string>();
  const { hours } = input.evidence.records;
  for (const row of hires.length === 0 ? [] : hours) {
    const [day, employer] = [read(row, 'date'), read(row, 'employer')];
    if (day === undefined || employer === undefined || read(row, 'hours') === 0) continue;
    const firm = firms.get(employer) ?? firmId(employer);
    firms.set(employer, firm);
    const id = `${persons.idOf(row)}\u0000${firm}`;
    if (!hired.has(id)) continue;
    const before = earliest.get(id);
    if (!before || isEarlier(row, before)) earliest.set(id, row);
  }
  const firsts = new Map<string, Hire>();
  for (const hire of hires) {
    const id = `${hire.person}\u0000${hire.agency}`;
    const before = firsts.get(id);
    if (!before || (hire.firstDay ?? '') < (before.firstDay ?? '')) firsts.set(id, hire);
  }
  return (hire) => {
    const id = `${hire.person}\u0000${hire.agency}`;
    const row = hire.person === null || hire.agency === null || firsts.get(id) !== hire ? undefined : earliest.get(id);
    return row && { day: row.fields.date as IsoDate, at: placeOf(row, 'date'), row };
  };
}

/** By day, then by place, so that the order of the files does not matter. */
function isEarlier(a: EvidenceRecord<'hours'>, b: EvidenceRecord<'hours'>): boolean {
  const [before, after] = [a.fields.date as IsoDate, b.fields.date as IsoDate];
  return before === after ? inPlaceOrder([a, b])[0] === a : before < after;
}
