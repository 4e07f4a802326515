/** The three-valued fold (Kleene) over the engine's result tree. The engine lets absence pass; here absence is unknown. */
import type { AbsentFact, Fact, Value } from '../facts/fact.ts';
import type { Resolved } from '../rulebook/rule.ts';
import type { Doubt } from '../schemas/rule.ts';
import type { EngineTree, LeafResult } from './engine.ts';
import type { EnteredTerm, GroundNode, LeafGround, Limit, Truth } from './finding.ts';

/** What the fold asks about a fact, figure or term: its value, or why there is none. `lacks` is what would make it known, when that is another id. */
export type Lookup = (
  id: string,
) => (Fact & { readonly limit: Limit; readonly terms?: readonly EnteredTerm[]; readonly lacks?: string }) | undefined;

/** Condition + what the engine saw → grounds with a truth at every node. */
export function fold(condition: Resolved, tree: EngineTree, lookup: Lookup): GroundNode {
  if ('all' in condition) {
    const all = condition.all.map((child, index) => fold(child, childAt(tree, 'all', index), lookup));
    return named({ all, holds: and(all.map((node) => node.holds)) }, condition.name);
  }
  if ('any' in condition) {
    const any = condition.any.map((child, index) => fold(child, childAt(tree, 'any', index), lookup));
    return named({ any, holds: or(any.map((node) => node.holds)) }, condition.name);
  }
  if ('not' in condition) {
    const not = fold(condition.not, (tree as { not: EngineTree }).not, lookup);
    return named({ not, holds: not.holds === null ? null : !not.holds }, condition.name);
  }
  return leaf(condition, tree as LeafResult, lookup);
}

function childAt(tree: EngineTree, key: 'all' | 'any', index: number): EngineTree {
  const child = (tree as Record<string, readonly EngineTree[]>)[key]?.[index];
  if (!child) throw new Error('the result tree does not match the condition');
  return child;
}

function named<N extends GroundNode>(node: N, name: string | undefined): N {
  return name === undefined ? node : { ...node, name };
}

function leaf(condition: Extract<Resolved, { fact: string }>, seen: LeafResult, lookup: Lookup): LeafGround {
  const left = lookup(condition.fact);
  const rightId =
    typeof condition.value === 'object' && !Array.isArray(condition.value) ? condition.value.fact : undefined;
  const right = rightId === undefined ? undefined : lookup(rightId);
  const known =
    left !== undefined && 'value' in left && (rightId === undefined || (right !== undefined && 'value' in right));
  const base = {
    fact: condition.fact,
    operator: condition.operator,
    ...(left && 'value' in left ? { actual: left.value, basis: left.basis } : {}),
    ...(rightId === undefined
      ? { expected: condition.value as Value }
      : right && 'value' in right
        ? { expected: right.value }
        : {}),
    limit: right?.limit ?? (rightId === undefined ? FIXED : namedLimit(rightId)),
    ...(left?.terms ? { terms: left.terms } : {}),
    from: left?.from ?? [],
  };
  if (known) return { ...base, holds: seen.result };
  const lacking =
    left === undefined || !('value' in left)
      ? { id: condition.fact, fact: left }
      : { id: rightId as string, fact: right };
  return {
    ...base,
    holds: null,
    doubt: absenceOf(lacking.id, lacking.fact),
    lacks: lacking.fact?.lacks ?? lacking.id,
  };
}

/** Why an id has no value. A term that nobody entered is a term, everything else evidence. */
export function absenceOf(id: string, fact: Fact | undefined): AbsentFact['absent'] {
  if (fact && 'absent' in fact) return fact.absent;
  return id.startsWith('term.') || id.startsWith('param.') ? 'missingTerm' : 'missingEvidence';
}

/** False wins, then unknown. */
export function and(values: readonly Truth[]): Truth {
  if (values.includes(false)) return false;
  return values.includes(null) ? null : true;
}

/** True wins, then unknown. */
export function or(values: readonly Truth[]): Truth {
  if (values.includes(true)) return true;
  return values.includes(null) ? null : false;
}

/** The order in which reasons speak when several things are in doubt: what is wrong with the proof before what is not there yet, a person's judgement last. */
const REASON_ORDER: readonly Doubt[] = [
  'checkFault',
  'conflictingEvidence',
  'unreadableEvidence',
  'declaredOnly',
  'missingEvidence',
  'missingTerm',
  'needsReview',
  'notExamined',
];

/** Why an unknown node is unknown: the first reason and every id it lacks, in reading order, each once. */
export function doubtsOf(node: GroundNode): { reason: Doubt; missing: string[] } {
  const leaves: LeafGround[] = [];
  collect(node, leaves);
  return {
    reason: firstReason(leaves.flatMap((ground) => ground.doubt ?? [])),
    missing: [...new Set(leaves.map((ground) => ground.lacks ?? ground.fact))],
  };
}

/** The reason that speaks when there are several. */
export function firstReason(reasons: readonly Doubt[]): Doubt {
  return REASON_ORDER.find((candidate) => reasons.includes(candidate)) ?? 'missingEvidence';
}

/** Only the unknown branches carry the doubt: a false leaf in an unknown `any` decides nothing. */
function collect(node: GroundNode, into: LeafGround[]): void {
  if (node.holds !== null) return;
  if ('all' in node) for (const child of node.all) collect(child, into);
  else if ('any' in node) for (const child of node.any) collect(child, into);
  else if ('not' in node) collect(node.not, into);
  else into.push(node);
}

/** One for all: there are as many as there are comparisons. */
const FIXED: Limit = { kind: 'fixed' };

/** A limit that nobody has entered still has a name. */
function namedLimit(id: string): Limit {
  if (id.startsWith('param.')) return { kind: 'param', id };
  return id.startsWith('term.') ? { kind: 'term', id } : { kind: 'fact', id, from: [] };
}
