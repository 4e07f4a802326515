/** Facts about one refusal by a supplier. */
import type { FactEntry } from '../catalogue.ts';
import { CODE, DAY, entry, type Kind, type Words, YES_NO } from './call-off-entry.ts';

const fact = (id: string, kind: Kind, label: Words, proves: Words): FactEntry =>
  entry(id, kind, ['callOffRequests'], label, proves, 'callOffRequest');

export const refusalFacts: readonly FactEntry[] = [
  fact(
    'requestAnswer',
    CODE,
    ['Svaret på forespørselen', 'Svaret på førespurnaden', 'The answer to the request'],
    [
      'Hva listen fører som svar. Å være hindret og å ikke svare er ikke avslag.',
      'Kva lista fører som svar. Å vere hindra og å ikkje svare er ikkje avslag.',
      'What the list records as the answer. Impediment and silence are no refusal.',
    ],
  ),
  fact(
    'refusedOn',
    DAY,
    ['Dagen leverandøren avslo', 'Dagen leverandøren avslo', 'The day the supplier refused'],
    ['Dagen listen har ført for svaret.', 'Dagen lista har ført for svaret.', 'The day recorded for the answer.'],
  ),
  fact(
    'refusalReported',
    YES_NO,
    [
      'Avslaget er meldt som avvik med dato',
      'Avslaget er meldt som avvik med dato',
      'The refusal is reported as a deviation, with a date',
    ],
    [
      'At listen har en dato for avviksmeldingen. Viser ikke hva meldingen sier, og en dato før avslaget teller ikke.',
      'At lista har ein dato for avviksmeldinga. Viser ikkje kva meldinga seier, og ein dato før avslaget tel ikkje.',
      'That the list holds a date of the report. Does not show what it says, and a date before the refusal does not count.',
    ],
  ),
  fact(
    'refusalReportedOn',
    DAY,
    [
      'Dagen avslaget ble meldt som avvik',
      'Dagen avslaget vart meldt som avvik',
      'The day the refusal was reported as a deviation',
    ],
    [
      'Dagen listen har ført for avviksmeldingen.',
      'Dagen lista har ført for avviksmeldinga.',
      'The day recorded for the report.',
    ],
  ),
  fact(
    'refusalReasonAccepted',
    YES_NO,
    [
      'Grunnen til avslaget er ført og godtatt',
      'Grunnen til avslaget er ført og godteken',
      'The reason of the refusal is recorded and accepted',
    ],
    [
      'At listen har både en grunn og dagen den ble godtatt. Viser ikke at grunnen er god nok.',
      'At lista har både ein grunn og dagen han vart godteken. Viser ikkje at grunnen er god nok.',
      'That the list holds both a reason and the day it was accepted. Does not show that the reason is good enough.',
    ],
  ),
  fact(
    'refusalAcceptedOn',
    DAY,
    [
      'Dagen grunnen til avslaget ble godtatt',
      'Dagen grunnen til avslaget vart godteken',
      'The day the reason of the refusal was accepted',
    ],
    [
      'Dagen listen har ført for at oppdragsgiveren godtok grunnen.',
      'Dagen lista har ført for at oppdragsgivaren godtok grunnen.',
      'The day recorded for the buyer accepting the reason.',
    ],
  ),
];
