/** Facts about one wage: what the payroll list says, and what the bank shows. */
import type { FactEntry } from '../catalogue.ts';
import { CODE, DAYS, entry, type Kind, ORE, type Words, YES_NO } from './bank-entry.ts';

const BANK: FactEntry['provenBy'] = ['bankStatement', 'paymentFile', 'paymentStatus'];
const LIST: FactEntry['provenBy'] = ['payroll'];
const wage = (id: string, kind: Kind, provenBy: FactEntry['provenBy'], label: Words, proves: Words): FactEntry =>
  entry('wage', id, kind, provenBy, label, proves);

export const wageFacts: readonly FactEntry[] = [
  wage(
    'netPay',
    ORE,
    LIST,
    ['Netto lønn', 'Netto løn', 'Net pay'],
    [
      'Hva lønnslisten sier at personen skal ha utbetalt. Viser ikke at lønnen er riktig beregnet.',
      'Kva lønslista seier at personen skal ha utbetalt. Viser ikkje at løna er rett rekna ut.',
      'What the payroll list says the person is to be paid. Does not show that the pay is worked out correctly.',
    ],
  ),
  wage(
    'workerType',
    CODE,
    ['payroll', 'persons'],
    ['Ansatt eller frilanser', 'Tilsett eller frilansar', 'Employee or freelancer'],
    [
      'Hva lønnslisten og personlisten fører personen som. Viser ikke at føringen er riktig.',
      'Kva lønslista og personlista fører personen som. Viser ikkje at føringa er rett.',
      'What the payroll list and the list of persons record. Does not show that the record is right.',
    ],
  ),
  wage(
    'listedAsCash',
    YES_NO,
    LIST,
    ['Lønnslisten sier kontant', 'Lønslista seier kontant', 'The payroll list says cash'],
    [
      'At lønnslisten selv sier at lønnen er betalt kontant. Et nei viser ikke at den er betalt til bank.',
      'At lønslista sjølv seier at løna er betalt kontant. Eit nei viser ikkje at ho er betalt til bank.',
      'That the payroll list itself says the wage was paid in cash. A no does not show that it went to a bank.',
    ],
  ),
  wage(
    'wageBooked',
    YES_NO,
    BANK,
    ['Lønnen er funnet bokført', 'Løna er funnen bokført', 'The wage is found booked'],
    [
      'At banken har bokført en overføring som kan være denne lønnen. En betalingsfil alene er ingen betaling. Viser ikke hvem som eier kontoen.',
      'At banken har bokført ei overføring som kan vere denne løna. Ei betalingsfil åleine er inga betaling. Viser ikkje kven som eig kontoen.',
      'That the bank has booked a transfer that may be this wage. A payment file alone is no payment. Does not show who owns the account.',
    ],
  ),
  wage(
    'bookingDays',
    DAYS,
    BANK,
    [
      'Dager mellom lønningsdagen og bokføringen',
      'Dagar mellom lønningsdagen og bokføringa',
      'Days between pay day and booking',
    ],
    [
      'Hvor langt fra lønningsdagen overføringen er bokført; den som ligger lengst unna teller. Null når ingen er funnet.',
      'Kor langt frå lønningsdagen overføringa er bokført; den som ligg lengst unna tel. Null når inga er funnen.',
      'How far from pay day the transfer was booked; the one farthest off counts. Zero when none is found.',
    ],
  ),
  wage(
    'paidInParts',
    YES_NO,
    BANK,
    [
      'Lønnen er delt opp eller slått sammen med en annen',
      'Løna er delt opp eller slått saman med ei anna',
      'The wage is split or lumped together with another',
    ],
    [
      'At det ikke er funnet én overføring av lønnen, men flere som ikke gir beløpet til én konto, eller én for flere lønninger.',
      'At det ikkje er funne éi overføring av løna, men fleire som ikkje gir beløpet til éin konto, eller éi for fleire lønningar.',
      'That no single transfer of the wage is found, but several that do not make up the amount to one account, or one for several wages.',
    ],
  ),
  wage(
    'paidToOtherAccount',
    YES_NO,
    BANK,
    ['Betalt til en annen konto', 'Betalt til ein annan konto', 'Paid to another account'],
    [
      'At beløpet er bokført til en annen konto enn den lønnslisten oppgir. Viser ikke hvem som eier den.',
      'At beløpet er bokført til ein annan konto enn den lønslista oppgir. Viser ikkje kven som eig han.',
      'That the amount was booked to another account than the payroll list names. Does not show whose it is.',
    ],
  ),
  wage(
    'paidInOtherCurrency',
    YES_NO,
    BANK,
    ['Betalt i en annen valuta', 'Betalt i ein annan valuta', 'Paid in another currency'],
    [
      'At det som er bokført til kontoen er i en annen valuta enn kroner, så beløpene ikke kan sammenlignes.',
      'At det som er bokført til kontoen er i ein annan valuta enn kroner, så beløpa ikkje kan samanliknast.',
      'That what was booked to the account is in another currency than kroner, so that the amounts cannot be compared.',
    ],
  ),
  wage(
    'mayHaveComeBack',
    YES_NO,
    BANK,
    ['Overføringen kan ha kommet i retur', 'Overføringa kan ha kome i retur', 'The transfer may have come back'],
    [
      'At samme beløp er ført tilbake til den betalende kontoen uten at banken viser hvilken overføring det gjelder.',
      'At same beløp er ført tilbake til den betalande kontoen utan at banken viser kva overføring det gjeld.',
      'That the same amount came back to the paying account and the bank does not show which transfer it was.',
    ],
  ),
  wage(
    'accountShared',
    YES_NO,
    LIST,
    ['Flere personer har samme konto', 'Fleire personar har same konto', 'Several persons have the same account'],
    [
      'At lønnslisten oppgir den samme kontoen for flere personer. Kontoen vises ikke.',
      'At lønslista oppgir den same kontoen for fleire personar. Kontoen blir ikkje vist.',
      'That the payroll list names one account for several persons. The account is not shown.',
    ],
  ),
  wage(
    'accountIsEmployers',
    YES_NO,
    ['payroll', 'bankStatement'],
    [
      'Kontoen er en av de betalende kontoene',
      'Kontoen er ein av dei betalande kontoane',
      'The account is one of the paying accounts',
    ],
    [
      'At lønnslisten oppgir en konto som lønn også betales fra, etter kontoutskrifter og betalingsfiler.',
      'At lønslista oppgir ein konto som løn òg blir betalt frå, etter kontoutskrifter og betalingsfiler.',
      'That the payroll list names an account that wages are also paid from, by statements and payment files.',
    ],
  ),
  wage(
    'accountChanged',
    YES_NO,
    LIST,
    [
      'Kontoen er en annen enn forrige lønningsdag',
      'Kontoen er ein annan enn førre lønningsdag',
      'The account is another than on the pay day before',
    ],
    [
      'At lønnslisten oppgir en annen konto for personen enn forrige gang. Kontoene vises ikke.',
      'At lønslista oppgir ein annan konto for personen enn førre gong. Kontoane blir ikkje viste.',
      'That the payroll list names another account for the person than the time before. The accounts are not shown.',
    ],
  ),
  wage(
    'bankExceptionDocumented',
    YES_NO,
    ['payroll', 'attachment'],
    [
      'Hvorfor bank var umulig, er dokumentert',
      'Kvifor bank var umogleg, er dokumentert',
      'Why bank was impossible is documented',
    ],
    [
      'At lønnslisten gir en grunn til at lønnen ikke gikk til bank, og at dokumentet den viser til ligger i saken. Om grunnen holder, må vurderes.',
      'At lønslista gir ein grunn til at løna ikkje gjekk til bank, og at dokumentet ho viser til ligg i saka. Om grunnen held, må vurderast.',
      'That the payroll list gives a reason why the wage did not go to a bank, and that the document it names is in the case. Whether it suffices must be judged.',
    ],
  ),
  entry(
    'worker',
    'accountHolder',
    CODE,
    LIST,
    ['Hvem kontoen er oppgitt for', 'Kven kontoen er oppgitt for', 'For whom the account is named'],
    [
      'Hvilke personer lønnslisten oppgir den samme kontoen for. Kontoen vises ikke.',
      'Kva personar lønslista oppgir den same kontoen for. Kontoen blir ikkje vist.',
      'For which persons the payroll list names the same account. The account is not shown.',
    ],
  ),
];
