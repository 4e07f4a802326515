/** Working time and pay: hours, windows, rest, rates and supplements. */
import type { Derived, FactsInput } from './derive.ts';

export function workSubjects(_input: FactsInput): Derived {
  return { subjects: [] };
}
