/** Whether an invoice wants its money to another account than the seller's first invoice. */
import { describe, expect, test } from 'vitest';
import { ublInvoice } from '../evidence/ubl.ts';
import { derive, factOf, SUB, told } from './invoice-case.ts';

describe('to which account', () => {
  const [FIRST, OTHER] = ['86011117947', '12345678911'];
  const invoice = (number: string, issueDate: string | undefined, ...accounts: string[]): string =>
    ublInvoice({ invoiceNo: number, issueDate, paymentMeans: accounts.map((account) => ({ code: '30', account })) });
  const other = async (...documents: string[]): Promise<unknown[]> => {
    const files = Object.fromEntries(documents.map((document, index) => [`${9 - index}.xml`, document]));
    const { invoices } = await derive({ files });
    return invoices.map((one) => told(one, 'otherPayeeAccounts').otherPayeeAccounts);
  };
  test('the same, written in any way', async () => {
    expect(
      await other(
        invoice('1', '2026-03-01', FIRST),
        invoice('2', '2026-03-02', '8601 11 17947'),
        invoice('3', '2026-03-03', `NO93${FIRST}`),
      ),
    ).toEqual([0, 0, 0]);
  });
  test('another on the later one, by date, then by number, whatever the files are called', async () => {
    expect(await other(invoice('2', '2026-03-01', FIRST), invoice('1', '2026-03-02', OTHER))).toEqual([1, 0]);
    expect(await other(invoice('2', '2026-03-01', FIRST), invoice('1', '2026-03-01', OTHER))).toEqual([0, 1]);
    expect(await other(invoice('1', '2026-03-01', FIRST), invoice('2', '2026-03-02', FIRST, OTHER))).toEqual([0, 1]);
  });
  test('one digit is another account', async () =>
    expect(await other(invoice('1', '2026-03-01', FIRST), invoice('2', '2026-03-02', '86011117948'))).toEqual([0, 1]));
  test('an undated one comes after the dated; of undated ones the number decides', async () => {
    expect(await other(invoice('1', undefined, OTHER), invoice('2', '2026-03-01', FIRST))).toEqual([1, 0]);
    expect(await other(invoice('1', undefined, OTHER), invoice('2', undefined, FIRST))).toEqual([0, 1]);
  });
  test('the first without an account is not the first', async () =>
    expect(await other(invoice('1', '2026-03-01'), invoice('2', '2026-03-02', FIRST))).toEqual([0, 0]));
  test('each seller for itself, and both places are told', async () => {
    const { invoices } = await derive({
      files: {
        'a.xml': invoice('1', '2026-03-01', FIRST),
        'b.xml': invoice('2', '2026-03-02', OTHER),
        'c.xml': ublInvoice({
          seller: { orgNo: SUB, name: 'Under AS' },
          paymentMeans: [{ code: '30', account: OTHER }],
        }),
      },
    });
    expect(invoices.map((one) => told(one, 'otherPayeeAccounts').otherPayeeAccounts)).toEqual([0, 1, 0]);
    expect(factOf(invoices[0], 'otherPayeeAccounts').from).toEqual([{ file: 'a.xml' }]);
    expect(factOf(invoices[1], 'otherPayeeAccounts').from).toEqual([{ file: 'b.xml' }, { file: 'a.xml' }]);
  });
});
