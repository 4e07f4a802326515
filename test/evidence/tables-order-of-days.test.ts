import { expect, test } from 'vitest';
import { readFiles } from './reading.ts';
import { forms } from './tables-forms.ts';

/** Heading, what was read and what it was held against, of each problem with the order of days. */
async function told(...lines: readonly string[]): Promise<string[]> {
  const { files } = await readFiles({ 'tabell.csv': `${lines.join('\n')}\n` }, { forms });
  return (files[0]?.problems ?? []).map(({ code, at, read, expected }) =>
    [code, at.row, at.column, read, expected].join(' '),
  );
}

test('an invoice received the day before it was issued', async () => {
  const heading = 'Fakturanummer;Utsteders org.nr.;Fakturadato;Mottatt';
  expect(await told(heading, '1;310001147;15.09.2022;14.09.2022')).toEqual([
    'DATE_BEFORE 2 Mottatt 2022-09-14 Fakturadato 2022-09-15',
  ]);
  expect(await told(heading, '1;310001147;15.09.2022;15.09.2022', '2;310001147;15.09.2022;')).toEqual([]);
});

test('a document asked for the day after it was due', async () => {
  const heading = 'Krav nr.;Dokument;Bedt om dato;Frist;Status';
  expect(await told(heading, '1;Timelister;16.09.2022;15.09.2022;Åpen')).toEqual([
    'DATE_BEFORE 2 Frist 2022-09-15 Bedt om dato 2022-09-16',
  ]);
  expect(await told(heading, '1;Timelister;15.09.2022;15.09.2022;Åpen')).toEqual([]);
});

test('an assessment that ran out before it was made', async () => {
  const heading = 'Spørsmål;Gjelder;Svar;Vurdert av;Vurdert dato;Begrunnelse;Gjelder til';
  const row = (on: string, until: string) => `certificateReadRight;310001147;Ja;Kari Prøve;${on};Lest;${until}`;
  expect(await told(heading, row('16.09.2022', '15.09.2022'))).toEqual([
    'DATE_BEFORE 2 Gjelder til 2022-09-15 Vurdert dato 2022-09-16',
  ]);
  expect(await told(heading, row('15.09.2022', '15.09.2022'))).toEqual([]);
  expect(await told(heading, row('15.09.2022', ''))).toEqual([]);
});
