/** A report of the sample result, or of another, by the outline that ships. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../src/findings/result.ts';
import { assemble } from '../../src/report/assemble.ts';
import type { Block, Report } from '../../src/report/report.ts';
import type { Outline } from '../../src/schemas/outline.ts';
import type { Lang } from '../../src/text/lang.ts';
import { sampleResult } from './result-sample.ts';

export const OUTLINE = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../templates/report/control-report.json'), 'utf8'),
) as Outline;

export function reportOf(lang: Lang, result: Result = sampleResult()): Report {
  return assemble(result, OUTLINE, lang);
}

/** Every block of the report, in order. */
export function blocksOf(report: Report): Block[] {
  return report.parts.flatMap((part) =>
    part.items.flatMap((item) => (item.kind === 'section' ? item.section.blocks : [])),
  );
}

/** The rows of the tables of one part. */
export function rowsOf(report: Report, part: string): (readonly string[])[] {
  const items = report.parts.find(({ id }) => id === part)?.items ?? [];
  return items.flatMap((item) => (item.kind === 'table' ? item.table.rows : []));
}
