/** A look into a PDF: whether it holds text at all, or only pictures of pages. Nothing in it is carried out, and no text is read. */
import { inflate } from './inflate.ts';

export interface PdfLook {
  readonly pages: number;
  /** Some page shows text, or a font is named. */
  readonly hasText: boolean;
  /** Locked with a password or with rights; what the pages hold is then unknown. */
  readonly encrypted: boolean;
  /** Scripts, programs to start or files within. */
  readonly hasScript: boolean;
}
const RAW_LIMIT = 64 * 1024 * 1024;
const INFLATED_LIMIT = 32 * 1024 * 1024;
/** Streams whose bytes are no text and could hold any letters by chance. */
const NOT_TEXT =
  /\/(Image|FontFile\d?|CIDFontType0C|Type1C|OpenType|XRef|DCTDecode|JPXDecode|CCITTFaxDecode|JBIG2Decode)\b/;

/** All bytes of a PDF → what it is made of, by its objects and unpacked streams within limits. Never throws. */
export function lookAtPdf(bytes: Uint8Array): PdfLook {
  const raw = latin(bytes.subarray(0, RAW_LIMIT));
  let [objects, shows, left, from] = ['', false, INFLATED_LIMIT, 0];
  for (const match of raw.matchAll(/(?<!end)stream\r?\n/g)) {
    const start = match.index + match[0].length;
    // A match inside a stream that was passed already.
    if (match.index < from) continue;
    const between = raw.slice(from, match.index);
    objects += between;
    const end = raw.indexOf('endstream', start);
    from = end < 0 ? raw.length : end;
    const about = between.slice(Math.max(0, between.lastIndexOf(' obj'), between.length - 4096));
    if (left <= 0 || NOT_TEXT.test(about)) continue;
    const content = about.includes('/FlateDecode')
      ? inflated(bytes.subarray(start, from), left)
      : raw.slice(start, from);
    left -= content.length;
    if (/\/ObjStm\b/.test(about)) objects += content;
    else shows ||= /\bBT\b/.test(content) && /\bT[jJ]\b/.test(content);
  }
  objects = plainNames(objects + raw.slice(from));
  return {
    pages: objects.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    hasText: shows || /\/Type\s*\/Font\b/.test(objects),
    encrypted: /\/Encrypt\b/.test(objects),
    hasScript: /\/(JavaScript|JS|Launch|EmbeddedFile|XFA)\b/.test(objects),
  };
}

/** True when some page shows text, or a font is named. */
export function pdfHasText(bytes: Uint8Array): boolean {
  return lookAtPdf(bytes).hasText;
}

/** `/J#61vaScript` is `/JavaScript` (ISO 32000-1 §7.3.5). */
function plainNames(objects: string): string {
  return objects.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

/** What came out before a fault still tells whether there is text. */
function inflated(bytes: Uint8Array, limit: number): string {
  const parts: string[] = [];
  inflate(bytes, 'zlib', limit, (part) => parts.push(latin(part)));
  return parts.join('');
}
