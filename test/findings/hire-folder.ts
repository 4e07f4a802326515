/** A case folder about hired-in labour and the firms that are seen: tables as CSV text, read by the forms that ship with the product. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../src/findings/result.ts';
import { check } from '../../src/pipeline.ts';
import type { Case } from '../../src/schemas/case.ts';
import type { Form } from '../../src/schemas/form.ts';
import { rulebook } from '../rule-files.ts';
import { verdict } from '../run-case.ts';

const FORMS = [
  'agency-extract',
  'assessments',
  'attestations',
  'chain',
  'foreign-assignments',
  'hires',
  'hours',
  'invoice-list',
  'payroll',
  'persons',
];
const forms = FORMS.map(
  (name) =>
    JSON.parse(readFileSync(join(import.meta.dirname, `../../templates/evidence/${name}.json`), 'utf8')) as Form,
);
const GROUPS = ['hired-labour', 'subcontractor-tiers', 'foreign-worker-reporting'] as const;
const whole = rulebook();
const inGroup = (id: string): boolean => (GROUPS as readonly string[]).includes(id);
const book = {
  ...whole,
  rules: whole.rules.filter((rule) => inGroup(rule.requirement)),
  requirements: whole.requirements.filter((requirement) => inGroup(requirement.id)),
};

export const SUPPLIER = '310000019';
export const AGENCY = '310000051';
/** Field → what a person typed in the cell. */
export type Typed = Readonly<Record<string, string>>;

/** A table as a spreadsheet saves it, with every column of the form. */
export function table(kind: string, rows: readonly Typed[]): string {
  const form = forms.find((one) => one.kind === kind) as Form;
  const columns = form.columns.filter((column) => column.drawn === undefined);
  for (const row of rows)
    for (const field of Object.keys(row))
      if (!columns.some((column) => column.field === field)) throw new Error(`${kind} has no column ${field}`);
  const lines = [
    columns.map((column) => column.header.nb),
    ...rows.map((row) => columns.map(({ field }) => row[field] ?? '')),
  ];
  return `\uFEFF${lines.map((cells) => cells.join(';')).join('\r\n')}\r\n`;
}

export interface Folder {
  /** Kind of table → its rows. */
  readonly tables?: Readonly<Record<string, readonly Typed[]>> | undefined;
  /** Codes of the sets that are attested complete, each with the list it vouches for. */
  readonly complete?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly case?: Partial<Case>;
}

/** The whole check of a folder. Each table lies in `<kind>.csv`; the period is the years 2023 to 2025; UKE judges. */
export function checkFolder(folder: Folder): Promise<Result> {
  const complete = Object.entries(folder.complete ?? {}).map(([attestation, document]) => ({
    attestation,
    document,
    date: '15.01.2026',
    from: '01.01.2023',
    to: '31.12.2025',
    statedBy: 'Seksjonsleder',
  }));
  const attestations = [...complete, ...(folder.tables?.attestations ?? [])];
  const tables = Object.entries({ ...folder.tables, attestations }).filter(([, rows]) => rows.length > 0);
  const files = {
    ...folder.files,
    ...Object.fromEntries(tables.map(([kind, rows]) => [`${kind}.csv`, table(kind, rows)])),
  };
  return check(
    {
      rulebook: book,
      forms,
      case: {
        caseNo: '25/1',
        agreement: 'proveavtale',
        supplier: { orgNo: SUPPLIER, name: 'Eksempel Konsulent AS' },
        contractDate: '2022-04-28',
        period: { from: '2023-01-01', to: '2025-12-31' },
        deliveredBy: [{ files: 'assessments.csv', by: 'uke' }],
        ...folder.case,
      },
      agreement: {
        id: 'proveavtale',
        name: 'Prøveavtale',
        source: { document: 'Prøve', certainty: 'P' },
        term: { from: '2022-04-28', to: '2026-04-27' },
        options: [],
        ranked: [],
        buyers: [],
        clauses: GROUPS.map((requirement) => ({ requirement, inForce: true, source: 'Prøve' })),
        terms: {},
      },
      sources: Object.entries(files).map(([name, content]) => new File([content], name)),
    },
    { version: '0.0.0', checkedAt: '2026-02-01T09:00:00Z' },
  );
}

/** Finding id without its rule → outcome, for doubt with its reason and what is missing; of one rule only. */
export async function verdicts(rule: string, folder: Folder): Promise<Record<string, string>> {
  const { findings } = await checkFolder(folder);
  return Object.fromEntries(
    findings.filter((one) => one.rule === rule).map((one) => [one.id.slice(rule.length + 1), verdict(one)]),
  );
}

/** An answer of UKE to a question, about everything it fits. */
export function assessment(question: string, answer: string, subject = '*'): Typed {
  return { question, subject, answer, assessedBy: 'Kontrollør', assessedOn: '15.01.2026', reason: 'Sett dokumentene' };
}

/** One hire as it is typed, in order at all points. */
export const HIRE: Typed = {
  staffNo: '7',
  agency: AGENCY,
  agencyName: 'Eksempel Bemanning AS',
  agencyKind: 'Bemanningsforetak',
  hirer: SUPPLIER,
  firstDay: '10.02.2025',
  lastDay: '30.06.2025',
  agreedOn: '01.02.2025',
  ground: 'Vikariat',
  approvedOn: '05.02.2025',
};
