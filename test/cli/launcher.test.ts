/** The two ways in: `src/bin.ts` for a new Node, `src/bin.js` for any. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../../src');
const OLD = `data:text/javascript,${encodeURIComponent(
  "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.0' } });",
)}`;

function start(args: readonly string[]) {
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

it('bin.ts gives the exit code, and help in a moment', () => {
  expect(start([join(SRC, 'bin.ts'), 'check', 'finnes-ikke'])).toMatchObject({ status: 2, stdout: '' });
  const before = performance.now();
  expect(start([join(SRC, 'bin.ts'), '--help']).status).toBe(0);
  expect(performance.now() - before).toBeLessThan(1000); // about 0.12 s alone; the limit allows for a busy machine
});

it('bin.js starts the command with this Node, or with the one beside it when this is too old', () => {
  const wanted = { status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: '' };
  expect(start([join(SRC, 'bin.js'), '--version'])).toMatchObject(wanted);
  expect(start(['--import', OLD, join(SRC, 'bin.js'), '--version'])).toMatchObject(wanted);
  expect(start(['--import', OLD, join(SRC, 'bin.js'), 'chekc']).status).toBe(2);
});

it('bin.js starts a check with its flags, and gives its exit code and what it says', () => {
  expect(start([join(SRC, 'bin.js'), 'check', 'finnes-ikke'])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^ryddig: .*\n$/),
  });
  expect(start(['--import', OLD, join(SRC, 'bin.js'), 'check', '--help']).status).toBe(0);
});

it('bin.js says in one line what to do when there is no Node that can run it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ryddig-bin-'));
  copyFileSync(join(SRC, 'bin.js'), join(folder, 'bin.mjs'));
  const { status, stderr } = start(['--import', OLD, join(folder, 'bin.mjs'), '--help']);
  rmSync(folder, { recursive: true });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^ryddig: trenger Node 24 eller nyere, .*npm ci.*\n$/);
  expect(stderr).not.toContain(folder);
});

it('a reader that stops early is no fault', () => {
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" "${join(SRC, 'bin.ts')}" rules --json | head -c 10`],
    {
      encoding: 'utf8',
    },
  );
  expect([status, stderr]).toEqual([0, '']);
});
