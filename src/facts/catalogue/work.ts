/** Facts about a person's working time at one employer: whether the limits bind, what stretches them, which days are known in full. */
import type { FactEntry } from '../catalogue.ts';
import { CODE, type Words, YES_NO } from './chain-entry.ts';
import { ATTESTED, DAYS, HOURS_LIST, workEntry, workQuestion } from './work-entry.ts';
import { workRestFacts } from './work-rest.ts';
import { workWindowFacts } from './work-windows.ts';

function covered(id: string, [nb, nn, en]: Words): FactEntry {
  return workEntry(
    id,
    DAYS,
    ['supplier', 'hours', 'attestations'],
    [
      `Dager på rad med fullstendige timer, ${nb}`,
      `Dagar på rad med fullstendige timar, ${nn}`,
      `Days running with complete hours, ${en}`,
    ],
    [
      'At timelistene er oppgitt fullstendige for hele perioden og minst ett helt vindu, og at ingen rad for personen er ulest. For overtid og arbeidsfri telles bare hele uker.',
      'At timelistene er oppgjevne fullstendige for heile perioden og minst eitt heilt vindauge, og at inga rad for personen er ulesen. For overtid og arbeidsfri blir berre heile veker talde.',
      'That the hours lists are stated complete for the whole period and at least one whole window, and that no row of the person is unread. For overtime and rest only whole weeks are counted.',
    ],
  );
}

export const workFacts: readonly FactEntry[] = [
  workEntry(
    'worksAsEmployee',
    YES_NO,
    ['supplier', 'persons', 'payroll'],
    ['Arbeider som arbeidstaker', 'Arbeider som arbeidstakar', 'Works as an employee'],
    [
      'Nei bare når personlisten eller lønnslisten fører personen som frilanser eller enkeltpersonforetak. Viser ikke hva personen er etter arbeidsmiljøloven.',
      'Nei berre når personlista eller lønslista fører personen som frilansar eller enkeltpersonføretak. Viser ikkje kva personen er etter arbeidsmiljølova.',
      'No only where the list of persons or the payroll lists the person as a freelancer or sole trader. Does not show what the person is under the Working Environment Act.',
    ],
  ),
  workEntry(
    'otherWorkingTime',
    YES_NO,
    ATTESTED,
    [
      'Unntatt som leder eller særlig uavhengig (aml § 10-12)',
      'Unnateken som leiar eller særleg uavhengig (aml § 10-12)',
      'Exempt as a leader or particularly independent (aml § 10-12)',
    ],
    [
      'At et dokument viser stillingen for hver dag personen arbeidet. Et kryss i personlisten er bare en påstand.',
      'At eit dokument viser stillinga for kvar dag personen arbeidde. Eit kryss i personlista er berre ein påstand.',
      'That a document shows the position for each day worked. A tick in the list of persons is only a claim.',
    ],
  ),
  workEntry(
    'overtimeAgreement',
    YES_NO,
    ATTESTED,
    [
      'Avtale om mer overtid for dagene som ingen innsendt avtale dekker',
      'Avtale om meir overtid for dagane som ingen innsend avtale dekkjer',
      'An agreement on more overtime for the days that no agreement handed in covers',
    ],
    [
      'Skriftlig avtale med tillitsvalgte i en virksomhet med tariffavtale (aml § 10-6 (5)). Nei bare når listen over avtaler er oppgitt fullstendig. En avtale teller med dokumentet sitt, for dagene den gjelder, og bare for det den er ført som.',
      'Skriftleg avtale med tillitsvalde i ei verksemd med tariffavtale (aml § 10-6 (5)). Nei berre når lista over avtalar er oppgjeven fullstendig. Ein avtale tel med dokumentet sitt, for dagane han gjeld, og berre for det han er ført som.',
      'A written agreement with union representatives in a company bound by a collective agreement (aml § 10-6 (5)). No only when the list of agreements is stated complete. An agreement counts with its document, for the days it is in force, and only for what it is listed as.',
    ],
  ),
  workEntry(
    'restAgreement',
    YES_NO,
    ATTESTED,
    [
      'Avtale om kortere arbeidsfri for dagene som ingen innsendt avtale dekker',
      'Avtale om kortare arbeidsfri for dagane som ingen innsend avtale dekkjer',
      'An agreement on shorter rest for the days that no agreement handed in covers',
    ],
    [
      'Skriftlig avtale med tillitsvalgte i en virksomhet med tariffavtale (aml § 10-8 (3)). Nei bare når listen over avtaler er oppgitt fullstendig. En avtale teller med dokumentet sitt, for dagene den gjelder, og bare for det den er ført som.',
      'Skriftleg avtale med tillitsvalde i ei verksemd med tariffavtale (aml § 10-8 (3)). Nei berre når lista over avtalar er oppgjeven fullstendig. Ein avtale tel med dokumentet sitt, for dagane han gjeld, og berre for det han er ført som.',
      'A written agreement with union representatives in a company bound by a collective agreement (aml § 10-8 (3)). No only when the list of agreements is stated complete. An agreement counts with its document, for the days it is in force, and only for what it is listed as.',
    ],
  ),
  workQuestion(
    'compensatoryRest',
    ['attestations', 'assessments'],
    [
      'Døgnet over grensen er lovlig avtalt, med tilsvarende hvile',
      'Døgnet over grensa er lovleg avtalt, med tilsvarande kvile',
      'The 24 hours over the limit are lawfully agreed, with rest to match',
    ],
    [
      'En attest med dokument om kompenserende hvile for personen, eller en persons daterte vurdering (aml § 10-6 (9)).',
      'Ein attest med dokument om kompenserande kvile for personen, eller ei datert vurdering frå ein person (aml § 10-6 (9)).',
      "An attestation with its document of compensatory rest for the person, or a person's dated assessment (aml § 10-6 (9)).",
    ],
  ),
  workQuestion(
    'overtimePlanKept',
    ['assessments'],
    [
      'Timene over lovens vanlige grenser følger planen',
      'Timane over dei vanlege grensene i lova følgjer planen',
      "The hours over the act's plain limits follow the plan",
    ],
    [
      'Ja uten plan. Med en plan for gjennomsnittsberegning (aml § 10-5): en persons daterte vurdering av timene mot planen.',
      'Ja utan plan. Med ein plan for gjennomsnittsutrekning (aml § 10-5): ei datert vurdering frå ein person av timane mot planen.',
      "Yes without a plan. With an averaging plan (aml § 10-5): a person's dated assessment of the hours against the plan.",
    ],
  ),
  workQuestion(
    'rollingWeekAccepted',
    ['assessments'],
    [
      'Sju dager på rad over grensen er i orden når ingen kalenderuke er det',
      'Sju dagar på rad over grensa er i orden når inga kalenderveke er det',
      'Seven days running over the limit are in order when no calendar week is',
    ],
    [
      'En persons daterte vurdering av om «uke» skal leses som mandag til søndag eller som sju dager på rad.',
      'Ei datert vurdering frå ein person av om «veke» skal lesast som måndag til søndag eller som sju dagar på rad.',
      'A person’s dated assessment of whether “week” means Monday to Sunday or any seven days running.',
    ],
  ),
  workEntry(
    'workTimesShown',
    YES_NO,
    HOURS_LIST,
    [
      'Klokkeslettene viser når timene ble arbeidet',
      'Klokkesletta viser når timane vart arbeidde',
      'The clock times show when the hours were worked',
    ],
    [
      'At det sikre og det mulige timetallet i døgnet med mest er det samme.',
      'At det sikre og det moglege timetalet i døgnet med mest er det same.',
      'That what is certain and what is possible in the heaviest 24 hours is the same.',
    ],
  ),
  workEntry(
    'shiftTimes',
    CODE,
    HOURS_LIST,
    ['Når vakten var', 'Når vakta var', 'When the shift was'],
    [
      'At to rader fører samme person på overlappende tider. Tiden er regnet én gang.',
      'At to rader fører same person på overlappande tider. Tida er rekna éin gong.',
      'That two rows put the same person at overlapping times. The time is counted once.',
    ],
  ),
  covered('coveredFor24Hours', ['for 24 timer', 'for 24 timar', 'for 24 hours']),
  covered('coveredFor7Days', ['for en uke', 'for ei veke', 'for a week']),
  covered('coveredFor4Weeks', ['for fire uker', 'for fire veker', 'for four weeks']),
  covered('coveredFor8Weeks', ['for åtte uker', 'for åtte veker', 'for eight weeks']),
  covered('coveredFor52Weeks', ['for 52 uker', 'for 52 veker', 'for 52 weeks']),
  ...workWindowFacts,
  ...workRestFacts,
];
