/** When the buyer approved a subcontractor. What the supplier's own list says in its favour is only said; the approval itself, or the buyer's own word, shows it. */
import { placeOf } from '../evidence/evidence.ts';
import type { LinkReader } from './chain-link-facts.ts';
import type { ChainLink } from './chain-links.ts';
import type { Contradiction, Fact, KnownFact } from './fact.ts';
import type { Attested, AttestedFor } from './hire-attested.ts';
import { absent, type BasisOf, known, read } from './sources.ts';
import { contradiction } from './statements.ts';

/** What the approvals of all links are read from. */
export interface ApprovalSources {
  readonly basisOf: BasisOf;
  readonly attested: AttestedFor;
  /** Whether a file is the supplier's own. */
  readonly bySupplier: (file: string) => boolean;
  /** Takes what the list and the approvals do not agree on. */
  readonly contradictions: Contradiction[];
}

const ID = 'approvedOn';

/**
 * `approvedOn`: the day of an enclosed approval of the firm, else the day in the list. A list from the buyer must agree with the
 * approvals; one from the supplier gives way to them, and that is told.
 * @param links how many subcontracts the firm has: where there are several, an approval speaks for the one whose listed day it has
 */
export function approvedOn(
  link: ChainLink,
  links: number,
  first: Fact,
  reader: LinkReader,
  sources: ApprovalSources,
): Fact {
  const listed = reader.field(ID, ID);
  if ('absent' in listed && listed.absent === 'conflictingEvidence') return listed;
  const day = 'value' in first ? String(first.value) : undefined;
  const about = sources
    .attested('buyerApproval', link.company, { rows: [] })
    .filter((one) => day === undefined || (one.from <= day && one.to >= day));
  const approvals = about
    .filter((one) => one.doubt === undefined && (links === 1 || saysDay(listed, one.date)))
    .map((one) => known(ID, one.date, sources.basisOf(one.record), [placeOf(one.record, 'date')]))
    .sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  const [earliest] = approvals;
  const same = approvals.find((one) => saysDay(listed, one.value));
  const ofSupplier = link.rows.every((row) => read(row, ID) === undefined || sources.bySupplier(row.at.file));
  if ('value' in listed && !ofSupplier) return earliest && !same ? reader.joined(ID, [listed, earliest]) : listed;
  if (!earliest) return onlySaid(listed, first, about);
  if ('value' in listed && !same) tell(link, [listed, earliest], sources);
  return same ?? earliest;
}

function saysDay(listed: Fact, day: unknown): boolean {
  return 'value' in listed && listed.value === day;
}

function tell(link: ChainLink, sides: readonly KnownFact[], { contradictions }: ApprovalSources): void {
  contradictions.push(contradiction(ID, { kind: 'chainLink', key: link.key, label: link.label }, sides));
}

/**
 * What a supplier's list says of an approval that nothing else shows. A day in its favour is declared, one against it stands.
 * @param about approvals that were handed in and could not be used
 */
export function onlySaid(listed: Fact, first: Fact, about: readonly Attested[]): Fact {
  if ('value' in listed && 'value' in first && listed.value > first.value) return listed;
  if ('absent' in listed && listed.absent !== 'missingEvidence') return listed;
  for (const reason of ['unreadableEvidence', 'missingEvidence'] as const) {
    const doubted = about.filter((one) => one.doubt === reason);
    if (doubted.length > 0)
      return absent(
        listed.id,
        reason,
        doubted.map((one) => one.record.at),
      );
  }
  return 'value' in listed ? { ...listed, basis: 'declared' } : listed;
}
