/** Rows about pay that name nobody: told of by their file, since nobody's pay can be decided with them. */
import type { FactsInput } from './derive.ts';
import type { Subject } from './fact.ts';
import type { PayLine, PayrollRecord } from './pay-rows.ts';
import { absent, factSet, known } from './sources.ts';

/** One subject for each file. @param rows in the order of their places */
export function namelessSubjects(
  rows: readonly (PayrollRecord | PayLine)[],
  { case: { period } }: FactsInput,
): Subject[] {
  const files = new Map<string, (PayrollRecord | PayLine)[]>();
  for (const row of rows) {
    const own = files.get(row.at.file);
    if (own) own.push(row);
    else files.set(row.at.file, [row]);
  }
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, own]) => {
      const unread = own.some((row) =>
        ['nationalId', 'staffNo', 'employer'].some((field) => row.unreadable.includes(field)),
      );
      const from = own.slice(0, 20).map(({ at }) => at);
      const facts = [
        known('payPart', 'ordinary', 'documented', from),
        absent('paidAsEmployee', unread ? 'unreadableEvidence' : 'missingEvidence', from),
      ];
      const slices = [{ ...period, on: period.to, facts: factSet(facts) }];
      return { kind: 'pay' as const, key: `?/${file}`, label: `? ${file}`, from, slices };
    });
}
