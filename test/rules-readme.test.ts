/** `rules/README.md` is as a fresh one would be, and lists everything. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readForms } from '../src/cli/assets.ts';
import { rulesReadme } from '../src/cli/rules-readme.ts';
import { bookOf } from './findings/situation.ts';
import { RULES, rulebook } from './rule-files.ts';
import { row } from './rulebook/faulty.ts';
import { requiring, SOURCE, smallEdition, smallFigure, smallRule, words } from './rulebook/small-book.ts';

const book = rulebook();
const page = readFileSync(join(RULES, 'README.md'), 'utf8');

test('the committed page is fresh (npm run rules)', async () =>
  expect(page).toBe(rulesReadme(book, await readForms())));

describe('the page lists', () => {
  const ids = [
    ...book.requirements.flatMap((one) => [one.id, ...one.awaited.map((awaited) => awaited.id)]),
    ...book.rules.map((rule) => rule.id),
    ...[...book.parameters.keys()].map((id) => `param.${id}`),
    ...book.terms.keys(),
  ];
  test.each(ids)('%s', (id) => expect(page).toContain(`\`${id}\``));
});

describe('a page', () => {
  const limit = { fact: 'expectedHours', operator: 'lessThan', value: { fact: 'param.small-figure' } };
  test('shows editions with source, certainty and what they are held against, and the end of a rule', () => {
    const ended = {
      from: '2023-01-01',
      source: { ...SOURCE, url: 'https://lovdata.no/x', certainty: 'A' },
      requires: null,
    };
    const made = rulesReadme(bookOf(smallRule({ editions: [smallEdition({ requires: limit }), ended] })), []);
    expect(made).toContain('- Fra 01.01.2022: Prøveavtale, 1 (P). Måles mot `param.small-figure`');
    expect(made).toContain('- Fra 01.01.2023: opphevet. [Prøveavtale, 1](https://lovdata.no/x) (A)');
    expect(made).toContain('- Dokumentasjon: `callOffs`');
  });
  test('a note that ends with a full stop gets no second one', () => {
    const noted = smallEdition({ requires: limit, source: { ...SOURCE, note: words('Lest i avtalen.') } });
    const made = rulesReadme(bookOf(smallRule({ editions: [noted] })), []);
    expect(made).toContain('(P) Lest i avtalen. Måles mot `param.small-figure`');
    expect(page).not.toMatch(/\.\. Måles/);
  });
  test('shows dated figures with unit and keys, gaps with their reason, lists in full', () => {
    const by = { by: { trade: 'renhold', grade: 'voksen' } };
    const values = [row('2020-01-01', 12_345, by), row('2021-06-15', null, { ...by, reason: words('Ikke fastsatt.') })];
    const keyed = rulesReadme(
      bookOf(smallRule(), { 'parameters/small-figure.json': smallFigure({ unit: 'ore', values }) }),
      [],
    );
    expect(keyed).toContain('| 01.01.2020 | renhold, voksen | 123,45 kr | Prøveavtale, 1 (P) |');
    expect(keyed).toContain('| 15.06.2021 | renhold, voksen | – (Ikke fastsatt.) | Prøveavtale, 1 (P) |');
    const listed = smallFigure({ unit: 'none', values: [row('2020-01-01', ['HUR', 'a|b'])] });
    expect(rulesReadme(bookOf(smallRule(), { 'parameters/small-figure.json': listed }), [])).toContain(
      '| 01.01.2020 | HUR, a\\|b |',
    );
  });
  test('begins in Norwegian', () =>
    expect(rulesReadme(bookOf(requiring(limit)), []).split('\n')[0]).toBe('# Regelverket'));
});
