/** Files, ids and shapes that are wrong in `rules/`. */
import { eachIsTold, FIGURE, leaf, RULE } from './faulty.ts';
import { requiring, SOURCE, smallFigure, smallRule, words } from './small-book.ts';

const requirements = (more: Record<string, unknown>) => ({
  requirements: [{ id: 'call-off', title: words('Avrop'), source: SOURCE, awaited: [], ...more }],
});

eachIsTold([
  ['not JSON', { [RULE]: '{' }, RULE, '', /^is not JSON/],
  ['requirements missing', { 'requirements.json': undefined }, 'requirements.json', '', /^is missing/],
  [
    'file name is not the id',
    { [RULE]: smallRule({ id: 'other-rule' }) },
    RULE,
    '/id',
    /must be called call-off\/other-rule\.json/,
  ],
  [
    'folder below the folder',
    { [RULE]: undefined, 'call-off/deep/small-rule.json': smallRule() },
    'call-off/deep/small-rule.json',
    '/id',
    /must be called call-off\/small-rule\.json/,
  ],
  [
    'unknown folder',
    { [RULE]: undefined, 'parking/small-rule.json': smallRule() },
    'parking/small-rule.json',
    '',
    /«parking», which requirements\.json does not list/,
  ],
  [
    'figure file name is not the id',
    { [FIGURE]: smallFigure({ id: 'other' }) },
    FIGURE,
    '/id',
    /must be called parameters\/other\.json/,
  ],
  [
    'awaited id that has a rule',
    { 'requirements.json': requirements({ awaited: [{ id: 'small-rule', title: words('x'), duty: 'buyer' }] }) },
    'requirements.json',
    '',
    /«small-rule» is used twice/,
  ],
  [
    'two rules of one id',
    { 'e-invoice/small-rule.json': smallRule() },
    'requirements.json',
    '',
    /«small-rule» is used twice/,
  ],
  [
    'term listed twice',
    {
      'terms.json': {
        terms: [0, 1].map(() => ({
          id: 'small-limit',
          label: words('x'),
          type: 'number',
          unit: 'hours',
          askedWhy: words('x'),
        })),
      },
    },
    'terms.json',
    '/terms',
    /«small-limit» is listed twice/,
  ],
  ['unknown field', { [RULE]: smallRule({ severity: 1 }) }, RULE, '', /severity/],
  ['unknown duty', { [RULE]: smallRule({ duty: 'nobody' }) }, RULE, '/duty', /allowed values/],
  ['missing language', { [RULE]: smallRule({ title: { nb: 'Regel', en: 'Rule' } }) }, RULE, '/title', /nn/],
  [
    'empty language',
    { [RULE]: smallRule({ title: { nb: 'Regel', nn: '', en: 'Rule' } }) },
    RULE,
    '/title/nn',
    /fewer than 1/,
  ],
  [
    'no certainty',
    { [RULE]: requiring(leaf('expectedHours', 'lessThan', 1), { source: { document: 'x' } }) },
    RULE,
    '/editions/0/source',
    /certainty/,
  ],
  ['no editions', { [RULE]: smallRule({ editions: [] }) }, RULE, '/editions', /fewer than 1/],
]);
