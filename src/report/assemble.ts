/** Result + language + outline → Report. Nothing is decided here; what is counted here is what every drawing shows. */
import type { Finding } from '../findings/finding.ts';
import type { Result } from '../findings/result.ts';
import { worstOf } from '../findings/roll-up.ts';
import type { Outline } from '../schemas/outline.ts';
import { formatDate, formatMoment, type Lang } from '../text/lang.ts';
import { fill, texts as productTexts } from '../text/product.ts';
import { type Described, describe, outcomeWord } from './describe.ts';
import type { Block, Report, Table, Tone } from './report.ts';
import {
  contradictionTable,
  evidenceTable,
  figureTable,
  findingTable,
  nextTable,
  problemTable,
  ruleTable,
} from './tables.ts';

export function assemble(result: Result, outline: Outline, lang: Lang): Report {
  const words = productTexts(lang);
  const labels = Object.fromEntries(Object.entries(outline.labels).map(([id, text]) => [id, text[lang]]));
  const label = (id: string): string => labels[id] ?? id;
  const described = new Map(result.findings.map((finding) => [finding.id, describe(finding, result, lang)]));
  const period = `${formatDate(result.period.from, lang)} – ${formatDate(result.period.to, lang)}`;
  const supplierTotals = worstOf(result.findings.filter((finding) => finding.duty === 'supplier'));
  return {
    lang,
    title: outline.title[lang],
    fileTitle: fill(outline.fileTitle[lang], { supplier: result.supplier.name, agreement: result.agreement.name }),
    classification: outline.classification[lang],
    author: words.productLine,
    checkedAt: result.checkedAt,
    footer: `${result.supplier.name} · ${result.caseNo} · ${formatMoment(result.checkedAt, lang)}`,
    front: [
      [label('supplier'), result.supplier.name],
      [label('orgNo'), result.supplier.orgNo.replace(/(\d{3})(?=\d)/g, '$1 ')],
      [label('agreement'), result.agreement.name],
      [label('contractDate'), result.agreement.contractDate ? formatDate(result.agreement.contractDate, lang) : '–'],
      [label('period'), period],
      [label('controlType'), label('documentControl')],
      [label('status'), label('draft')],
      [label('caseNo'), result.caseNo],
      [label('checkedAt'), formatMoment(result.checkedAt, lang)],
    ],
    parts: outline.parts.map((part) => ({ id: part.id, heading: part.heading[lang], intro: part.intro[lang] })),
    totals: { supplier: supplierTotals.counts, all: worstOf(result.findings).counts },
    conclusion: [...(supplierTotals.counts.failed === 0 ? [words.conclusionNone] : []), words.caveat],
    summary: summaryTable(result, label, lang),
    requirements: requirementTable(result, label, lang),
    deviations: blocks(result.findings, described, 'failed'),
    undecided: blocks(result.findings, described, 'cantTell'),
    contradictions: contradictionTable(result, label, lang),
    next: nextTable(result, label, lang),
    evidence: evidenceTable(result, label, lang),
    problems: problemTable(result, label, lang),
    figures: figureTable(result, label, lang),
    rules: ruleTable(result, label, lang),
    findings: findingTable(result, [...described.values()], label, lang),
    trace: [
      [label('product'), `${result.product.name} ${result.product.version}`],
      [label('checkedAt'), result.checkedAt],
      [label('rulebook'), result.rulebook.sha256],
    ],
    labels,
  };
}

const OUTCOMES = ['failed', 'cantTell', 'passed', 'inapplicable'] as const;

function summaryTable(result: Result, label: (id: string) => string, lang: Lang): Table {
  const words = productTexts(lang);
  const supplier = worstOf(result.findings.filter((finding) => finding.duty === 'supplier')).counts;
  const others = worstOf(result.findings.filter((finding) => finding.duty !== 'supplier')).counts;
  const all = worstOf(result.findings).counts;
  return {
    columns: [
      { title: label('result'), share: 4 },
      { title: label('supplierDuties'), share: 3, align: 'right' },
      { title: label('buyerDuties'), share: 3, align: 'right' },
      { title: label('all'), share: 2, align: 'right' },
    ],
    rows: OUTCOMES.map((outcome) => [
      words.outcomes[outcome],
      String(supplier[outcome]),
      String(others[outcome]),
      String(all[outcome]),
    ]),
    tones: [...OUTCOMES],
  };
}

function requirementTable(result: Result, label: (id: string) => string, lang: Lang): Table {
  const words = productTexts(lang);
  return {
    columns: [
      { title: label('number'), share: 1 },
      { title: label('requirement'), share: 8 },
      { title: label('supplierDuties'), share: 4 },
      { title: label('buyerDuties'), share: 4 },
      ...OUTCOMES.map((outcome) => ({ title: words.outcomes[outcome], share: 2, align: 'right' as const })),
    ],
    rows: result.requirements.map((requirement, index) => {
      const own = result.findings.filter((finding) => finding.requirement === requirement.id);
      const word = (findings: readonly Finding[]): string => (findings.length === 0 ? '–' : headline(findings, lang));
      return [
        String(index + 1),
        result.texts.requirements[requirement.id]?.title[lang] ?? requirement.id,
        word(own.filter((finding) => finding.duty === 'supplier')),
        word(own.filter((finding) => finding.duty !== 'supplier')),
        ...OUTCOMES.map((outcome) => String(requirement.all.counts[outcome])),
      ];
    }),
    tones: result.requirements.map((requirement) => requirement.all.outcome),
  };
}

/** The word of the worst outcome; «not examined» only when nothing else is undecided. */
function headline(findings: readonly Finding[], lang: Lang): string {
  const { outcome } = worstOf(findings);
  const worst = findings.filter((finding) => finding.outcome === outcome);
  const speaking =
    worst.find((finding) => finding.reason !== 'notExamined' && finding.reason !== 'needsReview') ??
    worst.find((finding) => finding.reason !== 'notExamined') ??
    worst[0];
  return speaking ? outcomeWord(speaking, lang) : '–';
}

/** A deviation stands by itself; undecided findings that lack the same things under one rule share a block. */
function blocks(findings: readonly Finding[], described: ReadonlyMap<string, Described>, outcome: Tone): Block[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings.filter((one) => one.outcome === outcome)) {
    const key =
      outcome === 'failed'
        ? finding.id
        : [finding.rule, finding.reason, ...(finding.missing ?? []), finding.subject.kind].join('|');
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map((group, index) => {
    const first = group[0] as Finding;
    return {
      number: `${outcome === 'failed' ? 'A' : 'B'}${index + 1}`,
      tone: outcome,
      described: described.get(first.id) as Described,
      subjects: group.map((finding) => (described.get(finding.id) as Described).subject),
      findingIds: group.map((finding) => finding.id),
    };
  });
}
