/** What a schema cannot see: names, types, order, gaps, languages and slots across the files of `rules/`. */
import { factEntry } from '../facts/catalogue.ts';
import type { LocalText } from '../schemas/common.ts';
import type { Condition, Parameter, Rule } from '../schemas/rule.ts';
import { checkCondition, type Report } from './check-condition.ts';
import type { Parsed } from './load.ts';
import type { RuleFault } from './rule.ts';
import { slotsOf } from './slots.ts';

/** Every fault across the files; an empty list when the rulebook is sound. */
export function crossCheck(parsed: Parsed): RuleFault[] {
  const faults: RuleFault[] = [];
  const in_ =
    (file: string): Report =>
    (at, fault) =>
      faults.push({ file, at, fault });
  const groups = new Set<string>(parsed.requirements.map((requirement) => requirement.id));
  checkGroups(parsed, in_('requirements.json'));
  checkTerms(parsed, in_('terms.json'));
  for (const [name, condition] of Object.entries(parsed.conditions))
    checkCycle(name, condition, parsed, in_('conditions.json'), [name]);
  if (faults.length > 0) return faults;
  for (const { file, parameter } of parsed.parameters) checkParameter(file, parameter, in_(file));
  for (const { file, requirement, rule } of parsed.rules) {
    const report = in_(file);
    if (file !== `${requirement}/${rule.id}.json`)
      report('/id', `is «${rule.id}», but the file must be called ${requirement}/${rule.id}.json`);
    if (!groups.has(requirement))
      report('', `lies in the folder «${requirement}», which requirements.json does not list`);
    checkRule(rule, parsed, report);
  }
  return faults;
}

function checkGroups(parsed: Parsed, report: Report): void {
  const ids = [
    ...parsed.requirements.map((requirement) => requirement.id as string),
    ...parsed.rules.map(({ rule }) => rule.id),
    ...parsed.requirements.flatMap((requirement) => requirement.awaited.map((one) => one.id)),
  ];
  for (const id of duplicatesOf(ids)) report('', `«${id}» is used twice: as rule, awaited id or requirement`);
}

function checkTerms(parsed: Parsed, report: Report): void {
  for (const id of duplicatesOf(parsed.terms.map((term) => term.id))) report('/terms', `«${id}» is listed twice`);
}

function checkCycle(name: string, condition: Condition, parsed: Parsed, report: Report, path: readonly string[]): void {
  for (const used of namesIn(condition)) {
    if (path.includes(used)) report(`/conditions/${name}`, `goes in a circle: ${[...path, used].join(' → ')}`);
    else if (parsed.conditions[used]) checkCycle(name, parsed.conditions[used], parsed, report, [...path, used]);
    else report(`/conditions/${name}`, `names the condition «${used}», which does not exist`);
  }
}

function checkParameter(file: string, parameter: Parameter, report: Report): void {
  if (file !== `parameters/${parameter.id}.json`)
    report('/id', `is «${parameter.id}», but the file must be called parameters/${parameter.id}.json`);
  const last = new Map<string, string>();
  parameter.values.forEach((row, index) => {
    const key = JSON.stringify(Object.entries(row.by ?? {}).sort());
    const before = last.get(key);
    if (before !== undefined && row.from <= before)
      report(`/values/${index}/from`, `is ${row.from}, but must come after ${before}: oldest first, each day once`);
    last.set(key, row.from);
    if (row.value === null && !row.reason) report(`/values/${index}`, 'is a gap (null) without a reason');
    if (row.value !== null && row.reason)
      report(`/values/${index}/reason`, 'stands beside a value; a reason belongs to a gap');
    const keys = Object.keys(row.by ?? {})
      .sort()
      .join();
    if (
      keys !==
      Object.keys(parameter.values[0]?.by ?? {})
        .sort()
        .join()
    )
      report(`/values/${index}/by`, 'has other keys than the first row');
  });
}

function checkRule(rule: Rule, parsed: Parsed, report: Report): void {
  rule.editions.forEach((edition, index) => {
    const at = `/editions/${index}`;
    const before = rule.editions[index - 1];
    if (before && edition.from <= before.from)
      report(`${at}/from`, `is ${edition.from}, but must come after ${before.from}: oldest first, each day once`);
    if (edition.requires === null) return;
    if (!edition.messages) report(at, 'lacks messages');
    if (!edition.remedy) report(at, 'lacks a remedy: what turns it green');
    if (edition.appliesWhen && !edition.messages?.inapplicable)
      report(`${at}/messages`, 'lacks «inapplicable» although the edition has appliesWhen');
    for (const [where, condition] of [
      ['appliesWhen', edition.appliesWhen],
      ['requires', edition.requires],
    ] as const)
      if (condition) checkCondition(condition, `${at}/${where}`, { rule, edition, parsed, report });
    for (const [name, text] of [...Object.entries(edition.messages ?? {}), ['remedy', edition.remedy] as const])
      if (text) checkSlots(text, `${at}/${name}`, rule, parsed, report);
  });
}

/** The slots `{id}` of a text: the same in every language, and all known. */
function checkSlots(text: LocalText, at: string, rule: Rule, parsed: Parsed, report: Report): void {
  const slots = slotsOf(text.nb).join();
  for (const language of ['nn', 'en'] as const)
    if (slotsOf(text[language]).join() !== slots)
      report(
        `${at}/${language}`,
        `has the slots {${slotsOf(text[language]).join('} {')}}, but nb has {${slots.replaceAll(',', '} {')}}`,
      );
  for (const id of slotsOf(text.nb)) {
    const known = id.startsWith('term.')
      ? parsed.terms.some((term) => term.id === id.slice(5))
      : id.startsWith('param.')
        ? parsed.parameters.some(({ parameter }) => parameter.id === id.slice(6))
        : factEntry(id) !== undefined;
    if (!known) report(at, `has the slot {${id}}, which is no fact, figure or term`);
  }
  if (/\b(etterlever|lovbrudd|lovbrot|compliant)\b/i.test(`${text.nb} ${text.nn} ${text.en}`))
    report(at, `uses a word that claims more than a check can (${rule.id})`);
}

function namesIn(condition: Condition): string[] {
  if ('condition' in condition) return [condition.condition];
  if ('all' in condition) return condition.all.flatMap(namesIn);
  if ('any' in condition) return condition.any.flatMap(namesIn);
  return 'not' in condition ? namesIn(condition.not) : [];
}

function duplicatesOf(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
