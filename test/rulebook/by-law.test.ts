/** `byLaw`: whom the law itself reaches, whether or not the agreement has the clause. */
import { describe, expect, test } from 'vitest';
import { loadRulebook } from '../../src/rulebook/load.ts';
import { resolve } from '../../src/rulebook/resolve.ts';
import type { Condition, Rule } from '../../src/schemas/rule.ts';
import { bookOf, callOff, findingsOf, known, slice } from '../findings/situation.ts';
import { filesWith, requiring, words } from './small-book.ts';

const few: Condition = { fact: 'expectedHours', operator: 'lessThan', value: 5 };
const direct: Condition = { fact: 'callOffMethod', operator: 'equal', value: 'direct' };
const clause = { fact: 'clause.call-off', operator: 'equal', value: true };
const messages = {
  passed: words('Ingen avvik funnet: greit.'),
  failed: words('Ikke greit.'),
  inapplicable: words('Nei.'),
};
const ruleWith = (more: Record<string, unknown>) => requiring(few, { byLaw: direct, messages, ...more });
const applies = (more: Record<string, unknown>) =>
  resolve(ruleWith(more) as unknown as Rule, 'call-off', {}).editions[0]?.appliesWhen;

test('stands beside the clause, before what the rule says of its own relevance', () => {
  expect(applies({})).toEqual({ any: [clause, direct] });
  expect(applies({ appliesWhen: few })).toEqual({ all: [{ any: [clause, direct] }, few] });
});

describe('is checked like any condition', () => {
  const faults = (more: Record<string, unknown>): string[] => {
    const loaded = loadRulebook(filesWith({ 'call-off/small-rule.json': ruleWith(more) }));
    return 'faults' in loaded ? loaded.faults.map(({ at, fault }) => `${at} ${fault}`) : [];
  };
  test('its facts must be there', () =>
    expect(faults({ byLaw: { ...direct, fact: 'noSuchFact' } })).toEqual([
      '/editions/0/byLaw/fact names the fact «noSuchFact», which the catalogue does not hold',
    ]));
  test('whom it does not reach must be told', () =>
    expect(faults({ messages: { passed: messages.passed, failed: messages.failed } })).toEqual([
      '/editions/0/messages lacks «inapplicable» although the edition has appliesWhen or byLaw',
    ]));
  test('sound as it is', () => expect(faults({})).toEqual([]));
});

describe('decides without the clause', () => {
  const book = bookOf(ruleWith({}));
  const one = (method: string) =>
    callOff('1', slice('2022-05-01', [known('expectedHours', 9), known('callOffMethod', method)]));
  const outcome = async (inForce: boolean | undefined, method: string) => {
    const contract = inForce === undefined ? [] : [known('clause.call-off', inForce)];
    const found = await findingsOf(book, { contract, subjects: [one(method)] });
    return found.get('small-rule:callOff/1')?.outcome;
  };
  test('whom the law reaches', async () => {
    expect(await outcome(false, 'direct')).toBe('failed');
    expect(await outcome(undefined, 'direct')).toBe('failed');
  });
  test('others only by the clause', async () => {
    expect(await outcome(true, 'outside')).toBe('failed');
    expect(await outcome(false, 'outside')).toBe('inapplicable');
    expect(await outcome(undefined, 'outside')).toBe('cantTell');
  });
  test('and the set must be known whatever the agreement says', async () => {
    const found = await findingsOf(book, { contract: [known('clause.call-off', false)] });
    expect(found.get('small-rule:contract')).toMatchObject({
      outcome: 'cantTell',
      missing: ['callOffRegisterComplete'],
    });
    const complete = [known('clause.call-off', false), known('callOffRegisterComplete', true)];
    expect((await findingsOf(book, { contract: complete })).get('small-rule:contract')?.outcome).toBe('inapplicable');
  });
});
