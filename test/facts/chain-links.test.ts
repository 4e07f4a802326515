/** Which rows are the same link, what a link is called, and what its rows may contradict each other about. */
import { describe, expect, test } from 'vitest';
import { isBankAccount, nationalIdKind } from '../../src/evidence/identifiers.ts';
import { said } from './build.ts';
import { CONFLICT, chain, factOf, factsOf, link, MISSING, table, UNREADABLE } from './chain-build.ts';

/** Completed by trying the last digits: the month with 80 added is nobody's. */
const completed = (body: string, valid: (text: string) => boolean): string =>
  Array.from({ length: 10_000 }, (_, end) => body + String(end).padStart(11 - body.length, '0')).find(valid) as string;
const nationalId = completed('0181903', (text) => nationalIdKind(text, '2022-01-01') === 'synthetic');
const accountNumber = completed('1234567', isBankAccount);
const keys = (rows: Parameters<typeof chain>[0]) => chain(rows).subjects.map(({ key }) => key);

describe('links', () => {
  test('an empty chain has none', () => expect(chain([])).toEqual({ subjects: [], contradictions: [] }));
  test('one a firm and engager; two rows about the same are one', () => {
    const { subjects } = chain(table(link('A', 'S'), link('A', 'B'), link('B', 'S'), link('A', 'S')));
    expect(subjects.map(({ key, from }) => [key, from.map(({ row }) => row)])).toEqual([
      ['A/310000019', [2, 5]],
      ['A/B', [3]],
      ['B/310000019', [4]],
    ]);
  });
  test("the supplier's own row on top is none, whether its customer is named or not", () => {
    expect(keys(table(link('S', ''), link('A', 'S')))).toEqual(['A/310000019']);
    expect(keys(table(link('S', '310000035'), link('A', 'S')))).toEqual(['A/310000019']);
    expect(keys(table(link('S', 'A'), link('A', 'S')))).toEqual(['310000019/A', 'A/310000019']);
    expect(keys(table(link('S', '', {}, { unreadable: ['engagedBy'] })))).toEqual(['310000019/?']);
  });
  test('called by the names of both firms, else by their numbers', () => {
    const labels = (...rows: Parameters<typeof table>) => chain(table(...rows)).subjects.map(({ label }) => label);
    expect(labels(link('A', 'S', { companyName: 'Kode Øst AS' }), link('B', 'A'))).toEqual([
      'Kode Øst AS / Eksempel Konsulent AS',
      'B / Kode Øst AS',
    ]);
    expect(labels(link('A', 'S', { companyName: 'Øst' }), link('A', 'S', { companyName: 'Nord' }))).toEqual([
      'Nord / Eksempel Konsulent AS',
    ]);
    expect(labels(link('S', '', { companyName: 'Annet navn' }), link('A', 'S'))).toEqual(['A / Eksempel Konsulent AS']);
    expect(labels(link('', '', { companyName: 'Uten nummer' }))).toEqual(['Uten nummer / ?']);
    expect(labels(link('', ''))).toEqual(['kjede.xlsx/2 / ?']);
  });
  test("a number that could be a person's or an account stands nowhere, and no two become alike", () => {
    const derived = chain(
      table(
        link(nationalId, 'S', { companyName: `Ole ${nationalId}` }),
        link(accountNumber, 'S'),
        link('A', nationalId),
        link('A', accountNumber.replace(/^(....)(..)/, '$1 $2 ')),
      ),
    );
    expect(derived.subjects.map(({ key }) => key)).toEqual([
      'A/kjede.xlsx/2/company',
      'A/kjede.xlsx/3/company',
      'kjede.xlsx/2/company/310000019',
      'kjede.xlsx/3/company/310000019',
    ]);
    const all = JSON.stringify(derived.subjects.map((one) => [one, [...(one.slices[0]?.facts.values() ?? [])]]));
    expect(all).not.toContain(nationalId);
    expect(all).not.toContain(accountNumber);
  });
});

describe('rows about one link that do not agree', () => {
  const two = (one: object, other: object) => chain(table(link('A', 'S', one), link('A', 'S', other)));
  test.each([
    ['firstDay', 'firstDay', '2022-06-01', '2022-07-01'],
    ['approvedOn', 'approvedOn', '2022-06-01', '2022-07-01'],
    ['exceptionApprovedOn', 'exceptionApprovedOn', '2022-06-01', '2022-07-01'],
    ['linkLastDay', 'lastDay', '2022-06-01', '2022-07-01'],
  ])('%s is withheld, and both sides are told with their places', (id, field, one, other) => {
    const derived = two({ [field]: one }, { [field]: other });
    expect(factOf(derived, 'A', 'S', id)).toEqual(CONFLICT);
    expect(derived.contradictions).toEqual([
      {
        id: `${id}:chainLink/A/310000019`,
        fact: id,
        subject: { kind: 'chainLink', key: 'A/310000019', label: 'A / Eksempel Konsulent AS' },
        sides: [
          { value: one, basis: 'documented', from: [{ file: 'kjede.xlsx', row: 2, column: field }] },
          { value: other, basis: 'documented', from: [{ file: 'kjede.xlsx', row: 3, column: field }] },
        ],
      },
    ]);
  });
  test('a row that leaves the cell empty does not speak against one that fills it', () => {
    const derived = two({ approvedOn: '2022-06-01' }, {});
    expect(factOf(derived, 'A', 'S', 'approvedOn')).toBe('2022-06-01');
    expect(derived.contradictions).toEqual([]);
  });
  test('one that cannot be read does', () => {
    const derived = chain(
      table(link('A', 'S', { approvedOn: '2022-06-01' }), link('A', 'S', {}, { unreadable: ['approvedOn'] })),
    );
    expect(factOf(derived, 'A', 'S', 'approvedOn')).toEqual(UNREADABLE);
  });
});

describe('the exception', () => {
  const columns = Object.fromEntries(['exceptionReason', 'exceptionBy'].map((field) => [field, field]));
  const given = (fields: object, more = {}) =>
    ['exceptionReasoned', 'exceptionNamed', 'exceptionApprovedOn'].map((id) =>
      factOf(chain(table(link('A', 'S', fields, more))), 'A', 'S', id),
    );
  test('reason, name and day', () =>
    expect(given({ exceptionReason: 'Svikt', exceptionBy: 'Kari Prøve', exceptionApprovedOn: '2022-06-01' })).toEqual([
      true,
      true,
      '2022-06-01',
    ]));
  test('empty cells under headings are known as not given; without the headings nothing is known', () => {
    expect(given({}, { columns })).toEqual([false, false, MISSING]);
    expect(given({})).toEqual([MISSING, MISSING, MISSING]);
    expect(given({}, { unreadable: ['exceptionReason', 'exceptionBy', 'exceptionApprovedOn'] })).toEqual([
      UNREADABLE,
      UNREADABLE,
      UNREADABLE,
    ]);
  });
  test('who approved it stays in the table', () =>
    expect(
      JSON.stringify(factsOf(chain(table(link('A', 'S', { exceptionBy: 'Kari Prøve' }))), 'A/310000019')),
    ).not.toContain('Kari'));
});

test('what UKE delivered is registered', () => {
  const derived = chain(table(link('A', 'S', { approvedOn: '2022-06-01' })), {
    files: [{ file: 'kjede.xlsx', deliveredBy: 'uke' }],
  });
  const facts = factsOf(derived, 'A/310000019');
  expect(said(facts, 'approvedOn')).toBe('2022-06-01');
  expect(facts.find(({ id }) => id === 'approvedOn')).toMatchObject({ basis: 'registered' });
});
