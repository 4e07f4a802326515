/** The employer of persons of whom all lists name the same one: for rows that name the person only. */
import type { Evidence } from '../evidence/evidence.ts';
import { personsOf } from './persons.ts';
import { read } from './sources.ts';

type Kind = 'hours' | 'persons' | 'payroll' | 'payLines';
type Employers = ReadonlyMap<string, ReadonlySet<string>>;

/** @param kinds the lists that are asked @returns organisation number by person (`A-001`); nobody of whom two are named */
export function soleEmployers(evidence: Evidence, kinds: readonly Kind[]): Map<string, string> {
  const named = new Map<string, Set<string>>();
  for (const kind of kinds)
    for (const [id, employers] of namedIn(evidence, kind))
      named.set(id, (named.get(id) ?? new Set<string>()).union(employers));
  return new Map([...named].flatMap(([id, all]) => (all.size === 1 ? [[id, [...all][0] as string]] : [])));
}

const cache = new WeakMap<object, Employers>();

/** Each list is walked once. */
function namedIn(evidence: Evidence, kind: Kind): Employers {
  const rows = evidence.records[kind];
  const before = cache.get(rows);
  if (before) return before;
  const { idOf } = personsOf(evidence);
  const named = new Map<string, Set<string>>();
  for (const row of rows) {
    const [id, employer] = [idOf(row), read(row, 'employer')];
    if (id === undefined || employer === undefined) continue;
    const all = named.get(id);
    if (all) all.add(employer);
    else named.set(id, new Set([employer]));
  }
  cache.set(rows, named);
  return named;
}
