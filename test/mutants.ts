/**
 * Rule mutants: small changes of a rule that its own cases must notice. Built in memory on the resolved
 * rule; what a mutant does not touch stays the same object, so that answers of the engine are shared.
 */
import { editionOn } from '../src/rulebook/at-date.ts';
import type { Leaf, Resolved, ResolvedEdition, ResolvedRule, Rulebook } from '../src/rulebook/rule.ts';
import { shifted } from './shifted.ts';

type Limits = Pick<Rulebook, 'parameters' | 'terms'>;

/** One changed rule. `edition`, `path` and `change` say for people what was changed; `id` is stable while the rule is. */
export interface Mutant {
  readonly id: string;
  readonly edition: string;
  readonly path: string;
  readonly change: string;
  readonly rule: ResolvedRule;
  /** Days that it can make a difference on: the mutated edition's, or all for a moved date. */
  readonly touches: (on: string) => boolean;
  /** A limit seen one unit off: the id the leaf now names, and how it is made from the true one. */
  readonly limit?: { readonly id: string; readonly of: string; readonly shift: Shift };
}
export type Shift = (value: unknown) => unknown;

/** Every mutant of a rule. @param limits the rulebook's figures and terms, to tell lists, yes/no and text from numbers */
export function mutantsOf(rule: ResolvedRule, limits: Limits): Mutant[] {
  return rule.editions.flatMap((edition, index) => [
    ...movedDates(rule, edition, index),
    ...(edition.requires === null ? [] : ofConditions(rule, edition, index, limits)),
  ]);
}

function movedDates(rule: ResolvedRule, edition: ResolvedEdition, index: number): Mutant[] {
  return [-1, 1].map((days) => {
    const from = shifted(edition.from, days) as string;
    return {
      id: `${edition.from} from ${days > 0 ? '+1' : '-1'}`,
      edition: edition.from,
      path: 'from',
      change: `${edition.from} → ${from}`,
      rule: withEdition(rule, index, { ...edition, from }),
      touches: () => true,
    };
  });
}

function ofConditions(rule: ResolvedRule, edition: ResolvedEdition, index: number, limits: Limits): Mutant[] {
  const make = (where: 'appliesWhen' | 'requires', change: Change, whole: Resolved): Mutant => {
    const path = [where, ...change.path].join('/');
    const keyed = change.limit && edition.keys?.[change.limit.of];
    const keys = keyed && change.limit ? { keys: { ...edition.keys, [change.limit.id]: keyed } } : {};
    return {
      id: `${edition.from} ${path} ${change.name}`,
      edition: edition.from,
      path,
      change: change.name,
      rule: withEdition(rule, index, { ...edition, ...keys, [where]: whole }),
      touches: (on) => editionOn(rule, on) === edition,
      ...(change.limit ? { limit: change.limit } : {}),
    };
  };
  const clause: Resolved = { fact: `clause.${rule.requirement}`, operator: 'equal', value: true };
  const own = ownAppliesWhen(edition);
  const gate: Resolved = edition.byLaw ? { any: [clause, edition.byLaw] } : clause;
  const mutants: Mutant[] = [];
  if (own) {
    mutants.push(make('appliesWhen', { path: [], name: 'removed', node: null }, gate));
    for (const change of changesIn(own, [], limits))
      if (change.node) mutants.push(make('appliesWhen', change, { all: [gate, change.node] }));
  }
  // What the law reaches stands beside the clause.
  for (const change of edition.byLaw ? changesIn(edition.byLaw, ['byLaw'], limits) : []) {
    const other: Resolved = change.node ? { any: [clause, change.node] } : clause;
    mutants.push(make('appliesWhen', change, own ? { all: [other, own] } : other));
  }
  // A requirement with nothing left in it asks for nothing: what is always true where the rule applies.
  for (const change of changesIn(edition.requires as Resolved, [], limits))
    mutants.push(make('requires', change, change.node ?? clause));
  return mutants;
}

/** What the file says under appliesWhen, without the clause that is put before it. */
function ownAppliesWhen(edition: ResolvedEdition): Resolved | undefined {
  const applies = edition.appliesWhen;
  return applies && 'all' in applies ? applies.all[1] : undefined;
}

function withEdition(rule: ResolvedRule, index: number, edition: ResolvedEdition): ResolvedRule {
  return { ...rule, editions: rule.editions.map((one, at) => (at === index ? edition : one)) };
}

/** A condition with one change in it; `node` is null when nothing is left. */
interface Change {
  readonly path: readonly (string | number)[];
  readonly name: string;
  readonly node: Resolved | null;
  readonly limit?: NonNullable<Mutant['limit']>;
}

function changesIn(node: Resolved, path: readonly (string | number)[], limits: Limits): Change[] {
  if ('fact' in node) return changesOfLeaf(node, path, limits);
  if ('not' in node) {
    const below = changesIn(node.not, [...path, 'not'], limits);
    return [
      { path, name: 'not taken away', node: node.not },
      ...below.map((change) => ({ ...change, node: change.node && { not: change.node } })),
    ];
  }
  const key = 'all' in node ? 'all' : 'any';
  const children = 'all' in node ? node.all : node.any;
  const grouped = (as: 'all' | 'any', of: readonly Resolved[]): Resolved => (as === 'all' ? { all: of } : { any: of });
  const changes: Change[] = [];
  if (children.length > 1) {
    const other = key === 'all' ? 'any' : 'all';
    changes.push({ path, name: `${key} → ${other}`, node: grouped(other, children) });
  }
  for (const [index, child] of children.entries())
    for (const change of changesIn(child, [...path, key, index], limits)) {
      const others = children.flatMap((one, at) => (at !== index ? [one] : change.node ? [change.node] : []));
      changes.push({ ...change, node: others.length === 0 ? null : grouped(key, others) });
    }
  return changes;
}

const BOUNDARY: Partial<Record<Leaf['operator'], Leaf['operator']>> = {
  lessThan: 'lessThanInclusive',
  lessThanInclusive: 'lessThan',
  greaterThan: 'greaterThanInclusive',
  greaterThanInclusive: 'greaterThan',
};
const NEGATION: Record<Leaf['operator'], Leaf['operator']> = {
  equal: 'notEqual',
  notEqual: 'equal',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
  in: 'notIn',
  notIn: 'in',
};

function changesOfLeaf(leaf: Leaf, path: readonly (string | number)[], limits: Limits): Change[] {
  const changes: Change[] = [{ path, name: 'dropped', node: null }];
  for (const operator of [BOUNDARY[leaf.operator], NEGATION[leaf.operator]])
    if (operator) changes.push({ path, name: `${leaf.operator} → ${operator}`, node: { ...leaf, operator } });
  const { value } = leaf;
  if (Array.isArray(value)) {
    for (const lost of value)
      changes.push({ path, name: `without ${lost}`, node: { ...leaf, value: value.filter((one) => one !== lost) } });
  } else if (typeof value === 'object') {
    changes.push(...offLimits(leaf, value.fact, path, limits));
  } else {
    for (const units of typeof value === 'boolean' ? [1] : [-1, 1]) {
      const next = shifted(value, units);
      if (next !== undefined)
        changes.push({ path, name: `${value} → ${next}`, node: { ...leaf, value: next as typeof value } });
    }
  }
  return changes;
}

/** A term or figure one unit lower and one higher; a list once without each of its elements. Facts are not limits of the law and stay. */
function offLimits(leaf: Leaf, of: string, path: readonly (string | number)[], limits: Limits): Change[] {
  if (!/^(param|term)\./.test(of)) return [];
  const off = (name: string, shift: Shift): Change => ({
    path,
    name: `${of} ${name}`,
    node: { ...leaf, value: { fact: `${of}-off` } },
    limit: { id: `${of}-off`, of, shift },
  });
  const rows = of.startsWith('param.') ? (limits.parameters.get(of.slice(6))?.values ?? []) : [];
  const elements = new Set(rows.flatMap((row) => (Array.isArray(row.value) ? row.value : [])));
  if (elements.size > 0)
    return [...elements].map((lost) =>
      off(`without ${lost}`, (list) => (Array.isArray(list) ? list.filter((one) => one !== lost) : list)),
    );
  const type = limits.terms.get(of.slice(5))?.type ?? typeof rows.find((row) => row.value !== null)?.value;
  return (type === 'boolean' || type === 'text' ? [1] : [-1, 1]).map((units) =>
    off(units > 0 ? '+1' : '-1', (value) => shifted(value, units) ?? value),
  );
}
