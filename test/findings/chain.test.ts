/** Tables as they are filled in → what is found about tiers and the right to audit. */
import { describe, expect, test } from 'vitest';
import { describe as inWords } from '../../src/report/describe.ts';
import { term } from '../facts/build.ts';
import { checkFolder, type Folder, PDF, SUPPLIER, type Typed, table, verdicts } from './chain-folder.ts';

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
