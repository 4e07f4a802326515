/**
 * Records kept by column: a list of hours says the same names, days and clock times a quarter of a million times. Each value is kept
 * once and each row says by number which it has, which takes a tenth of the memory of as many objects.
 */
import type { EvidenceRecord, ManyKind, RecordKind, Records } from './evidence.ts';

/** Takes records one by one. */
export interface Gatherer<K extends RecordKind> {
  readonly add: (record: EvidenceRecord<K>) => void;
  readonly addAll: (records: Records<K>) => void;
  /** What was added so far; nothing may be added after. */
  readonly end: () => Records<K>;
}

/** For each row the number of its value in `values`. The first value is undefined: the row has none. */
interface Column {
  codes: Uint16Array | Uint32Array;
  readonly values: unknown[];
  readonly codeOf: Map<unknown, number>;
}

const FIRST_ROOM = 256;
const NOTHING: readonly string[] = [];

const MANY: ReadonlySet<RecordKind> = new Set<ManyKind>(['hours']);

/** Takes the records of one kind, of which there may be very many or not. */
export function gatherer<K extends RecordKind>(kind: K): Gatherer<K> {
  if (MANY.has(kind)) return joiner(kind);
  const records: EvidenceRecord<K>[] = [];
  const add = (record: EvidenceRecord<K>): void => {
    records.push(record);
  };
  return { add, addAll: (more) => Array.from(more, add), end: () => records };
}

/** The kind of records that are packed already. */
const packedKinds = new WeakMap<Records, RecordKind>();

/** The kind of all of some records, when they are packed; undefined when they are not. */
export function packedKind(records: Records): RecordKind | undefined {
  return packedKinds.get(records);
}

/** All records of a file at once, in the order of the files. The list of a whole year is most often one file, and is taken as it is. */
function joiner<K extends RecordKind>(kind: K): Gatherer<K> {
  const parts: Records<K>[] = [];
  let loose: EvidenceRecord<K>[] | undefined;
  return {
    add: (record) => {
      if (!loose) {
        loose = [];
        parts.push(loose);
      }
      loose.push(record);
    },
    addAll: (records) => {
      parts.push(records);
      loose = undefined;
    },
    end: () => {
      const [first, ...others] = parts;
      if (first && others.length === 0 && packedKind(first)) return first;
      const all = packer(kind);
      for (const part of parts) all.addAll(part);
      return all.end();
    },
  };
}

/** Takes the rows of tables. Line numbers of XML are not kept. */
export function packer<K extends RecordKind>(kind: K): Gatherer<K> {
  const fields = new Map<string, Column>();
  const [file, sheet, headings, broken] = [column(), column(), column(), column()];
  let rows = new Uint32Array(FIRST_ROOM);
  let length = 0;
  const add = (record: EvidenceRecord<K>): void => {
    const { at, unreadable } = record;
    if (length === rows.length) rows = enlarged(rows, Uint32Array);
    rows[length] = at.row ?? 0;
    put(file, length, at.file);
    put(sheet, length, at.sheet);
    put(headings, length, record.columns);
    // As text, since each row has a list of its own.
    put(broken, length, unreadable.length === 0 ? undefined : unreadable.join('\u0000'));
    for (const field in record.fields) {
      const own = fields.get(field) ?? column();
      fields.set(field, own);
      put(own, length, record.fields[field as keyof typeof record.fields]);
    }
    length += 1;
  };
  return {
    add,
    addAll: (more) => {
      for (const record of more) add(record);
    },
    end: () => {
      const columns = Array.from(fields, ([name, own]) => ({ name, ...trimmed(own, length) }));
      const [files, sheets, heads, breaks] = [file, sheet, headings, broken].map((own) => trimmed(own, length)) as [
        Trimmed,
        Trimmed,
        Trimmed,
        Trimmed,
      ];
      rows = rows.slice(0, length);
      const rowOf = rows;
      const made = (index: number): EvidenceRecord<K> => {
        const own: Record<string, unknown> = {};
        for (const { name, codes, values } of columns) {
          // A field that came late has no number for the rows before it.
          const value = values[codes[index] ?? 0];
          if (value !== undefined) own[name] = value;
        }
        const unreadable = valueIn(breaks, index) as string | undefined;
        const inSheet = valueIn(sheets, index) as string | undefined;
        const row = rowOf[index] as number;
        const at = valueIn(files, index) as string;
        return {
          kind,
          at: inSheet === undefined ? { file: at, row } : { file: at, sheet: inSheet, row },
          fields: own as EvidenceRecord<K>['fields'],
          unreadable: unreadable === undefined ? NOTHING : unreadable.split('\u0000'),
          columns: valueIn(heads, index) as Readonly<Record<string, string>>,
        };
      };
      const packed: Records<K> = {
        length,
        at: (index) => {
          const row = index < 0 ? index + length : index;
          return row >= 0 && row < length ? made(row) : undefined;
        },
        *[Symbol.iterator]() {
          for (let index = 0; index < length; index += 1) yield made(index);
        },
      };
      packedKinds.set(packed, kind);
      return packed;
    },
  };
}

type Trimmed = Pick<Column, 'codes' | 'values'>;

function column(): Column {
  return { codes: new Uint16Array(FIRST_ROOM), values: [undefined], codeOf: new Map([[undefined, 0]]) };
}

function put(own: Column, index: number, value: unknown): void {
  let code = own.codeOf.get(value);
  if (code === undefined) {
    code = own.values.push(value) - 1;
    own.codeOf.set(value, code);
  }
  if (code > 0xffff && own.codes instanceof Uint16Array) own.codes = Uint32Array.from(own.codes);
  while (index >= own.codes.length)
    own.codes = enlarged(own.codes, own.codes instanceof Uint16Array ? Uint16Array : Uint32Array);
  own.codes[index] = code;
}

function enlarged<A extends Uint16Array | Uint32Array>(array: A, Larger: new (length: number) => A): A {
  const larger = new Larger(array.length * 2);
  larger.set(array);
  return larger;
}

/** Room that was made for more is let go, and so is what values were found by. */
function trimmed(own: Column, length: number): Trimmed {
  own.codes = own.codes.slice(0, length);
  own.codeOf.clear();
  return own;
}

function valueIn({ codes, values }: Trimmed, index: number): unknown {
  return values[codes[index] ?? 0];
}
