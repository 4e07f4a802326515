/** What the rows of one hire say, joined with the register, the hours and what is attested. */
import type { EvidenceRecord, RecordFields } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import { onlySaid } from './chain-approval.ts';
import { firmId } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import type { Contradiction, Fact, KnownFact } from './fact.ts';
import { given } from './given.ts';
import { type Attested, type AttestedFor, shownFact } from './hire-attested.ts';
import type { DaySpan } from './hire-days.ts';
import type { Hire, WorkedEarlier } from './hire-rows.ts';
import { absent, type BasisOf, fieldFact, known, read, settle } from './sources.ts';
import { contradiction } from './statements.ts';

type Field = keyof RecordFields['hires'] & string;

/** What all hires are read with. Made once. */
export interface HireSources {
  readonly input: FactsInput;
  readonly basisOf: BasisOf;
  readonly attested: AttestedFor;
  readonly earlier: WorkedEarlier;
  /** What Enhetsregisteret says of a company, by number. */
  readonly units: ReadonlyMap<string, readonly EvidenceRecord<'registeredUnit'>[]>;
  /** Agencies that stand in an extract as approved, registered or applying. */
  readonly inRegister: ReadonlyMap<string, EvidenceRecord<'agencyExtract'>>;
  /** A tick in a list is the word of whoever filled it in. */
  readonly bySupplier: (file: string) => boolean;
}

/** Reads one hire field by field. `contradictions` grows as fields are read. */
export interface HireReader {
  readonly field: (id: string, field: Field) => Fact;
  readonly joined: (id: string, candidates: readonly Fact[]) => Fact;
  readonly tell: (id: string, sides: readonly KnownFact[]) => void;
}

/** A reader of the rows of a hire. @param contradictions takes what they do not agree on */
export function hireReader(hire: Hire, basisOf: BasisOf, contradictions: Contradiction[]): HireReader {
  const subject = { kind: 'hire' as const, key: hire.key, label: hire.key };
  const tell: HireReader['tell'] = (id, sides) => contradictions.push(contradiction(id, subject, sides));
  const joined: HireReader['joined'] = (id, candidates) => {
    const { fact, conflict } = settle(id, candidates);
    if (conflict) tell(id, conflict);
    return fact;
  };
  return {
    tell,
    joined,
    field: (id, field) =>
      joined(
        id,
        hire.rows.map((row) => fieldFact(id, row, field, basisOf(row))),
      ),
  };
}

/** `hireFirstDay`: as listed, or the earlier day on which the hours show the person at work for the agency; that is told. */
export function firstDayFact(hire: Hire, reader: HireReader, { earlier, basisOf }: HireSources): Fact {
  const stated = reader.field('hireFirstDay', 'firstDay');
  const seen = earlier(hire);
  if (!seen || ('absent' in stated && stated.absent !== 'missingEvidence')) return stated;
  const worked = known('hireFirstDay', seen.day, basisOf(seen.row), [seen.at]);
  if ('absent' in stated) return worked;
  if (seen.day >= String(stated.value)) return stated;
  reader.tell('hireFirstDay', [stated, worked]);
  return worked;
}

/** `hireLastDay`; undefined when the list says that the hire goes on. */
export function lastDayFact(hire: Hire, first: Fact, reader: HireReader, { basisOf }: HireSources): Fact | undefined {
  const filled = given('hireLastDay', hire.rows, 'lastDay', basisOf);
  if ('value' in filled && filled.value === false) return undefined;
  const last = reader.field('hireLastDay', 'lastDay');
  if (!('value' in last) || !('value' in first) || last.value >= first.value) return last;
  reader.tell('hireLastDay', [last, { ...first, id: 'hireLastDay' }]);
  return absent('hireLastDay', 'conflictingEvidence', [...last.from, ...first.from]);
}

/** `lenderKind`: as the list says; a sole trader also when the register of companies says so. Whoever stands in the agency register is an agency where the list says nothing. */
export function lenderFact(hire: Hire, reader: HireReader, sources: HireSources): Fact {
  const id = 'lenderKind';
  const soleTraders = (sources.units.get(hire.agency ?? '') ?? []).filter((unit) => read(unit, 'form') === 'ENK');
  const fact = reader.joined(id, [
    ...hire.rows.map((row) => fieldFact(id, row, 'agencyKind', sources.basisOf(row))),
    ...soleTraders.map((unit) => known(id, 'soleTrader', sources.basisOf(unit), [placeOf(unit, 'form')])),
  ]);
  const extract = sources.inRegister.get(hire.agency ?? '');
  if ('value' in fact || fact.absent !== 'missingEvidence' || !extract) return fact;
  return known(id, 'staffingAgency', sources.basisOf(extract), [extract.at]);
}

/**
 * `hireApprovedOn`: the earliest day that an enclosed approval carries, else the day in the list. The supplier's list gives way to
 * the approval itself, and a day in it before any approval is told; alone it only says so. A list from others counts beside the approvals.
 */
export function approvalFact(hire: Hire, first: Fact, reader: HireReader, sources: HireSources): Fact {
  const id = 'hireApprovedOn';
  const listed = reader.field(id, 'approvedOn');
  const day = 'value' in first ? String(first.value) : undefined;
  const attested = sources
    .attested('buyerApproval', hire.agency, hire)
    .filter((one) => (day === undefined || (one.from <= day && one.to >= day)) && !isOlder(one, sources));
  const approvals = attested
    .filter((one) => one.doubt === undefined)
    .map((one) => known(id, one.date, sources.basisOf(one.record), [placeOf(one.record, 'date')]))
    .sort(byDay);
  const [earliest] = approvals;
  if (earliest && 'value' in listed) {
    if (!isSuppliers(hire, sources)) return [listed, earliest].sort(byDay)[0] as KnownFact;
    if (listed.value < earliest.value) reader.tell(id, [listed, earliest]);
  }
  if (earliest) return earliest;
  return 'value' in listed && !isSuppliers(hire, sources) ? listed : onlySaid(listed, first, attested);
}

/** An approval of a whole agency from before the contract approves no hire under it. */
function isOlder({ date, record, doubt }: Attested, { input }: HireSources): boolean {
  const { contractDate } = input.case;
  return doubt === undefined && !!contractDate && read(record, 'person') === undefined && date < contractDate;
}

/** Every row that gives a day of approval is from the supplier. */
function isSuppliers(hire: Hire, { bySupplier }: HireSources): boolean {
  return hire.rows.every((row) => read(row, 'approvedOn') === undefined || bySupplier(row.at.file));
}

function byDay(a: KnownFact, b: KnownFact): number {
  return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
}

/** `hireGround`. «Other» names no ground. */
export function groundFact(reader: HireReader): Fact {
  const ground = reader.field('hireGround', 'ground');
  return 'value' in ground && ground.value === 'other' ? absent(ground.id, 'missingEvidence', ground.from) : ground;
}

/** `unionAgreementShown`: an agreement on hire (aml § 14-12 (2)) at whoever hires in, for all days of a span. A hirer that the list leaves out is the supplier. */
export function unionFact(hire: Hire, span: DaySpan, { attested, basisOf, input }: HireSources): Fact {
  const id = 'unionAgreementShown';
  const hirers = new Set(hire.rows.map((row) => firmId(read(row, 'hirer') ?? '') || firmId(input.case.supplier.orgNo)));
  const unread = hire.rows.filter((row) => row.unreadable.includes('hirer'));
  if (unread.length > 0)
    return absent(
      id,
      'unreadableEvidence',
      unread.map((row) => placeOf(row, 'hirer')),
    );
  const [hirer, second] = [...hirers];
  if (hirer === undefined || second !== undefined)
    return absent(
      id,
      'conflictingEvidence',
      hire.rows.map((row) => placeOf(row, 'hirer')),
    );
  return shownFact(id, span, attested('hireAgreement', hirer, hire), basisOf);
}

/** `payBetweenAssignments`: shown by an attestation with its document over all days; a «yes» in the supplier's list is only said, its «no» stands. */
export function payBetweenFact(hire: Hire, span: DaySpan, reader: HireReader, sources: HireSources): Fact {
  const id = 'payBetweenAssignments';
  const shown = shownFact(id, span, sources.attested('payBetweenAssignments', hire.agency, hire), sources.basisOf);
  const ticks = hire.rows.map((row): Fact => {
    const tick = fieldFact(id, row, 'payBetweenAssignments', sources.basisOf(row));
    return 'value' in tick && tick.value === true && sources.bySupplier(row.at.file)
      ? { ...tick, basis: 'declared' }
      : tick;
  });
  return reader.joined(id, [shown, ...ticks]);
}
