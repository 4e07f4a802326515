import { describe, expect, test } from 'vitest';
import type { DeliveredBy } from '../../src/evidence/evidence.ts';
import { matchesPattern } from '../../src/evidence/file-pattern.ts';
import { zipOf } from './bytes.ts';
import { PRICE_CSV, readFiles, seen } from './reading.ts';
import { ublInvoice } from './ubl.ts';

describe('the same file twice', () => {
  test('is read once, and keeps its kind', async () => {
    const evidence = await readFiles({
      'a.csv': PRICE_CSV,
      'b.csv': PRICE_CSV,
      'c.zip': zipOf({ 'd.csv': PRICE_CSV }),
    });
    expect(seen(evidence)).toEqual([
      'a.csv priceList',
      'b.csv priceList FILE_TWICE',
      'c.zip container',
      'c.zip!/d.csv priceList FILE_TWICE',
    ]);
    expect(evidence.files[1]).toMatchObject({ records: 0, problems: [{ at: { file: 'b.csv' }, read: 'a.csv' }] });
    expect(evidence.records.priceList).toHaveLength(2);
  });

  test("a supplier's copy does not take the authority's place", async () => {
    const deliveredBy = [{ files: 'z/**', by: 'authority' as const }];
    const { files, records } = await readFiles({ 'a.csv': PRICE_CSV, 'z/a.csv': PRICE_CSV }, { deliveredBy });
    expect(files.map(({ file, deliveredBy: by, records: count }) => [file, by, count])).toEqual([
      ['a.csv', 'supplier', 0],
      ['z/a.csv', 'authority', 2],
    ]);
    expect(records.priceList[0]?.at.file).toBe('z/a.csv');
  });
});

describe('who delivered', () => {
  test('the first pattern that fits; files inside a zip belong to who delivered the zip', async () => {
    const deliveredBy: { files: string; by: DeliveredBy }[] = [
      { files: 'evidence/uke/*.zip', by: 'uke' },
      { files: 'evidence/**', by: 'buyer' },
      { files: '**/skatt/**', by: 'authority' },
    ];
    const zip = zipOf({ 'skatt/x.csv': 'x;y;z\n1;2;3\n' });
    const { files } = await readFiles(
      { 'evidence/uke/a.zip': zip, 'evidence/b.txt': 'b', 'c.txt': 'c', 'levert.zip': zipOf({ 'skatt/y.txt': 'y' }) },
      { deliveredBy },
    );
    expect(Object.fromEntries(files.map((file) => [file.file, file.deliveredBy]))).toEqual({
      'c.txt': 'supplier',
      'evidence/b.txt': 'buyer',
      'evidence/uke/a.zip': 'uke',
      'evidence/uke/a.zip!/skatt/x.csv': 'uke',
      'levert.zip': 'supplier',
      'levert.zip!/skatt/y.txt': 'supplier',
    });
  });

  test('what a seller embeds in an invoice is the word of the seller', async () => {
    const attachments = [{ filename: 'p.csv', mime: 'text/csv', content: PRICE_CSV }];
    const { files } = await readFiles(
      { 'f.xml': ublInvoice({ attachments }) },
      { deliveredBy: [{ files: '**', by: 'uke' }] },
    );
    expect(files.map(({ deliveredBy }) => deliveredBy)).toEqual(['uke', 'supplier']);
  });

  test.each([
    ['a/*.csv', 'a/b.csv', true],
    ['a/*.csv', 'a/b/c.csv', false],
    ['a/**', 'a/b/c.csv', true],
    ['**/c.csv', 'a/b/c.csv', true],
    ['**/c.csv', 'c.csv', true],
    ['**/c.csv', 'a/xc.csv', false],
    ['a/**/c*', 'a/b/d/c.csv', true],
    ['a.c', 'abc', false],
    ['*', 'a.csv', true],
    ['*', 'a/b', false],
    ['a*b*c', 'a-b-b-c', true],
    ['(a+)+$', '(a+)+$', true],
  ])('%s with %s: %s', (pattern, name, fits) => {
    expect(matchesPattern(pattern, name)).toBe(fits);
  });

  test('long patterns cost little', () => {
    const from = performance.now();
    matchesPattern(`${'*a'.repeat(200)}b`, 'a'.repeat(2000));
    matchesPattern(`${'**/a/'.repeat(200)}b`, 'a/'.repeat(2000));
    expect(performance.now() - from).toBeLessThan(1000);
  });
});
