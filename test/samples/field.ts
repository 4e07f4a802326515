/** A field of a kind of file, wherever it stands in a sample, and what can be done to what it holds. */

/** What a field holds. Only `text` may be of no consequence. */
export type Sort = 'amount' | 'count' | 'rate' | 'date' | 'time' | 'id' | 'account' | 'code' | 'yesNo' | 'text';
export type Cell = string | number | boolean;

/** One place where the field stands. */
export interface Site {
  readonly file: string;
  /** Where in the file; two samples with the same content there have the same. */
  readonly at: string;
  /** Of a table, as places count it. */
  readonly row?: number;
  readonly value: Cell;
  /** The file with another value there. */
  readonly write: (value: Cell) => Uint8Array | Promise<Uint8Array>;
}

export interface Field {
  readonly kind: string;
  readonly name: string;
  readonly sort: Sort;
  readonly sites: readonly Site[];
  /** Codes that the field may hold. */
  readonly codes?: readonly string[];
}

export interface Alteration {
  readonly how: string;
  /** What may stand there instead, the likeliest to matter first. */
  readonly of: (value: Cell) => readonly Cell[];
}

const NONSENSE = 'xyzzy';
/** Days, towards either side of limits that may lie years away. */
const FAR = [400, -400, 1500, -1500];

/**
 * What is done to a field, each by itself and the smallest first: most days and sums matter by what side of a limit they are on, and
 * where no limit is near only a large step shows that they are read.
 */
export function alterationsOf({ sort, codes = [] }: Field): Alteration[] {
  switch (sort) {
    case 'amount':
    case 'count':
    case 'rate':
      return [
        { how: 'the smallest unit less', of: (value) => [less(value, 1)] },
        { how: 'much more, much less', of: (value) => [less(value, -1e7), less(value, 1e7)] },
      ];
    case 'date':
      return [
        { how: 'a day later or earlier', of: (value) => [shifted(String(value), 1), shifted(String(value), -1)] },
        { how: 'far later or earlier', of: (value) => FAR.map((days) => shifted(String(value), days)) },
      ];
    case 'time':
      return [{ how: 'a minute later', of: (value) => [minuteLater(String(value))] }];
    case 'id':
    case 'account':
      return [{ how: 'one digit changed', of: (value) => [otherDigit(String(value)), firstDigit(String(value))] }];
    case 'yesNo':
      return [{ how: 'the opposite', of: (value) => [typeof value === 'string' ? String(value !== 'true') : !value] }];
    case 'code':
      return [
        { how: 'another code', of: (value) => codes.filter((code) => code !== value) },
        { how: 'nonsense', of: () => [NONSENSE] },
      ];
    case 'text':
      return [
        { how: 'another text', of: (value) => [`${value} ${NONSENSE}`] },
        { how: 'nothing', of: () => [''] },
      ];
  }
}

/** So many of the smallest unit that is written, less: øre of an integer, the last decimal of a decimal text. */
function less(value: Cell, units: number): Cell {
  if (typeof value === 'number') return value - units;
  const text = String(value);
  const decimals = text.split('.')[1]?.length ?? 0;
  return (Number(text) - units * 10 ** -decimals).toFixed(decimals);
}

/** Keeps what stands behind the day: a time, a zone. A month moves by a month. */
function shifted(value: string, days: number): string {
  const norwegian = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(value);
  if (norwegian) return shifted(norwegian.slice(1).reverse().join('-'), days).split('-').reverse().join('.');
  if (/^\d{4}-\d{2}$/.test(value)) return shifted(`${value}-15`, days * 30).slice(0, 7);
  const [, day = '', rest = ''] = /^(\d{4}-\d{2}-\d{2})(.*)$/.exec(value) ?? [];
  return `${new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)}${rest}`;
}

function minuteLater(value: string): string {
  const [hour, minute] = value.split(':').map(Number) as [number, number];
  const total = hour * 60 + minute + 1;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/** The last digit, or the last letter when there is none, is another. */
function otherDigit(value: string): string {
  const at = value.search(/\d(?=\D*$)/);
  if (at < 0) return `${value.slice(0, -1)}${value.endsWith('Z') ? 'Y' : 'Z'}`;
  return `${value.slice(0, at)}${(Number(value[at]) + 1) % 10}${value.slice(at + 1)}`;
}

/** The first digit is another: a number with few after it has more neighbours at its end than are of another row. */
function firstDigit(value: string): string {
  return value.replace(/\d/, (digit) => String((Number(digit) + 1) % 10));
}
