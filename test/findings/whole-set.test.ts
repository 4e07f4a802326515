/** The set of subjects: empty, incomplete, or without a clause in force, it must never fall silent. */
import { describe, expect, test } from 'vitest';
import { catalogue, completenessOf } from '../../src/facts/catalogue.ts';
import { deriveFacts } from '../../src/facts/derive.ts';
import type { Fact, Subject } from '../../src/facts/fact.ts';
import { type RuleCases, SubjectKind } from '../../src/schemas/rule.ts';
import { factsInput, record } from '../facts/build.ts';
import { rulebook, rulesWithCases } from '../rule-files.ts';
import { requiring, SOURCE, smallEdition, smallRule, words } from '../rulebook/small-book.ts';
import { decide, factsOf } from '../run-case.ts';
import { absent, bookOf, callOff, findingsOf, IN_FORCE, known, type Situation, said, slice } from './situation.ts';

const book = bookOf(smallRule());
const one = callOff('1', slice('2022-05-01', [known('expectedHours', 1)]));
const contract = (complete: Fact | undefined, clause: Fact | undefined = known('clause.call-off', true)) =>
  [complete, clause, known('term.small-limit', 5)].filter((fact) => fact !== undefined);

async function wholeOf(situation: Situation, from = book): Promise<string> {
  return said((await findingsOf(from, situation)).get('small-rule:contract'));
}

describe('a set that is shown to be complete', () => {
  test('with subjects: they speak for themselves', async () =>
    expect(await wholeOf({ subjects: [one] })).toBe('nothing'));
  test('and empty: inapplicable', async () => expect(await wholeOf({})).toBe('inapplicable'));
  test('and empty, where the rule says that none is as required: passed', async () =>
    expect(await wholeOf({}, bookOf(smallRule({ emptySet: 'passed' })))).toBe('passed'));
});

describe('a set that is not shown to be complete', () => {
  const COMPLETE = 'callOffRegisterComplete';
  test.each([
    ['nothing said', undefined, 'cantTell missingEvidence: callOffRegisterComplete'],
    ['said to be incomplete', known(COMPLETE, false), 'cantTell missingEvidence: callOffRegisterComplete'],
    ['only declared', known(COMPLETE, true, 'declared'), 'cantTell declaredOnly: callOffRegisterComplete'],
    ['broken list', absent(COMPLETE, 'unreadableEvidence'), 'cantTell unreadableEvidence: callOffRegisterComplete'],
  ])('%s: doubt, with and without subjects', async (_, fact, expected) => {
    expect(await wholeOf({ contract: contract(fact) })).toBe(expected);
    expect(await wholeOf({ contract: contract(fact), subjects: [one] })).toBe(expected);
    expect(await wholeOf({ contract: contract(fact) }, bookOf(smallRule({ emptySet: 'passed' })))).toBe(expected);
  });
});

describe('a clause', () => {
  const complete = known('callOffRegisterComplete', true);
  test('not in force: inapplicable, said once when there are no subjects', async () => {
    const off = contract(complete, known('clause.call-off', false));
    expect(await wholeOf({ contract: off })).toBe('inapplicable');
    expect(await wholeOf({ contract: off, subjects: [one] })).toBe('nothing');
  });
  test('that nobody says anything about: doubt', async () => {
    const unsaid = [complete, known('term.small-limit', 5)];
    expect(await wholeOf({ contract: unsaid })).toBe('cantTell missingEvidence: clause.call-off');
    expect(await wholeOf({ contract: unsaid, subjects: [one] })).toBe('nothing');
  });
});

describe('time', () => {
  test('a contract date that nobody knows is doubt for an empty set, too', async () => {
    expect(await wholeOf({ contractDate: null })).toBe('cantTell missingTerm: contractDate');
    expect(await wholeOf({ contractDate: null, subjects: [one] })).toBe('nothing');
  });
  test('a rule by the day needs no contract date for its set', async () => {
    const byDay = bookOf(smallRule({ clock: 'fact' }));
    expect(await wholeOf({ contractDate: null }, byDay)).toBe('inapplicable');
    expect(await wholeOf({ contractDate: null, contract: contract(undefined) }, byDay)).toBe(
      'cantTell missingEvidence: callOffRegisterComplete',
    );
  });
  test('no edition in force: inapplicable, said once when there are no subjects', async () => {
    expect(await wholeOf({ contractDate: '2021-12-31', contract: contract(undefined) })).toBe('inapplicable');
    const ended = bookOf(
      smallRule({ editions: [smallEdition(), { from: '2023-01-01', source: SOURCE, requires: null }] }),
    );
    expect(await wholeOf({ contractDate: '2023-01-01' }, ended)).toBe('inapplicable');
    expect(await wholeOf({ contractDate: '2023-01-01', subjects: [one] }, ended)).toBe('nothing');
  });
});

test('what no rule decides yet is not examined, and shows', async () => {
  const awaited = [{ id: 'later-rule', title: words('Senere'), duty: 'supplier' }];
  const waiting = bookOf(smallRule(), {
    'requirements.json': { requirements: [{ id: 'call-off', title: words('Avrop'), source: SOURCE, awaited }] },
  });
  const finding = (await findingsOf(waiting, { contract: IN_FORCE })).get('later-rule:contract');
  expect(finding).toMatchObject({ outcome: 'cantTell', reason: 'notExamined', missing: [], duty: 'supplier' });
});

test('no kind of subject falls silent when there is none of it', async () => {
  const complete = { fact: 'callOffRegisterComplete', operator: 'equal', value: true };
  for (const kind of SubjectKind.enum) {
    if (kind === 'contract') continue;
    const about = bookOf({ ...requiring(complete), subject: kind });
    expect(await wholeOf({ contract: contract(undefined) }, about), kind).toBe(
      `cantTell missingEvidence: ${completenessOf[kind] ?? ''}`,
    );
  }
});

describe('companies whose tax is shown: one that the chain leaves out', () => {
  const supplier: Subject = {
    kind: 'party',
    key: '310000019',
    label: '',
    from: [],
    slices: [slice('2025-06-30', [known('partyIsSupplier', true), known('partyIsNorwegian', true)])],
  };
  const whole = async (id: string, complete: Fact | undefined, fromChain: Fact | undefined) => {
    const book = rulebook();
    const only = { ...book, rules: book.rules.filter((rule) => rule.id === id), requirements: [] };
    const facts = [known('clause.tax-and-duties', true), complete, fromChain].filter((fact) => fact !== undefined);
    return said((await findingsOf(only, { contract: facts, subjects: [supplier] })).get(`${id}:contract`));
  };
  const COMPLETE = known('chainDeclaredComplete', true);
  const proof = (value: boolean): Fact => known('term.tax-proof-from-chain', value);
  const DOUBT = 'cantTell missingEvidence: chainDeclaredComplete';
  test.each(['no-arrears', 'registered-and-solvent'])(
    '%s: matters where the contract asks for proof from the chain, or does not say',
    async (id) => {
      expect(await whole(id, undefined, proof(true))).toBe(DOUBT);
      expect(await whole(id, undefined, undefined)).toBe(DOUBT);
      expect(await whole(id, COMPLETE, proof(true))).toBe('nothing');
      expect(await whole(id, undefined, proof(false))).toBe('nothing');
    },
  );
  test('the certificate is asked of the supplier alone', async () =>
    expect(await whole('tax-certificate', undefined, proof(true))).toBe('nothing'));
});

/**
 * Many rules say «X, or the list is not shown to be whole» to keep an absence in doubt. That holds because nothing ever shows
 * that a list is not whole: a completeness fact is shown to be true, or there is none.
 */
describe('that a list is not whole is never an answer', () => {
  const sets = catalogue.filter((entry) => entry.list !== undefined).map((entry) => entry.id);
  const FALSE = { signer: 'X', signedOn: '2023-01-05', value: false };
  test('said in a declaration it is only said, and no list by itself says it', () => {
    const facts = deriveFacts(factsInput({ records: sets.map((fact) => record('declaration', { ...FALSE, fact })) }));
    expect(sets.length).toBeGreaterThan(10);
    for (const id of sets) expect(facts.contract.get(id), id).toMatchObject({ value: false, basis: 'declared' });
    const none = deriveFacts(factsInput());
    for (const id of sets) expect(none.contract.get(id), id).toMatchObject({ absent: 'missingEvidence' });
  });
  const book = rulebook();
  const leaning = book.rules.filter((rule) => /"not":.*Complete"/.test(JSON.stringify(rule.editions)));
  test('no rule that leans on it takes what is only said', () => {
    expect(leaning.map((rule) => rule.id)).toEqual(
      expect.arrayContaining([
        'deviation-reported',
        'direct-award-exception',
        'mandatory-use',
        'mini-competition-fair',
        'priority-order',
        'supplier-must-deliver',
        'uke-route',
      ]),
    );
    for (const rule of leaning) expect(rule.accepts, rule.id).not.toContain('declared');
  });
  const cases = rulesWithCases();
  test.each(leaning.map((rule) => [rule.id, rule] as const))(
    '%s: what fails with a whole list is doubt without it, and with one that is said not to be whole',
    async (id, rule) => {
      const own = cases.find((one) => one.rule.id === id)?.cases as RuleCases;
      let doubtful = 0;
      for (const one of own.cases.filter((candidate) => candidate.outcome === 'failed')) {
        const facts = factsOf(rule, own, one);
        for (const set of sets.filter((candidate) => facts.has(candidate))) {
          const without = new Map([...facts].filter(([fact]) => fact !== set));
          const outcomes = [without, new Map(without).set(set, known(set, false, 'declared'))].map(
            async (given) => (await decide(book, rule, one.on, given)).outcome,
          );
          // A breach that is seen stays one, whatever the list leaves out.
          for (const outcome of await Promise.all(outcomes)) {
            expect(['failed', 'cantTell'], `${one.name} without ${set}`).toContain(outcome);
            if (outcome === 'cantTell') doubtful += 1;
          }
        }
      }
      // These ask a person, or for the list itself, and never fail for what it leaves out.
      expect(doubtful === 0).toBe(['call-off-overrun', 'call-off-split', 'price-as-agreed'].includes(id));
    },
  );
});
