/** The accounts that pay: those that statements are about and those that payment files draw on. Shown as K-001 …, by where they first stand; the number stays in memory. */
import type { Evidence, EvidenceRecord, Place } from '../evidence/evidence.ts';
import { type Statement, type StatementRecord, type Statements, statementsOf } from './bank-statements.ts';
import { type Timeline, timelineOf } from './bank-timeline.ts';
import { read } from './sources.ts';

export interface OwnAccount {
  readonly label: string;
  /** Undefined when no check lets through what stood there, or nothing did. */
  readonly number: string | undefined;
  readonly at: readonly Place[];
  readonly owners: ReadonlySet<string>;
  readonly statements: readonly Statement[];
  readonly timeline: Timeline;
  readonly notifications: readonly StatementRecord[];
  /** Blocks that draw on it, and the messages they stand in. */
  readonly payments: readonly EvidenceRecord<'paymentFile'>[];
}
export interface Own {
  readonly accounts: readonly OwnAccount[];
  readonly statements: Statements;
}

/** Every paying account of the evidence. */
export function ownAccounts(records: Evidence['records']): Own {
  const statements = statementsOf(records.bankStatement);
  const found = new Map<string, Found>();
  const at = (number: string | undefined, place: Place): Found => {
    // What has no number cannot be told from other accounts: it stands alone.
    const key = number ?? `\u0000${orderOf(place)}`;
    const one = found.get(key) ?? {
      number,
      order: orderOf(place),
      places: [],
      owners: new Set(),
      statements: [],
      notifications: [],
      payments: new Set(),
    };
    found.set(key, one);
    if (orderOf(place) < one.order) one.order = orderOf(place);
    one.places.push(place);
    return one;
  };
  for (const statement of statements.statements) {
    const one = at(statement.account, statement.at[0] as Place);
    one.statements.push(statement);
    for (const record of statement.records) if (record.fields.ownerOrgNo) one.owners.add(record.fields.ownerOrgNo);
  }
  for (const record of statements.notifications) at(read(record, 'account'), record.at).notifications.push(record);
  const messages = new Map(
    records.paymentFile
      .filter((record) => record.fields.level === 'message')
      .map((record) => [record.at.file, record] as const),
  );
  for (const record of records.paymentFile) {
    if (record.fields.level !== 'paymentInfo') continue;
    const one = at(read(record, 'debtorAccount'), record.at);
    const message = messages.get(record.at.file);
    if (message) one.payments.add(message);
    one.payments.add(record);
    if (record.fields.debtorOrgNo) one.owners.add(record.fields.debtorOrgNo);
  }
  const inOrder = [...found.values()].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const width = Math.max(3, String(inOrder.length).length);
  const accounts = inOrder.map((one, index): OwnAccount => {
    const { number, owners, statements: own, notifications, payments, places } = one;
    const label = `K-${String(index + 1).padStart(width, '0')}`;
    return {
      label,
      number,
      at: places,
      owners,
      statements: own,
      timeline: timelineOf(own),
      notifications,
      payments: [...payments],
    };
  });
  return { accounts, statements };
}

interface Found {
  readonly number: string | undefined;
  order: string;
  readonly places: Place[];
  readonly owners: Set<string>;
  readonly statements: Statement[];
  readonly notifications: StatementRecord[];
  readonly payments: Set<EvidenceRecord<'paymentFile'>>;
}

/** Places in order of file, sheet and line. */
export function orderOf({ file, sheet = '', line, row }: Place): string {
  return `${file}\u0001${sheet}\u0001${String(line ?? row ?? 0).padStart(9, '0')}`;
}
