/** Reads `rules/` from disk for tests: the rulebook, and each rule with its cases. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRulebook } from '../src/rulebook/load.ts';
import type { Rulebook, RuleFile } from '../src/rulebook/rule.ts';
import type { Rule, RuleCases } from '../src/schemas/rule.ts';

export const RULES = join(import.meta.dirname, '../rules');

export function ruleFiles(): RuleFile[] {
  return readdirSync(RULES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .sort()
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(RULES, path), 'utf8') }));
}

/** The rulebook of the repository; throws with every fault when it is not sound. */
export function rulebook(files: readonly RuleFile[] = ruleFiles()): Rulebook {
  const loaded = loadRulebook(files);
  if ('faults' in loaded)
    throw new Error(loaded.faults.map((fault) => `${fault.file}${fault.at}: ${fault.fault}`).join('\n'));
  return loaded.rulebook;
}

export interface RuleWithCases {
  readonly path: string;
  readonly rule: Rule;
  readonly cases: RuleCases | null;
}

/** Every rule file with its cases; `cases` is null when the file is missing. */
export function rulesWithCases(files: readonly RuleFile[] = ruleFiles()): RuleWithCases[] {
  const byPath = new Map(files.map((file) => [file.path, file.text]));
  return files
    .filter(
      (file) =>
        /^[^/]+\/[^/]+\.json$/.test(file.path) &&
        !file.path.endsWith('.cases.json') &&
        !file.path.startsWith('parameters/'),
    )
    .map((file) => {
      const cases = byPath.get(file.path.replace(/\.json$/, '.cases.json'));
      return {
        path: file.path,
        rule: JSON.parse(file.text) as Rule,
        cases: cases === undefined ? null : (JSON.parse(cases) as RuleCases),
      };
    });
}
