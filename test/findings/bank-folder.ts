/** A case folder about wages as a supplier sends it: payroll list as CSV, bank files as XML; everything invented. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../src/findings/result.ts';
import { check } from '../../src/pipeline.ts';
import type { Agreement, Case } from '../../src/schemas/case.ts';
import type { Form } from '../../src/schemas/form.ts';
import { account } from '../evidence/bank-accounts.ts';
import { type CamtXml, camt, type EntryXml, type StatementXml } from '../evidence/bank-xml-camt.ts';
import { rulebook } from '../rule-files.ts';
import { verdict } from '../run-case.ts';

const forms = ['payroll', 'persons', 'attestations', 'assessments'].map(
  (name) =>
    JSON.parse(readFileSync(join(import.meta.dirname, `../../templates/evidence/${name}.json`), 'utf8')) as Form,
);
const whole = rulebook();
/** The rules of the group alone: what other requirements say about the folder is not the matter here. */
const book = {
  ...whole,
  rules: whole.rules.filter((rule) => rule.requirement === 'bank-payment'),
  requirements: whole.requirements.filter((requirement) => requirement.id === 'bank-payment'),
};

export const SUPPLIER = '310000019';
export const PAYER = account(9);
export type Typed = Readonly<Record<string, string>>;

/** A table as a spreadsheet saves it, with the form's own headings. */
export function table(kind: string, rows: readonly Typed[]): string {
  const form = forms.find((one) => one.kind === kind) as Form;
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const heading = (field: string): string => {
    const column = form.columns.find((one) => one.field === field);
    if (!column) throw new Error(`${kind} has no column ${field}`);
    return column.header.nb;
  };
  const lines = [fields.map(heading), ...rows.map((row) => fields.map((field) => row[field] ?? ''))];
  return `\uFEFF${lines.map((cells) => cells.join(';')).join('\r\n')}\r\n`;
}

/** Kari, the first employee of the folder, paid in June. */
export const kari: Typed = {
  employer: SUPPLIER,
  staffNo: '1',
  name: 'Kari Prøve',
  workerType: 'Ansatt',
  payDay: '15.06.2022',
  netPay: '31 250,00',
  account: account(1),
  paidBy: 'Bank',
};
export const ola: Typed = { ...kari, staffNo: '2', name: 'Ola Prøve', netPay: '28 400,50', account: account(2) };
export const toKari: EntryXml = { amount: '-31250.00', details: [{ account: account(1) }] };
export const toOla: EntryXml = { amount: '-28400.50', details: [{ account: account(2) }] };

const ore = (amount: string): number => Math.round(Number(amount) * 100);
const text = (amount: number): string => (amount / 100).toFixed(2);

/** A statement of the entries that closes: from 100 000 kroner, May to the end of the period. */
export function statement(entries: readonly EntryXml[], more: Partial<StatementXml> = {}): StatementXml {
  const from = more.from ?? '2022-05-01';
  const to = more.to ?? '2022-12-31';
  const booked = entries.filter((entry) => (entry.status ?? 'BOOK') === 'BOOK');
  const closing = 10_000_000 + booked.reduce((sum, entry) => sum + ore(entry.amount), 0);
  return {
    account: PAYER,
    from,
    to,
    balances: [
      ['OPBD', '100000.00', from],
      ['CLBD', text(closing), to],
    ],
    entries,
    ...more,
  };
}

/** A file of one statement that closes. */
export function bankFile(entries: readonly EntryXml[], more: Partial<StatementXml> = {}, file: Partial<CamtXml> = {}) {
  return camt({ ...file, statements: [statement(entries, more)] });
}

export interface Folder {
  readonly payroll?: readonly Typed[];
  readonly persons?: readonly Typed[];
  readonly assessments?: readonly Typed[];
  readonly files?: Readonly<Record<string, string>>;
  /** Codes of the sets that are attested complete. */
  readonly complete?: readonly string[];
  readonly agreement?: Partial<Agreement>;
  readonly case?: Partial<Case>;
}

/** The whole check of a folder. */
export function checkFolder(folder: Folder): Promise<Result> {
  const attested = (folder.complete ?? ['payrollComplete', 'bankStatementsComplete']).map((attestation) => ({
    attestation,
    date: '15.01.2023',
    from: '01.05.2022',
    to: '31.12.2022',
    statedBy: 'Lønnssjef',
  }));
  const tables: [string, string, readonly Typed[]][] = [
    ['lonn.csv', 'payroll', folder.payroll ?? []],
    ['personer.csv', 'persons', folder.persons ?? []],
    ['vurderinger.csv', 'assessments', folder.assessments ?? []],
    ['attester.csv', 'attestations', attested],
  ];
  const files: Record<string, string> = { ...folder.files };
  for (const [name, kind, rows] of tables) if (rows.length > 0) files[name] = table(kind, rows);
  return check(
    {
      rulebook: book,
      forms,
      case: {
        caseNo: '22/1',
        agreement: 'proveavtale',
        supplier: { orgNo: SUPPLIER, name: 'Eksempel Konsulent AS' },
        contractDate: '2022-04-28',
        period: { from: '2022-05-01', to: '2022-12-31' },
        // The supplier is not the one to judge its own wages.
        deliveredBy: [{ files: 'vurderinger.csv', by: 'uke' }],
        ...folder.case,
      },
      agreement: {
        id: 'proveavtale',
        name: 'Prøveavtale',
        source: { document: 'Prøve', certainty: 'P' },
        term: { from: '2022-04-28', to: '2023-04-27' },
        options: [],
        ranked: [],
        buyers: [],
        clauses: [{ requirement: 'bank-payment', inForce: true, source: 'Prøve' }],
        terms: {},
        ...folder.agreement,
      },
      sources: Object.entries(files).map(([name, content]) => new File([content], name)),
    },
    { version: '0.0.0', checkedAt: '2023-02-01T09:00:00Z' },
  );
}

/** Finding id → outcome, for doubt with its reason and what is missing. */
export async function verdicts(folder: Folder): Promise<Record<string, string>> {
  const { findings } = await checkFolder(folder);
  return Object.fromEntries(findings.map((finding) => [finding.id, verdict(finding)]));
}

/** Outcomes of the wages alone, without the names of the rule and the year. */
export async function wagesIn(folder: Folder): Promise<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(await verdicts(folder))
      .filter(([id]) => id.startsWith('wages-to-bank:wage/'))
      .map(([id, said]) => [id.replace('wages-to-bank:wage/', '').replace('/2022', ''), said]),
  );
}
