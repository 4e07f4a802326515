/** Facts about one hire: a person, whoever hires out, and the days; and about whoever worked. */
import type { FactEntry } from '../catalogue.ts';
import { CODE, DAY, entryOf, type Source, YES_NO } from './chain-entry.ts';
import { hireGroundFacts } from './hire-ground.ts';
import { judgedOf } from './hire-judged.ts';
import { hirePersonFacts } from './hire-person.ts';

const entry = entryOf('hire');
const judged = judgedOf('hire');
const LIST: Source = ['supplier', 'hires'];

export const hireFacts: readonly FactEntry[] = [
  entry(
    'hireFirstDay',
    DAY,
    ['supplier', 'hires', 'hours'],
    ['Første dag av innleien', 'Første dagen av innleiga', 'First day of the hire'],
    [
      'Den tidligste dagen som innleielisten eller timelisten viser at personen arbeidet for utleieren.',
      'Den tidlegaste dagen som innleigelista eller timelista viser at personen arbeidde for utleigaren.',
      'The earliest day on which the list of hires or the hours show the person at work for the lender.',
    ],
  ),
  entry(
    'hireLastDay',
    DAY,
    LIST,
    ['Siste dag av innleien', 'Siste dagen av innleiga', 'Last day of the hire'],
    [
      'Slik innleielisten sier. En tom celle betyr at innleien varer.',
      'Slik innleigelista seier. Ei tom celle tyder at innleiga varer.',
      'As the list of hires says. An empty cell means that the hire goes on.',
    ],
  ),
  entry(
    'hireInPeriod',
    YES_NO,
    LIST,
    ['Innleien falt i perioden', 'Innleiga fall i perioden', 'The hire falls in the period'],
    [
      'Om minst én dag av innleien ligger i perioden som kontrolleres.',
      'Om minst éin dag av innleiga ligg i perioden som blir kontrollert.',
      'Whether at least one day of the hire lies in the period that is examined.',
    ],
  ),
  entry(
    'lenderKind',
    CODE,
    ['supplier', 'hires', 'registeredUnit'],
    ['Hva slags virksomhet som leier ut', 'Kva slags verksemd som leiger ut', 'What kind of company hires out'],
    [
      'Bemanningsforetak, produksjonsbedrift eller enkeltpersonforetak, slik innleielisten eller registeret sier. Viser ikke hva virksomheten faktisk lever av.',
      'Bemanningsføretak, produksjonsbedrift eller enkeltpersonføretak, slik innleigelista eller registeret seier. Viser ikkje kva verksemda faktisk lever av.',
      'Staffing agency, producing company or sole trader, as the list of hires or the register says. Does not show what the company lives by in fact.',
    ],
  ),
  judged(
    'lenderIsProducer',
    ['Utleieren er en produksjonsbedrift', 'Utleigaren er ei produksjonsbedrift', 'The lender is a producing company'],
    [
      'En persons daterte vurdering av at utleieren ikke har som formål å leie ut. Da står den ikke i bemanningsforetaksregisteret.',
      'Ei datert vurdering frå ein person av at utleigaren ikkje har som føremål å leige ut. Då står han ikkje i bemanningsføretaksregisteret.',
      "A person's dated assessment that hiring out is not the lender's purpose. It then does not stand in the staffing-agency register.",
    ],
  ),
  entry(
    'agencyStatus',
    CODE,
    ['supplier', 'agencyExtract'],
    [
      'Utleierens status i bemanningsforetaksregisteret',
      'Statusen til utleigaren i bemanningsføretaksregisteret',
      "The lender's status in the staffing-agency register",
    ],
    [
      'Status på dagene i tidsrommet. Et utdrag viser sin egen dag og dagene det selv oppgir; to utdrag med samme godkjenning og tett nok i tid viser dagene mellom dem.',
      'Status på dagane i tidsrommet. Eit utdrag viser sin eigen dag og dagane det sjølv oppgjev; to utdrag med same godkjenning og tett nok i tid viser dagane mellom dei.',
      'The status on the days of the span. An extract shows its own day and the days that it states; two extracts with the same approval and close enough in time show the days between them.',
    ],
  ),
  judged(
    'agencyWasRegistered',
    [
      'Utleieren var registrert selv om utdraget sier noe annet',
      'Utleigaren var registrert sjølv om utdraget seier noko anna',
      'The lender was registered although the extract says something else',
    ],
    [
      'En persons daterte vurdering for dager før godkjenning ble påkrevd, når utdraget bare svarer på om utleieren er godkjent.',
      'Ei datert vurdering frå ein person for dagar før godkjenning vart påkravd, når utdraget berre svarer på om utleigaren er godkjend.',
      "A person's dated assessment for days before approval was required, when the extract only says whether the lender is approved.",
    ],
  ),
  entry(
    'hireApprovedOn',
    DAY,
    ['supplier', 'attestations', 'hires'],
    ['Dagen innleien ble godkjent', 'Dagen innleiga vart godkjend', 'The day the hire was approved'],
    [
      'Dagen på en vedlagt godkjenning, eller den oppdragsgiveren selv sier. En dag før arbeidet som bare står i leverandørens egen innleieliste, er opplyst og ikke vist. Viser ikke hva godkjenningen gjelder.',
      'Dagen på ei vedlagd godkjenning, eller den oppdragsgivaren sjølv seier. Ein dag før arbeidet som berre står i leverandøren si eiga innleigeliste, er opplyst og ikkje vist. Viser ikkje kva godkjenninga gjeld.',
      "The day on an enclosed approval, or the one that the buyer itself says. A day before the work that stands only in the supplier's own list of hires is stated, not shown. Does not show what the approval covers.",
    ],
  ),
  judged(
    'sameDayHireApproved',
    [
      'Innleien var godkjent før arbeidet begynte den dagen',
      'Innleiga var godkjend før arbeidet tok til den dagen',
      'The hire was approved before the work began that day',
    ],
    [
      'En persons daterte vurdering når godkjenningen og den første dagen har samme dato.',
      'Ei datert vurdering frå ein person når godkjenninga og den første dagen har same dato.',
      "A person's dated assessment when the approval and the first day have the same date.",
    ],
  ),
  entry(
    'payBetweenAssignments',
    YES_NO,
    ['supplier', 'attestations', 'hires'],
    [
      'Den innleide får lønn mellom oppdragene',
      'Den innleigde får løn mellom oppdraga',
      'The hired-in person is paid between assignments',
    ],
    [
      'Vist når en datert attest med dokumentasjon fra utleieren gjelder alle dagene av innleien. Et ja i leverandørens egen liste er bare opplyst.',
      'Vist når ein datert attest med dokumentasjon frå utleigaren gjeld alle dagane av innleiga. Eit ja i leverandøren si eiga liste er berre opplyst.',
      "Shown when a dated attestation with the lender's documentation holds on all days of the hire. A yes in the supplier's own list is only stated.",
    ],
  ),
  ...hireGroundFacts,
  ...hirePersonFacts,
];
