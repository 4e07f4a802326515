/** `ryddig facts`: stops after facts. */
import { maskIds } from '../evidence/mask.ts';
import { gather } from '../pipeline.ts';
import type { Lang } from '../text/lang.ts';
import { readForms, readRulebook } from './assets.ts';
import { readCaseFolder } from './case-folder.ts';
import { terminal } from './terminal.ts';

export async function factsCommand(folder: string, options: { readonly lang: Lang }): Promise<number> {
  const [rulebook, forms] = await Promise.all([readRulebook(), readForms()]);
  const read = await readCaseFolder(folder, rulebook, options.lang);
  const { facts, evidence } = await gather({ rulebook, forms, ...read });
  const plain = {
    contract: [...facts.contract.values()],
    subjects: facts.subjects
      .filter((subject) => subject.kind !== 'contract')
      .map((subject) => ({
        ...subject,
        slices: subject.slices.map((slice) => ({ ...slice, facts: [...slice.facts.values()] })),
      })),
    contradictions: facts.contradictions,
    evidence: evidence.files,
  };
  terminal().json(JSON.parse(JSON.stringify(plain, masked)));
  return 0;
}

/** Free text may hold an id that somebody wrote there. What is printed here goes further than a report does, so it is masked once more. */
function masked(key: string, value: unknown): unknown {
  return typeof value === 'string' && key !== 'sha256' ? maskIds(value) : value;
}
