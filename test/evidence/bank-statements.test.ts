/** camt.053 and camt.054 from bytes: every version, balances, pages, and what broke off. */
import { describe, expect, test } from 'vitest';
import { account, iban, wrongAccount } from './bank-accounts.ts';
import { codes, june, lineOf, one, problemsOf, read, wage } from './bank-june.ts';
import { camt, type StatementXml } from './bank-xml-camt.ts';

describe('a statement', () => {
  test.each(['001.02', '001.04', '001.06', '001.08', '001.13'])(
    'version %s: every value, no problem',
    async (version) => {
      const evidence = await read(camt({ version, statements: [june] }));
      expect(evidence.files).toMatchObject([{ kind: 'bankStatement', problems: [], records: 2 }]);
      expect(evidence.records.bankStatement[0]?.fields).toEqual({
        messageId: 'UT-1',
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
  test('share the number of the message, which then names none of them', async () => {
    const numbers = async (page?: readonly [string, boolean]) => {
      const xml = camt({ messageId: 'M-7', ...(page ? { page } : {}), statements: [june, june] });
      return (await read(xml)).records.bankStatement.map(({ fields }) => fields.messageId);
    };
    expect(await numbers()).toEqual(['M-7', 'M-7']);
    expect(await numbers(['1', true])).toEqual(['M-7', 'M-7']);
    expect(await numbers(['1', false])).toEqual([undefined, undefined]);
    expect(await numbers(['2', true])).toEqual([undefined, undefined]);
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
