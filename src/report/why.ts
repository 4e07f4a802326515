/** Why an outcome is what it is: the compared facts that carried it, in words. Reads only the result. */
import type { EnteredTerm, Finding, Ground, GroundNode, LeafGround } from '../findings/finding.ts';
import type { Texts } from '../findings/result.ts';
import type { Doubt, Operator } from '../schemas/rule.ts';
import { formatDate, type Lang } from '../text/lang.ts';
import { fill, texts as productTexts } from '../text/product.ts';
import { formatValue } from '../text/value.ts';
import { labelOf, placesText, unitOf } from './names.ts';

/** One compared fact: what it is, what was found, what is required, by which source, and where it stood. */
export interface WhyLine {
  readonly fact: string;
  readonly found: string;
  readonly required: string;
  /** The same for every subject: a limit that is a fact is named instead of given its value. */
  readonly requiredOfAll: string;
  readonly limitSource: string;
  readonly from: string;
  /** What is not known, of an undecided one: the fact or its limit, and why. */
  readonly lacks?: { readonly id: string; readonly doubt: Doubt };
}

/** The leaves that carried the outcome: the broken ones of a deviation or of what does not apply, the unknown ones of doubt, the kept ones of a pass. */
export function whyLines(finding: Finding, texts: Texts, lang: Lang): WhyLine[] {
  const seen = new Set<string>();
  const cut = finding.grounds.length > 1;
  return finding.grounds.flatMap((ground) =>
    decisive(ground, finding).flatMap(({ leaf, denied }) => {
      const line =
        ground.outcome === 'failed' && isCompleteness(leaf.fact)
          ? absenceLine(leaf, texts, lang)
          : lineOf(leaf, texts, lang, denied);
      const said = cut ? { ...line, fact: `${line.fact} (${spanText(ground, lang)})` } : line;
      const key = JSON.stringify(said);
      if (seen.has(key) || leaf.fact.startsWith('clause.')) return [];
      seen.add(key);
      return [said];
    }),
  );
}

/** The fact that a set is complete: it makes an absence count, it is not what is required. */
export function isCompleteness(fact: string): boolean {
  return /Complete(\.|$)/.test(fact);
}

function absenceLine(leaf: LeafGround, texts: Texts, lang: Lang): WhyLine {
  return { ...lineOf(leaf, texts, lang), required: productTexts(lang).nothingLeftOut, limitSource: '' };
}

/** The days of a slice: its span, or the day that picked its law. */
export function spanText(ground: Ground, lang: Lang): string {
  if (!ground.from && !ground.to) return ground.on ? formatDate(ground.on, lang) : '–';
  const [from, to] = [ground.from, ground.to].map((day) => (day ? formatDate(day, lang) : ''));
  return from === to ? String(from) : `${from}–${to}`;
}

interface Seen {
  readonly leaf: LeafGround;
  /** Under a `not`: what is required is the opposite of what the leaf compares. */
  readonly denied: boolean;
}

function decisive(ground: Ground, finding: Finding): Seen[] {
  const wanted = { failed: false, inapplicable: false, cantTell: null, passed: true }[finding.outcome];
  const node = finding.outcome === 'inapplicable' || ground.applies?.holds === null ? ground.applies : ground.requires;
  return node ? collect(node, wanted, false) : [];
}

function collect(node: GroundNode, wanted: boolean | null, denied: boolean): Seen[] {
  if (node.holds !== wanted) return [];
  if ('all' in node) return node.all.flatMap((child) => collect(child, wanted, denied));
  if ('any' in node) return node.any.flatMap((child) => collect(child, wanted, denied));
  if ('not' in node) return collect(node.not, wanted === null ? null : !wanted, !denied);
  return [{ leaf: node, denied }];
}

const OPPOSITE: Readonly<Record<Operator, Operator>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
  in: 'notIn',
  notIn: 'in',
};

/** @param denied the leaf stands under a `not` */
export function lineOf(leaf: LeafGround, texts: Texts, lang: Lang, denied = false): WhyLine {
  const words = productTexts(lang);
  const unit = unitOf(leaf.fact, texts);
  // Of a yes or no, «not yes» is no; an open completeness is asked for, whichever way a rule uses it.
  const wanted = isCompleteness(leaf.fact) && leaf.holds === null ? true : yesOrNo(leaf, denied);
  const limit =
    wanted !== undefined
      ? formatValue(wanted, unit, lang)
      : leaf.expected === undefined
        ? 'id' in leaf.limit
          ? `«${labelOf(leaf.limit.id, texts, lang)}»`
          : words.unknownLimit
        : formatValue(leaf.expected, unit, lang);
  const operator = wanted !== undefined ? 'equal' : denied ? OPPOSITE[leaf.operator] : leaf.operator;
  const isDate = texts.facts[leaf.fact]?.type === 'date';
  const form =
    isDate && operator in words.dateOperator
      ? words.dateOperator[operator as keyof typeof words.dateOperator]
      : words.operator[operator];
  return {
    fact: labelOf(leaf.fact, texts, lang),
    found:
      leaf.actual === undefined
        ? leaf.doubt
          ? words.doubt[leaf.doubt]
          : words.unknown
        : `${formatValue(leaf.actual, unit, lang)}${leaf.basis && leaf.basis !== 'documented' ? ` (${words.basis[leaf.basis]})` : ''}`,
    required: fill(form, { limit }),
    requiredOfAll: fill(form, {
      limit: leaf.limit.kind === 'fact' ? `«${labelOf(leaf.limit.id, texts, lang)}»` : limit,
    }),
    limitSource: limitSource(leaf, texts, lang),
    from: placesText(leaf.from, lang),
    ...(leaf.doubt ? { lacks: { id: leaf.lacks ?? leaf.fact, doubt: leaf.doubt } } : {}),
  };
}

function yesOrNo({ expected, operator }: LeafGround, denied: boolean): boolean | undefined {
  if (typeof expected !== 'boolean' || (operator !== 'equal' && operator !== 'notEqual')) return undefined;
  return (operator === 'equal') === denied ? !expected : expected;
}

/** What the limit is and where it comes from, and the terms behind the fact; empty for a value that the rule itself states. */
function limitSource(leaf: LeafGround, texts: Texts, lang: Lang): string {
  const behind = (leaf.terms ?? []).flatMap((term) => [
    term.id === leaf.fact ? '' : `«${labelOf(term.id, texts, lang)}»`,
    ...termParts(term, lang),
  ]);
  return [...limitParts(leaf, texts, lang), ...behind].filter(Boolean).join(', ');
}

function limitParts(leaf: LeafGround, texts: Texts, lang: Lang): string[] {
  const words = productTexts(lang);
  const { limit } = leaf;
  if (limit.kind === 'fixed') return [];
  // A limit that is not known has been named already, in the place of its value.
  const label = leaf.expected === undefined ? '' : `«${labelOf(limit.id, texts, lang)}»`;
  if (limit.kind === 'fact') return [label, placesText(limit.from, lang)];
  if (limit.kind === 'term') return [label, ...termParts(limit, lang)];
  return [
    label,
    limit.source ? [limit.source.document, limit.source.section].filter(Boolean).join(' ') : '',
    limit.since ? fill(words.since, { when: formatDate(limit.since, lang) }) : '',
  ];
}

function termParts({ source, enteredBy, enteredAt }: EnteredTerm, lang: Lang): string[] {
  const when = enteredAt ? formatDate(enteredAt, lang) : '';
  return [source ?? '', enteredBy ? fill(productTexts(lang).enteredBy, { who: enteredBy, when }) : ''];
}
