/** The tables of the law that was used: figures and terms, rules. */
import type { Finding, GroundNode } from '../findings/finding.ts';
import { formatDate, type Lang } from '../text/lang.ts';
import { texts as productTexts } from '../text/product.ts';
import { formatValue } from '../text/value.ts';
import type { Words } from './blocks.ts';
import type { Table } from './report.ts';

/** The terms of the agreement, and of each figure the rows that were used; of a figure that could not be used, all rows, so that a reader sees why. */
export function figureTable({ result, label, lang }: Words): Table {
  const terms = Object.values(result.texts.terms).map((term) => [
    term.label[lang],
    term.value === undefined ? label('notEntered') : termText(term.value, term.unit, lang),
    term.enteredAt ? formatDate(term.enteredAt, lang) : '–',
    [term.source, term.enteredBy].filter(Boolean).join(' – ') || '–',
    label('contractTerm'),
  ]);
  const used = rowsUsed(result.findings);
  const parameters = Object.entries(result.texts.parameters).flatMap(([id, parameter]) => {
    const days = used.get(id);
    return parameter.values
      .filter((row) => days === undefined || days.has(row.from))
      .map((row) => [
        parameter.label[lang] + (row.by ? ` (${valuesText(Object.values(row.by), lang)})` : ''),
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
      ]);
  });
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

function valuesText(values: readonly string[], lang: Lang): string {
  return formatValue(values, 'none', lang);
}

/** Figure → the first days of its rows that some finding was held against. */
function rowsUsed(findings: readonly Finding[]): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>();
  const walk = (node: GroundNode | undefined): void => {
    if (!node) return;
    if ('all' in node) node.all.forEach(walk);
    else if ('any' in node) node.any.forEach(walk);
    else if ('not' in node) walk(node.not);
    else if (node.limit.kind === 'param' && node.limit.since !== undefined) {
      const days = used.get(node.limit.id) ?? new Set();
      used.set(node.limit.id, days.add(node.limit.since));
    }
  };
  for (const finding of findings)
    for (const ground of finding.grounds) {
      walk(ground.applies);
      walk(ground.requires);
    }
  return used;
}

/** Terms are entered in hours and kroner, as people write them. */
function termText(value: string | number | boolean, unit: string, lang: Lang): string {
  if (typeof value === 'number' && unit === 'hours') return formatValue(Math.round(value * 1000), 'hours', lang);
  if (typeof value === 'number' && unit === 'NOK') return formatValue(Math.round(value * 100), 'ore', lang);
  return formatValue(value, unit, lang);
}

export function ruleTable({ result, label, lang }: Words): Table {
  const words = productTexts(lang);
  return {
    columns: [
      { title: label('rule'), share: 6 },
      { title: label('ruleWhy'), share: 9 },
      { title: label('duty'), share: 4 },
      { title: label('edition'), share: 3 },
      { title: label('source'), share: 6 },
      { title: label('clock'), share: 4 },
    ],
    rows: Object.values(result.texts.rules).flatMap((rule) =>
      Object.entries(rule.editions).map(([from, edition]) => [
        rule.title[lang],
        rule.why?.[lang] ?? '–',
        words.duty[rule.duty],
        formatDate(from, lang),
        `${[edition.source.document, edition.source.section].filter(Boolean).join(', ')} (${edition.source.certainty})`,
        rule.clock === 'fact' ? label('clockFact') : label('clockContract'),
      ]),
    ),
  };
}

/** The same on paper, where six columns leave no room for words. */
export function narrowRuleTable(words: Words): Table {
  const { label } = words;
  return {
    columns: [
      { title: label('rule'), share: 6 },
      { title: label('ruleWhy'), share: 9 },
      { title: label('source'), share: 7 },
      { title: label('dutyAndDay'), share: 6 },
    ],
    rows: ruleTable(words).rows.map(([rule = '', why = '', duty = '', edition = '', source = '', clock = '']) => [
      rule,
      why,
      source,
      `${duty}\n${label('edition')} ${edition}\n${label('clock')}: ${clock}`,
    ]),
  };
}
