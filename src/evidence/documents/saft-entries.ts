/** Transactions of an audit file: all are counted, those that touch a cash account are kept. */
import type { EvidenceRecord } from '../evidence.ts';
import type { LedgerFile, LedgerLine } from './ledger-record.ts';
import type { SaftMaster } from './saft-master.ts';
import type { SaftValues } from './saft-values.ts';

export interface SaftEntries {
  readonly open: (name: string, line: number) => void;
  readonly leaf: (parent: string, name: string, value: string) => void;
  readonly close: (name: string) => void;
  readonly counted: () => Pick<LedgerFile, 'entries' | 'debit' | 'credit' | 'unbalanced'>;
  readonly records: readonly EvidenceRecord<'ledgerLine'>[];
}

interface Line {
  id?: string;
  account?: string;
  supplier?: string;
  description?: string;
  debit: number;
  credit: number;
  unread: boolean;
  readonly line: number;
}
interface Transaction {
  id?: string;
  date?: string;
  readonly lines: Line[];
}

export function saftEntries(
  file: string,
  master: SaftMaster,
  values: SaftValues,
  party: () => string | undefined,
): SaftEntries {
  const records: EvidenceRecord<'ledgerLine'>[] = [];
  let [entries, debit, credit, unbalanced] = [0, 0, 0, 0];
  let transaction: Transaction | undefined;
  let line: Line | undefined;
  const isCash = (one: Line): boolean => one.account !== undefined && master.isCash(one.account);

  function lineField(current: Line, parent: string, name: string, value: string): void {
    if (name === 'Amount' && (parent === 'DebitAmount' || parent === 'CreditAmount')) {
      const ore = values.money(value);
      if (ore === undefined) current.unread = true;
      else if (parent === 'DebitAmount') current.debit += ore;
      else current.credit += ore;
    } else if (parent !== 'Line') return;
    else if (name === 'RecordID') current.id = value.trim();
    else if (name === 'AccountID') current.account = value.trim();
    else if (name === 'SupplierID') current.supplier = value.trim();
    else if (name === 'Description') current.description = value.trim();
  }

  function ended({ id, date, lines }: Transaction): void {
    let [ownDebit, ownCredit] = [0, 0];
    for (const one of lines) {
      ownDebit += one.debit;
      ownCredit += one.credit;
    }
    entries += 1;
    debit += ownDebit;
    credit += ownCredit;
    if (ownDebit !== ownCredit || lines.some((one) => one.unread)) unbalanced += 1;
    if (lines.some(isCash)) for (const one of lines) keep(one, id, date);
  }

  function keep(one: Line, id: string | undefined, date: string | undefined): void {
    const supplier = one.supplier === undefined ? undefined : master.supplier(one.supplier);
    const owner = party();
    const fields: Partial<LedgerLine> = { transaction: id ?? '', cash: isCash(one), amount: one.debit - one.credit };
    if (owner !== undefined) fields.party = owner;
    if (date !== undefined) fields.date = date;
    if (one.id !== undefined) fields.line = one.id;
    if (one.account !== undefined) fields.account = one.account;
    if (supplier?.orgNo !== undefined) fields.supplier = supplier.orgNo;
    if (supplier?.name !== undefined) fields.supplierName = supplier.name;
    if (one.description !== undefined) fields.description = one.description;
    // A supplier without a number is somebody, but nobody knows who.
    const lost = one.supplier !== undefined && supplier?.orgNo === undefined;
    const unreadable = [...(one.unread ? ['amount'] : []), ...(lost ? ['supplier'] : [])];
    records.push({ kind: 'ledgerLine', at: { file, line: one.line }, fields, unreadable });
  }

  return {
    records,
    counted: () => ({ entries, debit, credit, unbalanced }),
    open(name, at) {
      if (name === 'Transaction') transaction = { lines: [] };
      else if (name === 'Line' && transaction) {
        line = { debit: 0, credit: 0, unread: false, line: at };
        transaction.lines.push(line);
      }
    },
    leaf(parent, name, value) {
      if (line) lineField(line, parent, name, value);
      else if (transaction && parent === 'Transaction') {
        if (name === 'TransactionID') transaction.id = value.trim();
        else if (name === 'TransactionDate') {
          const iso = values.day(value);
          if (iso !== undefined) transaction.date = iso;
        }
      }
    },
    close(name) {
      if (name === 'Line') line = undefined;
      else if (name === 'Transaction' && transaction) {
        ended(transaction);
        transaction = undefined;
      }
    },
  };
}
