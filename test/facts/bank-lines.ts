/** Lines, details, orders and answers by hand; and the transfers that are made of them, as text. */
import type { BankEntry, PaymentOrder, PaymentStatus } from '../../src/evidence/documents/bank-record.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { bookingsOf } from '../../src/facts/bank-bookings.ts';
import { blocksOf } from '../../src/facts/bank-orders.ts';
import { ownAccounts } from '../../src/facts/bank-own.ts';
import { transfersOf } from '../../src/facts/bank-transfers.ts';
import { factsInput, record } from './build.ts';

let line = 0;
export const at = (file: string) => {
  line += 1;
  return { at: { file, line } };
};
export const entry = (amount: number, more: Partial<BankEntry> = {}, file = 'konto.xml') =>
  record(
    'bankEntry',
    {
      statementNo: 1,
      entryNo: line + 1,
      account: 'P',
      bookedOn: '2022-06-15',
      amount,
      currency: 'NOK',
      reversal: false,
      status: 'BOOK',
      detail: false,
      notification: false,
      ...more,
    },
    at(file),
  );
export const notified = (amount: number, more: Partial<BankEntry> = {}) =>
  entry(amount, { notification: true, ...more }, 'varsel.xml');
export const batch = (
  amount: number,
  details: readonly (readonly [string | undefined, number])[],
  more: Partial<BankEntry> = {},
) => {
  const own = entry(amount, more);
  const { entryNo, notification } = own.fields as BankEntry;
  return [
    own,
    ...details.map(([counterAccount, each]) =>
      entry(
        each,
        { entryNo, notification, detail: true, ...(counterAccount === undefined ? {} : { counterAccount }) },
        own.at.file,
      ),
    ),
  ];
};
export const order = (payee: string, amount: number, more: Partial<PaymentOrder> = {}, file = 'ordre.xml') =>
  record(
    'paymentOrder',
    {
      messageId: 'M',
      paymentInfoId: 'B',
      block: 1,
      debtorAccount: 'P',
      creditorAccount: payee,
      amount,
      currency: 'NOK',
      executionDate: '2022-06-15',
      ...more,
    },
    at(file),
  );
export const block = (count: number, more: Partial<EvidenceRecord<'paymentFile'>['fields']> = {}, file = 'ordre.xml') =>
  record(
    'paymentFile',
    {
      level: 'paymentInfo',
      messageId: 'M',
      paymentInfoId: 'B',
      block: 1,
      debtorAccount: 'P',
      executionDate: '2022-06-15',
      count,
      sum: 1,
      ...more,
    },
    at(file),
  );
export const status = (fields: Partial<PaymentStatus>) =>
  record('paymentStatus', { level: 'transaction', originalMessageId: 'M', ...fields }, at('svar.xml'));

/** Payee and amount of each transfer (`?` when in doubt), then what is hidden. */
export function seen(records: readonly EvidenceRecord[], near = 5): string[] {
  const { records: all } = factsInput({ records }).evidence;
  const bookings = bookingsOf(all.bankEntry, ownAccounts(all));
  const { transfers, hidden } = transfersOf(
    bookings,
    blocksOf(all.paymentFile, all.paymentOrder, all.paymentStatus),
    near,
  );
  return [
    ...transfers.map(({ payee, amount, doubtful }) => `${payee} ${amount}${doubtful ? '?' : ''}`),
    ...hidden.map(
      ({ amount, unreadable, batch: many }) =>
        `${unreadable ? 'unreadable' : 'hidden'}${many ? ' batch' : ''} ${amount}`,
    ),
  ];
}
export const unreadable = <R extends EvidenceRecord>(one: R, field: string): R => ({
  ...one,
  fields: Object.fromEntries(Object.entries(one.fields).filter(([name]) => name !== field)),
  unreadable: [field],
});
