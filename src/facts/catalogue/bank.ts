/** Facts about payments to people. */
import type { FactEntry } from '../catalogue.ts';
import { bankAccountFacts } from './bank-account.ts';
import { wageQuestions } from './bank-questions.ts';
import { wageFacts } from './bank-wage.ts';

export const bankFacts: readonly FactEntry[] = [...wageFacts, ...wageQuestions, ...bankAccountFacts];
