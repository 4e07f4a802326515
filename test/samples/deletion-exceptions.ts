/**
 * Findings that may come out otherwise when a file is gone, each with the reason; `*` stands for anything. An exception that nothing
 * uses makes the test fail: the table says what happens, not what might.
 */
export interface Exception {
  readonly story: string;
  readonly file: string;
  readonly finding: string;
  /** `before → after`, and the documents that are asked for. */
  readonly change: string;
  readonly reason: string;
}

const CONFLICT = 'cantTell/conflictingEvidence → ';
const PARTNER = 'one side of a conflict: without it the other stands alone, and what it shows is known';
const COPY = 'evidence/fakturaer/kopi.xml';
const UNNAMED = 'the invoice names no valid seller; without the list it is the same document under its own number';

/** Turned passed or failed. */
export const PROVEN: readonly Exception[] = [
  {
    story: 'contradictions',
    file: COPY,
    finding: '*:invoice/310010006/25003',
    change: `${CONFLICT}passed`,
    reason: PARTNER,
  },
  {
    story: 'contradictions',
    file: 'evidence/fakturaer/25003.xml',
    finding: 'e-invoice-*:invoice/310010006/25003',
    change: `${CONFLICT}passed`,
    reason: PARTNER,
  },
  {
    story: 'contradictions',
    file: 'evidence/fakturaer/25003.xml',
    finding: 'no-cash-payment-means:invoice/310010006/25003',
    change: `${CONFLICT}failed`,
    reason: PARTNER,
  },
  {
    story: 'contradictions',
    file: 'evidence/bestiller/fakturaliste.xlsx',
    finding: 'e-invoice-valid:invoice/310010006/25001',
    change: `${CONFLICT}passed`,
    reason: PARTNER,
  },
  {
    story: 'contradictions',
    file: 'declaration.json',
    finding: 'no-competition-breach:contract',
    change: `${CONFLICT}failed`,
    reason: 'the declaration spoke against the register; without it the decision in the register stands alone',
  },
  {
    story: 'hostile-and-broken',
    file: 'evidence/bestiller/fakturaliste.xlsx',
    finding: '*:invoice/?/25002',
    change: 'gone → passed',
    reason: UNNAMED,
  },
  {
    story: 'hostile-and-broken',
    file: 'evidence/bestiller/fakturaliste.xlsx',
    finding: 'e-invoice-valid:invoice/?/25002',
    change: 'gone → failed',
    reason: UNNAMED,
  },
  {
    story: '*',
    file: 'evidence/personer.xlsx',
    finding: '*:employment/A-021/310270008/?',
    change: 'gone → passed',
    reason:
      'without the list the employment is known from the payroll alone, whose figures show the payment; that the list is gone is told',
  },
];

/** Leaned on the file, and is neither carried by another nor open with that kind of document asked for. */
export const DROPPED: readonly Exception[] = [
  {
    story: '*',
    file: 'evidence/kjede.xlsx',
    finding: '*:party/*',
    change: 'inapplicable → gone []',
    reason:
      'without the list there is nobody in the chain of whom the agreement might ask for papers; that the list is gone is told',
  },
  {
    story: '*',
    file: 'evidence/kjede.xlsx',
    finding: 'documents-delivered:*',
    change: 'passed → cantTell/missingEvidence [attachment]',
    reason:
      'the chain list was itself the document that was requested; of any such document the next step says «attachment»',
  },
  {
    story: '*',
    file: 'evidence/underleverandorkontrakter.pdf',
    finding: 'audit-right-flows-down:*',
    change: 'passed → cantTell/declaredOnly [attestations]',
    reason: 'an attestation with an extract of the contract answers as well as the contract itself',
  },
  {
    story: '*',
    file: 'evidence/bestiller/risikovurdering.pdf',
    finding: 'risk-assessment-done:contract',
    change: 'passed → cantTell/missingEvidence [attestations]',
    reason: 'the attestation is asked for, and names the document it rests on',
  },
  {
    story: 'hired-without-approval',
    file: 'evidence/timer.csv',
    finding: '*:pay/A-022',
    change: 'cantTell/missingEvidence → gone []',
    reason: 'the person is seen in the hours alone; without them nobody is, and that the list is gone is told',
  },
  {
    story: 'hired-without-approval',
    file: 'evidence/timer.csv',
    finding: 'chain-complete:seenParty/310510009',
    change: 'failed → gone []',
    reason: 'the only breach: the employer is seen in the hours alone',
  },
  {
    story: 'hired-without-approval',
    file: 'evidence/timer.csv',
    finding: 'foreign-party-known:seenParty/310510009',
    change: 'inapplicable → gone []',
    reason: 'the employer is seen in the hours alone',
  },
  {
    story: 'edition-change',
    file: 'evidence/personer.xlsx',
    finding: 'foreign-party-known:seenParty/310010006',
    change: 'inapplicable → gone [attestations, chain]',
    reason: 'the supplier is seen as an employer in that list alone',
  },
  {
    story: 'edition-change',
    file: 'evidence/innleie.xlsx',
    finding: '*:seenParty/310610003',
    change: '* → gone [attestations, chain]',
    reason: 'the agency is seen in that list alone',
  },
  {
    story: 'edition-change',
    file: 'evidence/innleie.xlsx',
    finding: '*:seenParty/310270008',
    change: '* → gone [attestations, chain]',
    reason: 'the agency is seen in that list alone',
  },
];
