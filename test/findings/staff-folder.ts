/** A case folder about staff: a-meldings as XML, tables as CSV text, read by the forms that ship with the product. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../src/findings/result.ts';
import { type CheckInput, check, gather } from '../../src/pipeline.ts';
import type { Agreement, Case } from '../../src/schemas/case.ts';
import type { Form } from '../../src/schemas/form.ts';
import { amelding, ameldingXml, type Made, type MadePerson, SUPPLIER } from '../evidence/amelding-made.ts';
import { term } from '../facts/build.ts';
import { rulebook } from '../rule-files.ts';
import { verdict } from '../run-case.ts';

const forms = ['persons', 'hours', 'payroll', 'hires', 'attestations', 'assessments'].map(
  (name) =>
    JSON.parse(readFileSync(join(import.meta.dirname, `../../templates/evidence/${name}.json`), 'utf8')) as Form,
);
const RULES = new Set([
  'permanent-staff-share',
  'temporary-too-long',
  'contract-in-time',
  'payslip-given',
  'holiday-pay',
  'occupational-pension',
  'risk-assessment-done',
]);
const whole = rulebook();
const book = { ...whole, rules: whole.rules.filter((rule) => RULES.has(rule.id)), requirements: [] };

/** Field → what a person typed in the cell. */
export type Typed = Readonly<Record<string, string>>;

/** A table as a spreadsheet saves it, with every column of the form. */
function table(kind: string, rows: readonly Typed[]): string {
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
  readonly people?: readonly MadePerson[];
  /** Months that an a-melding is sent for, all of them with the same people unless `messages` says otherwise. */
  readonly months?: readonly string[];
  readonly messages?: readonly Made[];
  /** The messages as JSON instead of XML. */
  readonly json?: boolean;
  readonly persons?: readonly Typed[];
  readonly hours?: readonly Typed[];
  readonly payroll?: readonly Typed[];
  readonly hires?: readonly Typed[];
  readonly attestations?: readonly Typed[];
  /** Attestations in a file of the buyer's own. */
  readonly buyerAttestations?: readonly Typed[];
  readonly assessments?: readonly Typed[];
  /** Answers of the declaration. */
  readonly declared?: readonly { readonly fact: string; readonly subject?: string; readonly value: unknown }[];
  readonly complete?: readonly string[];
  readonly terms?: Agreement['terms'];
  readonly period?: Case['period'];
  /** Files in another order. */
  readonly turned?: boolean;
}

const LISTS: Readonly<Record<string, string>> = {
  personsComplete: 'personer.csv',
  hoursComplete: 'timer.csv',
  payrollComplete: 'lonn.csv',
};
const PDF = '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\nBT /F1 9 Tf (Utdrag) Tj ET\ntrailer<</Root 1 0 R>>\n%%EOF';
const PERIOD = { from: '2022-05-01', to: '2022-06-30' };

export function inputOf(folder: Folder): CheckInput {
  const complete = (folder.complete ?? Object.keys(LISTS)).map((attestation) => ({
    attestation,
    document: LISTS[attestation] ?? '',
    date: '15.01.2026',
    from: '01.01.2015',
    to: '31.12.2030',
  }));
  const messages =
    folder.messages ??
    (folder.months ?? ['2022-05', '2022-06']).map((month) => ({ month, people: folder.people ?? [] }));
  const files: [string, string][] = messages.map((made, index) =>
    folder.json ? [`${index}.json`, amelding(made)] : [`${index}.xml`, ameldingXml(made)],
  );
  const tables: [string, string, readonly Typed[]][] = [
    ['personer.csv', 'persons', folder.persons ?? []],
    ['timer.csv', 'hours', folder.hours ?? []],
    ['lonn.csv', 'payroll', folder.payroll ?? []],
    ['innleie.csv', 'hires', folder.hires ?? []],
    ['attester.csv', 'attestations', [...complete, ...(folder.attestations ?? [])]],
    ['oppdragsgiver.csv', 'attestations', folder.buyerAttestations ?? []],
    ['vurderinger.csv', 'assessments', folder.assessments ?? []],
  ];
  for (const [name, kind, rows] of tables) if (rows.length > 0) files.push([name, table(kind, rows)]);
  files.push(['avtale.pdf', PDF]);
  if (folder.declared)
    files.push([
      'erklaering.json',
      JSON.stringify({ signer: 'Kari Prøve', signedOn: '2023-01-15', answers: folder.declared }),
    ]);
  return {
    rulebook: book,
    forms,
    case: {
      caseNo: '22/1',
      agreement: 'proveavtale',
      supplier: { orgNo: SUPPLIER, name: 'Eksempel Konsulent AS' },
      contractDate: '2022-04-28',
      period: folder.period ?? PERIOD,
      deliveredBy: [
        { files: 'vurderinger.csv', by: 'uke' },
        { files: 'oppdragsgiver.csv', by: 'buyer' },
      ],
    },
    agreement: {
      id: 'proveavtale',
      name: 'Prøveavtale',
      source: { document: 'Prøve', certainty: 'P' },
      term: { from: '2022-04-28', to: '2023-04-27' },
      options: [],
      ranked: [],
      buyers: [],
      clauses: (['permanent-staff', 'pay-and-conditions'] as const).map((requirement) => ({
        requirement,
        inForce: true,
        source: 'Prøve',
      })),
      terms: folder.terms ?? terms('P2', 80),
    },
    sources: (folder.turned ? files.reverse() : files).map(([name, content]) => new File([content], name)),
  };
}

export const terms = (test: string, limit: number): Agreement['terms'] => ({
  'permanent-staff-test': term(test, 'none'),
  'permanent-staff-limit-percent': term(limit, 'percent'),
});

export function checkFolder(folder: Folder): Promise<Result> {
  return check(inputOf(folder), { version: '0.0.0', checkedAt: '2023-02-01T09:00:00Z' });
}

/** The first half of the check: evidence and facts. */
export const gatherFolder = (folder: Folder) => gather(inputOf(folder));

/** Finding id → outcome, for doubt with its reason and what is missing. */
export async function verdicts(folder: Folder, rule?: string): Promise<Record<string, string>> {
  const { findings } = await checkFolder(folder);
  return Object.fromEntries(
    findings
      .filter((one) => rule === undefined || one.rule === rule)
      .map((one) => [rule === undefined ? one.id : one.id.slice(rule.length + 1), verdict(one)]),
  );
}
