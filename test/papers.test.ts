/** The repository's papers say only what is so: commands, scripts and files that are named are there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build } from '../src/cli/commands.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const PAPERS = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);
const commands = build(() => {}).commands.map((command) => command.name());

for (const paper of PAPERS)
  describe(paper, () => {
    const text = read(paper);
    test('names scripts that are there', () => {
      const named = [...text.matchAll(/\bnpm run ([a-z-]+)/g)].map((match) => match[1]);
      expect(scripts).toEqual(expect.arrayContaining(named));
    });
    test('names commands that are there', () => {
      const named = [...text.matchAll(/`(?:npx )?ryddig ([a-z]+)/g)]
        .map((match) => match[1])
        .filter((name) => name !== 'help');
      expect(commands).toEqual(expect.arrayContaining(named));
    });
    test('names files and folders that are there', () => {
      const inCode = [...text.matchAll(/`((?:src|rules|templates|samples|test)\/[\w./-]*)`/g)].map(
        (match) => match[1] as string,
      );
      const linked = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1] as string);
      for (const path of [...inCode, ...linked]) expect(existsSync(join(ROOT, path)), path).toBe(true);
    });
  });

test('README.md lists every command', () => {
  const listed = [...read('README.md').matchAll(/^\| `ryddig ([a-z]+)/gm)].map((match) => match[1]);
  expect(listed.sort()).toEqual([...commands].sort());
});

test('LICENSE is the licence that package.json names', () => {
  expect(JSON.parse(read('package.json'))).toMatchObject({ license: 'EUPL-1.2' });
  expect(read('LICENSE')).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/);
});
