/** Facts about what was paid for overtime. */
import type { FactEntry } from '../catalogue.ts';
import { entryOf, type Kind, type Source, YES_NO } from './chain-entry.ts';

const payEntry = entryOf('pay');
const HOURS: Kind = ['number', 'hours'];
const PERCENT: Kind = ['number', 'percent'];
const PAID: Source = ['supplier', 'payLines', 'payroll'];
const WORKED: Source = ['supplier', 'hours'];
const ORE: Kind = ['number', 'ore'];

export const overtimePayFacts: readonly FactEntry[] = [
  payEntry(
    'overtimeExempt',
    YES_NO,
    ['supplier', 'attestations'],
    [
      'Unntatt fra reglene om overtid (aml § 10-12)',
      'Unnateken frå reglane om overtid (aml § 10-12)',
      'Exempt from the rules on overtime (aml § 10-12)',
    ],
    [
      'At et dokument viser en ledende eller særlig uavhengig stilling for hver dag personen arbeidet. Et kryss i personlisten er bare en påstand.',
      'At eit dokument viser ei leiande eller særleg uavhengig stilling for kvar dag personen arbeidde. Eit kryss i personlista er berre ein påstand.',
      'That a document shows a leading or particularly independent position for each day worked. A tick in the list of persons is only a claim.',
    ],
  ),
  payEntry(
    'overtimeWorked',
    HOURS,
    WORKED,
    ['Overtid etter loven', 'Overtid etter lova', 'Overtime by the act'],
    [
      'Timene på lønnens dager over den daglige og den ukentlige grensen, hvert minutt talt én gang. Timer mellom avtalt arbeidstid og lovens grense er ikke med. Viser ikke hva som ble ført som overtid.',
      'Timane på dagane til løna over den daglege og den vekentlege grensa, kvart minutt talt éin gong. Timar mellom avtalt arbeidstid og grensa i lova er ikkje med. Viser ikkje kva som vart ført som overtid.',
      "The hours on the days of the pay over the daily and the weekly limit, each minute counted once. Hours between the agreed working time and the act's limit are left out. Does not show what was entered as overtime.",
    ],
  ),
  payEntry(
    'overtimePossible',
    HOURS,
    WORKED,
    [
      'Overtid når planen ikke regnes med',
      'Overtid når planen ikkje blir rekna med',
      'Overtime when the plan is left out',
    ],
    [
      'Overtiden etter lovens egne grenser. Uten plan for gjennomsnittsberegning er det den samme overtiden.',
      'Overtida etter grensene i lova sjølv. Utan plan for gjennomsnittsutrekning er det den same overtida.',
      "The overtime by the act's own limits. Without an averaging plan it is the same overtime.",
    ],
  ),
  payEntry(
    'overtimePay',
    ORE,
    PAID,
    ['Betalt for overtid', 'Betalt for overtid', 'Paid for overtime'],
    [
      'Timelønn og tillegg samlet. Vises når to lister sier ulikt om samme dager.',
      'Timeløn og tillegg samla. Blir vist når to lister seier ulikt om same dagar.',
      'Hourly pay and supplement together. Shown when two lists differ about the same days.',
    ],
  ),
  payEntry(
    'overtimeHoursPaid',
    HOURS,
    ['supplier', 'payLines', 'payroll', 'attestations'],
    ['Timer betalt som overtid', 'Timar betalte som overtid', 'Hours paid as overtime'],
    [
      'Etter lønnslinjene, ellers lønnslisten. Færre enn det ble arbeidet teller bare når lønnslisten er oppgitt fullstendig.',
      'Etter lønslinjene, elles lønslista. Færre enn det vart arbeidd tel berre når lønslista er oppgjeven fullstendig.',
      'By the pay lines, else the payroll list. Fewer than were worked count only when the payroll list is stated complete.',
    ],
  ),
  payEntry(
    'overtimePercent',
    PERCENT,
    PAID,
    ['Tillegg for overtiden', 'Tillegg for overtida', 'Supplement for the overtime'],
    [
      'Det som ble betalt ut over avtalt timelønn, i hele prosent rundet ned, for de timene som er overtid etter loven. Av flere lønninger vises den laveste.',
      'Det som vart betalt ut over avtalt timeløn, i heile prosent runda ned, for dei timane som er overtid etter lova. Av fleire lønningar blir den lågaste vist.',
      'What was paid on top of the agreed hourly pay, in whole per cent rounded down, for the hours that are overtime by the act. Of several pays the lowest is shown.',
    ],
  ),
  payEntry(
    'overtimePercentAtLeast',
    PERCENT,
    PAID,
    [
      'Tillegg for overtiden når planen ikke regnes med',
      'Tillegg for overtida når planen ikkje blir rekna med',
      'Supplement for the overtime when the plan is left out',
    ],
    [
      'Det samme, for alle timene som er overtid etter lovens egne grenser.',
      'Det same, for alle timane som er overtid etter grensene i lova sjølv.',
      "The same, for all hours that are overtime by the act's own limits.",
    ],
  ),
  payEntry(
    'overtimePercentAgreed',
    PERCENT,
    ['contractManager'],
    ['Tillegg som kreves', 'Tillegg som blir kravd', 'Supplement required'],
    [
      'Lovens tillegg, eller det som avtalen oppgir når det er høyere.',
      'Tillegget i lova, eller det som avtalen oppgir når det er høgare.',
      "The act's supplement, or the one that the agreement states when that is higher.",
    ],
  ),
  {
    ...payEntry(
      'overtimePlanFollowed',
      YES_NO,
      ['assessor', 'assessments'],
      [
        'Timene over lovens vanlige grenser er ikke overtid etter planen',
        'Timane over dei vanlege grensene i lova er ikkje overtid etter planen',
        "By the plan the hours over the act's plain limits are no overtime",
      ],
      [
        'Ja uten plan. Med en plan for gjennomsnittsberegning (aml § 10-5): en persons daterte vurdering av timene mot planen.',
        'Ja utan plan. Med ein plan for gjennomsnittsutrekning (aml § 10-5): ei datert vurdering frå ein person av timane mot planen.',
        "Yes without a plan. With an averaging plan (aml § 10-5): a person's dated assessment of the hours against the plan.",
      ],
    ),
    assessed: true,
  },
  payEntry(
    'overtimeDaysKnown',
    YES_NO,
    ['supplier', 'hours', 'attestations'],
    [
      'Timene på dagene er kjent fullt ut',
      'Timane på dagane er kjende fullt ut',
      'The hours of the days are known in full',
    ],
    [
      'At timelistene er oppgitt fullstendige for dagene, og at ingen rad for personen er ulest.',
      'At timelistene er oppgjevne fullstendige for dagane, og at inga rad for personen er ulesen.',
      'That the hours lists are stated complete for the days, and that no row of the person is unread.',
    ],
  ),
];
