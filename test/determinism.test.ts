/** The same folder, checked at the same moment, gives the same bytes: again, on the other side of the earth, and where capitals are other letters. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECKED_AT } from '../samples/expected.ts';
import { render } from '../samples/generate/render.ts';
import { storyCalled } from './samples/loaded.ts';

const home = mkdtempSync(join(tmpdir(), 'ryddig-determinism-'));
afterAll(() => rmSync(home, { recursive: true }));

const BIN = join(import.meta.dirname, '../src/bin.ts');
const FILES = ['findings.json', 'report.pdf', 'report.xlsx'] as const;

/** Where and when a run takes place, as its machine believes. */
const PLACES = {
  here: {},
  again: {},
  'Auckland, Turkish': { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  'Honolulu, Lithuanian': { TZ: 'Pacific/Honolulu', LANG: 'lt_LT.UTF-8', LC_ALL: 'lt_LT.UTF-8' },
} as const;
const folderOf = (place: string): string => join(home, `out ${place}`);

describe('one folder in many places', () => {
  const folder = join(home, 'all-in-order');
  const said = new Map<string, string>();
  beforeAll(async () => {
    const files = await render(await storyCalled('all-in-order').draft());
    for (const [path, bytes] of files) put(join(folder, path), bytes);
    for (const [place, env] of Object.entries(PLACES)) said.set(place, check(folder, folderOf(place), env));
  }, 120_000);

  test.each(FILES)('%s is the same bytes', (name) => {
    const hashes = Object.keys(PLACES).map((place) => hashOf(join(folderOf(place), name)));
    expect(new Set(hashes).size).toBe(1);
  });
  test('and so is what it says', () => {
    const words = [...said].map(([place, text]) => text.replaceAll(folderOf(place), 'out'));
    expect(new Set(words).size).toBe(1);
  });
  test('and nothing of it knows the folder, the machine or another moment', () => {
    const findings = readFileSync(join(folderOf('here'), 'findings.json'), 'utf8');
    expect(findings).not.toContain(home);
    expect(JSON.parse(findings).checkedAt).toBe(CHECKED_AT);
  });
  test('files written in another order and at another time are the same case', { timeout: 180_000 }, () => {
    const other = join(home, 'written backwards');
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    for (const path of paths.sort().reverse()) {
      mkdirSync(dirname(join(other, path)), { recursive: true });
      cpSync(join(folder, path), join(other, path));
    }
    check(other, folderOf('backwards'), {});
    expect(hashOf(join(folderOf('backwards'), 'findings.json'))).toBe(hashOf(join(folderOf('here'), 'findings.json')));
  });
});

function check(folder: string, out: string, env: Readonly<Record<string, string>>): string {
  const ran = spawnSync(process.execPath, [BIN, 'check', folder, '--out', out, '--checked-at', CHECKED_AT], {
    env: { ...process.env, NO_COLOR: '1', ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  expect([0, 1, 3], ran.stderr).toContain(ran.status);
  return ran.stdout + ran.stderr;
}

function put(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
