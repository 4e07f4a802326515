import { baseDraft, text } from '../base.ts';
import { change, table } from '../draft.ts';
import { nationalId, orgNumber } from '../numbers.ts';
import { HIRED } from '../people.ts';
import type { Story } from '../story.ts';

/** The city approved too late, the agency is not in the register, the ground ended in 2023, and somebody worked who is on nobody's payroll. */
export const hiredWithoutApproval: Story = {
  name: 'hired-without-approval',
  about:
    'Innleie godkjent for sent, fra et foretak uten godkjenning, på et grunnlag som er opphevet – og én som ingen har lønnet.',
  draft: () => {
    const draft = baseDraft(1);
    change(draft, 'evidence/innleie.xlsx', (row) => row.staffNo === HIRED.staffNo, {
      approvedOn: '2025-02-11',
      ground: 'temporaryNature',
    });
    change(draft, 'evidence/bestiller/attester.csv', (row) => row.person === HIRED.staffNo, { date: '2025-02-11' });
    const agency = new TextDecoder().decode(draft.raw.get('evidence/register/bemanningsforetak.json'));
    const refused = agency
      .replace('Lovlig – godkjent', 'Ikke godkjent')
      .replace(/\s*"godkjent(Fra|Til)": "[\d-]*",/g, '')
      .replace('2025-06-20', HIRED.firstDay);
    draft.raw.set('evidence/register/bemanningsforetak.json', text(refused));
    const hours = table(draft, 'evidence/timer.csv').rows;
    for (const day of ['2025-04-07', '2025-04-08', '2025-04-09'])
      hours.push({
        employer: orgNumber(51_000),
        nationalId: nationalId('1993-06-14', 41),
        staffNo: '9',
        name: 'Ukjent Prøvesen',
        date: day,
        start: '08:00',
        end: '16:00',
        breakMinutes: 30,
        hours: 7_500,
        callOff: 'AVR-2025-002',
      });
    return draft;
  },
};
