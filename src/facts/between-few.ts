/** Problems of one sort in one column are told the first times, and then counted: a list of a thousand people may have the same a thousand times. */
import type { Problem } from '../evidence/evidence.ts';

const EACH = 25;

/** @returns the first of each sort in their order, each sort followed by how many more there were, where the next of them stands */
export function fewOfEach(problems: readonly Problem[]): Problem[] {
  const sorts = Map.groupBy(problems, ({ code, at }) => JSON.stringify([code, at.file, at.sheet, at.column]));
  return [...sorts.values()].flatMap((alike): Problem[] => {
    const next = alike[EACH];
    if (!next) return alike;
    return [...alike.slice(0, EACH), { code: 'TABLE_MORE_ALIKE', at: next.at, read: String(alike.length - EACH) }];
  });
}
