/** Accounting files of invented companies, small or as large as wanted, in the shapes of 1.20 and 1.30. */

export interface SaftOptions {
  readonly version?: '1.10' | '1.20' | '1.30';
  readonly orgNo?: string;
  readonly from?: string;
  readonly to?: string;
  readonly transactions?: readonly SaftTransaction[];
  /** Instead of what is counted. */
  readonly declared?: { readonly entries?: string; readonly debit?: string; readonly credit?: string };
  readonly namespace?: string;
  /** Id, organisation number and name of each. */
  readonly suppliers?: readonly (readonly [id: string, orgNo: string, name: string])[];
}
export interface SaftTransaction {
  readonly id: string;
  readonly date: string;
  readonly lines: readonly {
    readonly account: string;
    readonly debit?: string;
    readonly credit?: string;
    readonly supplier?: string;
    readonly text?: string;
  }[];
}

const ACCOUNTS = [
  ['1900', '1900', 'balanseverdiForOmloepsmiddel'],
  ['1920', '1920', 'balanseverdiForOmloepsmiddel'],
  ['2400', '2400', 'kortsiktigGjeld'],
  ['6700', '6700', 'annenDriftskostnad'],
  ['kasse2', '1909', 'balanseverdiForOmloepsmiddel'],
] as const;
const SAFT_SUPPLIERS = [
  ['L1', '310111643', 'Eksempel AS'],
  ['L2', '', 'Ukjent leverandør'],
] as const;

/** A bank payment that has nothing to do with cash. */
export const BANK_PAYMENT: SaftTransaction = {
  id: 'B-1',
  date: '2022-06-15',
  lines: [
    { account: '2400', debit: '1250.00', supplier: 'L1' },
    { account: '1920', credit: '1250.00' },
  ],
};

export function saftHead({
  version = '1.30',
  orgNo = '312745925',
  from = '2022-05-01',
  to = '2022-12-31',
  namespace = 'urn:StandardAuditFile-Taxation-Financial:NO',
  suppliers = SAFT_SUPPLIERS,
}: SaftOptions): string {
  const grouped = version === '1.30';
  const code = (standard: string, group: string): string =>
    grouped
      ? `<GroupingCategory>${group}</GroupingCategory><GroupingCode>${standard}</GroupingCode>`
      : `<StandardAccountID>${standard}</StandardAccountID>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<n1:AuditFile${namespace === '' ? ' xmlns:n1="x"' : ` xmlns:n1="${namespace}"`}>
<n1:Header><n1:AuditFileVersion>${version}</n1:AuditFileVersion><n1:Company><n1:RegistrationNumber>${orgNo}</n1:RegistrationNumber><n1:Name>Eksempel</n1:Name></n1:Company>
<n1:SelectionCriteria><n1:SelectionStartDate>${from}</n1:SelectionStartDate><n1:SelectionEndDate>${to}</n1:SelectionEndDate></n1:SelectionCriteria></n1:Header>
<n1:MasterFiles><n1:GeneralLedgerAccounts>${ACCOUNTS.map(([id, standard, group]) => `<Account><AccountID>${id}</AccountID>${code(standard, group)}</Account>`).join('')}</n1:GeneralLedgerAccounts>
<n1:Suppliers>${suppliers.map(([id, number, name]) => `<Supplier>${number === '' ? '' : `<RegistrationNumber>${number}</RegistrationNumber>`}<Name>${name}</Name><SupplierID>${id}</SupplierID></Supplier>`).join('')}</n1:Suppliers></n1:MasterFiles>
<n1:GeneralLedgerEntries>`.replace(/<(\/?)(?!\?|\/?n1:)([A-Z])/g, '<$1n1:$2');
}

export function saftTransaction({ id, date, lines }: SaftTransaction): string {
  const amount = (name: string, value: string | undefined): string =>
    value === undefined ? '' : `<n1:${name}><n1:Amount>${value}</n1:Amount></n1:${name}>`;
  const rows = lines.map(
    (line, index) =>
      `<n1:Line><n1:RecordID>${index + 1}</n1:RecordID><n1:AccountID>${line.account}</n1:AccountID>${line.supplier === undefined ? '' : `<n1:SupplierID>${line.supplier}</n1:SupplierID>`}<n1:Description>${line.text ?? 'bilag'}</n1:Description>${amount('DebitAmount', line.debit)}${amount('CreditAmount', line.credit)}</n1:Line>`,
  );
  return `<n1:Transaction><n1:TransactionID>${id}</n1:TransactionID><n1:TransactionDate>${date}</n1:TransactionDate>${rows.join('')}</n1:Transaction>\n`;
}

export function saft(options: SaftOptions = {}): string {
  const transactions = options.transactions ?? [BANK_PAYMENT];
  const sum = (side: 'debit' | 'credit'): string =>
    (
      transactions
        .flatMap((one) => one.lines)
        .reduce((total, line) => total + Math.round(Number(line[side] ?? 0) * 100), 0) / 100
    ).toFixed(2);
  const {
    entries = String(transactions.length),
    debit = sum('debit'),
    credit = sum('credit'),
  } = options.declared ?? {};
  return `${saftHead(options)}<n1:NumberOfEntries>${entries}</n1:NumberOfEntries><n1:TotalDebit>${debit}</n1:TotalDebit><n1:TotalCredit>${credit}</n1:TotalCredit><n1:Journal><n1:JournalID>1</n1:JournalID>
${transactions.map(saftTransaction).join('')}</n1:Journal></n1:GeneralLedgerEntries></n1:AuditFile>
`;
}
