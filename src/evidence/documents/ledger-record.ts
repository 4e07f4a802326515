/** SAF-T Financial: what of an accounting file this product needs; lines that matter to no rule are counted and dropped. Money is øre. */
import type { IsoDate } from '../evidence.ts';

/** One file: whose, for which days, and whether its own totals hold. */
export interface LedgerFile {
  party: string;
  version: string;
  from: IsoDate;
  to: IsoDate;
  /** The day the file was made: it holds nothing of later days, whatever it says it is for. */
  createdOn: IsoDate;
  declaredEntries: number;
  declaredDebit: number;
  declaredCredit: number;
  entries: number;
  debit: number;
  credit: number;
  /** Transactions whose debit and credit differ. */
  unbalanced: number;
  part: number;
  parts: number;
}

/** One line on a cash account, or on the other side of one, or towards a supplier. */
export interface LedgerLine {
  party: string;
  transaction: string;
  line: string;
  date: IsoDate;
  account: string;
  /** Standard account or grouping code: what tells cash from bank. */
  standardAccount: string;
  cash: boolean;
  /** Signed: debit positive. */
  amount: number;
  supplier: string;
  supplierName: string;
  description: string;
}
