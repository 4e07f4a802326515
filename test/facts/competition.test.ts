/** What was declared about competition law, and what the register of decisions holds about the supplier and its chain. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DecisionRow } from '../../src/evidence/documents/rows.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { competitionFacts } from '../../src/facts/competition.ts';
import { deriveFacts } from '../../src/facts/derive.ts';
import { factsInput, type Given, record, said } from './build.ts';

const MISSING = { absent: 'missingEvidence' };
const UNREADABLE = { absent: 'unreadableEvidence' };
const CONFLICT = { absent: 'conflictingEvidence' };
const SUPPLIER = '310000019';
const SUB = '310000027';
const STRANGER = '310000035';
const QUESTION = 'noCompetitionBreachDeclared';

const declared = (value: boolean | string = true, signedOn = '2022-06-01', more = {}) =>
  record('declaration', { fact: QUESTION, value, signer: 'Kari Prøve', signedOn, ...more });
const decision = (fields: Partial<DecisionRow> = {}, more: Partial<EvidenceRecord<'decisionRegister'>> = {}) =>
  record(
    'decisionRegister',
    { decision: 'V-1', party: SUPPLIER, decidedOn: '2022-03-01', status: 'final', tie: 'contract', ...fields },
    more,
  );
const lacking = (field: keyof DecisionRow, unreadable = false) => {
  const { [field]: _, ...fields } = decision().fields;
  return record('decisionRegister', fields, { unreadable: unreadable ? [field] : [] });
};
/** As the facts say whom a decision is about. */
const DECIDED = `${SUPPLIER} (V-1)`;
const chained = record('chain', { company: SUB, engagedBy: SUPPLIER, role: 'subcontractor' });
const complete: Given = { files: [{ file: 'chain.xlsx', kind: 'chain' }] };
const attested = record('attestations', { attestation: 'chainComplete', date: '2022-12-31', document: 'chain.xlsx' });
const inputOf = (given: Given) =>
  factsInput({ case: { supplier: { orgNo: SUPPLIER, name: 'Eksempel Konsulent AS' } }, ...given });
const derive = (records: readonly EvidenceRecord[], given: Given = {}) =>
  competitionFacts(
    inputOf({ ...given, records: records.map((one, index) => ({ ...one, at: { ...one.at, row: index + 2 } })) }),
  );
const all = (records: readonly EvidenceRecord[], given: Given = {}) =>
  [QUESTION, 'competitionDecisionAgainst', 'competitionCaseOf'].map((id) =>
    said(derive(records, given).contract?.values() ?? [], id),
  );
const against = (...records: EvidenceRecord[]) => all(records)[1];

describe('the declaration', () => {
  const denied = (...records: EvidenceRecord[]) => all(records)[0];
  test('signed and dated', () => {
    expect(denied(declared())).toBe(true);
    expect(denied(declared(false))).toBe(false);
    expect(derive([declared()]).contract?.get(QUESTION)).toMatchObject({ basis: 'documented' });
  });
  test('none, about something else, unsigned, undated, unreadable, or no yes or no', () => {
    expect(denied()).toEqual(MISSING);
    expect(denied(declared(true, '2022-06-01', { fact: 'linkRole' }))).toEqual(MISSING);
    expect(denied(record('declaration', { fact: QUESTION, value: true, signedOn: '2022-06-01' }))).toEqual(MISSING);
    expect(denied(record('declaration', { fact: QUESTION, value: true, signer: 'Kari Prøve' }))).toEqual(MISSING);
    expect(denied({ ...declared(), unreadable: ['value'] })).toEqual(UNREADABLE);
    expect(denied({ ...declared(), unreadable: ['signedOn'] })).toEqual(UNREADABLE);
    expect(denied(declared('kanskje'))).toEqual(UNREADABLE);
  });
  test('asked by its label, in any language', () =>
    expect(
      denied(
        declared(true, '2022-06-01', {
          fact: 'Erklæring om at leverandøren og kjeda ikkje har brote konkurranselovgjevinga',
        }),
      ),
    ).toBe(true));
  test('the newest counts', () => {
    expect(denied(declared(true), declared(true, '2022-09-01'))).toBe(true);
    expect(denied(declared(true), declared(false, '2022-09-01'))).toBe(false);
    expect(derive([declared(true), declared(false, '2022-09-01')]).contradictions).toHaveLength(1);
  });
  test('an admission taken back, or two answers on one day, leave it open and are told', () => {
    expect(denied(declared(false), declared(true, '2022-09-01'))).toEqual(CONFLICT);
    expect(denied(declared(false), declared(true))).toEqual(CONFLICT);
    expect(denied(declared(true), declared(false))).toEqual(CONFLICT);
    expect(derive([declared(false), declared(true)]).contradictions?.map(({ id }) => id)).toEqual([
      `${QUESTION}:contract`,
    ]);
  });
});

describe('a final decision', () => {
  test('tied to the contract or the period stands, and says against whom', () => {
    expect(against(decision())).toBe(DECIDED);
    expect(against(decision({ tie: 'period' }))).toBe(DECIDED);
    expect(against(decision({ party: '310 000 027' }), chained)).toBe(`${SUB} (V-1)`);
    expect(against(decision(), decision({ decision: 'V-2', party: SUB, tie: 'period' }), chained)).toBe(
      `${DECIDED}, ${SUB} (V-2)`,
    );
    expect(against(decision({ decision: 'V-0', party: SUB }), decision({ decision: 'V-2' }), decision())).toBe(
      `${DECIDED}, ${SUPPLIER} (V-2), ${SUB} (V-0)`,
    );
    expect(against()).toBe('none');
    expect(against(lacking('decision'))).toBe(SUPPLIER);
  });
  test('tied to neither is for a person', () => {
    expect(all([decision({ tie: 'none' })])).toEqual([MISSING, 'none', DECIDED]);
    expect(all([decision({ tie: 'none', decidedOn: '2015-01-01' }), declared()])).toEqual([true, 'none', DECIDED]);
  });
  test('before the declaration or on its day: a decision beats it, and both are told', () => {
    for (const decidedOn of ['2022-03-01', '2022-06-01']) {
      const records = [declared(), decision({ decidedOn })];
      expect(all(records)).toEqual([true, DECIDED, 'none']);
      expect(derive(records).contradictions?.map(({ id, sides }) => [id, sides.map(({ value }) => value)])).toEqual([
        [`${QUESTION}:contract`, [true, false]],
      ]);
    }
  });
  test('after the declaration: they do not agree, and both are told', () => {
    const records = [declared(), decision({ decidedOn: '2022-06-02' })];
    expect(all(records)).toEqual([CONFLICT, CONFLICT, 'none']);
    expect(derive(records).contradictions?.[0]?.sides.map(({ from }) => from[0]?.file)).toEqual([
      'declaration.xlsx',
      'decisionRegister.xlsx',
    ]);
    expect(all([declared(), decision({ decidedOn: '2022-06-02', tie: 'none' })])).toEqual([CONFLICT, 'none', DECIDED]);
  });
  test('a newer declaration comes after the decision again', () =>
    expect(all([declared(), declared(true, '2022-07-01'), decision({ decidedOn: '2022-06-02' })])).toEqual([
      true,
      DECIDED,
      'none',
    ]));
  test('beside one that stands, one in doubt changes nothing', () =>
    expect(against(declared(), decision(), decision({ decision: 'V-2', decidedOn: '2022-08-01' }))).toBe(DECIDED));
  test('without a day: nothing to hold a declaration against; without a declaration it stands', () => {
    expect(against(declared(), lacking('decidedOn'))).toEqual(MISSING);
    expect(against(declared(), lacking('decidedOn', true))).toEqual(UNREADABLE);
    expect(against(lacking('decidedOn'))).toBe(DECIDED);
    expect(against(declared(false), lacking('decidedOn'))).toBe(DECIDED);
  });
  test('self-cleaning with its document is for a person', () => {
    const cleaned = decision({ selfCleaningDocument: 'opprydding.pdf' });
    const files = [{ file: 'evidence/opprydding.pdf' }];
    expect(all([cleaned], { files })).toEqual([MISSING, 'none', DECIDED]);
    expect(against(cleaned)).toEqual(MISSING);
    expect(
      all([cleaned], { files: [{ ...files[0], problems: [{ code: 'FILE_EMPTY', at: { file: 'x' } }] }] })[1],
    ).toEqual(UNREADABLE);
    expect(against({ ...decision(), unreadable: ['selfCleaningDocument'] })).toEqual(UNREADABLE);
    expect(
      all([declared(), { ...cleaned, fields: { ...cleaned.fields, decidedOn: '2022-07-01' } }], { files })[1],
    ).toEqual(CONFLICT);
  });
});

describe('what is not final', () => {
  test('pending and appealed are for a person, dropped is nothing', () => {
    expect(all([decision({ status: 'pending' })])).toEqual([MISSING, 'none', DECIDED]);
    expect(all([decision({ status: 'appealed' })])).toEqual([MISSING, 'none', DECIDED]);
    expect(all([decision({ status: 'dropped' })])).toEqual([MISSING, 'none', 'none']);
  });
  test('does not speak against the declaration', () => {
    const { contradictions } = derive([declared(), decision({ status: 'pending', decidedOn: '2022-07-01' })]);
    expect(contradictions).toEqual([]);
  });
  test('a status or tie that is not known', () => {
    expect(against(lacking('status'))).toEqual(MISSING);
    expect(against(lacking('status', true))).toEqual(UNREADABLE);
    expect(against(lacking('tie'))).toEqual(MISSING);
    expect(against(lacking('tie', true))).toEqual(UNREADABLE);
  });
  test('of several doubts the gravest speaks, with its place', () => {
    const broken = lacking('tie', true);
    const records = [lacking('status'), { ...broken, fields: { ...broken.fields, decision: 'V-2' } }];
    expect(derive(records).contract?.get('competitionDecisionAgainst')).toEqual({
      id: 'competitionDecisionAgainst',
      absent: 'unreadableEvidence',
      from: [{ file: 'decisionRegister.xlsx', row: 3 }],
    });
  });
  test('«none» shows the rows that were read, a name only its own', () => {
    const at = (row: number) => ({ file: 'decisionRegister.xlsx', row });
    const { contract } = derive([decision({ status: 'dropped' })]);
    for (const id of ['competitionDecisionAgainst', 'competitionCaseOf'])
      expect(contract?.get(id)).toMatchObject({ value: 'none', from: [at(2)] });
    const two = derive([decision({ status: 'dropped' }), decision({ decision: 'V-2', status: 'pending' })]).contract;
    expect(two?.get('competitionDecisionAgainst')).toMatchObject({ value: 'none', from: [at(2), at(3)] });
    expect(two?.get('competitionCaseOf')).toMatchObject({ value: `${SUPPLIER} (V-2)`, from: [at(3)] });
  });
});

describe('whose decision', () => {
  const stranger = decision({ party: STRANGER, tie: 'period' });
  test('a stranger is nobody only when the chain is known whole', () => {
    expect(against(stranger, chained)).toEqual(MISSING);
    expect(all([stranger, chained, attested], complete)).toEqual([MISSING, 'none', 'none']);
    expect(all([stranger, chained, record('chain', { engagedBy: SUB }), attested], complete)[1]).toEqual(MISSING);
    expect(all([{ ...stranger, fields: { ...stranger.fields, status: 'pending' } }, chained])[1]).toEqual(MISSING);
  });
  test('what is tied to the contract counts whoever it is about', () =>
    expect(against(decision({ party: STRANGER }))).toBe(`${STRANGER} (V-1)`));
  test('one that only engages others is in the chain as well', () =>
    expect(
      against(decision({ party: STRANGER, tie: 'period' }), record('chain', { company: SUB, engagedBy: STRANGER })),
    ).toBe(`${STRANGER} (V-1)`));
  test('a party that is not told or cannot be read', () => {
    const open = (row: EvidenceRecord<'decisionRegister'>) => ({
      ...row,
      fields: { ...row.fields, tie: 'period' as const },
    });
    expect(against(open(lacking('party')))).toEqual(MISSING);
    expect(against(open(lacking('party', true)))).toEqual(UNREADABLE);
    expect(against(lacking('party'))).toBe('? (V-1)');
  });
});

describe('rows about one decision', () => {
  test('that agree are one; that do not leave it in doubt, and are told', () => {
    expect(against(decision(), decision())).toBe(DECIDED);
    const records = [decision(), decision({ status: 'dropped' })];
    expect(against(...records)).toEqual(CONFLICT);
    expect(derive(records).contradictions?.map(({ id, sides }) => [id, sides.map(({ value }) => value)])).toEqual([
      ['competitionDecisionAgainst:contract', ['final', 'dropped']],
    ]);
  });
  test('about two firms are two', () =>
    expect(against(decision(), decision({ party: SUB, status: 'dropped' }), chained)).toBe(DECIDED));
  test('in any order say the same', () =>
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          [
            declared(),
            decision(),
            decision({ status: 'dropped' }),
            decision({ decision: 'V-2', tie: 'none' }),
            decision({ decision: 'V-3', party: SUB, decidedOn: '2022-07-01' }),
            lacking('decision'),
            chained,
          ].map((one, index) => ({ ...one, at: { ...one.at, row: index + 2 } })),
          { minLength: 7, maxLength: 7 },
        ),
        (records) => {
          const plain = (rows: EvidenceRecord[]) => {
            const { contract, contradictions } = competitionFacts(inputOf({ records: rows }));
            return JSON.stringify([[...(contract?.values() ?? [])], contradictions]);
          };
          expect(plain(records)).toBe(plain([...records].sort((a, b) => (a.at.row ?? 0) - (b.at.row ?? 0))));
        },
      ),
      { seed: 12 },
    ));
  test('from UKE are registered', () => {
    const uke = { files: [{ file: 'decisionRegister.xlsx', deliveredBy: 'uke' as const }] };
    const facts = derive([decision()], uke).contract;
    expect(facts?.get('competitionDecisionAgainst')).toMatchObject({ basis: 'registered', from: [{ row: 2 }] });
    expect(derive([], uke).contract?.get('competitionDecisionAgainst')).toMatchObject({ basis: 'documented' });
  });
});

test('beside the statements of others the declaration stays a document, and a declared number decides nothing', () => {
  const { contract, contradictions } = deriveFacts(
    factsInput({
      records: [declared(), declared(true, '2022-06-01', { fact: 'decisionsComplete' })],
    }),
  );
  expect(contract.get(QUESTION)).toMatchObject({ value: true, basis: 'documented' });
  expect(contract.get('decisionsComplete')).toMatchObject({ value: true, basis: 'declared' });
  expect(contradictions).toEqual([]);
});
