import type { FactEntry } from '../catalogue.ts';

export const documentFacts: readonly FactEntry[] = [];
