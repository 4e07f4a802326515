/** Declaration and register of decisions → what is found about competition law. */
import { describe, expect, test } from 'vitest';
import { describe as inWords } from '../../src/report/describe.ts';
import { checkFolder, type Folder, PDF, SUPPLIER, type Typed, verdicts } from './chain-folder.ts';

const [A, C] = ['310000027', '310000043'];
const sub: Typed = { company: A, engagedBy: SUPPLIER, role: 'Underleverandør', firstDay: '01.06.2022' };
const WHOLE = { chainComplete: 'kjede.csv' };

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
