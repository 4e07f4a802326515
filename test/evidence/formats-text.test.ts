/** Encoding, format and CSV: bytes and text as they come from Norwegian systems. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv, streamCsv } from '../../src/evidence/formats/csv.ts';
import { delimiterOf } from '../../src/evidence/formats/delimiter.ts';
import { decode, encodingOf, textPieces } from '../../src/evidence/formats/encoding.ts';
import { sniff } from '../../src/evidence/formats/sniff.ts';
import { latin1, utf8, utf16, xlsxOf, zipOf } from './bytes.ts';

const NORDIC = 'Bjørn Ærlig, Årnes';

describe('encoding', () => {
  test.each([
    ['UTF-8', utf8(NORDIC), 'utf-8', false],
    ['UTF-8 with mark', utf8(`\ufeff${NORDIC}`), 'utf-8', false],
    ['UTF-16 little', utf16(NORDIC, true), 'utf-16le', false],
    ['UTF-16 big', utf16(NORDIC, false), 'utf-16be', false],
    ['UTF-16 without mark', utf16(NORDIC, true).subarray(2), 'utf-16le', false],
    ['Windows-1252', latin1(NORDIC), 'windows-1252', true],
  ])('%s', (_, bytes, encoding, guessed) => {
    expect(decode(bytes)).toEqual({ text: NORDIC, encoding, guessed, broken: false });
  });
  test('a declaration is believed when the bytes fit', () => {
    const text = `<?xml version="1.0" encoding = 'ISO-8859-1'?><a>${NORDIC}</a>`;
    expect(decode(latin1(text))).toMatchObject({ text, encoding: 'iso-8859-1', guessed: false });
  });
  test('a declaration of UTF-16 in a file of single bytes is not', () => {
    const text = `<?xml version="1.0" encoding="utf-16"?><a>${NORDIC}</a>`;
    expect(decode(utf8(text))).toMatchObject({ text, encoding: 'utf-8' });
  });
  test.each(['utf-8', 'utf-7', '__proto__'])('declared %s, but the bytes are not', (label) => {
    const text = `<?xml version="1.0" encoding="${label}"?><a>${NORDIC}</a>`;
    expect(decode(latin1(text))).toMatchObject({ text, encoding: 'windows-1252', broken: true });
  });
  test('a stream is read as the whole file is', async () => {
    for (const bytes of [
      utf8(NORDIC),
      latin1(NORDIC),
      utf16(NORDIC, false),
      latin1(`<?xml encoding="utf-8"?>${NORDIC}`),
    ]) {
      const source = new File([bytes], 'x');
      const found = await encodingOf(source);
      let text = '';
      for await (const piece of textPieces(source, found.encoding)) text += piece;
      expect({ text, ...found }).toEqual(decode(bytes));
    }
  });
  test('any bytes give text', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => typeof decode(bytes).text === 'string'));
  });
});

describe('sniff', () => {
  test.each([
    ['xml', utf8('\ufeff  <?xml version="1.0"?><a/>')],
    ['json', utf8('\n{"a": 1}')],
    ['csv', utf8('dato;timer\n24.11.2026;7,5\n')],
    ['csv', latin1('Beløp,Dato\n1,2\n3,4\n')],
    ['csv', utf16('a\tb\n1\t2\n', true)],
    ['csv', utf8('dato;timer;kommentar\n')],
    ['text', utf8('Hei.\nVedlagt ligger listen, som avtalt.\nHilsen oss\n')],
    ['pdf', utf8('%PDF-1.7\n')],
    ['pdf', utf8('\n\n%PDF-1.4\n')],
    ['zip', zipOf({ 'a.csv': 'a;b' })],
    ['zip', zipOf({ 'inside.xlsx': 'xl/workbook.xml', 'xl-workbook.xml': '' })],
    ['xlsx', xlsxOf('<sheetData/>')],
    ['xlsx', xlsxOf('<sheetData/>').subarray(0, 300)],
    ['unknown', zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' })],
    ['unknown', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' })],
    ['image', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    ['image', latin1('RIFF\u0001\u0002\u0003\u0004WEBPVP8 ')],
    ['unknown', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0])],
    ['unknown', new Uint8Array()],
  ])('%s', (format, bytes) => {
    expect(sniff(bytes)).toBe(format);
  });
  test('a long text is cut between lines', () => {
    expect(sniff(utf8(`navn;by\n${`${NORDIC};Årnes\n`.repeat(2000)}`))).toBe('csv');
  });
  test('any bytes give a format', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        (bytes) => typeof sniff(new Uint8Array([0x50, 0x4b, 3, 4, ...bytes])) === 'string',
      ),
    );
  });
});

describe('csv', () => {
  const rowsOf = (text: string) => readCsv(text, 'a.csv').sheet.rows.map(({ row, cells }) => [row, ...cells]);
  test('decimal commas do not make the comma the delimiter', () => {
    expect(delimiterOf('beløp;timer\n1 234,50;7,5\n10,00;8,0\n3,00;7,0\n')).toBe(';');
    expect(delimiterOf('sep=,\na,b;c\n')).toBe(',');
    expect(delimiterOf('title only\n')).toBeUndefined();
  });
  test('rows keep the line they begin on, over quoted line breaks, empty lines and any line end', () => {
    expect(rowsOf('a;b\r\n1;"x\r\ny"\r\n\r\n3;4\r5;6')).toEqual([
      [1, 'a', 'b'],
      [2, '1', 'x\ny'],
      [5, '3', '4'],
      [6, '5', '6'],
    ]);
    expect(rowsOf('\ufeffsep=;\na;b\n"say ""hi""";\n')).toEqual([
      [2, 'a', 'b'],
      [3, 'say "hi"', null],
    ]);
  });
  test('a broken line is told, the others are read', () => {
    const { sheet, problems } = readCsv('a;b\n1;"x\ny"\n2;27" skjerm\n3;"z"\n4;"åpen\n5;c\n', 'a.csv');
    expect(sheet.rows.map(({ row, cells }) => [row, ...cells])).toEqual([
      [1, 'a', 'b'],
      [2, '1', 'x\ny'],
      [5, '3', 'z'],
      [7, '5', 'c'],
    ]);
    expect(problems.map(({ code, at, read }) => [code, at.row, read])).toEqual([
      ['CSV_BROKEN', 4, '2;27" skjerm'],
      ['CSV_BROKEN', 6, '4;"åpen'],
    ]);
  });
  test('uneven rows are told and marked, but not titles above or empty fields behind', () => {
    const { sheet, problems } = readCsv('Oversikt 2026\na;b;c\n1;2;3;;\n4;5;6;7\n8;9\n1;2;3\n', 'a.csv');
    expect(problems).toEqual([
      { code: 'CSV_UNEVEN_ROW', at: { file: 'a.csv', row: 4 }, read: '4', expected: '3' },
      { code: 'CSV_UNEVEN_ROW', at: { file: 'a.csv', row: 5 }, read: '2', expected: '3' },
    ]);
    expect(sheet.rows.filter((row) => row.uneven).map((row) => row.row)).toEqual([4, 5]);
  });
  test('a file of broken lines ends soon', () => {
    const { problems } = readCsv(`a;b\n${'x;1"2\n'.repeat(50_000)}`, 'a.csv');
    expect(problems.filter(({ code }) => code === 'CSV_BROKEN')).toHaveLength(200);
    expect(problems.some(({ code }) => code === 'FILE_NOT_READ_FURTHER')).toBe(true);
  });
  test('what is written is read', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ø', '"', ';', '\n', ' ', ',', '1') });
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, (rows) => {
        const head = ['h1', 'h2', 'h3'];
        const all = [head, head, head, head, head, head, head, head, ...rows];
        const text = all.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(';')).join('\n');
        const wanted = all.filter((row) => row.some((one) => one !== '')).map((row) => row.map((one) => one || null));
        const { sheet, problems } = readCsv(text, 'a.csv');
        expect(problems).toEqual([]);
        expect(sheet.rows.map((row) => row.cells)).toEqual(wanted);
      }),
    );
  });
  test('in pieces of any size: the same rows and the same problems', () => {
    const unit = fc.constantFrom('a', 'b', '"', '"', ';', ';', '\n', '\r\n', '\r', ' ');
    const inPieces = (text: string, size?: number): unknown[] => {
      const rows: unknown[] = [];
      return [streamCsv(text, 'a.csv', (row) => rows.push(row), size), rows];
    };
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), fc.integer({ min: 1, max: 40 }), (text, size) => {
        const whole = `a;b;c\n1;2;3\n${text}`;
        expect(inPieces(whole, size)).toEqual(inPieces(whole));
      }),
      { numRuns: 2000, seed: 21 },
    );
  });
  test('any text gives a sheet', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ';', '\n', '\r', ',', '\t'), maxLength: 60 }), (text) =>
        Array.isArray(readCsv(text, 'x').sheet.rows),
      ),
    );
  });
});
