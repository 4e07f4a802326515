/** Facts about the approval of a subcontractor that the chain table alone does not hold. */
import type { FactEntry } from '../catalogue.ts';
import { entryOf, YES_NO } from './chain-entry.ts';
import { judgedOf } from './hire-judged.ts';

const entry = entryOf('chainLink');
const judged = judgedOf('chainLink');

export const chainApprovalFacts: readonly FactEntry[] = [
  judged(
    'sameDayLinkApproved',
    [
      'Firmaet var godkjent før arbeidet begynte den dagen',
      'Firmaet var godkjent før arbeidet tok til den dagen',
      'The firm was approved before the work began that day',
    ],
    [
      'En persons daterte vurdering når godkjenningen og den første dagen har samme dato.',
      'Ei datert vurdering frå ein person når godkjenninga og den første dagen har same dato.',
      "A person's dated assessment when the approval and the first day have the same date.",
    ],
  ),
  entry(
    'paidBeforeApproval',
    YES_NO,
    ['supplier', 'payroll', 'hours', 'chain'],
    [
      'Lønnslisten viser arbeid i firmaet før godkjenningen',
      'Lønslista viser arbeid i firmaet før godkjenninga',
      'The payroll shows work in the firm before the approval',
    ],
    [
      'At firmaet betalte lønn for et tidsrom som var slutt før godkjenningen, og at ingen timeliste viser når det begynte. Viser ikke hvilken kunde arbeidet var for.',
      'At firmaet betalte løn for eit tidsrom som var slutt før godkjenninga, og at inga timeliste viser når det tok til. Viser ikkje kva kunde arbeidet var for.',
      'That the firm paid for a span that had ended before the approval, and no hours list shows when it began. Does not show which customer the work was for.',
    ],
  ),
  judged(
    'earlierPayOutside',
    [
      'Arbeidet før godkjenningen var ikke på dette oppdraget',
      'Arbeidet før godkjenninga var ikkje på dette oppdraget',
      'The work before the approval was not on this assignment',
    ],
    [
      'En persons daterte vurdering av lønn som firmaet betalte før det ble godkjent.',
      'Ei datert vurdering frå ein person av løn som firmaet betalte før det vart godkjent.',
      "A person's dated assessment of pay that the firm paid before it was approved.",
    ],
  ),
];
