import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence, EvidenceRecord, Source } from '../../src/evidence/evidence.ts';
import { type ReadOptions, readEvidence } from '../../src/evidence/read.ts';
import { utf8, zipOf } from './bytes.ts';
import { type Content, PRICE_CSV, PRICES, readFiles, seen } from './reading.ts';
import { ublInvoice } from './ubl.ts';

test('files in order of name, each with its hash, size and number of records', async () => {
  const evidence = await readFiles({ 'b.csv': PRICE_CSV, 'a.xml': ublInvoice() });
  expect(seen(evidence)).toEqual(['a.xml invoice', 'b.csv priceList']);
  expect(evidence.files[1]).toEqual({
    file: 'b.csv',
    sha256: createHash('sha256').update(PRICE_CSV).digest('hex'),
    size: utf8(PRICE_CSV).length,
    kind: 'priceList',
    format: 'csv',
    encoding: 'utf-8',
    deliveredBy: 'supplier',
    records: 2,
    problems: [],
  });
  expect(evidence.records.priceList).toHaveLength(2);
  expect(evidence.records.invoice).toHaveLength(1);
});

test('the same whatever order the files come in', async () => {
  const files: Record<string, Content> = {
    'a.xml': ublInvoice(),
    'b.csv': PRICE_CSV,
    'z.zip': zipOf({ 'c.xml': ublInvoice({ invoiceNo: '7' }) }),
  };
  const turned = Object.fromEntries(Object.entries(files).reverse());
  const [there, here] = [await readFiles(turned), await readFiles(files)];
  expect(there.files).toEqual(here.files);
  const rows = ({ records }: Evidence) =>
    Object.entries(records).map(([kind, own]) => [kind, [...(own as Iterable<EvidenceRecord>)]]);
  expect(rows(there)).toEqual(rows(here));
});

describe('told by content', () => {
  test('names lie', async () => {
    const evidence = await readFiles({
      'liste.pdf': PRICE_CSV,
      'bilde.csv': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1]),
    });
    expect(seen(evidence)).toEqual(['bilde.csv attachment', 'liste.pdf priceList']);
  });

  test('empty, unknown, broken', async () => {
    const evidence = await readFiles({
      'a.txt': '',
      'b.txt': 'Hei, her er fakturaen.',
      'c.json': '{"a":',
      'd.json': '{"a":1}',
      'e.csv': 'x;y;z\n1;2;3\n',
      'f.bin': new Uint8Array([1, 2, 3, 0, 5]),
      'g.pdf': '%PDF-1.4\n',
      'h.xlsx': zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<a' }),
    });
    expect(seen(evidence)).toEqual([
      'a.txt unknown FILE_EMPTY',
      'b.txt unknown FILE_UNKNOWN',
      'c.json unknown JSON_BROKEN',
      'd.json unknown FILE_UNKNOWN',
      'e.csv unknown TABLE_NO_HEADER',
      'f.bin unknown FILE_UNKNOWN',
      'g.pdf attachment PDF_SCANNED',
      'h.xlsx unknown XLSX_BROKEN',
    ]);
  });

  test('any bytes at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const { files } = await readFiles({ 'x.xml': new Uint8Array(bytes) });
        expect(files).toHaveLength(1);
        expect(files[0]?.problems.some(({ code }) => code === 'FILE_UNREADABLE')).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what goes wrong elsewhere', () => {
  const source = (name: string, more: Partial<Source>): Source => {
    const file = new File(['x'], name);
    return { name, size: 1, stream: () => file.stream(), arrayBuffer: () => file.arrayBuffer(), ...more };
  };
  const options: ReadOptions = { forms: [PRICES], deliveredBy: [] };

  test('a file that cannot be opened, and a reader that throws: the others are read, and no message gets out', async () => {
    const secret = 'EACCES 01019012480';
    const locked = source('a.csv', { arrayBuffer: () => Promise.reject(new Error(secret)) });
    const forms = [{ ...PRICES, kind: 'x' }].map((form) =>
      Object.defineProperty(form, 'columns', {
        get: () => {
          throw new Error(secret);
        },
      }),
    );
    const sources = [locked, new File([PRICE_CSV], 'b.csv'), new File([ublInvoice()], 'c.xml')];
    const evidence = await readEvidence(sources, { ...options, forms });
    expect(seen(evidence)).toEqual(['a.csv unknown FILE_UNREADABLE', 'b.csv unknown FILE_UNREADABLE', 'c.xml invoice']);
    expect(evidence.files[1]?.sha256).toHaveLength(64);
    expect(JSON.stringify(evidence)).not.toContain('EACCES');
  });

  test('a file that is too large is hashed piece by piece and not taken into memory', async () => {
    const bytes = new Uint8Array(3_000_000).fill(65);
    const big = new File([bytes], 'a.csv');
    const never = (): never => {
      throw new Error('read whole');
    };
    const large = source('a.csv', { size: big.size, stream: () => big.stream(), arrayBuffer: never });
    const evidence = await readEvidence([large, new File([PRICE_CSV], 'b.csv')], { ...options, maxSize: 1024 * 1024 });
    expect(seen(evidence)).toEqual(['a.csv unknown FILE_TOO_LARGE', 'b.csv priceList']);
    expect(evidence.files[0]).toMatchObject({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      problems: [{ read: '3 MB', expected: '1 MB' }],
    });
  });

  test('a file that says it is small', async () => {
    const big = new File([new Uint8Array(2000)], 'a.csv');
    const lying = source('a.csv', { arrayBuffer: () => big.arrayBuffer() });
    const evidence = await readEvidence([lying], { ...options, maxSize: 1000 });
    expect(evidence.files[0]).toMatchObject({ size: 2000, problems: [{ code: 'FILE_TOO_LARGE' }] });
  });
});

test('names are masked wherever they are shown, and stay apart', async () => {
  const evidence = await readFiles({
    'lonn 01019012480.csv': PRICE_CSV,
    'lonn 02029212345.csv': 'x',
    'lonn 12345678910.csv': 'y',
    'p.zip': zipOf({ '010190-12480.xml': ublInvoice(), '01019012480.csv': PRICE_CSV }),
  });
  expect(JSON.stringify(evidence)).not.toMatch(/01019|12480/);
  expect(evidence.files.map(({ file }) => file)).toContain('p.zip!/….csv');
  expect(new Set(evidence.files.map(({ file }) => file)).size).toBe(evidence.files.length);
  const alike = await readFiles({ '01019012480.csv': 'a', '010190 12480.csv': 'b' });
  expect(alike.files.map(({ file }) => file)).toEqual(['….csv', '….csv (2)']);
});
