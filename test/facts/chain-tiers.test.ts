/** How deep each link lies, and what keeps that from being known. */
import { describe, expect, test } from 'vitest';
import type { ChainRow } from '../../src/evidence/documents/rows.ts';
import { term } from './build.ts';
import { CONFLICT, chain, factOf, link, MISSING, table, UNREADABLE } from './chain-build.ts';

const hire: Partial<ChainRow> = { role: 'hire' };
const goods: Partial<ChainRow> = { role: 'goodsSupplier' };
const counts = (value: boolean | string) => ({ agreement: { terms: { 'hire-counts-as-tier': term(value, 'none') } } });
/** [tiers shown, with hire, settled] */
const depth = (derived: ReturnType<typeof chain>, company: string, engagedBy: string) =>
  ['knownTiers', 'knownTiersWithHire', 'tiersSettled'].map((id) => factOf(derived, company, engagedBy, id));

describe('depth', () => {
  test('the supplier is 0, who it engages 1, and so on, in any order of rows', () => {
    const derived = chain(table(link('C', 'B'), link('B', 'A'), link('A', 'S')));
    expect(depth(derived, 'A', 'S')).toEqual([1, 1, true]);
    expect(depth(derived, 'B', 'A')).toEqual([2, 2, true]);
    expect(depth(derived, 'C', 'B')).toEqual([3, 3, true]);
  });
  test('a firm at two depths: each link has its own, and the deepest is passed on', () => {
    const derived = chain(table(link('X', 'S'), link('A', 'S'), link('X', 'A'), link('Y', 'X')));
    expect(depth(derived, 'X', 'S')).toEqual([1, 1, true]);
    expect(depth(derived, 'X', 'A')).toEqual([2, 2, true]);
    expect(depth(derived, 'Y', 'X')).toEqual([3, 3, true]);
  });
  test('a group company and a sole trader are tiers like any other', () => {
    const derived = chain(table(link('A', 'S', { role: 'groupCompany' }), link('B', 'A', { role: 'soleTrader' })));
    expect(depth(derived, 'B', 'A')).toEqual([2, 2, true]);
    expect(factOf(derived, 'A', 'S', 'outsideTiers')).toBe(false);
    expect(factOf(derived, 'B', 'A', 'outsideTiers')).toBe(false);
  });
  test('the same firm with and without spaces, in large and small letters, is one', () => {
    const derived = chain(
      table(link('LT 300 1', 'S'), link('B', 'lt3001'), link('310 000 027', 'S'), link('C', '310000027')),
    );
    expect(depth(derived, 'B', 'LT3001')).toEqual([2, 2, true]);
    expect(depth(derived, 'C', '310000027')).toEqual([2, 2, true]);
    expect(derived.subjects.map(({ key }) => key)).toEqual([
      '310000027/310000019',
      'B/LT3001',
      'C/310000027',
      'LT3001/310000019',
    ]);
  });
});

describe('hired-in labour', () => {
  const rows = table(link('A', 'S'), link('H', 'A', hire), link('B', 'H'));
  test('both counts are told when the contract is silent', () => {
    expect(depth(chain(rows), 'H', 'A')).toEqual([1, 2, true]);
    expect(depth(chain(rows), 'B', 'H')).toEqual([2, 3, true]);
    expect(factOf(chain(rows), 'H', 'A', 'outsideTiers')).toBe(false);
  });
  test('counted, or left out altogether', () => {
    expect(depth(chain(rows, counts(true)), 'B', 'H')).toEqual([3, 3, true]);
    expect(factOf(chain(rows, counts(true)), 'H', 'A', 'outsideTiers')).toBe(false);
    expect(depth(chain(rows, counts(false)), 'B', 'H')).toEqual([2, 3, true]);
    expect(factOf(chain(rows, counts(false)), 'H', 'A', 'outsideTiers')).toBe(true);
    expect(factOf(chain(rows, counts(false)), 'A', 'S', 'outsideTiers')).toBe(false);
  });
  test('a term entered as text says nothing', () =>
    expect(factOf(chain(rows, counts('nei')), 'H', 'A', 'outsideTiers')).toBe(false));
  test('the deepest without hire and the deepest with it may be two ways', () => {
    const derived = chain(
      table(link('A', 'S'), link('X', 'A'), link('H', 'S', hire), link('I', 'H', hire), link('X', 'I'), link('Y', 'X')),
    );
    expect(depth(derived, 'X', 'A')).toEqual([2, 2, true]);
    expect(depth(derived, 'X', 'I')).toEqual([1, 3, true]);
    expect(depth(derived, 'Y', 'X')).toEqual([3, 4, true]);
  });
});

describe('goods suppliers', () => {
  test('are no tier', () => {
    const derived = chain(table(link('G', 'S', goods)));
    expect(factOf(derived, 'G', 'S', 'outsideTiers')).toBe(true);
  });
  test('one that engages others for the work: the rows do not agree on what it is', () => {
    const derived = chain(table(link('G', 'S', goods), link('B', 'G'), link('C', 'B')));
    expect(depth(derived, 'B', 'G')).toEqual([1, 1, CONFLICT]);
    expect(depth(derived, 'C', 'B')).toEqual([2, 2, CONFLICT]);
  });
  test('a firm that also works in the chain is no deeper for delivering goods as well', () => {
    const derived = chain(table(link('A', 'S'), link('B', 'A', goods), link('B', 'S'), link('C', 'B')));
    expect(depth(derived, 'C', 'B')).toEqual([2, 2, true]);
  });
});

describe('doubt', () => {
  test('an engager that is not told, not readable, or in no row', () => {
    expect(depth(chain(table(link('A', ''))), 'A', '?')).toEqual([1, 1, MISSING]);
    expect(depth(chain(table(link('A', '', {}, { unreadable: ['engagedBy'] }))), 'A', '?')).toEqual([1, 1, UNREADABLE]);
    expect(depth(chain(table(link('A', 'Z'))), 'A', 'Z')).toEqual([1, 1, MISSING]);
  });
  test('of two rows without an engager one that cannot be read is enough', () => {
    const rows = table(link('A', '', {}, { unreadable: ['engagedBy'] }), link('A', ''));
    expect(depth(chain(rows), 'A', '?')).toEqual([1, 1, UNREADABLE]);
  });
  test('goes on to everything below, and what is sure is still counted', () => {
    const derived = chain(table(link('A', 'Z'), link('B', 'A'), link('C', 'S')));
    expect(depth(derived, 'B', 'A')).toEqual([2, 2, MISSING]);
    expect(depth(derived, 'C', 'S')).toEqual([1, 1, true]);
  });
  test('a second engager that is not known leaves the first known', () => {
    const derived = chain(table(link('A', 'S'), link('X', 'A'), link('X', 'Z'), link('Y', 'X')));
    expect(depth(derived, 'X', 'A')).toEqual([2, 2, true]);
    expect(depth(derived, 'Y', 'X')).toEqual([3, 3, MISSING]);
  });
  test('a row without a readable company has its own depth', () => {
    const derived = chain(table(link('A', 'S'), link('', 'A', {}, { unreadable: ['company'] })));
    expect(derived.subjects.map(({ key }) => key)).toEqual(['A/310000019', 'kjede.xlsx/3/A']);
    expect(depth(derived, 'kjede.xlsx/3', 'A')).toEqual([2, 2, true]);
  });
  test('a role that is missing, unreadable or told in two ways', () => {
    const without = { ...link('A', 'S'), fields: { company: 'A', engagedBy: '310000019' } };
    const below = link('B', 'A');
    expect(factOf(chain(table(without, below)), 'A', 'S', 'outsideTiers')).toEqual(MISSING);
    expect(depth(chain(table(without, below)), 'B', 'A')).toEqual([1, 1, MISSING]);
    const broken = { ...without, unreadable: ['role'] };
    expect(depth(chain(table(broken, below)), 'B', 'A')).toEqual([1, 1, UNREADABLE]);
    const twice = chain(table(link('A', 'S'), link('A', 'S', hire), below));
    expect(factOf(twice, 'A', 'S', 'linkRole')).toEqual(CONFLICT);
    expect(factOf(twice, 'A', 'S', 'outsideTiers')).toEqual(CONFLICT);
    expect(depth(twice, 'B', 'A')).toEqual([1, 1, CONFLICT]);
    expect(twice.contradictions?.map(({ id, sides }) => [id, sides.map(({ value }) => value)])).toEqual([
      ['linkRole:chainLink/A/310000019', ['subcontractor', 'hire']],
    ]);
  });
});

describe('circles', () => {
  test('of two, of three, and of one', () => {
    const two = chain(table(link('A', 'S'), link('B', 'A'), link('A', 'B')));
    expect(depth(two, 'A', 'S')).toEqual([1, 1, true]);
    expect(depth(two, 'B', 'A')).toEqual([0, 0, CONFLICT]);
    expect(depth(two, 'A', 'B')).toEqual([0, 0, CONFLICT]);
    const three = chain(table(link('A', 'C'), link('B', 'A'), link('C', 'B'), link('D', 'C')));
    for (const [company, by] of [
      ['A', 'C'],
      ['B', 'A'],
      ['C', 'B'],
    ] as const)
      expect(depth(three, company, by)).toEqual([0, 0, CONFLICT]);
    expect(depth(three, 'D', 'C')).toEqual([1, 1, CONFLICT]);
    const one = chain(table(link('A', 'S'), link('A', 'A'), link('B', 'A')));
    expect(depth(one, 'A', 'A')).toEqual([0, 0, CONFLICT]);
    expect(depth(one, 'A', 'S')).toEqual([1, 1, true]);
    expect(depth(one, 'B', 'A')).toEqual([2, 2, CONFLICT]);
  });
  test('through the supplier does not shake what lies beside it', () => {
    const derived = chain(table(link('A', 'S'), link('S', 'A'), link('B', 'S'), link('C', 'B')));
    expect(depth(derived, 'A', 'S')).toEqual([0, 0, CONFLICT]);
    expect(depth(derived, 'S', 'A')).toEqual([0, 0, CONFLICT]);
    expect(depth(derived, 'C', 'B')).toEqual([2, 2, true]);
  });
  test('two that meet are one, and a firm between two apart is in none', () => {
    const derived = chain(
      table(
        link('A', 'S'),
        link('B', 'A'),
        link('A', 'B'),
        link('M', 'B'),
        link('C', 'M'),
        link('D', 'C'),
        link('C', 'D'),
      ),
    );
    expect(depth(derived, 'M', 'B')).toEqual([1, 1, CONFLICT]);
    expect(depth(derived, 'C', 'M')).toEqual([2, 2, CONFLICT]);
    expect(depth(derived, 'D', 'C')).toEqual([0, 0, CONFLICT]);
    expect(derived.contradictions?.map(({ id, sides }) => [id, sides.map(({ from }) => from[0]?.row)])).toEqual([
      ['tiersSettled:chainLink/A/B', [4, 3]],
      ['tiersSettled:chainLink/C/D', [8, 7]],
    ]);
  });
});

test('places: the rows of the link and of the one above it; registered only when the whole table is', () => {
  const rows = table(link('A', 'S'), link('B', 'A'));
  const fact = (given = {}) =>
    chain(rows, given)
      .subjects.find(({ key }) => key === 'B/A')
      ?.slices[0]?.facts.get('knownTiers');
  expect(fact()).toMatchObject({ basis: 'documented', from: [{ row: 3 }, { row: 2 }] });
  expect(fact({ files: [{ file: 'kjede.xlsx', deliveredBy: 'uke' }] })).toMatchObject({ basis: 'registered' });
  const mixed = [rows[0], { ...rows[1], at: { file: 'egen.xlsx', row: 2 } }] as typeof rows;
  expect(
    chain(mixed, { files: [{ file: 'kjede.xlsx', deliveredBy: 'uke' }] })
      .subjects.find(({ key }) => key === 'B/A')
      ?.slices[0]?.facts.get('knownTiers'),
  ).toMatchObject({ basis: 'documented' });
});
