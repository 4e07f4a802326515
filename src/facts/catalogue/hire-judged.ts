/** How the catalogue writes a question that only a person can answer. */
import type { SubjectKind } from '../../schemas/rule.ts';
import type { FactEntry } from '../catalogue.ts';
import { entryOf, type Words, YES_NO } from './chain-entry.ts';

/** A writer of questions about one kind of subject. */
export function judgedOf(subject: SubjectKind) {
  const entry = entryOf(subject);
  return (id: string, label: Words, proves: Words): FactEntry => ({
    ...entry(id, YES_NO, ['assessor', 'assessments'], label, proves),
    assessed: true,
  });
}
