/** `ryddig report`: draws again from the same data. */
import { dirname, join } from 'node:path';
import { assemble } from '../report/assemble.ts';
import type { Report } from '../report/report.ts';
import type { Lang } from '../text/lang.ts';
import { readFonts, readOutline } from './assets.ts';
import { readResult } from './result-file.ts';
import { terminal } from './terminal.ts';
import { writeOut } from './write-out.ts';

type Format = 'pdf' | 'xlsx' | 'html' | 'json';

export async function reportCommand(
  path: string,
  options: { readonly format: Format; readonly out?: string; readonly lang: Lang },
): Promise<number> {
  const term = terminal();
  const report = assemble(await readResult(path, options.lang), await readOutline(), options.lang);
  const target = options.out ?? join(dirname(path), `report.${options.format}`);
  await writeOut(target, await draw(report, options.format));
  term.note(`→ ${target}`);
  return 0;
}

async function draw(report: Report, format: Format): Promise<string | Uint8Array> {
  if (format === 'pdf') return (await import('../report/pdf.ts')).drawPdf(report, await readFonts());
  if (format === 'xlsx') return (await import('../report/excel.ts')).drawExcel(report);
  if (format === 'html') return (await import('../report/html.ts')).drawHtml(report);
  return `${JSON.stringify(report, null, 2)}\n`;
}
