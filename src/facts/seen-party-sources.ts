/** Every organisation that any evidence shows at work, paid or billing: who, where, and how it was seen. */
import type { EvidenceRecord, Place, RecordKind } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import type { FactsInput } from './derive.ts';
import type { LegalUnit } from './seen-party-units.ts';
import { read } from './sources.ts';

export interface Seen {
  /** The first place in each file and sheet, by kind of evidence. */
  readonly places: ReadonlyMap<string, Place>;
  /** Nothing but payments names it. */
  readonly onlyPaid: boolean;
  /** The first row of hours that shows it at work; empty when none does. */
  readonly worked: readonly Place[];
  readonly name: string | undefined;
}

interface Open {
  readonly places: Map<string, Place>;
  onlyPaid: boolean;
  readonly worked: Place[];
  name: string | undefined;
}

/** By legal unit, as matched. A cell that is empty or could not be read names nobody. */
export function seenIn(input: FactsInput, unitOf: LegalUnit): ReadonlyMap<string, Seen> {
  const { records } = input.evidence;
  const seen = new Map<string, Open>();
  const see = (written: string | undefined, record: EvidenceRecord, field: string, name?: string): void => {
    const id = written === undefined ? '' : unitOf(written);
    if (id === '') return;
    let one = seen.get(id);
    if (!one) {
      one = { places: new Map(), onlyPaid: true, worked: [], name: undefined };
      seen.set(id, one);
    }
    const key = `${record.kind}\u0000${record.at.file}\u0000${record.at.sheet ?? ''}`;
    const before = one.places.get(key);
    if (!before || isBefore(record.at, before)) one.places.set(key, placeOf(record, field));
    // A row of no hours shows nobody at work.
    if (record.kind === 'hours' && (record as EvidenceRecord<'hours'>).fields.hours !== 0) {
      const [first] = one.worked;
      if (!first || record.at.file < first.file || (record.at.file === first.file && isBefore(record.at, first)))
        one.worked[0] = placeOf(record, field);
    }
    if (!PAYMENTS.has(record.kind)) one.onlyPaid = false;
    if (name !== undefined && name !== '' && (one.name === undefined || name < one.name)) one.name = name;
  };
  for (const kind of EMPLOYERS)
    for (const row of records[kind]) see(read(row as Employing, 'employer'), row, 'employer');
  for (const row of records.amelding) see(read(row, 'reporter'), row, 'reporter');
  for (const row of records.hires) see(read(row, 'agency'), row, 'agency', read(row, 'agencyName')?.trim());
  for (const row of records.invoice) {
    const { seller } = row.fields;
    if (!row.unreadable.includes('seller')) see(seller?.orgNo, row, 'seller', seller?.name?.trim());
  }
  for (const row of records.invoiceList) see(read(row, 'issuer'), row, 'issuer', read(row, 'issuerName')?.trim());
  for (const row of records.foreignAssignments)
    see(read(row, 'contractor'), row, 'contractor', read(row, 'contractorName')?.trim());
  for (const row of records.foreignWorkers) see(read(row, 'contractor'), row, 'contractor');
  for (const row of records.paymentOrder) see(read(row, 'creditorOrgNo'), row, 'creditorOrgNo');
  for (const row of records.bankEntry)
    if ((read(row, 'amount') ?? 0) < 0) see(read(row, 'counterOrgNo'), row, 'counterOrgNo');
  return seen;
}

const EMPLOYERS = ['hours', 'payroll', 'payLines', 'persons', 'ameldingEmployment', 'registeredEmployment'] as const;
type Employing = EvidenceRecord<(typeof EMPLOYERS)[number]>;
/** Money goes to many who have no part in the delivery: rent, tax, insurance. */
const PAYMENTS: ReadonlySet<RecordKind> = new Set(['paymentOrder', 'bankEntry']);

/** Which of two places in one file and sheet comes first. */
function isBefore(a: Place, b: Place): boolean {
  const [first, second] = [a.row ?? a.line ?? 0, b.row ?? b.line ?? 0];
  return first === second ? (a.path ?? '') < (b.path ?? '') : first < second;
}
