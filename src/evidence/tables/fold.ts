/** Words made alike, for comparing headings and choices however they are written. */

/** Lower case without accents, punctuation and spaces; æ→ae, ø→o, å→a, %→prosent. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('%', 'prosent')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '');
}
