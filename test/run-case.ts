/** Runs one case of a rule: facts as the case gives them, everything else as the rule and the rulebook say. */
import { factEntry } from '../src/facts/catalogue.ts';
import type { Fact, Value } from '../src/facts/fact.ts';
import { evaluate } from '../src/findings/evaluate.ts';
import type { Finding } from '../src/findings/finding.ts';
import type { ResolvedRule, Rulebook } from '../src/rulebook/rule.ts';
import type { RuleCases } from '../src/schemas/rule.ts';

type Case = RuleCases['cases'][number];

/** The facts of a case over the base of its file; an id set to null is taken away. A case's clause is in force unless it says otherwise. */
export function factsOf(
  rule: Pick<ResolvedRule, 'requirement' | 'accepts'>,
  cases: RuleCases,
  one: Pick<Case, 'facts'>,
): Map<string, Fact> {
  const given: Record<string, unknown> = { [`clause.${rule.requirement}`]: true, ...cases.base, ...one.facts };
  const facts = new Map<string, Fact>();
  for (const [id, said] of Object.entries(given)) if (said !== null) facts.set(id, toFact(id, said, rule.accepts));
  return facts;
}

function toFact(id: string, said: unknown, accepts: readonly string[]): Fact {
  const at = [{ file: 'case' }];
  if (typeof said === 'object' && !Array.isArray(said) && said !== null) {
    const given = said as { absent?: string; value?: Value; basis?: string };
    if (given.absent !== undefined) return { id, absent: given.absent as never, from: at };
    return { id, value: given.value as Value, basis: given.basis as never, from: at };
  }
  // A fact that only a person can give has that basis; the rest comes from a document.
  const basis = factEntry(id)?.assessed ? 'assessed' : accepts.includes('documented') ? 'documented' : 'registered';
  return { id, value: said as Value, basis, from: at };
}

/** Decides one rule on one set of facts. */
export async function decide(
  rulebook: Rulebook,
  rule: ResolvedRule,
  on: string,
  facts: ReadonlyMap<string, Fact>,
): Promise<Finding> {
  const only: Rulebook = { ...rulebook, rules: [rule], requirements: [] };
  const subject = {
    kind: rule.subject,
    key: rule.subject === 'contract' ? 'contract' : 'k',
    label: '',
    from: [],
    slices: [{ on, facts }],
  };
  const contract = new Map(
    [...facts].filter(([id]) => /^(term|clause)\./.test(id) || factEntry(id)?.subject === 'contract'),
  );
  const findings = await evaluate(only, { contract, subjects: [subject] }, { contractDate: on });
  const finding = findings.find(
    (one) => one.id === `${rule.id}:${rule.subject === 'contract' ? 'contract' : `${rule.subject}/k`}`,
  );
  if (!finding) throw new Error(`${rule.id} gave no finding`);
  return finding;
}

/** What a case must agree with: outcome, and for doubt its reason and what is missing. */
export function verdict(finding: Finding): string {
  return finding.outcome === 'cantTell'
    ? `cantTell/${finding.reason}/${[...(finding.missing ?? [])].sort().join('+')}`
    : finding.outcome;
}
