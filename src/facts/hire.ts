/** Hired-in labour, and whoever worked without standing in any list of people. */
import { contractFacts } from './contract.ts';
import type { Derived, FactsInput } from './derive.ts';
import { hireListSubjects } from './hire-lender.ts';
import { personSubjects } from './hire-person.ts';
import { unlistedHires } from './hire-unlisted.ts';

/** One subject a hire of the lists, one a hire that they leave out, and one a person who worked. */
export function hireSubjects(input: FactsInput): Derived {
  const hires = hireListSubjects(input);
  const stated = contractFacts(input).contract ?? new Map();
  const unlisted = unlistedHires(input, stated.get('hiresComplete'));
  const contract = unlisted.contract ?? new Map();
  const persons = personSubjects(input, new Map([...stated, ...contract]));
  const parts = [hires, unlisted, persons];
  return {
    subjects: parts.flatMap((part) => part.subjects),
    contract,
    contradictions: parts.flatMap((part) => part.contradictions ?? []),
  };
}
