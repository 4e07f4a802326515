/** The buyer's own duty: a dated, written assessment of the contract's risk. Recorded as none, it was not made; not recorded at all, nothing is known. */
import type { FactsInput } from './derive.ts';
import { documentFact, filesByName } from './document-file.ts';
import type { Fact } from './fact.ts';
import { absent, basisBy, known, read } from './sources.ts';
import { OPEN_END } from './staff-days.ts';

const NONE = new Set(['ingen', 'inga', 'none', 'ingen rader']);

/** `riskAssessmentDone`: an attestation that covers the examined period, with its day and its document. */
export function riskFact(input: FactsInput): Fact {
  const id = 'riskAssessmentDone';
  const { period } = input.case;
  const basisOf = basisBy(input.evidence);
  const files = filesByName(input.evidence.files);
  const stated = input.evidence.records.attestations.filter(
    (record) => read(record, 'attestation') === 'riskAssessment',
  );
  const covering = stated.filter(
    (record) => (read(record, 'from') ?? '') <= period.from && (read(record, 'to') ?? OPEN_END) >= period.to,
  );
  const facts = covering.map((record): Fact => {
    const at = [record.at];
    if (record.unreadable.some((field) => field !== 'statedBy')) return absent(id, 'unreadableEvidence', at);
    const written = read(record, 'document');
    if (read(record, 'date') === undefined || written === undefined) return absent(id, 'missingEvidence', at);
    if (NONE.has(written.trim().toLowerCase())) return known(id, false, basisOf(record), at);
    const document = documentFact(id, written, files, basisOf(record), at);
    return 'absent' in document ? document : { ...document, value: true };
  });
  return (
    facts.find((fact) => 'value' in fact && fact.value === true) ??
    facts.find((fact) => 'value' in fact) ??
    facts.find((fact) => fact.from.length > 0) ??
    absent(
      id,
      'missingEvidence',
      stated.map((record) => record.at),
    )
  );
}
