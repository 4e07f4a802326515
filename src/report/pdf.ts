/** The Report as a PDF for signing and archive: PDF/A-2a and PDF/UA-1, drawn with the layer in `pdf/`. The same report gives the same bytes. */
import type { Counts } from '../findings/roll-up.ts';
import { fill } from '../text/product.ts';
import { createPdf, type Pdf } from './pdf/document.ts';
import type { FontFiles } from './pdf/font.ts';
import type { Text } from './pdf/lines.ts';
import { BODY, COLOUR, TONES } from './pdf/style.ts';
import type { Block, Item, Report, Table } from './report.ts';

type Label = (id: string) => string;

/** @param fonts the three font files that are embedded, cut down to what is used */
export function drawPdf(report: Report, fonts: FontFiles): Promise<Uint8Array> {
  const label: Label = (id) => report.labels[id] ?? id;
  const pdf = createPdf({
    title: report.fileTitle,
    lang: report.lang,
    author: report.author,
    created: report.checkedAt,
    fonts,
    footer: {
      left: report.footer,
      pageWord: (page, pages) => fill(label('page'), { page: String(page), pages: String(pages) }),
    },
    confidentiality: report.marking,
  });
  pdf.title(report.title, report.supplier);
  pdf.keyValues([...report.front]);
  pdf.paragraph(report.classification, { style: 'small' });
  for (const part of report.parts) {
    pdf.heading(1, part.heading);
    pdf.paragraph(part.intro, { keepNext: true });
    for (const item of part.items) drawItem(pdf, item, label);
  }
  return pdf.save();
}

function drawItem(pdf: Pdf, item: Item, label: Label): void {
  if (item.kind === 'heading') pdf.heading(2, item.text);
  else if (item.kind === 'lead') pdf.paragraph(item.text, { style: 'lead' });
  else if (item.kind === 'text') pdf.paragraph(item.text);
  else if (item.kind === 'pairs') pdf.keyValues([...item.pairs]);
  else if (item.kind === 'table') drawTable(pdf, item.onPaper ?? item.table, item.rowHeader);
  else if (item.kind === 'counts') drawCounts(pdf, item.counts, item.alt);
  else if (item.kind === 'note') {
    pdf.note('neutral', () => {
      for (const text of item.texts) pdf.paragraph(text);
    });
  } else {
    pdf.heading(2, item.section.heading);
    for (const block of item.section.blocks) drawBlock(pdf, block, label);
  }
}

function drawTable(pdf: Pdf, table: Table, rowHeader: number): void {
  pdf.table({
    columns: table.columns.map(({ title, share, align }) => ({ title, width: share, ...(align ? { align } : {}) })),
    rows: table.rows,
    rowHeader,
    ...(table.tones ? { tones: table.tones } : { zebra: true }),
  });
}

const OUTCOMES = ['failed', 'cantTell', 'passed', 'inapplicable'] as const;
const BAR = { height: 16, gap: 1.5, least: 18 } as const;

/** One bar for all results: how many of each outcome. Every outcome that occurs is seen, however few there are of it. */
function drawCounts(pdf: Pdf, counts: Counts, alt: string): void {
  const shown = OUTCOMES.filter((outcome) => counts[outcome] > 0);
  const total = shown.reduce((sum, outcome) => sum + counts[outcome], 0);
  if (total === 0) return;
  const spare = BODY.width - BAR.gap * (shown.length - 1) - BAR.least * shown.length;
  pdf.figure(
    alt,
    (canvas) => {
      let x = 0;
      for (const outcome of shown) {
        const width = BAR.least + (spare * counts[outcome]) / total;
        canvas.rect(x, 0, width, BAR.height, TONES[outcome].bar);
        const look = { size: 9, bold: true, colour: COLOUR.ink, align: 'center' } as const;
        canvas.text(x + width / 2, BAR.height + 12, String(counts[outcome]), look);
        x += width + BAR.gap;
      }
    },
    BODY.width,
    BAR.height + 16,
  );
}

function drawBlock(pdf: Pdf, block: Block, label: Label): void {
  pdf.note(block.tone, () => {
    pdf.heading(3, `${block.number} ${block.title}`);
    pdf.paragraph(labelled(block.outcome, block.sentence), { keepNext: true });
    if (block.why.rows.length > 0) drawTable(pdf, block.why, 0);
    for (const remedy of block.remedy) pdf.paragraph(labelled(label('remedy'), remedy));
    // A list of many subjects comes last, so that nobody has to turn pages to learn what to do.
    if (block.subjects) drawTable(pdf, block.subjects, 0);
    const about = block.about.flatMap(([name, value], index) => [
      { text: `${index > 0 ? ' · ' : ''}${name}: `, bold: true },
      { text: value },
    ]);
    pdf.paragraph(about, { style: 'small' });
  });
}

function labelled(lead: string, text: string): Text {
  return [{ text: `${lead}: `, bold: true }, { text }];
}
