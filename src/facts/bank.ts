/** Payments to people: wages and the bank records that show them. */
import type { Derived, FactsInput } from './derive.ts';

export function bankSubjects(_input: FactsInput): Derived {
  return { subjects: [] };
}
