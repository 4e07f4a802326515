/** Reads a JSON file that a person may have written: where it breaks is told by line and character, never by quoting it. */
import { readFile } from 'node:fs/promises';
import { ProductError } from '../errors.ts';

/**
 * @param shown the name that a person knows the file by
 * @throws ProductError FILE_NOT_FOUND or INPUT_NOT_JSON
 */
export async function readJsonFile(path: string, shown: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ProductError('FILE_NOT_FOUND', { path: shown });
  });
  const content = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(content);
  } catch {
    const { line, column } = lineAndColumn(content, faultIn(content));
    throw new ProductError('INPUT_NOT_JSON', { path: shown, line: String(line), column: String(column) });
  }
}

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:(?!\p{Cc})[^"\\]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

type Wanted = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';

/** The first place that breaks the grammar of JSON, counted from 0. The parser's own message would quote the file. */
export function faultIn(text: string): number {
  const open: ('{' | '[')[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match !== null;
  };
  const done = (): Wanted => (open.length === 0 ? 'nothing' : 'commaOrEnd');
  for (;;) {
    take(SPACE);
    const sign = text[at];
    const inList = open.at(-1) === '[';
    if (sign === undefined || wanted === 'nothing') return at;
    const closes = inList ? sign === ']' : sign === '}';
    if (closes && (wanted === 'commaOrEnd' || wanted === 'valueOrEnd' || wanted === 'keyOrEnd')) {
      open.pop();
      at += 1;
      wanted = done();
    } else if (wanted === 'commaOrEnd') {
      if (sign !== ',') return at;
      at += 1;
      wanted = inList ? 'value' : 'key';
    } else if (wanted === 'colon') {
      if (sign !== ':') return at;
      at += 1;
      wanted = 'value';
    } else if (wanted === 'key' || wanted === 'keyOrEnd') {
      if (!take(STRING)) return at;
      wanted = 'colon';
    } else if (sign === '{' || sign === '[') {
      open.push(sign);
      at += 1;
      wanted = sign === '{' ? 'keyOrEnd' : 'valueOrEnd';
    } else {
      if (!take(STRING) && !take(PLAIN)) return at;
      wanted = done();
    }
  }
}

function lineAndColumn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
