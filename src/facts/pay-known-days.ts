/** Whether the hours lists are known to hold everything on the days of a pay. */
import type { FactsInput } from './derive.ts';
import type { Fact } from './fact.ts';
import { common } from './pay-periods.ts';
import type { Days } from './pay-rows.ts';
import { absent, known } from './sources.ts';
import { dayNumber } from './work-clock.ts';
import type { Cover } from './work-cover.ts';
import { within } from './work-spans.ts';

/** `true` when every day of the span that lies in the examined period is known in full; else absent with what is in the way. */
export function daysKnown(id: string, cover: Cover, span: Days, { case: { period } }: FactsInput): Fact {
  const days = common(span, period) ?? span;
  const [from, to] = [dayNumber(days.from), dayNumber(days.to)];
  if (within(cover.whole, from, to)) return known(id, true, 'documented', cover.from);
  if (!within(cover.stated, from, to)) return absent(id, cover.doubt, cover.from);
  const lost = cover.lost.filter(({ day }) => day === null || (from <= day && day <= to));
  const reason = (['conflictingEvidence', 'unreadableEvidence'] as const).find((one) =>
    lost.some((row) => row.reason === one),
  );
  return absent(
    id,
    reason ?? 'missingEvidence',
    lost.slice(0, 6).map(({ at }) => at),
  );
}
