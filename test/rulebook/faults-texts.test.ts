/** Texts that are wrong, and that all faults of all files are told together. */
import { describe, expect, test } from 'vitest';
import { loadRulebook } from '../../src/rulebook/load.ts';
import { eachIsTold, FIGURE, leaf, limitedByFigure, RULE, row } from './faulty.ts';
import { filesWith, requiring, smallEdition, smallFigure, smallRule, words } from './small-book.ts';

eachIsTold([
  [
    'no messages',
    { [RULE]: smallRule({ editions: [smallEdition({ messages: undefined })] }) },
    RULE,
    '/editions/0',
    /lacks messages/,
  ],
  [
    'no word for failed',
    { [RULE]: smallRule({ editions: [smallEdition({ messages: { passed: words('Ingen avvik funnet: ja.') } })] }) },
    RULE,
    '/editions/0/messages',
    /lacks «failed»/,
  ],
  [
    'a word for failed where nothing ever fails',
    {
      [RULE]: smallRule({
        accepts: ['documented', 'assessed'],
        editions: [smallEdition({ requires: leaf('overrunAccepted', 'equal', true) })],
      }),
    },
    RULE,
    '/editions/0/messages',
    /has «failed», which an indicator never is/,
  ],
  [
    'no remedy',
    { [RULE]: smallRule({ editions: [smallEdition({ remedy: undefined })] }) },
    RULE,
    '/editions/0',
    /lacks a remedy/,
  ],
  [
    'no word for inapplicable',
    { [RULE]: smallRule({ editions: [smallEdition({ appliesWhen: leaf('callOffMethod', 'equal', 'direct') })] }) },
    RULE,
    '/editions/0/messages',
    /lacks «inapplicable»/,
  ],
  [
    'differing slots',
    {
      [RULE]: smallRule({
        editions: [smallEdition({ remedy: { nb: 'Se {orderedOn}.', nn: 'Sjå.', en: 'See {orderedOn}.' } })],
      }),
    },
    RULE,
    '/editions/0/remedy/nn',
    /but nb has \{orderedOn\}/,
  ],
  [
    'unknown slot',
    { [RULE]: smallRule({ editions: [smallEdition({ remedy: words('Se {noSuchFact}.') })] }) },
    RULE,
    '/editions/0/remedy',
    /\{noSuchFact\}, which is no fact, figure or term/,
  ],
  [
    'forbidden word in a message',
    { [RULE]: smallRule({ editions: [smallEdition({ remedy: words('Dette er et lovbrudd.') })] }) },
    RULE,
    '/editions/0/remedy',
    /claims more than a check can/,
  ],
  [
    'forbidden word in the title',
    { [RULE]: smallRule({ title: { nb: 'Regel', nn: 'Regel', en: 'Compliant rule' } }) },
    RULE,
    '/title',
    /claims more/,
  ],
]);

test('the book that is spoilt here is sound', () => {
  expect(loadRulebook(filesWith())).toHaveProperty('rulebook');
});

test('the faults of several files come at once, shape and sense together', () => {
  const loaded = loadRulebook(
    filesWith({
      'e-invoice/broken.json': '{',
      'conditions.json': { conditions: { one: { not: { condition: 'one' } } } },
      [FIGURE]: smallFigure({ values: [row('2020-01-01', null)] }),
      [RULE]: smallRule({ id: 'other', duty: 'nobody' }),
      'call-off/second.json': { ...requiring(leaf('noSuchFact', 'equal', 1)), id: 'second' },
      'call-off/third.json': { ...smallRule({ title: words('compliant') }), id: 'third' },
    }),
  );
  if (!('faults' in loaded)) throw new Error('the rulebook was taken for sound');
  expect([...new Set(loaded.faults.map((one) => one.file))].sort()).toEqual([
    'call-off/second.json',
    RULE,
    'call-off/third.json',
    'conditions.json',
    'e-invoice/broken.json',
    FIGURE,
  ]);
});

describe('what a broken file would have held is not held against those who name it', () => {
  const broken: readonly (readonly [string, Record<string, unknown>])[] = [
    ['terms.json', { 'terms.json': '{' }],
    [FIGURE, { [FIGURE]: '{', ...limitedByFigure() }],
    ['conditions.json', { 'conditions.json': '{', [RULE]: requiring({ condition: 'one' }) }],
    ['requirements.json', { 'requirements.json': '{' }],
  ];
  for (const [file, changes] of broken)
    test(file, () => {
      const loaded = loadRulebook(filesWith(changes));
      expect('faults' in loaded && [...new Set(loaded.faults.map((one) => one.file))]).toEqual([file]);
    });
});
