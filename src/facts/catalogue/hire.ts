import type { FactEntry } from '../catalogue.ts';

export const hireFacts: readonly FactEntry[] = [];
