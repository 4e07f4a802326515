/** Files → evidence. Each file is told by its content; one that cannot be read never spoils the rest. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Form } from '../schemas/form.ts';
import type { DeliveredBy, Evidence, EvidenceFile, Problem, Records, Source } from './evidence.ts';
import { matchesPattern } from './file-pattern.ts';
import { sniff } from './formats/sniff.ts';
import type { Inner, Inside } from './inner.ts';
import { shownName, uniqueName } from './names.ts';
import { gatherer, packedKind } from './packed.ts';
import { readFile } from './read-file.ts';
import { RECORD_KINDS } from './record-kinds.ts';
import { HEAD_BYTES, readStreamed } from './streamed.ts';

export interface ReadOptions {
  readonly forms: readonly Form[];
  /** Who handed in which files; the first pattern that fits counts, else the supplier. */
  readonly deliveredBy: readonly { readonly files: string; readonly by: DeliveredBy }[];
  /** Beginnings of the account codes that are cash; from the rulebook. */
  readonly cashAccounts?: readonly string[];
  /** Largest file that is held, bytes; accounting files are streamed and may be larger. */
  readonly maxSize?: number;
}

const MB = 1024 * 1024;
const MAX_SIZE = 256 * MB;
/** From here on a file is looked at before it is held. */
const LARGE = 16 * MB;

interface Item {
  /** As it is shown, and no other has it. */
  readonly name: string;
  readonly size: number;
  readonly deliveredBy: DeliveredBy;
  readonly inside: Inside;
  readonly source: Pick<Source, 'stream' | 'arrayBuffer'>;
}
interface Done {
  readonly file: EvidenceFile;
  readonly records: Records;
  readonly inner: readonly Inner[];
  readonly shut?: boolean;
}
interface Shelf {
  readonly options: ReadOptions;
  readonly names: Set<string>;
  /** By hash: files alike are read once. */
  readonly seen: Map<string, Done>;
  readonly done: Done[];
}

/** Reads every source, and what lies inside zip files and invoices; the result is in order of name. Never throws for what a file holds. */
export async function readEvidence(sources: readonly Source[], options: ReadOptions): Promise<Evidence> {
  const shelf: Shelf = { options, names: new Set(), seen: new Map(), done: [] };
  for (const { source, by } of inOrder(sources, options)) {
    const name = uniqueName(shownName(source.name), shelf.names);
    await take({ name, size: source.size, deliveredBy: by, inside: 'nothing', source }, shelf);
  }
  const done = shelf.done.sort((a, b) => compare(a.file.file, b.file.file));
  const gathered = new Map(RECORD_KINDS.map((kind) => [kind, gatherer(kind)]));
  for (const { records } of done) {
    const packed = packedKind(records);
    if (packed) gathered.get(packed)?.addAll(records);
    else for (const record of records) gathered.get(record.kind)?.add(record);
  }
  const records = Object.fromEntries(Array.from(gathered, ([kind, one]) => [kind, one.end()]));
  return { files: done.map((one) => one.file), records: records as unknown as Evidence['records'] };
}

const TRUST: readonly DeliveredBy[] = ['authority', 'uke', 'buyer', 'supplier'];

/** By name, but what the authority or UKE delivered first: a supplier's copy of the same file must not make it the supplier's word. */
function inOrder(sources: readonly Source[], options: ReadOptions): { source: Source; by: DeliveredBy }[] {
  return sources
    .map((source) => ({ source, by: delivererOf(source.name, options) }))
    .sort((a, b) => TRUST.indexOf(a.by) - TRUST.indexOf(b.by) || compare(a.source.name, b.source.name));
}

/** Only the name of the file itself counts: names inside it are chosen by whoever packed it. */
function delivererOf(name: string, { deliveredBy }: ReadOptions): DeliveredBy {
  const fits = (pattern: string): boolean => matchesPattern(pattern.normalize('NFC'), name.normalize('NFC'));
  return deliveredBy.find((one) => fits(one.files))?.by ?? 'supplier';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function take(item: Item, shelf: Shelf): Promise<void> {
  const one = await readOne(item, shelf);
  shelf.done.push({ ...one, inner: [] });
  const inside = one.file.kind === 'container' ? 'zip' : 'invoice';
  // An attachment is the word of whoever made the invoice, also when the buyer's or UKE's archive delivers it.
  const deliveredBy = inside === 'invoice' ? 'supplier' : item.deliveredBy;
  for (const { name, bytes } of one.inner) {
    const source = new Blob([bytes]);
    await take(
      { name: uniqueName(`${item.name}!/${name}`, shelf.names), size: bytes.length, deliveredBy, inside, source },
      shelf,
    );
  }
}

async function readOne(item: Item, shelf: Shelf): Promise<Done> {
  try {
    return await opened(item, shelf);
  } catch {
    // What went wrong is ours or the disk's; its message may hold content of the file.
    return unread(item, '', 'FILE_UNREADABLE');
  }
}

function unread(
  { name, size, deliveredBy, inside }: Item,
  hash: string,
  code: Problem['code'],
  slots: Partial<Problem> = {},
): Done {
  const kind = inside === 'invoice' ? 'attachment' : 'unknown';
  const problems: Problem[] = [{ code, at: { file: name }, ...slots }];
  return {
    file: { file: name, sha256: hash, size, kind, format: 'unknown', deliveredBy, records: 0, problems },
    records: [],
    inner: [],
  };
}

async function opened(item: Item, { options, seen }: Shelf): Promise<Done> {
  const limit = options.maxSize ?? MAX_SIZE;
  const tooLarge = (size: number, hash: string): Done =>
    unread({ ...item, size }, hash, 'FILE_TOO_LARGE', { read: megabytes(size), expected: megabytes(limit) });
  const large = item.size > LARGE ? await streamed(item, options) : undefined;
  if (large) return large;
  if (item.size > limit) return tooLarge(item.size, await hashOf(item.source));
  const bytes = new Uint8Array(await item.source.arrayBuffer());
  const hash = bytesToHex(sha256(bytes));
  // The size that was announced need not be what came.
  if (bytes.length > limit) return tooLarge(bytes.length, hash);
  if (bytes.length === 0) return unread(item, hash, 'FILE_EMPTY');
  const first = seen.get(hash);
  const opensMore =
    first?.shut && item.inside !== 'invoice' && (first.file.kind === 'invoice' || item.inside === 'nothing');
  if (first && !opensMore) return { file: again(first, item), records: [], inner: [] };
  const done = await read(item, bytes, hash, options);
  seen.set(hash, { ...done, records: [], inner: [] });
  return first ? { ...done, file: again(first, item), records: [] } : done;
}

/** A large file that can be read as a stream; undefined when it is of another kind. */
async function streamed(
  { name, deliveredBy, inside, size, source }: Item,
  options: ReadOptions,
): Promise<Done | undefined> {
  if (inside === 'invoice') return undefined;
  const head = await firstBytes(source);
  if (sniff(head) !== 'xml') return undefined;
  const read = await readStreamed(head, source, name, options.cashAccounts ?? []);
  if (!read) return undefined;
  const { kind, records, problems, encoding } = read;
  const file: EvidenceFile = {
    file: name,
    sha256: await hashOf(source),
    size,
    kind,
    format: 'xml',
    encoding,
    deliveredBy,
    records: records.length,
    problems,
  };
  return { file, records, inner: [] };
}

async function firstBytes(source: Pick<Source, 'stream'>): Promise<Uint8Array> {
  const reader = source.stream().getReader();
  const head = new Uint8Array(HEAD_BYTES);
  let length = 0;
  for (let next = await reader.read(); !next.done && length < HEAD_BYTES; next = await reader.read()) {
    const piece = next.value.subarray(0, HEAD_BYTES - length);
    head.set(piece, length);
    length += piece.length;
  }
  await reader.cancel();
  return head.subarray(0, length);
}

async function read(item: Item, bytes: Uint8Array<ArrayBuffer>, hash: string, options: ReadOptions): Promise<Done> {
  const { name, deliveredBy, inside } = item;
  const base = { file: name, sha256: hash, size: bytes.length, deliveredBy };
  try {
    const format = sniff(bytes);
    const { kind, records, problems, inner, encoding, shut } = await readFile({
      name,
      bytes,
      format,
      inside,
      forms: options.forms,
      cashAccounts: options.cashAccounts ?? [],
    });
    const told = encoding === undefined ? {} : { encoding };
    return {
      file: { ...base, kind, format, ...told, records: records.length, problems },
      records,
      inner,
      ...(shut ? { shut } : {}),
    };
  } catch {
    return unread({ ...item, size: bytes.length }, hash, 'FILE_UNREADABLE');
  }
}

/** The same bytes once more: of the same kind, without records. Many invoices carry the same attachment, which is no news. */
function again({ file }: Done, { name, deliveredBy }: Item): EvidenceFile {
  const problems: Problem[] =
    file.kind === 'attachment' ? [] : [{ code: 'FILE_TWICE', at: { file: name }, read: file.file }];
  return { ...file, file: name, deliveredBy, records: 0, problems };
}

async function hashOf(source: Pick<Source, 'stream'>): Promise<string> {
  const hash = sha256.create();
  const reader = source.stream().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) hash.update(next.value);
  return bytesToHex(hash.digest());
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / MB)} MB`;
}
