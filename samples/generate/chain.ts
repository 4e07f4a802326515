/** The supply chain of the samples: two tiers, a group company, a sole trader, a goods supplier, and a staffing agency. */
import { addDays } from './days.ts';
import { ADVISER, CLOUD, GROUP, HARDWARE, type Party, SECURITY, STAFFING, SUPPLIER, TESTLAB } from './parties.ts';
import type { Row } from './tables.ts';

function link(company: Party, engagedBy: Party, role: string, firstDay: string, more: Row = {}): Row {
  return {
    company: company.orgNo,
    companyName: company.name,
    country: 'NO',
    engagedBy: engagedBy.orgNo,
    role,
    firstDay,
    approvedOn: addDays(firstDay, -14),
    approvedBy: 'Avtaleforvalter (eksempel)',
    approvalRef: `GK-${firstDay.slice(0, 4)}-${company.orgNo.slice(-3)}`,
    auditRight: true,
    auditRightDocument: 'underleverandorkontrakter.pdf',
    ...more,
  };
}

/** The buyer's own approval of a firm, or of one person of it, with the letter that shows it. */
export function approval(party: string, date: string, more: Row = {}): Row {
  return {
    attestation: 'buyerApproval',
    party,
    date,
    document: APPROVALS,
    statedBy: 'Avtaleforvalter (eksempel)',
    ...more,
  };
}
export const APPROVALS = 'godkjenninger.pdf';

/** One approval a firm that counts as a subcontractor; goods need none, and hire is approved person by person. */
export function chainApprovals(rows: readonly Row[]): Row[] {
  return rows
    .filter((row) => row.role !== 'goodsSupplier' && row.role !== 'hire')
    .map((row) => approval(String(row.company), String(row.approvedOn)));
}

export function chainRows(): Row[] {
  return [
    link(CLOUD, SUPPLIER, 'subcontractor', '2024-09-02'),
    link(TESTLAB, SUPPLIER, 'subcontractor', '2025-01-13'),
    link(SECURITY, CLOUD, 'subcontractor', '2025-02-03'),
    link(GROUP, SUPPLIER, 'groupCompany', '2024-08-05'),
    link(ADVISER, SUPPLIER, 'soleTrader', '2025-03-03'),
    link(HARDWARE, SUPPLIER, 'goodsSupplier', '2024-10-01'),
    link(STAFFING, SUPPLIER, 'hire', '2025-02-10'),
  ];
}
