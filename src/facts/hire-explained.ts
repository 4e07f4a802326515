/** What accounts for a person's work, month by month: a list of people, an employer that is one person, nothing, or nobody can tell. */
import type { IsoDate, Place } from '../evidence/evidence.ts';
import type { AbsentFact } from './fact.ts';
import type { Members } from './hire-members.ts';
import type { Standing, Standings } from './hire-standing.ts';
import { dayOf, type HoursRecord } from './hire-worked.ts';
import type { LegalUnit } from './seen-party-units.ts';
import { type BasisOf, read } from './sources.ts';
import type { Messages } from './staff-messages.ts';

/** What every person is judged with. Made once. */
export interface Lists {
  readonly standings: Standings;
  readonly members: Members;
  readonly unitOf: LegalUnit;
  readonly messages: Messages;
  readonly basisOf: BasisOf;
}

/** The work of a month, or of several in a row with the same answer. */
export interface Worked {
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** Accounted for, not, or why nobody can tell. */
  readonly explained: boolean | AbsentFact['absent'];
  /** What accounts for it, or leaves it open; else where the work stands. */
  readonly from: readonly Place[];
  readonly basis: 'registered' | 'documented';
  /** Every employer that the rows name handed in an a-melding for the month. */
  readonly reported: boolean;
}

/** The months of one person's work, neighbours with the same answer made one. @param rows in order of day */
export function monthsOf(rows: readonly HoursRecord[], standings: readonly Standing[], lists: Lists): Worked[] {
  const months = Map.groupBy(rows, (row) => dayOf(row).slice(0, 7));
  return joined([...months.values()].map((own) => monthOf(own, standings, lists)));
}

function monthOf(rows: readonly HoursRecord[], standings: readonly Standing[], lists: Lists): Worked {
  const days = rows.map((row) => answer(row, standings, lists));
  const span = { first: dayOf(rows[0] as HoursRecord), last: dayOf(rows.at(-1) as HoursRecord), reported: false };
  const strangers = rows.filter((_, index) => days[index]?.explained === false);
  if (strangers.length > 0)
    return {
      ...span,
      explained: false,
      from: onePlaceAFile(strangers),
      basis: 'documented',
      reported: strangers.every((row) => isReported(row, lists)),
    };
  const doubts = days.filter((day) => day.explained !== true);
  const worst = doubts.find((day) => day.explained === 'unreadableEvidence') ?? doubts[0];
  const shown = doubts.length > 0 ? doubts : days;
  return {
    ...span,
    explained: worst?.explained ?? true,
    from: onePlaceAFile(shown.flatMap((day) => day.by)),
    basis: shown.every((day) => day.by.every((record) => lists.basisOf(record) === 'registered'))
      ? 'registered'
      : 'documented',
  };
}

interface Answer {
  readonly explained: Worked['explained'];
  readonly by: readonly Standing['record'][];
}

/** A list of people accounts for a row, or its employer is a sole trader of the chain. What is in doubt leaves it open. */
function answer(row: HoursRecord, standings: readonly Standing[], { members, unitOf }: Lists): Answer {
  const day = dayOf(row);
  const here = standings.filter((one) => one.from <= day && day <= one.to);
  const sure = here.find((one) => one.doubt === undefined);
  if (sure) return { explained: true, by: [sure.record] };
  const employer = read(row, 'employer');
  const trader = employer === undefined ? undefined : members.soleTraders.get(unitOf(employer));
  if (trader) return { explained: true, by: [trader] };
  const worst = here.find((one) => one.doubt === 'unreadableEvidence') ?? here[0];
  return { explained: worst?.doubt ?? false, by: here.map((one) => one.record) };
}

/** Whether the employer of a row handed in an a-melding for its month; of a row without one, every firm of the chain. */
function isReported(row: HoursRecord, { members, messages, unitOf }: Lists): boolean {
  const employer = read(row, 'employer');
  const month = dayOf(row).slice(0, 7);
  const firms = employer === undefined ? [...members.firms] : [unitOf(employer)];
  return firms.every((firm) => 'message' in messages.of(firm, month));
}

function joined(months: readonly Worked[]): Worked[] {
  const out: Worked[] = [];
  for (const month of months) {
    const last = out.at(-1);
    if (last && last.explained === month.explained && last.reported === month.reported)
      out[out.length - 1] = {
        ...last,
        last: month.last,
        from: [...last.from, ...month.from],
        basis: last.basis === month.basis ? last.basis : 'documented',
      };
    else out.push(month);
  }
  return out;
}

/** The first place in each file and sheet. */
export function onePlaceAFile(records: readonly { readonly at: Place }[]): Place[] {
  return [
    ...new Map([...records].reverse().map(({ at }) => [`${at.file}\u0000${at.sheet ?? ''}`, at])).values(),
  ].reverse();
}
