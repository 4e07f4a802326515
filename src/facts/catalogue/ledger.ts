import type { FactEntry } from '../catalogue.ts';

export const ledgerFacts: readonly FactEntry[] = [];
