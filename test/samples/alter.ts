/** One value of a sample changed at a time, at places drawn by lot, until something moves. */

import { type Random, random } from '../../samples/generate/random.ts';
import type { Result } from '../../src/findings/result.ts';
import { agreementFaults } from '../../src/rulebook/term-faults.ts';
import type { Agreement } from '../../src/schemas/case.ts';
import { validators } from '../../src/schemas/validators.js';
import { alterationsOf, type Field, type Site } from './field.ts';
import { tableFields } from './fields-of-tables.ts';
import { AGREEMENT, agreementFields, textFields } from './fields-of-text.ts';
import { leavesOf } from './grounds.ts';
import { aligned, type Loaded } from './loaded.ts';
import { whatMoved } from './moved.ts';

/** Places tried in the first sample, and in each of the others: rows that only it has, or values in files that are all alike. */
const TRIES = 3;
const TRIES_ROWS = 8;
const TRIES_VALUES = 2;

interface Try {
  readonly sample: Loaded;
  readonly site: Site;
}

/** A field over all the samples, with the places where it is tried. */
export interface Tried {
  readonly field: Field;
  readonly tries: readonly Try[];
}

/** @param samples the first has everything in order; the others differ from it here and there */
export function triedFields(samples: readonly Loaded[]): Tried[] {
  const tried = new Map<string, { field: Field; tries: Try[]; known: Set<string> }>();
  samples.forEach((sample, index) => {
    const open = rowsInDoubt(sample.base);
    for (const field of [...tableFields(sample), ...textFields(sample), ...agreementFields(sample)]) {
      const key = `${field.kind} ${field.name}`;
      const one = tried.get(key) ?? { field, tries: [], known: new Set<string>() };
      tried.set(key, one);
      const chance = random([...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, index));
      const sites = chosen(field, one.known, open, sample, chance);
      one.tries.push(...sites.map((site) => ({ sample, site })));
      for (const { file, at } of field.sites) one.known.add(`${file} ${at}`);
    }
  });
  return [...tried.values()];
}

/** Of the agreement every value; else some of what no sample before had, and some of the rows where a story happens. */
function chosen(
  { kind, sites }: Field,
  known: ReadonlySet<string>,
  open: ReadonlySet<string>,
  { draft }: Loaded,
  chance: Random,
): readonly Site[] {
  if (kind === AGREEMENT) return sites;
  const fresh = sites.filter(({ file, at }) => !known.has(`${file} ${at}`));
  if (known.size === 0) return drawn(fresh, TRIES, chance);
  const most = draft.tables.has(fresh[0]?.file ?? '') ? TRIES_ROWS : TRIES_VALUES;
  const inDoubt = sites.filter((site) => open.has(`${site.file} ${site.row}`));
  return [...drawn(fresh, most, chance), ...drawn(inDoubt, TRIES, chance)];
}

/** Rows that findings name which are not just passed: where a story happens. */
function rowsInDoubt({ findings }: Result): Set<string> {
  const places = findings
    .filter(({ outcome }) => outcome === 'failed' || outcome === 'cantTell')
    .flatMap((finding) => [...finding.from, ...leavesOf(finding).flatMap((leaf) => leaf.from)]);
  return new Set(places.map(({ file, row }) => `${file} ${row}`));
}

function drawn(sites: readonly Site[], most: number, chance: Random): Site[] {
  if (sites.length <= most) return [...sites];
  return [...new Set(Array.from({ length: most }, () => chance.pick(sites)))];
}

export interface Move {
  readonly how: string;
  /** Where, and the first thing that did. */
  readonly what: string;
}

/**
 * Changes the field until something moves: each place in each way, the smallest change everywhere before a larger one.
 * @param most so many places at most
 * @returns undefined when nothing moved
 */
export async function firstMove({ field, tries }: Tried, most = Number.POSITIVE_INFINITY): Promise<Move | undefined> {
  for (const { how, of } of alterationsOf(field))
    for (const { sample, site } of tries.slice(0, most))
      for (const value of of(site.value)) {
        if (value === site.value) continue;
        const moved = await movedBy({ sample, site }, field.kind, value);
        if (moved !== undefined) return { how, what: `${sample.name}: ${moved}` };
      }
  return undefined;
}

/** What a check gives with another value there; a fault of the agreement that would stop it is a move too. */
async function movedBy({ sample, site }: Try, kind: string, value: Site['value']): Promise<string | undefined> {
  const bytes = await site.write(value);
  if (kind !== AGREEMENT) {
    const after = aligned(await sample.withBytes(site.file, bytes), sample.base);
    return whatMoved(sample.base, after, { file: site.file, kind });
  }
  const agreement: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (!validators.agreement(agreement)) return 'the agreement is refused';
  const faults = agreementFaults(sample.input.case, agreement as Agreement, sample.input.rulebook);
  if (faults.length > 0) return `${faults[0]?.at} is refused`;
  const after = await sample.withCase({ agreement: agreement as Agreement });
  return whatMoved(sample.base, after, { file: site.file, kind });
}
