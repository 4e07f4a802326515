/** The import table and the house style, on the product and on a tree that breaks every rule of them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { breachesOf, importsOf, LONG, linesOf, readTree, twinBreaches } from './architecture.ts';
import { LIBRARIES, MODULES } from './import-table.ts';

const src = readTree(join(import.meta.dirname, '../src'));

describe('the product', () => {
  test('has files in every module of the table', () => {
    expect(src.size).toBeGreaterThan(100);
    for (const prefix of Object.keys(MODULES))
      expect(
        [...src.keys()].some((file) => file.startsWith(prefix)),
        prefix,
      ).toBe(true);
  });
  test('breaks no rule', () => expect(breachesOf(src)).toEqual([]));
  test('gives every library an owner that is there and uses it', () => {
    for (const [library, owners] of Object.entries(LIBRARIES))
      for (const owner of owners) {
        const from = [...src]
          .filter(([file]) => file === owner || (owner.endsWith('/') && file.startsWith(owner)))
          .flatMap(([, text]) => importsOf(text).map((one) => one.from));
        expect(
          from.some((one) => one === library || one.startsWith(`${library}/`)),
          `${library} in ${owner}`,
        ).toBe(true);
      }
  });
  test('tells which files are long', () => {
    const trees = ['src', 'test', 'samples'].map(
      (root) => [root, readTree(join(import.meta.dirname, '..', root))] as const,
    );
    const long = trees.flatMap(([root, tree]) =>
      [...tree]
        .filter(([file]) => !file.startsWith('fixtures/'))
        .map(([file, text]) => ({ file: `${root}/${file}`, lines: linesOf(text) }))
        .filter(({ lines }) => lines > LONG),
    );
    if (long.length > 0)
      console.warn(`over ${LONG} lines:\n${long.map(({ file, lines }) => `  ${file} ${lines}`).join('\n')}`);
  });
});

describe('the naive twin', () => {
  test('imports nothing of the product, or it would share its mistakes', () => {
    const twin = join(import.meta.dirname, 'twin');
    if (existsSync(twin)) expect(twinBreaches(readTree(twin))).toEqual([]);
  });
  test('is found out when it does', () => {
    const twin = new Map([
      ['hours.ts', "import { x } from '../../src/facts/x.ts';"],
      ['rates.ts', "export const rates = await import('../../src/facts/rates.ts');"],
      ['types.ts', "import type { X } from '../../src/facts/x.ts';"],
      ['alone.ts', "import { x } from './hours.ts';"],
      ['hours.test.ts', "import { x } from '../../src/facts/x.ts';"],
    ]);
    expect(twinBreaches(twin)).toEqual(['hours.ts', 'rates.ts', 'types.ts']);
  });
});

describe('a tree that breaks every rule', () => {
  test('is rejected, breach by breach', () => {
    const bad = readTree(join(import.meta.dirname, 'fixtures/architecture-bad'));
    expect(breachesOf(bad).map(({ file, breach }) => `${file} ${breach}`)).toEqual([
      'bin.ts imports pipeline.ts',
      'cli/engine.ts imports the library json-rules-engine, which belongs to findings/engine.ts',
      'cli/exit.ts exits in the middle',
      'evidence/knows-facts.ts imports types of facts/fact.ts',
      'evidence/knows-rules.ts imports rulebook/load.ts',
      'evidence/loads-anything.ts imports something that is not written out',
      'evidence/reads-disk-later.ts imports node:fs/promises',
      'evidence/reads-disk.ts imports node:fs',
      'evidence/stray-library.ts imports the library lodash, which has no owner',
      'facts/asks-rules.ts imports rulebook/at-date.ts',
      'facts/catalogue/knows-derivation.ts imports facts/derive.ts',
      'facts/runs-a-reader.ts imports evidence/read.ts',
      'facts/utils/strings.ts is called after nothing',
      'findings/asks-the-clock-again.ts asks the clock',
      'findings/asks-the-clock.ts asks the clock',
      'findings/draws.ts draws by chance',
      'findings/environment.ts uses process',
      'findings/speaks.ts imports text/nb.ts',
      'pipeline.ts imports findings/engine.ts',
      'report/decides.ts imports findings/evaluate.ts',
      'report/index.ts is a barrel',
      'report/sorts.ts depends on the language of the machine',
      'rulebook/default.ts has a default export',
      'rulebook/object.ts has a class that is no error',
      'schemas/knows-facts.ts imports types of facts/fact.ts',
      'store/homeless.ts belongs to no module of the table',
      'text/knows-findings.ts imports findings/evaluate.ts',
      'text/long.ts has 261 lines; 260 is too many',
      'findings/circle-a.ts imports itself: findings/circle-a.ts → findings/circle-b.ts → findings/circle-a.ts',
    ]);
  });
});

describe('imports are read', () => {
  test.each([
    ["import { a } from './a.ts';", './a.ts', false],
    ["import type { A } from './a.ts';", './a.ts', true],
    ["import { type A, type B } from './a.ts';", './a.ts', true],
    ["import { type A, b } from './a.ts';", './a.ts', false],
    ["import a, { type B } from './a.ts';", './a.ts', false],
    ["import * as a from './a.ts';", './a.ts', false],
    ["import {\n  type A,\n  type B,\n} from './a.ts';", './a.ts', true],
    ["export { a } from './a.ts';", './a.ts', false],
    ["export type { A } from './a.ts';", './a.ts', true],
    ["export * from './a.ts';", './a.ts', false],
    ["import './a.ts';", './a.ts', false],
    ["const a = await import('./a.ts');", './a.ts', false],
    ['const a = await import(name);', '?', false],
    ['import { a } from "./a.ts";', './a.ts', false],
  ])('%s', (text, from, onlyTypes) => expect(importsOf(text)).toEqual([{ from, onlyTypes }]));
});
