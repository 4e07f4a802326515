/** What a sample must give: every finding id with its outcome and reason, and the exit code. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFolder, exitCode } from '../src/cli/check.ts';
import type { Result } from '../src/findings/result.ts';

/** The samples are checked at one moment, so that their reports are the same bytes each time. */
export const CHECKED_AT = '2026-11-24T12:00:00Z';
export const SAMPLES = import.meta.dirname;

export interface Expected {
  readonly exit: number;
  /** Finding id → outcome, with the reason behind a slash when undecided. */
  readonly findings: Readonly<Record<string, string>>;
}

export function expectedOf(result: Result): Expected {
  const findings = result.findings.map(({ id, outcome, reason }) => [
    id,
    reason === undefined ? outcome : `${outcome}/${reason}`,
  ]);
  return { exit: exitCode(result, 'supplier'), findings: Object.fromEntries(findings) };
}

export function checkSample(name: string): Promise<Result> {
  return checkFolder(join(SAMPLES, name), CHECKED_AT);
}

export async function readExpected(name: string): Promise<Expected> {
  return JSON.parse(await readFile(join(SAMPLES, name, 'expected.json'), 'utf8')) as Expected;
}

/** One line a difference: `id: expected → found`. Empty when the result is as expected. */
export function differences(expected: Expected, found: Expected): string[] {
  const ids = [...new Set([...Object.keys(expected.findings), ...Object.keys(found.findings)])].sort();
  const lines = ids.flatMap((id) => {
    const [wanted, got] = [expected.findings[id] ?? '(none)', found.findings[id] ?? '(none)'];
    return wanted === got ? [] : [`${id}: ${wanted} → ${got}`];
  });
  return expected.exit === found.exit ? lines : [`exit: ${expected.exit} → ${found.exit}`, ...lines];
}
