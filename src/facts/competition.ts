/** Competition law: what the supplier has declared beside what the register of decisions holds, about it and its chain. */
import { worstDoubt } from './chain-doubt.ts';
import { firmId } from './chain-firms.ts';
import { chainLinks } from './chain-links.ts';
import { type Judged, judgedDecisions, type Members, partiesOf } from './competition-decisions.ts';
import { CONTRACT, DENIED, denialOf } from './competition-declaration.ts';
import { contractFacts } from './contract.ts';
import type { Derived, FactsInput } from './derive.ts';
import type { Contradiction, Fact, KnownFact } from './fact.ts';
import { absent, factSet, known } from './sources.ts';
import { contradiction } from './statements.ts';

const AGAINST = 'competitionDecisionAgainst';
const CASES = 'competitionCaseOf';

/** Facts about the contract as a whole: the declaration, firms with a decision against them, firms whose case needs a person. */
export function competitionFacts(input: FactsInput): Derived {
  const denial = denialOf(input);
  const denied = 'value' in denial.fact && denial.fact.value === true;
  const judged = judgedDecisions(input, membersOf(input), denied ? denial.signedOn : null);
  const breaches = judged.filter((one) => one.breach);
  const later = breaches.filter((one) => one.later);
  const declared: Fact =
    later.length > 0
      ? absent(DENIED, 'conflictingEvidence', [...denial.fact.from, ...later.flatMap((one) => one.from)])
      : denial.fact;
  return {
    subjects: [],
    contract: factSet([declared, against(judged), cases(judged)]),
    contradictions: [
      ...(denied && breaches.length > 0 ? [notNone(denial.fact as KnownFact, breaches)] : denial.contradictions),
      ...rowConflicts(judged),
    ],
  };
}

/** The supplier and everyone that the chain table names, as engaged or as engaging. */
function membersOf(input: FactsInput): Members {
  const links = chainLinks(input);
  const firms = new Set([
    firmId(input.case.supplier.orgNo),
    ...links.flatMap(({ company, engager }) => [company ?? [], engager ?? []].flat()),
  ]);
  const complete = contractFacts(input).contract?.get('chainDeclaredComplete');
  const stated = complete !== undefined && 'value' in complete && complete.value === true;
  return { has: (firm) => firms.has(firm), whole: stated && links.every((link) => link.company !== null) };
}

/** One decision that stands is enough; `none` says only that the register as handed in holds none. */
function against(judged: readonly Judged[]): Fact {
  const standing = judged.filter((one) => one.standing === 'against');
  if (standing.length > 0) return partyFact(AGAINST, standing, standing);
  const doubt = worstDoubt(
    judged.flatMap(({ standing: one, from }) => (typeof one === 'object' ? [{ reason: one.doubt, from }] : [])),
  );
  return doubt ? absent(AGAINST, doubt.reason, doubt.from) : partyFact(AGAINST, [], judged);
}

function cases(judged: readonly Judged[]): Fact {
  const open = judged.filter((one) => one.standing === 'review');
  return partyFact(CASES, open, open.length > 0 ? open : judged);
}

function partyFact(id: string, named: readonly Judged[], read: readonly Judged[]): Fact {
  const registered = read.length > 0 && read.every((one) => one.basis === 'registered');
  return known(
    id,
    partiesOf(named),
    registered ? 'registered' : 'documented',
    read.flatMap((one) => one.from),
  );
}

/** A final decision beside a declaration of none is told, whatever comes of it. */
function notNone(denial: KnownFact, breaches: readonly Judged[]): Contradiction {
  const sides = breaches.map((one) => known(DENIED, false, one.basis, one.from));
  return contradiction(DENIED, CONTRACT, [denial, ...sides]);
}

/** Rows about the same decision that do not agree. */
function rowConflicts(judged: readonly Judged[]): Contradiction[] {
  const sides = judged.flatMap((one) => one.conflicts);
  return sides.length > 0 ? [contradiction(AGAINST, CONTRACT, sides)] : [];
}
