/** Which mutants are made of a rule, and what the neighbour of a value is. */
import { describe, expect, test } from 'vitest';
import { mutantsOf } from './mutants.ts';
import { shifted } from './shifted.ts';
import { leaf, ruleOf, small } from './small-cases.ts';

describe('the mutants that are made', () => {
  test('are all of them, each with an id that says where and what', () => {
    const book = small(
      {
        all: [
          leaf('expectedHours', 'lessThan', 10),
          { not: leaf('callOffMethod', 'in', ['direct', 'outside']) },
          leaf('orderedOn', 'greaterThanInclusive', '2022-03-01'),
        ],
      },
      {
        appliesWhen: {
          any: [
            leaf('callOffRegisterComplete', 'equal', true),
            leaf('expectedHours', 'notEqual', { fact: 'term.small-limit' }),
          ],
        },
      },
    );
    expect(mutantsOf(ruleOf(book), book).map((mutant) => mutant.id)).toEqual([
      '2022-01-01 from -1',
      '2022-01-01 from +1',
      '2022-01-01 appliesWhen removed',
      '2022-01-01 appliesWhen any → all',
      '2022-01-01 appliesWhen/any/0 dropped',
      '2022-01-01 appliesWhen/any/0 equal → notEqual',
      '2022-01-01 appliesWhen/any/0 true → false',
      '2022-01-01 appliesWhen/any/1 dropped',
      '2022-01-01 appliesWhen/any/1 notEqual → equal',
      '2022-01-01 appliesWhen/any/1 term.small-limit -1',
      '2022-01-01 appliesWhen/any/1 term.small-limit +1',
      '2022-01-01 requires all → any',
      '2022-01-01 requires/all/0 dropped',
      '2022-01-01 requires/all/0 lessThan → lessThanInclusive',
      '2022-01-01 requires/all/0 lessThan → greaterThanInclusive',
      '2022-01-01 requires/all/0 10 → 9',
      '2022-01-01 requires/all/0 10 → 11',
      '2022-01-01 requires/all/1 not taken away',
      '2022-01-01 requires/all/1/not dropped',
      '2022-01-01 requires/all/1/not in → notIn',
      '2022-01-01 requires/all/1/not without direct',
      '2022-01-01 requires/all/1/not without outside',
      '2022-01-01 requires/all/2 dropped',
      '2022-01-01 requires/all/2 greaterThanInclusive → greaterThan',
      '2022-01-01 requires/all/2 greaterThanInclusive → lessThan',
      '2022-01-01 requires/all/2 2022-03-01 → 2022-02-28',
      '2022-01-01 requires/all/2 2022-03-01 → 2022-03-02',
    ]);
  });
  test.each([
    [5, 1, 6],
    [5, -1, 4],
    [10.2, 1, 10.3],
    [10.2, -1, 10.1],
    [0.05, 1, 0.06],
    [true, 1, false],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-03-01', -1, '2024-02-29'],
    ['direct', 1, 'direct′'],
    ['direct', -1, undefined],
    [['a'], 1, undefined],
  ])('the neighbour of %j by %s is %j', (value, units, neighbour) => expect(shifted(value, units)).toEqual(neighbour));
});
