import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { drawExcel } from '../../src/report/excel.ts';
import { cellText, sheetNames } from '../../src/report/excel-text.ts';
import { reportOf } from './report-of.ts';
import { HOSTILE, sampleResult } from './result-sample.ts';

async function opened(lang: 'nb' | 'nn' | 'en' = 'nb') {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await drawExcel(reportOf(lang))).buffer as ArrayBuffer);
  return book;
}

describe('text in a cell', () => {
  it.each([
    [HOSTILE.formula, `'=cmd|' /C calc'!A0`],
    [HOSTILE.plus, `'+47 22 00 00 00`],
    [HOSTILE.at, `'@SUM(1+1)`],
    ['-1+1', `'-1+1`],
    ['  =1', `  '=1`],
    ['\t=1', ` '=1`],
    ['\uFEFF=1', `'=1`],
    ['＝1', `'＝1`],
    ['a;=1', `a;'=1`],
    ['a\n=1', `a\n'=1`],
    ['a, @b', `a, '@b`],
    [HOSTILE.control, 'avrop 12'],
    [HOSTILE.turned, 'fakturagpj.exe'],
    ['_x0041_', '_x005F_x0041_'],
    ['− 5', '− 5'],
    ['a-b = c', 'a-b = c'],
  ])('%j becomes %j', (given, safe) => {
    expect(cellText(given)).toBe(safe);
  });

  it('is cut where a cell ends', () => {
    expect(cellText('x'.repeat(40_000))).toHaveLength(32_767);
  });
});

describe('sheet names', () => {
  it('are short, plain and different', () => {
    const names = sheetNames(['a/b:c', 'x'.repeat(40), 'x'.repeat(50), 'X'.repeat(40), `'q'`]);
    expect(names).toEqual(['a b c', 'x'.repeat(31), `${'x'.repeat(28)} 2`, `${'X'.repeat(28)} 3`, 'q']);
  });
});

describe('workbook', () => {
  it('has a sheet for each thing, with a frozen head and a filter, and nothing merged', async () => {
    const book = await opened();
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual([
      'Sammendrag',
      'Krav',
      'Resultater',
      'Mangler',
      'Motstrid',
      'Dokumentasjon',
      'Problemer i filer',
      'Tall og vilkår',
      'Regler',
    ]);
    for (const sheet of book.worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(sheet.hasMerges).toBe(false);
      if (sheet.name !== 'Sammendrag') expect(sheet.autoFilter, sheet.name).toBeTruthy();
      for (let column = 1; column <= sheet.columnCount; column++)
        expect(sheet.getColumn(column).width).toBeGreaterThanOrEqual(10);
    }
  });

  it('has a row a finding, by its id', async () => {
    const sheet = (await opened()).getWorksheet('Resultater');
    const ids = (sheet?.getColumn(1).values ?? []).slice(2);
    expect(ids).toEqual(sampleResult().findings.map((finding) => finding.id));
  });

  it('holds no formula, and no text that could become one', async () => {
    for (const sheet of (await opened()).worksheets)
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(['string', 'number']).toContain(typeof cell.value);
          if (typeof cell.value === 'string') expect(cell.value).not.toMatch(/^\s*[=+\-@＝＋－＠\t\r]/);
        }),
      );
  });

  it('keeps counts as numbers and org numbers as text', async () => {
    const book = await opened();
    const cells = book.getWorksheet('Sammendrag')?.getColumn(2).values ?? [];
    expect(cells).toContain('310\u00a0000\u00a0019');
    expect(book.getWorksheet('Krav')?.getRow(13).getCell(5).value).toBe(2);
  });

  it('is the same bytes again, also in another time zone and at another moment', async () => {
    const bytes = await drawExcel(reportOf('nb'));
    const script = `const { drawExcel } = await import(${JSON.stringify(join(import.meta.dirname, '../../src/report/excel.ts'))});
      const { reportOf } = await import(${JSON.stringify(join(import.meta.dirname, 'report-of.ts'))});
      process.stdout.write(Buffer.from(await drawExcel(reportOf('nb'))).toString('base64'));`;
    const env = { ...process.env, TZ: 'Pacific/Auckland' };
    const other = execFileSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' });
    expect(Buffer.from(bytes).toString('base64')).toBe(other);
  });

  it('says when and by what it was made from the report, not from the clock', async () => {
    const core = strFromU8(unzipSync(await drawExcel(reportOf('nb')))['docProps/core.xml'] ?? new Uint8Array());
    expect(core.match(/2026-11-24T12:00:00Z/g)).toHaveLength(2);
    expect(core).toContain('Čović &amp; Sønner');
  });
});
