/** A case folder about the supply chain, documents and competition law: tables as CSV text, read by the forms that ship with the product. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../src/findings/result.ts';
import { check } from '../../src/pipeline.ts';
import type { Agreement, Case } from '../../src/schemas/case.ts';
import type { Form } from '../../src/schemas/form.ts';
import { term } from '../facts/build.ts';
import { rulebook } from '../rule-files.ts';
import { verdict } from '../run-case.ts';

const FORMS = ['chain', 'attestations', 'assessments', 'document-requests', 'decision-register', 'hours'];
const forms = FORMS.map(
  (name) =>
    JSON.parse(readFileSync(join(import.meta.dirname, `../../templates/evidence/${name}.json`), 'utf8')) as Form,
);
const GROUPS = ['subcontractor-tiers', 'competition-law', 'audit-right'] as const;
const whole = rulebook();
const inGroup = (id: string): boolean => (GROUPS as readonly string[]).includes(id);
const book = {
  ...whole,
  rules: whole.rules.filter((rule) => inGroup(rule.requirement)),
  requirements: whole.requirements.filter((requirement) => inGroup(requirement.id)),
};

/** A document with text that nobody reads further. */
export const PDF =
  '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\nBT /F1 9 Tf (Utdrag) Tj ET\ntrailer<</Root 1 0 R>>\n%%EOF';
export const SUPPLIER = '310000019';
/** Field → what a person typed in the cell. */
export type Typed = Readonly<Record<string, string>>;

/** A table as a spreadsheet saves it, with every column of the form. */
export function table(kind: string, rows: readonly Typed[]): string {
  const form = forms.find((one) => one.kind === kind) as Form;
  const columns = form.columns.filter((column) => column.drawn === undefined);
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
  readonly chain?: readonly Typed[];
  readonly requests?: readonly Typed[];
  readonly decisions?: readonly Typed[];
  readonly assessments?: readonly Typed[];
  readonly attestations?: readonly Typed[];
  /** Codes of the sets that are attested complete, each with the list it vouches for. */
  readonly complete?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly terms?: Agreement['terms'];
  readonly case?: Partial<Case>;
}

/** The chain is the supplier's to vouch for, requests and decisions are the city's. */
const ofSupplier = ({ attestation }: { readonly attestation: string }): boolean => attestation === 'chainComplete';

/** The whole check of a folder. At most one tier, and the contract says nothing about hired-in labour, unless `terms` say so. */
export function checkFolder(folder: Folder): Promise<Result> {
  const complete = Object.entries(folder.complete ?? {}).map(([attestation, document]) => ({
    attestation,
    document,
    date: '15.01.2023',
    from: '01.05.2022',
    to: '31.12.2022',
    statedBy: 'Seksjonsleder',
  }));
  const tables: [string, string, readonly Typed[]][] = [
    ['kjede.csv', 'chain', folder.chain ?? []],
    ['dokumentkrav.csv', 'documentRequests', folder.requests ?? []],
    ['vedtak.csv', 'decisionRegister', folder.decisions ?? []],
    ['vurderinger.csv', 'assessments', folder.assessments ?? []],
    ['attester.csv', 'attestations', [...complete.filter((one) => !ofSupplier(one)), ...(folder.attestations ?? [])]],
    ['kjede-attest.csv', 'attestations', complete.filter(ofSupplier)],
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
        ranked: [],
        buyers: [],
        clauses: GROUPS.map((requirement) => ({ requirement, inForce: true, source: 'Prøve' })),
        terms: folder.terms ?? { 'tier-limit': term(1, 'tiers') },
      },
      sources: Object.entries(files).map(([name, content]) => new File([content], name)),
    },
    { version: '0.0.0', checkedAt: '2023-02-01T09:00:00Z' },
  );
}

/** Finding id → outcome, for doubt with its reason and what is missing; of one rule only. */
export async function verdicts(rule: string, folder: Folder): Promise<Record<string, string>> {
  const { findings } = await checkFolder(folder);
  return Object.fromEntries(
    findings.filter((one) => one.rule === rule).map((one) => [one.id.slice(rule.length + 1), verdict(one)]),
  );
}
