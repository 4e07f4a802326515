/** However a table is laid out, its records are the same; and no table at all makes the reader throw. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import type { CellValue, SheetRow } from '../../src/evidence/formats/sheet.ts';
import { readTables } from '../../src/evidence/tables/read-tables.ts';
import type { Form } from '../../src/schemas/form.ts';
import { drawn, expected, formOf, forms, LANGS, written } from './tables-forms.ts';

const rowsOf = (lines: readonly (readonly (CellValue | null)[])[]): SheetRow[] =>
  lines.map((cells, index) => ({ row: index + 1, cells }));
const readRows = (lines: readonly (readonly (CellValue | null)[])[]) =>
  readTables([{ name: '', rows: rowsOf(lines) }], forms, 'a.csv');

/** A layout: the order of the columns, what each is called, and what stands around the table. */
interface Layout {
  readonly order: readonly number[];
  readonly names: readonly number[];
  readonly titles: number;
  readonly strangers: readonly number[];
  readonly repeat: boolean;
}
const layouts = (columns: number): fc.Arbitrary<Layout> =>
  fc.record({
    order: fc.shuffledSubarray(
      Array.from({ length: columns }, (_, index) => index),
      { minLength: columns },
    ),
    names: fc.array(fc.nat(200), { minLength: columns, maxLength: columns }),
    titles: fc.nat(4),
    strangers: fc.array(fc.nat(columns), { maxLength: 3 }),
    repeat: fc.boolean(),
  });

/** Headings in any case, with spaces and signs that mean nothing. */
function disguised(word: string, nth: number): string {
  return (
    [word, word.toUpperCase(), ` ${word} `, `${word}:`, `${word} *`, word.replaceAll(' ', '\u00a0')][nth % 6] ?? word
  );
}

function laidOut(form: Form, layout: Layout): (string | null)[][] {
  const columns = layout.order.map((index) => drawn(form)[index] as Form['columns'][number]);
  const heads = columns.map((column, index) => {
    const words = [...Object.values(column.header), ...column.synonyms];
    const nth = layout.names[index] ?? 0;
    return disguised(words[nth % words.length] as string, nth);
  });
  const data = [0, 1].map((row) => columns.map((column) => written(column, 'nb', row).cell));
  const strange = (line: (string | null)[], word: string): (string | null)[] => {
    const wide = [...line];
    layout.strangers.forEach((at, nth) => {
      wide.splice(at, 0, `${word} ${nth}`);
    });
    return wide;
  };
  return [
    ...Array.from({ length: layout.titles }, (_, index) => [index === 0 ? form.title.nb : null]),
    strange(heads, 'Ukjent opplysning'),
    strange(data[0] as string[], 'noe'),
    ...(layout.repeat ? [strange(heads, 'Ukjent opplysning')] : []),
    strange(data[1] as string[], 'noe'),
  ];
}

const inOrder = (records: Iterable<EvidenceRecord> | undefined): unknown[] | undefined =>
  records &&
  Array.from(records, ({ fields, unreadable }) => [
    Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)),
    unreadable,
  ]);

// A declaration's signature stands above its table, which a layout of columns does not touch.
const plain = forms.filter((form) => form.unfold === undefined && form.kind !== 'declaration');

describe.each(plain.map((form) => form.fileName))('%s', (name) => {
  const form = formOf(name);
  test('any order and any names of columns, strangers between, titles above, headings again: the same records', {
    timeout: 60_000,
  }, () => {
    const wanted = expected(form, 'nb', [0, 1]).map((fields) => [
      Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)),
      [],
    ]);
    fc.assert(
      fc.property(layouts(drawn(form).length), (layout) => {
        const read = readRows(laidOut(form, layout));
        expect(read?.kind).toBe(form.kind);
        expect(inOrder(read?.records)).toEqual(wanted);
        // The only thing to tell of is what is strange, each by its name. The sums are any.
        const told = read?.problems
          .filter(({ code }) => code !== 'VALUE_DOES_NOT_FIT')
          .map(({ code, read: said }) => `${code} ${said}`)
          .sort();
        expect(told).toEqual(layout.strangers.map((_, nth) => `TABLE_COLUMN_UNPLACED Ukjent opplysning ${nth}`));
      }),
      { numRuns: 40, seed: 11 },
    );
  });

  test('a column less: what it gave is absent, and everything else as before', () => {
    const columns = drawn(form);
    for (const [at, column] of columns.entries()) {
      const keep = columns.filter((_, index) => index !== at);
      const read = readRows([
        keep.map(({ header }) => header.nb),
        ...[0, 1].map((row) => keep.map((one) => written(one, 'nb', row).cell)),
      ]);
      if (read?.kind !== form.kind) continue;
      [...read.records].forEach((record, row) => {
        expect(record.fields).not.toHaveProperty(column.field);
        expect(record.unreadable).not.toContain(column.field);
        for (const one of keep)
          expect((record.fields as Record<string, unknown>)[one.field]).toEqual(written(one, 'nb', row).value);
      });
    }
  });
});

test('any cell anywhere: no exception, no row lost, no value where something could not be read', {
  timeout: 60_000,
}, () => {
  const cell: fc.Arbitrary<CellValue | null> = fc.oneof(
    fc.constant(null),
    fc.string({ maxLength: 12 }),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom<CellValue>(
      { date: '2022-09-05T08:00' },
      { error: '#N/A' },
      'Sum',
      'Ja',
      '7,5',
      'Uke 36',
      '01819010001',
    ),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...forms),
      fc.constantFrom(...LANGS),
      fc.array(fc.array(cell, { maxLength: 30 }), { maxLength: 6 }),
      (form, lang, lines) => {
        const heads = drawn(form).map(({ header }) => header[lang]);
        const read = readRows([heads, ...lines]);
        expect(read?.kind).toBeDefined();
        for (const { fields, unreadable } of read?.records ?? [])
          for (const field of unreadable) expect(fields).not.toHaveProperty(field);
        expect(JSON.stringify(read?.problems)).not.toContain('01819010001');
        if (form.unfold) return;
        const told = read?.problems.filter(({ code }) => code === 'TABLE_TOTAL_SKIPPED').length ?? 0;
        const blank = lines.filter((line) =>
          line.every(
            (one) => one === null || (typeof one === 'string' && /^[\s\u00a0\u202f\u2007]*[-–—]?\s*$/.test(one)),
          ),
        ).length;
        expect((read?.records.length ?? 0) + told + blank).toBe(lines.length);
      },
    ),
    { numRuns: 600, seed: 5 },
  );
});

test('any sheet at all', { timeout: 60_000 }, () => {
  const words = forms.flatMap((form) => form.columns.flatMap(({ header, synonyms }) => [header.nb, ...synonyms]));
  const cell = fc.oneof(
    fc.constant(null),
    fc.constantFrom(...words),
    fc.constantFrom('Uke 36', '36', '2022', 'Man', '05.09.2022', 'Navn: Ola', '1', 'Sum'),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 12 }), (lines) => {
      const read = readRows(lines);
      expect(read === undefined || [...read.records].every(({ at }) => (at.row ?? 0) > 1)).toBe(true);
    }),
    { numRuns: 600, seed: 9 },
  );
});
