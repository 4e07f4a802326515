/** A case folder about call-offs as the agencies send it: tables as CSV text, read by the forms that ship with the product. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/findings/finding.ts';
import type { Result } from '../../src/findings/result.ts';
import { check } from '../../src/pipeline.ts';
import type { Agreement, Case } from '../../src/schemas/case.ts';
import type { Form } from '../../src/schemas/form.ts';
import { term } from '../facts/build.ts';
import { rulebook } from '../rule-files.ts';
import { verdict } from '../run-case.ts';

const FORMS = [
  'call-offs',
  'call-off-requests',
  'deliveries',
  'attestations',
  'assessments',
  'invoice-list',
  'price-list',
];
const forms = FORMS.map(
  (name) =>
    JSON.parse(readFileSync(join(import.meta.dirname, `../../templates/evidence/${name}.json`), 'utf8')) as Form,
);
const whole = rulebook();
/** The rules of the group alone: what other requirements say about the folder is not the matter here. */
const book = {
  ...whole,
  rules: whole.rules.filter((rule) => rule.requirement === 'call-off'),
  requirements: whole.requirements.filter((requirement) => requirement.id === 'call-off'),
};

export const AGENCY = '310000108';
export const RANKED = ['310000019', '310000027', '310000035', '310000043', '310000051'] as const;
/** Field → what a person typed in the cell. */
export type Typed = Readonly<Record<string, string>>;

/** A table as a spreadsheet saves it: the form's own headings, every one of its columns unless `only` names them. */
export function table(kind: string, rows: readonly Typed[], only?: readonly string[]): string {
  const form = forms.find((one) => one.kind === kind) as Form;
  const columns = form.columns.filter((column) => column.drawn === undefined && (only?.includes(column.field) ?? true));
  const lines = [
    columns.map((column) => column.header.nb),
    ...rows.map((row) => columns.map(({ field }) => row[field] ?? '')),
  ];
  for (const row of rows)
    for (const field of Object.keys(row))
      if (!columns.some((column) => column.field === field)) throw new Error(`${kind} has no column ${field}`);
  return `\uFEFF${lines.map((cells) => cells.join(';')).join('\r\n')}\r\n`;
}

export interface Folder {
  readonly register?: readonly Typed[];
  readonly requests?: readonly Typed[];
  readonly deliveries?: readonly Typed[];
  readonly assessments?: readonly Typed[];
  /** Codes of the sets that are attested complete. */
  readonly complete?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly agreement?: Partial<Agreement>;
  readonly case?: Partial<Case>;
}

/** The whole check of a folder. */
export function checkFolder(folder: Folder): Promise<Result> {
  const attested = (folder.complete ?? []).map((attestation) => ({
    attestation,
    date: '15.01.2023',
    from: '01.05.2022',
    to: '31.12.2022',
    statedBy: 'Seksjonsleder',
  }));
  const tables: [string, string, readonly Typed[]][] = [
    ['avrop.csv', 'callOffs', folder.register ?? []],
    ['foresporsler.csv', 'callOffRequests', folder.requests ?? []],
    ['leveranser.csv', 'deliveries', folder.deliveries ?? []],
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
        supplier: { orgNo: RANKED[1], name: 'Nummer 2 AS' },
        contractDate: '2022-04-28',
        period: { from: '2022-05-01', to: '2022-12-31' },
        deliveredBy: [
          { files: 'vurderinger.csv', by: 'uke' },
          { files: 'attester.csv', by: 'buyer' },
        ],
        ...folder.case,
      },
      agreement: {
        id: 'proveavtale',
        name: 'Prøveavtale',
        source: { document: 'Prøve', certainty: 'P' },
        term: { from: '2022-04-28', to: '2023-04-27' },
        options: [],
        ranked: RANKED.map((orgNo, index) => ({ rank: index + 1, orgNo, name: `Nummer ${index + 1} AS` })),
        buyers: [{ orgNo: AGENCY, name: 'Prøveetaten' }],
        clauses: [{ requirement: 'call-off', inForce: true, source: 'Prøve' }],
        terms: { 'direct-award-hours': term(250, 'hours') },
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
  return Object.fromEntries(findings.map((finding: Finding) => [finding.id, verdict(finding)]));
}
