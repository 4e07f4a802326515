/** Facts about one person in the hours lists: whether some list of people accounts for the work. */
import type { FactEntry } from '../catalogue.ts';
import { entryOf, YES_NO } from './chain-entry.ts';

const entry = entryOf('person');

export const hirePersonFacts: readonly FactEntry[] = [
  entry(
    'workExplained',
    YES_NO,
    [
      'supplier',
      'persons',
      'payroll',
      'hires',
      'ameldingEmployment',
      'registeredEmployment',
      'foreignWorkers',
      'chain',
    ],
    [
      'Det er gjort rede for hvem personen arbeidet for',
      'Det er gjort greie for kven personen arbeidde for',
      'It is accounted for whom the person worked for',
    ],
    [
      'Alle dagene personen har timer, står den i en lønnsliste, a-melding, personoversikt, svar fra Aa-registeret eller liste over utenlandske arbeidstakere fra et firma i kjeden, i innleielisten, eller som selvstendig i kjeden. Leverandørens egen personoversikt er ikke nok alene. Viser ikke at listene er riktige.',
      'Alle dagane personen har timar, står han i ei lønsliste, a-melding, personoversikt, svar frå Aa-registeret eller liste over utanlandske arbeidstakarar frå eit firma i kjeda, i innleigelista, eller som sjølvstendig i kjeda. Personoversikta til leverandøren er ikkje nok åleine. Viser ikkje at listene er rette.',
      'On every day with hours the person stands in a payroll, an a-melding, a table of persons, an answer from the employer and employee register or a list of foreign workers of a firm of the chain, in the list of hires, or as self-employed in the chain. A table of persons from the supplier is not enough alone. Does not show that the lists are right.',
    ],
  ),
  entry(
    'employerReported',
    YES_NO,
    ['supplier', 'amelding'],
    [
      'A-meldingene for månedene er lagt frem',
      'A-meldingane for månadene er lagde fram',
      'The a-meldings of the months are handed in',
    ],
    [
      'At materialet har en a-melding fra arbeidsgiveren i timelisten for hver måned; uten arbeidsgiver i timelisten fra hvert firma i kjeden. Nei sier bare at den ikke ligger her.',
      'At materialet har ei a-melding frå arbeidsgivaren i timelista for kvar månad; utan arbeidsgivar i timelista frå kvart firma i kjeda. Nei seier berre at ho ikkje ligg her.',
      'That the evidence holds an a-melding from the employer in the hours list for each month; without an employer there, from each firm of the chain. No says only that it is not here.',
    ],
  ),
  entry(
    'personWorked',
    YES_NO,
    ['supplier', 'hours'],
    ['Personen har arbeidet', 'Personen har arbeidd', 'The person has worked'],
    [
      'At timelisten har timer for en person som ingen av de fullstendige listene over personer nevner.',
      'At timelista har timar for ein person som ingen av dei fullstendige listene over personar nemner.',
      'That the hours list holds hours for a person whom none of the complete lists of people names.',
    ],
  ),
];
