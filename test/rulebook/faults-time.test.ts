/** Days, gaps and keys of editions and figures that are wrong. */
import { eachIsTold, FIGURE, limitedByFigure, RULE, row, rows } from './faulty.ts';
import { smallEdition, smallRule, words } from './small-book.ts';

eachIsTold([
  [
    'editions in disorder',
    { [RULE]: smallRule({ editions: [smallEdition({ from: '2023-01-01' }), smallEdition()] }) },
    RULE,
    '/editions/1/from',
    /must come after 2023-01-01/,
  ],
  [
    'two editions on one day',
    { [RULE]: smallRule({ editions: [smallEdition(), smallEdition()] }) },
    RULE,
    '/editions/1/from',
    /each day once/,
  ],
  [
    'edition on a day that is none',
    { [RULE]: smallRule({ editions: [smallEdition({ from: '2022-02-30' })] }) },
    RULE,
    '/editions/0/from',
    /no day of the calendar/,
  ],
  [
    'figures in disorder',
    rows(row('2021-01-01', 5), row('2020-01-01', 6)),
    FIGURE,
    '/values/1/from',
    /must come after 2021-01-01/,
  ],
  [
    'two figures on one day',
    rows(row('2020-01-01', 5), row('2020-01-01', 6)),
    FIGURE,
    '/values/1/from',
    /each day once/,
  ],
  [
    'two figures on one day for one key',
    rows(row('2020-01-01', 5, { by: { trade: 'it' } }), row('2020-01-01', 6, { by: { trade: 'it' } })),
    FIGURE,
    '/values/1/from',
    /each day once/,
  ],
  ['figure on a day that is none', rows(row('2021-02-29', 5)), FIGURE, '/values/0/from', /no day of the calendar/],
  [
    'gap without a reason',
    rows(row('2020-01-01', 5), row('2021-01-01', null)),
    FIGURE,
    '/values/1',
    /gap \(null\) without a reason/,
  ],
  [
    'reason beside a value',
    rows(row('2020-01-01', 5, { reason: words('x') })),
    FIGURE,
    '/values/0/reason',
    /belongs to a gap/,
  ],
  [
    'silent gap before the first value',
    { ...rows(row('2022-01-02', 5)), ...limitedByFigure() },
    RULE,
    '/editions/0/requires/value/fact',
    /no value on 2022-01-01.*null and a reason/,
  ],
  [
    'silent gap for one key',
    {
      ...rows(row('2020-01-01', 5, { by: { trade: 'it' } }), row('2022-06-01', 6, { by: { trade: 'cleaning' } })),
      ...limitedByFigure({ keys: { 'param.small-figure': { trade: 'callOffMethod' } } }),
    },
    RULE,
    '/editions/0/requires/value/fact',
    /\[cleaning\] has no value on 2022-01-01/,
  ],
  [
    'figure of two types',
    rows(row('2020-01-01', 5), row('2021-01-01', 'five')),
    FIGURE,
    '/values/1/value',
    /is string, but the first value is number/,
  ],
  [
    'rows with other keys',
    rows(row('2020-01-01', 5, { by: { trade: 'it' } }), row('2021-01-01', 5)),
    FIGURE,
    '/values/1/by',
    /other keys/,
  ],
  [
    'keyed figure without selector',
    { ...rows(row('2020-01-01', 5, { by: { trade: 'it' } })), ...limitedByFigure() },
    RULE,
    '/editions/0/requires/value/fact',
    /keyed by «trade»/,
  ],
  [
    'selector that is no fact',
    {
      ...rows(row('2020-01-01', 5, { by: { trade: 'it' } })),
      ...limitedByFigure({ keys: { 'param.small-figure': { trade: 'noSuchFact' } } }),
    },
    RULE,
    '/editions/0/requires/value/fact',
    /selected by «noSuchFact»/,
  ],
]);
