/** What is generated from the schemas and committed: the same as a fresh generation, and nothing besides. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generated } from '../src/schemas/generate.ts';

const ROOT = join(import.meta.dirname, '..');
const fresh = await generated();

describe('generated files are as committed (npm run schemas)', () => {
  for (const [path, text] of fresh) test(path, () => expect(readFileSync(join(ROOT, path), 'utf8')).toBe(text));
});

test('no published schema is left over from before', () => {
  const published = ['rules', 'templates/schemas'].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.schema.json'))
      .map((name) => `${folder}/${name}`),
  );
  expect(published.sort()).toEqual([...fresh.keys()].filter((path) => path.endsWith('.schema.json')).sort());
});

test('the validators run where code may not be made at run time', () => {
  const code = fresh.get('src/schemas/validators.js') ?? '';
  expect(code).not.toMatch(/\bnew Function\b|\beval\(|(?<!['"])\brequire\(|^import\b/m);
});
