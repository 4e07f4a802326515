import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../src/findings/result.ts';
import { sampleResult } from '../report/result-sample.ts';
import { type CaseOnDisk, caseOnDisk } from './case-on-disk.ts';
import { ryddig } from './console.ts';

let disk: CaseOnDisk;
let path: string;
const result: Result = sampleResult();

beforeAll(() => {
  disk = caseOnDisk();
  path = join(disk.folder, 'findings.json');
  disk.put('findings.json', result);
});
afterAll(() => disk.remove());

describe('explain', () => {
  it('shows the ground tree with value, limit, source, clause, file and row', async () => {
    const { code, out, err } = await ryddig('explain', path, 'direct-award:callOff/A-7');
    expect([code, err]).toEqual([0, '']);
    expect(out.replace(/\n {4,}/g, ' ')).toBe(
      [
        'Direkteavrop bare til grensen – Avrop A-7',
        'Mulig avvik. Avropet ble gjort direkte, med et forventet omfang på 412,5 timer. Grensen er 250 timer.',
        'Hvorfor: Slik at alle får samme sjanse.',
        'Kontraktskrav: Avrop på rammeavtalen – Prøverundskriv, punkt 1',
        'Kilde: Prøverundskriv, 1',
        'Hvor det står: avrop.xlsx, ark Avrop, rad 7',
        'Leverandørens plikt',
        '',
        'Dag som velger regel: 01.06.2022 · Regel i kraft fra: 28.04.2022',
        'Krav:',
        '  ✗ alt av ✗ Forventet omfang: 412,5 timer – krav: høyst 250 timer («Høyeste timetall for direkteavrop», Prøverundskriv, punkt 1, lagt inn av Kari Prøve 01.05.2022) – avrop.xlsx, ark Avrop, rad 7, kolonne Forventede timer',
        '',
        'Dette gjør den grønn: Legg fram et datert estimat, eller et fullt begrunnet unntak.',
        '',
      ].join('\n'),
    );
  });

  it('says what an open question lacks', async () => {
    const { out } = await ryddig('explain', path, 'tier-limit:contract', '--lang', 'en');
    expect(out).toContain('What is missing: Tier limit');
    expect(out).toContain('? all of');
  });

  it('gives the finding as JSON', async () => {
    const { out } = await ryddig('explain', path, 'direct-award:callOff/A-7', '--json');
    expect(JSON.parse(out)).toEqual(result.findings.find(({ id }) => id === 'direct-award:callOff/A-7'));
  });

  it('lists every finding when none is named', async () => {
    const { out } = await ryddig('explain', path);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split('  ')[0]),
    ).toEqual(result.findings.map(({ id }) => id));
    const { out: json } = await ryddig('explain', path, '--json');
    expect(JSON.parse(json)).toHaveLength(result.findings.length);
  });

  it('suggests what may have been meant', async () => {
    const { code, err } = await ryddig('explain', path, 'TIER');
    expect(code).toBe(2);
    expect(err).toBe('ryddig: Finner ikke resultatet «TIER». → tier-limit:contract\n');
    expect((await ryddig('explain', path, 'qqq')).err).toBe('ryddig: Finner ikke resultatet «qqq».\n');
  });

  it('lets no text from a file steer the terminal', async () => {
    const { out } = await ryddig('explain', path, 'direct-award:callOff/formel');
    expect(out).toContain('fakturagpj.exe');
    expect(out).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });
});
