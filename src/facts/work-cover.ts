/** On which days the hours lists are known to hold everything: what was stated to be complete, less what could not be read. */
import type { EvidenceRecord, Place } from '../evidence/evidence.ts';
import { brokenPlaces, listSpokenOf } from './contract.ts';
import type { FactsInput } from './derive.ts';
import type { AbsentFact, Fact } from './fact.ts';
import { isFromHolder } from './set-holder.ts';
import { absent, known, read } from './sources.ts';
import { dayNumber, mondayOf } from './work-clock.ts';
import { readHours } from './work-rows.ts';
import { type EmployerWork, type LostRow, namelessRows } from './work-shifts.ts';
import { joined, type Span } from './work-spans.ts';

/** What is known to be complete for one person at one employer. */
export interface Cover {
  /** Stated complete, in order, apart from each other. */
  readonly stated: readonly Span[];
  /** The same without the days on which a row was lost. */
  readonly whole: readonly Span[];
  readonly lost: readonly LostRow[];
  /** Where it is stated, or where the statement that does not hold stands. */
  readonly from: readonly Place[];
  /** Why nothing is stated, when nothing is. */
  readonly doubt: AbsentFact['absent'];
}

type Statement = { readonly party: string | undefined; readonly span: Span | undefined; readonly at: Place };

/** Gives the cover of each person's work. What is common to all is worked out once. */
export function coverIn(input: FactsInput): (work: EmployerWork, others: readonly EmployerWork[]) => Cover {
  const statements = input.evidence.records.attestations.flatMap((record) => statementOf(record, input));
  const broken = brokenPlaces(input, 'hours');
  const nameless = namelessRows(input).map((row) => {
    const said = readHours(row);
    const unreadable = ['nationalId', 'staffNo', 'employer'].some((field) => row.unreadable.includes(field));
    const lost: LostRow = {
      day: said.kind === 'timed' ? said.shift.day : said.kind === 'none' ? null : said.day,
      reason: unreadable ? 'unreadableEvidence' : said.kind === 'lost' ? said.reason : 'missingEvidence',
      at: row.at,
    };
    return { lost, employer: read(row, 'employer'), worked: said.kind !== 'none' };
  });
  const byEmployer = new Map<string, Pick<Cover, 'stated' | 'from' | 'doubt' | 'lost'>>();
  return (work, others) => {
    const { employer } = work;
    const common =
      byEmployer.get(employer) ??
      commonCover(
        statements.filter(({ party }) => party === undefined || party === employer),
        broken,
        nameless.filter((one) => one.worked && (one.employer === undefined || one.employer === employer)),
      );
    byEmployer.set(employer, common);
    const lost = [...work.lost, ...common.lost, ...others.flatMap((other) => ofNoEmployer(other, work))];
    return { ...common, lost, whole: without(common.stated, lost) };
  };
}

/** Hours of the same person for an employer that no list names may be hours here. */
function ofNoEmployer(other: EmployerWork, work: EmployerWork): LostRow[] {
  if (other === work || other.employer !== '') return [];
  return [...other.places].flatMap(([day, at]) =>
    at.map((place): LostRow => ({ day, reason: 'missingEvidence', at: place })),
  );
}

function commonCover(
  statements: readonly Statement[],
  broken: readonly Place[],
  nameless: readonly { readonly lost: LostRow }[],
): Pick<Cover, 'stated' | 'from' | 'doubt' | 'lost'> {
  // One a day and reason is enough, and keeps many such rows from being walked for every person.
  const lost = [...new Map(nameless.map(({ lost: row }) => [`${row.day}${row.reason}`, row])).values()];
  if (broken.length > 0) return { stated: [], from: broken, doubt: 'unreadableEvidence', lost };
  const spans = statements.flatMap(({ span }) => span ?? []);
  const unreadable = spans.length === 0 && statements.some(({ span }) => span === undefined);
  return {
    stated: joined(spans),
    from: statements.filter(({ span }) => unreadable || span !== undefined).map(({ at }) => at),
    doubt: unreadable ? 'unreadableEvidence' : 'missingEvidence',
    lost,
  };
}

/** A dated statement that the hours lists are complete. Days outside the period must be named: an open end is the period's. */
function statementOf(record: EvidenceRecord<'attestations'>, input: FactsInput): Statement[] {
  if (read(record, 'attestation') !== 'hoursComplete' || !isFromHolder(record, 'supplier', input)) return [];
  const party = read(record, 'party');
  if (['from', 'to', 'date', 'party'].some((field) => record.unreadable.includes(field)))
    return [{ party, span: undefined, at: record.at }];
  const date = read(record, 'date');
  if (date === undefined || listSpokenOf(record, input, 'hours')) return [];
  const from = dayNumber(read(record, 'from') ?? input.case.period.from);
  // Nobody can vouch for days that have not come yet.
  const to = Math.min(dayNumber(read(record, 'to') ?? input.case.period.to), dayNumber(date));
  return to < from ? [] : [{ party, span: { from, to }, at: record.at }];
}

/** The spans without the days that lost a row; a row without a day takes all of them. */
function without(spans: readonly Span[], lost: readonly LostRow[]): readonly Span[] {
  if (lost.length === 0) return spans;
  if (lost.some(({ day }) => day === null)) return [];
  const days = [...new Set(lost.map(({ day }) => day as number))].sort((a, b) => a - b);
  return spans.flatMap((span) => {
    const parts: Span[] = [];
    let from = span.from;
    for (const day of days) {
      if (day < from || day > span.to) continue;
      if (day > from) parts.push({ from, to: day - 1 });
      from = day + 1;
    }
    return from <= span.to ? [...parts, { from, to: span.to }] : parts;
  });
}

/**
 * How many days on end are known to be whole, as a fact that can be relied on: the whole period lies within them, and so does
 * at least one window. Else it is absent with what is in the way.
 * @param length days of the window @param weeks only whole weeks, Monday to Sunday, count
 */
export function coverFact(id: string, cover: Cover, period: Span, length: number, weeks: boolean): Fact {
  const days = daysOnEnd(cover.whole, period, length, weeks);
  if (days !== undefined) return known(id, days, 'documented', cover.from);
  if (daysOnEnd(cover.stated, period, length, weeks) === undefined) return absent(id, cover.doubt, cover.from);
  const inTheWay = cover.lost.filter(({ day }) => day === null || cover.stated.some((span) => holds(span, day)));
  const reason = (['conflictingEvidence', 'unreadableEvidence'] as const).find((one) =>
    inTheWay.some((row) => row.reason === one),
  );
  return absent(id, reason ?? 'missingEvidence', firstOfEachFile(inTheWay.map(({ at }) => at)));
}

function daysOnEnd(spans: readonly Span[], period: Span, length: number, weeks: boolean): number | undefined {
  const around = spans.find((span) => span.from <= period.from && span.to >= period.to);
  if (!around) return undefined;
  const from = weeks ? mondayOf(around.from + 6) : around.from;
  const to = weeks ? mondayOf(around.to + 1) - 1 : around.to;
  const days = to - from + 1;
  return days >= length && from <= period.to && to >= period.from ? days : undefined;
}

function holds(span: Span, day: number): boolean {
  return span.from <= day && day <= span.to;
}

/** One place a file is enough to find what must be handed in again. */
function firstOfEachFile(places: readonly Place[]): Place[] {
  return [...new Map([...places].reverse().map((place) => [place.file, place])).values()].reverse();
}
