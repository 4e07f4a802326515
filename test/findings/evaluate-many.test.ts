/** Many subjects: the engine decides each distinct set of values once, and every subject still gets what it alone would get. */
import { Engine } from 'json-rules-engine';
import { afterEach, expect, test, vi } from 'vitest';
import { requiring, words } from '../rulebook/small-book.ts';
import { bookOf, callOff, findingOf, findingsOf, known, slice } from './situation.ts';

afterEach(() => vi.restoreAllMocks());

const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
const book = bookOf(
  requiring(leaf('expectedHours', 'lessThanInclusive', { fact: 'term.small-limit' }), {
    appliesWhen: leaf('callOffMethod', 'in', ['direct', 'miniCompetition']),
    messages: { passed: words('a'), failed: words('b'), inapplicable: words('c') },
  }),
);
const METHODS = ['direct', 'miniCompetition', 'outside'];

/** 60 different sets of values over any number of subjects, each from a row of its own. */
const subjectAt = (index: number) =>
  callOff(
    String(index),
    slice('2022-05-01', [
      known('expectedHours', 249_995 + (index % 20), 'documented', [{ file: 'avrop.xlsx', row: index }]),
      known('callOffMethod', METHODS[index % 3] as string, 'documented', [{ file: 'avrop.xlsx', row: index }]),
    ]),
  );

test('twenty thousand slices with sixty different ones', async () => {
  const run = vi.spyOn(Engine.prototype, 'run');
  const subjects = Array.from({ length: 20_000 }, (_, index) => subjectAt(index));
  const findings = await findingsOf(book, { subjects });
  // Three methods under appliesWhen, twenty sizes under requires, clause and completeness of the set.
  expect(run).toHaveBeenCalledTimes(3 + 20 + 2);
  expect(findings.size).toBe(20_000);
  vi.restoreAllMocks();
  for (let index = 0; index < 20_000; index += 331)
    expect(findings.get(`small-rule:callOff/${index}`)).toEqual(await findingOf(book, subjectAt(index)));
});
