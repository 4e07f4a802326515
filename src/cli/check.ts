/** `ryddig check`: the whole pipeline on a folder, three files out, a line a requirement and what to hand in next. */
import { basename, join, resolve } from 'node:path';
import { ProductError } from '../errors.ts';
import type { Outcome } from '../findings/finding.ts';
import type { Result } from '../findings/result.ts';
import { worstOf } from '../findings/roll-up.ts';
import { check } from '../pipeline.ts';
import { assemble } from '../report/assemble.ts';
import type { Lang } from '../text/lang.ts';
import { texts } from '../text/product.ts';
import { readFonts, readForms, readOutline, readRulebook, version } from './assets.ts';
import { readCaseFolder } from './case-folder.ts';
import { resultLines } from './result-lines.ts';
import { terminal } from './terminal.ts';
import { writeOut } from './write-out.ts';

export interface CheckOptions {
  readonly out?: string;
  readonly lang: Lang;
  readonly as: 'supplier' | 'uke';
  readonly checkedAt?: string;
  readonly json?: boolean;
}

export async function checkCommand(folder: string, options: CheckOptions): Promise<number> {
  const term = terminal();
  const { checkedAt = new Date().toISOString() } = options;
  if (!isMoment(checkedAt))
    throw new ProductError('OPTION_FORM', {
      option: '--checked-at',
      value: checkedAt,
      example: '2026-11-24T12:00:00Z',
    });
  const { progress } = texts(options.lang);
  term.progress(progress.reading);
  const result = await checkFolder(folder, checkedAt, options.lang);
  const out = options.out ?? join('out', basename(resolve(folder)));
  term.progress(progress.drawing);
  const files = await writeResult(result, out, options.lang);
  term.progress('');
  if (options.json) term.json(result);
  else for (const line of resultLines(result, options.lang, options.as, term)) term.out(line);
  for (const file of files) term.note(`→ ${file}`);
  return exitCode(result, options.as);
}

/** A day, or a moment with its zone. */
function isMoment(iso: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.test(iso) && !Number.isNaN(Date.parse(iso))
  );
}

/**
 * Reads the folder and checks it; used by the command, the demo and tests.
 * @param lang of what is said about faults in the folder's own files
 */
export async function checkFolder(folder: string, checkedAt: string, lang: Lang = 'nb'): Promise<Result> {
  const [rulebook, forms, ownVersion] = await Promise.all([readRulebook(), readForms(), version()]);
  const read = await readCaseFolder(folder, rulebook, lang);
  return check({ rulebook, forms, ...read }, { version: ownVersion, checkedAt });
}

/** Writes `findings.json`, `report.pdf` and `report.xlsx`; gives their paths. */
export async function writeResult(result: Result, out: string, lang: Lang): Promise<string[]> {
  const [outline, fonts, { drawPdf }, { drawExcel }] = await Promise.all([
    readOutline(),
    readFonts(),
    import('../report/pdf.ts'),
    import('../report/excel.ts'),
  ]);
  const report = assemble(result, outline, lang);
  const drawn: [string, string | Uint8Array][] = [
    ['findings.json', `${JSON.stringify(result, null, 1)}\n`],
    ['report.pdf', await drawPdf(report, fonts)],
    ['report.xlsx', await drawExcel(report)],
  ];
  for (const [name, content] of drawn) await writeOut(join(out, name), content);
  return drawn.map(([name]) => join(out, name));
}

/** 0, 1 or 3 by the worst outcome of the duties asked about; a fault of ours among the findings is 2 and wins. */
export function exitCode(result: Result, as: 'supplier' | 'uke'): number {
  if (result.findings.some((finding) => finding.reason === 'checkFault')) return 2;
  const { outcome } = worstOf(
    as === 'uke' ? result.findings : result.findings.filter((finding) => finding.duty === 'supplier'),
  );
  const codes: Record<Outcome, number> = { failed: 1, cantTell: 3, passed: 0, inapplicable: 0 };
  return codes[outcome];
}
