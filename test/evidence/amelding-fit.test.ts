/** What in an a-melding does not fit with the rest of it is told, and nothing is withheld for it. */
import { describe, expect, test } from 'vitest';
import { ameldingXml, type Made, personId } from './amelding-made.ts';
import { readFiles } from './reading.ts';

const MADE: Made = {
  month: '2022-05',
  people: [
    { id: personId(1), incomes: [{ what: 'fastloenn', amount: '46400.00' }] },
    { id: personId(2), incomes: [{ what: 'timeloenn', amount: '20000.00', hours: '80' }] },
  ],
};
const SUMMED = ameldingXml(MADE);
/** Without the sums to be paid, which are held against the people below. */
const XML = SUMMED.replace(/<betalingsinformasjon>[\s\S]*<\/betalingsinformasjon>\n/, '');
const problemsOf = async (xml: string) => {
  const { files, records } = await readFiles({ 'mai.xml': xml });
  expect([...records.ameldingEmployment, ...records.ameldingIncome].flatMap((one) => one.unreadable)).toEqual([]);
  return files[0]?.problems ?? [];
};
const swapped = (was: string, is: string): string => {
  expect(XML).toContain(was);
  return XML.replace(was, is);
};

describe('told', () => {
  test.each([
    ['<arbeidstidsordning>ikkeSkift', '<arbeidstidsordning>natt', 'CODE_DOES_NOT_FIT'],
    ['<yrke>2511101', '<yrke>2511', 'CODE_DOES_NOT_FIT'],
    ['<avloenningstype>fast', '<avloenningstype>timeloenn', 'CODE_DOES_NOT_FIT'],
    ['<avloenningstype>timeloenn', '<avloenningstype>fast', 'CODE_DOES_NOT_FIT'],
    ['<fordel>kontantytelse', '<fordel>kontant', 'CODE_DOES_NOT_FIT'],
    ['<fordel>kontantytelse', '<fordel>naturalytelse', 'CODE_DOES_NOT_FIT'],
    ['<beskrivelse>fastloenn', '<beskrivelse>Fast lønn', 'CODE_DOES_NOT_FIT'],
    ['<antall>80</antall>', '', 'VALUE_DOES_NOT_FIT'],
    ['<beloep>-1000', '<beloep>-46401', 'VALUE_DOES_NOT_FIT'],
    ['<startdatoOpptjeningsperiode>2022-05-01', '<startdatoOpptjeningsperiode>2022-06-01', 'DAY_DOES_NOT_FIT'],
    ['<sluttdatoOpptjeningsperiode>2022-05-31', '<sluttdatoOpptjeningsperiode>2022-04-30', 'DAY_DOES_NOT_FIT'],
    ['2022-05-28T10', '2022-02-28T10', 'DAY_DOES_NOT_FIT'],
  ])('%s → %s', async (was, is, code) => {
    expect(await problemsOf(XML)).toEqual([]);
    expect(await problemsOf(swapped(was, is))).toMatchObject([{ code }]);
  });
  test('income of an employment that is not there', async () => {
    const last = XML.lastIndexOf('<arbeidsforholdId>1');
    expect(await problemsOf(`${XML.slice(0, last)}<arbeidsforholdId>2${XML.slice(last + 19)}`)).toMatchObject([
      { code: 'NUMBER_UNKNOWN', read: '2', at: { path: 'arbeidsforholdId' } },
    ]);
  });
});

describe('silent', () => {
  test('income earned before the month, delivered late, and a payroll run before a holiday', async () => {
    const early = XML.replaceAll('2022-05-01', '2021-05-01').replaceAll('2022-05-31', '2021-05-31');
    expect(await problemsOf(early)).toEqual([]);
    expect(await problemsOf(swapped('2022-05-28T10', '2024-05-28T10'))).toEqual([]);
    expect(await problemsOf(swapped('2022-05-28T10', '2022-03-28T10'))).toEqual([]);
  });
  test('tax as much as the income, and another way of paying', async () => {
    expect(await problemsOf(swapped('<beloep>-1000', '<beloep>-46400'))).toEqual([]);
    expect(await problemsOf(swapped('<avloenningstype>fast', '<avloenningstype>provisjon'))).toEqual([]);
  });
});

describe('the sums to be paid', () => {
  const summed = (was: string, is: string): string => {
    expect(SUMMED).toContain(was);
    return SUMMED.replace(was, is);
  };
  const [tax, due] = ['<sumForskuddstrekk>2000', '<sumArbeidsgiveravgift>9362'];
  test('are what they are made of', async () => {
    expect(await problemsOf(SUMMED)).toEqual([]);
    expect(await problemsOf(summed(tax, '<sumForskuddstrekk>1999'))).toMatchObject([
      { code: 'VALUE_DOES_NOT_FIT', read: '1999', expected: '2000.00', at: { path: 'sumForskuddstrekk' } },
    ]);
    expect(await problemsOf(summed(due, '<sumArbeidsgiveravgift>9364'))).toMatchObject([
      { code: 'VALUE_DOES_NOT_FIT', read: '9364', expected: '9362.40', at: { path: 'sumArbeidsgiveravgift' } },
    ]);
  });
  test('are whole kroner, rounded either way, and may be written as deductions', async () => {
    expect(await problemsOf(summed(due, '<sumArbeidsgiveravgift>9363'))).toEqual([]);
    expect(await problemsOf(summed(tax, '<sumForskuddstrekk>-2000'))).toEqual([]);
  });
  test('with a rate or a base that is another', async () => {
    expect(await problemsOf(summed('14.1', '14.0'))).toMatchObject([{ code: 'VALUE_DOES_NOT_FIT' }]);
    expect(await problemsOf(summed('66400.00', '66300.00'))).toMatchObject([{ code: 'VALUE_DOES_NOT_FIT' }]);
  });
  test('pension and what is taken off count by their own rates', async () => {
    const more = `<tilskuddOgPremieTilPensjon><avgiftsgrunnlagBeloep>1000.00</avgiftsgrunnlagBeloep><prosentsatsForAvgiftsberegning>14.1</prosentsatsForAvgiftsberegning></tilskuddOgPremieTilPensjon>
<fradragIGrunnlagetForSone><avgiftsfradragBeloep>500.00</avgiftsfradragBeloep><prosentsatsForAvgiftsberegning>14.1</prosentsatsForAvgiftsberegning></fradragIGrunnlagetForSone>`;
    const both = SUMMED.replace('</arbeidsgiveravgift>', `${more}</arbeidsgiveravgift>`);
    expect(await problemsOf(both.replace(due, '<sumArbeidsgiveravgift>9433'))).toEqual([]);
    expect(await problemsOf(both.replace(due, '<sumArbeidsgiveravgift>9437'))).toHaveLength(1);
  });
  test('say nothing where a sum is paid by the head, or is of a sort that nobody knows', async () => {
    for (const name of ['utenlandskeMedFastAvgiftsbeloep', 'nyAvgift']) {
      const xml = SUMMED.replace('</arbeidsgiveravgift>', `<${name}><antall>2</antall></${name}></arbeidsgiveravgift>`);
      expect(await problemsOf(xml.replace(due, '<sumArbeidsgiveravgift>1'))).toEqual([]);
    }
  });
  test('a zone that does not exist', async () => {
    expect(await problemsOf(summed('<sone>1<', '<sone>6<'))).toMatchObject([{ code: 'CODE_DOES_NOT_FIT', read: '6' }]);
    expect(await problemsOf(summed('<sone>1<', '<sone>4a<'))).toEqual([]);
  });
});
