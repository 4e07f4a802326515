/** How the files become one rulebook: clause first, named conditions in their place, order, fingerprint. */
import { describe, expect, test } from 'vitest';
import { loadRulebook } from '../../src/rulebook/load.ts';
import { inline, resolve } from '../../src/rulebook/resolve.ts';
import type { Rulebook, RuleFile } from '../../src/rulebook/rule.ts';
import type { Condition, Rule } from '../../src/schemas/rule.ts';
import { filesWith, requiring, SOURCE, smallEdition, smallRule, words } from './small-book.ts';

const hours: Condition = { fact: 'expectedHours', operator: 'lessThan', value: 5 };
const clause = { fact: 'clause.call-off', operator: 'equal', value: true };

function load(files: readonly RuleFile[]): Rulebook {
  const loaded = loadRulebook(files);
  if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
  return loaded.rulebook;
}

describe('resolve', () => {
  test('puts the clause before what the rule says of its own relevance', () => {
    const rule = requiring(hours, { appliesWhen: hours }) as unknown as Rule;
    expect(resolve(rule, 'call-off', {}).editions[0]).toMatchObject({
      appliesWhen: { all: [clause, hours] },
      requires: hours,
    });
  });
  test('lets the clause alone decide relevance when the rule says nothing', () => {
    expect(resolve(requiring(hours) as unknown as Rule, 'call-off', {}).editions[0]?.appliesWhen).toEqual(clause);
  });
  test('keeps the end of a rule', () => {
    const rule = smallRule({ editions: [smallEdition(), { from: '2024-01-01', source: SOURCE, requires: null }] });
    expect(resolve(rule as unknown as Rule, 'call-off', {}).editions[1]?.requires).toBeNull();
  });
});

describe('inline', () => {
  const named = { few: hours, both: { all: [{ condition: 'few' }, hours] }, none: { not: { condition: 'few' } } };
  test('keeps the name of what it puts in, also where it is a single comparison', () =>
    expect(inline({ condition: 'few' }, named as never)).toEqual({ all: [hours], name: 'few' }));
  test('goes through names of names', () =>
    expect(inline({ any: [{ condition: 'both' }, { condition: 'none' }] }, named as never)).toEqual({
      any: [
        { all: [{ all: [hours], name: 'few' }, hours], name: 'both' },
        { not: { all: [hours], name: 'few' }, name: 'none' },
      ],
    }));
});

describe('the rulebook', () => {
  const files = filesWith({
    'e-invoice/b-rule.json': smallRule({ id: 'b-rule' }),
    'e-invoice/a-rule.json': smallRule({ id: 'a-rule' }),
  });
  test('has its rules in the order of the groups, then by id, whatever the order of the files', () => {
    const ids = (given: readonly RuleFile[]) => load(given).rules.map((rule) => rule.id);
    expect(ids(files)).toEqual(['small-rule', 'a-rule', 'b-rule']);
    expect(ids([...files].reverse())).toEqual(['small-rule', 'a-rule', 'b-rule']);
  });
  test('a rule belongs to the group of its folder', () =>
    expect(load(files).rules.map((rule) => rule.requirement)).toEqual(['call-off', 'e-invoice', 'e-invoice']));

  describe('fingerprint', () => {
    const before = load(files).sha256;
    const termsText = files.find((file) => file.path === 'terms.json')?.text ?? '';
    test('is the same for any order, layout and line ends', () => {
      const rewritten = [...files]
        .reverse()
        .map((file) => ({ ...file, text: JSON.stringify(JSON.parse(file.text), null, 4).replaceAll('\n', '\r\n') }));
      expect(load(rewritten).sha256).toBe(before);
    });
    test('does not see cases and schemas, which decide nothing', () => {
      const one = { name: 'x', on: '2022-01-01', facts: {}, outcome: 'passed' };
      const more = [
        ...files,
        { path: 'rule.schema.json', text: '{}' },
        { path: 'e-invoice/a-rule.cases.json', text: JSON.stringify({ cases: [one, one, one] }) },
      ];
      expect(load(more).sha256).toBe(before);
    });
    test.each([
      ['a rule', { 'e-invoice/a-rule.json': smallRule({ id: 'a-rule', duty: 'uke' }) }],
      ['a text', { 'e-invoice/a-rule.json': smallRule({ id: 'a-rule', why: words('Derfor.') }) }],
      ['conditions', { 'conditions.json': { conditions: { one: hours } } }],
      ['a term', { 'terms.json': JSON.parse(termsText.replace('hours', 'days')) }],
      ['a name', { 'e-invoice/a-rule.json': undefined, 'e-invoice/c-rule.json': smallRule({ id: 'c-rule' }) }],
    ])('changes with %s', (_, change) => {
      const paths = new Set(Object.keys(change));
      const given = [...files.filter((file) => !paths.has(file.path))];
      for (const [path, content] of Object.entries(change))
        if (content !== undefined) given.push({ path, text: JSON.stringify(content) });
      expect(load(given).sha256).not.toBe(before);
    });
  });
});
