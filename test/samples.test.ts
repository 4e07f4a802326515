/** The samples are what their stories say: made again they are the same bytes, checked they give what is expected, and nothing else is told. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSample, differences, expectedOf, readExpected, SAMPLES } from '../samples/expected.ts';
import { render } from '../samples/generate/render.ts';
import { STORIES } from '../samples/generate/stories.ts';
import type { EvidenceFile, Place } from '../src/evidence/evidence.ts';
import type { Finding, LeafGround } from '../src/findings/finding.ts';
import type { Result } from '../src/findings/result.ts';
import { leavesOf } from './samples/grounds.ts';
import { loadStory, storyCalled } from './samples/loaded.ts';

const NAMES = STORIES.map(({ name }) => name);

test('every story has its folder, and every folder its story', () => {
  const folders = readdirSync(SAMPLES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(SAMPLES, entry.name, 'case.json')))
    .map((entry) => entry.name);
  expect(folders.sort()).toEqual([...NAMES].sort());
  expect(new Set(NAMES).size).toBe(NAMES.length);
});

describe.each(NAMES)('%s', (name) => {
  test('made again is the same bytes', async () => {
    const made = await render(await storyCalled(name).draft());
    const kept = readdirSync(join(SAMPLES, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'expected.json')
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(join(SAMPLES, name).length + 1)
          .replaceAll(sep, '/'),
      );
    expect(kept.sort()).toEqual([...made.keys()].sort());
    const other = [...made].filter(
      ([path, bytes]) => Buffer.compare(bytes, readFileSync(join(SAMPLES, name, path))) !== 0,
    );
    expect(other.map(([path]) => path)).toEqual([]);
  });

  test('gives what is expected, and says why of every breach', { timeout: 180_000 }, async () => {
    const result = await checkSample(name);
    expect(differences(await readExpected(name), expectedOf(result))).toEqual([]);
    expect(result.findings.filter(({ outcome }) => outcome === 'failed').flatMap((one) => unsaid(one, result))).toEqual(
      [],
    );
  });
});

describe('too-many-tiers', () => {
  const FAILED = ['tier-limit:chainLink/310310018/310230006', 'tier-limit:chainLink/310320005/310230006'];
  const NEWCOMER = /\b(310310018|310320005)\b/;
  const failedOf = (result: Result) =>
    result.findings.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id);

  test('two links too many and nothing else: all else is as when all is in order', { timeout: 180_000 }, async () => {
    const [plain, tiers] = await Promise.all([loadStory('all-in-order'), loadStory('too-many-tiers')]);
    expect(failedOf(tiers.base)).toEqual(FAILED);
    expect(failedOf(plain.base)).toEqual([]);
    expect(tiers.base.findings.filter(({ id }) => !NEWCOMER.test(id))).toEqual(plain.base.findings);
  });
  test('a limit of one more takes the breaches away, and only them', { timeout: 180_000 }, async () => {
    const { base, draft, withCase } = await loadStory('too-many-tiers');
    const limit = draft.agreement.terms['tier-limit'];
    expect(limit?.value).toBe(2);
    const terms = { ...draft.agreement.terms, 'tier-limit': { ...limit, value: 3 } } as typeof draft.agreement.terms;
    const after = await withCase({ agreement: { ...draft.agreement, terms } });
    const turned = base.findings.filter(
      ({ id, outcome }) => after.findings.find((one) => one.id === id)?.outcome !== outcome,
    );
    expect(failedOf(after)).toEqual([]);
    expect(turned.map(({ id }) => id)).toEqual(FAILED);
  });
});

/** What a breach does not tell: value and limit of what was not met, where the value stood, the clause, and the rule's source. */
function unsaid(finding: Finding, { evidence }: Result): string[] {
  const broken = finding.grounds
    .filter(({ outcome }) => outcome === 'failed')
    .flatMap((ground) => leavesOf({ ...finding, grounds: [ground] }))
    .filter((leaf) => leaf.holds === false);
  const whole = broken.some((leaf) => isCompared(leaf) && leaf.from.some((place) => isExact(place, evidence)));
  return [
    ...(whole ? [] : [`${finding.id}: no value against a limit with file and row`]),
    ...(finding.source.clause ? [] : [`${finding.id}: no clause`]),
    ...(finding.source.rule ? [] : [`${finding.id}: no source`]),
  ];
}

function isCompared({ actual, expected, limit }: LeafGround): boolean {
  const known = limit.kind !== 'param' || limit.source !== undefined;
  return actual !== undefined && expected !== undefined && known;
}

/** A row or a line; an answer of an authority and a certificate are one statement in one file. */
function isExact({ file, row, line, path }: Place, evidence: readonly EvidenceFile[]): boolean {
  const format = evidence.find((one) => one.file === file)?.format;
  return row !== undefined || line !== undefined || path !== undefined || format === 'json' || format === 'pdf';
}
