/** One Report, many drawings: everything a person will read, in one language, in order. PDF, Excel and HTML draw the same rows. */
import type { Outcome } from '../findings/finding.ts';
import type { Counts } from '../findings/roll-up.ts';
import type { Lang } from '../text/lang.ts';
import type { Described } from './describe.ts';

/** Cells are plain text; `tone` lets a drawing colour what the word already says. */
export interface Table {
  readonly columns: readonly { readonly title: string; readonly share: number; readonly align?: 'left' | 'right' }[];
  readonly rows: readonly (readonly string[])[];
  readonly tones?: readonly (Tone | undefined)[];
}
export type Tone = 'failed' | 'cantTell' | 'passed' | 'inapplicable';

/** One possible deviation, or one undecided question that several subjects share. */
export interface Block {
  readonly number: string;
  readonly tone: Tone;
  readonly described: Described;
  readonly subjects: readonly string[];
  readonly findingIds: readonly string[];
}

export interface Part {
  readonly id: string;
  readonly heading: string;
  readonly intro: string;
}

export interface Report {
  readonly lang: Lang;
  readonly title: string;
  readonly fileTitle: string;
  readonly classification: string;
  readonly author: string;
  readonly checkedAt: string;
  readonly footer: string;
  readonly front: readonly (readonly [string, string])[];
  readonly parts: readonly Part[];
  readonly totals: { readonly supplier: Counts; readonly all: Counts };
  readonly conclusion: readonly string[];
  readonly summary: Table;
  readonly requirements: Table;
  readonly deviations: readonly Block[];
  readonly undecided: readonly Block[];
  readonly contradictions: Table;
  readonly next: Table;
  readonly evidence: Table;
  readonly problems: Table;
  readonly figures: Table;
  readonly rules: Table;
  /** Every finding, one a row: the Excel sheet and the annex. */
  readonly findings: Table;
  readonly trace: readonly (readonly [string, string])[];
  readonly labels: Readonly<Record<string, string>>;
}
export type { Outcome };
