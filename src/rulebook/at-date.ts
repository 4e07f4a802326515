/** What is in force on a day. ISO dates compare as text. */
import type { LegalSource } from '../schemas/common.ts';
import type { Parameter, ResolvedEdition, ResolvedRule, Rulebook } from './rule.ts';

const DECIDES = new Set(['A', 'B', 'P']);

/** The newest edition with `from` ≤ the day; undefined before the first one and after a rule has ended (`requires: null`). */
export function editionOn(rule: ResolvedRule, on: string): ResolvedEdition | undefined {
  const edition = rule.editions.findLast((candidate) => candidate.from <= on);
  return edition?.requires === null ? undefined : edition;
}

export interface Figure {
  readonly value: Exclude<Parameter['values'][number]['value'], null>;
  readonly from: string;
  readonly source: LegalSource;
}

/** The row of a figure on a day for the keys, whatever its certainty; undefined when there is none or the gap is explicit. */
export function figureRowOn(
  parameter: Parameter,
  keys: Readonly<Record<string, string>>,
  on: string,
): Parameter['values'][number] | undefined {
  return parameter.values.findLast(
    (row) => row.from <= on && Object.entries(row.by ?? {}).every(([key, value]) => keys[key] === value),
  );
}

/** The figure that may decide on a day. Null when there is none, when the gap is explicit, or when its certainty is too low. */
export function figureOn(
  rulebook: Rulebook,
  id: string,
  keys: Readonly<Record<string, string>>,
  on: string,
): Figure | null {
  const parameter = rulebook.parameters.get(id);
  const row = parameter && figureRowOn(parameter, keys, on);
  if (!row || row.value === null || !DECIDES.has(row.source.certainty)) return null;
  return { value: row.value, from: row.from, source: row.source };
}

/** Every day on which some rule or figure changes, in order: a subject that spans one is cut there. */
export function breakpoints(rulebook: Rulebook): readonly string[] {
  const days = new Set<string>();
  for (const rule of rulebook.rules)
    if (rule.clock === 'fact') for (const edition of rule.editions) days.add(edition.from);
  for (const parameter of rulebook.parameters.values()) for (const row of parameter.values) days.add(row.from);
  return [...days].sort();
}
