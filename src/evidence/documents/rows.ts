/** One interface a table: what a row means once read. The columns themselves are data in `templates/evidence/`. Money is øre, hours are thousandths, dates ISO. */
import type { IsoDate } from '../evidence.ts';

/** fakturaliste: the buyer's own list of the invoices received. */
export interface InvoiceListRow {
  invoiceNo: string;
  issuer: string;
  issuerName: string;
  buyer: string;
  invoiceDate: IsoDate;
  /** Amount payable incl. VAT, øre; credit notes negative. */
  amount: number;
  documentType: 'invoice' | 'creditNote';
  channel: 'ehf' | 'pdf' | 'paper' | 'other';
  receivedOn: IsoDate;
  callOff: string;
}

/** kjede: every company below the supplier, with approvals. */
export interface ChainRow {
  company: string;
  companyName: string;
  country: string;
  engagedBy: string;
  role: 'subcontractor' | 'hire' | 'groupCompany' | 'soleTrader' | 'goodsSupplier';
  firstDay: IsoDate;
  lastDay: IsoDate;
  approvedOn: IsoDate;
  approvedBy: string;
  approvalRef: string;
  exceptionApprovedOn: IsoDate;
  exceptionBy: string;
  exceptionReason: string;
  auditRight: boolean;
  auditRightDocument: string;
}

/** avropsregister: the agencies' call-offs, and needs met outside the agreement. */
export interface CallOffRow {
  callOff: string;
  agency: string;
  supplier: string;
  need: string;
  orderedOn: IsoDate;
  method: 'direct' | 'miniCompetition' | 'outside';
  inArea: boolean;
  /** Expected consultant hours, thousandths of an hour. */
  expectedHours: number;
  estimatedOn: IsoDate;
  invoicedHours: number;
  unforeseenReason: string;
  unforeseenOn: IsoDate;
  criticalGround: 'security' | 'criticalLifeHealth' | 'criticalOther';
  criticalReason: string;
  criticalOn: IsoDate;
  decidedBy: string;
  signedOn: IsoDate;
  evaluatedOn: IsoDate;
  awardedOn: IsoDate;
  agencyIsUke: boolean;
  ukeReason: string;
  ukeReasonOn: IsoDate;
  ukeLeaveOn: IsoDate;
}

/** forespørsler og svar: who was asked about a call-off, when, and what they answered. */
export interface CallOffRequestRow {
  callOff: string;
  supplier: string;
  kind: 'request' | 'invitation';
  sentOn: IsoDate;
  deadline: IsoDate;
  terms: string;
  answer: 'accepted' | 'refused' | 'impediment' | 'none';
  answeredOn: IsoDate;
  bidOn: IsoDate;
  refusalReason: string;
  refusalAcceptedOn: IsoDate;
  deviationReportedOn: IsoDate;
}

/** leveranser: the ordering agency's control of each delivery. */
export interface DeliveryRow {
  delivery: string;
  callOff: string;
  invoiceNo: string;
  deliveredOn: IsoDate;
  quantity: ControlAnswer;
  quality: ControlAnswer;
  price: ControlAnswer;
  time: ControlAnswer;
  controlledBy: string;
  controlledOn: IsoDate;
  deviationReportedOn: IsoDate;
  deviationRef: string;
}
export type ControlAnswer = 'yes' | 'no' | 'notChecked';

/** attester: dated statements that something is so, with the document that shows it. */
export interface AttestationRow {
  attestation: string;
  party: string;
  person: string;
  date: IsoDate;
  from: IsoDate;
  to: IsoDate;
  document: string;
  statedBy: string;
}

/** vurderinger: a person's dated answer to a question that needs judgement. */
export interface AssessmentRow {
  question: string;
  subject: string;
  answer: boolean;
  assessedBy: string;
  assessedOn: IsoDate;
  reason: string;
  until: IsoDate;
}

/** dokumentkrav: what was asked for, by when, and what came. */
export interface DocumentRequestRow {
  request: string;
  document: string;
  party: string;
  requestedOn: IsoDate;
  deadline: IsoDate;
  deliveredOn: IsoDate;
  status: 'delivered' | 'refused' | 'open';
  file: string;
}

/** vedtaksregister: decisions under the Competition Act. */
export interface DecisionRow {
  decision: string;
  party: string;
  authority: string;
  decidedOn: IsoDate;
  status: 'final' | 'pending' | 'appealed' | 'dropped';
  tie: 'contract' | 'period' | 'none';
  conductFrom: IsoDate;
  conductTo: IsoDate;
  selfCleaningDocument: string;
}

/** prisliste: agreed hourly prices, confidential. Øre. */
export interface PriceListRow {
  category: string;
  unit: string;
  price: number;
  validFrom: IsoDate;
  validTo: IsoDate;
}
