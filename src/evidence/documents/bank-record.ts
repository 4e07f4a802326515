/** ISO 20022: what a payment file ordered, what a status said, what a statement shows. Money is øre, accounts live in memory only. */
import type { IsoDate } from '../evidence.ts';

/** pain.001, the message or one payment information block: what it says it holds and what it holds. */
export interface PaymentFile {
  level: 'message' | 'paymentInfo';
  messageId: string;
  paymentInfoId: string;
  /** Number of the payment information block within its file, from 1: ids need not be unique. */
  block: number;
  initiator: string;
  /** Organisation number of whoever pays, when the file gives it. */
  debtorOrgNo: string;
  /** Nine digits that stand where that number does and are none: one misspelt, or a number of the bank's own. */
  debtorNumber: string;
  debtorAccount: string;
  executionDate: IsoDate;
  createdOn: IsoDate;
  declaredCount: number;
  declaredSum: number;
  count: number;
  sum: number;
  purpose: string;
  batchBooking: boolean;
}
/** pain.001, one credit transfer: an order, no proof of payment. */
export interface PaymentOrder {
  messageId: string;
  paymentInfoId: string;
  /** Number of its payment information block within the file. */
  block: number;
  instructionId: string;
  endToEndId: string;
  executionDate: IsoDate;
  amount: number;
  currency: string;
  debtorAccount: string;
  creditorAccount: string;
  creditorName: string;
  creditorOrgNo: string;
  purpose: string;
  batchBooking: boolean;
  reference: string;
}
/** pain.002: what the bank answered about a message, a block or a transfer. */
export interface PaymentStatus {
  originalMessageId: string;
  originalPaymentInfoId: string;
  originalInstructionId: string;
  originalEndToEndId: string;
  level: 'group' | 'paymentInfo' | 'transaction';
  status: string;
  createdOn: IsoDate;
  amount: number;
}
/** camt.053 / camt.054, one `Stmt` or `Ntfctn`. */
export interface BankStatement {
  /** Number of the message that it came in; not of one of several pages, which share it. */
  messageId: string;
  statementId: string;
  /** Number of the statement within its file, from 1: ids need not be unique. */
  statementNo: number;
  account: string;
  ownerOrgNo: string;
  currency: string;
  from: IsoDate;
  to: IsoDate;
  opening: number;
  openingOn: IsoDate;
  closing: number;
  closingOn: IsoDate;
  /** Signed sum of the booked entries, and how many. */
  entrySum: number;
  entries: number;
  /** Entries of any status, and how many the statement says that it holds. */
  allEntries: number;
  declaredEntries: number;
  sequence: number;
  page: number;
  lastPage: boolean;
  /** A notification (camt.054) carries no balances. */
  notification: boolean;
}
/** One booked entry, or one detail of a batched entry. */
export interface BankEntry {
  statementId: string;
  statementNo: number;
  /** Number of the entry within its statement, from 1; its details carry it too. */
  entryNo: number;
  account: string;
  bookedOn: IsoDate;
  valueOn: IsoDate;
  /** Signed: money out is negative; a reversal has the sign of the money's way. */
  amount: number;
  currency: string;
  /** A reversal, or a payment that came back. */
  reversal: boolean;
  status: string;
  domain: string;
  family: string;
  subFamily: string;
  messageId: string;
  paymentInfoId: string;
  instructionId: string;
  endToEndId: string;
  counterAccount: string;
  counterName: string;
  counterOrgNo: string;
  reference: string;
  /** The bank's own reference: the same in a statement and in the notification about it. */
  bankReference: string;
  /** Number of transactions that the bank booked as one line. */
  batchCount: number;
  /** True for a detail below an entry; the entry itself carries the sum. */
  detail: boolean;
  notification: boolean;
}
