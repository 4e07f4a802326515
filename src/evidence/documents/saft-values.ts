/** Values of an audit file: xs:decimal, dates, and where they went wrong. */
import type { Problem, ProblemCode } from '../evidence.ts';
import { isRealDay } from '../formats/values.ts';
import { shortRead } from '../mask.ts';

export interface SaftValues {
  /** Øre; the fault is told and undefined comes back when it is none. */
  readonly money: (text: string) => number | undefined;
  /** ISO day, a time behind it apart. */
  readonly day: (text: string) => string | undefined;
  /** @param at line of what is wrong, where that is not the element that is being read */
  readonly fault: (code: ProblemCode, read: string, expected?: string, at?: number) => void;
  /** Line of the element that is being read. */
  readonly line: () => number;
  readonly problems: Problem[];
}

/** A file with a million faulty amounts says so this many times. */
const MOST_PROBLEMS = 100;

/** @param lineNow line of the element that is being read */
export function saftValues(file: string, lineNow: () => number): SaftValues {
  const problems: Problem[] = [];
  const fault: SaftValues['fault'] = (code, read, expected, at = lineNow()) => {
    if (problems.length >= MOST_PROBLEMS) return;
    const slots = expected === undefined ? {} : { expected };
    problems.push({ code, at: { file, line: at }, read: shortRead(read), ...slots });
  };
  return {
    problems,
    fault,
    line: lineNow,
    money(text) {
      const match = /^([+-]?)(\d{1,13})(?:\.(\d*))?$/.exec(text.trim());
      if (!match) {
        fault('CELL_NOT_AMOUNT', text, '0.00');
        return undefined;
      }
      const [, sign, whole, decimals = ''] = match;
      if (/[1-9]/.test(decimals.slice(2))) {
        fault('AMOUNT_TOO_PRECISE', text, '0.00');
        return undefined;
      }
      const ore = Number(whole) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0'));
      return sign === '-' ? -ore : ore;
    },
    day(text) {
      const iso = text.trim().slice(0, 10);
      if (isRealDay(iso)) return iso;
      fault('DATE_IMPOSSIBLE', text, 'YYYY-MM-DD');
      return undefined;
    },
  };
}
