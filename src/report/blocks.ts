/** Findings that ask for attention → blocks under their requirement: each deviation by itself, open questions that lack the same things together. */
import type { Result } from '../findings/result.ts';
import type { Lang } from '../text/lang.ts';
import { fill, texts as productTexts } from '../text/product.ts';
import type { Described } from './describe.ts';
import { lackTable } from './lacks.ts';
import type { Block, Pair, Section, Table } from './report.ts';
import { subjectTable } from './subjects.ts';

export interface Words {
  readonly result: Result;
  readonly lang: Lang;
  /** Labels of the outline. */
  readonly label: (id: string) => string;
  readonly described: ReadonlyMap<string, Described>;
}

/** Deviations, numbered A1, A2 … in the order of the requirements. */
export function deviationSections(words: Words): Section[] {
  const failed = [...words.described.values()].filter(({ finding }) => finding.outcome === 'failed');
  return sections(
    failed.map((said) => [said]),
    'A',
    words,
  );
}

/** Open questions, numbered B1, B2 …; what no rule of this version decides is listed elsewhere. */
export function undecidedSections(words: Words): Section[] {
  const groups = new Map<string, Described[]>();
  for (const said of words.described.values()) {
    if (said.finding.outcome !== 'cantTell' || said.finding.reason === 'notExamined') continue;
    const key = questionOf(said);
    const group = groups.get(key);
    if (group) group.push(said);
    else groups.set(key, [said]);
  }
  return sections([...groups.values()], 'B', words);
}

/** What is asked. That a list is not shown to be complete is one question, however many rules need the list. */
function questionOf({ finding, aboutSet }: Described): string {
  const { rule, requirement, reason, missing = [], subject } = finding;
  return [aboutSet ? requirement : rule, reason, subject.kind, ...missing].join('|');
}

function sections(groups: readonly (readonly Described[])[], letter: 'A' | 'B', words: Words): Section[] {
  let number = 0;
  return words.result.requirements.flatMap(({ id }) => {
    const own = groups.filter(([first]) => first?.finding.requirement === id);
    if (own.length === 0) return [];
    return [
      {
        heading: words.result.texts.requirements[id]?.title[words.lang] ?? id,
        blocks: own.map((group) => {
          number += 1;
          return toBlock(group, `${letter}${number}`, words);
        }),
      },
    ];
  });
}

function toBlock(group: readonly Described[], number: string, words: Words): Block {
  const first = group[0] as Described;
  const open = first.finding.outcome === 'cantTell';
  return {
    number,
    tone: first.finding.outcome,
    title: titleOf(group, words),
    outcome: first.outcome,
    sentence: open ? first.lead : first.sentence,
    why: open ? lackTable(first, group.length > 1, words) : comparisons(first, words),
    remedy: [...new Set(group.map((one) => one.remedy).filter((text) => text !== ''))],
    ...(group.length > 1 ? { subjects: subjectTable(group, words) } : {}),
    about: aboutPairs(group, words),
    findingIds: group.map((one) => one.finding.id),
  };
}

function titleOf(group: readonly Described[], { lang }: Words): string {
  const words = productTexts(lang);
  const first = group[0] as Described;
  if (group.length === 1) return `${first.title} – ${first.subject}`;
  const count = String(group.length);
  if (first.aboutSet) return `${words.incompleteSetTitle} – ${fill(words.rules, { count })}`;
  const kind = words.subject[first.finding.subject.kind].toLowerCase();
  return `${first.title} – ${fill(words.subjects, { count, list: kind })}`;
}

/** One row a compared fact. */
function comparisons(said: Described, { label }: Words): Table {
  return {
    columns: [
      { title: label('what'), share: 5 },
      { title: label('found'), share: 5 },
      { title: label('required'), share: 7 },
      { title: label('where'), share: 6 },
    ],
    rows: said.why.map((line) => [
      line.fact,
      line.found,
      [line.required, line.limitSource].filter(Boolean).join(' – '),
      line.from || '–',
    ]),
  };
}

function aboutPairs(group: readonly Described[], { label }: Words): Pair[] {
  const all = (pick: (said: Described) => string): string => [...new Set(group.map(pick))].filter(Boolean).join('; ');
  const pairs: Pair[] = [
    [label('clause'), all((said) => said.clause)],
    [label('source'), all((said) => said.source)],
    [label('duty'), all((said) => said.duty)],
    [label('edition'), all((said) => said.edition)],
    [label('id'), group.length === 1 ? (group[0] as Described).finding.id : ''],
  ];
  return pairs.filter(([, value]) => value !== '');
}
