/**
 * SAF-T Financial (Norway, 1.10–1.30) as it streams by: its totals are counted, and only the transactions that touch a
 * cash account are kept, so that a file of hundreds of megabytes takes no more memory than a small one.
 */
import type { EvidenceRecord, Problem } from '../evidence.ts';
import type { XmlElement, XmlFault, XmlHandler } from '../formats/xml-events.ts';
import { shortRead } from '../mask.ts';
import { saftEntries } from './saft-entries.ts';
import { saftFit } from './saft-fit.ts';
import { saftHeader } from './saft-header.ts';
import { saftMaster } from './saft-master.ts';
import { saftValues } from './saft-values.ts';

const NAMESPACE = /^urn:StandardAuditFile-Taxation-Financial:NO$/i;

/** True for the root of an audit file; some systems forget its namespace. */
export function isAuditFile(root: Pick<XmlElement, 'name' | 'ns'>): boolean {
  return root.name === 'AuditFile' && (root.ns === '' || NAMESPACE.test(root.ns));
}

export interface AuditFileReader extends Required<XmlHandler> {
  /** What was read, once the document has ended or broken off. */
  readonly finish: (fault?: XmlFault) => { readonly records: EvidenceRecord[]; readonly problems: Problem[] };
}

/** Leaves whose text is wanted; all other text goes by. */
const WANTED = new Set([
  'AuditFileVersion',
  'AuditFileDateCreated',
  'RegistrationNumber',
  'SelectionStartDate',
  'SelectionEndDate',
  'PeriodStart',
  'PeriodStartYear',
  'PeriodEnd',
  'PeriodEndYear',
  'AccountID',
  'StandardAccountID',
  'GroupingCategory',
  'GroupingCode',
  'Country',
  'SupplierID',
  'Name',
  'NumberOfEntries',
  'TotalDebit',
  'TotalCredit',
  'JournalID',
  'Type',
  'TransactionID',
  'TransactionDate',
  'RecordID',
  'Description',
  'Amount',
]);

/**
 * @param file name as it is shown
 * @param cashAccounts beginnings of the account codes that are cash; from the rulebook
 */
export function auditFileReader(file: string, cashAccounts: readonly string[]): AuditFileReader {
  let [text, wanted, line] = ['', false, 0];
  const values = saftValues(file, () => line);
  const header = saftHeader(values);
  const master = saftMaster(cashAccounts);
  const fit = saftFit(header, master, values);
  const entries = saftEntries(file, master, values, header.party);
  const path: string[] = [];
  return {
    open(element) {
      const parent = path.at(-1) ?? '';
      path.push(element.name);
      wanted = WANTED.has(element.name);
      text = '';
      line = element.line;
      master.open(element.name, parent);
      entries.open(element.name, element.line);
    },
    text(piece) {
      if (wanted) text += piece;
    },
    close(element) {
      path.pop();
      const parent = path.at(-1) ?? '';
      if (wanted) {
        header.leaf(parent, element.name, text);
        master.leaf(parent, element.name, text);
        entries.leaf(parent, element.name, text);
        fit.leaf(parent, element.name, text.trim());
        wanted = false;
      }
      master.close(element.name, parent);
      entries.close(element.name);
      fit.close(element.name);
    },
    finish(fault) {
      const broken: Problem[] = fault
        ? [{ code: fault.code, at: { file, line: fault.line }, read: shortRead(fault.read) }]
        : [];
      const unreadable = [...header.unreadable, ...(fault ? ['document'] : [])];
      const fields = { ...header.fields(), ...entries.counted() };
      const whole: EvidenceRecord<'ledgerFile'> = { kind: 'ledgerFile', at: { file }, fields, unreadable };
      return { records: [whole, ...entries.records], problems: [...values.problems, ...broken] };
    },
  };
}
