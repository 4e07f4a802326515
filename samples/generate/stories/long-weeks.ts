import { baseDraft } from '../base.ts';
import { addDays } from '../days.ts';
import { type Draft, table } from '../draft.ts';
import type { Story } from '../story.ts';

const HOURS = 'evidence/timer.csv';

/** One limit of the working-time chapter each: 13 h in 24, 69 h in a week, overtime in 7 days and 4 weeks, 48 h on average, rest, and a night that the clock made longer. */
export const longWeeks: Story = {
  name: 'long-weeks',
  about:
    'Dager og uker over grensene for arbeidstid, for kort hvile mellom to vakter, og en nattevakt da klokken ble stilt tilbake.',
  draft: () => {
    const draft = baseDraft(1);
    // 14 hours in one day.
    shift(draft, '1001', '2025-02-11', '07:00', '21:30');
    // 70.5 hours from Monday to Sunday.
    for (let day = 0; day < 6; day += 1) shift(draft, '1002', addDays('2025-03-03', day), '07:00', '19:15');
    // Eleven hours over the ordinary day within one week.
    for (let day = 0; day < 5; day += 1) shift(draft, '1003', addDays('2025-03-10', day), '07:00', '18:45');
    // Seven hours of overtime a week, four weeks on end.
    for (let week = 0; week < 4; week += 1)
      for (let day = 0; day < 4; day += 1)
        shift(draft, '1004', addDays('2025-04-07', week * 7 + day), '07:00', '18:15');
    // Fifty hours a week for eight weeks.
    for (let week = 0; week < 8; week += 1)
      for (let day = 0; day < 5; day += 1)
        shift(draft, '1005', addDays('2025-01-13', week * 7 + day), '07:00', '17:30');
    // Late evening, early morning.
    shift(draft, '1006', '2025-05-06', '14:00', '23:00');
    shift(draft, '1006', '2025-05-07', '07:00', '15:00');
    // The night of 27 October 2024 has 25 hours: 22–07 is ten hours, not nine.
    shift(draft, '1007', '2024-10-26', '22:00', '07:00');
    return draft;
  },
};

/** Another shift in place of what the person worked that day, with half an hour's break. */
function shift(draft: Draft, staffNo: string, date: string, start: string, end: string): void {
  const hours = table(draft, HOURS);
  const model = hours.rows.find((row) => row.staffNo === staffNo);
  hours.rows = hours.rows.filter((row) => !(row.staffNo === staffNo && row.date === date));
  hours.rows.push({ ...model, date, start, end, breakMinutes: 30, hours: undefined, callOff: 'annet' });
}
