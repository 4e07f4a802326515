/** Whom a payment file names as payer. */
import { expect, test } from 'vitest';
import type { PaymentFile } from '../../src/evidence/documents/bank-record.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { payers } from '../../src/facts/bank-payer.ts';
import { account } from '../evidence/bank-accounts.ts';
import { read } from '../evidence/bank-june.ts';
import { pain001 } from '../evidence/bank-xml-orders.ts';
import { factsInput, record } from './build.ts';

const [SUPPLIER, OTHER] = ['310000019', '310010006'];
const told = (...records: readonly EvidenceRecord[]) =>
  payers(factsInput({ records })).map(({ code, at, read: said, expected }) =>
    [code, at.file, said, expected].join(' '),
  );
const block = (nth: number, more: Partial<PaymentFile>) =>
  record(
    'paymentFile',
    { level: 'paymentInfo', debtorAccount: 'K', ...more },
    { at: { file: `lonn-${nth}.xml`, line: 1 } },
  );
const by = (nth: number, debtorOrgNo = SUPPLIER) => block(nth, { debtorOrgNo });

test('nobody of the case is told; the supplier, and whoever some list names, is not', () => {
  expect(told(by(1))).toEqual([]);
  expect(told(by(1, OTHER))).toEqual([`NUMBER_UNKNOWN lonn-1.xml ${OTHER} case.json`]);
  const named = [
    record('chain', { company: OTHER }),
    record('chain', { engagedBy: '310 010 006' }),
    record('hires', { agency: OTHER }),
    record('payroll', { employer: OTHER }),
    record('persons', { employer: OTHER }),
    record('amelding', { reporter: OTHER }),
    record('ameldingEmployment', { unit: OTHER }),
    record('foreignAssignments', { contractor: OTHER }),
  ];
  for (const one of named) expect(told(by(1, OTHER), one)).toEqual([]);
  expect(told(by(1, OTHER), record('payroll', { employer: SUPPLIER }))).toEqual([
    `NUMBER_UNKNOWN lonn-1.xml ${OTHER} payroll.xlsx`,
  ]);
});

test('another than the holder of the account, as the other files or the statement name it', () => {
  const chain = record('chain', { company: OTHER });
  expect(told(by(1), by(2), by(3, OTHER), chain)).toEqual([
    `VALUE_DOES_NOT_FIT lonn-3.xml ${OTHER} ${SUPPLIER} (lonn-1.xml)`,
  ]);
  expect(told(by(1), by(3, OTHER), chain)).toEqual([]);
  expect(told(by(1), by(2), by(3, OTHER), by(4, OTHER), chain)).toEqual([]);
  expect(told(by(1), by(2), block(3, { debtorOrgNo: OTHER, debtorAccount: 'L' }), chain)).toEqual([]);
  const owned = (ownerOrgNo: string) => record('bankStatement', { account: 'K', ownerOrgNo });
  expect(told(by(3, OTHER), chain, owned(SUPPLIER))).toEqual([
    `VALUE_DOES_NOT_FIT lonn-3.xml ${OTHER} ${SUPPLIER} (bankStatement.xlsx)`,
  ]);
  expect(told(by(3, OTHER), chain, owned(SUPPLIER), owned(OTHER))).toEqual([]);
});

test('a number that is none, a slip of the hand from the holder or from one party', () => {
  const slip = (debtorNumber: string) => block(3, { debtorNumber });
  expect(told(by(1), by(2), slip('310000018'))).toEqual([
    `VALUE_DOES_NOT_FIT lonn-3.xml 310000018 ${SUPPLIER} (lonn-1.xml)`,
  ]);
  expect(told(slip('310000091'))).toEqual([`VALUE_DOES_NOT_FIT lonn-3.xml 310000091 ${SUPPLIER}`]);
  // A customer number of the bank, and one that lies near two parties.
  for (const number of ['004711520', '310000992', '913000019', '010300019'])
    expect(told(by(1), by(2), slip(number))).toEqual([]);
  expect(told(slip('310000018'), record('chain', { company: '310000017' }))).toEqual([]);
  expect(told(slip('310000018'), record('chain', { company: '31000001' }))).toHaveLength(1);
});

test('is read from the file: an organisation number, or nine digits that are none', async () => {
  const of = async (payer: string) => {
    const { records } = await read(
      pain001({ payer, blocks: [{ from: account(9), transfers: [{ to: account(1), amount: '1.00' }] }] }),
    );
    const { debtorOrgNo, debtorNumber } =
      records.paymentFile.find(({ fields }) => fields.level === 'paymentInfo')?.fields ?? {};
    return [debtorOrgNo, debtorNumber];
  };
  expect(await of('310 000 019')).toEqual([SUPPLIER, undefined]);
  expect(await of('310000018')).toEqual([undefined, '310000018']);
  expect(await of('KUNDE-8')).toEqual([undefined, undefined]);
});
