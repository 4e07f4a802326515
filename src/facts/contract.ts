/** Facts about the contract as a whole: which clauses are in force, what the terms say, which sets are shown to be complete. */
import {
  type EvidenceKind,
  type EvidenceRecord,
  type Place,
  placeOf,
  type RecordKind,
  type Records,
} from '../evidence/evidence.ts';
import type { Term } from '../schemas/case.ts';
import { firmId } from './chain-firms.ts';
import type { Derived, FactsInput } from './derive.ts';
import type { Fact, Value } from './fact.ts';
import { type Holder, isFromHolder } from './set-holder.ts';
import { absent, basisBy, factSet, known, read } from './sources.ts';

interface Listed {
  readonly attestation: string;
  readonly kind: RecordKind;
  readonly holder: Holder;
}

/** Completeness fact → the attestation that shows it, the kind of table whose rows it speaks of, and who holds the table: nobody else can say that it is whole. */
const COMPLETENESS: Readonly<Record<string, Listed>> = {
  invoiceListComplete: { attestation: 'invoiceListComplete', kind: 'invoiceList', holder: 'city' },
  chainDeclaredComplete: { attestation: 'chainComplete', kind: 'chain', holder: 'supplier' },
  callOffRegisterComplete: { attestation: 'callOffsComplete', kind: 'callOffs', holder: 'city' },
  callOffAnswersComplete: { attestation: 'answersComplete', kind: 'callOffRequests', holder: 'city' },
  deliveriesComplete: { attestation: 'deliveriesComplete', kind: 'deliveries', holder: 'city' },
  documentRequestsComplete: { attestation: 'documentRequestsComplete', kind: 'documentRequests', holder: 'city' },
  decisionsComplete: { attestation: 'decisionsComplete', kind: 'decisionRegister', holder: 'city' },
  payrollComplete: { attestation: 'payrollComplete', kind: 'payroll', holder: 'supplier' },
  hoursComplete: { attestation: 'hoursComplete', kind: 'hours', holder: 'supplier' },
  personsComplete: { attestation: 'personsComplete', kind: 'persons', holder: 'supplier' },
  hiresComplete: { attestation: 'hiresComplete', kind: 'hires', holder: 'supplier' },
  foreignAssignmentsComplete: {
    attestation: 'foreignAssignmentsComplete',
    kind: 'foreignAssignments',
    holder: 'supplier',
  },
  foreignWorkersComplete: { attestation: 'foreignWorkersComplete', kind: 'foreignWorkers', holder: 'supplier' },
  bankStatementsComplete: { attestation: 'bankStatementsComplete', kind: 'bankStatement', holder: 'supplier' },
  ledgerComplete: { attestation: 'ledgerComplete', kind: 'ledgerFile', holder: 'supplier' },
};

/** Fields that say which subject a row is about: every group is needed, and any one field of a group is enough. */
const KEYS: Partial<Record<RecordKind, readonly (readonly string[])[]>> = {
  invoiceList: [['invoiceNo']],
  chain: [['company'], ['engagedBy']],
  callOffs: [['callOff']],
  callOffRequests: [['callOff'], ['supplier']],
  deliveries: [['delivery']],
  documentRequests: [['request']],
  decisionRegister: [['decision', 'party']],
  payroll: [['nationalId', 'staffNo']],
  hours: [['nationalId', 'staffNo']],
  persons: [['nationalId', 'staffNo']],
  hires: [['agency']],
  foreignAssignments: [['contractor']],
  foreignWorkers: [['nationalId', 'staffNo']],
};

/** Clauses, terms, the contract date and the completeness of sets. */
export function contractFacts(input: FactsInput): Derived {
  const facts: Fact[] = [];
  const agreementAt: Place[] = [{ file: 'agreement.json' }];
  for (const clause of input.agreement.clauses)
    facts.push(known(`clause.${clause.requirement}`, clause.inForce, 'documented', agreementAt));
  for (const [id, term] of Object.entries(input.agreement.terms))
    facts.push(known(`term.${id}`, inFactUnits(term), 'documented', agreementAt));
  for (const id of Object.keys(COMPLETENESS)) facts.push(completeness(id, input));
  return { subjects: [], contract: factSet(facts) };
}

/**
 * A set is complete when an attestation from whoever holds the list, dated when the period was over and covering it, says so and
 * every row of its tables could be read. One unreadable row, and the set is not known to be complete any more.
 */
function completeness(id: string, input: FactsInput): Fact {
  const { attestation, kind, holder } = COMPLETENESS[id] as Listed;
  const { period } = input.case;
  const stated = input.evidence.records.attestations.filter((record) => read(record, 'attestation') === attestation);
  const covering = stated.filter(
    (record) =>
      // Nobody can vouch for days that have not come yet.
      (read(record, 'date') ?? '') >= period.to &&
      speaksOfSupplier(record, input) &&
      isFromHolder(record, holder, input) &&
      (read(record, 'from') ?? '') <= period.from &&
      (read(record, 'to') ?? '9999') >= period.to &&
      !record.unreadable.includes('from') &&
      !record.unreadable.includes('to'),
  );
  const [first] = covering;
  if (!first) {
    const unreadable = stated.filter((record) => record.unreadable.length > 0);
    return unreadable.length > 0
      ? absent(
          id,
          'unreadableEvidence',
          unreadable.map((record) => record.at),
        )
      : absent(
          id,
          'missingEvidence',
          stated.map((record) => record.at),
        );
  }
  const list = listSpokenOf(first, input, kind);
  if (list) return absent(id, list.absent, [...list.at, first.at]);
  const broken = [...brokenPlaces(input, kind), ...keyless(input, kind)];
  if (broken.length > 0) return absent(id, 'unreadableEvidence', broken);
  return known(
    id,
    true,
    basisBy(input.evidence)(first as EvidenceRecord),
    covering.map((record) => record.at),
  );
}

/** An attestation that names another company speaks of that company's lists. */
function speaksOfSupplier(record: EvidenceRecord<'attestations'>, input: FactsInput): boolean {
  if (record.unreadable.includes('party')) return false;
  const party = firmId(record.fields.party ?? '');
  return party === '' || party === firmId(input.case.supplier.orgNo);
}

/** Rows of the kind that do not say what they are about, since the cell that would tell could not be read. */
function keyless(input: FactsInput, kind: RecordKind): Place[] {
  const groups = KEYS[kind] ?? [];
  const places: Place[] = [];
  for (const row of input.evidence.records[kind]) {
    if (row.unreadable.length === 0) continue;
    const { fields } = row as { fields: Readonly<Record<string, unknown>> };
    const field = groups
      .filter((group) => !group.some((key) => fields[key] !== undefined && !row.unreadable.includes(key)))
      .flatMap((group) => group.filter((key) => row.unreadable.includes(key)))[0];
    if (field !== undefined) places.push(placeOf(row, field));
  }
  return places;
}

/** Terms are entered in hours and kroner; facts count thousandths of an hour and øre. */
export function inFactUnits(term: Pick<Term, 'value' | 'unit'>): Value {
  if (typeof term.value !== 'number') return term.value;
  return term.unit === 'hours'
    ? Math.round(term.value * 1000)
    : term.unit === 'NOK'
      ? Math.round(term.value * 100)
      : term.value;
}

const NONE = new Set(['ingen', 'inga', 'none', 'ingen rader']);

/**
 * An attestation names the file(s) whose list it vouches for, or says that there is nothing to list. A list that is gone,
 * or rows where there should be none, takes the attestation's force away; undefined when it stands.
 */
export function listSpokenOf(
  record: EvidenceRecord<'attestations'>,
  input: FactsInput,
  kind: RecordKind,
): { absent: 'missingEvidence' | 'conflictingEvidence' | 'unreadableEvidence'; at: Place[] } | undefined {
  if (record.unreadable.includes('document')) return { absent: 'unreadableEvidence', at: [] };
  const first = input.evidence.records[kind].at(0);
  const named = (read(record, 'document') ?? '')
    .split(/[;,]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (named.length === 1 && NONE.has((named[0] as string).toLowerCase()))
    return first && { absent: 'conflictingEvidence', at: [first.at] };
  const files = [...filesOf(input, kind)];
  const gone =
    named.length === 0
      ? files.length === 0
      : named.some((name) => !files.some((file) => file === name || file.endsWith(`/${name}`)));
  return gone ? { absent: 'missingEvidence', at: [] } : undefined;
}

/** Where files of a kind lost rows: they broke off, or a column could not be placed. */
export function brokenPlaces(input: FactsInput, kind: EvidenceKind): Place[] {
  const LOSES_ROWS = new Set([
    'XLSX_BROKEN',
    'CSV_BROKEN',
    'CSV_UNEVEN_ROW',
    'TABLE_COLUMN_MISSING',
    'TABLE_COLUMN_TWICE',
    'FILE_NOT_READ_FURTHER',
    'JSON_BROKEN',
    'XML_BROKEN',
    'XML_TOO_DEEP',
    'XML_TOO_LARGE',
  ]);
  const holding = filesOf(input, kind);
  return input.evidence.files
    .filter((file) => holding.has(file.file))
    .flatMap((file) => file.problems.filter((problem) => LOSES_ROWS.has(problem.code)).map((problem) => problem.at));
}

/** A workbook of one kind may hold a sheet of another: what has rows of the kind counts as well as what is of it. */
function filesOf({ evidence: { files, records } }: FactsInput, kind: EvidenceKind): ReadonlySet<string> {
  const holding = kind in records ? filesWithRows(records[kind as RecordKind]) : [];
  return new Set([...files.filter((file) => file.kind === kind).map((file) => file.file), ...holding]);
}

const filesOfRows = new WeakMap<Records, ReadonlySet<string>>();

/** Walked once: it is asked for every attestation. */
function filesWithRows(rows: Records): ReadonlySet<string> {
  const before = filesOfRows.get(rows);
  if (before) return before;
  const files = new Set<string>();
  for (const row of rows) files.add(row.at.file);
  filesOfRows.set(rows, files);
  return files;
}
