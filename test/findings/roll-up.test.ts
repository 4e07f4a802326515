/** Findings → one line a requirement: the worst outcome and counts, for the supplier's duties and for all. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, Outcome } from '../../src/findings/finding.ts';
import { rollUp, worstOf } from '../../src/findings/roll-up.ts';

const OUTCOMES: readonly Outcome[] = ['inapplicable', 'passed', 'cantTell', 'failed'];

function finding(
  outcome: Outcome,
  duty: Finding['duty'] = 'supplier',
  requirement: Finding['requirement'] = 'e-invoice',
): Finding {
  return {
    id: 'rule:contract',
    rule: 'rule',
    requirement,
    duty,
    subject: { kind: 'contract', key: 'contract', label: '' },
    outcome,
    grounds: [],
    source: {},
    from: [],
  };
}

const NONE = { passed: 0, failed: 0, cantTell: 0, inapplicable: 0 };

describe('the worst outcome', () => {
  for (const [rank, worse] of OUTCOMES.entries())
    for (const better of OUTCOMES.slice(0, rank))
      test(`${worse} before ${better}, in either order`, () => {
        const both = [finding(worse), finding(better)];
        expect(worstOf(both)).toEqual({ outcome: worse, counts: { ...NONE, [worse]: 1, [better]: 1 } });
        expect(worstOf([...both].reverse())).toEqual(worstOf(both));
      });
  test('of nothing is inapplicable', () => expect(worstOf([])).toEqual({ outcome: 'inapplicable', counts: NONE }));
  test('counts every finding once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...OUTCOMES)), (outcomes) => {
        const { outcome, counts } = worstOf(outcomes.map((one) => finding(one)));
        for (const one of OUTCOMES) expect(counts[one]).toBe(outcomes.filter((other) => other === one).length);
        expect(OUTCOMES.indexOf(outcome)).toBe(Math.max(0, ...outcomes.map((one) => OUTCOMES.indexOf(one))));
      }),
      { seed: 1 },
    );
  });
});

describe('a requirement', () => {
  test('shows the supplier’s own duties, and all duties beside them', () => {
    const findings = [finding('passed'), finding('failed', 'buyer'), finding('cantTell', 'uke')];
    expect(rollUp(['e-invoice'], findings)).toEqual([
      {
        id: 'e-invoice',
        outcome: 'passed',
        counts: { ...NONE, passed: 1 },
        all: { outcome: 'failed', counts: { ...NONE, passed: 1, failed: 1, cantTell: 1 } },
      },
    ]);
  });
  test('is always there, in the order given, also without findings', () => {
    const rolled = rollUp(['call-off', 'e-invoice', 'cash-ban'], [finding('failed', 'supplier', 'cash-ban')]);
    expect(rolled.map((one) => [one.id, one.outcome])).toEqual([
      ['call-off', 'inapplicable'],
      ['e-invoice', 'inapplicable'],
      ['cash-ban', 'failed'],
    ]);
  });
});
