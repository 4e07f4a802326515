/** What to hand in next: the facts that findings lack, gathered into the fewest documents. Derived, never written by hand in a rule. */
import type { EvidenceFile, EvidenceKind, Place } from '../evidence/evidence.ts';
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
  /** Other kinds that can show the same, wholly or together with the first. */
  readonly others?: readonly EvidenceKind[];
  readonly facts: readonly string[];
  readonly findings: readonly string[];
  readonly subjects: readonly string[];
  readonly files?: readonly string[];
}

/**
 * Open questions of the findings → the steps that answer them, the ones that settle most findings first.
 * @param files what was handed in: a document that the doubt itself cites is not asked for when another kind could answer
 */
export function nextSteps(
  findings: readonly Finding[],
  files: readonly Pick<EvidenceFile, 'file' | 'kind'>[] = [],
): NextStep[] {
  const kindOf = new Map(files.map((one) => [one.file, one.kind]));
  const lacks = findings
    .filter(
      (finding) =>
        finding.outcome === 'cantTell' && finding.reason !== 'notExamined' && finding.reason !== 'checkFault',
    )
    .flatMap((finding) => lacksOf(finding, kindOf));
  const kinds = chooseKinds(lacks.filter((lack) => stepOf(lack) === 'document'));
  const groups = new Map<string, Lack[]>();
  const put = (key: string, lack: Lack): void => {
    const group = groups.get(key);
    if (group) group.push(lack);
    else groups.set(key, [lack]);
  };
  for (const lack of lacks) {
    const step = stepOf(lack);
    if (step === 'document') put(`document/${askedOf(lack)}/${kinds.get(choiceOf(lack)) ?? 'attachment'}`, lack);
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
  /** Kinds of document of which one would answer. */
  readonly kinds: readonly EvidenceKind[];
}

function lacksOf(finding: Finding, kindOf: ReadonlyMap<string, EvidenceKind>): Lack[] {
  const leaves = finding.grounds
    .filter((ground) => ground.outcome === 'cantTell')
    .flatMap((ground) => [...unknownLeaves(ground.applies), ...unknownLeaves(ground.requires)]);
  const wanted = new Set(finding.missing ?? []);
  const found = leaves.filter((leaf) => wanted.has(leaf.lacks ?? leaf.fact));
  // A question for a person is asked only when no document could answer it.
  const documents = found.filter((leaf) => leaf.doubt !== 'needsReview');
  const lack = (id: string, doubt: Doubt, files: readonly string[]): Lack[] =>
    documentsFor(id, files, kindOf).map((kinds) => ({
      id,
      doubt,
      finding: finding.id,
      subject: finding.subject.label,
      files,
      kinds,
    }));
  const asked = (documents.length > 0 ? documents : found).flatMap((leaf) =>
    lack(leaf.lacks ?? leaf.fact, leaf.doubt ?? 'missingEvidence', filesOf(leaf.from)),
  );
  return asked.length > 0
    ? asked
    : (finding.missing ?? []).flatMap((id) => lack(id, finding.reason ?? 'missingEvidence', []));
}

/**
 * The documents that a fact lacks, each as the kinds of which one would do. Most facts lack one. That a list is complete takes the
 * list and the attestation that vouches for it: the one is asked for when the other is there, else both.
 */
function documentsFor(
  id: string,
  files: readonly string[],
  kindOf: ReadonlyMap<string, EvidenceKind>,
): (readonly EvidenceKind[])[] {
  const { provenBy = [], list } = factEntry(id) ?? {};
  const cited = new Set(files.map((file) => kindOf.get(file)));
  const others = provenBy.filter((kind) => !cited.has(kind));
  if (list === undefined) return [others.length > 0 ? others : provenBy];
  if (others.length === 0) return [[list]];
  return [...kindOf.values()].includes(list) ? [provenBy] : [provenBy, [list]];
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

/** Lacks that one document answers: the same fact, and the same kinds that could. */
function choiceOf({ id, kinds }: Lack): string {
  return `${id} ${kinds.join(' ')}`;
}

/** What is lacking → the kind of document to ask for: for each party the fewest kinds that prove all it can give. */
function chooseKinds(lacks: readonly Lack[]): Map<string, EvidenceKind> {
  const chosen = new Map<string, EvidenceKind>();
  for (const party of new Set(lacks.map(askedOf))) {
    const own = lacks.filter((lack) => askedOf(lack) === party);
    const facts = [...new Map(own.map((lack) => [choiceOf(lack), lack.kinds]))]
      .map(([id, kinds]) => ({ id, kinds: [...kinds].sort() }))
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
    ...(step === 'document' ? kindsOf(rest[0] as EvidenceKind, group) : {}),
    facts: unique(group.map((lack) => lack.id)),
    findings: unique(group.map((lack) => lack.finding)),
    subjects: unique(group.map((lack) => lack.subject)),
    ...(step === 'again' ? { files: [rest.join('/')] } : {}),
  };
}

function kindsOf(kind: EvidenceKind, group: readonly Lack[]): Pick<NextStep, 'kind' | 'others'> {
  const able = new Set(group.flatMap((lack) => factEntry(lack.id)?.provenBy ?? []));
  able.delete(kind);
  return able.size > 0 ? { kind, others: [...able].sort() } : { kind };
}
