/** Names of files as they are shown: without national ids and account numbers, without characters that steer a terminal, and no two alike. */
import { maskIds } from './mask.ts';

/** A file's name made fit to be shown. Names from a Mac come with their letters and accents apart; attestations name files as people write them. */
export function shownName(name: string): string {
  const harmless = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '_');
  // `!/` is ours: what stands behind it lies inside what stands before it.
  return maskIds(harmless.replaceAll('!/', '_/'));
}

/** The name, or with ` (2)` behind when another is called so already: masking makes names alike. Remembers it in `taken`. */
export function uniqueName(name: string, taken: Set<string>): string {
  let unique = name;
  for (let count = 2; taken.has(unique); count += 1) unique = `${name} (${count})`;
  taken.add(unique);
  return unique;
}

/** What the system leaves in folders and zip files by itself. */
export function isSystemFile(path: string): boolean {
  return /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$)/i.test(path);
}
