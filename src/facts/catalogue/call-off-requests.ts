import type { FactEntry } from '../catalogue.ts';

export const callOffRequestFacts: readonly FactEntry[] = [];
