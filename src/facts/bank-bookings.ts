/** What left the paying accounts, each booking once: statements first, notifications for what they add, copies and overlaps counted once. */
import type { EvidenceRecord, IsoDate, Place } from '../evidence/evidence.ts';
import { gather } from './bank-orders.ts';
import { type Own, type OwnAccount, orderOf } from './bank-own.ts';
import { statementKey } from './bank-statements.ts';
import { read } from './sources.ts';

export type EntryRecord = EvidenceRecord<'bankEntry'>;

/** One line of a statement, with what the bank shows of the transfers behind it. */
export interface Booking {
  readonly payer: string | undefined;
  readonly entry: EntryRecord;
  readonly details: readonly EntryRecord[];
  /** Øre, positive; undefined when it could not be read. */
  readonly amount: number | undefined;
  readonly bookedOn: IsoDate | undefined;
  readonly at: readonly Place[];
}
export interface Bookings {
  readonly out: readonly Booking[];
  /** Money that came back: reversals and returned payments. */
  readonly back: readonly Booking[];
  /** Lines whose amount, direction or status could not be read. */
  readonly unread: readonly Booking[];
}

/** @param entries every entry and detail of the evidence */
export function bookingsOf(entries: readonly EntryRecord[], own: Own): Bookings {
  const details = new Map<string, EntryRecord[]>();
  const lines: EntryRecord[] = [];
  for (const entry of entries) {
    const key = statementKey(entry);
    if (own.statements.copies.has(key) || own.statements.disputed.has(key)) continue;
    if (entry.fields.detail !== true) lines.push(entry);
    else gather(details, lineKey(entry), entry);
  }
  const booked = lines
    .filter((entry) => read(entry, 'status') === 'BOOK' || entry.unreadable.includes('status'))
    .map((entry) => booking(entry, details.get(lineKey(entry)) ?? []));
  const byAccount = new Map<string, Booking[]>();
  for (const one of booked) gather(byAccount, one.payer ?? '', one);
  const all = [...byAccount].flatMap(([payer, list]) =>
    once(
      list,
      own.accounts.find((account) => account.number === payer),
    ),
  );
  const readable = (one: Booking): boolean => one.amount !== undefined && read(one.entry, 'status') === 'BOOK';
  return {
    out: all.filter((one) => readable(one) && (one.entry.fields.amount as number) < 0 && !one.entry.fields.reversal),
    back: all.filter((one) => readable(one) && (one.entry.fields.amount as number) > 0 && one.entry.fields.reversal),
    unread: all.filter((one) => !readable(one)),
  };
}

function lineKey(entry: EntryRecord): string {
  return `${statementKey(entry)}\u0000${entry.fields.entryNo ?? 0}`;
}

function booking(entry: EntryRecord, details: readonly EntryRecord[]): Booking {
  const amount = read(entry, 'amount');
  return {
    payer: read(entry, 'account'),
    entry,
    details,
    amount: amount === undefined ? undefined : Math.abs(amount),
    bookedOn: read(entry, 'bookedOn') ?? read(entry, 'valueOn'),
    at: [entry.at],
  };
}

/** Bookings of one account, without what stands twice. */
function once(list: readonly Booking[], account: OwnAccount | undefined): Booking[] {
  const statement = list.filter((one) => one.entry.fields.notification !== true);
  const notified = mostOften(list.filter((one) => one.entry.fields.notification === true));
  return withNotified(overlaps(account) ? mostOften(statement) : statement, notified, account);
}

function overlaps(account: OwnAccount | undefined): boolean {
  if (!account) return true;
  const { timeline, statements } = account;
  return (
    timeline.statements.length + timeline.undated.length < statements.length ||
    timeline.undated.length > 1 ||
    timeline.statements.some(({ join }) => join?.overlap)
  );
}

/** The same booking seen in several statements counts as often as the one that shows it most often. */
function mostOften(list: readonly Booking[]): Booking[] {
  const seen = new Map<string, Map<string, Booking[]>>();
  for (const one of list) {
    const identity = identityOf(one.entry);
    const byStatement = seen.get(identity) ?? new Map<string, Booking[]>();
    seen.set(identity, byStatement);
    gather(byStatement, statementKey(one.entry), one);
  }
  return [...seen.values()].flatMap((byStatement) =>
    [...byStatement.values()].reduce((most, one) => (one.length > most.length ? one : most)),
  );
}

function identityOf({ fields }: EntryRecord): string {
  const { bankReference, amount, bookedOn, counterAccount, endToEndId, paymentInfoId, batchCount } = fields;
  return JSON.stringify(
    bankReference === undefined
      ? [amount, bookedOn, counterAccount, endToEndId, paymentInfoId, batchCount]
      : [amount, bookedOn, bankReference],
  );
}

/** A notification tells more about a line of the statement. One about a day that no statement covers is a booking by itself. */
function withNotified(
  statement: readonly Booking[],
  notified: readonly Booking[],
  account: OwnAccount | undefined,
): Booking[] {
  if (notified.length === 0) return [...statement];
  const lines = new Map<string, number[]>();
  statement.forEach(({ entry }, index) => {
    for (const key of pairKeys(entry)) gather(lines, key, index);
  });
  const told = new Map<number, Booking>();
  const free = (one: Booking, keys: readonly string[]): number | undefined =>
    keys
      .flatMap((key) => lines.get(key) ?? [])
      .find((index) => !told.has(index) && !contradict(statement[index]?.entry, one.entry));
  const alone: Booking[] = [];
  const loose = new Map<string, Booking[]>();
  for (const one of [...notified].sort((a, b) => (orderOf(a.entry.at) < orderOf(b.entry.at) ? -1 : 1))) {
    const index = free(one, pairKeys(one.entry));
    const { bookedOn, paymentInfoId } = one.entry.fields;
    if (index !== undefined) told.set(index, one);
    else if (!covered(account, one.bookedOn)) alone.push(one);
    else gather(loose, JSON.stringify([statementKey(one.entry), bookedOn, paymentInfoId]), one);
  }
  // Some banks tell of a batch line transfer by transfer.
  for (const parts of loose.values()) {
    const [first] = parts as [Booking];
    const amount = parts.reduce((sum, one) => sum + (one.entry.fields.amount ?? Number.NaN), 0);
    const index = free(first, pairKeys({ ...first.entry, fields: { ...first.entry.fields, amount } }));
    if (index !== undefined) told.set(index, { ...first, details: parts.map((one) => one.entry) });
  }
  return [...statement.map((one, index) => more(one, told.get(index))), ...alone];
}

/** By the bank's own reference where both have one, else by amount and day. */
function pairKeys({ fields: { bankReference, amount, bookedOn } }: EntryRecord): string[] {
  const byDay = JSON.stringify(['day', amount, bookedOn]);
  return bankReference === undefined ? [byDay] : [JSON.stringify(['ref', amount, bankReference]), byDay];
}

function contradict(a: EntryRecord | undefined, b: EntryRecord): boolean {
  const differ = (one: string | undefined, other: string | undefined): boolean =>
    one !== undefined && other !== undefined && one !== other;
  const fields = ['paymentInfoId', 'endToEndId', 'counterAccount'] as const;
  return fields.some((field) => differ(a?.fields[field], b.fields[field]));
}

function covered(account: OwnAccount | undefined, day: IsoDate | undefined): boolean {
  return (
    account !== undefined &&
    day !== undefined &&
    account.timeline.complete.some(({ from, to }) => from <= day && day <= to)
  );
}

/** The statement's line with what the notification shows behind it. */
function more(line: Booking, told: Booking | undefined): Booking {
  if (!told || line.details.length > 0 || line.entry.fields.counterAccount !== undefined) return line;
  const { entry } = line;
  const { messageId, paymentInfoId, batchCount } = told.entry.fields;
  const ids = {
    ...(messageId === undefined ? {} : { messageId }),
    ...(paymentInfoId === undefined ? {} : { paymentInfoId }),
    ...(batchCount === undefined ? {} : { batchCount }),
  };
  // What is told transfer by transfer names nobody that the whole line went to.
  const fields = { ...(told.details.length > 0 ? ids : told.entry.fields), ...entry.fields };
  const unreadable = [...new Set([...entry.unreadable, ...told.entry.unreadable])];
  return { ...line, entry: { ...entry, fields, unreadable }, details: told.details, at: [...line.at, ...told.at] };
}
