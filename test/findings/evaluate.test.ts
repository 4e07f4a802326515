/** One rule for one subject: clocks, slices, bases, terms and figures, faults of ours, and what a finding carries. */
import { Engine } from 'json-rules-engine';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { evaluate } from '../../src/findings/evaluate.ts';
import { requiring, SOURCE, smallEdition, smallRule, words } from '../rulebook/small-book.ts';
import { absent, bookOf, callOff, findingOf, findingsOf, IN_FORCE, known, said, setOf, slice } from './situation.ts';

afterEach(() => vi.restoreAllMocks());

const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
const few = leaf('expectedHours', 'lessThanInclusive', { fact: 'term.small-limit' });
const direct = leaf('callOffMethod', 'equal', 'direct');
const hours = (value: number) => known('expectedHours', value);
const inapplicable = { passed: words('a'), failed: words('b'), inapplicable: words('c') };
const one = callOff('1', slice('2022-05-01', [hours(100)]));

describe('relevance and requirement', () => {
  const book = bookOf(requiring(few, { appliesWhen: direct, messages: inapplicable }));
  const method = (value: string) => known('callOffMethod', value);
  test.each([
    ['relevant and met', [method('direct'), hours(250_000)], 'passed'],
    ['relevant and not met', [method('direct'), hours(250_001)], 'failed'],
    ['relevant and unknown', [method('direct')], 'cantTell missingEvidence: expectedHours'],
    ['not relevant, whatever else', [method('miniCompetition'), hours(999_999)], 'inapplicable'],
    ['relevance unknown', [hours(1)], 'cantTell missingEvidence: callOffMethod'],
    [
      'relevance unreadable',
      [absent('callOffMethod', 'unreadableEvidence')],
      'cantTell unreadableEvidence: callOffMethod',
    ],
  ])('%s', async (_, facts, expected) =>
    expect(said(await findingOf(book, callOff('1', slice('2022-05-01', facts))))).toBe(expected),
  );
  test('the clause stands before both', async () => {
    const without = IN_FORCE.filter((fact) => fact.id !== 'clause.call-off');
    expect(said(await findingOf(book, one, { contract: without }))).toBe(
      'cantTell missingEvidence: clause.call-off callOffMethod',
    );
    expect(said(await findingOf(book, one, { contract: [...without, known('clause.call-off', false)] }))).toBe(
      'inapplicable',
    );
  });
});

describe('clocks', () => {
  const editions = [
    smallEdition({ from: '2022-01-01' }),
    smallEdition({ from: '2023-01-01', requires: leaf('expectedHours', 'lessThan', 50) }),
  ];
  const at = (clock: string) => bookOf(smallRule({ clock, editions }));
  const subject = callOff('1', slice('2023-06-01', [hours(100)]));
  test('contract: the day of the contract picks the law, not the day of the fact', async () => {
    expect(said(await findingOf(at('contract'), subject, { contractDate: '2022-04-28' }))).toBe('passed');
    expect(said(await findingOf(at('contract'), subject, { contractDate: '2023-01-01' }))).toBe('failed');
  });
  test('fact: the day of the fact picks it, not the day of the contract', async () => {
    expect(said(await findingOf(at('fact'), subject, { contractDate: '2022-04-28' }))).toBe('failed');
    const before = callOff('1', slice('2022-12-31', [hours(100)]));
    expect(said(await findingOf(at('fact'), before, { contractDate: '2024-01-01' }))).toBe('passed');
  });
  test('before the first edition nothing applies', async () => {
    const early = await findingOf(at('fact'), callOff('1', slice('2021-12-31', [hours(100)])));
    expect(early).toMatchObject({ outcome: 'inapplicable', grounds: [{ on: '2021-12-31', edition: null }] });
    expect(said(await findingOf(at('contract'), subject, { contractDate: '2021-12-31' }))).toBe('inapplicable');
  });
  test('after the rule has ended nothing applies', async () => {
    const ended = bookOf(
      smallRule({ editions: [smallEdition(), { from: '2023-01-01', source: SOURCE, requires: null }] }),
    );
    expect(said(await findingOf(ended, subject, { contractDate: '2022-12-31' }))).toBe('passed');
    expect(said(await findingOf(ended, subject, { contractDate: '2023-01-01' }))).toBe('inapplicable');
  });
  test('a day that nobody knows is doubt', async () => {
    expect(said(await findingOf(at('contract'), subject, { contractDate: null }))).toBe(
      'cantTell missingTerm: contractDate',
    );
    expect(said(await findingOf(at('fact'), callOff('1', slice(null, [hours(100)]))))).toBe(
      'cantTell missingEvidence: subjectDate',
    );
    expect(said(await findingOf(at('contract'), callOff('1', slice(null, [hours(100)]))))).toBe('passed');
  });
});

describe('slices', () => {
  const book = bookOf(smallRule({ clock: 'fact' }));
  const passing = slice('2022-05-01', [hours(1)], { from: '2022-05-01', to: '2022-05-31' });
  const failing = slice('2022-06-01', [hours(999_999)], { from: '2022-06-01', to: '2022-06-30' });
  const doubtful = slice('2022-07-01', [absent('expectedHours', 'unreadableEvidence')]);
  const undated = slice(null, []);
  const early = slice('2021-07-01', [hours(1)]);
  test.each([
    ['failed before all', [passing, doubtful, failing, early], 'failed'],
    ['doubt before passed', [passing, doubtful, early], 'cantTell unreadableEvidence: expectedHours'],
    ['passed before inapplicable', [early, passing], 'passed'],
    ['nothing but inapplicable', [early, early], 'inapplicable'],
    [
      'all that any doubtful slice lacks is missing, by the first reason',
      [undated, passing, doubtful],
      'cantTell unreadableEvidence: subjectDate expectedHours',
    ],
    ['doubt beside a failure is not in the headline', [doubtful, failing], 'failed'],
  ])('%s', async (_, slices, expected) => expect(said(await findingOf(book, callOff('1', ...slices)))).toBe(expected));
  test('every slice is a ground, in its order, with its span and its law', async () => {
    const { grounds } = await findingOf(book, callOff('1', passing, failing, early));
    expect(grounds.map(({ from, to, on, edition, outcome }) => ({ from, to, on, edition, outcome }))).toEqual([
      { from: '2022-05-01', to: '2022-05-31', on: '2022-05-01', edition: '2022-01-01', outcome: 'passed' },
      { from: '2022-06-01', to: '2022-06-30', on: '2022-06-01', edition: '2022-01-01', outcome: 'failed' },
      { from: undefined, to: undefined, on: '2021-07-01', edition: null, outcome: 'inapplicable' },
    ]);
  });
  test('a subject without any slice is our fault, not a pass', async () =>
    expect(said(await findingOf(book, callOff('1')))).toBe('cantTell checkFault: '));
});

describe('a fault of ours', () => {
  test('stays with its own finding, and the rest is decided', async () => {
    const run = Engine.prototype.run;
    vi.spyOn(Engine.prototype, 'run').mockImplementation(function (this: Engine, facts) {
      if (facts?.expectedHours === 13) throw new Error('broken');
      return run.call(this, facts);
    });
    const findings = await findingsOf(bookOf(smallRule()), {
      subjects: [13, 14, 999_999].map((value) => callOff(String(value), slice('2022-05-01', [hours(value)]))),
    });
    expect([...findings].map(([id, finding]) => [id, said(finding)])).toEqual([
      ['small-rule:callOff/13', 'cantTell checkFault: '],
      ['small-rule:callOff/14', 'passed'],
      ['small-rule:callOff/999999', 'failed'],
    ]);
    expect(findings.get('small-rule:callOff/13')?.grounds).toEqual([
      { on: '2022-04-28', edition: '2022-01-01', outcome: 'cantTell' },
    ]);
  });
  test('in the set of subjects stays there', async () => {
    vi.spyOn(Engine.prototype, 'run').mockRejectedValue(new Error('broken'));
    const fresh = bookOf(smallRule());
    const findings = await findingsOf(fresh, {});
    expect(said(findings.get('small-rule:contract'))).toBe('cantTell checkFault: ');
  });
});

describe('what a finding carries', () => {
  test('its own places, also where another has the same values', async () => {
    const at = (line: number) =>
      callOff(
        String(line),
        slice('2022-05-01', [known('expectedHours', 7, 'documented', [{ file: 'avrop.xlsx', row: line }])]),
      );
    const run = vi.spyOn(Engine.prototype, 'run');
    const findings = await findingsOf(bookOf(smallRule()), { subjects: [at(2), at(3)] });
    const places = [...findings.values()].map((finding) => finding.grounds[0]?.requires);
    expect(places).toMatchObject([2, 3].map((line) => ({ from: [{ file: 'avrop.xlsx', row: line }] })));
    expect(run.mock.calls.filter(([facts]) => facts?.expectedHours === 7)).toHaveLength(1);
  });
  test('the source of its edition and of the clause, and who entered the limit', async () => {
    const book = bookOf(smallRule());
    const entered = { source: 'Bilag 2', enteredBy: 'Kari Prøve', enteredAt: '2022-05-01' };
    const facts = { contract: setOf(...IN_FORCE), subjects: [one], contradictions: [] };
    const [finding] = await evaluate(book, facts, { contractDate: '2022-04-28' }, (id) =>
      id === 'term.small-limit' ? entered : { source: 'Rundskriv' },
    );
    expect(finding).toMatchObject({
      id: 'small-rule:callOff/1',
      rule: 'small-rule',
      requirement: 'call-off',
      duty: 'buyer',
      subject: { kind: 'callOff', key: '1', label: 'Avrop 1' },
      source: { rule: SOURCE, clause: 'Rundskriv' },
      from: [{ file: 'avrop.xlsx', row: 2 }],
      grounds: [
        {
          requires: {
            limit: { kind: 'term', id: 'term.small-limit', ...entered },
            actual: 100,
            expected: 250_000,
            holds: true,
          },
        },
      ],
    });
  });
  test('findings come sorted by id, whatever the order of subjects', async () => {
    const subjects = ['b', 'a', 'C', '10', '9'].map((key) => callOff(key, slice('2022-05-01', [hours(1)])));
    const keys = async (given: typeof subjects) => [
      ...(await findingsOf(bookOf(smallRule()), { subjects: given })).keys(),
    ];
    expect(await keys(subjects)).toEqual(['10', '9', 'C', 'a', 'b'].map((key) => `small-rule:callOff/${key}`));
    expect(await keys([...subjects].reverse())).toEqual(await keys(subjects));
  });
  test('a rule sees only subjects of its own kind', async () => {
    const other = { ...one, kind: 'delivery' as const };
    expect([...(await findingsOf(bookOf(smallRule()), { subjects: [other] })).keys()]).toEqual(['small-rule:contract']);
  });
});
