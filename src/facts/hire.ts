/** Hired-in labour, and whoever worked or was paid without standing in the declared chain. */
import type { Derived, FactsInput } from './derive.ts';

export function hireSubjects(_input: FactsInput): Derived {
  return { subjects: [] };
}
