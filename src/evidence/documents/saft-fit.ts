/** What in an audit file does not fit with the rest of it: told where it stands, and used as it is. */
import type { SaftHeader } from './saft-header.ts';
import type { SaftMaster } from './saft-master.ts';
import type { SaftValues } from './saft-values.ts';

export interface SaftFit {
  readonly leaf: (parent: string, name: string, value: string) => void;
  readonly close: (name: string) => void;
}

/** Each sort is told once for each number, and numbers that are used twice once for the file: some systems give none of their own. */
export function saftFit(header: SaftHeader, master: SaftMaster, { fault }: SaftValues): SaftFit {
  const told = new Set<string>();
  const transactions = new Set<string>();
  const records = new Set<string>();
  let id = '';

  function unknown(what: string, value: string): void {
    if (told.has(`${what} ${value}`)) return;
    told.add(`${what} ${value}`);
    fault('NUMBER_UNKNOWN', value, what);
  }

  function once(seen: Set<string>, what: string, key: string, value: string): void {
    if (seen.has(key) && !told.has(what)) {
      told.add(what);
      fault('NUMBER_TWICE', value, what);
    }
    seen.add(key);
  }

  /** A voucher is dated by its document, which may be older or younger than the period it is entered in, but not by years. */
  function dated(day: string): void {
    const { from, to } = header.span();
    if (from === undefined || to === undefined || !/^\d{4}-\d{2}-\d{2}/.test(day)) return;
    const year = Number(day.slice(0, 4));
    if (year < Number(from.slice(0, 4)) - 1 || year > Number(to.slice(0, 4)) + 1)
      fault('DAY_DOES_NOT_FIT', day, `${from}–${to}`);
    // Numbers begin again with the year.
    if (id !== '') once(transactions, 'TransactionID', `${day.slice(0, 4)} ${id}`, id);
  }

  return {
    leaf(parent, name, value) {
      if (parent === 'Transaction' && name === 'TransactionID') id = value;
      else if (parent === 'Transaction' && name === 'TransactionDate') dated(value);
      else if (parent !== 'Line' || value === '') return;
      else if (name === 'AccountID' && !master.knowsAccount(value)) unknown('GeneralLedgerAccounts', value);
      else if (name === 'SupplierID' && !master.knowsSupplier(value)) unknown('Suppliers', value);
      else if (name === 'RecordID') once(records, 'RecordID', value, value);
    },
    close(name) {
      if (name === 'Transaction') {
        records.clear();
        id = '';
      } else if (name === 'Journal') transactions.clear();
    },
  };
}
