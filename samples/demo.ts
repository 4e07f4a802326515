/** `npm run demo`: checks every sample, writes its reports, says where they are, and fails when a result is not what the story says. */
import { join } from 'node:path';
import { exitCode, writeResult } from '../src/cli/check.ts';
import { resultLines } from '../src/cli/result-lines.ts';
import { terminal } from '../src/cli/terminal.ts';
import { checkSample, differences, expectedOf, readExpected } from './expected.ts';
import { STORIES } from './generate/stories.ts';

const term = terminal();
let wrong = 0;
for (const { name, about } of STORIES) {
  const result = await checkSample(name);
  const [, pdf, xlsx] = await writeResult(result, join('out/demo', name), 'nb');
  term.out('');
  term.out(term.colour('heading', `${name} – ${about}`));
  for (const line of resultLines(result, 'nb', 'supplier', term)) term.out(line);
  term.out(`svarkode ${exitCode(result, 'supplier')}   ${pdf}   ${xlsx}`);
  const changed = differences(await readExpected(name), expectedOf(result));
  wrong += changed.length;
  for (const line of changed) term.note(`  ikke som ventet: ${line}`);
}
term.out('');
term.out(wrong === 0 ? 'Alle resultatene er som ventet.' : `${wrong} resultater er ikke som ventet.`);
process.exitCode = wrong === 0 ? 0 : 1;
