/** a-melding in XML and JSON: what is read, what stays as it stands, and what is located. */
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { amelding, ameldingXml, type Made, personId, SUPPLIER, UNIT } from './amelding-made.ts';
import { readFiles, seen } from './reading.ts';

const [ONE, TWO] = [personId(1), personId(2)] as const;
const MADE: Made = {
  month: '2022-05',
  messageId: 'M-2',
  replaces: 'M-1',
  deliveredAt: '2022-06-03T12:30:00+02:00',
  people: [
    {
      id: ONE,
      staffNo: '7',
      employments: [{ percent: '60.5', form: 'fast', start: '2019-03-01' }],
      incomes: [
        { what: 'timeloenn', amount: '46400.5', hours: '145.25' },
        { what: 'trekkILoennForFerie', amount: '-1200.00' },
      ],
    },
    { id: TWO, employments: [{ form: 'midlertidig', percent: '100', end: '2022-05-31' }] },
  ],
};
const at = async (files: Record<string, string>): Promise<Evidence> => readFiles(files);
const fieldsOf = ({ records }: Evidence) =>
  [...records.amelding, ...records.ameldingEmployment, ...records.ameldingIncome].map((one) => one.fields);

describe('what is read', () => {
  test('message, employments and income, with the legal unit as employer', async () => {
    const evidence = await at({ 'mai.xml': ameldingXml(MADE) });
    expect(seen(evidence)).toEqual(['mai.xml amelding']);
    expect(evidence.records.amelding[0]?.fields).toEqual({
      messageId: 'M-2',
      replaces: 'M-1',
      month: '2022-05',
      reporter: SUPPLIER,
      deliveredAt: '2022-06-03T10:30:00',
      sourceSystem: 'Lønn 1',
      people: 2,
      contributionIncome: 4_520_050,
      contributionBase: 4_520_050,
      contributionEntries: 1,
      contributionCodes: [`${UNIT} generelleNaeringer`],
    });
    expect(evidence.records.ameldingEmployment[0]?.fields).toEqual({
      messageId: 'M-2',
      month: '2022-05',
      employer: SUPPLIER,
      unit: UNIT,
      nationalId: ONE,
      staffNo: '7',
      foreignId: false,
      employmentId: '1',
      employmentType: 'ordinaertArbeidsforhold',
      employmentForm: 'fast',
      positionPercent: 60_500,
      fullTimeHours: 37_500,
      workingTimeScheme: 'ikkeSkift',
      payScheme: 'timeloenn',
      occupation: '2511101',
      startDate: '2019-03-01',
    });
    expect(
      evidence.records.ameldingIncome.map(({ fields: { description, benefit, amount, hours, withheld } }) => [
        ...[description, benefit],
        ...[amount, hours, withheld],
      ]),
    ).toEqual([
      ['timeloenn', 'kontantytelse', 4_640_050, 145_250, 100_000],
      ['trekkILoennForFerie', 'kontantytelse', -120_000, undefined, undefined],
    ]);
  });
  test.each(['v2_0', 'v2_1', 'v2_2', 'v2_3'])('version %s', async (version) => {
    expect((await at({ 'a.xml': ameldingXml(MADE, version) })).records.ameldingEmployment).toHaveLength(2);
  });
  test('JSON of the same tree gives the same', async () => {
    const [xml, json] = [await at({ 'a.xml': ameldingXml(MADE) }), await at({ 'a.json': amelding(MADE) })];
    expect(seen(json)).toEqual(['a.json amelding']);
    expect(fieldsOf(json)).toEqual(fieldsOf(xml));
  });
  test('JSON whose names come in another order, and with one object where there could be several', async () => {
    const { leveranse } = JSON.parse(amelding({ ...MADE, people: MADE.people.slice(0, 1) }));
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.length === 1
          ? turned(value[0])
          : value.map(turned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, one]) => [key, turned(one)]),
            )
          : value;
    const evidence = await at({ 'a.json': JSON.stringify({ leveranse: turned(leveranse) }) });
    expect(evidence.records.ameldingEmployment[0]?.fields).toMatchObject({
      employer: SUPPLIER,
      unit: UNIT,
      month: '2022-05',
      nationalId: ONE,
    });
  });
  test('JSON that says null where nothing is known', async () => {
    const text = amelding(MADE).replaceAll('"ikkeSkift"', 'null');
    const { files, records } = await at({ 'a.json': text });
    expect(files[0]?.problems).toEqual([]);
    expect(records.ameldingEmployment[0]?.fields).not.toHaveProperty('workingTimeScheme');
  });
  test('unknown codes stay as they stand, without a problem', async () => {
    const made = {
      ...MADE,
      people: [{ id: ONE, employments: [{ form: 'midlertidigAnsattSomTilkallingsvikar', type: 'nyttSlag' }] }],
    };
    const evidence = await at({ 'a.xml': ameldingXml(made) });
    expect(seen(evidence)).toEqual(['a.xml amelding']);
    expect(evidence.records.ameldingEmployment[0]?.fields).toMatchObject({
      employmentForm: 'midlertidigAnsattSomTilkallingsvikar',
      employmentType: 'nyttSlag',
    });
  });
  test('a person known by a foreign number only', async () => {
    const text = ameldingXml({ ...MADE, people: [{ staffNo: '9' }] }).replace(
      '<identifiserendeInformasjon>',
      '<internasjonalIdentifikator><identifikator>X1</identifikator><land>SE</land></internasjonalIdentifikator><identifiserendeInformasjon>',
    );
    expect((await at({ 'a.xml': text })).records.ameldingEmployment[0]?.fields).toMatchObject({
      foreignId: true,
      staffNo: '9',
    });
  });
  test('elements of another namespace give nothing', async () => {
    const text = ameldingXml(MADE).replaceAll('<stillingsprosent>', '<stillingsprosent xmlns="urn:annet">');
    expect((await at({ 'a.xml': text })).records.ameldingEmployment[0]?.fields.positionPercent).toBeUndefined();
  });
  test('two messages in one file', async () => {
    const [first, second] = [ameldingXml(MADE), ameldingXml({ ...MADE, month: '2022-06', messageId: 'M-3' })];
    const leveranse = /<Leveranse>[\s\S]*<\/Leveranse>/.exec(second)?.[0] ?? '';
    const evidence = await at({ 'a.xml': first.replace('</melding>', `${leveranse}</melding>`) });
    expect(evidence.records.ameldingEmployment.map(({ fields }) => fields.month)).toEqual([
      '2022-05',
      '2022-05',
      '2022-06',
      '2022-06',
    ]);
  });
});

describe('what is wrong', () => {
  test.each([
    ['national id', { people: [{ id: '13097248023' }] }, 'NATIONAL_ID_INVALID', 'nationalId'],
    ['per cent', { people: [{ id: ONE, employments: [{ percent: 'full' }] }] }, 'CELL_NOT_NUMBER', 'positionPercent'],
    ['hours', { people: [{ id: ONE, employments: [{ hours: '37,5' }] }] }, 'CELL_NOT_NUMBER', 'fullTimeHours'],
    ['day', { people: [{ id: ONE, employments: [{ start: '2022-02-30' }] }] }, 'DATE_IMPOSSIBLE', 'startDate'],
    ['legal unit', { reporter: '310000018' }, 'ORG_NUMBER_INVALID', 'employer'],
    ['sub-unit', { unit: '310000018' }, 'ORG_NUMBER_INVALID', 'unit'],
    ['month', { month: '2022-13', deliveredAt: '2022-06-03T12:30:00Z' }, 'CELL_NOT_MONTH', 'month'],
  ] as const)('%s: located, told once, the field unreadable', async (_, more, code, field) => {
    for (const [name, text] of [
      ['a.xml', ameldingXml({ ...MADE, ...more })],
      ['a.json', amelding({ ...MADE, ...more })],
    ] as const) {
      const { files, records } = await at({ [name]: text });
      expect(files[0]?.problems.map((one) => one.code)).toEqual([code]);
      expect(files[0]?.problems[0]?.at).toMatchObject(
        name === 'a.xml' ? { line: expect.any(Number) } : { path: expect.stringMatching(/^\/leveranse\//) },
      );
      expect(records.ameldingEmployment[0]?.unreadable).toEqual([field]);
    }
  });
  test('amounts past øre', async () => {
    const people = [{ id: ONE, incomes: [{ what: 'timeloenn', amount: '2000.005', hours: '8' }] }];
    const { files, records } = await at({ 'a.xml': ameldingXml({ ...MADE, people }) });
    expect(files[0]?.problems).toMatchObject([{ code: 'CELL_NOT_AMOUNT', read: '2000.005' }]);
    expect(records.ameldingIncome[0]?.unreadable).toEqual(['amount']);
  });
  test('a file that breaks off keeps what it held, and is not known to hold everybody', async () => {
    const { files, records } = await at({ 'a.xml': ameldingXml(MADE, 'v2_3', TWO) });
    expect(files[0]?.problems.map((one) => one.code)).toEqual(['XML_BROKEN']);
    expect(records.amelding[0]).toMatchObject({
      unreadable: ['people'],
      fields: { reporter: SUPPLIER, month: '2022-05' },
    });
    expect(records.ameldingEmployment.map(({ fields }) => [fields.nationalId, fields.employer, fields.unit])).toEqual([
      [ONE, SUPPLIER, UNIT],
    ]);
  });
  test('a thousand people with the same fault are told as the first of them and a count', async () => {
    const people = Array.from({ length: 1000 }, (_, index) => ({
      id: personId(index),
      employments: [{ percent: '?' }],
    }));
    const { files } = await at({ 'a.xml': ameldingXml({ ...MADE, people }) });
    expect(files[0]?.problems).toHaveLength(26);
    expect(files[0]?.problems.at(-1)).toMatchObject({ code: 'TABLE_MORE_ALIKE', read: '975' });
  });
  test('no national id reaches a problem, a place or a file', async () => {
    const people = [{ id: `${ONE}1`, employments: [{ percent: ONE, start: TWO }] }];
    const { files } = await at({ 'a.xml': ameldingXml({ ...MADE, people }), 'b.json': amelding({ ...MADE, people }) });
    expect(files.flatMap((file) => file.problems)).toHaveLength(6);
    expect(JSON.stringify(files)).not.toMatch(/\d{6}81/);
    for (const id of [ONE, TWO]) expect(JSON.stringify(files)).not.toContain(id.slice(0, 9));
  });
  test('JSON that is no message, and one nested a thousand deep', async () => {
    expect(seen(await at({ 'a.json': '{"leveranse": {"oppgave": 1}}' }))).toEqual(['a.json unknown FILE_UNKNOWN']);
    const deep = `{"leveranse": {"kalendermaaned": "2022-05", "oppgave": ${'['.repeat(1000)}${']'.repeat(1000)}}}`;
    expect((await at({ 'a.json': deep })).records.amelding).toHaveLength(1);
  });
});

test('a thousand people in six months are read in two seconds, person by person', async () => {
  const people = Array.from({ length: 1000 }, (_, index) => ({
    id: personId(index),
    incomes: [
      { what: 'fastloenn', amount: '52000.00' },
      { what: 'bonus', amount: '1000.00' },
    ],
  }));
  const months = ['01', '02', '03', '04', '05', '06'].map((month) => `2022-${month}`);
  const files = Object.fromEntries(months.map((month) => [`${month}.xml`, ameldingXml({ month, people })]));
  // Processor time, the best of three: what else the machine is doing says nothing about this.
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 3 && best > 1900; turn += 1) {
    const started = process.cpuUsage();
    const { records } = await at(files);
    best = Math.min(best, spent(started));
    expect(records.ameldingEmployment).toHaveLength(6000);
    expect(new Set(records.ameldingEmployment.map(({ fields }) => fields.nationalId)).size).toBe(1000);
  }
  expect(best).toBeLessThan(2000);
}, 60_000);

/** Milliseconds of processor time since a reading. */
function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}
