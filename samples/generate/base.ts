/** The case in which everything is in order: every other story is this one with something changed. */

import { accountingFile } from './accounts.ts';
import { sampleAgreement } from './agreement.ts';
import { ameldingFiles } from './amelding.ts';
import { agencyApproval, arrears, certificate, unit } from './authorities.ts';
import { paymentFile, statements, type Transfer, wagesOf } from './bank.ts';
import { APPROVALS, approval, chainApprovals, chainRows } from './chain.ts';
import { contractFiles } from './contracts.ts';
import { monthsOf } from './days.ts';
import type { Draft, Table } from './draft.ts';
import { invoicesFrom, listRows } from './invoices.ts';
import { STAFFING, SUPPLIER } from './parties.ts';
import { textPdf } from './pdf.ts';
import {
  hiredHourRows,
  hiredPerson,
  hireRows,
  hourRows,
  type Person,
  payrollRows,
  peopleOf,
  personRows,
} from './people.ts';
import { random } from './random.ts';
import { callOffRows, decisionRows, deliveryRows, documentRequestRows, priceRows, requestRows } from './register.ts';
import type { Row } from './tables.ts';
import { callOffs, consultants, shifts } from './team.ts';

/** The rules on working time look back a whole year. */
export const YEAR = { from: '2024-07-01', to: '2025-06-30' } as const;
export const PERIOD = { from: '2025-01-01', to: '2025-06-30' } as const;

/** @param seed moves what chance decides: pay, not who is who */
export function baseDraft(seed: number): Draft {
  const plan = callOffs();
  const team = consultants(random(seed));
  const work = shifts(team, plan, PERIOD.from, PERIOD.to);
  const people = peopleOf(team);
  const invoices = invoicesFrom(work);
  const tables = new Map<string, Table>([
    ['evidence/kjede.xlsx', { kind: 'chain', rows: chainRows(), format: 'xlsx' }],
    [
      'evidence/personer.xlsx',
      { kind: 'persons', rows: [...personRows(people), ...agencyPersonRows()], format: 'xlsx' },
    ],
    [
      'evidence/lonnsliste.csv',
      { kind: 'payroll', rows: [...payrollRows(people, PERIOD.from, PERIOD.to), ...agencyPayroll()], format: 'csv' },
    ],
    [
      'evidence/timer.csv',
      { kind: 'hours', rows: [...hourRows(people, work, YEAR.from, YEAR.to), ...hiredHourRows()], format: 'csv' },
    ],
    ['evidence/innleie.xlsx', { kind: 'hires', rows: hireRows(), format: 'xlsx' }],
    ['evidence/attester.xlsx', { kind: 'attestations', rows: supplierAttestations(), format: 'xlsx' }],
    [
      'evidence/bestiller/fakturaliste.xlsx',
      { kind: 'invoiceList', rows: listRows(invoices), format: 'xlsx', total: 'Sum' },
    ],
    ['evidence/bestiller/avropsregister.csv', { kind: 'callOffs', rows: callOffRows(plan, work), format: 'csv' }],
    ['evidence/bestiller/foresporsler.csv', { kind: 'callOffRequests', rows: requestRows(plan), format: 'csv-1252' }],
    [
      'evidence/bestiller/leveranser.csv',
      { kind: 'deliveries', rows: deliveryRows(plan, work, PERIOD.to), format: 'csv' },
    ],
    ['evidence/bestiller/attester.csv', { kind: 'attestations', rows: buyerAttestations(), format: 'csv' }],
    ['evidence/uke/prisliste.xlsx', { kind: 'priceList', rows: priceRows(), format: 'xlsx' }],
    ['evidence/uke/dokumentkrav.csv', { kind: 'documentRequests', rows: documentRequestRows(), format: 'csv' }],
    ['evidence/uke/konkurransevedtak.csv', { kind: 'decisionRegister', rows: decisionRows(), format: 'csv' }],
    ['evidence/uke/vurderinger.csv', { kind: 'assessments', rows: assessmentRows(), format: 'csv' }],
    ['evidence/uke/attester.csv', { kind: 'attestations', rows: ukeAttestations(), format: 'csv' }],
  ]);
  return {
    case: {
      caseNo: 'EKS-2025/014',
      agreement: 'eksempelavtale-konsulenttjenester',
      supplier: { orgNo: SUPPLIER.orgNo, name: SUPPLIER.name },
      contractDate: '2024-07-01',
      period: { ...PERIOD },
      deliveredBy: [
        { files: 'evidence/bestiller/**', by: 'buyer' },
        { files: 'evidence/uke/**', by: 'uke' },
        { files: 'evidence/register/**', by: 'authority' },
      ],
    },
    agreement: sampleAgreement(),
    declaration: {
      signer: 'Daglig leder (eksempel)',
      signedOn: '2025-07-04',
      answers: [{ fact: 'noCompetitionBreachDeclared', value: true }],
    },
    tables,
    invoices,
    raw: rawFiles(people),
    people,
  };
}

/** The day of the certificate, and of the first answer on arrears: before the contract was awarded. */
const CERTIFIED = '2024-04-15';

/** Papers that attestations name. Nothing is read from them but that they are there. */
const PAPERS: Readonly<Record<string, string>> = {
  'pensjonsavtale.pdf': 'Bekreftelse på tjenestepensjon',
  'pensjonsavtale-bemanning.pdf': 'Bekreftelse på tjenestepensjon i bemanningsforetaket',
  'lonn-mellom-oppdrag.pdf': 'Erklæring om lønn mellom oppdrag, med lønnsslipper',
  'tariffavtale.pdf': 'Avtale om fem ukers ferie og tolv prosent feriepenger',
  'bestiller/risikovurdering.pdf': 'Skriftlig risikovurdering av kontrakten',
  [`bestiller/${APPROVALS}`]: 'Skriftlige godkjenninger av underleverandører og innleie',
};

/** What systems and authorities write themselves. */
function rawFiles(people: readonly Person[]): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  putBank(files, (month) => wagesOf(people, month));
  putAgencyBank(files);
  for (const [path, message] of ameldingFiles(MONTHS, people)) files.set(path, text(message));
  files.set('evidence/regnskap/saft.xml', accountingFile(PERIOD.from, PERIOD.to));
  files.set('evidence/skatteattest.pdf', certificate(CERTIFIED));
  files.set(
    'evidence/underleverandorkontrakter.pdf',
    textPdf([
      'Utdrag av kontrakter med underleverandører',
      'Kommunen har samme rett til innsyn og revisjon hos underleverandøren.',
    ]),
  );
  for (const [path, bytes] of contractFiles(people)) files.set(path, bytes);
  for (const [name, line] of Object.entries(PAPERS)) files.set(`evidence/${name}`, textPdf([line]));
  files.set('evidence/register/restanser.json', arrears());
  files.set('evidence/register/restanser-ved-tildeling.json', arrears({}, CERTIFIED));
  files.set('evidence/register/enhet.json', unit());
  files.set('evidence/register/bemanningsforetak.json', agencyApproval('2024-09-01', '2025-08-31', '2025-06-20'));
  return files;
}

/** Payment files and statements of the period, from the wages that leave the account. */
export function putBank(files: Map<string, Uint8Array>, wagesIn: (month: string) => readonly Transfer[]): void {
  for (const month of MONTHS) files.set(`evidence/bank/lonn-${month}.xml`, text(paymentFile(month, wagesIn(month))));
  for (const [month, statement] of statements(wagesIn, PERIOD.from, PERIOD.to))
    files.set(`evidence/bank/konto-${month}.xml`, text(statement));
}

/** The agency shows the pay of its own person. */
function putAgencyBank(files: Map<string, Uint8Array>): void {
  const wagesIn = (month: string): Transfer[] => wagesOf([hiredPerson()], month);
  for (const month of MONTHS)
    files.set(`evidence/bemanning/lonn-${month}.xml`, text(paymentFile(month, wagesIn(month), STAFFING)));
  for (const [month, statement] of statements(wagesIn, PERIOD.from, PERIOD.to, STAFFING))
    files.set(`evidence/bemanning/bemanningskonto-${month}.xml`, text(statement));
}

const agencyPayroll = (): Row[] => payrollRows([hiredPerson()], PERIOD.from, PERIOD.to);
const agencyPersonRows = (): Row[] =>
  personRows([hiredPerson()]).map((row) => ({ ...row, workerType: 'hired', hiredOut: true }));

export const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** A dated statement that a list is complete over the period. */
export function complete(attestation: string, document: string, statedBy: string, party = SUPPLIER.orgNo): Row {
  return { attestation, party, date: '2025-07-04', from: PERIOD.from, to: PERIOD.to, document, statedBy };
}

export const MONTHS = monthsOf(PERIOD.from, PERIOD.to);
const BANK_FILES = MONTHS.flatMap((month) => [`konto-${month}.xml`, `bemanningskonto-${month}.xml`]).join('; ');

function supplierAttestations(): Row[] {
  const by = 'Daglig leder (eksempel)';
  return [
    complete('chainComplete', 'kjede.xlsx', by),
    complete('payrollComplete', 'lonnsliste.csv', by),
    { ...complete('hoursComplete', 'timer.csv', by), from: YEAR.from },
    { ...complete('hoursComplete', 'timer.csv', by, STAFFING.orgNo), from: YEAR.from },
    complete('personsComplete', 'personer.xlsx', by),
    complete('hiresComplete', 'innleie.xlsx', by),
    complete('agreementsComplete', 'ingen', by),
    complete('bankStatementsComplete', BANK_FILES, by),
    complete('ledgerComplete', 'saft.xml', by),
    complete('payrollComplete', 'lonnsliste.csv', by, STAFFING.orgNo),
    complete('personsComplete', 'personer.xlsx', by, STAFFING.orgNo),
    complete('pension', 'pensjonsavtale.pdf', by),
    complete('pension', 'pensjonsavtale-bemanning.pdf', by, STAFFING.orgNo),
    complete('payBetweenAssignments', 'lonn-mellom-oppdrag.pdf', by, STAFFING.orgNo),
    complete('holidayPayAgreement', 'tariffavtale.pdf', by),
    complete('holidayPayAgreement', 'tariffavtale.pdf', by, STAFFING.orgNo),
    complete('foreignAssignmentsComplete', 'ingen', by),
    complete('foreignWorkersComplete', 'ingen', by),
  ];
}

function buyerAttestations(): Row[] {
  const by = 'Regnskapssjef (eksempel)';
  return [
    complete('invoiceListComplete', 'fakturaliste.xlsx', by),
    complete('callOffsComplete', 'avropsregister.csv', by),
    complete('answersComplete', 'foresporsler.csv', by),
    complete('deliveriesComplete', 'leveranser.csv', by),
    complete('riskAssessment', 'risikovurdering.pdf', by),
    ...chainApprovals(chainRows()),
    ...hireRows().map((row) => approval(STAFFING.orgNo, String(row.approvedOn), { person: row.staffNo })),
  ];
}

function ukeAttestations(): Row[] {
  const by = 'Avtaleforvalter (eksempel)';
  return [
    complete('documentRequestsComplete', 'dokumentkrav.csv', by),
    complete('decisionsComplete', 'konkurransevedtak.csv', by),
  ];
}

/** What only a person can settle, settled. */
function assessmentRows(): Row[] {
  const assessed = (question: string, subject: string, reason: string): Row => ({
    question,
    subject,
    answer: true,
    assessedBy: 'Kontrollør (eksempel)',
    assessedOn: '2025-07-08',
    reason,
    until: '2026-06-30',
  });
  return [assessed('certificateReadRight', SUPPLIER.orgNo, 'Attesten er holdt mot originalen i Altinn')];
}
