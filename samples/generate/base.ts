/** The case in which everything is in order: every other story is this one with something changed. */
import { sampleAgreement } from './agreement.ts';
import { chainRows } from './chain.ts';
import type { Draft, Table } from './draft.ts';
import { invoicesFrom, listRows } from './invoices.ts';
import { SUPPLIER } from './parties.ts';
import { random } from './random.ts';
import { callOffRows, decisionRows, deliveryRows, documentRequestRows, priceRows, requestRows } from './register.ts';
import type { Row } from './tables.ts';
import { callOffs, consultants, shifts } from './team.ts';

export const PERIOD = { from: '2025-01-01', to: '2025-06-30' } as const;

/** @param seed moves what chance decides: pay, not who is who */
export function baseDraft(seed: number): Draft {
  const plan = callOffs();
  const work = shifts(consultants(random(seed)), plan, PERIOD.from, PERIOD.to);
  const invoices = invoicesFrom(work);
  const tables = new Map<string, Table>([
    ['evidence/kjede.xlsx', { kind: 'chain', rows: chainRows(), format: 'xlsx' }],
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
    declaration: { signer: 'Daglig leder (eksempel)', signedOn: '2025-07-04', answers: [] },
    tables,
    invoices,
    raw: new Map(),
  };
}

/** A dated statement that a list is complete over the period. */
export function complete(attestation: string, document: string, statedBy: string, party = SUPPLIER.orgNo): Row {
  return { attestation, party, date: '2025-07-04', from: PERIOD.from, to: PERIOD.to, document, statedBy };
}

function supplierAttestations(): Row[] {
  const by = 'Daglig leder (eksempel)';
  return [complete('chainComplete', 'kjede.xlsx', by)];
}

function buyerAttestations(): Row[] {
  const by = 'Regnskapssjef (eksempel)';
  return [
    complete('invoiceListComplete', 'fakturaliste.xlsx', by),
    complete('callOffsComplete', 'avropsregister.csv', by),
    complete('answersComplete', 'foresporsler.csv', by),
    complete('deliveriesComplete', 'leveranser.csv', by),
  ];
}

function ukeAttestations(): Row[] {
  const by = 'Avtaleforvalter (eksempel)';
  return [
    complete('documentRequestsComplete', 'dokumentkrav.csv', by),
    complete('decisionsComplete', 'konkurransevedtak.csv', by),
  ];
}
