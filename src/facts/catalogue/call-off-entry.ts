/** How the catalogue writes a fact about one call-off, or about a request, refusal or delivery of one. */
import type { FactEntry } from '../catalogue.ts';

export type Words = readonly [nb: string, nn: string, en: string];
export type Kind = readonly [type: FactEntry['type'], unit: FactEntry['unit']];

/** A fact about a call-off that a document gives. */
export function entry(
  id: string,
  kind: Kind,
  provenBy: FactEntry['provenBy'],
  label: Words,
  proves: Words,
  subject: FactEntry['subject'] = 'callOff',
): FactEntry {
  const [type, unit] = kind;
  return { id, subject, type, unit, provenBy, askedOf: askedOf(provenBy), label: local(label), proves: local(proves) };
}

const BUYERS_OWN: FactEntry['provenBy'] = ['callOffs', 'callOffRequests', 'deliveries'];

/** The register and the lists of requests and deliveries are the ordering agency's, the price list and the agreement UKE's, invoices the supplier's. */
function askedOf(provenBy: FactEntry['provenBy']): FactEntry['askedOf'] {
  if (provenBy.some((kind) => BUYERS_OWN.includes(kind))) return 'buyer';
  return provenBy.length === 0 || provenBy.includes('priceList') ? 'contractManager' : 'supplier';
}

/** A question about a call-off that only a person's dated assessment answers. */
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
