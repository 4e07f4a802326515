/** Tables as they are filled in → what is found about subcontractors, and organisations that turn up without being listed. */
import { describe, expect, test } from 'vitest';
import { PDF } from './chain-folder.ts';
import { AGENCY, assessment, checkFolder, type Folder, HIRE, SUPPLIER, type Typed, verdicts } from './hire-folder.ts';

const SUB = '310000027';
const chain = [
  {
    company: SUB,
    companyName: 'Kode Øst AS',
    engagedBy: SUPPLIER,
    role: 'Underleverandør',
    firstDay: '10.02.2025',
    approvedOn: '09.02.2025',
  },
];
const WHOLE = { chainComplete: 'chain.csv' };

describe('subcontractor-approved', () => {
  const DOUBT = (reason: string): string =>
    `cantTell/${reason}/approvedOn+earlierPayOutside+paidBeforeApproval+sameDayLinkApproved`;
  const BY_BUYER: Partial<Folder> = {
    case: {
      deliveredBy: [
        { files: 'assessments.csv', by: 'uke' },
        { files: 'chain.csv', by: 'buyer' },
      ],
    },
  };
  const approved = async (row: Typed, more: Folder['tables'] = {}, folder: Partial<Folder> = BY_BUYER) =>
    (
      await verdicts('subcontractor-approved', {
        tables: { chain: [{ ...chain[0], ...row }], ...more },
        complete: WHOLE,
        ...folder,
      })
    )[`chainLink/${SUB}/${SUPPLIER}`];
  test("the supplier's own table says so, and does not show it; what it says against itself stands", async () => {
    expect(await approved({}, {}, {})).toBe(DOUBT('declaredOnly'));
    expect(await approved({ approvedOn: '11.02.2025' }, {}, {})).toBe('failed');
  });
  test('the approval itself shows it', async () => {
    const attestations = [
      { attestation: 'Godkjenning fra oppdragsgiver', party: SUB, date: '09.02.2025', document: 'brev.pdf' },
    ];
    expect(await approved({}, { attestations }, { files: { 'brev.pdf': PDF } })).toBe('passed');
    expect(await approved({}, { attestations }, {})).toBe(DOUBT('missingEvidence'));
  });
  test('the day before, the same day, the day after, a goods supplier, an agency', async () => {
    expect(await approved({})).toBe('passed');
    expect(await approved({ approvedOn: '10.02.2025' })).toBe('cantTell/needsReview/sameDayLinkApproved');
    expect(await approved({ approvedOn: '11.02.2025' })).toBe('failed');
    expect(await approved({ approvedOn: '11.02.2025', role: 'Vareleverandør' })).toBe('inapplicable');
    expect(await approved({ approvedOn: '11.02.2025', role: 'Innleie' })).toBe('inapplicable');
  });
  test('hours show an earlier first day; a payroll alone is for a person to judge', async () => {
    const hours = [{ employer: SUB, staffNo: '3', date: '03.02.2025', hours: '7,5' }];
    expect(await approved({}, { hours })).toBe('failed');
    const payroll = [{ employer: SUB, staffNo: '3', payDay: '31.01.2025', netPay: '30000' }];
    expect(await approved({}, { payroll })).toBe('cantTell/needsReview/earlierPayOutside');
    expect(await approved({}, { payroll, assessments: [assessment('earlierPayOutside', 'Ja')] })).toBe('passed');
  });
});

describe('chain-complete', () => {
  const seen = (tables: Folder['tables'], complete: Folder['complete'] = WHOLE) =>
    verdicts('chain-complete', { tables, complete });
  const hours = (employer: string) => [{ employer, staffNo: '1', date: '10.02.2025', hours: '7,5' }];
  test('in the chain, the supplier itself, a stranger', async () => {
    expect(await seen({ chain, hours: hours(SUB) })).toEqual({ [`seenParty/${SUB}`]: 'passed' });
    expect(await seen({ chain, hours: hours(SUPPLIER) })).toEqual({ [`seenParty/${SUPPLIER}`]: 'passed' });
    expect(await seen({ chain, hours: hours('310000035') })).toEqual({ 'seenParty/310000035': 'failed' });
  });
  test('a stranger where nobody vouches for the chain is doubt, and told all the same', async () => {
    const tables = { chain, hours: hours('310000035') };
    expect(await seen(tables, {})).toEqual({
      'seenParty/310000035': 'cantTell/missingEvidence/chainDeclaredComplete',
      contract: 'cantTell/missingEvidence/chainDeclaredComplete',
    });
    const { contradictions } = await checkFolder({ tables });
    expect(contradictions.map((one) => one.id)).toContain('partyActive:seenParty/310000035');
  });
  test('an agency and the issuer of a listed invoice', async () => {
    const invoiceList = [
      { invoiceNo: '1', issuer: '310000035', invoiceDate: '10.02.2025', amount: '1000', documentType: 'Faktura' },
    ];
    const found = await seen({ chain, hires: [HIRE], invoiceList });
    expect([found[`seenParty/${AGENCY}`], found['seenParty/310000035']]).toEqual(['failed', 'failed']);
  });
});

describe('foreign-party-known', () => {
  const ABROAD = 'SE5560000001';
  const foreign = [
    {
      company: ABROAD,
      companyName: 'Kod AB',
      country: 'SE',
      engagedBy: SUPPLIER,
      role: 'Underleverandør',
      firstDay: '10.02.2025',
      approvedOn: '09.02.2025',
    },
  ];
  const hours = [{ employer: ABROAD, staffNo: '1', date: '10.02.2025', hours: '7,5' }];
  const assignment = {
    assignment: 'O-1',
    client: SUPPLIER,
    contractor: ABROAD,
    country: 'SE',
    startedOn: '10.02.2025',
    workPlace: 'Norge',
    value: '50000',
    reportedOn: '15.02.2025',
    receipt: 'K-1',
  };
  const known = async (foreignAssignments: readonly Typed[], complete: Folder['complete'] = {}) =>
    (
      await verdicts('foreign-party-known', {
        tables: { chain: foreign, hours, foreignAssignments },
        complete: { ...WHOLE, ...complete },
      })
    )[`seenParty/${ABROAD}`];
  test('in the list, not in it, nobody vouches for it', async () => {
    expect(await known([assignment])).toBe('passed');
    expect(
      await known([{ ...assignment, contractor: 'DK12345678', country: 'DK' }], {
        foreignAssignmentsComplete: 'foreignAssignments.csv',
      }),
    ).toBe('failed');
    expect(await known([], { foreignAssignmentsComplete: 'ingen' })).toBe('failed');
    expect(await known([])).toBe('cantTell/missingEvidence/foreignAssignmentsComplete');
  });
  test('a Norwegian party', async () => {
    const found = await verdicts('foreign-party-known', {
      tables: { chain, hours: [{ ...hours[0], employer: SUB } as Typed] },
      complete: WHOLE,
    });
    expect(found).toEqual({ [`seenParty/${SUB}`]: 'inapplicable' });
  });
  test('counters of nought are told and fail nothing', async () => {
    const counters = JSON.stringify({
      forespurteOrganisasjon: SUPPLIER,
      levert: '2025-03-01T08:00:00Z',
      oppdrag: {
        antallAktiveOppdragSomArbeidsgiver: 0,
        antallAktiveArbeidstakere: 0,
        antallRegistrerteOppdragSomOppdragsgiver: 0,
      },
    });
    const folder: Folder = {
      tables: { chain: foreign, hours, foreignAssignments: [assignment] },
      complete: WHOLE,
      files: { 'teller.json': counters },
    };
    const { findings, contradictions } = await checkFolder(folder);
    expect(contradictions.map((one) => one.id)).toEqual([`registeredForeignAssignments:seenParty/${ABROAD}`]);
    expect(findings.find((one) => one.id === `foreign-party-known:seenParty/${ABROAD}`)?.outcome).toBe('passed');
  });
});
