/** `ryddig explain`: the ground tree of one finding with values, limits, clause, file and row. */
import { ProductError } from '../errors.ts';
import type { Finding, Ground, GroundNode } from '../findings/finding.ts';
import type { Result } from '../findings/result.ts';
import { type Described, describe } from '../report/describe.ts';
import { placesText } from '../report/names.ts';
import { lineOf, spanText } from '../report/why.ts';
import { formatDate, type Lang } from '../text/lang.ts';
import { texts } from '../text/product.ts';
import { readResult } from './result-file.ts';
import { comparison } from './result-lines.ts';
import { columns, type Terminal, terminal, wrap } from './terminal.ts';

export interface ExplainOptions {
  readonly lang: Lang;
  readonly json?: boolean;
}

/** Without an id every finding is listed with its outcome. */
export async function explainCommand(path: string, id: string | undefined, options: ExplainOptions): Promise<number> {
  const term = terminal();
  const result = await readResult(path, options.lang);
  if (id === undefined) {
    const listed = result.findings.map(({ id, outcome, reason }) => ({ id, outcome, ...(reason ? { reason } : {}) }));
    if (options.json) term.json(listed);
    else
      for (const row of columns(result.findings.map((one) => [one.id, describe(one, result, options.lang).outcome])))
        term.out(row.join('  '));
    return 0;
  }
  const finding = result.findings.find((one) => one.id === id);
  if (!finding) throw new ProductError('FINDING_UNKNOWN', { id, hint: nearTo(id, result.findings) });
  if (options.json) term.json(finding);
  else for (const line of findingLines(finding, result, options.lang, term)) term.out(line);
  return 0;
}

/** Up to five findings that the person may have meant. */
function nearTo(id: string, findings: readonly Finding[]): string {
  const near = findings.filter((one) => one.rule === id || one.id.toLowerCase().includes(id.toLowerCase()));
  return near.length === 0
    ? ''
    : `→ ${near
        .map((one) => one.id)
        .slice(0, 5)
        .join(', ')}`;
}

function findingLines(finding: Finding, result: Result, lang: Lang, term: Terminal): string[] {
  const words = texts(lang);
  const said: Described = describe(finding, result, lang);
  const why = result.texts.rules[finding.rule]?.why?.[lang];
  const fold = (text: string): string => wrap(text, term.columns, '    ');
  const named = (name: string, value: string | undefined): string[] => (value ? [fold(`${name}: ${value}`)] : []);
  return [
    term.colour('heading', `${said.title} – ${said.subject}`),
    fold(`${term.colour(finding.outcome, said.outcome)}. ${said.sentence}`),
    ...named(words.why, why),
    ...named(words.clause, said.clause),
    ...named(words.source, said.source),
    ...named(words.place.found, placesText(finding.from, lang)),
    said.duty,
    ...finding.grounds.flatMap((ground) => groundLines(ground, finding.grounds.length > 1, result, lang, fold)),
    ...(said.missing.length > 0 ? ['', ...named(words.missing, said.missing.join('; '))] : []),
    ...(said.remedy ? ['', ...named(words.remedy, said.remedy)] : []),
  ];
}

function groundLines(
  ground: Ground,
  several: boolean,
  result: Result,
  lang: Lang,
  fold: (text: string) => string,
): string[] {
  const words = texts(lang);
  const day = ground.on ? formatDate(ground.on, lang) : '–';
  const edition = ground.edition ? formatDate(ground.edition, lang) : '–';
  const tree = (name: string, node: GroundNode | undefined): string[] =>
    node ? [`${name}:`, ...nodeLines(node, result, lang, '  ').map(fold)] : [];
  return [
    '',
    ...(several ? [`${spanText(ground, lang)}: ${words.outcome[ground.outcome]}`] : []),
    `${words.days}: ${day} · ${words.edition}: ${edition}`,
    ...tree(words.applies, ground.applies),
    ...tree(words.limit, ground.requires),
  ];
}

function nodeLines(node: GroundNode, result: Result, lang: Lang, indent: string): string[] {
  const mark = node.holds === null ? '?' : node.holds ? '✓' : '✗';
  const { group } = texts(lang);
  const under = (children: readonly GroundNode[]): string[] =>
    children.flatMap((child) => nodeLines(child, result, lang, `${indent}  `));
  if ('all' in node) return [`${indent}${mark} ${group.all}`, ...under(node.all)];
  if ('any' in node) return [`${indent}${mark} ${group.any}`, ...under(node.any)];
  if ('not' in node) return [`${indent}${mark} ${group.not}`, ...under([node.not])];
  return [`${indent}${mark} ${comparison(lineOf(node, result.texts, lang), lang)}`];
}
