/** Facts about the ordering agency's control of one delivery. */
import type { FactEntry } from '../catalogue.ts';
import { CODE, COUNT, DAY, entry, type Kind, type Words, YES_NO } from './call-off-entry.ts';

const fact = (id: string, kind: Kind, label: Words, proves: Words): FactEntry =>
  entry(id, kind, ['deliveries'], label, proves, 'delivery');

const answer = (id: string, label: Words): FactEntry =>
  fact(id, CODE, label, [
    'Svaret som er ført: ja, nei eller ikke kontrollert. Viser ikke hvordan det ble kontrollert.',
    'Svaret som er ført: ja, nei eller ikkje kontrollert. Viser ikkje korleis det vart kontrollert.',
    'The recorded answer: yes, no or not checked. Does not show how it was checked.',
  ]);

export const deliveryFacts: readonly FactEntry[] = [
  answer('quantityAnswer', [
    'Kontroll av mengden i leveransen',
    'Kontroll av mengda i leveransen',
    'Control of the quantity delivered',
  ]),
  answer('qualityAnswer', [
    'Kontroll av kvaliteten på leveransen',
    'Kontroll av kvaliteten på leveransen',
    'Control of the quality delivered',
  ]),
  answer('priceAnswer', [
    'Kontroll av prisen på leveransen',
    'Kontroll av prisen på leveransen',
    'Control of the price of the delivery',
  ]),
  answer('timeAnswer', [
    'Kontroll av tiden for leveransen',
    'Kontroll av tida for leveransen',
    'Control of the time of the delivery',
  ]),
  fact(
    'controllerNamed',
    YES_NO,
    [
      'Det er ført hvem som kontrollerte leveransen',
      'Det er ført kven som kontrollerte leveransen',
      'It is recorded who checked the delivery',
    ],
    [
      'At listen nevner noen. Navnet vises ikke her.',
      'At lista nemner nokon. Namnet er ikkje vist her.',
      'That the list names someone. The name is not shown here.',
    ],
  ),
  fact(
    'deliveryControlledOn',
    DAY,
    ['Dagen leveransen ble kontrollert', 'Dagen leveransen vart kontrollert', 'The day the delivery was checked'],
    [
      'Dagen listen har ført for kontrollen.',
      'Dagen lista har ført for kontrollen.',
      'The day recorded for the check.',
    ],
  ),
  fact(
    'deliveredOn',
    DAY,
    ['Dagen for leveransen', 'Dagen for leveransen', 'The day of the delivery'],
    [
      'Dagen listen har ført. Viser ikke hva som var avtalt.',
      'Dagen lista har ført. Viser ikkje kva som var avtalt.',
      'The day recorded. Does not show what was agreed.',
    ],
  ),
  fact(
    'failedControlPoints',
    COUNT,
    [
      'Antall kontrollpunkter med svaret nei',
      'Talet på kontrollpunkt med svaret nei',
      'Points of the control answered no',
    ],
    [
      'Hvor mange av mengde, kvalitet, pris og tid som ikke stemte. Er ingen ført som nei, må alle fire være kontrollert før det betyr at ingen var feil.',
      'Kor mange av mengd, kvalitet, pris og tid som ikkje stemte. Er ingen førte som nei, må alle fire vere kontrollerte før det tyder at ingen var feil.',
      'How many of quantity, quality, price and time did not agree. Where none is recorded as no, all four must be checked before that means that none was wrong.',
    ],
  ),
  fact(
    'deliveryReported',
    YES_NO,
    [
      'Avviket i leveransen er meldt til UKE med dato',
      'Avviket i leveransen er meldt til UKE med dato',
      'The failed delivery is reported to UKE, with a date',
    ],
    [
      'At listen har en dato for meldingen. En referanse uten dato er ikke nok.',
      'At lista har ein dato for meldinga. Ein referanse utan dato er ikkje nok.',
      'That the list holds a date of the report. A reference without a date is not enough.',
    ],
  ),
  fact(
    'deliveryReportedOn',
    DAY,
    [
      'Dagen avviket i leveransen ble meldt til UKE',
      'Dagen avviket i leveransen vart meldt til UKE',
      'The day the failed delivery was reported to UKE',
    ],
    ['Dagen listen har ført for meldingen.', 'Dagen lista har ført for meldinga.', 'The day recorded for the report.'],
  ),
];
