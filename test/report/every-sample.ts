/** The reports of every sample, in every language, drawn as the command draws them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../src/findings/result.ts';
import { drawPdf } from '../../src/report/pdf.ts';
import { LANGS } from '../../src/text/lang.ts';
import { FONTS } from './pdf-sample.ts';
import { reportOf } from './report-of.ts';

const SAMPLES = join(import.meta.dirname, '../../samples');

/** Names of the sample folders; empty when there are none. */
export function sampleNames(): string[] {
  if (!existsSync(SAMPLES)) return [];
  return readdirSync(SAMPLES)
    .filter((name) => existsSync(join(SAMPLES, name, 'case.json')))
    .sort();
}

/** The result of a sample, checked at a fixed moment. */
export async function resultOf(name: string): Promise<Result> {
  const { checkFolder } = await import('../../src/cli/check.ts');
  return checkFolder(join(SAMPLES, name), '2026-11-24T12:00:00Z');
}

/** Name of the file → its bytes. */
export async function samplePdfs(): Promise<Map<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>();
  for (const name of sampleNames()) {
    const result = await resultOf(name);
    for (const lang of LANGS) made.set(`${name}-${lang}`, await drawPdf(reportOf(lang, result), FONTS));
  }
  return made;
}

/** What a sample says that it gives: finding id → outcome, and reason behind a slash. Undefined when it does not say. */
export function expectedOf(name: string): Readonly<Record<string, string>> | undefined {
  const path = join(SAMPLES, name, 'expected.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).findings : undefined;
}
