/**
 * What extracts of the staffing-agency register say of one agency, as claims about spans of days. An extract proves its own
 * day; the days that it states itself count; beyond them it says nothing.
 */
import type { EvidenceRecord, IsoDate, Place } from '../evidence/evidence.ts';
import { dayAfter } from './call-off-days.ts';
import type { FactsInput } from './derive.ts';
import type { AbsentFact } from './fact.ts';
import { type DaySpan, dayBefore } from './hire-days.ts';
import { read } from './sources.ts';
import { monthsAfter } from './tax-certificate.ts';

export type Extract = EvidenceRecord<'agencyExtract'>;

/** A status over some days. Of two that speak of one day the one of lower rank knows it better. */
export interface Claim extends DaySpan {
  /** A code of the register, or `lapsed`: an approval that is shown to have run out. */
  readonly status: string;
  readonly rank: Rank;
  readonly record: Extract;
}
const RANK = { seen: 0, foreseen: 1, between: 1, lapsed: 2 } as const;
type Rank = (typeof RANK)[keyof typeof RANK];

export interface Claims {
  readonly claims: readonly Claim[];
  /** Extracts that say something nobody can date or read. */
  readonly doubts: readonly { readonly reason: AbsentFact['absent']; readonly at: Place }[];
}

interface Dated {
  readonly day: IsoDate;
  readonly status: string;
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
  readonly record: Extract;
}

/** @param records all extracts about one agency */
export function claimsOf(records: readonly Extract[], input: FactsInput): Claims {
  const doubts: { reason: AbsentFact['absent']; at: Place }[] = [];
  const dated = records.flatMap((record): Dated[] => {
    const [day, status, from, to] = [
      read(record, 'extractedOn'),
      read(record, 'status'),
      read(record, 'from'),
      read(record, 'to'),
    ];
    const unreadable = ['extractedOn', 'status', 'from', 'to'].some((field) => record.unreadable.includes(field));
    if (unreadable || day === undefined || status === undefined) {
      doubts.push({ reason: unreadable ? 'unreadableEvidence' : 'missingEvidence', at: record.at });
      return [];
    }
    if (from !== undefined && to !== undefined && to < from) {
      doubts.push({ reason: 'conflictingEvidence', at: record.at });
      return [];
    }
    return [{ day, status, from, to, record }];
  });
  const claims = dated.flatMap((one) => [...ownClaims(one, dated), ...lapse(one, dated)]);
  return { claims: [...claims, ...between(dated, input)], doubts };
}

/** The days that an extract speaks of itself: up to its own day as it saw them, after that as it foresaw them. */
function ownClaims(one: Dated, all: readonly Dated[]): Claim[] {
  const { day, status, record } = one;
  const from = one.from ?? (one.to !== undefined && one.to < day ? one.to : day);
  const to = one.to ?? (from > day ? from : day);
  const claims: Claim[] = [];
  if (from <= day) claims.push({ from, to: to < day ? to : day, status, rank: RANK.seen, record });
  const end = foreseenUntil(one, to, all);
  const start = from > day ? from : dayAfter(day);
  if (end >= start) claims.push({ from: start, to: end, status, rank: RANK.foreseen, record });
  return claims;
}

/** A later extract with another status takes back what was foreseen: from the day it names, else at once, for nobody knows when it changed. */
function foreseenUntil(one: Dated, to: IsoDate, all: readonly Dated[]): IsoDate {
  let end = to;
  for (const later of all) {
    if (later.day <= one.day || later.day > to || later.status === one.status) continue;
    const until = later.from !== undefined && later.from > one.day ? dayBefore(later.from) : one.day;
    if (until < end) end = until;
  }
  return end;
}

const ENDED = new Set(['notApproved', 'notRegistered']);

/** After the last day of an approval, up to the last extract taken since that shows it ended; one taken before cannot know of a renewal. */
function lapse(one: Dated, all: readonly Dated[]): Claim[] {
  const { to, status } = one;
  if (to === undefined || ENDED.has(status)) return [];
  const showing = all.filter((other) => other.day > to && (other === one || ENDED.has(other.status)));
  const last = showing
    .map((other) => other.day)
    .sort()
    .at(-1);
  if (last === undefined) return [];
  return [{ from: dayAfter(to), to: last, status: 'lapsed', rank: RANK.lapsed, record: one.record }];
}

/** Two extracts in a row that show the same approval, not too far apart, cover the days between them. */
function between(dated: readonly Dated[], input: FactsInput): Claim[] {
  const days = [...new Set(dated.map((one) => one.day))].sort();
  return days.flatMap((day, index) => {
    const next = days[index + 1];
    if (next === undefined) return [];
    const months = input.figure('agency-extract-gap-months', {}, next);
    if (typeof months !== 'number' || next > monthsAfter(day, months)) return [];
    const [before, after] = [standing(dated, day), standing(dated, next)];
    if (!before || !after || before.status !== after.status) return [];
    if (before.from !== undefined && after.from !== undefined && before.from !== after.from) return [];
    return [{ from: day, to: next, status: before.status, rank: RANK.between, record: after.record }];
  });
}

/** The one thing that the extracts of a day say of that day; undefined when they say several, or nothing. */
function standing(dated: readonly Dated[], day: IsoDate): Dated | undefined {
  const own = dated.filter((one) => one.day === day && (one.from ?? '') <= day && (one.to ?? day) >= day);
  const [first] = own;
  return first && own.every((one) => one.status === first.status && one.from === first.from) ? first : undefined;
}
