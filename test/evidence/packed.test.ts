/** Rows kept by column come back as they went in, whatever they held. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { gatherer, packedKind, packer } from '../../src/evidence/packed.ts';

const COLUMNS = [{ date: 'Dato', hours: 'Timer' }, { date: 'man' }];
const row: fc.Arbitrary<EvidenceRecord<'hours'>> = fc.record({
  kind: fc.constant('hours' as const),
  at: fc.oneof(
    fc.record({ file: fc.constantFrom('a.csv', 'b.csv'), row: fc.nat(1_000_000) }),
    fc.record({ file: fc.constant('c.xlsx'), sheet: fc.constantFrom('Uke 1', 'Uke 2'), row: fc.nat(1_000_000) }),
  ),
  fields: fc.record(
    { employer: fc.constantFrom('310000019', '310110013'), date: fc.string(), hours: fc.nat() },
    { requiredKeys: [] },
  ),
  unreadable: fc.subarray(['date', 'hours', 'start']),
  columns: fc.constantFrom(...COLUMNS),
});

test('the same rows, in order and by number, as often as one looks', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 600 }), (rows) => {
      const { add, end } = packer('hours');
      for (const one of rows) add(one);
      const packed = end();
      expect(packed.length).toBe(rows.length);
      expect([...packed]).toEqual(rows);
      expect(rows.map((_, index) => packed.at(index))).toEqual(rows);
      expect(packed.at(rows.length)).toBeUndefined();
    }),
    { numRuns: 60, seed: 3 },
  );
});

test('more different values than sixteen bits can number', () => {
  const { add, end } = packer('hours');
  const rows = Array.from(
    { length: 70_000 },
    (_, hours): EvidenceRecord<'hours'> => ({
      kind: 'hours',
      at: { file: 'a.csv', row: hours + 2 },
      fields: hours % 2 === 0 ? { hours } : { hours, start: '08:00' },
      unreadable: [],
      columns: {},
    }),
  );
  for (const one of rows) add(one);
  const packed = end();
  expect([...packed]).toEqual(rows);
  expect(packed.at(-1)?.fields.hours).toBe(69_999);
});

test('packed and loose rows of several files stay in order; those of one file are taken as they are', () => {
  const at = (hours: number): EvidenceRecord<'hours'> => ({
    kind: 'hours',
    at: { file: 'a.csv', row: hours },
    fields: { hours },
    unreadable: [],
    columns: {},
  });
  const part = (...hours: number[]) => {
    const one = packer('hours');
    for (const each of hours) one.add(at(each));
    return one.end();
  };
  const several = gatherer('hours');
  several.add(at(1));
  several.addAll(part(2, 3));
  several.add(at(4));
  several.addAll(part(5));
  expect([...several.end()].map(({ fields }) => fields.hours)).toEqual([1, 2, 3, 4, 5]);
  const [alone, only] = [gatherer('hours'), part(6, 7)];
  alone.addAll(only);
  expect(alone.end()).toBe(only);
  expect(packedKind(only)).toBe('hours');
  expect([...gatherer('hours').end()]).toEqual([]);
});

test('of other kinds there are not so many: they are kept as they are', () => {
  const { add, end } = gatherer('chain');
  const one: EvidenceRecord<'chain'> = { kind: 'chain', at: { file: 'k.csv', row: 2 }, fields: {}, unreadable: [] };
  add(one);
  expect(end().at(0)).toBe(one);
});
