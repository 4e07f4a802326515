/** The supply chain: one subject a link, with how deep it lies, since when, by whose leave, and whether the city may audit it. */
import { placeOf } from '../evidence/evidence.ts';
import type { Basis } from '../schemas/rule.ts';
import { approvedOn } from './chain-approval.ts';
import { auditFacts, auditSources } from './chain-audit.ts';
import { circlesOf } from './chain-circles.ts';
import { firstDay, firstSeen, linkSlices } from './chain-days.ts';
import { firmId } from './chain-firms.ts';
import { approvalFacts, linkReader, outsideTiers, tierFacts } from './chain-link-facts.ts';
import { type ChainLink, chainLinks } from './chain-links.ts';
import { paidBefore } from './chain-paid.ts';
import { type Tiers, tiersOf } from './chain-tiers.ts';
import type { Derived, FactsInput } from './derive.ts';
import type { Contradiction, Fact, Subject } from './fact.ts';
import { attestedIn } from './hire-attested.ts';
import { basisBy, known, read } from './sources.ts';
import { contradiction } from './statements.ts';

/** Every link of the declared chain. Who is not in it is no subject here. */
export function chainSubjects(input: FactsInput): Derived {
  const contradictions: Contradiction[] = [];
  const links = chainLinks(input);
  const basisOf = basisBy(input.evidence);
  const hireCounts = yesOrNo(input.agreement.terms['hire-counts-as-tier']?.value);
  const readers = new Map(links.map((link) => [link, linkReader(link, basisOf, contradictions)]));
  const roleOf = new Map([...readers].map(([link, reader]) => [link, reader.field('linkRole', 'role')]));
  const circles = circlesOf(links);
  const tiers = tiersOf(links, firmId(input.case.supplier.orgNo), roleOf, circles, hireCounts === true);
  // A depth rests on every row above the link.
  const registered = input.evidence.records.chain.every((row) => basisOf(row) === 'registered');
  const basis = registered ? 'registered' : 'documented';
  const audit = auditSources(input, basisOf);
  const approval = { basisOf, contradictions, attested: attestedIn(input), bySupplier: audit.bySupplier };
  const seen = firstSeen(input, basisOf);
  const contracts = contractsOf(links, roleOf);
  const paid = paidBefore(input, basisOf);
  const statedOf = new Map([...readers].map(([link, reader]) => [link, reader.field('firstDay', 'firstDay')]));
  const firstLinks = earliestLinks(links, roleOf, statedOf);
  const chainNames = new Set(
    [
      input.case.supplier.name,
      input.case.supplier.orgNo,
      ...input.evidence.records.chain.flatMap((row) => [read(row, 'companyName') ?? '', read(row, 'company') ?? '']),
    ].flatMap((name) => name.trim().toLowerCase() || []),
  );
  const subjects = links.map((link): Subject => {
    const reader = readers.get(link) as ReturnType<typeof linkReader>;
    const role = roleOf.get(link) as Fact;
    const count = link.company === null ? 1 : (contracts.get(link.company) ?? 1);
    const stated = statedOf.get(link) as Fact;
    const first = firstDay(link, stated, seen, count === 1 || firstLinks.has(link), contradictions);
    const goodsOnly = link.company !== null && !contracts.has(link.company);
    const worked = goodsOnly ? seen.ofFirm.get(seen.unitOf(link.company)) : undefined;
    const last = reader.field('linkLastDay', 'lastDay');
    const exceptionOn = reader.field('exceptionApprovedOn', 'exceptionApprovedOn');
    const facts = [
      role,
      outsideTiers(role, hireCounts, worked, reader),
      ...tierFacts(link, tiers.get(link) as Tiers, role, basis),
      first,
      last,
      exceptionOn,
      ...approvalFacts(link, approvedOn(link, count, first, reader, approval), reader, paid, chainNames),
      ...auditFacts(link, count, { first, last }, reader, audit),
    ];
    return {
      kind: 'chainLink',
      key: link.key,
      label: link.label,
      from: link.rows.map((row) => row.at),
      slices: linkSlices(first, last, exceptionOn, facts),
    };
  });
  return { subjects, contradictions: [...contradictions, ...told(circles, basis)] };
}

/** One contradiction a circle, with every row of it. */
function told(circles: ReadonlyMap<ChainLink, number>, basis: Basis): Contradiction[] {
  const groups = Map.groupBy(circles.keys(), (link) => circles.get(link));
  return [...groups.values()].map(([first, ...rest]) => {
    const { key, label } = first as ChainLink;
    const sides = [first as ChainLink, ...rest].map((link) =>
      known(
        'tiersSettled',
        link.label,
        basis,
        link.rows.map((row) => placeOf(row, 'engagedBy')),
      ),
    );
    return contradiction('tiersSettled', { kind: 'chainLink', key, label }, sides);
  });
}

function yesOrNo(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

/**
 * The link of each firm that began first by the table, where every link of the firm says when it began: hours before that
 * day can belong to no link as it is stated, so they are held against this one.
 */
function earliestLinks(
  links: readonly ChainLink[],
  roleOf: ReadonlyMap<ChainLink, Fact>,
  statedOf: ReadonlyMap<ChainLink, Fact>,
): ReadonlySet<ChainLink> {
  const dayOf = (link: ChainLink): string | undefined => {
    const stated = statedOf.get(link);
    return stated && 'value' in stated ? String(stated.value) : undefined;
  };
  const working = links.filter((link) => {
    const role = roleOf.get(link);
    return link.company !== null && !(role && 'value' in role && role.value === 'goodsSupplier');
  });
  const groups = [...Map.groupBy(working, (link) => link.company).values()];
  return new Set(
    groups
      .filter((own) => own.every((link) => dayOf(link) !== undefined))
      .flatMap((own) =>
        [...own]
          .sort((a, b) => {
            const [day, other] = [dayOf(a) as string, dayOf(b) as string];
            return day < other ? -1 : day > other ? 1 : 0;
          })
          .slice(0, 1),
      ),
  );
}

/** How many subcontracts each firm has. Deliveries of goods are none. */
function contractsOf(links: readonly ChainLink[], roleOf: ReadonlyMap<ChainLink, Fact>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const link of links) {
    const role = roleOf.get(link);
    if (link.company === null || (role && 'value' in role && role.value === 'goodsSupplier')) continue;
    counts.set(link.company, (counts.get(link.company) ?? 0) + 1);
  }
  return counts;
}
