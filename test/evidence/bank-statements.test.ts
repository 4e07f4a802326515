/** camt.053 and camt.054 from bytes: every version, signs, batches, balances, pages, and what broke off. */
import { describe, expect, test } from 'vitest';
import type { BankEntry } from '../../src/evidence/documents/bank-record.ts';
import type { Evidence, Problem } from '../../src/evidence/evidence.ts';
import { readEvidence } from '../../src/evidence/read.ts';
import { account, iban, wrongAccount } from './bank-accounts.ts';
import { type CamtXml, camt, type EntryXml, type StatementXml } from './bank-xml-camt.ts';

const read = (content: string): Promise<Evidence> =>
  readEvidence([new File([content], 'konto.xml')], { forms: [], deliveredBy: [] });
const problemsOf = ({ files }: Evidence): readonly Problem[] => files[0]?.problems ?? [];
const codes = (evidence: Evidence): string[] => problemsOf(evidence).map(({ code }) => code);
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

const wage: EntryXml = {
  amount: '-31250.00',
  reference: 'BANK-1',
  details: [{ account: account(1), endToEndId: 'E2E-1', paymentInfoId: 'BLOKK-1', messageId: 'MSG-1' }],
};
const june: StatementXml = {
  account: account(9),
  from: '2022-06-01',
  to: '2022-06-30',
  sequence: '6',
  balances: [
    ['OPBD', '100000.00', '2022-06-01'],
    ['CLBD', '68750.00', '2022-06-30'],
    ['CLAV', '99999.00', '2022-06-30'],
  ],
  declaredEntries: '1',
  entries: [wage],
};
const one = (entries: readonly EntryXml[], more: Partial<CamtXml> = {}) =>
  camt({ ...more, statements: [{ ...june, declaredEntries: String(entries.length), entries }] });
const entriesOf = async (entries: readonly EntryXml[], more: Partial<CamtXml> = {}): Promise<Partial<BankEntry>[]> =>
  (await read(one(entries, more))).records.bankEntry.map(({ fields }) => fields);

describe('a statement', () => {
  test.each(['001.02', '001.04', '001.06', '001.08', '001.13'])(
    'version %s: every value, no problem',
    async (version) => {
      const evidence = await read(camt({ version, statements: [june] }));
      expect(evidence.files).toMatchObject([{ kind: 'bankStatement', problems: [], records: 2 }]);
      expect(evidence.records.bankStatement[0]?.fields).toEqual({
        statementId: 'UTSKRIFT-1',
        statementNo: 1,
        account: account(9),
        currency: 'NOK',
        from: '2022-06-01',
        to: '2022-06-30',
        opening: 10_000_000,
        openingOn: '2022-06-01',
        closing: 6_875_000,
        closingOn: '2022-06-30',
        entrySum: -3_125_000,
        entries: 1,
        allEntries: 1,
        declaredEntries: 1,
        sequence: 6,
        notification: false,
      });
      expect(evidence.records.bankEntry.map(({ fields }) => fields)).toEqual([
        {
          statementId: 'UTSKRIFT-1',
          statementNo: 1,
          entryNo: 1,
          account: account(9),
          bookedOn: '2022-06-15',
          valueOn: '2022-06-15',
          amount: -3_125_000,
          currency: 'NOK',
          reversal: false,
          status: 'BOOK',
          domain: 'PMNT',
          family: 'ICDT',
          subFamily: 'SALA',
          messageId: 'MSG-1',
          paymentInfoId: 'BLOKK-1',
          endToEndId: 'E2E-1',
          counterAccount: account(1),
          counterName: 'Ola Prøve',
          bankReference: 'BANK-1',
          detail: false,
          notification: false,
        },
      ]);
    },
  );
  test('a notification has no balances, and its entries say that they come from one', async () => {
    const { balances: _, ...bare } = june;
    const { records } = await read(camt({ message: 'camt.054', version: '001.08', statements: [bare] }));
    expect(records.bankStatement[0]?.fields).toMatchObject({ notification: true, entries: 1 });
    expect(records.bankStatement[0]?.fields.opening).toBeUndefined();
    expect(records.bankEntry[0]?.fields).toMatchObject({ notification: true, counterAccount: account(1) });
  });
  test('an IBAN of ours is its account', async () => {
    const { records } = await read(camt({ statements: [{ ...june, account: iban('NO', account(9)) }] }));
    expect(records.bankEntry[0]?.fields.account).toBe(account(9));
  });
  test('several statements in one file keep apart', async () => {
    const other = { ...june, id: 'UTSKRIFT-2', account: account(8), entries: [wage, wage] };
    const { records } = await read(camt({ statements: [june, { ...other, declaredEntries: '2' }] }));
    expect(records.bankStatement.map(({ fields }) => [fields.statementNo, fields.account, fields.entries])).toEqual([
      [1, account(9), 1],
      [2, account(8), 2],
    ]);
    expect(records.bankEntry.map(({ fields }) => [fields.statementNo, fields.entryNo, fields.account])).toEqual([
      [1, 1, account(9)],
      [2, 1, account(8)],
      [2, 2, account(8)],
    ]);
  });
  test('without an account, or with a wrong one', async () => {
    const { account: _, ...without } = june;
    expect(codes(await read(camt({ statements: [without] })))).toEqual(['BANK_FIELD_MISSING']);
    const xml = camt({ statements: [{ ...june, account: wrongAccount(9) }] });
    const evidence = await read(xml);
    expect(problemsOf(evidence)).toMatchObject([
      { code: 'ACCOUNT_INVALID', at: { line: lineOf(xml, wrongAccount(9)) } },
    ]);
    expect(JSON.stringify(evidence)).not.toContain(wrongAccount(9));
  });
  test('the number of entries that it declares is counted', async () => {
    const evidence = await read(camt({ statements: [{ ...june, declaredEntries: '2' }] }));
    expect(problemsOf(evidence)).toMatchObject([{ code: 'BANK_TOTAL_DIFFERS', read: '1', expected: '2' }]);
  });
});

describe('signs', () => {
  test('money out is negative, money in positive, a reversal as the money went', async () => {
    const returned: EntryXml = { ...wage, amount: '31250.00', details: [{ account: account(1), returned: 'AC04' }] };
    const entries = await entriesOf([
      wage,
      { ...wage, amount: '31250.00', reversal: true },
      returned,
      { ...wage, reversal: false },
    ]);
    expect(entries.map(({ amount, reversal }) => [amount, reversal])).toEqual([
      [-3_125_000, false],
      [3_125_000, true],
      [3_125_000, true],
      [-3_125_000, false],
    ]);
    expect(entries[1]?.counterAccount).toBe(account(1));
  });
  test('what is not booked is there, with its status, and is in no sum', async () => {
    for (const version of ['001.02', '001.08']) {
      const { records } = await read(one([wage, { ...wage, status: 'PDNG' }], { version }));
      expect(records.bankStatement[0]?.fields).toMatchObject({ entries: 1, allEntries: 2, entrySum: -3_125_000 });
      expect(records.bankEntry.map(({ fields }) => fields.status)).toEqual(['BOOK', 'PDNG']);
    }
  });
  test('an amount without a direction says nothing, nor does one without a status', async () => {
    const xml = one([wage]);
    const undirected = await read(xml.replace('<CdtDbtInd>DBIT</CdtDbtInd>\n<Sts>', '<Sts>'));
    expect(codes(undirected)).toEqual(['BANK_FIELD_MISSING']);
    expect(undirected.records.bankEntry[0]?.unreadable).toEqual(['amount']);
    expect(undirected.records.bankStatement[0]?.unreadable).toEqual(['entries', 'entrySum']);
    const unknown = await read(xml.replace('<Sts>BOOK</Sts>', ''));
    expect(codes(unknown)).toEqual(['BANK_FIELD_MISSING']);
    expect(unknown.records.bankStatement[0]?.unreadable).toEqual(['entries', 'entrySum']);
  });
  test('the counterparty of money in is whoever sent it', async () => {
    const [entry] = await entriesOf([{ amount: '5000.00', details: [{ account: account(3), orgNo: '310111643' }] }]);
    expect(entry).toMatchObject({ counterAccount: account(3), counterOrgNo: '310111643' });
  });
});

describe('batches', () => {
  const batch = { count: '2', paymentInfoId: 'BLOKK-1', messageId: 'MSG-1' };
  test('without details: one line with its count and ids', async () => {
    const [entry, ...rest] = await entriesOf([{ amount: '-59650.50', batch }]);
    expect(rest).toEqual([]);
    expect(entry).toMatchObject({ batchCount: 2, paymentInfoId: 'BLOKK-1', messageId: 'MSG-1', detail: false });
    expect(entry?.counterAccount).toBeUndefined();
  });
  test.each(['001.02', '001.04', '001.08'])(
    'with details, version %s: the line itself, then each of them',
    async (version) => {
      const details = [
        { account: account(1), amount: '-31250.00', endToEndId: 'E2E-1' },
        { account: account(2), amount: '-28400.50', endToEndId: 'E2E-2' },
      ];
      const entries = await entriesOf([{ amount: '-59650.50', batch, reference: 'BANK-7', details }], { version });
      expect(
        entries.map(({ detail, entryNo, amount, counterAccount, paymentInfoId, bookedOn, status }) => [
          detail,
          entryNo,
          amount,
          counterAccount,
          paymentInfoId,
          bookedOn,
          status,
        ]),
      ).toEqual([
        [false, 1, -5_965_050, undefined, 'BLOKK-1', '2022-06-15', 'BOOK'],
        [true, 1, -3_125_000, account(1), 'BLOKK-1', '2022-06-15', 'BOOK'],
        [true, 1, -2_840_050, account(2), 'BLOKK-1', '2022-06-15', 'BOOK'],
      ]);
    },
  );
  test('one detail of several, or of another amount, stays a detail', async () => {
    const part = [{ account: account(1), amount: '-31250.00' }];
    expect((await entriesOf([{ amount: '-59650.50', batch, details: part }])).map(({ detail }) => detail)).toEqual([
      false,
      true,
    ]);
    expect((await entriesOf([{ amount: '-31255.00', details: part }])).map(({ amount }) => amount)).toEqual([
      -3_125_500, -3_125_000,
    ]);
  });
  test('ids that differ between the batches of one line are none', async () => {
    const xml = one([{ amount: '-59650.50', batch }]).replace(
      '</NtryDtls>',
      '</NtryDtls><NtryDtls><Btch><PmtInfId>BLOKK-2</PmtInfId><NbOfTxs>3</NbOfTxs></Btch></NtryDtls>',
    );
    const { records } = await read(xml);
    expect(records.bankEntry[0]?.fields).toMatchObject({ batchCount: 5, messageId: 'MSG-1' });
    expect(records.bankEntry[0]?.fields.paymentInfoId).toBeUndefined();
  });
});

describe('amounts and currencies', () => {
  test('zeros past øre are fine, more is not', async () => {
    expect((await entriesOf([{ ...wage, amount: '-31250.12000' }]))[0]?.amount).toBe(-3_125_012);
    const evidence = await read(one([{ ...wage, amount: '-31250.12345' }]));
    expect(problemsOf(evidence)).toMatchObject([{ code: 'AMOUNT_TOO_PRECISE', read: '31250.12345' }]);
    expect(evidence.records.bankEntry[0]?.unreadable).toEqual(['amount']);
  });
  test('zero is an amount', async () => expect((await entriesOf([{ ...wage, amount: '-0.00' }]))[0]?.amount).toBe(0));
  test('of a payment abroad the amount is in the currency of the account', async () => {
    const details = [{ account: iban('DE', '370400440532013000'), amount: '-2500.00', currency: 'EUR' }];
    const [entry, detail] = await entriesOf([{ amount: '-29000.00', details }], { version: '001.08' });
    expect([entry?.amount, entry?.currency]).toEqual([-2_900_000, 'NOK']);
    expect([detail?.amount, detail?.currency]).toEqual([-250_000, 'EUR']);
  });
});

describe('balances', () => {
  const balancesOf = async (balances: StatementXml['balances']) => {
    const { fields, unreadable } = (await read(camt({ statements: [{ ...june, balances: balances ?? [] }] }))).records
      .bankStatement[0] as { fields: { opening?: number; closing?: number }; unreadable: readonly string[] };
    return [fields.opening, fields.closing, unreadable];
  };
  test('debit balances are negative; the balance before stands for the opening', async () =>
    expect(
      await balancesOf([
        ['PRCD', '-50.00', '2022-05-31'],
        ['CLBD', '-31300.00', '2022-06-30'],
      ]),
    ).toEqual([-5000, -3_130_000, []]));
  test('every other kind is passed over', async () =>
    expect(
      await balancesOf([
        ['ITBD', '1.00', '2022-06-15'],
        ['OPBD', '2.00', '2022-06-01'],
        ['OPAV', '3.00', '2022-06-01'],
        ['FWAV', '4.00', '2022-07-02'],
        ['CLBD', '5.00', '2022-06-30'],
        ['CLAV', '6.00', '2022-06-30'],
        ['XPCD', '7.00', '2022-06-30'],
      ]),
    ).toEqual([200, 500, []]));
  test('available balances only where there is no booked one at all', async () => {
    expect(
      await balancesOf([
        ['OPAV', '3.00', '2022-06-01'],
        ['CLAV', '6.00', '2022-06-30'],
      ]),
    ).toEqual([300, 600, []]);
    expect(
      await balancesOf([
        ['OPBD', '3.00', '2022-06-01'],
        ['CLAV', '6.00', '2022-06-30'],
      ]),
    ).toEqual([300, undefined, []]);
  });
  test('twice with different amounts is none', async () =>
    expect(
      await balancesOf([
        ['OPBD', '3.00', '2022-06-01'],
        ['CLBD', '6.00', '2022-06-30'],
        ['CLBD', '7.00', '2022-06-30'],
      ]),
    ).toEqual([300, undefined, ['closing']]));
});

describe('pages', () => {
  const pagesOf = async (xml: string) =>
    (await read(xml)).records.bankStatement.map(({ fields }) => [fields.page, fields.lastPage]);
  test('of the statement', async () =>
    expect(await pagesOf(camt({ version: '001.08', statements: [{ ...june, page: ['2', false] }] }))).toEqual([
      [2, false],
    ]));
  test('of the message, in old versions: only the first and last statement go on to other pages', async () => {
    const { balances: _, ...open } = june;
    expect(await pagesOf(camt({ page: ['2', false], statements: [open, open, open] }))).toEqual([
      [2, true],
      [1, true],
      [1, false],
    ]);
  });
  test('a statement that closes in itself goes on nowhere', async () =>
    expect(await pagesOf(camt({ page: ['1', false], statements: [june] }))).toEqual([[undefined, undefined]]));
});

test('cut off inside a statement: what was whole stays, and nothing that leans on the rest', async () => {
  const xml = one([wage, { ...wage, amount: '-100.00' }]);
  const evidence = await read(xml.slice(0, xml.indexOf('>100.00<') + 5));
  expect(problemsOf(evidence)).toMatchObject([{ code: 'XML_BROKEN', at: { line: lineOf(xml, '>100.00<') } }]);
  expect(evidence.records.bankEntry.map(({ fields }) => [fields.amount, fields.account])).toEqual([
    [-3_125_000, account(9)],
  ]);
  const [statement] = evidence.records.bankStatement;
  expect(statement?.unreadable).toEqual(['entries', 'entrySum', 'allEntries', 'closing', 'closingOn', 'lastPage']);
  expect(statement?.fields.entrySum).toBeUndefined();
});
