/** Facts about one document that was asked for. */
import type { FactEntry } from '../catalogue.ts';
import { CODE, DAY, entryOf, type Source, YES_NO } from './chain-entry.ts';

const entry = entryOf('documentRequest');
const LIST: Source = ['contractManager', 'documentRequests'];

export const documentFacts: readonly FactEntry[] = [
  entryOf('contract')(
    'periodEnd',
    DAY,
    ['contractManager'],
    ['Siste dag i perioden', 'Siste dagen i perioden', 'Last day of the period'],
    [
      'Hvilken dag kontrollen ser fram til. Det som forfaller senere, er ikke vurdert.',
      'Kva dag kontrollen ser fram til. Det som forfell seinare, er ikkje vurdert.',
      'To which day the check looks. What falls due later is not considered.',
    ],
  ),
  entry(
    'documentDeadline',
    DAY,
    LIST,
    ['Fristen for dokumentet', 'Fristen for dokumentet', 'The deadline for the document'],
    [
      'Dagen som listen over dokumentkrav sier. Viser ikke om fristen var rimelig.',
      'Dagen som lista over dokumentkrav seier. Viser ikkje om fristen var rimeleg.',
      'The day that the list of document requests says. Does not show whether the deadline was reasonable.',
    ],
  ),
  entry(
    'documentRequestStatus',
    CODE,
    LIST,
    ['Svaret på dokumentkravet', 'Svaret på dokumentkravet', 'The answer to the document request'],
    [
      'Levert, nektet eller åpent, slik listen over dokumentkrav sier.',
      'Levert, nekta eller ope, slik lista over dokumentkrav seier.',
      'Delivered, refused or open, as the list of document requests says.',
    ],
  ),
  entry(
    'documentDeliveredOn',
    DAY,
    LIST,
    ['Dagen dokumentet kom', 'Dagen dokumentet kom', 'The day the document came'],
    [
      'Dagen som listen over dokumentkrav sier.',
      'Dagen som lista over dokumentkrav seier.',
      'The day that the list of document requests says.',
    ],
  ),
  entry(
    'documentFileOpened',
    YES_NO,
    ['supplier', 'attachment'],
    [
      'Filen ligger i materialet og kan åpnes',
      'Fila ligg i materialet og kan opnast',
      'The file lies in the evidence and can be opened',
    ],
    [
      'Filen som listen over dokumentkrav nevner, er levert. Viser ikke at den svarer på det som ble bedt om.',
      'Fila som lista over dokumentkrav nemner, er levert. Viser ikkje at ho svarer på det det vart bede om.',
      'The file that the list of document requests names has been handed in. Does not show that it answers what was asked for.',
    ],
  ),
];
