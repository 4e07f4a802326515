/** Writes a file, with the folders above it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ProductError } from '../errors.ts';

/** @throws ProductError CANNOT_WRITE with the system's own code */
export async function writeOut(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  } catch (error) {
    throw new ProductError('CANNOT_WRITE', { path, detail: (error as NodeJS.ErrnoException).code ?? 'ukjent' });
  }
}
