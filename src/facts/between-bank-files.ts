/** What files of the bank and of the payroll system say of each other. No rule decides it; it is told where it stands. */
import type { Problem } from '../evidence/evidence.ts';
import { bankNumbersTwice } from './bank-numbers.ts';
import type { FactsInput } from './derive.ts';

/** All such problems. */
export function betweenBankFiles(input: FactsInput): Problem[] {
  return [...bankNumbersTwice(input)];
}
