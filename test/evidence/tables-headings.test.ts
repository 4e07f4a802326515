/** Headings as exports have them: renamed, moved, in two rows, repeated, claimed by two, unknown; titles above and totals below. */
import { describe, expect, test } from 'vitest';
import { fieldsOf, formOf, forms, readOne, sheetOf } from './tables-forms.ts';

const PRICES = [
  { category: 'Utvikler', unit: 'time', price: 145000 },
  { category: 'Rådgiver', unit: 'time', price: 132050 },
];
const csv = (...lines: string[]): string => `${lines.join('\n')}\n`;

describe('columns', () => {
  test('known by other names, in another order, with headings that say how to write', async () => {
    const { kind, records, problems } = await readOne(
      'a.csv',
      csv('Timepris (NOK);ROLLE*;Pris-enhet:', '1 450,00;Utvikler;time', '1320,5;Rådgiver;time'),
    );
    expect([kind, problems]).toEqual(['priceList', []]);
    expect(fieldsOf(records)).toEqual(PRICES);
    expect(records[1]).toMatchObject({
      at: { file: 'a.csv', row: 3 },
      columns: { price: 'Timepris (NOK)', category: 'ROLLE*', unit: 'Pris-enhet:' },
    });
  });

  test('below titles, with headings again and totals between and below', async () => {
    const bytes = await sheetOf([
      ['Avtalte priser 2022'],
      [],
      ['Utskrift', new Date(Date.UTC(2022, 8, 1))],
      ['Kategori', 'Enhet', 'Pris'],
      ['Utvikler', 'time', 1450],
      ['Delsum', null, 1450],
      ['kategori', 'ENHET', 'Pris '],
      ['Rådgiver', 'time', 1320.5],
      ['Sum:', null, 2770.5],
      [null, 'Totalt', 2770.5],
      ['Sum alle priser', null, 2770.5],
    ]);
    const { records, problems } = await readOne('a.xlsx', bytes);
    expect(fieldsOf(records)).toEqual([...PRICES, { category: 'Sum alle priser', price: 277050 }]);
    expect(problems).toEqual(['TABLE_TOTAL_SKIPPED 6', 'TABLE_TOTAL_SKIPPED 9', 'TABLE_TOTAL_SKIPPED 10']);
  });

  test('a company that is called so is no total', async () => {
    const { records, problems } = await readOne(
      'a.csv',
      csv(
        'Selskap;Org.nr;Engasjert av;Rolle;Startdato',
        'Total Renhold Eksempel AS;310001406;310001147;Underleverandør;02.05.2022',
        'Sum Konsulent AS;310001554;310001147;Underleverandør;',
        'Sum;;;;',
      ),
    );
    expect(records.map((record) => record.fields)).toMatchObject([
      { company: '310001406', companyName: 'Total Renhold Eksempel AS' },
      { company: '310001554' },
    ]);
    expect(problems).toEqual(['CELL_MISSING 3 Startdato', 'TABLE_TOTAL_SKIPPED 4']);
  });

  test('two that claim one field: neither is used, and rows know that something stood there', async () => {
    const { records, problems } = await readOne(
      'a.csv',
      csv('Kategori;Pris;Timesats', 'Utvikler;1450;1500', 'Rådgiver;1320;1330'),
    );
    expect(problems).toEqual(['TABLE_COLUMN_TWICE 1  Pris, Timesats']);
    expect(records.map(({ fields, unreadable, columns }) => [fields, unreadable, columns])).toEqual([
      [{ category: 'Utvikler' }, ['price'], { category: 'Kategori' }],
      [{ category: 'Rådgiver' }, ['price'], { category: 'Kategori' }],
    ]);
  });

  test('a word that says less counts only when no other column claims the field', async () => {
    const fields = async (heading: string): Promise<unknown> => {
      const { records, problems } = await readOne('a.csv', csv(`${heading};Dato;Ansattnr;Timer`, 'x;5.9.2022;7;7'));
      return [records.map((record) => (record.fields as { callOff?: string }).callOff), problems];
    };
    expect(await fields('Prosjekt')).toEqual([['x'], []]);
    const both = await readOne('a.csv', csv('Prosjekt;Prosjektnr;Dato;Ansattnr;Timer', 'Portal;A-14;5.9.2022;7;7'));
    expect([both.records[0]?.fields, both.problems]).toMatchObject([{ callOff: 'A-14' }, []]);
    const two = await readOne('a.csv', csv('Prosjekt;Oppdrag;Dato;Ansattnr;Timer', 'Portal;A-14;5.9.2022;7;7'));
    expect(two.problems).toEqual(['TABLE_COLUMN_TWICE 1  Prosjekt, Oppdrag']);
  });

  test('an unknown one is named; known and unused ones are not; the field it may be is absent, not unreadable', async () => {
    const { records, problems } = await readOne(
      'a.csv',
      csv('Kategori;Pris;Rabattsats;Kommentar;Nr.', 'Utvikler;1450;5;ok;1'),
    );
    expect(problems).toEqual(['TABLE_COLUMN_UNPLACED 1 Rabattsats Rabattsats']);
    expect(records[0]).toMatchObject({ fields: { category: 'Utvikler', price: 145000 }, unreadable: [] });
    expect(records[0]?.columns).not.toHaveProperty('unit');
  });

  test('a missing one that every row must have is told once', async () => {
    const { records, problems } = await readOne(
      'a.csv',
      csv('Fakturanr;Utsteder;Beløp;Mottatt', '1;Eksempel AS;100;5.9.2022', '2;Eksempel AS;200;6.9.2022'),
    );
    expect(problems).toEqual(['TABLE_COLUMN_MISSING 1', 'TABLE_COLUMN_MISSING 1']);
    expect(records).toHaveLength(2);
  });

  test('an empty cell under a heading is absent, and told when it must be filled in', async () => {
    const { records, problems } = await readOne(
      'a.csv',
      csv('Kategori;Pris;Gjelder til', 'Utvikler;;–', ';1320;løpende', 'Rådgiver;1320;Ikke aktuelt'),
    );
    expect(problems).toEqual(['CELL_MISSING 2 Pris', 'CELL_MISSING 3 Kategori']);
    expect(records.map(({ fields, unreadable }) => [fields, unreadable])).toEqual([
      [{ category: 'Utvikler' }, []],
      [{ price: 132000 }, []],
      [{ category: 'Rådgiver', price: 132000 }, []],
    ]);
    expect(records[0]?.columns?.validTo).toBe('Gjelder til');
  });

  test('headings in two rows, merged as Excel has them', async () => {
    const bytes = await sheetOf(
      [
        ['Prisliste'],
        ['Rolle', 'Pris', null, 'Gjelder'],
        [null, 'Enhet', 'Timepris', 'Gjelder fra', 'Gjelder til'],
        ['Utvikler', 'time', 1450, '28.04.2022', '27.04.2023'],
      ],
      (sheet) => {
        sheet.mergeCells('A2:A3');
        sheet.mergeCells('B2:C2');
        sheet.mergeCells('D2:E2');
      },
    );
    const { records, problems } = await readOne('a.xlsx', bytes);
    expect(problems).toEqual([]);
    expect(fieldsOf(records)).toEqual([
      { category: 'Utvikler', unit: 'time', price: 145000, validFrom: '2022-04-28', validTo: '2023-04-27' },
    ]);
    expect(records[0]?.at).toEqual({ file: 'a.xlsx', sheet: 'Ark1', row: 4 });
  });

  test('the same row twice is told, with the row that it is like', async () => {
    const line = 'Utvikler;time;1450;28.04.2022';
    const { problems } = await readOne('a.csv', csv('Kategori;Enhet;Pris;Gjelder fra', line, 'Rådgiver;time;1;', line));
    expect(problems).toEqual(['TABLE_ROW_TWICE 4  2']);
  });
});

describe('labels above the table', () => {
  test('count for every row where no column has them; beside the label or behind a colon', async () => {
    const { records, problems } = await readOne(
      'a.csv',
      csv(
        'Lønnsliste;;',
        'Arbeidsgiver org.nr:;310 001 147;',
        'Utbetalingsdato: 15.09.2022;;',
        'Periode:;august 2022;',
        'Ansattnr;Netto utbetalt;Kontonr',
        '7;33 600,00;1234.56.78903',
        '8;30 000,00;1234 56 78903',
      ),
    );
    expect(problems).toEqual([]);
    expect(records[1]).toMatchObject({
      fields: {
        employer: '310001147',
        payDay: '2022-09-15',
        periodFrom: '2022-08-01',
        periodTo: '2022-08-31',
        staffNo: '8',
        netPay: 3000000,
        account: '12345678903',
      },
      unreadable: [],
      columns: { payDay: 'Utbetalingsdato', employer: 'Arbeidsgiver org.nr', periodFrom: 'Periode' },
    });
    expect(records[1]?.fields).not.toHaveProperty('period');
  });

  test('a column of their own counts instead', async () => {
    const { records } = await readOne(
      'a.csv',
      csv('Utbetalingsdato:;15.09.2022;', 'Ansattnr;Netto;Utbetalingsdag', '7;100;16.09.2022'),
    );
    expect(records[0]?.fields).toMatchObject({ payDay: '2022-09-16' });
  });

  test('what cannot be read, or stands there twice, is unreadable in every row', async () => {
    const broken = await readOne('a.csv', csv('Utbetalingsdato:;snart;', 'Ansattnr;Netto;Brutto', '7;100;200'));
    expect(broken.problems).toEqual(['CELL_NOT_DATE 1 Utbetalingsdato snart']);
    expect(broken.records[0]?.unreadable).toEqual(['payDay']);
    const twice = await readOne(
      'a.csv',
      csv('Utbetalingsdato:;15.09.2022;', 'Lønningsdato:;16.09.2022;', 'Ansattnr;Netto;Brutto', '7;100;200'),
    );
    expect(twice.problems).toEqual(['TABLE_COLUMN_TWICE 2  Lønningsdato']);
    expect(twice.records[0]?.unreadable).toEqual(['payDay']);
    expect(twice.records[0]?.columns).not.toHaveProperty('payDay');
  });

  test('an empty label takes nothing from the next', async () => {
    const { records } = await readOne(
      'a.csv',
      csv('Navn;Uke;36;År;2022;;', 'Ansattnr;Man;Tir;Ons;Tor;Fre;Sum', '7;7;7;7;7;7;35'),
    );
    expect(records[0]?.fields).toEqual({ staffNo: '7', date: '2022-09-05', hours: 7000 });
  });

  test('an unsigned declaration has no answers', async () => {
    const lines = ['Spørsmål;Gjelder;Svar', 'auditRight;310001554;Ja'];
    const signed = await readOne('a.csv', csv('Underskrevet av:;Kari Eksempel;', 'Dato:;01.10.2022;', ...lines));
    expect(signed.problems).toEqual([]);
    expect(fieldsOf(signed.records)).toEqual([
      { fact: 'auditRight', subject: '310001554', value: true, signer: 'Kari Eksempel', signedOn: '2022-10-01' },
    ]);
    for (const top of [[], ['Underskrevet av:;Kari Eksempel;'], ['Underskrevet av:;Kari;', 'Dato:;30.02.2022;']]) {
      const { records, problems } = await readOne('a.csv', csv(...top, ...lines));
      expect(problems).not.toEqual([]);
      expect(records[0]?.unreadable).toContain('value');
      expect(records[0]?.fields).not.toHaveProperty('value');
    }
  });
});

describe('which table it is', () => {
  test('no form is taken for another, whatever of its synonyms is used', async () => {
    for (const form of forms.filter((one) => !one.unfold))
      for (const nth of [0, 1, 2, 3, 4, 5]) {
        const columns = form.columns.filter((column) => column.drawn === undefined);
        const heads = columns.map(({ synonyms, header }) => synonyms[nth % Math.max(1, synonyms.length)] ?? header.nb);
        const { kind } = await readOne('a.csv', csv(heads.join(';'), heads.map(() => '1').join(';')));
        expect([form.fileName, nth, kind]).toEqual([form.fileName, nth, form.kind]);
      }
  });

  test('sheets of other kinds in one file are read and told of; guides are passed over', async () => {
    const bytes = await sheetOf(
      [
        ['Kategori', 'Enhet', 'Pris'],
        ['Utvikler', 'time', 1450],
      ],
      (_, book) => {
        book.addWorksheet('Notat').addRow(['Husk å spørre', 'om prisene']);
        const other = book.addWorksheet('Vurderinger');
        other.addRow(['Spørsmål', 'Svar', 'Vurdert av', 'Vurdert dato', 'Begrunnelse']);
        other.addRow(['x', 'Ja', 'Kari', '15.10.2022', 'fordi']);
      },
    );
    const { kind, records, problems } = await readOne('a.xlsx', bytes);
    expect(kind).toBe('assessments');
    expect(records.map((record) => record.kind)).toEqual(['assessments', 'priceList']);
    expect(problems).toEqual(['TABLE_OTHER_KIND   Prisliste']);
  });

  test('numbers over columns are no days unless there is a month of them', async () => {
    const { problems } = await readOne('a.csv', csv('Navn;1;2;3;4;5;6', 'Ola;1;2;3;4;5;6'));
    expect(problems).toEqual(['TABLE_NO_HEADER']);
  });
});

describe('what nobody may see', () => {
  test('ids in headings, sheets and labels are masked; of personal cells nothing is told', async () => {
    const id = '01819010001';
    const bytes = await sheetOf(
      [
        [`Lønn for ${id}`, 'Ansattnr', 'Fnr', 'Navn', 'Netto', 'Utbetalingsdato', 'Konto'],
        ['x', id, '01819010002', `Ola ${id}`, id, id, '12345678904'],
      ],
      (sheet) => {
        sheet.name = `Ark ${id}`;
      },
    );
    const { all, problems } = await readOne(`${id}.xlsx`, bytes);
    expect(all).not.toMatch(/018190|10001|10002|Ola|12345678904/);
    expect(problems).toEqual([
      'TABLE_COLUMN_UNPLACED 1 Lønn for … Lønn for …',
      'NATIONAL_ID_UNEXPECTED 2 Ansattnr …',
      'NATIONAL_ID_INVALID 2 Fnr …',
      'NATIONAL_ID_UNEXPECTED 2 Navn …',
      'NATIONAL_ID_UNEXPECTED 2 Netto …',
      'NATIONAL_ID_UNEXPECTED 2 Utbetalingsdato …',
      'ACCOUNT_INVALID 2 Konto …',
    ]);
  });

  test('columns about people are marked so', () => {
    for (const form of forms)
      for (const { field, personal, type } of form.columns)
        if (['name', 'firstName', 'lastName', 'staffNo', 'nationalId', 'account'].includes(field))
          expect([form.fileName, field, personal, type !== 'code']).toEqual([form.fileName, field, true, true]);
    expect(formOf('payroll').columns.length).toBeGreaterThan(20);
  });
});
