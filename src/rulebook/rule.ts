/** The rulebook: law as data, validated and put in order. Types only. */
import type { LegalSource, LocalText, RequirementId } from '../schemas/common.ts';
import type { Condition, Edition, Leaf, Parameter, Rule, TermList } from '../schemas/rule.ts';

/** A condition with every named one put in its place; the name is kept for the explanation. */
export type Resolved =
  | Leaf
  | { readonly all: readonly Resolved[]; readonly name?: string }
  | { readonly any: readonly Resolved[]; readonly name?: string }
  | { readonly not: Resolved; readonly name?: string };

export interface ResolvedEdition extends Omit<Edition, 'appliesWhen' | 'byLaw' | 'requires'> {
  readonly appliesWhen?: Resolved;
  readonly byLaw?: Resolved;
  readonly requires: Resolved | null;
}
export interface ResolvedRule extends Omit<Rule, 'editions'> {
  readonly requirement: RequirementId;
  readonly editions: readonly ResolvedEdition[];
}

export interface Requirement {
  readonly id: RequirementId;
  readonly title: LocalText;
  readonly source: LegalSource;
  readonly awaited: readonly { readonly id: string; readonly title: LocalText; readonly duty: Rule['duty'] }[];
}

export type TermEntry = TermList['terms'][number];

export interface Rulebook {
  /** Of every rule, figure and text, in sorted order. */
  readonly sha256: string;
  readonly requirements: readonly Requirement[];
  readonly rules: readonly ResolvedRule[];
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly terms: ReadonlyMap<string, TermEntry>;
}

/** One file of `rules/`, as the edges read it. */
export interface RuleFile {
  readonly path: string;
  readonly text: string;
}

/** Something wrong in `rules/`: which file, where in it, and what would be right. */
export interface RuleFault {
  readonly file: string;
  readonly at: string;
  readonly fault: string;
}

export type { Condition, Edition, Leaf, Parameter, Rule };
