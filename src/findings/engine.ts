/** The one place where json-rules-engine works: it compares leaves, one cached engine a rule edition. What the leaves add up to is decided in `truth.ts`. */
import { Engine } from 'json-rules-engine';
import type { Value } from '../facts/fact.ts';
import type { Resolved } from '../rulebook/rule.ts';

/** How a comparison came out. It means something only where both sides were known; `truth.ts` sees to that. */
export interface LeafResult {
  readonly result: boolean;
}
export type EngineTree =
  | { readonly all: readonly EngineTree[] }
  | { readonly any: readonly EngineTree[] }
  | { readonly not: EngineTree }
  | LeafResult;

/** What the engine has answered already, by condition and by the values that the condition names. Belongs to one run, so that it does not grow for ever. */
export type Seen = Map<Resolved, Map<string, EngineTree>>;

interface RawNode {
  all?: RawNode[];
  any?: RawNode[];
  not?: RawNode;
  result?: boolean;
}

interface Prepared {
  readonly engine: Engine;
  /** Every id that the condition names, each once. */
  readonly ids: readonly string[];
  /** Ids that stand for a list: `in` throws when there is none. */
  readonly lists: readonly string[];
}

const prepared = new WeakMap<Resolved, Prepared>();

/** The engine takes only an `all` or `any` at the top, so a bare leaf or `not` is wrapped; `compare` undoes it. */
function prepare(condition: Resolved): Prepared {
  const cached = prepared.get(condition);
  if (cached) return cached;
  const engine = new Engine([], { allowUndefinedFacts: true, pathResolver: (value) => value });
  engine.addRule({
    conditions: { all: [JSON.parse(JSON.stringify(condition, (key, value) => (key === 'name' ? undefined : value)))] },
    event: { type: 'held' },
  });
  const leaves = leavesOf(condition);
  const made = {
    engine,
    ids: [...new Set(leaves.flatMap((leaf) => [leaf.fact, ...limitIds(leaf)]))],
    lists: leaves.filter((leaf) => leaf.operator === 'in' || leaf.operator === 'notIn').flatMap(limitIds),
  };
  prepared.set(condition, made);
  return made;
}

type Leaf = Extract<Resolved, { fact: string }>;

function leavesOf(condition: Resolved): Leaf[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  return 'not' in condition ? leavesOf(condition.not) : [condition];
}

function limitIds(leaf: Leaf): string[] {
  return typeof leaf.value === 'object' && !Array.isArray(leaf.value) ? [leaf.value.fact] : [];
}

/**
 * Compares every leaf of a condition. The engine decides each distinct set of values once; the same set again gives the same tree.
 * @param valueFor the value of a fact, figure or term; undefined when it is not known or in doubt
 * @param seen answers of this run so far
 * @throws when the engine itself fails; the caller turns that into `checkFault`.
 */
export async function compare(
  condition: Resolved,
  valueFor: (id: string) => Value | undefined,
  seen: Seen,
): Promise<EngineTree> {
  const { engine, ids, lists } = prepare(condition);
  const facts: Record<string, Value> = {};
  let key = '';
  for (const id of ids) {
    const value = valueFor(id);
    key += keyOf(value);
    if (value !== undefined) facts[id] = value;
  }
  let answers = seen.get(condition);
  if (!answers) {
    answers = new Map();
    seen.set(condition, answers);
  }
  const before = answers.get(key);
  if (before) return before;
  for (const id of lists) facts[id] ??= [];
  const tree = await run(engine, facts);
  answers.set(key, tree);
  return tree;
}

/** Tells apart values that the engine tells apart: number, text, yes/no, list and nothing. */
function keyOf(value: Value | undefined): string {
  if (typeof value === 'string') return `s${value.length}:${value}`;
  if (value === undefined || typeof value === 'number' || typeof value === 'boolean') return `${String(value)};`;
  return JSON.stringify(value);
}

async function run(engine: Engine, facts: Record<string, Value>): Promise<EngineTree> {
  const { results, failureResults } = await engine.run(facts);
  const conditions = (results[0] ?? failureResults[0])?.conditions as unknown as RawNode | undefined;
  const top = conditions?.all?.[0];
  if (!top) throw new Error('the engine gave no result tree');
  return toTree(top);
}

function toTree(node: RawNode): EngineTree {
  if (node.all) return { all: node.all.map(toTree) };
  if (node.any) return { any: node.any.map(toTree) };
  if (node.not) return { not: toTree(node.not) };
  return { result: node.result === true };
}
