/** Whether the right thing moved: a finding, a problem or a contradiction that names the file, or rests on what such a file proves. */
import { factEntry } from '../../src/facts/catalogue.ts';
import type { Finding, GroundNode } from '../../src/findings/finding.ts';
import type { Result } from '../../src/findings/result.ts';
import { filesOf, leavesOf } from './grounds.ts';

export interface Altered {
  readonly file: string;
  readonly kind: string;
}

/** @returns what moved, the first of it, for people; undefined when nothing did */
export function whatMoved(before: Result, after: Result, altered: Altered): string | undefined {
  return problems(before, after, altered) ?? findings(before, after, altered) ?? contradictions(before, after, altered);
}

function problems(before: Result, after: Result, { file }: Altered): string | undefined {
  const of = (result: Result) => JSON.stringify(result.evidence.find((one) => one.file === file)?.problems ?? null);
  return of(before) === of(after) ? undefined : `problems of ${file}`;
}

function findings(before: Result, after: Result, altered: Altered): string | undefined {
  const now = new Map(after.findings.map((finding) => [finding.id, finding]));
  const moved = (finding: Finding, other: Finding | undefined): boolean =>
    (other === undefined || said(finding) !== said(other)) &&
    (concerns(finding, altered) || (other !== undefined && concerns(other, altered)));
  const was = new Map(before.findings.map((finding) => [finding.id, finding]));
  return (
    before.findings.find((finding) => moved(finding, now.get(finding.id)))?.id ??
    after.findings.find((finding) => !was.has(finding.id) && concerns(finding, altered))?.id
  );
}

function contradictions(before: Result, after: Result, { file, kind }: Altered): string | undefined {
  const of = (result: Result) =>
    JSON.stringify(
      result.contradictions
        .filter(
          (one) => proves(kind, one.fact) || one.sides.some((side) => side.from.some((place) => place.file === file)),
        )
        .map(({ id, sides }) => [id, sides.map((side) => side.value)]),
    );
  return of(before) === of(after) ? undefined : 'contradictions';
}

function concerns(finding: Finding, { file, kind }: Altered): boolean {
  return (
    filesOf(finding).has(file) ||
    finding.from.some((place) => place.file === file) ||
    leavesOf(finding).some(
      (leaf) => proves(kind, leaf.fact) || (leaf.limit.kind === 'fact' && proves(kind, leaf.limit.id)),
    )
  );
}

function proves(kind: string, fact: string): boolean {
  if (kind === 'agreement') return /^(term|clause|param)\./.test(fact) || factEntry(fact) !== undefined;
  const entry = factEntry(fact);
  return entry !== undefined && (entry.provenBy.some((one) => one === kind) || entry.list === kind);
}

/** What a finding says, without where it stood. */
function said({ outcome, reason, missing, grounds }: Finding): string {
  return JSON.stringify([
    outcome,
    reason,
    missing,
    grounds.map(({ applies, requires, ...ground }) => [ground, bare(applies), bare(requires)]),
  ]);
}

function bare(node: GroundNode | undefined): unknown {
  if (!node) return null;
  if ('all' in node) return ['all', node.all.map(bare)];
  if ('any' in node) return ['any', node.any.map(bare)];
  if ('not' in node) return ['not', bare(node.not)];
  const { from: _from, limit, ...leaf } = node;
  return [leaf, limit.kind === 'fact' ? limit.id : limit];
}
