/** Check digits of the numbers in an invoice: organisation numbers of the parties, and payee accounts. */
import type { InvoicePaymentMeans } from '../evidence/documents/invoice-record.ts';
import type { Place } from '../evidence/evidence.ts';
import { isBankAccount, isIban } from '../evidence/identifiers.ts';
import type { Fact } from './fact.ts';
import { factOf, type InvoiceDocument } from './invoice-sources.ts';

/** `wrongOrgNumbers`, `wrongAccounts`, `sellerOrgNo` and `buyerOrgNo`. */
export function identifierFacts(document: InvoiceDocument): Fact[] {
  const parties = (['seller', 'buyer', 'payee'] as const).map((party) => ({
    party,
    orgNo: document.record.fields[party]?.orgNo,
    // The reader keeps a foreign number as it stands, so what it could not take is a Norwegian one with a wrong digit.
    wrong: document.unreadable(`${party}.orgNo`),
  }));
  const wrong = parties.filter((one) => one.wrong).length;
  const lacking = parties.some((one) => one.party !== 'payee' && one.orgNo === undefined && !one.wrong);
  const means = document.record.fields.paymentMeans ?? [];
  return [
    factOf('wrongOrgNumbers', wrong === 0 && lacking ? 'missingEvidence' : wrong, document, [
      ...document.at('seller'),
      ...document.at('buyer'),
    ]),
    factOf(
      'wrongAccounts',
      means.filter((one) => accountOf(one) !== undefined && !isAccount(one) && !isForeign(one, document)).length,
      document,
      document.at('paymentMeans'),
    ),
    ...parties
      .filter((one) => one.party !== 'payee')
      .map(({ party, orgNo, wrong: unread }) =>
        factOf(
          `${party}OrgNo`,
          orgNo ?? (unread ? 'unreadableEvidence' : 'missingEvidence'),
          document,
          document.at(party),
        ),
      ),
  ];
}

export function accountOf(means: InvoicePaymentMeans): string | undefined {
  return means.iban ?? means.account;
}

/** Norwegian account with a right check digit, or an IBAN that holds. */
export function isAccount(means: InvoicePaymentMeans): boolean {
  return means.iban === undefined ? isBankAccount(means.account ?? '') : isIban(means.iban);
}

/** An account at a foreign seller's bank that is no IBAN follows rules that we do not know. */
function isForeign(means: InvoicePaymentMeans, document: InvoiceDocument): boolean {
  const country = document.record.fields.seller?.country;
  return means.iban === undefined && country !== undefined && country !== 'NO';
}

/** The account that an IBAN of a Norwegian bank holds, so that both ways of writing it are one. */
export function sameAccountKey(means: InvoicePaymentMeans): string | undefined {
  const text = accountOf(means)?.replace(/\s/g, '').toUpperCase();
  return text?.startsWith('NO') ? text.slice(4) : text;
}

export function placesOf(means: readonly InvoicePaymentMeans[], document: InvoiceDocument): readonly Place[] {
  const { file } = document.record.at;
  return means.map((one) => (one.line === undefined ? { file } : { file, line: one.line }));
}
