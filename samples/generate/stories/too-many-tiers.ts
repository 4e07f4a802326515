import { baseDraft } from '../base.ts';
import { approval } from '../chain.ts';
import { table } from '../draft.ts';
import { orgNumber } from '../numbers.ts';
import { SECURITY } from '../parties.ts';
import type { Story } from '../story.ts';

/** Two companies in the third tier. The limit is two, so a limit of three takes both findings away. */
export const tooManyTiers: Story = {
  name: 'too-many-tiers',
  about: 'Ett ledd for mye under leverandøren; alt annet er som i all-in-order.',
  draft: () => {
    const draft = baseDraft(1);
    const third = { name: 'Eksempel Penetrasjonstest AS', orgNo: orgNumber(31_000) };
    const fourth = { name: 'Eksempel Kodegjennomgang AS', orgNo: orgNumber(32_000) };
    for (const [index, company] of [third, fourth].entries()) {
      table(draft, 'evidence/bestiller/attester.csv').rows.push(approval(company.orgNo, '2025-02-24'));
      table(draft, 'evidence/kjede.xlsx').rows.push({
        company: company.orgNo,
        companyName: company.name,
        country: 'NO',
        engagedBy: SECURITY.orgNo,
        role: 'subcontractor',
        firstDay: `2025-03-${10 + index * 7}`,
        approvedOn: '2025-02-24',
        approvedBy: 'Avtaleforvalter (eksempel)',
        approvalRef: `GK-2025-9${index}`,
        auditRight: true,
        auditRightDocument: 'underleverandorkontrakter.pdf',
      });
    }
    return draft;
  },
};
