/** What files of the bank and of the payroll system say of each other. No rule decides it; it is told where it stands. */
import type { Problem } from '../evidence/evidence.ts';
import { paymentsFollowed } from './bank-followed.ts';
import { bankNumbersTwice } from './bank-numbers.ts';
import { orderNumbers } from './bank-order-numbers.ts';
import { payers } from './bank-payer.ts';
import type { FactsInput } from './derive.ts';

/** All such problems. */
export function betweenBankFiles(input: FactsInput): Problem[] {
  return [...payers(input), ...paymentsFollowed(input), ...orderNumbers(input), ...bankNumbersTwice(input)];
}
