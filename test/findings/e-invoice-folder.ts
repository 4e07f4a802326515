/** A case folder about invoices as it is handed in: XML from the supplier, the buyer's list and attestations as CSV. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../src/findings/result.ts';
import { check } from '../../src/pipeline.ts';
import type { Agreement, Case } from '../../src/schemas/case.ts';
import type { Form } from '../../src/schemas/form.ts';
import { type Overrides, USUAL, ublInvoice } from '../evidence/ubl.ts';
import { rulebook } from '../rule-files.ts';
import { verdict } from '../run-case.ts';
import { type Typed, table } from './call-off-folder.ts';

const forms = ['invoice-list', 'attestations', 'assessments', 'chain'].map(
  (name) =>
    JSON.parse(readFileSync(join(import.meta.dirname, `../../templates/evidence/${name}.json`), 'utf8')) as Form,
);
const whole = rulebook();
export const RULES = [
  'e-invoice-format',
  'e-invoice-valid',
  'e-invoice-reference',
  'e-invoice-party',
  'no-cash-payment-means',
] as const;
/** These rules alone: what others say about the folder is not the matter here. */
const book = {
  ...whole,
  rules: whole.rules.filter(({ id }) => RULES.some((rule) => rule === id)),
  requirements: whole.requirements
    .filter(({ id }) => id === 'e-invoice' || id === 'cash-ban')
    .map((requirement) => ({ ...requirement, awaited: [] })),
};

export const SUPPLIER = USUAL.seller.orgNo;
export const AGENCY = USUAL.buyer.orgNo;
/** How a finding about one invoice begins. */
export const about = (number: string, seller: string = SUPPLIER): string => `invoice/${seller}/${number}`;

export interface Folder {
  /** File → XML, or any other text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Rows of the buyer's list over those of the usual invoice; false when there is no list. */
  readonly list?: readonly Typed[] | false;
  readonly assessments?: readonly Typed[];
  readonly terms?: Agreement['terms'];
  readonly inForce?: boolean;
  /** Lists and assessments are the buyer's unless this says otherwise. */
  readonly deliveredBy?: NonNullable<Case['deliveredBy']>;
}

/** What a row of the list says of the usual invoice. */
export const LISTED: Typed = {
  invoiceNo: USUAL.invoiceNo,
  issuer: SUPPLIER,
  buyer: AGENCY,
  invoiceDate: '05.03.2026',
  amount: '66 750,00',
  documentType: 'Faktura',
  channel: 'EHF',
};

/** The whole check of a folder; a list that is handed in is vouched for by the buyer. */
export function checkFolder({ files = {}, list = [LISTED], ...folder }: Folder): Promise<Result> {
  const attested: Typed = {
    attestation: 'invoiceListComplete',
    date: '15.01.2027',
    from: '01.01.2026',
    to: '31.12.2026',
    document: 'fakturaliste.csv',
    statedBy: 'Regnskapssjef',
  };
  const tables: Record<string, string> = {
    ...(list === false
      ? {}
      : { 'fakturaliste.csv': table('invoiceList', list), 'attester.csv': table('attestations', [attested]) }),
    ...(folder.assessments ? { 'vurderinger.csv': table('assessments', folder.assessments) } : {}),
  };
  return check(
    {
      rulebook: book,
      forms,
      case: {
        caseNo: '26/1',
        agreement: 'proveavtale',
        supplier: { orgNo: SUPPLIER, name: USUAL.seller.name },
        contractDate: '2026-01-01',
        period: { from: '2026-01-01', to: '2026-12-31' },
        deliveredBy: folder.deliveredBy ?? [{ files: '*.csv', by: 'buyer' }],
      },
      agreement: {
        id: 'proveavtale',
        name: 'Prøveavtale',
        source: { document: 'Prøve', certainty: 'P' },
        term: { from: '2026-01-01', to: '2026-12-31' },
        options: [],
        ranked: [],
        buyers: [{ orgNo: AGENCY, name: 'Prøveetaten' }],
        clauses: (['e-invoice', 'cash-ban'] as const).map((requirement) => ({
          requirement,
          inForce: folder.inForce ?? true,
          source: 'Prøve',
        })),
        terms: folder.terms ?? {},
      },
      sources: Object.entries({ ...files, ...tables }).map(([name, content]) => new File([content], name)),
    },
    { version: '0.0.0', checkedAt: '2027-02-01T09:00:00Z' },
  );
}

/** Finding id → outcome, for doubt with its reason and what is missing. */
export async function verdicts(folder: Folder): Promise<Record<string, string>> {
  const { findings } = await checkFolder(folder);
  return Object.fromEntries(findings.map((finding) => [finding.id, verdict(finding)]));
}

/** The usual invoice. */
export const THIS = about('100245');

/** What each rule says about one invoice. */
export async function onInvoice(folder: Folder, subject: string = THIS): Promise<Record<string, string | undefined>> {
  const all = await verdicts(folder);
  return Object.fromEntries(RULES.map((rule) => [rule, all[`${rule}:${subject}`]]));
}
export const withDocument = (
  document: string | Overrides,
  folder: Folder = {},
): Promise<Record<string, string | undefined>> =>
  onInvoice({ files: { 'faktura.xml': typeof document === 'string' ? document : ublInvoice(document) }, ...folder });

export const ALL_PASSED = Object.fromEntries(RULES.map((rule) => [rule, 'passed']));
/** As `verdict` writes it. */
export const DOUBT = (reason: string, ...missing: string[]): string => `cantTell/${reason}/${missing.sort().join('+')}`;

/** A row of assessments about the usual invoice. */
export function assessment(question: string, answer: string): Typed {
  return {
    question,
    subject: '100245',
    answer,
    assessedBy: 'Kari Prøve',
    assessedOn: '10.01.2027',
    reason: 'Avklart med oppdragsgiver',
  };
}
