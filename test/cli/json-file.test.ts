import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { faultIn, readJsonFile } from '../../src/cli/json-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'ryddig-json-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('where JSON breaks', () => {
  it.each([
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ['[1, 2', 5],
    ['', 0],
    ['{"a": hei}', 6],
    ['[1] x', 4],
    ['["a\nb"]', 1],
    [`{'a': 1}`, 1],
    ['{"a": 01}', 7],
    ['[1 2]', 3],
    ['{"a": 1]', 7],
    ['nul', 0],
    ['["\\x"]', 1],
  ])('%j at %i', (text, at) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(faultIn(text)).toBe(at);
  });

  it('reads all that is right to its end, and stops no later than the cut', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.nat(), (text, at) => {
        expect(faultIn(text)).toBe(text.length);
        const cut = text.slice(0, at % (text.length + 1));
        expect(faultIn(cut)).toBeLessThanOrEqual(cut.length);
      }),
      { seed: 20220428, numRuns: 500 },
    );
  });

  it('is not troubled by depth', () => {
    expect(faultIn('['.repeat(200_000))).toBe(200_000);
  });
});

it('is told by line and character, never by what stood there', async () => {
  const path = join(folder, 'case.json');
  writeFileSync(path, '\uFEFF{\n  "personKey": "hemmelig-nokkel",\n  "caseNo" "x"\n}');
  await expect(readJsonFile(path, 'case.json')).rejects.toMatchObject({
    code: 'INPUT_NOT_JSON',
    slots: { path: 'case.json', line: '3', column: '12' },
  });
});
