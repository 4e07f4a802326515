/** Facts about one employment: its form, how long it has been temporary, and when the contract came. */
import type { FactEntry } from '../catalogue.ts';
import { DAY, DAYS, MONTHS, PERCENT, staffEntry, TEXT, YES_NO } from './staff-entry.ts';

const entry = staffEntry('employment');

export const staffEmploymentFacts: readonly FactEntry[] = [
  entry(
    'employmentPart',
    TEXT,
    ['persons'],
    ['Det som blir vurdert', 'Det som blir vurdert', 'What is looked at'],
    [
      'Om delen gjelder dagen arbeidsforholdet begynte, tiden det har vart, eller lønnen i perioden.',
      'Om delen gjeld dagen arbeidsforholdet tok til, tida det har vart, eller løna i perioden.',
      'Whether the part is about the day the employment began, the time it has lasted, or the pay of the period.',
    ],
  ),
  entry(
    'employmentForm',
    TEXT,
    ['amelding', 'persons'],
    ['Fast eller midlertidig ansatt', 'Fast eller mellombels tilsett', 'Permanent or temporary'],
    [
      'Slik det er rapportert i a-meldingen eller står i Aa-registeret, ellers slik personlisten sier. En kode vi ikke kjenner, regnes ikke som noen av delene.',
      'Slik det er rapportert i a-meldinga eller står i Aa-registeret, elles slik personlista seier. Ein kode vi ikkje kjenner, blir ikkje rekna som nokon av delane.',
      'As reported in the a-melding or held by the Aa-register, otherwise as the list of persons says. A code we do not know counts as neither.',
    ],
  ),
  entry(
    'positionPercent',
    PERCENT,
    ['amelding', 'persons'],
    ['Stillingsprosent', 'Stillingsprosent', 'Position, per cent'],
    [
      'Hvor stor stillingen er, slik kildene sier. Viser ikke hvor mye som er arbeidet.',
      'Kor stor stillinga er, slik kjeldene seier. Viser ikkje kor mykje som er arbeidd.',
      'The size of the position, as the sources say. Does not show how much was worked.',
    ],
  ),
  entry(
    'employmentStartedOn',
    DAY,
    ['amelding', 'persons'],
    ['Første dag i arbeidsforholdet', 'Første dag i arbeidsforholdet', 'First day of the employment'],
    ['Slik kildene sier.', 'Slik kjeldene seier.', 'As the sources say.'],
  ),
  entry(
    'exemptGroundStated',
    YES_NO,
    ['persons'],
    [
      'Grunnen er en som grensen ikke gjelder for',
      'Grunnen er ein som grensa ikkje gjeld for',
      'The ground is one that the limit does not reach',
    ],
    [
      'At personlisten oppgir praksisarbeid, arbeidsmarkedstiltak eller idrett (§ 14-9 annet ledd bokstav c–e).',
      'At personlista oppgir praksisarbeid, arbeidsmarknadstiltak eller idrett (§ 14-9 andre ledd bokstav c–e).',
      'That the list of persons states work as a trainee, a labour market scheme or sport (§ 14-9 second paragraph c–e).',
    ],
  ),
  entry(
    'temporaryGround',
    TEXT,
    ['persons'],
    [
      'Grunn til midlertidig ansettelse (bokstav)',
      'Grunn til mellombels tilsetting (bokstav)',
      'Ground for temporary employment (letter)',
    ],
    [
      'Bokstaven i § 14-9 annet ledd slik personlisten sier, for hele tiden uten avbrudd. Ulike bokstaver etter hverandre er flere grunner. Viser ikke at grunnen holder.',
      'Bokstaven i § 14-9 andre ledd slik personlista seier, for heile tida utan avbrot. Ulike bokstavar etter kvarandre er fleire grunnar. Viser ikkje at grunnen held.',
      'The letter of § 14-9 second paragraph as the list of persons says, for the whole unbroken time. Different letters one after another are several grounds. Does not show that the ground holds.',
    ],
  ),
  entry(
    'temporaryMonths',
    MONTHS,
    ['persons', 'amelding'],
    ['Midlertidig ansatt uten avbrudd', 'Mellombels tilsett utan avbrot', 'Temporary without a break'],
    [
      'Hele måneder fra første dag som midlertidig til siste dag som er vurdert. Arbeidsforhold som følger på hverandre uten en dag imellom, regnes sammen. Tiden regnes fra arbeidsforholdet begynte når ingen tidligere måned viser fast ansettelse.',
      'Heile månader frå første dag som mellombels til siste dag som er vurdert. Arbeidsforhold som følgjer på kvarandre utan ein dag imellom, blir rekna saman. Tida blir rekna frå arbeidsforholdet tok til når ingen tidlegare månad viser fast tilsetting.',
      'Whole months from the first day as temporary to the last day looked at. Employments that follow one another without a day between are counted together. Time is counted from the start of the employment when no earlier month shows it as permanent.',
    ],
  ),
  entry(
    'temporaryLimitWhenAgreed',
    MONTHS,
    ['persons'],
    [
      'Grensen som gjaldt da ansettelsen ble avtalt',
      'Grensa som gjaldt då tilsettinga vart avtalt',
      'The limit in force when the employment was agreed',
    ],
    [
      'Høyeste antall måneder etter loven den dagen ansettelsen ble avtalt.',
      'Høgste tal på månader etter lova den dagen tilsettinga vart avtalt.',
      'The highest number of months under the act on the day the employment was agreed.',
    ],
  ),
  entry(
    'temporaryTransitionAccepted',
    YES_NO,
    ['assessments'],
    [
      'Den lengre grensen gjelder fortsatt for avtalen',
      'Den lengre grensa gjeld framleis for avtalen',
      'The longer limit still applies to the agreement',
    ],
    [
      'En persons daterte vurdering av en avtale fra før grensen ble kortere. Ingen overgangsregel er bekreftet.',
      'Ei datert vurdering frå ein person av ein avtale frå før grensa vart kortare. Ingen overgangsregel er stadfest.',
      'A person’s dated assessment of an agreement from before the limit was shortened. No transitional rule is confirmed.',
    ],
  ),
  entry(
    'contractGivenOn',
    DAY,
    ['persons'],
    ['Dagen arbeidsavtalen ble gitt', 'Dagen arbeidsavtalen vart gitt', 'The day the contract was given'],
    ['Slik personlisten sier.', 'Slik personlista seier.', 'As the list of persons says.'],
  ),
  entry(
    'contractGivenAfterDays',
    DAYS,
    ['persons'],
    [
      'Arbeidsavtalen ble gitt, regnet fra første dag',
      'Arbeidsavtalen vart gitt, rekna frå første dag',
      'The contract was given, counted from the first day',
    ],
    [
      'Dager fra arbeidsforholdet begynte til personen fikk avtalen, slik personlisten sier. Viser ikke hva avtalen inneholder.',
      'Dagar frå arbeidsforholdet tok til, til personen fekk avtalen, slik personlista seier. Viser ikkje kva avtalen inneheld.',
      'Days from the start of the employment until the person got the contract, as the list says. Does not show what the contract holds.',
    ],
  ),
  entry(
    'contractGivenAfterMonths',
    MONTHS,
    ['persons'],
    [
      'Arbeidsavtalen ble gitt innen, regnet fra første dag',
      'Arbeidsavtalen vart gitt innan, rekna frå første dag',
      'The contract was given within, counted from the first day',
    ],
    [
      'Det minste antall måneder som avtalen kom innen. En måned fra den 31. slutter på neste måneds siste dag.',
      'Det minste talet på månader som avtalen kom innan. Ein månad frå den 31. sluttar på siste dag i neste månad.',
      'The least number of months within which the contract came. A month from the 31st ends on the last day of the next month.',
    ],
  ),
  entry(
    'contractDueAtOnce',
    YES_NO,
    ['persons'],
    ['Arbeidsavtalen skulle gis straks', 'Arbeidsavtalen skulle bli gitt straks', 'The contract was due at once'],
    [
      'At personen er ansatt for å leies ut, eller er midlertidig ansatt i mindre enn en måned.',
      'At personen er tilsett for å leigast ut, eller er mellombels tilsett i mindre enn ein månad.',
      'That the person is employed to be hired out, or is temporary for less than a month.',
    ],
  ),
  entry(
    'contractNextDayAccepted',
    YES_NO,
    ['assessments'],
    [
      'Arbeidsavtalen dagen etter regnes som straks',
      'Arbeidsavtalen dagen etter blir rekna som straks',
      'The contract the next day counts as at once',
    ],
    [
      'En persons daterte vurdering når avtalen kom dagen etter at arbeidet begynte.',
      'Ei datert vurdering frå ein person når avtalen kom dagen etter at arbeidet tok til.',
      'A person’s dated assessment where the contract came the day after the work began.',
    ],
  ),
];
