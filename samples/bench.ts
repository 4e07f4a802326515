/**
 * `npm run bench`: makes a large case and one of half its size, and measures the check of each without drawing, against the least
 * that any check must do with the same bytes. `--keep FOLDER` makes the cases there and leaves them; `--cpu-prof FOLDER` also
 * writes profiles.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BenchSize, writeBenchCase } from './bench-case.ts';
import type { Measured } from './bench-child.ts';

const MB = 1_000_000;
const WHOLE: BenchSize = { persons: 1000, callOffs: 84, ledger: 200 * MB };
const HALF: BenchSize = { persons: 500, callOffs: 42, ledger: 100 * MB };
/** What `ryddig check` is started with. */
const FLAGS = JSON.parse(readFileSync(join(import.meta.dirname, '../src/node-flags.json'), 'utf8')) as string[];
const MODES = ['check', 'floor', 'rules'] as const;
type Mode = (typeof MODES)[number];

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const kept = option('--keep');
const profiles = option('--cpu-prof');
const home = kept ?? (await mkdtemp(join(tmpdir(), 'ryddig-bench-')));

function measure(mode: Mode, folder: string): Measured {
  const profiled = profiles === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${join(profiles, mode)}`];
  const flags = [...FLAGS, ...profiled];
  const child = join(import.meta.dirname, 'bench-child.ts');
  const ran = spawnSync(process.execPath, [...flags, child, mode, folder], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout) as Measured;
}

async function measured(name: string, size: BenchSize): Promise<Record<Mode, Measured>> {
  const folder = join(home, name);
  if (!existsSync(folder)) await writeBenchCase(folder, size);
  return Object.fromEntries(MODES.map((mode) => [mode, measure(mode, folder)])) as Record<Mode, Measured>;
}

const line = (...cells: readonly string[]): string =>
  `${cells.map((cell, at) => (at === 0 ? cell.padEnd(34) : cell.padStart(12))).join('')}\n`;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

const [half, whole] = [await measured('half', HALF), await measured('whole', WHOLE)];
const row = (name: string, { cpu, wall, rss, seen }: Measured): string =>
  line(name, seconds(cpu), seconds(wall), `${rss.toFixed(0)} MB`, String(seen));
/** A figure, what is wanted of it, and whether it is so. */
const wanted = (name: string, value: number, most: number, unit = ''): string =>
  line(name, `${value.toFixed(2)}${unit}`, `≤ ${most}${unit}`, value <= most ? 'ok' : 'over');

process.stdout.write(
  [
    line('', 'cpu', 'wall', 'peak RSS', 'seen'),
    row('check, half', half.check),
    row('floor, half', half.floor),
    row('check, whole', whole.check),
    row('floor, whole', whole.floor),
    '\n',
    line('', 'is', 'wanted', ''),
    wanted('check / floor, cpu', whole.check.cpu / whole.floor.cpu, 2),
    wanted('peak RSS of the check', whole.check.rss, 400, ' MB'),
    wanted('whole / half, cpu', whole.check.cpu / half.check.cpu, 2.1),
    wanted('whole / half, peak RSS', whole.check.rss / half.check.rss, 1.1),
    wanted('rules of the check, cpu', ((whole.rules.part ?? 0) / whole.rules.cpu) * 100, 10, ' %'),
  ].join(''),
);
if (kept === undefined) await rm(home, { recursive: true });
