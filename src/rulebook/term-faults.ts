/** Terms as a person entered them, held against what the rulebook says of them. A wrong unit would move a limit by a thousand, a misspelt id would leave it out. */
import type { Agreement } from '../schemas/case.ts';
import type { Rulebook, TermEntry } from './rule.ts';

export interface TermFault {
  /** JSON pointer within the agreement. */
  readonly at: string;
  readonly read: string;
  readonly expected: string;
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
