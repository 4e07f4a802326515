/** The survey of mutants can fail: tiny rules whose cases are too weak, and which mutants then survive. */
import { describe, expect, test } from 'vitest';
import type { Rulebook } from '../src/rulebook/rule.ts';
import type { RuleCases } from '../src/schemas/rule.ts';
import { row } from './rulebook/faulty.ts';
import { smallFigure } from './rulebook/small-book.ts';
import { cases, leaf, ruleOf, small } from './small-cases.ts';
import { type Survey, survey, survivorLine } from './survey.ts';

const surveyed = (book: Rulebook, given: RuleCases): Promise<Survey> => survey(ruleOf(book), given, book);
/** What was changed in each survivor, with the days of the edition left out. */
async function survivors(book: Rulebook, given: RuleCases): Promise<string[]> {
  return (await surveyed(book, given)).survivors
    .filter((one) => one.path !== 'from')
    .map((one) => `${one.path} ${one.change}`);
}

const DAY = '2022-01-01';

describe('cases that are too weak', () => {
  const atMost = leaf('expectedHours', 'lessThanInclusive', 100);
  test('far from the limit: the sibling and both neighbours survive', async () => {
    const far = cases([
      [DAY, { expectedHours: 5 }],
      [DAY, { expectedHours: 900 }],
      [DAY, {}],
    ]);
    expect(await survivors(small(atMost), far)).toEqual([
      'requires lessThanInclusive → lessThan',
      'requires 100 → 99',
      'requires 100 → 101',
    ]);
  });
  test('on the limit and just above it: none survives', async () => {
    const near = cases([
      [DAY, { expectedHours: 100 }],
      [DAY, { expectedHours: 101 }],
    ]);
    expect(await survivors(small(atMost), near)).toEqual([]);
  });
  test('only ever passed: nobody notices that a leaf is dropped', async () => {
    const both = small({ all: [atMost, leaf('callOffMethod', 'equal', 'direct')] });
    const happy = cases([
      [DAY, { expectedHours: 100, callOffMethod: 'direct' }],
      [DAY, { expectedHours: 101, callOffMethod: 'direct' }],
    ]);
    expect(await survivors(both, happy)).toEqual(['requires/all/1 dropped']);
  });
  test('all or none true: nobody tells any from all', async () => {
    const either = small({ any: [leaf('expectedHours', 'equal', 1), leaf('callOffMethod', 'equal', 'direct')] });
    const alike = cases([
      [DAY, { expectedHours: 1, callOffMethod: 'direct' }],
      [DAY, { expectedHours: 2, callOffMethod: 'x' }],
    ]);
    expect(await survivors(either, alike)).toContain('requires any → all');
  });
  test('an element of a list that no case holds', async () => {
    const among = small(leaf('callOffMethod', 'in', ['direct', 'miniCompetition']));
    const one = cases([
      [DAY, { callOffMethod: 'direct' }],
      [DAY, { callOffMethod: 'outside' }],
    ]);
    expect(await survivors(among, one)).toEqual(['requires without miniCompetition']);
  });
  test('always relevant: nobody notices that appliesWhen is gone', async () => {
    const direct = small(atMost, { appliesWhen: leaf('callOffMethod', 'equal', 'direct') });
    const relevant = cases([
      [DAY, { expectedHours: 100, callOffMethod: 'direct' }],
      [DAY, { expectedHours: 101, callOffMethod: 'direct' }],
    ]);
    expect(await survivors(direct, relevant)).toEqual(['appliesWhen removed']);
  });
  test('no case on the first day, or on the day before', async () => {
    const days = async (...on: string[]) => {
      const found = await surveyed(
        small(atMost),
        cases(
          on.flatMap((day) => [
            [day, { expectedHours: 100 }],
            [day, { expectedHours: 101 }],
          ]),
        ),
      );
      return found.survivors.map((one) => one.id);
    };
    expect(await days('2022-06-01')).toEqual(['2022-01-01 from -1', '2022-01-01 from +1']);
    expect(await days('2021-12-31', '2022-06-01')).toEqual(['2022-01-01 from +1']);
    expect(await days('2021-12-31', '2022-01-01')).toEqual([]);
  });
  test('a case that only names another reason or another lack notices, too', async () => {
    const unknown = cases([
      [DAY, { expectedHours: { absent: 'unreadableEvidence' } }],
      [DAY, { expectedHours: 100 }],
      [DAY, { expectedHours: 101 }],
    ]);
    const both = small({ all: [atMost, leaf('callOffMethod', 'equal', 'direct')] });
    expect(await survivors(both, unknown)).not.toContain('requires/all/1 dropped');
  });
});

describe('limits that are not in the rule', () => {
  const term = small(leaf('expectedHours', 'lessThan', { fact: 'term.small-limit' }));
  test('a term: cases far from it let both neighbours live, cases at it do not, missing ones do not count', async () => {
    const far = cases([
      [DAY, { expectedHours: 5, 'term.small-limit': 100 }],
      [DAY, { expectedHours: 500, 'term.small-limit': 100 }],
    ]);
    expect(await survivors(term, far)).toContain('requires term.small-limit +1');
    expect(await survivors(term, far)).toContain('requires term.small-limit -1');
    const gone = cases([
      [DAY, { expectedHours: 5 }],
      [DAY, { expectedHours: 5, 'term.small-limit': { absent: 'missingTerm' } }],
    ]);
    expect(await survivors(term, gone)).toContain('requires term.small-limit +1');
    const near = cases([
      [DAY, { expectedHours: 99, 'term.small-limit': 100 }],
      [DAY, { expectedHours: 100, 'term.small-limit': 100 }],
    ]);
    expect(await survivors(term, near)).toEqual([]);
  });
  test('a figure, by the row of the day and the key', async () => {
    const values = [
      row('2020-01-01', 50, { by: { trade: 'direct' } }),
      row('2020-01-01', 70, { by: { trade: 'outside' } }),
    ];
    const keyed = small(
      leaf('expectedHours', 'lessThan', { fact: 'param.small-figure' }),
      { keys: { 'param.small-figure': { trade: 'callOffMethod' } } },
      { 'parameters/small-figure.json': smallFigure({ values }) },
    );
    const at = (...hours: number[]) =>
      cases(hours.map((value) => [DAY, { expectedHours: value, callOffMethod: 'direct' }]));
    expect(await survivors(keyed, at(10, 90))).toEqual([
      'requires lessThan → lessThanInclusive',
      'requires param.small-figure -1',
      'requires param.small-figure +1',
    ]);
    expect(await survivors(keyed, at(49, 50))).toEqual([]);
  });
  test('a figure that is a list, once without each element', async () => {
    const listed = small(
      leaf('callOffMethod', 'in', { fact: 'param.small-figure' }),
      {},
      {
        'parameters/small-figure.json': smallFigure({ values: [row('2020-01-01', ['direct', 'outside'])] }),
      },
    );
    const one = cases([
      [DAY, { callOffMethod: 'direct' }],
      [DAY, { callOffMethod: 'x' }],
    ]);
    expect(await survivors(listed, one)).toEqual(['requires param.small-figure without outside']);
  });
});

describe('mutants listed as equivalent', () => {
  const book = small(leaf('expectedHours', 'lessThanInclusive', 100));
  const given = [
    ['2021-12-31', { expectedHours: 100 }],
    [DAY, { expectedHours: 100 }],
    [DAY, { expectedHours: 200 }],
  ] as const;
  const reason = 'No call-off has 101 hours.';
  const listing = (...ids: string[]) =>
    surveyed(book, cases(given, { equivalentMutants: ids.map((mutant) => ({ mutant, reason })) }));
  test('do not count as survivors', async () => {
    const id = '2022-01-01 requires 100 → 101';
    expect((await surveyed(book, cases(given))).survivors.map((one) => one.id)).toEqual([id]);
    expect(await listing(id)).toMatchObject({ survivors: [], equivalent: 1, misplaced: [] });
  });
  test('are wrong when a case notices them', async () => {
    const { misplaced } = await listing('2022-01-01 requires 100 → 99');
    expect(misplaced).toEqual(['«2022-01-01 requires 100 → 99» is noticed by a case: take it out']);
  });
  test('are wrong when there is no such mutant any more', async () => {
    const { misplaced } = await listing('2022-01-01 requires 50 → 51');
    expect(misplaced).toEqual(['«2022-01-01 requires 50 → 51» is no mutant of this rule: take it out']);
  });
  test('a survivor is told with rule, edition, path and change', async () => {
    const [one] = (await surveyed(book, cases(given))).survivors;
    expect(one && survivorLine(ruleOf(book), one)).toMatch(
      /^small-rule, edition 2022-01-01, requires: 100 → 101 – no case notices/,
    );
  });
});
