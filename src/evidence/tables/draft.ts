/** A row on its way to a record: what was read, what could not be, and how to tell what is wrong. */
import type { Place, Problem, ProblemCode } from '../evidence.ts';
import { shortRead } from '../mask.ts';

export interface Draft {
  readonly place: Place;
  readonly fields: Record<string, unknown>;
  readonly unreadable: string[];
  readonly report: (problem: Problem) => void;
  /** Reports a problem in the column of a field, which is kept as it stands. */
  readonly tell: (field: string, code: ProblemCode, slots?: Pick<Problem, 'read' | 'expected'>) => void;
  /** The same, and takes the field for unreadable. */
  readonly refuse: (field: string, code: ProblemCode, slots?: Pick<Problem, 'read' | 'expected'>) => void;
}

/** @param columns field → heading */
export function draftOf(
  place: Place,
  columns: Readonly<Record<string, string>>,
  report: (problem: Problem) => void,
): Draft {
  const fields: Record<string, unknown> = {};
  const unreadable: string[] = [];
  const tell: Draft['tell'] = (field, code, slots = {}) => {
    const column = columns[field];
    report({ code, at: column === undefined ? place : { ...place, column }, ...slots });
  };
  const refuse: Draft['refuse'] = (field, code, slots) => {
    tell(field, code, slots);
    unread(fields, unreadable, field);
  };
  return { place, fields, unreadable, report, tell, refuse };
}

/** Takes a field for unreadable: its value goes. */
export function unread(fields: Record<string, unknown>, unreadable: string[], field: string): void {
  delete fields[field];
  if (!unreadable.includes(field)) unreadable.push(field);
}

/** Two cells that say different things of one field: neither is believed. */
export function contradict(draft: Draft, field: string, said: unknown, other: unknown): void {
  draft.refuse(field, 'CELL_CONTRADICTS', { read: shortRead(said), expected: shortRead(other) });
}

/** The field's value when it is a number. */
export function numberIn({ fields }: Draft, field: string): number | undefined {
  const value = fields[field];
  return typeof value === 'number' ? value : undefined;
}

/** The field's value when it is text. */
export function textIn({ fields }: Draft, field: string): string | undefined {
  const value = fields[field];
  return typeof value === 'string' ? value : undefined;
}
