/** What in an audit file does not fit with the rest of it: told where it stands, and used as it is. */
import { isOrgNumber, normaliseOrgNumber } from '../identifiers.ts';
import type { SaftHeader } from './saft-header.ts';
import type { SaftMaster } from './saft-master.ts';
import type { SaftValues } from './saft-values.ts';

export interface SaftFit {
  readonly leaf: (parent: string, name: string, value: string) => void;
  readonly close: (name: string) => void;
}

/** The groups of accounts of næringsspesifikasjonen, in the code lists of Skatteetaten for 1.30; those of banks have a name in common. */
const GROUPS = new Set([
  ...['balanseverdiForAnleggsmiddel', 'balanseverdiForOmloepsmiddel', 'egenkapital', 'kortsiktigGjeld'],
  ...['langsiktigGjeld', 'salgsinntekt', 'annenDriftsinntekt', 'varekostnad', 'loennskostnad', 'annenDriftskostnad'],
  ...['finansinntekt', 'finanskostnad', 'skattekostnad', 'resultatDisponeringForSAF-T'],
  'resultatkomponentForIFRSForetak',
]);
/** Forms of before 2023, the plans of state and municipalities, and `NA` where there is none. */
const OTHER_GROUP = /bankOgForsikring|BankOgForsikring|^RF-\d{4}$|^[A-Z]{1,8}(?:[_-][A-Z\d]{1,8})*$/;

/** Each sort is told once for each number, and numbers that are used twice once for the file: some systems give none of their own. */
export function saftFit(header: SaftHeader, master: SaftMaster, { fault, line }: SaftValues): SaftFit {
  const told = new Set<string>();
  const transactions = new Set<string>();
  const records = new Set<string>();
  let id = '';
  const groups = new Set<string>();
  const journals = new Map<string, string>();
  let journal: { id?: string; line?: number; called: string } = { called: '' };
  const misspelt = new Map<string, { readonly number: string; readonly line: number }>();
  let supplier: { id?: string; number?: string; line?: number; country?: string } = {};

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

  function grouped(value: string): void {
    if (value === '' || groups.has(value)) return;
    groups.add(value);
    if (!GROUPS.has(value) && !OTHER_GROUP.test(value))
      fault('CODE_DOES_NOT_FIT', value, 'salgsinntekt, varekostnad …');
  }

  /** One number on two journals that are called differently. A journal may come in parts. */
  function endJournal(): void {
    const { id: number, line: at, called } = journal;
    journal = { called: '' };
    if (number === undefined || number === '') return;
    const before = journals.get(number);
    if (before === undefined) journals.set(number, called);
    else if (before !== called && !told.has('JournalID')) {
      told.add('JournalID');
      fault('NUMBER_TWICE', number, 'JournalID', at);
    }
  }

  /** Numbers of nine digits that are no organisation numbers; told when the supplier is traded with. Other countries have their own. */
  function endSupplier(): void {
    const { id: key, number, line: at, country } = supplier;
    supplier = {};
    if (key === undefined || number === undefined || at === undefined) return;
    const written = normaliseOrgNumber(number);
    const norwegian = country === undefined || country === '' || country === 'NO';
    if (norwegian && /^\d{9}$/.test(written) && !isOrgNumber(written)) misspelt.set(key, { number, line: at });
  }

  function traded(key: string): void {
    const wrong = misspelt.get(key);
    if (!wrong) return;
    misspelt.delete(key);
    fault('ORG_NUMBER_INVALID', wrong.number, undefined, wrong.line);
  }

  function masterLeaf(parent: string, name: string, value: string): void {
    if (parent === 'Account' && name === 'GroupingCategory') grouped(value);
    else if (parent === 'Supplier' && name === 'SupplierID') supplier.id = value;
    else if (parent === 'Supplier' && name === 'RegistrationNumber') {
      supplier.number = value;
      supplier.line = line();
    } else if (name === 'Country' && /Address$/.test(parent)) supplier.country ??= value;
    else if (parent === 'Journal' && name === 'JournalID') {
      journal.id = value;
      journal.line = line();
    } else if (parent === 'Journal' && (name === 'Description' || name === 'Type'))
      journal.called += `${name} ${value} `;
  }

  return {
    leaf(parent, name, value) {
      if (parent !== 'Line' && parent !== 'Transaction') masterLeaf(parent, name, value);
      if (parent === 'Transaction' && name === 'TransactionID') id = value;
      else if (parent === 'Transaction' && name === 'TransactionDate') dated(value);
      else if (parent !== 'Line' || value === '') return;
      else if (name === 'AccountID' && !master.knowsAccount(value)) unknown('GeneralLedgerAccounts', value);
      else if (name === 'SupplierID') {
        if (!master.knowsSupplier(value)) unknown('Suppliers', value);
        traded(value);
      } else if (name === 'RecordID') once(records, 'RecordID', value, value);
    },
    close(name) {
      if (name === 'Transaction') {
        records.clear();
        id = '';
      } else if (name === 'Journal') {
        transactions.clear();
        endJournal();
      } else if (name === 'Supplier') endSupplier();
      else if (name === 'Customer' || name === 'Company') supplier = {};
    },
  };
}
