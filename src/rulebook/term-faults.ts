/** An agreement as a person entered it, held against the case and against what the rulebook says of its terms. A wrong unit would move a limit by a thousand, a misspelt id would leave it out. */
import type { Agreement, Case } from '../schemas/case.ts';
import type { Rulebook, TermEntry } from './rule.ts';

export interface TermFault {
  /** JSON pointer within the agreement. */
  readonly at: string;
  readonly read: string;
  readonly expected: string;
}

/** Whether it is the agreement that the case names, and every fault of its terms. Terms of another agreement would decide the case by limits that are not its own. */
export function agreementFaults(
  about: Pick<Case, 'agreement'>,
  agreement: Pick<Agreement, 'id' | 'terms'>,
  rulebook: Pick<Rulebook, 'terms'>,
): TermFault[] {
  const other = agreement.id === about.agreement ? [] : [{ at: '/id', read: agreement.id, expected: about.agreement }];
  return [...other, ...termFaults(agreement, rulebook)];
}

/** Every term whose id, type or unit is not as `rules/terms.json` has it; empty when all are. */
export function termFaults(agreement: Pick<Agreement, 'terms'>, rulebook: Pick<Rulebook, 'terms'>): TermFault[] {
  return Object.entries(agreement.terms).flatMap(([id, term]) => {
    const known = rulebook.terms.get(id);
    if (!known) return [{ at: `/terms/${id}`, read: id, expected: [...rulebook.terms.keys()].sort().join(', ') }];
    const faults: TermFault[] = [];
    if (!isOfType(term.value, known.type))
      faults.push({ at: `/terms/${id}/value`, read: String(term.value), expected: known.type });
    if (term.unit !== known.unit) faults.push({ at: `/terms/${id}/unit`, read: term.unit, expected: known.unit });
    return faults;
  });
}

function isOfType(value: string | number | boolean, type: TermEntry['type']): boolean {
  if (type === 'date') return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return typeof value === (type === 'text' ? 'string' : type);
}
