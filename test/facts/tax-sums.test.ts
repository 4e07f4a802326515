/** A certificate against the answer of the tax authority of the same day. */
import { expect, test } from 'vitest';
import type { TaxArrears, TaxCertificate } from '../../src/evidence/documents/register-record.ts';
import { ARREARS_KINDS } from '../../src/evidence/documents/register-record.ts';
import { readCertificate } from '../../src/evidence/documents/tax-certificate.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { taxSubjects } from '../../src/facts/tax.ts';
import { factsInput, record } from './build.ts';

const PARTY = '310000019';
const DAY = '2022-06-01';
const attest = (fields: Partial<TaxCertificate>) =>
  record('taxCertificate', { party: PARTY, issuedOn: DAY, ...fields }, { at: { file: 'attest.pdf' } });
const answer = (owed: Readonly<Record<string, number>> = {}, fields: Partial<TaxArrears> = {}) =>
  record(
    'taxArrears',
    {
      ...{ party: PARTY, answeredOn: DAY, status: 'answered' },
      amounts: ARREARS_KINDS.map((kind) => ({ kind, total: owed[kind] ?? 0 })),
      ...fields,
    },
    { at: { file: 'svar.json' } },
  );
const told = (...records: EvidenceRecord[]) =>
  (taxSubjects(factsInput({ records })).contradictions ?? []).map(({ fact, subject, sides }) =>
    [fact, subject.key, ...sides.map(({ value, from }) => `${value} ${from[0]?.file}`)].join(' '),
  );

test('one says nothing, the other a sum', () => {
  expect(told(attest({ arrearsVat: 0 }), answer({ merverdiavgift: 4_825_000 }))).toEqual([
    `certificateVat ${PARTY} 0 attest.pdf 4825000 svar.json`,
  ]);
  expect(told(attest({ arrearsTax: 100 }), answer())).toEqual([`certificateTax ${PARTY} 100 attest.pdf 0 svar.json`]);
  expect(told(attest({ arrearsTax: 0 }), answer({ arbeidsgiveravgift: 1 }))).toHaveLength(1);
  expect(told(attest({ arrearsVat: 1 }), answer({}, { status: 'noneFound', amounts: [] }))).toHaveLength(1);
});

test('they agree, or both say a sum', () => {
  expect(told(attest({ arrearsVat: 0, arrearsTax: 0 }), answer())).toEqual([]);
  expect(told(attest({ arrearsVat: 100 }), answer({ merverdiavgift: 250 }))).toEqual([]);
  // Fees may be of either.
  expect(told(attest({ arrearsVat: 0, arrearsTax: 0 }), answer({ gebyr: 100 }))).toEqual([]);
  expect(told(attest({ arrearsVat: 100, arrearsTax: 0 }), answer({ gebyr: 100 }))).toEqual([]);
});

test('of another day, another company, another kind, or of what one of them does not say', () => {
  expect(told(attest({ arrearsVat: 0, issuedOn: '2022-06-02' }), answer({ merverdiavgift: 100 }))).toEqual([]);
  expect(told(attest({ arrearsVat: 0 }), answer({ merverdiavgift: 100 }, { party: '310000027' }))).toEqual([]);
  expect(told(attest({ arrearsVat: 0 }), answer({ restskatt: 100 }))).toEqual([]);
  expect(told(attest({}), answer({ merverdiavgift: 100 }))).toEqual([]);
  expect(told(attest({ arrearsTax: 100 }), answer({}, { status: 'denied' }))).toEqual([]);
  expect(told(attest({ arrearsTax: 100 }), answer({}, { amounts: [{ kind: 'restskatt', total: 0 }] }))).toEqual([]);
});

test('sums are read where the text says them in so many words', () => {
  const sums = (text: string) => {
    const { arrearsTax, arrearsVat } = readCertificate(`Attest for skatt og merverdiavgift ${text}`, 'a.pdf').record
      .fields;
    return [arrearsTax, arrearsVat];
  };
  expect(sums('Skatt: 0 kr i restanse\nMerverdiavgift: 1 234,50 kr')).toEqual([0, 123_450]);
  expect(sums('Skatt: kr 12 000 Merverdiavgift: kr. 0')).toEqual([1_200_000, 0]);
  expect(sums('Skatt: 100,- kr Mva: 1.000 kr')).toEqual([10_000, 100_000]);
  expect(sums('Organisasjonsnummer: 310 000 019 Skatt: ingen restanse')).toEqual([undefined, undefined]);
  expect(sums('Forskuddsskatt: 5 kr')).toEqual([undefined, undefined]);
  expect(sums('Skatt: 0 kr Skatt: 10 kr')).toEqual([undefined, undefined]);
});
