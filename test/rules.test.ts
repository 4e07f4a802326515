/** Every rule against its own cases, and the demands on the cases themselves. */
import { describe, expect, test } from 'vitest';
import { editionOn } from '../src/rulebook/at-date.ts';
import { isIndicator } from '../src/rulebook/check-condition.ts';
import type { ResolvedRule } from '../src/rulebook/rule.ts';
import type { Condition } from '../src/schemas/rule.ts';
import { rulebook, rulesWithCases } from './rule-files.ts';
import { decide, factsOf } from './run-case.ts';

const book = rulebook();
const resolved = new Map(book.rules.map((rule) => [rule.id, rule]));

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

for (const { path, rule: raw, cases } of rulesWithCases()) {
  describe(path, () => {
    const rule = resolved.get(raw.id) as ResolvedRule;
    test('has cases', () => expect(cases).not.toBeNull());
    if (!cases) return;
    for (const one of cases.cases) {
      test(`${one.on} ${one.name}`, async () => {
        const finding = await decide(book, rule, one.on, factsOf(rule, cases, one));
        expect(finding.outcome).toBe(one.outcome);
        if (one.outcome === 'cantTell') expect(one.reason, 'a cantTell case names its reason').toBeDefined();
        if (one.reason !== undefined) expect(finding.reason).toBe(one.reason);
        if (one.missing !== undefined) expect([...(finding.missing ?? [])].sort()).toEqual([...one.missing].sort());
      });
    }
    test('each edition has passed, failed, cantTell and, where it can, inapplicable; the day before and the day of its start', () => {
      for (const edition of rule.editions) {
        if (edition.requires === null) continue;
        const own = cases.cases.filter((one) => editionOn(rule, one.on) === edition);
        const outcomes = new Set(own.map((one) => one.outcome));
        // An indicator asks a person; it passes through an assessment, which its cases hold, and never fails.
        const wanted = [
          'passed',
          ...(isIndicator(raw.editions.find((one) => one.from === edition.from)?.requires as Condition)
            ? []
            : ['failed']),
          'cantTell',
          ...(raw.editions.find((one) => one.from === edition.from)?.appliesWhen ? ['inapplicable'] : []),
        ];
        expect([...outcomes].sort(), `edition ${edition.from}`).toEqual(expect.arrayContaining(wanted));
        expect(
          cases.cases.map((one) => one.on),
          `edition ${edition.from}: a case on its first day`,
        ).toContain(edition.from);
        expect(
          cases.cases.map((one) => one.on),
          `edition ${edition.from}: a case on the day before`,
        ).toContain(dayBefore(edition.from));
      }
    });
    test('taking away any one fact of a passed case never leaves it passed', async () => {
      const excused = new Set((cases.removalKeepsPassed ?? []).map((one) => `${one.fact}@${one.case ?? '*'}`));
      const kept: string[] = [];
      for (const one of cases.cases.filter((candidate) => candidate.outcome === 'passed')) {
        const facts = factsOf(rule, cases, one);
        for (const id of facts.keys()) {
          const fewer = new Map(facts);
          fewer.delete(id);
          const finding = await decide(book, rule, one.on, fewer);
          if (finding.outcome === 'passed' && !excused.has(`${id}@*`) && !excused.has(`${id}@${one.name}`))
            kept.push(`${one.name}: ${id}`);
          expect(
            ['passed', 'cantTell'],
            `${one.name} without ${id}: doubt must not become ${finding.outcome}`,
          ).toContain(finding.outcome);
        }
      }
      expect(
        kept,
        'facts that a passed case holds but does not need: take them out of the case, or list them with a reason',
      ).toEqual([]);
    });
  });
}
