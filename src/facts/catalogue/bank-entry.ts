/** How the catalogue writes a fact about a wage or a paying account. */
import type { FactEntry } from '../catalogue.ts';

export type Words = readonly [nb: string, nn: string, en: string];
export type Kind = readonly [type: FactEntry['type'], unit: FactEntry['unit']];

export const YES_NO: Kind = ['boolean', 'none'];
export const CODE: Kind = ['text', 'none'];
export const COUNT: Kind = ['number', 'count'];
export const DAYS: Kind = ['number', 'days'];
export const ORE: Kind = ['number', 'ore'];

/** A fact that a document gives. */
export function entry(
  subject: FactEntry['subject'],
  id: string,
  [type, unit]: Kind,
  provenBy: FactEntry['provenBy'],
  label: Words,
  proves: Words,
): FactEntry {
  return { id, subject, type, unit, provenBy, askedOf: 'supplier', label: local(label), proves: local(proves) };
}

/** A question about a wage that only a person's dated assessment answers. */
export function question(id: string, label: Words, proves: Words): FactEntry {
  return { ...entry('wage', id, YES_NO, ['assessments'], label, proves), askedOf: 'assessor', assessed: true };
}

function local([nb, nn, en]: Words): FactEntry['label'] {
  return { nb, nn, en };
}
