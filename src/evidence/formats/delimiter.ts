/** Which character separates the fields of a text table. */

export type Delimiter = ';' | ',' | '\t';
const SAMPLE_LINES = 40;

/**
 * The delimiter that most of the first lines hold the same number of times; undefined when none is there.
 * Counting alone would fail: `1 234,50;7,5` holds as many decimal commas as semicolons.
 */
export function delimiterOf(text: string): Delimiter | undefined {
  const said = /^sep=([;,\t])\r?\n/i.exec(text)?.[1];
  if (said !== undefined) return said as Delimiter;
  const lines = sample(text);
  let best: { delimiter: Delimiter; lines: number; fields: number } | undefined;
  for (const delimiter of [';', '\t', ','] as const) {
    const one = { delimiter, ...mostCommon(lines, delimiter) };
    if (one.lines === 0) continue;
    if (!best || one.lines > best.lines || (one.lines === best.lines && one.fields > best.fields)) best = one;
  }
  return best?.delimiter;
}

/** Whether a text is a table by that delimiter: half of its first lines agree, and one line alone needs two delimiters. */
export function isTable(text: string, delimiter: Delimiter | undefined): boolean {
  if (delimiter === undefined) return false;
  const lines = sample(text);
  const { lines: agreeing, fields } = mostCommon(lines, delimiter);
  return (agreeing >= 2 && agreeing * 2 >= lines.length) || (agreeing === 1 && lines.length <= 2 && fields >= 3);
}

function mostCommon(lines: readonly string[], delimiter: string): { lines: number; fields: number } {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const fields = line.split(delimiter).length;
    if (fields > 1) counts.set(fields, (counts.get(fields) ?? 0) + 1);
  }
  return [...counts].reduce(
    (best, [fields, count]) =>
      count > best.lines || (count === best.lines && fields > best.fields) ? { lines: count, fields } : best,
    { lines: 0, fields: 0 },
  );
}

/** The first lines that are not empty, quoted parts left out, since they may hold delimiters and line breaks. */
function sample(text: string): string[] {
  return text
    .slice(0, 65_536)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE_LINES);
}
