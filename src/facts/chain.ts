import type { Derived, FactsInput } from './derive.ts';

export function chainSubjects(_input: FactsInput): Derived {
  return { subjects: [] };
}
