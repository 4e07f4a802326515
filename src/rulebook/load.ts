/** The files of `rules/` → a validated Rulebook, or every fault at once with file and place. Takes parsed text, reads no disk. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { RequirementId } from '../schemas/common.ts';
import type { ConditionList, Parameter, RequirementList, Rule, TermList } from '../schemas/rule.ts';
import { validators } from '../schemas/validators.js';
import { crossCheck } from './cross-check.ts';
import { resolve } from './resolve.ts';
import type { Requirement, ResolvedRule, Rulebook, RuleFault, RuleFile } from './rule.ts';

export type Loaded = { readonly rulebook: Rulebook } | { readonly faults: readonly RuleFault[] };

/** What is in the files, by shape, before anything is put together. */
export interface Parsed {
  readonly requirements: readonly Requirement[];
  readonly conditions: ConditionList['conditions'];
  readonly terms: TermList['terms'];
  readonly parameters: readonly { readonly file: string; readonly parameter: Parameter }[];
  readonly rules: readonly { readonly file: string; readonly requirement: string; readonly rule: Rule }[];
  /** Files that are not as their schema says: what they would have held is not known, so nobody is blamed for naming it. */
  readonly broken: ReadonlySet<string>;
}

/**
 * Validates and joins the rulebook.
 * @param files every `.json` of `rules/` with its path below it (`call-off/call-off-method.json`)
 */
export function loadRulebook(files: readonly RuleFile[]): Loaded {
  const faults: RuleFault[] = [];
  const parsed = parse(
    [...files].sort((a, b) => (a.path < b.path ? -1 : 1)),
    faults,
  );
  faults.push(...crossCheck({ ...parsed, broken: new Set(faults.map((fault) => fault.file)) }));
  if (faults.length > 0) return { faults };
  const order = new Map(parsed.requirements.map((requirement, index) => [requirement.id as string, index]));
  const rules = parsed.rules
    .map(({ rule, requirement }) => resolve(rule, requirement as RequirementId, parsed.conditions))
    .sort((a, b) => (order.get(a.requirement) ?? 0) - (order.get(b.requirement) ?? 0) || (a.id < b.id ? -1 : 1));
  return {
    rulebook: {
      sha256: fingerprint(files),
      requirements: parsed.requirements,
      rules: rules as ResolvedRule[],
      parameters: new Map(parsed.parameters.map(({ parameter }) => [parameter.id, parameter])),
      terms: new Map(parsed.terms.map((term) => [term.id, term])),
    },
  };
}

/** Hash over every file that decides something: content in sorted order, line ends apart. Schemas, cases and the README decide nothing. */
function fingerprint(files: readonly RuleFile[]): string {
  const lines = files
    .filter((file) => !/\.(cases|schema)\.json$/.test(file.path))
    .map((file) => `${file.path}\n${JSON.stringify(JSON.parse(file.text))}`);
  return bytesToHex(sha256(utf8ToBytes(lines.sort().join('\n'))));
}

function parse(files: readonly RuleFile[], faults: RuleFault[]): Omit<Parsed, 'broken'> {
  const parsed = {
    requirements: [] as Requirement[],
    conditions: {} as ConditionList['conditions'],
    terms: [] as TermList['terms'],
    parameters: [] as Parsed['parameters'][number][],
    rules: [] as Parsed['rules'][number][],
  };
  for (const file of files) {
    if (/\.schema\.json$/.test(file.path)) continue;
    const value = parseJson(file, faults);
    if (value === undefined) continue;
    if (file.path.endsWith('.cases.json')) check('cases', value, file.path, faults);
    else if (file.path === 'requirements.json')
      parsed.requirements = check<RequirementList>('requirements', value, file.path, faults)?.requirements ?? [];
    else if (file.path === 'conditions.json')
      parsed.conditions = check<ConditionList>('conditions', value, file.path, faults)?.conditions ?? {};
    else if (file.path === 'terms.json') parsed.terms = check<TermList>('terms', value, file.path, faults)?.terms ?? [];
    else if (file.path.startsWith('parameters/')) {
      const parameter = check<Parameter>('parameter', value, file.path, faults);
      if (parameter) parsed.parameters.push({ file: file.path, parameter });
    } else {
      const rule = check<Rule>('rule', value, file.path, faults);
      if (rule) parsed.rules.push({ file: file.path, requirement: file.path.split('/')[0] ?? '', rule });
    }
  }
  if (!files.some((file) => file.path === 'requirements.json'))
    faults.push({ file: 'requirements.json', at: '', fault: 'is missing: it lists the requirement groups in order' });
  return parsed;
}

function parseJson(file: RuleFile, faults: RuleFault[]): unknown {
  try {
    return JSON.parse(file.text);
  } catch (error) {
    faults.push({ file: file.path, at: '', fault: `is not JSON: ${(error as Error).message}` });
    return undefined;
  }
}

function check<T>(shape: keyof typeof validators, value: unknown, file: string, faults: RuleFault[]): T | undefined {
  const validate = validators[shape];
  if (validate(value)) return value as T;
  for (const error of plainErrors(validate.errors ?? []))
    faults.push({
      file,
      at: error.instancePath,
      fault:
        error.keyword === 'anyOf'
          ? 'has none of the shapes that it may have'
          : `${error.message ?? 'is not as expected'}${error.params && 'additionalProperty' in error.params ? `: ${String(error.params.additionalProperty)}` : ''}`,
    });
  return undefined;
}

type ShapeError = NonNullable<(typeof validators)['rule']['errors']>[number];

/** Where one of several shapes would do, the checker complains about each of them. Kept: what is wrong further in, else one line. */
function plainErrors(errors: readonly ShapeError[]): ShapeError[] {
  const unions = new Set<string>();
  const alone = errors.filter((error) => {
    if (error.keyword !== 'anyOf' || unions.has(error.instancePath)) return false;
    unions.add(error.instancePath);
    return !errors.some((other) => other.instancePath.startsWith(`${error.instancePath}/`));
  });
  return [...alone, ...errors.filter((error) => !unions.has(error.instancePath))];
}
