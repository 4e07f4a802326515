/** What a person must judge about a wage before it counts as paid to the worker's account. */
import type { FactEntry } from '../catalogue.ts';
import { question } from './bank-entry.ts';

export const wageQuestions: readonly FactEntry[] = [
  question(
    'otherDayAccepted',
    [
      'Overføringen på en annen dag er denne lønnen',
      'Overføringa på ein annan dag er denne løna',
      'The transfer on another day is this wage',
    ],
    [
      'At en overføring av samme beløp, bokført lenger fra lønningsdagen enn det bankenes stengte dager forklarer, er denne lønnen.',
      'At ei overføring av same beløp, bokført lenger frå lønningsdagen enn det dei stengde dagane i bankane forklarer, er denne løna.',
      'That a transfer of the same amount, booked farther from pay day than closed bank days explain, is this wage.',
    ],
  ),
  question(
    'partsAccepted',
    [
      'Delene eller den samlede overføringen er denne lønnen',
      'Delane eller den samla overføringa er denne løna',
      'The parts, or the joint transfer, are this wage',
    ],
    [
      'At flere overføringer, eller én for flere lønninger, til sammen har betalt denne lønnen.',
      'At fleire overføringar, eller éi for fleire lønningar, til saman har betalt denne løna.',
      'That several transfers, or one for several wages, together paid this wage.',
    ],
  ),
  question(
    'otherAccountAccepted',
    [
      'Den andre kontoen er arbeidstakerens egen',
      'Den andre kontoen er arbeidstakaren sin eigen',
      'The other account is the worker’s own',
    ],
    [
      'At kontoen pengene gikk til tilhører arbeidstakeren, selv om lønnslisten oppgir en annen.',
      'At kontoen pengane gjekk til høyrer til arbeidstakaren, sjølv om lønslista oppgir ein annan.',
      'That the account the money went to belongs to the worker, although the payroll list names another.',
    ],
  ),
  question(
    'otherCurrencyAccepted',
    [
      'Betalingen i utenlandsk valuta svarer til lønnen',
      'Betalinga i utanlandsk valuta svarer til løna',
      'The payment in foreign currency matches the wage',
    ],
    [
      'At det som er betalt i en annen valuta, er denne lønnen etter en riktig kurs.',
      'At det som er betalt i ein annan valuta, er denne løna etter ein rett kurs.',
      'That what was paid in another currency is this wage at a correct rate.',
    ],
  ),
  question(
    'returnRuledOut',
    ['Overføringen kom ikke i retur', 'Overføringa kom ikkje i retur', 'The transfer did not come back'],
    [
      'At beløpet som kom tilbake til den betalende kontoen, gjelder noe annet enn denne lønnen.',
      'At beløpet som kom tilbake til den betalande kontoen, gjeld noko anna enn denne løna.',
      'That the amount which came back to the paying account concerns something else than this wage.',
    ],
  ),
  question(
    'sharedAccountAccepted',
    [
      'Den delte kontoen er arbeidstakerens egen',
      'Den delte kontoen er arbeidstakaren sin eigen',
      'The shared account is the worker’s own',
    ],
    [
      'At arbeidstakeren selv rår over kontoen som er oppgitt for flere, for eksempel ektefeller med felles konto.',
      'At arbeidstakaren sjølv rår over kontoen som er oppgitt for fleire, til dømes ektefellar med felles konto.',
      'That the worker controls the account that is named for several, for example spouses with a joint account.',
    ],
  ),
  question(
    'employersAccountAccepted',
    [
      'Den betalende kontoen er også arbeidstakerens egen',
      'Den betalande kontoen er òg arbeidstakaren sin eigen',
      'The paying account is also the worker’s own',
    ],
    [
      'At kontoen som lønn betales fra, også er mottakerens egen, for eksempel i et enkeltpersonforetak.',
      'At kontoen som løn blir betalt frå, òg er mottakaren sin eigen, til dømes i eit enkeltpersonføretak.',
      'That the account wages are paid from is also the receiver’s own, for example in a sole proprietorship.',
    ],
  ),
  question(
    'changedAccountAccepted',
    [
      'Bytte av konto er arbeidstakerens eget',
      'Byte av konto er arbeidstakaren sitt eige',
      'The change of account is the worker’s own',
    ],
    [
      'At arbeidstakeren selv har meldt den nye kontoen.',
      'At arbeidstakaren sjølv har meldt den nye kontoen.',
      'That the worker has reported the new account.',
    ],
  ),
  question(
    'bankExceptionAccepted',
    [
      'Betaling til bank var umulig eller svært byrdefullt',
      'Betaling til bank var umogleg eller svært byrdefullt',
      'Payment to a bank was impossible or very burdensome',
    ],
    [
      'At den dokumenterte grunnen er god nok etter arbeidsmiljøloven § 14-15 andre ledd.',
      'At den dokumenterte grunnen er god nok etter arbeidsmiljøloven § 14-15 andre ledd.',
      'That the documented reason suffices under the Working Environment Act § 14-15 second paragraph.',
    ],
  ),
];
