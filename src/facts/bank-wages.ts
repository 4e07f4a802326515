/** Wages: one for each row of the payroll list, with the account it was to go to. A row that stands in two lists is one wage. */
import type { EvidenceRecord, IsoDate, Place } from '../evidence/evidence.ts';
import { isBankAccount, isIban } from '../evidence/identifiers.ts';
import { gather } from './bank-orders.ts';
import { orderOf } from './bank-own.ts';
import type { Persons } from './persons.ts';
import { read } from './sources.ts';

export type PayrollRecord = EvidenceRecord<'payroll'>;

export interface Wage {
  readonly key: string;
  readonly label: string;
  /** A-001; undefined when the row names nobody. */
  readonly person: string | undefined;
  /** The row, and the same row in other lists. */
  readonly rows: readonly PayrollRecord[];
  readonly employer: string | undefined;
  readonly payDay: IsoDate | undefined;
  /** Øre. */
  readonly net: number | undefined;
  /** Eleven digits or an IBAN; undefined when there is none that can be used. */
  readonly account: string | undefined;
}

/** Wages in the order of person and pay day. */
export function wagesOf(rows: readonly PayrollRecord[], persons: Persons): Wage[] {
  const named = new Map<string, Map<string, PayrollRecord[][]>>();
  const wages: Wage[] = [];
  for (const row of rows) {
    const [person, payDay] = [persons.idOf(row), read(row, 'payDay')];
    if (person === undefined || payDay === undefined) {
      const place = placeKey(row.at);
      wages.push(wage(`${person ?? '?'}/${place}`, `${person ?? '?'} ${place}`, person, [row]));
      continue;
    }
    const key = `${person}/${payDay}`;
    const alike = named.get(key) ?? new Map<string, PayrollRecord[][]>();
    named.set(key, alike);
    layBeside(alike, row);
  }
  for (const [key, alike] of named) {
    const [person = '', payDay = ''] = key.split('/');
    const own = [...alike.values()].flat().sort(byContent);
    own.forEach((same, index) => {
      const more = own.length === 1 ? '' : `/${index + 1}`;
      wages.push(wage(`${key}${more}`, `${person} ${payDay}${more.replace('/', ' #')}`, person, same));
    });
  }
  return wages.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** The n-th such row of one file is the n-th of another: one list handed in twice, not two wages. Two in one file are two. */
function layBeside(alike: Map<string, PayrollRecord[][]>, row: PayrollRecord): void {
  const { netPay, periodFrom, periodTo, employer } = row.fields;
  const content = JSON.stringify([
    netPay,
    periodFrom,
    periodTo,
    employer,
    accountIn(row),
    row.unreadable.includes('netPay'),
  ]);
  const wages = alike.get(content) ?? [];
  alike.set(content, wages);
  const place = wages.find((same) => same.every((one) => one.at.file !== row.at.file));
  if (place) place.push(row);
  else wages.push([row]);
}

function byContent([a]: readonly PayrollRecord[], [b]: readonly PayrollRecord[]): number {
  const orders = [a, b].map((row) => {
    const net = String(row?.fields.netPay ?? 0).padStart(15, '0');
    return [net, row?.fields.periodFrom ?? '', row ? orderOf(row.at) : ''].join('\u0001');
  });
  return (orders[0] as string) < (orders[1] as string) ? -1 : 1;
}

function placeKey({ file, sheet, row }: Place): string {
  return `${file}${sheet === undefined ? '' : `/${sheet}`}:${row ?? 0}`;
}

function wage(key: string, label: string, person: string | undefined, rows: readonly PayrollRecord[]): Wage {
  const [first] = rows as readonly [PayrollRecord];
  return {
    key,
    label,
    person,
    rows,
    employer: read(first, 'employer'),
    payDay: read(first, 'payDay'),
    net: read(first, 'netPay'),
    account: accountIn(first),
  };
}

/** The account as bank files are compared: of a Norwegian IBAN its eleven digits. Undefined when there is none or it is wrong. */
function accountIn(row: PayrollRecord): string | undefined {
  const bare = read(row, 'account')
    ?.replace(/[\s.-]/g, '')
    .toUpperCase();
  if (bare === undefined || bare === '') return undefined;
  if (isIban(bare)) return bare.startsWith('NO') ? bare.slice(4) : bare;
  return isBankAccount(bare) ? bare : undefined;
}

/** True when something stands in the list where the account should be, and it is none. */
export function accountUnreadable({ rows: [row] }: Wage): boolean {
  return row !== undefined && (row.unreadable.includes('account') || (read(row, 'account') ?? '').trim() !== '');
}

/** Accounts that the list names for more than one person, each person with the first row that names it. */
export function sharedAccounts(wages: readonly Wage[]): Map<string, Map<string, PayrollRecord>> {
  const holders = new Map<string, Map<string, PayrollRecord>>();
  for (const { account, person, rows } of wages) {
    if (account === undefined || person === undefined) continue;
    const own = holders.get(account) ?? new Map<string, PayrollRecord>();
    holders.set(account, own);
    if (!own.has(person)) own.set(person, rows[0] as PayrollRecord);
  }
  return new Map([...holders].filter(([, persons]) => persons.size > 1));
}

/** Wages whose account is none of those that the list names for the person on the pay day before, each with that day's row. */
export function changedAccounts(wages: readonly Wage[]): Map<Wage, PayrollRecord> {
  const byPerson = new Map<string, Wage[]>();
  for (const one of wages)
    if (one.person !== undefined && one.payDay !== undefined && one.account !== undefined)
      gather(byPerson, `${one.person}\u0000${one.employer ?? ''}`, one);
  const changed = new Map<Wage, PayrollRecord>();
  for (const own of byPerson.values()) {
    const inOrder = [...own].sort((a, b) => ((a.payDay as string) < (b.payDay as string) ? -1 : 1));
    let before: Wage[] = [];
    for (let at = 0; at < inOrder.length; ) {
      const today = inOrder.filter((one) => one.payDay === inOrder[at]?.payDay);
      for (const one of today)
        if (before.length > 0 && before.every((other) => other.account !== one.account))
          changed.set(one, before[0]?.rows[0] as PayrollRecord);
      before = today;
      at += today.length;
    }
  }
  return changed;
}
