/** Programs that some tests check our files with. They are not part of the product; a test without its tool is skipped, but never in CI. */
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, it } from 'vitest';

export type OutsideTool = 'pdftotext' | 'pdftoppm' | 'qpdf' | 'soffice' | 'java' | 'verapdf';

const VERAPDF_JAR = 'greenfield-apps-1.28.2.jar';

/**
 * Where a tool is: the program on PATH, or for `verapdf` the jar file, from `VERAPDF_JAR` or the cache folder.
 * @returns null when it is not there
 */
export function outsideTool(name: OutsideTool): string | null {
  if (name === 'verapdf') {
    const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
    const jar = process.env.VERAPDF_JAR || join(cache, 'ryddig', VERAPDF_JAR);
    return existsSync(jar) ? jar : null;
  }
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    if (folder !== '' && isProgram(path)) return path;
  }
  return null;
}

/** A suite that needs tools: run when all are there, failed in CI when one is not, else skipped by name. */
export function describeWithTool(names: readonly OutsideTool[], title: string, suite: () => void): void {
  const absent = names.filter((name) => outsideTool(name) === null);
  if (absent.length === 0) describe(title, suite);
  else if (process.env.CI === 'true') {
    describe(title, () => {
      it(`needs ${absent.join(', ')}`, () => {
        throw new Error(`not found: ${absent.join(', ')}`);
      });
    });
  } else describe.skip(`${title} (skipped: ${absent.join(', ')} not found)`, suite);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
