/** a-melding and Aa-registeret: what an employer reported about people. National ids live in memory only. Money is øre, hours and shares thousandths. */
import type { IsoDate } from '../evidence.ts';
import type { PersonFields } from './rows-people.ts';

/** One a-melding. A later one replaces what it names or the same month; they are never summed. */
export interface Amelding {
  messageId: string;
  replaces: string;
  /** `YYYY-MM`. */
  month: string;
  /** Legal unit (opplysningspliktig). */
  reporter: string;
  deliveredAt: string;
  sourceSystem: string;
  people: number;
  /** Income that the employer says triggers contribution (arbeidsgiveravgift), of everybody in the message, øre. */
  contributionIncome: number;
  /** What it says that it pays contribution on, pension apart, øre; of so many entries, each rounded by itself. */
  contributionBase: number;
  contributionEntries: number;
  /** `unit code`: how the contribution of each sub-unit is reckoned. */
  contributionCodes: readonly string[];
}

/** arbeidsforhold in an a-melding, one row a person, relation and month. `employer` is the legal unit. */
export interface AmeldingEmployment extends PersonFields {
  messageId: string;
  month: string;
  unit: string;
  /** Foreign identifier is used: no Norwegian national id. */
  foreignId: boolean;
  employmentId: string;
  employmentType: string;
  /** As reported: `fast`, `midlertidig`, or another code. */
  employmentForm: string;
  positionPercent: number;
  fullTimeHours: number;
  workingTimeScheme: string;
  payScheme: string;
  occupation: string;
  startDate: IsoDate;
  endDate: IsoDate;
}

/** inntekt in an a-melding. */
export interface AmeldingIncome extends PersonFields {
  messageId: string;
  month: string;
  unit: string;
  employmentId: string;
  kind: string;
  description: string;
  /** `fordel`: paid in money, in kind, or for expenses. */
  benefit: string;
  amount: number;
  /** Tax withheld from the person, øre: on the first income of those that are reported of the person in one place, for all of them. */
  withheld: number;
  /** `antall`: hours for hourly pay. */
  hours: number;
  from: IsoDate;
  to: IsoDate;
}

/** One employment by the Aa-register, current as of the day of the extract. */
export interface RegisteredEmployment extends PersonFields {
  unit: string;
  employmentType: string;
  employmentForm: string;
  positionPercent: number;
  fullTimeHours: number;
  startDate: IsoDate;
  endDate: IsoDate;
  /** Span of months that the row holds for, `YYYY-MM`. */
  monthFrom: string;
  monthTo: string;
  extractedOn: IsoDate;
}
