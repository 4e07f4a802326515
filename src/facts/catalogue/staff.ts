import type { FactEntry } from '../catalogue.ts';

export const staffFacts: readonly FactEntry[] = [];
