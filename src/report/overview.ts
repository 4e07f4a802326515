/** The tables that give the whole at a glance: counts, requirements, deviations, what was not examined, what is settled. */
import type { Finding } from '../findings/finding.ts';
import { worstOf } from '../findings/roll-up.ts';
import type { Lang } from '../text/lang.ts';
import { texts as productTexts } from '../text/product.ts';
import type { Words } from './blocks.ts';
import { type Described, outcomeWord } from './describe.ts';
import type { Section, Table } from './report.ts';
import { rowOf } from './subjects.ts';

const OUTCOMES = ['failed', 'cantTell', 'passed', 'inapplicable'] as const;

/** Outcome × whose duty. */
export function summaryTable({ result, label, lang }: Words): Table {
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

/** Every requirement, also those that do not apply. */
export function requirementTable({ result, label, lang }: Words): Table {
  const words = productTexts(lang);
  return {
    columns: [
      { title: label('number'), share: 1 },
      { title: label('requirement'), share: 8 },
      { title: label('supplierDuties'), share: 5 },
      { title: label('buyerDuties'), share: 5 },
      ...OUTCOMES.map((outcome) => ({ title: words.outcomes[outcome], share: 2, align: 'right' as const })),
    ],
    rows: result.requirements.map((requirement, index) => {
      const own = result.findings.filter((finding) => finding.requirement === requirement.id);
      return [
        String(index + 1),
        result.texts.requirements[requirement.id]?.title[lang] ?? requirement.id,
        headline(
          own.filter((finding) => finding.duty === 'supplier'),
          lang,
        ),
        headline(
          own.filter((finding) => finding.duty !== 'supplier'),
          lang,
        ),
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

/** One row a deviation, with the number of its block. */
export function deviationTable(sections: readonly Section[], { described, label }: Words): Table {
  return {
    columns: [
      { title: label('number'), share: 1.5 },
      { title: label('requirement'), share: 6 },
      { title: label('rule'), share: 7 },
      { title: label('subject'), share: 6 },
      { title: label('duty'), share: 5 },
    ],
    rows: sections.flatMap((section) =>
      section.blocks.map((block) => {
        const said = described.get(block.findingIds[0] as string) as Described;
        return [block.number, section.heading, said.title, said.subject, said.duty];
      }),
    ),
  };
}

/** What the catalogue names but no rule of this version decides. */
export function notExaminedTable({ result, described, label, lang }: Words): Table {
  const findings = inOrder(result).filter((finding) => finding.reason === 'notExamined');
  return {
    columns: [
      { title: label('requirement'), share: 6 },
      { title: label('rule'), share: 8 },
      { title: label('duty'), share: 5 },
    ],
    rows: findings.map((finding) => {
      const said = described.get(finding.id) as Described;
      return [
        result.texts.requirements[finding.requirement]?.title[lang] ?? finding.requirement,
        said.title,
        said.duty,
      ];
    }),
  };
}

/** Everything that was decided without a deviation, in the order of the requirements. What is said of several in the same words stands once. */
export function settledTable({ result, described, label, lang }: Words): Table {
  const groups = new Map<string, Described[]>();
  for (const finding of inOrder(result)) {
    if (finding.outcome !== 'passed' && finding.outcome !== 'inapplicable') continue;
    const said = described.get(finding.id) as Described;
    const key = JSON.stringify([finding.rule, finding.subject.kind, finding.outcome, said.sentence]);
    const group = groups.get(key);
    if (group) group.push(said);
    else groups.set(key, [said]);
  }
  const rows = [...groups.values()];
  return {
    columns: [
      { title: label('rule'), share: 5 },
      { title: label('subject'), share: 9 },
      { title: label('result'), share: 9 },
      { title: label('count'), share: 1.6, align: 'right' },
    ],
    rows: rows.map((group) => {
      const [first] = group as [Described];
      // A passed sentence begins with the outcome by itself.
      const sentence = first.sentence.startsWith(first.outcome)
        ? first.sentence
        : [first.outcome, first.sentence].filter(Boolean).join(': ');
      return [first.title, subjectsText(group, lang), sentence, String(group.length)];
    }),
    tones: rows.map(([first]) => first?.finding.outcome),
  };
}

/** `Avrop, A-3`, as they stand in their file. */
function subjectsText(group: readonly Described[], lang: Lang): string {
  const [first] = group as [Described];
  const labels = [...group]
    .sort((a, b) => rowOf(a) - rowOf(b))
    .map(({ finding }) => finding.subject.label)
    .filter((one) => one !== '');
  return `${productTexts(lang).subject[first.finding.subject.kind]} ${labels.join(', ')}`.trim();
}

function inOrder(result: Words['result']): Finding[] {
  return result.requirements.flatMap(({ id }) => result.findings.filter((finding) => finding.requirement === id));
}
