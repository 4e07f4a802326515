/** Facts about night work and what was paid for it. */
import type { FactEntry } from '../catalogue.ts';
import { CODE, entryOf, type Kind, type Source, YES_NO } from './chain-entry.ts';

const payEntry = entryOf('pay');
const HOURS: Kind = ['number', 'hours'];
const ORE: Kind = ['number', 'ore'];
const PAID: Source = ['supplier', 'payLines', 'payroll'];
const WORKED: Source = ['supplier', 'hours'];

export const nightPayFacts: readonly FactEntry[] = [
  payEntry(
    'payTrade',
    CODE,
    ['supplier', 'persons'],
    ['Bransjen lønnskategorien hører til', 'Bransjen lønskategorien høyrer til', 'The trade of the pay category'],
    [
      'Etter personlisten. Bare bransjer med et eget tillegg for nattarbeid blir vist.',
      'Etter personlista. Berre bransjar med eit eige tillegg for nattarbeid blir viste.',
      'By the list of persons. Only trades with a supplement of their own for night work are shown.',
    ],
  ),
  payEntry(
    'nightHours',
    HOURS,
    WORKED,
    ['Timer om natten', 'Timar om natta', 'Hours at night'],
    [
      'De timene som med sikkerhet ligger om natten på klokken i Norge. En pause som listen ikke plasserer, er trukket fra.',
      'Dei timane som med visse ligg om natta på klokka i Noreg. Ein pause som lista ikkje plasserer, er trekt frå.',
      'The hours that are certain to lie at night on the clock in Norway. A break that the list does not place is taken off.',
    ],
  ),
  payEntry(
    'nightHoursAtMost',
    HOURS,
    WORKED,
    [
      'Det meste som kan være arbeidet om natten',
      'Det meste som kan vere arbeidd om natta',
      'The most that may have been worked at night',
    ],
    [
      'Det samme når pausen lå utenfor natten. Timer uten klokkeslett kan ligge når som helst.',
      'Det same når pausen låg utanfor natta. Timar utan klokkeslett kan liggje når som helst.',
      'The same when the break lay outside the night. Hours without clock times may lie at any time.',
    ],
  ),
  payEntry(
    'nightPay',
    ORE,
    ['supplier', 'payLines', 'payroll', 'attestations'],
    ['Betalt tillegg for natt', 'Betalt tillegg for natt', 'Night supplement paid'],
    [
      'Etter lønnslinjene, ellers lønnslisten, for dagene lønnen gjelder. Ingen betaling funnet teller bare når lønnslisten er oppgitt fullstendig.',
      'Etter lønslinjene, elles lønslista, for dagane løna gjeld. Inga betaling funnen tel berre når lønslista er oppgjeven fullstendig.',
      'By the pay lines, else the payroll list, for the days that the pay is for. No payment found counts only when the payroll list is stated complete.',
    ],
  ),
  payEntry(
    'nightPayPerHour',
    ORE,
    PAID,
    ['Betalt tillegg per time om natten', 'Betalt tillegg per time om natta', 'Supplement paid an hour at night'],
    [
      'Tillegget delt på de sikre timene, rundet ned til hele øre. Av flere lønninger med samme sats vises den laveste.',
      'Tillegget delt på dei sikre timane, runda ned til heile øre. Av fleire lønningar med same sats blir den lågaste vist.',
      'The supplement divided by the certain hours, rounded down to whole øre. Of several pays at one rate the lowest is shown.',
    ],
  ),
  payEntry(
    'nightPayLeast',
    ORE,
    WORKED,
    [
      'Det minste timene om natten kan gi i tillegg',
      'Det minste timane om natta kan gje i tillegg',
      'The least supplement for the hours at night',
    ],
    [
      'De sikre timene hver dag ganger dagens sats. En sats som ikke kan avgjøre, er ikke regnet med.',
      'Dei sikre timane kvar dag gonger satsen for dagen. Ein sats som ikkje kan avgjere, er ikkje rekna med.',
      "The certain hours of each day times the day's rate. A rate that may not decide is left out.",
    ],
  ),
  payEntry(
    'nightPayMost',
    ORE,
    WORKED,
    [
      'Det meste timene om natten kan kreve i tillegg',
      'Det meste timane om natta kan krevje i tillegg',
      'The most supplement that the hours at night can call for',
    ],
    [
      'Timene når pausene lå utenfor natten, ganger dagens sats.',
      'Timane når pausane låg utanfor natta, gonger satsen for dagen.',
      "The hours when the breaks lay outside the night, times the day's rate.",
    ],
  ),
  payEntry(
    'nightBreaksSettled',
    YES_NO,
    WORKED,
    [
      'Det er kjent når pausene var, eller det betyr ikke noe for tillegget',
      'Det er kjent når pausane var, eller det har ikkje noko å seie for tillegget',
      'It is known when the breaks were, or it makes no difference to the supplement',
    ],
    [
      'At ingen vakt som går inn i natten, har en pause uten klokkeslett. Del vakten ved pausen for å vise når den var.',
      'At inga vakt som går inn i natta, har ein pause utan klokkeslett. Del vakta ved pausen for å vise når han var.',
      'That no shift that reaches into the night has a break without clock times. Split the shift at the break to show when it was.',
    ],
  ),
  payEntry(
    'nightDaysKnown',
    YES_NO,
    ['supplier', 'hours', 'attestations'],
    [
      'Timene på dagene er kjent fullt ut, med klokkeslett',
      'Timane på dagane er kjende fullt ut, med klokkeslett',
      'The hours of the days are known in full, with clock times',
    ],
    [
      'At timelistene er oppgitt fullstendige for dagene, at ingen rad for personen er ulest, og at hver rad har klokkeslett.',
      'At timelistene er oppgjevne fullstendige for dagane, at inga rad for personen er ulesen, og at kvar rad har klokkeslett.',
      'That the hours lists are stated complete for the days, that no row of the person is unread, and that every row has clock times.',
    ],
  ),
];
