/** Every fact there is: what it is called, what it proves and what not, and which document gives it. The glossary of the code. */
import type { EvidenceKind } from '../evidence/evidence.ts';
import type { LocalText } from '../schemas/common.ts';
import type { SubjectKind } from '../schemas/rule.ts';
import { bankFacts } from './catalogue/bank.ts';
import { callOffFacts } from './catalogue/call-off.ts';
import { callOffRequestFacts } from './catalogue/call-off-requests.ts';
import { chainFacts } from './catalogue/chain.ts';
import { chainApprovalFacts } from './catalogue/chain-approval.ts';
import { competitionFacts } from './catalogue/competition.ts';
import { contractFacts } from './catalogue/contract.ts';
import { documentFacts } from './catalogue/document.ts';
import { foreignFacts } from './catalogue/foreign.ts';
import { hireFacts } from './catalogue/hire.ts';
import { invoiceFacts } from './catalogue/invoice.ts';
import { ledgerFacts } from './catalogue/ledger.ts';
import { payFacts } from './catalogue/pay.ts';
import { personFacts } from './catalogue/person.ts';
import { seenPartyFacts } from './catalogue/seen-party.ts';
import { staffFacts } from './catalogue/staff.ts';
import { taxFacts } from './catalogue/tax.ts';
import { workFacts } from './catalogue/work.ts';

export type FactUnit = 'ore' | 'hours' | 'days' | 'months' | 'count' | 'percent' | 'date' | 'none';
/** Who can give the document: the supplier, the ordering agency, UKE's contract manager, or a person who judges. */
export type AskedOf = 'supplier' | 'buyer' | 'contractManager' | 'assessor';

export interface FactEntry {
  readonly id: string;
  /** The subject it belongs to. Facts of the contract are seen from every subject. */
  readonly subject: SubjectKind;
  readonly type: 'number' | 'text' | 'boolean' | 'date';
  /** `hours` are thousandths of an hour, `ore` integer øre. */
  readonly unit: FactUnit;
  readonly label: LocalText;
  /** What it proves, and what not. */
  readonly proves: LocalText;
  readonly provenBy: readonly EvidenceKind[];
  /** The list whose completeness it is: it must be there beside the attestation. */
  readonly list?: EvidenceKind;
  /** Terms of the agreement that it is worked out by and no rule names: shown with it, so that nobody must guess whose figure it was. */
  readonly terms?: readonly string[];
  readonly askedOf: AskedOf;
  /** True: only a person's dated assessment can give it. */
  readonly assessed?: true;
  /** True for the question of an indicator: a «no» is not a verdict, and leaves it to be reviewed. */
  readonly noLeavesOpen?: true;
}

export const catalogue: readonly FactEntry[] = [
  ...contractFacts,
  ...invoiceFacts,
  ...chainFacts,
  ...chainApprovalFacts,
  ...documentFacts,
  ...competitionFacts,
  ...callOffFacts,
  ...callOffRequestFacts,
  ...personFacts,
  ...bankFacts,
  ...workFacts,
  ...payFacts,
  ...staffFacts,
  ...hireFacts,
  ...taxFacts,
  ...foreignFacts,
  ...seenPartyFacts,
  ...ledgerFacts,
];

const byId = new Map(catalogue.map((entry) => [entry.id, entry]));

/** The entry of a fact id; undefined for figures and terms, which the rulebook describes. */
export function factEntry(id: string): FactEntry | undefined {
  return byId.get(id);
}

/** The fact that says a set of subjects is complete; without it an absent subject is only doubt. */
export const completenessOf: Partial<Record<SubjectKind, string>> = {
  invoice: 'invoiceListComplete',
  chainLink: 'chainDeclaredComplete',
  callOff: 'callOffRegisterComplete',
  callOffRequest: 'callOffAnswersComplete',
  delivery: 'deliveriesComplete',
  documentRequest: 'documentRequestsComplete',
  wage: 'payrollComplete',
  worker: 'hoursComplete',
  person: 'hoursComplete',
  pay: 'payrollComplete',
  employment: 'personsComplete',
  hire: 'hiresComplete',
  foreignAssignment: 'foreignAssignmentsComplete',
  foreignWorker: 'foreignWorkersComplete',
  seenParty: 'chainDeclaredComplete',
  bankAccount: 'bankStatementsComplete',
  party: 'chainDeclaredComplete',
};

/** What is known of a subject that its list leaves out, whichever it is. The supplier itself needs no list. */
export const knownOfLeftOut: Partial<Record<SubjectKind, Readonly<Record<string, boolean>>>> = {
  party: { partyIsSupplier: false },
};
