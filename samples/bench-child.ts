/** One measurement in a process of its own: `node samples/bench-child.ts check|floor|rules <folder>` prints it as JSON. */
import { readForms, readRulebook } from '../src/cli/assets.ts';
import { readCaseFolder } from '../src/cli/case-folder.ts';
import { evaluate } from '../src/findings/evaluate.ts';
import { check, gather } from '../src/pipeline.ts';
import { floor } from './bench-floor.ts';

export interface Measured {
  /** Milliseconds of processor time and of the clock on the wall. */
  readonly cpu: number;
  readonly wall: number;
  /** Most memory at any moment, MB. */
  readonly rss: number;
  /** What the measurement saw, so that nobody measures nothing. */
  readonly seen: number;
  /** Of `rules`: processor time of the rules alone. */
  readonly part?: number;
}

const [, , mode, folder] = process.argv as [string, string, string, string];
const rulebook = await readRulebook();
const input = { rulebook, forms: await readForms(), ...(await readCaseFolder(folder, rulebook)) };

const cpuNow = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function seen(): Promise<{ seen: number; part?: number }> {
  if (mode === 'floor') return { seen: await floor(input.sources) };
  if (mode === 'check')
    return { seen: (await check(input, { version: '0.0.0', checkedAt: '2026-11-24T12:00:00Z' })).findings.length };
  const { facts } = await gather(input);
  const before = cpuNow();
  const findings = await evaluate(rulebook, facts, { contractDate: input.case.contractDate ?? null });
  return { seen: findings.length, part: cpuNow() - before };
}

const [cpu, wall] = [cpuNow(), performance.now()];
const done = await seen();
const measured: Measured = {
  cpu: cpuNow() - cpu,
  wall: performance.now() - wall,
  rss: process.resourceUsage().maxRSS / 1024,
  ...done,
};
process.stdout.write(`${JSON.stringify(measured)}\n`);
