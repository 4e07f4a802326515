#!/usr/bin/env node
/** The command. All it does itself is set the exit code. */
import { run } from './cli/run.ts';

// Whoever reads our output may stop early (`| head`); that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
process.exitCode = await run(process.argv.slice(2));
