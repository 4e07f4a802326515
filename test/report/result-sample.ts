/** A result by hand that holds every kind of thing a report can show. Companies, people and numbers are invented. */
import type { Place, Problem } from '../../src/evidence/evidence.ts';
import type { Finding, Ground, LeafGround } from '../../src/findings/finding.ts';
import type { Result } from '../../src/findings/result.ts';
import { rollUp } from '../../src/findings/roll-up.ts';
import { type LegalSource, RequirementId } from '../../src/schemas/common.ts';
import { TEXTS } from './result-sample-texts.ts';

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

const CIRCULAR = TEXTS.requirements['e-invoice']?.source as LegalSource;
const at = (file: string, row: number, column?: string): Place => ({
  file,
  sheet: 'Avrop',
  row,
  ...(column ? { column } : {}),
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
    texts: TEXTS,
  };
}

/** A case with nothing in it: no files, no findings, no clauses. */
export function emptyResult(): Result {
  const sample = sampleResult();
  const texts = { ...TEXTS, rules: {}, facts: {}, parameters: {}, terms: {}, kinds: {} };
  return {
    ...sample,
    agreement: { ...sample.agreement, options: [], clauses: [], contractDate: null },
    requirements: rollUp(RequirementId.enum, []),
    findings: [],
    contradictions: [],
    next: [],
    evidence: [],
    texts,
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
