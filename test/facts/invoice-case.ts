/** Invoices as bytes, with rows of the buyer's list and the chain beside them → the facts of each invoice, by the figures of the rulebook. */
import type { InvoiceListRow } from '../../src/evidence/documents/rows.ts';
import type { EvidenceFile, EvidenceRecord } from '../../src/evidence/evidence.ts';
import { readEvidence } from '../../src/evidence/read.ts';
import { deriveFacts, type FactsInput } from '../../src/facts/derive.ts';
import type { Contradiction, Fact, Subject, Value } from '../../src/facts/fact.ts';
import { figureOn } from '../../src/rulebook/at-date.ts';
import type { Agreement } from '../../src/schemas/case.ts';
import { type Overrides, ublInvoice } from '../evidence/ubl.ts';
import { rulebook } from '../rule-files.ts';
import { factsInput, record } from './build.ts';

const book = rulebook();

/** Seller and buyer of the usual invoice. */
export const SUPPLIER = '310111643';
export const AGENCY = '312745925';
/** Others, invented. */
export const SUB = '313504182';
export const STRANGER = '316000010';
export const MISSING = { absent: 'missingEvidence' };
export const UNREADABLE = { absent: 'unreadableEvidence' };
export const CONFLICT = { absent: 'conflictingEvidence' };
export const NO_TERM = { absent: 'missingTerm' };
export const REVIEW = { absent: 'needsReview' };

export interface Situation {
  /** File → content. */
  readonly files?: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>;
  /** Rows of the buyer's list; `columns` of the row are the fields it gives. */
  readonly rows?: readonly EvidenceRecord<'invoiceList'>[];
  readonly records?: readonly EvidenceRecord[];
  /** Sets that a dated attestation vouches for. */
  readonly complete?: readonly ('invoiceList' | 'chain')[];
  readonly buyers?: readonly string[];
  /** What the buyers have said that their reference is. */
  readonly references?: readonly string[];
  readonly terms?: Agreement['terms'];
  readonly figure?: FactsInput['figure'];
}

/** Rows of the list, one a call; the place tells them apart. */
export function row(
  fields: Partial<InvoiceListRow> = {},
  more: Partial<EvidenceRecord<'invoiceList'>> = {},
): EvidenceRecord<'invoiceList'> {
  const { invoiceNo = '100245', issuer = SUPPLIER, ...rest } = fields;
  return record('invoiceList', { invoiceNo, issuer, ...rest }, more);
}

export interface Derived {
  readonly invoices: readonly Subject[];
  readonly contradictions: readonly Contradiction[];
  readonly contract: ReadonlyMap<string, Fact>;
}

/** Where the city vouches for its own lists. */
const CITY = 'kommune.xlsx';
const EMPTY = { sha256: '', size: 0, format: 'xlsx', deliveredBy: 'buyer', records: 0, problems: [] } as const;

export async function derive(situation: Situation): Promise<Derived> {
  const sources = Object.entries(situation.files ?? {}).map(([name, content]) => new File([content], name));
  const read = await readEvidence(sources, { forms: [], deliveredBy: [{ files: 'uke/**', by: 'uke' }] });
  const attested = (situation.complete ?? []).map((kind) =>
    record(
      'attestations',
      {
        attestation: kind === 'chain' ? 'chainComplete' : 'invoiceListComplete',
        date: '2027-01-15',
        document: `${kind}.xlsx`,
      },
      { at: { file: kind === 'chain' ? 'attestations.xlsx' : CITY, row: 2 } },
    ),
  );
  const built = factsInput({
    records: [...(situation.rows ?? []), ...(situation.records ?? []), ...attested],
    case: {
      supplier: { orgNo: SUPPLIER, name: 'Fjordkode AS' },
      period: { from: '2026-01-01', to: '2026-12-31' },
    },
    agreement: {
      buyers: (situation.buyers ?? [AGENCY]).map((orgNo) => ({
        orgNo,
        name: 'Prøveetaten',
        ...(situation.references ? { references: [...situation.references] } : {}),
      })),
      terms: situation.terms ?? {},
    },
  });
  const tables = (situation.complete ?? []).map((kind): EvidenceFile => ({ ...EMPTY, file: `${kind}.xlsx`, kind }));
  const facts = deriveFacts({
    ...built,
    evidence: {
      files: [...read.files, ...tables, { ...EMPTY, file: CITY, kind: 'attestations' }],
      records: { ...built.evidence.records, invoice: read.records.invoice },
    },
    figure:
      situation.figure ??
      ((id, keys, on) => {
        const value = figureOn(book, id, keys, on)?.value ?? null;
        return Array.isArray(value) ? value.map(String) : (value as Value | null);
      }),
  });
  return {
    invoices: facts.subjects.filter((subject) => subject.kind === 'invoice'),
    contradictions: facts.contradictions,
    contract: facts.contract,
  };
}

/** Values, or reasons why not, of the facts asked for about one invoice. */
export function told(subject: Subject | undefined, ...ids: readonly string[]): Record<string, unknown> {
  const facts = subject?.slices[0]?.facts;
  return Object.fromEntries(
    ids.map((id) => {
      const fact = facts?.get(id);
      return [id, fact === undefined ? undefined : 'value' in fact ? fact.value : { absent: fact.absent }];
    }),
  );
}

/** One fact of the one invoice that a document makes. */
export async function one(
  id: string,
  document: string | Overrides,
  situation: Omit<Situation, 'files'> = {},
): Promise<unknown> {
  const content = typeof document === 'string' ? document : ublInvoice(document);
  const { invoices } = await derive({ ...situation, files: { 'faktura.xml': content } });
  return told(invoices[0], id)[id];
}

/** The fact itself, with its places and basis. */
export function factOf(subject: Subject | undefined, id: string): Fact {
  return subject?.slices[0]?.facts.get(id) as Fact;
}
