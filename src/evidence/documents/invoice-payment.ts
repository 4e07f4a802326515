/** How an invoice asks to be paid. Every way counts, and accounts are kept as they stand: rules decide what a wrong one is worth. */
import type { XmlNode } from '../formats/xml.ts';
import { isBankAccount, isIban, isKid } from '../identifiers.ts';
import type { InvoicePaymentMeans } from './invoice-record.ts';
import { basic, group, groups, note, type Reading, said } from './ubl.ts';

/**
 * All ways to pay, in order.
 * @returns accounts in one, without spaces and full stops
 */
export function paymentMeans(root: XmlNode, reading: Reading): InvoicePaymentMeans[] {
  return groups(root, 'PaymentMeans').map((node) => {
    const out: InvoicePaymentMeans = { line: node.line };
    const code = said(basic(node, 'PaymentMeansCode'));
    const kidNode = basic(node, 'PaymentID');
    const kid = said(kidNode);
    if (code !== undefined) out.code = code;
    if (kid !== undefined) out.kid = kid;
    if (group(node, 'CardAccount')) out.card = true;
    if (group(node, 'PaymentMandate')) out.mandate = true;
    const accountNode = basic(group(node, 'PayeeFinancialAccount'), 'ID');
    const account = said(accountNode)?.replace(/[\s.]/g, '');
    if (!accountNode || account === undefined) return out;
    const iban = /^[A-Za-z]{2}\d{2}/.test(account);
    out[iban ? 'iban' : 'account'] = account;
    if (iban ? !isIban(account) : !isBankAccount(account))
      note(reading, iban ? 'IBAN_INVALID' : 'ACCOUNT_INVALID', accountNode, {});
    else if (kidNode && kid !== undefined && isWrongKid(kid, account, said(basic(root, 'ID'))))
      note(reading, 'KID_INVALID', kidNode, {});
    return out;
  });
}

/** Paid to a Norwegian account, a number is a KID (EHF Billing 3.0). Words, and the number of the invoice itself, are a message to the payee. */
function isWrongKid(text: string, account: string, invoiceNo: string | undefined): boolean {
  if (!/^(?:\d{11}|NO\d{13})$/i.test(account) || !/^\d{1,24}[\d-]$/.test(text)) return false;
  const digits = (number: string): string => number.replace(/\D/g, '').replace(/^0+/, '');
  return !isKid(text) && digits(text) !== digits(invoiceNo ?? '');
}
