/** Every file of every sample, taken away: nothing is proven by it, and what leaned on it is open and asked for again. */
import { beforeAll, describe, expect, test } from 'vitest';
import { STORIES } from '../samples/generate/stories.ts';
import { type Deletion, deletionOf, lineOf, type Oddity } from './samples/deletion.ts';
import { DROPPED, type Exception, PROVEN } from './samples/deletion-exceptions.ts';
import { type Loaded, loadStory } from './samples/loaded.ts';

const PLAIN = 'all-in-order';
/** Of files that are the same as in the plain story, and many alike, one in so many is taken again. */
const ONE_IN = 8;
const seen: Oddity[] = [];
let plain: Loaded;
beforeAll(async () => {
  plain = await loadStory(PLAIN);
});

describe.each(STORIES.map(({ name }) => name))('%s', (name) => {
  let sample: Loaded;
  const deletions: Deletion[] = [];
  beforeAll(async () => {
    sample = name === PLAIN ? plain : await loadStory(name);
    for (const file of filesToTake(sample)) deletions.push(await deletionOf(sample, file));
  }, 120_000);

  test('nothing turns passed or failed for want of a document', () => {
    const odd = deletions.flatMap((one) => one.proven);
    seen.push(...odd);
    expect(odd.filter((one) => !PROVEN.some((exception) => fits(exception, one))).map(lineOf)).toEqual([]);
  });
  test('what leaned on it is open, and that kind of document is asked for', () => {
    const odd = deletions.flatMap((one) => one.dropped);
    seen.push(...odd);
    expect(odd.filter((one) => !DROPPED.some((exception) => fits(exception, one))).map(lineOf)).toEqual([]);
  });
  test('a file left out of what was read gives the same as a folder without it', { timeout: 180_000 }, async () => {
    const files = [...sample.files.keys()];
    const file = files[Math.floor(files.length / 3)] as string;
    const anew = await sample.afresh(new Map([...sample.files].filter(([path]) => path !== file)));
    expect(await sample.without(file)).toEqual(anew);
  });
});

test('every exception is needed', () => {
  const idle = [...PROVEN, ...DROPPED].filter((exception) => !seen.some((one) => fits(exception, one)));
  expect(idle).toEqual([]);
});

function filesToTake(sample: Loaded): string[] {
  const files = [...sample.files.keys()];
  if (sample === plain) return files;
  // What an exception tells of is always taken, however many files stand before it.
  const excepted = new Set([...PROVEN, ...DROPPED].flatMap(({ story, file }) => (story === sample.name ? file : [])));
  return files.filter((path, index) => index % ONE_IN === 0 || excepted.has(path) || !isPlainInvoice(sample, path));
}

function isPlainInvoice({ files }: Loaded, path: string): boolean {
  const [own, other] = [files.get(path), plain.files.get(path)];
  return (
    path.startsWith('evidence/fakturaer/') && other !== undefined && Buffer.compare(own as Uint8Array, other) === 0
  );
}

function fits({ story, file, finding, change }: Exception, odd: Oddity): boolean {
  const pairs = [
    [story, odd.story],
    [file, odd.file],
    [finding, odd.finding],
    [change, odd.change],
  ] as const;
  return pairs.every(([pattern, text]) =>
    new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(text),
  );
}
