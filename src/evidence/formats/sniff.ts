/** What a file is, by its content. Names and MIME types lie. */
import type { EvidenceFile } from '../evidence.ts';
import { delimiterOf, isTable } from './delimiter.ts';
import { decode } from './encoding.ts';
import { namesIn } from './zip-directory.ts';

const PICTURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];

/** All bytes of a file → its format; `unknown` also for Word, OpenDocument and other office packages. */
export function sniff(bytes: Uint8Array): EvidenceFile['format'] {
  const starts = (codes: readonly number[]): boolean => codes.every((code, index) => bytes[index] === code);
  if (starts([0x50, 0x4b, 0x03, 0x04]) || starts([0x50, 0x4b, 0x05, 0x06])) return packageKind(bytes);
  if (PICTURES.some(starts) || isWebp(bytes)) return 'image';
  // Readers find the mark of a PDF anywhere in the first kilobyte.
  if (new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  const text = decode(wholeLines(bytes)).text.trimStart();
  if (text === '') return 'unknown';
  if (text.startsWith('<')) return 'xml';
  if (text.startsWith('{') || text.startsWith('[')) return 'json';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary from text
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) return 'unknown';
  return isTable(text, delimiterOf(text)) ? 'csv' : 'text';
}

function packageKind(bytes: Uint8Array): 'xlsx' | 'zip' | 'unknown' {
  const names = namesIn(bytes);
  // OpenDocument files begin with their type.
  if (!names.includes('[Content_Types].xml')) return names[0] === 'mimetype' ? 'unknown' : 'zip';
  // Of an office file that was cut off only the first name is left; Excel is what is asked for.
  return names.includes('xl/workbook.xml') || names.length === 1 ? 'xlsx' : 'unknown';
}

function isWebp(bytes: Uint8Array): boolean {
  return /^RIFF[\s\S]{4}WEBP/.test(String.fromCharCode(...bytes.subarray(0, 12)));
}

/** Enough to know a text by, cut where no character is split. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= 16_384) return bytes;
  const end = bytes.subarray(0, 16_384).lastIndexOf(0x0a);
  return bytes.subarray(0, end < 4 ? 16_384 : end - (end % 2));
}
