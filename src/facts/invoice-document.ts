/** All documents of one invoice → one set of facts. None, a broken one, or two that differ leave every fact in doubt, each with its own reason. */
import type { FactsInput } from './derive.ts';
import type { Contradiction, Fact, Subject } from './fact.ts';
import { arithmeticFacts } from './invoice-arithmetic.ts';
import { formatFact } from './invoice-format.ts';
import { identifierFacts } from './invoice-identifiers.ts';
import type { LostFiles } from './invoice-lost.ts';
import type { InvoiceGroup } from './invoice-match.ts';
import { payeeFact } from './invoice-party.ts';
import { paymentFacts } from './invoice-payment.ts';
import { referenceFact } from './invoice-reference.ts';
import { brokeOff, documentOf, type InvoiceRecord } from './invoice-sources.ts';
import { absent, type BasisOf, fieldFact, known, settle } from './sources.ts';
import { contradiction } from './statements.ts';

/** What all documents are read with. `lost`: files named for a listed invoice that could not be read as one. */
export interface Reading {
  readonly input: FactsInput;
  readonly basisOf: BasisOf;
  readonly lost: LostFiles;
}

/** What one document shows. */
function factsOf(record: InvoiceRecord, { input, basisOf }: Reading): Fact[] {
  const document = documentOf(record, input, basisOf);
  return [
    formatFact(document),
    fieldFact('invoiceIssueDate', record, 'issueDate', document.basis),
    fieldFact('invoiceCurrency', record, 'currency', document.basis),
    ...arithmeticFacts(document),
    ...identifierFacts(document),
    referenceFact(document),
    payeeFact(document),
    ...paymentFacts(document),
  ];
}

/** Facts by id over the documents of an invoice, and a contradiction when two documents are not the same invoice after all. */
export function documentFacts(
  group: InvoiceGroup,
  subject: Pick<Subject, 'kind' | 'key' | 'label'>,
  reading: Reading,
): { facts: Map<string, Fact>; contradictions: Contradiction[] } {
  const whole = group.documents.filter((record) => !brokeOff(record));
  const broken = group.documents.filter(brokeOff);
  const places = group.documents.map((record) => record.at);
  const facts = new Map<string, Fact>();
  if (whole.length > 1 && new Set(whole.map(contentOf)).size > 1) {
    const sides = whole.map((record) => known('invoiceDocument', record.at.file, reading.basisOf(record), [record.at]));
    for (const id of DOCUMENT_FACTS) facts.set(id, absent(id, 'conflictingEvidence', places));
    return { facts, contradictions: [contradiction('invoiceDocument', subject, sides)] };
  }
  const said = whole.map((record) => new Map(factsOf(record, reading).map((fact) => [fact.id, fact])));
  const unread = group.documents.length > 0 ? broken.map((record) => record.at) : reading.lost(group.label);
  const listed = group.rows.map((row) => row.at);
  for (const id of DOCUMENT_FACTS) {
    const candidates = [
      ...said.flatMap((one) => one.get(id) ?? []),
      ...unread.map((at) => absent(id, 'unreadableEvidence', [at])),
    ];
    facts.set(id, settle(id, candidates.length > 0 ? candidates : [absent(id, 'missingEvidence', listed)]).fact);
  }
  return { facts, contradictions: [] };
}

/** Every fact that only a document gives. */
const DOCUMENT_FACTS = [
  'invoiceFormat',
  'invoiceIssueDate',
  'invoiceCurrency',
  'lineDifference',
  'totalsDifference',
  'taxDifference',
  'payableDifference',
  'invoicePayable',
  'prepaidAmount',
  'wrongOrgNumbers',
  'wrongAccounts',
  'sellerOrgNo',
  'buyerOrgNo',
  'usableReferences',
  'payeeIsSeller',
  'cashMeans',
  'chequeMeans',
  'undecidableMeans',
  'bankAccountsSound',
] as const;

/** What the document says, line numbers and envelope apart: the same invoice may be handed in with and without one. */
function contentOf(record: InvoiceRecord): string {
  const { enveloped: _envelope, ...fields } = record.fields;
  const said = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([said, record.unreadable], (key, value) =>
    key === 'line' || key === 'file' ? undefined : value,
  );
}
