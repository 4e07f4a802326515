#!/usr/bin/env node
/** Starts the command with a Node that can run it: this one when it is new enough, else the one that `npm ci` laid beside it. Plain JavaScript, so that an older Node can read it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const beside = (path) => fileURLToPath(new URL(path, import.meta.url));

if (Number(process.versions.node.split('.')[0]) >= NEEDED) await import('./bin.ts');
else {
  const own = beside(`../node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`);
  if (existsSync(own)) {
    const run = spawnSync(own, [beside('./bin.ts'), ...process.argv.slice(2)], { stdio: 'inherit' });
    process.exitCode = run.status ?? 2;
  } else {
    process.stderr.write(
      `ryddig: trenger Node ${NEEDED} eller nyere, dette er ${process.version}. Kjør «npm ci» i mappen til ryddig; da følger riktig Node med.\n`,
    );
    process.exitCode = 2;
  }
}
