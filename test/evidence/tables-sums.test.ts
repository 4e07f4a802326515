/** Sums of a row that do not fit with each other are told, and all are kept. */
import { expect, test } from 'vitest';
import { fieldsOf, readOne } from './tables-forms.ts';

const read = async (heading: string, row: string) => {
  const { records, problems } = await readOne('a.csv', `${heading}\n${row}\n`);
  return [problems.map((problem) => problem.split(' ')[0]), Object.keys(fieldsOf(records)[0] ?? {}).length];
};
const LINES = 'Ansattnummer;Utbetalingsdato;Lønnsart;Timer;Sats;Beløp';
const PAY = 'Ansattnummer;Utbetalingsdato;Brutto lønn;Skattetrekk;Netto utbetalt;Timelønn;Ordinær lønn;Ordinære timer';

test.each([
  ['100,00;200,00;20000,00', []],
  ['33,33;200,00;6667,00', []],
  ['100,00;200,00;19000,00', ['VALUE_DOES_NOT_FIT']],
  ['-10,00;200,00;-2000,00', []],
])('a line of ordinary hours: %s', async (numbers, problems) => {
  expect(await read(LINES, `7;12.06.2022;Ordinær lønn;${numbers}`)).toEqual([problems, 6]);
});
test('a line of something else has a rate of its own', async () => {
  expect(await read(LINES, '7;12.06.2022;Overtidstillegg;10,00;200,00;1000,00')).toEqual([[], 6]);
});
test.each([
  ['30000,00;10000,00;20000,00;200,00;30000,00;150,00', []],
  ['30000,00;10000,00;23000,00;200,00;30000,00;100,00', []],
  ['30000,00;30001,00;0,00;200,00;30000,00;150,00', ['VALUE_DOES_NOT_FIT']],
  ['30000,00;10000,00;20000,00;2000,00;30000,00;150,00', ['VALUE_DOES_NOT_FIT']],
])('a row of the payroll list: %s', async (numbers, problems) => {
  expect(await read(PAY, `7;12.06.2022;${numbers}`)).toEqual([problems, 8]);
});
