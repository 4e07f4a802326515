/** Bytes → text: byte order mark, then the file's own declaration, then strict UTF-8, then Windows-1252. */
import type { Source } from '../evidence.ts';

export interface Encoding {
  readonly encoding: string;
  /** True when nothing in the file said so and UTF-8 did not fit. */
  readonly guessed: boolean;
  /** True when what the file declares does not fit its bytes; it is then read as Windows-1252. */
  readonly broken: boolean;
}
export interface Decoded extends Encoding {
  readonly text: string;
}

const BOMS = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
] as const;
const FALLBACK = 'windows-1252';

/** All bytes of a file → its text, without byte order mark. Never throws. */
export function decode(bytes: Uint8Array): Decoded {
  const said = declaredIn(bytes);
  const text = strict(bytes, said ?? 'utf-8');
  if (text !== undefined) return { text, encoding: said ?? 'utf-8', guessed: false, broken: false };
  return {
    text: new TextDecoder(FALLBACK).decode(bytes),
    encoding: FALLBACK,
    guessed: true,
    broken: said !== undefined,
  };
}

/** Which encoding a source is in, by the same rules as `decode`, without holding it in memory. Reads the stream once. */
export async function encodingOf(source: Pick<Source, 'stream'>): Promise<Encoding> {
  const reader = source.stream().getReader();
  let said: string | undefined;
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (decoder === undefined) {
        said = declaredIn(next.value);
        decoder = new TextDecoder(said ?? 'utf-8', { fatal: true });
      }
      decoder.decode(next.value, { stream: true });
    }
    decoder?.decode();
    return { encoding: said ?? 'utf-8', guessed: false, broken: false };
  } catch (error) {
    // Only what the decoder refuses is ours; a file that cannot be read is the caller's.
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    await reader.cancel();
    return { encoding: FALLBACK, guessed: true, broken: said !== undefined };
  }
}

/** The text of a source piece by piece, in an encoding that `encodingOf` gave. */
export async function* textPieces(source: Pick<Source, 'stream'>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  const reader = source.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read())
      yield decoder.decode(next.value, { stream: true });
    yield decoder.decode();
  } finally {
    await reader.cancel();
  }
}

/** What the first bytes say; undefined when they say nothing. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const bom = BOMS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (bom) return bom[1];
  // UTF-16 without a mark: text begins with Latin letters, so every other byte is zero.
  const [a, b, c, d] = bytes;
  if (bytes.length >= 4 && a !== 0 && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  if (bytes.length >= 4 && a === 0 && b !== 0 && c === 0 && d !== 0) return 'utf-16be';
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const label = /^<\?xml[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(start)?.[1];
  // A declaration that could be read byte by byte is not UTF-16, whatever it says; .NET writes such files.
  return label === undefined || /^utf-?16/i.test(label) ? undefined : label.toLowerCase();
}

function strict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
