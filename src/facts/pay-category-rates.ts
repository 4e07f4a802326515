/** The rates that hold for a person on each day: those of the pay category that the list of persons has. */
import type { EvidenceRecord } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import type { FactsInput } from './derive.ts';
import { filesByName } from './document-file.ts';
import type { KnownFact } from './fact.ts';
import { calledOffIn, isDenied } from './pay-called-off.ts';
import { type Category, type CategoryDays, type Proof, throughTime } from './pay-category.ts';
import { floorsIn, type RatedDays, type Rates } from './pay-floors.ts';
import { common } from './pay-periods.ts';
import type { Days } from './pay-rows.ts';
import { personsOf } from './persons.ts';
import { basisBy, known, read } from './sources.ts';

/** A run of days on which one category, one least and one most rate hold. */
export interface Floor extends Days {
  readonly category: Category;
  readonly rates?: Rates;
  /** The same for the same law. */
  readonly key: string;
}

export interface Floors {
  /** What holds on each day of a span, in order. */
  readonly on: (person: string, employer: string, days: Days) => readonly Floor[];
  readonly categoryOn: (person: string, employer: string, days: Days) => readonly CategoryDays[];
  /** Rows of one person that list different categories for the same days. */
  readonly conflicts: (person: string) => readonly KnownFact[];
}

/** Reads the list of persons once and answers for each person. */
export function floorsOf(input: FactsInput): Floors {
  const ratesOf = floorsIn(input);
  const persons = personsOf(input.evidence);
  const proof: Proof = {
    files: filesByName(input.evidence.files),
    basisOf: basisBy(input.evidence),
    calledOff: calledOffIn(input),
  };
  const rowsOf = new Map<string, EvidenceRecord<'persons'>[]>();
  for (const row of input.evidence.records.persons) {
    const id = persons.idOf(row);
    if (id === undefined) continue;
    const own = rowsOf.get(id);
    if (own) own.push(row);
    else rowsOf.set(id, [row]);
  }
  const listed = new Map<string, readonly CategoryDays[]>();
  const categoryOn: Floors['categoryOn'] = (person, employer, days) => {
    const key = `${person} ${employer}`;
    const through = listed.get(key) ?? throughTime(rowsOf.get(person) ?? [], person, employer, proof);
    listed.set(key, through);
    return through.flatMap(({ category, ...span }) => {
      const both = common(span, days);
      return both ? [{ ...both, category }] : [];
    });
  };
  return {
    categoryOn,
    on: (person, employer, days) =>
      joined(categoryOn(person, employer, days).flatMap((span) => withRates(span, ratesOf))),
    conflicts: (person) =>
      (rowsOf.get(person) ?? []).flatMap((row) => {
        const code = read(row, 'payCategory');
        if (code === undefined) return [];
        const listed = known('payCategory', code, 'documented', [placeOf(row, 'payCategory')]);
        if (!isDenied(row, person, proof.calledOff)) return [listed];
        return [known('payCategory', 'exempt', 'documented', [placeOf(row, 'onContract')]), listed];
      }),
  };
}

function withRates(
  { category, ...span }: CategoryDays,
  ratesOf: (category: string, shown: boolean) => readonly RatedDays[],
): Floor[] {
  if (category.kind !== 'listed') return [{ ...span, category, key: keyOf(category) }];
  const steps = ratesOf(category.code, category.unshown === undefined);
  return steps.flatMap(({ from, to, ...rates }) => {
    const both = common({ from, to }, span);
    if (!both) return [];
    const { category: lowest, least, most, agreement } = rates;
    return [{ ...both, category, rates, key: keyOf(category, lowest, least, most, agreement) }];
  });
}

function keyOf(category: Category, ...rates: readonly (string | number | null)[]): string {
  const said = category.kind === 'listed' ? category.code : category.kind === 'unknown' ? category.reason : '';
  return JSON.stringify([category.kind, said, category.kind === 'listed' && category.unshown?.reason, ...rates]);
}

/** Days on end with the same law as one run. */
function joined(floors: readonly Floor[]): Floor[] {
  const out: Floor[] = [];
  for (const floor of floors) {
    const last = out.at(-1);
    if (last?.key === floor.key) out[out.length - 1] = { ...last, to: floor.to };
    else out.push(floor);
  }
  return out;
}
