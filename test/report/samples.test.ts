/** Every sample, as its reports show it: a valid result, equal counts in every drawing and language, and what its story says. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { drawExcel } from '../../src/report/excel.ts';
import { drawHtml } from '../../src/report/html.ts';
import { drawPdf } from '../../src/report/pdf.ts';
import { validators } from '../../src/schemas/validators.js';
import { LANGS } from '../../src/text/lang.ts';
import { texts } from '../../src/text/product.ts';
import { outsideTool } from '../outside-tools.ts';
import { expectedOf, resultOf, sampleNames } from './every-sample.ts';
import { FONTS } from './pdf-sample.ts';
import { blocksOf, reportOf, rowsOf } from './report-of.ts';

const OUTCOMES = ['failed', 'cantTell', 'passed', 'inapplicable'] as const;
const folder = mkdtempSync(join(tmpdir(), 'ryddig-samples-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** There is always one test, also before there are samples. */
it('the samples are found by their case.json', () => {
  expect(sampleNames()).toEqual([...sampleNames()].sort());
});

describe.each(sampleNames())('sample %s', (name) => {
  it('gives a result that its schema accepts, and that its story expects', async () => {
    const result = await resultOf(name);
    expect([validators.result(JSON.parse(JSON.stringify(result))), validators.result.errors]).toEqual([true, null]);
    const found = result.findings.map(({ id, outcome, reason }) => [id, reason ? `${outcome}/${reason}` : outcome]);
    const expected = expectedOf(name);
    if (expected) expect(Object.fromEntries(found)).toEqual(expected);
  });

  it.each(LANGS)('counts the same in PDF, Excel and HTML in %s', { timeout: 180_000 }, async (lang) => {
    const result = await resultOf(name);
    const report = reportOf(lang, result);
    const words = texts(lang);
    const counts = OUTCOMES.map((outcome) => result.findings.filter((one) => one.outcome === outcome).length);

    const page = drawHtml(report);
    const inHtml = OUTCOMES.map(
      (outcome) =>
        new RegExp(
          `<th scope="row" class="">${words.outcomes[outcome]}</th>.*?<td class="right">(\\d+)</td></tr>`,
        ).exec(page)?.[1],
    );
    expect(inHtml).toEqual(counts.map(String));

    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await drawExcel(report)).buffer as ArrayBuffer);
    const codes = (book.worksheets[2]?.getColumn(7).values ?? []).slice(2).map((code) => String(code).split('/')[0]);
    expect(OUTCOMES.map((outcome) => codes.filter((code) => code === outcome).length)).toEqual(counts);

    const pdf = await drawPdf(report, FONTS);
    const tool = outsideTool('pdftotext');
    if (tool) {
      const path = join(folder, `${name}-${lang}.pdf`);
      writeFileSync(path, pdf);
      const text = execFileSync(tool, ['-enc', 'UTF-8', '-layout', path, '-'], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      const inPdf = OUTCOMES.map(
        (outcome) => new RegExp(`${words.outcomes[outcome]} +\\d+ +\\d+ +(\\d+)\\n`).exec(text)?.[1],
      );
      expect(inPdf).toEqual(counts.map(String));
    }

    const shown =
      blocksOf(report).reduce((sum, block) => sum + block.findingIds.length, 0) +
      rowsOf(report, 'settled').reduce((sum, row) => sum + Number(row.at(-1)), 0) +
      result.findings.filter(({ reason }) => reason === 'notExamined').length;
    expect(shown).toBe(result.findings.length);
    expect(JSON.stringify([report.parts, report.sheets]).match(/\{[a-zA-Z][\w.-]*\}/g)).toBeNull();
  });
});
