/**
 * What the payroll lists and pay lines say was paid, and the hours beside it, by person and employer. A list that is handed in
 * twice is counted once.
 */
import type { EvidenceRecord, IsoDate, Place } from '../evidence/evidence.ts';
import { inPlaceOrder } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import { personsOf } from './persons.ts';
import { soleEmployers } from './sole-employer.ts';
import { read } from './sources.ts';
import { type EmployerWork, workersOf, workFrom, workOf } from './work-shifts.ts';

export type PayrollRecord = EvidenceRecord<'payroll'>;
export type PayLine = EvidenceRecord<'payLines'>;

/** What one employer paid one person, and when the person worked there. */
export interface PaidAt {
  /** `A-001` */
  readonly person: string;
  /** Organisation number; empty when no list says who it is. */
  readonly employer: string;
  readonly rows: readonly PayrollRecord[];
  readonly lines: readonly PayLine[];
  readonly work: EmployerWork;
  /** The person's work at every employer, this one among them. */
  readonly allWork: readonly EmployerWork[];
}

export interface AllPaid {
  /** By person, in order; of each person by employer. Worked out one by one, and anew each time. */
  readonly people: Iterable<readonly [person: string, paid: readonly PaidAt[]]>;
  /** Rows that name nobody, or two. */
  readonly nameless: readonly (PayrollRecord | PayLine)[];
}

interface Draft {
  readonly rows: PayrollRecord[];
  readonly lines: PayLine[];
  readonly work?: EmployerWork;
}

/** Everybody who was paid or worked, with what the lists say of it. */
export function payOf(input: FactsInput): AllPaid {
  const persons = personsOf(input.evidence);
  const { records } = input.evidence;
  const soleEmployer = soleEmployers(input.evidence, ['payroll', 'payLines', 'persons', 'hours']);
  const drafts = new Map<string, Map<string, Draft>>();
  const nameless: (PayrollRecord | PayLine)[] = [];
  const draftOf = (person: string, employer: string): Draft => {
    const own = drafts.get(person) ?? new Map<string, Draft>();
    drafts.set(person, own);
    const draft = own.get(employer) ?? { rows: [], lines: [] };
    own.set(employer, draft);
    return draft;
  };
  const place = (row: PayrollRecord | PayLine): Draft | undefined => {
    const person = persons.idOf(row);
    if (person !== undefined) return draftOf(person, read(row, 'employer') ?? soleEmployer.get(person) ?? '');
    nameless.push(row);
    return undefined;
  };
  for (const row of records.payroll) place(row)?.rows.push(row);
  for (const line of records.payLines) place(line)?.lines.push(line);
  const everybody = [...new Set([...drafts.keys(), ...workersOf(input)])].sort();
  const people = {
    *[Symbol.iterator]() {
      for (const person of everybody)
        yield [person, settled(person, withWork(drafts.get(person) ?? [], workOf(input, person)))] as const;
    },
  };
  return { people, nameless: inPlaceOrder(nameless) };
}

function withWork(drafts: Iterable<[string, Draft]>, employers: readonly EmployerWork[]): Map<string, Draft> {
  const own = new Map(drafts);
  for (const work of employers) {
    // The only employer of either list is the other's too, where one of them does not say.
    const [only, ...others] = own.keys();
    const same = only !== undefined && others.length === 0 && employers.length === 1;
    const employer = same && (only === '' || work.employer === '') ? only : work.employer;
    own.set(employer, { rows: [], lines: [], ...own.get(employer), work });
  }
  return own;
}

function settled(person: string, drafts: ReadonlyMap<string, Draft>): PaidAt[] {
  const known = [...drafts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([employer, { rows, lines, work }]) => ({
      person,
      employer,
      rows: inPlaceOrder(distinct(rows, payrollContent)),
      lines: inPlaceOrder(distinct(lines, lineContent)),
      work: work ?? workFrom(person, employer, []),
    }));
  const allWork = known.map(({ work }) => work);
  return known.map((paid) => ({ ...paid, allWork }));
}

/** Rows of one file stand for themselves; the n-th such row of another file is the n-th of the first. */
function distinct<R extends PayrollRecord | PayLine>(rows: readonly R[], contentOf: (row: R) => string): readonly R[] {
  const [first] = rows;
  if (first === undefined || rows.every((row) => row.at.file === first.at.file)) return rows;
  const byContent = new Map<string, Map<string, R[]>>();
  for (const row of rows) {
    const content = contentOf(row);
    const files = byContent.get(content) ?? new Map<string, R[]>();
    byContent.set(content, files);
    const same = files.get(row.at.file);
    if (same) same.push(row);
    else files.set(row.at.file, [row]);
  }
  return [...byContent.values()].flatMap((files) => {
    const copies = [...files].sort(([a, own], [b, other]) => other.length - own.length || (a < b ? -1 : 1));
    return copies[0]?.[1] ?? [];
  });
}

function payrollContent({ fields: f, unreadable }: PayrollRecord): string {
  const span = [f.periodFrom, f.periodTo, f.payDay, f.netPay, f.gross];
  const paid = [f.hourlyRate, f.ordinaryPay, f.ordinaryHours, f.overtimePay, f.overtimeHours, f.nightSupplement];
  return JSON.stringify([...span, ...paid, ...unreadable]);
}

function lineContent({ fields: f, unreadable }: PayLine): string {
  return JSON.stringify([f.payDay, f.line, f.from, f.to, f.hours, f.rate, f.amount, ...unreadable]);
}

/** A span of days, both ends included. */
export interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Not more places than a person wants to look up. */
export function firstPlaces(rows: readonly EvidenceRecord[]): readonly Place[] {
  return rows.slice(0, 6).map(({ at }) => at);
}
