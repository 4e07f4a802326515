/** What a rule takes: bases of facts, terms as entered, figures of the day. */
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/facts/fact.ts';
import { row } from '../rulebook/faulty.ts';
import { requiring, SOURCE, smallFigure, smallRule, words } from '../rulebook/small-book.ts';
import { absent, bookOf, callOff, findingOf, IN_FORCE, known, said, slice } from './situation.ts';

const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
const few = leaf('expectedHours', 'lessThanInclusive', { fact: 'term.small-limit' });
const direct = leaf('callOffMethod', 'equal', 'direct');
const hours = (value: number) => known('expectedHours', value);
const one = callOff('1', slice('2022-05-01', [hours(100)]));

describe('bases', () => {
  const withBasis = async (accepts: string[], fact: Fact) =>
    said(await findingOf(bookOf(smallRule({ accepts })), callOff('1', slice('2022-05-01', [fact]))));
  test.each([
    ['documented', ['documented'], 'passed'],
    ['registered', ['documented', 'registered'], 'passed'],
    ['declared', ['documented', 'declared'], 'passed'],
    ['documented', ['registered'], 'cantTell missingEvidence: expectedHours'],
    ['declared', ['documented', 'registered'], 'cantTell declaredOnly: expectedHours'],
    ['assessed', ['documented'], 'cantTell needsReview: expectedHours'],
  ] as const)('%s where the rule takes %j', async (basis, accepts, expected) =>
    expect(await withBasis([...accepts], known('expectedHours', 1, basis))).toBe(expected),
  );
  test('what is declared falls away where another branch is shown', async () => {
    const either = bookOf(requiring({ any: [few, direct] }));
    const facts = [known('expectedHours', 999_999, 'declared'), known('callOffMethod', 'direct')];
    expect(said(await findingOf(either, callOff('1', slice('2022-05-01', facts))))).toBe('passed');
  });
});

describe('terms', () => {
  const book = bookOf(smallRule());
  const withTerm = async (value: unknown) =>
    said(
      await findingOf(book, one, {
        contract: [
          ...IN_FORCE.filter((fact) => fact.id !== 'term.small-limit'),
          ...(value === undefined ? [] : [known('term.small-limit', value as never)]),
        ],
      }),
    );
  test('not entered', async () => expect(await withTerm(undefined)).toBe('cantTell missingTerm: term.small-limit'));
  test('entered as text where a number is due states nothing', async () => {
    expect(await withTerm('250000')).toBe('cantTell missingTerm: term.small-limit');
    expect(await withTerm(true)).toBe('cantTell missingTerm: term.small-limit');
  });
  test('zero is a limit like any other', async () => expect(await withTerm(0)).toBe('failed'));
  test('a fact of the subject goes before one of the contract', async () => {
    const own = callOff('1', slice('2022-05-01', [hours(100), known('callOffRegisterComplete', false)]));
    const ruled = bookOf(requiring(leaf('callOffRegisterComplete', 'equal', false)));
    expect(said(await findingOf(ruled, own))).toBe('passed');
  });
});

describe('figures', () => {
  const limit = leaf('expectedHours', 'lessThanInclusive', { fact: 'param.small-figure' });
  const figure = (...values: unknown[]) => ({ 'parameters/small-figure.json': smallFigure({ values }) });
  const dated = figure(
    row('2020-01-01', 100),
    row('2022-06-01', 50),
    row('2023-01-01', null, { reason: words('Ikke fastsatt.') }),
    row('2024-01-01', 70, { source: { ...SOURCE, certainty: 'C' } }),
  );
  const byDay = bookOf({ ...requiring(limit), clock: 'fact' }, dated);
  test.each([
    ['2022-05-31', 'passed'],
    ['2022-06-01', 'failed'],
    ['2023-01-01', 'cantTell missingTerm: param.small-figure'],
    ['2024-01-01', 'cantTell missingTerm: param.small-figure'],
  ])('on %s: %s', async (on, expected) =>
    expect(said(await findingOf(byDay, callOff('1', slice(on, [hours(100)]))))).toBe(expected),
  );

  const by = (trade: string) => ({ by: { trade } });
  const keyed = bookOf(
    requiring(limit, { keys: { 'param.small-figure': { trade: 'callOffMethod' } } }),
    figure(row('2020-01-01', 100, by('direct')), row('2020-01-01', 10, by('miniCompetition'))),
  );
  const judged = async (...facts: readonly Fact[]) =>
    said(await findingOf(keyed, callOff('1', slice('2022-05-01', [hours(50), ...facts]))));
  test('a fact selects the row of a keyed figure', async () => {
    expect(await judged(known('callOffMethod', 'direct'))).toBe('passed');
    expect(await judged(known('callOffMethod', 'miniCompetition'))).toBe('failed');
  });
  test('a key without a row is a figure nobody has stated', async () =>
    expect(await judged(known('callOffMethod', 'outside'))).toBe('cantTell missingTerm: param.small-figure'));
  test('when the selecting fact is not known, that fact is what is missing', async () => {
    expect(await judged()).toBe('cantTell missingEvidence: callOffMethod');
    expect(await judged(absent('callOffMethod', 'conflictingEvidence'))).toBe(
      'cantTell conflictingEvidence: callOffMethod',
    );
  });
  test('a selecting fact must have a basis that the rule takes, too', async () =>
    expect(await judged(known('callOffMethod', 'direct', 'declared'))).toBe('cantTell declaredOnly: callOffMethod'));
});
