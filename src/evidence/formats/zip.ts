/** Zip containers under limits. The directory is read first; entries are inflated in small pieces so that a bomb is refused before it has unfolded. */
import type { ProblemCode } from '../evidence.ts';
import { inflate } from './inflate.ts';
import { directoryOf, type Listed } from './zip-directory.ts';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}
export interface ZipProblem {
  readonly code: ProblemCode;
  /** Name of the entry, made harmless; empty when it is about the whole file. */
  readonly name: string;
  readonly read?: string;
  readonly expected?: string;
}
/** `total` in bytes; `ratio` is unpacked ÷ packed, for entries above `ratioFrom` bytes. */
export interface ZipLimits {
  readonly entries: number;
  readonly total: number;
  readonly ratio: number;
  readonly ratioFrom: number;
}
const MB = 1024 * 1024;
export const ZIP_LIMITS: ZipLimits = { entries: 2000, total: 512 * MB, ratio: 200, ratioFrom: MB };

/**
 * All bytes of a zip → its sound entries, and a problem for each of the others. Never throws.
 * A zip inside comes out as an entry: who reads it says that it is nested.
 */
export function unzip(
  bytes: Uint8Array,
  limits: ZipLimits = ZIP_LIMITS,
): { entries: ZipEntry[]; problems: ZipProblem[] } {
  const listed = directoryOf(bytes);
  if (!listed) return { entries: [], problems: [{ code: 'ZIP_BROKEN', name: '' }] };
  if (listed.length > limits.entries) {
    const numbers = { read: String(listed.length), expected: String(limits.entries) };
    return { entries: [], problems: [{ code: 'ZIP_TOO_MANY', name: '', ...numbers }] };
  }
  const overlapping = overlaps(listed);
  const names = new Set<string>();
  const entries: ZipEntry[] = [];
  const problems: ZipProblem[] = [];
  // What bombs gave before they were stopped counts too: a thousand of them must not cost a thousand times as much.
  let left = limits.total;
  for (const entry of listed) {
    if (entry.name.endsWith('/') && entry.size === 0) continue;
    const data = entry.data;
    const refused =
      refuse(entry) ?? (!data || overlapping.has(entry) || names.has(entry.name) ? 'ZIP_BROKEN' : undefined);
    names.add(entry.name);
    if (refused !== undefined || !data) {
      problems.push({ code: refused ?? 'ZIP_BROKEN', name: harmless(entry.name) });
      continue;
    }
    const limit = Math.min(left, Math.max(limits.ratioFrom, entry.packed * limits.ratio));
    const unpacked = entry.size > limit ? { code: 'ZIP_BOMB' as const, spent: 0 } : unpack(bytes, entry, data, limit);
    left -= unpacked.spent;
    if ('bytes' in unpacked) entries.push({ name: entry.name, bytes: unpacked.bytes });
    else {
      const expected = unpacked.code === 'ZIP_BOMB' ? { expected: `${Math.round(limit / MB)} MB` } : {};
      problems.push({ code: unpacked.code, name: harmless(entry.name), ...expected });
    }
  }
  return { entries, problems };
}

function harmless(name: string): string {
  return name.replace(/[^\p{L}\p{N} ._-]/gu, '_').slice(-60);
}

function refuse(entry: Listed): ProblemCode | undefined {
  if (entry.flags & 1) return 'ZIP_ENCRYPTED';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a NUL in a name is an attack
  const unsafe = /(^|\/)\.\.?(\/|$)|^\/|\/$|^[A-Za-z]:|\\|[\u0000-\u001f\u007f]|^$/;
  if (entry.link || unsafe.test(entry.name)) return 'ZIP_UNSAFE_NAME';
  return entry.method === 0 || entry.method === 8 ? undefined : 'ZIP_BROKEN';
}

/** Entries that share bytes with another: how 46 MB become 4.5 PB (Fifield, A better zip bomb, 2019). */
function overlaps(listed: readonly Listed[]): ReadonlySet<Listed> {
  const shared = new Set<Listed>();
  let furthest: Listed | undefined;
  for (const entry of listed.filter((one) => one.data).sort((a, b) => a.offset - b.offset)) {
    if (furthest?.data && entry.offset < furthest.data.to) shared.add(entry).add(furthest);
    if (!furthest?.data || (entry.data as { to: number }).to > furthest.data.to) furthest = entry;
  }
  return shared;
}

type Unpacked = { readonly spent: number } & ({ readonly bytes: Uint8Array } | { readonly code: ProblemCode });

/** One entry; size and CRC-32 must be what the directory says, or evidence would be cut without a word. */
function unpack(bytes: Uint8Array, entry: Listed, { from, to }: { from: number; to: number }, limit: number): Unpacked {
  const packed = bytes.subarray(from, to);
  const parts: Uint8Array[] = [];
  let spent = 0;
  let ended: ReturnType<typeof inflate> = 'ended';
  const take = (part: Uint8Array): void => {
    parts.push(part);
    spent += part.length;
  };
  if (entry.method === 0) take(packed);
  else ended = inflate(packed, 'raw', limit, take);
  // The piece that went over was made too, though it was not handed on: the whole limit is charged.
  if (ended === 'limit' || spent > limit) return { spent: limit, code: 'ZIP_BOMB' };
  if (ended === 'broken') return { spent, code: 'ZIP_BROKEN' };
  if (spent !== entry.size) return { spent, code: 'ZIP_CRC' };
  const whole = new Uint8Array(spent);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return crc32(whole) === entry.crc ? { spent, bytes: whole } : { spent, code: 'ZIP_CRC' };
}

/** Table `n` is that of a byte with `n` zeros behind it, so that four bytes are taken at a time. */
const CRC_TABLES = [8, 16, 24, 32].map((bits) =>
  Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < bits; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
    return crc;
  }),
);

/** CRC-32 as zip and PNG use it. */
export function crc32(bytes: Uint8Array): number {
  const [one, two, three, four] = CRC_TABLES as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let crc = 0xffffffff;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    crc ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    crc =
      (four[crc & 0xff] as number) ^
      (three[(crc >>> 8) & 0xff] as number) ^
      (two[(crc >>> 16) & 0xff] as number) ^
      (one[crc >>> 24] as number);
  }
  for (; at < bytes.length; at += 1) crc = (one[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
