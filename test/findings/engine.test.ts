/** The traps of json-rules-engine, each with what the product makes of it; and that it decides each set of values once. */
import fc from 'fast-check';
import { Engine } from 'json-rules-engine';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Fact, Value } from '../../src/facts/fact.ts';
import { compare, type Seen } from '../../src/findings/engine.ts';
import { fold } from '../../src/findings/truth.ts';
import type { Resolved } from '../../src/rulebook/rule.ts';
import { conditions, knowledge, lookupOf, valuesOf } from './any-condition.ts';

afterEach(() => vi.restoreAllMocks());

function facts(values: Readonly<Record<string, Value>>): Map<string, Fact> {
  return new Map(
    Object.entries(values).map(([id, value]) => [id, { id, value, basis: 'documented', from: [] }] as const),
  );
}

async function holds(condition: Resolved, values: Readonly<Record<string, Value>> = {}): Promise<boolean | null> {
  const tree = await compare(condition, (id) => values[id], new Map());
  return fold(condition, tree, lookupOf(facts(values))).holds;
}

const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value }) as Resolved;

describe('what the engine takes for true although nothing is known', () => {
  const TRAPS: readonly (readonly [string, Resolved])[] = [
    ['notEqual', leaf('gone', 'notEqual', 'x')],
    ['notIn', leaf('gone', 'notIn', ['x'])],
    ['not equal', { not: leaf('gone', 'equal', 'x') }],
    ['not lessThan', { not: leaf('gone', 'lessThan', 5) }],
    ['a figure that is gone on the right', { not: leaf('there', 'lessThan', { fact: 'param.gone' }) }],
    ['both sides gone', leaf('gone', 'equal', { fact: 'gone.too' })],
  ];
  test.each(TRAPS)('%s', async (_, condition) => {
    const engine = new Engine([], { allowUndefinedFacts: true });
    engine.addRule({ conditions: { all: [condition as never] }, event: { type: 'x' } });
    expect((await engine.run({ there: 1 })).results, 'the engine itself').toHaveLength(1);
    expect(await holds(condition, { there: 1 }), 'the product').toBeNull();
  });
});

describe('what would make the engine throw', () => {
  test('a list figure that is gone: unknown, and the rest is still compared', async () => {
    const listed = leaf('code', 'in', { fact: 'param.codes' });
    const other = leaf('hours', 'lessThan', 5);
    expect(await holds(listed, { code: 'a' })).toBeNull();
    expect(await holds({ all: [listed, other] }, { code: 'a', hours: 9 })).toBe(false);
    expect(await holds({ any: [listed, other] }, { code: 'a', hours: 1 })).toBe(true);
    expect(await holds({ not: leaf('code', 'notIn', { fact: 'param.codes' }) }, { code: 'a' })).toBeNull();
  });
  test('a list that is there decides', async () => {
    const listed = leaf('code', 'in', { fact: 'param.codes' });
    expect(await holds(listed, { code: 'a', 'param.codes': ['a', 'b'] })).toBe(true);
    expect(await holds(listed, { code: 'c', 'param.codes': ['a', 'b'] })).toBe(false);
    expect(await holds(listed, { code: 'c', 'param.codes': [] })).toBe(false);
  });
});

describe('what looks like nothing but is something', () => {
  test.each([
    ['zero', 0],
    ['no', false],
    ['the empty text', ''],
  ])('%s is a value', async (_, value) => {
    expect(await holds(leaf('it', 'equal', value), { it: value })).toBe(true);
    expect(await holds(leaf('it', 'notEqual', value), { it: value })).toBe(false);
  });
  test('text is never a number: 100 is more than 9', async () => {
    expect(await holds(leaf('it', 'greaterThan', 9), { it: 100 })).toBe(true);
    expect(await holds(leaf('it', 'equal', 100), { it: '100' })).toBe(false);
  });
  test('days compare as text', async () => {
    expect(await holds(leaf('day', 'lessThan', '2022-10-01'), { day: '2022-09-30' })).toBe(true);
    expect(
      await holds(leaf('day', 'lessThanInclusive', { fact: 'last' }), { day: '2023-04-27', last: '2023-04-27' }),
    ).toBe(true);
    expect(await holds(leaf('day', 'greaterThan', { fact: 'last' }), { day: '2023-04-27', last: '2023-04-27' })).toBe(
      false,
    );
  });
});

describe('shapes', () => {
  test('a bare leaf, a bare not and a single child work at the top', async () => {
    expect(await holds(leaf('it', 'equal', 1), { it: 1 })).toBe(true);
    expect(await holds({ not: leaf('it', 'equal', 1) }, { it: 1 })).toBe(false);
    expect(await holds({ any: [leaf('it', 'equal', 1)] }, { it: 2 })).toBe(false);
  });
  test('a name is kept for the explanation and does not disturb the engine', async () => {
    const named: Resolved = { all: [{ any: [leaf('it', 'equal', 1)], name: 'shared' }], name: 'outer' };
    const tree = await compare(named, () => 1, new Map());
    expect(fold(named, tree, lookupOf(facts({ it: 1 })))).toMatchObject({
      name: 'outer',
      holds: true,
      all: [{ name: 'shared', holds: true }],
    });
  });
  test('an operator that the engine does not know is a crash, not a result', async () =>
    expect(compare(leaf('it', 'resembles', 1), () => 1, new Map())).rejects.toThrow());
});

describe('each set of values is decided once a run', () => {
  const condition: Resolved = { all: [leaf('hours', 'lessThan', 5), leaf('code', 'in', ['a'])] };
  test('twenty thousand sets with fifty different ones run the engine fifty times', async () => {
    const run = vi.spyOn(Engine.prototype, 'run');
    const seen: Seen = new Map();
    for (let index = 0; index < 20_000; index += 1)
      await compare(condition, (id) => (id === 'hours' ? index % 50 : 'a'), seen);
    expect(run).toHaveBeenCalledTimes(50);
  });
  test('another run asks the engine again', async () => {
    const run = vi.spyOn(Engine.prototype, 'run');
    for (const seen of [new Map(), new Map()]) await compare(condition, () => 1, seen);
    expect(run).toHaveBeenCalledTimes(2);
  });
  test('values that read alike are told apart', async () => {
    const either: Resolved = { any: [leaf('a', 'equal', 1), leaf('b', 'equal', 1), leaf('c', 'in', { fact: 'd' })] };
    const sets: readonly Record<string, Value>[] = [
      { a: 1 },
      { a: '1' },
      { a: true },
      { a: 'true' },
      { b: 1 },
      { a: 11 },
      { a: '1;', b: 2 },
      { a: '', b: '1' },
      { a: 's1:1' },
      { a: 'undefined' },
      { c: 'x', d: ['x'] },
      { c: 'x', d: ['x,y'] },
      { c: 'x', d: ['x', 'y'] },
      { c: 'x', d: '["x"]' },
      {},
    ];
    const run = vi.spyOn(Engine.prototype, 'run');
    const seen: Seen = new Map();
    for (const values of sets) await compare(either, (id) => values[id], seen);
    expect(run).toHaveBeenCalledTimes(sets.length);
  });
  test('gives what a first look would give, in any order of sets', async () => {
    await fc.assert(
      fc.asyncProperty(conditions, fc.array(knowledge, { minLength: 2, maxLength: 6 }), async (any, known) => {
        const seen: Seen = new Map();
        for (const one of [...known, ...known]) {
          const values = valuesOf(one);
          const fresh = await compare(structuredClone(any), (id) => values[id], new Map());
          expect(await compare(any, (id) => values[id], seen)).toEqual(fresh);
        }
      }),
      { seed: 20240104, numRuns: 150 },
    );
  });
});
