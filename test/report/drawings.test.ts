/** One result, many drawings: all of them hold the same findings, read back by programs that are not ours. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { drawExcel } from '../../src/report/excel.ts';
import { drawHtml } from '../../src/report/html.ts';
import { drawPdf } from '../../src/report/pdf.ts';
import { LANGS } from '../../src/text/lang.ts';
import { texts } from '../../src/text/product.ts';
import { describeWithTool, outsideTool } from '../outside-tools.ts';
import { FONTS } from './pdf-sample.ts';
import { blocksOf, OUTLINE, reportOf, rowsOf } from './report-of.ts';
import { HOSTILE, sampleResult } from './result-sample.ts';

const result = sampleResult({ open: 40, passed: 25, faults: 30 });
const OUTCOMES = ['failed', 'cantTell', 'passed', 'inapplicable'] as const;
const count = (outcome: string) => result.findings.filter((finding) => finding.outcome === outcome).length;
const folder = mkdtempSync(join(tmpdir(), 'ryddig-drawings-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(LANGS)('drawings in %s', (lang) => {
  const report = reportOf(lang, result);
  const words = texts(lang);

  it('HTML: the summary counts the findings, and every finding is there', () => {
    const page = drawHtml(report);
    for (const outcome of OUTCOMES) {
      const row = new RegExp(
        `<th scope="row" class="">${words.outcomes[outcome]}</th>(?:<td class="right">\\d+</td>){2}<td class="right">${count(outcome)}</td>`,
      );
      expect(page).toMatch(row);
    }
    expect(page.match(/<article /g)).toHaveLength(blocksOf(report).length);
    const settled = page.slice(page.indexOf('<section id="settled"'), page.indexOf('<section id="evidence"'));
    const counted = [...settled.matchAll(/<td class="right">(\d+)<\/td><\/tr>/g)].map((match) => Number(match[1]));
    expect(counted.reduce((sum, one) => sum + one, 0)).toBe(count('passed') + count('inapplicable'));
    for (const { file } of result.evidence) if (/^[\w/.]+$/.test(file)) expect(page).toContain(file);
  });

  it('Excel: the summary counts the findings, and every finding has its row', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await drawExcel(report)).buffer as ArrayBuffer);
    const [summary, , findings] = book.worksheets;
    const rows: string[][] = [];
    summary?.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map(String)));
    for (const outcome of OUTCOMES)
      expect(rows.find(([name]) => name === words.outcomes[outcome])?.at(-1)).toBe(String(count(outcome)));
    const codes = (findings?.getColumn(7).values ?? []).slice(2).map((code) => String(code).split('/')[0]);
    for (const outcome of OUTCOMES) expect(codes.filter((code) => code === outcome)).toHaveLength(count(outcome));
    const problems = book.getWorksheet(OUTLINE.labels.sheetProblems?.[lang] ?? '');
    expect((problems?.rowCount ?? 0) - 1).toBe(result.evidence.reduce((sum, file) => sum + file.problems.length, 0));
  });
});

describeWithTool(['pdftotext'], 'PDF as text', () => {
  it.each(LANGS)('in %s counts the findings and holds every one', async (lang) => {
    const report = reportOf(lang, result);
    const path = join(folder, `${lang}.pdf`);
    writeFileSync(path, await drawPdf(report, FONTS));
    const text = execFileSync(outsideTool('pdftotext') as string, ['-enc', 'UTF-8', '-layout', path, '-'], {
      encoding: 'utf8',
    });
    const words = texts(lang);
    for (const outcome of OUTCOMES)
      expect(text).toMatch(new RegExp(`${words.outcomes[outcome]}\\s+\\d+\\s+\\d+\\s+${count(outcome)}\\n`));
    for (const part of report.parts) expect(text).toContain(part.heading);
    for (const { number } of blocksOf(report)) expect(text).toMatch(new RegExp(`(^|\\s)${number} `, 'm'));
    const plain = text.replace(/\s+/g, '');
    for (const { subject, outcome } of result.findings)
      if (outcome === 'cantTell' && /^B-/.test(subject.label)) expect(plain).toContain(`${subject.label}(`);
    const settled = rowsOf(report, 'settled').map((row) => Number(row.at(-1)));
    expect(settled.reduce((sum, one) => sum + one, 0)).toBe(count('passed') + count('inapplicable'));
    for (const { sha256 } of result.evidence) expect(plain).toContain(sha256);
    expect(plain).toContain(result.rulebook.sha256);
  });

  it('shows hostile text as text, and letters that no built-in font has', async () => {
    const path = join(folder, 'hostile.pdf');
    writeFileSync(path, await drawPdf(reportOf('nb', result), FONTS));
    const text = execFileSync(outsideTool('pdftotext') as string, ['-enc', 'UTF-8', '-raw', path, '-'], {
      encoding: 'utf8',
    });
    expect(text).toContain(HOSTILE.formula);
    expect(text).toContain(HOSTILE.letters.slice(0, 6));
    expect(text.replace(/\s/g, '')).toContain(HOSTILE.letters.replace(/\s/g, ''));
    expect(text.replace(/\s/g, '')).toContain(HOSTILE.long);
    expect(text).toContain('fakturagpj.exe');
    expect(text).not.toMatch(/\p{Cf}/u);
  });
});

describeWithTool(['soffice'], 'Excel in LibreOffice', () => {
  it('opens without repair, shows the same rows and lets no text become a formula', { timeout: 120_000 }, async () => {
    const path = join(folder, 'report.xlsx');
    writeFileSync(path, await drawExcel(reportOf('nb', result)));
    // 59 = semicolon, 34 = quote, 76 = UTF-8; the sheet is chosen by number.
    const run = spawnSync(
      outsideTool('soffice') as string,
      [
        `-env:UserInstallation=file://${join(folder, 'office')}`,
        '--headless',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,3',
        '--outdir',
        folder,
        path,
      ],
      { encoding: 'utf8' },
    );
    expect(run.status).toBe(0);
    const csv = readFileSync(join(folder, 'report-Resultater.csv'), 'utf8').replace(/^\uFEFF/, '');
    const ids = [...csv.matchAll(/^"?([a-z-]+:[^;"]+)"?;/gm)].map((match) => match[1]);
    expect(ids).toEqual(result.findings.map(({ id }) => id));
    for (const cell of csv.split(/[;\n]/)) expect(cell.replace(/^"/, '')).not.toMatch(/^\s*[=+\-@]/);
  });
});
