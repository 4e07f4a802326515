import { baseDraft } from '../base.ts';
import { approval } from '../chain.ts';
import { change, table } from '../draft.ts';
import { nationalId } from '../numbers.ts';
import { SUPPLIER } from '../parties.ts';
import { textPdf } from '../pdf.ts';
import type { Story } from '../story.ts';
import type { Row } from '../tables.ts';

const FOREIGN = 'SE5590000005';

/** A Swedish subcontractor: one assignment reported on day 14, one on day 15, one at exactly the threshold; a worker whose last day was reported late. */
export const reportedTooLate: Story = {
  name: 'reported-too-late',
  about:
    'Oppdrag til en svensk underleverandør meldt på dag 14 og dag 15, ett på nøyaktig 20 000, og en siste dag meldt for sent.',
  draft: () => {
    const draft = baseDraft(1);
    table(draft, 'evidence/kjede.xlsx').rows.push({
      company: FOREIGN,
      companyName: 'Eksempel Kod AB',
      country: 'SE',
      engagedBy: SUPPLIER.orgNo,
      role: 'subcontractor',
      firstDay: '2025-03-03',
      approvedOn: '2025-02-17',
      approvedBy: 'Avtaleforvalter (eksempel)',
      approvalRef: 'GK-2025-77',
      auditRight: true,
      auditRightDocument: 'underleverandorkontrakter.pdf',
    });
    table(draft, 'evidence/bestiller/attester.csv').rows.push(approval(FOREIGN, '2025-02-17'));
    draft.tables.set('evidence/utenlandske-oppdrag.xlsx', {
      kind: 'foreignAssignments',
      rows: assignments(),
      format: 'xlsx',
    });
    draft.tables.set('evidence/utenlandske-arbeidstakere.csv', {
      kind: 'foreignWorkers',
      rows: workers(),
      format: 'csv',
    });
    for (const row of [...assignments(), ...workers()])
      draft.raw.set(
        `evidence/kvitteringer/${row.receipt}`,
        textPdf(['Kvittering for opplysninger om oppdrag (eksempel)']),
      );
    const said =
      (attestation: string) =>
      (row: Row): boolean =>
        row.attestation === attestation;
    change(draft, 'evidence/attester.xlsx', said('foreignAssignmentsComplete'), {
      document: 'utenlandske-oppdrag.xlsx',
    });
    change(draft, 'evidence/attester.xlsx', said('foreignWorkersComplete'), {
      document: 'utenlandske-arbeidstakere.csv',
    });
    return draft;
  },
};

function assignments(): Row[] {
  const row = (assignment: string, reportedOn: string, value: number): Row => ({
    assignment,
    client: SUPPLIER.orgNo,
    contractor: FOREIGN,
    contractorName: 'Eksempel Kod AB',
    country: 'SE',
    branch: false,
    value,
    startedOn: '2025-03-03',
    workPlace: 'norway',
    reportedOn,
    receipt: `OAR-${assignment}.pdf`,
  });
  return [
    row('U-1', '2025-03-17', 24_000_000),
    row('U-2', '2025-03-18', 18_500_000),
    row('U-3', '2025-03-05', 2_000_000),
  ];
}

function workers(): Row[] {
  const row = (staffNo: string, serial: number, more: Row): Row => ({
    nationalId: nationalId('1985-02-11', serial),
    staffNo,
    name: `Svante Prov ${staffNo}`,
    assignment: 'U-1',
    contractor: FOREIGN,
    firstDay: '2025-03-03',
    firstReportedOn: '2025-03-10',
    receipt: `OAR-A${staffNo}.pdf`,
    ...more,
  });
  return [
    row('1', 11, { lastDay: '2025-05-30', lastReportedOn: '2025-06-13' }),
    row('2', 14, { lastDay: '2025-05-30', lastReportedOn: '2025-06-16' }),
  ];
}
