/** The supplier's accounting file for the period: income, wages, subcontractors paid over the bank. */
import { type SaftTransaction, saftHead, saftTransaction } from '../../test/evidence/saft.ts';
import { monthsOf } from './days.ts';
import { SUPPLIER } from './parties.ts';
import { payDayOf } from './people.ts';

/** @param extra transactions beside the ordinary ones */
export function accountingFile(from: string, to: string, extra: readonly SaftTransaction[] = []): Uint8Array {
  const ordinary = monthsOf(from, to).flatMap((month, index): SaftTransaction[] => [
    {
      id: `S-${index * 3 + 1}`,
      date: `${month}-05`,
      lines: [
        { account: '1920', debit: '2400000.00', text: 'innbetaling' },
        { account: '6700', credit: '2400000.00', text: 'salg' },
      ],
    },
    {
      id: `S-${index * 3 + 2}`,
      date: payDayOf(month),
      lines: [
        { account: '6700', debit: '810000.00', text: 'lønn' },
        { account: '1920', credit: '810000.00', text: 'lønn' },
      ],
    },
    {
      id: `S-${index * 3 + 3}`,
      date: `${month}-25`,
      lines: [
        { account: '2400', debit: '125000.00', supplier: 'L1', text: 'underleverandør' },
        { account: '1920', credit: '125000.00', text: 'underleverandør' },
      ],
    },
  ]);
  const transactions = [...ordinary, ...extra];
  const sum = (side: 'debit' | 'credit'): string =>
    (
      transactions
        .flatMap((one) => one.lines)
        .reduce((total, line) => total + Math.round(Number(line[side] ?? 0) * 100), 0) / 100
    ).toFixed(2);
  const head = saftHead({ orgNo: SUPPLIER.orgNo, from, to });
  return new TextEncoder().encode(
    `${head}<n1:NumberOfEntries>${transactions.length}</n1:NumberOfEntries><n1:TotalDebit>${sum('debit')}</n1:TotalDebit><n1:TotalCredit>${sum('credit')}</n1:TotalCredit><n1:Journal><n1:JournalID>1</n1:JournalID>\n${transactions.map(saftTransaction).join('')}</n1:Journal></n1:GeneralLedgerEntries></n1:AuditFile>\n`,
  );
}
