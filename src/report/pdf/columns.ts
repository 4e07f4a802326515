/** Widths of table columns: as asked for, but wide enough for whole words where the table has the room. */

/** A word longer than this part of the table may break. */
const WORD_LIMIT = 0.3;

/**
 * @param shares the widths asked for, in any unit
 * @param longest for each column and a limit in points, the width of the longest word below that limit
 * @param total in points
 */
export function columnWidths(
  shares: readonly number[],
  longest: (column: number, limit: number) => number,
  total: number,
): number[] {
  const least = shares.map((_, column) => longest(column, total * WORD_LIMIT));
  const asked = scaled(shares, total);
  if (least.reduce(add, 0) > total) return asked;
  const fixed = new Set<number>();
  let widths = asked;
  // Each round fixes the columns that are too narrow and shares what is left among the others.
  for (;;) {
    const narrow = widths.flatMap((width, column) =>
      !fixed.has(column) && width < (least[column] as number) ? [column] : [],
    );
    if (narrow.length === 0) return widths;
    for (const column of narrow) fixed.add(column);
    const taken = [...fixed].reduce((sum, column) => sum + (least[column] as number), 0);
    const rest = scaled(
      shares.map((share, column) => (fixed.has(column) ? 0 : share)),
      total - taken,
    );
    widths = shares.map((_, column) => (fixed.has(column) ? (least[column] as number) : (rest[column] as number)));
  }
}

function scaled(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce(add, 0);
  return shares.map((share) => (sum === 0 ? 0 : (share * total) / sum));
}

const add = (a: number, b: number): number => a + b;
