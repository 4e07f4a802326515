/** Short forms for the entries about staff. */
import type { FactEntry } from '../catalogue.ts';

type Words = readonly [nb: string, nn: string, en: string];
type Kinds = FactEntry['provenBy'];

/** Makes entries of one subject; `ask` says what proves the fact. */
export function staffEntry(
  subject: FactEntry['subject'],
): (id: string, is: Pick<FactEntry, 'type' | 'unit'>, ask: Kinds, label: Words, proves: Words) => FactEntry {
  return (id, { type, unit }, provenBy, label, proves) => ({
    id,
    subject,
    type,
    unit,
    provenBy,
    askedOf: provenBy.includes('assessments') ? 'assessor' : 'supplier',
    ...(provenBy.includes('assessments') ? { assessed: true as const } : {}),
    label: { nb: label[0], nn: label[1], en: label[2] },
    proves: { nb: proves[0], nn: proves[1], en: proves[2] },
  });
}

export const TEXT = { type: 'text', unit: 'none' } as const;
export const YES_NO = { type: 'boolean', unit: 'none' } as const;
export const PERCENT = { type: 'number', unit: 'percent' } as const;
export const DAY = { type: 'date', unit: 'date' } as const;
export const DAYS = { type: 'number', unit: 'days' } as const;
export const MONTHS = { type: 'number', unit: 'months' } as const;
export const COUNT = { type: 'number', unit: 'count' } as const;
export const ORE = { type: 'number', unit: 'ore' } as const;
