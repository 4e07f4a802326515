/**
 * Writes the samples: `npm run samples` makes the evidence anew, `npm run samples -- --update` also rewrites what each
 * story must give. Look at the difference before you commit it.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkSample, differences, expectedOf, readExpected, SAMPLES } from './expected.ts';
import { render } from './generate/render.ts';
import { STORIES } from './generate/stories.ts';

const update = process.argv.includes('--update');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));

for (const story of STORIES) {
  if (wanted.length > 0 && !wanted.includes(story.name)) continue;
  const folder = join(SAMPLES, story.name);
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder))
    if (name !== 'expected.json') await rm(join(folder, name), { recursive: true });
  const files = await render(await story.draft());
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  const found = expectedOf(await checkSample(story.name));
  const before = await readExpected(story.name).catch(() => ({ exit: -1, findings: {} }));
  const changed = differences(before, found);
  if (update) await writeFile(join(folder, 'expected.json'), `${JSON.stringify(found, null, 1)}\n`);
  process.stdout.write(
    `${story.name}: ${files.size} files, ${Object.keys(found.findings).length} findings, ${changed.length} changed\n`,
  );
  for (const line of changed.slice(0, update ? 0 : 40)) process.stdout.write(`  ${line}\n`);
}
