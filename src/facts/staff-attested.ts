/** What attestations show about employment: an agreement on holiday pay, the pension scheme, or that none is required. Only one with its day and its document counts. */
import type { EvidenceRecord, IsoDate, Place } from '../evidence/evidence.ts';
import type { Basis } from '../schemas/rule.ts';
import { type Doubted, worstDoubt } from './chain-doubt.ts';
import { firmId, inPlaceOrder } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import { documentFact, filesByName } from './document-file.ts';
import type { AbsentFact } from './fact.ts';
import { basisBy, read } from './sources.ts';
import { OPEN_END, type Span } from './staff-days.ts';
import type { Employment } from './staff-employments.ts';

type Attestation = EvidenceRecord<'attestations'>;
export type StaffAttestation = 'holidayPayAgreement' | 'pension' | 'pensionNotObliged';
/** About the company as a whole: of one person it cannot be said. */
const OF_ALL: StaffAttestation = 'pensionNotObliged';

/** Shown with its place, not shown at all, or handed in and of no use. */
export type Shown = { readonly at: Place; readonly basis: Basis } | { readonly doubt: Doubted } | null;
/** Whether something is attested for an employment on a day. */
export type StaffAttested = (kind: StaffAttestation, employment: Employment, on: IsoDate) => Shown;

interface Read extends Span {
  readonly record: Attestation;
  readonly basis: Basis;
  readonly doubt?: AbsentFact['absent'];
}

/** Reads the attestations once. One without a company is about the supplier; one about a person names the staff number. */
export function staffAttested(input: FactsInput): StaffAttested {
  const files = filesByName(input.evidence.files);
  const basisOf = basisBy(input.evidence);
  const supplier = firmId(input.case.supplier.orgNo);
  const about = Map.groupBy(
    inPlaceOrder(input.evidence.records.attestations).map((record): Read => {
      const doubt = faultOf(record, files);
      const span = { from: read(record, 'from') ?? '', to: read(record, 'to') ?? OPEN_END };
      return { ...span, record, basis: basisOf(record), ...(doubt ? { doubt } : {}) };
    }),
    ({ record }) => `${read(record, 'attestation')}/${firmId(read(record, 'party') ?? '') || supplier}`,
  );
  return (kind, employment, on) => {
    const own = (about.get(`${kind}/${employment.employer ?? supplier}`) ?? []).filter(
      ({ from, to, record }) =>
        from <= on &&
        on <= to &&
        isAbout(record, employment) &&
        (kind !== OF_ALL || read(record, 'person') === undefined),
    );
    const sound = own.find(({ doubt }) => doubt === undefined);
    if (sound) return { at: sound.record.at, basis: sound.basis };
    const doubt = worstDoubt(
      own.flatMap(({ doubt: reason, record }) => (reason ? [{ reason, from: [record.at] }] : [])),
    );
    return doubt && { doubt };
  };
}

function faultOf(record: Attestation, files: ReturnType<typeof filesByName>): AbsentFact['absent'] | undefined {
  if (record.unreadable.some((field) => field !== 'statedBy')) return 'unreadableEvidence';
  const written = read(record, 'document');
  if (read(record, 'date') === undefined || written === undefined) return 'missingEvidence';
  const document = documentFact('document', written, files, 'documented', [record.at]);
  return 'absent' in document ? document.absent : undefined;
}

function isAbout(record: Attestation, { listed, reported }: Employment): boolean {
  const person = read(record, 'person');
  if (person === undefined) return !record.unreadable.includes('person');
  return [...listed, ...reported].some((row) => read(row as (typeof listed)[number], 'staffNo') === person);
}
