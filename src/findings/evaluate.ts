/** Facts + rulebook → findings. Every rule for every subject, slice by slice; the worst slice is the headline. */
import { completenessOf } from '../facts/catalogue.ts';
import type { Fact, Facts, FactSet, Slice, Subject, Value } from '../facts/fact.ts';
import { editionOn, figureOn } from '../rulebook/at-date.ts';
import type { Resolved, ResolvedEdition, ResolvedRule, Rulebook } from '../rulebook/rule.ts';
import type { Basis } from '../schemas/rule.ts';
import { compare } from './engine.ts';
import { type Finding, type Ground, type GroundNode, type Outcome, RANK } from './finding.ts';
import { doubtsOf, fold, type Lookup } from './truth.ts';

export interface Clocks {
  /** The day from which the contract runs; null when the case does not say. */
  readonly contractDate: string | null;
}

/** What the agreement says about a term or clause, shown beside the limit. */
export type TermSource = (
  id: string,
) => { readonly source?: string; readonly enteredBy?: string; readonly enteredAt?: string } | undefined;

/** All findings, sorted by id. Ids that no rule decides yet are there as `cantTell / notExamined`. Never throws for one rule's sake. */
export async function evaluate(
  rulebook: Rulebook,
  facts: Facts,
  clocks: Clocks,
  termSource: TermSource = () => undefined,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const rule of rulebook.rules) {
    const context = { rulebook, rule, clocks, contract: facts.contract, termSource };
    const subjects = facts.subjects.filter((subject) => subject.kind === rule.subject);
    for (const subject of subjects) findings.push(await decideSubject(context, subject));
    if (rule.subject !== 'contract') {
      const whole = await decideSet(context, subjects.length);
      if (whole) findings.push(whole);
    }
  }
  for (const requirement of rulebook.requirements)
    for (const awaited of requirement.awaited) findings.push(notExamined(requirement.id, awaited));
  return findings.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

interface Context {
  readonly rulebook: Rulebook;
  readonly rule: ResolvedRule;
  readonly clocks: Clocks;
  readonly contract: FactSet;
  readonly termSource: TermSource;
}

async function decideSubject(context: Context, subject: Subject): Promise<Finding> {
  const { rule } = context;
  const grounds: Ground[] = [];
  let worst: Decision | undefined;
  for (const slice of subject.slices) {
    const decision = await decideSlice(context, slice);
    grounds.push(decision.ground);
    if (!worst || RANK[decision.outcome] > RANK[worst.outcome]) worst = decision;
  }
  const key = rule.subject === 'contract' ? 'contract' : `${subject.kind}/${subject.key}`;
  return finding(rule, `${rule.id}:${key}`, subject, worst as Decision, grounds, context);
}

interface Decision {
  readonly outcome: Outcome;
  readonly reason?: Finding['reason'];
  readonly missing?: readonly string[];
  readonly edition?: ResolvedEdition;
  readonly ground: Ground;
}

async function decideSlice(context: Context, slice: Slice): Promise<Decision> {
  const { rule, clocks } = context;
  const on = rule.clock === 'contract' ? clocks.contractDate : slice.on;
  const span = {
    ...(slice.from === undefined ? {} : { from: slice.from }),
    ...(slice.to === undefined ? {} : { to: slice.to }),
    on,
  };
  if (on === null) {
    const missing = [rule.clock === 'contract' ? 'contractDate' : 'subjectDate'];
    return {
      outcome: 'cantTell',
      reason: rule.clock === 'contract' ? 'missingTerm' : 'missingEvidence',
      missing,
      ground: { ...span, edition: null, outcome: 'cantTell' },
    };
  }
  const edition = editionOn(rule, on);
  if (!edition?.requires)
    return { outcome: 'inapplicable', ground: { ...span, edition: null, outcome: 'inapplicable' } };
  try {
    return { edition, ...(await decideEdition(context, edition, edition.requires, slice, on, span)) };
  } catch {
    return {
      edition,
      outcome: 'cantTell',
      reason: 'checkFault',
      missing: [],
      ground: { ...span, edition: edition.from, outcome: 'cantTell' },
    };
  }
}

async function decideEdition(
  context: Context,
  edition: ResolvedEdition,
  requires: Resolved,
  slice: Slice,
  on: string,
  span: Pick<Ground, 'from' | 'to' | 'on'>,
): Promise<Decision> {
  const lookup = lookupIn(context, edition, slice.facts, on);
  const applies = edition.appliesWhen && (await judge(edition.appliesWhen, lookup));
  const base = { ...span, edition: edition.from, ...(applies ? { applies } : {}) };
  if (applies?.holds === false) return { outcome: 'inapplicable', ground: { ...base, outcome: 'inapplicable' } };
  if (applies && applies.holds === null)
    return { outcome: 'cantTell', ...doubtsOf(applies), ground: { ...base, outcome: 'cantTell' } };
  const required = await judge(requires, lookup);
  const outcome = required.holds === null ? 'cantTell' : required.holds ? 'passed' : 'failed';
  return {
    outcome,
    ...(required.holds === null ? doubtsOf(required) : {}),
    ground: { ...base, outcome, requires: required },
  };
}

async function judge(condition: Resolved, lookup: Lookup): Promise<GroundNode> {
  const known: Record<string, Value> = {};
  for (const id of idsIn(condition)) {
    const fact = lookup(id);
    if (fact && 'value' in fact) known[id] = fact.value;
  }
  return fold(condition, await compare(condition, known), lookup);
}

/** Every fact, figure and term id that a condition names. */
export function idsIn(condition: Resolved): string[] {
  if ('all' in condition) return condition.all.flatMap(idsIn);
  if ('any' in condition) return condition.any.flatMap(idsIn);
  if ('not' in condition) return idsIn(condition.not);
  const value = condition.value;
  return typeof value === 'object' && !Array.isArray(value) ? [condition.fact, value.fact] : [condition.fact];
}

function lookupIn(context: Context, edition: ResolvedEdition, own: FactSet, on: string): Lookup {
  const find = (id: string): Fact | undefined => own.get(id) ?? context.contract.get(id);
  return (id) => {
    if (id.startsWith('param.')) return figureFact(context.rulebook, edition, id, find, on);
    const fact = find(id);
    if (id.startsWith('term.') || id.startsWith('clause.'))
      return fact && { ...fact, limit: { kind: 'term', id, ...context.termSource(id) } };
    return fact && { ...accepted(fact, context.rule.accepts), limit: { kind: 'fact', id, from: fact.from } };
  };
}

function figureFact(
  rulebook: Rulebook,
  edition: ResolvedEdition,
  id: string,
  find: (id: string) => Fact | undefined,
  on: string,
): ReturnType<Lookup> {
  const keys: Record<string, string> = {};
  for (const [key, factId] of Object.entries(edition.keys?.[id] ?? {})) {
    const selector = find(factId);
    if (!selector || !('value' in selector))
      return {
        id,
        absent: selector && 'absent' in selector ? selector.absent : 'missingEvidence',
        from: [],
        limit: { kind: 'param', id },
      };
    keys[key] = String(selector.value);
  }
  const figure = figureOn(rulebook, id.slice('param.'.length), keys, on);
  if (!figure) return { id, absent: 'missingTerm', from: [], limit: { kind: 'param', id } };
  const value = Array.isArray(figure.value) ? figure.value.map(String) : (figure.value as Value);
  return {
    id,
    value,
    basis: 'documented',
    from: [],
    limit: { kind: 'param', id, since: figure.from, source: figure.source },
  };
}

/** A fact on a basis that the rule does not take is withheld. */
function accepted(fact: Fact, accepts: readonly Basis[]): Fact {
  if (!('value' in fact) || accepts.includes(fact.basis)) return fact;
  const absent =
    fact.basis === 'declared' ? 'declaredOnly' : fact.basis === 'assessed' ? 'needsReview' : 'missingEvidence';
  return { id: fact.id, absent, from: fact.from };
}

/** The set of subjects itself: an empty or incomplete one must show in the result, or silence would look like a pass. */
async function decideSet(context: Context, count: number): Promise<Finding | undefined> {
  const { rule, clocks } = context;
  const contract: Subject = { kind: 'contract', key: 'contract', label: '', from: [], slices: [] };
  const id = `${rule.id}:contract`;
  const on = clocks.contractDate;
  const edition =
    on === null
      ? undefined
      : rule.clock === 'contract'
        ? editionOn(rule, on)
        : rule.editions.findLast((candidate) => candidate.requires !== null);
  const completeness = completenessOf[rule.subject];
  if (on === null || !edition || completeness === undefined) return undefined;
  const clause = await judge(
    { fact: `clause.${rule.requirement}`, operator: 'equal', value: true },
    lookupIn(context, edition, new Map(), on),
  );
  const base = { on, edition: edition.from, applies: clause };
  if (clause.holds !== true) {
    if (count > 0) return undefined;
    const outcome = clause.holds === false ? 'inapplicable' : 'cantTell';
    return finding(
      rule,
      id,
      contract,
      { outcome, ...(clause.holds === null ? doubtsOf(clause) : {}), edition, ground: { ...base, outcome } },
      [{ ...base, outcome }],
      context,
    );
  }
  const complete = await judge(
    { fact: completeness, operator: 'equal', value: true },
    lookupIn(context, edition, new Map(), on),
  );
  if (complete.holds === true && count > 0) return undefined;
  const outcome = complete.holds === true ? (rule.emptySet ?? 'inapplicable') : 'cantTell';
  const doubt =
    complete.holds === true
      ? {}
      : complete.holds === null
        ? doubtsOf(complete)
        : { reason: 'missingEvidence' as const, missing: [completeness] };
  const ground = { ...base, outcome, requires: complete } as const;
  return finding(rule, id, contract, { outcome, ...doubt, edition, ground }, [ground], context);
}

function finding(
  rule: ResolvedRule,
  id: string,
  subject: Subject,
  decision: Decision,
  grounds: readonly Ground[],
  context: Context,
): Finding {
  const clause = context.termSource(`clause.${rule.requirement}`)?.source;
  return {
    id,
    rule: rule.id,
    requirement: rule.requirement,
    duty: rule.duty,
    subject: { kind: subject.kind, key: subject.key, label: subject.label },
    outcome: decision.outcome,
    ...(decision.reason === undefined ? {} : { reason: decision.reason }),
    ...(decision.missing === undefined ? {} : { missing: decision.missing }),
    grounds,
    source: {
      ...(decision.edition ? { rule: decision.edition.source } : {}),
      ...(clause === undefined ? {} : { clause }),
    },
    from: subject.from,
  };
}

function notExamined(
  requirement: Finding['requirement'],
  awaited: Rulebook['requirements'][number]['awaited'][number],
): Finding {
  return {
    id: `${awaited.id}:contract`,
    rule: awaited.id,
    requirement,
    duty: awaited.duty,
    subject: { kind: 'contract', key: 'contract', label: '' },
    outcome: 'cantTell',
    reason: 'notExamined',
    missing: [],
    grounds: [],
    source: {},
    from: [],
  };
}
