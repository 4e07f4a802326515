/** A statement for June with one wage in it, and how the tests read it. */
import type { BankEntry } from '../../src/evidence/documents/bank-record.ts';
import type { Evidence, Problem } from '../../src/evidence/evidence.ts';
import { readEvidence } from '../../src/evidence/read.ts';
import { account } from './bank-accounts.ts';
import { type CamtXml, camt, type EntryXml, type StatementXml } from './bank-xml-camt.ts';

export const read = (content: string): Promise<Evidence> =>
  readEvidence([new File([content], 'konto.xml')], { forms: [], deliveredBy: [] });
export const problemsOf = ({ files }: Evidence): readonly Problem[] => files[0]?.problems ?? [];
export const codes = (evidence: Evidence): string[] => problemsOf(evidence).map(({ code }) => code);
export const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

export const wage: EntryXml = {
  amount: '-31250.00',
  reference: 'BANK-1',
  details: [{ account: account(1), endToEndId: 'E2E-1', paymentInfoId: 'BLOKK-1', messageId: 'MSG-1' }],
};
export const june: StatementXml = {
  account: account(9),
  from: '2022-06-01',
  to: '2022-06-30',
  sequence: '6',
  balances: [
    ['OPBD', '100000.00', '2022-06-01'],
    ['CLBD', '68750.00', '2022-06-30'],
    ['CLAV', '99999.00', '2022-06-30'],
  ],
  declaredEntries: '1',
  entries: [wage],
};
export const one = (entries: readonly EntryXml[], more: Partial<CamtXml> = {}) =>
  camt({ ...more, statements: [{ ...june, declaredEntries: String(entries.length), entries }] });
export const entriesOf = async (
  entries: readonly EntryXml[],
  more: Partial<CamtXml> = {},
): Promise<Partial<BankEntry>[]> => (await read(one(entries, more))).records.bankEntry.map(({ fields }) => fields);
