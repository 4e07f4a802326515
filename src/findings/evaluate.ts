/** Facts + rulebook → findings. Every rule for every subject, slice by slice; the worst slice is the headline. */
import type { Facts, Slice, Subject } from '../facts/fact.ts';
import { editionOn } from '../rulebook/at-date.ts';
import type { Resolved, ResolvedEdition, Rulebook } from '../rulebook/rule.ts';
import { type Decision, decided, headlineOf } from './decision.ts';
import type { Finding, Ground } from './finding.ts';
import { type Clocks, type Context, judge, lookupIn, type TermSource } from './judge.ts';
import { doubtsOf } from './truth.ts';
import { decideSet } from './whole-set.ts';

/** Facts that are walked once: what has been decided may be let go. */
export interface Undecided extends Pick<Facts, 'contract'> {
  readonly subjects: Iterable<Subject>;
}

/** All findings, sorted by id. Ids that no rule decides yet are there as `cantTell / notExamined`. Never throws for one rule's sake. */
export async function evaluate(
  rulebook: Rulebook,
  facts: Undecided,
  clocks: Clocks,
  termSource: TermSource = () => undefined,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const waiting = Map.groupBy(facts.subjects, (subject) => subject.kind);
  // One kind of subject after the other, since facts and findings of all kinds together are the most that is ever held.
  for (const rule of rulebook.rules.toSorted((a, b) => (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0))) {
    for (const kind of waiting.keys()) if (kind < rule.subject) waiting.delete(kind);
    const context: Context = {
      rulebook,
      rule,
      clocks,
      contract: facts.contract,
      termSource,
      seen: new Map(),
      figures: new Map(),
    };
    const subjects = waiting.get(rule.subject) ?? [];
    for (const subject of subjects) findings.push(finding(context, subject, await decideSubject(context, subject)));
    if (rule.subject !== 'contract') {
      const whole = await guarded({ on: clocks.contractDate, edition: null }, () =>
        decideSet(context, subjects.length),
      );
      if (whole) findings.push(finding(context, CONTRACT, whole));
    }
  }
  for (const requirement of rulebook.requirements)
    for (const awaited of requirement.awaited) findings.push(notExamined(requirement.id, awaited));
  return findings.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

const CONTRACT: Subject = { kind: 'contract', key: 'contract', label: '', from: [], slices: [] };

/** A crash is that decision's `checkFault`: ours, and everything else is still decided. */
async function guarded<D extends Decision | undefined>(
  ground: Omit<Ground, 'outcome'>,
  decide: () => Promise<D>,
  edition?: ResolvedEdition,
): Promise<D | Decision> {
  try {
    return await decide();
  } catch {
    return decided('cantTell', ground, { reason: 'checkFault', missing: [], ...(edition ? { edition } : {}) });
  }
}

async function decideSubject(context: Context, subject: Subject): Promise<Decision> {
  const decisions: Decision[] = [];
  for (const slice of subject.slices) decisions.push(await decideSlice(context, slice));
  return headlineOf(decisions);
}

/** One rule for one slice, by the law of its day. A crash of the engine is `checkFault`. */
export async function decideSlice(context: Context, slice: Slice): Promise<Decision> {
  const { rule, clocks } = context;
  const on = rule.clock === 'contract' ? clocks.contractDate : slice.on;
  const span = {
    ...(slice.from === undefined ? {} : { from: slice.from }),
    ...(slice.to === undefined ? {} : { to: slice.to }),
    on,
  };
  if (on === null) {
    const doubt =
      rule.clock === 'contract'
        ? ({ reason: 'missingTerm', missing: ['contractDate'] } as const)
        : ({ reason: 'missingEvidence', missing: ['subjectDate'] } as const);
    return decided('cantTell', { ...span, edition: null }, doubt);
  }
  const edition = editionOn(rule, on);
  if (!edition?.requires) return decided('inapplicable', { ...span, edition: null });
  const { requires } = edition;
  const ground = { ...span, edition: edition.from };
  return guarded(ground, () => decideEdition(context, edition, requires, slice, on, ground), edition);
}

async function decideEdition(
  context: Context,
  edition: ResolvedEdition,
  requires: Resolved,
  slice: Slice,
  on: string,
  ground: Omit<Ground, 'outcome'>,
): Promise<Decision> {
  const lookup = lookupIn(context, edition, slice.facts, on);
  const applies = edition.appliesWhen && (await judge(context, edition.appliesWhen, lookup));
  const base = { ...ground, ...(applies ? { applies } : {}) };
  if (applies?.holds === false) return decided('inapplicable', base, { edition });
  if (applies?.holds === null) return decided('cantTell', base, { ...doubtsOf(applies), edition });
  const required = await judge(context, requires, lookup);
  const whole = { ...base, requires: required };
  if (required.holds === null) return decided('cantTell', whole, { ...doubtsOf(required), edition });
  return decided(required.holds ? 'passed' : 'failed', whole, { edition });
}

function finding(context: Context, subject: Subject, decision: Decision): Finding {
  const { rule } = context;
  const key = subject.kind === 'contract' ? 'contract' : `${subject.kind}/${subject.key}`;
  const clause = context.termSource(`clause.${rule.requirement}`)?.source;
  return {
    id: `${rule.id}:${key}`,
    rule: rule.id,
    requirement: rule.requirement,
    duty: rule.duty,
    subject: { kind: subject.kind, key: subject.key, label: subject.label },
    outcome: decision.outcome,
    ...(decision.reason === undefined ? {} : { reason: decision.reason }),
    ...(decision.missing === undefined ? {} : { missing: decision.missing }),
    grounds: decision.grounds,
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
