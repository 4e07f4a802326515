/** Hours with a row a shift or a day: clock times, sums, minutes, overtime apart. */
import { describe, expect, test } from 'vitest';
import { fieldsOf, readOne, sheetOf } from './tables-forms.ts';

const csv = (...lines: string[]): string => `${lines.join('\n')}\n`;
const read = (...lines: string[]) => readOne('a.csv', csv(...lines));

describe('one row a shift or a day', () => {
  test('clock times, also over midnight, to midnight and past it as Excel counts', async () => {
    const { records, problems } = await read(
      'Ansattnr;Dato;Fra;Til;Pause;Timer',
      '7;05.09.2022;08:00;15.30;30;7',
      '7;06.09.2022;2200;0600;0:30;7:30',
      '7;07.09.2022;16:00;24:00;0;8',
      '7;08.09.2022;22:00;30:00;;8',
    );
    expect(problems).toEqual([]);
    expect(fieldsOf(records)).toEqual([
      { staffNo: '7', date: '2022-09-05', start: '08:00', end: '15:30', breakMinutes: 30, hours: 7000 },
      { staffNo: '7', date: '2022-09-06', start: '22:00', end: '06:00', breakMinutes: 30, hours: 7500 },
      { staffNo: '7', date: '2022-09-07', start: '16:00', end: '00:00', breakMinutes: 0, hours: 8000 },
      { staffNo: '7', date: '2022-09-08', start: '22:00', end: '06:00', hours: 8000 },
    ]);
  });

  test('a shift that begins past midnight, or is longer than a day, has no time of its own', async () => {
    const { records, problems } = await read(
      'Ansattnr;Dato;Fra;Til',
      '7;05.09.2022;24:00;08:00',
      '7;06.09.2022;06:00;31:00',
    );
    expect(problems).toEqual(['CELL_NOT_TIME 2 Fra 24:00', 'CELL_NOT_TIME 3 Til 31:00']);
    expect(records.map(({ unreadable }) => unreadable)).toEqual([['start'], ['end']]);
  });

  test('both clock times in one cell', async () => {
    const { records, problems } = await read(
      'Ansattnr;Dato;Arbeidstid;Sum timer',
      '7;05.09.2022;08:00–15:30;7,5',
      '7;06.09.2022;8.00 til 15.30;7,5',
      '7;07.09.2022;hele dagen;7,5',
    );
    expect(records.map(({ fields, unreadable }) => [fields, unreadable])).toMatchObject([
      [{ start: '08:00', end: '15:30' }, []],
      [{ start: '08:00', end: '15:30' }, []],
      [{ hours: 7500 }, ['start', 'end']],
    ]);
    expect(problems).toEqual(['CELL_NOT_TIME 4 Arbeidstid hele dagen']);
    expect(records[0]?.columns).toMatchObject({ start: 'Arbeidstid', end: 'Arbeidstid' });
    expect(records[0]?.fields).not.toHaveProperty('span');
  });

  test('days that stand with the times only', async () => {
    const { records, problems } = await read(
      'Ressursnr;Start;Slutt',
      '7;2022-09-05 08:00;2022-09-05 15:30',
      '7;06.09.2022 22:00;07.09.2022 06:00',
      '7;08.09.2022 08:00;09.09.2022 15:30',
      '7;08:00;15:30',
    );
    expect(fieldsOf(records).slice(0, 2)).toEqual([
      { staffNo: '7', date: '2022-09-05', start: '08:00', end: '15:30' },
      { staffNo: '7', date: '2022-09-06', start: '22:00', end: '06:00' },
    ]);
    expect(problems).toEqual(['CELL_CONTRADICTS 4 Slutt 2022-09-09 15:30', 'CELL_MISSING 5']);
    expect(records[2]?.unreadable).toEqual(['end']);
    const both = await read('Ansattnr;Dato;Start;Slutt', '7;05.09.2022;06.09.2022 08:00;06.09.2022 15:30');
    expect(both.problems).toEqual(['CELL_CONTRADICTS 2 Dato 2022-09-05']);
    expect(both.records[0]?.unreadable).toEqual(['date']);
  });

  test.each([
    ['Timer', '7,5', 7500],
    ['Timer', '7.50', 7500],
    ['Timer', '7:30', 7500],
    ['Timer', '7 t 30 min', 7500],
    ['Minutter', '450', 7500],
    ['Arbeidstid (min)', '450', 7500],
    ['Minutter', '7:30', 7500],
    ['Ordinære timer', '7,5', 7500],
  ])('%s %s', async (heading, cell, hours) => {
    const { records, problems } = await read(`Ansattnr;Dato;${heading}`, `7;05.09.2022;${cell}`);
    expect([records[0]?.fields, problems]).toEqual([{ staffNo: '7', date: '2022-09-05', hours }, []]);
    expect(records[0]?.columns?.hours).toBe(heading);
  });

  test('hours beside minutes are one time in two columns, or the same time twice', async () => {
    const { records, problems } = await read(
      'Ansattnr;Dato;Timer;Minutter',
      '7;05.09.2022;7;30',
      '7;06.09.2022;7,5;450',
      '7;07.09.2022;0;45',
      '7;08.09.2022;7,5;30',
    );
    expect(records.map(({ fields }) => (fields as { hours?: number }).hours)).toEqual([7500, 7500, 750, undefined]);
    expect(problems).toEqual(['CELL_CONTRADICTS 5 Timer 7500']);
    expect(records[3]?.unreadable).toEqual(['hours']);
  });

  test('ordinary and overtime apart are the hours together; overtime in grades is summed', async () => {
    const { records, problems } = await read(
      'Ansattnr;Dato;Normaltid;Overtid 50 %;Overtid 100 %',
      '7;05.09.2022;7,5;2;0,5',
      '7;06.09.2022;7,5;;',
      '7;07.09.2022;7,5;mye;1',
    );
    expect(records.map(({ fields }) => fields)).toEqual([
      { staffNo: '7', date: '2022-09-05', hours: 10000, overtimeHours: 2500 },
      { staffNo: '7', date: '2022-09-06', hours: 7500 },
      { staffNo: '7', date: '2022-09-07' },
    ]);
    expect(records[2]?.unreadable).toEqual(['overtimeHours', 'hours']);
    expect(problems).toEqual(['CELL_NOT_NUMBER 4 Overtid 50 % mye']);
    const total = await read(
      'Ansattnr;Dato;Ordinære timer;Overtid;Timer',
      '7;05.09.2022;7,5;2;9,5',
      '7;06.09.2022;7,5;2;9',
    );
    expect(total.problems).toEqual(['CELL_CONTRADICTS 3 Timer 9000']);
  });

  test('a break in hours is minutes, and disagreeing breaks are none', async () => {
    const { records, problems } = await read(
      'Ansattnr;Dato;Timer;Pause (timer);Pause (min)',
      '7;05.09.2022;7;0,5;30',
      '7;06.09.2022;7;0,5;',
      '7;07.09.2022;7;0,5;45',
    );
    expect(records.map(({ fields }) => (fields as { breakMinutes?: number }).breakMinutes)).toEqual([
      30,
      30,
      undefined,
    ]);
    expect(problems).toEqual(['CELL_CONTRADICTS 4 Pause (min) 45']);
  });

  test('one person named above the table; first and last name apart', async () => {
    const one = await read('Navn:;Ola Eksempel;', 'Ansattnr: 1042;;', 'Dato;Timer;Prosjekt', '05.09.2022;7,5;A-14');
    expect(one.problems).toEqual([]);
    expect(one.records[0]?.fields).toMatchObject({ name: 'Ola Eksempel', staffNo: '1042', callOff: 'A-14' });
    const parts = await read('Etternavn;Fornavn;Ansattnr;Dato;Timer', 'Eksempel;Ola;7;05.09.2022;7');
    expect(parts.records[0]?.fields).toEqual({ name: 'Ola Eksempel', staffNo: '7', date: '2022-09-05', hours: 7000 });
  });

  test('a row that happens to be like the example of the form is no example while it names nobody', async () => {
    const { records } = await read('Ansattnr: 7;;', 'Dato;Pause;Timer', '05.09.2022;30;7');
    expect(fieldsOf(records)).toEqual([{ staffNo: '7', date: '2022-09-05', breakMinutes: 30, hours: 7000 }]);
  });

  test('who it is about must be told by a number: a name joins nothing', async () => {
    const none = await read('Navn;Dato;Timer', 'Ola Eksempel;05.09.2022;7');
    expect(none.problems).toEqual(['TABLE_COLUMN_MISSING 1']);
    const some = await read('Ansattnr;Navn;Dato;Timer', ';Per Prøve;05.09.2022;7', '8;Kari Prøve;05.09.2022;7');
    expect(some.problems).toEqual(['CELL_MISSING 2']);
  });

  test('sums between and below are no rows', async () => {
    const { records, problems } = await read(
      'Ansattnr;Navn;Dato;Timer',
      '7;Ola Eksempel;05.09.2022;7,5',
      '7;Ola Eksempel;06.09.2022;7,5',
      '7;Ola Eksempel;Sum;15',
      'Sum Ola Eksempel;;;15',
      ';;;',
      'Totalt;;;15',
    );
    expect(records).toHaveLength(2);
    expect(problems).toEqual(['TABLE_TOTAL_SKIPPED 4', 'TABLE_TOTAL_SKIPPED 5', 'TABLE_TOTAL_SKIPPED 7']);
  });

  test('Excel: times and days as Excel keeps them', async () => {
    const bytes = await sheetOf(
      [
        ['Ansattnr', 'Dato', 'Fra', 'Til', 'Timer'],
        [7, new Date(Date.UTC(2022, 8, 5)), 8 / 24, 15.5 / 24, 7.5 / 24],
        [7, 44810, 22 / 24, 6 / 24, 7.5],
      ],
      (sheet) => {
        for (const cell of ['C2', 'D2', 'E2']) sheet.getCell(cell).numFmt = 'h:mm';
      },
    );
    const { records, problems } = await readOne('a.xlsx', bytes);
    expect(problems).toEqual([]);
    expect(fieldsOf(records)).toEqual([
      { staffNo: '7', date: '2022-09-05', start: '08:00', end: '15:30', hours: 7500 },
      { staffNo: '7', date: '2022-09-06', start: '22:00', end: '06:00', hours: 7500 },
    ]);
  });
});
