/** Tables in the files they really come in: encodings, Excel's own ways, rows that do not fit, and a quarter of a million of them. */
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { latin1, utf8, utf16, xlsxOf } from './bytes.ts';
import { fieldsOf, readOne, sheetOf } from './tables-forms.ts';

const LINES = [
  'Fakturanr;Utsteder org.nr;Utsteder;Beløp inkl. mva.;Fakturadato;Kanal',
  '0012;310 001 147;Bjørn Ærlig Åpning AS;1 234,50;05.09.2022;EHF',
  '13;310001147;Bjørn Ærlig Åpning AS;-2.353,60;6/9/2022;papir',
];
const INVOICES = [
  {
    invoiceNo: '0012',
    issuer: '310001147',
    issuerName: 'Bjørn Ærlig Åpning AS',
    amount: 123450,
    invoiceDate: '2022-09-05',
    channel: 'ehf',
  },
  {
    invoiceNo: '13',
    issuer: '310001147',
    issuerName: 'Bjørn Ærlig Åpning AS',
    amount: -235360,
    invoiceDate: '2022-09-06',
    channel: 'paper',
  },
];

describe('CSV', () => {
  const text = LINES.join('\r\n');
  test.each([
    ['UTF-8', utf8(text), []],
    ['UTF-8 with mark', utf8(`\ufeff${text}`), []],
    ['UTF-16', utf16(text, true), []],
    ['Windows-1252', latin1(text), ['ENCODING_GUESSED   Windows-1252']],
    ['no-break spaces', utf8(text.replace('1 234,50', '1\u00a0234,50').replace('310 001', '310\u00a0001')), []],
    ['narrow no-break spaces', utf8(text.replace('1 234,50', '1\u202f234,50').replace('310 001', '310\u202f001')), []],
    [
      'Windows-1252 with its own space',
      latin1(text.replace('1 234,50', '1\u00a0234,50')),
      ['ENCODING_GUESSED   Windows-1252'],
    ],
    ['tabs', utf8(text.replaceAll(';', '\t')), []],
    [
      'commas and quotes',
      utf8(
        LINES.map((line) =>
          line
            .split(';')
            .map((cell) => `"${cell}"`)
            .join(','),
        ).join('\n'),
      ),
      [],
    ],
    ['line ends of an old Mac', utf8(LINES.join('\r')), []],
    ['a word from Excel first', utf8(`sep=;\n${text}`), []],
  ])('%s', async (_, bytes, wanted) => {
    const { kind, records, problems } = await readOne('a.csv', new Uint8Array(bytes));
    expect([kind, problems]).toEqual(['invoiceList', wanted]);
    expect(fieldsOf(records)).toEqual(INVOICES);
  });

  test('a row with other fields than the table: nothing in it is believed, and all of it is in doubt', async () => {
    const { records, problems } = await readOne(
      'a.csv',
      `${LINES.join('\n')}\n14;310001147;Eksempel; AS;100;7.9.2022;EHF\n`,
    );
    expect(problems).toEqual(['CSV_UNEVEN_ROW 4  7']);
    expect(fieldsOf(records)).toEqual([...INVOICES, {}]);
    expect([...(records[2]?.unreadable ?? [])].sort()).toEqual(Object.keys(INVOICES[0] as object).sort());
  });

  test('impossible days, amounts of three decimals and unknown words are located; the rest of the row is read', async () => {
    const { records, problems } = await readOne(
      'a.csv',
      `${LINES[0]}\n1;310001148;Eksempel AS;1,234;31.09.2022;brevdue\n2;310001147;Eksempel AS;10,005;05.09.22;EHF\n`,
    );
    expect(problems).toEqual([
      'ORG_NUMBER_INVALID 2 Utsteder org.nr 310001148',
      'CELL_NOT_AMOUNT 2 Beløp inkl. mva. 1,234',
      'DATE_IMPOSSIBLE 2 Fakturadato 31.09.2022',
      'CELL_NOT_CODE 2 Kanal brevdue',
      'CELL_NOT_AMOUNT 3 Beløp inkl. mva. 10,005',
      'CELL_NOT_DATE 3 Fakturadato 05.09.22',
    ]);
    expect(records[0]).toMatchObject({
      fields: { invoiceNo: '1', issuerName: 'Eksempel AS' },
      unreadable: ['issuer', 'amount', 'invoiceDate', 'channel'],
    });
  });
});

describe('Excel', () => {
  test('day numbers, calculated formulas, texts that look like numbers, merged cells, a hidden sheet', async () => {
    const bytes = await sheetOf(
      [
        LINES[0]?.split(';') ?? [],
        ['0012', 310001147, 'Bjørn Ærlig Åpning AS', { formula: '1000+234.5', result: 1234.5 }, 44809, 'EHF'],
        ['13', '310001147', 'Bjørn Ærlig Åpning AS', -2353.6, new Date(Date.UTC(2022, 8, 6)), 'papir'],
      ],
      (sheet, book) => {
        sheet.addRow([
          '14',
          '310001147',
          'Eksempel AS',
          { formula: 'SUM(' } as ExcelJS.CellFormulaValue,
          '7.9.2022',
          'EHF',
        ]);
        sheet.addRow(['15', '310001147', 'Eksempel AS', { error: '#REF!' }, '7.9.2022', 'EHF']);
        sheet.insertRow(1, ['Fakturaliste høsten 2022']);
        sheet.mergeCells('A1:F1');
        const hidden = book.addWorksheet('Skjult', { state: 'hidden' });
        hidden.addRow(LINES[0]?.split(';') ?? []);
        hidden.addRow(['16', '310001147', 'Eksempel AS', 1, '8.9.2022', 'EHF']);
      },
    );
    const { records, problems } = await readOne('a.xlsx', bytes);
    expect(fieldsOf(records).slice(0, 2)).toEqual(INVOICES);
    expect(records[1]?.at).toEqual({ file: 'a.xlsx', sheet: 'Ark1', row: 4 });
    expect(problems).toEqual([
      'XLSX_HIDDEN_SHEET   Skjult',
      'CELL_FORMULA_ERROR 5 Beløp inkl. mva. =SUM(',
      'CELL_FORMULA_ERROR 6 Beløp inkl. mva. #REF!',
    ]);
    expect(records.map(({ unreadable }) => unreadable)).toEqual([[], [], ['amount'], ['amount'], []]);
    expect(records[4]?.at.sheet).toBe('Skjult');
  });

  test('a position typed as 80 % is eighty per cent, and 0,8 is refused', async () => {
    const bytes = await sheetOf(
      [
        ['Ansattnr', 'Startdato', 'Ansettelsesform', 'Stillingsprosent'],
        ['1', '02.05.2022', 'Fast', 0.8],
        ['2', '02.05.2022', 'Fast', 0.8],
        ['3', '02.05.2022', 'Fast', 80],
      ],
      (sheet) => {
        sheet.getCell('D2').numFmt = '0 %';
      },
    );
    const { records, problems } = await readOne('a.xlsx', bytes);
    expect(records.map(({ fields }) => (fields as { positionPercent?: number }).positionPercent)).toEqual([
      80000,
      undefined,
      80000,
    ]);
    expect(problems).toEqual(['CELL_NOT_NUMBER 3 Stillingsprosent 0.8']);
  });

  test('what exceljs reads from a filled form is what is read here', async () => {
    const bytes = await sheetOf([LINES[0]?.split(';') ?? [], ...LINES.slice(1).map((line) => line.split(';'))]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    const { records } = await readOne('a.xlsx', bytes);
    const names = book.worksheets[0]?.getColumn(3).values.slice(2);
    expect(records.map(({ fields }) => (fields as { issuerName?: string }).issuerName)).toEqual(names);
  });
});

describe('long tables', () => {
  const HEAD = 'Org.nr.;Ansattnr;Navn;Dato;Fra;Til;Pause;Timer;Avropsnr';
  const line = (row: number): string =>
    `310001147;${1000 + (row % 700)};Person ${row % 700};${String((row % 28) + 1).padStart(2, '0')}.09.2022;08:00;15:30;30;7;A-${row}`;

  test('a hundred thousand rows of CSV', { timeout: 60_000 }, async () => {
    const { records, problems } = await readOne(
      'a.csv',
      `${HEAD}\n${Array.from({ length: 100_000 }, (_, row) => line(row)).join('\n')}\n`,
    );
    expect([records.length, problems]).toEqual([100_000, []]);
    expect(records.at(-1)).toMatchObject({ at: { row: 100_001 }, fields: { hours: 7000, callOff: 'A-99999' } });
    // One list of columns and one list of nothing for all of them: the rows hold only what is their own.
    expect(new Set(records.map(({ columns }) => columns)).size).toBe(1);
    expect(new Set(records.map(({ unreadable }) => unreadable)).size).toBe(1);
  });

  test('fifty thousand rows of Excel, more elements than the full reader would take', { timeout: 60_000 }, async () => {
    const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (text: string): string => `<row>${text.split(';').map(cell).join('')}</row>`;
    const rows = Array.from({ length: 50_000 }, (_, at) => row(line(at)));
    const bytes = xlsxOf(`<sheetData>${row(HEAD)}${rows.join('')}</sheetData>`);
    const { records, problems } = await readOne('a.xlsx', bytes);
    expect([records.length, problems]).toEqual([50_000, []]);
  });

  test('the same fault in every row is told as the first of them and a count', async () => {
    const rows = Array.from({ length: 2000 }, (_, row) => line(row).replace('08:00', 'tidlig'));
    const { records, problems } = await readOne('a.csv', `${HEAD}\n${rows.join('\n')}\n`);
    expect(problems).toHaveLength(26);
    expect(problems.slice(-2)).toEqual(['CELL_NOT_TIME 26 Fra tidlig', 'TABLE_MORE_ALIKE 27 Fra 1975']);
    expect(records.every(({ unreadable }) => unreadable.join() === 'start')).toBe(true);
  });

  test('so are rows of other lengths', async () => {
    const rows = Array.from({ length: 200 }, (_, row) => line(row)).concat(Array(100).fill('1;2'));
    const { problems } = await readOne('a.csv', `${HEAD}\n${rows.join('\n')}\n`);
    expect(problems.slice(-1)).toEqual(['TABLE_MORE_ALIKE 227  75']);
  });
});
