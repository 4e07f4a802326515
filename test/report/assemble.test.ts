import { describe, expect, it } from 'vitest';
import type { GroundNode, LeafGround } from '../../src/findings/finding.ts';
import { describe as say } from '../../src/report/describe.ts';
import { drawExcel } from '../../src/report/excel.ts';
import { drawHtml } from '../../src/report/html.ts';
import { drawPdf } from '../../src/report/pdf.ts';
import { lineOf } from '../../src/report/why.ts';
import { validators } from '../../src/schemas/validators.js';
import { LANGS } from '../../src/text/lang.ts';
import { FONTS } from './pdf-sample.ts';
import { blocksOf, OUTLINE, reportOf, rowsOf } from './report-of.ts';
import { emptyResult, sampleResult } from './result-sample.ts';

describe('the sample result', () => {
  it('is a result by its schema', () => {
    expect([validators.result(sampleResult()), validators.result.errors]).toEqual([true, null]);
  });
});

it('an empty case can be drawn, and says in words that there is nothing', async () => {
  expect([validators.result(emptyResult()), validators.result.errors]).toEqual([true, null]);
  const report = reportOf('nb', emptyResult());
  const page = drawHtml(report);
  for (const text of [
    'Ingen mulige avvik er funnet.',
    'Ingen filer er levert inn.',
    'Ingenting mangler.',
    'ikke oppgitt',
  ])
    expect(page).toContain(text);
  expect((await drawPdf(report, FONTS)).length).toBeGreaterThan(1000);
  expect((await drawExcel(report)).length).toBeGreaterThan(1000);
});

describe.each(LANGS)('report in %s', (lang) => {
  const result = sampleResult({ open: 30 });
  const report = reportOf(lang, result);

  it('has the twelve parts and the twelve requirements', () => {
    expect(report.parts).toHaveLength(12);
    for (const part of report.parts) expect(part.items.length, part.id).toBeGreaterThan(0);
    expect(rowsOf(report, 'requirements')).toHaveLength(12);
  });

  it('shows every finding exactly once: in a block, among the settled or among the not examined', () => {
    const inBlocks = blocksOf(report).flatMap((block) => block.findingIds);
    const settled = result.findings.filter(({ outcome }) => outcome === 'passed' || outcome === 'inapplicable');
    const notExamined = result.findings.filter(({ reason }) => reason === 'notExamined');
    const counted = rowsOf(report, 'settled').map((row) => Number(row.at(-1)));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(settled.length);
    expect([...inBlocks, ...settled.map(({ id }) => id), ...notExamined.map(({ id }) => id)].sort()).toEqual(
      result.findings.map(({ id }) => id).sort(),
    );
  });

  it('counts what the findings count', () => {
    const count = (outcome: string) => result.findings.filter((finding) => finding.outcome === outcome).length;
    for (const outcome of ['passed', 'failed', 'cantTell', 'inapplicable'] as const)
      expect(report.totals.all[outcome]).toBe(count(outcome));
  });

  it('says everything in words: no slot, label or id is left open', () => {
    const text = JSON.stringify([report.parts, report.front, report.sheets]);
    expect(text).not.toMatch(/\{[a-zA-Z.-]+\}/);
    const labels = Object.keys(OUTLINE.labels);
    const titles = report.sheets.flatMap((sheet) =>
      sheet.tables.flatMap((table) => table.columns.map((one) => one.title)),
    );
    for (const title of titles) expect(labels).not.toContain(title === 'Id' ? '' : title);
  });
});

describe('blocks', () => {
  it('put a deviation by itself and questions that lack the same thing together', () => {
    const blocks = blocksOf(reportOf('nb', sampleResult({ open: 30 })));
    expect(blocks.map(({ number, findingIds }) => [number, findingIds.length])).toEqual([
      ['A1', 1],
      ['A2', 1],
      ['B1', 1],
      ['B2', 30],
      ['B3', 1],
    ]);
    expect(blocks[0]?.why.rows).toEqual([
      [
        'Forventet omfang',
        '412,5 timer',
        'høyst 250 timer – «Høyeste timetall for direkteavrop», Prøverundskriv, punkt 1, lagt inn av Kari Prøve 01.05.2022',
        'avrop.xlsx, ark Avrop, rad 7, kolonne Forventede timer',
      ],
    ]);
    expect(blocks[0]?.remedy).toEqual(['Legg fram et datert estimat, eller et fullt begrunnet unntak.']);
    expect(blocks[3]?.why.rows).toEqual([
      ['Forventet omfang', 'Dokumentasjon mangler', 'høyst 250 timer', 'Avropsregister (bestilleren)'],
    ]);
  });

  it('name every subject of a long list, by file and in the order of its rows', () => {
    const [row] = blocksOf(reportOf('nb', sampleResult({ open: 300 })))[3]?.subjects?.rows ?? [];
    expect(row?.[0]).toBe('avrop.xlsx, ark Avrop');
    const names = row?.[1]?.split(', ') ?? [];
    expect(names).toHaveLength(300);
    expect([names[0], names[299]]).toEqual(['B-0 (rad 20)', 'B-299 (rad 319)']);
  });
});

function leafOf(node: GroundNode | undefined): LeafGround {
  if (node && 'all' in node) return leafOf(node.all[0]);
  if (!node || !('fact' in node)) throw new Error('no leaf');
  return node;
}

describe('why', () => {
  const { texts, findings } = sampleResult();
  const leaf = leafOf(findings[0]?.grounds[0]?.requires);

  it('turns the requirement around under a «not»', () => {
    expect(lineOf(leaf, texts, 'nb').required).toBe('høyst 250 timer');
    expect(lineOf(leaf, texts, 'nb', true).required).toBe('over 250 timer');
  });

  it('says which day is unknown: the contract’s or the matter’s', () => {
    const result = sampleResult();
    const undated = (missing: string) => ({
      ...(result.findings[0] as (typeof result.findings)[number]),
      outcome: 'cantTell' as const,
      reason: 'missingEvidence' as const,
      missing: [missing],
      grounds: [{ on: null, edition: null, outcome: 'cantTell' as const }],
    });
    expect(say(undated('subjectDate'), result, 'nb')).toMatchObject({
      sentence: 'Dokumentasjonen sier ikke hvilken dag dette gjelder.',
      missing: ['Dagen det gjelder'],
    });
    expect(say(undated('contractDate'), result, 'nb').sentence).toContain('hvilken dag kontrakten gjelder fra');
  });
});
