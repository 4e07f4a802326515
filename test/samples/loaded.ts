/** A sample in memory, read once: what its check gives when one file is gone or holds something else. */
import { CHECKED_AT } from '../../samples/expected.ts';
import type { Draft } from '../../samples/generate/draft.ts';
import { render } from '../../samples/generate/render.ts';
import { STORIES } from '../../samples/generate/stories.ts';
import type { Story } from '../../samples/generate/story.ts';
import { readForms, readRulebook } from '../../src/cli/assets.ts';
import type { Evidence, EvidenceRecord, RecordKind, Source } from '../../src/evidence/evidence.ts';
import type { Result } from '../../src/findings/result.ts';
import { type CheckInput, decide, readSources } from '../../src/pipeline.ts';
import type { Agreement, Case } from '../../src/schemas/case.ts';

export interface Loaded {
  readonly name: string;
  readonly draft: Draft;
  /** Every file of the folder but `case.json` and `agreement.json`, path → bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly input: CheckInput;
  readonly evidence: Evidence;
  readonly base: Result;
  /** The check without a file. */
  readonly without: (file: string) => Promise<Result>;
  /** The check with other bytes in a file. */
  readonly withBytes: (file: string, bytes: Uint8Array) => Promise<Result>;
  /** The check with another case or agreement. */
  readonly withCase: (change: { readonly case?: Case; readonly agreement?: Agreement }) => Promise<Result>;
  /** The check of other sources, all read anew. */
  readonly afresh: (files: ReadonlyMap<string, Uint8Array>) => Promise<Result>;
}

const ABOUT = { version: '0.0.0', checkedAt: CHECKED_AT };
/** Persons are numbered anew in each check; with a key each result says who is who. */
const KEY = 'a key of the tests, which opens nothing else';

export function storyCalled(name: string): Story {
  const story = STORIES.find((one) => one.name === name);
  if (!story) throw new Error(`no story ${name}`);
  return story;
}

/** @param change what the story's draft gets besides */
export async function loadStory(name: string, change: (draft: Draft) => void = () => {}): Promise<Loaded> {
  const draft = await storyCalled(name).draft();
  change(draft);
  const all = await render(draft);
  const files = new Map([...all].filter(([path]) => path !== 'case.json' && path !== 'agreement.json'));
  const [rulebook, forms] = await Promise.all([readRulebook(), readForms()]);
  const input: CheckInput = {
    rulebook,
    forms,
    case: { ...draft.case, personKey: KEY },
    agreement: draft.agreement,
    sources: sourcesOf(files),
  };
  const evidence = await readSources(input);
  const afresh = async (others: ReadonlyMap<string, Uint8Array>): Promise<Result> => {
    const given = { ...input, sources: sourcesOf(others) };
    return decide(given, await readSources(given), ABOUT);
  };
  return {
    name,
    draft,
    files,
    input,
    evidence,
    base: await decide(input, evidence, ABOUT),
    without: (file) =>
      standsAlone(evidence, file)
        ? decide(input, leftWithout(evidence, file), ABOUT)
        : afresh(new Map([...files].filter(([path]) => path !== file))),
    withBytes: async (file, bytes) => {
      if (!standsAlone(evidence, file)) return afresh(new Map([...files, [file, bytes]]));
      const read = await readSources({ ...input, sources: sourcesOf(new Map([[file, bytes]])) });
      return decide(input, joined(leftWithout(evidence, file), read), ABOUT);
    },
    withCase: (other) => decide({ ...input, ...other }, evidence, ABOUT),
    afresh,
  };
}

export function sourcesOf(files: ReadonlyMap<string, Uint8Array>): Source[] {
  return [...files].map(([name, bytes]) => new File([bytes as Uint8Array<ArrayBuffer>], name));
}

/** The result with persons called what they are called in another; whoever is not in it gets a name of their own. */
export function aligned(result: Result, to: Result): Result {
  const called = new Map((to.persons ?? []).map(({ id, link }) => [link, id]));
  const names = new Map((result.persons ?? []).map(({ id, link }) => [id, called.get(link) ?? `${id}*`]));
  if ([...names].every(([id, name]) => id === name)) return result;
  const text = JSON.stringify(result);
  return JSON.parse(text.replace(/A-\d{3,}/g, (id) => names.get(id) ?? id)) as Result;
}

/** Files are read one by one; only files alike, and files inside others, need the company of the rest. */
function standsAlone(evidence: Evidence, file: string): boolean {
  const own = evidence.files.filter((one) => one.file === file || one.file.startsWith(`${file}!/`));
  return own.length === 1 && evidence.files.filter((one) => one.sha256 === own[0]?.sha256).length === 1;
}

function leftWithout(evidence: Evidence, file: string): Evidence {
  return {
    files: evidence.files.filter((one) => one.file !== file),
    records: mapRecords(evidence, (records) =>
      records.some((record) => record.at.file === file)
        ? records.filter((record) => record.at.file !== file)
        : [...records],
    ),
  };
}

function joined(rest: Evidence, read: Evidence): Evidence {
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return {
    files: [...rest.files, ...read.files].sort((a, b) => order(a.file, b.file)),
    records: mapRecords(rest, (records, kind) => {
      const more = read.records[kind] as readonly EvidenceRecord[];
      return more.length === 0
        ? records
        : [...records, ...more]
            .map((record, index) => [record, index] as const)
            .sort(([a, at], [b, bt]) => order(a.at.file, b.at.file) || at - bt)
            .map(([record]) => record);
    }),
  };
}

function mapRecords(
  evidence: Evidence,
  to: (records: readonly EvidenceRecord[], kind: RecordKind) => readonly EvidenceRecord[],
): Evidence['records'] {
  const made = Object.entries(evidence.records).map(([kind, records]) => [kind, to([...records], kind as RecordKind)]);
  return Object.fromEntries(made) as unknown as Evidence['records'];
}
