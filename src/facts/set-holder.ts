/** Who holds each list, and so alone can say that it is whole. What the other side says of it is not the holder's word. */
import type { DeliveredBy, EvidenceRecord } from '../evidence/evidence.ts';
import type { FactsInput } from './derive.ts';

/** The supplier and its chain, or the city: the ordering agency and UKE. */
export type Holder = 'supplier' | 'city';

const SIDE: Readonly<Record<DeliveredBy, Holder | null>> = {
  supplier: 'supplier',
  buyer: 'city',
  uke: 'city',
  // An authority answers for its own register, never for the lists of either side.
  authority: null,
};

/** Whether an attestation comes from the side that holds the list. A file that nobody is said to have delivered is the supplier's. */
export function isFromHolder(
  record: EvidenceRecord<'attestations'>,
  holder: Holder,
  { evidence }: FactsInput,
): boolean {
  const file = evidence.files.find((one) => one.file === record.at.file);
  return SIDE[file?.deliveredBy ?? 'supplier'] === holder;
}
