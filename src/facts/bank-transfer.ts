/** One booked transfer, or money whose receiver nobody shows; and how a line of a statement or an order becomes one. */
import type { EvidenceRecord, IsoDate, Place } from '../evidence/evidence.ts';
import type { Booking, EntryRecord } from './bank-bookings.ts';
import type { Order } from './bank-orders.ts';

/** Money that reached an account, booked. May prove one wage. */
export interface Transfer {
  readonly payer: string | undefined;
  readonly payee: string;
  /** Øre, positive; of the currency. */
  readonly amount: number;
  readonly currency: string | undefined;
  readonly bookedOn: IsoDate | undefined;
  readonly at: readonly Place[];
  /** What shows it: decides the basis. */
  readonly shownBy: EvidenceRecord;
  readonly endToEndId: string | undefined;
  /** Line of the statement that it is part of; undefined when only the bank's answer shows it. */
  readonly line: Booking | undefined;
  /** Money of this amount came back, and nothing says for which transfer. */
  readonly doubtful: boolean;
}
/** Money that left an account, and nothing shows to whom: a wage may hide in it. */
export interface Hidden {
  /** Øre; undefined when it could not be read. */
  readonly amount: number | undefined;
  readonly bookedOn: IsoDate | undefined;
  /** True when it may hold several transfers. */
  readonly batch: boolean;
  /** The receiver stood there and could not be read. */
  readonly unreadable: boolean;
  readonly at: readonly Place[];
}

/** A transfer that the bank itself shows, in a line or in a detail of one. Its account and amount must have been read. */
export function shown(line: Booking, record: EntryRecord): Transfer {
  return {
    payer: line.payer,
    payee: record.fields.counterAccount as string,
    amount: Math.abs(record.fields.amount as number),
    currency: record.fields.currency,
    bookedOn: line.bookedOn,
    at: record === line.entry ? line.at : [...line.at, record.at],
    shownBy: record,
    endToEndId: record.fields.endToEndId,
    line,
    doubtful: false,
  };
}

/** A transfer whose receiver the payment file names. @param line what shows that it was booked; undefined when the bank has answered so */
export function ordered(order: Order, line: Booking | undefined, bookedOn: IsoDate | undefined): Transfer {
  return {
    payer: order.payer ?? line?.payer,
    payee: order.payee as string,
    amount: order.amount as number,
    currency: order.currency,
    bookedOn,
    at: [...(line?.at ?? []), order.record.at, ...(line || !order.settled ? [] : [order.settled])],
    shownBy: line?.entry ?? order.record,
    endToEndId: order.record.fields.endToEndId,
    line,
    doubtful: false,
  };
}

/** A booked order whose receiver or amount could not be read, or was not there. */
export function hiddenOrder({ amount, record }: Order, line: Booking): Hidden {
  const unreadable = record.unreadable.includes('creditorAccount') || amount === undefined;
  return { amount, bookedOn: line.bookedOn, batch: false, unreadable, at: [...line.at, record.at] };
}

/** Money whose receiver is not shown. */
export function hiddenLine(line: Booking, amount: number | undefined, unreadable: boolean): Hidden {
  const batch = (line.entry.fields.batchCount ?? Number.POSITIVE_INFINITY) > 1;
  return { amount, bookedOn: line.bookedOn, batch, unreadable, at: line.at };
}
