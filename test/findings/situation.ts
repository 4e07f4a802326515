/** A rulebook, facts and subjects by hand, for the tests of evaluation. */
import type { Place } from '../../src/evidence/evidence.ts';
import type { AbsentFact, Fact, Facts, Slice, Subject, Value } from '../../src/facts/fact.ts';
import { evaluate } from '../../src/findings/evaluate.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { loadRulebook } from '../../src/rulebook/load.ts';
import type { Rulebook } from '../../src/rulebook/rule.ts';
import type { Basis } from '../../src/schemas/rule.ts';
import { filesWith } from '../rulebook/small-book.ts';

/** The sound small rulebook with its one rule replaced, and other files put in. */
export function bookOf(rule: unknown, more: Readonly<Record<string, unknown>> = {}): Rulebook {
  const loaded = loadRulebook(filesWith({ 'call-off/small-rule.json': rule, ...more }));
  if ('faults' in loaded) throw new Error(loaded.faults.map((one) => `${one.file}${one.at} ${one.fault}`).join('\n'));
  return loaded.rulebook;
}

export function known(id: string, value: Value, basis: Basis = 'documented', from: readonly Place[] = []): Fact {
  return { id, value, basis, from };
}

export function absent(id: string, reason: AbsentFact['absent'], from: readonly Place[] = []): Fact {
  return { id, absent: reason, from };
}

export function setOf(...facts: readonly Fact[]): Map<string, Fact> {
  return new Map(facts.map((fact) => [fact.id, fact]));
}

export function slice(on: string | null, facts: readonly Fact[], span: { from?: string; to?: string } = {}): Slice {
  return { ...span, on, facts: setOf(...facts) };
}

export function callOff(key: string, ...slices: readonly Slice[]): Subject {
  return { kind: 'callOff', key, label: `Avrop ${key}`, from: [{ file: 'avrop.xlsx', row: 2 }], slices };
}

/** The clause is in force and the register complete, with the limit of the small rule. */
export const IN_FORCE: readonly Fact[] = [
  known('clause.call-off', true),
  known('callOffRegisterComplete', true),
  known('term.small-limit', 250_000),
];

export interface Situation {
  readonly contract?: readonly Fact[];
  readonly subjects?: readonly Subject[];
  readonly contractDate?: string | null;
}

/** All findings of a situation, by id. */
export async function findingsOf(book: Rulebook, situation: Situation): Promise<Map<string, Finding>> {
  const facts: Facts = {
    contract: setOf(...(situation.contract ?? IN_FORCE)),
    subjects: situation.subjects ?? [],
    contradictions: [],
  };
  const { contractDate = '2022-04-28' } = situation;
  const findings = await evaluate(book, facts, { contractDate });
  return new Map(findings.map((finding) => [finding.id, finding]));
}

/** The finding of the small rule for one call-off. */
export async function findingOf(book: Rulebook, subject: Subject, more: Situation = {}): Promise<Finding> {
  const finding = (await findingsOf(book, { ...more, subjects: [subject] })).get(`small-rule:callOff/${subject.key}`);
  if (!finding) throw new Error('no finding');
  return finding;
}

/** Outcome, and for doubt its reason and what is missing. */
export function said(finding: Finding | undefined): string {
  if (!finding) return 'nothing';
  return finding.outcome === 'cantTell' ? `cantTell ${finding.reason}: ${finding.missing?.join(' ')}` : finding.outcome;
}
