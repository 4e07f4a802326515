/** From records to single facts: read, not there, or there but in doubt; and what several sources say together. */
import type { DeliveredBy, Evidence, EvidenceRecord, Place, RecordFields, RecordKind } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import type { Basis } from '../schemas/rule.ts';
import type { AbsentFact, Fact, KnownFact, Value } from './fact.ts';

export function known(id: string, value: Value, basis: Basis, from: readonly Place[]): KnownFact {
  return { id, value, basis, from };
}

export function absent(id: string, reason: AbsentFact['absent'], from: readonly Place[] = []): AbsentFact {
  return { id, absent: reason, from };
}

/** Who delivered each file, by name: what decides `registered` or `documented`. */
export type BasisOf = (record: EvidenceRecord) => Basis;

/** `registered` only when the authority or UKE delivered the file: an extract that somebody else hands in may have been altered on the way. */
export function basisBy(evidence: Evidence): BasisOf {
  const deliveredBy = new Map<string, DeliveredBy>(evidence.files.map((file) => [file.file, file.deliveredBy]));
  return (record) =>
    deliveredBy.get(record.at.file) === 'authority' || deliveredBy.get(record.at.file) === 'uke'
      ? 'registered'
      : 'documented';
}

/** A field of a record as a fact: its value, `unreadableEvidence` when something stood there, else `missingEvidence`. */
export function fieldFact<K extends RecordKind>(
  id: string,
  record: EvidenceRecord<K>,
  field: keyof RecordFields[K] & string,
  basis: Basis,
): Fact {
  const value = record.fields[field];
  const at = [placeOf(record, field)];
  if (record.unreadable.includes(field)) return absent(id, 'unreadableEvidence', at);
  return value === undefined || value === null
    ? absent(id, 'missingEvidence', at)
    : known(id, value as Value, basis, at);
}

/** The value of a field when it was read; undefined when it was not there or not readable. */
export function read<K extends RecordKind, F extends keyof RecordFields[K] & string>(
  record: EvidenceRecord<K>,
  field: F,
): RecordFields[K][F] | undefined {
  return record.unreadable.includes(field) ? undefined : record.fields[field];
}

/** What two or more sources say about one fact. They agree → the strongest with all places; they differ → withheld, and the sides are told. */
export function settle(id: string, candidates: readonly Fact[]): { fact: Fact; conflict?: readonly KnownFact[] } {
  const said = candidates.filter((fact): fact is KnownFact => 'value' in fact);
  const first = said[0];
  if (!first)
    return {
      fact:
        candidates.find((fact) => 'absent' in fact && fact.absent !== 'missingEvidence') ??
        candidates[0] ??
        absent(id, 'missingEvidence'),
    };
  const places = said.flatMap((fact) => fact.from);
  if (said.some((fact) => JSON.stringify(fact.value) !== JSON.stringify(first.value)))
    return { fact: absent(id, 'conflictingEvidence', places), conflict: said };
  const unreadable = candidates.find((fact) => 'absent' in fact && fact.absent === 'unreadableEvidence');
  if (unreadable) return { fact: unreadable };
  const registered = said.find((fact) => fact.basis === 'registered');
  return { fact: known(id, first.value, registered ? 'registered' : first.basis, places) };
}

/** Facts by id, the last of an id wins. */
export function factSet(facts: readonly Fact[]): Map<string, Fact> {
  return new Map(facts.map((fact) => [fact.id, fact]));
}
