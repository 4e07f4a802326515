/** Facts about the staff of one month: is the a-melding whole, and how large a part is permanent. */
import type { FactEntry } from '../catalogue.ts';
import { COUNT, PERCENT, staffEntry, YES_NO } from './staff-entry.ts';

const entry = staffEntry('month');

export const staffMonthFacts: readonly FactEntry[] = [
  entry(
    'ameldingComplete',
    YES_NO,
    ['amelding'],
    ['A-meldingen for måneden er hel', 'A-meldinga for månaden er heil', 'The a-melding of the month is whole'],
    [
      'At én a-melding fra leverandørens egen juridiske enhet gjelder for måneden, at filen ikke er brutt av, og at alle i den lar seg kjenne igjen. En senere melding erstatter en tidligere. Før 2021 viser arbeidsavtalene ansettelsesformen, og da er det personlisten som må være hel. Viser ikke at Skatteetaten har godtatt meldingen.',
      'At éi a-melding frå den eigne juridiske eininga til leverandøren gjeld for månaden, at fila ikkje er broten av, og at alle i ho lèt seg kjenne att. Ei seinare melding erstattar ei tidlegare. Før 2021 viser arbeidsavtalane tilsettingsforma, og då er det personlista som må vere heil. Viser ikkje at Skatteetaten har godteke meldinga.',
      'That one a-melding of the supplier’s own legal unit counts for the month, that the file is not cut off, and that everyone in it can be told apart. A later message replaces an earlier one. Before 2021 the employment contracts show the form, and then the list of persons must be whole. Does not show that the tax authority accepted the message.',
    ],
  ),
  entry(
    'nonPermanentPersons',
    COUNT,
    ['persons', 'amelding'],
    [
      'Personer på kontrakten som ikke er fast ansatt',
      'Personar på kontrakten som ikkje er fast tilsette',
      'Persons on the contract who are not permanent employees',
    ],
    [
      'Hvor mange på kontrakten i måneden som er midlertidig ansatt, innleid, frilanser eller eget foretak, slik det var på deres siste dag i måneden. Ansatte hos underleverandører er ikke med.',
      'Kor mange på kontrakten i månaden som er mellombels tilsette, innleigde, frilansarar eller eige føretak, slik det var på deira siste dag i månaden. Tilsette hos underleverandørar er ikkje med.',
      'How many on the contract in the month are temporary, hired in, freelancers or their own company, as it was on their last day of the month. Employees of subcontractors are not included.',
    ],
  ),
  entry(
    'leastPermanentPosition',
    PERCENT,
    ['amelding'],
    [
      'Minste stilling blant de fast ansatte på kontrakten',
      'Minste stilling blant dei fast tilsette på kontrakten',
      'The smallest position among the permanent employees on the contract',
    ],
    [
      'Stillingsprosenten til den med minst fast stilling i måneden. Faste stillinger hos leverandøren legges sammen for hver person.',
      'Stillingsprosenten til den med minst fast stilling i månaden. Faste stillingar hos leverandøren blir lagde saman for kvar person.',
      'The position of whoever has the smallest permanent one in the month. A person’s permanent positions with the supplier are added up.',
    ],
  ),
  entry(
    'permanentHeadShare',
    PERCENT,
    ['amelding', 'persons'],
    [
      'Andel av personene som er fast ansatt',
      'Del av personane som er fast tilsett',
      'Share of the persons who are permanent employees',
    ],
    [
      'Fast ansatte hos leverandøren av alle på kontrakten i måneden, også innleide, frilansere og egne foretak. Ansatte hos underleverandører er ikke med. Rundet ned til en tusendels prosent.',
      'Fast tilsette hos leverandøren av alle på kontrakten i månaden, også innleigde, frilansarar og eigne føretak. Tilsette hos underleverandørar er ikkje med. Runda ned til ein tusendels prosent.',
      'The supplier’s permanent employees out of everyone on the contract in the month, hired-in workers, freelancers and own companies included. Employees of subcontractors are not. Rounded down to a thousandth of a per cent.',
    ],
  ),
  entry(
    'permanentHoursShare',
    PERCENT,
    ['hours', 'amelding'],
    [
      'Andel av timene som er arbeidet av fast ansatte',
      'Del av timane som er arbeidde av fast tilsette',
      'Share of the hours worked by permanent employees',
    ],
    [
      'Timer arbeidet av den som var fast ansatt hos leverandøren den dagen, av alle timer i måneden. Timer av ansatte hos underleverandører er ikke med. Rundet ned.',
      'Timar arbeidde av den som var fast tilsett hos leverandøren den dagen, av alle timar i månaden. Timar av tilsette hos underleverandørar er ikkje med. Runda ned.',
      'Hours worked by whoever was a permanent employee of the supplier that day, out of all hours in the month. Hours by employees of subcontractors are not included. Rounded down.',
    ],
  ),
  entry(
    'permanentPositionShare',
    PERCENT,
    ['amelding', 'persons'],
    [
      'Andel av stillingene som er faste',
      'Del av stillingane som er faste',
      'Share of the positions that are permanent',
    ],
    [
      'Summen av faste stillinger av summen av alle stillinger hos leverandøren, for dem på kontrakten i måneden. Innleide og frilansere har ingen stilling og er ikke med. Rundet ned.',
      'Summen av faste stillingar av summen av alle stillingar hos leverandøren, for dei på kontrakten i månaden. Innleigde og frilansarar har inga stilling og er ikkje med. Runda ned.',
      'The sum of permanent positions out of the sum of all positions with the supplier, for those on the contract in the month. Hired-in workers and freelancers have no position and are not included. Rounded down.',
    ],
  ),
  entry(
    'hiredInShare',
    PERCENT,
    ['hours', 'hires'],
    ['Andel av timene som er innleid', 'Del av timane som er innleigd', 'Share of the hours that are hired in'],
    [
      'Timer av dem som var innleid den dagen, av alle timer i måneden. Rundet opp. Kan ikke regnes ut når noen arbeidet uten å være verken ansatt eller oppgitt som innleid.',
      'Timar av dei som var innleigde den dagen, av alle timar i månaden. Runda opp. Kan ikkje reknast ut når nokon arbeidde utan å vere verken tilsett eller oppgitt som innleigd.',
      'Hours by those hired in that day out of all hours in the month. Rounded up. Cannot be worked out when somebody worked who was neither employed nor listed as hired in.',
    ],
  ),
];
