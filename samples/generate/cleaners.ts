/** Cleaners paid by the hour in the first half of 2023, when the applied rate rose in the middle of June. */

import { accountingFile } from './accounts.ts';
import { sampleAgreement } from './agreement.ts';
import { amelding } from './amelding.ts';
import { paymentFile, statements, wagesOf } from './bank.ts';
import { text } from './base.ts';
import { contractFiles, contractOf } from './contracts.ts';
import { addDays, daysOf, lastDayOf, monthsOf, weekday } from './days.ts';
import type { Draft, Table } from './draft.ts';
import { accountNumber, nationalId } from './numbers.ts';
import { SUPPLIER } from './parties.ts';
import { textPdf } from './pdf.ts';
import { type Person, payDayOf } from './people.ts';
import type { Row } from './tables.ts';

export const PERIOD = { from: '2023-01-01', to: '2023-06-30' } as const;
export const RATE = { before: 20_454, after: 21_604, rises: '2023-06-15' } as const;
const NIGHT = 2_700;
const MONTHS = monthsOf(PERIOD.from, PERIOD.to);
/** From this place in the list on they work at night. */
const FIRST_BY_NIGHT = 18;

export function cleaners(): Person[] {
  return Array.from(
    { length: 22 },
    (_, index): Person => ({
      consultant: { staffNo: String(2001 + index), employer: SUPPLIER, category: 'Konsulent', monthlyPay: 0 },
      nationalId: nationalId(`19${72 + index}-03-2${index % 9}`, 210 + index * 5),
      name: `Renholder Prøve ${'ABCDEFGHIJKLMNOPQRSTUV'[index]}`,
      account: accountNumber(6_000_000 + index * 20_011),
      startDate: '2020-02-03',
    }),
  );
}

const who = (person: Person): Row => ({
  employer: SUPPLIER.orgNo,
  nationalId: person.nationalId,
  staffNo: person.consultant.staffNo,
  name: person.name,
});
const isNight = (person: Person): boolean => Number(person.consultant.staffNo) >= 2001 + FIRST_BY_NIGHT;
const workDays = (from: string, to: string): string[] => daysOf(from, to).filter((day) => weekday(day) <= 5);

/** Seven hours a day; at night from ten to half past five. */
function hourRows(people: readonly Person[]): Row[] {
  return people.flatMap((person) =>
    workDays(PERIOD.from, PERIOD.to).map((date) => ({
      ...who(person),
      date,
      ...(isNight(person) ? { start: '22:00', end: '05:30' } : { start: '07:00', end: '14:30' }),
      breakMinutes: 30,
      hours: 7_000,
      callOff: 'AVR-2023-001',
      category: 'renhold',
    })),
  );
}

/** One ordinary line a month, two in the month of the rise; a line of night supplement for those who work at night. */
function payLines(people: readonly Person[]): Row[] {
  return people.flatMap((person) =>
    MONTHS.flatMap((month): Row[] => {
      const [first, last] = [`${month}-01`, lastDayOf(month)];
      const rises = first < RATE.rises && RATE.rises <= last;
      const spans = rises
        ? [
            { from: first, to: addDays(RATE.rises, -1), rate: RATE.before },
            { from: RATE.rises, to: last, rate: RATE.after },
          ]
        : [{ from: first, to: last, rate: RATE.before }];
      return spans.flatMap(({ from, to, rate }) => {
        const days = workDays(from, to).length;
        const line = (kind: string, hours: number, perHour: number): Row => ({
          ...who(person),
          payDay: payDayOf(month),
          line: kind,
          from,
          to,
          hours,
          rate: perHour,
          amount: Math.round((hours * perHour) / 1000),
        });
        return [line('ordinary', days * 7_000, rate), ...(isNight(person) ? [line('night', days * 7_000, NIGHT)] : [])];
      });
    }),
  );
}

/** Gross of one person and month by the lines. */
function grossIn(lines: readonly Row[], person: Person, month: string): number {
  return lines
    .filter((row) => row.staffNo === person.consultant.staffNo && String(row.from).startsWith(month))
    .reduce((sum, row) => sum + Number(row.amount), 0);
}

const taxOf = (gross: number): number => Math.round((gross * 25) / 100 / 100) * 100;

/** A case of cleaners. `adjust` changes the lines before everything else is worked out from them, so that bank and reports agree. */
export function cleanersDraft(adjust: (lines: Row[]) => Row[] = (lines) => lines): Draft {
  const people = cleaners();
  const lines = adjust(payLines(people));
  const raw = new Map<string, Uint8Array>();
  const wagesIn = (month: string) =>
    wagesOf(people, month, (person) => {
      const gross = grossIn(lines, person, month);
      return gross - taxOf(gross);
    });
  for (const month of MONTHS) {
    raw.set(`evidence/bank/lonn-${month}.xml`, text(paymentFile(month, wagesIn(month))));
    raw.set(
      `evidence/amelding/amelding-${month}.xml`,
      text(
        amelding(month, people, (person) => ({
          gross: grossIn(lines, person, month),
          tax: taxOf(grossIn(lines, person, month)),
        })),
      ),
    );
  }
  for (const [month, statement] of statements(wagesIn, PERIOD.from, PERIOD.to))
    raw.set(`evidence/bank/konto-${month}.xml`, text(statement));
  for (const [path, bytes] of contractFiles(people)) raw.set(path, bytes);
  raw.set('evidence/over-18.pdf', textPdf(['Renholderne er fylt 18 år']));
  raw.set('evidence/pensjonsavtale.pdf', textPdf(['Bekreftelse på tjenestepensjon']));
  raw.set('evidence/regnskap/saft.xml', accountingFile(PERIOD.from, PERIOD.to));
  const agreement = sampleAgreement();
  agreement.term = { from: '2022-05-01', to: '2023-04-30' };
  agreement.options = [
    { to: '2024-04-30', exercised: true, exercisedOn: '2023-02-10', source: 'Opsjonsbrev 2023-02-10' },
  ];
  return {
    case: {
      caseNo: 'EKS-2023/031',
      agreement: agreement.id,
      supplier: { orgNo: SUPPLIER.orgNo, name: SUPPLIER.name },
      contractDate: '2022-05-01',
      period: { ...PERIOD },
      deliveredBy: [{ files: 'evidence/register/**', by: 'authority' }],
    },
    agreement,
    declaration: null,
    tables: tablesOf(people, lines),
    invoices: new Map(),
    raw,
    people,
  };
}

function tablesOf(people: readonly Person[], lines: Row[]): Map<string, Table> {
  const payroll = people.flatMap((person) =>
    MONTHS.map((month): Row => {
      const gross = grossIn(lines, person, month);
      return {
        ...who(person),
        workerType: 'employee',
        periodFrom: `${month}-01`,
        periodTo: lastDayOf(month),
        payDay: payDayOf(month),
        gross,
        tax: taxOf(gross),
        netPay: gross - taxOf(gross),
        account: person.account,
        paidBy: 'bank',
        holidayBasis: gross,
        holidayPay: Math.round((gross * 102) / 1000),
        pensionBasis: gross,
        pension: Math.round((gross * 2) / 100),
        payslipGivenOn: payDayOf(month),
      };
    }),
  );
  const persons = people.map(
    (person): Row => ({
      ...who(person),
      workerType: 'employee',
      employmentForm: 'permanent',
      agreedOn: '2020-01-15',
      startDate: person.startDate,
      positionPercent: 100_000,
      fullTimeHours: 37_500,
      contractGivenOn: '2020-01-20',
      contractDocument: contractOf(person),
      hiredOut: false,
      onContract: true,
      payCategory: 'cleaning-adult',
      categoryDocument: 'over-18.pdf',
      independentPosition: false,
    }),
  );
  const stated = (attestation: string, document: string): Row => ({
    attestation,
    party: SUPPLIER.orgNo,
    date: '2023-07-05',
    from: PERIOD.from,
    to: PERIOD.to,
    document,
    statedBy: 'Daglig leder (eksempel)',
  });
  return new Map([
    ['evidence/personer.xlsx', { kind: 'persons', rows: persons, format: 'xlsx' }],
    ['evidence/lonnsliste.csv', { kind: 'payroll', rows: payroll, format: 'csv-1252' }],
    ['evidence/lonnslinjer.csv', { kind: 'payLines', rows: lines, format: 'csv' }],
    ['evidence/timer.csv', { kind: 'hours', rows: hourRows(people), format: 'csv' }],
    [
      'evidence/attester.xlsx',
      {
        kind: 'attestations',
        format: 'xlsx',
        rows: [
          stated('payrollComplete', 'lonnsliste.csv'),
          stated('hoursComplete', 'timer.csv'),
          stated('personsComplete', 'personer.xlsx'),
          stated('hiresComplete', 'ingen'),
          stated('ledgerComplete', 'saft.xml'),
          stated('pension', 'pensjonsavtale.pdf'),
          stated('bankStatementsComplete', MONTHS.map((month) => `konto-${month}.xml`).join('; ')),
        ],
      },
    ],
  ]);
}
