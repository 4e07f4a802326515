/** A fault of `rules/` and the test that it is told: exactly that fault, with its file and place. */
import { expect, test } from 'vitest';
import { loadRulebook } from '../../src/rulebook/load.ts';
import { filesWith, requiring, SOURCE, smallFigure } from './small-book.ts';

/** Name of the fault, what is changed in the sound rulebook, and the one fault that must be told. */
export type Faulty = readonly [name: string, changes: Record<string, unknown>, file: string, at: string, fault: RegExp];

export const RULE = 'call-off/small-rule.json';
export const FIGURE = 'parameters/small-figure.json';
export const limit = { fact: 'param.small-figure' };

export function leaf(fact: string, operator: string, value: unknown) {
  return { fact, operator, value };
}

/** The small figure with these rows. */
export function rows(...values: unknown[]) {
  return { [FIGURE]: smallFigure({ values }) };
}

export function row(from: string, value: unknown, more: Record<string, unknown> = {}) {
  return { from, value, source: SOURCE, ...more };
}

/** The small rule, held against the small figure. */
export function limitedByFigure(more: Record<string, unknown> = {}) {
  return { [RULE]: requiring(leaf('expectedHours', 'lessThan', limit), more) };
}

/** One test a fault. */
export function eachIsTold(faults: readonly Faulty[]): void {
  for (const [name, changes, file, at, fault] of faults)
    test(name, () => {
      const loaded = loadRulebook(filesWith(changes));
      if (!('faults' in loaded)) throw new Error('the rulebook was taken for sound');
      expect(loaded.faults).toEqual([{ file, at, fault: expect.stringMatching(fault) }]);
    });
}
