/**
 * How many tiers lie between the supplier and each link. A firm that is engaged at two depths passes the deepest on to those
 * it engages. What rows leave open or contradict is doubt, and what is sure beside it is still counted: it may be too deep already.
 */
import { placeOf } from '../evidence/evidence.ts';
import { type Doubted, worstDoubt } from './chain-doubt.ts';
import type { ChainLink } from './chain-links.ts';
import type { Fact } from './fact.ts';

export interface Tiers {
  /** What the rows show at least, hired-in labour counted only when the contract says so. */
  readonly known: number;
  /** The same with hired-in labour counted. */
  readonly withHire: number;
  /** Why more may lie between than is known; null when the whole way up is known. */
  readonly doubt: Doubted | null;
  /** The link above by which it is deepest. */
  readonly above: ChainLink | null;
}

/** Where the supplier stands. */
const TOP: Tiers = { known: 0, withHire: 0, doubt: null, above: null };

/**
 * The depth of every link. Linear in the number of links.
 * @param supplier the firm at depth 0, as matched
 * @param roleOf the role of each link as its rows agree on it
 * @param circular the links that are part of a circle: nothing is counted through them
 * @param hireCounts whether the contract counts hired-in labour as a tier; false also when it does not say
 */
export function tiersOf(
  links: readonly ChainLink[],
  supplier: string,
  roleOf: ReadonlyMap<ChainLink, Fact>,
  circular: ReadonlyMap<ChainLink, number>,
  hireCounts: boolean,
): ReadonlyMap<ChainLink, Tiers> {
  const tiers = new Map<ChainLink, Tiers>();
  const into = groupedBy(links, (link) => link.company);
  const outOf = groupedBy(
    links.filter((link) => !circular.has(link)),
    (link) => link.engager,
  );
  const weighed = (link: ChainLink, above: Tiers): Tiers => {
    const [known, withHire] = weightOf(roleOf.get(link), hireCounts);
    return { ...above, known: above.known + known, withHire: above.withHire + withHire };
  };
  for (const link of links) {
    if (circular.has(link)) tiers.set(link, { ...TOP, doubt: engagerDoubt(link, 'conflictingEvidence') });
    else if (link.engager === null) {
      const unreadable = link.rows.some((row) => row.unreadable.includes('engagedBy'));
      const doubt = engagerDoubt(link, unreadable ? 'unreadableEvidence' : 'missingEvidence');
      tiers.set(link, weighed(link, { ...TOP, doubt }));
    }
  }
  // From the top down: a firm's depth is known when all that engage it have theirs.
  const waiting = new Map<string, number>();
  for (const [company, engaged] of into) waiting.set(company, engaged.filter((link) => !tiers.has(link)).length);
  const ready = [...new Set([...outOf.keys(), ...into.keys()])].filter((firm) => (waiting.get(firm) ?? 0) === 0);
  for (let firm = ready.pop(); firm !== undefined; firm = ready.pop()) {
    const engaged = into.get(firm);
    const depth = firm === supplier ? TOP : engaged && depthOf(engaged, tiers, roleOf);
    for (const link of outOf.get(firm) ?? []) {
      tiers.set(link, weighed(link, depth ?? { ...TOP, doubt: engagerDoubt(link, 'missingEvidence') }));
      if (link.company === null) continue;
      const left = (waiting.get(link.company) as number) - 1;
      waiting.set(link.company, left);
      if (left === 0) ready.push(link.company);
    }
  }
  return tiers;
}

/** The deepest of a firm's own links. It delivers work through others, so being a goods supplier elsewhere does not count. */
function depthOf(
  engaged: readonly ChainLink[],
  tiers: ReadonlyMap<ChainLink, Tiers>,
  roleOf: ReadonlyMap<ChainLink, Fact>,
): Tiers {
  const works = engaged.filter((link) => valueIn(roleOf.get(link)) !== 'goodsSupplier');
  let depth: Tiers = { ...TOP, doubt: null };
  const doubts: Doubted[] = [];
  for (const link of works.length > 0 ? works : engaged) {
    const own = tiers.get(link) as Tiers;
    if (depth.above === null || own.known > depth.known) depth = { ...depth, known: own.known, above: link };
    depth = { ...depth, withHire: Math.max(depth.withHire, own.withHire) };
    if (own.doubt) doubts.push(own.doubt);
    const role = roleOf.get(link);
    if (role && 'absent' in role) doubts.push({ reason: role.absent, from: role.from });
    // Somebody works below one that is said to deliver goods only: the rows do not agree on what it is.
    if (works.length === 0) doubts.push({ reason: 'conflictingEvidence', from: role?.from ?? [] });
  }
  return { ...depth, doubt: worstDoubt(doubts) };
}

/** How many tiers a link is by itself: at least, and with hired-in labour counted. A role that is not known may be none. */
function weightOf(role: Fact | undefined, hireCounts: boolean): readonly [known: number, withHire: number] {
  const value = valueIn(role);
  if (value === undefined || value === 'goodsSupplier') return [0, 0];
  return value === 'hire' ? [hireCounts ? 1 : 0, 1] : [1, 1];
}

function valueIn(fact: Fact | undefined): unknown {
  return fact && 'value' in fact ? fact.value : undefined;
}

function engagerDoubt(link: ChainLink, reason: Doubted['reason']): Doubted {
  return { reason, from: link.rows.map((row) => placeOf(row, 'engagedBy')) };
}

function groupedBy(
  links: readonly ChainLink[],
  firmOf: (link: ChainLink) => string | null,
): Map<string, readonly ChainLink[]> {
  const groups = new Map<string, ChainLink[]>();
  for (const link of links) {
    const firm = firmOf(link);
    if (firm === null) continue;
    const group = groups.get(firm);
    if (group) group.push(link);
    else groups.set(firm, [link]);
  }
  return groups;
}
