/** What in a statement does not fit with the rest of it: told where it stands, and used as it is. */
import type { IsoDate } from '../evidence.ts';
import { shortRead } from '../mask.ts';
import type { Balance } from './bank-balance.ts';
import { type Draft, note, oreOf, type Reading, saidAt } from './bank-values.ts';
import type { Group } from './bank-walk.ts';

interface Statement {
  readonly draft: Draft<'bankStatement'>;
  readonly group: Group;
  readonly entries: readonly Draft<'bankEntry'>[];
  readonly balances: readonly Balance[];
}

/** Lays currency, days and the making of one statement beside its entries. */
export function checkStatement(reading: Reading, statement: Statement): void {
  checkCurrency(reading, statement);
  checkBalanceDays(reading, statement);
  checkMade(reading, statement.group, 'CreDtTm', [statement.draft]);
}

/** Entries and balances are in the currency of the account. */
function checkCurrency(reading: Reading, { group, entries, balances }: Statement): void {
  const booked = new Set(entries.flatMap(({ fields }) => (fields.detail === false ? (fields.currency ?? []) : [])));
  const [account] = saidAt(group, 'Acct/Ccy').said;
  const [currency] = booked.size === 1 ? booked : [account?.text];
  if (currency === undefined) return;
  if (account && account.text !== currency)
    note(reading, 'VALUE_DOES_NOT_FIT', account.line, 'Acct/Ccy', {
      read: shortRead(account.text),
      expected: currency,
    });
  for (const balance of balances)
    if (balance.currency !== undefined && balance.currency !== currency)
      note(reading, 'VALUE_DOES_NOT_FIT', balance.line, 'Bal/Amt', { read: balance.currency, expected: currency });
}

/** A balance may be of the last day with entries, before the first day of the statement; it cannot open it after its end or close it outside. */
function checkBalanceDays(reading: Reading, { draft: { fields }, balances }: Statement): void {
  const { from, to } = fields;
  for (const { code, on, line } of balances) {
    if (on === undefined) continue;
    const opens = code === 'OPBD' || code === 'PRCD' || code === 'OPAV';
    const late = to !== undefined && on > to;
    const early = !opens && from !== undefined && on < from;
    if (late || early)
      note(reading, 'DAY_DOES_NOT_FIT', line, 'Bal/Dt', { read: on, expected: `${from ?? '…'}–${to ?? '…'}` });
  }
}

/** Nobody can tell the balance of a day before it has come. @param path of the day and time at which it was made */
export function checkMade(
  reading: Reading,
  group: Group,
  path: string,
  statements: readonly Draft<'bankStatement'>[],
): void {
  const [said] = saidAt(group, path).said;
  const made: IsoDate | undefined = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(said?.text ?? '')?.[0];
  const [last] = statements
    .flatMap(({ fields }) => fields.closingOn ?? [])
    .sort()
    .reverse();
  if (said && made !== undefined && last !== undefined && made < last)
    note(reading, 'DAY_DOES_NOT_FIT', said.line, path, { read: made, expected: last });
}

/** The same figure as the line in another currency is one sum with a wrong currency: no rate gives it. */
export function checkDetailCurrency(
  reading: Reading,
  { fields, at }: Draft<'bankEntry'>,
  group: Group,
  entry: Group | undefined,
): void {
  const [whole] = saidAt(entry, 'Amt').said;
  const { amount, currency } = fields;
  if (!whole || amount === undefined || currency === undefined || whole.currency === undefined) return;
  if (currency === whole.currency || oreOf({ file: '', problems: [] }, whole, 'Amt') !== Math.abs(amount)) return;
  const [said] = saidAt(group, 'Amt', 'AmtDtls/TxAmt/Amt', 'AmtDtls/InstdAmt/Amt').said;
  const line = said?.line ?? at.line ?? 1;
  note(reading, 'VALUE_DOES_NOT_FIT', line, 'TxDtls/Amt', { read: currency, expected: whole.currency });
}

/** Families that the code set of ISO 20022 has under payments alone. */
const PAYMENTS = new Set([
  'RCDT',
  'ICDT',
  'RCCN',
  'ICCN',
  'RDDT',
  'IDDT',
  'RCHQ',
  'ICHQ',
  'CCRD',
  'MCRD',
  'RRCT',
  'IRCT',
]);

/** A family of payments stands under the domain of payments. */
export function checkDomain(reading: Reading, { fields, at }: Draft<'bankEntry'>, group: Group): void {
  const { domain, family } = fields;
  if (domain === undefined || domain === 'PMNT' || family === undefined || !PAYMENTS.has(family)) return;
  const [said] = saidAt(group, 'BkTxCd/Domn/Cd').said;
  const line = said?.line ?? at.line ?? 1;
  note(reading, 'CODE_DOES_NOT_FIT', line, 'BkTxCd/Domn/Cd', { read: shortRead(domain), expected: 'PMNT' });
}

/**
 * The bank takes interest from the day it books a payment that was ordered as wages or in a batch, never from a working day before
 * (directive (EU) 2015/2366 article 87 (3)). A Saturday or Sunday before is how a weekend is booked. What came in, corrections,
 * cards and instant payments have value days of their own.
 */
export function checkValueDay(reading: Reading, { fields, at }: Draft<'bankEntry'>, group: Group): void {
  const { bookedOn, valueOn, amount, family, subFamily, batchCount, reversal, status } = fields;
  const ordered = family === 'ICDT' && (batchCount !== undefined || subFamily === 'SALA');
  if (!ordered || amount === undefined || amount >= 0 || reversal === true || status !== 'BOOK') return;
  if (bookedOn === undefined || valueOn === undefined || valueOn >= bookedOn || isWeekend(valueOn)) return;
  const [said] = saidAt(group, 'ValDt/Dt', 'ValDt/DtTm').said;
  const line = said?.line ?? at.line ?? 1;
  note(reading, 'DAY_DOES_NOT_FIT', line, 'ValDt', { read: valueOn, expected: `BookgDt ${bookedOn}` });
}

function isWeekend(day: IsoDate): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
