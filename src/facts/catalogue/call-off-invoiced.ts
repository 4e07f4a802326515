/** Facts about what became of a call-off: hours, sums over several, and prices. */
import type { FactEntry } from '../catalogue.ts';
import { COUNT, entry, HOURS, question, YES_NO } from './call-off-entry.ts';

export const callOffInvoicedFacts: readonly FactEntry[] = [
  entry(
    'invoicedHours',
    HOURS,
    ['callOffs', 'invoice'],
    ['Fakturerte timer', 'Fakturerte timar', 'Invoiced hours'],
    [
      'Timene registeret har ført, eller summen av timelinjer i fakturaene for avropet, kreditnotaer trukket fra.',
      'Timane registeret har ført, eller summen av timelinjer i fakturaene for avropet, kreditnotaer trekte frå.',
      'The hours recorded in the register, or the sum of the hour lines of its invoices, credit notes deducted.',
    ],
  ),
  entry(
    'hoursSummedFromInvoices',
    YES_NO,
    ['callOffs', 'invoice'],
    [
      'Fakturerte timer er summert fra fakturaer',
      'Fakturerte timar er summerte frå fakturaer',
      'The invoiced hours are summed from invoices',
    ],
    [
      'At timetallet kommer fra fakturaene, og derfor er fullstendig bare når fakturalisten er det.',
      'At timetalet kjem frå fakturaene, og difor er fullstendig berre når fakturalista er det.',
      'That the hours come from the invoices, and so are complete only if the invoice list is.',
    ],
  ),
  entry(
    'overrunPercent',
    ['number', 'percent'],
    ['callOffs', 'invoice'],
    [
      'Fakturerte timer over de forventede, i prosent',
      'Fakturerte timar over dei forventa, i prosent',
      'Invoiced hours above the expected ones, per cent',
    ],
    [
      'Fakturerte timer minus forventede, i prosent av de forventede, rundet opp til nærmeste tusendels prosent. Viser ikke hvorfor.',
      'Fakturerte timar minus forventa, i prosent av dei forventa, runda opp til næraste tusendels prosent. Viser ikkje kvifor.',
      'Invoiced less expected hours, in per cent of the expected, rounded up to a thousandth of a per cent. Does not show why.',
    ],
  ),
  {
    ...question(
      'overrunAccepted',
      [
        'Overskridelsen av forventede timer er forklart',
        'Overskridinga av forventa timar er forklart',
        'The overrun of the expected hours is explained',
      ],
      [
        'En persons daterte vurdering av om estimatet var forsvarlig da avropet ble gjort.',
        'Ei datert vurdering frå ein person av om estimatet var forsvarleg då avropet vart gjort.',
        "A person's dated assessment of whether the estimate was sound when the call-off was made.",
      ],
    ),
    noLeavesOpen: true,
  },
  entry(
    'splitCallOffs',
    COUNT,
    ['callOffs'],
    [
      'Antall avrop for samme behov i vinduet',
      'Talet på avrop for same behov i vindauget',
      'Call-offs for one need within the window',
    ],
    [
      'Avrop under grensen for direkteavrop fra samme virksomhet til samme leverandør for samme behov, dette medregnet. 0 når dette avropet selv er over grensen.',
      'Avrop under grensa for direkteavrop frå same verksemd til same leverandør for same behov, dette medrekna. 0 når dette avropet sjølv er over grensa.',
      'Call-offs under the direct-award limit by one agency to one supplier for one need, this one included. 0 when this one is itself above the limit.',
    ],
  ),
  entry(
    'splitSpanDays',
    ['number', 'days'],
    ['callOffs'],
    [
      'Dager fra det første til det siste av avropene',
      'Dagar frå det første til det siste av avropa',
      'Days from the first to the last of the call-offs',
    ],
    [
      'Hvor langt fra hverandre avropene for samme behov ligger. Uten et vindu i avtaledataene regnes alle med.',
      'Kor langt frå kvarandre avropa for same behov ligg. Utan eit vindauge i avtaledataa blir alle rekna med.',
      'How far apart the call-offs for one need lie. Without a window in the agreement data all are counted.',
    ],
  ),
  entry(
    'splitHours',
    HOURS,
    ['callOffs'],
    [
      'Sum av forventede timer for samme behov',
      'Sum av forventa timar for same behov',
      'Expected hours for one need, summed',
    ],
    [
      'Summen for avropene i vinduet. Viser ikke at behovet ble delt opp med vilje.',
      'Summen for avropa i vindauget. Viser ikkje at behovet vart delt opp med vilje.',
      'The sum over the call-offs in the window. Does not show that the need was split on purpose.',
    ],
  ),
  {
    ...question(
      'splitAccepted',
      [
        'Avropene for samme behov hører ikke sammen',
        'Avropa for same behov høyrer ikkje saman',
        'The call-offs for one need do not belong together',
      ],
      [
        'En persons daterte vurdering av om avropene likevel var selvstendige oppdrag.',
        'Ei datert vurdering frå ein person av om avropa likevel var sjølvstendige oppdrag.',
        "A person's dated assessment of whether the call-offs were assignments of their own.",
      ],
    ),
    noLeavesOpen: true,
  },
  entry(
    'hourLines',
    COUNT,
    ['invoice', 'invoiceList'],
    [
      'Antall timelinjer i fakturaene for avropet',
      'Talet på timelinjer i fakturaene for avropet',
      'Hour lines in the invoices of the call-off',
    ],
    [
      'Fakturalinjer med timer som enhet, i fakturaer som viser til avropet. Viser ikke arbeid fakturert på andre måter.',
      'Fakturalinjer med timar som eining, i fakturaer som viser til avropet. Viser ikkje arbeid fakturert på andre måtar.',
      'Invoice lines in hours on invoices that name the call-off. Does not show work invoiced in other ways.',
    ],
  ),
  entry(
    'priceExcess',
    ['number', 'ore'],
    ['invoice', 'priceList'],
    [
      'Største avvik fra prislisten per time',
      'Største avvik frå prislista per time',
      'Largest difference from the price list per hour',
    ],
    [
      'Fakturert timepris etter rabatt minus prislistens pris for kategorien den dagen, for linjen der den er høyest. Prisene selv vises ikke.',
      'Fakturert timepris etter rabatt minus prisen i prislista for kategorien den dagen, for linja der han er høgast. Prisane sjølve blir ikkje viste.',
      'Invoiced hourly price after allowances less the listed price of the category that day, for the line where it is highest. The prices themselves are not shown.',
    ],
  ),
  entry(
    'linesOverPrice',
    COUNT,
    ['invoice', 'priceList'],
    ['Antall timelinjer over prislisten', 'Talet på timelinjer over prislista', 'Hour lines above the price list'],
    [
      'Timelinjer med kjent arbeidsdag og høyere pris enn prislisten den dagen.',
      'Timelinjer med kjend arbeidsdag og høgare pris enn prislista den dagen.',
      'Hour lines with a known work day and a higher price than listed that day.',
    ],
  ),
  entry(
    'linesWithUnsurePriceDay',
    COUNT,
    ['invoice', 'priceList'],
    [
      'Antall timelinjer der prisdagen er usikker',
      'Talet på timelinjer der prisdagen er usikker',
      'Hour lines whose price day is unsure',
    ],
    [
      'Timelinjer som bare kan måles mot fakturadatoen, som går over en prisendring, eller som har rabatt på hele fakturaen eller er kreditert.',
      'Timelinjer som berre kan målast mot fakturadatoen, som går over ei prisendring, eller som har rabatt på heile fakturaen eller er krediterte.',
      'Hour lines that can only be held against the invoice date, that span a price change, or whose invoice has an allowance as a whole or is credited.',
    ],
  ),
  question(
    'priceAccepted',
    [
      'Timeprisen stemmer med prislisten for arbeidsdagene',
      'Timeprisen stemmer med prislista for arbeidsdagane',
      'The hourly price agrees with the price list on the work days',
    ],
    [
      'En persons daterte vurdering når fakturaen ikke viser hvilken dag arbeidet ble gjort.',
      'Ei datert vurdering frå ein person når fakturaen ikkje viser kva dag arbeidet vart gjort.',
      "A person's dated assessment when the invoice does not show the day of the work.",
    ],
  ),
];
