/** Answers from authorities and their registers. Money is øre. */
import type { IsoDate } from '../evidence.ts';

/** The six kinds that the tax authority answers for. */
export const ARREARS_KINDS = [
  'restskatt',
  'forskuddstrekk',
  'forskuddsskatt',
  'merverdiavgift',
  'arbeidsgiveravgift',
  'gebyr',
] as const;
/** RestanserV2 in any of its shapes: overdue claims of one organisation. */
export interface TaxArrears {
  party: string;
  answeredOn: IsoDate;
  status: 'answered' | 'noneFound' | 'waitingForConsent' | 'denied' | 'expired' | 'waitingForSource';
  /** Overdue and unpaid, interest included, per kind; a kind whose key was missing is not here. */
  amounts: { kind: string; total?: number; claims?: number; interest?: number; line?: number }[];
}

/** Counters of OppdragUtenlandskeVirksomheter, last six months. */
export interface ForeignCounters {
  party: string;
  answeredOn: IsoDate;
  activeAssignmentsAsEmployer: number;
  activeWorkers: number;
  registeredAsClient: number;
}

/** Enhetsregisteret: one unit or sub-unit. */
export interface RegisteredUnit {
  party: string;
  name: string;
  form: string;
  parent: string;
  registeredOn: IsoDate;
  inVatRegister: boolean;
  inBusinessRegister: boolean;
  bankrupt: boolean;
  windingUp: boolean;
  forcedWindingUp: boolean;
  deletedOn: IsoDate;
  employees: number;
  /** Its first line of business, `62.100`. */
  industry: string;
  country: string;
  answeredOn: IsoDate;
}

/** bemanningsforetaksregisteret: one agency on the day of an extract, or over the days it states. */
export interface AgencyExtract {
  agency: string;
  agencyName: string;
  status: 'approved' | 'pending' | 'registered' | 'notApproved' | 'notRegistered';
  extractedOn: IsoDate;
  from: IsoDate;
  to: IsoDate;
}

/** skatteattest, read from the text of a PDF: never more than a hint for a person. */
export interface TaxCertificate {
  party: string;
  issuedOn: IsoDate;
  /** What it says is owed, øre; not there when the text does not say it in so many words. */
  arrearsTax: number;
  arrearsVat: number;
  form: string;
}
