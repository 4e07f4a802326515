/** What must hold of pay whatever the numbers are: against the table of rates itself, and against itself told otherwise. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { paySubjects } from '../../src/facts/pay.ts';
import type { GroundNode, LeafGround } from '../../src/findings/finding.ts';
import type { Parameter } from '../../src/schemas/rule.ts';
import { RULES } from '../rule-files.ts';
import { verdict } from '../run-case.ts';
import { term } from './build.ts';
import { completes, factsOf, findingsOf, line, payInput, person } from './pay-build.ts';
import { worked } from './work-build.ts';

const SEED = { seed: 20_221_215, numRuns: 60 };
const JUNE = ['2023-06-01', '2023-06-30'] as const;
const ALL = [
  'ordinaryPay',
  'ordinaryHours',
  'ordinaryPayPerHour',
  'ordinaryPayLeast',
  'ordinaryPayMost',
  'payCategory',
];
const STATUS = new Set(['paidAsEmployee', 'overtimeExempt']);
const LONG = {
  case: { period: { from: '2015-01-01', to: '2027-12-31' } },
  agreement: { terms: { 'wage-agreement': term('virke-hk-it', 'none') } },
};
const parameter = (id: string): Parameter =>
  JSON.parse(readFileSync(join(RULES, `parameters/${id}.json`), 'utf8')) as Parameter;
const rows = parameter('pay-floor').values;
const categories = [...new Set(rows.map((row) => row.by?.category as string))];
const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
/** Every category on the first day of each of its rows and on the day before. */
const situations = categories.flatMap((category) =>
  rows
    .filter((row) => row.by?.category === category)
    .flatMap((row) => [row.from, dayBefore(row.from)])
    .filter((day) => day >= '2018-01-01')
    .map((day) => ({ category, day })),
);
/** The row as a person finds it in the table: the last of the category on or before the day. */
const rowOn = (category: string, day: string) =>
  rows.filter((row) => row.by?.category === category && row.from <= day).at(-1);

function leavesOf(node: GroundNode): LeafGround[] {
  if ('all' in node) return node.all.flatMap(leavesOf);
  if ('any' in node) return node.any.flatMap(leavesOf);
  return 'not' in node ? leavesOf(node.not) : [node];
}

/** One person for each situation, paid for a hundred hours so many øre more than its row says. */
async function paidBy(extra: number) {
  const records = situations.flatMap(({ category, day }, index) => {
    const who = { staffNo: String(index) };
    const rate = rowOn(category, day)?.value;
    const kroner = (typeof rate === 'number' ? rate * 100 + extra : 1) / 100;
    return [person({ ...who, payCategory: category }), line('ordinary', [day, day], 100, kroner, who)];
  });
  const found = await findingsOf({ ...LONG, records });
  return situations.map((situation, index) => ({
    ...situation,
    finding: found.get(`pay-floor:A-${String(index + 1).padStart(3, '0')}`),
  }));
}

describe('the table of rates', () => {
  test('holds enough to be tried', () => expect(situations.length).toBeGreaterThan(300));
  test.each([
    ['exactly the rate', 0, 'passed'],
    ['one øre under for a hundred hours', -1, 'failed'],
  ] as const)('%s', async (_, extra, outcome) => {
    for (const { category, day, finding } of await paidBy(extra)) {
      const row = rowOn(category, day);
      const decides = row !== undefined && row.value !== null && 'ABP'.includes(row.source.certainty);
      expect(`${category} ${day} ${finding && verdict(finding)}`).toBe(
        `${category} ${day} ${decides ? outcome : 'cantTell/missingTerm/param.pay-floor'}`,
      );
    }
  });
  test('no ground ever holds a figure that may not decide', async () => {
    const decisive = ['A', 'B', 'P'];
    const cleaner = (staffNo: string) => person({ staffNo, payCategory: 'cleaning-adult' });
    const days = [...new Set(parameter('night-supplement').values.flatMap(({ from }) => [from, dayBefore(from)]))];
    const nights = days.flatMap((day, index) => {
      const who = { staffNo: `n${index}` };
      return [cleaner(who.staffNo), worked(day, '21:00–06:00', who), line('night', [day, day], 9, 1, who)];
    });
    const night = await findingsOf({ ...LONG, records: [...nights, completes('hoursComplete', 'hours.xlsx')] });
    const seen = [...(await paidBy(-1)).map(({ finding }) => finding), ...night.values()].flatMap((finding) =>
      (finding?.grounds ?? []).flatMap(({ applies, requires }) =>
        [applies, requires].flatMap((node) => (node ? leavesOf(node) : [])),
      ),
    );
    const figures = seen.flatMap(({ limit, expected }) => (limit.kind === 'param' ? [{ limit, expected }] : []));
    expect(figures.filter(({ expected }) => expected !== undefined).length).toBeGreaterThan(150);
    for (const { limit, expected } of figures)
      if (expected !== undefined) expect(decisive).toContain(limit.source?.certainty);
    const outcomes = [...night.values()]
      .filter(({ rule }) => rule === 'night-supplement')
      .map(({ outcome }) => outcome);
    expect([...new Set(outcomes)].sort()).toEqual(['cantTell', 'failed', 'inapplicable']);
  });
  test('every category of the form says, as long as it has rates, which agreement they hang on', () => {
    const hanging = parameter('pay-floor-agreement').values;
    const firstOf = (category: string) =>
      parameter('pay-floor').values.find((row) => row.by?.category === category)?.from;
    expect(hanging.map(({ by, from }) => [by?.category, from])).toEqual(
      [...categories].sort().map((category) => [category, firstOf(category)]),
    );
    for (const { by, value } of hanging)
      expect(value).toBe(by?.category?.startsWith('it-') ? 'virke-hk-it' : 'applied');
  });
  test('every figure of the pay tables says where in its source it stands', () => {
    for (const id of ['pay-floor', 'pay-category-candidates', 'pay-floor-agreement', 'base-amount'])
      for (const { value, source } of parameter(id).values)
        if (value !== null) expect(source.section, `${id} ${value}`).toBeTruthy();
  });
  test('every category of the form has its candidates, itself among them, all of one sector', () => {
    const candidates = parameter('pay-category-candidates').values;
    expect(candidates.map((row) => row.by?.category).sort()).toEqual([...categories].sort());
    for (const { by, value } of candidates) {
      expect(value).toContain(by?.category);
      for (const one of value as string[]) expect([by?.category?.split('-')[0]]).toContain(one.split('-')[0]);
    }
  });
});

/** A whole number cut into parts. */
const parts = (whole: number, cuts: readonly number[]): number[] => {
  const at = [0, ...cuts.map((cut) => Math.floor(cut * whole)).sort((a, b) => a - b), whole];
  return at.slice(1).map((end, index) => end - (at[index] as number));
};
const cuts = fc.array(fc.double({ min: 0, max: 0.999_999, noNaN: true }), { minLength: 1, maxLength: 4 });

describe('told otherwise', () => {
  test('a line split into several of the same days changes nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200_000 }),
        fc.integer({ min: 1, max: 6_000_000 }),
        cuts,
        (hours, amount, at) => {
          const one = [person(), line('ordinary', JUNE, hours / 1000, amount / 100)];
          const [ofHours, ofAmount] = [parts(hours, at), parts(amount, at)];
          const many = ofHours.map((own, index) =>
            line('ordinary', JUNE, own / 1000, (ofAmount[index] as number) / 100),
          );
          expect(factsOf([person(), ...many], 'ordinary', ALL)).toEqual(factsOf(one, 'ordinary', ALL));
        },
      ),
      SEED,
    );
  });
  test('a line and its reversal change nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: 1, max: 3_000_000 }), (hours, amount) => {
        const own = [person(), line('ordinary', JUNE, 150, 34_900)];
        const undone = [1, -1].map((sign) => line('ordinary', JUNE, (sign * hours) / 1000, (sign * amount) / 100));
        expect(factsOf([...own, ...undone], 'ordinary', ALL)).toEqual(factsOf(own, 'ordinary', ALL));
      }),
      SEED,
    );
  });
  test('the order of the rows changes nothing', () => {
    const records: EvidenceRecord[] = ['7', '8', '9'].flatMap((staffNo) => [
      person({ staffNo, payCategory: staffNo === '8' ? 'cleaning-adult' : 'construction-skilled' }),
      ...['2023-05-15', '2023-05-16', '2023-06-14', '2023-06-15'].map((day) =>
        worked(day, '18:00–06:00/30', { staffNo }),
      ),
      line('ordinary', ['2023-05-01', '2023-05-31'], 23, 5_200, { staffNo, rate: 22_600 }),
      line('ordinary', JUNE, 23, 5_200, { staffNo, rate: 22_600 }),
      line('ordinary', JUNE, -1, -226, { staffNo }),
      line('overtime', JUNE, 5, 1_600, { staffNo }),
      line('night', JUNE, 17, 300, { staffNo }),
    ]);
    // Who somebody is comes with the first place of the hours list, which follows the order of its rows.
    const told = (own: readonly EvidenceRecord[]) =>
      paySubjects(payInput({ records: own })).subjects.map(({ slices, ...subject }) => ({
        ...subject,
        slices: slices.map(({ facts, ...slice }) => ({
          ...slice,
          facts: [...facts.values()].map((fact) => (STATUS.has(fact.id) ? { ...fact, from: [] } : fact)),
        })),
      }));
    const inOrder = told(records);
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        expect(told(shuffled)).toEqual(inOrder);
      }),
      SEED,
    );
  });
  test('paid more an hour never fails where less passed', async () => {
    const outcome = async (kroner: number, shown: boolean) => {
      const fields = shown ? {} : { categoryDocument: undefined };
      const found = await findingsOf({ records: [person(fields), line('ordinary', JUNE, 150, kroner)] });
      return ['failed', 'cantTell', 'passed'].indexOf(found.get('pay-floor:A-001')?.outcome ?? '');
    };
    for (const shown of [true, false]) {
      let before = 0;
      for (let kroner = 20_000; kroner <= 36_500; kroner += 250) {
        const now = await outcome(kroner, shown);
        expect(now).toBeGreaterThanOrEqual(before);
        before = now;
      }
      expect(before).toBe(2);
    }
  });
});

test('a figure is asked for once for all who have the same category, however many they are', () => {
  const months = ['05', '06', '07', '08', '09', '10'].map((month) => [`2023-${month}-01`, `2023-${month}-30`] as const);
  const asked = (people: number): number => {
    const records = Array.from({ length: people }, (_, index) => ({ staffNo: String(index) })).flatMap((who) => [
      person(who),
      ...months.flatMap(([from, to]) =>
        Array.from({ length: 6 }, (_, index) => line(index < 4 ? 'ordinary' : 'bonus', [from, to], 25, 6_000, who)),
      ),
    ]);
    const input = payInput({ records });
    let lookups = 0;
    const figure: typeof input.figure = (id, key, on) => {
      if (id.startsWith('pay-')) lookups += 1;
      return input.figure(id, key, on);
    };
    const { subjects } = paySubjects({ ...input, figure });
    expect(subjects).toHaveLength(people);
    expect(subjects.every(({ slices }) => slices.length <= 4)).toBe(true);
    return lookups;
  };
  expect(asked(200)).toBe(asked(2));
});
