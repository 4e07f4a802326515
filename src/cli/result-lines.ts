/** A result as lines for a terminal: one a requirement, then what was found wrong, then what to hand in next. */
import type { Finding, Outcome } from '../findings/finding.ts';
import type { Result } from '../findings/result.ts';
import { worstOf } from '../findings/roll-up.ts';
import { describe, outcomeWord } from '../report/describe.ts';
import { fileText, kindName, labelOf } from '../report/names.ts';
import type { WhyLine } from '../report/why.ts';
import { formatDate, type Lang } from '../text/lang.ts';
import { fill, texts } from '../text/product.ts';
import { columns, type Terminal, wrap } from './terminal.ts';

const MARK: Record<Outcome, string> = { failed: '✗', cantTell: '?', passed: '✓', inapplicable: '–' };
type Screen = Pick<Terminal, 'colour' | 'columns'>;

/** @param as whose duties the lines of the requirements speak of; deviations of the others have a block of their own */
export function resultLines(result: Result, lang: Lang, as: 'supplier' | 'uke', term: Screen): string[] {
  const mine = (finding: Finding): boolean => as === 'uke' || finding.duty === 'supplier';
  return [
    term.colour(
      'heading',
      `${result.supplier.name} · ${result.agreement.name} · ${formatDate(result.period.from, lang)}–${formatDate(result.period.to, lang)}`,
    ),
    '',
    ...requirementLines(result, lang, mine, term),
    '',
    ...deviationLines(result, lang, mine, term),
    ...nextLines(result, lang, term),
  ];
}

function requirementLines(result: Result, lang: Lang, mine: (finding: Finding) => boolean, term: Screen): string[] {
  const rows = result.requirements.map((requirement) => {
    const findings = result.findings.filter((finding) => finding.requirement === requirement.id && mine(finding));
    const { outcome, counts } = worstOf(findings);
    const worst = findings.filter((finding) => finding.outcome === outcome);
    const speaking = worst.find((finding) => finding.reason !== 'notExamined') ?? worst[0];
    return {
      outcome,
      cells: [
        MARK[outcome],
        result.texts.requirements[requirement.id]?.title[lang] ?? requirement.id,
        speaking ? outcomeWord(speaking, lang) : texts(lang).outcome.inapplicable,
        (['failed', 'cantTell', 'passed', 'inapplicable'] as const)
          .filter((one) => counts[one] > 0)
          .map((one) => `${MARK[one]} ${counts[one]}`)
          .join('  '),
      ],
    };
  });
  return columns(rows.map((row) => row.cells)).map((cells, index) =>
    term.colour(rows[index]?.outcome ?? 'passed', cells.join('  ').trimEnd()),
  );
}

function deviationLines(result: Result, lang: Lang, mine: (finding: Finding) => boolean, term: Screen): string[] {
  const words = texts(lang);
  const failed = result.findings.filter((finding) => finding.outcome === 'failed');
  const groups = [
    [words.outcomes.failed, failed.filter(mine)],
    [`${words.outcomes.failed} – ${words.otherDuties}`, failed.filter((finding) => !mine(finding))],
  ] as const;
  return groups.flatMap(([heading, group]) =>
    group.length === 0
      ? []
      : [term.colour('heading', heading), ...group.flatMap((finding) => deviation(finding, result, lang, term)), ''],
  );
}

function deviation(finding: Finding, result: Result, lang: Lang, term: Screen): string[] {
  const said = describe(finding, result, lang);
  return [
    wrap(`${term.colour('failed', MARK.failed)} ${said.subject}: ${said.sentence}`, term.columns, '  '),
    ...said.why.map((line) => wrap(term.colour('faint', `  ${comparison(line, lang)}`), term.columns, '    ')),
    term.colour('faint', `  ${finding.id}`),
  ];
}

/** `Forventet omfang: 412,5 timer – krav: høyst 250 timer («…», kilde) – avrop.xlsx, rad 7`. */
export function comparison(line: WhyLine, lang: Lang): string {
  const required = `${texts(lang).limit.toLowerCase()}: ${line.required}${line.limitSource ? ` (${line.limitSource})` : ''}`;
  return [`${line.fact}: ${line.found}`, required, line.from].filter(Boolean).join(' – ');
}

/** A step that settles much may rest on many facts; the report has them all. */
const SHOWN_FACTS = 5;

function nextLines(result: Result, lang: Lang, term: Screen): string[] {
  if (result.next.length === 0) return [];
  const words = texts(lang);
  const lines = result.next.map((step, index) => {
    const what =
      step.step === 'again'
        ? (step.files ?? []).map(fileText).join(', ')
        : step.kind
          ? `${kindName(step.kind, result, lang)}${step.kind in result.texts.kinds ? ` (ryddig templates ${step.kind})` : ''}`
          : '';
    const head = `${String(index + 1).padStart(2)}. ${words.step[step.step]}${what ? ` ${what}` : ''}`;
    const facts = step.facts.map((id) => labelOf(id, result.texts, lang));
    const rest = facts.length - SHOWN_FACTS;
    const why =
      rest > 1
        ? `${facts.slice(0, SHOWN_FACTS).join('; ')} ${fill(words.andMore, { count: String(rest) })}`
        : facts.join('; ');
    const settles = fill(words.settles, { count: String(step.findings.length) });
    return wrap(`${head} – ${words.askedOf[step.askedOf]}: ${why} (${settles})`, term.columns, '    ');
  });
  return [term.colour('heading', words.nextHeading), ...lines, ''];
}
