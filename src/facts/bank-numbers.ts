/**
 * Numbers that a bank gives once – of a message, a statement, an entry – and that stand on two things in what was handed in. One
 * of the two is then not as the bank wrote it. No rule decides it; it is told at both, since neither shows which is right.
 */
import type { EvidenceRecord, Problem } from '../evidence/evidence.ts';
import { shortRead } from '../evidence/mask.ts';
import type { FactsInput } from './derive.ts';
import { read } from './sources.ts';

/** All such problems, in order of place. */
export function bankNumbersTwice({ evidence: { records } }: FactsInput): Problem[] {
  const statements = records.bankStatement.filter(isOnePage);
  return [...messages(statements), ...ids(statements), ...entries(records.bankEntry)];
}

type Statement = EvidenceRecord<'bankStatement'>;
type Entry = EvidenceRecord<'bankEntry'>;

/** Pages share the numbers of the statement they are of. What broke off is not known well enough to be another. */
function isOnePage({ fields: { page, lastPage, account }, unreadable }: Statement): boolean {
  return account !== undefined && unreadable.length === 0 && (page === undefined || (page === 1 && lastPage === true));
}

/** Within which a bank gives a number once: an account and a year, since some begin anew on 1 January. */
function scopeOf({ fields: { account, notification } }: Statement | Entry, day: string | undefined): string {
  return `${account} ${notification === true} ${day?.slice(0, 4)}`;
}

const lastDayOf = ({ fields: { to, closingOn } }: Statement): string | undefined => to ?? closingOn;

/** Two messages with one number that tell of one account, and do not tell the same. */
function messages(statements: readonly Statement[]): Problem[] {
  const dated = statements.filter((one) => lastDayOf(one) !== undefined);
  const files = Map.groupBy(dated, (one) => `${scopeOf(one, lastDayOf(one))} ${one.at.file}`);
  const given = numbers<{ readonly record: Statement; readonly content: string }>((a, b) => a.content === b.content);
  for (const own of files.values()) {
    const [record] = own as [Statement];
    const content = own.map(contentOf).sort().join('\n');
    given.put(scopeOf(record, lastDayOf(record)), read(record, 'messageId'), { record, content });
  }
  return given.twice().flatMap(([number, one, other]) => tell(number, one.record, other.record));
}

function contentOf({ fields }: Statement): string {
  const { statementId, sequence, from, to, opening, closing, entrySum, allEntries } = fields;
  return JSON.stringify([statementId, sequence, from, to, opening, closing, entrySum, allEntries]);
}

/** Two statements of an account with one id and other days. With the same days they speak against each other, which is told as that. */
function ids(statements: readonly Statement[]): Problem[] {
  const daysOf = ({ fields: { sequence, from, to, openingOn, closingOn } }: Statement): string =>
    JSON.stringify([sequence, from ?? openingOn, to ?? closingOn]);
  const given = numbers<Statement>((a, b) => daysOf(a) === daysOf(b));
  for (const one of statements) given.put(scopeOf(one, lastDayOf(one)), read(one, 'statementId'), one);
  return given.twice().flatMap(([number, one, other]) => tell(number, one, other));
}

/**
 * Two entries of an account with one number, the same way and on other days. On the same day a payment and its charge may share
 * one, and what goes the other way may correct it. Notifications repeat the numbers of the statement.
 */
function entries(all: readonly Entry[]): Problem[] {
  const given = numbers<Entry>((a, b) => a.fields.bookedOn === b.fields.bookedOn);
  for (const one of all) {
    const { detail, notification, reversal, status, amount, bookedOn, bankReference, account } = one.fields;
    if (detail === true || notification === true || reversal === true || status !== 'BOOK') continue;
    if (amount === undefined || bookedOn === undefined || account === undefined) continue;
    // Zeros and words stand where there is no number.
    if (bankReference === undefined || !/[1-9]/.test(bankReference)) continue;
    given.put(`${scopeOf(one, bookedOn)} ${amount < 0}`, bankReference, one);
  }
  return given.twice().flatMap(([number, one, other]) => tell(number, one, other));
}

interface Numbers<T> {
  readonly put: (scope: string, number: string | undefined, thing: T) => void;
  /** The numbers that stand on exactly two things, with both; none of a scope where that is common: there the bank numbers otherwise. */
  readonly twice: () => (readonly [number: string, T, T])[];
}

/** @param isSame whether two things with one number are one, seen twice */
function numbers<T>(isSame: (a: T, b: T) => boolean): Numbers<T> {
  const scopes = new Map<string, { readonly first: Map<string, T>; readonly others: Map<string, T[]> }>();
  return {
    put: (scope, number, thing) => {
      if (number === undefined) return;
      const { first, others } = scopes.get(scope) ?? { first: new Map<string, T>(), others: new Map<string, T[]>() };
      if (first.size === 0) scopes.set(scope, { first, others });
      const before = first.get(number);
      const more = others.get(number) ?? [];
      if (before === undefined) first.set(number, thing);
      else if (!isSame(before, thing) && !more.some((one) => isSame(one, thing))) others.set(number, [...more, thing]);
    },
    twice: () =>
      [...scopes.values()].flatMap(({ first, others }) =>
        first.size < MANY * others.size
          ? []
          : [...others].flatMap(([number, [other, ...more]]) =>
              other !== undefined && more.length === 0 ? [[number, first.get(number) as T, other] as const] : [],
            ),
      ),
  };
}

/** Of so many numbers one may stand on two things before that is how the bank numbers. */
const MANY = 3;

/** A problem at each of the two, which names the file of the other. */
function tell(number: string, one: EvidenceRecord, other: EvidenceRecord): Problem[] {
  const side = (at: EvidenceRecord['at'], expected: string): Problem => ({
    code: 'NUMBER_TWICE',
    at,
    read: shortRead(number),
    expected,
  });
  return [side(one.at, other.at.file), side(other.at, one.at.file)];
}
