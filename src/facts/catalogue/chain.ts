import type { FactEntry } from '../catalogue.ts';

export const chainFacts: readonly FactEntry[] = [];
