/** Evidence by hand: small builders for the tests of fact derivation. Parties and numbers are invented. */
import type { EvidenceFile, EvidenceRecord, RecordFields, RecordKind } from '../../src/evidence/evidence.ts';
import { RECORD_KINDS } from '../../src/evidence/record-kinds.ts';
import type { FactsInput } from '../../src/facts/derive.ts';
import type { Fact, Value } from '../../src/facts/fact.ts';
import type { Agreement, Case } from '../../src/schemas/case.ts';

/** One record. `columns` are the headings of its table; without them every given field is one. */
export function record<K extends RecordKind>(
  kind: K,
  fields: Partial<RecordFields[K]>,
  more: Partial<EvidenceRecord<K>> = {},
): EvidenceRecord<K> {
  const columns = Object.fromEntries(
    [...Object.keys(fields), ...(more.unreadable ?? [])].map((field) => [field, field]),
  );
  return { kind, at: { file: `${kind}.xlsx`, row: 2 }, fields, unreadable: [], columns, ...more };
}

export interface Given {
  readonly records?: readonly EvidenceRecord[];
  readonly agreement?: Partial<Agreement>;
  readonly case?: Partial<Case>;
  readonly figures?: Readonly<Record<string, Value>>;
  readonly files?: readonly Partial<EvidenceFile>[];
  readonly breakpoints?: readonly string[];
}

/** Input of a derivation: everything that is not given is empty. */
export function factsInput(given: Given = {}): FactsInput {
  const records = Object.fromEntries(
    RECORD_KINDS.map((kind) => [kind, (given.records ?? []).filter((one) => one.kind === kind)]),
  );
  const files = (given.files ?? []).map(
    (file): EvidenceFile => ({
      file: 'fil',
      sha256: '',
      size: 0,
      kind: 'unknown',
      format: 'xlsx',
      deliveredBy: 'supplier',
      records: 0,
      problems: [],
      ...file,
    }),
  );
  return {
    evidence: { files, records: records as unknown as FactsInput['evidence']['records'] },
    case: {
      caseNo: '1',
      agreement: 'proveavtale',
      supplier: { orgNo: '310000019', name: 'Eksempel Konsulent AS' },
      period: { from: '2022-05-01', to: '2022-12-31' },
      ...given.case,
    },
    agreement: {
      id: 'proveavtale',
      name: 'Prøveavtale',
      source: { document: 'Prøve', certainty: 'P' },
      term: { from: '2022-04-28', to: '2023-04-27' },
      options: [],
      ranked: [],
      buyers: [],
      clauses: [],
      terms: {},
      ...given.agreement,
    },
    figure: (id) => given.figures?.[id] ?? null,
    breakpoints: given.breakpoints ?? [],
  };
}

/** A term as the agreement holds it. */
export function term(value: number | string | boolean, unit: string): Agreement['terms'][string] {
  return { value, unit, source: 'Prøve', enteredBy: 'Kari Prøve', enteredAt: '2022-05-01' };
}

/** The value of a fact, or why it is absent, in a form that a test can compare. */
export function said(facts: Iterable<Fact>, id: string): Value | { absent: string } | undefined {
  const fact = [...facts].findLast((one) => one.id === id);
  return fact === undefined ? undefined : 'value' in fact ? fact.value : { absent: fact.absent };
}
