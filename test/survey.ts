/** Which mutants of a rule its own cases notice: outcome, reason or what is missing changes in at least one of them. */
import type { Fact, Value } from '../src/facts/fact.ts';
import { decideSlice } from '../src/findings/evaluate.ts';
import type { Context } from '../src/findings/judge.ts';
import type { Figure } from '../src/rulebook/at-date.ts';
import type { Parameter, ResolvedRule, Rulebook } from '../src/rulebook/rule.ts';
import type { RuleCases } from '../src/schemas/rule.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { factsOf } from './run-case.ts';

export interface Survey {
  readonly made: number;
  readonly noticed: number;
  /** Listed with a reason, and rightly so. */
  readonly equivalent: number;
  readonly survivors: readonly Mutant[];
  /** Entries of `equivalentMutants` that are wrong: no such mutant, or a case notices it. */
  readonly misplaced: readonly string[];
}

/** Makes every mutant of a rule and runs the cases against it until one notices. */
export async function survey(rule: ResolvedRule, cases: RuleCases, book: Rulebook): Promise<Survey> {
  const seen: Context['seen'] = new Map();
  const situations = cases.cases.map((one) => ({ on: one.on, facts: factsOf(rule, cases, one), verdict: '' }));
  for (const one of situations) one.verdict = await verdictOf(rule, book, one, seen);
  const mutants = mutantsOf(rule, book);
  const survivors: Mutant[] = [];
  for (const mutant of mutants) if (!(await isNoticed(mutant, situations, book, seen))) survivors.push(mutant);
  const listed = new Set((cases.equivalentMutants ?? []).map((entry) => entry.mutant));
  const surviving = new Set(survivors.map((mutant) => mutant.id));
  const known = new Set(mutants.map((mutant) => mutant.id));
  return {
    made: mutants.length,
    noticed: mutants.length - survivors.length,
    equivalent: survivors.filter((mutant) => listed.has(mutant.id)).length,
    survivors: survivors.filter((mutant) => !listed.has(mutant.id)),
    misplaced: [...listed]
      .filter((id) => !surviving.has(id))
      .map((id) => `«${id}» ${known.has(id) ? 'is noticed by a case' : 'is no mutant of this rule'}: take it out`),
  };
}

interface Situation {
  readonly on: string;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly verdict: string;
}

async function isNoticed(
  mutant: Mutant,
  situations: readonly Situation[],
  book: Rulebook,
  seen: Context['seen'],
): Promise<boolean> {
  const { limit } = mutant;
  const shiftedBook = limit?.of.startsWith('param.') ? withFigure(book, limit) : book;
  for (const one of situations) {
    if (!mutant.touches(one.on)) continue;
    const facts = limit?.of.startsWith('term.') ? withTerm(one.facts, limit) : one.facts;
    const verdict = await verdictOf(mutant.rule, shiftedBook, { ...one, facts }, seen, limit);
    if (verdict !== one.verdict) return true;
  }
  return false;
}

/** Outcome, reason and what is missing, in one line that can be compared. A shifted limit goes by its true name. */
async function verdictOf(
  rule: ResolvedRule,
  rulebook: Rulebook,
  { on, facts }: Pick<Situation, 'on' | 'facts'>,
  seen: Context['seen'],
  limit?: Mutant['limit'],
): Promise<string> {
  const context: Context = {
    rulebook,
    rule,
    clocks: { contractDate: on },
    contract: new Map(),
    termSource: () => undefined,
    seen,
    figures: new Map<string, Figure | null>(),
  };
  const { outcome, reason, missing = [] } = await decideSlice(context, { on, facts });
  const lacks = new Set(missing.map((id) => (id === limit?.id ? limit.of : id)));
  return `${outcome}/${reason ?? ''}/${[...lacks].sort().join('+')}`;
}

function withTerm(facts: ReadonlyMap<string, Fact>, limit: NonNullable<Mutant['limit']>): Map<string, Fact> {
  const entered = facts.get(limit.of);
  if (!entered) return new Map(facts);
  const off = 'value' in entered ? { ...entered, value: limit.shift(entered.value) as Value } : entered;
  return new Map([...facts, [limit.id, { ...off, id: limit.id }]]);
}

function withFigure(book: Rulebook, limit: NonNullable<Mutant['limit']>): Rulebook {
  const parameter = book.parameters.get(limit.of.slice(6));
  if (!parameter) return book;
  const id = limit.id.slice(6);
  const values = parameter.values.map((row) => ({
    ...row,
    value: (row.value === null ? null : limit.shift(row.value)) as Parameter['values'][number]['value'],
  }));
  return { ...book, parameters: new Map([...book.parameters, [id, { ...parameter, id, values }]]) };
}

/** One survivor as a person reads it. */
export function survivorLine(rule: ResolvedRule, mutant: Mutant): string {
  return `${rule.id}, edition ${mutant.edition}, ${mutant.path}: ${mutant.change} – no case notices. Add the case, or list «${mutant.id}» under equivalentMutants with the reason.`;
}
