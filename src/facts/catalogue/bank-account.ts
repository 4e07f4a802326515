/** Facts about the bank records of one paying account. */
import type { FactEntry } from '../catalogue.ts';
import { COUNT, entry, type Kind, ORE, type Words, YES_NO } from './bank-entry.ts';

const account = (
  id: string,
  kind: Kind,
  label: Words,
  proves: Words,
  provenBy: FactEntry['provenBy'] = ['bankStatement'],
): FactEntry => entry('bankAccount', id, kind, provenBy, label, proves);

export const bankAccountFacts: readonly FactEntry[] = [
  account(
    'statementDifference',
    ORE,
    [
      'Avvik mellom saldoer og bevegelser',
      'Avvik mellom saldoar og rørsler',
      'Difference between balances and entries',
    ],
    [
      'Utgående saldo minus inngående saldo og summen av bokførte poster. Null betyr at utskriften går opp, ikke at postene er riktige.',
      'Utgåande saldo minus inngåande saldo og summen av bokførte postar. Null tyder at utskrifta går opp, ikkje at postane er rette.',
      'Closing balance less opening balance and the sum of booked entries. Zero means that the statement adds up, not that the entries are right.',
    ],
  ),
  account(
    'balanceStep',
    ORE,
    [
      'Sprang i saldo fra forrige utskrift',
      'Sprang i saldo frå førre utskrift',
      'Step in balance from the statement before',
    ],
    [
      'Inngående saldo minus utgående saldo på utskriften før. Null betyr at utskriftene følger på hverandre.',
      'Inngåande saldo minus utgåande saldo på utskrifta før. Null tyder at utskriftene følgjer på kvarandre.',
      'Opening balance less the closing balance of the statement before. Zero means that the statements follow on each other.',
    ],
  ),
  account(
    'daysCovered',
    YES_NO,
    ['Dagene er dekket av kontoutskrifter', 'Dagane er dekte av kontoutskrifter', 'The days are covered by statements'],
    [
      'At det finnes kontoutskrift for hver dag, og at ingen mangler i nummerrekken. Dager uten bevegelser er dekket når neste nummer har samme saldo.',
      'At det finst kontoutskrift for kvar dag, og at ingen manglar i nummerrekkja. Dagar utan rørsler er dekte når neste nummer har same saldo.',
      'That there is a statement for every day and none is missing in the numbering. Days without entries are covered when the next number has the same balance.',
    ],
  ),
  account(
    'pagesWhole',
    YES_NO,
    [
      'Alle sider av kontoutskriften er med',
      'Alle sider av kontoutskrifta er med',
      'All pages of the statement are there',
    ],
    [
      'At sidene er nummerert uten hull, og at den siste er merket som siste.',
      'At sidene er nummererte utan hol, og at den siste er merkt som siste.',
      'That the pages are numbered without gaps and the last is marked as the last.',
    ],
  ),
  account(
    'controlFiguresOff',
    COUNT,
    ['Kontrolltall som ikke stemmer', 'Kontrolltal som ikkje stemmer', 'Control figures that do not agree'],
    [
      'Hvor mange oppgitte antall og summer (NbOfTxs, CtrlSum) i betalingsfiler og kontoutskrifter som ikke stemmer med innholdet.',
      'Kor mange oppgitte tal og summar (NbOfTxs, CtrlSum) i betalingsfiler og kontoutskrifter som ikkje stemmer med innhaldet.',
      'How many declared counts and sums (NbOfTxs, CtrlSum) in payment files and statements do not agree with the content.',
    ],
    ['paymentFile', 'bankStatement'],
  ),
  account(
    'statementClosing',
    ORE,
    ['Utgående saldo', 'Utgåande saldo', 'Closing balance'],
    [
      'Hva to filer som gir seg ut for samme kontoutskrift, sier at saldoen er.',
      'Kva to filer som gir seg ut for same kontoutskrift, seier at saldoen er.',
      'What two files that give themselves out for the same statement say the balance is.',
    ],
  ),
];
