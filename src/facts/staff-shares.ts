/**
 * The five ways to measure the use of permanent staff in a month (P1–P5). Compared in whole numbers: a share is rounded
 * away from its limit's side to a thousandth of a per cent, so that nothing reaches a limit by being rounded.
 */
import type { Place } from '../evidence/evidence.ts';
import { type Doubted, worstDoubt } from './chain-doubt.ts';
import type { Fact } from './fact.ts';
import { absent, known } from './sources.ts';
import type { Worked } from './staff-people.ts';
import type { Standing, Standings } from './staff-standing.ts';

export interface MonthPeople {
  readonly persons: readonly { readonly person: string; readonly standings: Standings }[];
  /** Rows that may be about somebody more. */
  readonly doubts: readonly Doubted[];
  /** Why the list of people is not known to be complete; null when it is. */
  readonly incomplete: Doubted | null;
  readonly worked: Iterable<Worked>;
  readonly hoursDoubts: readonly Doubted[];
  /** The same of the hours. */
  readonly hoursIncomplete: Doubted | null;
  /** The limit as entered, per cent; undefined when there is none. */
  readonly limit: number | undefined;
  /** What every share rests on. */
  readonly from: readonly Place[];
  readonly basis: 'registered' | 'documented';
}

/** `nonPermanentPersons`, `leastPermanentPosition`, `permanentHeadShare`, `permanentHoursShare`, `permanentPositionShare`, `hiredInShare`. */
export function shareFacts(month: MonthPeople): Fact[] {
  const people = heads(month);
  return [
    nonPermanent(people, month),
    leastPosition(people, month),
    share('permanentHeadShare', people.permanent.length, people.counted, [people.doubt], month),
    ...hourShares(month),
    positionShare(people, month),
  ];
}

interface Heads {
  /** Everybody but the employees of subcontractors. */
  readonly counted: number;
  /** Own employees by what they are on their last day of the month. */
  readonly own: readonly { readonly standings: readonly Standing[] }[];
  readonly permanent: readonly (readonly Standing[])[];
  readonly others: readonly Standing[];
  readonly doubt: Doubted | null;
}

function heads({ persons, doubts, incomplete }: MonthPeople): Heads {
  const own: { standings: readonly Standing[] }[] = [];
  const permanent: (readonly Standing[])[] = [];
  const others: Standing[] = [];
  const found: Doubted[] = [...doubts];
  for (const { standings } of persons) {
    if ('doubt' in standings) {
      found.push(standings.doubt);
      continue;
    }
    const last = lastOf(standings.known);
    const employed = last.filter(({ kind }) => kind === 'own');
    const [first] = last;
    if (!first || first.kind === 'outside') continue;
    if (employed.length > 0) own.push({ standings: employed });
    const fixed = employed.filter(({ form }) => form === 'permanent');
    if (fixed.length > 0) permanent.push(fixed);
    else others.push(first);
  }
  const doubt = worstDoubt(incomplete ? [...found, incomplete] : found);
  return { counted: permanent.length + others.length, own, permanent, others, doubt };
}

/** What holds on the last day that anything holds. */
function lastOf(standings: readonly Standing[]): Standing[] {
  const last = standings
    .map(({ to }) => to)
    .sort()
    .at(-1);
  return standings.filter(({ to }) => to === last);
}

/** One who is not permanent is a breach of P1 whatever else is not known; none of them counts only when everybody is known. */
function nonPermanent({ others, doubt, counted }: Heads, { basis, from }: MonthPeople): Fact {
  const id = 'nonPermanentPersons';
  if (others.length > 0)
    return known(
      id,
      others.length,
      basis,
      others.flatMap(({ at }) => at),
    );
  if (doubt) return absent(id, doubt.reason, doubt.from);
  return counted === 0 ? absent(id, 'missingEvidence', from) : known(id, 0, basis, from);
}

function leastPosition({ permanent, doubt }: Heads, { basis, from, limit }: MonthPeople): Fact {
  const id = 'leastPermanentPosition';
  const positions = permanent.map((standings) => positionOf(standings));
  const sizes = positions.filter((one) => typeof one === 'number');
  const least = Math.min(...sizes) / 1000;
  // One known to be under the limit is enough.
  if (sizes.length > 0 && limit !== undefined && least < limit) return known(id, least, basis, from);
  const open = worstDoubt([...positions.filter((one) => typeof one !== 'number'), ...(doubt ? [doubt] : [])]);
  if (open) return absent(id, open.reason, open.from);
  return sizes.length === 0 ? absent(id, 'missingEvidence', from) : known(id, least, basis, from);
}

/** Positions of several employments add up. */
function positionOf(standings: readonly Standing[]): number | Doubted {
  let sum = 0;
  for (const { position = 0 } of standings) {
    if (typeof position !== 'number') return position;
    sum += position;
  }
  return sum;
}

/** Only own employees have a position: people who are hired in or work for a fee have none to count. */
function positionShare({ own, doubt }: Heads, month: MonthPeople): Fact {
  const all = positionOf(own.flatMap(({ standings }) => standings));
  const permanent = positionOf(own.flatMap(({ standings }) => standings.filter(({ form }) => form === 'permanent')));
  const id = 'permanentPositionShare';
  if (typeof all !== 'number') return share(id, 0, 0, [doubt, all], month);
  return share(id, typeof permanent === 'number' ? permanent : 0, all, [doubt], month);
}

function hourShares(month: MonthPeople): Fact[] {
  const { persons, worked, hoursDoubts, hoursIncomplete } = month;
  const byPerson = new Map(persons.map(({ person, standings }) => [person, standings]));
  const doubts: Doubted[] = [...hoursDoubts, ...(hoursIncomplete ? [hoursIncomplete] : [])];
  const strangers: Doubted[] = [];
  let [all, permanent, hired] = [0, 0, 0];
  for (const { person, date, minutes, at } of worked) {
    const standings = byPerson.get(person);
    if (!standings || 'doubt' in standings) {
      if (standings) doubts.push(standings.doubt);
      continue;
    }
    const that = standings.known.filter(({ from, to }) => from <= date && date <= to);
    const own = that.filter(({ kind }) => kind === 'own');
    const fixed = own.filter(({ form }) => form === 'permanent');
    if (that[0]?.kind === 'outside') continue;
    // Two employments of different form on one day: the hours do not say to which they belong.
    if (fixed.length > 0 && fixed.length < own.length) doubts.push({ reason: 'missingEvidence', from: [at] });
    // Neither employed that day nor known to be hired.
    if (!that[0] || that[0].kind === 'notEmployed') strangers.push({ reason: 'missingEvidence', from: [at] });
    all += minutes;
    if (fixed.length > 0) permanent += minutes;
    if (that.some(({ kind }) => kind === 'hired')) hired += minutes;
  }
  const doubt = worstDoubt(doubts);
  return [
    share('permanentHoursShare', permanent, all, [doubt], month),
    share('hiredInShare', hired, all, [doubt, worstDoubt(strangers)], month),
  ];
}

/** Per cent with three decimals, down for what must be at least its limit, up for what must be at most. Nothing of nothing is no share. */
function share(id: string, part: number, whole: number, doubts: readonly (Doubted | null)[], month: MonthPeople): Fact {
  const doubt = worstDoubt(doubts.filter((one) => one !== null));
  if (doubt) return absent(id, doubt.reason, doubt.from);
  if (whole === 0) return absent(id, 'missingEvidence', month.from);
  const [top, bottom] = [BigInt(part) * 100_000n, BigInt(whole)];
  const up = id === 'hiredInShare' && top % bottom !== 0n ? 1n : 0n;
  return known(id, Number(top / bottom + up) / 1000, month.basis, month.from);
}
