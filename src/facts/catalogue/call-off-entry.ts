/** How the catalogue writes a fact about one call-off. */
import type { FactEntry } from '../catalogue.ts';

export type Words = readonly [nb: string, nn: string, en: string];
export type Kind = readonly [type: FactEntry['type'], unit: FactEntry['unit']];

/** A fact that a document gives. */
export function entry(
  id: string,
  [type, unit]: Kind,
  provenBy: FactEntry['provenBy'],
  label: Words,
  proves: Words,
): FactEntry {
  return {
    id,
    subject: 'callOff',
    type,
    unit,
    provenBy,
    askedOf: askedOf(provenBy),
    label: local(label),
    proves: local(proves),
  };
}

/** The register is the ordering agency's, the price list and the agreement UKE's, invoices the supplier's. */
function askedOf(provenBy: FactEntry['provenBy']): FactEntry['askedOf'] {
  if (provenBy.includes('callOffs')) return 'buyer';
  return provenBy.length === 0 || provenBy.includes('priceList') ? 'contractManager' : 'supplier';
}

/** A question that only a person's dated assessment answers. */
export function question(id: string, label: Words, proves: Words): FactEntry {
  return { ...entry(id, YES_NO, ['assessments'], label, proves), askedOf: 'assessor', assessed: true };
}

function local([nb, nn, en]: Words): FactEntry['label'] {
  return { nb, nn, en };
}

export const DAY: Kind = ['date', 'date'];
export const YES_NO: Kind = ['boolean', 'none'];
export const CODE: Kind = ['text', 'none'];
export const COUNT: Kind = ['number', 'count'];
export const HOURS: Kind = ['number', 'hours'];
