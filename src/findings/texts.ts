/** Gathers, in all languages, the texts that a result cites: nothing more, so that `findings.json` can be drawn without the rulebook. */
import { factEntry } from '../facts/catalogue.ts';
import type { Contradiction, Value } from '../facts/fact.ts';
import type { Rulebook } from '../rulebook/rule.ts';
import { slotsOf } from '../rulebook/slots.ts';
import type { Agreement } from '../schemas/case.ts';
import type { LocalText } from '../schemas/common.ts';
import type { Finding, GroundNode } from './finding.ts';
import type { NextStep } from './next.ts';
import type { RuleTexts, Texts } from './result.ts';

/** @param kinds what each kind of evidence is called */
export function citedTexts(
  rulebook: Rulebook,
  findings: readonly Finding[],
  contradictions: readonly Contradiction[],
  next: readonly NextStep[],
  agreement: Agreement,
  kinds: Readonly<Record<string, LocalText>>,
): Texts {
  const rules = ruleTexts(rulebook, findings);
  const ids = new Set<string>();
  for (const finding of findings) {
    for (const ground of finding.grounds)
      for (const node of [ground.applies, ground.requires]) if (node) collectIds(node, ids);
    for (const id of finding.missing ?? []) ids.add(id);
  }
  for (const rule of Object.values(rules))
    for (const edition of Object.values(rule.editions))
      for (const text of [...Object.values(edition.messages ?? {}), edition.remedy])
        if (text) for (const id of slotsOf(text.nb)) ids.add(id);
  for (const one of contradictions) ids.add(one.fact);
  for (const step of next) for (const id of step.facts) ids.add(id);
  const sorted = [...ids].sort();
  return {
    requirements: Object.fromEntries(
      rulebook.requirements.map((one) => [one.id, { title: one.title, source: one.source }]),
    ),
    rules,
    facts: Object.fromEntries(
      sorted.flatMap((id) => {
        const entry = factEntry(id);
        return entry
          ? [
              [
                id,
                {
                  label: entry.label,
                  proves: entry.proves,
                  type: entry.type,
                  unit: entry.unit,
                  provenBy: entry.provenBy,
                  askedOf: entry.askedOf,
                },
              ],
            ]
          : [];
      }),
    ),
    parameters: Object.fromEntries(
      sorted.flatMap((id) => {
        const parameter = id.startsWith('param.') ? rulebook.parameters.get(id.slice(6)) : undefined;
        return parameter ? [[id, { label: parameter.label, unit: parameter.unit, values: parameter.values }]] : [];
      }),
    ),
    terms: Object.fromEntries(
      sorted.flatMap((id) => {
        const term = id.startsWith('term.') ? rulebook.terms.get(id.slice(5)) : undefined;
        const entered = agreement.terms[id.slice(5)];
        return term
          ? [
              [
                id,
                {
                  label: term.label,
                  unit: term.unit,
                  ...(entered
                    ? {
                        value: entered.value,
                        source: entered.source,
                        enteredBy: entered.enteredBy,
                        enteredAt: entered.enteredAt,
                      }
                    : {}),
                },
              ],
            ]
          : [];
      }),
    ),
    kinds,
  };
}

function ruleTexts(rulebook: Rulebook, findings: readonly Finding[]): Record<string, RuleTexts> {
  const used = new Set(findings.map((finding) => finding.rule));
  const out: Record<string, RuleTexts> = {};
  for (const rule of rulebook.rules) {
    if (!used.has(rule.id)) continue;
    const editions = rule.editions.map(
      (edition) =>
        [
          edition.from,
          {
            source: edition.source,
            ...(edition.messages
              ? { messages: edition.messages as NonNullable<RuleTexts['editions'][string]['messages']> }
              : {}),
            ...(edition.remedy ? { remedy: edition.remedy } : {}),
          },
        ] as const,
    );
    out[rule.id] = {
      title: rule.title,
      why: rule.why,
      duty: rule.duty,
      clock: rule.clock,
      editions: Object.fromEntries(editions),
    };
  }
  for (const requirement of rulebook.requirements)
    for (const awaited of requirement.awaited)
      if (used.has(awaited.id)) out[awaited.id] = { title: awaited.title, duty: awaited.duty, editions: {} };
  return Object.fromEntries(Object.entries(out).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function collectIds(node: GroundNode, into: Set<string>): void {
  if ('all' in node) for (const child of node.all) collectIds(child, into);
  else if ('any' in node) for (const child of node.any) collectIds(child, into);
  else if ('not' in node) collectIds(node.not, into);
  else {
    into.add(node.fact);
    if (node.limit.kind !== 'fixed') into.add(node.limit.id);
    for (const term of node.terms ?? []) into.add(term.id);
  }
}

/** The values behind the slots of a finding's sentences: every leaf's fact and limit, the first that is known. */
export function slotValues(finding: Finding): Map<string, Value> {
  const values = new Map<string, Value>();
  const walk = (node: GroundNode): void => {
    if ('all' in node) node.all.forEach(walk);
    else if ('any' in node) node.any.forEach(walk);
    else if ('not' in node) walk(node.not);
    else {
      if (node.actual !== undefined && !values.has(node.fact)) values.set(node.fact, node.actual);
      if (node.expected !== undefined && node.limit.kind !== 'fixed' && !values.has(node.limit.id))
        values.set(node.limit.id, node.expected);
    }
  };
  const headline = finding.grounds.filter((ground) => ground.outcome === finding.outcome);
  const grounds = [...headline, ...finding.grounds.filter((ground) => ground.outcome !== finding.outcome)];
  for (const ground of grounds) for (const node of [ground.requires, ground.applies]) if (node) walk(node);
  return values;
}
