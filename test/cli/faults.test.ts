/** What goes wrong is told in one sentence that says what to do, in three languages, without stack traces or places on our disk. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleResult } from '../report/result-sample.ts';
import { AGREEMENT, CASE, type CaseOnDisk, caseOnDisk } from './case-on-disk.ts';
import { type Ran, ryddig } from './console.ts';

let disk: CaseOnDisk;
beforeEach(() => {
  disk = caseOnDisk();
});
afterEach(() => disk.remove());

const ROOT = join(import.meta.dirname, '../..');

/** One message, no trace of how we are built, no file of ours. */
function plain({ code, out, err }: Ran): string {
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^ryddig: /);
  expect(err).not.toMatch(/^\s+at |\w+Error:|node:internal|node_modules/m);
  expect(err).not.toContain(ROOT);
  return err;
}

describe('a case folder', () => {
  it.each([
    ['nb', 'Finner ikke mappen «finnes-ikke».'],
    ['nn', 'Finn ikkje mappa «finnes-ikke».'],
    ['en', 'The folder “finnes-ikke” does not exist.'],
  ])('that is not there (%s)', async (lang, text) => {
    expect(plain(await ryddig('check', 'finnes-ikke', '--lang', lang))).toBe(`ryddig: ${text}\n`);
    expect(plain(await ryddig('check', 'finnes-ikke', `--lang=${lang}`))).toBe(`ryddig: ${text}\n`);
  });

  it('without case.json', async () => {
    mkdirSync(join(disk.folder, 'tom'));
    expect(plain(await ryddig('check', join(disk.folder, 'tom')))).toContain('har ingen case.json');
  });

  it('whose case.json is no JSON, without quoting it', async () => {
    disk.put('case.json', '{"personKey": "en-svært-hemmelig-nøkkel-som-ingen-skal-se" "x"}');
    const said = plain(await ryddig('check', disk.folder));
    expect(said).toBe('ryddig: case.json er ikke gyldig JSON. Se på linje 1, tegn 60.\n');
  });

  it.each([
    ['nb', 'supplier › orgNo: skal ha ni sifre', 'period: «to» mangler', '–: «tull» er ikke et kjent felt'],
    ['nn', 'supplier › orgNo: skal ha ni siffer', 'period: «to» manglar', '–: «tull» er ikkje eit kjent felt'],
    ['en', 'supplier › orgNo: must have nine digits', 'period: “to” is missing', '–: “tull” is not a known field'],
  ])('whose case.json is not as it should be: every fault at once (%s)', async (lang, ...texts) => {
    disk.put('case.json', { ...CASE, tull: 1, supplier: { orgNo: '12', name: 'x' }, period: { from: '2022-05-01' } });
    const said = plain(await ryddig('check', disk.folder, '--lang', lang));
    for (const text of texts) expect(said).toContain(`  ${text}\n`);
    expect(said).not.toContain('must NOT have');
  });

  it('with a wrong org number, a period backwards or an unknown agreement', async () => {
    disk.put('case.json', { ...CASE, supplier: { ...CASE.supplier, orgNo: '310000018' } });
    expect(plain(await ryddig('check', disk.folder))).toContain('310000018 i case.json har feil kontrollsiffer');
    disk.put('case.json', { ...CASE, period: { from: '2022-12-31', to: '2022-01-01' } });
    expect(plain(await ryddig('check', disk.folder))).toContain('slutter (2022-01-01) før den begynner (2022-12-31)');
    disk.put('case.json', CASE);
    disk.put('agreement.json', { ...AGREEMENT, buyers: [{ orgNo: '310000018', name: 'x' }] });
    expect(plain(await ryddig('check', disk.folder))).toContain('i agreement.json har feil kontrollsiffer');
    disk.put('agreement.json', { ...AGREEMENT, id: 'en-annen-avtale' });
    expect(plain(await ryddig('check', disk.folder))).toContain('/id: en-annen-avtale ≠ proveavtale');
    const other = caseOnDisk();
    other.remove();
    mkdirSync(other.folder);
    other.put('case.json', { ...CASE, agreement: 'finnes-ikke' });
    expect(plain(await ryddig('check', other.folder))).toContain('Maler: digitale-tjenester-2.');
    other.remove();
  });

  it.each([
    ['nb', 'agreement.json er ikke som ventet:'],
    ['nn', 'agreement.json er ikkje som venta:'],
    ['en', 'agreement.json is not as expected:'],
  ])('whose terms are in another unit, of another type, or unknown: every fault at once (%s)', async (lang, said) => {
    const entered = AGREEMENT.terms['direct-award-hours'] as NonNullable<(typeof AGREEMENT.terms)[string]>;
    disk.put('agreement.json', {
      ...AGREEMENT,
      terms: {
        'direct-award-hours': { ...entered, unit: 'days' },
        'tier-limit': { ...entered, value: 'to', unit: 'tiers' },
        'direkte-avrop': entered,
      },
    });
    const told = plain(await ryddig('check', disk.folder, '--lang', lang));
    expect(told).toContain(said);
    expect(told).toContain('  /terms/direct-award-hours/unit: days ≠ hours\n');
    expect(told).toContain('  /terms/tier-limit/value: to ≠ number\n');
    expect(told).toMatch(/ {2}\/terms\/direkte-avrop: direkte-avrop ≠ .*, direct-award-hours, /);
    disk.put('agreement.json', AGREEMENT);
    expect((await ryddig('check', disk.folder, '--lang', lang)).code).not.toBe(2);
  });

  it('whose evidence is a file, not a folder', async () => {
    const other = caseOnDisk();
    other.remove();
    mkdirSync(other.folder);
    other.put('case.json', CASE);
    other.put('agreement.json', AGREEMENT);
    other.put('evidence', 'x');
    expect(plain(await ryddig('check', other.folder))).toContain('Finner ikke mappen «evidence»');
    other.remove();
  });
});

describe('options', () => {
  it.each(['i går', '2026-13-01', '2026-11-24T12:00', '24.11.2026'])('--checked-at %s', async (value) => {
    expect(plain(await ryddig('check', disk.folder, '--checked-at', value))).toContain(`kan ikke være «${value}»`);
  });

  it('--out that cannot be written', async () => {
    writeFileSync(join(disk.folder, 'fil'), '');
    const said = plain(await ryddig('check', disk.folder, '--out', join(disk.folder, 'fil/under')));
    expect(said).toMatch(/Får ikke skrevet til «.*»: (ENOTDIR|EEXIST)\n$/);
  });
});

describe('a findings.json', () => {
  const path = () => join(disk.folder, 'findings.json');
  const put = (value: unknown) => disk.put('findings.json', value as object);

  it('that is not there, or is no JSON', async () => {
    expect(plain(await ryddig('report', path()))).toContain('Finner ikke filen');
    put('{"product":');
    expect(plain(await ryddig('report', path()))).toContain('er ikke gyldig JSON. Se på linje 1, tegn 12.');
  });

  it.each([
    ['a list', []],
    ['another JSON', { findings: [] }],
    ['of another product', { ...sampleResult(), product: { name: 'other', version: '1.0.0' } }],
    ['nothing', 'null'],
  ])('that is not ours: %s', async (_, value) => {
    put(value);
    for (const [lang, text] of [
      ['nb', 'er ikke et resultat fra ryddig'],
      ['nn', 'er ikkje eit resultat frå ryddig'],
      ['en', 'is not a result of ryddig'],
    ] as const)
      expect(plain(await ryddig('report', path(), '--lang', lang))).toContain(text);
  });

  it('that a newer version wrote in a way we do not know', async () => {
    put({ ...sampleResult(), product: { name: 'ryddig', version: '99.1.0' }, nytt: true });
    expect(plain(await ryddig('report', path()))).toContain('er laget av ryddig 99.1.0, som er nyere enn denne');
    put({ ...sampleResult(), product: { name: 'ryddig', version: '99.1.0' } });
    expect((await ryddig('report', path(), '--format', 'json')).code).toBe(0);
  });

  it('of ours that is broken', async () => {
    put({ ...sampleResult(), findings: undefined, period: {} });
    const said = plain(await ryddig('explain', path()));
    expect(said).toContain('er ikke som ventet:\n');
    expect(said).toContain('  –: «findings» mangler\n');
  });
});

describe('a fault of ours', () => {
  afterEach(() => vi.unstubAllEnvs());
  afterAll(() => vi.doUnmock('../../src/cli/rules.ts'));

  it('is one sentence, and more only when asked for', async () => {
    vi.doMock('../../src/cli/rules.ts', () => ({
      rulesCommand: () => {
        throw new TypeError('hemmelig 01819010001');
      },
    }));
    const said = plain(await ryddig('rules'));
    expect(said).toBe('ryddig: Noe gikk galt hos oss (TypeError). Ingen resultater er skrevet. Meld gjerne fra.\n');
    vi.stubEnv('RYDDIG_DEBUG', '1');
    expect((await ryddig('rules')).err).toContain('hemmelig');
  });
});
