/** What a finding rests on: the leaves of its grounds, and the files that they name. */
import type { Place } from '../../src/evidence/evidence.ts';
import type { Finding, GroundNode, LeafGround } from '../../src/findings/finding.ts';

/** Every comparison of a finding, in the order in which it was decided. */
export function leavesOf(finding: Finding): LeafGround[] {
  return finding.grounds.flatMap((ground) => [...below(ground.applies), ...below(ground.requires)]);
}

function below(node: GroundNode | undefined): LeafGround[] {
  if (!node) return [];
  if ('all' in node) return node.all.flatMap(below);
  if ('any' in node) return node.any.flatMap(below);
  if ('not' in node) return below(node.not);
  return [node];
}

/** Names of the files that a finding's grounds name, the limits' places among them. */
export function filesOf(finding: Finding): Set<string> {
  const places = leavesOf(finding).flatMap((leaf): readonly Place[] =>
    leaf.limit.kind === 'fact' ? [...leaf.from, ...leaf.limit.from] : leaf.from,
  );
  return new Set(places.map((place) => place.file));
}

/** Outcome, with the reason behind a slash. */
export function verdictOf(finding: Finding | undefined): string {
  if (!finding) return 'gone';
  return finding.reason === undefined ? finding.outcome : `${finding.outcome}/${finding.reason}`;
}
