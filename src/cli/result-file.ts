/** Reads a `findings.json` back. */
import { ProductError } from '../errors.ts';
import type { Result } from '../findings/result.ts';
import { validators } from '../schemas/validators.js';
import type { Lang } from '../text/lang.ts';
import { version } from './assets.ts';
import { readJsonFile } from './json-file.ts';
import { faultLines } from './schema-faults.ts';

/** @throws ProductError when there is no such file, it is not a result, it is newer than this version, or it is broken */
export async function readResult(path: string, lang: Lang): Promise<Result> {
  const value = await readJsonFile(path, path);
  if (validators.result(value)) return value as Result;
  const faults = validators.result.errors ?? [];
  const made = madeBy(value);
  if (made === undefined) throw new ProductError('RESULT_NOT_OURS', { path });
  const own = await version();
  if (isNewer(made, own)) throw new ProductError('RESULT_NEWER', { path, version: made, own });
  throw new ProductError('INPUT_NOT_AS_EXPECTED', { path, detail: faultLines(faults, lang) });
}

/** The version of ryddig that wrote it; undefined when the file does not say that it did. */
function madeBy(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('product' in value)) return undefined;
  const { product } = value;
  if (typeof product !== 'object' || product === null) return undefined;
  const { name, version: made } = product as { name?: unknown; version?: unknown };
  return name === 'ryddig' && typeof made === 'string' && /^\d+\.\d+\.\d+/.test(made) ? made : undefined;
}

function isNewer(made: string, own: string): boolean {
  const [a, b] = [made, own].map((one) => one.split('.').map((part) => Number.parseInt(part, 10))) as [
    number[],
    number[],
  ];
  const differs = a.findIndex((part, index) => part !== b[index]);
  return differs >= 0 && (a[differs] ?? 0) > (b[differs] ?? 0);
}
