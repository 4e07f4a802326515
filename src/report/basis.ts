/** What the check rests on: the agreement with its clauses, how much was read, and what made the result. */
import { formatDate } from '../text/lang.ts';
import { formatValue } from '../text/value.ts';
import type { Words } from './blocks.ts';
import type { Pair, Table } from './report.ts';

/** What the agreement says: its source, how long it runs, and which clauses it holds. */
export function basisPairs({ result, label, lang }: Words): Pair[] {
  const { agreement } = result;
  const span = (from: string, to: string) => `${formatDate(from, lang)}–${formatDate(to, lang)}`;
  return [
    [label('agreement'), agreement.name],
    [
      label('source'),
      `${[agreement.source.document, agreement.source.section].filter(Boolean).join(', ')} (${agreement.source.certainty})`,
    ],
    [label('term'), span(agreement.term.from, agreement.term.to)],
    ...agreement.options.map((option): Pair => {
      const state =
        option.exercised === undefined
          ? label('optionUnknown')
          : option.exercised
            ? [label('optionUsed'), option.exercisedOn ? formatDate(option.exercisedOn, lang) : '']
                .filter(Boolean)
                .join(' ')
            : label('optionNotUsed');
      return [
        label('option'),
        `${label('optionTo')} ${formatDate(option.to, lang)}: ${[state, option.source].filter(Boolean).join(' – ')}`,
      ];
    }),
    [label('contractDate'), agreement.contractDate ? formatDate(agreement.contractDate, lang) : label('notStated')],
  ];
}

export function clauseTable({ result, label, lang }: Words): Table {
  return {
    columns: [
      { title: label('requirement'), share: 7 },
      { title: label('inForce'), share: 3 },
      { title: label('source'), share: 7 },
    ],
    rows: result.requirements.map(({ id }) => {
      const clause = result.agreement.clauses.find((one) => one.requirement === id);
      return [
        result.texts.requirements[id]?.title[lang] ?? id,
        clause === undefined ? label('notStated') : formatValue(clause.inForce, 'none', lang),
        clause?.source ?? '–',
      ];
    }),
  };
}

/** How much was read and decided, so that a reader can see how far the result reaches. */
export function scopePairs({ result, label }: Words): Pair[] {
  const problems = result.evidence.reduce((sum, file) => sum + file.problems.length, 0);
  const records = result.evidence.reduce((sum, file) => sum + file.records, 0);
  const notExamined = result.findings.filter((finding) => finding.reason === 'notExamined').length;
  const rules = new Set(
    result.findings.filter((finding) => finding.reason !== 'notExamined').map((finding) => finding.rule),
  );
  return [
    [label('filesRead'), String(result.evidence.length)],
    [label('records'), String(records)],
    [label('problems'), String(problems)],
    [label('rulesUsed'), String(rules.size)],
    [label('findingsMade'), String(result.findings.length)],
    [label('rulesAwaited'), String(notExamined)],
  ];
}

/** What made the result, so that it can be made again. */
export function tracePairs({ result, label }: Words): Pair[] {
  return [
    [label('product'), `${result.product.name} ${result.product.version}`],
    [label('checkedAt'), result.checkedAt],
    [label('rulebook'), result.rulebook.sha256],
  ];
}
