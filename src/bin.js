#!/usr/bin/env node
/**
 * Starts the command with a Node that can run it: this one when it is new enough, else the one that `npm ci` laid beside it. A check is
 * run with the flags of `node-flags.json`, which can only be given at the start: memory then grows little by little, where Node else lets
 * it grow to twice what is needed before it tidies up. The figures are from `npm run bench`. Plain JavaScript, so that an older Node can read it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const beside = (path) => fileURLToPath(new URL(path, import.meta.url));
const isNew = Number(process.versions.node.split('.')[0]) >= NEEDED;
const isCheck = process.argv[2] === 'check';

if (isNew && !isCheck) await import('./bin.ts');
else {
  const node = isNew
    ? process.execPath
    : beside(`../node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`);
  if (existsSync(node)) {
    const flags = isCheck ? JSON.parse(readFileSync(beside('./node-flags.json'), 'utf8')) : [];
    const run = spawnSync(node, [...flags, beside('./bin.ts'), ...process.argv.slice(2)], { stdio: 'inherit' });
    process.exitCode = run.status ?? 2;
  } else {
    process.stderr.write(
      `ryddig: trenger Node ${NEEDED} eller nyere, dette er ${process.version}. Kjør «npm ci» i mappen til ryddig; da følger riktig Node med.\n`,
    );
    process.exitCode = 2;
  }
}
