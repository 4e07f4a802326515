import { cleanersDraft, RATE } from '../cleaners.ts';
import type { Story } from '../story.ts';
import type { Row } from '../tables.ts';

/** Pay against the applied rate for cleaning: an øre under all along, not raised in June, one sum over the rise, and too little for the night. */
export const belowTheFloor: Story = {
  name: 'below-the-floor',
  about: 'Renholdere lønnet et øre under satsen, uten økningen midt i juni, og med for lavt nattillegg.',
  draft: () => cleanersDraft((lines) => lines.flatMap((line) => adjusted(line))),
};

function adjusted(line: Row): Row[] {
  const at = (rate: number): Row => ({ ...line, rate, amount: Math.round((Number(line.hours) * rate) / 1000) });
  if (line.staffNo === '2001' && line.line === 'ordinary') return [at(Number(line.rate) - 1)];
  if (line.staffNo === '2002' && line.line === 'ordinary' && line.from === RATE.rises) return [at(RATE.before)];
  if (line.staffNo === '2003' && line.line === 'ordinary' && String(line.from).startsWith('2023-06'))
    return overTheRise(line, 0);
  if (line.staffNo === '2004' && line.line === 'ordinary' && String(line.from).startsWith('2023-06'))
    return overTheRise(line, 100);
  if (line.staffNo === '2020' && line.line === 'night') return [at(2_600)];
  return [line];
}

/** June as one sum: hours before and after the rise in one line, with what is to be missing taken off. 10 working days before the rise, 12 from it. */
function overTheRise(line: Row, missing: number): Row[] {
  if (line.from === RATE.rises) return [];
  const hours = 22 * 7_000;
  const amount = 10 * 7 * RATE.before + 12 * 7 * RATE.after - missing;
  return [{ ...line, from: '2023-06-01', to: '2023-06-30', hours, rate: undefined, amount }];
}
