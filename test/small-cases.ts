/** A tiny rule and its cases, for the tests of the survey itself. */
import { loadRulebook } from '../src/rulebook/load.ts';
import type { ResolvedRule, Rulebook } from '../src/rulebook/rule.ts';
import type { RuleCases } from '../src/schemas/rule.ts';
import { filesWith, requiring, words } from './rulebook/small-book.ts';

/** One comparison, as a rule file has it. */
export const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
const messages = { passed: words('a'), failed: words('b'), inapplicable: words('c') };

/** The small rulebook with one rule that requires this. */
export function small(
  requires: unknown,
  more: Record<string, unknown> = {},
  files: Record<string, unknown> = {},
): Rulebook {
  const rule = { ...requiring(requires, { messages, ...more }), accepts: ['documented', 'assessed'] };
  const loaded = loadRulebook(filesWith({ 'call-off/small-rule.json': rule, ...files }));
  if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
  return loaded.rulebook;
}

/** Cases whose only interest is their day and facts. */
export function cases(
  given: readonly (readonly [on: string, facts: Record<string, unknown>])[],
  more: Partial<RuleCases> = {},
): RuleCases {
  return {
    cases: given.map(([on, facts], index) => ({
      name: String(index),
      on,
      facts: facts as never,
      outcome: 'passed' as const,
    })),
    ...more,
  };
}

/** The one rule of a small rulebook. */
export const ruleOf = (book: Rulebook) => book.rules[0] as ResolvedRule;
