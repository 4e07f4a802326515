/** Fonts drawn code point by code point: an own Type0 font, so that copied text is exactly the text that was put in. */
import { create, type Font } from 'fontkit';
import type { PDFContext, PDFRef } from 'pdf-lib';
import { packed } from './packed.ts';
import { number, raw } from './syntax.ts';

/** The three font files: text, bold text, and the symbols that neither has. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly math: Uint8Array;
}

export interface Fonts {
  /** Width in points. */
  width(text: string, bold: boolean, size: number): number;
  /** The operators between `BT` and `ET` that show the text from where the pen is. */
  show(text: string, bold: boolean, size: number): string;
  /** Writes the fonts that were used, cut down to the glyphs that were used; the font resource dictionary as text. */
  write(context: PDFContext): string;
}

interface Glyph {
  readonly face: Face;
  readonly code: string;
  readonly width: number;
}

/** fontkit's own type gives `includeGlyph` a truth value; it takes a glyph number and gives the number in the subset. */
interface Subset {
  includeGlyph(glyph: number): number;
  encode(): Uint8Array;
}

interface Face {
  readonly name: string;
  readonly tag: string;
  readonly font: Font;
  readonly subset: Subset;
  readonly stem: number;
  /** By character code; code 0 is never shown. */
  readonly gids: number[];
  readonly widths: number[];
  readonly codePoints: number[];
}

/** What is shown for a character that no font has. */
const STAND_INS = ['□', '?'];

/** @throws Error when a file is not a font */
export function openFonts(files: FontFiles): Fonts {
  const regular = openFace(files.regular, 'F1', 'RYDREG', 84);
  const bold = openFace(files.bold, 'F2', 'RYDBLD', 150);
  const math = openFace(files.math, 'F3', 'RYDMAT', 84);
  const styles = [
    { faces: [regular, math], glyphs: new Map<number, Glyph>(), widths: new Map<string, number>() },
    { faces: [bold, regular, math], glyphs: new Map<number, Glyph>(), widths: new Map<string, number>() },
  ] as const;
  /** Symbols are shared between the weights, so that a code point has one code in a face. */
  const codes = new Map<Face, Map<number, Glyph>>([regular, bold, math].map((face) => [face, new Map()]));

  function glyphOf(style: (typeof styles)[number], codePoint: number): Glyph {
    const known = style.glyphs.get(codePoint);
    if (known) return known;
    const candidates = [codePoint, ...STAND_INS.map((character) => character.codePointAt(0) as number)];
    for (const candidate of candidates) {
      const face = style.faces.find((one) => one.font.hasGlyphForCodePoint(candidate));
      if (!face) continue;
      const inFace = codes.get(face) as Map<number, Glyph>;
      const glyph = inFace.get(candidate) ?? addGlyph(face, candidate);
      inFace.set(candidate, glyph);
      style.glyphs.set(codePoint, glyph);
      return glyph;
    }
    throw new Error('the fonts have no sign for a missing character');
  }

  return {
    width(text, bold, size) {
      const style = styles[bold ? 1 : 0];
      let width = style.widths.get(text);
      if (width === undefined) {
        width = 0;
        for (const character of text) width += glyphOf(style, character.codePointAt(0) as number).width;
        style.widths.set(text, width);
      }
      return (width * size) / 1000;
    },
    show(text, bold, size) {
      const style = styles[bold ? 1 : 0];
      let operators = '';
      let face: Face | undefined;
      for (const character of text) {
        const glyph = glyphOf(style, character.codePointAt(0) as number);
        if (glyph.face !== face) {
          operators += `${face ? '> Tj ' : ''}/${glyph.face.name} ${number(size)} Tf <`;
          face = glyph.face;
        }
        operators += glyph.code;
      }
      return face ? `${operators}> Tj` : '';
    },
    write(context) {
      const used = [regular, bold, math].filter((face) => face.codePoints.length > 1);
      return `<<${used.map((face) => `/${face.name} ${writeFace(context, face)}`).join('')}>>`;
    },
  };
}

function openFace(bytes: Uint8Array, name: string, tag: string, stem: number): Face {
  // fontkit reads any Uint8Array; its types know only Node's Buffer.
  const font = create(bytes as Parameters<typeof create>[0]);
  if (!('createSubset' in font)) throw new Error('a font collection cannot be embedded');
  const subset = font.createSubset() as unknown as Subset;
  const empty = font.getGlyph(0).advanceWidth;
  return { name, tag, font, subset, stem, gids: [0], widths: [(empty * 1000) / font.unitsPerEm], codePoints: [0] };
}

function addGlyph(face: Face, codePoint: number): Glyph {
  const glyph = face.font.glyphForCodePoint(codePoint);
  // A validator does not see .notdef behind an own code, a reader does.
  if (glyph.id === 0) throw new Error(`no glyph for U+${codePoint.toString(16)}`);
  const code = face.gids.length;
  const width = (glyph.advanceWidth * 1000) / face.font.unitsPerEm;
  face.gids.push(face.subset.includeGlyph(glyph.id));
  face.widths.push(width);
  face.codePoints.push(codePoint);
  return { face, code: code.toString(16).padStart(4, '0'), width };
}

function writeFace(context: PDFContext, face: Face): PDFRef {
  const { font } = face;
  const bytes = face.subset.encode();
  const file = context.register(packed(context, bytes, { Length1: bytes.length }));
  const map = new Uint8Array(face.gids.length * 2);
  face.gids.forEach((gid, code) => {
    map[code * 2] = gid >> 8;
    map[code * 2 + 1] = gid & 255;
  });
  const toGid = context.register(packed(context, map));
  const toUnicode = context.register(packed(context, unicodeMap(face.codePoints)));
  const scale = (value: number) => number((value * 1000) / font.unitsPerEm);
  const name = `${face.tag}+${font.postscriptName}`;
  const { minX, minY, maxX, maxY } = font.bbox;
  const descriptor = context.register(
    raw(
      `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[${[minX, minY, maxX, maxY].map(scale).join(' ')}]` +
        `/ItalicAngle ${number(font.italicAngle)}/Ascent ${scale(font.ascent)}/Descent ${scale(font.descent)}` +
        `/CapHeight ${scale(font.capHeight)}/StemV ${face.stem}/FontFile2 ${file}>>`,
    ),
  );
  const descendant = context.register(
    raw(
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
        `/FontDescriptor ${descriptor}/DW 1000/W[0[${face.widths.map(number).join(' ')}]]/CIDToGIDMap ${toGid}>>`,
    ),
  );
  return context.register(
    raw(
      `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant}]/ToUnicode ${toUnicode}>>`,
    ),
  );
}

/** Code → Unicode. A block may hold a hundred lines. */
function unicodeMap(codePoints: readonly number[]): string {
  const lines = codePoints.slice(1).map((codePoint, index) => {
    const text = String.fromCodePoint(codePoint);
    const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'));
    return `<${(index + 1).toString(16).padStart(4, '0')}> <${units.join('')}>`;
  });
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const part = lines.slice(at, at + 100);
    blocks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
