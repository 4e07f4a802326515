/** pain.001 and pain.002 from bytes: every version, control figures, what is wrong and what broke off. */
import { describe, expect, test } from 'vitest';
import type { Evidence, Problem } from '../../src/evidence/evidence.ts';
import { readEvidence } from '../../src/evidence/read.ts';
import { account, iban, wrongAccount } from './bank-accounts.ts';
import { type BlockXml, pain001, pain002, type TransferXml } from './bank-xml-orders.ts';
import { latin1 } from './bytes.ts';

const read = (content: string | Uint8Array<ArrayBuffer>): Promise<Evidence> =>
  readEvidence([new File([content], 'bank.xml')], { forms: [], deliveredBy: [] });
const problemsOf = ({ files }: Evidence): readonly Problem[] => files[0]?.problems ?? [];
const codes = (evidence: Evidence): string[] => problemsOf(evidence).map(({ code }) => code);
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

const kari: TransferXml = { to: account(1), amount: '31250.00', endToEndId: 'E2E-1', instructionId: 'I-1' };
const ola: TransferXml = { to: account(2), amount: '28400.5', endToEndId: 'E2E-2' };
const block: BlockXml = { from: account(9), batch: true, count: '2', sum: '59650.50', transfers: [kari, ola] };
const one = (transfer: TransferXml) => pain001({ blocks: [{ from: account(9), transfers: [transfer] }] });

describe('pain.001', () => {
  test.each(['001.02', '001.03', '001.08', '001.09', '001.12'])(
    'version %s: every value, no problem',
    async (version) => {
      const evidence = await read(pain001({ version, count: '2', sum: '59650.5', blocks: [block] }));
      expect(evidence.files).toMatchObject([
        { kind: 'paymentFile', format: 'xml', encoding: 'utf-8', problems: [], records: 4 },
      ]);
      const [message, info] = evidence.records.paymentFile;
      expect(message?.fields).toEqual({
        level: 'message',
        messageId: 'MSG-1',
        initiator: 'Eksempel AS',
        createdOn: '2022-06-14',
        declaredCount: 2,
        declaredSum: 5_965_050,
        count: 2,
        sum: 5_965_050,
      });
      expect(info?.fields).toEqual({
        level: 'paymentInfo',
        messageId: 'MSG-1',
        paymentInfoId: 'BLOKK-1',
        block: 1,
        debtorOrgNo: '310000019',
        debtorAccount: account(9),
        executionDate: '2022-06-15',
        declaredCount: 2,
        declaredSum: 5_965_050,
        count: 2,
        sum: 5_965_050,
        purpose: 'SALA',
        batchBooking: true,
      });
      expect(evidence.records.paymentOrder.map(({ fields }) => fields)).toEqual([
        {
          messageId: 'MSG-1',
          paymentInfoId: 'BLOKK-1',
          block: 1,
          instructionId: 'I-1',
          endToEndId: 'E2E-1',
          executionDate: '2022-06-15',
          amount: 3_125_000,
          currency: 'NOK',
          debtorAccount: account(9),
          creditorAccount: account(1),
          creditorName: 'Ola Prøve',
          purpose: 'SALA',
          batchBooking: true,
        },
        expect.objectContaining({ endToEndId: 'E2E-2', amount: 2_840_050, creditorAccount: account(2) }),
      ]);
    },
  );

  test('an IBAN is its account; one from abroad is kept; a foreign account that is no IBAN too', async () => {
    const german = iban('DE', '370400440532013000');
    const transfers: TransferXml[] = [
      { ...kari, to: iban('NO', account(1)) },
      { ...kari, to: german },
      { ...kari, to: '1234567', bic: 'NDEASESS' },
    ];
    for (const version of ['001.03', '001.09']) {
      const evidence = await read(pain001({ version, blocks: [{ from: account(9), transfers }] }));
      expect(codes(evidence)).toEqual([]);
      expect(evidence.records.paymentOrder.map(({ fields }) => fields.creditorAccount)).toEqual([
        account(1),
        german,
        '1234567',
      ]);
    }
  });

  test('a payment of tax beside the wages: KID by its check digit', async () => {
    const evidence = await read(one({ ...kari, kid: '0000123455' }));
    expect(evidence.records.paymentOrder[0]?.fields.reference).toBe('0000123455');
    expect(codes(await read(one({ ...kari, kid: 'RF18539007547034' })))).toEqual([]);
    const wrong = await read(one({ ...kari, kid: '0000123456' }));
    expect(codes(wrong)).toEqual(['KID_INVALID']);
    expect(wrong.records.paymentOrder[0]?.unreadable).toEqual(['reference']);
  });

  test('an account with a wrong check digit is located by line, and its number is nowhere', async () => {
    const xml = one({ ...kari, to: wrongAccount(1) });
    const evidence = await read(xml);
    expect(problemsOf(evidence)).toEqual([
      { code: 'ACCOUNT_INVALID', at: { file: 'bank.xml', line: lineOf(xml, wrongAccount(1)), path: 'CdtrAcct/Id' } },
    ]);
    const [order] = evidence.records.paymentOrder;
    expect(order?.unreadable).toEqual(['creditorAccount']);
    expect(order?.fields.creditorAccount).toBeUndefined();
    expect(JSON.stringify(evidence)).not.toContain(wrongAccount(1));
  });
  test('thirteen digits are no Norwegian account; an IBAN is tested by mod 97', async () => {
    expect(codes(await read(one({ ...kari, to: '7001111122299' })))).toEqual(['ACCOUNT_INVALID']);
    expect(codes(await read(one({ ...kari, to: 'NO4970011111222' })))).toEqual(['IBAN_INVALID']);
  });

  test('control figures: at the message and at the block, count and sum, each with its line', async () => {
    const xml = pain001({ count: '3', sum: '1.00', blocks: [{ ...block, count: '1', sum: '59650.49' }] });
    const evidence = await read(xml);
    expect(problemsOf(evidence).map(({ code, at, read: was, expected }) => [code, at.line, was, expected])).toEqual([
      ['BANK_TOTAL_DIFFERS', lineOf(xml, '<NbOfTxs>1<'), '2', '1'],
      ['BANK_TOTAL_DIFFERS', lineOf(xml, '<CtrlSum>59650.49<'), '59650.50', '59650.49'],
      ['BANK_TOTAL_DIFFERS', lineOf(xml, '<NbOfTxs>3<'), '2', '3'],
      ['BANK_TOTAL_DIFFERS', lineOf(xml, '<CtrlSum>1.00<'), '59650.50', '1.00'],
    ]);
    expect(evidence.records.paymentFile.map(({ fields }) => [fields.declaredSum, fields.sum])).toEqual([
      [100, 5_965_050],
      [5_965_049, 5_965_050],
    ]);
  });
  test('two blocks are counted apart and together', async () => {
    const evidence = await read(
      pain001({
        sum: '90900.50',
        blocks: [block, { ...block, id: 'B-2', count: '1', sum: '31250', transfers: [kari] }],
      }),
    );
    expect(codes(evidence)).toEqual([]);
    expect(evidence.records.paymentFile.map(({ fields }) => [fields.block, fields.count, fields.sum])).toEqual([
      [undefined, 3, 9_090_050],
      [1, 2, 5_965_050],
      [2, 1, 3_125_000],
    ]);
  });

  test.each([
    ['31250.001', 'AMOUNT_TOO_PRECISE'],
    ['31250.00001', 'AMOUNT_TOO_PRECISE'],
    ['1e9', 'CELL_NOT_AMOUNT'],
    ['31 250', 'CELL_NOT_AMOUNT'],
    ['31250,00', 'CELL_NOT_AMOUNT'],
    ['.', 'CELL_NOT_AMOUNT'],
    ['99999999999999999999', 'CELL_NOT_AMOUNT'],
    ['999999999999999.99', 'CELL_NOT_AMOUNT'],
  ])('an amount of %s is unreadable, and so is every sum it is part of', async (amount, code) => {
    const evidence = await read(one({ ...kari, amount }));
    expect(codes(evidence)).toEqual([code]);
    expect(evidence.records.paymentOrder[0]?.unreadable).toEqual(['amount']);
    expect(evidence.records.paymentFile.map(({ unreadable }) => unreadable)).toEqual([['sum'], ['sum']]);
  });
  test.each([
    ['31250.10000', 3_125_010],
    ['1000000000.00', 100_000_000_000],
    ['.5', 50],
    ['0', 0],
    ['+7', 700],
  ])('an amount of %s is %i øre', async (amount, ore) => {
    const evidence = await read(one({ ...kari, amount }));
    expect(codes(evidence)).toEqual([]);
    expect(evidence.records.paymentOrder[0]?.fields.amount).toBe(ore);
  });
  test('no amount, two amounts, an impossible day', async () => {
    const { amount: _, ...without } = kari;
    expect(codes(await read(one(without)))).toEqual(['BANK_FIELD_MISSING']);
    const twice = one({ ...kari, extra: '<Amt><InstdAmt Ccy="NOK">1</InstdAmt></Amt>' });
    expect(problemsOf(await read(twice))).toMatchObject([{ code: 'BANK_FIELD_TWICE', expected: 'Amt/InstdAmt' }]);
    const day = await read(pain001({ blocks: [{ ...block, day: '2022-06-31' }] }));
    expect(problemsOf(day)).toMatchObject([{ code: 'DATE_IMPOSSIBLE', read: '2022-06-31' }]);
    expect(day.records.paymentOrder[0]?.unreadable).toEqual(['executionDate']);
  });
  test('a foreign currency stays what it is', async () => {
    const evidence = await read(one({ ...kari, amount: '2500.00', currency: 'EUR' }));
    expect(evidence.records.paymentOrder[0]?.fields).toMatchObject({ amount: 250_000, currency: 'EUR' });
  });
  test('a national id in a name is located and does not come along', async () => {
    const evidence = await read(one({ ...kari, name: 'Ola Prøve 01819010001' }));
    expect(problemsOf(evidence)).toMatchObject([{ code: 'NATIONAL_ID_UNEXPECTED', at: { path: 'Cdtr/Nm' } }]);
    expect(JSON.stringify(evidence)).not.toContain('01819010001');
  });
  test('Windows-1252 without a word about it', async () => {
    const xml = one(kari).replace(' encoding="UTF-8"', '');
    const evidence = await read(latin1(xml));
    expect(codes(evidence)).toEqual(['ENCODING_GUESSED']);
    expect(evidence.records.paymentOrder[0]?.fields.creditorName).toBe('Ola Prøve');
  });

  test('cut off inside a block: what was whole stays, and nothing is summed', async () => {
    const xml = pain001({ sum: '59650.5', blocks: [block] });
    const evidence = await read(xml.slice(0, xml.indexOf('28400.5') + 3));
    expect(problemsOf(evidence)).toMatchObject([{ code: 'XML_BROKEN', at: { line: lineOf(xml, '28400.5') } }]);
    expect(
      evidence.records.paymentOrder.map(({ fields }) => [fields.amount, fields.paymentInfoId, fields.messageId]),
    ).toEqual([[3_125_000, 'BLOKK-1', 'MSG-1']]);
    expect(evidence.records.paymentFile.map(({ unreadable, fields }) => [unreadable, fields.declaredCount])).toEqual([
      [['count', 'sum'], 2],
      [['count', 'sum'], 2],
    ]);
  });
});

describe('pain.002', () => {
  test.each(['001.02', '001.03', '001.10', '001.14'])('version %s: message, block and transfer', async (version) => {
    const xml = pain002({
      version,
      group: 'PART',
      blocks: [
        { id: 'BLOKK-1', status: 'ACSC', singles: [{ endToEndId: 'E2E-2', status: 'RJCT' }] },
        { id: 'BLOKK-2' },
      ],
    });
    const evidence = await read(xml);
    expect(evidence.files).toMatchObject([{ kind: 'paymentStatus', problems: [] }]);
    expect(evidence.records.paymentStatus.map(({ fields }) => fields)).toEqual([
      { level: 'group', originalMessageId: 'MSG-1', status: 'PART', createdOn: '2022-06-15' },
      {
        level: 'transaction',
        originalMessageId: 'MSG-1',
        originalPaymentInfoId: 'BLOKK-1',
        originalEndToEndId: 'E2E-2',
        status: 'RJCT',
        createdOn: '2022-06-15',
      },
      {
        level: 'paymentInfo',
        originalMessageId: 'MSG-1',
        originalPaymentInfoId: 'BLOKK-1',
        status: 'ACSC',
        createdOn: '2022-06-15',
      },
    ]);
  });
  test('the oldest has its transfers directly in the message', async () => {
    const xml = pain002({ group: 'ACSC' }).replace(
      '</CstmrPmtStsRpt>',
      '<TxInfAndSts><OrgnlEndToEndId>E2E-1</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts></CstmrPmtStsRpt>',
    );
    const { records } = await read(xml);
    expect(records.paymentStatus[1]?.fields).toMatchObject({ originalMessageId: 'MSG-1', originalEndToEndId: 'E2E-1' });
  });
  test('cut off: an answer about more than one transfer is withheld, for a refusal may have come after', async () => {
    const xml = pain002({
      group: 'ACSC',
      blocks: [{ id: 'BLOKK-1', status: 'ACSC', singles: [{ endToEndId: 'E2E-1', status: 'ACSC' }] }],
    });
    const { records } = await read(xml.slice(0, xml.indexOf('</OrgnlPmtInfAndSts>')));
    expect(
      records.paymentStatus.map(({ fields, unreadable }) => [fields.level, fields.originalPaymentInfoId, unreadable]),
    ).toEqual([
      ['group', undefined, ['status']],
      ['transaction', 'BLOKK-1', []],
    ]);
  });
});
