/** How the catalogue writes a fact about the chain, a document request or competition law. */
import type { SubjectKind } from '../../schemas/rule.ts';
import type { FactEntry } from '../catalogue.ts';

export type Words = readonly [nb: string, nn: string, en: string];
export type Kind = readonly [type: FactEntry['type'], unit: FactEntry['unit']];
/** Which documents give the fact, and who can hand them in. */
export type Source = readonly [askedOf: FactEntry['askedOf'], ...provenBy: FactEntry['provenBy']];

export const DAY: Kind = ['date', 'date'];
export const YES_NO: Kind = ['boolean', 'none'];
export const CODE: Kind = ['text', 'none'];
export const COUNT: Kind = ['number', 'count'];

/** A writer of entries about one kind of subject. */
export function entryOf(subject: SubjectKind) {
  return (id: string, [type, unit]: Kind, [askedOf, ...provenBy]: Source, label: Words, proves: Words): FactEntry => ({
    id,
    subject,
    type,
    unit,
    provenBy,
    askedOf,
    label: local(label),
    proves: local(proves),
  });
}

function local([nb, nn, en]: Words): FactEntry['label'] {
  return { nb, nn, en };
}
