/** The matching of wages and bank records against its naive twin, on two thousand generated pay months. */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { NEAR, outcomeOf, recordsOf, wagesOf } from '../facts/bank-world.ts';
import { type Outcome, twinOutcomes, type World, type WorldBlock, type WorldLine, type WorldWage } from './matching.ts';

/** How the wage of one person is paid in a generated month. */
const WAYS = [
  'direct',
  'block',
  'answered',
  'parts',
  'elsewhere',
  'restElsewhere',
  'late',
  'off',
  'back',
  'lost',
  'silent',
  'never',
] as const;
const amounts = fc.constantFrom(100, 200, 300, 500, 800);
const persons = fc.array(
  fc.record({
    person: fc.constantFrom('1', '2', '3', '4', '5', '6'),
    account: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'),
    net: amounts,
    payDay: fc.constantFrom(10, 10, 10, 14, 40),
    way: fc.constantFrom(...WAYS),
    days: fc.integer({ min: -7, max: 7 }),
    part: fc.integer({ min: 1, max: 99 }),
  }),
  { minLength: 1, maxLength: 7 },
);
const noise = fc.array(
  fc.record({
    amount: amounts,
    day: fc.integer({ min: 5, max: 45 }),
    to: fc.constantFrom('A', 'B', 'X', 'Y', undefined),
  }),
  { maxLength: 3 },
);
const month = fc.record({
  persons,
  noise,
  complete: fc.boolean(),
  /** How the blocks of the month are booked. */
  booked: fc.constantFrom('byId', 'bySum', 'counted', 'details', 'offByOne', 'not'),
  shift: fc.constantFrom(0, 0, 1, 6),
});

type Drawn = typeof month extends fc.Arbitrary<infer M> ? M : never;
type Person = Drawn['persons'][number];

function linesOf(one: Person, wage: WorldWage): WorldLine[] {
  const { way, days, part } = one;
  const { net, account: to, payDay: day } = wage;
  if (way === 'direct') return [{ amount: net, day, to }];
  if (way === 'late') return [{ amount: net, day: day + days, to }];
  if (way === 'off') return [{ amount: net + (part % 2 === 0 ? 1 : -1), day, to }];
  if (way === 'parts')
    return [
      { amount: part, day, to },
      { amount: net - part, day: day + (days % 3), to },
    ];
  if (way === 'elsewhere') return [{ amount: net, day, to: 'X' }];
  if (way === 'restElsewhere')
    return [
      { amount: part, day, to },
      { amount: net - part, day, to: 'Y' },
    ];
  if (way === 'silent') return [{ amount: net + part, day: day + (days % 3), ...(part % 2 === 0 ? { count: 2 } : {}) }];
  if (way === 'back')
    return [
      { amount: net, day, to },
      { amount: net, day: day + 1, back: true, ...(part % 3 === 0 ? {} : { to }) },
    ];
  return way === 'lost' ? [{ amount: net, day: day + 30, to }] : [];
}

function worldOf(drawn: Drawn): World {
  // A person has one account in a month: changes of account are the matter of other tests.
  const own = new Map<string, string>();
  for (const { person, account } of drawn.persons) if (!own.has(person)) own.set(person, account);
  const wages = drawn.persons
    .map((one): WorldWage & { one: Person } => ({
      person: one.person,
      account: own.get(one.person) as string,
      net: one.net,
      payDay: one.payDay,
      one,
    }))
    .sort((a, b) => (a.person < b.person ? -1 : a.person > b.person ? 1 : a.payDay - b.payDay || a.net - b.net));
  const blocks: WorldBlock[] = [10, 14, 40].flatMap((day) => {
    const orders = wages
      .filter(({ one, payDay }) => payDay === day && (one.way === 'block' || one.way === 'answered'))
      .map(({ account: to, net: amount, one }) => ({
        to,
        amount,
        ...(one.way === 'answered' ? { answer: one.part % 4 === 0 ? ('refused' as const) : ('settled' as const) } : {}),
      }));
    return orders.length === 0 ? [] : [{ id: `B-${day}`, day, orders }];
  });
  const booked = blocks.flatMap((block): WorldLine[] => {
    const valid = block.orders.filter(({ answer }) => answer !== 'refused');
    const amount = valid.reduce((all, order) => all + order.amount, 0);
    const day = block.day + drawn.shift;
    if (valid.length === 0 || drawn.booked === 'not') return [];
    if (drawn.booked === 'byId') return [{ amount, day, block: block.id, count: valid.length }];
    if (drawn.booked === 'counted') return [{ amount, day, count: valid.length }];
    if (drawn.booked === 'offByOne') return [{ amount: amount + 1, day, block: block.id }];
    if (drawn.booked === 'details')
      return [
        { amount, day, count: valid.length, details: valid.map(({ to, amount: each }) => ({ to, amount: each })) },
      ];
    return [{ amount, day }];
  });
  const lines = [
    ...booked,
    ...wages.flatMap((wage) => linesOf(wage.one, wage)),
    ...drawn.noise.map(({ to, ...line }) => (to === undefined ? line : { ...line, to })),
  ];
  return { wages: wages.map(({ one: _, ...wage }) => wage), lines, blocks, complete: drawn.complete };
}

const seen = new Map<Outcome, number>();

test('agrees with the naive twin on 2 000 months', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(month, (drawn) => {
      const world = worldOf(drawn);
      const facts = wagesOf(recordsOf(world));
      const ours = world.wages.map((_, index) => outcomeOf(facts.get(index + 2) as never));
      const twins = twinOutcomes(world, NEAR);
      for (const one of twins) seen.set(one, (seen.get(one) ?? 0) + 1);
      expect({ world, ours }).toEqual({ world, ours: twins });
    }),
    { numRuns: 2000, seed: 20221125 },
  );
});

afterAll(() => {
  console.log([...seen].map(([outcome, count]) => `${outcome} ${count}`).join(', '));
  for (const outcome of ['paid', 'look', 'unpaid', 'unknown'] as const)
    expect(seen.get(outcome) ?? 0, outcome).toBeGreaterThanOrEqual(100);
});
