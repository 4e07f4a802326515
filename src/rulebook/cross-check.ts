/** What a schema cannot see: names, types, order, gaps, languages and slots across the files of `rules/`. */
import { factEntry } from '../facts/catalogue.ts';
import type { LocalText } from '../schemas/common.ts';
import type { Condition, Parameter, Rule } from '../schemas/rule.ts';
import { checkCondition, isIndicator, type Report } from './check-condition.ts';
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
    checkNames(name, condition, parsed, in_('conditions.json'));
  for (const { file, parameter } of parsed.parameters) checkParameter(file, parameter, in_(file));
  for (const { file, requirement, rule } of parsed.rules) {
    const report = in_(file);
    if (file !== `${requirement}/${rule.id}.json`)
      report('/id', `is «${rule.id}», but the file must be called ${requirement}/${rule.id}.json`);
    if (!groups.has(requirement) && !parsed.broken.has('requirements.json'))
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

/** Every circle is told once, at the name in it that comes first in the alphabet. */
function checkNames(name: string, condition: Condition, parsed: Parsed, report: Report): void {
  for (const used of namesIn(condition))
    if (!parsed.conditions[used]) report(`/conditions/${name}`, `names the condition «${used}», which does not exist`);
  const circle = circleFrom(name, [name], parsed);
  if (circle?.every((other) => name <= other)) report(`/conditions/${name}`, `goes in a circle: ${circle.join(' → ')}`);
}

/** The names from the first of the path back to it, when there is such a way. */
function circleFrom(at: string, path: readonly string[], parsed: Parsed): readonly string[] | undefined {
  for (const used of namesIn(parsed.conditions[at] as Condition)) {
    if (used === path[0]) return [...path, used];
    if (path.includes(used) || !parsed.conditions[used]) continue;
    const circle = circleFrom(used, [...path, used], parsed);
    if (circle) return circle;
  }
  return undefined;
}

function checkParameter(file: string, parameter: Parameter, report: Report): void {
  if (file !== `parameters/${parameter.id}.json`)
    report('/id', `is «${parameter.id}», but the file must be called parameters/${parameter.id}.json`);
  const last = new Map<string, string>();
  const kind = kindOf(parameter.values.find((row) => row.value !== null)?.value);
  parameter.values.forEach((row, index) => {
    const key = JSON.stringify(Object.entries(row.by ?? {}).sort());
    const before = last.get(key);
    if (before !== undefined && row.from <= before)
      report(`/values/${index}/from`, `is ${row.from}, but must come after ${before}: oldest first, each day once`);
    last.set(key, row.from);
    if (!isDay(row.from)) report(`/values/${index}/from`, `is ${row.from}, which is no day of the calendar`);
    if (row.value !== null && kindOf(row.value) !== kind)
      report(`/values/${index}/value`, `is ${kindOf(row.value)}, but the first value is ${kind}`);
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

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value;
}

function isDay(day: string): boolean {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function checkRule(rule: Rule, parsed: Parsed, report: Report): void {
  checkWords(rule.title, '/title', rule, report);
  checkWords(rule.why, '/why', rule, report);
  rule.editions.forEach((edition, index) => {
    const at = `/editions/${index}`;
    const before = rule.editions[index - 1];
    if (before && edition.from <= before.from)
      report(`${at}/from`, `is ${edition.from}, but must come after ${before.from}: oldest first, each day once`);
    if (!isDay(edition.from)) report(`${at}/from`, `is ${edition.from}, which is no day of the calendar`);
    if (edition.requires === null) return;
    if (!edition.messages) report(at, 'lacks messages');
    const neverFails = isIndicator(edition.requires);
    if (edition.messages && neverFails === (edition.messages.failed !== undefined))
      report(`${at}/messages`, neverFails ? 'has «failed», which an indicator never is' : 'lacks «failed»');
    if (!edition.remedy) report(at, 'lacks a remedy: what turns it green');
    if ((edition.appliesWhen || edition.byLaw) && !edition.messages?.inapplicable)
      report(`${at}/messages`, 'lacks «inapplicable» although the edition has appliesWhen or byLaw');
    for (const [where, condition] of [
      ['appliesWhen', edition.appliesWhen],
      ['byLaw', edition.byLaw],
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
      ? parsed.terms.some((term) => term.id === id.slice(5)) || parsed.broken.has('terms.json')
      : id.startsWith('param.')
        ? parsed.parameters.some(({ parameter }) => parameter.id === id.slice(6)) ||
          parsed.broken.has(`parameters/${id.slice(6)}.json`)
        : factEntry(id) !== undefined;
    if (!known) report(at, `has the slot {${id}}, which is no fact, figure or term`);
  }
  checkWords(text, at, rule, report);
}

function checkWords(text: LocalText, at: string, rule: Rule, report: Report): void {
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
