/** What the payroll list shows for one employment through the period: payslips, holiday pay and occupational pension. */
import type { EvidenceRecord } from '../evidence/evidence.ts';
import { daysBetween } from './call-off-days.ts';
import { worstDoubt } from './chain-doubt.ts';
import type { FactsInput } from './derive.ts';
import type { Fact, FactSet, Slice } from './fact.ts';
import { personsOf } from './persons.ts';
import { absent, type BasisOf, factSet, fieldFact, known, read } from './sources.ts';
import { type Age, ageOf } from './staff-age.ts';
import type { StaffAttested } from './staff-attested.ts';
import type { Employment } from './staff-employments.ts';
import { holidayFacts } from './staff-holiday.ts';
import { pensionFacts } from './staff-pension.ts';
import { type DutySigns, notObligedFact } from './staff-pension-duty.ts';
import type { Viewed } from './staff-standing.ts';
import type { EmployerOf } from './staff-units.ts';

export type PayRow = EvidenceRecord<'payroll'>;

/** What the facts of one person's pay are worked out from. */
export interface Paid {
  readonly viewed: Viewed;
  /** In the order of their pay days. */
  readonly rows: readonly PayRow[];
  readonly age: Age;
  readonly input: FactsInput;
  readonly basisOf: BasisOf;
  readonly attested: StaffAttested;
  readonly dutySigns: DutySigns;
}

const PAY = known('employmentPart', 'pay', 'documented', []);

/** @param payrollComplete the fact that nobody's pay is left out: without it no pay is not known to be none */
export function paySlice(paid: Paid, payrollComplete: Fact | undefined): Slice {
  const { input, rows, viewed } = paid;
  const facts = [
    PAY,
    payDays(paid, payrollComplete),
    ...payslips(paid),
    ...holidayFacts(paid),
    notObligedFact(paid),
    ...pensionFacts(paid),
  ];
  const days = rows.flatMap((row) => read(row, 'payDay') ?? []);
  const to = days.at(-1) ?? input.case.period.to;
  return {
    from: days[0] ?? viewed.employment.start ?? input.case.period.from,
    to,
    on: to,
    facts: factSet(facts) as FactSet,
  };
}

function payDays({ rows, basisOf }: Paid, complete: Fact | undefined): Fact {
  const id = 'payDays';
  const [first] = rows;
  if (first)
    return known(
      id,
      rows.length,
      basisOf(first),
      rows.map((row) => row.at),
    );
  if (complete && 'value' in complete && complete.value === true) return known(id, 0, complete.basis, complete.from);
  return absent(id, complete && 'absent' in complete ? complete.absent : 'missingEvidence', complete?.from ?? []);
}

/**
 * `latestPayslipAfterDays`: the most days that a payslip came after its pay day; below 0 when all came before. One that is
 * known to be late is late whatever the others lack; `everyPayslipDated` says that none lacks its day.
 */
function payslips({ rows, basisOf }: Paid): Fact[] {
  const id = 'latestPayslipAfterDays';
  const facts = rows.map((row): Fact => {
    const given = fieldFact(id, row, 'payslipGivenOn', basisOf(row));
    const payDay = fieldFact(id, row, 'payDay', basisOf(row));
    if ('absent' in given) return given;
    if ('absent' in payDay) return payDay;
    return known(id, daysBetween(String(payDay.value), String(given.value)), given.basis, given.from);
  });
  const dated = facts.filter((fact) => 'value' in fact).sort((a, b) => Number(b.value) - Number(a.value));
  const doubt = worstDoubt(
    facts.flatMap((fact) => ('absent' in fact ? [{ reason: fact.absent, from: fact.from }] : [])),
  );
  const [latest] = dated;
  const lack = doubt ?? { reason: 'missingEvidence' as const, from: [] };
  return [
    latest ?? absent(id, lack.reason, lack.from),
    doubt || !latest
      ? absent('everyPayslipDated', lack.reason, lack.from)
      : known(
          'everyPayslipDated',
          true,
          latest.basis,
          dated.flatMap((fact) => fact.from),
        ),
  ];
}

/** Pay of the period by person and employer, each row with the employment that it is for: the one begun last before it. */
export function payByEmployment(
  input: FactsInput,
  employments: readonly Employment[],
  employerOf: EmployerOf,
): Map<Employment | string, PayRow[]> {
  const { idOf } = personsOf(input.evidence);
  const { period } = input.case;
  const byPerson = Map.groupBy(employments, ({ person }) => person);
  const paid = new Map<Employment | string, PayRow[]>();
  for (const row of input.evidence.records.payroll) {
    const day = read(row, 'payDay');
    if (read(row, 'workerType') === 'freelancer' || (day !== undefined && (day < period.from || day > period.to)))
      continue;
    const person = idOf(row);
    if (person === undefined) continue;
    const employer = employerOf(read(row, 'employer'));
    const own = (byPerson.get(person) ?? []).filter(
      (one) => employer === '' || (one.employer ?? employer) === employer,
    );
    const begun = own.filter(({ start }) => day === undefined || (start ?? '') <= day);
    const last = [...(begun.length > 0 ? begun : own)]
      .sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1))
      .at(-1);
    const key = last ?? `${person}/${employer}`;
    paid.set(key, [...(paid.get(key) ?? []), row]);
  }
  for (const rows of paid.values())
    rows.sort((a, b) =>
      (read(a, 'payDay') ?? '') < (read(b, 'payDay') ?? '')
        ? -1
        : (read(a, 'payDay') ?? '') > (read(b, 'payDay') ?? '')
          ? 1
          : 0,
    );
  return paid;
}

/** The age of each person, by the national id of whatever row holds one. */
export function agesOf(input: FactsInput): (person: string | null) => Age {
  const { idOf } = personsOf(input.evidence);
  const ids = new Map<string, string>();
  const { persons, payroll, ameldingEmployment, registeredEmployment, hours } = input.evidence.records;
  for (const rows of [persons, payroll, ameldingEmployment, registeredEmployment, hours])
    for (const row of rows) {
      const person = idOf(row);
      const id = read(row as PayRow, 'nationalId');
      if (person !== undefined && id !== undefined) ids.set(person, id);
    }
  return (person) => ageOf(person === null ? undefined : ids.get(person));
}
