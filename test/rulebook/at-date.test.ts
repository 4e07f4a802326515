/** Which edition and which figure a day picks, and on which days something changes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakpoints, editionOn, figureOn, figureRowOn } from '../../src/rulebook/at-date.ts';
import { loadRulebook } from '../../src/rulebook/load.ts';
import type { Parameter, ResolvedRule, Rulebook } from '../../src/rulebook/rule.ts';
import { row } from './faulty.ts';
import { filesWith, SOURCE, smallEdition, smallFigure, smallRule, words } from './small-book.ts';

function bookWith(changes: Record<string, unknown>): Rulebook {
  const loaded = loadRulebook(filesWith(changes));
  if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
  return loaded.rulebook;
}

const RULE = 'call-off/small-rule.json';
const days = fc.integer({ min: 0, max: 3000 }).map((offset) => {
  const day = new Date(Date.UTC(2018, 0, 1) + offset * 86_400_000);
  return day.toISOString().slice(0, 10);
});

describe('the edition of a day', () => {
  const ended = bookWith({
    [RULE]: smallRule({
      editions: [
        smallEdition({ from: '2020-01-01' }),
        smallEdition({ from: '2022-07-01' }),
        { from: '2024-01-01', source: SOURCE, requires: null },
      ],
    }),
  }).rules[0] as ResolvedRule;
  test.each([
    ['2019-12-31', undefined],
    ['2020-01-01', '2020-01-01'],
    ['2022-06-30', '2020-01-01'],
    ['2022-07-01', '2022-07-01'],
    ['2023-12-31', '2022-07-01'],
    ['2024-01-01', undefined],
    ['2030-01-01', undefined],
  ])('%s → %s', (on, from) => expect(editionOn(ended, on)?.from).toBe(from));

  test('is the one that began last, however many there are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(days, { minLength: 1, maxLength: 6 }), days, (starts, on) => {
        const editions = [...starts].sort().map((from) => ({ ...ended.editions[0], from }));
        const begun = starts.filter((from) => from <= on).sort();
        expect(editionOn({ ...ended, editions } as ResolvedRule, on)?.from).toBe(begun.at(-1));
      }),
      { seed: 20220428 },
    );
  });
});

describe('the figure of a day', () => {
  const certain = (certainty: string) => ({ ...SOURCE, certainty });
  const values = [
    row('2020-01-01', 5),
    row('2021-01-01', 6, { source: certain('C') }),
    row('2022-01-01', 7, { source: certain('B') }),
    row('2023-01-01', null, { reason: words('Ikke fastsatt.') }),
    row('2024-01-01', 8, { source: certain('A') }),
  ];
  const book = bookWith({ 'parameters/small-figure.json': smallFigure({ values }) });
  test.each([
    ['before the first', '2019-12-31', null],
    ['on its first day', '2020-01-01', 5],
    ['on its last day', '2020-12-31', 5],
    ['of too low a certainty decides nothing, nor does the one before it', '2021-06-01', null],
    ['of certainty B', '2022-01-01', 7],
    ['on the last day before a gap', '2022-12-31', 7],
    ['in an explicit gap', '2023-06-01', null],
    ['after the gap', '2024-01-01', 8],
  ])('%s', (_, on, value) => expect(figureOn(book, 'small-figure', {}, on)?.value ?? null).toBe(value));
  for (const [certainty, decides] of Object.entries({
    A: true,
    B: true,
    P: true,
    C: false,
    D: false,
    R: false,
    S: false,
    K: false,
    '?': false,
  }))
    test(`certainty ${certainty} ${decides ? 'decides' : 'does not decide'}`, () => {
      const one = [row('2020-01-01', 5, { source: certain(certainty) })];
      const own = bookWith({ 'parameters/small-figure.json': smallFigure({ values: one }) });
      expect(figureOn(own, 'small-figure', {}, '2020-01-01')?.value).toBe(decides ? 5 : undefined);
      expect(figureRowOn(own.parameters.get('small-figure') as Parameter, {}, '2020-01-01')?.value).toBe(5);
    });
  test('that nobody wrote is none', () => expect(figureOn(book, 'no-such-figure', {}, '2024-01-01')).toBeNull());
  test('says since when and by which source', () =>
    expect(figureOn(book, 'small-figure', {}, '2024-05-01')).toEqual({
      value: 8,
      from: '2024-01-01',
      source: certain('A'),
    }));
});

describe('a keyed figure', () => {
  const by = (trade: string, grade: string) => ({ by: { trade, grade } });
  const values = [
    row('2020-01-01', 10, by('cleaning', 'adult')),
    row('2020-01-01', 5, by('cleaning', 'young')),
    row('2022-07-01', 11, by('cleaning', 'adult')),
    row('2021-01-01', 20, by('it', 'adult')),
    row('2023-01-01', 6, by('cleaning', 'young')),
  ];
  const book = bookWith({ 'parameters/small-figure.json': smallFigure({ values }) });
  test.each([
    ['adult', '2022-06-30', 10],
    ['adult', '2022-07-01', 11],
    ['young', '2022-07-01', 5],
    ['young', '2023-01-01', 6],
    ['senior', '2023-01-01', undefined],
  ])('cleaning %s on %s → %s', (grade, on, value) =>
    expect(figureOn(book, 'small-figure', { trade: 'cleaning', grade }, on)?.value).toBe(value),
  );
  test('is none when a key is not known', () =>
    expect(figureOn(book, 'small-figure', { trade: 'cleaning' }, '2023-01-01')).toBeNull());
});

describe('breakpoints', () => {
  test('hold every day of a rule by the day and of every figure, in order and each once', () => {
    const edition = (from: string) => smallEdition({ from });
    const book = bookWith({
      [RULE]: smallRule({ clock: 'fact', editions: [edition('2023-04-01'), edition('2024-01-01')] }),
      'call-off/other-rule.json': smallRule({ id: 'other-rule', editions: [edition('2022-05-05')] }),
      'parameters/small-figure.json': smallFigure({
        values: [row('2020-01-01', 1), row('2024-01-01', null, { reason: words('Ukjent.') }), row('2025-06-15', 2)],
      }),
    });
    expect(breakpoints(book)).toEqual(['2020-01-01', '2023-04-01', '2024-01-01', '2025-06-15']);
  });
});
