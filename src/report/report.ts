/** One Report, many drawings: everything a person will read, in one language, in order. PDF, Excel and HTML draw the same rows. */
import type { Counts } from '../findings/roll-up.ts';
import type { Lang } from '../text/lang.ts';

/** Cells are plain text; `tone` lets a drawing colour what the word already says. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly tones?: readonly (Tone | undefined)[];
}
export interface Column {
  readonly title: string;
  /** Share of the width. */
  readonly share: number;
  readonly align?: 'left' | 'right';
}
export type Tone = 'failed' | 'cantTell' | 'passed' | 'inapplicable';
export type Pair = readonly [label: string, value: string];

/** One possible deviation, or one open question that several subjects share. */
export interface Block {
  /** `A3` for deviations, `B3` for open questions. */
  readonly number: string;
  readonly tone: Tone;
  readonly title: string;
  readonly outcome: string;
  readonly sentence: string;
  /** What was compared and where it stood; of an open question what is not known, and what can show it. */
  readonly why: Table;
  /** What turns it green. */
  readonly remedy: readonly string[];
  /** Those that share the question, when there are several. */
  readonly subjects?: Table;
  readonly about: readonly Pair[];
  readonly findingIds: readonly string[];
}

/** Blocks under the requirement that they belong to. */
export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A part of the report, as every drawing shows it from top to bottom. */
export interface Part {
  readonly id: string;
  readonly heading: string;
  readonly intro: string;
  readonly items: readonly Item[];
}
export type Item =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'lead'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'note'; readonly texts: readonly string[] }
  | { readonly kind: 'pairs'; readonly pairs: readonly Pair[] }
  /** `rowHeader` is the column that names its row; `onPaper` the same table with long runs of one fault counted. */
  | { readonly kind: 'table'; readonly table: Table; readonly rowHeader: number; readonly onPaper?: Table }
  | { readonly kind: 'counts'; readonly counts: Counts; readonly alt: string }
  | { readonly kind: 'section'; readonly section: Section };

export interface Report {
  readonly lang: Lang;
  readonly title: string;
  readonly fileTitle: string;
  readonly supplier: string;
  /** One word for the top of each page, and the whole note. */
  readonly marking: string;
  readonly classification: string;
  readonly author: string;
  readonly checkedAt: string;
  readonly footer: string;
  readonly front: readonly Pair[];
  readonly parts: readonly Part[];
  readonly totals: { readonly supplier: Counts; readonly all: Counts };
  /** What a spreadsheet shows, a sheet each. */
  readonly sheets: readonly Sheet[];
  readonly labels: Readonly<Record<string, string>>;
}

/** Tables below one another; a sheet with one table can be filtered. */
export interface Sheet {
  readonly name: string;
  readonly tables: readonly Table[];
}
