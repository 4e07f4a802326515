/** File patterns of `case.json`. Matched step by step: as one regular expression a long pattern could take for ever. */

/** `*` stands for anything within a folder name, `**` for any number of folders. Capital letters count. */
export function matchesPattern(pattern: string, name: string): boolean {
  return folders(pattern.split('/'), name.split('/'));
}

function folders(pattern: readonly string[], name: readonly string[]): boolean {
  return greedy(pattern, name, '**', (part, one) => greedy([...part], [...one], '*', (a, b) => a === b));
}

/** Wildcard matching with one way back: to the last wildcard, which suffices since a later one can take all that an earlier could. */
function greedy<T extends string>(
  pattern: readonly T[],
  name: readonly T[],
  wildcard: string,
  same: (a: T, b: T) => boolean,
): boolean {
  let [at, from, star, mark] = [0, 0, -1, 0];
  while (from < name.length) {
    const part = pattern[at];
    if (part === wildcard) {
      [star, mark] = [at, from];
      at += 1;
    } else if (part !== undefined && same(part, name[from] as T)) {
      at += 1;
      from += 1;
    } else if (star >= 0) {
      mark += 1;
      [at, from] = [star + 1, mark];
    } else return false;
  }
  return pattern.slice(at).every((part) => part === wildcard);
}
