/** Facts about each organisation that the evidence shows at work, paid or billing. */
import type { FactEntry } from '../catalogue.ts';
import { CODE, COUNT, entryOf, YES_NO } from './chain-entry.ts';
import { judgedOf } from './hire-judged.ts';

const entry = entryOf('seenParty');
const judged = judgedOf('seenParty');

export const seenPartyFacts: readonly FactEntry[] = [
  entry(
    'partyStanding',
    CODE,
    ['supplier', 'chain'],
    ['Virksomhetens plass i kjeden', 'Plassen til verksemda i kjeda', "The company's place in the chain"],
    [
      'Om virksomheten er leverandøren, en bestiller, står i kjeden eller er vareleverandør der, bare har fått betaling, eller ikke står noe sted. Viser ikke hva den har gjort.',
      'Om verksemda er leverandøren, ein bestillar, står i kjeda eller er vareleverandør der, berre har fått betaling, eller ikkje står nokon stad. Viser ikkje kva ho har gjort.',
      'Whether the company is the supplier, a buyer, stands in the chain or is a goods supplier there, has only been paid, or stands nowhere. Does not show what it did.',
    ],
  ),
  judged(
    'payeeOutsideDelivery',
    [
      'Betalingsmottakeren har ikke noe med leveransen å gjøre',
      'Betalingsmottakaren har ikkje noko med leveransen å gjere',
      'The payee has nothing to do with the delivery',
    ],
    [
      'En persons daterte vurdering av en virksomhet som bare betalinger nevner, for eksempel utleier av lokaler eller skattemyndighet.',
      'Ei datert vurdering frå ein person av ei verksemd som berre betalingar nemner, til dømes utleigar av lokale eller skattestyresmakt.',
      "A person's dated assessment of a company that only payments name, such as a landlord or the tax authority.",
    ],
  ),
  entry(
    'partyActive',
    YES_NO,
    ['supplier', 'chain'],
    ['Virksomheten er med i leveransen', 'Verksemda er med i leveransen', 'The company takes part in the delivery'],
    [
      'At timer, lønn, fakturaer eller andre lister nevner en virksomhet som kjedeoversikten ikke har.',
      'At timar, løn, fakturaer eller andre lister nemner ei verksemd som kjedeoversikta ikkje har.',
      'That hours, pay, invoices or other lists name a company that the chain table does not hold.',
    ],
  ),
  entry(
    'partyForeign',
    YES_NO,
    ['supplier', 'chain', 'foreignAssignments', 'registeredUnit'],
    ['Virksomheten er etablert i utlandet', 'Verksemda er etablert i utlandet', 'The company is established abroad'],
    [
      'Etter landet i listene og fakturaene, organisasjonsformen og nummeret. En norsk filial av et utenlandsk selskap regnes som utenlandsk.',
      'Etter landet i listene og fakturaene, organisasjonsforma og nummeret. Ei norsk filial av eit utanlandsk selskap blir rekna som utanlandsk.',
      'By the country in lists and invoices, its form and its number. A Norwegian branch of a foreign company counts as foreign.',
    ],
  ),
  entry(
    'partyInForeignTable',
    YES_NO,
    ['supplier', 'foreignAssignments'],
    [
      'Virksomheten står i listen over utenlandske oppdragstakere',
      'Verksemda står i lista over utanlandske oppdragstakarar',
      'The company stands in the list of foreign contractors',
    ],
    [
      'At minst én rad nevner den som oppdragstaker. Viser ikke at oppdraget er meldt.',
      'At minst éi rad nemner henne som oppdragstakar. Viser ikkje at oppdraget er meldt.',
      'That at least one row names it as contractor. Does not show that the assignment is reported.',
    ],
  ),
  entry(
    'foreignPartyActive',
    YES_NO,
    ['supplier', 'foreignAssignments'],
    [
      'Den utenlandske virksomheten er med i leveransen',
      'Den utanlandske verksemda er med i leveransen',
      'The foreign company takes part in the delivery',
    ],
    [
      'At timer, lønn, fakturaer eller andre lister nevner en utenlandsk virksomhet som listen over utenlandske oppdragstakere ikke har.',
      'At timar, løn, fakturaer eller andre lister nemner ei utanlandsk verksemd som lista over utanlandske oppdragstakarar ikkje har.',
      'That hours, pay, invoices or other lists name a foreign company that the list of foreign contractors does not hold.',
    ],
  ),
  entry(
    'registeredForeignAssignments',
    COUNT,
    ['supplier', 'foreignCounters', 'foreignAssignments'],
    [
      'Oppdrag til utenlandske oppdragstakere',
      'Oppdrag til utanlandske oppdragstakarar',
      'Assignments to foreign contractors',
    ],
    [
      'Tallet som myndighetenes register viste, mot det listene viser for de samme månedene. Alene avgjør det ingenting.',
      'Talet som registeret til styresmaktene viste, mot det listene viser for dei same månadene. Åleine avgjer det ingenting.',
      "The number that the authorities' register showed, against what the lists show for the same months. Alone it decides nothing.",
    ],
  ),
];
