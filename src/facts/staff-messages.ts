/** Which a-melding counts for each reporter and month. A later one replaces the earlier, and they are never summed. */
import type { Evidence, EvidenceRecord, Place } from '../evidence/evidence.ts';
import { type Doubted, worstDoubt } from './chain-doubt.ts';
import { inPlaceOrder } from './chain-firms.ts';
import type { PersonRecord } from './persons.ts';
import { read } from './sources.ts';

export type ReportedEmployment = EvidenceRecord<'ameldingEmployment'>;
type Header = EvidenceRecord<'amelding'>;

/** One message with the employments in it. */
export interface Message {
  readonly header: Header;
  readonly employments: readonly ReportedEmployment[];
}

/** What was reported for one month: the message that counts, or why none does. */
export type Reported = { readonly message: Message } | { readonly doubt: Doubted };

export interface Messages {
  /** @param reporter legal unit  @param month `YYYY-MM` */
  readonly of: (reporter: string, month: string) => Reported;
  /** Employments of every message that counts, whoever reported them. */
  readonly counting: readonly ReportedEmployment[];
  /** Who reported, each once, with the messages. */
  readonly reporters: ReadonlyMap<string, readonly Place[]>;
}

/** The messages of the evidence, whatever order they came in. */
export function messagesOf({ records }: Pick<Evidence, 'records'>): Messages {
  const inside = Map.groupBy(records.ameldingEmployment, messageKey);
  const messages = inPlaceOrder(records.amelding).map(
    (header): Message => ({
      header,
      employments: inside.get(messageKey(header)) ?? [],
    }),
  );
  const placed = messages.filter(
    ({ header }) => reporterOf(header) !== undefined && read(header, 'month') !== undefined,
  );
  const lost = messages.filter((message) => !placed.includes(message));
  const chosen = new Map(
    [...Map.groupBy(placed, ({ header }) => monthKey(reporterOf(header), read(header, 'month')))].map(
      ([key, group]) => [key, choose(group)] as const,
    ),
  );
  const reporters = Map.groupBy(placed, ({ header }) => reporterOf(header) ?? '');
  return {
    of: (reporter, month) => {
      // A message that does not say whose or for when it is may be the one that counts.
      const perhaps = lost.filter(
        ({ header }) => (reporterOf(header) ?? reporter) === reporter && (read(header, 'month') ?? month) === month,
      );
      if (perhaps.length > 0)
        return { doubt: { reason: 'unreadableEvidence', from: perhaps.map(({ header }) => header.at) } };
      return chosen.get(monthKey(reporter, month)) ?? { doubt: { reason: 'missingEvidence', from: [] } };
    },
    counting: [...chosen.values()].flatMap((one) => ('message' in one ? one.message.employments : [])),
    reporters: new Map([...reporters].map(([reporter, group]) => [reporter, group.map(({ header }) => header.at)])),
  };
}

/** Why a message does not tell of everybody: it broke off, or names somebody that cannot be told apart. Null when it does. */
export function messageDoubt(
  { header, employments }: Message,
  idOf: (row: PersonRecord) => string | undefined,
): Doubted | null {
  const doubts: Doubted[] = header.unreadable.includes('people')
    ? [{ reason: 'unreadableEvidence', from: [header.at] }]
    : [];
  for (const row of employments)
    if (row.unreadable.includes('nationalId')) doubts.push({ reason: 'unreadableEvidence', from: [row.at] });
    else if (idOf(row) === undefined) doubts.push({ reason: 'missingEvidence', from: [row.at] });
  return worstDoubt(doubts);
}

/** What ties the people of a message, and their income, to it. */
export function messageKey(record: Header | ReportedEmployment | EvidenceRecord<'ameldingIncome'>): string {
  return JSON.stringify([record.at.file, read(record, 'messageId'), read(record, 'month')]);
}

function reporterOf(header: Header): string | undefined {
  return read(header, 'reporter');
}

function monthKey(reporter: string | undefined, month: string | undefined): string {
  return `${reporter}/${month}`;
}

/**
 * Of several messages for one month: those that another replaces go, then the one delivered last counts. Which is last must
 * be known; and two payroll systems that each report their own people do not replace each other.
 */
function choose(messages: readonly Message[]): Reported {
  const [same, differing] = withoutCopies(messages);
  const doubt: Reported = { doubt: { reason: 'conflictingEvidence', from: messages.map(({ header }) => header.at) } };
  if (differing) return doubt;
  const replaced = new Set(same.flatMap(({ header }) => read(header, 'replaces') ?? []));
  const left = same.filter(({ header }) => !replaced.has(read(header, 'messageId') ?? ''));
  const systems = new Set(left.flatMap(({ header }) => read(header, 'sourceSystem') ?? []));
  const times = left.map(({ header }) => read(header, 'deliveredAt') ?? '').sort();
  const last = times.at(-1);
  const [first] = left;
  if (first && left.length === 1) return { message: first };
  if (!first || systems.size > 1 || times[0] === '' || times.at(-2) === last) return doubt;
  return { message: left.find(({ header }) => read(header, 'deliveredAt') === last) ?? first };
}

/** One message in two files is one. Two that call themselves the same and hold different things cannot both be right. */
function withoutCopies(messages: readonly Message[]): [Message[], boolean] {
  const kept = new Map<string, Message>();
  let differing = false;
  for (const message of messages) {
    const id = read(message.header, 'messageId') ?? JSON.stringify(message.header.at);
    const before = kept.get(id);
    if (!before) kept.set(id, message);
    else differing ||= contentOf(before) !== contentOf(message);
  }
  return [[...kept.values()], differing];
}

function contentOf({ header, employments }: Message): string {
  const rows = employments.map(({ fields, unreadable }) => JSON.stringify([Object.entries(fields).sort(), unreadable]));
  return JSON.stringify([Object.entries(header.fields).sort(), header.unreadable, rows.sort()]);
}
