/** The list of document requests as it is filled in → what is found about each. */
import { describe, expect, test } from 'vitest';
import { describe as inWords } from '../../src/report/describe.ts';
import { checkFolder, type Folder, PDF, SUPPLIER, type Typed, verdicts } from './chain-folder.ts';

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
