/** What the call-off register shows about one call-off, beside the agreement, the invoices and the price list. */
import type { EvidenceRecord } from '../evidence/evidence.ts';
import type { CallOffPart } from './call-off.ts';
import { exceptionFacts, ukeFacts } from './call-off-exception.ts';
import { expectedHours, registerOf } from './call-off-fields.ts';
import { overrunFacts } from './call-off-overrun.ts';
import { priceFacts } from './call-off-price.ts';
import { splitFacts } from './call-off-split.ts';
import { termFacts } from './call-off-term.ts';
import type { FactsInput } from './derive.ts';
import type { Subject } from './fact.ts';

/** Every fact of one call-off but those of its requests. Without a row in the register they are absent. */
export function registerFacts(
  subject: Pick<Subject, 'kind' | 'key' | 'label'>,
  rows: readonly EvidenceRecord<'callOffs'>[],
  input: FactsInput,
): CallOffPart {
  const register = registerOf(subject, rows, input);
  const orderedOn = register.field('orderedOn', 'orderedOn');
  const expected = expectedHours(register, orderedOn);
  const facts = [
    orderedOn,
    register.field('callOffMethod', 'method'),
    expected,
    ...termFacts(orderedOn, input),
    ...exceptionFacts(register),
    ...ukeFacts(register, input.agreement),
    ...overrunFacts(register, expected, input),
    ...splitFacts(subject.key, input),
    ...priceFacts(subject.key, input),
  ];
  return { facts, contradictions: register.contradictions };
}
