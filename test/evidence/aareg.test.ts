/** Answers of Aa-registeret in the older and the newer shape. Numbers and people are invented. */
import { describe, expect, test } from 'vitest';
import { personId, SUPPLIER, UNIT } from './amelding-made.ts';
import { readFiles, seen } from './reading.ts';

const ID = personId(3);
const NEWER = {
  type: { kode: 'ordinaertArbeidsforhold', beskrivelse: 'Ordinært arbeidsforhold' },
  arbeidstaker: {
    identer: [
      { type: 'AKTORID', ident: '2487935163633', gjeldende: true },
      { type: 'FOLKEREGISTERIDENT', ident: personId(4), gjeldende: false },
      { type: 'FOLKEREGISTERIDENT', ident: ID, gjeldende: true },
    ],
  },
  arbeidssted: { type: 'Underenhet', identer: [{ type: 'ORGANISASJONSNUMMER', ident: UNIT }] },
  opplysningspliktig: { type: 'Hovedenhet', identer: [{ type: 'ORGANISASJONSNUMMER', ident: SUPPLIER }] },
  ansettelsesperiode: { startdato: '2019-10-01', sluttdato: '2022-08-31' },
  ansettelsesdetaljer: [
    {
      type: 'Ordinaer',
      ansettelsesform: { kode: 'midlertidig', beskrivelse: 'Midlertidig ansettelse' },
      antallTimerPrUke: 37.5,
      avtaltStillingsprosent: 60.25,
      rapporteringsmaaneder: { fra: '2022-06', til: null },
    },
    {
      type: 'Ordinaer',
      antallTimerPrUke: 37.5,
      avtaltStillingsprosent: 100,
      rapporteringsmaaneder: { fra: '2019-10', til: '2022-05' },
    },
  ],
};
const OLDER = {
  arbeidsforholdId: 'x',
  arbeidstaker: { type: 'Person', offentligIdent: ID, aktoerId: '2487935163633' },
  arbeidsgiver: { type: 'Organisasjon', organisasjonsnummer: UNIT },
  opplysningspliktig: { type: 'Organisasjon', organisasjonsnummer: SUPPLIER },
  type: 'ordinaertArbeidsforhold',
  ansettelsesperiode: { periode: { fom: '2019-10-01', tom: '2022-08-31' } },
  arbeidsavtaler: [
    {
      ansettelsesform: 'midlertidig',
      stillingsprosent: 60.25,
      antallTimerPrUke: 37.5,
      gyldighetsperiode: { fom: '2022-06-01' },
    },
    { stillingsprosent: 100.0, antallTimerPrUke: 37.5, gyldighetsperiode: { fom: '2019-10-01', tom: '2022-05-31' } },
  ],
};
const SHARED = {
  nationalId: ID,
  employer: SUPPLIER,
  unit: UNIT,
  employmentType: 'ordinaertArbeidsforhold',
  startDate: '2019-10-01',
  endDate: '2022-08-31',
  fullTimeHours: 37_500,
};
const read = (value: unknown) => readFiles({ 'svar.json': JSON.stringify(value) });

describe.each([
  ['newer', NEWER],
  ['older', OLDER],
])('%s shape', (_, employment) => {
  test('one record a row of details, with its months', async () => {
    const evidence = await read(employment);
    expect(seen(evidence)).toEqual(['svar.json registeredEmployment']);
    expect(evidence.records.registeredEmployment.map(({ fields }) => fields)).toEqual([
      { ...SHARED, employmentForm: 'midlertidig', positionPercent: 60_250, monthFrom: '2022-06' },
      { ...SHARED, positionPercent: 100_000, monthFrom: '2019-10', monthTo: '2022-05' },
    ]);
  });
  test('in a list, and in an answer that says when the extract was made', async () => {
    expect((await read([employment, employment])).records.registeredEmployment).toHaveLength(4);
    const { records } = await read({ levert: '2022-09-01T08:00:00', arbeidsforhold: [employment] });
    expect(records.registeredEmployment[0]).toMatchObject({
      fields: { extractedOn: '2022-09-01' },
      at: { path: expect.stringMatching(/^\/arbeidsforhold\/0\//) },
    });
  });
});

test('what is wrong is located; the national id is not told', async () => {
  const wrong = {
    ...NEWER,
    arbeidstaker: { identer: [{ type: 'FOLKEREGISTERIDENT', ident: '13097248023' }] },
    opplysningspliktig: { identer: [{ type: 'ORGANISASJONSNUMMER', ident: '310000018' }] },
    ansettelsesperiode: { startdato: '2022-02-30' },
    ansettelsesdetaljer: [{ avtaltStillingsprosent: 'hel', rapporteringsmaaneder: { fra: '2022-14' } }],
  };
  const { files, records } = await read([wrong]);
  expect(files[0]?.problems.map(({ code, at }) => `${code} ${at.path}`)).toEqual([
    'ORG_NUMBER_INVALID /0/opplysningspliktig',
    'DATE_IMPOSSIBLE /0/ansettelsesperiode',
    'NATIONAL_ID_INVALID /0/arbeidstaker',
    'CELL_NOT_NUMBER /0/ansettelsesdetaljer/0/avtaltStillingsprosent',
    'CELL_NOT_MONTH /0/ansettelsesdetaljer/0',
  ]);
  expect(records.registeredEmployment[0]?.unreadable).toEqual([
    'employer',
    'startDate',
    'nationalId',
    'positionPercent',
    'monthFrom',
  ]);
  expect(JSON.stringify(files)).not.toContain('130972');
});
test('unknown codes stay as they stand; a row without details still tells of the employment', async () => {
  const details = [{ ansettelsesform: { kode: 'nyForm' } }, { ansettelsesform: '' }];
  const { records } = await read([
    { ...NEWER, ansettelsesdetaljer: details },
    { ...NEWER, ansettelsesdetaljer: [] },
  ]);
  expect(records.registeredEmployment.map(({ fields }) => [fields.employmentForm, fields.startDate])).toEqual([
    ['nyForm', '2019-10-01'],
    [undefined, '2019-10-01'],
    [undefined, '2019-10-01'],
  ]);
});
test('other JSON about people is not taken for the register', async () => {
  expect(seen(await read({ arbeidstaker: 'x' }))).toEqual(['svar.json unknown FILE_UNKNOWN']);
});
