/**
 * Where people stand: on which days a payroll, an a-melding, the employee register, the table of persons or the list of hires
 * accounts for somebody. Payrolls and a-meldings account for whole months, the others for the days they name.
 */
import type { EvidenceRecord, IsoDate } from '../evidence/evidence.ts';
import { inPlaceOrder } from './chain-firms.ts';
import type { FactsInput } from './derive.ts';
import type { AbsentFact } from './fact.ts';
import { type DaySpan, OPEN_END } from './hire-days.ts';
import type { Members } from './hire-members.ts';
import { type PersonRecord, personsOf } from './persons.ts';
import type { LegalUnit } from './seen-party-units.ts';
import { read } from './sources.ts';
import { monthsAfter } from './tax-certificate.ts';

/** Days on which a record accounts for a person, or with `doubt` may do so. */
export interface Standing extends DaySpan {
  readonly record: EvidenceRecord;
  readonly doubt?: AbsentFact['absent'];
}

const ALWAYS: DaySpan = { from: '', to: OPEN_END };

export interface Standings {
  readonly of: (person: string) => readonly Standing[];
}

/**
 * By person, everything that accounts for that person. A row that names nobody may be about anybody.
 * @param people only these are looked for
 * @param employments of the a-meldings that count
 */
export function standingsOf(
  input: FactsInput,
  people: ReadonlySet<string>,
  employments: readonly EvidenceRecord<'ameldingEmployment'>[],
  members: Members,
  unitOf: LegalUnit,
): Standings {
  const { payroll, payLines, persons, hires, foreignWorkers, registeredEmployment } = input.evidence.records;
  const { idOf } = personsOf(input.evidence);
  const standings = new Map<string, Standing[]>();
  const anybody = new Map<string, Standing>();
  const put = <R extends PersonRecord>(rows: readonly R[], standingsIn: (row: R) => readonly Standing[]): void => {
    for (const row of inPlaceOrder(rows)) {
      const person = idOf(row);
      if (person === undefined) nameless(standingsIn(row), row, anybody);
      else if (people.has(person)) {
        const own = standings.get(person);
        if (own) own.push(...standingsIn(row));
        else standings.set(person, [...standingsIn(row)]);
      }
    }
  };
  const atFirm =
    (written: string | undefined, row: EvidenceRecord, field: string) =>
    (spans: readonly Standing[]): readonly Standing[] =>
      written !== undefined && members.firms.has(unitOf(written))
        ? spans
        : doubted(spans, row.unreadable.includes(field) ? 'unreadableEvidence' : 'missingEvidence');
  const atEmployer = (row: EmployerRecord) => atFirm(read(row, 'employer'), row, 'employer');
  put(payroll, (row) => atEmployer(row)(monthsPaid(row, read(row, 'periodFrom'), read(row, 'periodTo'))));
  put(payLines, (row) => atEmployer(row)(monthsPaid(row, read(row, 'from'), read(row, 'to'))));
  put(employments, (row) => atEmployer(row)(reported(row)));
  put(registeredEmployment, (row) => atEmployer(row)(registered(row)));
  const delivered = new Map(input.evidence.files.map((file) => [file.file, file.deliveredBy]));
  put(persons, (row) => {
    const spans = listed(row, atEmployer(row));
    // The supplier's own table says who its people are; who pays them, or that they work on own account, is not shown by it.
    return (delivered.get(row.at.file) ?? 'supplier') === 'supplier' ? doubted(spans, 'missingEvidence') : spans;
  });
  put(hires, assigned);
  put(foreignWorkers, (row) => atFirm(read(row, 'contractor'), row, 'contractor')(assigned(row)));
  return { of: (person) => [...(standings.get(person) ?? []), ...anybody.values()] };
}

type EmployerRecord = EvidenceRecord<
  'payroll' | 'payLines' | 'ameldingEmployment' | 'registeredEmployment' | 'persons'
>;

/** The same days, but nobody can tell; what is in doubt already stays so. */
function doubted(spans: readonly Standing[], doubt: AbsentFact['absent']): Standing[] {
  return spans.map((span) => ({ ...span, doubt: span.doubt ?? doubt }));
}

/** Rows that name nobody, told once for each span of days however many there are. */
function nameless(spans: readonly Standing[], row: EvidenceRecord, into: Map<string, Standing>): void {
  const unreadable = ['nationalId', 'staffNo'].some((field) => row.unreadable.includes(field));
  for (const span of doubted(spans, unreadable ? 'unreadableEvidence' : 'missingEvidence')) {
    const key = `${span.from}\u0000${span.to}\u0000${span.doubt}`;
    if (!into.has(key)) into.set(key, span);
  }
}

/** A span between two days of which one may be missing. A day that could not be read leaves it open on that side. */
function between(
  record: EvidenceRecord,
  from: IsoDate | undefined,
  to: IsoDate | undefined,
  fields: readonly string[],
): Standing {
  const unreadable = fields.some((field) => record.unreadable.includes(field));
  const span = { from: from ?? ALWAYS.from, to: to ?? ALWAYS.to, record };
  if (unreadable) return { ...span, doubt: 'unreadableEvidence' };
  return from === undefined ? { ...span, doubt: 'missingEvidence' } : span;
}

/** The months that a pay is for; without its period the month it was paid in and the one before. */
function monthsPaid(
  row: EvidenceRecord<'payroll'> | EvidenceRecord<'payLines'>,
  from: IsoDate | undefined,
  to: IsoDate | undefined,
): Standing[] {
  if (from !== undefined && to !== undefined) return [{ ...wholeMonths(from, to), record: row }];
  const paid = read(row as EvidenceRecord<'payroll'>, 'payDay');
  if (paid === undefined)
    return [{ ...ALWAYS, record: row, doubt: row.unreadable.length > 0 ? 'unreadableEvidence' : 'missingEvidence' }];
  return [{ ...wholeMonths(from ?? monthsAfter(`${paid.slice(0, 7)}-01`, -1), to ?? paid), record: row }];
}

/** From the first to the last day of the months that two days lie in. No month has a day after the 31st. */
function wholeMonths(from: IsoDate, to: IsoDate): DaySpan {
  return { from: `${from.slice(0, 7)}-01`, to: `${to.slice(0, 7)}-31` };
}

function reported(row: EvidenceRecord<'ameldingEmployment'>): Standing[] {
  const month = read(row, 'month');
  return [
    month === undefined
      ? { ...ALWAYS, record: row, doubt: 'unreadableEvidence' }
      : { ...wholeMonths(month, month), record: row },
  ];
}

/** The register as of the day of its extract knows nothing of later days. */
function registered(row: EvidenceRecord<'registeredEmployment'>): Standing[] {
  const [monthFrom, monthTo, extracted] = [read(row, 'monthFrom'), read(row, 'monthTo'), read(row, 'extractedOn')];
  const from = read(row, 'startDate') ?? (monthFrom && `${monthFrom}-01`);
  const to = read(row, 'endDate') ?? (monthTo && `${monthTo}-31`) ?? extracted;
  const span = between(row, from, to, ['startDate', 'endDate', 'monthFrom', 'monthTo', 'extractedOn']);
  return [to === undefined ? { ...span, doubt: span.doubt ?? 'missingEvidence' } : span];
}

/** Whoever works on own account is no employer's. «Hired» must be borne out by the list of hires. */
function listed(
  row: EvidenceRecord<'persons'>,
  atEmployer: (spans: Standing[]) => readonly Standing[],
): readonly Standing[] {
  const type = read(row, 'workerType');
  if (type === 'hired') return [];
  const spans = [between(row, read(row, 'startDate'), read(row, 'endDate'), ['startDate', 'endDate', 'workerType'])];
  return type === 'soleTrader' || type === 'freelancer' ? spans : atEmployer(spans);
}

/** An empty last day goes on; one that is not told leaves open what comes after the first. */
function assigned(row: EvidenceRecord<'hires'> | EvidenceRecord<'foreignWorkers'>): Standing[] {
  const { firstDay, lastDay } = row.fields;
  const from = row.unreadable.includes('firstDay') ? undefined : firstDay;
  const to = row.unreadable.includes('lastDay') ? undefined : lastDay;
  const span = between(row, from, to, ['firstDay', 'lastDay']);
  if (from === undefined || to !== undefined) return [span];
  if (!row.unreadable.includes('lastDay') && row.columns?.lastDay !== undefined) return [span];
  const doubt = row.unreadable.includes('lastDay') ? 'unreadableEvidence' : 'missingEvidence';
  return [
    { from, to: from, record: row },
    { ...span, doubt },
  ];
}
