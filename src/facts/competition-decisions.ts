/** Decisions under the Competition Act, one by one: which stand against the supplier or its chain, and which a person must judge. */
import type { EvidenceRecord, IsoDate, Place, RecordFields } from '../evidence/evidence.ts';
import { maskIds } from '../evidence/mask.ts';
import { firmId, inPlaceOrder, placeKey } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import { documentFact, type Files, filesByName } from './document-file.ts';
import type { AbsentFact, Fact, KnownFact } from './fact.ts';
import { type BasisOf, basisBy, fieldFact, read, settle } from './sources.ts';

type Row = EvidenceRecord<'decisionRegister'>;
type Field = keyof RecordFields['decisionRegister'] & string;

/** What one decision means for the contract. `breach`: it is final, so it speaks against a declaration of none. */
export interface Judged {
  readonly standing: 'none' | 'against' | 'review' | { readonly doubt: AbsentFact['absent'] };
  /** The firm, with the number of the decision behind it when it has one. */
  readonly about: string;
  readonly basis: 'registered' | 'documented';
  readonly from: readonly Place[];
  readonly breach: boolean;
  /** Final, and dated after the declaration. */
  readonly later: boolean;
  readonly conflicts: readonly KnownFact[];
}

/** Who counts: the supplier and every firm of its chain. A stranger is only known as one when the chain is known whole. */
export interface Members {
  readonly has: (firm: string) => boolean;
  readonly whole: boolean;
}

/** @param declaredOn the day of the declaration that there is no breach; null when there is none */
export function judgedDecisions(input: FactsInput, members: Members, declaredOn: IsoDate | null): Judged[] {
  const basisOf = basisBy(input.evidence);
  const files = filesByName(input.evidence.files);
  const groups = new Map<string, Row[]>();
  for (const row of inPlaceOrder(input.evidence.records.decisionRegister)) {
    const [decision, party] = [read(row, 'decision')?.trim(), read(row, 'party')];
    const key = decision ? JSON.stringify([decision, party === undefined ? '' : firmId(party)]) : placeKey(row.at);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((rows) => judge(rows, members, declaredOn, basisOf, files));
}

function judge(
  rows: readonly Row[],
  members: Members,
  declaredOn: IsoDate | null,
  basisOf: BasisOf,
  files: Files,
): Judged {
  const conflicts: KnownFact[] = [];
  const field = (name: Field): Fact => {
    const { fact, conflict } = settle(
      name,
      rows.map((row) => fieldFact(name, row, name, basisOf(row))),
    );
    if (conflict) conflicts.push(...conflict);
    return fact;
  };
  const [status, tie, decidedOn, party] = [field('status'), field('tie'), field('decidedOn'), field('party')];
  const membership = membershipOf(party, tie, members);
  const firm = 'value' in party ? firmId(String(party.value)) : '?';
  const number = rows[0] && read(rows[0], 'decision')?.trim();
  const final = 'value' in status && status.value === 'final' && membership === 'member';
  const later = final && declaredOn !== null && 'value' in decidedOn && decidedOn.value > declaredOn;
  const said = (standing: Judged['standing']): Judged => ({
    standing,
    about: maskIds([firm, number && `(${number})`].filter(Boolean).join(' ')),
    basis: rows.every((row) => basisOf(row) === 'registered') ? 'registered' : 'documented',
    from: rows.map((row) => row.at),
    breach: final,
    later,
    conflicts,
  });
  if ('value' in status && status.value === 'dropped') return said('none');
  if (membership === 'stranger') return said('none');
  if (membership !== 'member') return said(membership);
  if ('absent' in status) return said({ doubt: status.absent });
  if (status.value !== 'final') return said('review');
  if ('absent' in tie) return said({ doubt: tie.absent });
  if (tie.value === 'none') return said('review');
  // Held against the declaration, a decision without a day is neither before nor after it.
  if (declaredOn !== null && 'absent' in decidedOn) return said({ doubt: decidedOn.absent });
  if (later) return said({ doubt: 'conflictingEvidence' });
  return said(selfCleaned(rows, files, basisOf));
}

function membershipOf(
  party: Fact,
  tie: Fact,
  members: Members,
): 'member' | 'stranger' | Exclude<Judged['standing'], string> {
  // What the register ties to the contract itself is about it, whoever the firm is.
  if ('value' in tie && tie.value === 'contract') return 'member';
  if ('absent' in party) return { doubt: party.absent };
  if (members.has(firmId(String(party.value)))) return 'member';
  return members.whole ? 'stranger' : { doubt: 'missingEvidence' };
}

/** Self-cleaning that a document shows is for a person to judge; claimed without its document it leaves the decision in doubt. */
function selfCleaned(rows: readonly Row[], files: Files, basisOf: BasisOf): Judged['standing'] {
  const claims = rows
    .map((row) => fieldFact('selfCleaning', row, 'selfCleaningDocument', basisOf(row)))
    .filter((fact) => 'value' in fact || fact.absent !== 'missingEvidence')
    .map((fact) => ('value' in fact ? documentFact(fact.id, String(fact.value), files, fact.basis, fact.from) : fact));
  if (claims.length === 0) return 'against';
  if (claims.some((fact) => 'value' in fact)) return 'review';
  const { fact } = settle('selfCleaning', claims);
  return { doubt: 'absent' in fact ? fact.absent : 'missingEvidence' };
}

/** The firms that a list of decisions is about, each with the number of the decision, as one text; `none` when there are none. */
export function partiesOf(judged: readonly Judged[]): string {
  return judged.length === 0 ? 'none' : [...new Set(judged.map(({ about }) => about))].sort().join(', ');
}
