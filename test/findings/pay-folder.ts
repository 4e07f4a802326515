/** A case folder about pay as a supplier sends it: lists of persons, pay, pay lines and hours as CSV. Everything is invented. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../src/findings/result.ts';
import { check } from '../../src/pipeline.ts';
import type { Agreement } from '../../src/schemas/case.ts';
import type { Form } from '../../src/schemas/form.ts';
import { rulebook } from '../rule-files.ts';
import { verdict } from '../run-case.ts';

const FORMS = ['persons', 'payroll', 'pay-lines', 'hours', 'attestations', 'assessments'];
const forms = FORMS.map(
  (name) =>
    JSON.parse(readFileSync(join(import.meta.dirname, `../../templates/evidence/${name}.json`), 'utf8')) as Form,
);
const whole = rulebook();
/** The rules about pay alone: what others say about the folder is not the matter here. */
const book = {
  ...whole,
  rules: whole.rules.filter((rule) => rule.subject === 'pay'),
  requirements: whole.requirements.filter((requirement) => requirement.id === 'pay-and-conditions'),
};

export const SUPPLIER = '310000019';
/** A document with text that nobody reads further. */
const PDF = '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\nBT /F1 9 Tf (Fagbrev) Tj ET\ntrailer<</Root 1 0 R>>\n%%EOF';
export type Typed = Readonly<Record<string, string>>;

/** A table as a spreadsheet saves it, with the form's own headings. */
function table(kind: string, rows: readonly Typed[]): string {
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

export interface Folder {
  readonly persons?: readonly Typed[];
  readonly payroll?: readonly Typed[];
  readonly lines?: readonly Typed[];
  readonly hours?: readonly Typed[];
  readonly assessments?: readonly Typed[];
  /** Codes of the sets that are attested complete, each with the list it vouches for. */
  readonly complete?: Readonly<Record<string, string>>;
  readonly terms?: Agreement['terms'];
}

/** The whole check of a folder, October 2022 to June 2023. */
export function checkFolder(folder: Folder): Promise<Result> {
  const complete = Object.entries(folder.complete ?? {}).map(([attestation, document]) => ({
    attestation,
    document,
    date: '15.07.2023',
    from: '01.10.2022',
    to: '30.06.2023',
    statedBy: 'Daglig leder',
  }));
  const tables: readonly (readonly [string, string, readonly Typed[]])[] = [
    ['personer.csv', 'persons', folder.persons ?? []],
    ['lonn.csv', 'payroll', folder.payroll ?? []],
    ['lonnslinjer.csv', 'payLines', folder.lines ?? []],
    ['timer.csv', 'hours', folder.hours ?? []],
    ['attester.csv', 'attestations', complete],
    ['vurderinger.csv', 'assessments', folder.assessments ?? []],
  ];
  const files = tables.flatMap(([name, kind, rows]) => (rows.length > 0 ? [new File([table(kind, rows)], name)] : []));
  return check(
    {
      rulebook: book,
      forms,
      case: {
        caseNo: '22/1',
        agreement: 'proveavtale',
        supplier: { orgNo: SUPPLIER, name: 'Eksempel Konsulent AS' },
        contractDate: '2022-04-28',
        period: { from: '2022-10-01', to: '2023-06-30' },
      },
      agreement: {
        id: 'proveavtale',
        name: 'Prøveavtale',
        source: { document: 'Prøve', certainty: 'P' },
        term: { from: '2022-04-28', to: '2023-04-27' },
        options: [],
        ranked: [],
        buyers: [],
        clauses: [{ requirement: 'pay-and-conditions', inForce: true, source: 'Prøve' }],
        terms: folder.terms ?? {},
      },
      sources: [...files, new File([PDF], 'fagbrev.pdf')],
    },
    { version: '0.0.0', checkedAt: '2023-08-01T09:00:00Z' },
  );
}

/** Finding id → outcome, for doubt with its reason and what is missing. Only what is about persons. */
export function verdicts({ findings }: Result): Record<string, string> {
  return Object.fromEntries(
    findings.filter((one) => one.subject.kind === 'pay').map((one) => [one.id.replace('pay/', ''), verdict(one)]),
  );
}
