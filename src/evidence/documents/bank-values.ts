/** Values of an ISO 20022 message, into the fields of a record: text as it stands, days, øre, accounts and numbers checked. What is wrong is located; an account is never shown. */
import type { EvidenceRecord, Place, Problem, ProblemCode, RecordFields, RecordKind } from '../evidence.ts';
import { asText, isRealDay } from '../formats/values.ts';
import { holdsNationalId, maskIds, shortRead } from '../mask.ts';
import type { Group, Said } from './bank-walk.ts';

/** A record while it is being filled. */
export interface Draft<K extends RecordKind = RecordKind> extends EvidenceRecord<K> {
  readonly fields: Partial<RecordFields[K]>;
  readonly unreadable: string[];
}
export interface Reading {
  readonly file: string;
  readonly problems: Problem[];
}
export type Field<K extends RecordKind> = keyof RecordFields[K] & string;

export function draftOf<K extends RecordKind>(kind: K, reading: Reading, line: number): Draft<K> {
  return { kind, at: { file: reading.file, line }, fields: {}, unreadable: [] };
}

/** Notes a problem at a line. */
export function note(
  reading: Reading,
  code: ProblemCode,
  line: number,
  path: string,
  slots: Pick<Problem, 'read' | 'expected'> = {},
): void {
  const at: Place = { file: reading.file, line, path };
  reading.problems.push({ code, at, ...slots });
}

/** What stood there could not be used. */
export function refuse(draft: Draft, field: string): void {
  if (!draft.unreadable.includes(field)) draft.unreadable.push(field);
}

/** The values at the first of the paths that holds any. */
export function saidAt(group: Group | undefined, ...paths: readonly string[]): { path: string; said: readonly Said[] } {
  for (const path of paths) {
    const said = group?.values.get(path);
    if (said) return { path, said };
  }
  return { path: paths[0] ?? '', said: [] };
}

/** The one value at the first of the paths that holds any. Two that differ are located, and neither counts. */
export function one(
  reading: Reading,
  group: Group | undefined,
  ...paths: readonly string[]
): Said | 'several' | undefined {
  const { path, said } = saidAt(group, ...paths);
  const [first, ...rest] = said;
  const other = rest.find((more) => more.text !== first?.text || more.currency !== first.currency);
  if (!other) return first;
  note(reading, 'BANK_FIELD_TWICE', other.line, path, { expected: path });
  return 'several';
}

/** Puts what `read` makes of the one value into the field; undefined from `read` means that it could not be read. */
export function put<K extends RecordKind, F extends Field<K>>(
  draft: Draft<K>,
  field: F,
  said: Said | 'several' | undefined,
  read: (said: Said) => RecordFields[K][F] | undefined,
): void {
  if (said === undefined) return;
  const value = said === 'several' ? undefined : read(said);
  if (value === undefined) refuse(draft, field);
  else draft.fields[field] = value;
}

/** Text as it stands, without characters that cannot be seen. */
export function putText<K extends RecordKind, F extends Field<K>>(
  reading: Reading,
  draft: Draft<K>,
  field: F,
  group: Group | undefined,
  ...paths: readonly string[]
): void {
  put(draft, field, one(reading, group, ...paths), ({ text }) => tidy(text) as RecordFields[K][F]);
}

function tidy(text: string): string {
  const read = asText(text);
  return read.ok ? read.value : '';
}

/** An id that only says that there is none is none. */
export function putId<K extends RecordKind, F extends Field<K>>(
  reading: Reading,
  draft: Draft<K>,
  field: F,
  group: Group | undefined,
  ...paths: readonly string[]
): void {
  const said = one(reading, group, ...paths);
  if (said === 'several' || (said && !/^NOT ?PROVIDED$/i.test(said.text)))
    put(draft, field, said, ({ text }) => tidy(text) as RecordFields[K][F]);
}

/** A name. A national id in it is located and does not come along. */
export function putName<K extends RecordKind, F extends Field<K>>(
  reading: Reading,
  draft: Draft<K>,
  field: F,
  group: Group | undefined,
  ...paths: readonly string[]
): void {
  put(draft, field, one(reading, group, ...paths), ({ text, line }) => {
    const name = tidy(text);
    if (!holdsNationalId(name)) return name as RecordFields[K][F];
    note(reading, 'NATIONAL_ID_UNEXPECTED', line, paths[0] ?? '');
    return maskIds(name) as RecordFields[K][F];
  });
}

/** `YYYY-MM-DD`, alone or before a clock time; the day is the one that is written. */
export function putDay<K extends RecordKind, F extends Field<K>>(
  reading: Reading,
  draft: Draft<K>,
  field: F,
  group: Group | undefined,
  ...paths: readonly string[]
): void {
  put(draft, field, one(reading, group, ...paths), ({ text, line }) => {
    const day = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]{5,18})?(?:Z|[+-]\d{2}:\d{2})?$/.exec(text)?.[1];
    if (day !== undefined && isRealDay(day)) return day as RecordFields[K][F];
    note(reading, 'DATE_IMPOSSIBLE', line, paths[0] ?? '', { read: shortRead(text) });
    return undefined;
  });
}

/** Øre of an amount as `xsd:decimal` writes it, never signed: the direction stands beside it. Decimals past øre must be zeros. */
export function oreOf(reading: Reading, said: Said, path: string): number | undefined {
  const [, whole = '', decimals = ''] = /^\+?(\d{0,15})(?:\.(\d{0,30}))?$/.exec(said.text) ?? [];
  const kept = decimals.replace(/0+$/, '');
  const ore = Number(whole + kept.padEnd(2, '0'));
  const code =
    whole + decimals === '' || !Number.isSafeInteger(ore)
      ? 'CELL_NOT_AMOUNT'
      : kept.length > 2
        ? 'AMOUNT_TOO_PRECISE'
        : undefined;
  if (code === undefined) return ore;
  note(reading, code, said.line, path, { read: shortRead(said.text) });
  return undefined;
}

/** An amount in øre. @returns the currency beside it */
export function putAmount<K extends 'paymentOrder' | 'paymentStatus'>(
  reading: Reading,
  draft: Draft<K>,
  group: Group | undefined,
  ...paths: readonly string[]
): string | undefined {
  const said = one(reading, group, ...paths);
  put(draft as Draft<'paymentOrder'>, 'amount', said, (amount) => oreOf(reading, amount, paths[0] ?? ''));
  return said === 'several' ? undefined : said?.currency;
}

/** A count. */
export function putCount<K extends RecordKind, F extends Field<K>>(
  reading: Reading,
  draft: Draft<K>,
  field: F,
  group: Group | undefined,
  ...paths: readonly string[]
): void {
  put(draft, field, one(reading, group, ...paths), ({ text, line }) => {
    if (/^\d{1,9}$/.test(text)) return Number(text) as RecordFields[K][F];
    note(reading, 'CELL_NOT_NUMBER', line, paths[0] ?? '', { read: shortRead(text), expected: '12' });
    return undefined;
  });
}
