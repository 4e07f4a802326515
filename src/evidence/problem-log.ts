/** Problems of one table. Two hundred thousand rows with the same fault are told as the first of them and a count. */
import type { Place, Problem } from './evidence.ts';

const EACH = 25;

export interface ProblemLog {
  readonly add: (problem: Problem) => void;
  /** Adds how many more there were of each sort, where the first of them stands. */
  readonly close: () => void;
}

/** @param problems grows; the same code in the same column is one sort */
export function problemLog(problems: Problem[]): ProblemLog {
  const sorts = new Map<string, { count: number; next?: Place }>();
  return {
    add: (problem) => {
      const name = `${problem.code}/${problem.at.column ?? ''}`;
      const sort = sorts.get(name) ?? { count: 0 };
      sort.count += 1;
      if (sort.count <= EACH) problems.push(problem);
      else sort.next ??= problem.at;
      sorts.set(name, sort);
    },
    close: () => {
      for (const { count, next } of sorts.values())
        if (next) problems.push({ code: 'TABLE_MORE_ALIKE', at: next, read: String(count - EACH) });
    },
  };
}
