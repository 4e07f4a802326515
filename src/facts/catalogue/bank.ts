import type { FactEntry } from '../catalogue.ts';

export const bankFacts: readonly FactEntry[] = [];
