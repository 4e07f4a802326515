/** PDFs with text, pictures only, locked, and with scripts. */
import fc from 'fast-check';
import { zlibSync } from 'fflate';
import { PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { lookAtPdf, pdfHasText } from '../../src/evidence/formats/pdf-text.ts';
import { latin1 } from './bytes.ts';

const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

async function made(build: (pdf: PDFDocument) => Promise<void> | void, useObjectStreams = true): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  await build(pdf);
  return pdf.save({ useObjectStreams });
}
const withText = async (pdf: PDFDocument) => {
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.addPage().drawText('Arbeidsavtale', { font });
  pdf.addPage();
};
const scanned = async (pdf: PDFDocument) => {
  const image = await pdf.embedPng(PNG);
  for (let page = 0; page < 3; page += 1) pdf.addPage().drawImage(image);
};

describe.each([true, false])('object streams %s', (streams) => {
  test('text', async () => {
    expect(lookAtPdf(await made(withText, streams))).toEqual({
      pages: 2,
      hasText: true,
      encrypted: false,
      hasScript: false,
    });
  });
  test('pictures only', async () => {
    expect(lookAtPdf(await made(scanned, streams))).toEqual({
      pages: 3,
      hasText: false,
      encrypted: false,
      hasScript: false,
    });
  });
  test('script', async () => {
    const bytes = await made(async (pdf) => {
      await scanned(pdf);
      pdf.catalog.set(
        PDFName.of('OpenAction'),
        pdf.context.obj({ S: PDFName.of('JavaScript'), JS: PDFString.of('app.alert(1)') }),
      );
    }, streams);
    expect(lookAtPdf(bytes).hasScript).toBe(true);
  });
});

test('locked, and names written in code', () => {
  expect(lookAtPdf(latin1('%PDF-1.7\n1 0 obj<</Type/Page>>endobj\ntrailer<</Encrypt 5 0 R>>'))).toMatchObject({
    pages: 1,
    encrypted: true,
  });
  expect(lookAtPdf(latin1('%PDF-1.7\n1 0 obj<</S/J#61vaScript>>endobj')).hasScript).toBe(true);
});
test('letters of text inside a picture are no text', () => {
  expect(pdfHasText(latin1('%PDF-1.7\n1 0 obj<</Subtype/Image/Length 9>>stream\nBT (x) Tj ET\nendstream endobj'))).toBe(
    false,
  );
  expect(pdfHasText(latin1('%PDF-1.7\n1 0 obj<</Length 9>>stream\nBT (x) Tj ET\nendstream endobj'))).toBe(true);
});
test('a bomb in a stream, and any bytes', () => {
  const bomb = zlibSync(new Uint8Array(60 * 1024 * 1024));
  const head = latin1('%PDF-1.7\n1 0 obj<</Filter/FlateDecode>>stream\n');
  const before = performance.now();
  expect(pdfHasText(new Uint8Array([...head, ...bomb]))).toBe(false);
  expect(pdfHasText(latin1('stream\n'.repeat(200_000)))).toBe(false);
  expect(performance.now() - before).toBeLessThan(5000);
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 100 }),
      (bytes) => typeof pdfHasText(new Uint8Array([...head, ...bytes])) === 'boolean',
    ),
  );
});
