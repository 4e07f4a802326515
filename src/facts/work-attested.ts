/** For which days an attestation about working time speaks for a person: agreements, plans, exemptions. Only one with its document counts. */
import type { Evidence, EvidenceRecord, Place } from '../evidence/evidence.ts';
import type { FactsInput } from './derive.ts';
import { documentFact, filesByName } from './document-file.ts';
import type { AbsentFact } from './fact.ts';
import { personsOf } from './persons.ts';
import { isFromHolder } from './set-holder.ts';
import { read } from './sources.ts';
import { dayNumber } from './work-clock.ts';
import type { EmployerWork } from './work-shifts.ts';
import { joined, type Span } from './work-spans.ts';

export type AttestedKind =
  | 'overtimeAgreement'
  | 'restAgreement'
  | 'averagingAgreement'
  | 'averagingPlan'
  | 'otherWorkingTime'
  | 'shiftPlan'
  | 'continuousShiftPlan'
  | 'compensatoryRest';

export interface Attested {
  /** Days that it speaks for; an open end is open. */
  readonly spans: readonly Span[];
  readonly from: readonly Place[];
  /** Days that something handed in speaks for, whether it can be relied on or not. */
  readonly claimed: readonly Span[];
  /** Set when something was handed in that cannot be relied on: undated, unreadable, without its document. */
  readonly doubt?: { readonly reason: AbsentFact['absent']; readonly from: readonly Place[] };
}

/** @param personal only what names the person counts, not what is said of the whole company */
export type AttestedFor = (kind: AttestedKind, work: EmployerWork, personal?: 'personal') => Attested;

/** A union agreement that does not say what is agreed: one law's agreement is no other's. */
const UNSAID = 'unionAgreement';
const UNION: ReadonlySet<AttestedKind> = new Set(['overtimeAgreement', 'restAgreement', 'averagingAgreement']);

const ALWAYS = { from: -1_000_000, to: 1_000_000 };

interface Attestation {
  readonly party: string | undefined;
  readonly person: string | undefined;
  readonly at: Place;
  readonly span: Span;
  readonly doubt?: AbsentFact['absent'];
}

/** Reads the attestations once and answers for each person's work. One without a company is about the supplier. */
export function attestedIn(input: FactsInput): AttestedFor {
  const files = filesByName(input.evidence.files);
  const byKind = new Map<string, Attestation[]>();
  for (const record of input.evidence.records.attestations) {
    const kind = read(record, 'attestation');
    if (kind === undefined) continue;
    const own = byKind.get(kind);
    if (own) own.push(attestation(record, files));
    else byKind.set(kind, [attestation(record, files)]);
  }
  const staff = staffNumbers(input);
  const supplier = input.case.supplier.orgNo;
  return (kind, work, personal) => {
    const unsaid = UNION.has(kind) ? (byKind.get(UNSAID) ?? []).map(doubted) : [];
    const about = [...(byKind.get(kind) ?? []), ...unsaid].filter(({ party, person }) => {
      if (person === undefined) return personal === undefined && (party ?? supplier) === work.employer;
      const owners = staff.get(person);
      return party === undefined
        ? owners?.size === 1 && owners.has(`${work.employer}\u0000${work.person}`)
        : party === work.employer && owners?.has(`${party}\u0000${work.person}`) === true;
    });
    const doubtful = about.filter((one) => one.doubt !== undefined);
    const sound = about.filter((one) => one.doubt === undefined);
    const [first] = doubtful;
    return {
      spans: joined(sound.map(({ span }) => span)),
      from: sound.map(({ at }) => at),
      claimed: joined(about.map(({ span }) => span)),
      ...(first?.doubt === undefined ? {} : { doubt: { reason: first.doubt, from: doubtful.map(({ at }) => at) } }),
    };
  };
}

function doubted(one: Attestation): Attestation {
  return { ...one, doubt: one.doubt ?? 'missingEvidence' };
}

function attestation(record: EvidenceRecord<'attestations'>, files: ReturnType<typeof filesByName>): Attestation {
  const [from, to] = [read(record, 'from'), read(record, 'to')];
  const span = {
    from: from === undefined ? ALWAYS.from : dayNumber(from),
    to: to === undefined ? ALWAYS.to : dayNumber(to),
  };
  const about = { party: read(record, 'party'), person: read(record, 'person'), at: record.at, span };
  if (record.unreadable.some((field) => field !== 'statedBy')) return { ...about, doubt: 'unreadableEvidence' };
  const written = read(record, 'document');
  if (read(record, 'date') === undefined || written === undefined) return { ...about, doubt: 'missingEvidence' };
  const document = documentFact('document', written, files, 'documented', [record.at]);
  return 'absent' in document ? { ...about, doubt: document.absent } : about;
}

const owned = new WeakMap<Evidence, Map<string, Set<string>>>();

/** Staff number → the persons who have it, each with the employer. Worked out once. */
function staffNumbers({ evidence }: FactsInput): Map<string, Set<string>> {
  const before = owned.get(evidence);
  if (before) return before;
  const persons = personsOf(evidence);
  const owners = new Map<string, Set<string>>();
  for (const kind of ['hours', 'persons', 'payroll'] as const)
    for (const row of evidence.records[kind]) {
      const [staffNo, employer, id] = [read(row, 'staffNo'), read(row, 'employer'), persons.idOf(row)];
      if (staffNo === undefined || employer === undefined || id === undefined) continue;
      const own = owners.get(staffNo);
      if (own) own.add(`${employer}\u0000${id}`);
      else owners.set(staffNo, new Set([`${employer}\u0000${id}`]));
    }
  owned.set(evidence, owners);
  return owners;
}

/**
 * Whether the list of agreements of a company is stated complete for the period: then what is not in it does not exist.
 * @returns the places of the statements; empty when there is none
 */
export function agreementsComplete(input: FactsInput, employer: string): readonly Place[] {
  const { period } = input.case;
  return input.evidence.records.attestations
    .filter(
      (record) =>
        read(record, 'attestation') === 'agreementsComplete' &&
        (read(record, 'date') ?? '') >= period.to &&
        isFromHolder(record, 'supplier', input) &&
        !['from', 'to', 'party'].some((field) => record.unreadable.includes(field)) &&
        (read(record, 'party') ?? employer) === employer &&
        (read(record, 'from') ?? '') <= period.from &&
        (read(record, 'to') ?? '9999') >= period.to,
    )
    .map((record) => record.at);
}
