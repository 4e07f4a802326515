/** One subject an organisation that the evidence shows at work, paid or billing: whether the declared chain and the foreign assignments know it. */
import type { EvidenceRecord, Place } from '../evidence/evidence.ts';
import { placeOf } from '../evidence/evidence.ts';
import { maskIds } from '../evidence/mask.ts';
import { firmId, inPlaceOrder, shownFirm } from './chain-firms.ts';
import type { Derived, FactsInput } from './derive.ts';
import type { Contradiction, Fact, Subject } from './fact.ts';
import { uncounted } from './seen-party-counters.ts';
import { establishments } from './seen-party-foreign.ts';
import { type Seen, seenIn } from './seen-party-sources.ts';
import { type LegalUnit, legalUnits } from './seen-party-units.ts';
import { absent, basisBy, factSet, known, read } from './sources.ts';
import { contradiction } from './statements.ts';

/** Everybody seen; the day is the last of the period. A stranger is told as a contradiction wherever there is a list to hold it against. */
export function seenPartySubjects(input: FactsInput): Derived {
  const unitOf = legalUnits(input);
  const standing = standings(input, unitOf);
  const listed = foreignList(input, unitOf);
  const foreign = establishments(input, basisBy(input.evidence), unitOf);
  const counted = uncounted(input, basisBy(input.evidence), unitOf);
  const contradictions: Contradiction[] = [];
  const all = [...seenIn(input, unitOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  const subjects = all.map(([id, seen]): Subject => {
    const from = [...seen.places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, at]) => at);
    const key = shownFirm(id, from[0] as Place);
    const name = standing.nameOf(id) ?? seen.name;
    const subject = { kind: 'seenParty' as const, key, label: name === undefined ? key : `${key} ${maskIds(name)}` };
    const tell = (fact: string, list: readonly Place[]): void => {
      if (list.length > 0)
        contradictions.push(
          contradiction(fact, subject, [known(fact, true, 'documented', from), known(fact, false, 'documented', list)]),
        );
    };
    const own = standing.of(id, seen, from);
    const abroad = foreign(id, from);
    if (abroad.conflict) contradictions.push(contradiction('partyForeign', subject, abroad.conflict));
    const inTable = listed.of(id, from);
    if ('absent' in own && own.absent === 'conflictingEvidence') {
      const listedAs = own.from.filter((at) => !seen.worked.includes(at));
      contradictions.push(
        contradiction(own.id, subject, [
          known(own.id, 'goodsSupplier', 'documented', listedAs),
          known(own.id, 'inChain', 'documented', seen.worked),
        ]),
      );
    }
    if (saysOf(own) === 'stranger') tell('partyActive', standing.list);
    const outside = ['supplier', 'buyer', 'goodsSupplier', 'payee'].includes(String(saysOf(own)));
    if (saysOf(abroad.fact) === true && saysOf(inTable) === false && !outside) tell('foreignPartyActive', listed.list);
    contradictions.push(...counted(subject, id));
    return { ...subject, from, slices: [{ on: input.case.period.to, facts: factSet([own, abroad.fact, inTable]) }] };
  });
  return { subjects: subjects.sort((a, b) => (a.key < b.key ? -1 : 1)), contradictions };
}

function saysOf(fact: Fact): unknown {
  return 'value' in fact ? fact.value : undefined;
}

interface Standings {
  readonly of: (id: string, seen: Seen, from: readonly Place[]) => Fact;
  readonly nameOf: (id: string) => string | undefined;
  /** Where the list stands that a stranger is missing from: the first row of each file, or the statement that there is nothing to list. */
  readonly list: readonly Place[];
}

/** `partyStanding`: the supplier, a buyer, in the chain table (goods apart), named by payments alone, or a stranger. */
function standings(input: FactsInput, unitOf: LegalUnit): Standings {
  const id_ = 'partyStanding';
  const basisOf = basisBy(input.evidence);
  const supplier = firmId(input.case.supplier.orgNo);
  const buyers = new Set(input.agreement.buyers.map((buyer) => firmId(buyer.orgNo)));
  const rows = inPlaceOrder(input.evidence.records.chain);
  const chain = Map.groupBy(rows, (row) => unitOf(read(row, 'company') ?? ''));
  const unread = (chain.get('') ?? []).map((row) => placeOf(row, 'company'));
  const none = input.evidence.records.attestations.filter((row) => read(row, 'attestation') === 'chainComplete');
  return {
    list: firstOfEachFile(rows.length > 0 ? rows : none),
    nameOf: (id) =>
      id === supplier
        ? input.case.supplier.name
        : [...new Set((chain.get(id) ?? []).flatMap((row) => read(row, 'companyName')?.trim() || []))].sort()[0],
    of: (id, seen, from) => {
      if (id === supplier) return known(id_, 'supplier', 'documented', [{ file: 'case.json', path: '/supplier' }]);
      if (buyers.has(id)) return known(id_, 'buyer', 'documented', [{ file: 'agreement.json', path: '/buyers' }]);
      const own = chain.get(id) ?? [];
      const [first] = own;
      if (first) {
        const goods = own.every((row) => read(row, 'role') === 'goodsSupplier');
        if (goods && seen.worked.length > 0)
          return absent(id_, 'conflictingEvidence', [...own.map((row) => placeOf(row, 'role')), ...seen.worked]);
        const registered = own.every((row) => basisOf(row) === 'registered');
        return known(
          id_,
          goods ? 'goodsSupplier' : 'inChain',
          registered ? 'registered' : 'documented',
          own.map((row) => placeOf(row, 'company')),
        );
      }
      // A row whose company could not be read may be this one.
      if (unread.length > 0) return absent(id_, 'unreadableEvidence', unread);
      return known(id_, seen.onlyPaid ? 'payee' : 'stranger', 'documented', from);
    },
  };
}

/** `partyInForeignTable`: a row of the foreign assignments names it as contractor. */
function foreignList(input: FactsInput, unitOf: LegalUnit) {
  const id_ = 'partyInForeignTable';
  const basisOf = basisBy(input.evidence);
  const rows = inPlaceOrder(input.evidence.records.foreignAssignments);
  const contractors = Map.groupBy(rows, (row) => unitOf(read(row, 'contractor') ?? ''));
  const unread = (contractors.get('') ?? []).map((row) => placeOf(row, 'contractor'));
  return {
    list: firstOfEachFile(rows),
    of: (id: string, from: readonly Place[]): Fact => {
      const [first] = contractors.get(id) ?? [];
      if (first) return known(id_, true, basisOf(first), [placeOf(first, 'contractor')]);
      return unread.length > 0 ? absent(id_, 'unreadableEvidence', unread) : known(id_, false, 'documented', from);
    },
  };
}

function firstOfEachFile(rows: readonly EvidenceRecord[]): Place[] {
  return [...new Map([...rows].reverse().map((row) => [row.at.file, row.at])).values()].reverse();
}
