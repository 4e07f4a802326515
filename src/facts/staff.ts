/** Employment: permanent or temporary, contracts, payslips, holiday pay, pension. */
import type { Derived, FactsInput } from './derive.ts';

export function staffSubjects(_input: FactsInput): Derived {
  return { subjects: [] };
}
