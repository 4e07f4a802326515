/** A document that uses every block of the PDF layer, in any of the languages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPdf, type Pdf, type PdfOptions } from '../../src/report/pdf/document.ts';
import type { FontFiles } from '../../src/report/pdf/font.ts';

const FOLDER = join(import.meta.dirname, '../../templates/fonts');
const font = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));
export const FONTS: FontFiles = {
  regular: font('NotoSans-Regular.ttf'),
  bold: font('NotoSans-Bold.ttf'),
  math: font('NotoSansMath-Regular.ttf'),
};

export function start(options: Partial<PdfOptions> = {}): Pdf {
  return createPdf({
    title: 'Kontrollrapport – Fjordlys Renhold AS',
    lang: 'nb',
    author: 'Oslo kommune',
    created: '2026-11-24T14:05:00+01:00',
    fonts: FONTS,
    footer: { left: 'Ryddig 0.1.0 · sak 2026/1043', pageWord: (page, pages) => `Side ${page} av ${pages}` },
    confidentiality: 'Unntatt offentlighet, jf. offl. § 13',
    ...options,
  });
}

const WORDS = {
  nb: {
    title: 'Kontrollrapport: seriøsitetskrav',
    summary: 'Sammendrag',
    deviations: 'Mulige avvik',
    page: (page: number, pages: number) => `Side ${page} av ${pages}`,
    lead: 'Rapporten viser hva som er undersøkt, hva som er funnet, og hva som ikke kan avgjøres med det som er levert inn.',
    body: 'Det er undersøkt 30 krav for perioden 1. januar–30. juni 2026. Leverandøren har levert inn timelister, lønnsslipper og oversikt over underleverandører. Der opplysningene bare er opplyst og ikke dokumentert, står det i teksten.',
  },
  nn: {
    title: 'Kontrollrapport: seriøsitetskrav',
    summary: 'Samandrag',
    deviations: 'Moglege avvik',
    page: (page: number, pages: number) => `Side ${page} av ${pages}`,
    lead: 'Rapporten viser kva som er undersøkt, kva som er funne, og kva som ikkje kan avgjerast med det som er levert inn.',
    body: 'Det er undersøkt 30 krav for perioden 1. januar–30. juni 2026. Leverandøren har levert inn timelister, lønsslippar og oversyn over underleverandørar. Der opplysningane berre er opplyste og ikkje dokumenterte, står det i teksten.',
  },
  en: {
    title: 'Control report: requirements for serious business',
    summary: 'Summary',
    deviations: 'Possible deviations',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    lead: 'The report shows what was examined, what was found, and what cannot be decided from the evidence handed in.',
    body: 'Thirty requirements were examined for the period 1 January–30 June 2026. The supplier handed in time sheets, pay slips and a list of subcontractors. Where something is only stated and not documented, the text says so.',
  },
} as const;

const HASH = 'a3f1c09be7d2465f8801b6e4c2d97f3350aa1e6b7c84d9f2013e5a6b7c8d9e0f';

/** Every block, several pages. `rows` is the length of the long table. */
export function everyBlock(lang: 'nb' | 'nn' | 'en', rows = 60): Pdf {
  const words = WORDS[lang];
  const pdf = start({ lang, title: words.title, footer: { left: 'Ryddig 0.1.0', pageWord: words.page } });
  pdf.title(words.title, 'Fjordlys Renhold AS · org.nr. 312 345 676');
  pdf.keyValues([
    ['Leverandør', 'Fjordlys Renhold AS (312 345 676)'],
    ['Avtale', 'Rammeavtale renhold, lot 2'],
    ['Periode', '01.01.2026–30.06.2026'],
    ['Fil', `timer/uke-27.csv, sha256 ${HASH}`],
  ]);
  pdf.heading(1, words.summary);
  pdf.paragraph(words.lead, { style: 'lead' });
  pdf.paragraph(words.body);
  pdf.figure(
    '30 krav: 18 uten avvik, 3 mulige avvik, 9 ikke avgjort',
    (canvas) => {
      canvas.rect(0, 0, 290, 14, '#2f9e78');
      canvas.rect(290, 0, 48, 14, '#e2513f');
      canvas.rect(338, 0, 145, 14, '#f2b13c');
      canvas.line(0, 18, 483, 18, 0.5, '#d7d7e2');
      canvas.text(0, 30, '18 uten avvik');
      canvas.text(290, 30, '3 mulige avvik');
      canvas.text(483, 30, '9 ikke avgjort', { align: 'right', bold: true });
    },
    483,
    34,
  );
  pdf.list([
    'Lønn: timelønn ≥ 216,16 kr fra 15.06.2026 ✓',
    [
      { text: 'Lærlinger: ', bold: true },
      {
        text: 'andel av arbeidede timer er 6,4 % (krav → minst 7 %), og ingen er meldt til opplæringskontoret i perioden som er undersøkt.',
      },
    ],
    'Łukasz Šarūnas Čović, Đorđe Ђорђе, Αθηνά',
  ]);
  pdf.heading(2, words.deviations);
  pdf.note('failed', () => {
    pdf.heading(3, '1  Betaling til konto i utlandet');
    pdf.paragraph([
      { text: 'Krav: ', bold: true },
      { text: 'lønn skal betales til konto i bank, se ' },
      { text: 'oslo.kommune.no/seriositet', href: 'https://www.oslo.kommune.no/seriositet?id=1&x=(2)' },
      { text: '. Vilkåret på engelsk: ' },
      { text: 'wages shall be paid through a bank', lang: 'en' },
      { text: '.' },
    ]);
    pdf.keyValues([
      ['Funnet', 'Kontant 12 400 kr'],
      ['Kilde', 'utbetalinger.xlsx, ark «Juni», rad 41'],
    ]);
  });
  pdf.note('cantTell', () => {
    pdf.heading(3, '2  Underleverandører');
    pdf.paragraph('Kan ikke avgjøres: oversikten over underleverandører er ikke levert inn.');
    pdf.list(['Send inn oversikten', 'Be om bekreftelse fra hovedleverandøren'], true);
  });
  pdf.note('passed', () => pdf.paragraph('Skatteattest er levert og er nyere enn 3 måneder.'));
  pdf.note('inapplicable', () => pdf.paragraph('HMS-kort er ikke aktuelt for denne tjenesten.'));
  pdf.note('neutral', () => pdf.paragraph('Verktøyet foreslår, mennesker avgjør.', { bold: true }));
  pdf.spacer(6);
  pdf.pageBreak();
  pdf.heading(1, 'Vedlegg');
  pdf.paragraph('Tabellen under går over flere sider.', { style: 'small', keepNext: true });
  pdf.table({
    caption: 'Fakturaer i perioden',
    columns: [
      { title: 'Fakturanummer', width: 3 },
      { title: 'Dato', width: 2.4 },
      { title: 'Beskrivelse', width: 7 },
      { title: 'Beløp', width: 2.6, align: 'right' },
      { title: 'Kontrollsum', width: 5 },
    ],
    rowHeader: 0,
    zebra: true,
    rows: Array.from({ length: rows }, (_, index) => [
      `F-${1000 + index}`,
      `${String((index % 28) + 1).padStart(2, '0')}.06.2026`,
      index % 7 === 3
        ? [
            { text: 'Ekstra renhold etter avtale, ' },
            { text: 'haster', bold: true },
            { text: ' – utført av to personer over tre kvelder i uke 24' },
          ]
        : 'Daglig renhold av skole',
      `${index % 5 === 0 ? '−' : ''}${12 + index} ${String((index * 37) % 1000).padStart(3, '0')},50`,
      index % 11 === 0 ? HASH : '',
    ]),
    tones: Array.from({ length: rows }, (_, index) =>
      index % 13 === 4 ? 'failed' : index % 9 === 2 ? 'cantTell' : undefined,
    ),
  });
  pdf.table({
    columns: [
      { title: 'Tom', width: 1 },
      { title: 'Tabell', width: 1 },
    ],
    rows: [],
  });
  return pdf;
}

const LONG = 'Oversikten over underleverandører er ikke levert inn, og det kan finnes flere enn de som er undersøkt. ';

/** Boxes, rows and links that pages cut, and text that no font can show. */
export function awkward(): Pdf {
  const pdf = start();
  pdf.heading(1, 'Langt');
  pdf.note('failed', () => {
    pdf.heading(2, 'Større enn siden');
    for (let index = 0; index < 12; index++) pdf.paragraph(LONG.repeat(8));
    pdf.table({
      columns: [
        { title: 'Dokumentasjonskrav', width: 1 },
        { title: 'Sum', width: 1 },
        { title: 'Beløp', width: 1, align: 'right' },
      ],
      rows: Array.from({ length: 40 }, (_, index) => [`rad ${index}`, 'x'.repeat(90), '1 000']),
    });
  });
  pdf.table({
    columns: [
      { title: 'Høy', width: 1 },
      { title: 'Rad', width: 3 },
    ],
    rows: [
      ['a', LONG.repeat(80)],
      ['b', ''],
    ],
  });
  pdf.paragraph([{ text: 'lenke over flere linjer '.repeat(9), href: 'https://www.eksempel.no/æ?x=(1)' }]);
  pdf.paragraph([{ text: 'ingen lenke', href: 'javascript:alert(1)' }]);
  pdf.paragraph(LONG.repeat(60), { keepNext: true });
  pdf.paragraph('漢字 😀 \u0000\ufeff\u202eabc\u200b\ud800 e\u0301 \ufe0f');
  return pdf;
}
