/** Tables as they are filled in → what is found about hired-in labour, and whoever worked without being listed. */
import { describe, expect, test } from 'vitest';
import { describe as inWords } from '../../src/report/describe.ts';
import { AGENCY, assessment, checkFolder, type Folder, HIRE, SUPPLIER, type Typed, verdicts } from './hire-folder.ts';

const PDF = '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\nBT /F1 9 Tf (Utdrag) Tj ET\ntrailer<</Root 1 0 R>>\n%%EOF';
const EXTRACT: Typed = {
  agency: AGENCY,
  agencyName: 'Eksempel Bemanning AS',
  status: 'Lovlig – godkjent',
  extractedOn: '01.07.2025',
  from: '15.01.2025',
  to: '14.01.2026',
};
const COMPLETE = { hiresComplete: 'hires.csv' };

/** What one rule says of the only hire. */
async function hire(
  rule: string,
  row: Typed = {},
  more: Folder['tables'] = {},
  folder: Folder = {},
): Promise<string | undefined> {
  const found = await verdicts(rule, {
    complete: COMPLETE,
    ...folder,
    tables: { hires: [{ ...HIRE, ...row }], ...more },
  });
  return Object.entries(found).find(([id]) => id.startsWith('hire/'))?.[1];
}

describe('agency-approved', () => {
  const status = (row: Typed, ...extracts: Typed[]) => hire('agency-approved', row, { agencyExtract: extracts });
  const on = (day: string, extract: Typed) =>
    status(
      { firstDay: day, lastDay: day, agreedOn: '', ground: 'Vikariat' },
      { ...EXTRACT, from: '', to: '', extractedOn: day, ...extract },
    );
  test('approved all days', async () => expect(await status({}, EXTRACT)).toBe('passed'));
  test('the same hire on both sides of each date', async () => {
    expect(await on('31.12.2023', { status: 'Registrert' })).toBe('passed');
    expect(await on('01.01.2024', { status: 'Registrert' })).toBe('failed');
    expect(await on('31.03.2024', { status: 'Søknad under behandling' })).toBe('passed');
    expect(await on('01.04.2024', { status: 'Søknad under behandling' })).toBe('failed');
  });
  test('an approval that runs out fails from the day after, and the ground says when', async () => {
    const folder: Folder = {
      complete: COMPLETE,
      tables: { hires: [HIRE], agencyExtract: [{ ...EXTRACT, from: '01.04.2024', to: '31.03.2025' }] },
    };
    const { findings } = await checkFolder(folder);
    const found = findings.find((one) => one.id === 'agency-approved:hire/A-001/2025-02-10');
    expect(found?.outcome).toBe('failed');
    expect(found?.grounds.map(({ from, to, outcome }) => [from, to, outcome])).toEqual([
      ['2025-02-10', '2025-03-31', 'passed'],
      ['2025-04-01', '2025-06-30', 'failed'],
    ]);
  });
  test('an extract older than the hire, or none', async () => {
    expect(await status({}, { ...EXTRACT, extractedOn: '01.02.2025', from: '', to: '' })).toBe(
      'cantTell/missingEvidence/agencyStatus',
    );
    expect(await status({})).toBe('cantTell/missingEvidence/agencyStatus');
  });
  test('the day of the extract may stand above the table', async () => {
    const csv = `Bemanningsforetaksregisteret\r\nSlått opp dato;10.02.2025\r\n\r\nOrganisasjonsnummer;Navn;Godkjenningsstatus\r\n${AGENCY};Eksempel Bemanning AS;Godkjent\r\n`;
    expect(await hire('agency-approved', { lastDay: '10.02.2025' }, {}, { files: { 'utdrag.csv': csv } })).toBe(
      'passed',
    );
  });
  test('the JSON answer reads as well', async () => {
    const answer = JSON.stringify({
      organisasjonsnummer: AGENCY,
      godkjenningsstatus: 'Godkjent',
      levert: '2025-02-10T08:00:00Z',
    });
    expect(await hire('agency-approved', { lastDay: '10.02.2025' }, {}, { files: { 'svar.json': answer } })).toBe(
      'passed',
    );
  });
  test('a sole trader cannot be approved', async () =>
    expect(await status({ agencyKind: 'Enkeltpersonforetak' }, EXTRACT)).toBe('failed'));
  test('a producing company is for a person to judge', async () => {
    const row = { agencyKind: 'Produksjonsbedrift' };
    expect(await status(row)).toBe('cantTell/needsReview/lenderIsProducer');
    const judged = (answer: string) =>
      hire('agency-approved', row, { assessments: [assessment('Utleieren er en produksjonsbedrift', answer)] });
    expect(await judged('Ja')).toBe('inapplicable');
    expect(await judged('Nei')).toBe('cantTell/missingEvidence/agencyStatus');
  });
  test('outside the period', async () =>
    expect(await status({ firstDay: '01.02.2022', lastDay: '31.12.2022' })).toBe('inapplicable'));
  test('no hires, stated complete or not', async () => {
    expect(await verdicts('agency-approved', { complete: { hiresComplete: 'ingen' } })).toEqual({
      contract: 'inapplicable',
    });
    expect(await verdicts('agency-approved', {})).toEqual({ contract: 'cantTell/missingEvidence/hiresComplete' });
  });
  test('in words', async () => {
    const result = await checkFolder({
      complete: COMPLETE,
      tables: { hires: [HIRE], agencyExtract: [{ ...EXTRACT, status: 'Ikke godkjent' }] },
    });
    const found = result.findings.find(({ rule }) => rule === 'agency-approved');
    expect(found && inWords(found, result, 'nb').sentence).toBe(
      'Utleieren var ikke godkjent mens personen arbeidet, eller er et enkeltpersonforetak og kan ikke bli godkjent. Status i registeret: ikke godkjent.',
    );
  });
});

describe('hire-approved-by-buyer', () => {
  const BY_BUYER: Partial<Folder> = {
    case: {
      deliveredBy: [
        { files: 'assessments.csv', by: 'uke' },
        { files: 'hires.csv', by: 'buyer' },
      ],
    },
  };
  const approved = (approvedOn: string, more: Folder['tables'] = {}, folder: Partial<Folder> = BY_BUYER) =>
    hire('hire-approved-by-buyer', { approvedOn }, more, folder);
  test("the supplier's own list says so, and does not show it; what it says against itself stands", async () => {
    expect(await approved('09.02.2025', {}, {})).toBe('cantTell/declaredOnly/hireApprovedOn+sameDayHireApproved');
    expect(await approved('10.02.2025', {}, {})).toBe('cantTell/declaredOnly/hireApprovedOn+sameDayHireApproved');
    expect(await approved('11.02.2025', {}, {})).toBe('failed');
  });
  test('the day before, the same day, the day after', async () => {
    expect(await approved('09.02.2025')).toBe('passed');
    expect(await approved('10.02.2025')).toBe('cantTell/needsReview/sameDayHireApproved');
    expect(await approved('11.02.2025')).toBe('failed');
    expect(await approved('')).toBe('cantTell/missingEvidence/hireApprovedOn+sameDayHireApproved');
  });
  test('the same day, judged', async () =>
    expect(
      await approved('10.02.2025', { assessments: [assessment('sameDayHireApproved', 'Ja', 'A-001/2025-02-10')] }),
    ).toBe('passed'));
  test('hours show that the person had begun', async () => {
    const hours = [{ employer: AGENCY, staffNo: '7', date: '05.02.2025', hours: '7,5' }];
    expect(await approved('06.02.2025', { hours })).toBe('failed');
    expect(await approved('04.02.2025', { hours })).toBe('passed');
  });
  test('an enclosed approval', async () => {
    const attestations = [
      {
        attestation: 'Godkjenning fra oppdragsgiver',
        party: AGENCY,
        person: '7',
        date: '01.02.2025',
        document: 'brev.pdf',
      },
    ];
    const files = { 'brev.pdf': PDF };
    expect(await hire('hire-approved-by-buyer', { approvedOn: '' }, { attestations }, { files })).toBe('passed');
    expect(await hire('hire-approved-by-buyer', { approvedOn: '' }, { attestations })).toBe(
      'cantTell/missingEvidence/hireApprovedOn+sameDayHireApproved',
    );
  });
});

describe('hire-legal-ground', () => {
  const ground = (row: Typed, more: Folder['tables'] = {}, folder: Folder = {}) =>
    hire('hire-legal-ground', row, more, folder);
  const temporary = (firstDay: string, lastDay: string, agreedOn: string) =>
    ground({ ground: 'Arbeid av midlertidig karakter', firstDay, lastDay, agreedOn });
  test('temporary nature on both sides of the change', async () => {
    expect(await temporary('01.03.2023', '31.03.2023', '')).toBe('passed');
    expect(await temporary('01.03.2023', '01.04.2023', '31.03.2023')).toBe('passed');
    expect(await temporary('01.04.2023', '30.04.2023', '01.04.2023')).toBe('failed');
    expect(await temporary('01.03.2023', '01.04.2023', '')).toBe('cantTell/missingEvidence/hireAgreedOn');
    expect(await temporary('01.03.2023', '30.06.2023', '31.03.2023')).toBe('passed');
    expect(await temporary('01.03.2023', '01.07.2023', '31.03.2023')).toBe('failed');
  });
  test('a substitute, other, and nothing', async () => {
    expect(await ground({})).toBe('passed');
    expect(await ground({ ground: 'Annet' })).toBe('cantTell/missingEvidence/hireGround');
    expect(await ground({ ground: '' })).toBe('cantTell/missingEvidence/hireGround');
    expect(await ground({ ground: 'Behov' })).toBe('cantTell/unreadableEvidence/hireGround');
  });
  test('a union agreement, enclosed or declared', async () => {
    const row = { ground: 'Avtale med tillitsvalgte' };
    const attestations = [
      { attestation: 'Avtale om innleie', party: SUPPLIER, date: '01.01.2025', document: 'avtale.pdf' },
    ];
    expect(await ground(row, { attestations }, { files: { 'avtale.pdf': PDF } })).toBe('passed');
    const unsaid = attestations.map((one) => ({ ...one, attestation: 'Tariffavtale' }));
    expect(await ground(row, { attestations: unsaid }, { files: { 'avtale.pdf': PDF } })).toBe(
      'cantTell/missingEvidence/unionAgreementShown',
    );
    expect(await ground(row)).toBe('cantTell/missingEvidence/unionAgreementShown');
    const said = JSON.stringify({
      signer: 'Kari Prøve',
      signedOn: '2025-06-01',
      answers: [{ fact: 'unionAgreementShown', subject: '*', value: true }],
    });
    expect(await ground(row, {}, { files: { 'erklaring.json': said } })).toBe(
      'cantTell/declaredOnly/unionAgreementShown',
    );
  });
  test('a specialist: three conditions, each judged', async () => {
    const row = { ground: 'Spesialist' };
    expect(await ground(row)).toBe('cantTell/needsReview/specialistAdvisory+specialistCompetence+specialistDelimited');
    const judged = (...answers: string[]) =>
      ground(row, {
        assessments: ['specialistCompetence', 'specialistAdvisory', 'specialistDelimited'].map((question, index) =>
          assessment(question, answers[index] as string),
        ),
      });
    expect(await judged('Ja', 'Ja', 'Ja')).toBe('passed');
    expect(await judged('Ja', 'Ja', 'Nei')).toBe('failed');
  });
});

describe('pay-between-assignments', () => {
  const paid = (row: Typed, attestation?: Typed, files: Folder['files'] = { 'lonn.pdf': PDF }) =>
    hire('pay-between-assignments', row, { attestations: attestation ? [attestation] : [] }, { files });
  const shown = { attestation: 'Lønn mellom oppdrag', party: AGENCY, date: '01.02.2025', document: 'lonn.pdf' };
  test('documented, ticked, denied, nothing', async () => {
    expect(await paid({}, { ...shown, to: '30.06.2025' })).toBe('passed');
    expect(await paid({}, shown)).toBe('cantTell/missingEvidence/payBetweenAssignments');
    expect(await paid({}, { ...shown, to: '29.06.2025' })).toBe('cantTell/missingEvidence/payBetweenAssignments');
    expect(await paid({ payBetweenAssignments: 'Ja' })).toBe('cantTell/declaredOnly/payBetweenAssignments');
    expect(await paid({ payBetweenAssignments: 'Nei' })).toBe('failed');
    expect(await paid({})).toBe('cantTell/missingEvidence/payBetweenAssignments');
  });
});

describe('hire-recognised', () => {
  const hours = [{ employer: SUPPLIER, staffNo: '1', date: '10.02.2025', hours: '7,5' }];
  const sets = {
    hoursComplete: 'hours.csv',
    payrollComplete: 'ingen',
    personsComplete: 'ingen',
    hiresComplete: 'ingen',
  };
  const worked = (tables: Folder['tables'], complete: Folder['complete'] = sets) =>
    verdicts('hire-recognised', { tables: { hours, ...tables }, complete });
  test('in none of the complete lists: failed, and told with both places', async () => {
    expect(await worked({})).toEqual({ 'person/A-001': 'failed' });
    const { contradictions } = await checkFolder({ tables: { hours }, complete: sets });
    expect(contradictions.map((one) => one.id)).toEqual(['personWorked:person/A-001']);
    expect(contradictions[0]?.sides[0]?.from[0]).toMatchObject({ file: 'hours.csv', row: 2 });
  });
  test('in none of the lists, not all complete', async () => {
    const { hiresComplete: _, ...fewer } = sets;
    expect(await worked({}, fewer)).toEqual({ 'person/A-001': 'cantTell/missingEvidence/hiresComplete' });
  });
  test("in the payroll or the list of hires; the supplier's table of persons alone leaves it open", async () => {
    const payroll = [{ employer: SUPPLIER, staffNo: '1', payDay: '28.02.2025', netPay: '30000' }];
    expect(await worked({ payroll }, { hoursComplete: 'hours.csv' })).toEqual({ 'person/A-001': 'passed' });
    const persons = [{ employer: SUPPLIER, staffNo: '1', startDate: '01.01.2024', workerType: 'Ansatt' }];
    expect(await worked({ persons }, { hoursComplete: 'hours.csv' })).toEqual({
      'person/A-001': expect.stringMatching(/^cantTell\/missingEvidence\/.*workExplained/),
    });
    const hired = {
      tables: { hires: [HIRE], hours: [{ employer: AGENCY, staffNo: '7', date: '10.02.2025', hours: '7,5' }] },
    };
    expect(await verdicts('hire-recognised', { ...hired, complete: { hoursComplete: 'hours.csv' } })).toEqual({
      'person/A-001': 'passed',
    });
  });
});
