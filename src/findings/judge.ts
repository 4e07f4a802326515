/** One condition held against one set of facts: what is known of each id it names, by which law, on which basis. */
import { factEntry } from '../facts/catalogue.ts';
import type { Fact, FactSet, Value } from '../facts/fact.ts';
import { type Figure, figureOn } from '../rulebook/at-date.ts';
import type { Resolved, ResolvedEdition, ResolvedRule, Rulebook } from '../rulebook/rule.ts';
import type { Basis } from '../schemas/rule.ts';
import { compare, type Seen } from './engine.ts';
import type { EnteredTerm, GroundNode } from './finding.ts';
import { absenceOf, fold, type Lookup } from './truth.ts';

export interface Clocks {
  /** The day from which the contract runs; null when the case does not say. */
  readonly contractDate: string | null;
}

/** What the agreement says about a term or clause, shown beside the limit. */
export type TermSource = (
  id: string,
) => { readonly source?: string; readonly enteredBy?: string; readonly enteredAt?: string } | undefined;

/** All that one rule is decided with. Lives as long as the rule's turn in a run. */
export interface Context {
  readonly rulebook: Rulebook;
  readonly rule: ResolvedRule;
  readonly clocks: Clocks;
  readonly contract: FactSet;
  readonly termSource: TermSource;
  readonly seen: Seen;
  /** Figures looked up already, by id, keys and day. */
  readonly figures: Map<string, Figure | null>;
}

/** The truth of a condition with a ground at every leaf. @throws when the engine fails */
export async function judge(context: Context, condition: Resolved, lookup: Lookup): Promise<GroundNode> {
  const valueFor = (id: string): Value | undefined => {
    const fact = lookup(id);
    return fact && 'value' in fact ? fact.value : undefined;
  };
  return fold(condition, await compare(condition, valueFor, context.seen), lookup);
}

/** Facts of the subject before those of the contract, figures of the day, terms as entered; each looked up once. */
export function lookupIn(context: Context, edition: ResolvedEdition, own: FactSet, on: string): Lookup {
  const found = new Map<string, ReturnType<Lookup>>();
  const find: Lookup = (id) => {
    if (id.startsWith('param.')) return figureFact(context, edition, id, lookup, on);
    const fact = own.get(id) ?? context.contract.get(id);
    if (!fact) return undefined;
    if (id.startsWith('term.')) {
      const limit = termLimit(context, id);
      return { ...ofItsType(fact, context.rulebook), limit, terms: [limit] };
    }
    if (id.startsWith('clause.')) return { ...fact, limit: termLimit(context, id) };
    const terms = termsBehind(context, id);
    const said = { ...accepted(fact, context.rule.accepts), limit: { kind: 'fact', id, from: fact.from } as const };
    return terms.length === 0 ? said : { ...said, terms };
  };
  const lookup: Lookup = (id) => {
    if (!found.has(id)) found.set(id, find(id));
    return found.get(id);
  };
  return lookup;
}

function termLimit(context: Context, id: string): EnteredTerm {
  return { kind: 'term', id, ...context.termSource(id) };
}

/** The entered terms that a fact is worked out by, as the catalogue names them. */
function termsBehind(context: Context, id: string): EnteredTerm[] {
  return (factEntry(id)?.terms ?? []).flatMap((term) => {
    const limit = termLimit(context, `term.${term}`);
    return limit.source === undefined ? [] : [limit];
  });
}

/** The figure of the day for the keys that the edition's facts select. A selector that is not known leaves the figure unknown, and is what is missing. */
function figureFact(
  context: Context,
  edition: ResolvedEdition,
  id: string,
  lookup: Lookup,
  on: string,
): ReturnType<Lookup> {
  const limit = { kind: 'param', id } as const;
  const keys: Record<string, string> = {};
  for (const [key, factId] of Object.entries(edition.keys?.[id] ?? {})) {
    const selector = lookup(factId);
    if (!selector || !('value' in selector))
      return { id, absent: absenceOf(factId, selector), from: selector?.from ?? [], limit, lacks: factId };
    keys[key] = String(selector.value);
  }
  const figure = figureOf(context, id, keys, on);
  if (!figure) return { id, absent: 'missingTerm', from: [], limit };
  const value = Array.isArray(figure.value) ? figure.value.map(String) : (figure.value as Value);
  return { id, value, basis: 'documented', from: [], limit: { ...limit, since: figure.from, source: figure.source } };
}

function figureOf(context: Context, id: string, keys: Readonly<Record<string, string>>, on: string): Figure | null {
  const asked = JSON.stringify([id, keys, on]);
  const before = context.figures.get(asked);
  if (before !== undefined) return before;
  const figure = figureOn(context.rulebook, id.slice('param.'.length), keys, on);
  context.figures.set(asked, figure);
  return figure;
}

/** A fact on a basis that the rule does not take is withheld. */
function accepted(fact: Fact, accepts: readonly Basis[]): Fact {
  if (!('value' in fact) || accepts.includes(fact.basis)) return fact;
  const absent =
    fact.basis === 'declared' ? 'declaredOnly' : fact.basis === 'assessed' ? 'needsReview' : 'missingEvidence';
  return { id: fact.id, absent, from: fact.from };
}

/** A term entered as another type than it is («250» for 250) states no figure: text against a number would compare falsely. */
function ofItsType(fact: Fact, rulebook: Rulebook): Fact {
  const type = rulebook.terms.get(fact.id.slice('term.'.length))?.type;
  if (!('value' in fact) || type === undefined) return fact;
  const fits =
    type === 'date'
      ? typeof fact.value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(fact.value)
      : typeof fact.value === (type === 'text' ? 'string' : type);
  return fits ? fact : { id: fact.id, absent: 'missingTerm', from: fact.from };
}
