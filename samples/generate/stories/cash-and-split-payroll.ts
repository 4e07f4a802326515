import { type Transfer, wagesOf } from '../bank.ts';
import { baseDraft, putBank } from '../base.ts';
import { change } from '../draft.ts';
import { accountNumber } from '../numbers.ts';
import type { Story } from '../story.ts';
import type { Row } from '../tables.ts';

const PAYROLL = 'evidence/lonnsliste.csv';
const of =
  (staffNo: string, month: string) =>
  (row: Row): boolean =>
    row.staffNo === staffNo && row.periodFrom === `${month}-01`;

/** Wages in cash, an øre short, in parts, to another account, to an account that two people share. */
export const cashAndSplitPayroll: Story = {
  name: 'cash-and-split-payroll',
  about: 'Lønn i kontanter, et øre for lite, i deler, til en annen konto og til en konto som to deler.',
  draft: () => {
    const draft = baseDraft(1);
    change(draft, PAYROLL, of('1001', '2025-03'), { paidBy: 'cash' });
    const shared = draft.people[5]?.account ?? '';
    for (const month of ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06'])
      change(draft, PAYROLL, of('1005', month), { account: shared });
    putBank(draft.raw, (month) => wagesOf(draft.people, month).flatMap((wage) => paid(wage, month, shared)));
    return draft;
  },
};

/** What really left the account for one wage. */
function paid(wage: Transfer, month: string, shared: string): Transfer[] {
  const staffNo = wage.id.slice(-4);
  if (staffNo === '1001' && month === '2025-03') return [];
  if (staffNo === '1002' && month === '2025-04') return [{ ...wage, amount: wage.amount - 1 }];
  const half = Math.floor(wage.amount / 2);
  const parts = (second: string): Transfer[] => [
    { ...wage, amount: half, id: `${wage.id}-1` },
    { ...wage, amount: wage.amount - half, id: `${wage.id}-2`, to: second },
  ];
  if (staffNo === '1003' && month === '2025-05') return parts(wage.to);
  if (staffNo === '1004' && month === '2025-05') return parts(accountNumber(7_700_000));
  if (staffNo === '1005') return [{ ...wage, to: shared }];
  return [wage];
}
