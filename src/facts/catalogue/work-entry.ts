/** How the catalogue writes a fact about a person's working time. */
import type { FactEntry } from '../catalogue.ts';
import { DAY, entryOf, type Kind, type Source, type Words, YES_NO } from './chain-entry.ts';

export const workEntry = entryOf('worker');
export const HOURS: Kind = ['number', 'hours'];
export const DAYS: Kind = ['number', 'days'];
export const HOURS_LIST: Source = ['supplier', 'hours'];
export const ATTESTED: Source = ['supplier', 'attestations'];

/** A window's hours and its first and last day. */
export function windowEntries(id: string, label: Words, proves: Words): FactEntry[] {
  const [nb, nn, en] = label;
  return [
    workEntry(id, HOURS, HOURS_LIST, label, proves),
    workEntry(`${id}From`, DAY, HOURS_LIST, [`${nb}: første dag`, `${nn}: første dag`, `${en}: first day`], FIRST),
    workEntry(`${id}To`, DAY, HOURS_LIST, [`${nb}: siste dag`, `${nn}: siste dag`, `${en}: last day`], LAST),
  ];
}

const FIRST: Words = [
  'Dagen vinduet begynner. Av like vinduer vises det tidligste.',
  'Dagen vindauget byrjar. Av like vindauge blir det tidlegaste vist.',
  'The day on which the window begins. Of equal windows the earliest is shown.',
];
const LAST: Words = ['Dagen vinduet slutter.', 'Dagen vindauget sluttar.', 'The day on which the window ends.'];

/** A question about a person's working time that a person's dated assessment, or an attestation, answers. */
export function workQuestion(id: string, provenBy: FactEntry['provenBy'], label: Words, proves: Words): FactEntry {
  return { ...workEntry(id, YES_NO, ['assessor', ...provenBy], label, proves), assessed: true };
}
