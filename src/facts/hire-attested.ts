/** What attestations show about a hire: the days they speak for, and why one that was handed in does not count. */
import type { EvidenceRecord, IsoDate } from '../evidence/evidence.ts';
import { firmId, inPlaceOrder } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import { documentFact, filesByName } from './document-file.ts';
import type { AbsentFact, Fact } from './fact.ts';
import { coveredBy, type DaySpan, OPEN_END } from './hire-days.ts';
import type { Hire } from './hire-rows.ts';
import { isFromHolder } from './set-holder.ts';
import { absent, type BasisOf, known, read } from './sources.ts';

type Attestation = EvidenceRecord<'attestations'>;
export type HireAttestation = 'payBetweenAssignments' | 'buyerApproval' | 'hireAgreement';
const KINDS: readonly string[] = [
  'payBetweenAssignments',
  'buyerApproval',
  'hireAgreement',
] satisfies HireAttestation[];
/** A union agreement that does not say what is agreed need not be about hire. */
const UNSAID = 'unionAgreement';

/** One attestation: usable over its days, or with what is wrong with it. */
export interface Attested extends DaySpan {
  readonly date: IsoDate;
  readonly record: Attestation;
  readonly doubt?: AbsentFact['absent'];
}

/** What is attested of a company, for the person of a hire or for all. */
export type AttestedFor = (
  kind: HireAttestation,
  party: string | null,
  hire: Pick<Hire, 'rows'>,
) => readonly Attested[];

/** Reads the attestations once. One without a company is about the supplier; one about a person names the staff number of the hire list. */
export function attestedIn(input: FactsInput): AttestedFor {
  const files = filesByName(input.evidence.files);
  const supplier = firmId(input.case.supplier.orgNo);
  const about = new Map<string, Attested[]>();
  for (const record of inPlaceOrder(input.evidence.records.attestations)) {
    const kind = read(record, 'attestation');
    if (kind === undefined || !(kind === UNSAID || KINDS.includes(kind))) continue;
    const speaksOf = kind === UNSAID ? 'hireAgreement' : kind;
    const key = `${speaksOf}\u0000${firmId(read(record, 'party') ?? '') || supplier}`;
    const one = attested(record, kind, files, isFromHolder(record, 'city', input));
    const told: Attested = kind === UNSAID ? { ...one, doubt: one.doubt ?? 'missingEvidence' } : one;
    about.set(key, [...(about.get(key) ?? []), told]);
  }
  return (kind, party, hire) =>
    (about.get(`${kind}\u0000${party}`) ?? []).filter(({ record }) => {
      const person = read(record, 'person');
      return person === undefined
        ? !record.unreadable.includes('person')
        : hire.rows.some((row) => read(row, 'staffNo') === person);
    });
}

/**
 * Only one with its day and its document counts; an approval that the city itself hands in is its own word, and needs none. Without a last day an agreement runs on and an approval stands, but
 * nobody can show on one day what was paid after it.
 */
function attested(
  record: Attestation,
  kind: string,
  files: ReturnType<typeof filesByName>,
  fromCity: boolean,
): Attested {
  const date = read(record, 'date') ?? '';
  const end = kind === 'payBetweenAssignments' ? date : OPEN_END;
  const one = { from: read(record, 'from') ?? '', to: read(record, 'to') ?? end, date, record };
  if (record.unreadable.some((field) => field !== 'statedBy')) return { ...one, doubt: 'unreadableEvidence' };
  const written = read(record, 'document');
  if (one.date === '') return { ...one, doubt: 'missingEvidence' };
  if (written === undefined) return fromCity && kind === 'buyerApproval' ? one : { ...one, doubt: 'missingEvidence' };
  const document = documentFact('document', written, files, 'documented', [record.at]);
  return 'absent' in document ? { ...one, doubt: document.absent } : one;
}

/** Whether attestations together speak for every day of a span: true, or why that is not shown. */
export function shownFact(id: string, span: DaySpan, attestations: readonly Attested[], basisOf: BasisOf): Fact {
  const usable = attestations.filter((one) => one.doubt === undefined && one.from <= span.to && one.to >= span.from);
  if (coveredBy(span, usable)) {
    const registered = usable.every((one) => basisOf(one.record) === 'registered');
    return known(id, true, registered ? 'registered' : 'documented', places(usable));
  }
  const unreadable = attestations.filter((one) => one.doubt === 'unreadableEvidence');
  return unreadable.length > 0
    ? absent(id, 'unreadableEvidence', places(unreadable))
    : absent(id, 'missingEvidence', places(attestations));
}

function places(attestations: readonly Attested[]) {
  return attestations.map((one) => one.record.at);
}
