/** Excel: our own reader against workbooks that exceljs wrote, and against XML by hand. */
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readXlsx } from '../../src/evidence/formats/xlsx.ts';
import { kindOf } from '../../src/evidence/formats/xlsx-parts.ts';
import { latin1, utf8, xlsxOf, zipOf } from './bytes.ts';

async function written(build: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  build(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
const rows = async (sheetXml: string, more = {}) =>
  (await readXlsx(xlsxOf(`<sheetData>${sheetXml}</sheetData>`, more), 'a.xlsx')).sheets[0]?.rows;
const codes = async (bytes: Uint8Array) => (await readXlsx(bytes, 'a.xlsx')).problems.map((problem) => problem.code);

describe('written by exceljs', () => {
  test('every kind of cell', async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet('Timer');
      sheet.addRow(['tekst', 12.5, true, new Date(Date.UTC(2026, 10, 24)), new Date(Date.UTC(2026, 10, 24, 7, 30))]);
      sheet.addRow([
        { richText: [{ text: 'rik ' }, { font: { bold: true }, text: 'tekst' }] },
        { text: 'lenke', hyperlink: 'https://example.invalid' },
        { formula: 'B1*2', result: 25 },
        { formula: 'A1', result: '' },
        { error: '#DIV/0!' },
      ]);
      sheet.addRow([0.3125, 1.5625, 0.25, 45000]);
      ['h:mm', '[h]:mm', '0 %', 'dd.mm.yyyy'].forEach((format, index) => {
        sheet.getCell(3, index + 1).numFmt = format;
      });
      sheet.getCell('A6').value = { formula: 'SUM(B1:B2)' } as ExcelJS.CellFormulaValue;
      sheet.getCell('C6').value = '  ';
    });
    const { sheets, problems } = await readXlsx(bytes, 'a.xlsx');
    expect(problems).toEqual([]);
    expect(sheets).toEqual([
      {
        name: 'Timer',
        rows: [
          { row: 1, cells: ['tekst', 12.5, true, { date: '2026-11-24' }, { date: '2026-11-24T07:30' }] },
          { row: 2, cells: ['rik tekst', 'lenke', 25, null, { error: '#DIV/0!' }] },
          { row: 3, cells: ['7:30', '37:30', '25 %', { date: '2023-03-15' }] },
          { row: 6, cells: [{ error: '=SUM(B1:B2)' }] },
        ],
      },
    ]);
  });
  test('merged cells have their value in the first only; hidden sheets are read and told; ids in names are masked', async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet('Ark 13097248022');
      sheet.addRow(['a', 'b', 'c']);
      sheet.addRow(['d', 'e', 'f']);
      sheet.mergeCells('A1:B2');
      book.addWorksheet('Skjult', { state: 'veryHidden' }).addRow([1]);
    });
    const { sheets, problems } = await readXlsx(bytes, 'a.xlsx');
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Ark …', undefined],
      ['Skjult', true],
    ]);
    expect(sheets[0]?.rows.map((row) => row.cells)).toEqual([
      ['a', null, 'c'],
      [null, null, 'f'],
    ]);
    expect(problems).toEqual([{ code: 'XLSX_HIDDEN_SHEET', at: { file: 'a.xlsx', sheet: 'Skjult' }, read: 'Skjult' }]);
  });
  test('any text, number and day', async () => {
    const cell = fc.oneof(
      fc
        .string({ unit: 'grapheme', maxLength: 12 })
        .filter((text) => text.trim() !== '' && !/_x[0-9A-F]{4}_|[\p{Cc}\p{Cs}\ufffe\uffff]/iu.test(text)),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc.integer({ min: 61, max: 80_000 }).map((serial) => new Date(Date.UTC(1899, 11, 30 + serial))),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 8 }), async (cells) => {
        const bytes = await written((book) => void book.addWorksheet('A').addRow(cells));
        const wanted = cells.map((one) => (one instanceof Date ? { date: one.toISOString().slice(0, 10) } : one));
        expect((await readXlsx(bytes, 'a')).sheets[0]?.rows).toEqual([{ row: 1, cells: wanted }]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('XML by hand', () => {
  test('inline text, strings that Excel escapes, missing references, days before March 1900', async () => {
    expect(
      await rows(
        '<row><c t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve">ne </t></r></is></c><c t="s"><v>0</v></c><c t="s"><v>9</v></c></row><row r="5"><c r="B5" t="str"><f>X</f><v>a_x000A_b</v></c><c t="e"><v>#REF!</v></c><c s="1"><v>1</v></c><c s="1"><v>-3</v></c><c><f>A1</f><v></v></c></row>',
      ),
    ).toEqual([
      { row: 1, cells: ['inne ', 'felles', { error: '#REF!' }] },
      {
        row: 5,
        cells: [null, 'a\nb', { error: '#REF!' }, { date: '1900-01-01' }, { error: '#NUM!' }, { error: '=A1' }],
      },
    ]);
  });
  test('days counted from 1904', async () => {
    const book =
      '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>';
    expect(await rows('<row><c s="1"><v>44888</v></c></row>', { 'xl/workbook.xml': book })).toEqual([
      { row: 1, cells: [{ date: '2026-11-24' }] },
    ]);
  });
  test.each([
    ['General', 'number'],
    ['0.00', 'number'],
    ['#,##0.00 "dager"', 'number'],
    ['[Red]-0;0', 'number'],
    ['@', 'number'],
    ['0.00E+00', 'number'],
    ['0%', 'percent'],
    ['0.0 %', 'percent'],
    ['0 "%"', 'number'],
    ['[$kr-414] #,##0.00', 'number'],
    ['dd.mm.yyyy', 'date'],
    ['d/m/yy', 'date'],
    ['[$-414]d. mmmm yyyy', 'date'],
    ['mmm', 'date'],
    ['dd.mm.åååå', 'date'],
    ['yyyy-mm-dd\\ hh:mm', 'date'],
    ['h:mm', 'time'],
    ['[h]:mm:ss', 'time'],
    ['mm:ss', 'time'],
    ['[mm]', 'time'],
    ['h:mm AM/PM', 'time'],
  ])('format %s is a %s', (code, kind) => {
    expect(kindOf(code)).toBe(kind);
  });
});

describe('attacks', () => {
  test('not a workbook', async () => {
    expect(await codes(latin1('PK\u0003\u0004 not a zip'))).toEqual(['XLSX_BROKEN']);
    expect(await codes(zipOf({ '[Content_Types].xml': '<Types/>' }))).toEqual(['XLSX_BROKEN']);
    expect(await codes(xlsxOf('<sheetData><row>'))).toEqual(['XLSX_BROKEN']);
    expect(await codes(xlsxOf('', { 'xl/workbook.xml': '<a' }))).toEqual(['XLSX_BROKEN']);
  });
  test('a bomb of zeros inside', async () => {
    expect(await codes(xlsxOf(`<sheetData/>${' '.repeat(60 * 1024 * 1024)}`))).toEqual(['ZIP_BOMB']);
  });
  test.each([
    [
      'entities in a sheet',
      {
        'xl/worksheets/sheet1.xml':
          '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="str"><v>&x;</v></c></row></sheetData></worksheet>',
      },
    ],
    [
      'entities in the strings',
      { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY x "ha">]><sst><si><t>&x;</t></si></sst>' },
    ],
  ])('%s', async (_, more) => {
    const { sheets, problems } = await readXlsx(xlsxOf('<sheetData/>', more), 'a.xlsx');
    expect(problems.map((problem) => problem.code)).toEqual(['XLSX_BROKEN']);
    expect(sheets.flatMap((sheet) => sheet.rows)).toEqual([]);
  });
  test.each([
    '<row r="4294967294"/>',
    '<row r="0"/>',
    '<row r="2"/><row r="2"/>',
    '<row r="1e3"><c/></row><row r="x"/>',
    '<row><c r="XFE1"/></row>',
    '<row><c r="1"/></row>',
    '<row><c r="AAAA1"/></row>',
  ])('impossible reference %s', async (xml) => {
    expect(
      await codes(xlsxOf(`<sheetData><row><c><v>1</v></c></row>${xml.replace(/^<row>/, '<row r="2">')}</sheetData>`)),
    ).toContain('XLSX_BROKEN');
  });
  test('an area of a whole sheet costs nothing', async () => {
    const sheet =
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>';
    expect((await readXlsx(xlsxOf(sheet), 'a')).sheets[0]?.rows).toEqual([{ row: 1, cells: [1, null] }]);
  });
  test('far cells and overlapping areas are stopped', async () => {
    const far = Array.from(
      { length: 2000 },
      (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`,
    ).join('');
    expect(await codes(xlsxOf(`<sheetData>${far}</sheetData>`))).toEqual(['FILE_NOT_READ_FURTHER']);
    const many = Array.from({ length: 20_000 }, (_, index) => `<row r="${index + 1}"><c><v>1</v></c></row>`).join('');
    const areas = '<mergeCell ref="A1:A20000"/>'.repeat(20_000);
    expect(await codes(xlsxOf(`<sheetData>${many}</sheetData><mergeCells>${areas}</mergeCells>`))).toEqual([
      'XLSX_BROKEN',
    ]);
  });
  test('keys of prototypes', async () => {
    expect(await rows('<row><c t="inlineStr"><is><t>__proto__</t></is></c></row>')).toEqual([
      { row: 1, cells: ['__proto__'] },
    ]);
    expect(({} as Record<string, unknown>).row).toBeUndefined();
  });
  test('any bytes in a part', async () => {
    const whole = xlsxOf('<sheetData><row><c><v>1</v></c></row></sheetData>');
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 4 }), async (at, bytes) => {
        const broken = whole.slice();
        broken.set(bytes.slice(0, whole.length - at), at);
        await readXlsx(broken, 'a.xlsx');
        await readXlsx(xlsxOf(String.fromCharCode(...bytes)), 'a.xlsx');
        await readXlsx(
          xlsxOf('', {
            'xl/styles.xml': String.fromCharCode(...bytes),
            'xl/workbook.xml': `<a>${utf8('x').length}</a>`,
          }),
          'a.xlsx',
        );
      }),
      { numRuns: 150 },
    );
  });
});
