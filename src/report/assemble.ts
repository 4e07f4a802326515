/** Result + language + outline → Report. Nothing is decided here; what is counted here is what every drawing shows. */
import type { Result } from '../findings/result.ts';
import { worstOf } from '../findings/roll-up.ts';
import type { Outline } from '../schemas/outline.ts';
import { formatDate, formatMoment, type Lang } from '../text/lang.ts';
import { fill, texts as productTexts } from '../text/product.ts';
import type { Words } from './blocks.ts';
import { contents } from './contents.ts';
import { describe } from './describe.ts';
import type { Pair, Report } from './report.ts';
import { sheets } from './sheets.ts';

export function assemble(result: Result, outline: Outline, lang: Lang): Report {
  const labels = Object.fromEntries(Object.entries(outline.labels).map(([id, text]) => [id, text[lang]]));
  const label = (id: string): string => labels[id] ?? id;
  const described = new Map(result.findings.map((finding) => [finding.id, describe(finding, result, lang)]));
  const words: Words = { result, lang, label, described };
  const totals = {
    supplier: worstOf(result.findings.filter((finding) => finding.duty === 'supplier')).counts,
    all: worstOf(result.findings).counts,
  };
  const { deviations, undecided, items } = contents(words, totals);
  const front: Pair[] = [
    [label('supplier'), result.supplier.name],
    [label('orgNo'), result.supplier.orgNo.replace(/(\d{3})(?=\d)/g, '$1\u00a0')],
    [label('agreement'), result.agreement.name],
    [
      label('contractDate'),
      result.agreement.contractDate ? formatDate(result.agreement.contractDate, lang) : label('notStated'),
    ],
    [label('period'), `${formatDate(result.period.from, lang)} – ${formatDate(result.period.to, lang)}`],
    [label('controlType'), label('documentControl')],
    [label('status'), label('draft')],
    [label('caseNo'), result.caseNo],
    [label('checkedAt'), formatMoment(result.checkedAt, lang)],
  ];
  return {
    lang,
    title: outline.title[lang],
    fileTitle: fill(outline.fileTitle[lang], { supplier: result.supplier.name, agreement: result.agreement.name }),
    supplier: result.supplier.name,
    marking: label('marking'),
    classification: outline.classification[lang],
    author: productTexts(lang).productLine,
    checkedAt: result.checkedAt,
    footer: `${result.supplier.name} · ${result.caseNo} · ${formatMoment(result.checkedAt, lang)}`,
    front,
    parts: outline.parts.map((part, index) => ({
      id: part.id,
      heading: `${index + 1}. ${part.heading[lang]}`,
      intro: part.intro[lang],
      items: items[part.id] ?? [],
    })),
    totals,
    sheets: sheets(words, front, [...deviations, ...undecided]),
    labels,
  };
}
