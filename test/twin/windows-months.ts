/** Invented months of work from a fixed seed: office days, long days, nights over both clock changes, split and overlapping shifts, hours without times, rows that cannot be read. */
import { dateOf, dayOf, type Month, type Row } from './windows-rows.ts';

/** A number from 0 up to 1, the same row of them for the same seed. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const STYLES = ['office', 'long', 'night', 'split', 'sums', 'extreme', 'mixed'] as const;

export function makeMonth(next: () => number): Month {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const year = between(2021, 2024);
  // The clock is changed in March and October.
  const month = next() < 0.4 ? pick([3, 10]) : between(1, 12);
  const from = `${year}-${String(month).padStart(2, '0')}-01`;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const to = `${from.slice(0, 8)}${lastDay}`;
  const style = pick(STYLES);
  const rows: Row[] = [];
  for (let day = dayOf(from); day <= dayOf(to); day += 1) {
    const weekend = [0, 6].includes(new Date(day * 86_400_000).getUTCDay());
    const off = style === 'extreme' ? 0.04 : weekend ? 0.7 : 0.1;
    if (next() < off) continue;
    rows.push(...dayOfWork(dateOf(day), style === 'mixed' ? pick(STYLES) : style, between, pick, next));
  }
  const lost = next() < 0.2 ? rows.map((row) => (next() < 0.05 ? { ...row, lost: true as const } : row)) : rows;
  return { from, to, ...stated(from, to, next, between), rows: lost };
}

function stated(
  from: string,
  to: string,
  next: () => number,
  between: (low: number, high: number) => number,
): Pick<Month, 'stated'> {
  const kind = next();
  if (kind < 0.1) return {};
  if (kind < 0.2) return { stated: { from, to: dateOf(dayOf(to) - between(1, 9)) } };
  if (kind < 0.6) return { stated: { from, to } };
  return { stated: { from: dateOf(dayOf(from) - between(0, 400)), to: dateOf(dayOf(to) + between(0, 10)) } };
}

const time = (minutes: number): string =>
  `${String(Math.floor((minutes % 1440) / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function dayOfWork(
  date: string,
  style: (typeof STYLES)[number],
  between: (low: number, high: number) => number,
  pick: <T>(from: readonly T[]) => T,
  next: () => number,
): Row[] {
  const shift = (start: number, length: number, pause: number): Row => ({
    date,
    start: time(start),
    end: time(start + length),
    pause,
  });
  const quarter = (low: number, high: number): number => 15 * between(low, high);
  switch (style) {
    case 'long':
      return [shift(quarter(24, 36), quarter(32, 60), pick([0, 30, 30, 45, 60]))];
    case 'night':
      return [shift(quarter(76, 95), quarter(24, 46), pick([0, 0, 30]))];
    case 'split': {
      const first = shift(quarter(24, 32), quarter(12, 24), pick([0, 15]));
      const second = shift(quarter(50, 72), quarter(8, 28), 0);
      // A second shift that begins before the first has ended is the same time twice.
      const again = next() < 0.1 ? [shift(quarter(34, 40), quarter(12, 20), 0)] : [];
      return next() < 0.7 ? [first, second, ...again] : [{ ...first, pause: 0 }, ...again];
    }
    case 'sums':
      return next() < 0.2
        ? [shift(480, 480, 30)]
        : [{ date, minutes: pick([240, 300, 390, 390, 420, 450, 450, 480, 540, 600, 690, 780, 795, 840]) }];
    case 'extreme':
      return [shift(quarter(22, 30), quarter(50, 66), pick([0, 30, 60]))];
    default:
      return [shift(quarter(28, 36), quarter(30, 40), 30)];
  }
}
