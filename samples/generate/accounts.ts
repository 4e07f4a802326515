/** The supplier's accounting file for the period: income, wages, subcontractors paid over the bank, each in a journal of its own. */
import { type SaftTransaction, saftHead, saftTransaction } from '../../test/evidence/saft.ts';
import { monthsOf } from './days.ts';
import { CLOUD, SUPPLIER, TESTLAB } from './parties.ts';
import { payDayOf } from './people.ts';

/** The numbers of two companies of the chain in the supplier ledger. */
export const LEDGER_NO = { cloud: '20014', testlab: '20027' } as const;
const SUPPLIERS = [
  [LEDGER_NO.cloud, CLOUD.orgNo, CLOUD.name],
  [LEDGER_NO.testlab, TESTLAB.orgNo, TESTLAB.name],
] as const;
const JOURNALS = ['Salg', 'Lønn', 'Innkjøp'] as const;

/** @param extra transactions of the journal of purchases beside the ordinary ones */
export function accountingFile(from: string, to: string, extra: readonly SaftTransaction[] = []): Uint8Array {
  const journals = JOURNALS.map((name, index) => ({
    name,
    transactions: monthsOf(from, to).map(ORDINARY[name]),
    index,
  }));
  journals[2]?.transactions.push(...extra);
  const transactions = journals.flatMap((one) => one.transactions);
  const sum = (side: 'debit' | 'credit'): string =>
    (
      transactions
        .flatMap((one) => one.lines)
        .reduce((total, line) => total + Math.round(Number(line[side] ?? 0) * 100), 0) / 100
    ).toFixed(2);
  const head = saftHead({ orgNo: SUPPLIER.orgNo, from, to, suppliers: SUPPLIERS });
  const entries = journals.map(
    (one) =>
      `<n1:Journal><n1:JournalID>${one.index + 1}</n1:JournalID><n1:Description>${one.name}</n1:Description>\n${one.transactions.map(saftTransaction).join('')}</n1:Journal>`,
  );
  return new TextEncoder().encode(
    `${head}<n1:NumberOfEntries>${transactions.length}</n1:NumberOfEntries><n1:TotalDebit>${sum('debit')}</n1:TotalDebit><n1:TotalCredit>${sum('credit')}</n1:TotalCredit>${entries.join('')}</n1:GeneralLedgerEntries></n1:AuditFile>\n`,
  );
}

/** What is entered each month. */
const ORDINARY: Readonly<Record<(typeof JOURNALS)[number], (month: string, index: number) => SaftTransaction>> = {
  Salg: (month, index) => ({
    id: `S-${index + 1}`,
    date: `${month}-05`,
    lines: [
      { account: '1920', debit: '2400000.00', text: 'innbetaling' },
      { account: '6700', credit: '2400000.00', text: 'salg' },
    ],
  }),
  Lønn: (month, index) => ({
    id: `L-${index + 1}`,
    date: payDayOf(month),
    lines: [
      { account: '6700', debit: '810000.00', text: 'lønn' },
      { account: '1920', credit: '810000.00', text: 'lønn' },
    ],
  }),
  Innkjøp: (month, index) => ({
    id: `I-${index + 1}`,
    date: `${month}-25`,
    lines: [
      { account: '2400', debit: '125000.00', supplier: LEDGER_NO.cloud, text: 'underleverandør' },
      { account: '1920', credit: '125000.00', text: 'underleverandør' },
    ],
  }),
};
