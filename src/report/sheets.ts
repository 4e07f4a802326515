/** The sheets of the spreadsheet: what people filter and work in. */

import { tracePairs } from './basis.ts';
import type { Words } from './blocks.ts';
import { figureTable, ruleTable } from './law-tables.ts';
import { requirementTable, summaryTable } from './overview.ts';
import type { Pair, Section, Sheet, Table } from './report.ts';
import { checksumTable, contradictionTable, evidenceTable, findingTable, nextTable, problemTable } from './tables.ts';

/** @param sections the blocks of the report, whose numbers the findings carry */
export function sheets(words: Words, front: readonly Pair[], sections: readonly Section[]): Sheet[] {
  const { label } = words;
  const evidence = evidenceTable(words);
  const checksums = checksumTable(words);
  return [
    {
      name: label('sheetSummary'),
      tables: [pairTable(front, words), summaryTable(words), pairTable(tracePairs(words), words)],
    },
    { name: label('sheetRequirements'), tables: [requirementTable(words)] },
    { name: label('sheetFindings'), tables: [findingTable(words, sections)] },
    { name: label('sheetNext'), tables: [nextTable(words)] },
    { name: label('sheetContradictions'), tables: [contradictionTable(words)] },
    {
      name: label('sheetEvidence'),
      tables: [
        {
          columns: [...evidence.columns, { title: label('hash'), share: 13 }],
          rows: evidence.rows.map((row, index) => [...row, checksums.rows[index]?.at(-1) ?? '']),
          ...(evidence.tones ? { tones: evidence.tones } : {}),
        },
      ],
    },
    { name: label('sheetProblems'), tables: [problemTable(words)] },
    { name: label('sheetFigures'), tables: [figureTable(words)] },
    { name: label('sheetRules'), tables: [ruleTable(words)] },
  ];
}

function pairTable(pairs: readonly Pair[], { label }: Words): Table {
  return {
    columns: [
      { title: label('what'), share: 6 },
      { title: label('value'), share: 13 },
    ],
    rows: pairs,
  };
}
