import { ameldingFiles } from '../amelding.ts';
import { baseDraft, MONTHS, text } from '../base.ts';
import { change } from '../draft.ts';
import type { Story } from '../story.ts';
import type { Row } from '../tables.ts';

const of =
  (staffNo: string) =>
  (row: Row): boolean =>
    row.staffNo === staffNo;

/** Four temporary employees: three years less a day, three years, between three and four on ground a, ground unknown. And two contracts handed over late. */
export const temporaryForTooLong: Story = {
  name: 'temporary-for-too-long',
  about: 'Midlertidig ansatte på hver side av tre år, og arbeidsavtaler som kom for sent.',
  draft: () => {
    const draft = baseDraft(1);
    const persons = 'evidence/personer.xlsx';
    const temporary = { employmentForm: 'temporary' } as const;
    const starts: Readonly<Record<string, string>> = {
      '1001': '2022-07-02',
      '1002': '2022-06-30',
      '1003': '2021-09-01',
      '1004': '2021-09-01',
    };
    change(draft, persons, of('1001'), {
      ...temporary,
      temporaryGround: 'b',
      startDate: starts['1001'],
      agreedOn: '2022-06-15',
      contractGivenOn: '2022-06-20',
    });
    change(draft, persons, of('1002'), {
      ...temporary,
      temporaryGround: 'b',
      startDate: starts['1002'],
      agreedOn: '2022-06-15',
      contractGivenOn: '2022-06-20',
    });
    change(draft, persons, of('1003'), {
      ...temporary,
      temporaryGround: 'a',
      startDate: starts['1003'],
      agreedOn: '2021-08-15',
      contractGivenOn: '2021-08-20',
    });
    change(draft, persons, of('1004'), {
      ...temporary,
      startDate: starts['1004'],
      agreedOn: '2021-08-15',
      contractGivenOn: '2021-08-20',
    });
    // The employee who began in August 2024 has seven days; one who began in 2021 had a month.
    change(draft, persons, of('1020'), { contractGivenOn: '2024-08-20' });
    change(draft, persons, of('1005'), { startDate: '2021-03-01', contractGivenOn: '2021-04-02' });
    const people = draft.people.map((person) => ({
      ...person,
      startDate:
        starts[person.consultant.staffNo] ?? (person.consultant.staffNo === '1005' ? '2021-03-01' : person.startDate),
    }));
    const temporarily = (part: string): string =>
      Object.keys(starts).some((staffNo) => part.includes(`<ansattnummer>${staffNo}<`))
        ? part.replace('>fast</formForAnsettelse>', '>midlertidig</formForAnsettelse>')
        : part;
    const changed = (message: string): string =>
      message.split('<inntektsmottaker>').map(temporarily).join('<inntektsmottaker>');
    for (const [path, message] of ameldingFiles(MONTHS, people, changed)) draft.raw.set(path, text(message));
    return draft;
  },
};
