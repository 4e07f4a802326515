/** The tables of the report, row by row, in one language: evidence, problems, steps, contradictions, findings. */
import type { Result } from '../findings/result.ts';
import type { Lang } from '../text/lang.ts';
import { problemText } from '../text/problems.ts';
import { fill, texts as productTexts } from '../text/product.ts';
import { formatValue } from '../text/value.ts';
import type { Words } from './blocks.ts';
import { fileText, kindName, labelOf, placesText, placeText, subjectName, unitOf } from './names.ts';
import type { Section, Table } from './report.ts';

/** Every file, with what it was read as. Its checksum stands in a table of its own, where there is room for it. */
export function evidenceTable({ result, label, lang }: Words): Table {
  const words = productTexts(lang);
  return {
    columns: [
      { title: label('number'), share: 1 },
      { title: label('file'), share: 9 },
      { title: label('kind'), share: 6 },
      { title: label('deliveredBy'), share: 4 },
      { title: label('records'), share: 2, align: 'right' },
      { title: label('problems'), share: 2, align: 'right' },
    ],
    rows: result.evidence.map((file, index) => [
      String(index + 1),
      fileText(file.file),
      kindName(file.kind, result, lang),
      words.deliveredBy[file.deliveredBy],
      String(file.records),
      String(file.problems.length),
    ]),
    tones: result.evidence.map((file) => (file.problems.length > 0 ? 'cantTell' : undefined)),
  };
}

/** SHA-256 of every file, by the same numbers. */
export function checksumTable({ result, label }: Words): Table {
  return {
    columns: [
      { title: label('number'), share: 1 },
      { title: label('file'), share: 5.6 },
      { title: label('hash'), share: 13.4 },
    ],
    rows: result.evidence.map((file, index) => [String(index + 1), fileText(file.file), file.sha256]),
  };
}

export function problemTable({ result, label, lang }: Words): Table {
  return {
    columns: [
      { title: label('place'), share: 7 },
      { title: label('problem'), share: 11 },
      { title: label('code'), share: 4 },
    ],
    rows: result.evidence.flatMap((file) =>
      file.problems.map((problem) => [placeText(problem.at, lang), problemText(problem, lang), problem.code]),
    ),
  };
}

/** On paper a fault that stands in hundreds of rows is shown some times and then counted. */
const SHOWN_OF_A_KIND = 10;

export function shortProblemTable(words: Words): Table {
  const { result, label, lang } = words;
  const rows = result.evidence.flatMap((file) => {
    const kinds = new Map<string, string[][]>();
    for (const problem of file.problems) {
      const row = [placeText(problem.at, lang), problemText(problem, lang), problem.code];
      kinds.set(problem.code, [...(kinds.get(problem.code) ?? []), row]);
    }
    return [...kinds].flatMap(([code, group]) => {
      const rest = group.length - SHOWN_OF_A_KIND;
      if (rest < 2) return group;
      const more = fill(label('moreOfSame'), { count: String(rest), file: fileText(file.file) });
      return [...group.slice(0, SHOWN_OF_A_KIND), [fileText(file.file), more, code]];
    });
  });
  return { columns: problemTable(words).columns, rows };
}

/** @param most how many facts and subjects a step names before the rest are counted */
/** The kind of document to hand in, and what else can show the same. */
function documentName(step: Result['next'][number], result: Result, lang: Lang): string {
  if (step.kind === undefined) return '–';
  const kind = kindName(step.kind, result, lang);
  if (step.others === undefined) return kind;
  const kinds = step.others.map((other) => kindName(other, result, lang)).join(', ');
  return fill(productTexts(lang).alsoShownBy, { kind, kinds });
}

export function nextTable({ result, label, lang }: Words, most = Number.POSITIVE_INFINITY): Table {
  const words = productTexts(lang);
  return {
    columns: [
      { title: label('number'), share: 1 },
      { title: label('step'), share: 3 },
      { title: label('document'), share: 5 },
      { title: label('askedOf'), share: 3 },
      { title: label('why'), share: 8 },
      { title: label('settles'), share: 2, align: 'right' },
    ],
    rows: result.next.map((step, index) => [
      String(index + 1),
      words.step[step.step],
      step.step === 'again' ? (step.files ?? []).map(fileText).join(', ') : documentName(step, result, lang),
      words.askedOf[step.askedOf],
      shortened(
        step.facts.map((id) => labelOf(id, result.texts, lang)),
        '; ',
        most,
        lang,
      ) + (step.subjects.length > 0 ? ` (${shortened(step.subjects, ', ', most, lang)})` : ''),
      String(step.findings.length),
    ]),
  };
}

function shortened(items: readonly string[], between: string, most: number, lang: Lang): string {
  if (items.length <= most + 1) return items.join(between);
  const rest = fill(productTexts(lang).andMore, { count: String(items.length - most) });
  return `${items.slice(0, most).join(between)} ${rest}`;
}

export function contradictionTable({ result, label, lang }: Words): Table {
  const words = productTexts(lang);
  return {
    columns: [
      { title: label('subject'), share: 4 },
      { title: label('fact'), share: 5 },
      { title: label('sides'), share: 10 },
    ],
    rows: result.contradictions.map((one) => [
      subjectName(one.subject, lang),
      labelOf(one.fact, result.texts, lang),
      one.sides
        .map(
          (side) =>
            `${formatValue(side.value, unitOf(one.fact, result.texts), lang)} (${words.basis[side.basis]}: ${placesText(side.from, lang)})`,
        )
        .join('\n'),
    ]),
  };
}

/** Every finding, one a row. `number` is the block in the report, for those that have one. */
export function findingTable({ result, described, label, lang }: Words, sections: readonly Section[]): Table {
  const words = productTexts(lang);
  const numbers = new Map(
    sections.flatMap((section) =>
      section.blocks.flatMap((block) => block.findingIds.map((id) => [id, block.number] as const)),
    ),
  );
  const said = [...described.values()];
  return {
    columns: [
      { title: label('id'), share: 7 },
      { title: label('number'), share: 1.5 },
      { title: label('requirement'), share: 5 },
      { title: label('rule'), share: 6 },
      { title: label('subject'), share: 4 },
      { title: label('result'), share: 4 },
      { title: label('outcomeCode'), share: 3 },
      { title: label('reason'), share: 5 },
      { title: label('sentence'), share: 9 },
      { title: label('found'), share: 7 },
      { title: label('required'), share: 7 },
      { title: label('where'), share: 7 },
      { title: label('missing'), share: 6 },
      { title: label('remedy'), share: 9 },
      { title: label('duty'), share: 4 },
      { title: label('edition'), share: 3 },
      { title: label('source'), share: 7 },
      { title: label('clause'), share: 7 },
    ],
    rows: said.map((one) => [
      one.finding.id,
      numbers.get(one.finding.id) ?? '',
      result.texts.requirements[one.finding.requirement]?.title[lang] ?? one.finding.requirement,
      one.title,
      one.subject,
      one.outcome,
      one.finding.reason ? `${one.finding.outcome}/${one.finding.reason}` : one.finding.outcome,
      one.finding.reason ? words.doubt[one.finding.reason] : '',
      one.sentence,
      one.why.map((line) => `${line.fact}: ${line.found}`).join('; '),
      one.why
        .map((line) => [`${line.fact}: ${line.required}`, line.limitSource].filter(Boolean).join(' – '))
        .join('; '),
      [...new Set(one.why.map((line) => line.from).filter(Boolean))].join('; ') || placesText(one.finding.from, lang),
      one.missing.join('; '),
      one.remedy,
      one.duty,
      one.edition,
      one.source,
      one.clause,
    ]),
    tones: said.map((one) => one.finding.outcome),
  };
}
