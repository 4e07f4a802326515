/** Facts about one call-off that the register, the agreement, the invoices and the price list give. */
import type { FactEntry } from '../catalogue.ts';
import { CODE, DAY, entry, HOURS, question } from './call-off-entry.ts';
import { callOffInvoicedFacts } from './call-off-invoiced.ts';
import { callOffReasonFacts } from './call-off-reasons.ts';

export const callOffFacts: readonly FactEntry[] = [
  entry(
    'orderedOn',
    DAY,
    ['callOffs'],
    ['Dagen avropet ble gjort', 'Dagen avropet vart gjort', 'The day of the call-off'],
    [
      'Dagen som avropsregisteret har ført. Viser ikke når arbeidet begynte.',
      'Dagen som avropsregisteret har ført. Viser ikkje når arbeidet tok til.',
      'The day recorded in the call-off register. Does not show when the work began.',
    ],
  ),
  entry(
    'callOffMethod',
    CODE,
    ['callOffs'],
    ['Framgangsmåten for avropet', 'Framgangsmåten for avropet', 'The method of the call-off'],
    [
      'Direkteavrop, minikonkurranse eller utenfor avtalen, slik registeret har ført det. Viser ikke hvordan minikonkurransen gikk for seg.',
      'Direkteavrop, minikonkurranse eller utanfor avtalen, slik registeret har ført det. Viser ikkje korleis minikonkurransen gjekk føre seg.',
      'Direct award, mini-competition or outside the agreement, as recorded. Does not show how the mini-competition was held.',
    ],
  ),
  entry(
    'agreementFrom',
    DAY,
    [],
    ['Første dag i avtaletiden', 'Første dag i avtaletida', 'First day of the agreement'],
    [
      'Dagen avtalen gjelder fra, slik avtaledataene sier.',
      'Dagen avtalen gjeld frå, slik avtaledataa seier.',
      'The day from which the agreement runs, as its data say.',
    ],
  ),
  entry(
    'agreementLastDay',
    DAY,
    [],
    ['Siste dag i avtaletiden', 'Siste dag i avtaletida', 'Last day of the agreement'],
    [
      'Siste dag i avtaletiden med opsjoner som ble utløst i tide, regnet så langt avropet krever. Et avrop etter siste mulige dag måles mot den dagen selv om en opsjon ikke er avklart.',
      'Siste dag i avtaletida med opsjonar som vart utløyste i tide, rekna så langt avropet krev. Eit avrop etter siste moglege dag blir målt mot den dagen sjølv om ein opsjon ikkje er avklart.',
      'Last day with the options exercised in time, followed as far as the call-off needs. A call-off after the last possible day is held against that day even if an option is unsettled.',
    ],
  ),
  entry(
    'lateOptionDays',
    ['number', 'days'],
    [],
    [
      'Dager opsjonen for avropets tid ble utløst for sent',
      'Dagar opsjonen for avropstida vart utløyst for seint',
      'Days by which the option covering the call-off was exercised too late',
    ],
    [
      'Hvor mange dager etter siste avtaledag opsjonen ble utløst. 0 når avropet ikke bygger på en slik opsjon.',
      'Kor mange dagar etter siste avtaledag opsjonen vart utløyst. 0 når avropet ikkje byggjer på ein slik opsjon.',
      'How many days after the last day the option was exercised. 0 when the call-off does not rest on such an option.',
    ],
  ),
  question(
    'lateOptionAccepted',
    [
      'Den sent utløste opsjonen godtas',
      'Den seint utløyste opsjonen blir godteken',
      'The option exercised late is accepted',
    ],
    [
      'En persons daterte vurdering av om avtalen likevel gjaldt da avropet ble gjort.',
      'Ei datert vurdering frå ein person av om avtalen likevel gjaldt då avropet vart gjort.',
      "A person's dated assessment of whether the agreement still ran when the call-off was made.",
    ],
  ),
  entry(
    'expectedHours',
    HOURS,
    ['callOffs'],
    ['Forventede konsulenttimer', 'Forventa konsulenttimar', 'Expected consultant hours'],
    [
      'Estimatet for alle konsulenter samlet, datert senest dagen for avropet. Et estimat fra senere, uten dato eller på null timer teller ikke. Viser ikke hvor mange timer som ble brukt.',
      'Estimatet for alle konsulentar samla, datert seinast dagen for avropet. Eit estimat frå seinare, utan dato eller på null timar tel ikkje. Viser ikkje kor mange timar som vart brukte.',
      'The estimate over all consultants, dated no later than the call-off. A later or undated estimate, or one of no hours, does not count. Does not show the hours used.',
    ],
  ),
  ...callOffReasonFacts,
  ...callOffInvoicedFacts,
];
