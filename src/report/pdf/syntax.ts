/** Pieces of PDF syntax as text: numbers, strings, colours, and text that pdf-lib writes as it is. */
import type { PDFObject } from 'pdf-lib';

/**
 * Ready PDF text as an object. A structure tree has thousands of small dictionaries; as text they cost a tenth of
 * pdf-lib's own dictionaries.
 * @param text ASCII only; other text goes through `textString`
 */
export function raw(text: string): PDFObject {
  return {
    clone: () => raw(text),
    toString: () => text,
    sizeInBytes: () => text.length,
    copyBytesInto(buffer, offset) {
      for (let index = 0; index < text.length; index++) buffer[offset + index] = text.charCodeAt(index);
      return text.length;
    },
  };
}

/**
 * A number in points with at most two decimals, never in exponent form: `1e-7` is an unknown operator to a reader.
 * @throws RangeError when it is not finite
 */
export function number(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a PDF cannot hold the number ${value}`);
  const text = value.toFixed(2).replace(/\.?0+$/, '');
  return text === '-0' || text === '' ? '0' : text;
}

/** A text string, UTF-16BE with byte order mark, as hex: the only form that is safe in `raw`. */
export function textString(text: string): string {
  let hex = 'feff';
  for (let index = 0; index < text.length; index++) hex += text.charCodeAt(index).toString(16).padStart(4, '0');
  return `<${hex}>`;
}

/** A literal string of printable ASCII, with `\`, `(` and `)` escaped. */
export function literal(ascii: string): string {
  return `(${ascii.replace(/[\\()]/g, '\\$&')})`;
}

/** `#2a2859` → `0.165 0.157 0.349`, to be followed by `rg` or `RG`. RGB only: the output intent is sRGB. */
export function rgb(colour: string): string {
  return [1, 3, 5].map((at) => (Number.parseInt(colour.slice(at, at + 2), 16) / 255).toFixed(3)).join(' ');
}

/** A filled rectangle from its lower left corner, in points. */
export function filled(x: number, y: number, width: number, height: number, colour: string): string {
  return `${rgb(colour)} rg ${number(x)} ${number(y)} ${number(width)} ${number(height)} re f`;
}
