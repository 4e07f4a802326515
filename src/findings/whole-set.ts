/** The set of subjects itself: an empty or incomplete one must show in the result, or silence would look like a pass. */
import { completenessOf, knownOfLeftOut } from '../facts/catalogue.ts';
import type { Fact } from '../facts/fact.ts';
import { editionOn } from '../rulebook/at-date.ts';
import type { Resolved, ResolvedEdition, ResolvedRule } from '../rulebook/rule.ts';
import { type Decision, decided } from './decision.ts';
import { type Context, judge, lookupIn } from './judge.ts';
import { doubtsOf } from './truth.ts';

/**
 * What a rule says about its subjects as a set.
 * @param count how many subjects there are
 * @returns undefined when the subjects' own findings say all there is to say
 */
export async function decideSet(context: Context, count: number): Promise<Decision | undefined> {
  const { rule } = context;
  const on = context.clocks.contractDate;
  const completeness = completenessOf[rule.subject];
  const edition = editionOf(rule, on);
  if (!edition) {
    if (count > 0) return undefined;
    return rule.clock === 'contract' && on === null
      ? decided('cantTell', { on, edition: null }, { reason: 'missingTerm', missing: ['contractDate'] })
      : decided('inapplicable', { on, edition: null });
  }
  const lookup = lookupIn(context, edition, new Map(), on ?? edition.from);
  const applies = await judge(context, isTrue(`clause.${rule.requirement}`), lookup);
  const base = { on, edition: edition.from, applies };
  // Where the law reaches some of the set, the set must be known whatever the agreement says.
  if (applies.holds !== true && !edition.byLaw) {
    if (count > 0) return undefined;
    return applies.holds === false
      ? decided('inapplicable', base, { edition })
      : decided('cantTell', base, { ...doubtsOf(applies), edition });
  }
  if (count > 0 && (await reachesNobodyElse(context, edition, on))) return undefined;
  if (completeness === undefined) {
    // Nothing can say that such a set is complete, so an empty one stays doubt.
    return count > 0 ? undefined : decided('cantTell', base, { reason: 'missingEvidence', missing: [], edition });
  }
  const requires = await judge(context, isTrue(completeness), lookup);
  if (requires.holds === true)
    return count > 0 ? undefined : decided(rule.emptySet ?? 'inapplicable', { ...base, requires }, { edition });
  const doubt =
    requires.holds === null ? doubtsOf(requires) : { reason: 'missingEvidence' as const, missing: [completeness] };
  return decided('cantTell', { ...base, requires }, { ...doubt, edition });
}

/** Whether the rule does not apply to any subject that the list may leave out: then it matters to nobody whether the list is whole. */
async function reachesNobodyElse(context: Context, edition: ResolvedEdition, on: string | null): Promise<boolean> {
  const leftOut = knownOfLeftOut[context.rule.subject];
  if (!leftOut || !edition.appliesWhen) return false;
  const facts = Object.entries(leftOut).map(([id, value]): [string, Fact] => [
    id,
    { id, value, basis: 'documented', from: [] },
  ]);
  const lookup = lookupIn(context, edition, new Map(facts), on ?? edition.from);
  return (await judge(context, edition.appliesWhen, lookup)).holds === false;
}

/** For the clock of facts the set has no day of its own: the newest edition that requires something speaks. */
function editionOf(rule: ResolvedRule, on: string | null): ResolvedEdition | undefined {
  if (rule.clock === 'fact') return rule.editions.findLast((candidate) => candidate.requires !== null);
  return on === null ? undefined : editionOn(rule, on);
}

const conditions = new Map<string, Resolved>();

/** The same object each time, so that its engine is made once. */
function isTrue(id: string): Resolved {
  const made = conditions.get(id) ?? { fact: id, operator: 'equal', value: true };
  conditions.set(id, made);
  return made;
}
