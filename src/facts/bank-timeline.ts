/** How the statements of one account follow on each other: the days that are covered, and where something is missing between two. */
import type { IsoDate } from '../evidence/evidence.ts';
import { onlyWeekend, type Period, shifted } from './bank-days.ts';
import { differenceOf, type Statement } from './bank-statements.ts';
import { dayAfter } from './call-off-days.ts';

/** What stands between a statement and the one before it. */
export interface Join {
  /** First and last day that neither of them covers; undefined when they touch. */
  readonly gap: Period | undefined;
  /** Opening balance less the closing balance before; undefined where they do not follow on each other. */
  readonly step: number | undefined;
  /** The numbers say that one between them is missing. */
  readonly skipped: boolean;
  /** Both cover the same days, and neither lies within the other. */
  readonly overlap: boolean;
}
/** A statement, the one before it, and what stands between them. */
export interface Followed {
  readonly statement: Statement;
  readonly before: Statement | undefined;
  readonly join: Join | undefined;
}
export interface Timeline {
  /** In order of their days; those that lie within another are left out. */
  readonly statements: readonly Followed[];
  /** Statements without days of their own. */
  readonly undated: readonly Statement[];
  /** Spans in which every booking is known to be seen. */
  readonly complete: readonly Period[];
}

/** @param statements those of one account, in order of their days */
export function timelineOf(statements: readonly Statement[]): Timeline {
  const dated = statements.filter(({ from, to }) => from !== undefined && to !== undefined && from <= to);
  const kept = withoutInner(dated);
  const followed = kept.map((statement, index) => {
    const before = kept[index - 1];
    return { statement, before, join: before && joinOf(before, statement) };
  });
  return {
    statements: followed,
    undated: statements.filter((statement) => !dated.includes(statement)),
    complete: completeSpans(followed),
  };
}

/** A month's statement holds what the day's statements held. Only one that is sound may stand for others. */
function withoutInner(statements: readonly Statement[]): Statement[] {
  const inOrder = [...statements].sort((a, b) => compare(a.from, b.from) || compare(b.to, a.to));
  const inner = new Set<Statement>();
  let widest: Statement | undefined;
  for (const one of inOrder) {
    const within = widest && (widest.to as string) >= (one.to as string);
    const same = widest?.from === one.from && widest?.to === one.to;
    if (within && !same) inner.add(one);
    else if (isSound(one) && !within) widest = one;
  }
  return statements.filter((one) => !inner.has(one));
}

function compare(a: string | undefined, b: string | undefined): number {
  const [one, other] = [a ?? '', b ?? ''];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Read whole, all pages there, and its balances add up. */
export function isSound(statement: Statement): boolean {
  return (
    !statement.unreadable &&
    !statement.disputed &&
    statement.whole &&
    !statement.miscounted &&
    differenceOf(statement) === 0
  );
}

function joinOf(before: Statement, after: Statement): Join {
  const [end, start] = [before.to as IsoDate, after.from as IsoDate];
  const step = before.closing === undefined || after.opening === undefined ? undefined : after.opening - before.closing;
  // Statements may be cut within a day, and some banks date the opening balance the day before.
  if (start <= end) {
    const follows = start === end && step === 0;
    return {
      gap: undefined,
      step: follows ? 0 : undefined,
      skipped: follows && isSkipped(before, after),
      overlap: !follows,
    };
  }
  const gap = dayAfter(end) < start ? { from: dayAfter(end), to: shifted(start, -1) } : undefined;
  if (!gap) return { gap, step, skipped: isSkipped(before, after), overlap: false };
  // Banks make no statement for days without bookings: the next number with the same balance shows that none is missing.
  const numbered = before.sequence !== undefined && after.sequence !== undefined;
  const quiet = step === 0 && (numbered ? !isSkipped(before, after) : onlyWeekend(gap));
  return quiet
    ? { gap: undefined, step, skipped: false, overlap: false }
    : { gap, step: undefined, skipped: false, overlap: false };
}

/** Numbers begin anew with the year. */
function isSkipped(before: Statement, after: Statement): boolean {
  if (before.sequence === undefined || after.sequence === undefined) return false;
  const newYear = (before.to as string).slice(0, 4) < (after.to as string).slice(0, 4);
  return after.sequence !== before.sequence + 1 && !(newYear && after.sequence === 1);
}

function completeSpans(followed: readonly Followed[]): Period[] {
  const spans: { from: IsoDate; to: IsoDate }[] = [];
  let open = false;
  for (const { statement, join } of followed) {
    const sound = isSound(statement);
    const last = spans.at(-1);
    const goesOn = join && !join.gap && join.step === 0 && !join.skipped;
    if (sound && open && goesOn && last) last.to = statement.to as string;
    else if (sound) spans.push({ from: statement.from as string, to: statement.to as string });
    open = sound;
  }
  return spans;
}
