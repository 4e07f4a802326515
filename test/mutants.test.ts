/** Every rule's cases against every mutant of the rule, and the proof that this test can fail. */
import { afterAll, describe, expect, test } from 'vitest';
import type { ResolvedRule } from '../src/rulebook/rule.ts';
import { rulebook, rulesWithCases } from './rule-files.ts';
import { type Survey, survey, survivorLine } from './survey.ts';

const book = rulebook();
const resolved = new Map(book.rules.map((rule) => [rule.id, rule]));
const surveys = new Map<string, Survey>();

describe('cases notice every mutant of their rule', () => {
  for (const { rule: raw, cases } of rulesWithCases()) {
    if (!cases) continue;
    test(raw.id, async () => {
      const rule = resolved.get(raw.id) as ResolvedRule;
      const found = await survey(rule, cases, book);
      surveys.set(raw.id, found);
      expect([...found.survivors.map((mutant) => survivorLine(rule, mutant)), ...found.misplaced]).toEqual([]);
      expect(found.made, 'mutants made').toBeGreaterThanOrEqual(8);
    });
  }
  afterAll(() => {
    const rows = [...surveys].map(([id, one]) => [id, one.made, one.noticed, one.equivalent, one.survivors.length]);
    const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0);
    const table = [
      ['rule', 'made', 'noticed', 'equivalent', 'survived'],
      ...rows,
      ['in all', ...[1, 2, 3, 4].map(sum)],
    ];
    console.log(
      table
        .map(([id, ...counts]) => String(id).padEnd(30) + counts.map((one) => String(one).padStart(12)).join(''))
        .join('\n'),
    );
  });
});
