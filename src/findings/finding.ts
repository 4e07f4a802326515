/** A finding: one rule decided for one subject, with its grounds. Language-free. A machine says *finding*; people decide *deviation* (avvik). */
import type { IsoDate, Place } from '../evidence/evidence.ts';
import type { FactId, Value } from '../facts/fact.ts';
import type { LegalSource, RequirementId } from '../schemas/common.ts';
import type { Basis, Doubt, Operator, Rule, SubjectKind } from '../schemas/rule.ts';

export type Outcome = 'passed' | 'failed' | 'cantTell' | 'inapplicable';
/** Three-valued: null is unknown. */
export type Truth = boolean | null;

/** Where a limit comes from. */
export type Limit =
  | { readonly kind: 'fixed' }
  | { readonly kind: 'fact'; readonly id: FactId; readonly from: readonly Place[] }
  | { readonly kind: 'param'; readonly id: string; readonly since?: IsoDate; readonly source?: LegalSource }
  | EnteredTerm;

/** A term or clause of the agreement, with who entered it and when. */
export interface EnteredTerm {
  readonly kind: 'term';
  readonly id: string;
  readonly source?: string;
  readonly enteredBy?: string;
  readonly enteredAt?: IsoDate;
}

export interface LeafGround {
  readonly fact: FactId;
  readonly operator: Operator;
  readonly actual?: Value;
  readonly expected?: Value;
  readonly limit: Limit;
  /** Terms by which the fact itself was worked out, or the one that it is. */
  readonly terms?: readonly EnteredTerm[];
  readonly holds: Truth;
  readonly basis?: Basis;
  /** Why the fact or its limit is not known. */
  readonly doubt?: Doubt;
  /** The id that is not known: the fact, or the figure or term it is held against. */
  readonly lacks?: string;
  readonly from: readonly Place[];
}
export type GroundNode =
  | LeafGround
  | { readonly all: readonly GroundNode[]; readonly holds: Truth; readonly name?: string }
  | { readonly any: readonly GroundNode[]; readonly holds: Truth; readonly name?: string }
  | { readonly not: GroundNode; readonly holds: Truth; readonly name?: string };

/** One slice of the subject, decided by the law of its day. */
export interface Ground {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** The day that picked the edition, and the edition's first day; null when no edition was in force or the day is unknown. */
  readonly on: IsoDate | null;
  readonly edition: IsoDate | null;
  readonly outcome: Outcome;
  readonly applies?: GroundNode;
  readonly requires?: GroundNode;
}

export interface Finding {
  /** `rule:subject`, stable across runs; follow-up links on it. */
  readonly id: string;
  readonly rule: string;
  readonly requirement: RequirementId;
  readonly duty: Rule['duty'];
  readonly subject: { readonly kind: SubjectKind; readonly key: string; readonly label: string };
  readonly outcome: Outcome;
  readonly reason?: Doubt;
  readonly missing?: readonly string[];
  readonly grounds: readonly Ground[];
  readonly source: { readonly rule?: LegalSource; readonly clause?: string };
  /** Where the subject itself stood. */
  readonly from: readonly Place[];
}

/** Rank when several are rolled up. */
export const RANK: Readonly<Record<Outcome, number>> = { inapplicable: 0, passed: 1, cantTell: 2, failed: 3 };
