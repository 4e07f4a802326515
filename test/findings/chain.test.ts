/** Tables as they are filled in → what is found about tiers, the right to audit, documents and competition law. */
import { describe, expect, test } from 'vitest';
import { describe as inWords } from '../../src/report/describe.ts';
import { term } from '../facts/build.ts';
import { checkFolder, type Folder, SUPPLIER, type Typed, table, verdicts } from './chain-folder.ts';

const [A, B, C, AGENCY] = ['310000027', '310000035', '310000043', '310000051'];
const sub: Typed = {
  company: A,
  companyName: 'Kode Øst AS',
  engagedBy: SUPPLIER,
  role: 'Underleverandør',
  firstDay: '01.06.2022',
};
const below: Typed = {
  company: B,
  companyName: 'Kode Vest AS',
  engagedBy: A,
  role: 'Underleverandør',
  firstDay: '01.06.2022',
};
const WHOLE = { chainComplete: 'kjede.csv' };
const link = (company: string, engagedBy: string) => `chainLink/${company}/${engagedBy}`;
const PDF = '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\nBT /F1 9 Tf (Utdrag) Tj ET\ntrailer<</Root 1 0 R>>\n%%EOF';

describe('tier-limit', () => {
  const tiers = (folder: Folder) => verdicts('tier-limit', folder);
  test('an empty chain stated complete passes; one that nobody vouches for does not', async () => {
    expect(await tiers({ complete: { chainComplete: 'ingen' } })).toEqual({ contract: 'passed' });
    expect(await tiers({})).toEqual({ contract: 'cantTell/missingEvidence/chainDeclaredComplete' });
  });
  test('within the limit', async () => {
    expect(await tiers({ chain: [sub], complete: WHOLE })).toEqual({ [link(A, SUPPLIER)]: 'passed' });
    expect(await tiers({ chain: [sub] })).toEqual({
      [link(A, SUPPLIER)]: 'passed',
      contract: 'cantTell/missingEvidence/chainDeclaredComplete',
    });
  });
  test('too deep fails whether or not the list is complete', async () => {
    expect(await tiers({ chain: [sub, below], complete: WHOLE })).toEqual({
      [link(A, SUPPLIER)]: 'passed',
      [link(B, A)]: 'failed',
    });
    expect((await tiers({ chain: [sub, below] }))[link(B, A)]).toBe('failed');
  });
  test('an exception from the first day passes; one from later fails until its day, and both parts are shown', async () => {
    const excepted = (exceptionApprovedOn: string, more: Typed = {}) => ({
      chain: [sub, { ...below, exceptionApprovedOn, exceptionBy: 'Kari Prøve', exceptionReason: 'Sykdom', ...more }],
    });
    expect((await tiers(excepted('01.06.2022')))[link(B, A)]).toBe('passed');
    expect((await tiers(excepted('01.06.2022', { exceptionReason: '' })))[link(B, A)]).toBe('failed');
    expect((await tiers(excepted('', {})))[link(B, A)]).toBe('cantTell/missingEvidence/exceptionApprovedOn');
    const { findings } = await checkFolder(excepted('01.07.2022', { lastDay: '31.08.2022' }));
    const found = findings.find(({ id }) => id === `tier-limit:${link(B, A)}`);
    expect(found?.outcome).toBe('failed');
    expect(found?.grounds.map(({ from, to, outcome }) => [from, to, outcome])).toEqual([
      ['2022-06-01', '2022-06-30', 'failed'],
      ['2022-07-01', '2022-08-31', 'passed'],
    ]);
  });
  test('hours from before the first day in the table move it, so that the exception came too late', async () => {
    const chain = [sub, { ...below, exceptionApprovedOn: '01.06.2022', exceptionBy: 'UKE', exceptionReason: 'Sykdom' }];
    const hours = table('hours', [{ employer: B, staffNo: '7', date: '31.05.2022', hours: '7,5' }]);
    const { findings, contradictions } = await checkFolder({ chain, files: { 'timer.csv': hours } });
    expect(findings.find(({ id }) => id === `tier-limit:${link(B, A)}`)?.outcome).toBe('failed');
    expect(contradictions.map(({ id }) => id)).toEqual([`firstDay:${link(B, A)}`]);
  });
  test('no limit entered, and hired-in labour that the contract does not speak of', async () => {
    expect((await tiers({ chain: [sub], terms: {} }))[link(A, SUPPLIER)]).toBe('cantTell/missingTerm/term.tier-limit');
    const hired = { company: AGENCY, engagedBy: A, role: 'Innleie', firstDay: '01.06.2022' };
    expect((await tiers({ chain: [sub, hired] }))[link(AGENCY, A)]).toBe(
      'cantTell/missingTerm/term.hire-counts-as-tier',
    );
    const limit = (tiers: number, counts?: boolean) => ({
      chain: [sub, hired],
      terms: {
        'tier-limit': term(tiers, 'tiers'),
        ...(counts === undefined ? {} : { 'hire-counts-as-tier': term(counts, 'none') }),
      },
    });
    expect((await tiers(limit(2)))[link(AGENCY, A)]).toBe('passed');
    expect((await tiers(limit(1, true)))[link(AGENCY, A)]).toBe('failed');
    expect((await tiers(limit(1, false)))[link(AGENCY, A)]).toBe('inapplicable');
  });
  test('limits 0, 1 and 2', async () => {
    const chain = [sub, below, { ...below, company: C, engagedBy: B }];
    for (const [limit, expected] of [
      [0, ['failed', 'failed', 'failed']],
      [1, ['passed', 'failed', 'failed']],
      [2, ['passed', 'passed', 'failed']],
    ] as const)
      expect(
        Object.values(await tiers({ chain, complete: WHOLE, terms: { 'tier-limit': term(limit, 'tiers') } })),
      ).toEqual(expected);
  });
  test('a circle is told and decides nothing about those in it', async () => {
    const { findings, contradictions } = await checkFolder({ chain: [{ ...sub, engagedBy: B }, below] });
    expect(findings.filter(({ rule }) => rule === 'tier-limit').map(({ id, reason }) => [id, reason])).toEqual([
      [`tier-limit:${link(A, B)}`, 'conflictingEvidence'],
      [`tier-limit:${link(B, A)}`, 'conflictingEvidence'],
      ['tier-limit:contract', 'missingEvidence'],
    ]);
    expect(contradictions.map(({ id, sides }) => [id, sides.length])).toEqual([[`tiersSettled:${link(A, B)}`, 2]]);
  });
  test('a goods supplier is not judged', async () =>
    expect((await tiers({ chain: [{ ...sub, role: 'Vareleverandør' }] }))[link(A, SUPPLIER)]).toBe('inapplicable'));
  test('a foreign firm is found by its own number, however it is spaced', async () => {
    const foreign = {
      company: 'LT 300 1234',
      engagedBy: SUPPLIER,
      country: 'Litauen',
      role: 'Underleverandør',
      firstDay: '01.06.2022',
    };
    const next = {
      company: 'PL 55',
      engagedBy: 'lt3001234',
      country: 'Polen',
      role: 'Underleverandør',
      firstDay: '01.06.2022',
    };
    expect(await tiers({ chain: [foreign, next], complete: WHOLE })).toEqual({
      [link('LT3001234', SUPPLIER)]: 'passed',
      [link('PL55', 'LT3001234')]: 'failed',
    });
  });
  test('in words, in every language, with the depth and the limit', async () => {
    const result = await checkFolder({ chain: [sub, below] });
    const found = result.findings.find(({ id }) => id === `tier-limit:${link(B, A)}`);
    expect(found?.subject.label).toBe('Kode Vest AS / Kode Øst AS');
    expect(found && inWords(found, result, 'nb').sentence).toBe(
      'Det er minst 2 ledd fra leverandøren ned til firmaet. Kontrakten tillater høyst 1 ledd, og det er ikke ført et begrunnet unntak som gjaldt hele tiden.',
    );
    expect(found && inWords(found, result, 'en').sentence).toContain('at least 2 tiers');
    expect(found && inWords(found, result, 'nn').sentence).toContain('høgst 1 ledd');
  });
});

describe('audit-right-flows-down', () => {
  const audit = async (row: Typed, folder: Folder = {}) =>
    (await verdicts('audit-right-flows-down', { chain: [{ ...sub, ...row }], ...folder }))[link(A, SUPPLIER)];
  const extract = { attestation: 'Kontraktutdrag', party: A, date: '10.05.2022', document: 'utdrag.pdf' };
  const code = (fields: Typed = {}): Typed => ({ ...extract, attestation: 'contractExtract', ...fields });
  test('only ticked', async () => expect(await audit({ auditRight: 'Ja' })).toBe('cantTell/declaredOnly/auditRight'));
  test('shown by an extract', async () => {
    const files = { 'utdrag.pdf': PDF };
    expect(await audit({ auditRight: 'Ja' }, { attestations: [code()], files })).toBe('passed');
    expect(await audit({ auditRight: 'Ja', auditRightDocument: 'utdrag.pdf' }, { files })).toBe('passed');
    expect(await audit({ auditRight: 'Ja' }, { attestations: [code()] })).toBe('cantTell/declaredOnly/auditRight');
    expect(await audit({}, { attestations: [code()] })).toBe('cantTell/missingEvidence/auditRight');
  });
  test('denied by the table', async () => expect(await audit({ auditRight: 'Nei' })).toBe('failed'));
  test("ticked in UKE's own list", async () =>
    expect(await audit({ auditRight: 'Ja' }, { case: { deliveredBy: [{ files: 'kjede.csv', by: 'uke' }] } })).toBe(
      'passed',
    ));
  test('a declaration alone decides nothing', async () => {
    const said = {
      signer: 'Kari Prøve',
      signedOn: '2022-06-01',
      answers: [{ fact: 'auditRight', subject: '*', value: true }],
    };
    expect(await audit({}, { files: { 'erklaring.json': JSON.stringify(said) } })).toBe(
      'cantTell/declaredOnly/auditRight',
    );
  });
  test('an empty chain stated complete', async () =>
    expect(await verdicts('audit-right-flows-down', { complete: { chainComplete: 'ingen' } })).toEqual({
      contract: 'inapplicable',
    }));
});

describe('documents-delivered', () => {
  const request: Typed = {
    request: 'K-1',
    document: 'Lønnsslipper mai',
    party: SUPPLIER,
    requestedOn: '01.09.2022',
    deadline: '15.09.2022',
    deliveredOn: '15.09.2022',
    status: 'Levert',
    file: 'lonn.pdf',
  };
  const ID = `documentRequest/K-1 / Lønnsslipper mai / ${SUPPLIER}`;
  const delivered = async (fields: Typed, files: Folder['files'] = { 'lonn.pdf': PDF }) =>
    (await verdicts('documents-delivered', { requests: [{ ...request, ...fields }], files }))[ID];
  test('on the day of the deadline, and the day after', async () => {
    expect(await delivered({})).toBe('passed');
    expect(await delivered({ deliveredOn: '16.09.2022' })).toBe('failed');
  });
  test('still open, refused, not due yet', async () => {
    const open = { deliveredOn: '', file: '' };
    expect(await delivered({ ...open, status: 'Åpen' })).toBe('failed');
    expect(await delivered({ ...open, status: 'Nektet' })).toBe('failed');
    expect(await delivered({ ...open, status: 'Åpen', deadline: '31.12.2022' })).toBe('failed');
    expect(await delivered({ ...open, status: 'Åpen', deadline: '01.01.2023' })).toBe('inapplicable');
  });
  test('the file is not there, or cannot be opened', async () => {
    expect(await delivered({}, {})).toBe('cantTell/missingEvidence/documentFileOpened');
    expect(await delivered({}, { 'lonn.pdf': '' })).toBe('cantTell/unreadableEvidence/documentFileOpened');
  });
  test('none, stated complete', async () => {
    expect(await verdicts('documents-delivered', { complete: { documentRequestsComplete: 'ingen' } })).toEqual({
      contract: 'inapplicable',
    });
    expect(await verdicts('documents-delivered', {})).toEqual({
      contract: 'cantTell/missingEvidence/documentRequestsComplete',
    });
  });
  test('in words', async () => {
    const result = await checkFolder({
      requests: [{ ...request, deliveredOn: '16.09.2022' }],
      files: { 'lonn.pdf': PDF },
    });
    const found = result.findings.find(({ id }) => id === `documents-delivered:${ID}`);
    expect(found && inWords(found, result, 'nb').sentence).toBe(
      'Dokumentet er nektet utlevert, eller det kom ikke innen fristen 15.09.2022.',
    );
  });
});

describe('no-competition-breach', () => {
  const declaration = (value: boolean, signedOn = '2022-06-01', complete: readonly string[] = []): string =>
    JSON.stringify({
      signer: 'Kari Prøve',
      signedOn,
      answers: [{ fact: 'noCompetitionBreachDeclared', value }],
      complete,
    });
  const decision: Typed = {
    decision: 'V-1',
    party: A,
    authority: 'Konkurransetilsynet',
    decidedOn: '01.03.2022',
    status: 'Endelig',
    tie: 'Kontrakten',
  };
  const breach = async (folder: Folder, said: string | null = declaration(true)) =>
    (
      await verdicts('no-competition-breach', {
        chain: [sub],
        complete: { ...WHOLE, decisionsComplete: folder.decisions ? 'vedtak.csv' : 'ingen' },
        ...folder,
        files: { ...(said === null ? {} : { 'erklaring.json': said }), ...folder.files },
      })
    ).contract;
  test('declared, and the complete list holds nothing', async () => expect(await breach({})).toBe('passed'));
  test('no declaration, or one that says otherwise', async () => {
    expect(await breach({}, null)).toBe('cantTell/missingEvidence/noCompetitionBreachDeclared');
    expect(await breach({}, declaration(false))).toBe('failed');
  });
  test('a declaration cannot vouch for the list of decisions', async () => {
    expect(await breach({ complete: WHOLE })).toBe('cantTell/missingEvidence/decisionsComplete');
    expect(await breach({ complete: WHOLE }, declaration(true, '2022-06-01', ['decisionsComplete']))).toBe(
      'cantTell/declaredOnly/decisionsComplete',
    );
  });
  test('a final decision against a firm of the chain fails, and the ground says which', async () => {
    const folder: Folder = { chain: [sub], decisions: [decision], files: { 'e.json': declaration(true) } };
    const result = await checkFolder(folder);
    const found = result.findings.find(({ rule }) => rule === 'no-competition-breach');
    expect(found?.outcome).toBe('failed');
    expect(found && inWords(found, result, 'nb').why.some((line) => JSON.stringify(line).includes(A))).toBe(true);
    expect(result.contradictions.map(({ id }) => id)).toEqual(['noCompetitionBreachDeclared:contract']);
    expect(await breach({ decisions: [decision] }, null)).toBe('failed');
    expect(await breach({ decisions: [{ ...decision, tie: 'Perioden' }], complete: {} })).toBe('failed');
  });
  test('decided after the declaration', async () =>
    expect(await breach({ decisions: [{ ...decision, decidedOn: '02.06.2022' }] })).toBe(
      'cantTell/conflictingEvidence/competitionDecisionAgainst+noCompetitionBreachDeclared',
    ));
  test('pending, appealed, old, or put right: a person judges; dropped: nothing', async () => {
    const REVIEW = 'cantTell/needsReview/competitionCaseAccepted';
    for (const fields of [{ status: 'Under behandling' }, { status: 'Påklaget' }, { tie: 'Ingen' }] as Typed[])
      expect(await breach({ decisions: [{ ...decision, ...fields }] }), JSON.stringify(fields)).toBe(REVIEW);
    const cleaned = { decisions: [{ ...decision, selfCleaningDocument: 'tiltak.pdf' }] };
    expect(await breach({ ...cleaned, files: { 'tiltak.pdf': PDF } })).toBe(REVIEW);
    expect(await breach(cleaned)).toBe('cantTell/missingEvidence/competitionDecisionAgainst');
    expect(await breach({ decisions: [{ ...decision, status: 'Henlagt' }] })).toBe('passed');
    const judged = (answer: string): Folder => ({
      decisions: [{ ...decision, status: 'Påklaget' }],
      assessments: [
        {
          question: 'Konkurransesaken er ikke til hinder for kontrakten',
          answer,
          assessedBy: 'Avtaleforvalter',
          assessedOn: '01.10.2022',
          reason: 'Gjelder et annet marked',
        },
      ],
    });
    expect(await breach(judged('Ja'))).toBe('passed');
    expect(await breach(judged('Nei'))).toBe('failed');
  });
  test('a stranger matters only while the chain is not known whole', async () => {
    const other = [{ ...decision, party: C, tie: 'Perioden' }];
    expect(await breach({ decisions: other })).toBe('passed');
    expect(await breach({ decisions: other, complete: { decisionsComplete: 'vedtak.csv' } })).toBe(
      'cantTell/missingEvidence/competitionDecisionAgainst',
    );
  });
});
