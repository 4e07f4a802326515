/** What each part of the report holds, from top to bottom: one list that PDF and HTML both draw. */

import type { Counts } from '../findings/roll-up.ts';
import type { ProductTexts } from '../text/nb.ts';
import { fill, texts as productTexts } from '../text/product.ts';
import { basisPairs, clauseTable, scopePairs, tracePairs } from './basis.ts';
import { deviationSections, undecidedSections, type Words } from './blocks.ts';
import { figureTable, narrowRuleTable, ruleTable } from './law-tables.ts';
import { deviationTable, notExaminedTable, requirementTable, settledTable, summaryTable } from './overview.ts';
import type { Item, Section, Table } from './report.ts';
import {
  checksumTable,
  contradictionTable,
  evidenceTable,
  nextTable,
  problemTable,
  shortProblemTable,
} from './tables.ts';

/** The content of every part, by the ids of the outline. */
export function contents(words: Words, totals: Totals): Contents {
  const { label, lang } = words;
  const product = productTexts(lang);
  const deviations = deviationSections(words);
  const undecided = undecidedSections(words);
  const alt = fill(
    label('chart'),
    Object.fromEntries(Object.entries(totals.all).map(([outcome, count]) => [outcome, String(count)])),
  );
  return {
    deviations,
    undecided,
    items: {
      result: [
        { kind: 'lead', text: `${alt}.` },
        { kind: 'counts', counts: totals.all, alt },
        table(summaryTable(words)),
        { kind: 'note', texts: [...conclusion(totals, product), product.caveat] },
      ],
      basis: [
        { kind: 'pairs', pairs: basisPairs(words) },
        heading(label('clauses')),
        table(clauseTable(words)),
        heading(label('scope')),
        { kind: 'pairs', pairs: scopePairs(words) },
      ],
      requirements: [table(requirementTable(words), 1)],
      deviations: [
        ...orSay(deviations.length, label('noDeviations')),
        ...(deviations.flatMap((section) => section.blocks).length > 1
          ? [table(deviationTable(deviations, words))]
          : []),
        ...deviations.map(toItem),
      ],
      undecided: [
        ...orSay(undecided.length, label('noUndecided')),
        ...undecided.map(toItem),
        ...under(label('notExaminedHeading'), notExaminedTable(words), 1),
      ],
      contradictions: tableOrSay(contradictionTable(words), label('noContradictions')),
      next: tableOrSay(nextTable(words), label('noNext'), 0, nextTable(words, 6)),
      settled: tableOrSay(settledTable(words), label('noSettled')),
      evidence: [
        ...tableOrSay(evidenceTable(words), label('noEvidence'), 1),
        heading(label('problemsHeading')),
        ...tableOrSay(problemTable(words), label('noProblems'), 0, shortProblemTable(words)),
        ...under(label('checksums'), checksumTable(words), 1),
      ],
      figures: tableOrSay(figureTable(words), label('noFigures')),
      rules: tableOrSay(ruleTable(words), label('noSettled'), 0, narrowRuleTable(words)),
      trace: [{ kind: 'pairs', pairs: tracePairs(words) }],
    },
  };
}

/** That nothing was found says little by itself, so it is said what it speaks of. */
function conclusion(totals: Totals, product: ProductTexts): string[] {
  if (totals.all.failed === 0) return [product.conclusionNone];
  return totals.supplier.failed === 0 ? [product.conclusionSupplier] : [];
}

export interface Totals {
  readonly supplier: Counts;
  readonly all: Counts;
}

export interface Contents {
  readonly deviations: readonly Section[];
  readonly undecided: readonly Section[];
  readonly items: Readonly<Record<string, readonly Item[]>>;
}

const heading = (text: string): Item => ({ kind: 'heading', text });
const toItem = (section: Section): Item => ({ kind: 'section', section });

function table(content: Table, rowHeader = 0): Item {
  return { kind: 'table', table: content, rowHeader };
}

/** A table without rows is said in a sentence. */
function tableOrSay(content: Table, none: string, rowHeader = 0, onPaper?: Table): Item[] {
  if (content.rows.length === 0) return [{ kind: 'text', text: none }];
  return [{ kind: 'table', table: content, rowHeader, ...(onPaper ? { onPaper } : {}) }];
}

function orSay(count: number, none: string): Item[] {
  return count === 0 ? [{ kind: 'text', text: none }] : [];
}

/** A table under its own heading, or nothing at all. */
function under(title: string, content: Table, rowHeader: number): Item[] {
  return content.rows.length === 0 ? [] : [heading(title), table(content, rowHeader)];
}
