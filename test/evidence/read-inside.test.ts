import { describe, expect, test } from 'vitest';
import { zipOf } from './bytes.ts';
import { type Content, PRICE_CSV, readFiles, seen } from './reading.ts';
import { ublInvoice } from './ubl.ts';

describe('zip files', () => {
  test('what lies inside is read as files, attachments of invoices too', async () => {
    const attachments = [{ filename: 'priser.csv', mime: 'application/pdf', content: PRICE_CSV }];
    const evidence = await readFiles({
      'mars.zip': zipOf({
        'f/1.xml': ublInvoice({ attachments }),
        'f/2.xml': ublInvoice({ invoiceNo: '2' }),
        'les.txt': 'Hei',
      }),
    });
    expect(seen(evidence)).toEqual([
      'mars.zip container',
      'mars.zip!/f/1.xml invoice',
      'mars.zip!/f/1.xml!/priser.csv priceList',
      'mars.zip!/f/2.xml invoice',
      'mars.zip!/les.txt unknown FILE_UNKNOWN',
    ]);
    expect(evidence.records.invoice.map((record) => record.at.file)).toEqual([
      'mars.zip!/f/1.xml',
      'mars.zip!/f/2.xml',
    ]);
  });

  test('a zip inside is not opened; what systems leave is passed over; an empty one says so', async () => {
    const evidence = await readFiles({
      'a.zip': zipOf({ 'b.zip': zipOf({ 'c.csv': PRICE_CSV }), '__MACOSX/._c': 'x', '.DS_Store': 'x' }),
      'e.zip': zipOf({}),
    });
    expect(seen(evidence)).toEqual([
      'a.zip container',
      'a.zip!/b.zip container ZIP_NESTED',
      'e.zip container FILE_EMPTY',
    ]);
  });

  test('a zip that was passed over inside another is opened where it lies free', async () => {
    const inner = zipOf({ 'c.csv': PRICE_CSV });
    const evidence = await readFiles({ 'a.zip': zipOf({ 'b.zip': inner }), 'b.zip': inner });
    expect(seen(evidence)).toEqual([
      'a.zip container',
      'a.zip!/b.zip container ZIP_NESTED',
      'b.zip container FILE_TWICE',
      'b.zip!/c.csv priceList',
    ]);
  });

  test('entries cannot leave the zip or stand for another file', async () => {
    const evidence = await readFiles({ 'a.zip': zipOf({ '../../b.csv': PRICE_CSV, 'c.xml!/d.csv': PRICE_CSV }) });
    expect(seen(evidence)).toEqual(['a.zip container ZIP_UNSAFE_NAME', 'a.zip!/c.xml_/d.csv priceList']);
  });
});

describe('attachments of invoices', () => {
  const attached = (content: Content, filename = 'v.csv', mime = 'text/csv'): string =>
    ublInvoice({ attachments: [{ filename, mime, content }] });

  test('told by content, without complaint when no reader knows them', async () => {
    const evidence = await readFiles({
      '1.xml': attached('navn;timer\nA;1\n', 'Hours-spent.csv', 'application/pdf'),
      '2.xml': attached('%PDF-1.4\nBT /F1 (x) Tj ET /Type /Font', 'bilde.csv'),
      '3.xml': attached('{"a":1}'),
      '4.xml': attached('<Order/>'),
      '5.xml': attached(zipOf({ 'a.csv': PRICE_CSV })),
      '6.xml': attached('%PDF-1.4\n'),
    });
    expect(seen(evidence).filter((line) => line.includes('!/'))).toEqual([
      '1.xml!/Hours-spent.csv attachment',
      '2.xml!/bilde.csv attachment',
      '3.xml!/v.csv attachment',
      '4.xml!/v.csv attachment',
      '5.xml!/v.csv container ZIP_NESTED',
      '6.xml!/v.csv attachment PDF_SCANNED',
    ]);
    expect(evidence.records.invoice[0]?.fields.attachments).toEqual([
      { filename: 'Hours-spent.csv', mime: 'application/pdf', file: '1.xml!/Hours-spent.csv' },
    ]);
  });

  test('the same attachment in many invoices is no news', async () => {
    const evidence = await readFiles({ '1.xml': attached('Vilkår'), '2.xml': `${attached('Vilkår')}<!-- 2 -->` });
    expect(seen(evidence)).toEqual([
      '1.xml invoice',
      '1.xml!/v.csv attachment',
      '2.xml invoice',
      '2.xml!/v.csv attachment',
    ]);
  });

  test('names: folders, marks that turn text, national ids, two alike, none', async () => {
    const names = ['C:\\x\\timer.csv', '../../timer.csv', 'lonn 01019012480\u202e.csv', '..', 'a!/b.csv'];
    const attachments = names.map((filename, index) => ({ filename, mime: 'text/csv', content: `innhold ${index}` }));
    const { files, records } = await readFiles({ 'f.xml': ublInvoice({ attachments }) });
    const inner = records.invoice[0]?.fields.attachments?.map((one) => one.file);
    expect(inner).toEqual([
      'f.xml!/timer.csv',
      'f.xml!/timer.csv (2)',
      'f.xml!/lonn …_.csv',
      'f.xml!/vedlegg-4',
      'f.xml!/b.csv',
    ]);
    expect(files.map(({ file }) => file).sort()).toEqual(['f.xml', ...(inner as string[])].sort());
  });

  test('broken base64 is told, the invoice is read', async () => {
    const evidence = await readFiles({
      'f.xml': attached('abc').replace(/filename="v.csv">[^<]+/, 'filename="v.csv">%%%'),
    });
    expect(seen(evidence)).toEqual(['f.xml invoice INVOICE_ATTACHMENT_UNREADABLE']);
    expect(evidence.records.invoice[0]?.fields.attachments).toEqual([{ filename: 'v.csv', mime: 'text/csv' }]);
  });

  test('an invoice inside an invoice is read, but its attachments are left', async () => {
    const evidence = await readFiles({ 'f.xml': attached(attached(PRICE_CSV), 'g.xml') });
    expect(seen(evidence)).toEqual(['f.xml invoice', 'f.xml!/g.xml invoice FILE_NOT_READ_FURTHER']);
    const again = await readFiles({ 'f.xml': attached(attached(PRICE_CSV), 'g.xml'), 'g.xml': attached(PRICE_CSV) });
    expect(seen(again).slice(2)).toEqual(['g.xml invoice FILE_TWICE', 'g.xml!/v.csv priceList']);
    expect(again.records.invoice).toHaveLength(2);
  });
});
