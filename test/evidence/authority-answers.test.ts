/** Answers of authorities in every shape seen. Numbers and companies are invented. */
import { describe, expect, test } from 'vitest';
import { readFiles, seen } from './reading.ts';

const PARTY = '310111643';
const NESTED = {
  levert: '2023-09-21T10:47:13.291069732',
  forespurteOrganisasjon: PARTY,
  restanser: {
    restskatt: { forfaltOgUbetaltRenter: 0, forfaltOgUbetaltKrav: 0, forfaltOgUbetalt: 0 },
    forskuddstrekk: { forfaltOgUbetaltRenter: 58552, forfaltOgUbetaltKrav: 75155, forfaltOgUbetalt: 133707 },
    merverdiavgift: { forfaltOgUbetaltKrav: 12, forfaltOgUbetalt: 12 },
  },
};

async function readJson(value: unknown): Promise<Awaited<ReturnType<typeof readFiles>>> {
  return readFiles({ 'svar.json': typeof value === 'string' ? value : JSON.stringify(value) });
}

describe('arrears', () => {
  test('nested, bare', async () => {
    const { records, files } = await readJson(NESTED);
    expect(files[0]).toMatchObject({ kind: 'taxArrears', records: 1, problems: [] });
    expect(records.taxArrears[0]?.fields).toEqual({
      party: PARTY,
      answeredOn: '2023-09-21',
      status: 'answered',
      amounts: [
        { kind: 'restskatt', total: 0, claims: 0, interest: 0 },
        { kind: 'forskuddstrekk', total: 13_370_700, claims: 7_515_500, interest: 5_855_200 },
        { kind: 'merverdiavgift', total: 1200, claims: 1200 },
      ],
    });
  });
  test('nested inside one value named default, as object and as text', async () => {
    const plain = (await readJson(NESTED)).records.taxArrears[0]?.fields;
    for (const value of [NESTED, JSON.stringify(NESTED)]) {
      const { records } = await readJson({
        name: 'RestanserV2',
        evidenceValues: [{ evidenceValueName: 'default', value }],
      });
      expect(records.taxArrears[0]?.fields).toEqual(plain);
    }
  });
  test('flat values in an envelope, øre as decimal text', async () => {
    const { records } = await readJson({
      evidenceValues: [
        { evidenceValueName: 'organisasjonsnummer', value: PARTY, timestamp: '2025-06-20T08:00:00Z' },
        { evidenceValueName: 'merverdiavgiftForfaltOgUbetalt', value: '100.50', timestamp: '2025-06-20T08:00:00Z' },
        { evidenceValueName: 'gebyrForfaltOgUbetalt', value: 0, timestamp: '2025-06-20T08:00:00Z' },
      ],
    });
    expect(records.taxArrears[0]?.fields).toEqual({
      party: PARTY,
      answeredOn: '2025-06-20',
      status: 'answered',
      amounts: [
        { kind: 'merverdiavgift', total: 10_050 },
        { kind: 'gebyr', total: 0 },
      ],
    });
  });
  test('none found is a statement of its own', async () => {
    const { records } = await readJson({
      kode: 'RESTANSE-008',
      melding: 'Ingen restanser',
      forespurteOrganisasjon: PARTY,
      levert: '2025-06-20T08:00:00',
    });
    expect(records.taxArrears[0]?.fields).toEqual({ party: PARTY, answeredOn: '2025-06-20', status: 'noneFound' });
  });
  test.each([
    [2, 'waitingForConsent'],
    [3, 'denied'],
    [4, 'expired'],
    [5, 'waitingForSource'],
  ])('status %i', async (code, status) => {
    const { records } = await readJson({
      evidenceCodeName: 'RestanserV2',
      subject: PARTY,
      evidenceStatus: { status: { code } },
    });
    expect(records.taxArrears[0]?.fields).toEqual({ party: PARTY, status });
  });
  test('a wrong number, amount or day is located, the rest is read', async () => {
    const wrong = {
      ...NESTED,
      forespurteOrganisasjon: '310111644',
      levert: '2023-02-30T00:00:00',
      restanser: { ...NESTED.restanser, gebyr: { forfaltOgUbetalt: 'mye' } },
    };
    const { records, files } = await readJson(wrong);
    expect(files[0]?.problems.map(({ code, at }) => `${code} ${at.path}`)).toEqual([
      'ORG_NUMBER_INVALID /forespurteOrganisasjon',
      'DATE_IMPOSSIBLE /levert',
      'JSON_NOT_AS_EXPECTED /forespurteOrganisasjon',
      'CELL_NOT_AMOUNT /restanser/gebyr/forfaltOgUbetalt',
    ]);
    expect(records.taxArrears[0]?.unreadable).toEqual(['party', 'answeredOn', 'amounts.gebyr']);
    expect(records.taxArrears[0]?.fields.amounts).toHaveLength(3);
  });
});

describe('register of companies', () => {
  test('a unit; keys that are not there stay away', async () => {
    const { records } = await readJson({
      organisasjonsnummer: 310111643,
      navn: 'Eksempel AS',
      organisasjonsform: { kode: 'AS' },
      konkurs: false,
      registrertIForetaksregisteret: true,
    });
    expect(records.registeredUnit[0]?.fields).toEqual({
      party: PARTY,
      name: 'Eksempel AS',
      form: 'AS',
      bankrupt: false,
      inBusinessRegister: true,
    });
  });
  test('a page of a search, sub-units among them, each with its place', async () => {
    const unit = { organisasjonsnummer: PARTY, organisasjonsform: { kode: 'BEDR' }, overordnetEnhet: '312745925' };
    const { records } = await readJson({ _embedded: { underenheter: [unit, { ...unit, slettedato: '2025-01-31' }] } });
    expect(records.registeredUnit.map(({ at, fields }) => [at.path, fields.parent, fields.deletedOn])).toEqual([
      ['/_embedded/underenheter/0', '312745925', undefined],
      ['/_embedded/underenheter/1', '312745925', '2025-01-31'],
    ]);
  });
  test('a flag that is no flag is unreadable', async () => {
    const { records, files } = await readJson({
      organisasjonsnummer: PARTY,
      organisasjonsform: { kode: 'AS' },
      konkurs: 'nei',
    });
    expect(records.registeredUnit[0]?.unreadable).toEqual(['bankrupt']);
    expect(files[0]?.problems[0]).toMatchObject({ code: 'JSON_NOT_AS_EXPECTED', at: { path: '/konkurs' } });
  });
});

describe('counters and agencies', () => {
  test('counters of assignments abroad', async () => {
    const { records } = await readJson({
      forespurteOrganisasjon: PARTY,
      levert: '2025-06-20T08:00:00',
      oppdrag: {
        antallAktiveOppdragSomArbeidsgiver: 0,
        antallAktiveArbeidstakere: '3',
        antallRegistrerteOppdragSomOppdragsgiver: 1,
      },
    });
    expect(records.foreignCounters[0]?.fields).toEqual({
      party: PARTY,
      answeredOn: '2025-06-20',
      activeAssignmentsAsEmployer: 0,
      activeWorkers: 3,
      registeredAsClient: 1,
    });
  });
  test.each([
    ['Lovlig – godkjent', 'approved'],
    ['Ikke godkjent', 'notApproved'],
    ['Oppfylt registrering', 'registered'],
    ['Ikke registrert', 'notRegistered'],
    ['Søknad under behandling', 'pending'],
  ])('agency «%s»', async (said, status) => {
    const { records } = await readJson({
      organisasjonsnummer: PARTY,
      godkjenningsstatus: said,
      levert: '2025-02-01T00:00:00',
    });
    expect(records.agencyExtract[0]?.fields).toEqual({ agency: PARTY, extractedOn: '2025-02-01', status });
  });
  test('a status nobody knows is no approval', async () => {
    const { records, files } = await readJson({ organisasjonsnummer: PARTY, godkjenningsstatus: 'kanskje' });
    expect(records.agencyExtract[0]?.fields.status).toBeUndefined();
    expect(files[0]?.problems[0]?.code).toBe('CELL_NOT_CODE');
  });
});

test('other JSON is still not known', async () => {
  expect(seen(await readJson({ noe: 'annet' }))).toEqual(['svar.json unknown FILE_UNKNOWN']);
});

describe('a company that says two things of itself', () => {
  const told = async (more: object): Promise<string[]> => {
    const { files, records } = await readJson({
      organisasjonsnummer: PARTY,
      organisasjonsform: { kode: 'AS' },
      antallAnsatte: 20,
      harRegistrertAntallAnsatte: true,
      naeringskode1: { kode: '62.100' },
      ...more,
    });
    const problems = (files[0]?.problems ?? []).map(({ code, at, read, expected }) =>
      [code, at.path, read, expected].join(' '),
    );
    const { employees, industry } = records.registeredUnit[0]?.fields ?? {};
    return [...problems, `employees ${employees}`, `industry ${industry}`];
  };
  test('a number of employees, and that none is registered', async () => {
    expect(await told({})).toEqual(['employees 20', 'industry 62.100']);
    expect(await told({ harRegistrertAntallAnsatte: false })).toEqual([
      'JSON_NOT_AS_EXPECTED /harRegistrertAntallAnsatte false true (antallAnsatte 20)',
      'employees undefined',
      'industry 62.100',
    ]);
    expect(await told({ harRegistrertAntallAnsatte: false, antallAnsatte: 0 })).toEqual([
      'employees 0',
      'industry 62.100',
    ]);
    expect(await told({ harRegistrertAntallAnsatte: undefined })).toEqual(['employees 20', 'industry 62.100']);
  });
  test('a number that counts nobody', async () => {
    for (const antallAnsatte of [-1, 2.5, '20'])
      expect((await told({ antallAnsatte }))[0]).toContain('JSON_NOT_AS_EXPECTED /antallAnsatte');
    expect(await told({ antallAnsatte: undefined })).toEqual(['employees undefined', 'industry 62.100']);
  });
  test('a line of business that is no code', async () => {
    expect((await told({ naeringskode1: { kode: '6210' } }))[0]).toContain('/naeringskode1/kode 6210');
    expect(await told({ naeringskode1: undefined })).toEqual(['employees 20', 'industry undefined']);
  });
});
