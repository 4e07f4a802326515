/** Values of an a-melding, into the fields of a record. Codes stay as they stand; what is wrong with a number or a day is located, and a national id is never shown. */
import type { EvidenceRecord, Place, ProblemCode, RecordFields, RecordKind } from '../evidence.ts';
import { isRealDay } from '../formats/values.ts';
import { isOrgNumber, nationalIdKind, normaliseOrgNumber } from '../identifiers.ts';
import { shortRead } from '../mask.ts';
import type { ProblemLog } from '../problem-log.ts';
import { type Branch, below } from './amelding-branch.ts';

/** A record while it is being filled. */
export interface Draft<K extends RecordKind = RecordKind> extends EvidenceRecord<K> {
  readonly fields: Partial<RecordFields[K]>;
  readonly unreadable: string[];
}
export interface Reading {
  readonly file: string;
  readonly problems: ProblemLog;
}
type Field<K extends RecordKind> = keyof RecordFields[K] & string;
/** How a text is read: its value, or what is wrong with it and how it should look. */
export type Convert = (text: string) => string | number | { readonly code: ProblemCode; readonly expected?: string };

export function draftOf<K extends RecordKind>(kind: K, reading: Reading, { at }: Pick<Branch, 'at'>): Draft<K> {
  return { kind, at: { file: reading.file, ...at }, fields: {}, unreadable: [] };
}

/** Puts the value that stands under the names into the field. An empty element is none. */
export function put<K extends RecordKind>(
  reading: Reading,
  draft: Draft<K>,
  field: Field<K>,
  from: Branch,
  names: readonly string[],
  convert: Convert = asIs,
): void {
  const found = below(from, ...names);
  if (!found || found.text === '') return;
  const value = convert(found.text);
  if (typeof value !== 'object') {
    (draft.fields as Record<string, unknown>)[field] = value;
    return;
  }
  draft.unreadable.push(field);
  const at: Place = { file: reading.file, path: names.join('/'), ...found.at };
  const secret = value.code === 'NATIONAL_ID_INVALID';
  reading.problems.add({
    code: value.code,
    at,
    ...(secret ? {} : { read: shortRead(found.text) }),
    ...(value.expected === undefined ? {} : { expected: value.expected }),
  });
}

const asIs: Convert = (text) => text;

export const orgNumber: Convert = (text) => {
  const number = normaliseOrgNumber(text);
  return isOrgNumber(number) ? number : { code: 'ORG_NUMBER_INVALID', expected: '9 siffer' };
};

/** Eleven digits by the stricter rule, of ids given out before 2032: the other lets more typing errors through. */
export const nationalId: Convert = (text) =>
  nationalIdKind(text, '2000-01-01') === null ? { code: 'NATIONAL_ID_INVALID' } : text;

/** Days that every month has: known without a calendar, which is slow a hundred thousand times. */
const PLAIN_DAY = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;

/** `YYYY-MM-DD`, alone or with the zone that XML allows behind it. */
export const day: Convert = (text) => {
  if (PLAIN_DAY.test(text)) return text;
  const read = /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})?$/.exec(text)?.[1] ?? '';
  return isRealDay(read) ? read : { code: 'DATE_IMPOSSIBLE', expected: 'YYYY-MM-DD' };
};

/** `YYYY-MM`. */
export const month: Convert = (text) => {
  const read = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:Z|[+-]\d{2}:\d{2})?$/.exec(text)?.[1];
  return read ?? { code: 'CELL_NOT_MONTH', expected: 'YYYY-MM' };
};

/** A moment, in UTC where it says its zone, so that two of them can be compared as text. */
export const moment: Convert = (text) => {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:[.,]\d{1,9})?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
  const time =
    match && isRealDay(match[1] ?? '') ? Date.parse(`${match[1]}T${match[2]}${match[3] ?? 'Z'}`) : Number.NaN;
  return Number.isNaN(time)
    ? { code: 'DATE_IMPOSSIBLE', expected: 'YYYY-MM-DDThh:mm:ss' }
    : new Date(time).toISOString().slice(0, 19);
};

/** Kroner → øre. Deductions are negative. */
export const ore: Convert = scaled(12, 2, 'CELL_NOT_AMOUNT', '0.00');
/** Hours → thousandths of an hour, per cent → thousandths of a per cent. */
export const thousandths: Convert = scaled(6, 3, 'CELL_NOT_NUMBER', '0.000');

/** An `xsd:decimal` as digits, never as a float. Decimals past the last place must be zeros. */
function scaled(digits: number, places: number, code: ProblemCode, expected: string): Convert {
  return (text) => {
    const match = /^([+-]?)(\d{1,12})(?:\.(\d{0,30}))?$/.exec(text);
    const decimals = (match?.[3] ?? '').replace(/0+$/, '');
    if (!match || (match[2] ?? '').length > digits || decimals.length > places) return { code, expected };
    const value = Number(`${match[2]}${decimals.padEnd(places, '0')}`);
    return match[1] === '-' && value !== 0 ? -value : value;
  };
}
