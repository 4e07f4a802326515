/** Tax and duties: the supplier and each company of its chain, with certificates, arrears and what the register of companies says. */
import type { Place } from '../evidence/evidence.ts';
import { isOrgNumber } from '../evidence/identifiers.ts';
import type { Derived, FactsInput } from './derive.ts';
import type { Contradiction, Subject } from './fact.ts';
import { factSet, known, read } from './sources.ts';
import { arrearsFacts } from './tax-arrears.ts';
import { certificateFacts } from './tax-certificate.ts';
import { certificateConflicts } from './tax-sums.ts';
import { unitFacts } from './tax-unit.ts';

/** Whom the proof is about. */
export interface TaxParty {
  readonly orgNo: string;
  readonly name: string | undefined;
  readonly isSupplier: boolean;
  readonly from: readonly Place[];
}

/** One subject a party; the day is the last of the period. Companies that only sell goods are no part of the chain. */
export function taxSubjects(input: FactsInput): Derived {
  const contradictions: Contradiction[] = [];
  const subjects = partiesOf(input).map((party): Subject => {
    const subject = {
      kind: 'party' as const,
      key: party.orgNo,
      label: party.name === undefined ? party.orgNo : `${party.orgNo} ${party.name}`,
    };
    const unit = unitFacts(party, subject, input);
    contradictions.push(...unit.contradictions, ...certificateConflicts(party, subject, input));
    const facts = [
      known('partyIsSupplier', party.isSupplier, 'documented', party.from),
      known('partyIsNorwegian', isOrgNumber(party.orgNo), 'documented', party.from),
      ...certificateFacts(party, subject, input),
      ...arrearsFacts(party, input),
      ...unit.facts,
    ];
    return { ...subject, from: party.from, slices: [{ on: input.case.period.to, facts: factSet(facts) }] };
  });
  return { subjects, contradictions };
}

function partiesOf(input: FactsInput): TaxParty[] {
  const { orgNo, name } = input.case.supplier;
  const parties = new Map<string, TaxParty>([
    [orgNo, { orgNo, name, isSupplier: true, from: [{ file: 'case.json', path: '/supplier' }] }],
  ]);
  for (const row of input.evidence.records.chain) {
    const company = read(row, 'company');
    if (company === undefined || read(row, 'role') === 'goodsSupplier') continue;
    const before = parties.get(company);
    if (before?.isSupplier) continue;
    parties.set(company, {
      orgNo: company,
      name: before?.name ?? read(row, 'companyName'),
      isSupplier: false,
      from: [...(before?.from ?? []), row.at],
    });
  }
  return [...parties.values()].sort((a, b) => (a.orgNo < b.orgNo ? -1 : 1));
}
