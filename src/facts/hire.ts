/** Hired-in labour, and whoever worked without standing in any list of people. */
import type { Derived, FactsInput } from './derive.ts';
import { hireListSubjects } from './hire-lender.ts';
import { personSubjects } from './hire-person.ts';

/** One subject a hire of the lists, and one a person who worked. */
export function hireSubjects(input: FactsInput): Derived {
  const hires = hireListSubjects(input);
  const persons = personSubjects(input);
  return {
    subjects: [...hires.subjects, ...persons.subjects],
    contradictions: [...(hires.contradictions ?? []), ...(persons.contradictions ?? [])],
  };
}
