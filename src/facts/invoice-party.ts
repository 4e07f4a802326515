/** Who issued an invoice, who is to pay it, and who is to be paid, held against the contract and the chain. */
import { contractFacts } from './contract.ts';
import type { FactsInput } from './derive.ts';
import type { Fact } from './fact.ts';
import { type ChainMembers, chainMembers } from './invoice-chain.ts';
import { factOf, type InvoiceDocument, type ListRecord } from './invoice-sources.ts';
import { absent, type BasisOf, basisBy, known } from './sources.ts';

const AGREEMENT = [{ file: 'agreement.json', path: '/buyers' }];

/** What is the same for all invoices: the chain, who the contract names, and which sets are complete. */
export interface Parties {
  readonly input: FactsInput;
  readonly chain: ChainMembers;
  readonly chainComplete: boolean;
  readonly listComplete: boolean;
  readonly basisOf: BasisOf;
  readonly buyers: ReadonlySet<string>;
}

export function partiesOf(input: FactsInput): Parties {
  const chain = chainMembers(input);
  const stated = contractFacts(input).contract;
  const holds = (id: string): boolean => {
    const fact = stated?.get(id);
    return fact !== undefined && 'value' in fact && fact.value === true;
  };
  return {
    input,
    chain,
    chainComplete: holds('chainDeclaredComplete') && !chain.someUnread,
    listComplete: holds('invoiceListComplete'),
    basisOf: basisBy(input.evidence),
    buyers: new Set(input.agreement.buyers.map((buyer) => buyer.orgNo)),
  };
}

/** `payeeIsSeller`: nobody else is named to be paid. A payee without a number is the seller only under the same name. */
export function payeeFact(document: InvoiceDocument): Fact {
  const { seller, payee } = document.record.fields;
  const from = document.at(payee === undefined ? 'seller' : 'payee');
  if (payee === undefined) return known('payeeIsSeller', true, document.basis, from);
  if (document.unreadable('payee.orgNo')) return absent('payeeIsSeller', 'unreadableEvidence', from);
  if (payee.orgNo === undefined) {
    const same = payee.name !== undefined && payee.name.trim().toLowerCase() === seller?.name?.trim().toLowerCase();
    return known('payeeIsSeller', same, document.basis, from);
  }
  if (seller?.orgNo === undefined) {
    return factOf(
      'payeeIsSeller',
      document.unreadable('seller.orgNo') ? 'unreadableEvidence' : 'missingEvidence',
      document,
      from,
    );
  }
  return known('payeeIsSeller', payee.orgNo === seller.orgNo, document.basis, from);
}

/** `invoiceToCity`, `sellerInChain`, `sellerApprovedOn` and `buyerIsAgency`, from the parties as settled over all documents. */
export function partyFacts(seller: Fact, buyer: Fact, rows: readonly ListRecord[], parties: Parties): Fact[] {
  const agency: Fact =
    parties.buyers.size === 0
      ? absent('buyerIsAgency', 'missingTerm', AGREEMENT)
      : 'absent' in buyer
        ? { ...buyer, id: 'buyerIsAgency' }
        : known('buyerIsAgency', parties.buyers.has(String(buyer.value)), buyer.basis, buyer.from);
  return [toCity(seller, buyer, rows, parties), inChain(seller, parties), parties.chain.approval(seller), agency];
}

/**
 * A listed invoice is the city's. Another is placed by its parties; to whom an invoice to a stranger is, only a complete
 * list of the city's invoices or a complete chain can say.
 */
function toCity(seller: Fact, buyer: Fact, rows: readonly ListRecord[], parties: Parties): Fact {
  const id = 'invoiceToCity';
  const { chain, chainComplete, listComplete, basisOf, buyers, input } = parties;
  const [row] = rows;
  if (row)
    return known(
      id,
      true,
      basisOf(row),
      rows.map((one) => one.at),
    );
  const supplier = input.case.supplier.orgNo;
  const [sellerNo, buyerNo] = [seller, buyer].map((fact) => ('value' in fact ? String(fact.value) : undefined));
  const from = [...seller.from, ...buyer.from];
  const said = (value: boolean): Fact => known(id, value, 'value' in buyer ? buyer.basis : 'documented', from);
  if (buyerNo === undefined) return { ...(buyer as Fact & { absent: 'missingEvidence' }), id };
  if (buyers.has(buyerNo)) return said(true);
  if (buyerNo === supplier || chain.has(buyerNo)) return said(false);
  const others = sellerNo !== undefined && sellerNo !== supplier && (chain.has(sellerNo) || chainComplete);
  if (others || listComplete) return said(false);
  return absent(id, buyers.size === 0 ? 'missingTerm' : 'missingEvidence', buyers.size === 0 ? AGREEMENT : from);
}

/** That a seller is in the chain is shown by its row; that it is not, only by a chain known to be complete. The supplier stands above it. */
function inChain(seller: Fact, { chain, chainComplete, input }: Parties): Fact {
  const id = 'sellerInChain';
  if ('absent' in seller) return { ...seller, id };
  const places = chain.places(String(seller.value));
  if (places.length > 0) return known(id, true, seller.basis, [...seller.from, ...places]);
  return chainComplete || seller.value === input.case.supplier.orgNo
    ? known(id, false, seller.basis, seller.from)
    : absent(id, 'missingEvidence', seller.from);
}
