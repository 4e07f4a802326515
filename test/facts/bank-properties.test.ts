/** What must hold for every set of wages and bank records: order means nothing, one change breaks one wage, and a large case is quick. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { bankSubjects } from '../../src/facts/bank.ts';
import type { FactSet } from '../../src/facts/fact.ts';
import type { Outcome, World, WorldBlock, WorldLine, WorldWage } from '../twin/matching.ts';
import { dayOf, inputOf, outcomeOf, recordsOf, wagesOf } from './bank-world.ts';

const LETTERS = [...'ABCDEFGHIJ'];
/** Up to ten people, two pay days each, every wage of its own amount; some paid one by one, some in a batch. */
const months = fc
  .record({
    people: fc.integer({ min: 1, max: 10 }),
    batched: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
    nets: fc.uniqueArray(fc.integer({ min: 1_000, max: 9_000_000 }), { minLength: 20, maxLength: 20 }),
    byId: fc.boolean(),
  })
  .map(({ people, batched, nets, byId }): World => {
    const wages = LETTERS.slice(0, people).flatMap((letter, index): WorldWage[] =>
      [10, 41].map((payDay, half) => ({
        person: String(index),
        account: letter,
        net: nets[index * 2 + half] as number,
        payDay,
      })),
    );
    const inBatch = (wage: WorldWage): boolean => batched[Number(wage.person)] === true;
    const blocks = [10, 41].flatMap((day): WorldBlock[] => {
      const orders = wages.filter((wage) => inBatch(wage) && wage.payDay === day);
      return orders.length === 0
        ? []
        : [{ id: `B-${day}`, day, orders: orders.map(({ account: to, net: amount }) => ({ to, amount })) }];
    });
    const lines = [
      ...wages
        .filter((wage) => !inBatch(wage))
        .map(({ account: to, net: amount, payDay: day }) => ({ to, amount, day })),
      ...blocks.map((block): WorldLine => {
        const amount = block.orders.reduce((sum, order) => sum + order.amount, 0);
        return { amount, day: block.day, ...(byId ? { block: block.id, count: block.orders.length } : {}) };
      }),
    ];
    return { wages, lines, blocks, complete: true };
  });
const options = { numRuns: 200, seed: 4711 };

const outcomes = (records: readonly EvidenceRecord[], world: World): Outcome[] => {
  const facts = wagesOf(records);
  return world.wages.map((_, index) => outcomeOf(facts.get(index + 2) as never));
};

/** The world with the money of one wage sent otherwise, in the line or in the order that the line books. */
function changed(world: World, wage: WorldWage, how: 'amount' | 'account' | 'day'): World {
  const to = how === 'account' ? 'Z' : wage.account;
  const off = how === 'amount' ? 1 : 0;
  const own = (one: { readonly to?: string; readonly amount: number }): boolean =>
    one.to === wage.account && one.amount === wage.net;
  const batch = world.blocks.find((block) => block.orders.some(own));
  return {
    ...world,
    blocks: world.blocks.map((block) => ({
      ...block,
      orders: block.orders.map((order) => (own(order) ? { ...order, to, amount: order.amount + off } : order)),
    })),
    lines: world.lines.map((line) => {
      if (own(line)) return { ...line, to, amount: line.amount + off, day: how === 'day' ? line.day + 6 : line.day };
      return batch && line.day === batch.day && line.to === undefined ? { ...line, amount: line.amount + off } : line;
    }),
  };
}

describe('every set of wages and bank records', () => {
  test('paid as listed is paid', () =>
    fc.assert(
      fc.property(months, (world) => {
        expect(new Set(outcomes(recordsOf(world), world))).toEqual(new Set(['paid']));
      }),
      options,
    ));

  test('the order of records changes nothing', () =>
    fc.assert(
      fc.property(
        months.chain((world) =>
          fc.tuple(fc.constant(world), fc.shuffledSubarray(recordsOf(world), { minLength: recordsOf(world).length })),
        ),
        ([world, shuffled]) => {
          const said = (records: readonly EvidenceRecord[]): string =>
            JSON.stringify(bankSubjects(inputOf(records)).subjects, (_, value) =>
              value instanceof Map ? [...value] : value,
            );
          expect(said(shuffled)).toBe(said(recordsOf(world)));
        },
      ),
      options,
    ));

  test('one amount, account or day changed breaks exactly that wage', () =>
    fc.assert(
      fc.property(months, fc.nat(), fc.constantFrom('amount', 'account', 'day'), (world, pick, how) => {
        const direct = (wage: WorldWage): boolean => world.lines.some(({ to }) => to === wage.account);
        const wages = how === 'day' ? world.wages.filter(direct) : world.wages;
        const wage = wages[pick % Math.max(1, wages.length)];
        fc.pre(wage !== undefined);
        const expected = world.wages.map((one) => (one !== wage ? 'paid' : how === 'amount' ? 'unpaid' : 'look'));
        expect(outcomes(recordsOf(changed(world, wage as WorldWage, how)), world)).toEqual(expected);
      }),
      options,
    ));
});

test('a thousand people over six months against six payment files and six statements is quick', () => {
  const people = Array.from({ length: 1000 }, (_, index) => index);
  const worlds = Array.from({ length: 6 }, (_, month): World => {
    const day = month * 30;
    const orders = people.map((one) => ({ to: String.fromCharCode(1000 + one), amount: 3_000_000 + (one % 50) * 100 }));
    const half = { id: `B-${month}`, day, orders: orders.slice(0, 500) };
    const amount = half.orders.reduce((sum, order) => sum + order.amount, 0);
    return {
      wages: orders.map(({ to, amount: net }, index) => ({ person: String(index), account: to, net, payDay: day })),
      lines: [{ amount, day, count: 500 }, ...orders.slice(500).map((order) => ({ ...order, day }))],
      blocks: [half],
      complete: month === 0,
    };
  });
  const records = worlds.flatMap((world, month) =>
    recordsOf(world).map((record): EvidenceRecord => {
      const own: Record<string, unknown> = {
        messageId: `M-${month}`,
        statementId: `U-${month}`,
        from: dayOf(month * 30 - 10),
        to: dayOf(month * 30 + 19),
      };
      const fields = Object.entries(record.fields).map(([field, value]) => [field, own[field] ?? value]);
      return {
        ...record,
        at: { ...record.at, file: `${month}-${record.at.file}` },
        fields: record.kind === 'attestations' ? record.fields : Object.fromEntries(fields),
      };
    }),
  );
  const input = inputOf(records);
  const start = performance.now();
  const { subjects } = bankSubjects(input);
  const took = performance.now() - start;
  const wages = subjects.filter(({ kind }) => kind === 'wage');
  expect(wages).toHaveLength(6000);
  expect(new Set(wages.map(({ slices }) => outcomeOf(slices[0]?.facts as FactSet)))).toEqual(new Set(['paid']));
  // Well under a second alone on a machine; the limit leaves room for a busy one.
  expect(took).toBeLessThan(3000);
  console.log(`6 000 wages matched in ${Math.round(took)} ms`);
});
