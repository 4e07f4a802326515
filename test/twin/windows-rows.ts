/**
 * The limits on working time once more, by plain counting, from the act and not from the product: it imports nothing of it.
 * Every minute is looked at, every window is tried. Slow and short on purpose.
 */

/** `start` and `end` are clock times in Oslo; a row without them is `hours` (in minutes) on a date. `lost`: the row could not be read. */
export interface Row {
  readonly date: string;
  readonly start?: string;
  readonly end?: string;
  readonly pause?: number;
  readonly minutes?: number;
  readonly lost?: true;
}
export interface Month {
  readonly from: string;
  readonly to: string;
  /** Days on which the list is stated complete; none when absent. */
  readonly stated?: { readonly from: string; readonly to: string };
  readonly rows: readonly Row[];
}
/** The heaviest window and the days it spans. */
export interface Span {
  readonly minutes: number;
  readonly from: string;
  readonly to: string;
}
export interface Block {
  readonly day: number;
  readonly start: number;
  readonly end: number;
  readonly pause: number;
  /** Two overlapping shifts both had a break: the same one, or two? */
  readonly unsure?: boolean;
}

const MS = 86_400_000;
export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / MS;
export const dateOf = (day: number): string => new Date(day * MS).toISOString().slice(0, 10);
export const weekday = (day: number): number => new Date(day * MS).getUTCDay();

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
});
/** Every hour of the years that are looked at, by what the clock on the wall shows then; of two that show the same, the first. */
const hours = new Map<string, number>();
const wallDay = new Map<number, string>();
for (let hour = dayOf('2020-12-20') * 24; hour < dayOf('2025-01-20') * 24; hour += 1) {
  const [date = '', time = ''] = clock.format(hour * 3_600_000).split(' ');
  const shown = `${date} ${time.slice(0, 2)}`;
  if (!hours.has(shown)) hours.set(shown, hour);
  wallDay.set(hour, date);
}

/** Minutes since 1970 of a clock time on a date. A time that the clock skips is an hour later on it. */
export function moment(date: string, time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const found = hours.get(`${date} ${String(hour).padStart(2, '0')}`);
  return (found ?? (hours.get(`${date} ${String(hour + 1).padStart(2, '0')}`) as number)) * 60 + minute;
}

export const dateAt = (minute: number): string => wallDay.get(Math.floor(minute / 60)) as string;

/** Shifts, those that overlap made one that belongs to the first of them. */
export function blocks(rows: readonly Row[]): Block[] {
  const all: Block[] = rows.flatMap((row) => {
    if (row.lost || row.start === undefined || row.end === undefined) return [];
    const next = row.end <= row.start ? dateOf(dayOf(row.date) + 1) : row.date;
    const [start, end] = [moment(row.date, row.start), moment(next, row.end)];
    return [{ day: dayOf(row.date), start, end, pause: row.pause ?? 0 }];
  });
  for (;;) {
    all.sort((a, b) => a.start - b.start || a.end - b.end);
    const at = all.findIndex((block, index) => index > 0 && block.start < (all[index - 1] as Block).end);
    if (at < 0) return all;
    const [a, b] = all.splice(at - 1, 2) as [Block, Block];
    const same = a.start === b.start && a.end === b.end;
    all.push({
      day: a.day,
      start: a.start,
      end: Math.max(a.end, b.end),
      pause: same ? Math.max(a.pause, b.pause) : a.pause + b.pause,
      unsure: a.unsure || b.unsure || (same ? a.pause !== b.pause : a.pause > 0 && b.pause > 0),
    });
  }
}

/** Minutes by the day that the work began. */
export function totals(month: Month): Map<number, number> {
  const days = new Map<number, number>();
  const add = (day: number, minutes: number): void => void days.set(day, (days.get(day) ?? 0) + minutes);
  for (const row of month.rows) if (!row.lost && row.start === undefined) add(dayOf(row.date), row.minutes as number);
  for (const block of blocks(month.rows)) {
    let minutes = 0;
    for (let minute = block.start; minute < block.end; minute += 1) minutes += 1;
    add(block.day, minutes - block.pause);
  }
  return days;
}
