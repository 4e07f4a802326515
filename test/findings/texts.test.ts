/** The texts a result cites, so that it can be drawn without the rulebook; and the values behind the slots of a sentence. */
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/findings/evaluate.ts';
import type { Finding, Ground, LeafGround } from '../../src/findings/finding.ts';
import { nextSteps } from '../../src/findings/next.ts';
import { citedTexts, slotValues } from '../../src/findings/texts.ts';
import type { Agreement } from '../../src/schemas/case.ts';
import { factsInput, term } from '../facts/build.ts';
import { requiring, SOURCE, smallEdition, smallFigure, smallRule, words } from '../rulebook/small-book.ts';
import { bookOf, callOff, IN_FORCE, known, setOf, slice } from './situation.ts';

const agreement: Agreement = { ...factsInput().agreement, terms: { 'small-limit': term(250, 'hours') } };
const limited = (value: unknown) => ({ fact: 'expectedHours', operator: 'lessThan', value });

async function textsOf(rule: unknown, more: Readonly<Record<string, unknown>> = {}) {
  const book = bookOf(rule, more);
  const subjects = [callOff('1', slice('2022-05-01', [known('expectedHours', 1)]))];
  const facts = { contract: setOf(...IN_FORCE), subjects, contradictions: [] };
  const findings = await evaluate(book, facts, { contractDate: '2022-04-28' });
  return citedTexts(book, findings, [], nextSteps(findings), agreement, { callOffs: words('Avrop') });
}

describe('cited texts', () => {
  test('hold the facts, terms and figures that grounds name, and no others', async () => {
    const texts = await textsOf(
      requiring({ any: [limited({ fact: 'term.small-limit' }), limited({ fact: 'param.small-figure' })] }),
    );
    expect(Object.keys(texts.facts)).toEqual(['expectedHours']);
    expect(texts.terms).toEqual({
      'term.small-limit': {
        label: words('Grense'),
        unit: 'hours',
        value: 250,
        source: 'Prøve',
        enteredBy: 'Kari Prøve',
        enteredAt: '2022-05-01',
      },
    });
    expect(texts.parameters).toEqual({
      'param.small-figure': { label: words('Lite tall'), unit: 'hours', values: smallFigure().values },
    });
    expect(texts.kinds).toEqual({ callOffs: words('Avrop') });
  });
  test('hold what the sentences of the rule have slots for', async () => {
    const texts = await textsOf(
      smallRule({
        editions: [smallEdition({ remedy: words('Se {orderedOn}, {term.small-name} og {param.small-figure}.') })],
      }),
    );
    expect(texts.facts).toHaveProperty('orderedOn');
    expect(texts.terms['term.small-name'], 'a term nobody entered').toEqual({ label: words('Navn'), unit: 'none' });
    expect(texts.parameters).toHaveProperty(['param.small-figure']);
  });
  test('hold every edition of a rule that has a finding, and nothing of a rule that has none', async () => {
    const ended = { from: '2023-01-01', source: SOURCE, requires: null };
    const texts = await textsOf(smallRule({ editions: [smallEdition(), ended] }), {
      'e-invoice/other-rule.json': smallRule({ id: 'other-rule' }),
    });
    expect(Object.keys(texts.rules)).toEqual(['other-rule', 'small-rule']);
    expect(texts.rules['small-rule']?.editions['2022-01-01']).toMatchObject({
      source: SOURCE,
      remedy: words('Gjør noe.'),
    });
    expect(texts.rules['small-rule']?.editions['2023-01-01']).toEqual({ source: SOURCE });
    const book = bookOf(smallRule());
    expect(citedTexts(book, [], [], [], agreement, {}).rules).toEqual({});
  });
  test('name what is awaited', async () => {
    const awaited = [{ id: 'later-rule', title: words('Senere'), duty: 'uke' }];
    const texts = await textsOf(smallRule(), {
      'requirements.json': { requirements: [{ id: 'call-off', title: words('Avrop'), source: SOURCE, awaited }] },
    });
    expect(texts.rules['later-rule']).toEqual({ title: words('Senere'), duty: 'uke', editions: {} });
    expect(texts.requirements).toEqual({ 'call-off': { title: words('Avrop'), source: SOURCE } });
  });
});

describe('the values of a sentence', () => {
  const leaf = (fact: string, actual: number, more: Partial<LeafGround> = {}): LeafGround => ({
    fact,
    operator: 'lessThan',
    actual,
    expected: 9,
    limit: { kind: 'term', id: 'term.small-limit' },
    holds: true,
    from: [],
    ...more,
  });
  const ground = (outcome: Ground['outcome'], requires: LeafGround): Ground => ({
    on: '2022-05-01',
    edition: '2022-01-01',
    outcome,
    requires,
  });
  const finding = (outcome: Finding['outcome'], ...grounds: Ground[]): Finding => ({
    id: 'x',
    rule: 'x',
    requirement: 'call-off',
    duty: 'buyer',
    subject: { kind: 'contract', key: 'contract', label: '' },
    outcome,
    grounds,
    source: {},
    from: [],
  });
  test('come from the slice that made the headline, and from the first of several', () => {
    const values = slotValues(
      finding('failed', ground('passed', leaf('a', 1)), ground('failed', leaf('a', 2)), ground('failed', leaf('a', 3))),
    );
    expect(values.get('a')).toBe(2);
  });
  test('hold limits with an id, not fixed ones', () => {
    const values = slotValues(finding('passed', ground('passed', leaf('a', 1))));
    expect([...values]).toEqual([
      ['a', 1],
      ['term.small-limit', 9],
    ]);
    expect([...slotValues(finding('passed', ground('passed', leaf('a', 1, { limit: { kind: 'fixed' } }))))]).toEqual([
      ['a', 1],
    ]);
  });
});
