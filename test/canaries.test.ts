/** Nobody's national id, birth date, account or name comes out: not in a file, not in a word that is said, not in any shape. */
import { createHash, createHmac } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Draft } from '../samples/generate/draft.ts';
import { nationalId } from '../samples/generate/numbers.ts';
import { render } from '../samples/generate/render.ts';
import { STORIES } from '../samples/generate/stories.ts';
import { drawHtml } from '../src/report/html.ts';
import { ryddig } from './cli/console.ts';
import { reportOf } from './report/report-of.ts';
import { type Canaries, canariesOf, found } from './samples/canaries.ts';
import { sheetCalled, withIdsEverywhere } from './samples/hostile-names.ts';
import { loadStory, storyCalled } from './samples/loaded.ts';
import { outputsOf } from './samples/outputs.ts';

const home = mkdtempSync(join(tmpdir(), 'ryddig-canaries-'));
afterAll(() => rmSync(home, { recursive: true }));

const KEY = 'nøkkelen til saken, som bare eieren har';

function write(folder: string, files: ReadonlyMap<string, Uint8Array>): string {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(home, folder, path)), { recursive: true });
    writeFileSync(join(home, folder, path), bytes);
  }
  return join(home, folder);
}

describe('the search', () => {
  const canaries: Canaries = {
    ids: ['01817010052'],
    accounts: ['99900100005'],
    births: ['1970-01-01'],
    names: ['Ada Prøvestad'],
  };
  test.each([
    '01817010052',
    'fnr 018170 10052',
    '01.81.70.100-52',
    '0 1 8 1 7 0 1 0 0 5 2',
    '25001071810',
    '018170 *****',
    '018170…',
    '******10052',
    '018170',
    '9990.01.00005',
    '9990 01 00005',
    '50000100999',
    '9990.01.*****',
    '01.01.1970',
    '1.1.1970',
    '1970-01-01',
    '010170',
    '19700101',
    'Ada Prøvestad',
    'PRØVESTAD, ADA',
    'kontrakt_prøvestad.pdf',
  ])('finds «%s»', (text) => expect(found(`før ${text} etter`, canaries)).not.toEqual([]));
  test.each(['A-001', '2025-01-01', '310010006', '018171', 'Ada', 'a'.repeat(20) + '01817010052'.repeat(4)])(
    'leaves «%s» alone',
    (text) => expect(found(`før ${text} etter`, canaries)).toEqual([]),
  );
});

describe('a sample with people in names of files, sheets and columns, and in cells for words', () => {
  let canaries: Canaries;
  const outputs = new Map<string, string>();
  beforeAll(async () => {
    const draft = await storyCalled('cash-and-split-payroll').draft();
    withIdsEverywhere(draft);
    canaries = canariesOf(draft);
    const files = await render({ ...draft, case: { ...draft.case, personKey: KEY } });
    const hires = 'evidence/innleie.xlsx';
    files.set(hires, sheetCalled(files.get(hires) as Uint8Array, `Innleie ${canaries.ids[0]}`));
    const folder = write('hostile', files);
    for (const [name, text] of await outputsOf(folder, join(home, 'hostile-out'))) outputs.set(name, text);
  }, 120_000);

  test('has people to look for', () => {
    expect(canaries.ids.length).toBeGreaterThan(15);
    expect(canaries.accounts.length).toBeGreaterThan(15);
    expect(canaries.names.length).toBeGreaterThan(15);
    expect(outputs.size).toBeGreaterThan(30);
    expect(outputs.get('report.pdf pages')).toContain('A-001');
    expect(outputs.get('findings.json')).toContain('konto');
  });
  test('tells nothing of them', () => {
    const told = [...outputs].flatMap(([name, text]) => found(text, canaries).map((what) => `${name}: ${what}`));
    expect(told).toEqual([]);
  });
  test('nor the key of the case', () => {
    const told = [...outputs].flatMap(([name, text]) => (text.includes(KEY) ? [name] : []));
    expect(told).toEqual([]);
  });
});

describe.each(STORIES.map(({ name }) => name))('%s', (name) => {
  test('its result and its report tell nothing', { timeout: 180_000 }, async () => {
    const { base, draft } = await loadStory(name);
    const canaries = canariesOf(draft);
    expect(found(JSON.stringify(base), canaries)).toEqual([]);
    expect(found(drawHtml(reportOf('nb', base)), canaries)).toEqual([]);
  });
});

describe('a case folder that is wrong', () => {
  const id = nationalId('1970-01-10', 100);
  const canaries: Canaries = { ids: [id], accounts: [], births: ['1970-01-10'], names: [] };
  const wrongly: readonly (readonly [string, (draft: Draft) => object])[] = [
    ['an id for an organisation number', ({ case: one }) => ({ ...one, supplier: { orgNo: id, name: 'x' } })],
    ['an id for a day', ({ case: one }) => ({ ...one, contractDate: id })],
    ['an id for a key', ({ case: one }) => ({ ...one, [id]: true })],
    ['an id for an agreement', ({ case: one }) => ({ ...one, agreement: `a-${id}` })],
    ['an id for a pattern', ({ case: one }) => ({ ...one, deliveredBy: [{ files: id, by: id }] })],
  ];
  test.each(wrongly)('%s: the fault is told without it', async (about, change) => {
    const draft = await storyCalled('undocumented').draft();
    const files = new Map(await render(draft));
    files.set('case.json', new TextEncoder().encode(JSON.stringify(change(draft))));
    files.delete('agreement.json');
    const folder = write(`wrong-${wrongly.findIndex(([one]) => one === about)}`, files);
    const ran = await ryddig('check', folder, '--out', join(home, 'wrong-out'));
    expect(ran.code).toBe(2);
    expect(found(ran.out + ran.err, canaries)).toEqual([]);
  });
  test.each(['declaration.json', 'agreement.json'])('%s cut short at an id', async (name) => {
    const files = new Map(await render(await storyCalled('undocumented').draft()));
    files.set(name, new TextEncoder().encode(`{"signer": "x", "${id}": ${id}`));
    const ran = await ryddig('check', write(`cut-${name}`, files), '--out', join(home, 'cut-out'));
    expect(found(ran.out + ran.err, canaries)).toEqual([]);
  });
});

describe('links between periods', () => {
  test('are there only when the case holds a key, the same with the same key, others with another', async () => {
    const { base, draft, withCase } = await loadStory('all-in-order');
    const links = async (personKey?: string) =>
      (await withCase({ case: { ...draft.case, ...(personKey === undefined ? {} : { personKey }) } })).persons;
    expect(await links()).toBeUndefined();
    const first = await links(KEY);
    expect(first?.length).toBe(canariesOf(draft).ids.length);
    expect(await links(KEY)).toEqual(first);
    const other = new Set((await links(`${KEY}!`))?.map((one) => one.link));
    expect(first?.filter((one) => other.has(one.link))).toEqual([]);
    expect(base.persons?.length).toBe(first?.length);
  });
  test('cannot be guessed by trying every id without the key', async () => {
    const { base, draft } = await loadStory('all-in-order');
    const links = new Set(base.persons?.map((one) => one.link));
    const known = [
      draft.case.caseNo,
      draft.case.supplier.orgNo,
      draft.case.agreement,
      'ryddig',
      'personKey',
      '',
      'A-001',
    ];
    // Everybody of the sample, and whoever was born on the same days.
    const dictionary = new Set([
      ...canariesOf(draft).ids,
      ...canariesOf(draft).births.flatMap((birth) =>
        Array.from({ length: 500 }, (_, serial) => nationalId(birth, serial)),
      ),
    ]);
    expect(dictionary.size).toBeGreaterThan(5_000);
    const guesses = [...dictionary].flatMap((id) => [
      ...['sha256', 'sha1', 'md5', 'sha512'].map((hash) => createHash(hash).update(id).digest('hex')),
      ...known.flatMap((word) => [
        createHmac('sha256', word).update(id).digest('hex'),
        createHmac('sha256', id).update(word).digest('hex'),
        createHash('sha256')
          .update(word + id)
          .digest('hex'),
        createHash('sha256')
          .update(id + word)
          .digest('hex'),
      ]),
    ]);
    expect(guesses.filter((guess) => links.has(guess.slice(0, 32)) || links.has(guess.slice(-32)))).toEqual([]);
  });
});
