/** Random conditions over a handful of typed facts, and random knowledge of those facts. */
import fc from 'fast-check';
import type { Fact, Value } from '../../src/facts/fact.ts';
import type { Lookup } from '../../src/findings/truth.ts';
import type { Resolved } from '../../src/rulebook/rule.ts';

const numbers = fc.constantFrom(-1, 0, 1, 10, 100);
const days = fc.constantFrom('2021-12-31', '2022-01-01', '2024-02-29');
const texts = fc.constantFrom('', 'a', 'b', '10', 'true');
const flags = fc.boolean();
const lists = fc.subarray(['', 'a', 'b', '10'], { minLength: 0 });

const IDS = {
  number: ['n1', 'n2', 'term.n'],
  day: ['d1', 'param.d'],
  text: ['t1', 't2'],
  flag: ['f1', 'f2'],
  list: ['param.list'],
} as const;
const VALUES: Readonly<Record<keyof typeof IDS, fc.Arbitrary<Value>>> = {
  number: numbers,
  day: days,
  text: texts,
  flag: flags,
  list: lists,
};

const ORDERED = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const;

function leafOf(type: 'number' | 'day' | 'text' | 'flag'): fc.Arbitrary<Resolved> {
  const ordered = type === 'number' || type === 'day' ? ORDERED : [];
  const other = fc.constantFrom(...IDS[type]).map((fact) => ({ fact }));
  const compared = fc.record({
    fact: fc.constantFrom(...IDS[type]),
    operator: fc.constantFrom('equal', 'notEqual', ...ordered),
    value: fc.oneof(VALUES[type], other),
  });
  const listed = fc.record({
    fact: fc.constantFrom(...IDS[type]),
    operator: fc.constantFrom('in', 'notIn'),
    value:
      type === 'text'
        ? fc.oneof(lists, fc.constant({ fact: 'param.list' }))
        : fc.array(VALUES[type], { minLength: 1, maxLength: 3 }),
  });
  return fc.oneof(compared, listed) as fc.Arbitrary<Resolved>;
}

/** A condition up to four deep, with names on some of its groups. */
export const conditions: fc.Arbitrary<Resolved> = fc.letrec<{ node: Resolved }>((tie) => {
  const children = fc.array(tie('node'), { minLength: 1, maxLength: 3 });
  const name = fc.constantFrom({}, { name: 'shared' });
  return {
    node: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      ...(['number', 'day', 'text', 'flag'] as const).map(leafOf),
      fc.tuple(children, name).map(([all, named]) => ({ all, ...named })),
      fc.tuple(children, name).map(([any, named]) => ({ any, ...named })),
      fc.tuple(tie('node'), name).map(([not, named]) => ({ not, ...named })),
    ),
  };
}).node;

const reasons = fc.constantFrom(
  'missingEvidence',
  'unreadableEvidence',
  'conflictingEvidence',
  'declaredOnly',
  'missingTerm',
  'needsReview',
);

/** For each fact: a value, a reason why there is none, or nothing at all. */
export const knowledge: fc.Arbitrary<ReadonlyMap<string, Fact>> = fc
  .record(
    Object.fromEntries(
      Object.entries(IDS).flatMap(([type, ids]) =>
        ids.map((id) => [
          id,
          fc.oneof(
            { weight: 4, arbitrary: VALUES[type as keyof typeof IDS].map((value) => ({ value })) },
            { weight: 1, arbitrary: reasons.map((absent) => ({ absent })) },
            { weight: 1, arbitrary: fc.constant(null) },
          ),
        ]),
      ),
    ),
  )
  .map(
    (said) =>
      new Map(
        Object.entries(said).flatMap(([id, one]) =>
          one === null ? [] : [[id, { id, basis: 'documented', from: [], ...one } as unknown as Fact]],
        ),
      ),
  );

/** Looks facts up as they are known, every one as if it stood in the evidence. */
export function lookupOf(known: ReadonlyMap<string, Fact>): Lookup {
  return (id) => {
    const fact = known.get(id);
    return fact && { ...fact, limit: { kind: 'fact', id, from: [] } };
  };
}

/** Only the values, for those who need no reasons. */
export function valuesOf(known: ReadonlyMap<string, Fact>): Record<string, Value> {
  return Object.fromEntries([...known].flatMap(([id, fact]) => ('value' in fact ? [[id, fact.value]] : [])));
}
