/** The directory at the end of a zip file, and whether each entry's own header agrees with it (APPNOTE 6.3.10 §4.3). */

export interface Listed {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where the local header begins. */
  readonly offset: number;
  /** Where the packed bytes begin and end; undefined when the local header does not agree with the directory. */
  readonly data?: { readonly from: number; readonly to: number };
  /** A link to another place, as Unix packs them. */
  readonly link: boolean;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** The entries in the order of the directory; undefined when there is no sound directory (also zip64 and split files). */
export function directoryOf(bytes: Uint8Array): Listed[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) return undefined;
  const start = view.getUint32(end + 16, true);
  const listed: Listed[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return undefined;
    const raw = bytes.subarray(at + 46, at + 46 + nameLength);
    const entry = {
      name: nameOf(raw),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      link: view.getUint8(at + 5) === 3 && view.getUint32(at + 38, true) >>> 28 === 0xa,
    };
    const data = dataOf(bytes, view, entry, raw, start);
    listed.push(data ? { ...entry, data } : entry);
    at = next;
  }
  return listed;
}

/** The names in a zip, from its directory; the first name alone when the directory is gone. */
export function namesIn(bytes: Uint8Array): string[] {
  const listed = directoryOf(bytes);
  if (listed) return listed.map((entry) => entry.name);
  if (bytes.length < 30) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [nameOf(bytes.subarray(30, 30 + view.getUint16(26, true)))];
}

/** The end record is the one whose comment reaches exactly to the end; another inside the comment is an attack. */
function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at -= 1)
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at;
  return undefined;
}

function dataOf(
  bytes: Uint8Array,
  view: DataView,
  entry: Omit<Listed, 'data'>,
  rawName: Uint8Array,
  directory: number,
): Listed['data'] {
  const { offset } = entry;
  if (offset + 30 > directory || view.getUint32(offset, true) !== LOCAL) return undefined;
  const nameLength = view.getUint16(offset + 26, true);
  const from = offset + 30 + nameLength + view.getUint16(offset + 28, true);
  const to = from + entry.packed;
  if (to > directory || nameLength !== rawName.length) return undefined;
  if (!rawName.every((byte, index) => bytes[offset + 30 + index] === byte)) return undefined;
  if (view.getUint16(offset + 8, true) !== entry.method) return undefined;
  // Bit 3: the sizes stand behind the data, and the local header holds zeros.
  const later = (view.getUint16(offset + 6, true) & 8) !== 0;
  const same = view.getUint32(offset + 18, true) === entry.packed && view.getUint32(offset + 22, true) === entry.size;
  return later || same ? { from, to } : undefined;
}

/** Windows writes names in the machine's own page without saying so. */
function nameOf(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('windows-1252').decode(raw);
  }
}
