/** Puts named conditions in their place and the clause of the requirement before every rule: a clause decides only where the agreement says that it is in force, or where the law says the same. */
import type { RequirementId } from '../schemas/common.ts';
import type { Condition, ConditionList, Rule } from '../schemas/rule.ts';
import type { Resolved, ResolvedRule } from './rule.ts';

/** One rule ready to be decided. Unknown names must have been refused before. */
export function resolve(rule: Rule, requirement: RequirementId, conditions: ConditionList['conditions']): ResolvedRule {
  const clause: Resolved = { fact: `clause.${requirement}`, operator: 'equal', value: true };
  return {
    ...rule,
    requirement,
    editions: rule.editions.map(({ appliesWhen, byLaw, requires, ...edition }) => {
      const law = byLaw && inline(byLaw, conditions);
      const gate: Resolved = law ? { any: [clause, law] } : clause;
      return {
        ...edition,
        appliesWhen: appliesWhen ? { all: [gate, inline(appliesWhen, conditions)] } : gate,
        ...(law ? { byLaw: law } : {}),
        requires: requires === null ? null : inline(requires, conditions),
      };
    }),
  };
}

/** A condition with every name replaced by what it stands for. */
export function inline(condition: Condition, conditions: ConditionList['conditions']): Resolved {
  if ('condition' in condition) {
    const named = conditions[condition.condition];
    if (!named) throw new Error(`no condition ${condition.condition}`);
    const inlined = inline(named, conditions);
    return 'fact' in inlined
      ? { all: [inlined], name: condition.condition }
      : { ...inlined, name: condition.condition };
  }
  if ('all' in condition) return { all: condition.all.map((child) => inline(child, conditions)) };
  if ('any' in condition) return { any: condition.any.map((child) => inline(child, conditions)) };
  if ('not' in condition) return { not: inline(condition.not, conditions) };
  return condition;
}
