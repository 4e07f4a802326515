import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFonts } from '../../src/report/pdf/font.ts';
import { breakLines, measure } from '../../src/report/pdf/lines.ts';
import { copied, readPdf, shown, walk } from './pdf-reading.ts';
import { awkward, everyBlock, FONTS, start } from './pdf-sample.ts';

const LETTER_LINE = 'Łukasz Šarūnas Čović ≤ ≥ → −';

const sample = everyBlock('nb').save();

describe.each([
  ['every block', () => sample],
  ['what pages cut', () => awkward().save()],
])('structure of %s', (_, make) => {
  it('ties every piece of marked content to one element, and back', async () => {
    const pdf = await readPdf(await make());
    const places = new Map<string, string>();
    for (const element of walk(pdf.root)) {
      for (const { page, mcid } of element.marks) {
        expect(places.has(`${page} ${mcid}`), `${page} ${mcid} twice`).toBe(false);
        places.set(`${page} ${mcid}`, String(element.ref));
      }
      for (const kid of element.kids) expect(kid.parent).toBe(String(element.ref));
      for (const object of element.objects) expect(pdf.parentTree.get(pdf.annotation(object))).toBe(element.ref);
    }
    expect(pdf.root.parent).toBe(String(pdf.treeRef));
    for (const page of pdf.pages) {
      expect(page.marks.map((mark) => mark.mcid)).toEqual(page.marks.map((_mark, index) => index));
      const owners = page.marks.map((mark) => places.get(`${page.ref} ${mark.mcid}`));
      expect(pdf.parentTree.get(page.key)).toEqual(owners);
    }
    expect(places.size).toBe(pdf.pages.reduce((sum, page) => sum + page.marks.length, 0));
  });

  it('keeps operators balanced and draws nothing outside marked content', async () => {
    const pdf = await readPdf(await make());
    for (const { content } of pdf.pages) {
      const depth = { BDC: 0, BT: 0, q: 0 };
      for (const [token] of content.matchAll(/(?<=^|\s)(BDC|EMC|BT|ET|q|Q|Tj|f|S|re|NaN|\S*e-\d+)(?=\s|$)/g)) {
        if (token === 'BDC') depth.BDC++;
        else if (token === 'EMC') depth.BDC--;
        else if (token === 'BT') depth.BT++;
        else if (token === 'ET') depth.BT--;
        else if (token === 'q') depth.q++;
        else if (token === 'Q') depth.q--;
        else if (token === 'Tj') expect(depth).toMatchObject({ BDC: 1, BT: 1 });
        else expect({ token, ...depth }).toMatchObject({ token: expect.stringMatching(/^(f|S|re)$/), BDC: 1, BT: 0 });
        expect(depth.BDC === 0 || depth.BDC === 1).toBe(true);
      }
      expect(depth).toEqual({ BDC: 0, BT: 0, q: 0 });
    }
  });

  it('never shows the glyph for a missing character', async () => {
    const pdf = await readPdf(await make());
    for (const { content } of pdf.pages) {
      for (const { font, code } of shown(content)) expect(pdf.fonts.get(font)?.gids[code] ?? 0).toBeGreaterThan(0);
    }
  });

  it('keeps all within the page', async () => {
    const pdf = await readPdf(await make());
    for (const { content } of pdf.pages) {
      for (const [, x, y] of content.matchAll(/1 0 0 1 (\S+) (\S+) Tm/g)) {
        expect(Number(x)).toBeGreaterThan(50);
        expect(Number(x)).toBeLessThan(540);
        expect(Number(y)).toBeGreaterThan(30);
        expect(Number(y)).toBeLessThan(815);
      }
    }
  });
});

describe('tables', () => {
  it('are one table over all pages, whose head is read once', async () => {
    const pdf = start();
    pdf.table({
      columns: [
        { title: 'Faktura', width: 1 },
        { title: 'Beløp', width: 1, align: 'right' },
      ],
      rowHeader: 0,
      rows: Array.from({ length: 200 }, (_, index) => [`F-${index}`, index % 3 === 0 ? '' : `${index} kr`]),
    });
    const read = await readPdf(await pdf.save());
    const elements = [...walk(read.root)];
    const count = (type: string) => elements.filter((element) => element.type === type).length;
    expect(read.pages.length).toBeGreaterThan(3);
    expect([count('Table'), count('THead'), count('TBody'), count('TR'), count('TH'), count('TD')]).toEqual([
      1, 1, 1, 201, 202, 200,
    ]);
    for (const cell of elements.filter((element) => element.type === 'TH')) expect(cell.marks).toHaveLength(1);
    for (const row of elements.filter((element) => element.type === 'TR')) expect(row.kids.length).toBe(2);
    for (const page of read.pages) expect(copied(page.content, read.fonts).match(/Faktura/g)).toHaveLength(1);
  });

  it('have a row even when there is nothing to show', async () => {
    const pdf = start();
    pdf.table({ columns: [{ title: 'Fil', width: 1 }], rows: [] });
    const read = await readPdf(await pdf.save());
    expect([...walk(read.root)].map((element) => element.type)).toEqual([
      'Document',
      'Table',
      'THead',
      'TR',
      'TH',
      'TBody',
      'TR',
      'TD',
    ]);
  });
});

describe('text', () => {
  it('comes back as it was put in', async () => {
    const pdf = start();
    pdf.paragraph(`${LETTER_LINE} 1\u00a0234`);
    pdf.paragraph([{ text: LETTER_LINE, bold: true }]);
    const read = await readPdf(await pdf.save());
    const text = copied(read.pages[0]?.content ?? '', read.fonts);
    expect(text).toContain(`${LETTER_LINE} 1\u00a0234${LETTER_LINE}`);
  });

  it('loses what cannot be seen, and shows a sign for what no font has', async () => {
    const pdf = start();
    pdf.paragraph('a\u0000\ufeff\u202e\u200bb 漢 e\u0301\tc');
    const read = await readPdf(await pdf.save());
    expect(copied(read.pages[0]?.content ?? '', read.fonts)).toContain('ab □ é c');
  });

  it('marks another language and a link inside its paragraph', async () => {
    const read = await readPdf(await sample);
    const span = [...walk(read.root)].find((element) => element.type === 'Span');
    const link = [...walk(read.root)].find((element) => element.type === 'Link');
    expect(String(span?.dict)).toContain('/Lang (en)');
    expect([link?.marks.length, link?.objects.length, link?.parent === span?.parent]).toEqual([1, 1, true]);
  });
});

describe('lines', () => {
  const fonts = openFonts(FONTS);
  const set = (text: string, width: number) => breakLines(fonts, measure(fonts, text, 9), width);
  const words = (text: string, width: number) =>
    set(text, width).map((line) => line.pieces.map((piece) => piece.text).join(''));

  it.each([30, 77, 200])('are never wider than %i points and lose nothing', (width) => {
    const text = `Kontroll ${'a3f1'.repeat(40)} av timelister/uke-27_renhold.csv. ${'W'.repeat(50)} slutt`;
    const lines = set(text, width);
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.001);
    expect(words(text, width).join('')).toBe(text);
  });

  it('break at spaces, at line ends and inside file names, but not at a no-break space', () => {
    expect(words('en to\ntre', 500)).toEqual(['en to', 'tre']);
    expect(words('timeliste_renhold', 50)).toEqual(['timeliste_', 'renhold']);
    expect(words('1\u00a0234\u00a0567 kr', 45)).toEqual(['1\u00a0234\u00a0567 ', 'kr']);
    expect(words('', 45)).toEqual(['']);
  });
});

describe('document', () => {
  it('refuses a skipped heading level and a date that is none', () => {
    expect(() => start().heading(2, 'x')).toThrow(RangeError);
    expect(() => start({ created: 'i går' })).toThrow(RangeError);
  });

  it('has one page when it has no content', async () => {
    const read = await readPdf(await start().save());
    expect(read.pages).toHaveLength(1);
  });

  it('counts its pages', async () => {
    const read = await readPdf(await sample);
    read.pages.forEach((page, index) => {
      expect(copied(page.content, read.fonts)).toContain(`Side ${index + 1} av ${read.pages.length}`);
    });
  });

  it('is the same bytes again, here and in another process and time zone', async () => {
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(hash(await everyBlock('nb').save())).toBe(hash(await sample));
    const script = `import { createHash } from 'node:crypto';
      const { everyBlock } = await import(${JSON.stringify(join(import.meta.dirname, 'pdf-sample.ts'))});
      process.stdout.write(createHash('sha256').update(await everyBlock('nb').save()).digest('hex'));`;
    const env = { ...process.env, TZ: 'Asia/Tokyo' };
    const other = execFileSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' });
    expect(other).toBe(hash(await sample));
  });

  it('draws twenty pages in a moment', async () => {
    const before = performance.now();
    const pages = (await readPdf(await everyBlock('nb', 480).save())).pages.length;
    expect(pages).toBeGreaterThanOrEqual(18);
    expect(performance.now() - before).toBeLessThan(3000); // about 0.2 s alone; the limit allows for a busy machine
  });
});
