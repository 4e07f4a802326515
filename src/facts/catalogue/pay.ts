/** Facts about a person's pay at one employer: what the ordinary pay is held against, and what was paid. */
import type { FactEntry } from '../catalogue.ts';
import { CODE, entryOf, type Kind, type Source, YES_NO } from './chain-entry.ts';
import { nightPayFacts } from './pay-night.ts';
import { overtimePayFacts } from './pay-overtime.ts';

const payEntry = entryOf('pay');
const ORE: Kind = ['number', 'ore'];
const HOURS: Kind = ['number', 'hours'];
const PERSONS: Source = ['supplier', 'persons'];
const PAID: Source = ['supplier', 'payLines', 'payroll'];

export const payFacts: readonly FactEntry[] = [
  payEntry(
    'payPart',
    CODE,
    PAID,
    ['Hvilken del av lønnen det gjelder', 'Kva del av løna det gjeld', 'Which part of the pay it is about'],
    [
      'Ordinær lønn, overtid og nattarbeid blir holdt mot hver sin regel.',
      'Ordinær løn, overtid og nattarbeid blir haldne mot kvar sin regel.',
      'Ordinary pay, overtime and night work are each held against a rule of their own.',
    ],
  ),
  payEntry(
    'paidAsEmployee',
    YES_NO,
    ['supplier', 'persons', 'payroll'],
    ['Lønnes som arbeidstaker', 'Blir løna som arbeidstakar', 'Paid as an employee'],
    [
      'Nei bare når personlisten eller lønnslisten fører personen som frilanser eller enkeltpersonforetak. En rad som ikke sier hvem den gjelder, viser ingenting.',
      'Nei berre når personlista eller lønslista fører personen som frilansar eller enkeltpersonføretak. Ei rad som ikkje seier kven ho gjeld, viser ingenting.',
      'No only where the list of persons or the payroll lists the person as a freelancer or sole trader. A row that does not say who it is about shows nothing.',
    ],
  ),
  payEntry(
    'grossPay',
    ORE,
    ['supplier', 'payroll', 'amelding'],
    ['Brutto lønn betalt i måneden', 'Brutto løn betalt i månaden', 'Gross pay paid in the month'],
    [
      'At lønnslisten og a-meldingen for den måneden lønnen ble betalt, sier ulike summer. Naturalytelser, utgiftsgodtgjørelse og feriepenger kan være med i lønnslisten eller ikke.',
      'At lønslista og a-meldinga for den månaden løna vart betalt, seier ulike summar. Naturalytingar, utgiftsgodtgjersle og feriepengar kan vere med i lønslista eller ikkje.',
      'That the payroll list and the a-melding of the month in which the wages were paid say different sums. Benefits in kind, expense pay and holiday pay may be in the payroll list or not.',
    ],
  ),
  payEntry(
    'taxWithheld',
    ORE,
    ['supplier', 'payroll', 'amelding'],
    ['Trukket i skatt i måneden', 'Trekt i skatt i månaden', 'Tax withheld in the month'],
    [
      'At lønnslisten og a-meldingen for den måneden lønnen ble betalt, sier ulike skattetrekk. A-meldingen fører hele kroner.',
      'At lønslista og a-meldinga for den månaden løna vart betalt, seier ulike skattetrekk. A-meldinga fører heile kroner.',
      'That the payroll list and the a-melding of the month in which the wages were paid say different tax. The a-melding has whole kroner.',
    ],
  ),
  payEntry(
    'payCategory',
    CODE,
    PERSONS,
    [
      'Lønnskategorien personen er ført i',
      'Lønskategorien personen er ført i',
      'The pay category that the person is listed in',
    ],
    [
      'Raden i lønnstabellen etter personlisten. «Ingen» når ingen tariffavtale med satser gjelder. Lærlinger, personer på arbeidsmarkedstiltak og de som ikke arbeider på kontrakten, er utenfor.',
      'Rada i lønstabellen etter personlista. «Ingen» når ingen tariffavtale med satsar gjeld. Lærlingar, personar på arbeidsmarknadstiltak og dei som ikkje arbeider på kontrakten, er utanfor.',
      'The row of the pay table by the list of persons. “None” when no collective agreement with rates holds. Apprentices, people on labour market schemes and those who do not work on the contract are outside.',
    ],
  ),
  payEntry(
    'payFloorCategory',
    CODE,
    PERSONS,
    [
      'Kategorien med den laveste satsen som kan gjelde',
      'Kategorien med den lågaste satsen som kan gjelde',
      'The category with the lowest rate that may hold',
    ],
    [
      'Den oppgitte kategorien når et dokument viser den. Ellers den laveste av dem personen kan høre til.',
      'Den oppgjevne kategorien når eit dokument viser han. Elles den lågaste av dei personen kan høyre til.',
      'The category listed when a document shows it. Otherwise the lowest of those that the person may belong to.',
    ],
  ),
  payEntry(
    'payFloorAgreement',
    CODE,
    PERSONS,
    [
      'Tariffavtalen som lønnskategorien hviler på',
      'Tariffavtalen som lønskategorien kviler på',
      'The collective agreement that the pay category rests on',
    ],
    [
      'Allmenngjort, eller en avtale som bare gjelder når kontrakten viser til den. Viser kontrakten til en annen, er det ikke kjent hvilken sats som gjelder.',
      'Allmenngjord, eller ein avtale som berre gjeld når kontrakten viser til han. Viser kontrakten til ein annan, er det ikkje kjent kva sats som gjeld.',
      'Generally applied, or one that holds only when the contract names it. When the contract names another, it is not known which rate holds.',
    ],
  ),
  payEntry(
    'payCategorySettled',
    YES_NO,
    PERSONS,
    [
      'Et dokument viser lønnskategorien, eller den betyr ikke noe for satsen',
      'Eit dokument viser lønskategorien, eller han har ikkje noko å seie for satsen',
      'A document shows the pay category, or it makes no difference to the rate',
    ],
    [
      'At filen med fagbrev, alder eller måneder er sendt inn og lar seg åpne. Viser ikke at innholdet er riktig.',
      'At fila med fagbrev, alder eller månader er send inn og lèt seg opne. Viser ikkje at innhaldet er rett.',
      'That the file with certificate, age or months is handed in and can be opened. Does not show that what it says is right.',
    ],
  ),
  payEntry(
    'ordinaryHours',
    HOURS,
    PAID,
    ['Ordinære timer det er betalt for', 'Ordinære timar det er betalt for', 'Ordinary hours paid for'],
    [
      'Timene på lønnslinjene for ordinær lønn, ellers i lønnslisten. Fastlønn uten timer viser ingen.',
      'Timane på lønslinjene for ordinær løn, elles i lønslista. Fastløn utan timar viser ingen.',
      'The hours of the pay lines for ordinary pay, else of the payroll list. A fixed salary without hours shows none.',
    ],
  ),
  payEntry(
    'ordinaryPay',
    ORE,
    PAID,
    ['Ordinær lønn', 'Ordinær løn', 'Ordinary pay'],
    [
      'Lønn for ordinær tid, med rettelser trukket fra. Overtid, tillegg, utgifter og bonus er aldri med.',
      'Løn for ordinær tid, med rettingar trekte frå. Overtid, tillegg, utgifter og bonus er aldri med.',
      'Pay for ordinary time, with corrections taken off. Overtime, supplements, expenses and bonus are never part of it.',
    ],
  ),
  payEntry(
    'ordinaryPayPerHour',
    ORE,
    PAID,
    ['Ordinær lønn per time', 'Ordinær løn per time', 'Ordinary pay an hour'],
    [
      'Lønnen delt på timene, rundet ned til hele øre. Satsene er i hele øre, så lønnen når satsen nøyaktig når dette tallet gjør det. Av flere lønninger med samme sats vises den laveste.',
      'Løna delt på timane, runda ned til heile øre. Satsane er i heile øre, så løna når satsen nøyaktig når dette talet gjer det. Av fleire lønningar med same sats blir den lågaste vist.',
      'The pay divided by the hours, rounded down to whole øre. Rates are in whole øre, so the pay reaches the rate exactly when this figure does. Of several pays at one rate the lowest is shown.',
    ],
  ),
  payEntry(
    'ordinaryPayLeast',
    ORE,
    PAID,
    [
      'Det minste de ordinære timene kan betales med',
      'Det minste dei ordinære timane kan betalast med',
      'The least that the ordinary hours can be paid with',
    ],
    [
      'Timene hver dag ganger den laveste satsen som kan gjelde den dagen. En sats som ikke kan avgjøre, er ikke regnet med.',
      'Timane kvar dag gonger den lågaste satsen som kan gjelde den dagen. Ein sats som ikkje kan avgjere, er ikkje rekna med.',
      'The hours of each day times the lowest rate that may hold that day. A rate that may not decide is left out.',
    ],
  ),
  payEntry(
    'ordinaryPayMost',
    ORE,
    PAID,
    [
      'Det meste de ordinære timene kan kreve',
      'Det meste dei ordinære timane kan krevje',
      'The most that the ordinary hours can call for',
    ],
    [
      'Timene hver dag ganger den høyeste satsen som kan gjelde den dagen.',
      'Timane kvar dag gonger den høgaste satsen som kan gjelde den dagen.',
      'The hours of each day times the highest rate that may hold that day.',
    ],
  ),
  payEntry(
    'ordinaryPayShort',
    ORE,
    PAID,
    ['Det som mangler på det minste', 'Det som manglar på det minste', 'What is short of the least'],
    [
      'Det minste timene kan betales med, minus lønnen; null når lønnen når opp.',
      'Det minste timane kan betalast med, minus løna; null når løna når opp.',
      'The least that the hours can be paid with, less the pay; nought when the pay reaches it.',
    ],
  ),
  payEntry(
    'ordinaryDaysSettled',
    YES_NO,
    ['supplier', 'payLines', 'hours'],
    [
      'Det er kjent hvilke dager timene falt på, eller det betyr ikke noe for satsen',
      'Det er kjent kva dagar timane fall på, eller det har ikkje noko å seie for satsen',
      'It is known on which days the hours fell, or it makes no difference to the rate',
    ],
    [
      'Når satsen endres midt i en lønn: at lønnslinjene er delt ved endringen, eller at timelisten summerer seg til timene det er betalt for.',
      'Når satsen blir endra midt i ei løn: at lønslinjene er delte ved endringa, eller at timelista summerer seg til timane det er betalt for.',
      'When the rate changes within a pay: that the pay lines are split at the change, or that the hours list adds up to the hours paid for.',
    ],
  ),
  ...overtimePayFacts,
  ...nightPayFacts,
];
