import type { Derived, FactsInput } from './derive.ts';

export function documentSubjects(_input: FactsInput): Derived {
  return { subjects: [] };
}
