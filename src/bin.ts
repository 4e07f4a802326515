#!/usr/bin/env node
/** The command. All it does itself is set the exit code. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// A start costs as much as a check. What was compiled is kept beside the libraries, where only the owner of the checkout can write.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/ryddig'));
// Whoever reads our output may stop early (`| head`); that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
const { run } = await import('./cli/run.ts');
process.exitCode = await run(process.argv.slice(2));
