/** What the rows of one link say: role, days, approval and exception. Rows about the same link must agree; what does not is withheld and told. */
import type { RecordFields } from '../evidence/evidence.ts';
import type { ChainLink } from './chain-links.ts';
import type { PaidBefore } from './chain-paid.ts';
import type { Tiers } from './chain-tiers.ts';
import type { Contradiction, Fact, KnownFact } from './fact.ts';
import { given } from './given.ts';
import { absent, type BasisOf, fieldFact, known, read, settle } from './sources.ts';
import { contradiction } from './statements.ts';

type Field = keyof RecordFields['chain'] & string;

/** One link, read field by field. `contradictions` grows as fields are read. */
export interface LinkReader {
  readonly field: (id: string, field: Field) => Fact;
  readonly given: (id: string, field: Field) => Fact;
  readonly joined: (id: string, candidates: readonly Fact[]) => Fact;
}

/** A reader of the link's rows. @param contradictions takes what the rows do not agree on */
export function linkReader(link: ChainLink, basisOf: BasisOf, contradictions: Contradiction[]): LinkReader {
  const subject = { kind: 'chainLink' as const, key: link.key, label: link.label };
  const joined = (id: string, candidates: readonly Fact[]): Fact => {
    const { fact, conflict } = settle(id, candidates);
    if (conflict) contradictions.push(contradiction(id, subject, conflict));
    return fact;
  };
  return {
    joined,
    field: (id, field) =>
      joined(
        id,
        link.rows.map((row) => fieldFact(id, row, field, basisOf(row))),
      ),
    given: (id, field) => given(id, link.rows, field, basisOf),
  };
}

/**
 * `exceptionNamed`: somebody stands as having granted the exception. The supplier and the firms of the chain cannot grant it.
 * @param chainNames names and numbers of the supplier and the chain, lower case
 */
function exceptionNamed(link: ChainLink, reader: LinkReader, chainNames: ReadonlySet<string>): Fact {
  const named = reader.given('exceptionNamed', 'exceptionBy');
  if ('absent' in named || named.value !== true) return named;
  const names = link.rows.flatMap((row) => read(row, 'exceptionBy') ?? []);
  return names.every((name) => chainNames.has(name.trim().toLowerCase())) ? { ...named, value: false } : named;
}

/**
 * Approval and pay before it, and the exception with what it must have: a reason, a name and a day. The name itself stays in the evidence.
 * @param approvedOn when the buyer approved the firm
 */
export function approvalFacts(
  link: ChainLink,
  approvedOn: Fact,
  reader: LinkReader,
  paid: PaidBefore,
  chainNames: ReadonlySet<string>,
): Fact[] {
  return [
    approvedOn,
    paid(link, approvedOn),
    reader.given('exceptionReasoned', 'exceptionReason'),
    exceptionNamed(link, reader, chainNames),
  ];
}

/**
 * `outsideTiers`: the link is no tier at all. A goods supplier is none, hired-in labour only when the contract says so.
 * @param hireCounts the contract's term; null when it does not say, which excludes nothing
 * @param worked hours of a firm that no row gives work to; they contradict that it delivers goods only
 */
export function outsideTiers(
  role: Fact,
  hireCounts: boolean | null,
  worked: KnownFact | undefined,
  reader: LinkReader,
): Fact {
  const id = 'outsideTiers';
  if ('absent' in role) return { ...role, id };
  if (role.value === 'goodsSupplier' && worked)
    return reader.joined(id, [known(id, true, role.basis, role.from), known(id, false, worked.basis, worked.from)]);
  const outside = role.value === 'goodsSupplier' || (role.value === 'hire' && hireCounts === false);
  return known(id, outside, role.basis, role.from);
}

/** How deep the link lies: what is shown, the same with hired-in labour, and whether that is all. */
export function tierFacts(link: ChainLink, tiers: Tiers, role: Fact, basis: 'registered' | 'documented'): Fact[] {
  const from = [...link.rows, ...(tiers.above?.rows ?? [])].map((row) => row.at);
  const doubt = tiers.doubt ?? ('absent' in role ? { reason: role.absent, from: role.from } : null);
  return [
    known('knownTiers', tiers.known, basis, from),
    known('knownTiersWithHire', tiers.withHire, basis, from),
    doubt ? absent('tiersSettled', doubt.reason, doubt.from) : known('tiersSettled', true, basis, from),
  ];
}
