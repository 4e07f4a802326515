/** Facts about how much a person worked: in 24 hours, in weeks, and how much of it is overtime by the act. */
import type { FactEntry } from '../catalogue.ts';
import type { Words } from './chain-entry.ts';
import { HOURS, HOURS_LIST, windowEntries, workEntry } from './work-entry.ts';

const KNOWN: Words = [
  'De kjente timene i vinduet med mest, hos én arbeidsgiver. Timer som ikke står i listene, er ikke med.',
  'Dei kjende timane i vindauget med mest, hos éin arbeidsgivar. Timar som ikkje står i listene, er ikkje med.',
  'The known hours of the heaviest window, at one employer. Hours that are not in the lists are not counted.',
];

/** The overtime of one kind of window: in all, outside the agreements shown, and at most. */
function overtime(id: string, [nb, nn, en]: Words): FactEntry[] {
  return [
    ...windowEntries(
      id,
      [`Mest overtid på ${nb}`, `Mest overtid på ${nn}`, `Most overtime in ${en}`],
      [
        'Overtid etter loven: først det en dag har over den daglige grensen, så det uken har over den ukentlige. Hvert minutt telles én gang. Viser ikke hva som ble ført eller betalt som overtid.',
        'Overtid etter lova: først det ein dag har over den daglege grensa, så det veka har over den vekentlege. Kvart minutt blir talt éin gong. Viser ikkje kva som vart ført eller betalt som overtid.',
        'Overtime by the act: first what a day holds over the daily limit, then what the week holds over the weekly one. Each minute is counted once. Does not show what was entered or paid as overtime.',
      ],
    ),
    workEntry(
      `${id}Unagreed`,
      HOURS,
      HOURS_LIST,
      [
        `Mest overtid på ${nb} uten avtale med tillitsvalgte`,
        `Mest overtid på ${nn} utan avtale med tillitsvalde`,
        `Most overtime in ${en} without a union agreement`,
      ],
      [
        'Det samme for de vinduene som ingen innsendt avtale dekker fra første til siste dag.',
        'Det same for dei vindauga som ingen innsend avtale dekkjer frå første til siste dag.',
        'The same for the windows that no agreement handed in covers from the first day to the last.',
      ],
    ),
    workEntry(
      `${id}AtMost`,
      HOURS,
      HOURS_LIST,
      [
        `Overtid på ${nb} når planen ikke regnes med`,
        `Overtid på ${nn} når planen ikkje blir rekna med`,
        `Overtime in ${en} when the plan is left out`,
      ],
      [
        'Overtiden etter lovens egne grenser for dag og uke. Uten plan for gjennomsnittsberegning er det den samme overtiden.',
        'Overtida etter grensene i lova sjølv for dag og veke. Utan plan for gjennomsnittsutrekning er det den same overtida.',
        "The overtime by the act's own limits for day and week. Without an averaging plan it is the same overtime.",
      ],
    ),
  ];
}

export const workWindowFacts: readonly FactEntry[] = [
  ...windowEntries(
    'hoursIn24',
    ['Mest arbeid på 24 timer', 'Mest arbeid på 24 timar', 'Most work in 24 hours'],
    [
      'De timene som med sikkerhet ligger i samme døgn, regnet fra et hvilket som helst minutt og med den tiden som faktisk gikk når klokken ble stilt. Pauser er trukket fra.',
      'Dei timane som med visse ligg i same døgn, rekna frå kva minutt som helst og med den tida som faktisk gjekk når klokka vart stilt. Pausar er trekte frå.',
      'The hours that are certain to lie in the same 24 hours, counted from any minute and with the time that really went by when the clock was changed. Breaks are taken off.',
    ],
  ),
  workEntry(
    'hoursIn24Uncompensated',
    HOURS,
    HOURS_LIST,
    [
      'Mest arbeid på 24 timer uten dokumentert kompenserende hvile',
      'Mest arbeid på 24 timar utan dokumentert kompenserande kvile',
      'Most work in 24 hours without documented compensatory rest',
    ],
    [
      'Det samme for de døgnene som ingen innsendt attest om kompenserende hvile dekker.',
      'Det same for dei døgna som ingen innsend attest om kompenserande kvile dekkjer.',
      'The same for those 24 hours that no attestation of compensatory rest covers.',
    ],
  ),
  workEntry(
    'hoursIn24AtMost',
    HOURS,
    HOURS_LIST,
    [
      'Det meste som kan være arbeidet på 24 timer',
      'Det meste som kan vere arbeidd på 24 timar',
      'The most that may have been worked in 24 hours',
    ],
    [
      'Når listen ikke sier når pausen var, eller mangler klokkeslett. Uten klokkeslett regnes to datoer ved siden av hverandre sammen.',
      'Når lista ikkje seier når pausen var, eller manglar klokkeslett. Utan klokkeslett blir to datoar ved sida av kvarandre rekna saman.',
      'Where the list does not say when the break was, or lacks clock times. Without clock times two dates next to each other are taken together.',
    ],
  ),
  workEntry(
    'hoursIn24UncompensatedAtMost',
    HOURS,
    HOURS_LIST,
    [
      'Det meste som kan være arbeidet på 24 timer uten dokumentert kompenserende hvile',
      'Det meste som kan vere arbeidd på 24 timar utan dokumentert kompenserande kvile',
      'The most that may have been worked in 24 hours without documented compensatory rest',
    ],
    [
      'Det samme for de døgnene som ingen innsendt attest om kompenserende hvile dekker.',
      'Det same for dei døgna som ingen innsend attest om kompenserande kvile dekkjer.',
      'The same for those 24 hours that no attestation of compensatory rest covers.',
    ],
  ),
  ...overtime('overtimeIn7Days', ['sju dager', 'sju dagar', 'seven days']),
  ...overtime('overtimeIn4Weeks', ['fire uker', 'fire veker', 'four weeks']),
  ...overtime('overtimeIn52Weeks', ['52 uker', '52 veker', '52 weeks']),
  ...windowEntries(
    'averageOver8Weeks',
    [
      'Mest arbeid per uke i snitt over åtte uker',
      'Mest arbeid per veke i snitt over åtte veker',
      'Most work a week on average over eight weeks',
    ],
    KNOWN,
  ),
  ...windowEntries(
    'hoursInWeek',
    ['Mest arbeid fra mandag til søndag', 'Mest arbeid frå måndag til søndag', 'Most work from Monday to Sunday'],
    KNOWN,
  ),
  ...windowEntries(
    'hoursIn7Days',
    ['Mest arbeid på sju dager på rad', 'Mest arbeid på sju dagar på rad', 'Most work in seven days running'],
    KNOWN,
  ),
];
