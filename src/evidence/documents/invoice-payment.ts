/** How an invoice asks to be paid. Every way counts, and accounts are kept as they stand: rules decide what a wrong one is worth. */
import type { XmlNode } from '../formats/xml.ts';
import { isBankAccount, isIban } from '../identifiers.ts';
import type { InvoicePaymentMeans } from './invoice-record.ts';
import { basic, group, groups, note, type Reading, said } from './ubl.ts';

export function paymentMeans(root: XmlNode, reading: Reading): InvoicePaymentMeans[] {
  return groups(root, 'PaymentMeans').map((node) => {
    const out: InvoicePaymentMeans = { line: node.line };
    const code = said(basic(node, 'PaymentMeansCode'));
    const kid = said(basic(node, 'PaymentID'));
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
    return out;
  });
}
