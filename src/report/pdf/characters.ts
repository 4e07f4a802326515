/** Text made fit for a PDF, before any glyph is looked up. */

/**
 * Control, format and zero-width characters go: U+0000 and U+FEFF have glyphs in Noto Sans yet make a PDF/A invalid,
 * and direction marks can make a name read as another. Line ends become `\n`, tabs become spaces, and what is left is
 * composed (NFC), since letters are drawn one code point at a time. Lone surrogates become U+FFFD.
 */
export function cleanText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}]|\p{Variation_Selector}/gu, '')
    .normalize('NFC');
}

/** The same on one line, for headings in the outline, headers and titles. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
