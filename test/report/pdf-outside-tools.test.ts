import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { describeWithTool, outsideTool } from '../outside-tools.ts';
import { awkward, everyBlock, start } from './pdf-sample.ts';

const LANGS = ['nb', 'nn', 'en'] as const;

const folder = mkdtempSync(join(tmpdir(), 'ryddig-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));
async function files(): Promise<string[]> {
  const made: [string, Uint8Array][] = [
    ['awkward', await awkward().save()],
    ['empty', await start().save()],
  ];
  for (const lang of LANGS) made.push([lang, await everyBlock(lang).save()]);
  return made.map(([name, bytes]) => {
    const path = join(folder, `${name}.pdf`);
    writeFileSync(path, bytes);
    return path;
  });
}

describeWithTool(['pdftotext', 'pdftoppm', 'qpdf'], 'other readers', () => {
  it('read, check and draw the files without complaint', { timeout: 120_000 }, async () => {
    for (const path of await files()) {
      const run = (tool: 'pdftotext' | 'pdftoppm' | 'qpdf', args: string[]) =>
        spawnSync(outsideTool(tool) as string, args, { encoding: 'utf8' });
      expect(run('qpdf', ['--check', path])).toMatchObject({ status: 0, stderr: '' });
      expect(run('pdftoppm', ['-r', '20', '-png', path, join(folder, 'page')])).toMatchObject({
        status: 0,
        stderr: '',
      });
      const text = run('pdftotext', ['-enc', 'UTF-8', path, '-']);
      expect(text).toMatchObject({ status: 0, stderr: '' });
      expect(text.stdout).toContain('Unntatt offentlighet, jf. offl. § 13');
    }
  });
});
