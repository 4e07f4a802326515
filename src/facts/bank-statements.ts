/** Statements as the bank meant them: pages joined, copies set aside, each with its account, days and balances. */
import type { EvidenceRecord, IsoDate, Place } from '../evidence/evidence.ts';
import { read } from './sources.ts';

export type StatementRecord = EvidenceRecord<'bankStatement'>;

/** One statement with all its pages. What could not be read, or is not there, is undefined. */
export interface Statement {
  readonly records: readonly StatementRecord[];
  readonly at: readonly Place[];
  readonly account: string | undefined;
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
  readonly opening: number | undefined;
  readonly closing: number | undefined;
  readonly entrySum: number | undefined;
  readonly sequence: number | undefined;
  /** Every page is there. */
  readonly whole: boolean;
  /** Something stood there that could not be read, or the file broke off. */
  readonly unreadable: boolean;
  /** Another gives itself out for the same statement and says something else. */
  readonly disputed: boolean;
  /** The number of entries that it declares is not the number that it holds. */
  readonly miscounted: boolean;
}

/** Key of the records of one statement within its file, which its entries carry too. */
export function statementKey(record: EvidenceRecord<'bankStatement' | 'bankEntry'>): string {
  return `${record.at.file}\u0000${record.fields.statementNo ?? 0}`;
}

export interface Statements {
  readonly statements: readonly Statement[];
  readonly notifications: readonly StatementRecord[];
  /** Keys of records that only repeat another: their entries are not counted again. */
  readonly copies: ReadonlySet<string>;
  /** Two that give themselves out for the same statement and do not say the same. */
  readonly conflicts: readonly (readonly [StatementRecord, StatementRecord])[];
  /** Keys of both of them. */
  readonly disputed: ReadonlySet<string>;
}

/** Sorts out the records of statements and notifications. */
export function statementsOf(records: readonly StatementRecord[]): Statements {
  const copies = new Set<string>();
  const conflicts: [StatementRecord, StatementRecord][] = [];
  const kept: StatementRecord[] = [];
  const seen = new Map<string, StatementRecord>();
  // Of two copies the one that could be read whole is the statement.
  const inOrder = [...records.filter((record) => !isBroken(record)), ...records.filter(isBroken)];
  for (const record of inOrder) {
    const names = namesOf(record);
    const before = names.map((name) => seen.get(name)).find((one) => one !== undefined);
    if (before && (isBroken(record) || contentOf(before) === contentOf(record))) copies.add(statementKey(record));
    else {
      if (before) conflicts.push([before, record]);
      kept.push(record);
      for (const name of names) if (!seen.has(name)) seen.set(name, record);
    }
  }
  const disputed = new Set(conflicts.flat().map(statementKey));
  const pages = new Map<string, StatementRecord[]>();
  for (const record of kept) {
    if (record.fields.notification === true) continue;
    const key = record.fields.page === undefined ? statementKey(record) : pageKey(record);
    const group = pages.get(key);
    if (group) group.push(record);
    else pages.set(key, [record]);
  }
  return {
    statements: [...pages.values()].map((group) => joined(group, disputed)).sort(byDay),
    notifications: kept.filter((record) => record.fields.notification === true),
    copies,
    conflicts,
    disputed,
  };
}

function isBroken(record: StatementRecord): boolean {
  return record.unreadable.length > 0;
}

/** What a statement is called by: its id, and what it is about whatever its id. */
function namesOf(record: StatementRecord): string[] {
  const { account, statementId, sequence, page, from, to, openingOn, closingOn, notification } = record.fields;
  const which = [notification, account, sequence, page, from ?? openingOn, to ?? closingOn];
  const same = JSON.stringify(['same', ...which, contentOf(record)]);
  return statementId === undefined ? [same] : [JSON.stringify(['id', ...which, statementId]), same];
}

function contentOf({ fields }: StatementRecord): string {
  const { opening, closing, entrySum, entries, allEntries } = fields;
  return JSON.stringify([opening, closing, entrySum, entries, allEntries]);
}

function pageKey({ fields: { account, statementId, sequence } }: StatementRecord): string {
  return JSON.stringify(['pages', account, statementId, sequence]);
}

function joined(pages: readonly StatementRecord[], disputed: ReadonlySet<string>): Statement {
  const inOrder = [...pages].sort((a, b) => (a.fields.page ?? 0) - (b.fields.page ?? 0));
  const [first, last] = [inOrder[0] as StatementRecord, inOrder.at(-1) as StatementRecord];
  const numbered = first.fields.page !== undefined;
  const sums = inOrder.map((page) => read(page, 'entrySum'));
  const counted = inOrder.map(({ fields: { declaredEntries, entries, allEntries } }) =>
    [undefined, entries, allEntries].includes(declaredEntries),
  );
  return {
    records: inOrder,
    at: inOrder.map((page) => page.at),
    account: read(first, 'account'),
    from: read(first, 'from') ?? read(first, 'openingOn'),
    to: read(last, 'to') ?? read(last, 'closingOn'),
    opening: read(first, 'opening'),
    closing: read(last, 'closing'),
    entrySum: sums.some((sum) => sum === undefined) ? undefined : sums.reduce((a: number, b) => a + (b as number), 0),
    sequence: read(first, 'sequence'),
    whole:
      !numbered || (read(last, 'lastPage') === true && inOrder.every((page, index) => page.fields.page === index + 1)),
    unreadable: inOrder.some(isBroken),
    disputed: inOrder.some((page) => disputed.has(statementKey(page))),
    miscounted: counted.includes(false),
  };
}

function byDay(a: Statement, b: Statement): number {
  const [one, other] = [orderOf(a), orderOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function orderOf({ from, to, sequence, at: [place] }: Statement): string {
  const line = String(place?.line ?? 0).padStart(9, '0');
  return [from ?? '9999', to ?? '9999', String(sequence ?? 0).padStart(9, '0'), place?.file, line].join('\u0001');
}

/** Closing balance less opening balance and entries, øre; undefined when one of them is not known. */
export function differenceOf({ opening, closing, entrySum }: Statement): number | undefined {
  return opening === undefined || closing === undefined || entrySum === undefined
    ? undefined
    : closing - opening - entrySum;
}
