/** Accounts and suppliers of an audit file: which accounts are cash, and whose number a supplier has. */
import { isOrgNumber, normaliseOrgNumber } from '../identifiers.ts';

export interface SaftSupplier {
  readonly orgNo?: string;
  readonly name?: string;
}
export interface SaftMaster {
  readonly open: (name: string, parent: string) => void;
  readonly leaf: (parent: string, name: string, value: string) => void;
  readonly close: (name: string, parent: string) => void;
  readonly isCash: (account: string) => boolean;
  /** False only where the list of accounts is there and leaves it out. */
  readonly knowsAccount: (id: string) => boolean;
  /** False only where the list of suppliers is there and leaves it out. */
  readonly knowsSupplier: (id: string) => boolean;
  readonly supplier: (id: string) => SaftSupplier | undefined;
}

/** @param cashAccounts beginnings of the account codes that are cash */
export function saftMaster(cashAccounts: readonly string[]): SaftMaster {
  const accounts = new Map<string, boolean>();
  const suppliers = new Map<string, SaftSupplier>();
  let account: { id?: string; code?: string } = {};
  let supplier: { id?: string; orgNo?: string; name?: string } = {};
  const cashCode = (code: string): boolean => cashAccounts.some((beginning) => code.startsWith(beginning));

  return {
    knowsAccount: (id) => accounts.size === 0 || accounts.has(id),
    knowsSupplier: (id) => suppliers.size === 0 || suppliers.has(id),
    supplier: (id) => suppliers.get(id),
    // An account that the list leaves out speaks by its own number.
    isCash: (id) => accounts.get(id) ?? cashCode(id),
    open(name, parent) {
      if (name === 'Account' && parent === 'GeneralLedgerAccounts') account = {};
      else if (name === 'Supplier' && parent === 'Suppliers') supplier = {};
    },
    leaf(parent, name, value) {
      const given = value.trim();
      if (parent === 'Account') {
        if (name === 'AccountID') account.id = given;
        // The two-digit standard cannot tell cash from bank; then the company's own number speaks.
        else if ((name === 'StandardAccountID' || name === 'GroupingCode') && given.length >= 3) account.code = given;
      } else if (parent === 'Supplier') {
        if (name === 'SupplierID') supplier.id = given;
        else if (name === 'Name') supplier.name = given;
        else if (name === 'RegistrationNumber' && isOrgNumber(normaliseOrgNumber(given)))
          supplier.orgNo = normaliseOrgNumber(given);
      }
    },
    close(name, parent) {
      if (name === 'Account' && parent === 'GeneralLedgerAccounts' && account.id !== undefined)
        accounts.set(account.id, cashCode(account.code ?? account.id));
      else if (name === 'Supplier' && parent === 'Suppliers' && supplier.id !== undefined) {
        const { id, ...known } = supplier;
        suppliers.set(id as string, known);
      }
    },
  };
}
