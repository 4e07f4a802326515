/** A finding in words: what, why, what is missing and what turns it green. Reads only the result. */
import type { Finding, Ground, GroundNode } from '../findings/finding.ts';
import type { Result, Texts } from '../findings/result.ts';
import { slotValues } from '../findings/texts.ts';
import { slotsOf } from '../rulebook/slots.ts';
import { formatDate, formatList, type Lang } from '../text/lang.ts';
import { fill, texts as productTexts } from '../text/product.ts';
import { formatValue } from '../text/value.ts';
import { labelOf, subjectName, unitOf } from './names.ts';
import { isCompleteness, type WhyLine, whyLines } from './why.ts';

export interface Described {
  readonly finding: Finding;
  readonly title: string;
  readonly subject: string;
  readonly outcome: string;
  readonly sentence: string;
  /** The same without the list of what is missing, for where that is shown beside it. */
  readonly lead: string;
  /** The finding is about the list of subjects, not about one of them. */
  readonly aboutSet: boolean;
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
  const slots = slotTexts(finding, edition, result.texts, lang);
  const { requires } = decisive ?? {};
  const aboutSet =
    finding.subject.kind === 'contract' &&
    requires !== undefined &&
    'fact' in requires &&
    isCompleteness(requires.fact);
  const saying: Saying = { finding, ground: decisive, edition, slots, texts: result.texts, lang, aboutSet };
  return {
    finding,
    title: rule?.title[lang] ?? finding.rule,
    subject: subjectName(finding.subject, lang),
    outcome: outcomeWord(finding, lang),
    sentence: sentenceOf(saying, true),
    lead: sentenceOf(saying, false),
    aboutSet,
    why: whyLines(finding, result.texts, lang),
    missing: (finding.missing ?? []).map((id) => labelOf(id, result.texts, lang)),
    remedy: remedyOf(saying),
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

/** What turns it green. The rule says so for a deviation; of a list or a term that is lacking we say it ourselves. */
function remedyOf({ finding, edition, slots, lang, aboutSet }: Saying): string {
  const words = productTexts(lang);
  const open = finding.outcome === 'cantTell';
  if ((!open && finding.outcome !== 'failed') || finding.reason === 'notExamined' || finding.reason === 'checkFault')
    return '';
  if (open && aboutSet) return words.incompleteSetRemedy;
  if (finding.reason === 'missingTerm') return words.termRemedy;
  return fill(edition?.remedy?.[lang] ?? '', slots);
}

/** The outcome as people read it; doubt that only a person can settle has its own word. */
export function outcomeWord(finding: Pick<Finding, 'outcome' | 'reason'>, lang: Lang): string {
  const words = productTexts(lang).outcome;
  if (finding.outcome !== 'cantTell') return words[finding.outcome];
  if (finding.reason === 'needsReview') return words.review;
  if (finding.reason === 'notExamined' || finding.reason === 'checkFault') return words[finding.reason];
  return words.cantTell;
}

/** The slots of the sentences of this finding; what is not known says so. */
function slotTexts(finding: Finding, edition: Saying['edition'], texts: Texts, lang: Lang): Record<string, string> {
  const out: Record<string, string> = {};
  const sentences = [...Object.values(edition?.messages ?? {}), edition?.remedy];
  for (const text of sentences) for (const id of slotsOf(text?.nb ?? '')) out[id] = productTexts(lang).unknown;
  for (const [id, value] of slotValues(finding)) out[id] = formatValue(value, unitOf(id, texts), lang);
  return out;
}

interface Saying {
  readonly finding: Finding;
  readonly ground: Ground | undefined;
  readonly edition: Texts['rules'][string]['editions'][string] | undefined;
  readonly slots: Readonly<Record<string, string>>;
  readonly texts: Texts;
  readonly lang: Lang;
  readonly aboutSet: boolean;
}

/** @param whole with the list of what is missing */
function sentenceOf(saying: Saying, whole: boolean): string {
  const { finding, ground, edition, slots, lang, aboutSet } = saying;
  const words = productTexts(lang);
  if (finding.outcome === 'cantTell') return doubtSentence(saying, whole);
  if (finding.outcome === 'inapplicable') {
    if (ground?.edition === null) return fill(words.notInForce, { day: ground.on ? formatDate(ground.on, lang) : '–' });
    if (aboutSet) return words.emptySet;
    if (clauseOff(ground?.applies)) return words.noClause;
    return fill(edition?.messages?.inapplicable?.[lang] ?? '', slots);
  }
  if (aboutSet && finding.outcome === 'passed') return words.emptySet;
  return fill(edition?.messages?.[finding.outcome]?.[lang] ?? '', slots);
}

function doubtSentence({ finding, ground, texts, lang, aboutSet }: Saying, whole: boolean): string {
  const words = productTexts(lang);
  if (finding.reason === 'notExamined' || finding.reason === 'checkFault') return `${words.doubt[finding.reason]}.`;
  if (ground?.on === null)
    return finding.missing?.includes('contractDate') ? words.noContractDate : words.noSubjectDate;
  if (ground?.applies?.holds === null && 'fact' in ground.applies && ground.applies.fact.startsWith('clause.'))
    return words.clauseUnknown;
  const reason = lowerFirst(words.doubt[finding.reason ?? 'missingEvidence']);
  const missing = formatList(
    (finding.missing ?? []).map((id) => `«${labelOf(id, texts, lang)}»`),
    lang,
  );
  if (!whole) return aboutSet ? words.incompleteSet : fill(words.cantTellShort, { reason });
  const lead = fill(words.cantTellLead, { reason, missing });
  return aboutSet ? `${words.incompleteSet} ${lead}` : lead;
}

function clauseOff(node: GroundNode | undefined): boolean {
  if (!node) return false;
  if ('fact' in node) return node.fact.startsWith('clause.') && node.holds === false;
  return (
    'all' in node &&
    node.all.some((child) => 'fact' in child && child.fact.startsWith('clause.') && child.holds === false)
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
