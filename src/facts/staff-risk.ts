/** The buyer's own duty: a dated, written assessment of the contract's risk. Recorded as none, it was not made; not recorded at all, nothing is known. */
import type { EvidenceRecord } from '../evidence/evidence.ts';
import { dayAfter } from './call-off-days.ts';
import type { FactsInput } from './derive.ts';
import { documentFact, filesByName } from './document-file.ts';
import type { Fact } from './fact.ts';
import { isFromHolder } from './set-holder.ts';
import { absent, basisBy, known, read } from './sources.ts';
import { OPEN_END } from './staff-days.ts';

const NONE = new Set(['ingen', 'inga', 'none', 'ingen rader']);
const DONE = 'riskAssessmentDone';
const COVERS = 'riskAssessmentCovers';

/** `riskAssessmentDone`: an attestation with its day and its document. `riskAssessmentCovers`: they hold for the whole period. */
export function riskFacts(input: FactsInput): Fact[] {
  const basisOf = basisBy(input.evidence);
  const files = filesByName(input.evidence.files);
  const stated = input.evidence.records.attestations.filter(
    (record) => read(record, 'attestation') === 'riskAssessment',
  );
  const facts = stated.map((record): Fact => {
    const at = [record.at];
    // The duty is the buyer's, and so is the document: what a supplier hands in shows nothing of it.
    if (!isFromHolder(record, 'city', input)) return absent(DONE, 'missingEvidence', at);
    if (record.unreadable.some((field) => field !== 'statedBy')) return absent(DONE, 'unreadableEvidence', at);
    const written = read(record, 'document');
    if (read(record, 'date') === undefined || written === undefined) return absent(DONE, 'missingEvidence', at);
    if (NONE.has(written.trim().toLowerCase())) return known(DONE, false, basisOf(record), at);
    const document = documentFact(DONE, written, files, basisOf(record), at);
    return 'absent' in document ? document : { ...document, value: true };
  });
  const made = stated.filter((_, index) => isTrue(facts[index]));
  const [first] = made;
  const doubt = facts.find((fact) => 'absent' in fact);
  return [
    facts.find(isTrue) ?? facts.find((fact) => 'value' in fact) ?? doubt ?? absent(DONE, 'missingEvidence'),
    first && coverPeriod(made, input)
      ? known(
          COVERS,
          true,
          basisOf(first),
          made.map((record) => record.at),
        )
      : absent(
          COVERS,
          'missingEvidence',
          made.map((record) => record.at),
        ),
  ];
}

function isTrue(fact: Fact | undefined): boolean {
  return fact !== undefined && 'value' in fact && fact.value === true;
}

/** An assessment that was renewed holds on: together they must leave no day of the period out. */
function coverPeriod(records: readonly EvidenceRecord<'attestations'>[], { case: { period } }: FactsInput): boolean {
  const spans = records
    .map((record) => ({ from: read(record, 'from') ?? '', to: read(record, 'to') ?? OPEN_END }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  let next = period.from;
  for (const { from, to } of spans) if (from <= next && to >= next) next = to === OPEN_END ? to : dayAfter(to);
  return next > period.to;
}
