import type { FactEntry } from '../catalogue.ts';

export const workFacts: readonly FactEntry[] = [];
