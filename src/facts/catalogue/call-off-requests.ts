/** Facts about what the requests and answers of one call-off show, and about single refusals and deliveries. */
import type { FactEntry } from '../catalogue.ts';
import { callOffCompetitionFacts } from './call-off-competition.ts';
import { deliveryFacts } from './call-off-deliveries.ts';
import { COUNT, DAY, entry, question, YES_NO } from './call-off-entry.ts';
import { refusalFacts } from './call-off-refusals.ts';

const orderFacts: readonly FactEntry[] = [
  entry(
    'awardDay',
    DAY,
    ['callOffs'],
    ['Dagen oppdraget ble tildelt', 'Dagen oppdraget vart tildelt', 'The day the assignment was awarded'],
    [
      'Tildelingsdagen registeret har ført, ellers dagen for avropet. Er avropet ført som gjort før tildelingen, teller ingen av dagene.',
      'Tildelingsdagen registeret har ført, elles dagen for avropet. Er avropet ført som gjort før tildelinga, tel ingen av dagane.',
      'The day of the award as recorded, else that of the call-off. Where the call-off is recorded as made before the award, neither day counts.',
    ],
  ),
  entry(
    'awardedSupplierRanked',
    YES_NO,
    ['callOffs'],
    [
      'Leverandøren er blant de rangerte i avtalen',
      'Leverandøren er mellom dei rangerte i avtalen',
      'The supplier is among those ranked in the agreement',
    ],
    [
      'At organisasjonsnummeret i registeret er et av avtalens. Navn brukes aldri.',
      'At organisasjonsnummeret i registeret er eit av numra i avtalen. Namn blir aldri brukte.',
      "That the organisation number in the register is one of the agreement's. Names are never used.",
    ],
  ),
  entry(
    'awardedRank',
    COUNT,
    ['callOffs'],
    [
      'Plassen leverandøren har i den prioriterte rekkefølgen',
      'Plassen leverandøren har i den prioriterte rekkjefølgja',
      "The supplier's place in the order of priority",
    ],
    [
      'Plassen til leverandøren som fikk oppdraget, etter organisasjonsnummer.',
      'Plassen til leverandøren som fekk oppdraget, etter organisasjonsnummer.',
      'The place of the supplier that was given the assignment, by organisation number.',
    ],
  ),
  entry(
    'higherRankedNotAsked',
    COUNT,
    ['callOffRequests'],
    [
      'Antall høyere rangerte leverandører uten forespørsel',
      'Talet på høgare rangerte leverandørar utan førespurnad',
      'Higher-ranked suppliers without a request',
    ],
    [
      'Hvor mange foran i rekkefølgen listen ikke har noen forespørsel til. En invitasjon til minikonkurranse er ingen forespørsel.',
      'Kor mange framfor i rekkjefølgja lista ikkje har nokon førespurnad til. Ein invitasjon til minikonkurranse er ingen førespurnad.',
      'How many further up the list holds no request to. An invitation to a mini-competition is no request.',
    ],
  ),
  entry(
    'lastHigherRequestOn',
    DAY,
    ['callOffRequests'],
    [
      'Siste dag en høyere rangert leverandør ble spurt',
      'Siste dag ein høgare rangert leverandør vart spurd',
      'Last day on which a higher-ranked supplier was asked',
    ],
    [
      'For hver av dem den siste forespørselen til og med tildelingen, og en senere bare når det ikke finnes noen annen. Den seneste av disse dagene.',
      'For kvar av dei den siste førespurnaden til og med tildelinga, og ein seinare berre når det ikkje finst nokon annan. Den seinaste av desse dagane.',
      'For each of them the last request up to the award, and a later one only where there is no other. The latest of those days.',
    ],
  ),
  entry(
    'higherRankedAccepted',
    COUNT,
    ['callOffRequests'],
    [
      'Antall høyere rangerte leverandører som svarte ja',
      'Talet på høgare rangerte leverandørar som svarte ja',
      'Higher-ranked suppliers that said yes',
    ],
    [
      'Hvor mange som svarte ja innen fristen. At det ikke er noen, krever at alle som er spurt, har et lesbart og datert svar.',
      'Kor mange som svarte ja innan fristen. At det ikkje er nokon, krev at alle som er spurde, har eit lesbart og datert svar.',
      'How many said yes in time. That there are none needs a readable, dated answer from all that were asked.',
    ],
  ),
  entry(
    'higherRankedRefused',
    COUNT,
    ['callOffRequests'],
    [
      'Antall høyere rangerte leverandører som avslo eller var forhindret',
      'Talet på høgare rangerte leverandørar som avslo eller var hindra',
      'Higher-ranked suppliers that refused or were prevented',
    ],
    [
      'Avslag og hindringer som var meldt i tide til å telle. Viser ikke om grunnen holder.',
      'Avslag og hindringar som var melde i tide til å telje. Viser ikkje om grunnen held.',
      'Refusals and impediments that came in time to count. Does not show whether the reason holds.',
    ],
  ),
  entry(
    'lastHigherRefusalOn',
    DAY,
    ['callOffRequests'],
    [
      'Dagen for det siste avslaget fra en høyere rangert',
      'Dagen for det siste avslaget frå ein høgare rangert',
      'The day of the last refusal by a higher-ranked supplier',
    ],
    [
      'Den seneste dagen blant avslag og hindringer. Klokkeslett vises ikke.',
      'Den seinaste dagen mellom avslag og hindringar. Klokkeslett er ikkje vist.',
      'The latest day among refusals and impediments. The time of day is not shown.',
    ],
  ),
  entry(
    'higherRankedSilent',
    COUNT,
    ['callOffRequests'],
    [
      'Antall høyere rangerte leverandører som ikke svarte',
      'Talet på høgare rangerte leverandørar som ikkje svarte',
      'Higher-ranked suppliers that did not answer',
    ],
    [
      'Hvor mange listen fører uten svar, eller med et svar som kom for sent til å telle.',
      'Kor mange lista fører utan svar, eller med eit svar som kom for seint til å telje.',
      'How many the list records as without an answer, or with one that came too late to count.',
    ],
  ),
  {
    ...entry(
      'lastSilenceDeadline',
      DAY,
      ['callOffRequests'],
      [
        'Siste svarfrist for dem som ikke svarte',
        'Siste svarfrist for dei som ikkje svarte',
        'The last deadline of those that did not answer',
      ],
      [
        'Fristen i forespørselen, ellers avtalens svarfrist regnet fra dagen den ble sendt. Uten noen av dem er det ikke kjent når taushet teller.',
        'Fristen i førespurnaden, elles svarfristen i avtalen rekna frå dagen han vart send. Utan nokon av dei er det ikkje kjent når tagnad tel.',
        "The deadline in the request, else the agreement's days to answer counted from the day it was sent. Without either it is not known when silence counts.",
      ],
    ),
    terms: ['answer-deadline-days'],
  },
  question(
    'sameDayRefusalAccepted',
    [
      'Avslaget kom før tildelingen samme dag',
      'Avslaget kom før tildelinga same dag',
      'The refusal came before the award that day',
    ],
    [
      'En persons daterte vurdering når avslag og tildeling har samme dato.',
      'Ei datert vurdering frå ein person når avslag og tildeling har same dato.',
      "A person's dated assessment when refusal and award bear the same date.",
    ],
  ),
  question(
    'orderAboveLimitAccepted',
    [
      'Valget av leverandør over timegrensen er forsvarlig',
      'Valet av leverandør over timegrensa er forsvarleg',
      'The choice of supplier above the limit is sound',
    ],
    [
      'En persons daterte vurdering. Rundskrivet sier ikke uttrykkelig om rekkefølgen også gjelder direkteavrop over timegrensen etter unntaket.',
      'Ei datert vurdering frå ein person. Rundskrivet seier ikkje uttrykkjeleg om rekkjefølgja òg gjeld direkteavrop over timegrensa etter unntaket.',
      "A person's dated assessment. The circular does not expressly say whether the order also governs direct awards above the limit under the exception.",
    ],
  ),
];

export const callOffRequestFacts: readonly FactEntry[] = [
  ...orderFacts,
  ...callOffCompetitionFacts,
  ...refusalFacts,
  ...deliveryFacts,
];
