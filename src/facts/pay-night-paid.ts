/** What was paid as a supplement for night work in one pay period. */
import type { AbsentFact, Contradiction, Fact, Subject } from './fact.ts';
import type { PayPeriod } from './pay-periods.ts';
import { linesIn, ofLines, ofRows } from './pay-stated.ts';
import { absent, known } from './sources.ts';
import { contradiction } from './statements.ts';

const NIGHT: ReadonlySet<string> = new Set(['night']);
const ID = 'nightPay';

/** `nightPay`, øre. Nothing found is nothing paid only where the lists leave nothing out. @param period undefined for days that no pay is for */
export function nightPaidIn(
  period: PayPeriod | undefined,
  context: {
    readonly payComplete: AbsentFact['absent'] | true;
    readonly subject: Pick<Subject, 'kind' | 'key' | 'label'>;
    readonly contradictions: Contradiction[];
  },
): Fact {
  const lines = period ? linesIn(period, NIGHT) : [];
  const row = period && ofRows(period, 'nightSupplement');
  if (lines.length > 0) {
    const { sum, at, unknown } = ofLines(lines, 'amount');
    if (unknown) return absent(ID, unknown.reason, unknown.from);
    if (!row || row.unknown || row.sum === sum) return known(ID, sum, 'documented', at);
    const sides = [known(ID, sum, 'documented', at), known(ID, row.sum, 'documented', row.at)];
    context.contradictions.push(contradiction(ID, context.subject, sides));
    return absent(ID, 'conflictingEvidence', [...at, ...row.at].slice(0, 6));
  }
  if (row)
    return row.unknown ? absent(ID, row.unknown.reason, row.unknown.from) : known(ID, row.sum, 'documented', row.at);
  const at = period ? [...period.rows.map(({ row: one }) => one.at), ...period.lines.map(({ line }) => line.at)] : [];
  // A payroll list without the column says nothing; lines are what the pay is made of.
  const says = period === undefined || period.lines.length > 0;
  if (context.payComplete !== true) return absent(ID, context.payComplete, at.slice(0, 6));
  return says ? known(ID, 0, 'documented', at.slice(0, 6)) : absent(ID, 'missingEvidence', at.slice(0, 6));
}
