/** The one place where json-rules-engine works: it compares leaves, one cached engine a rule edition. What the leaves add up to is decided in `truth.ts`. */
import { Engine } from 'json-rules-engine';
import type { Value } from '../facts/fact.ts';
import type { Resolved } from '../rulebook/rule.ts';

/** What the engine saw at a leaf; `undefined` on a side means that the fact was not there. */
export interface LeafResult {
  readonly actual: unknown;
  readonly expected: unknown;
  readonly result: boolean;
}
export type EngineTree =
  | { readonly all: readonly EngineTree[] }
  | { readonly any: readonly EngineTree[] }
  | { readonly not: EngineTree }
  | LeafResult;

interface RawNode {
  all?: RawNode[];
  any?: RawNode[];
  not?: RawNode;
  result?: boolean;
  factResult?: { value: unknown };
  valueResult?: unknown;
}

const engines = new WeakMap<object, Engine>();

/** The engine takes only an `all` or `any` at the top, so a bare leaf or `not` is wrapped; `unwrap` undoes it. */
function engineFor(condition: Resolved): Engine {
  const cached = engines.get(condition);
  if (cached) return cached;
  const engine = new Engine([], { allowUndefinedFacts: true, pathResolver: (value) => value });
  engine.addRule({
    conditions: { all: [JSON.parse(JSON.stringify(condition, (key, value) => (key === 'name' ? undefined : value)))] },
    event: { type: 'held' },
  });
  engines.set(condition, engine);
  return engine;
}

/**
 * Compares every leaf of a condition with the facts. Facts that are in doubt must not be in `facts`.
 * @throws when the engine itself fails; the caller turns that into `checkFault`.
 */
export async function compare(condition: Resolved, facts: Readonly<Record<string, Value>>): Promise<EngineTree> {
  const engine = engineFor(condition);
  const { results, failureResults } = await engine.run({ ...facts });
  const conditions = (results[0] ?? failureResults[0])?.conditions as unknown as RawNode | undefined;
  const top = conditions?.all?.[0];
  if (!top) throw new Error('the engine gave no result tree');
  return toTree(top);
}

function toTree(node: RawNode): EngineTree {
  if (node.all) return { all: node.all.map(toTree) };
  if (node.any) return { any: node.any.map(toTree) };
  if (node.not) return { not: toTree(node.not) };
  return { actual: node.factResult?.value, expected: node.valueResult, result: node.result === true };
}
