import type { FactEntry } from '../catalogue.ts';

export const invoiceFacts: readonly FactEntry[] = [];
