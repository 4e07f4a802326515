/** What to hand in next: the facts that findings lack, gathered into the fewest documents. Derived, never written by hand in a rule. */
import type { EvidenceKind, Place } from '../evidence/evidence.ts';
import { type AskedOf, factEntry } from '../facts/catalogue.ts';
import type { Doubt } from '../schemas/rule.ts';
import type { Finding, GroundNode, LeafGround } from './finding.ts';

export interface NextStep {
  readonly id: string;
  /** `document`: hand in; `again`: the same file, readable; `term`: enter a figure; `assessment`: a person judges. */
  readonly step: 'document' | 'again' | 'term' | 'assessment';
  readonly askedOf: AskedOf;
  /** The kind of document; its blank form is `ryddig templates <kind>`. */
  readonly kind?: EvidenceKind;
  readonly facts: readonly string[];
  readonly findings: readonly string[];
  readonly subjects: readonly string[];
  readonly files?: readonly string[];
}

/** Open questions of the findings → the steps that answer them, the ones that settle most findings first. */
export function nextSteps(findings: readonly Finding[]): NextStep[] {
  const lacks = findings
    .filter(
      (finding) =>
        finding.outcome === 'cantTell' && finding.reason !== 'notExamined' && finding.reason !== 'checkFault',
    )
    .flatMap(lacksOf);
  const kinds = chooseKinds(lacks.filter((lack) => stepOf(lack) === 'document'));
  const groups = new Map<string, Lack[]>();
  const put = (key: string, lack: Lack): void => {
    const group = groups.get(key);
    if (group) group.push(lack);
    else groups.set(key, [lack]);
  };
  for (const lack of lacks) {
    const step = stepOf(lack);
    if (step === 'document') put(`document/${askedOf(lack)}/${kinds.get(lack.id) ?? 'attachment'}`, lack);
    else if (step === 'again') for (const file of lack.files) put(`again/${askedOf(lack)}/${file}`, lack);
    else put(`${step}/${askedOf(lack)}`, lack);
  }
  return [...groups]
    .map(([key, group]) => toStep(key, group))
    .sort((a, b) => b.findings.length - a.findings.length || (a.id < b.id ? -1 : 1));
}

interface Lack {
  readonly id: string;
  readonly doubt: Doubt;
  readonly finding: string;
  readonly subject: string;
  readonly files: readonly string[];
}

function lacksOf(finding: Finding): Lack[] {
  const leaves = finding.grounds
    .filter((ground) => ground.outcome === 'cantTell')
    .flatMap((ground) => [...unknownLeaves(ground.applies), ...unknownLeaves(ground.requires)]);
  const wanted = new Set(finding.missing ?? []);
  const found = leaves.filter((leaf) => wanted.has(leaf.lacks ?? leaf.fact));
  // A question for a person is asked only when no document could answer it.
  const documents = found.filter((leaf) => leaf.doubt !== 'needsReview');
  const asked = (documents.length > 0 ? documents : found).map((leaf) => ({
    id: leaf.lacks ?? leaf.fact,
    doubt: leaf.doubt ?? 'missingEvidence',
    finding: finding.id,
    subject: finding.subject.label,
    files: filesOf(leaf.from),
  }));
  return asked.length > 0
    ? asked
    : (finding.missing ?? []).map((id) => ({
        id,
        doubt: finding.reason ?? 'missingEvidence',
        finding: finding.id,
        subject: finding.subject.label,
        files: [],
      }));
}

function unknownLeaves(node: GroundNode | undefined): LeafGround[] {
  if (!node || node.holds !== null) return [];
  if ('all' in node) return node.all.flatMap(unknownLeaves);
  if ('any' in node) return node.any.flatMap(unknownLeaves);
  if ('not' in node) return unknownLeaves(node.not);
  return [node];
}

function filesOf(places: readonly Place[]): string[] {
  return [...new Set(places.map((place) => place.file))].sort();
}

function stepOf(lack: Lack): NextStep['step'] {
  if (lack.doubt === 'missingTerm') return 'term';
  if (lack.doubt === 'needsReview') return 'assessment';
  return (lack.doubt === 'unreadableEvidence' || lack.doubt === 'conflictingEvidence') && lack.files.length > 0
    ? 'again'
    : 'document';
}

function askedOf(lack: Lack): AskedOf {
  if (lack.doubt === 'missingTerm') return 'contractManager';
  if (lack.doubt === 'needsReview') return 'assessor';
  return factEntry(lack.id)?.askedOf ?? 'contractManager';
}

/** Fact → the kind of document to ask for: for each party the fewest kinds that prove all it can give. */
function chooseKinds(lacks: readonly Lack[]): Map<string, EvidenceKind> {
  const chosen = new Map<string, EvidenceKind>();
  for (const party of new Set(lacks.map(askedOf))) {
    const own = lacks.filter((lack) => askedOf(lack) === party);
    const facts = [...new Set(own.map((lack) => lack.id))]
      .map((id) => ({ id, kinds: [...(factEntry(id)?.provenBy ?? [])].sort() }))
      .filter((fact) => fact.kinds.length > 0);
    const proves = (kind: EvidenceKind) => facts.filter((fact) => fact.kinds.includes(kind)).length;
    const kinds = fewestKinds(facts).sort((a, b) => proves(b) - proves(a) || (a < b ? -1 : 1));
    for (const { id, kinds: able } of facts) chosen.set(id, kinds.find((kind) => able.includes(kind)) as EvidenceKind);
  }
  return chosen;
}

interface Provable {
  readonly kinds: readonly EvidenceKind[];
}

function fewestKinds(facts: readonly Provable[]): EvidenceKind[] {
  for (let size = 0; ; size += 1) {
    const found = cover(facts, size);
    if (found) return found;
  }
}

/** At most `left` kinds that prove every fact, taking first the fact that the fewest kinds prove; undefined when there are none. */
function cover(facts: readonly Provable[], left: number): EvidenceKind[] | undefined {
  const [first, ...others] = facts;
  if (!first) return [];
  if (left === 0) return undefined;
  const hardest = others.reduce((a, b) => (b.kinds.length < a.kinds.length ? b : a), first);
  for (const kind of hardest.kinds) {
    const rest = cover(
      facts.filter((fact) => !fact.kinds.includes(kind)),
      left - 1,
    );
    if (rest) return [kind, ...rest];
  }
  return undefined;
}

function toStep(id: string, group: readonly Lack[]): NextStep {
  const [step, asked, ...rest] = id.split('/') as [NextStep['step'], AskedOf, ...string[]];
  const unique = (values: readonly string[]) => [...new Set(values.filter((value) => value !== ''))].sort();
  return {
    id,
    step,
    askedOf: asked,
    ...(step === 'document' ? { kind: rest[0] as EvidenceKind } : {}),
    facts: unique(group.map((lack) => lack.id)),
    findings: unique(group.map((lack) => lack.finding)),
    subjects: unique(group.map((lack) => lack.subject)),
    ...(step === 'again' ? { files: [rest.join('/')] } : {}),
  };
}
