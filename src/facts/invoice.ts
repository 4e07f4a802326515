/** Invoices: one subject an invoice that a document or the buyer's list names, with what both show. */
import { isOrgNumber } from '../evidence/identifiers.ts';
import type { Derived, FactsInput } from './derive.ts';
import type { Contradiction, Fact, Subject } from './fact.ts';
import { accountFact, type FirstAccounts, firstAccounts } from './invoice-account.ts';
import { documentFacts, type Reading } from './invoice-document.ts';
import { channelFacts } from './invoice-format.ts';
import { lostFiles } from './invoice-lost.ts';
import { type InvoiceGroup, invoiceGroups } from './invoice-match.ts';
import { type Parties, partiesOf, partyFacts } from './invoice-party.ts';
import { absent, type BasisOf, basisBy, factSet, fieldFact, known, read, settle } from './sources.ts';
import { contradiction } from './statements.ts';

/** All invoices, and what about them is the contract's: who its supplier is, and whether it allows cheques. */
export function invoiceSubjects(input: FactsInput): Derived {
  const groups = invoiceGroups(input);
  const parties = partiesOf(input);
  const reading = { input, basisOf: basisBy(input.evidence), lost: lostFiles(input.evidence) };
  const about = { reading, parties, accounts: firstAccounts(groups) };
  const contradictions: Contradiction[] = [];
  const subjects = groups.map((group) => subjectOf(group, about, contradictions));
  return { subjects, contradictions, contract: factSet([supplierFact(input), chequeFact(input)]) };
}

/** What all invoices are held against. */
interface About {
  readonly reading: Reading;
  readonly parties: Parties;
  readonly accounts: FirstAccounts;
}

function subjectOf(group: InvoiceGroup, about: About, contradictions: Contradiction[]): Subject {
  const { reading, parties, accounts } = about;
  const { basisOf } = reading;
  const subject = { kind: 'invoice' as const, key: group.key, label: group.label };
  const said = documentFacts(group, subject, reading);
  contradictions.push(...said.contradictions);
  const facts = said.facts;
  const join = (id: string, candidates: readonly Fact[]): void => {
    const { fact, conflict } = settle(id, candidates);
    if (conflict) contradictions.push(contradiction(id, subject, conflict));
    facts.set(id, fact);
  };
  join('invoiceChannel', channelFacts(group.rows, basisOf));
  joinList(group, facts, basisOf, join);
  const [seller, buyer] = [facts.get('sellerOrgNo'), facts.get('buyerOrgNo')] as [Fact, Fact];
  for (const fact of [...partyFacts(seller, buyer, group.rows, parties), accountFact(group, facts, accounts)])
    facts.set(fact.id, fact);
  const date = facts.get('invoiceIssueDate');
  const on = date !== undefined && 'value' in date ? String(date.value) : null;
  return { ...subject, from: [...group.documents, ...group.rows].map((record) => record.at), slices: [{ on, facts }] };
}

/** Date, amount and buyer by the list beside those of the document. What differs is withheld, and with the amount what is worked out from it. */
function joinList(
  group: InvoiceGroup,
  facts: Map<string, Fact>,
  basisOf: BasisOf,
  join: (id: string, candidates: readonly Fact[]) => void,
): void {
  const currency = facts.get('invoiceCurrency');
  const foreign = currency !== undefined && 'value' in currency && currency.value !== 'NOK';
  for (const [id, field] of [
    ['invoiceIssueDate', 'invoiceDate'],
    ['invoicePayable', 'amount'],
  ] as const) {
    const own = facts.get(id) as Fact;
    if ('absent' in own && own.absent === 'conflictingEvidence') continue;
    // The list is in kroner: an amount in another currency can be held against nothing in it.
    if (id === 'invoicePayable' && foreign) facts.set(id, absent(id, 'needsReview', own.from));
    else join(id, [own, ...group.rows.map((row) => fieldFact(id, row, field, basisOf(row)))]);
  }
  const buyer = facts.get('buyerOrgNo') as Fact;
  const buyers = group.rows.filter((row) => isOrgNumber(read(row, 'buyer') ?? ''));
  if ('value' in buyer || buyer.absent !== 'conflictingEvidence')
    join(buyer.id, [buyer, ...buyers.map((row) => fieldFact(buyer.id, row, 'buyer', basisOf(row)))]);
  const [payable, difference] = [facts.get('invoicePayable'), facts.get('payableDifference')] as [Fact, Fact];
  const inConflict = 'absent' in payable && payable.absent === 'conflictingEvidence';
  if (inConflict && 'value' in difference && difference.value === 0)
    facts.set(difference.id, { ...payable, id: difference.id });
}

function supplierFact(input: FactsInput): Fact {
  return known('contractSupplierOrgNo', input.case.supplier.orgNo, 'documented', [
    { file: 'case.json', path: '/supplier/orgNo' },
  ]);
}

/** Cheques are no electronic means of payment, so a contract that says nothing about them does not allow them. */
function chequeFact(input: FactsInput): Fact {
  const term = input.agreement.terms['cheque-allowed'];
  const from = [{ file: 'agreement.json', path: '/terms/cheque-allowed' }];
  if (term !== undefined && typeof term.value !== 'boolean') return absent('chequeAllowed', 'missingTerm', from);
  return known('chequeAllowed', term?.value === true, 'documented', from);
}
