/** Runs a command in this process, and keeps what it writes. */
import { vi } from 'vitest';
import { run } from '../../src/cli/run.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** @param argv as a person would type them after `ryddig` */
export async function ryddig(...argv: string[]): Promise<Ran> {
  const said = { out: '', err: '' };
  const keep = (to: 'out' | 'err') => (text: string | Uint8Array) => {
    said[to] += typeof text === 'string' ? text : new TextDecoder().decode(text);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(keep('out') as typeof process.stdout.write),
    vi.spyOn(process.stderr, 'write').mockImplementation(keep('err') as typeof process.stderr.write),
  ];
  try {
    return { code: await run(argv), ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
