/** The balances of a statement: which of all that it prints open and close it. */
import type { IsoDate } from '../evidence.ts';
import { type Draft, draftOf, note, one, oreOf, putDay, type Reading, refuse, saidAt } from './bank-values.ts';
import type { Group } from './bank-walk.ts';

export interface Balance {
  readonly code: string;
  /** Signed øre; undefined when it could not be read. */
  readonly amount: number | undefined;
  readonly on: IsoDate | undefined;
  readonly currency: string | undefined;
  readonly line: number;
}

/** A balance with an ISO code; the bank's own kinds are passed over. */
export function readBalance(reading: Reading, group: Group): Balance[] {
  const code = saidAt(group, 'Tp/CdOrPrtry/Cd').said[0]?.text;
  if (code === undefined || !USED.has(code)) return [];
  const said = one(reading, group, 'Amt');
  const direction = saidAt(group, 'CdtDbtInd').said[0]?.text;
  const sign = direction === 'CRDT' ? 1 : direction === 'DBIT' ? -1 : undefined;
  const ore = said === undefined || said === 'several' ? undefined : oreOf(reading, said, 'Bal/Amt');
  if (said === undefined || sign === undefined)
    note(reading, 'BANK_FIELD_MISSING', group.line, 'Bal', { expected: said === undefined ? 'Amt' : 'CdtDbtInd' });
  const day = draftOf('bankStatement', reading, group.line);
  putDay(reading, day, 'closingOn', group, 'Dt/Dt', 'Dt/DtTm');
  const currency = said === 'several' ? undefined : said?.currency;
  const amount = ore === undefined || sign === undefined ? undefined : sign * ore + 0;
  return [{ code, amount, on: day.fields.closingOn, currency, line: group.line }];
}

/** Booked balances speak of what is booked. Only where a statement has none of them may the available ones stand for both ends. */
const OPENING = ['OPBD', 'PRCD'] as const;
const CLOSING = ['CLBD'] as const;
const AVAILABLE = { opening: ['OPAV'], closing: ['CLAV'] } as const;
const USED = new Set<string>([...OPENING, ...CLOSING, ...AVAILABLE.opening, ...AVAILABLE.closing]);

/** Opening and closing balance with their days. The same balance twice with different amounts is none. */
export function putBalances(draft: Draft<'bankStatement'>, balances: readonly Balance[]): void {
  const booked = balances.some(({ code }) => code !== 'OPAV' && code !== 'CLAV');
  const [opening, closing] = booked ? [OPENING, CLOSING] : [AVAILABLE.opening, AVAILABLE.closing];
  put(draft, 'opening', 'openingOn', opening, balances);
  put(draft, 'closing', 'closingOn', closing, balances);
}

function put(
  draft: Draft<'bankStatement'>,
  field: 'opening' | 'closing',
  dayField: 'openingOn' | 'closingOn',
  codes: readonly string[],
  balances: readonly Balance[],
): void {
  const code = codes.find((wanted) => balances.some((balance) => balance.code === wanted));
  const found = balances.filter((balance) => balance.code === code);
  const [first] = found;
  if (!first) return;
  if (first.currency !== undefined) draft.fields.currency ??= first.currency;
  if (first.on !== undefined) draft.fields[dayField] = first.on;
  if (first.amount === undefined || found.some(({ amount }) => amount !== first.amount)) refuse(draft, field);
  else draft.fields[field] = first.amount;
}
