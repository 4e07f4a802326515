/** A finding in words: what, why, what is missing and what turns it green. Reads only the result. */
import type { Place } from '../evidence/evidence.ts';
import type { Value } from '../facts/fact.ts';
import type { Finding, Ground, GroundNode, LeafGround } from '../findings/finding.ts';
import type { Result, Texts } from '../findings/result.ts';
import { slotValues } from '../findings/texts.ts';
import { formatDate, formatList, type Lang } from '../text/lang.ts';
import { fill, texts as productTexts } from '../text/product.ts';
import { formatValue } from '../text/value.ts';

/** One compared fact: what it is, what was found, what is required, by which source, and where it stood. */
export interface WhyLine {
  readonly fact: string;
  readonly found: string;
  readonly required: string;
  readonly limitSource: string;
  readonly from: string;
  readonly holds: boolean | null;
}

export interface Described {
  readonly finding: Finding;
  readonly title: string;
  readonly subject: string;
  readonly outcome: string;
  readonly sentence: string;
  readonly why: readonly WhyLine[];
  readonly missing: readonly string[];
  readonly remedy: string;
  readonly source: string;
  readonly clause: string;
  readonly duty: string;
  readonly edition: string;
}

export function describe(finding: Finding, result: Result, lang: Lang): Described {
  const words = productTexts(lang);
  const rule = result.texts.rules[finding.rule];
  const decisive = finding.grounds.find((ground) => ground.outcome === finding.outcome) ?? finding.grounds[0];
  const edition = decisive?.edition ? rule?.editions[decisive.edition] : undefined;
  const slots = slotTexts(finding, result.texts, lang);
  return {
    finding,
    title: rule?.title[lang] ?? finding.rule,
    subject: subjectName(finding.subject, lang),
    outcome: outcomeWord(finding, lang),
    sentence: sentenceOf(finding, decisive, edition, slots, result.texts, lang),
    why: finding.grounds.flatMap((ground) => whyLines(ground, finding, result.texts, lang)),
    missing: (finding.missing ?? []).map((id) => labelOf(id, result.texts, lang)),
    remedy:
      finding.outcome === 'failed' || (finding.outcome === 'cantTell' && finding.reason !== 'notExamined')
        ? fill(edition?.remedy?.[lang] ?? '', slots)
        : '',
    source: finding.source.rule
      ? [finding.source.rule.document, finding.source.rule.section].filter(Boolean).join(', ')
      : '',
    clause: [result.texts.requirements[finding.requirement]?.title[lang] ?? finding.requirement, finding.source.clause]
      .filter(Boolean)
      .join(' – '),
    duty: words.duty[finding.duty],
    edition: decisive?.edition ? formatDate(decisive.edition, lang) : '',
  };
}

/** The outcome as people read it; doubt that only a person can settle has its own word. */
export function outcomeWord(finding: Pick<Finding, 'outcome' | 'reason'>, lang: Lang): string {
  const words = productTexts(lang).outcome;
  if (finding.outcome !== 'cantTell') return words[finding.outcome];
  if (finding.reason === 'needsReview') return words.review;
  return finding.reason === 'notExamined'
    ? words.notExamined
    : finding.reason === 'checkFault'
      ? words.checkFault
      : words.cantTell;
}

export function subjectName(subject: Finding['subject'], lang: Lang): string {
  const kind = productTexts(lang).subject[subject.kind];
  return subject.label === '' ? kind : `${kind} ${subject.label}`;
}

/** What a fact, figure or term is called. Ids that the texts do not hold come back as they are. */
export function labelOf(id: string, texts: Texts, lang: Lang): string {
  if (id.startsWith('clause.')) return texts.requirements[id.slice(7)]?.title[lang] ?? id;
  return (texts.facts[id] ?? texts.parameters[id] ?? texts.terms[id])?.label[lang] ?? id;
}

/** `kjede.xlsx, ark Kjede, rad 7, kolonne Org.nr`. */
export function placeText(place: Place, lang: Lang): string {
  const words = productTexts(lang).place;
  const parts: string[] = [place.file.replaceAll('!/', ' › ')];
  if (place.sheet) parts.push(`${words.sheet} ${place.sheet}`);
  if (place.row !== undefined) parts.push(`${words.row} ${place.row}`);
  if (place.column) parts.push(`${words.column} ${place.column}`);
  if (place.line !== undefined) parts.push(`${words.line} ${place.line}`);
  return parts.join(', ');
}

export function unitOf(id: string, texts: Texts): string {
  return texts.facts[id]?.unit ?? texts.parameters[id]?.unit ?? texts.terms[id]?.unit ?? 'none';
}

function slotTexts(finding: Finding, texts: Texts, lang: Lang): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [id, value] of slotValues(finding)) out[id] = formatValue(value, unitOf(id, texts), lang);
  for (const ids of [texts.facts, texts.terms, texts.parameters])
    for (const id of Object.keys(ids)) out[id] ??= productTexts(lang).unknown;
  return out;
}

function sentenceOf(
  finding: Finding,
  ground: Ground | undefined,
  edition: Texts['rules'][string]['editions'][string] | undefined,
  slots: Record<string, string>,
  texts: Texts,
  lang: Lang,
): string {
  const words = productTexts(lang);
  const aboutSet =
    finding.subject.kind === 'contract' && ground?.requires !== undefined && isCompleteness(ground.requires);
  if (finding.outcome === 'cantTell') {
    if (finding.reason === 'notExamined' || finding.reason === 'checkFault') return `${words.doubt[finding.reason]}.`;
    if (ground?.on === null) return words.noContractDate;
    if (ground?.applies?.holds === null && 'fact' in ground.applies && ground.applies.fact.startsWith('clause.'))
      return words.clauseUnknown;
    const lead = fill(words.cantTellLead, {
      reason: lowerFirst(words.doubt[finding.reason ?? 'missingEvidence']),
      missing: formatList(
        (finding.missing ?? []).map((id) => `«${labelOf(id, texts, lang)}»`),
        lang,
      ),
    });
    return aboutSet ? `${words.incompleteSet} ${lead}` : lead;
  }
  if (finding.outcome === 'inapplicable') {
    if (ground?.edition === null) return fill(words.notInForce, { day: ground.on ? formatDate(ground.on, lang) : '–' });
    if (aboutSet) return words.emptySet;
    if (clauseOff(ground?.applies)) return words.noClause;
    return fill(edition?.messages?.inapplicable?.[lang] ?? '', slots);
  }
  if (aboutSet && finding.outcome === 'passed') return words.emptySet;
  return fill(edition?.messages?.[finding.outcome][lang] ?? '', slots);
}

function isCompleteness(node: GroundNode): boolean {
  return 'fact' in node && /Complete$/.test(node.fact);
}

function clauseOff(node: GroundNode | undefined): boolean {
  if (!node) return false;
  if ('fact' in node) return node.fact.startsWith('clause.') && node.holds === false;
  return (
    'all' in node &&
    node.all.some((child) => 'fact' in child && child.fact.startsWith('clause.') && child.holds === false)
  );
}

/** The leaves that carried the outcome: the broken ones of a deviation, the unknown ones of doubt, all of a pass. */
function whyLines(ground: Ground, finding: Finding, texts: Texts, lang: Lang): WhyLine[] {
  const leaves: LeafGround[] = [];
  const wanted = finding.outcome === 'failed' ? false : finding.outcome === 'cantTell' ? null : undefined;
  for (const node of finding.outcome === 'inapplicable' || ground.applies?.holds === null
    ? [ground.applies]
    : [ground.requires])
    if (node) collect(node, wanted, leaves);
  const seen = new Set<string>();
  return leaves.flatMap((leaf) => {
    const line = toLine(leaf, texts, lang);
    const key = JSON.stringify([line.fact, line.required, line.found, line.from]);
    if (seen.has(key) || leaf.fact.startsWith('clause.')) return [];
    seen.add(key);
    return [line];
  });
}

function collect(node: GroundNode, wanted: boolean | null | undefined, into: LeafGround[]): void {
  if (wanted !== undefined && node.holds !== wanted && !('not' in node)) return;
  if ('all' in node) for (const child of node.all) collect(child, wanted, into);
  else if ('any' in node) for (const child of node.any) collect(child, wanted, into);
  else if ('not' in node) collect(node.not, wanted === undefined || wanted === null ? wanted : !wanted, into);
  else into.push(node);
}

function toLine(leaf: LeafGround, texts: Texts, lang: Lang): WhyLine {
  const words = productTexts(lang);
  const unit = unitOf(leaf.fact, texts);
  const limit =
    leaf.expected === undefined
      ? `«${labelOf('id' in leaf.limit ? leaf.limit.id : leaf.fact, texts, lang)}»`
      : formatValue(leaf.expected, unit, lang);
  const isDate = texts.facts[leaf.fact]?.type === 'date';
  const form =
    isDate && leaf.operator in words.dateOperator
      ? words.dateOperator[leaf.operator as keyof typeof words.dateOperator]
      : words.operator[leaf.operator];
  return {
    fact: labelOf(leaf.fact, texts, lang),
    found:
      leaf.actual === undefined
        ? leaf.doubt
          ? words.doubt[leaf.doubt]
          : words.unknown
        : `${formatValue(leaf.actual, unit, lang)}${leaf.basis && leaf.basis !== 'documented' ? ` (${words.basis[leaf.basis]})` : ''}`,
    required: fill(form, { limit }),
    limitSource: limitSource(leaf, texts, lang),
    from: placesText(leaf.from, lang),
    holds: leaf.holds,
  };
}

/** At most three places; the rest are counted. */
export function placesText(places: readonly Place[], lang: Lang): string {
  const shown = [...new Set(places.map((place) => placeText(place, lang)))];
  return (
    shown.slice(0, 3).join('; ') +
    (shown.length > 3 ? ` ${fill(productTexts(lang).andMore, { count: String(shown.length - 3) })}` : '')
  );
}

function limitSource(leaf: LeafGround, texts: Texts, lang: Lang): string {
  const words = productTexts(lang);
  const { limit } = leaf;
  if (limit.kind === 'fixed') return '';
  const label = `«${labelOf(limit.id, texts, lang)}»`;
  if (limit.kind === 'fact') return [label, placesText(limit.from, lang)].filter(Boolean).join(', ');
  if (limit.kind === 'param')
    return [
      label,
      limit.source ? [limit.source.document, limit.source.section].filter(Boolean).join(' ') : '',
      limit.since ? fill(words.since, { when: formatDate(limit.since, lang) }) : '',
    ]
      .filter(Boolean)
      .join(', ');
  return [
    label,
    limit.source ?? '',
    limit.enteredBy
      ? fill(words.enteredBy, { who: limit.enteredBy, when: limit.enteredAt ? formatDate(limit.enteredAt, lang) : '' })
      : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export function valueText(id: string, value: Value, texts: Texts, lang: Lang): string {
  return formatValue(value, unitOf(id, texts), lang);
}
