import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exitCode } from '../../src/cli/check.ts';
import type { Finding } from '../../src/findings/finding.ts';
import type { Result } from '../../src/findings/result.ts';
import { validators } from '../../src/schemas/validators.js';
import { sampleResult } from '../report/result-sample.ts';
import { type CaseOnDisk, caseOnDisk } from './case-on-disk.ts';
import { type Ran, ryddig } from './console.ts';

const AT = ['--checked-at', '2026-11-24T12:00:00Z'];
let disk: CaseOnDisk;
let out: string;
let ran: Ran;

beforeAll(async () => {
  disk = caseOnDisk();
  out = join(disk.folder, 'ut');
  ran = await ryddig('check', disk.folder, '--out', out, ...AT);
});
afterAll(() => disk.remove());

const read = (name: string) => readFileSync(join(out, name));
const result = () => JSON.parse(read('findings.json').toString('utf8')) as Result;

describe('check', () => {
  it('writes three files, and says where', () => {
    expect(ran.err).toBe(
      ['findings.json', 'report.pdf', 'report.xlsx'].map((name) => `→ ${join(out, name)}\n`).join(''),
    );
    expect(read('report.pdf').subarray(0, 5).toString()).toBe('%PDF-');
    expect(read('report.xlsx').subarray(0, 2).toString()).toBe('PK');
  });

  it('writes a result that its schema accepts', () => {
    expect([validators.result(result()), validators.result.errors]).toEqual([true, null]);
  });

  it('prints a line a requirement, the deviations with value, limit, source and place, and what to hand in next', () => {
    const lines = ran.out.split('\n');
    expect(lines[0]).toBe('Fjordlys Konsulent AS · Prøveavtale · 01.05.2022–31.12.2022');
    for (const { id } of result().requirements)
      expect(
        lines.filter((line) => line.includes(result().texts.requirements[id]?.title.nb ?? id)).length,
      ).toBeGreaterThan(0);
    const flat = ran.out.replace(/\s+/g, ' ');
    expect(flat).toContain('Mulige avvik – oppdragsgivers og UKEs plikter');
    expect(flat).toMatch(
      /412,5 timer – krav: høyst 250 timer \(«[^»]+», Prøverundskriv, punkt 1, lagt inn av Kari Prøve 01\.05\.2022\) – evidence\/avrop\.csv, rad 2, kolonne Forventede timer/,
    );
    expect(flat).toContain('call-off-method:callOff/A-7');
    expect(flat).toMatch(/Dette kan sendes inn eller avklares nå 1\. /);
  });

  it('is quiet when piped: no colours, no progress, no carriage returns', () => {
    for (const sign of ['\u001b', '\r']) expect(ran.out + ran.err).not.toContain(sign);
  });

  it('gives the exit code of the supplier’s duties, or of all of them', async () => {
    expect(ran.code).toBe(3);
    expect((await ryddig('check', disk.folder, '--out', out, '--as', 'uke', ...AT)).code).toBe(1);
  });

  it('writes the same bytes again', async () => {
    const before = ['findings.json', 'report.pdf', 'report.xlsx'].map(read);
    await ryddig('check', disk.folder, '--out', out, ...AT);
    expect(['findings.json', 'report.pdf', 'report.xlsx'].map(read)).toEqual(before);
  });

  it('prints the result itself on request', async () => {
    const { out: text } = await ryddig('check', disk.folder, '--out', out, '--json', ...AT);
    expect(JSON.parse(text)).toEqual(result());
  });

  it.each([
    ['nn', 'Dette kan sendast inn eller avklarast no'],
    ['en', 'What to hand in or settle next'],
  ])('speaks %s', async (lang, text) => {
    const { out: said } = await ryddig('check', disk.folder, '--out', join(disk.folder, lang), '--lang', lang, ...AT);
    expect(said).toContain(text);
  });
});

describe('exit code', () => {
  const of = (...findings: Partial<Finding>[]) =>
    exitCode({ ...sampleResult(), findings: findings as Finding[] }, 'supplier');
  it.each([
    [0, []],
    [0, [{ outcome: 'passed' }, { outcome: 'inapplicable' }]],
    [3, [{ outcome: 'passed' }, { outcome: 'cantTell' }]],
    [1, [{ outcome: 'cantTell' }, { outcome: 'failed' }]],
    [2, [{ outcome: 'failed' }, { outcome: 'cantTell', reason: 'checkFault' }]],
  ] as [number, Partial<Finding>[]][])('is %i for %j', (code, findings) => {
    expect(of(...findings.map((one) => ({ duty: 'supplier' as const, ...one })))).toBe(code);
  });

  it('does not count the duties of others, but a fault of ours wherever it is', () => {
    expect(of({ duty: 'buyer', outcome: 'failed' })).toBe(0);
    expect(of({ duty: 'buyer', outcome: 'cantTell', reason: 'checkFault' })).toBe(2);
  });
});

describe('facts', () => {
  it('prints the facts as JSON', async () => {
    const { code, out: text, err } = await ryddig('facts', disk.folder);
    expect([code, err]).toEqual([0, '']);
    const { subjects, evidence } = JSON.parse(text);
    expect(subjects.map((one: { label: string }) => one.label)).toContain('A-7');
    expect(evidence[0].sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('never prints a national id or an account, wherever it stood', async () => {
    const own = caseOnDisk();
    const [id, account] = ['01819010001', '12345678903'];
    const split = '018190 10001';
    const text = readFileSync(join(own.folder, 'evidence/avrop.csv'), 'utf8');
    own.put(
      `evidence/avrop ${id}.csv`,
      text
        .replace('Søknadsportal', `Ny ansatt ${id}`)
        .replace('Feilretting', `konto ${account}`)
        .replace('Åpne hull', `jf. ${split}`)
        .replace('Signert dato', `Signert dato;Merknad ${id}`),
    );
    for (const argv of [
      ['facts', own.folder],
      ['check', own.folder, '--out', join(own.folder, 'ut'), '--json', ...AT],
    ]) {
      const { out: said, err } = await ryddig(...argv);
      for (const secret of [id, split, account]) expect(said + err).not.toContain(secret);
      expect(said.length).toBeGreaterThan(1000);
    }
    own.remove();
  });
});

describe('report', () => {
  it.each(['pdf', 'xlsx', 'html', 'json'])('draws %s beside the result', async (format) => {
    const { code, err, out: said } = await ryddig('report', join(out, 'findings.json'), '--format', format);
    expect([code, said, err]).toEqual([0, '', `→ ${join(out, `report.${format}`)}\n`]);
    expect(existsSync(join(out, `report.${format}`))).toBe(true);
  });

  it('draws the same PDF that check drew', async () => {
    const before = read('report.pdf');
    await ryddig('report', join(out, 'findings.json'), '--out', join(out, 'ny/igjen.pdf'));
    expect(read('ny/igjen.pdf')).toEqual(before);
  });

  it('draws an old result that knows a problem this version does not', async () => {
    const old = result();
    const [file] = old.evidence;
    const changed = {
      ...old,
      evidence: [{ ...file, kind: 'nyttSlag', problems: [{ code: 'NEW_CODE', at: { file: 'x' } }] }],
    };
    writeFileSync(join(out, 'old.json'), JSON.stringify(changed));
    expect((await ryddig('report', join(out, 'old.json'), '--format', 'html')).code).toBe(0);
    expect(read('report.html').toString('utf8')).toContain('NEW_CODE');
  });
});
