/** The tables of the report, row by row, in one language: evidence, problems, steps, figures, rules, findings. */
import type { Result } from '../findings/result.ts';
import { formatDate, formatNumber, type Lang } from '../text/lang.ts';
import { problemText } from '../text/problems.ts';
import { texts as productTexts } from '../text/product.ts';
import { formatValue } from '../text/value.ts';
import { type Described, labelOf, placesText, placeText, subjectName, unitOf } from './describe.ts';
import type { Table } from './report.ts';

type Label = (id: string) => string;

export function evidenceTable(result: Result, label: Label, lang: Lang): Table {
  const words = productTexts(lang);
  return {
    columns: [
      { title: label('file'), share: 6 },
      { title: label('kind'), share: 4 },
      { title: label('deliveredBy'), share: 3 },
      { title: label('records'), share: 2, align: 'right' },
      { title: label('problems'), share: 2, align: 'right' },
      { title: label('hash'), share: 7 },
    ],
    rows: result.evidence.map((file) => [
      file.file.replaceAll('!/', ' › '),
      kindName(file.kind, result, lang),
      words.deliveredBy[file.deliveredBy],
      String(file.records),
      String(file.problems.length),
      file.sha256,
    ]),
    tones: result.evidence.map((file) => (file.problems.length > 0 ? 'cantTell' : undefined)),
  };
}

/** What a kind of evidence is called: tables by their form, the rest by our own words. */
export function kindName(kind: string, result: Result, lang: Lang): string {
  return result.texts.kinds[kind]?.[lang] ?? OTHER_KINDS[kind]?.[lang] ?? kind;
}
const OTHER_KINDS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  invoice: { nb: 'E-faktura', nn: 'E-faktura', en: 'E-invoice' },
  attachment: { nb: 'Vedlegg', nn: 'Vedlegg', en: 'Attachment' },
  container: { nb: 'Zip-fil', nn: 'Zip-fil', en: 'Zip file' },
  unknown: { nb: 'Ikke kjent igjen', nn: 'Ikkje kjend att', en: 'Not recognised' },
  declaration: { nb: 'Egenerklæring', nn: 'Eigenerklæring', en: 'Declaration' },
};

export function problemTable(result: Result, label: Label, lang: Lang): Table {
  return {
    columns: [
      { title: label('place'), share: 7 },
      { title: label('problem'), share: 10 },
      { title: label('code'), share: 4 },
    ],
    rows: result.evidence.flatMap((file) =>
      file.problems.map((problem) => [placeText(problem.at, lang), problemText(problem, lang), problem.code]),
    ),
  };
}

export function nextTable(result: Result, label: Label, lang: Lang): Table {
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
      step.step === 'again' ? (step.files ?? []).join(', ') : step.kind ? kindName(step.kind, result, lang) : '–',
      words.askedOf[step.askedOf],
      step.facts.map((id) => labelOf(id, result.texts, lang)).join('; ') +
        (step.subjects.length > 0 ? ` (${shorten(step.subjects)})` : ''),
      String(step.findings.length),
    ]),
  };
}

function shorten(items: readonly string[]): string {
  return items.slice(0, 6).join(', ') + (items.length > 6 ? ', …' : '');
}

export function contradictionTable(result: Result, label: Label, lang: Lang): Table {
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
        .join(' ↔ '),
    ]),
  };
}

export function figureTable(result: Result, label: Label, lang: Lang): Table {
  const terms = Object.entries(result.texts.terms).map(([, term]) => [
    term.label[lang],
    term.value === undefined ? label('notEntered') : termText(term.value, term.unit, lang),
    term.enteredAt ? formatDate(term.enteredAt, lang) : '–',
    [term.source, term.enteredBy].filter(Boolean).join(' – ') || '–',
    label('term'),
  ]);
  const parameters = Object.entries(result.texts.parameters).flatMap(([, parameter]) =>
    parameter.values.map((row) => [
      parameter.label[lang] + (row.by ? ` (${Object.values(row.by).join(', ')})` : ''),
      row.value === null
        ? (row.reason?.[lang] ?? '–')
        : formatValue(
            Array.isArray(row.value) ? row.value.map(String) : (row.value as string | number | boolean),
            parameter.unit,
            lang,
          ),
      formatDate(row.from, lang),
      [row.source.document, row.source.section].filter(Boolean).join(', '),
      row.source.certainty,
    ]),
  );
  return {
    columns: [
      { title: label('figure'), share: 7 },
      { title: label('value'), share: 4 },
      { title: label('from'), share: 3 },
      { title: label('source'), share: 7 },
      { title: label('certainty'), share: 3 },
    ],
    rows: [...terms, ...parameters],
  };
}

/** Terms are entered in hours and kroner, as people write them. */
function termText(value: string | number | boolean, unit: string, lang: Lang): string {
  if (typeof value !== 'number') return formatValue(value, unit, lang);
  if (unit === 'hours') return formatValue(Math.round(value * 1000), 'hours', lang);
  return unit === 'NOK'
    ? formatValue(Math.round(value * 100), 'ore', lang)
    : unit === 'percent' || unit === 'days' || unit === 'tiers'
      ? formatValue(value, unit, lang)
      : formatNumber(value, lang);
}

export function ruleTable(result: Result, label: Label, lang: Lang): Table {
  const words = productTexts(lang);
  return {
    columns: [
      { title: label('rule'), share: 7 },
      { title: label('duty'), share: 4 },
      { title: label('edition'), share: 3 },
      { title: label('source'), share: 7 },
      { title: label('clock'), share: 4 },
    ],
    rows: Object.values(result.texts.rules).flatMap((rule) =>
      Object.entries(rule.editions).map(([from, edition]) => [
        rule.title[lang],
        words.duty[rule.duty],
        formatDate(from, lang),
        `${[edition.source.document, edition.source.section].filter(Boolean).join(', ')} (${edition.source.certainty})`,
        rule.clock === 'fact' ? label('clockFact') : label('clockContract'),
      ]),
    ),
  };
}

export function findingTable(result: Result, described: readonly Described[], label: Label, lang: Lang): Table {
  const words = productTexts(lang);
  return {
    columns: [
      { title: label('id'), share: 6 },
      { title: label('requirement'), share: 5 },
      { title: label('rule'), share: 5 },
      { title: label('subject'), share: 4 },
      { title: label('result'), share: 3 },
      { title: label('reason'), share: 4 },
      { title: label('sentence'), share: 9 },
      { title: label('found'), share: 6 },
      { title: label('required'), share: 6 },
      { title: label('where'), share: 6 },
      { title: label('missing'), share: 6 },
      { title: label('remedy'), share: 8 },
      { title: label('duty'), share: 4 },
      { title: label('edition'), share: 3 },
      { title: label('source'), share: 6 },
      { title: label('clause'), share: 6 },
    ],
    rows: described.map((one) => [
      one.finding.id,
      result.texts.requirements[one.finding.requirement]?.title[lang] ?? one.finding.requirement,
      one.title,
      one.subject,
      one.outcome,
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
    tones: described.map((one) => one.finding.outcome),
  };
}
