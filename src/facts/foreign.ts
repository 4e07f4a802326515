/** Reporting of foreign assignments and of the foreign contractors' workers (skatteforvaltningsloven § 7-6). */
import type { Derived, FactsInput } from './derive.ts';
import { assignmentSubjects } from './foreign-assignment.ts';
import { workerSubjects } from './foreign-worker.ts';

/** One subject an assignment, and one a worker on an assignment. */
export function foreignSubjects(input: FactsInput): Derived {
  const assignments = assignmentSubjects(input);
  const workers = workerSubjects(input);
  return {
    subjects: [...assignments.subjects, ...workers.subjects],
    contradictions: [...(assignments.contradictions ?? []), ...(workers.contradictions ?? [])],
  };
}
