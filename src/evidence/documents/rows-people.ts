/**
 * One interface a table about people and money. Money is øre, hours are thousandths of an hour, shares thousandths of a
 * per cent, clock times `HH:MM`, dates ISO. National ids, names and accounts live in memory only: they join rows, and
 * never reach a fact's value, a label, a key, a place or a message.
 */
import type { IsoDate } from '../evidence.ts';

/** Who a row is about. Joined by national id, else by employer and staff number, never by name. */
export interface PersonFields {
  /** Organisation number of the employer. */
  employer: string;
  nationalId: string;
  staffNo: string;
  name: string;
}

/** lønnsliste: one row a person and pay day, what was paid and where it was to go. */
export interface PayrollRow extends PersonFields {
  workerType: 'employee' | 'freelancer';
  periodFrom: IsoDate;
  periodTo: IsoDate;
  payDay: IsoDate;
  gross: number;
  tax: number;
  netPay: number;
  account: string;
  paidBy: 'bank' | 'cash' | 'other';
  /** Why bank was impossible or very burdensome (aml § 14-15), and the document that shows it. */
  bankExceptionReason: string;
  bankExceptionDocument: string;
  /** Agreed ordinary pay an hour. */
  hourlyRate: number;
  ordinaryPay: number;
  ordinaryHours: number;
  overtimePay: number;
  overtimeHours: number;
  nightSupplement: number;
  holidayBasis: number;
  holidayPay: number;
  pensionBasis: number;
  pension: number;
  payslipGivenOn: IsoDate;
}

/** lønnslinjer: what a pay is made of, each line with the days it is for. */
export interface PayLineRow extends PersonFields {
  payDay: IsoDate;
  line:
    | 'ordinary'
    | 'fixedSalary'
    | 'overtime'
    | 'overtimeSupplement'
    | 'night'
    | 'shift'
    | 'holidayPay'
    | 'expense'
    | 'bonus'
    | 'deduction'
    | 'other';
  from: IsoDate;
  to: IsoDate;
  hours: number;
  rate: number;
  amount: number;
}

/** timeliste: one row a person and shift, or a person and day. A shift belongs to the day it starts. */
export interface HoursRow extends PersonFields {
  date: IsoDate;
  start: string;
  /** At or before `start`: the next day. */
  end: string;
  breakMinutes: number;
  /** Hours worked, breaks apart. */
  hours: number;
  overtimeHours: number;
  callOff: string;
  category: string;
}

/** personer og arbeidsavtaler: who works, in what form, with a contract from when. */
export interface PersonRow extends PersonFields {
  workerType: 'employee' | 'freelancer' | 'soleTrader' | 'hired' | 'apprentice';
  employmentForm: 'permanent' | 'temporary';
  /** Letter of aml § 14-9 (2); several letters: `mixed`. */
  temporaryGround: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'mixed';
  agreedOn: IsoDate;
  startDate: IsoDate;
  endDate: IsoDate;
  positionPercent: number;
  /** Weekly hours of a full position. */
  fullTimeHours: number;
  contractGivenOn: IsoDate;
  contractDocument: string;
  hiredOut: boolean;
  /** Works on this contract. */
  onContract: boolean;
  /** Key of the pay table: `cleaning-adult` … as the form's codes say. */
  payCategory: string;
  /** Certificate, age or months that show the category. */
  categoryDocument: string;
  wageAgreement: string;
  /** Leading or particularly independent position (aml § 10-12) is claimed. */
  independentPosition: boolean;
}

/** innleieliste: one row a hired person and hire. */
export interface HireRow extends Omit<PersonFields, 'employer'> {
  agency: string;
  agencyName: string;
  country: string;
  agencyKind: 'staffingAgency' | 'producer' | 'soleTrader';
  hirer: string;
  firstDay: IsoDate;
  lastDay: IsoDate;
  agreedOn: IsoDate;
  ground:
    | 'substitute'
    | 'trainee'
    | 'labourMarket'
    | 'sports'
    | 'unionAgreement'
    | 'temporaryNature'
    | 'specialist'
    | 'health'
    | 'other';
  approvedOn: IsoDate;
  approvedBy: string;
  approvalRef: string;
  /** The agency pays the person between assignments, as the list says. */
  payBetweenAssignments: boolean;
}

/** oppdrag til utenlandske oppdragstakere. */
export interface ForeignAssignmentRow {
  assignment: string;
  client: string;
  contractor: string;
  contractorName: string;
  country: string;
  /** A Norwegian branch (NUF) of a foreign company. */
  branch: boolean;
  value: number;
  /** The day on which the value grew past the limit, when it did so later. */
  valueGrewOn: IsoDate;
  startedOn: IsoDate;
  workPlace: 'norway' | 'shelf' | 'abroad' | 'mixed' | 'svalbard';
  reportedOn: IsoDate;
  receipt: string;
}

/** arbeidstakere hos utenlandske oppdragstakere. */
export interface ForeignWorkerRow extends Omit<PersonFields, 'employer'> {
  assignment: string;
  contractor: string;
  firstDay: IsoDate;
  lastDay: IsoDate;
  changedOn: IsoDate;
  firstReportedOn: IsoDate;
  lastReportedOn: IsoDate;
  changeReportedOn: IsoDate;
  receipt: string;
}
