/** Whether a subcontract gives the city the right to audit, and which document shows it (RS: revisjonsbestemmelser). */
import type { EvidenceRecord } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import { coversLink } from './chain-days.ts';
import { firmId, inPlaceOrder } from './chain-firms.ts';
import type { LinkReader } from './chain-link-facts.ts';
import type { ChainLink } from './chain-links.ts';
import type { FactsInput } from './derive.ts';
import { documentFact, type Files, filesByName } from './document-file.ts';
import type { Fact } from './fact.ts';
import { absent, type BasisOf, fieldFact, known, read } from './sources.ts';

type Attestation = EvidenceRecord<'attestations'>;
const KINDS = new Set(['contractExtract', 'auditRight']);
const NEEDED = ['date', 'document', 'from', 'to'];
const RIGHT = 'auditRight';
const DOCUMENT = 'auditRightDocument';

/** What the audit facts of every link are read from. */
export interface AuditSources {
  readonly files: Files;
  readonly basisOf: BasisOf;
  /** A tick is the word of whoever filled in the table. */
  readonly bySupplier: (file: string) => boolean;
  readonly attested: ReadonlyMap<string, readonly Attestation[]>;
  readonly period: FactsInput['case']['period'];
}

/** Attestations by firm, files by name, and who delivered each table; gathered once for all links. */
export function auditSources(input: FactsInput, basisOf: BasisOf): AuditSources {
  const attested = new Map<string, Attestation[]>();
  for (const row of inPlaceOrder(input.evidence.records.attestations)) {
    const party = read(row, 'party');
    if (party === undefined || !KINDS.has(read(row, 'attestation') ?? '')) continue;
    attested.set(firmId(party), [...(attested.get(firmId(party)) ?? []), row]);
  }
  const delivered = new Map(input.evidence.files.map((file) => [file.file, file.deliveredBy]));
  return {
    attested,
    basisOf,
    files: filesByName(input.evidence.files),
    bySupplier: (file) => (delivered.get(file) ?? 'supplier') === 'supplier',
    period: input.case.period,
  };
}

/**
 * `auditRight` and `auditRightDocument`. A document shows the right; a tick in the supplier's own table is only said, but its
 * «no» stands.
 * @param links how many subcontracts the firm has: one extract does not speak for two
 */
export function auditFacts(
  link: ChainLink,
  links: number,
  days: { readonly first: Fact; readonly last: Fact },
  reader: LinkReader,
  sources: AuditSources,
): Fact[] {
  const document = documentOf(link, links, days, sources);
  const shown: Fact =
    'value' in document
      ? known(RIGHT, true, document.basis, document.from)
      : absent(RIGHT, document.absent, document.from);
  return [reader.joined(RIGHT, [shown, ...ticks(link, sources)]), document];
}

function ticks(link: ChainLink, { basisOf, bySupplier }: AuditSources): Fact[] {
  return link.rows.map((row): Fact => {
    const tick = fieldFact(RIGHT, row, 'auditRight', basisOf(row));
    return 'value' in tick && tick.value === true && bySupplier(row.at.file) ? { ...tick, basis: 'declared' } : tick;
  });
}

/** The document that the table names, else the one that an attestation brings. One that cannot be opened leaves the question open. */
function documentOf(
  link: ChainLink,
  links: number,
  { first, last }: { readonly first: Fact; readonly last: Fact },
  { attested, basisOf, files, period }: AuditSources,
): Fact {
  const named = link.rows.map((row): Fact => {
    const cell = fieldFact(DOCUMENT, row, 'auditRightDocument', basisOf(row));
    return 'value' in cell ? documentFact(DOCUMENT, String(cell.value), files, cell.basis, cell.from) : cell;
  });
  const extracts = (link.company === null ? [] : (attested.get(link.company) ?? [])).map((row): Fact => {
    if (NEEDED.some((field) => row.unreadable.includes(field))) return absent(DOCUMENT, 'unreadableEvidence', [row.at]);
    const [written, from, to] = [read(row, 'document'), read(row, 'from'), read(row, 'to')];
    if (written === undefined || read(row, 'date') === undefined || !coversLink({ from, to }, first, last, period))
      return absent(DOCUMENT, 'missingEvidence', [row.at]);
    return documentFact(DOCUMENT, written, files, basisOf(row), [placeOf(row, 'document')]);
  });
  const shown = extracts.filter((fact) => 'value' in fact);
  const enough = new Set(shown.map((fact) => fact.value)).size >= links;
  const candidates = [
    ...named,
    ...extracts.map((fact) => ('value' in fact && !enough ? absent(DOCUMENT, 'missingEvidence', fact.from) : fact)),
  ];
  return (
    candidates.find((fact) => 'value' in fact) ??
    candidates.find((fact) => 'absent' in fact && fact.absent !== 'missingEvidence') ??
    (candidates[0] as Fact)
  );
}
