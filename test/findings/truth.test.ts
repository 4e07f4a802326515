/** Three-valued logic: the tables in full, and the fold against an evaluator written on its own. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/facts/fact.ts';
import { compare } from '../../src/findings/engine.ts';
import type { GroundNode, LeafGround, Truth } from '../../src/findings/finding.ts';
import { and, doubtsOf, firstReason, fold, or } from '../../src/findings/truth.ts';
import type { Resolved } from '../../src/rulebook/rule.ts';
import type { Doubt } from '../../src/schemas/rule.ts';
import { conditions, knowledge, lookupOf, valuesOf } from './any-condition.ts';
import { naive, type Tree } from './naive-truth.ts';

const ALL: readonly Truth[] = [true, false, null];

async function judged(condition: Resolved, known: ReadonlyMap<string, Fact>): Promise<GroundNode> {
  const values = valuesOf(known);
  return fold(condition, await compare(condition, (id) => values[id], new Map()), lookupOf(known));
}

describe('the tables of Kleene', () => {
  const AND: readonly (readonly [Truth, Truth, Truth])[] = [
    [true, true, true],
    [true, false, false],
    [true, null, null],
    [false, true, false],
    [false, false, false],
    [false, null, false],
    [null, true, null],
    [null, false, false],
    [null, null, null],
  ];
  test.each(AND)('%s and %s is %s', (a, b, both) => expect(and([a, b])).toBe(both));
  const OR: readonly (readonly [Truth, Truth, Truth])[] = [
    [true, true, true],
    [true, false, true],
    [true, null, true],
    [false, true, true],
    [false, false, false],
    [false, null, null],
    [null, true, true],
    [null, false, null],
    [null, null, null],
  ];
  test.each(OR)('%s or %s is %s', (a, b, either) => expect(or([a, b])).toBe(either));
  test('hold for three at a time as for two and two', () => {
    for (const a of ALL)
      for (const b of ALL)
        for (const c of ALL) {
          expect(and([a, b, c])).toBe(and([and([a, b]), c]));
          expect(or([a, b, c])).toBe(or([a, or([b, c])]));
        }
  });
});

describe('the fold through the engine', () => {
  const leaf = (fact: string): Resolved => ({ fact, operator: 'equal', value: true });
  const knowing = (truths: Readonly<Record<string, Truth>>) =>
    new Map<string, Fact>(
      Object.entries(truths).flatMap(([id, truth]) =>
        truth === null ? [] : [[id, { id, value: truth, basis: 'documented', from: [] } as Fact]],
      ),
    );
  test('gives the tables for all, any and not', async () => {
    for (const a of ALL)
      for (const b of ALL) {
        const known = knowing({ a, b });
        expect((await judged({ all: [leaf('a'), leaf('b')] }, known)).holds).toBe(and([a, b]));
        expect((await judged({ any: [leaf('a'), leaf('b')] }, known)).holds).toBe(or([a, b]));
        expect((await judged({ not: leaf('a') }, known)).holds).toBe(a === null ? null : !a);
        expect((await judged({ not: { all: [leaf('a'), leaf('b')], name: 'both' } }, known)).holds).toBe(
          and([a, b]) === null ? null : !and([a, b]),
        );
      }
  });
  test('agrees with an evaluator written on its own, at every node', async () => {
    await fc.assert(
      fc.asyncProperty(conditions, knowledge, async (condition, known) => {
        const values = valuesOf(known);
        const agree = (node: GroundNode, tree: Tree): void => {
          expect(node.holds).toBe([false, null, true][naive(tree, values) + 1]);
          if ('all' in node)
            for (const [index, child] of node.all.entries()) agree(child, (tree as { all: Tree[] }).all[index] as Tree);
          if ('any' in node)
            for (const [index, child] of node.any.entries()) agree(child, (tree as { any: Tree[] }).any[index] as Tree);
          if ('not' in node) agree(node.not, (tree as { not: Tree }).not);
        };
        agree(await judged(condition, known), condition as Tree);
      }),
      { seed: 20240101, numRuns: 1500 },
    );
  });
  test('learning more never takes back what was certain', async () => {
    await fc.assert(
      fc.asyncProperty(conditions, knowledge, knowledge, async (condition, known, more) => {
        const certain = (await judged(condition, known)).holds;
        const learned = new Map([...more].filter(([, fact]) => 'value' in fact));
        for (const [id, fact] of known) if ('value' in fact) learned.set(id, fact);
        if (certain !== null) expect((await judged(condition, learned)).holds).toBe(certain);
      }),
      { seed: 20240102, numRuns: 500 },
    );
  });
  test('an unknown result says what would settle it, and a known one says nothing', async () => {
    await fc.assert(
      fc.asyncProperty(conditions, knowledge, async (condition, known) => {
        const node = await judged(condition, known);
        const { missing } = doubtsOf(node);
        expect(missing.length > 0).toBe(node.holds === null);
        for (const id of missing) expect(valuesOf(known)).not.toHaveProperty([id]);
      }),
      { seed: 20240103, numRuns: 500 },
    );
  });
});

describe('why something is unknown', () => {
  const unknown = (fact: string, doubt: Doubt, lacks = fact): LeafGround => ({
    fact,
    operator: 'equal',
    limit: { kind: 'fixed' },
    holds: null,
    doubt,
    lacks,
    from: [],
  });
  const known = (holds: boolean): LeafGround => ({
    fact: 'known',
    operator: 'equal',
    actual: true,
    limit: { kind: 'fixed' },
    holds,
    from: [],
  });
  const ORDER: readonly Doubt[] = [
    'checkFault',
    'conflictingEvidence',
    'unreadableEvidence',
    'declaredOnly',
    'missingEvidence',
    'missingTerm',
    'needsReview',
    'notExamined',
  ];
  test('the earlier reason speaks, whichever comes first in the tree', () => {
    for (const [at, first] of ORDER.entries())
      for (const second of ORDER.slice(at + 1)) {
        expect(firstReason([second, first])).toBe(first);
        expect(doubtsOf({ all: [unknown('a', second), unknown('b', first)], holds: null }).reason).toBe(first);
      }
  });
  test('what is missing comes in reading order, each once', () =>
    expect(
      doubtsOf({
        all: [
          unknown('b', 'missingEvidence'),
          { any: [unknown('a', 'missingTerm'), unknown('b', 'missingTerm')], holds: null },
        ],
        holds: null,
      }).missing,
    ).toEqual(['b', 'a']));
  test('a branch that is certain carries no doubt, even when it holds unknown leaves', () => {
    const settled: GroundNode = { all: [known(false), unknown('hidden', 'conflictingEvidence')], holds: false };
    expect(doubtsOf({ any: [settled, unknown('open', 'needsReview')], holds: null })).toEqual({
      reason: 'needsReview',
      missing: ['open'],
    });
  });
  test('a limit that is not known is what is missing, not the fact held against it', async () => {
    const held: Resolved = { fact: 'n1', operator: 'lessThan', value: { fact: 'term.n' } };
    const fact: Fact = { id: 'n1', value: 1, basis: 'documented', from: [] };
    expect(doubtsOf(await judged(held, new Map([['n1', fact]])))).toEqual({
      reason: 'missingTerm',
      missing: ['term.n'],
    });
  });
});
