/** A result by hand that holds every kind of thing a report can show. Companies, people and numbers are invented. */
import type { Place, Problem } from '../../src/evidence/evidence.ts';
import type { Finding, Ground, LeafGround } from '../../src/findings/finding.ts';
import type { Result, RuleTexts } from '../../src/findings/result.ts';
import { rollUp } from '../../src/findings/roll-up.ts';
import { type LegalSource, type LocalText, RequirementId } from '../../src/schemas/common.ts';

/** Text that would do harm where it is not taken as text. */
export const HOSTILE = {
  formula: `=cmd|' /C calc'!A0`,
  plus: '+47 22 00 00 00',
  at: '@SUM(1+1)',
  markup: '<script>alert("x")</script>',
  turned: 'faktura\u202Egpj.exe',
  control: 'avrop\u0000\u0007 12',
  long: 'Leverandørkjedeansvarsoversiktsdokumentasjonskravspesifikasjon'.repeat(3),
  letters: 'Łukasz Šarūnas Čović ≤ → −5',
} as const;

const all = (nb: string, nn = nb, en = nb): LocalText => ({ nb, nn, en });
const CIRCULAR: LegalSource = { document: 'Prøverundskriv', section: '1', certainty: 'P' };
const at = (file: string, row: number, column?: string): Place => ({
  file,
  sheet: 'Avrop',
  row,
  ...(column ? { column } : {}),
});

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

const rule = (title: LocalText, duty: Finding['duty'], from = '2022-04-28'): RuleTexts => ({
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

function leaf(over: Partial<LeafGround>): LeafGround {
  return {
    fact: 'expectedHours',
    operator: 'lessThanInclusive',
    expected: 250_000,
    limit: {
      kind: 'term',
      id: 'term.direct-award-hours',
      source: 'Prøverundskriv, punkt 1',
      enteredBy: 'Kari Prøve',
      enteredAt: '2022-05-01',
    },
    holds: true,
    basis: 'documented',
    from: [at('avrop.xlsx', 7, 'Forventede timer')],
    ...over,
  };
}

function finding(over: Partial<Finding> & Pick<Finding, 'id' | 'rule'>, requires?: LeafGround): Finding {
  const outcome = over.outcome ?? 'passed';
  const ground: Ground = {
    on: '2022-06-01',
    edition: '2022-04-28',
    outcome,
    ...(requires ? { requires: { all: [requires], holds: requires.holds } } : {}),
  };
  return {
    requirement: 'call-off',
    duty: 'supplier',
    subject: { kind: 'callOff', key: 'A-7', label: 'A-7' },
    outcome,
    grounds: [ground],
    source: { rule: CIRCULAR, clause: 'Prøverundskriv, punkt 1' },
    from: [at('avrop.xlsx', 7)],
    ...over,
  };
}

const lacking = leaf({ holds: null, doubt: 'missingEvidence', lacks: 'expectedHours', from: [] });

/** @param open how many call-offs lack their estimate; @param passed how many are in order */
export function sampleResult({ open = 3, passed = 4, faults = 2 } = {}): Result {
  const findings: Finding[] = [
    finding(
      {
        id: 'direct-award:callOff/A-7',
        rule: 'direct-award',
        outcome: 'failed',
        subject: { kind: 'callOff', key: 'A-7', label: 'A-7' },
      },
      leaf({ actual: 412_500, holds: false }),
    ),
    finding(
      {
        id: 'direct-award:callOff/formel',
        rule: 'direct-award',
        outcome: 'failed',
        duty: 'buyer',
        subject: { kind: 'callOff', key: 'formel', label: HOSTILE.formula },
        from: [at(HOSTILE.markup, 9)],
      },
      leaf({
        actual: 250_001,
        holds: false,
        basis: 'registered',
        from: [at(`${HOSTILE.turned}.xlsx`, 9, HOSTILE.plus)],
      }),
    ),
    ...Array.from({ length: open }, (_, index) =>
      finding(
        {
          id: `direct-award:callOff/B-${String(index).padStart(4, '0')}`,
          rule: 'direct-award',
          outcome: 'cantTell',
          reason: 'missingEvidence',
          missing: ['expectedHours'],
          subject: { kind: 'callOff', key: `B-${index}`, label: `B-${index}` },
          from: [at('avrop.xlsx', 20 + index)],
        },
        lacking,
      ),
    ),
    finding(
      {
        id: 'estimate-sound:callOff/A-7',
        rule: 'estimate-sound',
        duty: 'buyer',
        outcome: 'cantTell',
        reason: 'needsReview',
        missing: ['estimateSound'],
      },
      leaf({
        fact: 'estimateSound',
        operator: 'equal',
        expected: true,
        limit: { kind: 'fixed' },
        holds: null,
        doubt: 'needsReview',
        lacks: 'estimateSound',
        from: [],
      }),
    ),
    finding(
      {
        id: 'tier-limit:contract',
        rule: 'tier-limit',
        requirement: 'subcontractor-tiers',
        outcome: 'cantTell',
        reason: 'missingTerm',
        missing: ['term.tier-limit'],
        subject: { kind: 'contract', key: 'contract', label: '' },
        from: [],
      },
      leaf({
        fact: 'expectedHours',
        actual: 2000,
        limit: { kind: 'term', id: 'term.tier-limit' },
        holds: null,
        doubt: 'missingTerm',
        lacks: 'term.tier-limit',
      }),
    ),
    ...Array.from({ length: passed }, (_, index) =>
      finding(
        {
          id: `direct-award:callOff/P-${index}`,
          rule: 'direct-award',
          subject: { kind: 'callOff', key: `P-${index}`, label: index === 0 ? HOSTILE.letters : `P-${index}` },
        },
        leaf({ actual: 120_000 + index * 1000 }),
      ),
    ),
    finding({
      id: 'estimate-sound:callOff/P-0',
      rule: 'estimate-sound',
      duty: 'uke',
      outcome: 'inapplicable',
      subject: { kind: 'callOff', key: 'P-0', label: HOSTILE.long },
    }),
    {
      ...finding({ id: 'wages-to-bank:contract', rule: 'wages-to-bank', outcome: 'cantTell', reason: 'notExamined' }),
      requirement: 'bank-payment',
      subject: { kind: 'contract', key: 'contract', label: '' },
      missing: [],
      grounds: [],
      source: {},
      from: [],
    },
  ];
  findings.sort((a, b) => (a.id < b.id ? -1 : 1));
  const requirements = RequirementId.enum;
  return {
    product: { name: 'ryddig', version: '0.1.0' },
    rulebook: { sha256: 'a3'.repeat(32) },
    checkedAt: '2026-11-24T12:00:00Z',
    caseNo: '2026/1043',
    agreement: {
      id: 'proveavtale',
      name: 'Prøveavtale for digitale tjenester',
      source: CIRCULAR,
      term: { from: '2022-04-28', to: '2023-04-27' },
      options: [
        { to: '2024-04-27', exercised: true, exercisedOn: '2023-03-01', source: 'Opsjonsbrev' },
        { to: '2025-04-27' },
      ],
      clauses: requirements
        .slice(0, 11)
        .map((requirement, index) => ({ requirement, inForce: index !== 4, source: 'Prøverundskriv, punkt 1' })),
      contractDate: '2022-04-28',
    },
    supplier: { orgNo: '310000019', name: 'Čović & Sønner Konsulent AS' },
    period: { from: '2022-05-01', to: '2022-12-31' },
    requirements: rollUp(requirements, findings),
    findings,
    contradictions: [
      {
        id: 'expectedHours:callOff/A-9',
        fact: 'expectedHours',
        subject: { kind: 'callOff', key: 'A-9', label: 'A-9' },
        sides: [
          { value: 120_000, basis: 'documented', from: [at('avrop.xlsx', 9, 'Forventede timer')] },
          { value: 400_000, basis: 'declared', from: [{ file: 'declaration.json', path: '/answers/0' }] },
        ],
      },
    ],
    next: [
      {
        id: 'document/buyer/callOffs',
        step: 'document',
        askedOf: 'buyer',
        kind: 'callOffs',
        facts: ['expectedHours'],
        findings: findings.filter((one) => one.reason === 'missingEvidence').map((one) => one.id),
        subjects: Array.from({ length: open }, (_, index) => `B-${index}`),
      },
      {
        id: 'term/contractManager',
        step: 'term',
        askedOf: 'contractManager',
        facts: ['term.tier-limit'],
        findings: ['tier-limit:contract'],
        subjects: [],
      },
      {
        id: 'assessment/assessor',
        step: 'assessment',
        askedOf: 'assessor',
        facts: ['estimateSound'],
        findings: ['estimate-sound:callOff/A-7'],
        subjects: ['A-7'],
      },
    ],
    evidence: [
      file('evidence/avrop.xlsx', 'callOffs', problems('evidence/avrop.xlsx', faults)),
      file(`evidence/${HOSTILE.formula}.csv`, 'chain', []),
      file(`evidence/${HOSTILE.markup}.xlsx`, 'unknown', [{ code: 'FILE_UNKNOWN', at: { file: HOSTILE.markup } }]),
      file(`evidence/pakke.zip!/${HOSTILE.turned}`, 'attachment', []),
      file(`evidence/${HOSTILE.long}.pdf`, 'attachment', [
        { code: 'CELL_NOT_AMOUNT', at: at(HOSTILE.control, 3, HOSTILE.at), read: HOSTILE.control },
      ]),
    ],
    texts: {
      requirements: Object.fromEntries(
        requirements.map((id) => [id, { title: TITLES[id] ?? all(id), source: CIRCULAR }]),
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
    },
  };
}

function file(name: string, kind: Result['evidence'][number]['kind'], found: Problem[]): Result['evidence'][number] {
  const format = name.endsWith('pdf') ? 'pdf' : name.endsWith('csv') ? 'csv' : 'xlsx';
  return {
    file: name,
    sha256: 'c09be7d2465f8801'.repeat(4),
    size: 48_213,
    kind,
    format,
    deliveredBy: 'supplier',
    records: kind === 'callOffs' ? 12 : 0,
    problems: found,
  };
}

function problems(name: string, count: number): Problem[] {
  return Array.from({ length: count }, (_, index) => ({
    code: 'CELL_NOT_DATE' as const,
    at: { file: name, sheet: 'Avrop', row: 30 + index, column: 'Bestilt' },
    read: 'snarest',
    expected: 'dd.mm.åååå',
  }));
}
