/** What to hand in next: the right question to the right party, in the fewest documents. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { EvidenceKind } from '../../src/evidence/evidence.ts';
import type { AskedOf } from '../../src/facts/catalogue.ts';
import type { Finding, GroundNode, LeafGround, Outcome } from '../../src/findings/finding.ts';
import { nextSteps } from '../../src/findings/next.ts';
import type { Doubt } from '../../src/schemas/rule.ts';

/** A catalogue of its own: what proves what, and who can give it. */
const entries = vi.hoisted(
  () => new Map<string, { provenBy: EvidenceKind[]; askedOf: AskedOf; list?: EvidenceKind }>(),
);
vi.mock('../../src/facts/catalogue.ts', () => ({ factEntry: (id: string) => entries.get(id) }));

function catalogue(given: Readonly<Record<string, readonly [AskedOf, ...EvidenceKind[]]>>): void {
  entries.clear();
  for (const [id, [askedOf, ...provenBy]] of Object.entries(given)) entries.set(id, { askedOf, provenBy });
}

function lacking(fact: string, doubt: Doubt = 'missingEvidence', files: readonly string[] = []): LeafGround {
  const from = files.map((file) => ({ file }));
  return { fact, operator: 'equal', limit: { kind: 'fixed' }, holds: null, doubt, lacks: fact, from };
}

/** A doubtful finding about one thing whose leaves are these. */
function doubtful(key: string, ...leaves: readonly LeafGround[]): Finding {
  return finding(key, 'cantTell', { all: leaves, holds: null }, leaves);
}

function finding(key: string, outcome: Outcome, requires: GroundNode, leaves: readonly LeafGround[]): Finding {
  return {
    id: `rule:callOff/${key}`,
    rule: 'rule',
    requirement: 'call-off',
    duty: 'buyer',
    subject: { kind: 'callOff', key, label: key },
    outcome,
    reason: leaves[0]?.doubt ?? 'missingEvidence',
    missing: leaves.map((leaf) => leaf.lacks ?? leaf.fact),
    grounds: [{ on: '2022-05-01', edition: '2022-01-01', outcome, requires }],
    source: {},
    from: [],
  };
}

const ids = (findings: readonly Finding[]) => nextSteps(findings).map((step) => step.id);

describe('the question fits the doubt', () => {
  catalogue({ a: ['buyer', 'callOffs'], t: ['contractManager'], q: ['assessor', 'assessments'] });
  test.each([
    ['missingEvidence', 'document/buyer/callOffs'],
    ['declaredOnly', 'document/buyer/callOffs'],
    ['missingTerm', 'term/contractManager'],
    ['needsReview', 'assessment/assessor'],
  ] as const)('%s → %s', (doubt, id) => {
    catalogue({ a: ['buyer', 'callOffs'] });
    expect(ids([doubtful('1', lacking('a', doubt))])).toEqual([id]);
  });
  test.each(['unreadableEvidence', 'conflictingEvidence'] as const)(
    '%s: the same file again, from whoever gives such facts',
    (doubt) => {
      catalogue({ a: ['buyer', 'callOffs'] });
      expect(nextSteps([doubtful('1', lacking('a', doubt, ['evidence/avrop/2022.xlsx']))])).toMatchObject([
        {
          id: 'again/buyer/evidence/avrop/2022.xlsx',
          step: 'again',
          askedOf: 'buyer',
          files: ['evidence/avrop/2022.xlsx'],
        },
      ]);
      expect(ids([doubtful('1', lacking('a', doubt))]), 'no file known').toEqual(['document/buyer/callOffs']);
    },
  );
  test('one step for each file that must come again, however they are combined', () => {
    catalogue({ a: ['supplier', 'invoice'] });
    const both = doubtful('1', lacking('a', 'conflictingEvidence', ['x.xml', 'y.xml']));
    const single = doubtful('2', lacking('a', 'unreadableEvidence', ['x.xml']));
    expect(nextSteps([both, single]).map((step) => [step.id, step.subjects])).toEqual([
      ['again/supplier/x.xml', ['1', '2']],
      ['again/supplier/y.xml', ['1']],
    ]);
  });
  test('a fact that no document proves is asked for as an attachment', () => {
    catalogue({ a: ['contractManager'] });
    expect(ids([doubtful('1', lacking('a'))])).toEqual(['document/contractManager/attachment']);
    expect(ids([doubtful('1', lacking('unheard of'))])).toEqual(['document/contractManager/attachment']);
  });
  test('a person is asked to judge only when no document could answer', () => {
    catalogue({ a: ['buyer', 'callOffs'], q: ['assessor', 'assessments'] });
    expect(ids([doubtful('1', lacking('a'), lacking('q', 'needsReview'))])).toEqual(['document/buyer/callOffs']);
    expect(ids([doubtful('1', lacking('q', 'needsReview'))])).toEqual(['assessment/assessor']);
  });
});

describe('what is asked', () => {
  test('nothing of what is decided, not examined, or our own fault', () => {
    catalogue({ a: ['buyer', 'callOffs'] });
    const open = doubtful('1', lacking('a'));
    const quiet: Finding[] = [
      { ...open, outcome: 'failed' },
      { ...open, outcome: 'passed' },
      { ...open, reason: 'notExamined' },
      { ...open, reason: 'checkFault' },
    ];
    expect(nextSteps(quiet)).toEqual([]);
  });
  test('nothing that a certain branch or slice happened to lack', () => {
    catalogue({ a: ['buyer', 'callOffs'], b: ['buyer', 'deliveries'] });
    const open = lacking('a');
    const settled: GroundNode = { any: [lacking('b'), { ...lacking('b'), holds: true }], holds: true };
    const one = finding('1', 'cantTell', { all: [open, settled], holds: null }, [open]);
    const other = { on: '2022-06-01', edition: '2022-01-01', outcome: 'passed', requires: settled } as const;
    expect(ids([{ ...one, grounds: [...one.grounds, other] }])).toEqual(['document/buyer/callOffs']);
  });
  test('what is missing without any ground, such as the day of the contract', () => {
    catalogue({});
    const one = { ...doubtful('1'), reason: 'missingTerm' as const, missing: ['contractDate'], grounds: [] };
    expect(nextSteps([one])).toMatchObject([{ id: 'term/contractManager', facts: ['contractDate'] }]);
  });
  test('first what settles most findings, then by id', () => {
    catalogue({ a: ['buyer', 'callOffs'], b: ['supplier', 'invoice'], c: ['buyer', 'deliveries'] });
    const findings = [
      doubtful('1', lacking('a')),
      doubtful('2', lacking('b')),
      doubtful('3', lacking('b')),
      doubtful('4', lacking('c')),
    ];
    expect(nextSteps(findings).map((step) => [step.id, step.findings.length])).toEqual([
      ['document/supplier/invoice', 2],
      ['document/buyer/callOffs', 1],
      ['document/buyer/deliveries', 1],
    ]);
    expect(nextSteps([...findings].reverse())).toEqual(nextSteps(findings));
  });
});

describe('what was handed in is not asked for again', () => {
  const held = (...kinds: EvidenceKind[]) => kinds.map((kind) => ({ file: `${kind}.csv`, kind }));
  const asked = (leaf: LeafGround, ...kinds: EvidenceKind[]) =>
    nextSteps([doubtful('1', leaf)], held(...kinds)).map((step) => step.kind);

  test('of the kinds that could answer, one that the doubt does not cite', () => {
    catalogue({ a: ['supplier', 'bankStatement', 'paymentFile'] });
    const citing = lacking('a', 'missingEvidence', ['bankStatement.csv']);
    expect(asked(citing, 'bankStatement')).toEqual(['paymentFile']);
    expect(asked(lacking('a'), 'bankStatement')).toEqual(['bankStatement']);
    const both = lacking('a', 'missingEvidence', ['bankStatement.csv', 'paymentFile.csv']);
    expect(asked(both, 'bankStatement', 'paymentFile'), 'there is no other').toEqual(['bankStatement']);
  });
  test('a list, and the attestation that it is complete: what is not there', () => {
    catalogue({});
    entries.set('complete', { provenBy: ['attestations'], askedOf: 'supplier', list: 'hours' });
    const vouched = lacking('complete', 'missingEvidence', ['attestations.csv']);
    expect(asked(vouched, 'attestations'), 'vouched for and gone').toEqual(['hours']);
    expect(asked(lacking('complete'), 'hours'), 'nobody vouches').toEqual(['attestations']);
    expect(asked(lacking('complete')), 'neither').toEqual(['attestations', 'hours']);
  });
});

describe('the fewest documents', () => {
  test('a kind that is needed anyway proves what another could prove, too', () => {
    catalogue({
      a: ['buyer', 'callOffs', 'deliveries'],
      b: ['buyer', 'callOffs', 'deliveries'],
      c: ['buyer', 'attestations', 'callOffs'],
      d: ['buyer', 'attestations'],
      e: ['buyer', 'deliveries'],
    });
    expect(ids([doubtful('1', ...['a', 'b', 'c', 'd', 'e'].map((id) => lacking(id)))]).sort()).toEqual([
      'document/buyer/attestations',
      'document/buyer/deliveries',
    ]);
  });
  test('are fewer than taking the best kind first would give', () => {
    // «callOffs» proves most, but two others prove all.
    catalogue({
      a: ['buyer', 'attestations'],
      b: ['buyer', 'attestations', 'callOffs'],
      c: ['buyer', 'attestations', 'callOffs'],
      d: ['buyer', 'deliveries', 'callOffs'],
      e: ['buyer', 'deliveries', 'callOffs'],
      f: ['buyer', 'deliveries'],
    });
    expect(ids([doubtful('1', ...[...'abcdef'].map((id) => lacking(id)))])).toHaveLength(2);
  });
  test('each party is asked only for what it can give', () => {
    catalogue({ a: ['buyer', 'attestations', 'callOffs'], b: ['supplier', 'attestations', 'chain'] });
    expect(ids([doubtful('1', lacking('a'), lacking('b'))])).toEqual([
      'document/buyer/attestations',
      'document/supplier/attestations',
    ]);
  });
  test('no fewer would do, for any catalogue', () => {
    const KINDS: readonly EvidenceKind[] = ['callOffs', 'deliveries', 'chain', 'invoice', 'attestations', 'priceList'];
    const proofs = fc.array(fc.subarray([...KINDS], { minLength: 1 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(proofs, (kindsOf) => {
        catalogue(Object.fromEntries(kindsOf.map((kinds, index) => [`f${index}`, ['supplier', ...kinds] as const])));
        const steps = nextSteps([doubtful('1', ...kindsOf.map((_, index) => lacking(`f${index}`)))]);
        for (const step of steps)
          for (const fact of step.facts) expect(entries.get(fact)?.provenBy).toContain(step.kind);
        expect(steps.flatMap((step) => step.facts).sort()).toEqual(kindsOf.map((_, index) => `f${index}`).sort());
        const enough = (mask: number) =>
          kindsOf.every((kinds) => kinds.some((kind) => mask & (1 << KINDS.indexOf(kind))));
        const sizes = Array.from({ length: 1 << KINDS.length }, (_, mask) => mask)
          .filter(enough)
          .map(bits);
        expect(steps).toHaveLength(Math.min(...sizes));
      }),
      { seed: 20220501, numRuns: 300 },
    );
  });
});

function bits(mask: number): number {
  return [...mask.toString(2)].filter((digit) => digit === '1').length;
}
