/** What was handed in: files in, records out. Types only. Every value can say where it stood. */
import type { BankEntry, BankStatement, PaymentFile, PaymentOrder, PaymentStatus } from './documents/bank-record.ts';
import type { DeclarationAnswer } from './documents/declaration-record.ts';
import type {
  Amelding,
  AmeldingEmployment,
  AmeldingIncome,
  RegisteredEmployment,
} from './documents/employer-record.ts';
import type { Invoice } from './documents/invoice-record.ts';
import type { LedgerFile, LedgerLine } from './documents/ledger-record.ts';
import type {
  AgencyExtract,
  ForeignCounters,
  RegisteredUnit,
  TaxArrears,
  TaxCertificate,
} from './documents/register-record.ts';
import type {
  AssessmentRow,
  AttestationRow,
  CallOffRequestRow,
  CallOffRow,
  ChainRow,
  DecisionRow,
  DeliveryRow,
  DocumentRequestRow,
  InvoiceListRow,
  PriceListRow,
} from './documents/rows.ts';
import type {
  ForeignAssignmentRow,
  ForeignWorkerRow,
  HireRow,
  HoursRow,
  PayLineRow,
  PayrollRow,
  PersonRow,
} from './documents/rows-people.ts';

/** One file as the edges hand it in. A browser's `File` is one already; Node makes one with `openAsBlob`. */
export interface Source {
  readonly name: string;
  readonly size: number;
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Calendar day, `YYYY-MM-DD`, compared as text. */
export type IsoDate = string;

/** Where a value stood. `file` is the name inside the case folder; a file inside another is `outer!/inner`. `row` and `line` count from 1. */
export interface Place {
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
  readonly line?: number;
  readonly path?: string;
}

/** Everything that can be wrong with evidence. Codes are stable; their sentences (nb, nn, en) are in `text/problems.ts`. */
export interface Problem {
  readonly code: ProblemCode;
  readonly at: Place;
  /** What stood there, shortened, ids masked; and what would have been right. Slots of the sentence. */
  readonly read?: string;
  readonly expected?: string;
}
export type ProblemCode =
  | 'FILE_EMPTY'
  | 'FILE_TOO_LARGE'
  | 'FILE_UNKNOWN'
  | 'FILE_UNREADABLE'
  | 'FILE_TWICE'
  | 'FILE_NOT_READ_FURTHER'
  | 'ENCODING_BROKEN'
  | 'ENCODING_GUESSED'
  | 'XML_BROKEN'
  | 'XML_DOCTYPE'
  | 'XML_TOO_DEEP'
  | 'XML_TOO_LARGE'
  | 'XML_NOT_KNOWN'
  | 'JSON_BROKEN'
  | 'JSON_NOT_AS_EXPECTED'
  | 'ZIP_BROKEN'
  | 'ZIP_BOMB'
  | 'ZIP_ENCRYPTED'
  | 'ZIP_NESTED'
  | 'ZIP_CRC'
  | 'ZIP_UNSAFE_NAME'
  | 'ZIP_TOO_MANY'
  | 'XLSX_BROKEN'
  | 'XLSX_HIDDEN_SHEET'
  | 'CSV_BROKEN'
  | 'CSV_UNEVEN_ROW'
  | 'PDF_SCANNED'
  | 'PDF_NOT_READ'
  | 'TABLE_NO_HEADER'
  | 'TABLE_COLUMN_MISSING'
  | 'TABLE_COLUMN_UNPLACED'
  | 'TABLE_COLUMN_TWICE'
  | 'TABLE_TOTAL_SKIPPED'
  | 'TABLE_ROW_TWICE'
  | 'TABLE_WEEK_UNKNOWN'
  | 'TABLE_SUM_DIFFERS'
  | 'TABLE_OTHER_KIND'
  | 'TABLE_MORE_ALIKE'
  | 'CELL_MISSING'
  | 'CELL_NOT_DATE'
  | 'CELL_NOT_AMOUNT'
  | 'CELL_NOT_NUMBER'
  | 'CELL_NOT_CODE'
  | 'CELL_NOT_YES_NO'
  | 'CELL_NOT_TIME'
  | 'CELL_NOT_WEEK'
  | 'CELL_NOT_MONTH'
  | 'CELL_NOT_COUNTRY'
  | 'CELL_CONTRADICTS'
  | 'CELL_FORMULA_ERROR'
  | 'ORG_NUMBER_INVALID'
  | 'ACCOUNT_INVALID'
  | 'IBAN_INVALID'
  | 'KID_INVALID'
  | 'NATIONAL_ID_INVALID'
  | 'NATIONAL_ID_UNEXPECTED'
  | 'INVOICE_NOT_BILLING_3'
  | 'INVOICE_FIELD_MISSING'
  | 'INVOICE_OTHER_CURRENCY'
  | 'INVOICE_CODE_UNEXPECTED'
  | 'INVOICE_PARTS_DIFFER'
  | 'INVOICE_ATTACHMENT_UNREADABLE'
  | 'INVOICE_BUYER_ABROAD'
  | 'UNIT_YOUNGER'
  | 'UNIT_OUTSIDE_VAT'
  | 'UNIT_LETS_LABOUR'
  | 'BANK_FIELD_MISSING'
  | 'BANK_FIELD_TWICE'
  | 'BANK_TOTAL_DIFFERS'
  | 'AMOUNT_TOO_PRECISE'
  | 'DATE_IMPOSSIBLE'
  | 'DATE_BEFORE'
  | 'DATE_AFTER'
  | 'QUESTION_UNKNOWN'
  | 'SUBJECT_UNKNOWN'
  | 'ASSESSMENT_BY_SUPPLIER'
  | 'DAY_DOES_NOT_FIT'
  | 'CODE_DOES_NOT_FIT'
  | 'VALUE_DOES_NOT_FIT'
  | 'NUMBER_UNKNOWN'
  | 'NUMBER_TWICE'
  | 'FILE_NOT_HANDED_IN';

/** The kinds of evidence this version can give meaning. */
export interface RecordFields {
  invoice: Invoice;
  invoiceList: InvoiceListRow;
  declaration: DeclarationAnswer;
  chain: ChainRow;
  callOffs: CallOffRow;
  callOffRequests: CallOffRequestRow;
  deliveries: DeliveryRow;
  attestations: AttestationRow;
  assessments: AssessmentRow;
  documentRequests: DocumentRequestRow;
  decisionRegister: DecisionRow;
  priceList: PriceListRow;
  payroll: PayrollRow;
  payLines: PayLineRow;
  hours: HoursRow;
  persons: PersonRow;
  hires: HireRow;
  foreignAssignments: ForeignAssignmentRow;
  foreignWorkers: ForeignWorkerRow;
  paymentFile: PaymentFile;
  paymentOrder: PaymentOrder;
  paymentStatus: PaymentStatus;
  bankStatement: BankStatement;
  bankEntry: BankEntry;
  amelding: Amelding;
  ameldingEmployment: AmeldingEmployment;
  ameldingIncome: AmeldingIncome;
  registeredEmployment: RegisteredEmployment;
  taxArrears: TaxArrears;
  foreignCounters: ForeignCounters;
  registeredUnit: RegisteredUnit;
  agencyExtract: AgencyExtract;
  taxCertificate: TaxCertificate;
  ledgerFile: LedgerFile;
  ledgerLine: LedgerLine;
}
export type RecordKind = keyof RecordFields;
export type EvidenceKind = RecordKind | 'attachment' | 'container' | 'unknown';

/**
 * One thing read from a file (a row, an invoice). A field that is not in `fields` was not there;
 * one that is in `unreadable` stood there but could not be read, and must never be taken as absent.
 */
export interface EvidenceRecord<K extends RecordKind = RecordKind> {
  readonly kind: K;
  readonly at: Place;
  readonly fields: Partial<RecordFields[K]>;
  readonly unreadable: readonly string[];
  /** Field → column heading (tables) or line number (XML), shared by all rows of a table to keep memory flat. */
  readonly columns?: Readonly<Record<string, string>>;
  readonly lines?: Readonly<Record<string, number>>;
}

/**
 * Records of one kind, in order. Where there are very many they are kept packed and made anew each time somebody looks: nothing may
 * depend on which object a record is.
 */
export interface Records<K extends RecordKind = RecordKind> extends Iterable<EvidenceRecord<K>> {
  readonly length: number;
  at(index: number): EvidenceRecord<K> | undefined;
}

/** Who gave us the file. Only what the authority or UKE delivered is `registered`. */
export type DeliveredBy = 'supplier' | 'buyer' | 'uke' | 'authority';

export interface EvidenceFile {
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
  readonly kind: EvidenceKind;
  readonly format: 'xml' | 'json' | 'csv' | 'xlsx' | 'pdf' | 'zip' | 'image' | 'text' | 'unknown';
  readonly encoding?: string;
  readonly deliveredBy: DeliveredBy;
  readonly records: number;
  readonly problems: readonly Problem[];
}

export interface Evidence {
  readonly files: readonly EvidenceFile[];
  readonly records: { readonly [K in Exclude<RecordKind, ManyKind>]: readonly EvidenceRecord<K>[] } & {
    readonly [K in ManyKind]: Records<K>;
  };
}
/** Kinds of which there may be hundreds of thousands. */
export type ManyKind = 'hours';

/** The place of one field of a record. */
export function placeOf(record: EvidenceRecord, field: string): Place {
  const column = record.columns?.[field];
  const line = record.lines?.[field];
  return { ...record.at, ...(column === undefined ? {} : { column }), ...(line === undefined ? {} : { line }) };
}
