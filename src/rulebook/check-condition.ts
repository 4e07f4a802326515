/** The conditions of one edition: known names, facts of the right subject and type, operators that fit, figures without silent gaps. */
import { factEntry } from '../facts/catalogue.ts';
import type { Condition, Edition, Leaf, Parameter, Rule } from '../schemas/rule.ts';
import type { Parsed } from './load.ts';

export type Report = (at: string, fault: string) => void;

/** Where a condition stands: in which edition of which rule of which rulebook, and whom to tell. */
export interface Standing {
  readonly rule: Rule;
  readonly edition: Edition;
  readonly parsed: Parsed;
  readonly report: Report;
  /** Names of the conditions that we stand inside; their own faults of naming are told in conditions.json. */
  readonly inside?: readonly string[];
}

/** Reports every fault of a condition and of all below it. */
export function checkCondition(condition: Condition, at: string, standing: Standing): void {
  const below = (children: readonly Condition[], name: string): void => {
    for (const [index, child] of children.entries()) checkCondition(child, `${at}/${name}/${index}`, standing);
  };
  if ('condition' in condition) {
    const name = condition.condition;
    const inside = standing.inside ?? [];
    const named = standing.parsed.conditions[name];
    if (named && !inside.includes(name))
      checkCondition(named, `${at}(${name})`, { ...standing, inside: [...inside, name] });
    else if (!named && inside.length === 0 && !standing.parsed.broken.has('conditions.json'))
      standing.report(at, `names the condition «${name}», which does not exist`);
  } else if ('all' in condition) below(condition.all, 'all');
  else if ('any' in condition) below(condition.any, 'any');
  else if ('not' in condition) checkCondition(condition.not, `${at}/not`, standing);
  else checkLeaf(condition, at, standing);
}

const ORDERED = new Set(['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']);

function checkLeaf(leaf: Leaf, at: string, standing: Standing): void {
  const { report } = standing;
  const left = typeOf(leaf.fact, `${at}/fact`, standing);
  const list = leaf.operator === 'in' || leaf.operator === 'notIn';
  const isFact = typeof leaf.value === 'object' && !Array.isArray(leaf.value);
  if (!isFact && Array.isArray(leaf.value) !== list)
    report(
      `${at}/value`,
      list ? 'must be a list for «in» and «notIn»' : 'is a list, but the operator compares one value',
    );
  const right = isFact
    ? typeOf((leaf.value as { fact: string }).fact, `${at}/value/fact`, standing)
    : typeOfLiteral(Array.isArray(leaf.value) ? leaf.value[0] : leaf.value);
  if (isFact && right && (right === 'list') !== list)
    report(
      `${at}/value/fact`,
      list ? 'is one value, but «in» and «notIn» need a list' : 'is a list, but the operator compares one value',
    );
  if (Array.isArray(leaf.value) && leaf.value.some((one) => typeOfLiteral(one) !== right))
    report(`${at}/value`, 'holds values of several types');
  if (left === 'date' && !isFact && [leaf.value].flat().some((one) => !/^\d{4}-\d{2}-\d{2}$/.test(String(one))))
    report(`${at}/value`, `must be a day (YYYY-MM-DD): «${leaf.fact}» is date`);
  if (ORDERED.has(leaf.operator) && left && left !== 'number' && left !== 'date')
    report(`${at}/operator`, `«${leaf.operator}» needs a number or a date; «${leaf.fact}» is ${left}`);
  const same =
    left === right ||
    (left === 'date' && right === 'text') ||
    (left === 'text' && right === 'date') ||
    right === 'list';
  if (left && right && !same) report(`${at}/value`, `is ${right}, but «${leaf.fact}» is ${left}`);
}

/** The type behind an id of the catalogue, a term or a figure. */
function typeOf(id: string, at: string, standing: Standing): string | undefined {
  if (id.startsWith('param.')) return typeOfFigure(id, at, standing);
  const { parsed, rule, report } = standing;
  if (id.startsWith('term.')) {
    const term = parsed.terms.find((candidate) => candidate.id === id.slice(5));
    if (!term && !parsed.broken.has('terms.json')) report(at, `names the term «${id}», which terms.json does not list`);
    return term?.type;
  }
  const entry = factEntry(id);
  if (!entry) report(at, `names the fact «${id}», which the catalogue does not hold`);
  else if (entry.subject !== rule.subject && entry.subject !== 'contract')
    report(at, `«${id}» belongs to ${entry.subject}, but the rule is about ${rule.subject}`);
  if (entry?.assessed && !rule.accepts.includes('assessed'))
    report(at, `«${id}» is an assessment, but the rule does not accept «assessed»`);
  return entry?.type;
}

/** A figure must have a row, or an explicit gap, for each of its keys on every day of the edition, and a fact that selects each key. */
function typeOfFigure(id: string, at: string, { parsed, edition, report }: Standing): string | undefined {
  const parameter = parsed.parameters.find((candidate) => candidate.parameter.id === id.slice(6))?.parameter;
  if (!parameter) {
    if (!parsed.broken.has(`parameters/${id.slice(6)}.json`))
      report(at, `names the figure «${id}», which rules/parameters does not hold`);
    return undefined;
  }
  for (const key of lateKeys(parameter, edition.from))
    report(
      at,
      `«${id}»${key} has no value on ${edition.from}, when the edition begins; say the gap with null and a reason`,
    );
  for (const key of Object.keys(parameter.values[0]?.by ?? {})) {
    const selector = edition.keys?.[id]?.[key];
    if (!selector) report(at, `«${id}» is keyed by «${key}»; the edition must say under keys which fact selects it`);
    else if (!factEntry(selector) && !parsed.terms.some((term) => `term.${term.id}` === selector))
      report(at, `«${id}» is selected by «${selector}», which the catalogue does not hold`);
  }
  const value = parameter.values.find((row) => row.value !== null)?.value;
  return value === undefined || value === null ? undefined : Array.isArray(value) ? 'list' : typeOfLiteral(value);
}

/** The keys of a figure, as ` [trade, adult]`, whose first row comes after the day. */
function lateKeys(parameter: Parameter, day: string): string[] {
  const first = new Map<string, string>();
  for (const row of parameter.values) {
    const by = Object.values(row.by ?? {});
    const key = by.length === 0 ? '' : ` [${by.join(', ')}]`;
    if (!first.has(key)) first.set(key, row.from);
  }
  return [...first].filter(([, from]) => from > day).map(([key]) => key);
}

function typeOfLiteral(value: unknown): string {
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'number' ? 'number' : 'text';
}

/** Whether a condition only asks a person a question whose «no» leaves it open: it passes or stays in doubt, and never fails. */
export function isIndicator(condition: Condition): boolean {
  return (
    'fact' in condition &&
    condition.operator === 'equal' &&
    condition.value === true &&
    factEntry(condition.fact)?.noLeavesOpen === true
  );
}
