/** Records → facts. Each kind of subject has its own file; here what was declared and what a person assessed is laid beside it. */

import type { Evidence, Problem } from '../evidence/evidence.ts';
import type { Agreement, Case } from '../schemas/case.ts';
import { bankSubjects } from './bank.ts';
import { betweenBankFiles } from './between-bank-files.ts';
import { betweenFiles } from './between-files.ts';
import { betweenLists } from './between-lists.ts';
import { callOffSubjects } from './call-off.ts';
import { chainSubjects } from './chain.ts';
import { competitionFacts } from './competition.ts';
import { contractFacts } from './contract.ts';
import { documentSubjects } from './document.ts';
import type { Contradiction, Facts, FigureLookup, Subject } from './fact.ts';
import { foreignSubjects } from './foreign.ts';
import { hireSubjects } from './hire.ts';
import { invoiceSubjects } from './invoice.ts';
import { ledgerSubjects } from './ledger.ts';
import { paySubjects } from './pay.ts';
import { seenPartySubjects } from './seen-party.ts';
import { staffSubjects } from './staff.ts';
import { layStatements, type Unplaced } from './statements.ts';
import { taxSubjects } from './tax.ts';
import { workSubjects } from './work.ts';

export interface FactsInput {
  readonly evidence: Evidence;
  readonly case: Case;
  readonly agreement: Agreement;
  readonly figure: FigureLookup;
  /** Days on which some rule or figure changes; a subject that spans one is cut there. */
  readonly breakpoints: readonly string[];
}

/** What one kind of subject gives: its subjects, facts about the contract as a whole, and what does not agree. */
export interface Derived {
  readonly subjects: readonly Subject[];
  readonly contract?: Facts['contract'];
  readonly contradictions?: readonly Contradiction[];
}

/** Facts, and what is wrong with files that shows only beside others. */
export interface DerivedFacts extends Facts {
  /** Answers and assessments that name no known question or subject. */
  readonly unplaced: readonly Unplaced[];
  readonly problems: readonly Problem[];
}

/** All facts. */
export function deriveFacts(input: FactsInput): DerivedFacts {
  const parts: Derived[] = [
    contractFacts(input),
    invoiceSubjects(input),
    chainSubjects(input),
    documentSubjects(input),
    competitionFacts(input),
    callOffSubjects(input),
    bankSubjects(input),
    workSubjects(input),
    paySubjects(input),
    staffSubjects(input),
    hireSubjects(input),
    taxSubjects(input),
    foreignSubjects(input),
    seenPartySubjects(input),
    ledgerSubjects(input),
  ];
  const facts: Facts = {
    contract: new Map(parts.flatMap((part) => [...(part.contract ?? [])])),
    subjects: [
      {
        kind: 'contract',
        key: 'contract',
        label: '',
        from: [],
        slices: [{ on: input.case.period.to, facts: new Map() }],
      },
      ...parts.flatMap((part) => part.subjects),
    ],
    contradictions: parts.flatMap((part) => part.contradictions ?? []),
  };
  return {
    ...layStatements(facts, input),
    problems: [...betweenFiles(input), ...betweenLists(input), ...betweenBankFiles(input)],
  };
}
