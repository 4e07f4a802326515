/** Facts about competition law: what the supplier declares, and what the register of decisions holds. */
import type { FactEntry } from '../catalogue.ts';
import { CODE, entryOf, type Source, YES_NO } from './chain-entry.ts';

const entry = entryOf('contract');
const REGISTER: Source = ['contractManager', 'decisionRegister'];

export const competitionFacts: readonly FactEntry[] = [
  entry(
    'noCompetitionBreachDeclared',
    YES_NO,
    ['supplier', 'declaration'],
    [
      'Erklæring om at leverandøren og kjeden ikke har brutt konkurranselovgivningen',
      'Erklæring om at leverandøren og kjeda ikkje har brote konkurranselovgjevinga',
      'Declaration that the supplier and its chain have not broken competition law',
    ],
    [
      'At leverandøren har gitt en underskrevet og datert erklæring, og hva den sier. Viser ikke at den er sann.',
      'At leverandøren har gitt ei underskriven og datert erklæring, og kva ho seier. Viser ikkje at ho er sann.',
      'That the supplier has given a signed and dated declaration, and what it says. Does not show that it is true.',
    ],
  ),
  entry(
    'competitionDecisionAgainst',
    CODE,
    REGISTER,
    [
      'Firma med endelig vedtak knyttet til kontrakten eller perioden',
      'Firma med endeleg vedtak knytt til kontrakten eller perioden',
      'Firms with a final decision tied to the contract or the period',
    ],
    [
      'Organisasjonsnumrene som oversikten over vedtak nevner, hos leverandøren og i kjeden, med nummeret på vedtaket. «none» betyr at oversikten slik den er levert, ikke har noen.',
      'Organisasjonsnummera som oversikta over vedtak nemner, hos leverandøren og i kjeda, med nummeret på vedtaket. «none» tyder at oversikta slik ho er levert, ikkje har nokon.',
      'The organisation numbers that the list of decisions names, of the supplier and its chain, with the number of the decision. «none» means that the list as handed in has none.',
    ],
  ),
  entry(
    'competitionCaseOf',
    CODE,
    REGISTER,
    [
      'Firma med en konkurransesak som må vurderes',
      'Firma med ei konkurransesak som må vurderast',
      'Firms with a competition case that must be considered',
    ],
    [
      'Organisasjonsnumrene og vedtaksnumrene bak saker som er under behandling eller påklaget, eldre vedtak uten tilknytning, og vedtak der firmaet har dokumentert at det har ryddet opp. «none» betyr at oversikten slik den er levert, ikke har noen.',
      'Organisasjonsnummera og vedtaksnummera bak saker som er under behandling eller påklaga, eldre vedtak utan tilknyting, og vedtak der firmaet har dokumentert at det har rydda opp. «none» tyder at oversikta slik ho er levert, ikkje har nokon.',
      'The organisation numbers and the numbers of the decisions behind cases that are pending or appealed, older decisions without a tie, and decisions where the firm has shown self-cleaning. «none» means that the list as handed in has none.',
    ],
  ),
  {
    ...entry(
      'competitionCaseAccepted',
      YES_NO,
      ['assessor', 'assessments'],
      [
        'Konkurransesaken er ikke til hinder for kontrakten',
        'Konkurransesaka er ikkje til hinder for kontrakten',
        'The competition case does not stand in the way of the contract',
      ],
      [
        'En persons daterte vurdering av sakene som oversikten nevner.',
        'Ei datert vurdering frå ein person av sakene som oversikta nemner.',
        "A person's dated assessment of the cases that the list names.",
      ],
    ),
    assessed: true,
  },
];
