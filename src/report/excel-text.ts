/** Text made fit for a spreadsheet: it stays text in a cell, and when the sheet is saved as CSV and opened again. */
import { cleanText } from './pdf/characters.ts';

/** What a spreadsheet can take as the beginning of a formula, also in its full-width forms. */
const FORMULA = '=+\\-@\uFF1D\uFF0B\uFF0D\uFF20';
const AT_START = new RegExp(`^(\\s*)(?=[${FORMULA}])`, 'u');
/** A separator inside the text begins a new field in a CSV that is read by another separator. */
const AFTER_SEPARATOR = new RegExp(`([;,\\n]\\s*)(?=[${FORMULA}])`, 'gu');
/** Excel takes no more in a cell. */
const MOST = 32_767;

/**
 * Control, direction and zero-width characters go; a formula sign first in the text or in a field of it gets an
 * apostrophe before it; `_x0041_`, which Excel would turn into a letter, is kept as it was written.
 */
export function cellText(text: string): string {
  const safe = cleanText(text)
    .replace(AT_START, "$1'")
    .replace(AFTER_SEPARATOR, "$1'")
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return safe.length > MOST ? `${safe.slice(0, MOST - 1).toWellFormed()}…` : safe;
}

/** Excel takes 31 characters, none of `* ? : \ / [ ]`, no apostrophe at the ends, and no name twice. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const base = cleanText(title)
      .replace(/[*?:\\/[\]\n]/g, ' ')
      .replace(/^['\s]+|['\s]+$/g, '');
    let name = base.slice(0, 31) || '–';
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base.slice(0, 28)} ${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
