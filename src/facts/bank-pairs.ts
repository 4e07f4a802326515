/** Pairs of wages and transfers, the two that lie closest in days first. */
import type { IsoDate } from '../evidence/evidence.ts';
import { daysBetween } from './call-off-days.ts';

interface Dated<T> {
  readonly day: IsoDate | undefined;
  readonly one: T;
}
interface Bucket<A, B> {
  readonly day: IsoDate;
  readonly left: A[];
  readonly right: B[];
}

/**
 * Pairs each of the left with at most one of the right: again and again the pair with the fewest days between, of equals
 * the earliest left and then the earliest right. Within a day the order given counts. What has no day comes last.
 * @param limit the most days between two that are paired
 */
export function closestPairs<A, B>(left: readonly Dated<A>[], right: readonly Dated<B>[], limit: number): [A, B][] {
  const buckets = bucketsOf(left, right);
  const pairs: [A, B][] = [];
  for (const { left: a, right: b } of buckets)
    while (a.length > 0 && b.length > 0) pairs.push([a.shift() as A, b.shift() as B]);
  for (let next = closest(buckets, limit); next; next = closest(buckets, limit))
    pairs.push([next[0].left.shift() as A, next[1].right.shift() as B]);
  if (limit === Number.POSITIVE_INFINITY) {
    const undated = right.flatMap(({ day, one }) => (day === undefined ? [one] : []));
    const open = buckets.flatMap((bucket) => bucket.left);
    for (const [index, one] of open.entries()) if (index < undated.length) pairs.push([one, undated[index] as B]);
  }
  return pairs;
}

function bucketsOf<A, B>(left: readonly Dated<A>[], right: readonly Dated<B>[]): Bucket<A, B>[] {
  const byDay = new Map<IsoDate, Bucket<A, B>>();
  const at = (day: IsoDate): Bucket<A, B> => {
    const bucket = byDay.get(day) ?? { day, left: [], right: [] };
    byDay.set(day, bucket);
    return bucket;
  };
  for (const { day, one } of left) if (day !== undefined) at(day).left.push(one);
  for (const { day, one } of right) if (day !== undefined) at(day).right.push(one);
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The closest two are neighbours among the days that still hold something. */
function closest<A, B>(
  buckets: readonly Bucket<A, B>[],
  limit: number,
): [from: Bucket<A, B>, to: Bucket<A, B>] | undefined {
  let best: [Bucket<A, B>, Bucket<A, B>] | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  let before: Bucket<A, B> | undefined;
  for (const bucket of buckets) {
    if (bucket.left.length === 0 && bucket.right.length === 0) continue;
    const pair = before && opposite(before, bucket);
    const days = before ? daysBetween(before.day, bucket.day) : Number.POSITIVE_INFINITY;
    if (pair && days <= limit && (days < fewest || (days === fewest && best && pair[0].day < best[0].day))) {
      best = pair;
      fewest = days;
    }
    before = bucket;
  }
  return best;
}

/** Days that are paired out hold one kind only. */
function opposite<A, B>(a: Bucket<A, B>, b: Bucket<A, B>): [Bucket<A, B>, Bucket<A, B>] | undefined {
  if (a.left.length > 0 && b.right.length > 0) return [a, b];
  return b.left.length > 0 && a.right.length > 0 ? [b, a] : undefined;
}
