/** What happens to the findings of a sample when one of its files is taken away. */
import type { EvidenceFile } from '../../src/evidence/evidence.ts';
import type { Finding } from '../../src/findings/finding.ts';
import type { NextStep } from '../../src/findings/next.ts';
import type { Result } from '../../src/findings/result.ts';
import { filesOf, verdictOf } from './grounds.ts';
import { aligned, type Loaded } from './loaded.ts';

/** One finding that came out as it must not. */
export interface Oddity {
  readonly story: string;
  readonly file: string;
  readonly finding: string;
  /** `before → after`, and for an open finding the documents that are asked for. */
  readonly change: string;
}

export function lineOf({ story, file, finding, change }: Oddity): string {
  return `${story} – ${file} – ${finding}: ${change}`;
}

export interface Deletion {
  /** Now passed, or now failed: taking a document away must prove nothing. */
  readonly proven: readonly Oddity[];
  /** Leaned on the file, and is neither carried by another, nor open with that kind of document asked for. */
  readonly dropped: readonly Oddity[];
}

/** Takes a file away and looks at every finding, by id. */
export async function deletionOf(sample: Loaded, file: string): Promise<Deletion> {
  const { base } = sample;
  const after = aligned(await sample.without(file), base);
  const kind = base.evidence.find((one) => one.file === file)?.kind ?? 'unknown';
  const [before, now] = [byId(base), byId(after)];
  const oddity = (id: string, more = ''): Oddity => ({
    story: sample.name,
    file,
    finding: id,
    change: `${verdictOf(before.get(id))} → ${verdictOf(now.get(id))}${more}`,
  });
  const proven = [...now.values()].filter(
    ({ id, outcome }) => (outcome === 'passed' || outcome === 'failed') && before.get(id)?.outcome !== outcome,
  );
  const dropped = base.findings
    .filter((finding) => filesOf(finding).has(file))
    .filter((finding) => {
      const then = now.get(finding.id);
      if (!then) return !(ownTrouble(finding, file) || isAsked(after, now.get(`${finding.rule}:contract`), kind));
      return verdictOf(then) !== verdictOf(finding) && !isAsked(after, then, kind) && !proven.includes(then);
    });
  return {
    proven: proven.map(({ id }) => oddity(id)),
    dropped: dropped.map(({ id, rule }) => oddity(id, ` [${askedFor(after, now.has(id) ? id : `${rule}:contract`)}]`)),
  };
}

/** A file that could not be read is a subject by itself; without the file there is no such trouble. */
function ownTrouble(finding: Finding, file: string): boolean {
  return finding.outcome === 'cantTell' && finding.subject.key.includes(file);
}

function isAsked(result: Result, finding: Finding | undefined, kind: EvidenceFile['kind']): boolean {
  return (
    finding?.outcome === 'cantTell' &&
    stepsOf(result, finding.id).some(
      (step) =>
        step.kind === kind || step.others?.includes(kind) || (kind === 'assessments' && step.step === 'assessment'),
    )
  );
}

function askedFor(result: Result, id: string): string {
  return stepsOf(result, id)
    .map((step) => step.kind ?? step.step)
    .join(', ');
}

function stepsOf(result: Result, id: string): NextStep[] {
  return result.next.filter((step) => step.findings.includes(id));
}

function byId(result: Result): Map<string, Finding> {
  return new Map(result.findings.map((finding) => [finding.id, finding]));
}
