/** `findings.json`: all that a check found, without language in the outcomes, with the texts it cites beside them. Types only. */
import type { EvidenceFile } from '../evidence/evidence.ts';
import type { FactEntry } from '../facts/catalogue.ts';
import type { Contradiction } from '../facts/fact.ts';
import type { Agreement, Case } from '../schemas/case.ts';
import type { LegalSource, LocalText, RequirementId } from '../schemas/common.ts';
import type { Parameter } from '../schemas/rule.ts';
import type { Finding } from './finding.ts';
import type { NextStep } from './next.ts';
import type { RequirementResult } from './roll-up.ts';

export interface Result {
  readonly product: { readonly name: 'ryddig'; readonly version: string };
  readonly rulebook: { readonly sha256: string };
  /** The moment of the check, ISO with zone. Never picks law. */
  readonly checkedAt: string;
  readonly caseNo: string;
  readonly agreement: Pick<Agreement, 'id' | 'name' | 'source' | 'term' | 'options' | 'clauses'> & {
    readonly contractDate: string | null;
  };
  readonly supplier: Case['supplier'];
  readonly period: Case['period'];
  readonly requirements: readonly RequirementResult[];
  readonly findings: readonly Finding[];
  readonly contradictions: readonly Contradiction[];
  readonly next: readonly NextStep[];
  readonly evidence: readonly EvidenceFile[];
  /** Only when the case holds a `personKey`: what links a person of this period to the same one of another, and says nothing to whoever has no key. */
  readonly persons?: readonly { readonly id: string; readonly link: string }[];
  readonly texts: Texts;
}

/** What the outcomes cite, in all three languages, so that an old result draws again after the rules have changed. */
export interface Texts {
  readonly requirements: Readonly<
    Record<RequirementId | string, { readonly title: LocalText; readonly source: LegalSource }>
  >;
  readonly rules: Readonly<Record<string, RuleTexts>>;
  readonly facts: Readonly<
    Record<string, Pick<FactEntry, 'label' | 'proves' | 'type' | 'unit' | 'provenBy' | 'askedOf'>>
  >;
  readonly parameters: Readonly<
    Record<
      string,
      { readonly label: LocalText; readonly unit: string; readonly values: readonly Parameter['values'][number][] }
    >
  >;
  readonly terms: Readonly<
    Record<
      string,
      {
        readonly label: LocalText;
        readonly unit: string;
        readonly value?: string | number | boolean;
        readonly source?: string;
        readonly enteredBy?: string;
        readonly enteredAt?: string;
      }
    >
  >;
  /** Blank forms by kind of evidence: what the document is called. */
  readonly kinds: Readonly<Record<string, LocalText>>;
}
export interface RuleTexts {
  readonly title: LocalText;
  readonly why?: LocalText;
  readonly duty: Finding['duty'];
  readonly clock?: 'contract' | 'fact';
  readonly editions: Readonly<
    Record<
      string,
      {
        readonly source: LegalSource;
        readonly messages?: {
          readonly passed: LocalText;
          readonly failed?: LocalText;
          readonly inapplicable?: LocalText;
        };
        readonly remedy?: LocalText;
      }
    >
  >;
}
