/** What the sample result cites: invented rules, facts, figures and terms, in three languages. */
import type { RuleTexts, Texts } from '../../src/findings/result.ts';
import { type LegalSource, type LocalText, RequirementId } from '../../src/schemas/common.ts';
import type { Rule } from '../../src/schemas/rule.ts';

const all = (nb: string, nn = nb, en = nb): LocalText => ({ nb, nn, en });
const CIRCULAR: LegalSource = { document: 'Prøverundskriv', section: '1', certainty: 'P' };
const TITLES: Readonly<Record<string, LocalText>> = {
  'e-invoice': all('Krav om e-faktura', 'Krav om e-faktura', 'E-invoicing'),
  'bank-payment': all(
    'Lønn og godtgjørelse til bankkonto',
    'Løn og godtgjersle til bankkonto',
    'Wages paid to a bank account',
  ),
  'permanent-staff': all('Bruk av faste ansatte', 'Bruk av faste tilsette', 'Use of permanent staff'),
  'call-off': all('Avrop på rammeavtalen', 'Avrop på rammeavtalen', 'Call-offs under the agreement'),
};

const rule = (title: LocalText, duty: Rule['duty'], from = '2022-04-28'): RuleTexts => ({
  title,
  why: all('Slik at alle får samme sjanse.', 'Slik at alle får same sjanse.', 'So that everyone has the same chance.'),
  duty,
  clock: 'contract',
  editions: {
    [from]: {
      source: CIRCULAR,
      messages: {
        passed: all(
          'Ingen avvik funnet: forventet omfang er {expectedHours}.',
          'Ingen avvik funne: forventa omfang er {expectedHours}.',
          'No deviation found: the expected size is {expectedHours}.',
        ),
        failed: all(
          'Avropet ble gjort direkte, med et forventet omfang på {expectedHours}. Grensen er {term.direct-award-hours}.',
          'Avropet vart gjort direkte, med eit forventa omfang på {expectedHours}. Grensa er {term.direct-award-hours}.',
          'The call-off was a direct award of an expected {expectedHours}. The limit is {term.direct-award-hours}.',
        ),
        inapplicable: all('Avropet er en minikonkurranse.', 'Avropet er ein minikonkurranse.', 'A mini-competition.'),
      },
      remedy: all(
        'Legg fram et datert estimat, eller et fullt begrunnet unntak.',
        'Legg fram eit datert estimat, eller eit fullt grunngitt unntak.',
        'Show a dated estimate, or an exception with full reasons.',
      ),
    },
  },
});

export const TEXTS: Texts = {
  requirements: Object.fromEntries(
    RequirementId.enum.map((id) => [id, { title: TITLES[id] ?? all(id), source: CIRCULAR }]),
  ),
  rules: {
    'direct-award': rule(
      all('Direkteavrop bare til grensen', 'Direkteavrop berre til grensa', 'Direct award up to the limit'),
      'supplier',
    ),
    'estimate-sound': rule(
      all('Estimatet var forsvarlig', 'Estimatet var forsvarleg', 'The estimate was sound'),
      'buyer',
    ),
    'tier-limit': rule(all('Antall ledd', 'Talet på ledd', 'Number of tiers'), 'supplier'),
    'wages-to-bank': {
      title: all('Lønn til den ansattes konto', 'Løn til kontoen til den tilsette', 'Wages to own account'),
      duty: 'supplier',
      editions: {},
    },
  },
  facts: {
    expectedHours: {
      label: all('Forventet omfang', 'Forventa omfang', 'Expected size'),
      proves: all('Hva som var ventet da avropet ble gjort.'),
      type: 'number',
      unit: 'hours',
      provenBy: ['callOffs'],
      askedOf: 'buyer',
    },
    estimateSound: {
      label: all('Estimatet var forsvarlig', 'Estimatet var forsvarleg', 'The estimate was sound'),
      proves: all('En persons vurdering.'),
      type: 'boolean',
      unit: 'none',
      provenBy: ['assessments'],
      askedOf: 'assessor',
    },
  },
  parameters: {
    'param.prove': {
      label: all('Prøvetall', 'Prøvetal', 'Trial figure'),
      unit: 'percent',
      values: [
        { from: '2020-01-01', value: null, reason: all('ikke kjent', 'ikkje kjent', 'unknown'), source: CIRCULAR },
        { from: '2022-01-01', by: { sektor: 'renhold' }, value: 40, source: { ...CIRCULAR, certainty: 'C' } },
      ],
    },
  },
  terms: {
    'term.direct-award-hours': {
      label: all('Høyeste timetall for direkteavrop', 'Høgste timetal for direkteavrop', 'Limit of direct award'),
      unit: 'hours',
      value: 250,
      source: 'Prøverundskriv, punkt 1',
      enteredBy: 'Kari Prøve',
      enteredAt: '2022-05-01',
    },
    'term.tier-limit': { label: all('Høyeste antall ledd', 'Høgste tal på ledd', 'Tier limit'), unit: 'tiers' },
  },
  kinds: {
    callOffs: all('Avropsregister', 'Avropsregister', 'Call-off register'),
    chain: all('Leverandørkjede', 'Leverandørkjede', 'Supply chain'),
    assessments: all('Vurderinger', 'Vurderingar', 'Assessments'),
  },
};
