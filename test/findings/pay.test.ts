/** Lists as they are filled in → what is found about pay. */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { describe as inWords } from '../../src/report/describe.ts';
import { term } from '../facts/build.ts';
import { checkFolder, SUPPLIER, type Typed, verdicts } from './pay-folder.ts';

const who: Typed = { employer: SUPPLIER, staffNo: '1' };
const builder: Typed = {
  ...who,
  nationalId: '01819010001',
  name: 'Ola Eksempel',
  workerType: 'Ansatt',
  startDate: '01.02.2021',
  payCategory: 'construction-skilled',
  categoryDocument: 'fagbrev.pdf',
};
const cleaner: Typed = { ...builder, payCategory: 'cleaning-adult' };
const ordinary = (from: string, to: string, hours: string, amount: string): Typed => ({
  ...who,
  line: 'Timelønn',
  from,
  to,
  hours,
  amount,
});
const shift = (date: string, start: string, end: string): Typed => ({ ...who, date, start, end });
const COMPLETE = { hoursComplete: 'timer.csv', payrollComplete: 'lonn.csv' };

describe('pay-floor', () => {
  test('a month over the change of December 2022: lines split at the change pass to the øre', async () => {
    const lines = (second: string) => [
      ordinary('01.12.2022', '14.12.2022', '75', '16 500,00'),
      ordinary('15.12.2022', '31.12.2022', '75', second),
    ];
    expect(verdicts(await checkFolder({ persons: [builder], lines: lines('17 250,00') }))['pay-floor:A-001']).toBe(
      'passed',
    );
    const result = await checkFolder({ persons: [builder], lines: lines('17 249,99') });
    const found = result.findings.find(({ id }) => id === 'pay-floor:pay/A-001') as Finding;
    expect(
      found.grounds
        .filter(({ outcome }) => outcome !== 'inapplicable')
        .map(({ from, to, outcome }) => [from, to, outcome]),
    ).toEqual([
      ['2022-12-01', '2022-12-14', 'passed'],
      ['2022-12-15', '2022-12-31', 'failed'],
    ]);
    const said = inWords(found, result, 'nb');
    expect(said.sentence).toBe(
      'Ordinær lønn er 229,99 kr per time (17 249,99 kr for 75 timer). Det minste timene kan betales med, er 17 250,00 kr.',
    );
    // The figure stands with its source and the day it holds from.
    expect(said.why.some(({ limitSource }) => /FOR-2022-12-09-2155/.test(limitSource))).toBe(true);
    expect(JSON.stringify(result)).not.toMatch(/01819010001|Ola Eksempel/);
  });
  test('an IT supplier: no table, until the contract manager states a rate', async () => {
    const persons = [{ ...builder, payCategory: 'none', categoryDocument: '' }];
    const lines = [ordinary('01.02.2023', '28.02.2023', '150', '24 529,50')];
    const open = await checkFolder({ persons, lines });
    expect(verdicts(open)['pay-floor:A-001']).toBe('cantTell/missingTerm/term.pay-floor-hour');
    expect(open.next.find(({ step }) => step === 'term')?.facts).toEqual(['term.pay-floor-hour']);
    const stated = (kroner: number) =>
      checkFolder({ persons, lines, terms: { 'pay-floor-hour': term(kroner, 'NOK') } });
    expect(verdicts(await stated(163.53))['pay-floor:A-001']).toBe('passed');
    expect(verdicts(await stated(163.54))['pay-floor:A-001']).toBe('failed');
  });
  test('the list of persons without a document for the category asks for it', async () => {
    const lines = [ordinary('01.02.2023', '28.02.2023', '150', '30 000,00')];
    const result = await checkFolder({ persons: [{ ...builder, categoryDocument: '' }], lines });
    expect(verdicts(result)['pay-floor:A-001']).toBe('cantTell/missingEvidence/payCategorySettled');
    expect(result.next.filter(({ facts }) => facts.includes('payCategorySettled')).map(({ kind }) => kind)).toEqual([
      'persons',
    ]);
  });
  test('without the list of persons, and without any list', async () => {
    const lines = [ordinary('01.02.2023', '28.02.2023', '150', '30 000,00')];
    expect(verdicts(await checkFolder({ lines }))['pay-floor:A-001']).toBe('cantTell/missingEvidence/payCategory');
    const { findings } = await checkFolder({});
    expect(findings.map(({ id, reason, missing }) => [id, reason, missing])).toEqual(
      ['night-supplement', 'overtime-supplement', 'pay-floor'].map((id) => [
        `${id}:contract`,
        'missingEvidence',
        ['payrollComplete'],
      ]),
    );
  });
  test('a month of the payroll list, and an amount that is no amount', async () => {
    const month: Typed = {
      ...who,
      periodFrom: '01.02.2023',
      periodTo: '28.02.2023',
      payDay: '28.02.2023',
      netPay: '25 000,00',
      ordinaryPay: '34 500,00',
      ordinaryHours: '150',
    };
    const floor = async (fields: Typed) =>
      verdicts(await checkFolder({ persons: [builder], payroll: [{ ...month, ...fields }] }))['pay-floor:A-001'];
    expect(await floor({})).toBe('passed');
    expect(await floor({ ordinaryPay: '34 499,99' })).toBe('failed');
    expect(await floor({ ordinaryHours: '' })).toBe('cantTell/missingEvidence/ordinaryHours');
    expect(await floor({ ordinaryPay: 'se vedlegg' })).toBe(
      'cantTell/unreadableEvidence/ordinaryPay+ordinaryPayPerHour',
    );
  });
});

describe('overtime-supplement', () => {
  const month: Typed = {
    ...who,
    periodFrom: '01.02.2023',
    periodTo: '28.02.2023',
    payDay: '28.02.2023',
    netPay: '25 000,00',
    hourlyRate: '240,00',
    ordinaryPay: '4 320,00',
    ordinaryHours: '18',
    overtimeHours: '4',
    overtimePay: '1 344,00',
  };
  const hours = [shift('07.02.2023', '07:00', '18:00'), shift('08.02.2023', '07:00', '18:00')];
  const overtime = async (fields: Typed, more = {}) =>
    verdicts(
      await checkFolder({ persons: [builder], payroll: [{ ...month, ...fields }], hours, complete: COMPLETE, ...more }),
    )['overtime-supplement:A-001'];
  test('two days of eleven hours: four hours with 40 per cent, to the øre', async () => {
    expect(await overtime({})).toBe('passed');
    expect(await overtime({ overtimePay: '1 343,99' })).toBe('failed');
    expect(await overtime({ overtimePay: '', overtimeHours: '' })).toBe('failed');
  });
  test('the agreement asks for 50', async () => {
    const terms = { terms: { 'overtime-supplement-percent': term(50, 'percent') } };
    expect(await overtime({}, terms)).toBe('failed');
    expect(await overtime({ overtimePay: '1 440,00' }, terms)).toBe('passed');
  });
  test('the hours are not stated complete', async () =>
    expect(await overtime({}, { complete: {} })).toBe('cantTell/missingEvidence/overtimeDaysKnown'));
  test('in words', async () => {
    const result = await checkFolder({
      persons: [builder],
      payroll: [{ ...month, overtimePay: '1 200,00' }],
      hours,
      complete: COMPLETE,
    });
    const found = result.findings.find(({ id }) => id === 'overtime-supplement:pay/A-001') as Finding;
    expect(inWords(found, result, 'nb').sentence).toBe(
      'Personen hadde 4 timer overtid etter loven. Det er betalt overtid for 4 timer, med et tillegg på 25 prosent. Kravet er minst 40 prosent for hver time.',
    );
    expect(inWords(found, result, 'nb').why.some(({ limitSource }) => limitSource.includes('§ 10-6 (11)'))).toBe(true);
  });
});

describe('night-supplement', () => {
  const hours = [shift('07.02.2023', '21:00', '06:00')];
  const night = async (amount: string, person: Typed = cleaner, of: readonly Typed[] = hours) =>
    verdicts(
      await checkFolder({
        persons: [person],
        lines: [
          ordinary('01.02.2023', '28.02.2023', '9', '2 000,00'),
          { ...who, line: 'Natt-tillegg', from: '01.02.2023', to: '28.02.2023', hours: '9', amount },
        ],
        hours: of,
        complete: { hoursComplete: 'timer.csv' },
      }),
    )['night-supplement:A-001'];
  test('nine hours at 27 kroner', async () => {
    expect(await night('243,00')).toBe('passed');
    expect(await night('242,99')).toBe('failed');
  });
  test('no clock times, another trade', async () => {
    expect(await night('243,00', cleaner, [{ ...who, date: '07.02.2023', hours: '9' }])).toBe(
      'cantTell/missingEvidence/nightHoursAtMost',
    );
    expect(await night('0,00', builder)).toBe('inapplicable');
  });
});
