/** The people of the samples, and what payroll and time systems export about them. Ids, birth dates and accounts are synthetic. */
import { contractOf } from './contracts.ts';
import { addDays, daysOf, lastDayOf, monthsOf, weekday } from './days.ts';
import { accountNumber, nationalId } from './numbers.ts';
import { STAFFING, SUPPLIER } from './parties.ts';
import type { Row } from './tables.ts';
import { type Consultant, HOLIDAYS, type Shift } from './team.ts';

export interface Person {
  readonly consultant: Consultant;
  readonly nationalId: string;
  readonly name: string;
  readonly account: string;
  readonly startDate: string;
}

const FIRST = [
  'Ada',
  'Birk',
  'Cornelia',
  'Didrik',
  'Eira',
  'Falk',
  'Gro',
  'Halvor',
  'Iben',
  'Jarl',
  'Kaia',
  'Leif',
  'Maren',
  'Nils',
  'Oda',
  'Peder',
  'Ragna',
  'Sindre',
  'Tuva',
  'Ulrik',
];
const LAST = ['Prøvestad', 'Eksempelsen', 'Testmo', 'Mønstervik', 'Dømestøl'];

/** One person a consultant; the last one began in the autumn. */
export function peopleOf(team: readonly Consultant[]): Person[] {
  return team.map((consultant, index) => ({
    consultant,
    nationalId: nationalId(`19${70 + ((index * 7) % 28)}-0${1 + (index % 9)}-1${index % 9}`, 100 + index * 3),
    name: `${FIRST[index % FIRST.length]} ${LAST[index % LAST.length]}`,
    account: accountNumber(5_000_000 + index * 10_007),
    startDate: index === team.length - 1 ? '2024-08-12' : `20${18 + (index % 5)}-0${1 + (index % 8)}-01`,
  }));
}

const who = ({ consultant, nationalId: id, name }: Person): Row => ({
  employer: consultant.employer.orgNo,
  nationalId: id,
  staffNo: consultant.staffNo,
  name,
});

export function personRows(people: readonly Person[]): Row[] {
  return people.map((person) => ({
    ...who(person),
    workerType: 'employee',
    employmentForm: 'permanent',
    agreedOn: addDays(person.startDate, -30),
    startDate: person.startDate,
    positionPercent: 100_000,
    fullTimeHours: 37_500,
    contractGivenOn: addDays(person.startDate, -20),
    contractDocument: contractOf(person),
    hiredOut: false,
    onContract: true,
    payCategory: 'none',
    wageAgreement: 'Bransjeavtale for informasjonsteknologi (eksempel)',
    independentPosition: false,
  }));
}

/** Pay day is the twentieth, or the working day before. */
export function payDayOf(month: string): string {
  let day = `${month}-20`;
  while (weekday(day) > 5 || HOLIDAYS.has(day)) day = addDays(day, -1);
  return day;
}

const HOURS_A_MONTH = 162_500;
const TAX_PERCENT = 33;

export function payOf(person: Person): { gross: number; tax: number; net: number; hourly: number } {
  const gross = person.consultant.monthlyPay;
  const tax = Math.round((gross * TAX_PERCENT) / 100 / 100) * 100;
  return { gross, tax, net: gross - tax, hourly: Math.round((gross * 1000) / HOURS_A_MONTH) };
}

/** One row a person and month, the month's pay on its pay day. */
export function payrollRows(people: readonly Person[], from: string, to: string): Row[] {
  return monthsOf(from, to).flatMap((month) =>
    people.map((person): Row => {
      const { gross, tax, net, hourly } = payOf(person);
      return {
        ...who(person),
        workerType: 'employee',
        periodFrom: `${month}-01`,
        periodTo: lastDayOf(month),
        payDay: payDayOf(month),
        gross,
        tax,
        netPay: net,
        account: person.account,
        paidBy: 'bank',
        hourlyRate: hourly,
        ordinaryPay: gross,
        ordinaryHours: HOURS_A_MONTH,
        overtimePay: 0,
        overtimeHours: 0,
        holidayBasis: gross,
        holidayPay: Math.round((gross * 12) / 100),
        pensionBasis: gross,
        pension: Math.round((gross * 5) / 100),
        payslipGivenOn: payDayOf(month),
      };
    }),
  );
}

/** Every working day of a year, 08:00–16:00; where the plan has no assignment of the agreement the work was for others. */
export function hourRows(people: readonly Person[], work: readonly Shift[], from: string, to: string): Row[] {
  const planned = new Map(work.map((shift) => [`${shift.consultant.staffNo}/${shift.date}`, shift.callOff.id]));
  const days = daysOf(from, to).filter((day) => weekday(day) <= 5 && !HOLIDAYS.has(day));
  return people.flatMap((person) =>
    days
      .filter((day) => day >= person.startDate)
      .map(
        (date): Row => ({
          ...who(person),
          date,
          start: '08:00',
          end: '16:00',
          breakMinutes: 30,
          hours: 7_500,
          callOff: planned.get(`${person.consultant.staffNo}/${date}`) ?? 'annet',
        }),
      ),
  );
}

/** One consultant hired in as a substitute for four months. */
export const HIRED = {
  nationalId: nationalId('1988-04-12', 77),
  staffNo: 'B-17',
  name: 'Vilde Innleidal',
  firstDay: '2025-02-10',
  lastDay: '2025-05-30',
} as const;

export function hireRows(): Row[] {
  return [
    {
      nationalId: HIRED.nationalId,
      staffNo: HIRED.staffNo,
      name: HIRED.name,
      agency: STAFFING.orgNo,
      agencyName: STAFFING.name,
      country: 'NO',
      agencyKind: 'staffingAgency',
      hirer: SUPPLIER.orgNo,
      firstDay: HIRED.firstDay,
      lastDay: HIRED.lastDay,
      agreedOn: '2025-02-03',
      ground: 'substitute',
      approvedOn: '2025-01-27',
      approvedBy: 'Avtaleforvalter (eksempel)',
      approvalRef: 'GK-2025-31',
    },
  ];
}

export function hiredHourRows(): Row[] {
  return daysOf(HIRED.firstDay, HIRED.lastDay)
    .filter((day) => weekday(day) <= 5 && !HOLIDAYS.has(day))
    .map((date) => ({
      employer: STAFFING.orgNo,
      nationalId: HIRED.nationalId,
      staffNo: HIRED.staffNo,
      name: HIRED.name,
      date,
      start: '08:00',
      end: '16:00',
      breakMinutes: 30,
      hours: 7_500,
      callOff: 'AVR-2025-003',
    }));
}

/** The agency's own person, in the lists that the agency hands on. */
export function hiredPerson(): Person {
  return {
    consultant: { staffNo: HIRED.staffNo, employer: STAFFING, category: 'Konsulent', monthlyPay: 5_400_000 },
    nationalId: HIRED.nationalId,
    name: HIRED.name,
    account: accountNumber(8_800_000),
    startDate: '2023-09-01',
  };
}
