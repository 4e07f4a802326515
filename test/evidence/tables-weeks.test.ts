/** Hours with a column a day: weeks and months, their dates, and sums that must agree. */
import { describe, expect, test } from 'vitest';
import { readOne, sheetOf } from './tables-forms.ts';

const read = (...lines: string[]) => readOne('a.csv', `${lines.join('\n')}\n`);

const days = (records: readonly { fields: unknown }[]): unknown[] =>
  records.map(({ fields }) => {
    const { date, hours } = fields as { date?: string; hours?: number };
    return [date, hours];
  });

describe('a column a day', () => {
  const WEEK = [
    ['2022-09-05', 7500],
    ['2022-09-06', 8000],
    ['2022-09-09', 0],
    ['2022-09-10', 4250],
  ];
  test.each([
    ['year and week', 'Ansattnr;År;Uke;Man;Tir;Ons;Tor;Fre;Lør;Søn', '7;2022;36;7,5;8:00;;-;0;4,25;ferie'],
    [
      'week and year in one',
      'Ansattnr;Uke/år;Mandag;Tirsdag;Onsdag;Torsdag;Fredag;Lørdag;Søndag',
      '7;36/2022;7,5;8;;;0;4,25;',
    ],
    ['the date of the Monday', 'Ansattnr;Uke starter;Ma;Ti;On;To;Fr;Lø;Sø', '7;05.09.2022;7,5;8;;;0;4,25;'],
    [
      'nynorsk',
      'Tilsettnr;Årstal;Veke;Måndag;Tysdag;Onsdag;Torsdag;Fredag;Laurdag;Søndag',
      '7;2022;36;7,5;8;;;0;4,25;',
    ],
    ['English', 'Employee no;Year;Week;Mon;Tue;Wed;Thu;Fri;Sat;Sun', '7;2022;36;7.5;8;;;0;4.25;'],
    [
      'days and months',
      'Ansattnr;År;Man 05.09.;Tir 06.09.;Ons 07.09.;Tor 08.09.;Fre 09.09.;Lør 10.09.;Søn 11.09.',
      '7;2022;7,5;8;;;0;4,25;',
    ],
    [
      'dates',
      'Ansattnr;05.09.2022;06.09.2022;07.09.2022;08.09.2022;09.09.2022;10.09.2022;11.09.2022',
      '7;7,5;8;;;0;4,25;',
    ],
    ['the sum too', 'Ansattnr;År;Uke;Man;Tir;Ons;Tor;Fre;Lør;Søn;Sum', '7;2022;36;7,5;8;;;0;4,25;;19,75'],
  ])('%s', async (_, head, row) => {
    const { kind, records, problems } = await read(head, row);
    expect([kind, problems]).toEqual(['hours', []]);
    expect(days(records)).toEqual(WEEK);
    for (const { fields } of records) expect(Object.keys(fields).sort()).toEqual(['date', 'hours', 'staffNo']);
  });

  test('the week above the table, as a label or in its title; five days are enough', async () => {
    const wanted = [
      ['2022-09-05', 7500],
      ['2022-09-09', 7500],
    ];
    for (const top of [
      ['Uke:;36;;;;', 'År:;2022;;;;'],
      ['Timeliste uke 36, 2022;;;;;'],
      ['Uke som begynner;;;;;', 'Week starting:;05.09.2022;;;;'],
      ['Timeliste uke 36, 2022;;;;;', 'Uke;36;;;;'],
    ]) {
      const { records, problems } = await read(...top, 'Ansattnr;Man;Tir;Ons;Tor;Fre', '7;7,5;;;;7,5');
      expect([top, days(records), problems]).toEqual([top, wanted, []]);
    }
  });

  test('several weeks beside each other, each with its name over its days', async () => {
    const bytes = await sheetOf(
      [
        ['Timeliste september'],
        ['Ansattnr', 'Uke 36 2022', null, null, null, null, 'Uke 37 2022', null, null, null, null, 'Sum'],
        [null, 'Man', 'Tir', 'Ons', 'Tor', 'Fre', 'Man', 'Tir', 'Ons', 'Tor', 'Fre', null],
        ['7', 7.5, null, null, null, 8, 6, null, null, null, null, 21.5],
        ['Sum', 7.5, null, null, null, 8, 6, null, null, null, null, 21.5],
      ],
      (sheet) => {
        sheet.mergeCells('A2:A3');
        sheet.mergeCells('B2:F2');
        sheet.mergeCells('G2:K2');
        sheet.mergeCells('L2:L3');
      },
    );
    const { records, problems } = await readOne('a.xlsx', bytes);
    expect(problems).toEqual(['TABLE_TOTAL_SKIPPED 5']);
    expect(days(records)).toEqual([
      ['2022-09-05', 7500],
      ['2022-09-09', 8000],
      ['2022-09-12', 6000],
    ]);
    expect(records[2]).toMatchObject({ at: { sheet: 'Ark1', row: 4 }, columns: { hours: 'Uke 37 2022 Man' } });
  });

  test('a month of numbers', async () => {
    const numbers = Array.from({ length: 31 }, (_, index) => String(index + 1));
    const cells = numbers.map((day) => (day === '1' || day === '30' ? '7,5' : ''));
    const { records, problems } = await read(
      `Måned:;september 2022${';'.repeat(30)}`,
      ['Ansattnr', ...numbers].join(';'),
      ['7', ...cells].join(';'),
    );
    expect([days(records), problems]).toEqual([
      [
        ['2022-09-01', 7500],
        ['2022-09-30', 7500],
      ],
      [],
    ]);
    // The 31st of a month of thirty days is no day.
    const wrong = await read(
      `Måned:;september 2022${';'.repeat(30)}`,
      ['Ansattnr', ...numbers].join(';'),
      ['7', ...numbers.map((day) => (day === '31' ? '7,5' : ''))].join(';'),
    );
    expect([days(wrong.records), wrong.problems]).toEqual([[[undefined, 7500]], ['TABLE_WEEK_UNKNOWN 3']]);
  });

  test('the last days of the year before belong to the first week, and to the month’s list', async () => {
    const week = await read(
      'Ansattnr;År;Uke;Man 02.01.;Tir 03.01.;Ons 04.01.;Tor 05.01.;Fre 06.01.',
      '7;2023;1;1;;;;5',
    );
    expect(days(week.records)).toEqual([
      ['2023-01-02', 1000],
      ['2023-01-06', 5000],
    ]);
    const turn = await read(
      'Måned:;januar 2021;;;;',
      'Ansattnr;Ons 30.12.;Tor 31.12.;Fre 01.01.;Lør 02.01.;Søn 03.01.',
      '7;1;2;3;;',
    );
    expect([days(turn.records), turn.problems]).toEqual([
      [
        ['2020-12-30', 1000],
        ['2020-12-31', 2000],
        ['2021-01-01', 3000],
      ],
      [],
    ]);
  });

  test('which days they are must be told: hours without a day stay, and say so', async () => {
    for (const [head, row] of [
      ['Ansattnr;Man;Tir;Ons;Tor;Fre', '7;7,5;;;;'],
      ['Ansattnr;Uke;Man;Tir;Ons;Tor;Fre', '7;36;7,5;;;;'],
      ['Ansattnr;År;Uke;Man;Tir;Ons;Tor;Fre', '7;2022;53;7,5;;;;'],
      ['Ansattnr;Uke starter;Man;Tir;Ons;Tor;Fre', '7;06.09.2022;7,5;;;;'],
      ['Ansattnr;År;Uke;Uke starter;Man;Tir;Ons;Tor;Fre', '7;2022;37;05.09.2022;7,5;;;;'],
      ['Ansattnr;År;Uke;Man;Tir;Ons;Tor;Fre', '7;2021;36/2022;7,5;;;;'],
      ['Ansattnr;År;Tir 05.09.;Ons 06.09.;Tor 07.09.;Fre 08.09.;Lør 09.09.', '7;2022;7,5;;;;'],
    ] as const) {
      const { records, problems } = await read(head, row);
      expect([head, days(records), problems.map((one) => one.split(' ')[0])]).toEqual([
        head,
        [[undefined, 7500]],
        ['TABLE_WEEK_UNKNOWN'],
      ]);
      expect(records[0]?.unreadable).toEqual([]);
    }
    const broken = await read('Ansattnr;År;Uke;Man;Tir;Ons;Tor;Fre', '7;2022;trettiseks;7,5;;;;');
    expect(broken.problems).toEqual(['CELL_NOT_WEEK 2 Uke trettiseks']);
    expect(broken.records[0]?.unreadable).toEqual(['date']);
  });

  test('a sum that differs: no hours of the row are believed', async () => {
    const { records, problems } = await read(
      'Ansattnr;År;Uke;Man;Tir;Ons;Tor;Fre;Totalt',
      '7;2022;36;7,5;7,5;;;;15',
      '8;2022;36;7,5;7,5;;;;16',
      '9;2022;36;7,5;halv dag;;;;16',
    );
    expect(problems).toEqual(['TABLE_SUM_DIFFERS 3 Totalt 16', 'CELL_NOT_NUMBER 4 Tir halv dag']);
    expect(records.map(({ fields, unreadable }) => [(fields as { hours?: number }).hours, unreadable])).toEqual([
      [7500, []],
      [7500, []],
      [undefined, ['hours']],
      [undefined, ['hours']],
      [7500, []],
      [undefined, ['hours']],
    ]);
  });

  test('one day in two columns is told and not used', async () => {
    const { records, problems } = await read('Ansattnr;År;Uke;Man;Mandag;Tir;Ons;Tor;Fre', '7;2022;36;1;2;3;;;');
    expect(problems).toEqual(['TABLE_COLUMN_TWICE 1  Man, Mandag']);
    expect(records).toHaveLength(1);
  });

  test('a row of another length is in doubt as a whole', async () => {
    const { records } = await read(
      'Ansattnr;År;Uke;Man;Tir;Ons;Tor;Fre',
      '7;2022;36;1;2;;;',
      '8;2022;36;1;2',
      '9;2022;36;1;2;;;',
    );
    expect(records.map(({ at, fields }) => [at.row, Object.keys(fields).length])).toEqual([
      [2, 3],
      [2, 3],
      [3, 0],
      [4, 3],
      [4, 3],
    ]);
    expect(records[2]?.unreadable).toEqual(expect.arrayContaining(['staffNo', 'date', 'hours']));
  });
});
