/** Every kind of document, checked as PDF/A-2a and as PDF/UA-1 in one run of the validator: it starts slowly and then is quick. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { drawPdf } from '../../src/report/pdf.ts';
import { LANGS } from '../../src/text/lang.ts';
import { describeWithTool, outsideTool } from '../outside-tools.ts';
import { samplePdfs } from './every-sample.ts';
import { awkward, everyBlock, FONTS, start } from './pdf-sample.ts';
import { reportOf } from './report-of.ts';
import { emptyResult, sampleResult } from './result-sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'ryddig-verapdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function files(): Promise<Map<string, Uint8Array>> {
  const made = new Map([
    ['awkward', await awkward().save()],
    ['empty', await start().save()],
    ['nothing', await drawPdf(reportOf('nb', emptyResult()), FONTS)],
    ['long', await drawPdf(reportOf('nb', sampleResult({ open: 300, passed: 60, faults: 40 })), FONTS)],
  ]);
  for (const lang of LANGS) {
    made.set(`blocks-${lang}`, await everyBlock(lang).save());
    made.set(`report-${lang}`, await drawPdf(reportOf(lang), FONTS));
  }
  return new Map([...made, ...(await samplePdfs())]);
}

interface Job {
  readonly itemDetails: { readonly name: string };
  readonly validationResult: readonly {
    readonly profileName: string;
    readonly compliant: boolean;
    readonly details: { readonly ruleSummaries: readonly { readonly clause: string; readonly testNumber: number }[] };
  }[];
}

describeWithTool(['java', 'verapdf'], 'veraPDF', () => {
  it('finds nothing to fault in any document', { timeout: 240_000 }, async () => {
    const made = await files();
    const paths = [...made].map(([name, bytes]) => {
      const path = join(folder, `${name}.pdf`);
      writeFileSync(path, bytes);
      return path;
    });
    const jar = outsideTool('verapdf') as string;
    // Flavour 0: each file is held against all that its metadata claims.
    const run = spawnSync(
      outsideTool('java') as string,
      ['-cp', jar, 'org.verapdf.apps.GreenfieldCliWrapper', '--flavour', '0', '--format', 'json', ...paths],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    const { jobs } = JSON.parse(run.stdout).report as { jobs: Job[] };
    const found = jobs.map(({ itemDetails, validationResult }) => [
      itemDetails.name.split(/[\\/]/).at(-1),
      validationResult.map(({ profileName, compliant, details }) => [
        profileName.split(' ')[0],
        compliant,
        details.ruleSummaries.map((rule) => `${rule.clause}-${rule.testNumber}`),
      ]),
    ]);
    const clean = [
      ['PDF/A-2A', true, []],
      ['PDF/UA-1', true, []],
    ];
    expect(found).toEqual([...made.keys()].map((name) => [`${name}.pdf`, clean]));
  });
});
