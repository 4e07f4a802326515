/** Facts about the pay of one employment in the period: payslips, holiday pay and pension. */
import type { FactEntry } from '../catalogue.ts';
import { COUNT, DAYS, ORE, staffEntry, YES_NO } from './staff-entry.ts';

const entry = staffEntry('employment');

export const staffPayFacts: readonly FactEntry[] = [
  entry(
    'payDays',
    COUNT,
    ['payroll'],
    ['Lønninger i perioden', 'Lønningar i perioden', 'Pays in the period'],
    [
      'Hvor mange lønninger lønnslisten har for arbeidsforholdet i perioden.',
      'Kor mange lønningar lønslista har for arbeidsforholdet i perioden.',
      'How many pays the payroll list has for the employment in the period.',
    ],
  ),
  entry(
    'latestPayslipAfterDays',
    DAYS,
    ['payroll'],
    [
      'Lønnsslippen som kom senest, regnet fra lønningsdagen',
      'Lønsslippen som kom seinast, rekna frå lønningsdagen',
      'The latest payslip, counted from its pay day',
    ],
    [
      'Det største antall dager fra en lønningsdag til lønnsslippen. Under null når alle kom før. Viser ikke hva slippen inneholder.',
      'Det største talet på dagar frå ein lønningsdag til lønsslippen. Under null når alle kom før. Viser ikkje kva slippen inneheld.',
      'The largest number of days from a pay day to its payslip. Below zero when all came before. Does not show what the payslip holds.',
    ],
  ),
  entry(
    'everyPayslipDated',
    YES_NO,
    ['payroll'],
    [
      'Hver lønning har dagen lønnsslippen ble gitt',
      'Kvar lønning har dagen lønsslippen vart gitt',
      'Every pay has the day its payslip was given',
    ],
    [
      'At lønnslisten oppgir dagen for alle lønningene i perioden.',
      'At lønslista oppgir dagen for alle lønningane i perioden.',
      'That the payroll list gives the day for all pays in the period.',
    ],
  ),
  entry(
    'payslipNextDayAccepted',
    YES_NO,
    ['assessments'],
    [
      'Lønnsslippen dagen etter regnes som straks etter',
      'Lønsslippen dagen etter blir rekna som straks etter',
      'The payslip the next day counts as at once after',
    ],
    [
      'En persons daterte vurdering når en lønnsslipp kom dagen etter lønningsdagen.',
      'Ei datert vurdering frå ein person når ein lønsslipp kom dagen etter lønningsdagen.',
      'A person’s dated assessment where a payslip came the day after the pay day.',
    ],
  ),
  entry(
    'holidayPayEarned',
    ORE,
    ['payroll'],
    ['Feriepenger opptjent i perioden', 'Feriepengar opptente i perioden', 'Holiday pay earned in the period'],
    [
      'Summen i lønnslisten. Viser ikke at feriepengene er utbetalt.',
      'Summen i lønslista. Viser ikkje at feriepengane er utbetalte.',
      'The sum in the payroll list. Does not show that it was paid out.',
    ],
  ),
  entry(
    'holidayPayDue',
    ORE,
    ['payroll'],
    ['Feriepenger som minst skal opptjenes', 'Feriepengar som minst skal opptenast', 'Holiday pay that must be earned'],
    [
      'Feriepengegrunnlaget i lønnslisten ganger satsen: lovens, eller den avtalte når en avtale er attestert, med lovens tillegg der det gjelder. Deler av et øre faller bort for hver lønning.',
      'Feriepengegrunnlaget i lønslista gonger satsen: den i lova, eller den avtalte når ein avtale er attestert, med tillegget i lova der det gjeld. Delar av eit øre fell bort for kvar lønning.',
      'The basis in the payroll list times the rate: the act’s, or the agreed one when an agreement is attested, with the act’s extra where it applies. Parts of an øre are dropped for each pay.',
    ],
  ),
  entry(
    'pensionNotObliged',
    YES_NO,
    ['attestations'],
    [
      'Virksomheten er ikke pålagt tjenestepensjon',
      'Verksemda er ikkje pålagd tenestepensjon',
      'The company is not obliged to have an occupational pension',
    ],
    [
      'At en datert attest med dokument viser det for hver lønningsdag. Nei når ingen har sagt det. Viser stillingene at virksomheten er stor nok til å ha plikten, er det motstrid. Viser ikke hvem som eier virksomheten.',
      'At ein datert attest med dokument viser det for kvar lønningsdag. Nei når ingen har sagt det. Viser stillingane at verksemda er stor nok til å ha plikta, er det motstrid. Viser ikkje kven som eig verksemda.',
      'That a dated attestation with its document shows it for every pay day. No when nobody has said so. Where the positions show that the company is large enough to be obliged, the evidence conflicts. Does not show who owns the company.',
    ],
  ),
  entry(
    'pensionSchemeShown',
    YES_NO,
    ['attestations'],
    [
      'Pensjonsordningen er dokumentert for hele tiden',
      'Pensjonsordninga er dokumentert for heile tida',
      'The pension scheme is documented for the whole time',
    ],
    [
      'At en datert attest med dokument viser en tjenestepensjonsordning på hver lønningsdag. Viser ikke at innskuddene er betalt.',
      'At ein datert attest med dokument viser ei tenestepensjonsordning på kvar lønningsdag. Viser ikkje at innskota er betalte.',
      'That a dated attestation with its document shows an occupational pension scheme on every pay day. Does not show that the contributions were paid.',
    ],
  ),
  entry(
    'pensionPaid',
    ORE,
    ['payroll'],
    ['Pensjonsinnskudd i perioden', 'Pensjonsinnskot i perioden', 'Pension contributions in the period'],
    [
      'Summen i lønnslisten. Viser ikke at pengene er kommet fram.',
      'Summen i lønslista. Viser ikkje at pengane er komne fram.',
      'The sum in the payroll list. Does not show that the money arrived.',
    ],
  ),
  entry(
    'pensionDue',
    ORE,
    ['payroll'],
    [
      'Pensjonsinnskudd som minst skal betales',
      'Pensjonsinnskot som minst skal betalast',
      'Pension contributions that must be paid',
    ],
    [
      'Lovens minste sats av lønnen opp til taket, måned for måned, av ordinær lønn der lønnslisten har den, ellers av pensjonsgrunnlaget. Regnet etter det laveste som var lovlig hver måned.',
      'Minste satsen i lova av løna opp til taket, månad for månad, av ordinær løn der lønslista har henne, elles av pensjonsgrunnlaget. Rekna etter det lågaste som var lovleg kvar månad.',
      'The least rate of the act on pay up to the ceiling, month by month, of ordinary pay where the list has it, else of the pension basis. Reckoned by the least that was lawful in each month.',
    ],
  ),
];
