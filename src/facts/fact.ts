/** Facts: the only contract between evidence and law. Types only. A fact that is in doubt is absent, with the reason and the places. */
import type { IsoDate, Place } from '../evidence/evidence.ts';
import type { Basis, Doubt, SubjectKind } from '../schemas/rule.ts';

export type FactId = string;
export type Value = string | number | boolean | readonly string[];

export interface KnownFact {
  readonly id: FactId;
  readonly value: Value;
  readonly basis: Basis;
  readonly from: readonly Place[];
}

/** Why there is no value. `declared` is what somebody said without showing it, when that is all there is. */
export interface AbsentFact {
  readonly id: FactId;
  readonly absent: Exclude<Doubt, 'notExamined' | 'checkFault'>;
  readonly from: readonly Place[];
}
export type Fact = KnownFact | AbsentFact;
export type FactSet = ReadonlyMap<FactId, Fact>;

/** A span of a subject decided by one law. `on` is the day of the fact clock; null when the evidence does not give it. */
export interface Slice {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly on: IsoDate | null;
  readonly facts: FactSet;
}

/** What a finding is about: the contract itself, an invoice, a link of the chain, a call-off … `label` needs no language. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly key: string;
  readonly label: string;
  readonly from: readonly Place[];
  readonly slices: readonly Slice[];
}

/** Two sources that say different things about one fact. A result of its own. */
export interface Contradiction {
  readonly id: string;
  readonly fact: FactId;
  readonly subject: { readonly kind: SubjectKind; readonly key: string; readonly label: string };
  readonly sides: readonly { readonly value: Value; readonly basis: Basis; readonly from: readonly Place[] }[];
}

export interface Facts {
  /** Facts about the contract as a whole: clauses, terms, completeness of sets. Every rule sees them. */
  readonly contract: FactSet;
  readonly subjects: readonly Subject[];
  readonly contradictions: readonly Contradiction[];
}

/** A dated figure from the rulebook, handed in by the pipeline: facts never read `rules/`. Null: no figure that may decide. */
export type FigureLookup = (id: string, keys: Readonly<Record<string, string>>, on: IsoDate) => Value | null;
