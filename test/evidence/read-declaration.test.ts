import fc from 'fast-check';
import { expect, test } from 'vitest';
import { looksLikeDeclaration, readDeclaration } from '../../src/evidence/documents/declaration.ts';
import { readEvidence } from '../../src/evidence/read.ts';
import { validators } from '../../src/schemas/validators.js';

const SOUND = {
  signer: 'Kari Prøve',
  signedOn: '2026-03-01',
  answers: [
    { fact: 'chainDeclared', value: true },
    { fact: 'auditRight', subject: '310111643', value: 'ja' },
  ],
  complete: ['chainDeclaredComplete'],
};

test('a sound declaration: one record an answer, complete sets too', async () => {
  const file = new File([JSON.stringify(SOUND)], 'declaration.json');
  const { files, records } = await readEvidence([file], { forms: [], deliveredBy: [] });
  expect(files[0]).toMatchObject({ kind: 'declaration', format: 'json', records: 3, problems: [] });
  const signed = { signer: 'Kari Prøve', signedOn: '2026-03-01' };
  expect(records.declaration.map(({ fields, at }) => ({ ...fields, path: at.path }))).toEqual([
    { ...signed, fact: 'chainDeclared', value: true, path: '/answers/0' },
    { ...signed, fact: 'auditRight', subject: '310111643', value: 'ja', path: '/answers/1' },
    { ...signed, fact: 'chainDeclaredComplete', value: true, path: '/complete/0' },
  ]);
});

const faults = (value: unknown): (string | undefined)[][] =>
  readDeclaration(value, 'd.json').problems.map(({ code, at, expected }) => [code, at.path, expected]);

test('a wrong answer does not take the others with it', () => {
  const answers = [
    { fact: 'a', value: null },
    { fact: 'b', value: 1 },
    'c',
    { fact: 'd', subjekt: 'x', value: true },
    { value: 2 },
  ];
  const { records } = readDeclaration({ ...SOUND, answers, complete: [1] }, 'd.json');
  expect(records.map(({ fields, unreadable }) => [fields.fact, fields.value, unreadable])).toEqual([
    ['a', undefined, ['value']],
    ['b', 1, []],
    [undefined, undefined, ['fact', 'value']],
    ['d', undefined, ['value']],
    [undefined, undefined, ['value']],
    [undefined, undefined, ['fact', 'value']],
  ]);
  expect(faults({ ...SOUND, answers, complete: [1] })).toEqual([
    ['JSON_NOT_AS_EXPECTED', '/answers/0/value', 'string | number | boolean'],
    ['JSON_NOT_AS_EXPECTED', '/answers/2', '{ fact, subject, value }'],
    ['JSON_NOT_AS_EXPECTED', '/answers/3', 'fact, subject, value'],
    ['JSON_NOT_AS_EXPECTED', '/answers/4/fact', 'string'],
    ['JSON_NOT_AS_EXPECTED', '/complete/0', 'string'],
  ]);
});

test('nobody signed, no day, a day that is none: no answer counts', () => {
  for (const wrong of [
    { signer: '' },
    { signer: undefined },
    { signedOn: undefined },
    { signedOn: '2026-02-30' },
    { signedOn: '1.3.2026' },
  ]) {
    const { records, problems } = readDeclaration({ ...SOUND, ...wrong }, 'd.json');
    expect(problems).toHaveLength(1);
    expect(records).toHaveLength(3);
    for (const record of records) expect(record.unreadable).toContain('value');
  }
});

test('national ids do not come along', () => {
  const answers = [
    { fact: 'a', subject: '01019012480', value: true },
    { fact: 'b', value: '010190 12480' },
    { fact: 'c', value: 1019012480 },
  ];
  const read = readDeclaration({ ...SOUND, signer: 'Kari (01019012480)', answers }, 'd.json');
  expect(JSON.stringify(read)).not.toMatch(/1019|12480/);
  expect(read.records[3]?.fields.signer).toBe('Kari (…)');
  expect(read.records.map(({ unreadable }) => unreadable)).toEqual([['subject', 'value'], ['value'], ['value'], []]);
  expect(read.problems.map(({ code }) => code)).toEqual(Array(4).fill('NATIONAL_ID_UNEXPECTED'));
});

test('what is a declaration', () => {
  expect([SOUND, { answers: 1 }, { signer: 1, signedOn: 2 }].every(looksLikeDeclaration)).toBe(true);
  expect([[], null, 'answers', { signer: 1 }, {}, ['answers']].some(looksLikeDeclaration)).toBe(false);
  expect(faults({ answers: {} })[2]).toEqual(['JSON_NOT_AS_EXPECTED', '/answers', '[ … ]']);
});

test('finds fault exactly where the published schema does', () => {
  const loose = fc.oneof(fc.constantFrom('', 'a', '2026-03-01', 1, true, null, {}, []), fc.jsonValue());
  const answer = fc.oneof(
    fc.record({ fact: fc.constantFrom('a', ''), subject: loose, value: loose, more: loose }, { requiredKeys: [] }),
    loose,
  );
  const value = fc.record(
    {
      signer: fc.oneof(fc.constant('K'), loose),
      signedOn: fc.oneof(fc.constant('2026-03-01'), loose),
      answers: fc.oneof(fc.array(answer, { maxLength: 3 }), loose),
      complete: fc.oneof(fc.array(loose, { maxLength: 2 }), loose),
      more: loose,
    },
    { requiredKeys: ['signer', 'signedOn', 'answers'] },
  );
  fc.assert(
    fc.property(value, (one) => {
      const json: unknown = JSON.parse(JSON.stringify(one));
      expect(faults(json).length === 0).toBe(validators.declaration(json));
    }),
    { numRuns: 2000 },
  );
});
