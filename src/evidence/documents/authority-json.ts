/** What every answer of an authority needs: its fields by path, numbers as they stand, and located faults. */
import type { EvidenceRecord, Problem, ProblemCode, RecordKind } from '../evidence.ts';
import { isRealDay } from '../formats/values.ts';
import { isOrgNumber, normaliseOrgNumber } from '../identifiers.ts';
import { shortRead } from '../mask.ts';

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One answer on its way to be a record: fields that were read, fields that stood there and could not be. */
export interface Reading<K extends RecordKind> {
  readonly record: EvidenceRecord<K>;
  readonly problems: Problem[];
}

export interface Reader {
  /** Nothing when absent; the fault is told and the field is unreadable when it is something else. */
  readonly orgNumber: (field: string, value: unknown, path: string) => string | undefined;
  /** The calendar day of a moment, with or without zone: a moment with a zone is taken to Oslo by whoever wrote it. */
  readonly day: (field: string, value: unknown, path: string) => string | undefined;
  /** Whole or decimal kroner, as number or text → øre. */
  readonly kroner: (field: string, value: unknown, path: string) => number | undefined;
  readonly flag: (field: string, value: unknown, path: string) => boolean | undefined;
  readonly fault: (code: ProblemCode, path: string, value: unknown, expected?: string, field?: string) => void;
  readonly problems: Problem[];
  readonly unreadable: string[];
}

/** @param root JSON pointer of the answer within the file */
export function reader(file: string, root = ''): Reader {
  const problems: Problem[] = [];
  const unreadable: string[] = [];
  const fault: Reader['fault'] = (code, path, value, expected, field) => {
    const read = shortRead(value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value));
    problems.push({
      code,
      at: { file, path: `${root}${path}` },
      read,
      ...(expected === undefined ? {} : { expected }),
    });
    if (field !== undefined && !unreadable.includes(field)) unreadable.push(field);
  };
  const take =
    <T>(convert: (value: unknown) => T | undefined, code: ProblemCode, expected: string) =>
    (field: string, value: unknown, path: string): T | undefined => {
      if (value === undefined || value === null) return undefined;
      const converted = convert(value);
      if (converted === undefined) fault(code, path, value, expected, field);
      return converted;
    };
  return {
    problems,
    unreadable,
    fault,
    orgNumber: take(asOrgNumber, 'ORG_NUMBER_INVALID', '9 siffer'),
    day: take(asDay, 'DATE_IMPOSSIBLE', 'YYYY-MM-DD'),
    kroner: take(asOre, 'CELL_NOT_AMOUNT', '0.00'),
    flag: take((value) => (typeof value === 'boolean' ? value : undefined), 'JSON_NOT_AS_EXPECTED', 'true, false'),
  };
}

/** Third-party copies hold the number as a number. */
function asOrgNumber(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const number = normaliseOrgNumber(String(value));
  return isOrgNumber(number) ? number : undefined;
}

function asDay(value: unknown): string | undefined {
  const day = typeof value === 'string' ? value.slice(0, 10) : '';
  return isRealDay(day) && /^(T|$)/.test(String(value).slice(10)) ? day : undefined;
}

function asOre(value: unknown): number | undefined {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  const match = /^(-?)(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(text);
  if (!match) return undefined;
  const ore = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' ? -ore : ore;
}
